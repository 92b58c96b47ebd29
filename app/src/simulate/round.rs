//! Questionnaires: at the start, after two months and at the ending; answered, in part, or not at all.

use foundation::Day;
use support::Ending;

use super::{
    model::{History, Path, Referral, Round},
    play::Part,
    run::Ground,
    walk,
};

/// Answers come within so many days.
const SOON: i64 = 12;
/// How many of a hundred answer at each moment.
const ANSWER: [f64; 3] = [0.84, 0.72, 0.62];

/// Plans and answers the questionnaires of all paths.
pub(super) fn fill(ground: &Ground<'_>, history: &mut History) {
    for referral in &mut history.referrals {
        let (answers, part) = (referral.agrees.evaluation, referral.part);
        // Those whose answers are missing today have agreed to be asked.
        referral.agrees.evaluation = answers || part == Some(Part::TwoMonths);
        let rounds = referral.path.as_ref().map(|path| rounds(ground, path, referral)).unwrap_or_default();
        if let Some(path) = referral.path.as_mut() {
            path.rounds = rounds;
        }
    }
}

fn rounds(ground: &Ground<'_>, path: &Path, referral: &Referral) -> Vec<Round> {
    let over = path.closed.map(|(at, _)| at.day_in(ground.zone));
    let ends_on = over.unwrap_or(path.ends_on);
    let second = path.started_on.plus(60);
    let stands = stands(ground, path);
    let moments = [("start", path.started_on), ("two-months", second), ("ending", ends_on)];
    let mut rounds = Vec::new();
    for (nth, (moment, due_on)) in moments.into_iter().enumerate() {
        if moment == "two-months" && due_on >= ends_on {
            continue;
        }
        let stands = stands.get(nth).copied().unwrap_or_default();
        let seed = (ground.draw.unit() * 1e15) as u64;
        let mut round = Round { moment, due_on, began_at: None, finished_at: None, stands, seed };
        let open = moment == "two-months" && referral.part == Some(Part::TwoMonths);
        if referral.agrees.evaluation && !open {
            answer(ground, path, &mut round, ANSWER.get(nth).copied().unwrap_or(0.5));
        }
        rounds.push(round);
    }
    rounds
}

fn answer(ground: &Ground<'_>, path: &Path, round: &mut Round, share: f64) {
    let draw = &ground.draw;
    let gone = matches!(path.closed, Some((_, Ending::Lost | Ending::Died | Ending::Admitted)));
    let share = if gone && round.moment == "ending" { 0.1 } else { share };
    let on: Day = round.due_on.plus(draw.between(0, SOON));
    let at = walk::noon(ground, on);
    let (answers, all) = (draw.yes(share), draw.yes(0.92));
    if answers && at < ground.now.plus_hours(-1) {
        round.began_at = Some(at);
        round.finished_at = all.then(|| at.plus_minutes(draw.between(3, 9)));
    }
}

/// Where somebody stands at the three moments: most go some way, those who finish go further, some go back.
fn stands(ground: &Ground<'_>, path: &Path) -> [[f64; 4]; 3] {
    let draw = &ground.draw;
    let planned = path.closed.is_none_or(|(_, ending)| ending == Ending::Planned);
    let level = draw.bell(0.0, 0.12);
    let mut all = [[0.0; 4]; 3];
    for part in 0..4 {
        let begin = draw.bell(if part == 2 { 0.6 } else { 0.38 }, 0.1) + level;
        let way = draw.bell(if planned { 0.17 } else { 0.05 }, 0.13);
        for (moment, far) in all.iter_mut().zip([0.0, 0.55, 1.0]) {
            if let Some(stand) = moment.get_mut(part) {
                *stand = (begin + far * way + draw.bell(0.0, 0.05)).clamp(0.0, 1.0);
            }
        }
    }
    all
}
