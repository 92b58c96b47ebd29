//! Trainings side by side, on every axis.

use ::training::programme::{self, Programme};
use ui::{Failure, Html, Page, Visit};

use super::words::{self, Fact, Listed, Sources};

/// One axis with a cell for each training; an empty cell is not known.
struct Line {
    axis: String,
    cells: Vec<(String, Vec<Fact>)>,
}

#[derive(askama::Template)]
#[template(path = "training/compare.html")]
struct Compare {
    page: Page,
    chosen: Vec<&'static Programme>,
    /// Name and country, short enough for the head of a column.
    heads: Vec<String>,
    /// Name, provider and country, for each cell on a phone.
    labels: Vec<String>,
    lines: Vec<Line>,
    choices: Vec<(&'static str, String)>,
    sources: Vec<Listed>,
}

/// Trainings are named in the address as `a`, `b`, `c` and `d`; what is none is left out, and so is one a second time.
pub(super) async fn show(visit: Visit) -> Result<Html, Failure> {
    let page = visit.page("competence-compare-title");
    let register = ::training::register();
    let mut chosen: Vec<&'static Programme> = Vec::new();
    for name in ["a", "b", "c", "d"] {
        let asked = visit.asked(name).unwrap_or_default();
        let found = register.find(&asked).filter(|found| chosen.iter().all(|one| one.id != found.id));
        chosen.extend(found);
    }
    let mut sources = Sources::default();
    let head = |one: &&'static Programme| format!("{}, {}", one.name, words::country(&page, &one.country));
    let heads: Vec<String> = chosen.iter().map(head).collect();
    let labels: Vec<String> = chosen.iter().map(|one| words::label(&page, one)).collect();
    let line = |compared: &programme::Compared<'_>| Line {
        axis: page.say(words::axis(compared.axis)),
        cells: (labels.iter().cloned())
            .zip(chosen.iter().map(|one| words::facts(&page, one, compared.axis, &mut sources)))
            .collect(),
    };
    let enough = chosen.len() > 1;
    let lines = if enough { programme::compare(&chosen).iter().map(line).collect() } else { Vec::new() };
    let choices = register.programmes.iter().map(|one| (one.id.as_str(), words::label(&page, one))).collect();
    Html::of(&Compare { page, chosen, heads, labels, lines, choices, sources: sources.listed() })
}
