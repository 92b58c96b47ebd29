//! What somebody has, held against a training they want to go to: a form without account, and a page to print.

use std::collections::BTreeSet;

use ::training::equivalence::{self, Has, Outline, Part, Requirement, Summary};
use ::training::programme::Axis;
use axum::{
    extract::{Query, rejection::QueryRejection},
    http::StatusCode,
};
use ui::{Answers, Errors, Failure, Html, Language, Page, Visit};

use super::lines::{self, Line, Names};
use super::words::{self, Listed, Sources};
use super::{Ours, ours};

/// More hours than a working life has are a slip of the finger.
const MOST_HOURS: u32 = 99_999;

/// What is read and printed.
struct Statement {
    to: String,
    summary: Summary,
    /// Lines that belong together, under the key of their heading.
    groups: Vec<(&'static str, Vec<Line>)>,
    /// What the receiving training has not written down.
    open: Vec<String>,
    had: Vec<String>,
    sources: Vec<Listed>,
    /// The same statement in the other languages.
    languages: Vec<(Language, String)>,
}

#[derive(askama::Template)]
#[template(path = "training/equivalence.html")]
struct Shown {
    page: Page,
    errors: Errors,
    answers: Answers,
    choices: Vec<(&'static str, String)>,
    parts: Vec<(&'static str, &'static str)>,
    statement: Option<Statement>,
}

/// Looks and keeps nothing. Own experience is not asked about: what is filled in stands in the address.
pub(super) async fn show(
    visit: Visit,
    asked: Result<Query<Vec<(String, String)>>, QueryRejection>,
) -> Result<Html, Failure> {
    let pairs = asked.map(|Query(pairs)| pairs).unwrap_or_default();
    let pairs: Vec<(&str, &str)> =
        pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answers = Answers::of(&pairs);
    let mut errors = Errors::default();
    let mut count = |name: &'static str| match answers.text(name) {
        "" => None,
        text => match text.parse::<u32>() {
            Ok(number) if number <= MOST_HOURS => Some(number),
            _ => {
                errors.0.push(foundation::Problem { field: name, text: "competence-eq-problem-number" });
                None
            }
        },
    };
    let (hours, practice_hours) = (count("hours"), count("practice"));
    let outlines = outlines();
    let to = outlines.iter().find(|one| one.id == answers.text("to"));
    if to.is_none() && !pairs.is_empty() {
        errors.0.push(foundation::Problem { field: "to", text: "competence-eq-problem-to" });
    }
    let completed = outlines.iter().filter(|one| answers.has("has", &one.id)).collect();
    let named = Part::ALL.into_iter().filter(|part| answers.has("part", lines::code(*part)));
    let parts: BTreeSet<Part> = named.collect();
    let has = Has { completed, hours, practice_hours, parts, ..Has::default() };
    let page = visit.page("competence-eq-title").wrong_when(errors.any());
    let statement = to.filter(|_| !errors.any()).map(|to| state(&page, &has, to));
    let status = if errors.any() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let choices = Names::of(&page).choices();
    let parts = Part::ALL.map(|part| (lines::code(part), lines::part(part))).to_vec();
    Html::with(status, &Shown { page, errors, answers, choices, parts, statement })
}

/// Every training that can be weighed: those of the register, and our own.
fn outlines() -> Vec<Outline> {
    let rule = |id: &Option<String>| id.as_deref().and_then(::training::rule);
    let of_register = ::training::register().programmes.iter();
    let of_ours = ours().map(|Ours { profile, .. }| Outline::of_profile(profile, rule(&profile.rule)));
    of_register.map(|one| Outline::of_programme(one, rule(&one.rule))).chain(of_ours).collect()
}

fn state(page: &Page, has: &Has<'_>, to: &Outline) -> Statement {
    let weighed = equivalence::weigh(has, to);
    let mut sources = Sources::default();
    let names = Names::of(page);
    let open = |line: &equivalence::Line| match line.requirement {
        Requirement::Open(axis) => Some(page.say(words::axis(axis))),
        _ => None,
    };
    let mut had: Vec<String> = has.completed.iter().map(|one| names.training(&one.id)).collect();
    had.extend(has.hours.map(|number| words::amount(page, Axis::Hours, number)));
    had.extend(has.practice_hours.map(|number| words::amount(page, Axis::PracticeHours, number)));
    had.extend(has.parts.iter().map(|part| page.say(lines::part(*part))));
    let mut groups: Vec<(&'static str, Vec<Line>)> = Vec::new();
    for line in weighed.iter().filter(|line| open(line).is_none()) {
        let title = lines::group(&line.requirement);
        let shown = lines::shown(&names, line, &to.id, &mut sources);
        match groups.last_mut() {
            Some((last, lines)) if *last == title => lines.push(shown),
            _ => groups.push((title, vec![shown])),
        }
    }
    Statement {
        to: names.training(&to.id),
        summary: equivalence::summary(&weighed),
        groups,
        open: weighed.iter().filter_map(open).collect(),
        had,
        sources: sources.listed(),
        languages: languages(has, to),
    }
}

/// The address of the same statement in each language, written anew from what was understood.
fn languages(has: &Has<'_>, to: &Outline) -> Vec<(Language, String)> {
    // The signs between the answers are escaped once, because the whole address is itself an answer.
    let mut back = format!("/trainings/equivalence%3Fto%3D{}", to.id);
    let numbers = [("hours", has.hours), ("practice", has.practice_hours)];
    let numbers = numbers.into_iter().filter_map(|(name, number)| Some((name, number?.to_string())));
    let trainings = has.completed.iter().map(|one| ("has", one.id.clone()));
    let parts = has.parts.iter().map(|part| ("part", lines::code(*part).to_owned()));
    for (name, value) in numbers.chain(trainings).chain(parts) {
        back.push_str(&format!("%26{name}%3D{value}"));
    }
    Language::ALL.iter().map(|language| (*language, format!("/language/{language}?back={back}"))).collect()
}
