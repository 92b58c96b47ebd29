//! Today: somebody meets today, somebody tomorrow, a meeting has not been told, and guides long for a call.

use foundation::Timestamp;
use jiff::Zoned;

use super::{
    model::{Guide, History, Path},
    partnership::TOWNS,
    persons,
    play::Part,
    run::Ground,
    season,
};

/// Makes sure of a living day in each municipality.
pub(super) fn fill(ground: &Ground<'_>, history: &mut History) {
    for town in 0..TOWNS.len() {
        for (part, days) in [(Part::TwoMonths, 0), (Part::EndsSoon, 1)] {
            let of = |one: &&mut super::model::Referral| one.town == town && one.part == Some(part);
            let path = history.referrals.iter_mut().find(of).and_then(|one| one.path.as_mut());
            if let Some(path) = path {
                forget_to_tell(ground, path);
                meet(ground, path, days);
            }
        }
    }
    for nth in 0..history.guides.len() {
        if let Some(guide) = history.guides.get_mut(nth) {
            speak_to(ground, guide, nth);
        }
    }
    let asks =
        history.referrals.iter_mut().find(|one| one.part == Some(Part::EndsSoon) && one.path.is_some());
    if let Some(meeting) = asks.and_then(|one| one.path.as_mut()).and_then(|path| {
        path.meetings.iter_mut().rfind(|meeting| meeting.told.is_some_and(|(result, _)| result == "held"))
    }) {
        meeting.call = true;
    }
}

/// The last meeting that is over has not been told.
fn forget_to_tell(ground: &Ground<'_>, path: &mut Path) {
    let over = |meeting: &&mut super::model::Meeting| {
        meeting.starts_at.plus_minutes(meeting.minutes) < ground.now
            && ground.now.days_since(meeting.starts_at) < 14
    };
    if path.meetings.len() > 2
        && let Some(last) = path.meetings.iter_mut().rfind(over)
    {
        last.told = None;
        last.topics = Vec::new();
        last.note = None;
        last.feeling = None;
    }
}

/// The next meeting is in so many days: today in two hours, or when it is too late, in the afternoon.
fn meet(ground: &Ground<'_>, path: &mut Path, days: i64) {
    let zone = ground.zone;
    let wall = Zoned::new(ground.now.jiff(), zone.clone());
    let hour = match (days, wall.hour()) {
        (0, 6..=18) => wall.hour() + 2,
        (0, 0..6) => 10,
        _ => 15,
    };
    let starts_at = ground.today.plus(days).at(hour, 0, zone);
    let day_before = ground.now.plus_days(-1);
    let same_day = |meeting: &&mut super::model::Meeting| {
        meeting.told.is_none() && meeting.starts_at.day_in(zone) >= ground.today
    };
    if let Some(next) = path.meetings.iter_mut().find(same_day) {
        next.starts_at = starts_at;
        next.planned_at = next.planned_at.min(day_before);
    } else if let Some(last) = path.meetings.last().cloned() {
        let told =
            super::model::Meeting { told: None, note: None, feeling: None, topics: Vec::new(), ..last };
        path.meetings.push(super::model::Meeting { starts_at, planned_at: day_before, ..told });
    }
    path.meetings.sort_by_key(|meeting| meeting.starts_at);
}

/// The coordinator speaks to each guide every second week at most; with some of them it is high time.
fn speak_to(ground: &Ground<'_>, guide: &mut Guide, nth: usize) {
    let draw = &ground.draw;
    let last = guide.stopped_on.unwrap_or(ground.today).min(ground.today);
    // The sixth, seventh and eighth, one in each municipality, and some others.
    let silent = (6..9).contains(&nth) || draw.yes(0.12);
    let until = if silent { last.plus(-draw.between(15, 26)) } else { last.plus(-1) };
    let mut day = guide.since.plus(1);
    let mut spoken: Vec<Timestamp> = Vec::new();
    while day <= until {
        spoken
            .push(persons::in_hours(draw, season::work_day(day), ground.zone).min(ground.now.plus_hours(-2)));
        day = day.plus(draw.between(6, if draw.yes(0.12) { 24 } else { 13 }));
    }
    if !silent && guide.stopped_on.is_none() {
        let recently = ground.today.plus(-draw.between(1, 11));
        let call = persons::in_hours(draw, recently, ground.zone);
        if guide.since < recently {
            spoken.push(call);
        }
    }
    spoken.sort();
    guide.spoken_to = spoken;
}
