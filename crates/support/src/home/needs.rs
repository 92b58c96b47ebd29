//! What needs the coordinator now: which things, in which order, with which reason. No database, no web.

use std::collections::{HashMap, HashSet};

use foundation::{Day, Id, Person, Timestamp};
use jiff::tz::TimeZone;

use super::{store::Guide, waiting::Waiting};
use crate::{
    Path, Referral,
    path::{State, Walk},
};

/// So many are shown; the rest is counted.
pub(super) const SHOWN: usize = 5;
/// A guide is spoken to at least so often.
const SPOKEN_DAYS: i64 = 14;
/// Somebody who leaves the ward within so many days comes first.
const LEAVES_DAYS: i64 = 7;

/// Why something needs the coordinator, the most pressing first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Reason {
    /// A guide wants to talk.
    WantsToTalk,
    /// Two who are kept apart have been parted.
    Parted,
    /// Somebody leaves the ward soon and has no guide.
    LeavesSoon,
    /// Somebody wants to go on for longer.
    Longer,
    /// One or both have not answered.
    NoAnswer,
    /// Both said yes, and there is no date.
    NoDate,
    /// A guide has not been spoken to for two weeks.
    NotSpokenTo,
    /// It ends within three weeks.
    EndingNear,
    /// Somebody has no guide.
    NotMatched,
}

impl Reason {
    /// The word in keys of texts.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::WantsToTalk => "talk",
            Self::Parted => "parted",
            Self::LeavesSoon => "leaves",
            Self::Longer => "longer",
            Self::NoAnswer => "answer",
            Self::NoDate => "date",
            Self::NotSpokenTo => "spoken",
            Self::EndingNear => "ending",
            Self::NotMatched => "match",
        }
    }
}

/// One thing that needs the coordinator.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Need {
    /// Why.
    pub(super) reason: Reason,
    /// Since when, or until when.
    pub(super) day: Day,
    /// Whom it is about: the person, or the guide.
    pub(super) about: Id<Person>,
    /// The other of the two.
    pub(super) other: Option<Id<Person>>,
    /// Where it leads.
    pub(super) to: To,
}

/// A page: written out only for the few that are shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum To {
    /// The suggestions for somebody who waits.
    Matching(Id<Referral>),
    /// Somebody who is asked.
    Referral(Id<Referral>),
    /// A path.
    Path(Id<Path>),
    /// A guide.
    Guide(Id<Person>),
}

impl std::fmt::Display for To {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Matching(id) => write!(f, "/referrals/{id}/match"),
            Self::Referral(id) => write!(f, "/referrals/{id}"),
            Self::Path(id) => write!(f, "/paths/{id}"),
            Self::Guide(id) => write!(f, "/peers/{id}"),
        }
    }
}

/// Everything the coordinator's needs follow from.
pub(super) struct Now<'a> {
    pub(super) today: Day,
    pub(super) zone: &'a TimeZone,
    pub(super) waiting: &'a [Waiting],
    pub(super) walks: &'a [Walk],
    pub(super) parted: &'a [Walk],
    pub(super) guides: &'a [Guide],
    pub(super) ahead: &'a HashMap<Id<Path>, Timestamp>,
}

/// Everything that needs the coordinator, the most pressing first.
pub(super) fn needs(now: &Now<'_>) -> Vec<Need> {
    let mut needs: Vec<Need> = Vec::new();
    needs.extend(now.waiting.iter().map(|one| of_waiting(one, now)));
    needs.extend(now.parted.iter().filter_map(|walk| of_parted(walk, now)));
    needs.extend(now.walks.iter().flat_map(|walk| of_walk(walk, now)));
    let walking: HashSet<Id<Person>> = now.walks.iter().map(|walk| walk.peer).collect();
    needs.extend(now.guides.iter().filter_map(|guide| of_guide(guide, now, walking.contains(&guide.person))));
    needs.sort_by_key(|need| (need.reason, need.day));
    needs
}

fn of_waiting(one: &Waiting, now: &Now<'_>) -> Need {
    let since = one.asked_at.unwrap_or(one.waiting_since).day_in(now.zone);
    let leaves = one.discharge_on.filter(|day| (0..=LEAVES_DAYS).contains(&day.days_since(now.today)));
    let (reason, day) = match (one.asked, leaves) {
        (Some(_), _) => (Reason::NoAnswer, since),
        (None, Some(day)) => (Reason::LeavesSoon, day),
        (None, None) => (Reason::NotMatched, since),
    };
    Need { reason, day, about: one.person, other: one.peer, to: one.to() }
}

fn of_walk(walk: &Walk, now: &Now<'_>) -> Vec<Need> {
    let need =
        |reason, day| Need { reason, day, about: walk.person, other: Some(walk.peer), to: To::Path(walk.id) };
    let mut needs = Vec::new();
    if walk.waits_for_longer() {
        needs.push(need(Reason::Longer, walk.extension_asked_on.unwrap_or(walk.ends_on)));
    }
    let no_date = walk.first_met_on.is_none() && !now.ahead.contains_key(&walk.id);
    match walk.state {
        State::Active if no_date => needs.push(need(Reason::NoDate, walk.started_on)),
        State::Active | State::Ending if walk.ends_soon(now.today) => {
            needs.push(need(Reason::EndingNear, walk.ends_on));
        }
        _ => {}
    }
    needs
}

/// Until the guide has been spoken to; whoever calls one of the two calls the other too.
fn of_parted(walk: &Walk, now: &Now<'_>) -> Option<Need> {
    let at = walk.parted_at?;
    let guide = now.guides.iter().find(|guide| guide.person == walk.peer);
    let spoken = guide.and_then(|guide| guide.contact_at).is_some_and(|spoken| spoken >= at);
    (!spoken).then(|| Need {
        reason: Reason::Parted,
        day: at.day_in(now.zone),
        about: walk.person,
        other: Some(walk.peer),
        to: To::Path(walk.id),
    })
}

fn of_guide(guide: &Guide, now: &Now<'_>, walks: bool) -> Option<Need> {
    let need =
        |reason, day| Need { reason, day, about: guide.person, other: None, to: To::Guide(guide.person) };
    if let Some(asked) = guide.wants_call_since() {
        return Some(need(Reason::WantsToTalk, asked.day_in(now.zone)));
    }
    let spoken = guide.contact_at.map_or(guide.since_on, |at| at.day_in(now.zone));
    let long = now.today.days_since(spoken) >= SPOKEN_DAYS;
    (walks && long).then(|| need(Reason::NotSpokenTo, spoken))
}

/// The few that are shown first: not more than two for the same reason, unless there is nothing else. The
/// order stays as it was.
pub(super) fn first(needs: &[Need]) -> Vec<&Need> {
    let mut of_reason: HashMap<Reason, usize> = HashMap::new();
    let mut few = |need: &Need| {
        let count = of_reason.entry(need.reason).or_default();
        *count += 1;
        *count <= 2
    };
    let (chosen, others): (Vec<_>, Vec<_>) = needs.iter().enumerate().partition(|(_, need)| few(need));
    let mut shown: Vec<(usize, &Need)> = chosen.into_iter().chain(others).take(SHOWN).collect();
    shown.sort_by_key(|(at, _)| *at);
    shown.into_iter().map(|(_, need)| need).collect()
}

/// How many there are of each reason beyond those shown.
pub(super) fn more(needs: &[Need], shown: &[&Need]) -> Vec<(Reason, usize)> {
    let mut counts: Vec<(Reason, usize)> = Vec::new();
    for need in needs {
        match counts.last_mut() {
            Some((reason, count)) if *reason == need.reason => *count += 1,
            _ => counts.push((need.reason, 1)),
        }
    }
    for need in shown {
        if let Some((_, count)) = counts.iter_mut().find(|(reason, _)| *reason == need.reason) {
            *count -= 1;
        }
    }
    counts.retain(|(_, count)| *count > 0);
    counts
}

/// The middle of these lengths; nothing when there are none.
pub(super) fn median(mut days: Vec<i64>) -> Option<i64> {
    days.sort_unstable();
    let middle = days.len() / 2;
    let upper = days.get(middle).copied()?;
    let lower = if days.len().is_multiple_of(2) { days.get(middle - 1).copied()? } else { upper };
    Some((lower + upper + 1).div_euclid(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn need(reason: Reason, day: &str) -> Need {
        let about = Id::named(day.as_bytes());
        Need { reason, day: day.parse().unwrap(), about, other: None, to: To::Guide(about) }
    }

    #[test]
    fn at_most_five_are_shown_and_no_reason_crowds_out_the_others() {
        let mut all: Vec<Need> = (1..9).map(|n| need(Reason::LeavesSoon, &format!("2026-03-0{n}"))).collect();
        all.push(need(Reason::NoDate, "2026-03-01"));
        all.push(need(Reason::EndingNear, "2026-03-20"));
        let shown = first(&all);
        let reasons: Vec<_> = shown.iter().map(|need| need.reason).collect();
        let leaves = Reason::LeavesSoon;
        assert_eq!(reasons, [leaves, leaves, leaves, Reason::NoDate, Reason::EndingNear]);
        assert_eq!(more(&all, &shown), [(leaves, 5)]);
    }

    #[test]
    fn the_middle_of_an_even_number_is_between_the_two() {
        assert_eq!(median(vec![]), None);
        assert_eq!(median(vec![3]), Some(3));
        assert_eq!(median(vec![9, 1, 5]), Some(5));
        assert_eq!(median(vec![4, 8]), Some(6));
    }
}
