//! What an organiser does: make a validation, invite, open and close rounds, decide, publish.

use foundation::{Actor, Error, Id, Json, News, Result, Role, Thing, Timestamp, Tx, must, tell};
use serde::{Deserialize, Serialize};

use super::{
    count,
    model::{FEWEST, Fixed, Member, Outcome, Rule, Stratum, Validation, Words, hexadecimal, mark},
    panel::{self, Answer, NAME, Round, Seat},
    store::{self, Decided, Kept},
    words,
};

/// Something happened to a validation. What was said, and by whom, stands nowhere in it.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Went {
    /// Which one.
    pub validation: Id<Validation>,
    /// `made`, `invited`, `ended`, `opened`, `closed`, `answered`, `stopped`, `decided` or `published`.
    pub how: String,
}
impl News for Went {
    const NAME: &'static str = "validation.went-on";
}

pub(super) async fn told(tx: &mut Tx, actor: &Actor, validation: Id<Validation>, how: &str) -> Result<()> {
    tell(tx, actor, &Went { validation, how: how.to_owned() }).await
}

/// So many seats are made at once; a panel has at most [`LARGEST`].
const AT_ONCE: i64 = 30;
/// Pseudonyms have numbers from 100 to 999.
const LARGEST: usize = 300;

/// A validation that is to be made.
#[derive(Debug, Clone)]
pub(super) struct New {
    pub framework: String,
    pub domains: Vec<String>,
    pub languages: Vec<String>,
    pub title: String,
    pub funding: String,
    pub licence: String,
    pub rule: Rule,
}

/// Finds one of the actor's organisation, for somebody who may do this with it.
pub(super) async fn find(tx: &mut Tx, actor: &Actor, act: &str, id: Id<Validation>) -> Result<Kept> {
    actor.must_see(act, &Thing::of(actor.hat.org))?;
    store::find(tx, actor, id).await
}

/// Makes a validation. Its rule can still be looked at until the first round opens; then it is fixed.
pub(super) async fn make(tx: &mut Tx, actor: &Actor, new: &New) -> Result<Id<Validation>> {
    actor.must_see("validation.create", &Thing::of(actor.hat.org))?;
    let framework = packs::installed().framework(&new.framework);
    let framework = framework.ok_or(Error::field("framework", "ui-problem-choose"))?;
    for (field, text) in [("title", &new.title), ("funding", &new.funding), ("licence", &new.licence)] {
        must(!text.is_empty(), Error::field(field, "validation-problem-write"))?;
    }
    let known = |id: &String| framework.domains.iter().any(|domain| domain.id == *id);
    must(new.domains.iter().all(known), Error::field("domain", "ui-problem-choose"))?;
    let speaks = |language: &String| framework.texts(language).is_some();
    let spoken = !new.languages.is_empty() && new.languages.iter().all(speaks);
    must(spoken, Error::field("language", "validation-problem-language"))?;
    new.rule.check()?;
    let kept = Kept {
        org: actor.hat.org,
        id: actor.id(),
        framework: new.framework.clone(),
        version: framework.version.clone(),
        domains: new.domains.join(" "),
        languages: new.languages.join(" "),
        title: new.title.clone(),
        funding: new.funding.clone(),
        licence: new.licence.clone(),
        rule: Json(new.rule),
        stamp: None,
        stamped_at: None,
        published_at: None,
    };
    store::insert(tx, actor, &kept).await?;
    told(tx, actor, kept.id, "made").await?;
    Ok(kept.id)
}

/// Whom to invite: so many of a stratum, or one with a name.
pub(super) struct Invited {
    pub stratum: Stratum,
    pub many: i64,
    pub name: String,
}

/// Invites, and gives the secret of each link: they are shown once and kept nowhere.
pub(super) async fn invite(
    tx: &mut Tx,
    actor: &Actor,
    id: Id<Validation>,
    invited: &Invited,
) -> Result<Vec<String>> {
    let kept = find(tx, actor, "validation.update", id).await?;
    must(kept.published_at.is_none(), Error::Refused("validation-refusal-over"))?;
    let right = (1..=AT_ONCE).contains(&invited.many);
    must(right, Error::field("many", "validation-problem-many"))?;
    let one = invited.name.is_empty() || invited.many == 1;
    must(one, Error::field("name", "validation-problem-name"))?;
    let mut taken: Vec<u32> = panel::seats(tx, &kept).await?.iter().map(|seat| seat.pseudonym).collect();
    let (mut new, mut codes) = (Vec::new(), Vec::new());
    for _ in 0..invited.many {
        must(taken.len() < LARGEST, Error::field("many", "validation-problem-many"))?;
        let pseudonym = drawn(actor, &taken);
        taken.push(pseudonym);
        let id: Id<Member> = actor.id();
        let key = actor.trust.keys.of(kept.org);
        let name = Some(invited.name.as_str()).filter(|name| !name.is_empty());
        let name = name.map(|name| actor.seal(&key, NAME, id, name)).transpose()?;
        let (org, stratum) = (kept.org, invited.stratum);
        let seat = Seat { org, validation: kept.id, id, pseudonym, stratum, name, ended_at: None };
        let code = hexadecimal(&actor.trust.chance.bytes::<24>());
        new.push((seat, mark(&code)));
        codes.push(code);
    }
    panel::insert(tx, actor, &new).await?;
    told(tx, actor, kept.id, "invited").await?;
    Ok(codes)
}

/// A number that is not taken, by chance.
fn drawn(actor: &Actor, taken: &[u32]) -> u32 {
    loop {
        let number = 100 + u32::from_be_bytes(actor.trust.chance.bytes::<4>()) % 900;
        if !taken.contains(&number) {
            return number;
        }
    }
}

/// Ends a link that went to the wrong place, or to somebody who will not.
pub(super) async fn end_link(
    tx: &mut Tx,
    actor: &Actor,
    (id, member): (Id<Validation>, Id<Member>),
) -> Result<()> {
    let kept = find(tx, actor, "validation.update", id).await?;
    panel::end(tx, actor.now, (kept.org, kept.id), member).await?;
    told(tx, actor, kept.id, "ended").await
}

/// Opens the next round. The first fixes the rule and the words.
pub(super) async fn open(tx: &mut Tx, actor: &Actor, id: Id<Validation>, all: bool) -> Result<()> {
    let kept = find(tx, actor, "validation.update", id).await?;
    must(kept.published_at.is_none(), Error::Refused("validation-refusal-over"))?;
    if kept.stamp.is_none() {
        open_first(tx, actor, kept).await?;
    } else {
        open_next(tx, actor, &kept, all).await?;
    }
    told(tx, actor, id, "opened").await
}

async fn open_first(tx: &mut Tx, actor: &Actor, mut kept: Kept) -> Result<()> {
    let seats = panel::seats(tx, &kept).await?;
    let invited = seats.iter().filter(|seat| seat.ended_at.is_none()).count();
    must(invited >= FEWEST, Error::Refused("validation-refusal-few"))?;
    let framework = packs::installed().framework(&kept.framework);
    let framework = framework.ok_or(Error::Refused("validation-refusal-framework"))?;
    kept.version.clone_from(&framework.version);
    let words = words::taken(framework, &kept.domains(), &kept.languages());
    let first: Option<&(String, Words)> = words.first();
    let asks: Vec<&str> =
        first.iter().flat_map(|(_, words)| words.statements().map(|one| one.id.as_str())).collect();
    must(!asks.is_empty(), Error::Refused("validation-refusal-framework"))?;
    let stamp = fixed(&kept, &words, actor.now).stamp()?;
    store::fix(tx, actor, &kept, (&stamp, &words)).await?;
    panel::open(tx, actor, &kept, (1, &asks.join(" "))).await
}

/// What was fixed then, to be stamped and to be checked by everybody.
pub(super) fn fixed<'a>(kept: &'a Kept, words: &'a [(String, Words)], at: Timestamp) -> Fixed<'a> {
    Fixed {
        framework: (&kept.framework, &kept.version),
        rule: kept.rule.0,
        words,
        notices: (&kept.funding, &kept.licence),
        // By the second, as both databases keep it.
        at: at.as_millisecond().div_euclid(1000).to_string(),
    }
}

async fn open_next(tx: &mut Tx, actor: &Actor, kept: &Kept, all: bool) -> Result<()> {
    let rounds = panel::rounds(tx, kept.org, kept.id).await?;
    let last = rounds.last().ok_or_else(|| Error::broken("a fixed validation has a round"))?;
    must(last.closed_at.is_some(), Error::Refused("validation-refusal-open"))?;
    must(last.number < kept.rule.0.rounds, Error::Refused("validation-refusal-rounds"))?;
    let answers = panel::answers(tx, kept.org, kept.id).await?;
    let decided = store::decided(tx, kept).await?;
    must(decided.is_empty(), Error::Refused("validation-refusal-decided"))?;
    let every = rounds.first().map(Round::asks).unwrap_or_default();
    let asks: Vec<String> =
        every.into_iter().filter(|one| all || !is_settled(kept, &rounds, &answers, one)).collect();
    must(!asks.is_empty(), Error::Refused("validation-refusal-settled"))?;
    panel::open(tx, actor, kept, (last.number + 1, &asks.join(" "))).await
}

fn is_settled(kept: &Kept, rounds: &[Round], answers: &[Answer], statement: &str) -> bool {
    count::latest(answers, kept.rule.0, rounds, statement).is_some_and(|figures| figures.settled())
}

/// Closes the round that is open, when at least five have answered.
pub(super) async fn close(tx: &mut Tx, actor: &Actor, id: Id<Validation>) -> Result<()> {
    let kept = find(tx, actor, "validation.update", id).await?;
    let rounds = panel::rounds(tx, kept.org, kept.id).await?;
    let open = rounds.last().filter(|round| round.closed_at.is_none());
    let open = open.ok_or(Error::Refused("validation-refusal-closed"))?;
    let answers = panel::answers(tx, kept.org, kept.id).await?;
    let enough = count::whole(&answers, kept.rule.0, open).begun >= FEWEST;
    must(enough, Error::Refused("validation-refusal-answers"))?;
    panel::close(tx, actor, &kept, open.number).await?;
    told(tx, actor, id, "closed").await
}

/// What is to be decided about one statement.
#[derive(Debug, Clone)]
pub(super) struct Choice {
    pub statement: String,
    pub outcome: Outcome,
    pub reason: String,
    pub words: store::NewWords,
}

/// What is missing in a choice: what differs from the rule has a reason, what is dropped too, and what is changed has
/// new words in every language.
pub(super) fn missing(choice: &Choice, rule: Option<Outcome>, languages: &[String]) -> Option<&'static str> {
    let unsaid = choice.reason.is_empty();
    let worded = |language: &String| choice.words.0.get(language).is_some_and(|words| !words.is_empty());
    match choice.outcome {
        outcome if unsaid && rule != Some(outcome) => Some("validation-problem-differs"),
        Outcome::Drop if unsaid => Some("validation-problem-reason"),
        Outcome::Change if !languages.iter().all(worded) => Some("validation-problem-words"),
        _ => None,
    }
}

/// Decides about statements, once the last round is closed.
pub(super) async fn decide(tx: &mut Tx, actor: &Actor, id: Id<Validation>, choices: &[Choice]) -> Result<()> {
    let kept = find(tx, actor, "validation.decide", id).await?;
    must(kept.published_at.is_none(), Error::Refused("validation-refusal-over"))?;
    let rounds = panel::rounds(tx, kept.org, kept.id).await?;
    let closed = rounds.last().is_some_and(|round| round.closed_at.is_some());
    must(closed, Error::Refused("validation-refusal-open"))?;
    let answers = panel::answers(tx, kept.org, kept.id).await?;
    let (asked, languages) = (rounds.first().map(Round::asks).unwrap_or_default(), kept.languages());
    let mut decided = Vec::new();
    for choice in choices {
        must(asked.contains(&choice.statement), Error::NotFound)?;
        let figures = count::latest(&answers, kept.rule.0, &rounds, &choice.statement);
        let rule = figures.as_ref().and_then(|figures| figures.outcome);
        if let Some(problem) = missing(choice, rule, &languages) {
            return Err(Error::field("decisions", problem));
        }
        let counted = |of: Option<u64>| of.and_then(|of| u32::try_from(of).ok()).unwrap_or(0);
        decided.push(Decided {
            statement: choice.statement.clone(),
            outcome: choice.outcome,
            reason: choice.reason.clone(),
            words: Json(choice.words.clone()),
            round: figures.as_ref().map_or(0, |figures| figures.round),
            experts: counted(figures.as_ref().map(|figures| figures.relevance.experts)),
            agreeing: counted(figures.as_ref().map(|figures| figures.relevance.agreeing)),
        });
    }
    must(!decided.is_empty(), Error::field("decisions", "validation-problem-none"))?;
    store::decide(tx, actor, &kept, &decided).await?;
    told(tx, actor, id, "decided").await
}

/// Publishes, when every statement is decided: everybody can read it. The links end, and the names go.
pub(super) async fn publish(tx: &mut Tx, actor: &Actor, id: Id<Validation>) -> Result<()> {
    let kept = find(tx, actor, "validation.decide", id).await?;
    let rounds = panel::rounds(tx, kept.org, kept.id).await?;
    let decided = store::decided(tx, &kept).await?;
    let asked = rounds.first().map(Round::asks).unwrap_or_default();
    let whole = !asked.is_empty() && asked.iter().all(|one| decided.iter().any(|by| by.statement == *one));
    must(whole, Error::Refused("validation-refusal-undecided"))?;
    store::publish(tx, actor, &kept).await?;
    panel::end_all(tx, actor, &kept).await?;
    told(tx, actor, id, "published").await
}

/// Whether this is somebody who works with validations: for links on pages everybody reads.
pub(super) fn organises(actor: &Actor) -> bool {
    actor.hat.role != Role::House && actor.may("validation.read", &Thing::of(actor.hat.org))
}
