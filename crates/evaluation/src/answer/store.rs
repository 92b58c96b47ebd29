//! The SQL of answers.

use foundation::{Actor, Day, Error, Id, Organisation, Person, Programme, Result, Timestamp, Tx, args};

use super::model::{Answers, Asked, Given};
use crate::round::Round;

foundation::record! {
    /// A round beside one of its answers; a round without any has one line.
    struct RoundLine {
        org: Id<Organisation>,
        id: Id<Round>,
        programme: Id<Programme>,
        person: Id<Person>,
        moment: String,
        measures: String,
        due_on: Day,
        around_days: i64,
        opened_at: Option<Timestamp>,
        finished_at: Option<Timestamp>,
        cancelled_at: Option<Timestamp>,
        instrument: Option<String>,
        question: Option<String>,
        value: Option<i64>,
    }
}

/// The acting person's own round with what has been answered, in one statement. Anybody else's is not there.
pub(crate) async fn find_with_answers(tx: &mut Tx, actor: &Actor, id: Id<Round>) -> Result<(Round, Answers)> {
    let lines: Vec<RoundLine> = tx
        .all(
            "select r.org, r.id, r.programme, r.person, r.moment, r.measures, r.due_on, r.around_days,
             r.opened_at, r.finished_at, r.cancelled_at, a.instrument, a.question, a.value
             from evaluation_round r left join evaluation_answer a on a.org = r.org and a.round = r.id
             where r.id = $1 and r.person = $2",
            args![id, actor.person],
        )
        .await?;
    let answer = |line: &RoundLine| {
        let key = line.instrument.clone().zip(line.question.clone())?;
        Some((key, given(line.value)))
    };
    let answers = lines.iter().filter_map(answer).collect();
    let first = lines.into_iter().next().ok_or(Error::NotFound)?;
    let round = Round {
        org: first.org,
        id: first.id,
        programme: first.programme,
        person: first.person,
        moment: first.moment,
        measures: first.measures,
        due_on: first.due_on,
        around_days: first.around_days,
        opened_at: first.opened_at,
        finished_at: first.finished_at,
        cancelled_at: first.cancelled_at,
    };
    Ok((round, answers))
}

fn given(value: Option<i64>) -> Given {
    value.map_or(Given::Skipped, |value| Given::Value(i32::try_from(value).unwrap_or(i32::MAX)))
}

/// Keeps what was given to a question; a later one takes the place of an earlier.
pub(super) async fn save(
    tx: &mut Tx,
    actor: &Actor,
    round: &Round,
    asked: &Asked,
    given: Given,
) -> Result<()> {
    let value = match given {
        Given::Value(value) => Some(value),
        Given::Skipped => None,
    };
    tx.run(
        "insert into evaluation_answer (org, round, instrument, question, value, answered_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (org, round, instrument, question) do update
         set value = excluded.value, answered_at = excluded.answered_at",
        args![round.org, round.id, asked.instrument.id, asked.question.id, value, actor.now],
    )
    .await?;
    Ok(())
}

/// Notes that the first question has been answered, or the last.
pub(super) async fn save_round(tx: &mut Tx, round: &Round) -> Result<()> {
    tx.run(
        "update evaluation_round set opened_at = $3, finished_at = $4 where org = $1 and id = $2",
        args![round.org, round.id, round.opened_at, round.finished_at],
    )
    .await?;
    Ok(())
}

foundation::record! {
    /// One answer of a person with its moment.
    #[derive(Debug, Clone)]
    pub(crate) struct Line {
        pub round: Id<Round>,
        pub moment: String,
        pub due_on: Day,
        pub instrument: String,
        pub question: String,
        pub value: Option<i64>,
        pub answered_at: Timestamp,
    }
}

/// Everything a person has answered, in the order of the moments.
pub(crate) async fn list_of_person(tx: &mut Tx, person: Id<Person>) -> Result<Vec<Line>> {
    tx.all(
        "select a.round, r.moment, r.due_on, a.instrument, a.question, a.value, a.answered_at
         from evaluation_round r join evaluation_answer a on a.org = r.org and a.round = r.id
         where r.person = $1 order by r.due_on, r.id, a.instrument, a.question",
        args![person],
    )
    .await
}

/// Forgets what a person has answered and was asked.
pub(crate) async fn forget(tx: &mut Tx, person: Id<Person>) -> Result<()> {
    tx.run(
        "delete from evaluation_answer where round in (select id from evaluation_round where person = $1)",
        args![person],
    )
    .await?;
    tx.run("delete from evaluation_round where person = $1", args![person]).await?;
    Ok(())
}
