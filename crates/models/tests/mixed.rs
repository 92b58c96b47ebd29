//! What holds for every mixed model, whatever the data: order, units and distant noughts change nothing they must not,
//! and no numbers make it fall over.

use models::{
    Fitted,
    design::Design,
    frame::Frame,
    mixed::{self, Freedom, Likelihood, Mixed},
};
use proptest::prelude::*;

/// A row: person, peer, time, outcome.
type Row = (usize, usize, f64, f64);

fn study() -> impl Strategy<Value = Vec<Row>> {
    let person = (prop::collection::vec(-4.0..4.0f64, 4), -6.0..6.0f64, 0usize..3, -1.0..1.0f64);
    prop::collection::vec(person, 9..14).prop_map(|people| {
        let mut rows = Vec::new();
        for (at, (rest, level, peer, slope)) in people.into_iter().enumerate() {
            for (time, rest) in rest.into_iter().enumerate().take(4 - at % 2) {
                let y = 30.0 + level + peer as f64 + (1.0 + slope) * time as f64 + rest;
                rows.push((at, peer, time as f64, y));
            }
        }
        rows
    })
}

fn fitted(rows: &[Row], formula: &str, freedom: Freedom) -> Option<Mixed> {
    let frame = Frame::default()
        .with_words("person", rows.iter().map(|row| Some(format!("p{}", row.0))).collect())
        .with_words("peer", rows.iter().map(|row| Some(format!("r{}", row.1))).collect())
        .with_numbers("time", rows.iter().map(|row| Some(row.2)).collect())
        .with_numbers("y", rows.iter().map(|row| Some(row.3)).collect());
    let design = Design::of(&formula.parse().ok()?, &frame).ok()?;
    mixed::of(&design, Likelihood::Restricted, freedom).ok()
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 2e-5 * (1.0 + a.abs().max(b.abs()))
}

const FORMULAS: [&str; 3] =
    ["y ~ time + (1 | person)", "y ~ time + (time | person)", "y ~ time + (1 | peer) + (1 | person)"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_order_of_rows_never_matters(rows in study(), turn in 1usize..20, formula in 0usize..3) {
        let mut other = rows.clone();
        other.rotate_left(turn % rows.len());
        other.reverse();
        let a = fitted(&rows, FORMULAS[formula], Freedom::Satterthwaite);
        let b = fitted(&other, FORMULAS[formula], Freedom::Satterthwaite);
        prop_assert!(a.is_some() && b.is_some(), "a sound study is fitted");
        let (a, b) = (a.unwrap(), b.unwrap());
        prop_assert!(near(a.deviance, b.deviance), "{} {}", a.deviance, b.deviance);
        let (a, b) = (a.coefficient(1).unwrap(), b.coefficient(1).unwrap());
        prop_assert!(near(a.value, b.value) && near(a.error, b.error), "{a:?} {b:?}");
    }

    #[test]
    fn units_scale_and_shifts_change_nothing_they_must_not(
        rows in study(), by in 0.001..1000.0f64, shift in -1e4..1e4f64, formula in 0usize..3,
    ) {
        let other: Vec<Row> = rows.iter().map(|(p, r, t, y)| (*p, *r, t * 7.0, y * by + shift)).collect();
        let a = fitted(&rows, FORMULAS[formula], Freedom::KenwardRoger);
        let b = fitted(&other, FORMULAS[formula], Freedom::KenwardRoger);
        prop_assert!(a.is_some() && b.is_some(), "a sound study is fitted");
        let (a, b) = (a.unwrap(), b.unwrap());
        prop_assert!(near(a.sigma * by, b.sigma));
        let (a, b) = (a.coefficient(1).unwrap(), b.coefficient(1).unwrap());
        prop_assert!(near(a.value * by / 7.0, b.value), "{a:?} {b:?}");
        prop_assert!(near(a.statistic, b.statistic), "{a:?} {b:?}");
    }

    #[test]
    fn no_numbers_make_it_fall_over(
        rows in prop::collection::vec(
            (0usize..6, 0usize..3, prop::num::f64::ANY, prop::num::f64::ANY), 0..40,
        ),
        formula in 0usize..3,
    ) {
        for freedom in [Freedom::Satterthwaite, Freedom::KenwardRoger] {
            if let Some(found) = fitted(&rows, FORMULAS[formula], freedom) {
                prop_assert!(found.sigma.is_finite() && found.deviance.is_finite());
            }
        }
    }
}
