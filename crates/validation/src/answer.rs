//! What somebody in a panel does, who came by a secret link: read, answer, stop.

use std::collections::BTreeMap;

use foundation::{Actor, Error, Result, Thing, Tx, must};

use super::{
    actions::told,
    count::{self, Figures},
    model::{MOST, Part, Words, mark},
    panel::{self, Answer, COMMENT, Round, Seat},
    store::{self, Kept},
};

/// A comment is no essay.
pub(super) const LONGEST: usize = 2000;

/// Everything a member's pages need.
pub(super) struct Opened {
    pub seat: Seat,
    pub kept: Kept,
    /// Which language the statements are in.
    pub language: String,
    pub words: Words,
    pub rounds: Vec<Round>,
    pub answers: Vec<Answer>,
}

impl Opened {
    /// The round that is open.
    pub fn open(&self) -> Option<&Round> {
        self.rounds.last().filter(|round| round.closed_at.is_none())
    }
    /// What this member has said of a statement in a round.
    pub fn own(&self, round: u32, statement: &str) -> Option<&Answer> {
        let own =
            |one: &&Answer| one.member == self.seat.id && one.round == round && one.statement == statement;
        self.answers.iter().find(own)
    }
    /// What they said of it the last time it was asked before this round.
    pub fn earlier(&self, round: u32, statement: &str) -> Option<&Answer> {
        self.rounds
            .iter()
            .rev()
            .filter(|one| one.number < round)
            .find_map(|one| self.own(one.number, statement))
    }
    /// The figures of the group before this round.
    pub fn group(&self, statement: &str) -> Option<Figures> {
        count::latest(&self.answers, self.kept.rule.0, &self.rounds, statement)
    }
    /// The domains the open round asks about, each with those statements alone.
    pub fn parts(&self) -> Vec<Part> {
        let Some(open) = self.open() else { return Vec::new() };
        let asked = |part: &Part| {
            let statements: Vec<_> =
                part.statements.iter().filter(|statement| open.has(&statement.id)).cloned().collect();
            Part { id: part.id.clone(), title: part.title.clone(), statements }
        };
        self.words.parts.iter().map(asked).filter(|part| !part.statements.is_empty()).collect()
    }
    /// How many statements of a part are answered whole in the open round.
    pub fn done(&self, part: &Part) -> usize {
        let Some(open) = self.open() else { return 0 };
        let whole = |id: &str| self.own(open.number, id).is_some_and(Answer::whole);
        part.statements.iter().filter(|statement| whole(&statement.id)).count()
    }
}

/// Whose link it is. A link that has ended, or never was one, is not found.
async fn seat(tx: &mut Tx, code: &str) -> Result<Seat> {
    panel::by_mark(tx, &mark(code)).await
}

/// The validation of a seat, for the house that acts for whoever holds the link.
async fn own(tx: &mut Tx, house: &Actor, seat: &Seat) -> Result<(Actor, Kept)> {
    let mut actor = house.clone();
    actor.hat.org = seat.org;
    actor.must_see("panel.update", &Thing::of(seat.org).fact("invited", seat.ended_at.is_none()))?;
    let kept = store::find(tx, &actor, seat.validation).await?;
    Ok((actor, kept))
}

/// What somebody sees who follows their link. Before the first round there is nothing to read yet.
pub(super) async fn open(tx: &mut Tx, house: &Actor, (code, wished): (&str, &str)) -> Result<Opened> {
    let seat = seat(tx, code).await?;
    let (_, kept) = own(tx, house, &seat).await?;
    let language = kept.language(wished);
    let words = match kept.stamp {
        Some(_) => store::words(tx, &kept, &language).await?,
        None => Words { title: String::new(), parts: Vec::new() },
    };
    let rounds = panel::rounds(tx, seat.org, seat.validation).await?;
    let answers = panel::answers(tx, seat.org, seat.validation).await?;
    Ok(Opened { seat, kept, language, words, rounds, answers })
}

/// What was filled in about one statement.
#[derive(Debug, Clone, Default)]
pub(super) struct Filled {
    pub relevance: Option<i64>,
    pub clarity: Option<i64>,
    pub comment: String,
}

impl Filled {
    /// What has to be filled in again.
    pub fn problem(&self) -> Option<&'static str> {
        let wrong =
            |rating: Option<i64>| rating.is_some_and(|rating| !(1..=i64::from(MOST)).contains(&rating));
        if wrong(self.relevance) || wrong(self.clarity) {
            return Some("ui-problem-choose");
        }
        (self.comment.chars().count() > LONGEST).then_some("ui-problem-too-long")
    }
}

/// Saves the answers about one domain, as far as somebody has come.
pub(super) async fn save(
    tx: &mut Tx,
    house: &Actor,
    (code, wished, domain): (&str, &str, &str),
    filled: &BTreeMap<String, Filled>,
) -> Result<()> {
    let seat = seat(tx, code).await?;
    let (actor, kept) = own(tx, house, &seat).await?;
    let rounds = panel::rounds(tx, seat.org, seat.validation).await?;
    let open = rounds.last().filter(|round| round.closed_at.is_none());
    let open = open.ok_or(Error::Refused("validation-panel-refusal-closed"))?;
    let language = kept.language(wished);
    let words = store::words(tx, &kept, &language).await?;
    let part = words.parts.iter().find(|part| part.id == domain).ok_or(Error::NotFound)?;
    let mut all = Vec::new();
    for statement in part.statements.iter().filter(|statement| open.has(&statement.id)) {
        let said = filled.get(&statement.id).cloned().unwrap_or_default();
        if let Some(problem) = said.problem() {
            return Err(Error::field("answers", problem));
        }
        all.push(sealed(&actor, (&seat, open.number), (&statement.id, &language), &said)?);
    }
    must(!all.is_empty(), Error::NotFound)?;
    panel::answer(tx, &seat, &all).await?;
    told(tx, &actor, kept.id, "answered").await
}

fn sealed(
    actor: &Actor,
    (seat, round): (&Seat, u32),
    (statement, language): (&str, &str),
    said: &Filled,
) -> Result<Answer> {
    let rating = |of: Option<i64>| of.and_then(|of| u32::try_from(of).ok());
    let mut answer = Answer {
        round,
        member: seat.id,
        pseudonym: seat.pseudonym,
        stratum: seat.stratum,
        statement: statement.to_owned(),
        language: language.to_owned(),
        relevance: rating(said.relevance),
        clarity: rating(said.clarity),
        comment: None,
    };
    if !said.comment.is_empty() {
        let key = actor.trust.keys.of(seat.org);
        answer.comment = Some(actor.seal(&key, COMMENT, answer.place(), &said.comment)?);
    }
    Ok(answer)
}

/// Somebody stops. What they said in a round that is still open goes, and every comment; what was counted stays counted.
pub(super) async fn stop(tx: &mut Tx, house: &Actor, code: &str) -> Result<()> {
    let seat = seat(tx, code).await?;
    let (mut actor, fact) = (house.clone(), seat.ended_at.is_none());
    actor.hat.org = seat.org;
    actor.must_see("panel.update", &Thing::of(seat.org).fact("invited", fact))?;
    let rounds = panel::rounds(tx, seat.org, seat.validation).await?;
    let open = rounds.last().filter(|round| round.closed_at.is_none()).map_or(0, |round| round.number);
    panel::take_back(tx, &seat, open).await?;
    panel::end(tx, actor.now, (seat.org, seat.validation), seat.id).await?;
    told(tx, &actor, seat.validation, "stopped").await
}

/// The words of a comment.
pub(super) fn comment(actor: &Actor, kept: &Kept, answer: &Answer) -> Result<Option<String>> {
    actor.trust.keys.of(kept.org).open_maybe(COMMENT, answer.place(), answer.comment.as_ref())
}
