//! What people do: show something, ask for recognition, sit on a panel, say what they see; and what follows.

use foundation::{Actor, Day, Error, Id, Person, Result, Role, Thing, Tx, look_at, must, tell};
use people::Card;

use super::model::{
    Badge, BadgeMoved, DAYS, Evidence, EvidenceKind, MOST, Recognition, RecognitionMoved, Said, State, Why,
    check_evidence, decided,
};
use super::store::{self, Asked, Issued, Member, Piece, REASON, Seat, WORDS};
use crate::begin::must_be_guide;
use crate::rating::{Latest, Scale};

fn thing(actor: &Actor, learner: Id<Person>) -> Thing {
    Thing::of(actor.hat.org).about(learner)
}

/// Somebody's own page: what they can show, what they have asked for, and their badges.
pub(super) struct Opened {
    pub card: Card,
    /// The learner's own alone.
    pub pieces: Vec<Piece>,
    pub asked: Vec<Asked>,
    pub badges: Vec<Issued>,
}

/// Opens it. What has not been shown to a panel is seen by the learner alone.
pub(super) async fn open(tx: &mut Tx, actor: &Actor, learner: Id<Person>) -> Result<Opened> {
    actor.must_see("recognition.read", &thing(actor, learner))?;
    must_be_guide(tx, actor, learner).await?;
    let card = people::card(tx, actor, learner).await?;
    look_at(tx, actor, learner, "looked-recognition").await?;
    let own = learner == actor.person;
    let pieces = if own { store::pieces(tx, actor, learner).await? } else { Vec::new() };
    let asked = store::list(tx, actor, learner).await?;
    Ok(Opened { card, pieces, asked, badges: store::badges(tx, actor, learner).await? })
}

/// What somebody shows, as it was filled in.
pub(super) struct NewPiece {
    pub statement: String,
    pub kind: Option<EvidenceKind>,
    pub words: String,
    pub hours: Option<i64>,
    pub on: Option<Day>,
}

/// Writes down something that shows what one can.
pub(super) async fn show(
    tx: &mut Tx,
    actor: &Actor,
    learner: Id<Person>,
    (new, today): (&NewPiece, Day),
) -> Result<()> {
    actor.must_see("recognition.create", &thing(actor, learner))?;
    must_be_guide(tx, actor, learner).await?;
    let known = Scale::here()?.place(&new.statement).is_some();
    must(known, Error::field("statement", "ui-problem-choose"))?;
    let kind = new.kind.ok_or(Error::field("kind", "ui-problem-choose"))?;
    let words = new.words.trim();
    must(!words.is_empty(), Error::field("words", "competence-evidence-problem-words"))?;
    must(words.chars().count() <= MOST, Error::field("words", "ui-problem-too-long"))?;
    let on_day = new.on.ok_or(Error::field("on", "ui-problem-day"))?;
    let hours = check_evidence(kind, new.hours, (on_day, today))?;
    let card = people::card(tx, actor, learner).await?;
    let id: Id<Evidence> = actor.id();
    let words = Some(actor.seal(&card.key, WORDS, id, words)?);
    let piece = Piece { id, statement: new.statement.clone(), kind, words, hours, on_day, frozen_at: None };
    store::add(tx, actor, &piece).await?;
    moved(tx, actor, learner, "evidence").await
}

/// Takes back something no panel has seen.
pub(super) async fn take_back(
    tx: &mut Tx,
    actor: &Actor,
    (learner, id): (Id<Person>, Id<Evidence>),
) -> Result<()> {
    actor.must_see("recognition.create", &thing(actor, learner))?;
    let ended = store::end_piece(tx, actor, id).await?;
    must(ended, Error::Refused("competence-evidence-refusal-frozen"))?;
    moved(tx, actor, learner, "evidence-ended").await
}

/// Asks that it is recognised that one is where a role asks. What is shown, and all levels, freeze now.
pub(super) async fn ask(
    tx: &mut Tx,
    actor: &Actor,
    (learner, profile): (Id<Person>, &str),
) -> Result<Id<Recognition>> {
    actor.must_see("recognition.create", &thing(actor, learner))?;
    must_be_guide(tx, actor, learner).await?;
    let scale = Scale::here()?;
    let known = scale.framework.profiles.iter().any(|one| one.id == profile);
    must(known, Error::field("profile", "ui-problem-choose"))?;
    let Latest { own, trainer, supervisor } = crate::rating::latest(tx, actor, learner, &scale).await?;
    let own = own.ok_or(Error::field("profile", "competence-recognition-problem-own"))?;
    let id: Id<Recognition> = actor.id();
    let new = Asked {
        id,
        learner,
        profile: profile.to_owned(),
        scale: scale.id,
        statements: String::new(),
        version: String::new(),
        own,
        trainer,
        supervisor,
        asked_at: actor.now,
        state: State::Asked,
        decided_at: None,
    };
    let is_new = store::ask(tx, actor, &new).await?;
    must(is_new, Error::Refused("competence-recognition-refusal-asked"))?;
    moved(tx, actor, learner, "asked").await?;
    Ok(id)
}

/// Takes it back before it is decided.
pub(super) async fn withdraw(tx: &mut Tx, actor: &Actor, id: Id<Recognition>) -> Result<Id<Person>> {
    let asked = store::find(tx, actor, id).await?;
    actor.must_see("recognition.create", &thing(actor, asked.learner))?;
    must(store::close(tx, actor, id, State::Withdrawn).await?, Error::Overtaken)?;
    moved(tx, actor, asked.learner, "withdrawn").await?;
    Ok(asked.learner)
}

/// A recognition, with all that its page needs.
pub(super) struct Seen {
    pub asked: Asked,
    pub card: Card,
    pub panel: Vec<Member>,
    pub pieces: Vec<Piece>,
}

impl Seen {
    /// What the policy asks about: the panel is part of it.
    pub(super) fn thing(&self, actor: &Actor) -> Thing {
        let thing = thing(actor, self.asked.learner);
        self.panel.iter().fold(thing, |thing, one| thing.with(one.member))
    }

    /// Whether the actor sits on the panel and has not spoken.
    pub(super) fn waits_for(&self, actor: &Actor) -> bool {
        let mine = |one: &&Member| one.member == actor.person && one.said.is_none();
        self.asked.state == State::Asked && self.panel.iter().any(|one| mine(&one))
    }
}

/// Opens a recognition: for the learner, the panel and the coordinator.
pub(super) async fn see(tx: &mut Tx, actor: &Actor, id: Id<Recognition>) -> Result<Seen> {
    let asked = store::find(tx, actor, id).await?;
    let panel = store::panel(tx, actor, id).await?;
    let card = people::card(tx, actor, asked.learner).await?;
    let seen = Seen { asked, card, panel, pieces: Vec::new() };
    actor.must_see("recognition.read", &seen.thing(actor))?;
    look_at(tx, actor, seen.asked.learner, "looked-recognition").await?;
    Ok(Seen { pieces: store::shown(tx, actor, id).await?, ..seen })
}

/// Names a member of the panel: a colleague who coordinates, or another guide, who is there with own experience.
pub(super) async fn name(
    tx: &mut Tx,
    actor: &Actor,
    (id, member): (Id<Recognition>, Option<Id<Person>>),
) -> Result<()> {
    let asked = store::find(tx, actor, id).await?;
    actor.must_see("recognition.update", &thing(actor, asked.learner))?;
    must(asked.state == State::Asked, Error::Overtaken)?;
    let member = member.filter(|one| *one != asked.learner);
    let member = member.ok_or(Error::field("member", "ui-problem-choose"))?;
    let peer = people::holders(tx, actor.hat.org, Role::Peer).await?.contains(&member);
    let known = peer || people::holders(tx, actor.hat.org, Role::Coordinator).await?.contains(&member);
    must(known, Error::field("member", "ui-problem-choose"))?;
    if store::name(tx, actor, id, (member, peer)).await? {
        moved(tx, actor, asked.learner, "panel").await?;
    }
    Ok(())
}

/// Takes somebody off the panel who has not spoken.
pub(super) async fn unname(
    tx: &mut Tx,
    actor: &Actor,
    (id, member): (Id<Recognition>, Id<Person>),
) -> Result<()> {
    let asked = store::find(tx, actor, id).await?;
    actor.must_see("recognition.update", &thing(actor, asked.learner))?;
    must(store::unname(tx, actor, id, member).await?, Error::Overtaken)?;
    moved(tx, actor, asked.learner, "panel").await
}

/// A member of the panel says what they see. When all have spoken it is decided, and a badge is issued.
pub(super) async fn say(
    tx: &mut Tx,
    actor: &Actor,
    id: Id<Recognition>,
    (said, words): (Option<Said>, &str),
) -> Result<()> {
    let seats = store::seats(tx, actor, id).await?;
    let about = seats.first().cloned().ok_or(Error::NotFound)?;
    let of = seats.iter().fold(thing(actor, about.learner), |thing, one| thing.with(one.member));
    actor.must_see("recognition.decide", &of)?;
    must(about.state == State::Asked, Error::Overtaken)?;
    let said = said.ok_or(Error::field("said", "ui-problem-choose"))?;
    let words = words.trim();
    must(!words.is_empty(), Error::field("words", "competence-recognition-problem-words"))?;
    must(words.chars().count() <= MOST, Error::field("words", "ui-problem-too-long"))?;
    let card = people::card(tx, actor, about.learner).await?;
    let words = actor.seal(&card.key, REASON, id, words)?;
    store::say(tx, actor, id, (said, &words)).await?;
    let now = |one: &Seat| (one.peer == 1, if one.member == actor.person { Some(said) } else { one.said });
    match decided(&seats.iter().map(now).collect::<Vec<_>>()) {
        None => moved(tx, actor, about.learner, "said").await,
        Some(state) => decide(tx, actor, (id, about), state).await,
    }
}

async fn decide(
    tx: &mut Tx,
    actor: &Actor,
    (id, about): (Id<Recognition>, Seat),
    state: State,
) -> Result<()> {
    must(store::close(tx, actor, id, state).await?, Error::Overtaken)?;
    let learner = about.learner;
    if state == State::Recognised {
        let new = Issued {
            org: actor.hat.org,
            id: actor.id(),
            code: code(actor),
            learner,
            framework: Scale::here()?.framework.id.clone(),
            version: about.version,
            profile: about.profile,
            issued_at: actor.now,
            until_at: actor.now.plus_days(DAYS),
            named: 0,
            place: 0,
            ended_at: None,
            ended_why: None,
        };
        store::issue(tx, actor, id, &new).await?;
        return tell(tx, actor, &BadgeMoved { learner, how: "issued".to_owned() }).await;
    }
    moved(tx, actor, learner, state.as_str()).await
}

/// A code nobody can guess: 80 bits, in letters and digits that are not mistaken for each other.
fn code(actor: &Actor) -> String {
    const SIGNS: &[u8; 32] = b"23456789abcdefghjkmnpqrstuvwxyz0";
    let bytes = actor.trust.chance.bytes::<10>();
    // Read five bits at a time.
    let bits = bytes.iter().fold(0_u128, |bits, byte| (bits << 8) | u128::from(*byte));
    let sign = |at: u32| char::from(SIGNS[((bits >> (5 * at)) & 31) as usize]);
    (0..16).map(sign).collect()
}

/// The badge no longer holds: the coordinator says why, or the holder does not want it.
pub(super) async fn end_badge(
    tx: &mut Tx,
    actor: &Actor,
    id: Id<Badge>,
    why: Option<Why>,
) -> Result<Id<Person>> {
    let badge = store::badge(tx, actor, id).await?;
    actor.must_see("cert.void", &thing(actor, badge.learner))?;
    let own = badge.learner == actor.person;
    let why = if own { Why::Holder } else { why.ok_or(Error::Refused("competence-badge-refusal-why"))? };
    if store::end_badge(tx, actor, id, why).await? {
        tell(tx, actor, &BadgeMoved { learner: badge.learner, how: "ended".to_owned() }).await?;
    }
    Ok(badge.learner)
}

/// The holder's first name stands on the badge's page, or no longer does.
pub(super) async fn set_named(tx: &mut Tx, actor: &Actor, id: Id<Badge>, named: bool) -> Result<Id<Person>> {
    let badge = store::badge(tx, actor, id).await?;
    actor.must_see("cert.share", &thing(actor, badge.learner))?;
    store::set_named(tx, actor, id, named).await?;
    let how = if named { "named" } else { "unnamed" };
    tell(tx, actor, &BadgeMoved { learner: badge.learner, how: how.to_owned() }).await?;
    Ok(badge.learner)
}

async fn moved(tx: &mut Tx, actor: &Actor, learner: Id<Person>, how: &str) -> Result<()> {
    tell(tx, actor, &RecognitionMoved { learner, how: how.to_owned() }).await
}
