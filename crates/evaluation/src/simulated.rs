//! Answers that were given in the past, for simulated programmes only. The rounds are planned by this room.

use foundation::{Actor, Id, Result, Timestamp, Tx, args, list_from, tell};
use packs::Instrument;
use ui::Language;

use crate::round::{Path, Round as Kept, RoundFinished};

/// What became of one round.
#[derive(Debug, Clone, Copy)]
pub struct Round {
    /// Of which path.
    pub path: Id<Path>,
    /// The moment, a word of the template.
    pub moment: &'static str,
    /// When the person was asked.
    pub invited_at: Option<Timestamp>,
    /// When the person was asked once more.
    pub reminded_at: Option<Timestamp>,
    /// When the first answer came.
    pub began_at: Option<Timestamp>,
    /// When the last answer came.
    pub finished_at: Option<Timestamp>,
}

/// Writes what the acting person answered, if anything: `answers` says it for each instrument whose words are
/// installed, as the code of a question with a value, or none where it was skipped.
pub async fn round(
    tx: &mut Tx,
    actor: &Actor,
    said: &Round,
    answers: impl Fn(&Instrument) -> Vec<(String, Option<i64>)>,
) -> Result<()> {
    let found: Option<(Id<Kept>, String)> = tx
        .maybe(
            "select id, measures from evaluation_round
             where path = $1 and moment = $2 and cancelled_at is null",
            args![said.path, said.moment],
        )
        .await?;
    let Some((id, measures)) = found else { return Ok(()) };
    tx.run(
        "update evaluation_round set invited_at = $2, reminded_at = $3, opened_at = $4, finished_at = $5
         where id = $1",
        args![id, said.invited_at, said.reminded_at, said.began_at, said.finished_at],
    )
    .await?;
    let Some(at) = said.began_at else { return Ok(()) };
    for id_of in measures.split_whitespace() {
        let Some(instrument) = packs::installed().instrument(id_of) else { continue };
        if Language::ALL.iter().any(|language| instrument.texts(language.as_str()).is_some()) {
            keep(tx, actor, (id, &instrument.id, at), answers(instrument)).await?;
        }
    }
    if let Some(at) = said.finished_at {
        let then = Actor { now: at, ..actor.clone() };
        tell(tx, &then, &RoundFinished { round: id, person: actor.person }).await?;
    }
    Ok(())
}

/// Keeps the answers to one instrument, in one statement.
async fn keep(
    tx: &mut Tx,
    actor: &Actor,
    (round, instrument, at): (Id<Kept>, &str, Timestamp),
    answers: Vec<(String, Option<i64>)>,
) -> Result<()> {
    if answers.is_empty() {
        return Ok(());
    }
    let rows: Vec<String> =
        (0..answers.len()).map(|nth| format!("($1, $2, $3, $4, {})", list_from(5 + 2 * nth, 2))).collect();
    let sql = format!(
        "insert into evaluation_answer (org, round, instrument, answered_at, question, value) values {}",
        rows.join(", ")
    );
    let mut args = args![actor.hat.org, round, instrument, at].to_vec();
    for (question, value) in &answers {
        args.push(question);
        args.push(value);
    }
    tx.run(&sql, &args).await?;
    Ok(())
}
