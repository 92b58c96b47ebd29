//! What happened to those I referred, as far as they allow.

use std::collections::HashSet;

use axum::{Router, response::IntoResponse, routing::get};
use foundation::{Id, Person, Timestamp};
use people::Purpose;
use ui::{Failure, House, Html, Page, Visit};

use super::{
    Answer,
    actions::{on_the_ward, thing},
    store::{self, Sent},
};
use crate::Offer;

/// The address of the list.
pub fn routes() -> Router<House> {
    Router::new().route("/ward/referrals", get(show))
}

/// One offer.
struct Line {
    name: String,
    made_at: Timestamp,
    /// What happened: the key of a text.
    state: &'static str,
    org: String,
    /// Not now: when to ask again, in words.
    again: Option<String>,
    /// Not now: the offer to answer anew.
    offer: Option<Id<Offer>>,
    /// Yes: who it is, to write down what else they said yes to.
    yes: Option<Id<Person>>,
}

#[derive(askama::Template)]
#[template(path = "offer/sent.html")]
struct SentPage {
    page: Page,
    lines: Vec<Line>,
}

/// So long a colleague sees what came of an offer.
const DAYS: i64 = 90;

async fn show(visit: Visit) -> Result<impl IntoResponse, Failure> {
    let actor = visit.actor()?;
    on_the_ward(actor)?;
    actor.must("referral.list", &thing(actor, actor.hat.org))?;
    let (sent, cards, agreed, orgs, list) = visit
        .house
        .db
        .read(async |tx| {
            let sent = store::list_sent(tx, actor, actor.now.plus_days(-DAYS)).await?;
            let ids: Vec<Id<Person>> = sent.iter().filter_map(|one| one.person).collect();
            let cards = people::cards(tx, actor, &ids).await?;
            let here = actor.hat.org;
            let agreed = people::agreed_among(tx, &ids, (Purpose::ShareWard, Some(here)), actor.now).await?;
            let orgs: Vec<_> = sent.iter().map(|one| one.org).collect::<HashSet<_>>().into_iter().collect();
            let orgs = people::organisations(tx, &orgs).await?;
            let running = programme::running(tx, actor).await?;
            let list = running.first().and_then(|one| one.pack.programme()).map(|p| p.lists.not_now.clone());
            Ok((sent, cards, agreed, orgs, list))
        })
        .await?;
    let list = list.and_then(|id| packs::installed().codelist(&id));
    let again = |code: &String| Some(list?.code(code)?.label(visit.language.as_str()).to_owned());
    let line = |one: &Sent| {
        let person = one.person?;
        let later = one.answer == Answer::Later.as_str();
        Some(Line {
            name: cards.get(&person)?.first_name.clone(),
            made_at: one.made_at,
            state: if later { "support-offer-state-later" } else { state(one, agreed.contains(&person)) },
            org: orgs.get(&one.org).map(|org| org.name.clone()).unwrap_or_default(),
            again: one.again.as_ref().and_then(again),
            offer: later.then_some(one.id),
            yes: (one.answer == Answer::Yes.as_str()).then_some(person),
        })
    };
    let lines = sent.iter().filter_map(line).collect();
    Html::of(&SentPage { page: visit.page("support-offer-sent"), lines })
}

/// What the ward may know: where it stands, and only when the person has said so.
fn state(sent: &Sent, shares: bool) -> &'static str {
    match sent.state.as_deref() {
        _ if !shares => "support-offer-state-not-shared",
        Some("waiting") => "support-offer-state-waiting",
        Some("asked") => "support-offer-state-asked",
        Some("matched") if sent.first_met_on.is_some() => "support-offer-state-met",
        Some("matched") => "support-offer-state-matched",
        _ => "support-offer-state-closed",
    }
}
