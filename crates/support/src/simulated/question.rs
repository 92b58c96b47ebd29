//! Two people who were asked.

use foundation::{Actor, Id, Json, Person, Programme, Result, Timestamp, Tx, args, tell};

use super::state;
use crate::{Answered, Asked, Declined, Match, Referral, Side, matching::Shown};

/// Two people who were asked, and what they said.
#[derive(Debug, Clone)]
pub struct Question {
    /// In which programme.
    pub programme: Id<Programme>,
    /// What the person waited with.
    pub referral: Id<Referral>,
    /// Who would receive support.
    pub person: Id<Person>,
    /// The guide.
    pub peer: Id<Person>,
    /// The rules that spoke for the two.
    pub reasons: Vec<String>,
    /// What the guide said, and when.
    pub peer_said: Option<(bool, Timestamp)>,
    /// What the person said, and when.
    pub person_said: Option<(bool, Timestamp)>,
}

/// Writes a question that the coordinator asked at the moment of the actor; `both` are guide and person.
pub async fn question(
    tx: &mut Tx,
    coordinator: &Actor,
    question: &Question,
    both: &[Actor; 2],
) -> Result<Id<Match>> {
    let id: Id<Match> = coordinator.id();
    let (one, other) = (question.peer_said, question.person_said);
    let (is, waits) = match (one, other) {
        (Some((false, _)), _) | (_, Some((false, _))) => ("declined", "waiting"),
        (Some((true, _)), Some((true, _))) => ("agreed", "matched"),
        _ => ("asked", "asked"),
    };
    let agreed_at = one.max(other).filter(|_| is == "agreed").map(|_| {
        let at = |said: Option<(bool, Timestamp)>| said.map_or(coordinator.now, |(_, at)| at);
        at(one).max(at(other))
    });
    let word = |said: Option<(bool, Timestamp)>| said.map(|(yes, _)| if yes { "yes" } else { "no" });
    let shown = Shown { reasons: question.reasons.clone(), cautions: Vec::new(), suggested: true };
    tx.run(
        "insert into support_match (org, id, programme, referral, person, peer, state, asked_by, asked_at,
         peer_answer, peer_answered_at, person_answer, person_answered_at, agreed_at, reasons)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        args![
            coordinator.hat.org,
            id,
            question.programme,
            question.referral,
            question.person,
            question.peer,
            is,
            coordinator.person,
            coordinator.now,
            word(one),
            one.map(|(_, at)| at),
            word(other),
            other.map(|(_, at)| at),
            agreed_at,
            Json(shown)
        ],
    )
    .await?;
    state(tx, (coordinator.hat.org, question.referral), waits).await?;
    say(tx, coordinator, (id, question), both).await?;
    Ok(id)
}

/// Tells what was told then.
async fn say(
    tx: &mut Tx,
    coordinator: &Actor,
    (id, question): (Id<Match>, &Question),
    both: &[Actor; 2],
) -> Result<()> {
    let (person, peer, org) = (question.person, question.peer, coordinator.hat.org);
    tell(tx, coordinator, &Asked { match_id: id, person, peer, org }).await?;
    let said = [(Side::Peer, question.peer_said), (Side::Recipient, question.person_said)];
    for ((by, said), actor) in said.into_iter().zip(both) {
        let Some((yes, at)) = said else { continue };
        let then = Actor { now: at, ..actor.clone() };
        let answer = if yes { "yes" } else { "no" }.to_owned();
        tell(tx, &then, &Answered { match_id: id, person, peer, org, by, answer }).await?;
        if !yes {
            tell(tx, &then, &Declined { match_id: id, person, peer, org, by }).await?;
        }
    }
    Ok(())
}
