//! The evaluator's first page: response by moment, what is coming, which questions.

use axum::{Router, routing::get};
use foundation::Thing;
use packs::{Instrument, TextsBy};
use statistics::disclosure::Shown;
use ui::{Failure, House, Html, Language, Page, Visit};

use super::model::{self, Response};
use super::store;
use crate::moments;

/// Its address.
pub(crate) fn routes() -> Router<House> {
    Router::new().route("/evaluate", get(show_overview))
}

/// A set of questions the programme asks.
struct Measure {
    id: &'static str,
    title: String,
    /// The languages its words are installed in.
    languages: String,
    validated: bool,
    /// The words belong to somebody else, and nobody has installed them.
    missing: bool,
}

#[derive(askama::Template)]
#[template(path = "overview/overview.html")]
struct Overview {
    page: Page,
    programme: Option<String>,
    own: bool,
    responses: Vec<Response>,
    measures: Vec<Measure>,
}

impl Overview {
    fn moment(&self, moment: &str) -> String {
        moments::name(moment, self.page.language)
    }
    fn shown(&self, shown: &Shown) -> String {
        match shown {
            Shown::Count(count) => count.to_string(),
            Shown::Few => self.page.say("evaluation-few"),
            Shown::Hidden => self.page.say("evaluation-hidden"),
        }
    }
    fn share(&self, response: &Response) -> String {
        let Some(share) = response.share else { return String::new() };
        let per_cent = |value: f64| self.page.number(&(value * 100.0), 0);
        self.page.say_with(
            "evaluation-overview-share",
            &[
                ("share", &per_cent(share.share)),
                ("low", &per_cent(share.interval.low)),
                ("high", &per_cent(share.interval.high)),
            ],
        )
    }
}

async fn show_overview(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    actor.must("form_template.list", &Thing::of(actor.hat.org))?;
    let today = visit.today();
    let (programme, counts) = visit
        .house
        .db
        .read(async |tx| {
            let Some(programme) = programme::running(tx, actor).await?.into_iter().next() else {
                return Ok((None, Vec::new()));
            };
            let counts = store::count_moments(tx, programme.id, today).await?;
            Ok((Some(programme), counts))
        })
        .await?;
    let (own, responses) = model::responses(&counts, actor.hat.org);
    let template = programme.as_ref().and_then(|one| one.pack.programme());
    let mut ids: Vec<&str> = Vec::new();
    for id in template.into_iter().flat_map(|one| &one.measures).flat_map(|measure| &measure.instruments) {
        if !ids.contains(&id.as_str()) {
            ids.push(id);
        }
    }
    let instruments = ids.into_iter().filter_map(|id| packs::installed().instrument(id));
    Html::of(&Overview {
        page: visit.page("evaluation-overview-title"),
        programme: programme.map(|one| one.name),
        own,
        responses,
        measures: instruments.map(|one| measure(one, visit.language)).collect(),
    })
}

fn measure(instrument: &'static Instrument, language: Language) -> Measure {
    let named: Vec<&str> = Language::ALL
        .iter()
        .filter(|l| instrument.texts(l.as_str()).is_some())
        .map(|l| l.own_name())
        .collect();
    Measure {
        id: &instrument.id,
        title: instrument.texts(language.as_str()).map_or(&instrument.name, |texts| &texts.title).clone(),
        missing: named.is_empty() && instrument.texts_by == TextsBy::Operator,
        languages: named.join(", "),
        validated: instrument.validated,
    }
}
