//! The page "who can see what about you": each sharing, what it shows, to whom, until when, and how to end
//! it.

use std::collections::HashMap;

use crate::after::done;
use axum::response::Response;
use foundation::{Actor, Error, Id, Organisation, Person, Result, Role, Timestamp, Tx, args, must};
use ui::{Answers, Failure, Html, Page, Visit};

use super::{
    How, NewConsent, Purpose, give_consent,
    list::{self, Given},
    withdraw_consent,
};
use crate::{
    Card,
    record::looked::{Line, lines},
};

/// How long somebody can agree, in days, as the page offers it.
const DAYS: [(i64, &str); 3] =
    [(92, "people-about-months-3"), (183, "people-about-months-6"), (365, "people-about-months-12")];

#[derive(askama::Template)]
#[template(path = "consent/about.html")]
struct About {
    page: Page,
    base: &'static str,
    guide: bool,
    /// Where the person says whom they do not want to meet.
    blocks: Option<&'static str>,
    coordinators: Vec<String>,
    reads_notes: bool,
    organisation: String,
    sharings: Vec<Sharing>,
    cards: HashMap<Id<Person>, Card>,
    looks: Vec<Line>,
    days: Vec<(i64, String)>,
}

impl About {
    /// Who wrote something down about a sharing, when, and how it was said.
    fn told(&self, sharing: &Sharing) -> Option<String> {
        let (key, at, by) = sharing.told?;
        let by = self.cards.get(&by).map(|card| card.first_name.clone());
        let by = by.unwrap_or_else(|| self.page.say("people-said-somebody"));
        Some(self.page.say2(key, "day", self.page.near_moment(&at), "name", self.page.name(&by)))
    }
}

/// One thing that somebody shares or does not share.
struct Sharing {
    /// `share-ward` and so on, for the texts.
    purpose: Purpose,
    id: Option<String>,
    to: Option<(Id<Organisation>, String)>,
    until: Option<Timestamp>,
    /// What a colleague has written down about it, and who: a yes that was said aloud or on paper, or a stop.
    told: Option<(&'static str, Timestamp, Id<Person>)>,
}

/// What was written down by somebody else, as the key of a text.
fn told(
    live: Option<&Given>,
    latest: Option<&Given>,
    me: Id<Person>,
) -> Option<(&'static str, Timestamp, Id<Person>)> {
    match (live, latest) {
        (Some(yes), _) => match yes.how {
            How::Myself => None,
            How::OralWitnessed => Some(("people-about-told-aloud", yes.valid_from, yes.given_by)),
            How::Paper => Some(("people-about-told-paper", yes.valid_from, yes.given_by)),
        },
        (None, Some(no)) => {
            let (at, by) = (no.stopped_at()?, no.ended_by.filter(|by| *by != me)?);
            Some(("people-about-told-stopped", at, by))
        }
        (None, None) => None,
    }
}

impl Sharing {
    fn text(&self, part: &str) -> String {
        format!("people-consent-{}-{part}", self.purpose)
    }
    fn to_id(&self) -> String {
        self.to.as_ref().map(|(id, _)| id.to_string()).unwrap_or_default()
    }
    fn to_name(&self) -> &str {
        self.to.as_ref().map_or("", |(_, name)| name)
    }
}

/// Where these pages lie for somebody: a recipient's own, or anybody else's.
pub(crate) fn base(actor: &Actor) -> &'static str {
    if actor.hat.role == Role::Recipient { "/my/about-me" } else { "/me/about-me" }
}

/// Shows who can see what.
pub(crate) async fn show_about(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let (given, coordinators, cards, looks) = visit
        .house
        .db
        .read(async |tx| {
            let given = list::own(tx, actor).await?;
            let coordinators = coordinators(tx, actor).await?;
            let wrote = given.iter().flat_map(|one| [Some(one.given_by), one.ended_by]).flatten();
            let who: Vec<Id<Person>> = coordinators.iter().copied().chain(wrote).collect();
            let cards = crate::cards(tx, actor, &who).await?;
            let of = |id: &Id<Person>| cards.get(id).map(|card| card.first_name.clone());
            let mut names: Vec<String> = coordinators.iter().filter_map(of).collect();
            names.sort();
            Ok((given, names, cards, lines(tx, &visit, actor, 4).await?))
        })
        .await?;
    let guide = actor.hat.role == Role::Recipient;
    let sharings = sharings(&given, actor);
    let page = visit.page("people-about-title");
    Html::of(&About {
        base: base(actor),
        guide,
        blocks: match actor.hat.role {
            Role::Recipient => Some("/my/blocks"),
            Role::Peer => Some("/me/blocks"),
            _ => None,
        },
        coordinators,
        reads_notes: sharings.iter().any(|s| s.purpose == Purpose::ShareNotes && s.id.is_some()),
        organisation: page.organisation.clone(),
        sharings,
        cards,
        looks,
        days: DAYS.iter().map(|(days, text)| (*days, visit.say(text))).collect(),
        page,
    })
}

async fn coordinators(tx: &mut Tx, actor: &Actor) -> Result<Vec<Id<Person>>> {
    let found: Vec<(Id<Person>,)> = tx
        .all(
            "select h.person from people_hat h where h.org = $1 and h.role = $2 and h.ended_at is null
             order by h.given_at limit 20",
            args![actor.hat.org, Role::Coordinator],
        )
        .await?;
    Ok(found.into_iter().map(|(person,)| person).collect())
}

/// Which sharings concern somebody in this role.
fn purposes(role: Role) -> &'static [Purpose] {
    match role {
        Role::Recipient => &[
            Purpose::ShareNotes,
            Purpose::ShareWard,
            Purpose::Evaluation,
            Purpose::Contact,
            Purpose::RemindersMail,
            Purpose::RemindersSms,
        ],
        Role::Peer => &[Purpose::Evaluation, Purpose::RemindersMail, Purpose::RemindersSms],
        _ => &[Purpose::RemindersMail, Purpose::RemindersSms],
    }
}

/// One line for each purpose, and for each organisation it was ever given to.
fn sharings(given: &[Given], actor: &Actor) -> Vec<Sharing> {
    let mut all: Vec<Sharing> = Vec::new();
    for purpose in purposes(actor.hat.role) {
        let mut places: Vec<Option<Id<Organisation>>> =
            given.iter().filter(|g| g.purpose == *purpose).map(|g| g.to_org).collect();
        places.sort_unstable();
        places.dedup();
        if places.is_empty() && *purpose != Purpose::ShareWard {
            places.push(None); // Never asked: the person may give it here. A ward has to have been there first.
        }
        for place in places {
            let mut here = given.iter().filter(|g| g.purpose == *purpose && g.to_org == place);
            let named = here.clone().find_map(|g| Some((g.to_org?, g.to_name.clone().unwrap_or_default())));
            let latest = here.clone().next();
            let live = here.find(|g| g.holds(actor.now));
            all.push(Sharing {
                purpose: *purpose,
                id: live.map(|g| g.id.to_string()),
                to: named,
                until: live.map(|g| g.valid_to),
                told: told(live, latest, actor.person),
            });
        }
    }
    all
}

/// Ends one sharing, at once.
pub(crate) async fn stop(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let id = answers.word("consent").ok_or(Error::NotFound)?;
    visit.house.db.write(async |tx| withdraw_consent(tx, actor, id).await).await?;
    Ok(done(base(actor), "people-about-stopped-done"))
}

/// Gives one again, until a day the person chooses.
pub(crate) async fn give(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let purpose: Purpose = answers.word("purpose").ok_or(Error::NotFound)?;
    let to_org: Option<Id<Organisation>> = answers.word("to");
    let days = answers.number("days").filter(|days| DAYS.iter().any(|(d, _)| d == days)).unwrap_or(DAYS[0].0);
    visit.house.db.write(async |tx| give_own(tx, actor, (purpose, to_org), days).await).await?;
    Ok(done(base(actor), "people-about-given-done"))
}

async fn give_own(
    tx: &mut Tx,
    actor: &Actor,
    (purpose, to_org): (Purpose, Option<Id<Organisation>>),
    days: i64,
) -> Result<()> {
    let given = list::own(tx, actor).await?;
    let known =
        sharings(&given, actor).iter().any(|s| s.purpose == purpose && s.to.as_ref().map(|t| t.0) == to_org);
    must(known, Error::NotFound)?;
    let (org,): (Id<Organisation>,) =
        tx.one("select org from people_person where id = $1", args![actor.person]).await?;
    let new = NewConsent { org, person: actor.person, purpose, to_org, how: How::Myself, days };
    give_consent(tx, actor, &new).await?;
    Ok(())
}
