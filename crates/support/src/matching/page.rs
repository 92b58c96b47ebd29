//! Suggestions for one person: reasons, cautions, shared time, and the rules they follow from.

use axum::{
    Router,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use foundation::{Day, Error, Id, Person, Timestamp, look_at};
use ui::{Answers, Errors, Failure, House, Html, Page, Visit, redirect};

use super::{
    ask,
    load::{Loaded, Question, load},
    rules::Must,
    store,
    whole::{Moved, Whole, match_all},
    words::{Sayer, Sentence, Written, written},
};
use crate::{Match, Referral, choices::Week, referral::Wishes};

/// The addresses of suggestions.
pub fn routes() -> Router<House> {
    Router::new()
        .route("/referrals/{id}/match", get(show).post(save))
        .route("/referrals/{id}/match/withdraw", post(withdraw))
}

/// One guide, as a suggestion.
struct Card {
    id: Id<Person>,
    name: String,
    room: i64,
    sentences: Vec<Sentence>,
    week: Option<Week>,
    /// The one of the whole.
    best: bool,
    /// What choosing this one would do to somebody else.
    instead: Vec<String>,
    needs_why: bool,
}

impl Card {
    /// Whether this is the one that was chosen.
    fn is(&self, chosen: &Option<Id<Person>>) -> bool {
        *chosen == Some(self.id)
    }
}

/// Somebody who cannot be asked, and why.
struct Closed {
    name: String,
    why: String,
}

#[derive(askama::Template)]
#[template(path = "matching/page.html")]
struct MatchPage {
    page: Page,
    errors: Errors,
    referral: Id<Referral>,
    name: String,
    since: Timestamp,
    discharge_on: Option<Day>,
    told: Vec<(String, String)>,
    own_words: String,
    known: String,
    suggestions: Vec<Card>,
    others: Vec<Card>,
    closed: Vec<Closed>,
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

/// Why the person has to wait, and what would help.
pub(crate) struct Waiting {
    pub reason: String,
    pub help: String,
    pub openings: Vec<String>,
}

async fn show(visit: Visit, Path(id): Path<Id<Referral>>) -> Result<Response, Failure> {
    let page = drawn(&visit, id).await?;
    Ok(Html::of(&page)?.into_response())
}

async fn drawn(visit: &Visit, id: Id<Referral>) -> Result<MatchPage, Failure> {
    let actor = visit.actor()?;
    let loaded = visit
        .house
        .db
        .write(async |tx| {
            let loaded = load(tx, actor, visit.today()).await?;
            look_at(tx, actor, about(&loaded, id)?, "looked-referral").await?;
            Ok(loaded)
        })
        .await?;
    made(visit, &loaded, id)
}

/// The reason that was written down for a choice of one's own; empty when none was needed.
fn own_reason(visit: &Visit, question: &Question) -> foundation::Result<String> {
    let actor = visit.actor()?;
    let Some(sealed) = &question.why else { return Ok(String::new()) };
    actor.trust.keys.of(actor.hat.org).open(store::OVERRIDE, question.id, sealed)
}

/// Whom a referral is about.
fn about(loaded: &Loaded, id: Id<Referral>) -> foundation::Result<Id<Person>> {
    let waiting = loaded.field.seekers.iter().chain(loaded.asked.iter().map(|(seeker, _)| seeker));
    waiting.into_iter().find(|seeker| seeker.referral == id).map(|s| s.person).ok_or(Error::NotFound)
}

fn made(visit: &Visit, loaded: &Loaded, id: Id<Referral>) -> Result<MatchPage, Failure> {
    let name = loaded.name(about(loaded, id)?);
    let page = visit.page("support-match-title");
    let sayer = Sayer { pack: loaded.running.pack, lists: loaded.field.lists, page: &page };
    let asked = loaded.asked.iter().find(|(seeker, _)| seeker.referral == id);
    let at = loaded.waiting(id);
    let (seeker, wishes) = match (at, asked) {
        (Some(at), _) => (&loaded.field.seekers[at], &loaded.wishes[at]),
        (None, Some((seeker, wishes))) => (seeker, wishes),
        (None, None) => return Err(Failure(Error::NotFound)),
    };
    let question = loaded.questions.iter().find(|question| question.person == seeker.person);
    let (mut suggestions, mut others, mut closed, mut waits) = (Vec::new(), Vec::new(), Vec::new(), None);
    if let Some(at) = at {
        let drawing = Drawing { loaded, whole: &match_all(&loaded.field)?, sayer: &sayer, at };
        (suggestions, others, closed) = drawing.guides();
        waits = waiting(drawing.loaded, drawing.whole, drawing.sayer, at);
    }
    Ok(MatchPage {
        errors: Errors::default(),
        referral: id,
        since: seeker.waiting_since,
        discharge_on: seeker.discharge_on,
        told: told(&sayer, wishes),
        own_words: wishes.words.clone(),
        known: wishes.known.clone(),
        asked_why: question.map(|question| own_reason(visit, question)).transpose()?.unwrap_or_default(),
        question: question.map(|question| (question.clone(), loaded.name(question.peer))),
        rules: written(&sayer, loaded.field.programme),
        how: sayer.text("matching-how"),
        never: sayer.text("matching-never"),
        suggestions,
        others,
        closed,
        waits,
        chosen: None,
        why: String::new(),
        name,
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

/// Why somebody waits, in the words of the programme.
pub(crate) fn waiting(loaded: &Loaded, whole: &Whole, sayer: &Sayer<'_>, at: usize) -> Option<Waiting> {
    let found = whole.waits(&loaded.field, at)?;
    let guides = found.openings.iter().filter_map(|guide| loaded.field.guides.get(*guide));
    Some(Waiting {
        reason: sayer.text(&format!("wait-{}", found.reason)),
        help: sayer.text(&format!("wait-{}-help", found.reason)),
        openings: guides.take(3).map(|guide| sayer.page.name(&loaded.name(guide.person))).collect(),
    })
}

/// What the cards of one person's page are drawn from.
struct Drawing<'a> {
    loaded: &'a Loaded,
    whole: &'a Whole,
    sayer: &'a Sayer<'a>,
    at: usize,
}

impl Drawing<'_> {
    /// Those suggested first, others who may be asked, and those who can not.
    fn guides(&self) -> (Vec<Card>, Vec<Card>, Vec<Closed>) {
        let field = &self.loaded.field;
        let first = self.whole.suggestions(field, self.at);
        let suggestions = first.iter().map(|guide| self.card(*guide, true)).collect();
        let (mut others, mut closed) = (Vec::new(), Vec::new());
        for (guide, one) in field.guides.iter().enumerate().filter(|(guide, _)| !first.contains(guide)) {
            match field.forbidden(&field.seekers[self.at], one) {
                None => others.push(self.card(guide, false)),
                // Who is not yet approved is not a guide yet, and is not shown beside people who wait.
                Some(Must::Approved) => {}
                Some(must) => closed
                    .push(Closed { name: self.loaded.name(one.person), why: self.sayer.forbidden(must) }),
            }
        }
        (suggestions, others, closed)
    }

    fn card(&self, guide: usize, first: bool) -> Card {
        let field = &self.loaded.field;
        let (seeker, one) = (&field.seekers[self.at], &field.guides[guide]);
        let sentences = self.sayer.sentences(field, seeker, one);
        let both = seeker.times & one.times;
        Card {
            id: one.person,
            name: self.loaded.name(one.person),
            room: one.room(),
            week: (first && both != 0).then(|| Week::of(self.sayer.page, field.lists.times, both)),
            best: self.whole.chosen(self.at) == Some(guide),
            instead: if first { self.instead(guide) } else { Vec::new() },
            needs_why: !first || sentences.iter().any(|sentence| !sentence.fits),
            sentences,
        }
    }

    /// Why the best one and not this one, where it touches somebody else.
    fn instead(&self, guide: usize) -> Vec<String> {
        let page = self.sayer.page;
        let say = |moved: &Moved| {
            let who = self.loaded.field.seekers.get(moved.seeker)?;
            let name = page.name(&self.loaded.name(who.person));
            let to = moved.to.and_then(|to| self.loaded.field.guides.get(to));
            Some(match to {
                Some(to) => {
                    let guide = page.name(&self.loaded.name(to.person));
                    page.say2("support-match-instead-moves", "name", name, "guide", guide)
                }
                None => page.say1("support-match-instead-waits", "name", name),
            })
        };
        let moved = self.whole.instead(self.at, guide);
        moved.iter().filter_map(say).take(2).collect()
    }
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
    let mut page = drawn(&visit, id).await?;
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
