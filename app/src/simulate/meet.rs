//! Meetings: once a week or so, some moved, cancelled or forgotten, some not told yet.

use foundation::{Day, Timestamp};
use support::{Ending, Side};

use super::{
    model::{History, Meeting, Path, Referral},
    persons,
    play::Part,
    run::Ground,
    season, today,
};

/// What became of a meeting that did not take place.
const NOT_HELD: &[(&str, u32)] = &[
    ("moved", 30),
    ("cancelled-by-recipient", 34),
    ("cancelled-by-peer", 14),
    ("forgotten", 14),
    ("not-reached", 8),
];
const TOPICS: &[&str] = &[
    "being-together",
    "everyday",
    "home",
    "people",
    "outdoors",
    "work-studies",
    "body-sleep",
    "hard-days",
    "hope",
    "services",
    "money",
    "going-along",
];
const PLACES: &[(&str, u32)] =
    &[("home", 26), ("outdoors", 28), ("cafe", 22), ("municipal-offer", 12), ("phone", 8), ("digital", 4)];
/// How the guide was; not everybody says.
const FEELINGS: &[(Option<&str>, u32)] =
    &[(None, 40), (Some("light"), 18), (Some("fine"), 30), (Some("heavy"), 9), (Some("hard"), 3)];
/// How often they meet, beside others.
const OFTEN: &[(f64, u32)] = &[(0.5, 15), (1.0, 65), (1.6, 20)];
/// So many more are made than wanted, so that the last can be taken away again.
const SURPLUS: f64 = 1.08;

/// Plans and tells the meetings of all paths, about as many as are wanted.
pub(super) fn fill(ground: &Ground<'_>, history: &mut History, wanted: usize) {
    let weeks: f64 =
        paths(history).map(|path| (over_on(ground, path).days_since(path.started_on)) as f64 / 7.0).sum();
    let a_week = (wanted as f64 * SURPLUS / weeks.max(1.0)).clamp(0.3, 3.5);
    for referral in &mut history.referrals {
        let times = referral.wishes.times.clone();
        let part = referral.part;
        if let Some(path) = referral.path.as_mut() {
            let habit = habit(ground, &times, a_week);
            walk(ground, path, (part, &habit));
        }
    }
    today::fill(ground, history);
    let surplus = paths(history).map(|path| path.meetings.len()).sum::<usize>().saturating_sub(wanted);
    thin(ground, &mut history.referrals, surplus);
}

fn paths(history: &History) -> impl Iterator<Item = &Path> {
    history.referrals.iter().filter_map(|referral| referral.path.as_ref())
}

/// The last day on which they can have met so far, or will.
pub(super) fn over_on(ground: &Ground<'_>, path: &Path) -> Day {
    path.closed.map_or(path.ends_on, |(at, _)| at.day_in(ground.zone)).min(ground.today.plus(15))
}

/// How two people use to meet.
struct Habit {
    weekday: i64,
    hour: i8,
    every: f64,
    place: &'static str,
    where_: Option<&'static str>,
    minutes: i64,
}

fn habit(ground: &Ground<'_>, times: &[&str], a_week: f64) -> Habit {
    let draw = &ground.draw;
    let (weekday, hour) = persons::habit(draw, times);
    Habit {
        weekday,
        hour,
        every: 7.0 / (a_week * draw.weighed(OFTEN).unwrap_or(1.0)),
        place: draw.weighed(PLACES).unwrap_or("outdoors"),
        where_: if draw.yes(0.7) { draw.one(&ground.words.places) } else { None },
        minutes: draw.one(&[45, 60, 60, 60, 90]).unwrap_or(60),
    }
}

/// The days on which they plan to meet, up to the first two that are still to come.
fn days(ground: &Ground<'_>, path: &Path, part: Option<Part>, habit: &Habit) -> Vec<Day> {
    let draw = &ground.draw;
    let mut first = path.started_on.plus(draw.between(2, 9));
    let weekly = habit.every >= 6.0;
    while weekly && season::weekday(first) != habit.weekday {
        first = first.plus(1);
    }
    match part {
        Some(Part::NoDate) => return Vec::new(),
        Some(Part::First) => return vec![ground.today.plus(draw.between(1, 4))],
        _ => {}
    }
    let last = over_on(ground, path);
    let nth = |n: f64| {
        let days = n * habit.every;
        first.plus(if weekly { (days / 7.0).round() * 7.0 } else { days.round() } as i64)
    };
    let mut days: Vec<Day> = (0..400).map(|n| nth(f64::from(n))).take_while(|day| *day <= last).collect();
    days.dedup();
    let rests = |day: &Day| {
        path.pause.is_some_and(|(from, until, _)| {
            from.day_in(ground.zone) <= *day && until.is_none_or(|until| until.day_in(ground.zone) >= *day)
        })
    };
    days.retain(|day| !rests(day));
    let ahead = days.iter().position(|day| *day > ground.today).unwrap_or(days.len());
    days.truncate(ahead + 2);
    days
}

fn walk(ground: &Ground<'_>, path: &mut Path, (part, habit): (Option<Part>, &Habit)) {
    let days = days(ground, path, part, habit);
    let lost = path.closed.is_some_and(|(_, ending)| ending == Ending::Lost);
    let mut before = path.agreed_at.plus_hours(3);
    for (nth, day) in days.iter().enumerate() {
        let mut meeting = plan(ground, (*day, before), habit);
        if path.closed.is_some_and(|(at, _)| meeting.starts_at >= at) {
            break;
        }
        before = meeting.starts_at.plus_minutes(meeting.minutes);
        let vanished = lost && nth > 0 && nth + 2 >= days.len();
        let moved = tell(ground, &mut meeting, (nth == 0, vanished)) == Some("moved");
        let told_at = meeting.told.map_or(before, |(_, at)| at);
        path.meetings.push(meeting);
        let again = plan(ground, (day.plus(ground.draw.between(1, 2)), told_at), habit);
        let fits = days.get(nth + 1).is_none_or(|next| again.starts_at.day_in(ground.zone) < *next);
        let open = path.closed.is_none_or(|(at, _)| again.starts_at < at);
        if moved && fits && open && again.starts_at > again.planned_at {
            let mut again = again;
            tell(ground, &mut again, (true, false));
            before = again.starts_at.plus_minutes(again.minutes);
            path.meetings.push(again);
        }
    }
}

fn plan(ground: &Ground<'_>, (day, before): (Day, Timestamp), habit: &Habit) -> Meeting {
    let draw = &ground.draw;
    let usual = draw.yes(0.8);
    let place = if usual { habit.place } else { draw.weighed(PLACES).unwrap_or(habit.place) };
    let starts_at = day.at(habit.hour, draw.one(&[0, 0, 0, 30]).unwrap_or(0), ground.zone);
    Meeting {
        // The next one is agreed when they part, and never later than now or than itself.
        planned_at: before.plus_minutes(5).min(ground.now.plus_hours(-1)).min(starts_at.plus_hours(-1)),
        starts_at,
        minutes: habit.minutes,
        place,
        where_: if usual { habit.where_.map(str::to_owned) } else { None },
        told: None,
        topics: Vec::new(),
        note: None,
        feeling: None,
        call: false,
    }
}

/// Tells what became of a meeting, if it is over. The first one is looked forward to; the last ones of those
/// who lost touch did not take place.
fn tell(ground: &Ground<'_>, meeting: &mut Meeting, (first, vanished): (bool, bool)) -> Option<&'static str> {
    let draw = &ground.draw;
    let over = meeting.starts_at.plus_minutes(meeting.minutes);
    let days_ago = ground.now.days_since(over);
    let told_at = over.plus_minutes(draw.between(5, 60 * 30)).min(ground.now.plus_minutes(-5));
    if over > ground.now || told_at < over || draw.yes(if days_ago < 6 { 0.3 } else { 0.008 }) {
        return None;
    }
    let day = meeting.starts_at.day_in(ground.zone);
    let held = if first { 0.93 } else { 0.79 } * season::meetings(day);
    let result = match (vanished, draw.yes(held)) {
        (true, _) => "not-reached",
        (_, true) => "held",
        _ => draw.weighed(NOT_HELD)?,
    };
    meeting.told = Some((result, told_at));
    if result == "held" {
        let (note, many) = (draw.yes(0.3), draw.below(3));
        meeting.topics = draw.some(TOPICS, many);
        meeting.note = draw
            .one(&ground.words.notes)
            .filter(|_| note)
            .map(|words| (words.to_owned(), if draw.yes(0.65) { Side::Peer } else { Side::Recipient }));
        meeting.feeling = draw.weighed(FEELINGS).flatten();
    }
    Some(result)
}

/// Takes away as many meetings as were made too many: never a first one, one to come, or one not told.
fn thin(ground: &Ground<'_>, referrals: &mut [Referral], surplus: usize) {
    let plain = |meeting: &Meeting| {
        let days_ago = ground.now.days_since(meeting.starts_at);
        days_ago > 20 && meeting.told.is_some_and(|(result, _)| result != "moved")
    };
    let mut left = surplus;
    for round in 0..8 {
        for path in referrals.iter_mut().filter_map(|referral| referral.path.as_mut()) {
            let at = 1 + ground.draw.below(path.meetings.len());
            let spare = path.meetings.len() > 3 + 2 * (7 - round) / 4;
            if left > 0 && spare && path.meetings.get(at).is_some_and(plain) {
                path.meetings.remove(at);
                left -= 1;
            }
        }
    }
}
