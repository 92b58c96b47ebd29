//! What people do: rate, share, ask somebody to rate, talk about the gap, set a goal.

use std::collections::HashMap;

use foundation::{Actor, Day, Error, Id, Person, Result, Role, Thing, Tx, look_at, must, tell};
use people::Card;

use super::levels::{Levels, Scale};
use super::model::{
    Audience, Goal, GoalSet, Kind, MOST, Rated, RaterNamed, RatingShared, RatingWritten, check_goal,
};
use super::store::{self, GOAL_WORDS, Rating, Wish};
use crate::begin::must_be_guide;

/// Somebody's ratings as far as the actor may see them, with all that the pages about them need.
pub(super) struct Opened {
    pub card: Card,
    pub scale: Scale,
    /// What the actor may see: own ratings of the learner only where they are shared.
    pub ratings: Vec<Rating>,
    pub raters: Vec<(Id<Person>, Kind)>,
    pub shared: Vec<Audience>,
    /// As what the actor rates this person; none for those who do not.
    pub rates: Option<Kind>,
    /// The learner's own levels are kept from the actor.
    pub kept_back: bool,
}

impl Opened {
    /// The newest finished rating of a kind.
    pub(super) fn latest(&self, kind: Kind) -> Option<&Rating> {
        self.ratings.iter().find(|one| one.kind == kind && one.latest)
    }

    /// What the actor has begun and not finished.
    pub(super) fn draft(&self, actor: &Actor) -> Option<&Rating> {
        let mine = |one: &&Rating| one.rater == actor.person && Some(one.kind) == self.rates;
        self.ratings.iter().filter(mine).find(|one| one.done_at.is_none())
    }

    /// The levels the actor goes on from: what was begun, else the last finished of their own, else none.
    pub(super) fn begun(&self, actor: &Actor) -> Levels {
        let own = |one: &&Rating| one.rater == actor.person && Some(one.kind) == self.rates;
        let last = self.ratings.iter().rfind(own);
        self.draft(actor).or(last).map_or_else(|| Levels::none(&self.scale), |one| one.levels.clone())
    }

    /// What the policy asks about.
    pub(super) fn thing(&self, actor: &Actor) -> Thing {
        thing(actor, self.card.id, &self.raters)
    }
}

fn thing(actor: &Actor, learner: Id<Person>, raters: &[(Id<Person>, Kind)]) -> Thing {
    let thing = Thing::of(actor.hat.org).about(learner);
    raters.iter().fold(thing, |thing, (rater, _)| thing.with(*rater))
}

/// Opens somebody's ratings.
pub(super) async fn open(tx: &mut Tx, actor: &Actor, learner: Id<Person>) -> Result<Opened> {
    let raters = store::raters(tx, actor, learner).await?;
    actor.must_see("rating.read", &thing(actor, learner, &raters))?;
    must_be_guide(tx, actor, learner).await?;
    let card = people::card(tx, actor, learner).await?;
    look_at(tx, actor, learner, "looked-ratings").await?;
    let scale = Scale::here()?;
    let shared = store::shared(tx, actor, learner).await?;
    let own = learner == actor.person;
    let mut ratings = store::list(tx, actor, learner, &scale).await?;
    let as_rater = raters.iter().find(|(rater, _)| *rater == actor.person).map(|(_, kind)| *kind);
    let sees = own || sees(actor, &shared, as_rater);
    let kept_back = !sees && ratings.iter().any(|one| one.kind == Kind::Own && one.done_at.is_some());
    // What somebody has not finished is their own until they have.
    ratings.retain(|one| {
        one.rater == actor.person || (one.done_at.is_some() && (one.kind != Kind::Own || sees))
    });
    let rates = if own { Some(Kind::Own) } else { as_rater };
    Ok(Opened { card, scale, ratings, raters, shared, rates, kept_back })
}

/// Whether the learner's own rating is shared with the actor.
fn sees(actor: &Actor, shared: &[Audience], as_rater: Option<Kind>) -> bool {
    shared.iter().any(|audience| match audience {
        Audience::Trainer => as_rater == Some(Kind::Trainer),
        Audience::Supervisor => as_rater == Some(Kind::Supervisor),
        Audience::Coordinator => actor.hat.role == Role::Coordinator,
    })
}

/// What each has said last, as it is kept: levels on the scale of now.
pub(crate) struct Latest {
    /// The learner.
    pub own: Option<String>,
    /// A trainer.
    pub trainer: Option<String>,
    /// A supervisor.
    pub supervisor: Option<String>,
}

/// The newest finished ratings of somebody. Whoever asks has asked whether the actor may.
pub(crate) async fn latest(tx: &mut Tx, actor: &Actor, learner: Id<Person>, scale: &Scale) -> Result<Latest> {
    let all = store::list(tx, actor, learner, scale).await?;
    if all.iter().any(|one| one.latest && !one.on_this_scale) {
        store::keep_scale(tx, actor, scale).await?;
    }
    let of = |kind: Kind| all.iter().find(|one| one.kind == kind && one.latest);
    let of = |kind: Kind| of(kind).map(|one| one.levels.written());
    Ok(Latest { own: of(Kind::Own), trainer: of(Kind::Trainer), supervisor: of(Kind::Supervisor) })
}

/// What somebody writes on: as what they rate this person, and what they have said before, the newest last.
struct Mine {
    kind: Kind,
    scale: Scale,
    before: Vec<Rating>,
}

impl Mine {
    fn draft(&self) -> Option<&Rating> {
        self.before.iter().find(|one| one.done_at.is_none())
    }
}

/// Whether the actor may write about this person, and as what.
async fn must_rate(tx: &mut Tx, actor: &Actor, learner: Id<Person>) -> Result<Kind> {
    let raters = store::raters(tx, actor, learner).await?;
    actor.must_see("rating.create", &thing(actor, learner, &raters))?;
    must_be_guide(tx, actor, learner).await?;
    if learner == actor.person {
        return Ok(Kind::Own);
    }
    raters.iter().find(|(rater, _)| *rater == actor.person).map(|(_, kind)| *kind).ok_or(Error::NotFound)
}

async fn mine(tx: &mut Tx, actor: &Actor, learner: Id<Person>) -> Result<Mine> {
    let kind = must_rate(tx, actor, learner).await?;
    let scale = Scale::here()?;
    let mut before = store::list(tx, actor, learner, &scale).await?;
    before.retain(|one| one.rater == actor.person && one.kind == kind);
    Ok(Mine { kind, scale, before })
}

/// Levels for the statements of one domain: what the form says, place by place. What is left open has no level.
pub(super) async fn rate(
    tx: &mut Tx,
    actor: &Actor,
    (learner, domain): (Id<Person>, &str),
    said: &HashMap<usize, u8>,
) -> Result<()> {
    let mine = mine(tx, actor, learner).await?;
    let places = places(&mine.scale, domain)?;
    let before = mine.draft().or(mine.before.last());
    let mut levels = before.map_or_else(|| Levels::none(&mine.scale), |one| one.levels.clone());
    places.iter().for_each(|at| levels.set(*at, said.get(at).copied()));
    if !mine.before.iter().any(|one| one.on_this_scale) {
        store::keep_scale(tx, actor, &mine.scale).await?;
    }
    store::write(tx, actor, (learner, mine.kind, &mine.scale), (mine.draft(), &levels)).await?;
    tell(tx, actor, &RatingWritten { learner, domain: domain.to_owned() }).await
}

/// The places of a domain's statements.
pub(super) fn places(scale: &Scale, domain: &str) -> Result<Vec<usize>> {
    scale.domains().find(|(id, _)| *id == domain).map(|(_, places)| places).ok_or(Error::NotFound)
}

/// Finishes what was begun: it is dated, and never changes again.
pub(super) async fn finish(tx: &mut Tx, actor: &Actor, learner: Id<Person>) -> Result<()> {
    let mine = mine(tx, actor, learner).await?;
    let kind = mine.kind;
    let draft = mine.draft().ok_or(Error::Refused("competence-rating-refusal-nothing"))?;
    let any = (0..draft.levels.len()).any(|at| draft.levels.at(at).is_some());
    must(any, Error::Refused("competence-rating-refusal-nothing"))?;
    store::finish(tx, actor, (learner, kind), draft.id).await?;
    tell(tx, actor, &Rated { learner, kind }).await
}

/// The learner chooses who may see how they have rated themselves.
pub(super) async fn share(tx: &mut Tx, actor: &Actor, learner: Id<Person>, with: &[Audience]) -> Result<()> {
    actor.must_see("rating.share", &thing(actor, learner, &[]))?;
    must_be_guide(tx, actor, learner).await?;
    let now: Vec<_> = Audience::ALL.iter().map(|one| (*one, with.contains(one))).collect();
    store::share(tx, actor, &now).await?;
    tell(tx, actor, &RatingShared { learner, with: with.to_vec() }).await
}

/// Who can be asked to rate somebody: colleagues who coordinate, and other guides of the organisation.
pub(super) async fn candidates(tx: &mut Tx, actor: &Actor, learner: Id<Person>) -> Result<Vec<Card>> {
    let mut ids = people::holders(tx, actor.hat.org, Role::Coordinator).await?;
    ids.extend(people::holders(tx, actor.hat.org, Role::Peer).await?);
    ids.retain(|id| *id != learner);
    let mut cards: Vec<Card> = people::cards(tx, actor, &ids).await?.into_values().collect();
    cards.sort_by(|a, b| (&a.first_name, a.id).cmp(&(&b.first_name, b.id)));
    Ok(cards)
}

/// Asks a colleague or a guide to rate somebody, as a trainer or a supervisor.
pub(super) async fn ask(
    tx: &mut Tx,
    actor: &Actor,
    learner: Id<Person>,
    (rater, kind): (Option<Id<Person>>, Option<Kind>),
) -> Result<()> {
    actor.must_see("rating.update", &Thing::of(actor.hat.org).about(learner))?;
    must_be_guide(tx, actor, learner).await?;
    let kind = kind.filter(|kind| *kind != Kind::Own).ok_or(Error::field("kind", "ui-problem-choose"))?;
    let rater = rater.ok_or(Error::field("rater", "ui-problem-choose"))?;
    let known = candidates(tx, actor, learner).await?.iter().any(|card| card.id == rater);
    must(known, Error::field("rater", "ui-problem-choose"))?;
    if store::ask(tx, actor, (learner, rater, kind)).await? {
        tell(tx, actor, &RaterNamed { learner, rater, kind, how: "asked".to_owned() }).await?;
    }
    Ok(())
}

/// Somebody is no longer asked. What they have finished stays.
pub(super) async fn end_rater(
    tx: &mut Tx,
    actor: &Actor,
    learner: Id<Person>,
    (rater, kind): (Id<Person>, Kind),
) -> Result<()> {
    actor.must_see("rating.update", &Thing::of(actor.hat.org).about(learner))?;
    must_be_guide(tx, actor, learner).await?;
    if store::end_rater(tx, actor, (learner, rater, kind)).await? {
        tell(tx, actor, &RaterNamed { learner, rater, kind, how: "ended".to_owned() }).await?;
    }
    Ok(())
}

/// What somebody wants to learn, as it was filled in.
pub(super) struct NewGoal {
    pub statement: String,
    pub words: String,
    pub by: Option<Day>,
}

/// Sets a goal: the learner does, or whoever rates them.
pub(super) async fn set_goal(
    tx: &mut Tx,
    actor: &Actor,
    learner: Id<Person>,
    (new, today): (&NewGoal, Day),
) -> Result<()> {
    must_rate(tx, actor, learner).await?;
    let card = people::card(tx, actor, learner).await?;
    let known = Scale::here()?.place(&new.statement).is_some();
    must(known, Error::field("statement", "ui-problem-choose"))?;
    let words = new.words.trim();
    must(!words.is_empty(), Error::field("words", "competence-rating-problem-words"))?;
    must(words.chars().count() <= MOST, Error::field("words", "ui-problem-too-long"))?;
    let by_day = new.by.ok_or(Error::field("by", "ui-problem-day"))?;
    check_goal(by_day, today)?;
    let id: Id<Goal> = actor.id();
    let words = Some(actor.seal(&card.key, GOAL_WORDS, id, words)?);
    let goal = Wish { id, statement: new.statement.clone(), words, by_day, reached_at: None };
    store::set_goal(tx, actor, learner, &goal).await?;
    tell(tx, actor, &GoalSet { learner, how: "set".to_owned() }).await
}

/// A goal is reached, or taken away. Pressed twice it counts once.
pub(super) async fn close_goal(
    tx: &mut Tx,
    actor: &Actor,
    (learner, id): (Id<Person>, Id<Goal>),
    reached: bool,
) -> Result<()> {
    must_rate(tx, actor, learner).await?;
    if store::close_goal(tx, actor, (learner, id), reached).await? {
        let how = if reached { "reached" } else { "ended" };
        tell(tx, actor, &GoalSet { learner, how: how.to_owned() }).await?;
    }
    Ok(())
}
