//! What must not matter does not: the order of people, judges, items and tables; units; shifts.

use models::missing::{Ends, bounds, gaps, pool};
use proptest::prelude::*;
use statistics::{
    agreement::{self, Metric, Weights, alike, kappa, several},
    change::Direction,
    consensus::{concordance, content, panel, stability},
    consistency::{Form, all_halves, alpha, correlation, halves, omega, rest},
};

type Table = Vec<Vec<Option<f64>>>;

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

/// Both are there and near each other, or both are not.
fn alike_or_none(a: Option<f64>, b: Option<f64>) -> bool {
    a.zip(b).map_or(a.is_none() && b.is_none(), |(a, b)| near(a, b))
}

/// Answers from 0 to 6 with some gaps: 12 to 30 people, four items.
fn answers() -> impl Strategy<Value = Table> {
    let cell = prop_oneof![12 => (0u8..7).prop_map(|v| Some(f64::from(v))), 1 => Just(None)];
    prop::collection::vec(prop::collection::vec(cell, 4), 12..30)
}

fn turned(table: &Table) -> Table {
    table.iter().rev().map(|row| row.iter().rev().copied().collect()).collect()
}

fn each(table: &Table, change: impl Fn(f64) -> f64) -> Table {
    table.iter().map(|row| row.iter().map(|value| value.map(&change)).collect()).collect()
}

/// Four judges and three categories.
fn four_judges((a, b): (u64, u64)) -> Vec<u64> {
    let first = a.min(2);
    let second = b.min(4 - first);
    vec![first, second, 4 - first - second]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn alpha_and_halves_mind_neither_order_nor_units_nor_shifts(table in answers(), half in 0usize..4) {
        let of = |table: &Table| alpha(table).map(|found| found.alpha);
        let highest = |table: &Table| all_halves(table).map(|found| found.highest.0);
        let one = |table: &Table, at: usize| halves(table, &[at, (at + 1) % 4]).map(|found| found.guttman);
        let (back, scaled) = (turned(&table), each(&table, |v| 3.0 * v + 7.0));
        prop_assert!(alike_or_none(of(&table), of(&back)) && alike_or_none(of(&table), of(&scaled)));
        prop_assert!(alike_or_none(highest(&table), highest(&back)));
        prop_assert!(alike_or_none(highest(&table), highest(&scaled)));
        prop_assert!(alike_or_none(one(&table, half), one(&scaled, half)));
        // The mean of all halves of an even count of items is alpha.
        let mean = all_halves(&table).map(|found| found.mean);
        prop_assert!(alike_or_none(of(&table), mean), "{:?} {mean:?}", of(&table));
    }

    #[test]
    fn what_an_item_adds_does_not_hang_on_where_it_stands(table in answers()) {
        let (here, back) = (rest(&table), rest(&turned(&table)));
        prop_assert_eq!(here.is_some(), back.is_some());
        for (a, b) in here.iter().flatten().zip(back.iter().flatten().rev()) {
            prop_assert!(alike_or_none(a.rest, b.rest) && alike_or_none(a.alpha_without, b.alpha_without));
        }
    }

    #[test]
    fn omega_minds_neither_order_nor_units(table in answers()) {
        let of = |table: &Table| omega(table).ok().map(|found| found.omega);
        let here = of(&table);
        // At the border to a Heywood case rounding may decide; where there are values they are the same.
        for other in [of(&turned(&table)), of(&each(&table, |v| 0.5 * v - 2.0))] {
            if let Some((a, b)) = here.zip(other) {
                prop_assert!((a - b).abs() < 1e-6, "{a} {b}");
            }
        }
    }

    #[test]
    fn six_correlations_mind_neither_order_nor_units(table in answers()) {
        for form in [Form::OtherJudges, Form::SomeOfMany, Form::JustThese] {
            let of = |table: &Table| correlation(table, form).map(|found| (found.one.value, found.mean.value));
            let here = of(&table);
            for other in [of(&turned(&table)), of(&each(&table, |v| 2.0 * v + 1.0))] {
                prop_assert!(alike_or_none(here.map(|f| f.0), other.map(|f| f.0)), "{form:?}");
                prop_assert!(alike_or_none(here.map(|f| f.1), other.map(|f| f.1)), "{form:?}");
            }
        }
        // How strict a judge is does not count among just these.
        let mut strict = table.clone();
        strict.iter_mut().for_each(|row| row[2] = row[2].map(|value| value - 4.0));
        let these = |table: &Table| correlation(table, Form::JustThese).map(|found| found.one.value);
        prop_assert!(alike_or_none(these(&table), these(&strict)));
    }

    #[test]
    fn judges_may_change_places(table in answers()) {
        let back = turned(&table);
        for metric in [Metric::Nominal, Metric::Ordinal, Metric::Interval, Metric::Ratio] {
            let of = |table: &Table| agreement::alpha(table, metric).map(|found| found.alpha);
            prop_assert!(alike_or_none(of(&table), of(&back)), "{metric:?}");
        }
        // Ratios mind a shift but no units; names and orders mind neither; steps mind neither.
        let of = |table: &Table, metric| agreement::alpha(table, metric).map(|found| found.alpha);
        let scaled = each(&table, |v| 4.0 * v);
        prop_assert!(alike_or_none(of(&table, Metric::Ratio), of(&scaled, Metric::Ratio)));
        let bent = each(&table, |v| (v + 1.0).powi(3));
        prop_assert!(alike_or_none(of(&table, Metric::Ordinal), of(&bent, Metric::Ordinal)));
        prop_assert!(alike_or_none(of(&table, Metric::Nominal), of(&bent, Metric::Nominal)));
        let percent = |table: &Table| alike(table, 0.0).map(|found| found.pairs);
        prop_assert!(alike_or_none(percent(&table), percent(&back)));
        prop_assert!(alike_or_none(percent(&table), percent(&bent)));
    }

    #[test]
    fn kappa_is_the_same_for_both_judges(pairs in prop::collection::vec((0usize..4, 0usize..4), 1..40)) {
        let swapped: Vec<(usize, usize)> = pairs.iter().rev().map(|(a, b)| (*b, *a)).collect();
        let mirrored: Vec<(usize, usize)> = pairs.iter().map(|(a, b)| (3 - a, 3 - b)).collect();
        for weights in [Weights::Alike, Weights::Linear, Weights::Quadratic] {
            let here = kappa(&pairs, 4, weights);
            for other in [kappa(&swapped, 4, weights), kappa(&mirrored, 4, weights)] {
                prop_assert!(alike_or_none(here.map(|f| f.kappa), other.map(|f| f.kappa)));
                prop_assert!(alike_or_none(here.map(|f| f.error.powi(2)), other.map(|f| f.error.powi(2))));
            }
            prop_assert!(here.is_none_or(|found| found.kappa <= 1.0 + 1e-12));
        }
    }

    #[test]
    fn categories_have_no_order_for_fleiss(rows in prop::collection::vec((0u64..4, 0u64..4), 2..20)) {
        let counts: Vec<Vec<u64>> =
            rows.iter().map(|row| four_judges(*row)).collect();
        let back: Vec<Vec<u64>> = counts.iter().rev().map(|row| row.iter().rev().copied().collect()).collect();
        let (here, there) = (several(&counts), several(&back));
        prop_assert!(alike_or_none(here.map(|f| f.kappa), there.map(|f| f.kappa)));
        prop_assert!(alike_or_none(here.map(|f| f.error), there.map(|f| f.error)));
    }

    #[test]
    fn an_order_is_an_order_in_any_units(judges in prop::collection::vec(prop::collection::vec(0u32..6, 5), 2..8)) {
        let plain: Vec<Vec<f64>> = judges.iter().map(|row| row.iter().map(|v| f64::from(*v)).collect()).collect();
        // Each judge may use a scale of their own, as long as it rises.
        let own: Vec<Vec<f64>> = plain
            .iter()
            .enumerate()
            .map(|(at, row)| row.iter().rev().map(|v| (v + at as f64).exp()).collect())
            .rev()
            .collect();
        let (here, there) = (concordance(&plain), concordance(&own));
        prop_assert!(alike_or_none(here.map(|f| f.w), there.map(|f| f.w)));
        prop_assert!(here.is_none_or(|f| (-1e-12..=1.0 + 1e-12).contains(&f.w)));
    }

    #[test]
    fn experts_and_voters_may_sit_anywhere(votes in prop::collection::vec(prop::option::of(1u32..6), 1..20)) {
        let back: Vec<Option<u32>> = votes.iter().rev().copied().collect();
        prop_assert_eq!(panel(&votes), panel(&back));
        let average = |votes: &[Option<u32>]| content(&[votes.to_vec()], 3).map(|found| found.average);
        prop_assert_eq!(average(&votes), average(&back));
        // Between a round and itself nothing moves.
        let still = stability(&votes, &votes);
        prop_assert!(still.is_none_or(|found| found.moved == 0 && found.net == 0.0));
    }

    #[test]
    fn gaps_and_bounds_do_not_mind_the_order_of_people(table in answers(), far in 10.0f64..50.0) {
        let columns = |table: &Table| -> Vec<Vec<Option<f64>>> {
            (0..4).map(|at| table.iter().map(|row| row[at]).collect()).collect()
        };
        let mut back = table.clone();
        back.reverse();
        let here = columns(&table);
        prop_assert_eq!(gaps(&here), gaps(&columns(&back)));
        let scale = Ends::Scale { lowest: 0.0, highest: 6.0 };
        let found = bounds(&here[0], &here[1], scale, Direction::HighIsGood);
        let shifted = columns(&each(&table, |v| v + far));
        let scale = Ends::Scale { lowest: far, highest: 6.0 + far };
        let other = bounds(&shifted[0], &shifted[1], scale, Direction::HighIsGood);
        for (a, b) in found.iter().zip(&other) {
            prop_assert!(near(a.best.difference, b.best.difference) && near(a.worst.p, b.worst.p));
            prop_assert!(a.worst.difference <= a.best.difference + 1e-12);
        }
        prop_assert_eq!(found.is_some(), other.is_some());
    }

    #[test]
    fn pooling_minds_neither_order_nor_units(
        found in prop::collection::vec((-9.0f64..9.0, 0.1f64..3.0), 2..12),
        whole in prop::option::of(1.0f64..500.0),
    ) {
        let other: Vec<(f64, f64)> = found.iter().rev().map(|(v, e)| (v * 10.0, e * 10.0)).collect();
        let (here, there) = (pool(&found, whole).unwrap(), pool(&other, whole).unwrap());
        prop_assert!(near(here.estimate.value * 10.0, there.estimate.value));
        prop_assert!(near(here.estimate.p, there.estimate.p) && near(here.missing, there.missing));
        prop_assert!(here.total >= here.within && (0.0..=1.0).contains(&here.share));
        let freedom = here.estimate.freedom;
        prop_assert!(whole.is_none_or(|whole| freedom.is_some_and(|freedom| freedom < whole)));
    }
}
