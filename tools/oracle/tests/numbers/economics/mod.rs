//! Health economics against `oracle/economics.R`: 50 plans, 50 invented studies, and public data sets
//! birthwt, anorexia, ToothGrowth, infert, lung, mtcars, veteran, BtheB, Orthodont, sleepstudy and
//! ChickWeight.

mod arms;
mod plans;

use oracle::ground::{Case, NEAR, expected};

/// The cases whose names begin with this word and a number.
pub(super) fn numbered(word: &str) -> Vec<(u64, Case)> {
    let number = |case: &Case| case.name.strip_prefix(word).and_then(|rest| rest.trim().parse().ok());
    let found: Vec<(u64, Case)> =
        expected("economics").into_iter().filter_map(|case| Some((number(&case)?, case))).collect();
    assert!(!found.is_empty(), "no case of {word}");
    found
}

pub(super) fn named(name: &str) -> Case {
    expected("economics").into_iter().find(|case| case.name == name).unwrap_or_else(|| panic!("no {name}"))
}

/// Compares what both sides have; where R has no number there has to be none here.
pub(super) fn compare(case: &Case, found: &[(String, Option<f64>)]) {
    assert_eq!(case.values.len(), found.len(), "{}", case.name);
    for (name, got) in found {
        match (case.values.get(name), got) {
            (Some(Some(_)), Some(got)) => case.near(name, *got, NEAR),
            (Some(None), None) => {}
            (wanted, got) => panic!("{}, {name}: {got:?} here, {wanted:?} in R", case.name),
        }
    }
}
