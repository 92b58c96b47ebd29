//! Weighing one requirement after the other.

use std::collections::BTreeMap;

use super::{Amount, Answer, Basis, Fill, Has, Line, Outline, Part, Requirement, Topic};
use crate::programme::Axis;

/// Each requirement of the receiving training with how far it is met, in the order the training has them; at
/// the end what it has not written down itself. More that somebody has never makes an answer lower.
pub fn weigh(has: &Has<'_>, to: &Outline) -> Vec<Line> {
    let mut lines: Vec<Line> = to.amounts.iter().map(|(axis, amount)| counted(has, *axis, amount)).collect();
    if let Some((true, sources)) = &to.own_experience {
        lines.push(own_experience(has, sources));
    }
    lines.extend(to.topics.iter().map(|topic| taught(has, topic, to.level)));
    lines.extend(to.parts.iter().map(|part| done(has, *part, to)));
    if has.completed.iter().any(|one| one.id == to.id) {
        lines.iter_mut().for_each(same_training);
    }
    lines.extend(to.unknown.iter().map(|axis| open(*axis)));
    lines
}

fn same_training(line: &mut Line) {
    line.answer = Answer::Met;
    line.missing = None;
    line.basis = vec![Basis::SameTraining];
    line.fill.clear();
}

fn open(axis: Axis) -> Line {
    let fill = vec![Fill::AskReceiver(axis)];
    Line { fill, ..line(Requirement::Open(axis), Answer::NotKnown, &[]) }
}

fn line(requirement: Requirement, answer: Answer, sources: &[String]) -> Line {
    let sources = sources.to_vec();
    Line { requirement, answer, has: None, missing: None, basis: Vec::new(), fill: Vec::new(), sources }
}

fn entered(has: &Has<'_>, axis: Axis) -> Option<u32> {
    match axis {
        Axis::Hours => has.hours,
        Axis::PracticeHours => has.practice_hours,
        _ => None,
    }
}

/// What completed trainings come to on an axis. Hours of two trainings add up, those of the same training
/// with two providers do not; a level is the highest there is.
fn together(has: &Has<'_>, axis: Axis) -> (Option<u32>, Vec<Basis>) {
    let mut largest: BTreeMap<&str, (&Outline, &Amount)> = BTreeMap::new();
    for one in &has.completed {
        let Some(amount) = one.amounts.get(&axis) else { continue };
        let kept = largest.entry(&one.family).or_insert((one, amount));
        // The id decides between equals, so that the order of the list changes nothing.
        if (amount.number, &one.id) > (kept.1.number, &kept.0.id) {
            *kept = (one, amount);
        }
    }
    let numbers = largest.values().map(|(_, amount)| amount.number);
    let number = if axis == Axis::EqfLevel { numbers.max() } else { numbers.reduce(u32::saturating_add) };
    let basis = largest.values().map(|(one, amount)| Basis::Counted {
        training: one.id.clone(),
        number: amount.number,
        sources: amount.sources.clone(),
    });
    (number, basis.collect())
}

fn counted(has: &Has<'_>, axis: Axis, asked: &Amount) -> Line {
    let needs = asked.number;
    let requirement = Requirement::Amount { axis, needs };
    let (of_trainings, mut basis) = together(has, axis);
    let said = entered(has, axis);
    basis.extend(said.map(Basis::Entered));
    // What the person says is altogether, so it is not added to what the register knows.
    let Some(number) = of_trainings.max(said) else {
        let fill = if axis == Axis::EqfLevel {
            vec![Fill::PriorLearning]
        } else if has.completed.is_empty() || axis == Axis::PracticeHours {
            vec![Fill::More { axis, number: needs }, Fill::PriorLearning]
        } else {
            vec![Fill::AskLength(axis), Fill::ComparePlans]
        };
        return Line { fill, ..line(requirement, Answer::NotKnown, &asked.sources) };
    };
    let answer = match number {
        0 => Answer::Not,
        number if number < needs => Answer::Partly,
        _ => Answer::Met,
    };
    let missing = needs.checked_sub(number).filter(|missing| *missing > 0);
    let fill = match missing {
        None => Vec::new(),
        Some(_) if axis == Axis::EqfLevel => vec![Fill::PriorLearning],
        Some(number) => vec![Fill::More { axis, number }, Fill::PriorLearning],
    };
    Line { has: Some(number), missing, basis, fill, ..line(requirement, answer, &asked.sources) }
}

fn own_experience(has: &Has<'_>, sources: &[String]) -> Line {
    let asks = |one: &&&Outline| matches!(one.own_experience, Some((true, _)));
    let mut elsewhere: Vec<&str> = has.completed.iter().filter(asks).map(|one| one.id.as_str()).collect();
    elsewhere.sort_unstable();
    let said = has.own_experience == Some(true);
    let mut basis: Vec<Basis> = said.then_some(Basis::Said).into_iter().collect();
    basis.extend(elsewhere.iter().map(|id| Basis::AskedForIn((*id).to_owned())));
    let (answer, fill) = match has.own_experience {
        _ if !basis.is_empty() => (Answer::Met, Vec::new()),
        Some(_) => (Answer::Not, vec![Fill::TellInTalk]),
        None => (Answer::NotKnown, vec![Fill::TellInTalk]),
    };
    Line { basis, fill, ..line(Requirement::OwnExperience, answer, sources) }
}

fn taught(has: &Has<'_>, topic: &Topic, level: u8) -> Line {
    let levels: Vec<u8> = topic.statements.iter().filter_map(|id| has.levels.get(id).copied()).collect();
    let (of, rated) = (topic.statements.len(), levels.len());
    let reached = levels.iter().filter(|one| **one >= level).count();
    let mut basis = near(has, topic);
    let is_near = !basis.is_empty();
    if rated > 0 {
        basis.insert(0, Basis::Rated { reached, rated, of });
    }
    let answer = if of > 0 && reached == of {
        Answer::Met
    } else if is_near || levels.iter().any(|one| *one > 0) {
        Answer::Partly
    } else if of > 0 && rated == of {
        Answer::Not
    } else {
        Answer::NotKnown
    };
    let mut fill = Vec::new();
    if answer != Answer::Met {
        if !has.completed.is_empty() {
            fill.push(Fill::ComparePlans);
        }
        if rated < of {
            fill.push(Fill::Rate);
        }
        fill.push(Fill::TakeTopic);
    }
    Line { basis, fill, ..line(Requirement::Topic(topic.id.clone()), answer, &topic.sources) }
}

/// What completed trainings teach under a title near this one.
fn near(has: &Has<'_>, topic: &Topic) -> Vec<Basis> {
    let Some(domain) = &topic.domain else { return Vec::new() };
    let of = |one: &&Outline| {
        let titles = one.topics.iter().filter(|other| other.domain.as_ref() == Some(domain));
        titles.map(|other| (one.id.clone(), other.id.clone())).collect::<Vec<_>>()
    };
    let mut found: Vec<(String, String)> = has.completed.iter().flat_map(of).collect();
    found.sort();
    found.dedup();
    found.into_iter().map(|(training, topic)| Basis::NearTitle { training, topic }).collect()
}

/// A part that was done in a training of the same family counts; one that was done elsewhere has to be looked
/// at.
fn done(has: &Has<'_>, part: Part, to: &Outline) -> Line {
    let same = |one: &&&Outline| one.family == to.family && one.parts.contains(&part);
    let other = |one: &&&Outline| one.family != to.family && one.parts.contains(&part);
    let ids = |wanted: &dyn Fn(&&&Outline) -> bool| {
        let mut ids: Vec<String> = has.completed.iter().filter(wanted).map(|one| one.id.clone()).collect();
        ids.sort();
        ids.into_iter().map(Basis::AskedForIn).collect::<Vec<_>>()
    };
    let mut basis = ids(&same);
    let answer = if basis.is_empty() {
        basis = ids(&other);
        basis.extend(has.parts.contains(&part).then_some(Basis::Said));
        if basis.is_empty() { Answer::NotKnown } else { Answer::Partly }
    } else {
        Answer::Met
    };
    let mut fill = match answer {
        Answer::Met => Vec::new(),
        Answer::Partly => vec![Fill::Show(part)],
        _ => vec![Fill::Do(part), Fill::Show(part)],
    };
    if answer != Answer::Met {
        fill.extend(to.later_years.map(Fill::Follow));
    }
    Line { basis, fill, ..line(Requirement::Part(part), answer, &to.rule_sources) }
}
