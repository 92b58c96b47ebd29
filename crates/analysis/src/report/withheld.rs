//! What was found, without the numbers from which a number of people that is not told could be worked out: an interval
//! tells it beside a spread, and degrees of freedom tell it outright.

use statistics::disclosure::Shown;

use super::told::Told;
use super::voice::Voice;
use crate::find::model::Outcome;
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
        let Ok(outcome) = &mut measure.outcome else { continue };
        if !may_count(voice, &told, outcome) {
            for (_, estimate) in &mut outcome.coefficients {
                // Half an interval divided by its error is a quantile, and that one tells the degrees of freedom.
                (estimate.freedom, estimate.error) = (Some(f64::NAN), f64::NAN);
            }
        }
    }
    kept
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
