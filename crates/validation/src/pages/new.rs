//! A new validation: what of a framework, in which languages, by which rule.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use foundation::{Error, Thing};
use packs::Framework;
use ui::{Answers, Errors, Failure, Html, Language, Page, Visit, redirect};

use crate::{
    actions::{self, New},
    model::Rule,
};

/// Longer is no title, …
const TITLE: usize = 200;
/// … and no notice.
const NOTICE: usize = 2000;

/// A thing that can be ticked: its code, what it is called, whether it is.
type Choice = (String, String, bool);

#[derive(askama::Template)]
#[template(path = "pages/new.html")]
struct NewPage {
    page: Page,
    errors: Errors,
    answers: Answers,
    framework: &'static Framework,
    title: String,
    others: Vec<(String, String)>,
    domains: Vec<Choice>,
    languages: Vec<(Language, bool)>,
    numbers: Vec<(&'static str, &'static str, &'static str, String)>,
    medians: Vec<(u32, String, bool)>,
}

pub(super) async fn show(visit: Visit) -> Result<Html, Failure> {
    page(&visit, Answers::default(), Errors::default())
}

fn page(visit: &Visit, answers: Answers, errors: Errors) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    actor.must_see("validation.create", &Thing::of(actor.hat.org))?;
    let all = || packs::installed().frameworks();
    let asked = answers.maybe("framework").or_else(|| visit.asked("framework"));
    let found = asked.and_then(|id| packs::installed().framework(&id)).or_else(|| all().next());
    let framework = found.ok_or(Failure(Error::NotFound))?;
    let named = |one: &'static Framework| {
        let (_, words) = one.nearest(visit.language.as_str())?;
        Some((one.id.clone(), words.title.clone()))
    };
    let (_, words) = framework.nearest(visit.language.as_str()).ok_or(Failure(Error::NotFound))?;
    let begun = !answers.pairs().is_empty();
    let domain = |one: &packs::Domain| {
        let title = words.domains.get(&one.id)?.title.clone();
        Some((one.id.clone(), title, answers.has("domain", &one.id)))
    };
    let spoken = |language: &Language| framework.texts(language.as_str()).is_some();
    let ticked = |language: &Language| !begun || answers.has("language", language.as_str());
    let frame = visit.page("validation-new").plain().wrong_when(errors.any());
    let html = NewPage {
        title: words.title.clone(),
        others: all().filter(|one| one.id != framework.id).filter_map(named).collect(),
        domains: framework.domains.iter().filter_map(domain).collect(),
        languages: Language::ALL.iter().filter(|one| spoken(one)).map(|one| (*one, ticked(one))).collect(),
        numbers: numbers(&answers),
        medians: medians(&frame, &answers),
        framework,
        answers,
        errors,
        page: frame,
    };
    let status = if html.errors.any() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Html::with(status, &html)
}

/// Fields of the rule with their labels, hints and values.
fn numbers(answers: &Answers) -> Vec<(&'static str, &'static str, &'static str, String)> {
    let usual = Rule::USUAL;
    let one = |(name, label, hint, usual): (&'static str, &'static str, &'static str, u32)| {
        (name, label, hint, answers.maybe(name).unwrap_or_else(|| usual.to_string()))
    };
    [
        ("keep", "validation-rule-field-keep", "validation-rule-field-keep-hint", usual.keep),
        ("drop", "validation-rule-field-drop", "validation-rule-field-drop-hint", usual.drop),
        ("clear", "validation-rule-field-clear", "validation-rule-field-clear-hint", usual.clear),
        ("moved", "validation-rule-field-moved", "validation-rule-field-moved-hint", usual.moved),
        ("rounds", "validation-rule-field-rounds", "validation-rule-field-rounds-hint", usual.rounds),
    ]
    .into_iter()
    .map(one)
    .collect()
}

fn medians(page: &Page, answers: &Answers) -> Vec<(u32, String, bool)> {
    let chosen = answers.number("median").unwrap_or(i64::from(Rule::USUAL.median));
    let one = |tenths: u32| {
        let said = page.number(&(f64::from(tenths) / 10.0), usize::from(tenths == 5));
        (tenths, said, chosen == i64::from(tenths))
    };
    [0, 5, 10].into_iter().map(one).collect()
}

fn read(answers: &Answers) -> foundation::Result<New> {
    let number = |field: &'static str| {
        let number = answers.number(field).and_then(|number| u32::try_from(number).ok());
        number.ok_or(Error::field(field, "validation-problem-percent"))
    };
    Ok(New {
        framework: answers.text("framework").to_owned(),
        domains: answers.all("domain"),
        languages: answers.all("language"),
        title: answers.within("title", TITLE)?,
        funding: answers.within("funding", NOTICE)?,
        licence: answers.within("licence", NOTICE)?,
        rule: Rule {
            keep: number("keep")?,
            drop: number("drop")?,
            clear: number("clear")?,
            median: number("median")?,
            moved: number("moved")?,
            rounds: number("rounds")?,
        },
    })
}

pub(super) async fn make(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let made = visit.house.db.write(async |tx| actions::make(tx, actor, &read(&answers)?).await).await;
    match made {
        Ok(id) => Ok(redirect(&format!("/validations/{id}/work?done=validation-made-done"))),
        Err(error) => Ok(page(&visit, answers, Errors::of(error)?)?.into_response()),
    }
}
