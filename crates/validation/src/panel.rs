//! The SQL of panels: who is invited, the rounds, and what was answered.

use foundation::{
    Actor, Bind, Error, Id, Organisation, Result, Sealed, Timestamp, Tx, args, must, record, rows,
};

use super::{
    model::{Member, Stratum, Validation},
    store::Kept,
};

/// Where names are sealed.
pub(super) const NAME: &str = "validation_member.name";
/// Where comments are sealed.
pub(super) const COMMENT: &str = "validation_answer.comment";

record! {
    /// Somebody in the panel.
    #[derive(Debug, Clone)]
    pub(super) struct Seat {
        pub org: Id<Organisation>,
        pub validation: Id<Validation>,
        pub id: Id<Member>,
        pub pseudonym: u32,
        pub stratum: Stratum,
        pub name: Option<Sealed>,
        pub ended_at: Option<Timestamp>,
    }
}

const SEAT: &str = "org, validation, id, pseudonym, stratum, name, ended_at";

/// Whose link this is, while it opens.
pub(super) async fn by_mark(tx: &mut Tx, mark: &str) -> Result<Seat> {
    let sql = format!("select {SEAT} from validation_member where mark = $1 and ended_at is null");
    tx.one(&sql, args![mark]).await
}

/// Everybody who was invited, in that order.
pub(super) async fn seats(tx: &mut Tx, kept: &Kept) -> Result<Vec<Seat>> {
    let sql = format!(
        "select {SEAT} from validation_member where org = $1 and validation = $2
         order by stratum, invited_at, id"
    );
    tx.all(&sql, args![kept.org, kept.id]).await
}

/// Keeps new seats, each with the mark of its link.
pub(super) async fn insert(tx: &mut Tx, actor: &Actor, new: &[(Seat, String)]) -> Result<()> {
    let mut values: Vec<&(dyn Bind + Sync)> = Vec::new();
    for (seat, mark) in new {
        values.extend([&seat.org as &(dyn Bind + Sync), &seat.validation, &seat.id, &seat.pseudonym]);
        values.extend([&seat.stratum as &(dyn Bind + Sync), mark, &seat.name, &actor.now]);
    }
    let sql = format!(
        "insert into validation_member (org, validation, id, pseudonym, stratum, mark, name,
         invited_at) values {}",
        rows(new.len(), 8)
    );
    tx.run(&sql, &values).await?;
    Ok(())
}

/// Ends a link; the name goes with it.
pub(super) async fn end(
    tx: &mut Tx,
    now: Timestamp,
    (org, validation): (Id<Organisation>, Id<Validation>),
    id: Id<Member>,
) -> Result<()> {
    let changed = tx
        .run(
            "update validation_member set ended_at = $4, name = null
             where org = $1 and validation = $2 and id = $3 and ended_at is null",
            args![org, validation, id, now],
        )
        .await?;
    must(changed > 0, Error::NotFound)
}

/// Ends every link and takes every name away: the validation is over.
pub(super) async fn end_all(tx: &mut Tx, actor: &Actor, kept: &Kept) -> Result<()> {
    tx.run(
        "update validation_member set ended_at = coalesce(ended_at, $3), name = null
         where org = $1 and validation = $2",
        args![kept.org, kept.id, actor.now],
    )
    .await?;
    Ok(())
}

/// Takes away what somebody who stops has said in a round that is not closed, and all their comments.
pub(super) async fn take_back(tx: &mut Tx, seat: &Seat, open: u32) -> Result<()> {
    tx.run(
        "delete from validation_answer
         where org = $1 and validation = $2 and member = $3 and round = $4",
        args![seat.org, seat.validation, seat.id, open],
    )
    .await?;
    tx.run(
        "update validation_answer set comment = null
         where org = $1 and validation = $2 and member = $3",
        args![seat.org, seat.validation, seat.id],
    )
    .await?;
    Ok(())
}

record! {
    /// One round.
    #[derive(Debug, Clone)]
    pub(super) struct Round {
        pub number: u32,
        pub asks: String,
        pub opened_at: Timestamp,
        pub closed_at: Option<Timestamp>,
    }
}

impl Round {
    /// The statements it asks about.
    pub fn asks(&self) -> Vec<String> {
        self.asks.split_whitespace().map(str::to_owned).collect()
    }
    /// Whether it asks about this one.
    pub fn has(&self, statement: &str) -> bool {
        self.asks.split_whitespace().any(|one| one == statement)
    }
}

/// The rounds, in order.
pub(super) async fn rounds(tx: &mut Tx, org: Id<Organisation>, id: Id<Validation>) -> Result<Vec<Round>> {
    tx.all(
        "select number, asks, opened_at, closed_at from validation_round
         where org = $1 and validation = $2 order by number",
        args![org, id],
    )
    .await
}

/// Opens a round.
pub(super) async fn open(tx: &mut Tx, actor: &Actor, kept: &Kept, (number, asks): (u32, &str)) -> Result<()> {
    tx.run(
        "insert into validation_round (org, validation, number, asks, opened_at)
         values ($1, $2, $3, $4, $5)",
        args![kept.org, kept.id, number, asks, actor.now],
    )
    .await?;
    Ok(())
}

/// Closes a round.
pub(super) async fn close(tx: &mut Tx, actor: &Actor, kept: &Kept, number: u32) -> Result<()> {
    let changed = tx
        .run(
            "update validation_round set closed_at = $4
             where org = $1 and validation = $2 and number = $3 and closed_at is null",
            args![kept.org, kept.id, number, actor.now],
        )
        .await?;
    must(changed > 0, Error::Overtaken)
}

record! {
    /// What somebody in the panel has said of a statement in a round.
    #[derive(Debug, Clone)]
    pub(super) struct Answer {
        pub round: u32,
        pub member: Id<Member>,
        pub pseudonym: u32,
        pub stratum: Stratum,
        pub statement: String,
        pub language: String,
        pub relevance: Option<u32>,
        pub clarity: Option<u32>,
        pub comment: Option<Sealed>,
    }
}

impl Answer {
    /// Where its comment is sealed: in one row, and nowhere else.
    pub fn place(&self) -> Id<Answer> {
        Id::named(format!("{}/{}/{}", self.member, self.round, self.statement).as_bytes())
    }
    /// Whether both questions are answered.
    pub fn whole(&self) -> bool {
        self.relevance.is_some() && self.clarity.is_some()
    }
}

/// Everything that was answered, round by round.
pub(super) async fn answers(tx: &mut Tx, org: Id<Organisation>, id: Id<Validation>) -> Result<Vec<Answer>> {
    tx.all(
        "select a.round, a.member, m.pseudonym, m.stratum, a.statement, a.language, a.relevance, a.clarity,
         a.comment from validation_answer a
         join validation_member m on m.org = a.org and m.id = a.member
         where a.org = $1 and a.validation = $2 order by a.round, m.pseudonym, a.statement",
        args![org, id],
    )
    .await
}

/// Keeps answers of one member; what they said of the same before, in this round, is replaced.
pub(super) async fn answer(tx: &mut Tx, seat: &Seat, all: &[Answer]) -> Result<()> {
    let mut values: Vec<&(dyn Bind + Sync)> = Vec::new();
    for one in all {
        values.extend([&seat.org as &(dyn Bind + Sync), &seat.validation, &one.round, &seat.id]);
        values.extend([&one.statement as &(dyn Bind + Sync), &one.language, &one.relevance, &one.clarity]);
        values.push(&one.comment);
    }
    let sql = format!(
        "insert into validation_answer (org, validation, round, member, statement, language,
         relevance, clarity, comment) values {}
         on conflict (org, validation, round, member, statement) do update set language = excluded.language,
         relevance = excluded.relevance, clarity = excluded.clarity, comment = excluded.comment",
        rows(all.len(), 9)
    );
    tx.run(&sql, &values).await?;
    Ok(())
}
