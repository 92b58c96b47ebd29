//! Suggestions for one person: reasons, cautions, shared time, and the rules they follow from.

use std::sync::Arc;

use axum::{
    Router,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use foundation::{Actor, Day, Error, Id, Person, Timestamp, Tx, look_at, must};
use ui::{Answers, Errors, Failure, House, Html, Page, Visit, redirect};

use super::{
    ask,
    known::{Known, known_at_hand},
    load::Question,
    shown::{Card, Closed, Picked, Shown, Waiting, waiting},
    store,
    words::{Sayer, Written, written},
};
use crate::{
    Match, Referral,
    path::list_pages::Names,
    referral::{self, Kept, Wishes},
};

/// The addresses of suggestions.
pub fn routes() -> Router<House> {
    Router::new()
        .route("/referrals/{id}/match", get(show).post(save))
        .route("/referrals/{id}/match/withdraw", post(withdraw))
}

#[derive(askama::Template)]
#[template(path = "matching/page.html")]
struct MatchPage {
    page: Page,
    errors: Errors,
    referral: Id<Referral>,
    /// Where it is written down what they have said yes to.
    yes: String,
    name: String,
    since: Timestamp,
    discharge_on: Option<Day>,
    told: Vec<(String, String)>,
    own_words: String,
    known: String,
    suggestions: Vec<Card>,
    others: Vec<Card>,
    /// How many could be asked in all, beside the suggestions.
    others_count: usize,
    closed: Vec<Closed>,
    closed_count: usize,
    waits: Option<Waiting>,
    question: Option<(Question, String)>,
    /// The own reason for the choice that is asked about; empty when it was suggested.
    asked_why: String,
    rules: Written,
    how: String,
    never: String,
    /// What was written, where it has to be sent again.
    chosen: Option<Id<Person>>,
    why: String,
}

struct Found {
    known: Arc<Known>,
    kept: Kept,
    wishes: Wishes,
    picked: Picked,
    names: Names,
}

async fn show(visit: Visit, Path(id): Path<Id<Referral>>) -> Result<Response, Failure> {
    let page = drawn(&visit, id, None).await?;
    Ok(Html::of(&page)?.into_response())
}

async fn drawn(visit: &Visit, id: Id<Referral>, chosen: Option<Id<Person>>) -> Result<MatchPage, Failure> {
    let actor = visit.actor()?;
    let all = visit.asked("all").is_some();
    let find = async |tx: &mut Tx| find(tx, actor, (id, visit.today()), (all, chosen)).await;
    // Beside the look, so that many who look at once do not stand in each other's way.
    let found = visit.house.db.read(find).await?;
    let person = found.kept.person;
    visit.house.db.write(async |tx| look_at(tx, actor, person, "looked-referral").await).await?;
    made(visit, &found)
}

/// The reason that was written down for a choice of one's own; empty when none was needed.
fn own_reason(visit: &Visit, question: &Question) -> foundation::Result<String> {
    let actor = visit.actor()?;
    let Some(sealed) = &question.why else { return Ok(String::new()) };
    actor.trust.keys.of(actor.hat.org).open(store::OVERRIDE, question.id, sealed)
}

async fn find(
    tx: &mut Tx,
    actor: &Actor,
    (id, today): (Id<Referral>, Day),
    (all, chosen): (bool, Option<Id<Person>>),
) -> foundation::Result<Found> {
    let (known, at_hand) = known_at_hand(tx, actor, today).await?;
    let kept = referral::find(tx, actor, id).await?;
    must(matches!(kept.state.as_str(), "waiting" | "asked"), Error::NotFound)?;
    let picked = Picked::of(&known, known.waiting(id), (all, chosen));
    let question = known.questions.iter().find(|one| one.person == kept.person).map(|one| one.peer);
    let ids: Vec<_> = picked.people(&known).into_iter().chain(question).collect();
    let mut names = known.names(tx, actor, &ids).await?;
    let card = at_hand.card(tx, actor, kept.person).await?;
    let wishes = kept.wishes(&card.key)?;
    names.insert(kept.person, card.first_name);
    Ok(Found { known, kept, wishes, picked, names })
}

fn made(visit: &Visit, found: &Found) -> Result<MatchPage, Failure> {
    let (known, kept) = (&found.known, &found.kept);
    let page = visit.page("support-match-title");
    let sayer = Sayer { pack: known.running.pack, lists: known.field.lists, page: &page };
    let shown = Shown { known, sayer: &sayer, names: &found.names };
    let question = known.questions.iter().find(|question| question.person == kept.person);
    let at = known.waiting(kept.id);
    let guides = at.map(|at| shown.guides(&found.picked, at)).unwrap_or_default();
    Ok(MatchPage {
        errors: Errors::default(),
        referral: kept.id,
        yes: kept.yes(),
        since: kept.waiting_since,
        discharge_on: kept.discharge_on,
        told: told(&sayer, &found.wishes),
        own_words: found.wishes.words.clone(),
        known: found.wishes.known.clone(),
        asked_why: question.map(|question| own_reason(visit, question)).transpose()?.unwrap_or_default(),
        question: question.map(|question| (question.clone(), shown.name(question.peer))),
        rules: written(&sayer, known.field.programme),
        how: sayer.text("matching-how"),
        never: sayer.text("matching-never"),
        suggestions: guides.suggestions,
        others: guides.others,
        others_count: found.picked.others_count,
        closed: guides.closed,
        closed_count: found.picked.closed_count,
        waits: at.and_then(|at| waiting(&shown, at)),
        chosen: None,
        why: String::new(),
        name: shown.name(kept.person),
        page,
    })
}

/// The person's own wishes, each with its heading.
fn told(sayer: &Sayer<'_>, wishes: &Wishes) -> Vec<(String, String)> {
    let lists = &sayer.lists;
    let all = [
        ("wish-language", lists.language, lists.language.bits(&wishes.language)),
        ("wish-gender", lists.gender, lists.gender.bits(&[&wishes.gender])),
        ("wish-age-band", lists.age, lists.age.bits(&wishes.ages)),
        ("wish-times", lists.times, lists.times.bits(&wishes.times)),
        ("wish-place", lists.place, lists.place.bits(&wishes.place)),
        ("wish-interests", lists.interest, lists.interest.bits(&wishes.interests)),
        ("wish-comfort", lists.comfort, lists.comfort.bits(&wishes.comfort)),
        ("wish-shared-experience", lists.experience, lists.experience.bits(&wishes.experience)),
    ];
    let wished = all.into_iter().filter(|(_, _, bits)| *bits != 0);
    wished.map(|(key, codes, bits)| (sayer.text(key), sayer.names(codes, bits))).collect()
}

async fn save(visit: Visit, Path(id): Path<Id<Referral>>, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let peer: Id<Person> = answers.word("peer").ok_or(Error::NotFound)?;
    let why = answers.text("why");
    let asked =
        visit.house.db.write(async |tx| ask::ask(tx, actor, (id, peer), (why, visit.today())).await).await;
    let error = match asked {
        Ok(_) => return Ok(redirect("/referrals?done=support-match-asked-done")),
        Err(error) => error,
    };
    let errors = Errors::of(error)?;
    let mut page = drawn(&visit, id, Some(peer)).await?;
    page.page = page.page.wrong_when(errors.any());
    (page.errors, page.chosen, page.why) = (errors, Some(peer), why.to_owned());
    Ok(Html::with(StatusCode::UNPROCESSABLE_ENTITY, &page)?.into_response())
}

async fn withdraw(visit: Visit, Path(id): Path<Id<Referral>>, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let question: Id<Match> = answers.word("question").ok_or(Error::NotFound)?;
    visit.house.db.write(async |tx| ask::withdraw(tx, actor, question).await).await?;
    Ok(redirect(&format!("/referrals/{id}/match?done=support-match-withdrawn-done")))
}
