//! Questionnaires: planned by their own room, answered as the history says.

use evaluation::{NewPath, simulated};
use foundation::{Result, Tx};
use packs::Instrument;

use super::{Filling, partners::Partners, paths::Two};
use crate::simulate::{draw::Draw, model::Round};

/// The scales of the own questionnaire, in the order in which the history says where somebody stands.
const SCALES: [&str; 4] = ["hope", "connectedness", "relation", "well-being"];
/// One question of so many is skipped.
const SKIPPED: f64 = 0.02;
/// Who has begun and not finished has answered about so much.
const IN_PART: f64 = 0.6;

/// Plans the rounds of a path and writes what was answered.
pub(super) async fn write(
    tx: &mut Tx,
    filling: &Filling<'_>,
    partners: &Partners,
    two: &Two<'_>,
) -> Result<()> {
    let (path, org) = (two.path, two.card.org);
    let new = NewPath {
        programme: partners.programme,
        path: two.asked.of(),
        person: two.card.id,
        org,
        starts_on: path.started_on,
        ends_on: path.ends_on,
    };
    let house = filling.itself(org, path.agreed_at);
    evaluation::plan_rounds(tx, &house, &new).await?;
    if let Some((at, _)) = path.closed {
        let on = at.day_in(&filling.house.settings.zone);
        evaluation::plan_ending(tx, &filling.itself(org, at), two.asked.of(), on).await?;
    }
    for round in &path.rounds {
        let due = round.due_on.at(9, 0, &filling.house.settings.zone);
        let asked = two.one.agrees.evaluation && due.plus_days(1) < filling.history.now;
        let again = round.began_at.is_none().then(|| due.plus_days(2));
        let row = simulated::Round {
            path: two.asked.of(),
            moment: round.moment,
            invited_at: asked.then_some(due),
            reminded_at: again.filter(|at| asked && *at < filling.history.now),
            began_at: round.began_at,
            finished_at: round.finished_at,
        };
        let actor = filling.actor(two.card.id, org, foundation::Role::Recipient, due);
        simulated::round(tx, &actor, &row, |instrument| answers(round, instrument)).await?;
    }
    Ok(())
}

/// What somebody answers to the questions of an instrument: code of the question, and value or skipped.
fn answers(round: &Round, instrument: &Instrument) -> Vec<(String, Option<i64>)> {
    let draw = Draw::new(round.seed);
    if round.began_at.is_none() {
        return Vec::new();
    }
    let questions: Vec<_> = instrument.questions_at(round.moment == "start").collect();
    let share = if round.finished_at.is_some() { 1.0 } else { IN_PART };
    let many = (questions.len() as f64 * share).ceil() as usize;
    let (least, most) = (f64::from(instrument.answers.min), f64::from(instrument.answers.max));
    let one = |question: &packs::Question| {
        let scale = SCALES.iter().position(|scale| question.subscale.as_deref() == Some(*scale));
        // Another instrument than the own one asks about well-being.
        let stands = round.stands.get(scale.unwrap_or(3)).copied().unwrap_or(0.5);
        let stands = if question.reverse { 1.0 - (0.55 + 0.45 * stands) } else { stands };
        let value = draw.bell(least + stands * (most - least), 0.55).round().clamp(least, most);
        (question.id.clone(), (!draw.yes(SKIPPED)).then_some(value as i64))
    };
    questions.into_iter().take(many).map(one).collect()
}
