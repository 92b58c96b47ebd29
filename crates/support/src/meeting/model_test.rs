//! The rules of meetings.

use super::*;

fn reminders() -> (&'static [Reminder], &'static QuietHours) {
    let programme = packs::installed().pack("peer-guide").unwrap().programme().unwrap();
    (&programme.reminders, &programme.quiet)
}
fn moments(starts: &str, now: &str) -> Vec<String> {
    let (reminders, quiet) = reminders();
    let zone = TimeZone::get("Europe/Copenhagen").unwrap();
    let found = remind_at(starts.parse().unwrap(), now.parse().unwrap(), reminders, quiet, &zone);
    found.iter().map(|moment| moment.jiff().to_string()).collect()
}

#[test]
fn both_are_reminded_the_day_before_and_two_hours_before() {
    let found = moments("2026-03-12T12:00:00Z", "2026-03-10T09:00:00Z");
    assert_eq!(found, ["2026-03-11T12:00:00Z", "2026-03-12T10:00:00Z"]);
}

#[test]
fn nobody_is_reminded_at_night() {
    // 8.30 in the morning: two hours before is 6.30, so it comes at 8.
    let early = moments("2026-03-12T07:30:00Z", "2026-03-10T09:00:00Z");
    assert_eq!(early, ["2026-03-11T19:00:00Z".replace("19:00", "07:30"), "2026-03-12T07:00:00Z".to_owned()]);
    // 21 in the evening: the day before at 21 is quiet, so it comes at 20.
    let late = moments("2026-03-12T20:00:00Z", "2026-03-10T09:00:00Z");
    assert_eq!(late, ["2026-03-11T19:00:00Z", "2026-03-12T18:00:00Z"]);
}

#[test]
fn a_meeting_in_an_hour_needs_no_reminder() {
    assert!(moments("2026-03-10T10:00:00Z", "2026-03-10T09:00:00Z").is_empty());
    assert_eq!(moments("2026-03-10T13:00:00Z", "2026-03-10T09:00:00Z"), ["2026-03-10T11:00:00Z"]);
}

#[test]
fn reminders_keep_to_the_clock_on_the_wall_when_the_clocks_change() {
    // Clocks go forward on 29 March 2026; 13.00 on the 29th is 11.00 UTC.
    let found = moments("2026-03-29T11:00:00Z", "2026-03-20T09:00:00Z");
    assert_eq!(found, ["2026-03-28T11:00:00Z", "2026-03-29T09:00:00Z"]);
}
