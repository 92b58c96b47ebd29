//! The question, as each of the two sees it: who, why, when, and what is shared if both say yes.

use axum::{
    Router,
    extract::Path,
    response::{IntoResponse, Response},
    routing::get,
};
use foundation::{Actor, Error, Id, Tx, look_at, must};
use people::Card;
use ui::{Answers, Failure, House, Html, Page, Visit, redirect};

use super::{
    Lists,
    ask::{self, side, thing_of_both},
    store::{self, Asking},
    words::Sayer,
};
use crate::{
    Match, Side,
    choices::Week,
    peer::{self, Profile},
    referral::{self, Wishes},
};

/// The address of the question.
pub fn routes() -> Router<House> {
    Router::new().route("/asked/{id}", get(show).post(save))
}

#[derive(askama::Template)]
#[template(path = "matching/asked.html")]
struct AskedPage {
    page: Page,
    /// Whether it is the guide who reads.
    guide: bool,
    state: State,
    /// The words the programme asks with.
    question: String,
    no_is_fine: String,
    /// The guide's first name, for the person; the guide reads no name yet.
    name: String,
    /// The guide's own words to somebody who is asked.
    words: String,
    /// What the other has chosen to tell, each with its heading.
    told: Vec<(String, String)>,
    /// Why it was thought of.
    reasons: Vec<String>,
    week: Option<Week>,
}

/// Where the question stands, for the one who reads.
#[derive(PartialEq)]
enum State {
    /// Waits for this one's answer.
    Open,
    /// This one has said yes, the other has not answered.
    Yes,
    /// Both have said yes.
    Both,
    /// This one has said no.
    No,
    /// It is over, without this one.
    Over,
}

fn state(asking: &Asking, by: Side) -> State {
    let own = if by == Side::Peer { &asking.peer_answer } else { &asking.person_answer };
    match (asking.state.as_str(), own.as_deref()) {
        ("agreed", _) => State::Both,
        (_, Some("no")) => State::No,
        ("asked", Some(_)) => State::Yes,
        ("asked", None) => State::Open,
        _ => State::Over,
    }
}

/// The question, and what the two have told.
struct Opened {
    asking: Asking,
    by: Side,
    running: programme::Running,
    guide: Card,
    profile: Profile,
    wishes: Wishes,
}

async fn open(tx: &mut Tx, actor: &Actor, id: Id<Match>) -> foundation::Result<Opened> {
    let asking = store::find(tx, actor, id).await?;
    actor.must_see("match.read", &thing_of_both(tx, actor, &asking).await?.0)?;
    let by = side(actor, &asking).ok_or(Error::NotFound)?;
    let running = programme::running(tx, actor).await?;
    let running = running.into_iter().find(|one| one.id == asking.programme).ok_or(Error::NotFound)?;
    let kept = referral::find(tx, actor, asking.referral).await?;
    let mut cards = people::cards(tx, actor, &[asking.person, asking.peer]).await?;
    let person = cards.remove(&asking.person).ok_or(Error::NotFound)?;
    let guide = cards.remove(&asking.peer).ok_or(Error::NotFound)?;
    let profile = peer::profile_of(tx, (asking.org, asking.peer), &guide.key).await?;
    let wishes = kept.wishes(&person.key)?;
    let (subject, what) = match by {
        Side::Peer => (asking.person, "looked-question"),
        _ => (asking.peer, "looked-guide"),
    };
    look_at(tx, actor, subject, what).await?;
    Ok(Opened { asking, by, running, guide, profile, wishes })
}

async fn show(visit: Visit, Path(id): Path<Id<Match>>) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let opened = visit.house.db.write(async |tx| open(tx, actor, id).await).await?;
    let page = drawn(&visit, &opened)?;
    Ok(Html::of(&page)?.into_response())
}

fn drawn(visit: &Visit, opened: &Opened) -> Result<AskedPage, Failure> {
    let guide = opened.by == Side::Peer;
    let page = visit.page("support-asked-title").plain();
    let pack = opened.running.pack;
    let programme = pack.programme().ok_or(Failure(Error::NotFound))?;
    let lists = Lists::of(programme);
    let sayer = Sayer { pack, lists, page: &page };
    let name = page.name(&opened.guide.first_name);
    let question = match guide {
        true => sayer.text("suggestion-to-guide"),
        false => sayer.text1("suggestion-to-recipient", "name", &name),
    };
    let state = state(&opened.asking, opened.by);
    let open = state == State::Open;
    let both = lists.times.bits(&opened.wishes.times) & lists.times.bits(&opened.profile.times);
    let told = match (open, guide) {
        (false, _) => Vec::new(),
        (true, true) => of_person(&sayer, &opened.wishes),
        (true, false) => of_guide(&sayer, &opened.profile),
    };
    Ok(AskedPage {
        guide,
        question,
        no_is_fine: sayer.text("suggestion-no-is-fine"),
        words: if open && !guide { opened.profile.words.clone() } else { String::new() },
        told,
        reasons: if open && !guide { reasons(&sayer, &opened.asking) } else { Vec::new() },
        week: (open && both != 0).then(|| Week::of(&page, lists.times, both)),
        state,
        name,
        page,
    })
}

/// What a guide may read before the yes: languages, times, places, interests. No name, no own words, no ward.
fn of_person(sayer: &Sayer<'_>, wishes: &Wishes) -> Vec<(String, String)> {
    let lists = &sayer.lists;
    let all = [
        ("wish-language", lists.language, lists.language.bits(&wishes.language)),
        ("wish-interests", lists.interest, lists.interest.bits(&wishes.interests)),
        ("wish-place", lists.place, lists.place.bits(&wishes.place)),
        ("wish-comfort", lists.comfort, lists.comfort.bits(&wishes.comfort)),
    ];
    let told = all.into_iter().filter(|(_, _, bits)| *bits != 0);
    told.map(|(key, codes, bits)| (sayer.text(key), sayer.names(codes, bits))).collect()
}

/// What a person may read about the guide: what the guide has told for it.
fn of_guide(sayer: &Sayer<'_>, profile: &Profile) -> Vec<(String, String)> {
    let lists = &sayer.lists;
    let all = [
        ("support-peer-languages", lists.language, lists.language.bits(&profile.languages)),
        ("support-peer-interests", lists.interest, lists.interest.bits(&profile.interests)),
        ("support-peer-places", lists.place, lists.place.bits(&profile.places)),
    ];
    let told = all.into_iter().filter(|(_, _, bits)| *bits != 0);
    told.map(|(key, codes, bits)| (sayer.page.say(key), sayer.names(codes, bits))).collect()
}

/// Reasons that need no names to be said.
fn reasons(sayer: &Sayer<'_>, asking: &Asking) -> Vec<String> {
    let plain = ["gender", "comfort", "shared-experience", "age-band", "trained"];
    let said = asking.reasons.0.reasons.iter().filter(|rule| plain.contains(&rule.as_str()));
    said.map(|rule| sayer.text(&format!("reason-{rule}"))).collect()
}

async fn save(visit: Visit, Path(id): Path<Id<Match>>, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let yes = answers.has("answer", "yes");
    must(yes || answers.has("answer", "no"), Error::field("answer", "support-asked-problem"))?;
    visit.house.db.write(async |tx| ask::answer(tx, actor, (id, yes), visit.today()).await).await?;
    Ok(redirect(&format!("/asked/{id}")))
}
