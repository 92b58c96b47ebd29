//! What must not matter: the order of rows, the unit of a scale, where it begins, and which group is called
//! the first. For two groups, pairs, time to event, and what is drawn by chance.

use models::{
    Fitted,
    cox::{Times, concordance, fit},
};
use nalgebra::DMatrix;
use proptest::prelude::*;
use statistics::{
    change::{Direction, Group, Pair, change},
    groups::{
        dominance, mann_whitney, odds_ratio, paired, risk_ratio, shift, shift_of_pairs, signed_ranks,
        size_between, welch,
    },
    important::{Judged, anchored},
    interval::Interval,
    reliable::{Denominator, Steadiness},
    resampling::{
        Plan, Sample, acceleration, acceleration_of_mean, bootstrap, bootstrap_mean, permute_signs,
        permute_two,
    },
    survival::{Followed, curve, log_rank, log_rank_within},
};

const PLAN: Plan = Plan { draws: 200, seed: 5 };

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-7 * (1.0 + a.abs().max(b.abs()))
}

fn alike(a: Interval, b: Interval) -> bool {
    near(a.low, b.low) && near(a.high, b.high)
}

/// Whole numbers, so that ties stay ties when they are scaled and shifted.
fn scores(least: usize) -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec((0..40_i32).prop_map(f64::from), least..25)
}

fn turned<T: Clone>(list: &[T], by: usize) -> Vec<T> {
    let mut list: Vec<T> = list.iter().rev().cloned().collect();
    let count = list.len();
    list.rotate_left(by % count.max(1));
    list
}

/// A unit of two to a power, exact in floats, and a whole shift.
fn scaled(values: &[f64], by: f64, shift: f64) -> Vec<f64> {
    values.iter().map(|value| value * by + shift).collect()
}

fn followed() -> impl Strategy<Value = Vec<(f64, bool, f64)>> {
    prop::collection::vec(
        ((1..30_i32).prop_map(f64::from), any::<bool>(), (0..9_i32).prop_map(f64::from)),
        12..40,
    )
}

fn people(list: &[(f64, bool, f64)]) -> Vec<Followed> {
    list.iter().map(|(time, happened, _)| Followed { time: *time, happened: *happened }).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn two_groups(a in scores(3), b in scores(3), by in 0..9_usize, power in -2..4_i32, from in -50..50_i32) {
        let (unit, from) = (2f64.powi(power), f64::from(from));
        let (other_a, other_b) = (turned(&scaled(&a, unit, from), by), turned(&scaled(&b, unit, from), by));
        let (here, there, back) = (welch(&a, &b), welch(&other_a, &other_b), welch(&b, &a));
        if let (Some(here), Some(there), Some(back)) = (here, there, back) {
            prop_assert!(near(here.t, there.t) && near(here.freedom, there.freedom) && near(here.p, there.p));
            prop_assert!(near(here.difference * unit, there.difference) && near(here.t, -back.t));
            prop_assert!(near(here.p, back.p) && near(here.interval.low, -back.interval.high));
        }
        if let (Some(here), Some(back)) = (mann_whitney(&a, &b), mann_whitney(&b, &a)) {
            prop_assert_eq!(Some(here), mann_whitney(&other_a, &other_b));
            prop_assert!(near(here.p, back.p));
            prop_assert!(near(here.statistic + back.statistic, (a.len() * b.len()) as f64));
        }
        let (here, there) = (dominance(&a, &b).unwrap(), dominance(&other_a, &other_b).unwrap());
        prop_assert!(near(here.delta, there.delta) && alike(here.interval, there.interval));
        prop_assert!(near(here.delta, -dominance(&b, &a).unwrap().delta));
        let (here, there) = (shift(&a, &b).unwrap(), shift(&other_a, &other_b).unwrap());
        prop_assert!(near(here.shift * unit, there.shift) && near(here.shift, -shift(&b, &a).unwrap().shift));
        prop_assert_eq!(here.interval.is_some(), there.interval.is_some());
    }

    #[test]
    fn sizes_have_no_unit(a in scores(3), b in scores(3), power in -2..4_i32, from in -50..50_i32) {
        let other = |values: &[f64]| Group::of(&scaled(values, 2f64.powi(power), f64::from(from))).unwrap();
        let (first, second) = (Group::of(&a).unwrap(), Group::of(&b).unwrap());
        if let Some(here) = size_between(first, second) {
            let there = size_between(other(&a), other(&b)).unwrap();
            let back = size_between(second, first).unwrap();
            prop_assert!(near(here.g, there.g) && alike(here.g_interval, there.g_interval));
            prop_assert!(near(here.d, -back.d) && near(here.d_interval.low, -back.d_interval.high));
            prop_assert!(here.d_interval.holds(here.d));
        }
    }

    #[test]
    fn pairs(
        list in prop::collection::vec((0..40_i32, 0..40_i32), 3..25),
        by in 0..9_usize,
        from in -50..50_i32,
    ) {
        let list: Vec<(f64, f64)> = list.into_iter().map(|(a, b)| (f64::from(a), f64::from(b))).collect();
        let moved = |value: f64| value * 4.0 + f64::from(from);
        let other: Vec<(f64, f64)> =
            turned(&list, by).into_iter().map(|(a, b)| (moved(a), moved(b))).collect();
        let back: Vec<(f64, f64)> = list.iter().map(|(a, b)| (*b, *a)).collect();
        if let (Some(here), Some(there), Some(back)) = (paired(&list), paired(&other), paired(&back)) {
            prop_assert!(near(here.t, there.t) && near(here.p, there.p) && near(here.t, -back.t));
        }
        if let (Some(here), Some(there), Some(back)) =
            (signed_ranks(&list), signed_ranks(&other), signed_ranks(&back))
        {
            prop_assert!(near(here.statistic, there.statistic));
            prop_assert!(near(here.p, there.p) && near(here.p, back.p));
        }
        if let (Some(here), Some(there)) = (shift_of_pairs(&list), shift_of_pairs(&other)) {
            prop_assert!(near(here.shift * 4.0, there.shift));
        }
        let asked = |list: &[(f64, f64)]| {
            let pair = |(a, b): &(f64, f64)| Pair { before: Some(*a), after: Some(*b) };
            let pairs: Vec<Pair> = list.iter().map(pair).collect();
            change(&pairs, Direction::HighIsGood, None).and_then(|found| found.effect)
        };
        if let (Some(here), Some(there)) = (asked(&list), asked(&other)) {
            prop_assert!(near(here.g_av, there.g_av) && alike(here.d_av_interval, there.d_av_interval));
            prop_assert!(near(here.g_z, there.g_z) && alike(here.d_z_interval, there.d_z_interval));
        }
    }

    #[test]
    fn ratios_turn_over_when_groups_are_swapped(a in 1..30_u64, b in 1..30_u64, more in 1..40_u64) {
        let (first, second) = ((a, a + more), (b, b + 7));
        for ratio in [risk_ratio, odds_ratio] {
            let (here, back) = (ratio(first, second).unwrap(), ratio(second, first).unwrap());
            prop_assert!(near(here.ratio * back.ratio, 1.0));
            prop_assert!(near(here.interval.low * back.interval.high, 1.0));
        }
    }

    #[test]
    fn an_index_has_no_unit(before in 0..60_i32, after in 0..60_i32, from in -50..50_i32) {
        let (before, after, from) = (f64::from(before), f64::from(after), f64::from(from));
        let other = |value: f64| value * 4.0 + from;
        let (here, there) =
            (Steadiness { sd: 7.5, reliability: 0.8 }, Steadiness { sd: 30.0, reliability: 0.8 });
        for (own, moved) in [
            (Denominator::Difference, Denominator::Difference),
            (Denominator::BothScores { sd_after: 6.0 }, Denominator::BothScores { sd_after: 24.0 }),
            (Denominator::EdwardsNunnally { mean: 31.0 }, Denominator::EdwardsNunnally { mean: other(31.0) }),
            (
                Denominator::GulliksenLordNovick { mean: 31.0 },
                Denominator::GulliksenLordNovick { mean: other(31.0) },
            ),
        ] {
            let index = here.indexed(before, after, own).unwrap().index;
            prop_assert!(near(index, there.indexed(other(before), other(after), moved).unwrap().index));
        }
    }

    #[test]
    fn what_matters_turns_with_the_scale(
        list in prop::collection::vec((-20..20_i32, -2..3_i8), 4..30),
        by in 0..9_usize,
    ) {
        let judged: Vec<Judged> =
            list.iter().map(|(change, felt)| Judged { change: f64::from(*change), felt: *felt }).collect();
        let other: Vec<Judged> =
            turned(&judged, by).iter().map(|one| Judged { change: -4.0 * one.change, ..*one }).collect();
        let here = anchored(&judged, Direction::HighIsGood);
        let there = anchored(&other, Direction::HighIsWorse);
        prop_assert_eq!(here.is_some(), there.is_some());
        if let (Some(here), Some(there)) = (here, there) {
            prop_assert!(near(here.little_better.mean * 4.0, there.little_better.mean));
            let (own, moved) = (here.cut.map(|cut| cut.gain * 4.0), there.cut.map(|cut| cut.gain));
            prop_assert_eq!(own, moved);
        }
    }

    #[test]
    fn curves_and_tests_of_time(list in followed(), by in 0..9_usize) {
        let other: Vec<_> = turned(&list, by).into_iter().map(|(time, it, x)| (time * 4.0, it, x)).collect();
        let (here, there) = (curve(&people(&list)).unwrap(), curve(&people(&other)).unwrap());
        prop_assert_eq!(here.steps.len(), there.steps.len());
        prop_assert_eq!(here.median.map(|median| median * 4.0), there.median);
        for (a, b) in here.steps.iter().zip(&there.steps) {
            prop_assert!(near(a.share, b.share) && near(a.error, b.error) && a.at_risk == b.at_risk);
        }
        let groups = |list: &[(f64, bool, f64)], swap: bool| -> Vec<Vec<Followed>> {
            let of = |keep: bool| list.iter().copied().filter(|one| (one.2 > 4.0) == keep).collect::<Vec<_>>();
            vec![people(&of(swap)), people(&of(!swap))]
        };
        let (here, back) = (log_rank(&groups(&list, true)), log_rank(&groups(&other, false)));
        prop_assert_eq!(here.is_some(), back.is_some());
        if let (Some(here), Some(back)) = (here, back) {
            prop_assert!(near(here.chi_squared, back.chi_squared));
            prop_assert!(near(here.groups[0].1, back.groups[1].1));
            // Strata in which nobody is add nothing.
            let more = log_rank_within(&[groups(&list, true), vec![vec![], vec![]]]).unwrap();
            prop_assert!(near(more.chi_squared, here.chi_squared));
        }
    }

    #[test]
    fn hazards(list in followed(), by in 0..9_usize) {
        let fitted = |list: &[(f64, bool, f64)], unit: f64, from: f64| {
            let x = DMatrix::from_fn(list.len(), 1, |row, _| list[row].2 * unit + from);
            let time: Vec<f64> = list.iter().map(|one| one.0).collect();
            let happened: Vec<bool> = list.iter().map(|one| one.1).collect();
            fit(&x, &time, &happened, &["x".to_owned()]).map(|found| {
                let times = Times { time: &time, happened: &happened, strata: None };
                let agree = concordance(&found.predictor, &times).map(|found| found.share);
                (found, agree)
            })
        };
        // Time in another unit, and people in another order; the column scaled, shifted and turned round.
        let other: Vec<_> = turned(&list, by).into_iter().map(|(time, it, x)| (time * 0.25, it, x)).collect();
        let (here, there) = (fitted(&list, 1.0, 0.0), fitted(&other, -8.0, 1000.0));
        prop_assert_eq!(here.as_ref().err(), there.as_ref().err());
        if let (Ok((here, agree)), Ok((there, other_agree))) = (here, there) {
            let (a, b) = (here.coefficient(0).unwrap(), there.coefficient(0).unwrap());
            prop_assert!(near(a.value, -8.0 * b.value) && near(a.error, 8.0 * b.error));
            prop_assert!(near(here.log_likelihood, there.log_likelihood));
            prop_assert!(near(here.score.statistic, there.score.statistic));
            prop_assert_eq!(agree.is_some(), other_agree.is_some());
        }
    }

    #[test]
    fn draws(a in scores(4), b in scores(4), by in 0..9_usize, power in -2..4_i32, from in -50..50_i32) {
        let (unit, from) = (2f64.powi(power), f64::from(from));
        let other = turned(&scaled(&a, unit, from), by);
        let (here, there) = (bootstrap_mean(&a, PLAN).unwrap(), bootstrap_mean(&other, PLAN).unwrap());
        let moved = |interval: Interval| {
            Interval { low: interval.low * unit + from, high: interval.high * unit + from }
        };
        prop_assert!(alike(moved(here.percentile().unwrap()), there.percentile().unwrap()));
        prop_assert!(alike(moved(here.basic().unwrap()), there.basic().unwrap()));
        if let (Some(own), Some(its)) = (acceleration_of_mean(&a), acceleration_of_mean(&other)) {
            prop_assert!(near(own, its));
            let mean = |rows: &[usize]| rows.iter().map(|row| a[*row]).sum::<f64>() / rows.len() as f64;
            prop_assert!(near(own, acceleration(&Sample::rows(a.len()), mean).unwrap()));
            if let (Some(own), Some(its)) = (here.bca(own), there.bca(its)) {
                prop_assert!(alike(moved(own), its));
            }
        }
        let (turned_a, turned_b) = (turned(&a, by), turned(&b, by));
        let (here, there) = (permute_two(&a, &b, PLAN), permute_two(&turned_b, &turned_a, PLAN));
        prop_assert_eq!(here.map(|it| it.p), there.map(|it| it.p));
        let (here, there) = (permute_signs(&a, PLAN), permute_signs(&turned_a, PLAN));
        prop_assert_eq!(here.map(|it| it.p), there.map(|it| it.p));
    }

    #[test]
    fn clusters_of_one_are_rows(a in scores(3)) {
        let mean = |rows: &[usize]| rows.iter().map(|row| a[*row]).sum::<f64>() / rows.len() as f64;
        let labels: Vec<usize> = (0..a.len()).collect();
        let alone = bootstrap(&Sample::rows(a.len()), PLAN, mean);
        prop_assert_eq!(&alone, &bootstrap(&Sample::clusters(&labels), PLAN, mean));
        prop_assert_eq!(&alone, &bootstrap(&Sample::strata(&vec![3; a.len()]), PLAN, mean));
    }
}
