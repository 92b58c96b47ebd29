//! Every number that was found, by name and in full: what is compared with R. It is no output of the program.

use models::Estimate;

use super::Found;
use super::change::Moved;
use super::model::{Outcome, several::holm};
use super::share::Shares;
use crate::plan::Plan;
use crate::study::Study;

/// The numbers, each with its name: `wellbeing.1.0.mean` is the mean at the second wave in the first arm.
pub(crate) fn numbers(found: &Found, study: &Study, plan: &Plan) -> Vec<(String, f64)> {
    let mut all = Vec::new();
    all.push(("people".to_owned(), study.people.len() as f64));
    for (measure, shown) in plan.measures.iter().zip(&found.measures) {
        let id = &measure.id;
        for (wave, arms) in shown.means.iter().enumerate() {
            for (arm, score) in arms.iter().enumerate() {
                let Some(mean) = score.mean else { continue };
                let name = format!("{id}.{wave}.{arm}");
                all.push((format!("{name}.n"), mean.n as f64));
                all.push((format!("{name}.mean"), mean.mean));
                all.extend(mean.sd.map(|sd| (format!("{name}.sd"), sd)));
                all.extend(mean.interval.map(|interval| (format!("{name}.low"), interval.low)));
            }
        }
        match &shown.shares {
            Some(counted) => shares(&mut all, id, counted),
            None => changes(&mut all, id, &shown.changes),
        }
        if let Ok(outcome) = &shown.outcome {
            estimate(&mut all, &format!("{id}.effect"), &outcome.effect);
            several(&mut all, id, outcome);
            for (name, coefficient) in &outcome.coefficients {
                estimate(&mut all, &format!("{id}.model.{name}"), coefficient);
            }
            for spread in &outcome.spread {
                all.push((format!("{id}.spread.{}.{}", spread.of, spread.term), spread.variance));
            }
            for mean in &outcome.means {
                let (wave, arm) = (mean.wave.unwrap_or_default(), mean.arm.unwrap_or_default());
                estimate(&mut all, &format!("{id}.mean.{wave}.{arm}"), &mean.mean);
            }
        }
        for check in &shown.checks {
            let name = format!("{id}.{}", check.key.trim_start_matches("analysis-"));
            all.extend(check.effect.map(|(effect, _)| (format!("{name}.effect"), effect)));
            all.extend(check.effect.and_then(|(_, interval)| Some((format!("{name}.low"), interval?.low))));
            all.extend(check.p.map(|p| (format!("{name}.p"), p)));
        }
    }
    time(found, &mut all);
    all
}

/// What is answered with yes or no: plain ratios, and who turned.
fn shares(all: &mut Vec<(String, f64)>, id: &str, shares: &Shares) {
    for (what, ratio) in [("odds", shares.odds), ("risk", shares.risk)] {
        all.extend(ratio.map(|ratio| (format!("{id}.{what}.ratio"), ratio.ratio)));
        all.extend(ratio.map(|ratio| (format!("{id}.{what}.low"), ratio.interval.low)));
    }
    for (before, after) in ["no", "yes"].into_iter().zip(shares.turned.iter().flatten()) {
        all.push((format!("{id}.turned.{before}.no"), after[0] as f64));
        all.push((format!("{id}.turned.{before}.yes"), after[1] as f64));
    }
}

fn changes(all: &mut Vec<(String, f64)>, id: &str, changes: &[Option<Moved>]) {
    for (arm, moved) in changes.iter().enumerate() {
        let Some(moved) = moved else { continue };
        let name = format!("{id}.change.{arm}");
        all.push((format!("{name}.mean"), moved.change.mean_change));
        all.extend(moved.change.interval.map(|interval| (format!("{name}.low"), interval.low)));
        all.extend(moved.change.effect.map(|effect| (format!("{name}.d_av"), effect.d_av)));
        all.extend(moved.ranks.map(|ranks| (format!("{name}.ranks"), ranks.p)));
        let counts = [("important", moved.important), ("reliable", moved.reliable)];
        for (what, counts) in counts.into_iter().filter_map(|(what, counts)| Some((what, counts?))) {
            all.push((format!("{name}.{what}.better"), counts[0] as f64));
            all.push((format!("{name}.{what}.worse"), counts[2] as f64));
        }
    }
}

/// Several groups beside the reference, and whether any differs.
fn several(all: &mut Vec<(String, f64)>, id: &str, outcome: &Outcome) {
    let Some(overall) = outcome.overall else { return };
    all.push((format!("{id}.overall.statistic"), overall.statistic));
    all.extend(overall.rest.map(|rest| (format!("{id}.overall.rest"), rest)));
    all.push((format!("{id}.overall.p"), overall.p));
    let corrected = holm(&outcome.against.iter().map(|one| one.p).collect::<Vec<_>>());
    for (at, (against, corrected)) in outcome.against.iter().zip(corrected).enumerate() {
        estimate(all, &format!("{id}.against.{}", at + 1), against);
        all.push((format!("{id}.against.{}.holm", at + 1), corrected));
    }
}

fn estimate(all: &mut Vec<(String, f64)>, name: &str, estimate: &Estimate) {
    all.push((format!("{name}.value"), estimate.value));
    all.push((format!("{name}.error"), estimate.error));
    all.extend(estimate.freedom.map(|freedom| (format!("{name}.freedom"), freedom)));
    all.push((format!("{name}.p"), estimate.p));
    all.push((format!("{name}.low"), estimate.interval.low));
}

fn time(found: &Found, all: &mut Vec<(String, f64)>) {
    let Some(lasted) = &found.time else { return };
    for (group, curve) in lasted.curves.iter().enumerate() {
        all.push((format!("time.{group}.people"), curve.people as f64));
        all.push((format!("time.{group}.happened"), curve.happened as f64));
        all.extend(curve.median.map(|median| (format!("time.{group}.median"), median)));
        all.extend(curve.steps.last().map(|step| (format!("time.{group}.share"), step.share)));
        all.extend(curve.steps.last().map(|step| (format!("time.{group}.error"), step.error)));
    }
    for (name, hazard) in &lasted.hazards {
        estimate(all, &format!("time.model.{name}"), hazard);
    }
    if let Some(steady) = &lasted.steady {
        let each = steady.each.iter().map(|(name, test)| (name.as_str(), test));
        for (name, test) in each.chain([("all", &steady.all)]) {
            all.push((format!("time.steady.{name}.statistic"), test.statistic));
            all.push((format!("time.steady.{name}.p"), test.p));
        }
    }
    for (at, (_, corrected)) in lasted.against().into_iter().enumerate() {
        all.push((format!("time.against.{}.holm", at + 1), corrected));
    }
    if let Some(test) = &lasted.log_rank {
        all.push(("time.log-rank.statistic".to_owned(), test.chi_squared));
        all.push(("time.log-rank.p".to_owned(), test.p));
    }
}
