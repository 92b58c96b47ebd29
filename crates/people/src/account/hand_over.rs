//! A way in for somebody who cannot be sent one: the coordinator makes a link that signs in once, shows it or prints it,
//! and hands it over. Only for guides and recipients of the own organisation who have no account, and nobody who works
//! anywhere.

use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use documents::{Block, Document, Sheet};
use foundation::{
    Actor, Error, Id, News, Organisation, Person, Result, Role, Thing, Timestamp, Tx, args, look_at, must,
    record, tell,
};
use ui::{Failure, Html, Page, Visit, pdf};

use super::by_link::ENTER;
use crate::{Card, LinkPurpose, link, person::hat::is_participant};

/// So long it opens: from one day's meeting to the next day at home.
const HOURS: i64 = 24;

#[derive(askama::Template)]
#[template(path = "account/hand_over.html")]
struct HandOver {
    page: Page,
    person: Id<Person>,
    name: String,
    back: String,
    /// Why none can be made: the key of a text.
    refused: Option<&'static str>,
    /// The link, shown once, and until when it opens.
    made: Option<(String, Timestamp)>,
}

record! {
    /// A role of somebody, and how many ways they have to sign in.
    struct Row {
        org: Id<Organisation>,
        role: Role,
        accounts: i64,
    }
}

/// Somebody for whom the actor looks after the way in.
struct Theirs {
    card: Card,
    role: Role,
    /// Why they get no link by hand.
    refused: Option<&'static str>,
}

async fn find(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<Theirs> {
    let rows: Vec<Row> = tx
        .all(
            "select h.org, h.role, (select count(*) from people_account a
               where a.person = h.person and a.closed_at is null) as accounts
             from people_hat h where h.person = $1 and h.ended_at is null order by h.given_at, h.id",
            args![person],
        )
        .await?;
    let here = |row: &&Row| row.org == actor.hat.org && is_participant(row.role);
    let role = rows.iter().find(here).ok_or(Error::NotFound)?.role;
    let theirs = Thing::of(actor.hat.org).about(person);
    must(person != actor.person, Error::NotFound)?;
    actor.must_see("id_core.read", &theirs)?;
    actor.must_see("account.create", &theirs.fact("participant", true))?;
    // Whoever signs in wears all their hats: the link of a guide who works here too would open that as well.
    let only_here = rows.iter().all(|row| here(&row));
    let account = rows.iter().any(|row| row.accounts > 0);
    let refused = match (only_here, account) {
        (false, _) => Some("people-refusal-way-in-works"),
        (true, true) => Some("people-refusal-way-in-account"),
        (true, false) => None,
    };
    Ok(Theirs { card: crate::card(tx, actor, person).await?, role, refused })
}

/// Somebody was made a link to come in with, to be handed over.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct WayInMade {
    person: Id<Person>,
}
impl News for WayInMade {
    const NAME: &'static str = "people.way_in_made";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// Makes the link. The one that was made before opens no more.
async fn make(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<(Theirs, String, Timestamp)> {
    let theirs = find(tx, actor, person).await?;
    if let Some(why) = theirs.refused {
        return Err(Error::Refused(why));
    }
    let (purpose, until) = (LinkPurpose::HandedOver, actor.now.plus_hours(HOURS));
    link::end_unused(tx, actor, person, purpose).await?;
    tell(tx, actor, &WayInMade { person }).await?;
    let who = (person, actor.hat.org, theirs.role);
    let path = link::insert(tx, actor, who, (ENTER, purpose, until)).await?;
    Ok((theirs, path, until))
}

fn drawn(visit: &Visit, theirs: &Theirs, made: Option<(String, Timestamp)>) -> HandOver {
    let person = theirs.card.id;
    HandOver {
        page: visit.page("people-way-in-title").plain(),
        person,
        name: theirs.card.first_name.clone(),
        back: if theirs.role == Role::Peer { format!("/peers/{person}") } else { "/paths".to_owned() },
        refused: theirs.refused,
        made,
    }
}

/// The page with the two buttons.
pub(crate) async fn show_way_in(visit: Visit, Path(person): Path<Id<Person>>) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let look = async |tx: &mut Tx| {
        let theirs = find(tx, actor, person).await?;
        look_at(tx, actor, person, "looked-people-way-in").await?;
        Ok(theirs)
    };
    let theirs = visit.house.db.write(look).await?;
    Html::of(&drawn(&visit, &theirs, None))
}

/// Makes a link and answers with the page itself: it is shown once and kept nowhere.
pub(crate) async fn make_way_in(visit: Visit, Path(person): Path<Id<Person>>) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let (theirs, path, until) = visit.house.db.write(async |tx| make(tx, actor, person).await).await?;
    let address = format!("{}{path}", visit.house.settings.address);
    Ok(Html::of(&drawn(&visit, &theirs, Some((address, until))))?.into_response())
}

/// Makes a link and answers with a sheet of paper, in the language of whoever gets it.
pub(crate) async fn print_way_in(visit: Visit, Path(person): Path<Id<Person>>) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let (theirs, path, until) = visit.house.db.write(async |tx| make(tx, actor, person).await).await?;
    let address = format!("{}{path}", visit.house.settings.address);
    let sheet = sheet(&visit, &theirs.card, (address, until));
    let press = documents::installed().map_err(Error::broken)?;
    let printed = tokio::task::spawn_blocking(move || press.print(&sheet)).await;
    let printed = printed.map_err(Error::broken)?.map_err(Error::broken)?;
    Ok(pdf("way-in", printed.into_bytes()))
}

/// The sheet names nobody but the house: it may be found on a kitchen table.
fn sheet(visit: &Visit, card: &Card, (address, until): (String, Timestamp)) -> Document {
    let (house, language, today) = (&visit.house, card.language, visit.today());
    let say = |key: &str, with: &[(&str, &str)]| house.texts.say(language, key, with);
    let day = house.texts.long_day(language, until.day_in(&house.settings.zone));
    let time = house.texts.time(language, until, &house.settings.zone);
    let until = say("ui-day-and-time", &[("day", &day), ("time", &time)]);
    let date = today.jiff();
    let part = |number: i8| u8::try_from(number).unwrap_or(1);
    let pages = [("page", "{page}"), ("pages", "{pages}")];
    let sample = visit.page("people-way-in-title").sample();
    Document {
        sheet: Sheet {
            title: say("people-way-in-sheet-title", &[]),
            language: language.to_string(),
            made_on: (i32::from(date.year()), part(date.month()), part(date.day())),
            made_by: "Brobygger".to_owned(),
            sender: "Brobygger".to_owned(),
            footer: say("people-way-in-sheet-once", &[("until", &until)]),
            page_words: say("people-take-page", &pages),
            lead: Some(say("people-way-in-sheet-lede", &[])),
            sample: sample.then(|| say("ui-sample", &[])),
        },
        blocks: vec![
            Block::Fields(vec![
                (say("people-way-in-sheet-address", &[]), address),
                (say("people-way-in-sheet-until", &[]), until),
            ]),
            Block::List(
                ["one", "two", "three"].map(|n| say(&format!("people-way-in-sheet-{n}"), &[])).to_vec(),
            ),
        ],
    }
}
