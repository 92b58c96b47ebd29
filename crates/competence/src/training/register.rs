//! The register of trainings: what is known of each, and what is not.

use ::training::programme::Axis;
use ui::{Failure, Html, Page, Visit};

use super::words::{self, Fact, Listed, Sources};

/// A training with what is known of it.
struct Card {
    id: &'static str,
    name: &'static str,
    provider: &'static str,
    country: String,
    known: Vec<(String, Vec<Fact>)>,
    /// What nobody has told, in one line.
    unknown: String,
}

#[derive(askama::Template)]
#[template(path = "training/list.html")]
struct List {
    page: Page,
    cards: Vec<Card>,
    choices: Vec<(&'static str, String)>,
    sources: Vec<Listed>,
}

pub(super) async fn show(visit: Visit) -> Result<Html, Failure> {
    let page = visit.page("competence-trainings-title");
    let mut sources = Sources::default();
    let register = ::training::register();
    let mut cards = Vec::new();
    for programme in &register.programmes {
        let mut known = Vec::new();
        let mut unknown = Vec::new();
        for axis in Axis::ALL {
            let facts = words::facts(&page, programme, axis, &mut sources);
            let said = page.say(words::axis(axis));
            if facts.is_empty() { unknown.push(said) } else { known.push((said, facts)) }
        }
        cards.push(Card {
            id: &programme.id,
            name: &programme.name,
            provider: &programme.provider,
            country: words::country(&page, &programme.country),
            known,
            unknown: unknown.join(" · "),
        });
    }
    let choices = register.programmes.iter().map(|one| (one.id.as_str(), words::label(&page, one))).collect();
    Html::of(&List { page, cards, choices, sources: sources.listed() })
}
