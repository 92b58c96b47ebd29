//! What two people have together: how long, with which rests, and how it ends.

use foundation::{Day, Timestamp};
use support::{Ending, Side};

use super::{
    model::{Goodbye, History, Path, Question},
    play::Part,
    run::Ground,
};

const ENDINGS: &[(Ending, u32)] = &[
    (Ending::Planned, 64),
    (Ending::RecipientStopped, 12),
    (Ending::Lost, 9),
    (Ending::MovedOn, 7),
    (Ending::Admitted, 5),
    (Ending::PeerStopped, 3),
];
const ONWARD: &[&str] = &[
    "friends-family",
    "association",
    "cafe",
    "recovery-school",
    "peer-group",
    "municipal-offer",
    "work-studies",
    "nothing-needed",
];

/// A path begins when both have said yes.
pub(super) fn begin(ground: &Ground<'_>, question: Question, part: Option<Part>) -> Path {
    let agreed_at = question.over_at().unwrap_or(question.asked_at);
    let started_on = agreed_at.day_in(ground.zone);
    let mut path = Path {
        guide: question.guide,
        agreed_at,
        started_on,
        ends_on: started_on.plus_months(4),
        longer: None,
        pause: None,
        goodbye_since: None,
        closed: None,
        meetings: Vec::new(),
        rounds: Vec::new(),
        goodbye: None,
    };
    match part {
        Some(part) => play(ground, &mut path, part),
        None => go_its_way(ground, &mut path),
    }
    path
}

fn play(ground: &Ground<'_>, path: &mut Path, part: Part) {
    let draw = &ground.draw;
    let ago = |days: i64| noon(ground, ground.today.plus(-days)).min(ground.now);
    match part {
        Part::Longer => path.longer = Some((ground.today.plus(-draw.between(2, 4)), None)),
        Part::Pauses => path.pause = Some((ago(draw.between(3, 9)), None, Side::Recipient)),
        Part::EndsSoon if draw.yes(0.4) => path.goodbye_since = Some(ago(2)),
        _ => {}
    }
}

fn go_its_way(ground: &Ground<'_>, path: &mut Path) {
    let draw = &ground.draw;
    let ending = draw.weighed(ENDINGS).unwrap_or(Ending::Planned);
    if ending == Ending::Planned && draw.yes(0.15) {
        let asked_on = path.ends_on.plus(-draw.between(8, 18));
        let yes_at = noon(ground, asked_on.plus(draw.between(1, 4)));
        if asked_on < ground.today {
            let yes_at = (yes_at < ground.now).then_some(yes_at);
            path.longer = Some((asked_on, yes_at));
            path.ends_on = if yes_at.is_some() { path.ends_on.plus_months(2) } else { path.ends_on };
        }
    }
    let over_on = match ending {
        Ending::Planned => path.ends_on.plus(-draw.between(0, 4)),
        _ => path.started_on.plus(draw.between(9, 105)),
    };
    if draw.yes(0.09) {
        let from = path.started_on.plus(draw.between(25, 70));
        let until = from.plus(draw.between(10, 25));
        if until < over_on && until < ground.today {
            let by = draw.one(&[Side::Recipient, Side::Recipient, Side::Peer]).unwrap_or(Side::Recipient);
            path.pause = Some((noon(ground, from), Some(noon(ground, until)), by));
        }
    }
    if over_on < ground.today {
        path.closed = Some((noon(ground, over_on), ending));
    } else if path.ends_on.days_since(ground.today) < 10 && ending == Ending::Planned && path.pause.is_none()
    {
        path.goodbye_since = Some(ground.now.plus_days(-2));
    }
}

/// A guide who stops stops with everybody.
pub(super) fn stop_with(ground: &Ground<'_>, path: &mut Path, stops: Option<Day>) {
    let Some(stops) = stops.filter(|stops| path.closed.is_none_or(|(at, _)| at.day_in(ground.zone) > *stops))
    else {
        return;
    };
    path.closed = Some((noon(ground, stops), Ending::PeerStopped));
    path.goodbye_since = None;
    path.pause = path.pause.filter(|(_, until, _)| until.is_some_and(|at| at.day_in(ground.zone) < stops));
}

/// A moment in the middle of this day.
pub(super) fn noon(ground: &Ground<'_>, day: Day) -> Timestamp {
    let hour = i8::try_from(ground.draw.between(11, 16)).unwrap_or(12);
    day.at(hour, 15, ground.zone)
}

/// What was said at the goodbyes that were said.
pub(super) fn speak(ground: &Ground<'_>, history: &mut History) {
    let (draw, words) = (&ground.draw, &ground.words);
    let said = |of: &[&'static str]| draw.one(of).unwrap_or_default().to_owned();
    for path in history.referrals.iter_mut().filter_map(|referral| referral.path.as_mut()) {
        if path.closed.is_some_and(|(_, ending)| ending == Ending::Planned) && draw.yes(0.75) {
            path.goodbye = Some(Goodbye {
                did: said(&words.did),
                take: said(&words.take),
                thanks: said(&words.thanks),
                onward: draw.some(ONWARD, 2),
            });
        }
    }
}
