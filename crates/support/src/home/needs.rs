//! What needs the coordinator now: which things, in which order, with which reason. No database, no web.

use std::collections::{HashMap, HashSet};

use foundation::{Day, Id, Person, Timestamp};
use jiff::tz::TimeZone;

use super::{alarms::Alarms, store::Guide, waiting::Waiting};
use crate::{
    Path, Referral,
    path::{State, Walk},
};

/// So many are shown; the rest is counted.
pub(super) const SHOWN: usize = 5;
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
    /// Nobody has written down that somebody who waits has said yes: they are not suggested.
    NoYes,
    /// Somebody wants to go on for longer.
    Longer,
    /// Somebody has waited for long.
    WaitsLong,
    /// One or both have not answered.
    NoAnswer,
    /// Both said yes, and there is no date.
    NoDate,
    /// Two have not met for long, and have agreed on nothing.
    NotMet,
    /// A guide has not been spoken to for long.
    NotSpokenTo,
    /// A yes runs out.
    YesEnds,
    /// It ends soon.
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
            Self::NoYes => "yes",
            Self::Longer => "longer",
            Self::WaitsLong => "long",
            Self::NoAnswer => "answer",
            Self::NoDate => "date",
            Self::NotMet => "met",
            Self::NotSpokenTo => "spoken",
            Self::YesEnds => "yes-ends",
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
    /// What somebody has said yes to.
    Yes(Id<Person>),
}

impl std::fmt::Display for To {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Matching(id) => write!(f, "/referrals/{id}/match"),
            Self::Referral(id) => write!(f, "/referrals/{id}"),
            Self::Path(id) => write!(f, "/paths/{id}"),
            Self::Guide(id) => write!(f, "/peers/{id}"),
            Self::Yes(id) => write!(f, "/people/{id}/yes"),
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
    /// Until when those who wait or walk have said that the programme may call them.
    pub(super) agreed: &'a HashMap<Id<Person>, Timestamp>,
    pub(super) alarms: &'a Alarms,
}

/// Everything that needs the coordinator, the most pressing first.
pub(super) fn needs(now: &Now<'_>) -> Vec<Need> {
    let mut needs: Vec<Need> = Vec::new();
    needs.extend(now.waiting.iter().flat_map(|one| of_waiting(one, now)));
    needs.extend(now.parted.iter().filter_map(|walk| of_parted(walk, now)));
    needs.extend(now.walks.iter().flat_map(|walk| of_walk(walk, now)));
    let walking: HashSet<Id<Person>> = now.walks.iter().map(|walk| walk.peer).collect();
    needs.extend(now.guides.iter().filter_map(|guide| of_guide(guide, now, walking.contains(&guide.person))));
    needs.sort_by_key(|need| (need.reason, need.day));
    needs
}

fn of_waiting(one: &Waiting, now: &Now<'_>) -> Vec<Need> {
    let days = now.alarms.in_programme(one.programme);
    let since = one.asked_at.unwrap_or(one.waiting_since).day_in(now.zone);
    let waited = now.today.days_since(since);
    let leaves = one.discharge_on.filter(|day| (0..=LEAVES_DAYS).contains(&day.days_since(now.today)));
    let need = |reason, day, to| Need { reason, day, about: one.person, other: one.peer, to };
    let Some(until) = now.agreed.get(&one.person) else {
        return vec![need(Reason::NoYes, since, To::Yes(one.person))];
    };
    let mut needs: Vec<Need> = yes_ends(*until, days.consent, now, one.person).into_iter().collect();
    match (one.asked, leaves) {
        (Some(_), _) if waited < days.answer => {}
        (Some(_), _) => needs.push(need(Reason::NoAnswer, since, one.to())),
        (None, Some(day)) => needs.push(need(Reason::LeavesSoon, day, one.to())),
        (None, None) if waited >= days.matched => needs.push(need(Reason::WaitsLong, since, one.to())),
        (None, None) => needs.push(need(Reason::NotMatched, since, one.to())),
    }
    needs
}

/// A yes runs out soon: time to ask whether it is still a yes.
fn yes_ends(until: Timestamp, before: i64, now: &Now<'_>, person: Id<Person>) -> Option<Need> {
    let day = until.day_in(now.zone);
    let soon = day.days_since(now.today) <= before;
    soon.then_some(Need { reason: Reason::YesEnds, day, about: person, other: None, to: To::Yes(person) })
}

fn of_walk(walk: &Walk, now: &Now<'_>) -> Vec<Need> {
    let days = now.alarms.in_programme(walk.programme);
    let need =
        |reason, day| Need { reason, day, about: walk.person, other: Some(walk.peer), to: To::Path(walk.id) };
    let long = |since: Day, after: i64| now.today.days_since(since) >= after;
    let until = now.agreed.get(&walk.person);
    let mut needs: Vec<Need> =
        until.and_then(|until| yes_ends(*until, days.consent, now, walk.person)).into_iter().collect();
    let asked = walk.extension_asked_on.unwrap_or(walk.ends_on);
    if walk.waits_for_longer() && long(asked, days.longer) {
        needs.push(need(Reason::Longer, asked));
    }
    let nothing_ahead = !now.ahead.contains_key(&walk.id);
    let last = walk.last_met_on.or(walk.first_met_on);
    match (walk.state, last) {
        (State::Active, None) if nothing_ahead => {
            needs.extend(long(walk.started_on, days.date).then(|| need(Reason::NoDate, walk.started_on)));
        }
        (State::Active | State::Ending, _) if walk.ends_on.days_since(now.today) <= days.ending => {
            needs.push(need(Reason::EndingNear, walk.ends_on));
        }
        (State::Active, Some(last)) if nothing_ahead && long(last, days.meeting) => {
            needs.push(need(Reason::NotMet, last));
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
    let (talk, often) = now.alarms.for_guides();
    let long = |since: Day, after: i64| now.today.days_since(since) >= after;
    if let Some(asked) = guide.wants_call_since().map(|asked| asked.day_in(now.zone)) {
        return long(asked, talk).then(|| need(Reason::WantsToTalk, asked));
    }
    let spoken = guide.contact_at.map_or(guide.since_on, |at| at.day_in(now.zone));
    (walks && long(spoken, often)).then(|| need(Reason::NotSpokenTo, spoken))
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
#[path = "needs_test.rs"]
mod tests;
