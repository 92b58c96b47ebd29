//! The pages about people who are not to meet: one's own, and the coordinator's.

use crate::after::done;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use foundation::{Actor, Error, Id, Person, Result, Role, Thing, Timestamp, Tx, args, look_at_all};
use ui::{Answers, Errors, Failure, Html, Page, Visit};

use super::{Block, block, name};

#[derive(askama::Template)]
#[template(path = "block/own.html")]
struct Own {
    page: Page,
    errors: Errors,
    words: String,
    lines: Vec<OwnLine>,
    base: &'static str,
}

struct OwnLine {
    id: Id<Block>,
    words: String,
    made_at: Timestamp,
    done: bool,
}

fn base(actor: &Actor) -> &'static str {
    if actor.hat.role == Role::Recipient { "/my/blocks" } else { "/me/blocks" }
}

/// Shows whom the actor has named.
pub(crate) async fn show_own(visit: Visit) -> Result<Html, Failure> {
    own(&visit, Errors::default(), "").await
}

async fn own(visit: &Visit, errors: Errors, words: &str) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let lines = visit
        .house
        .db
        .read(async |tx| {
            let lines = name::own(tx, actor).await?;
            let card = crate::cards(tx, actor, &[actor.person]).await?.remove(&actor.person);
            let card = card.ok_or(Error::NotFound)?;
            let open = |n: name::Named| {
                let words = card.key.open(name::WORDS, n.id, &n.words)?;
                Ok(OwnLine { id: n.id, words, made_at: n.made_at, done: n.done_at.is_some() })
            };
            lines.into_iter().map(open).collect::<Result<Vec<_>>>()
        })
        .await?;
    let wrong = errors.any();
    Html::with(
        if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK },
        &Own {
            page: visit.page("people-blocks-title").plain().wrong_when(wrong),
            errors,
            words: words.to_owned(),
            lines,
            base: base(actor),
        },
    )
}

/// Names somebody.
pub(crate) async fn name_somebody(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let words = answers.text("words");
    match visit.house.db.write(async |tx| name::name(tx, actor, words).await).await {
        Ok(()) => Ok(done(base(actor), "people-blocks-named-done")),
        Err(error) => Ok(own(&visit, Errors::of(error)?, words).await?.into_response()),
    }
}

/// Takes a line back.
pub(crate) async fn take_back(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let id = answers.word("named").ok_or(Error::NotFound)?;
    visit.house.db.write(async |tx| name::finish(tx, actor, id, ("block.void", false)).await).await?;
    Ok(done(base(actor), "people-blocks-back-done"))
}

#[derive(askama::Template)]
#[template(path = "block/all.html")]
struct All {
    page: Page,
    waiting: Vec<Waiting>,
    recipients: Vec<(Id<Person>, String)>,
    guides: Vec<(Id<Person>, String)>,
    count: usize,
}

struct Waiting {
    id: Id<Block>,
    person: Id<Person>,
    name: String,
    words: String,
    made_at: Timestamp,
}

/// Shows the coordinator who has named somebody, and the form to keep two apart.
pub(crate) async fn show_all(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    actor.must("block.list", &Thing::of(actor.hat.org))?;
    let page = visit.page("people-blocks-all-title").plain();
    let all = visit.house.db.write(async |tx| gather(tx, actor, page.clone()).await).await?;
    Html::of(&all)
}

async fn gather(tx: &mut Tx, actor: &Actor, page: Page) -> Result<All> {
    let named = name::waiting(tx, actor).await?;
    let people: Vec<(Id<Person>, Role, Timestamp)> = tx
        .all(
            "select person, role, given_at from people_hat
             where org = $1 and ended_at is null and role in ('peer', 'recipient') order by given_at, person",
            args![actor.hat.org],
        )
        .await?;
    let count = super::blocks_among(tx, actor.hat.org).await?.len() / 2;
    let mut ids: Vec<_> = people.iter().map(|(id, _, _)| *id).collect();
    ids.extend(named.iter().map(|line| line.person));
    let cards = crate::cards(tx, actor, &ids).await?;
    look_at_all(tx, actor, &named.iter().map(|l| l.person).collect::<Vec<_>>(), "looked-people-block")
        .await?;
    let of = |wanted: Role| {
        let mut all: Vec<(Id<Person>, String)> = people
            .iter()
            .filter(|(_, role, _)| *role == wanted)
            .filter_map(|(id, _, since)| {
                let name = &cards.get(id)?.first_name;
                Some((*id, page.say2("people-blocks-since", "name", name, "day", page.near_moment(since))))
            })
            .collect();
        all.sort_by_key(|(_, name)| name.to_lowercase());
        all
    };
    let (recipients, guides) = (of(Role::Recipient), of(Role::Peer));
    let mut waiting = Vec::new();
    for line in named {
        let Some(card) = cards.get(&line.person) else { continue };
        let words = card.key.open(name::WORDS, line.id, &line.words)?;
        let name = card.first_name.clone();
        waiting.push(Waiting { id: line.id, person: line.person, name, words, made_at: line.made_at });
    }
    Ok(All { page, waiting, recipients, guides, count })
}

/// Keeps two people apart, and answers the line that asked for it.
pub(crate) async fn keep_apart(visit: Visit, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let missing = || Error::Refused("people-refusal-block-choose");
    let person: Id<Person> = answers.word("person").ok_or_else(missing)?;
    let other: Option<Id<Person>> = answers.word("other");
    let named: Option<Id<Block>> = answers.word("named");
    visit
        .house
        .db
        .write(async |tx| {
            if let Some(named) = named {
                let by = name::finish(tx, actor, named, ("block.list", other.is_some())).await?;
                foundation::must(by == person, Error::NotFound)?;
            }
            match other {
                Some(other) => block(tx, actor, person, other).await,
                // Nobody here is meant: the line is answered, and that is all.
                None if named.is_some() => Ok(()),
                None => Err(missing()),
            }
        })
        .await?;
    Ok(done("/blocks", "people-blocks-apart-done"))
}
