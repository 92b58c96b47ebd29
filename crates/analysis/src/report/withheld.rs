//! What was found, without the numbers from which a number of people that is not told could be worked out: an interval
//! tells it beside a spread, degrees of freedom tell it outright, and so do the worst and the best that may have become of
//! those who did not answer.

use statistics::disclosure::Shown;

use super::checks;
use super::told::Told;
use super::voice::Voice;
use crate::find::model::{Effect, Outcome};
use crate::find::{Found, Measured};
use crate::plan::Design;

/// Everything that was found, as far as it may be said.
pub(super) fn withheld(voice: &Voice<'_>, found: &Found) -> Found {
    let mut kept = found.clone();
    for (at, measure) in kept.measures.iter_mut().enumerate() {
        let told = Told::of(voice, found, at);
        for (scores, shown) in measure.means.iter_mut().zip(&told.waves) {
            for (score, shown) in scores.iter_mut().zip(shown) {
                if let (Some(mean), None) = (&mut score.mean, shown.count()) {
                    mean.interval = None;
                }
            }
        }
        if !may_fill(voice, &told, unjoined(measure)) {
            measure.checks.retain(|check| !checks::is_bound(check));
        }
        let joined = measure.outcome.as_ref().is_ok_and(|outcome| outcome.formula.contains(" before"));
        let last = told.waves.last().is_some_and(|arms| Told::sum(arms).count().is_some());
        if measure.shares.is_some() && !last {
            // Plain odds with their interval give back how many answered the last time.
            measure.checks.retain(|check| check.key != "analysis-check-crude");
        }
        let Ok(outcome) = &mut measure.outcome else { continue };
        let both = Told::sum(&told.both).count().is_some();
        let behind = match outcome.what {
            Effect::Share => both,
            Effect::Odds if joined => both,
            Effect::Odds => last,
            _ => true,
        };
        if !behind {
            // A model of zeros and ones gives back its table: without their number its people are too few to be told.
            outcome.people.push(0);
        }
        if !may_count(voice, &told, outcome) {
            for (_, estimate) in &mut outcome.coefficients {
                // Half an interval divided by its error is a quantile, and that one tells the degrees of freedom.
                (estimate.freedom, estimate.error) = (Some(f64::NAN), f64::NAN);
            }
        }
    }
    kept
}

/// Whether the report may say what becomes of the effect when gaps are filled with the worst and the best scores: the two
/// lie as far apart as the scale is long, times the share of those who did not answer, which tells how many they are.
fn may_fill(voice: &Voice<'_>, told: &Told, unjoined: bool) -> bool {
    let is_told = |arms: Option<&Vec<Shown>>| arms.is_some_and(|arms| Told::sum(arms).count().is_some());
    match voice.plan.design {
        _ if unjoined => is_told(Some(&told.people)) && is_told(told.waves.last()),
        Design::BeforeAfter | Design::WaitingList | Design::Randomised => is_told(told.waves.first()),
        _ => is_told(Some(&told.people)) && is_told(told.waves.last()),
    }
}

/// Whether yes and no are compared without what was said before: then everybody who is silent is filled in.
fn unjoined(measure: &Measured) -> bool {
    let odds = |outcome: &Outcome| outcome.what == Effect::Odds && !outcome.formula.contains(" before");
    measure.outcome.as_ref().is_ok_and(odds)
}

/// Whether worst and best were left out for a measure.
pub(super) fn is_unfilled(voice: &Voice<'_>, found: &Found, measure: usize) -> bool {
    voice.plan.missing.bounds
        && !found.measures.is_empty()
        && super::flow::same_people(voice)
        && !may_fill(
            voice,
            &Told::of(voice, found, measure),
            found.measures.get(measure).is_some_and(unjoined),
        )
}

/// Whether something of its model was taken out.
pub(super) fn is_withheld(measure: &Measured) -> bool {
    let outcome = measure.outcome.as_ref().ok();
    outcome.is_some_and(|one| one.coefficients.iter().any(|(_, estimate)| estimate.error.is_nan()))
}

/// Whether the number of people, or of answers, behind a model may be known beside the counts that are told.
fn may_count(voice: &Voice<'_>, told: &Told, outcome: &Outcome) -> bool {
    let least = voice.audience().smallest_group();
    let (behind, counted) = match voice.plan.design {
        Design::BeforeAfter | Design::WaitingList | Design::Randomised => {
            (outcome.people.iter().sum(), Told::sum(&told.both))
        }
        Design::Repeated if Told::sum(&told.people).count().is_none() => return false,
        _ => {
            let waves: Vec<Shown> = told.waves.iter().flatten().copied().collect();
            (outcome.rows as u64, Told::sum(&waves))
        }
    };
    counted.count().is_some_and(|counted| counted == behind || counted.abs_diff(behind) >= least)
}
