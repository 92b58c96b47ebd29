//! When somebody is reminded.

use super::*;

fn hours(id: &str, now: &str) -> Option<Hours> {
    let template = packs::installed().pack("peer-guide").unwrap().programme().unwrap();
    Hours::of(id, template, now.parse().unwrap(), &TimeZone::get("Europe/Copenhagen").unwrap())
}

#[test]
fn nobody_is_reminded_at_night() {
    for (now, awake) in [
        ("2026-03-10T06:59:00Z", false),
        ("2026-03-10T07:00:00Z", true),
        ("2026-03-10T18:59:00Z", true),
        ("2026-03-10T19:00:00Z", false),
    ] {
        assert_eq!(hours("answer-suggestion", now).is_some(), awake, "{now}");
    }
    assert!(hours("no-such-reminder", "2026-03-10T09:00:00Z").is_none());
}

#[test]
fn a_meeting_is_asked_about_after_three_hours_and_once_more_two_days_later() {
    let due = hours("tell-about-meeting", "2026-03-10T12:00:00Z").unwrap();
    let at = |moment: &str| moment.parse::<Timestamp>().unwrap();
    assert!(due.since(at("2026-03-10T09:00:00Z"), 0) && !due.since(at("2026-03-10T09:01:00Z"), 0));
    assert!(due.since(at("2026-03-08T09:00:00Z"), 1) && !due.since(at("2026-03-08T09:01:00Z"), 1));
    assert!(!due.since(at("2026-03-01T09:00:00Z"), 2));
}

#[test]
fn the_ending_is_talked_about_three_weeks_before() {
    let due = hours("ending-talk", "2026-03-10T12:00:00Z").unwrap();
    assert!(due.until("2026-03-31T12:00:00Z".parse().unwrap()));
    assert!(!due.until("2026-03-31T12:01:00Z".parse().unwrap()));
    assert!(!due.since("2026-03-01T12:00:00Z".parse().unwrap(), 0), "it is no reminder of what was");
}
