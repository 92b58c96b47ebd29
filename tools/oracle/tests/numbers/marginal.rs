//! Marginal means of mixed models against emmeans, several contrasts at once against lmerTest.

use models::{
    Fitted,
    compare::joint,
    design::Design,
    marginal::{Combination, Grid, pairs},
    mixed::{self, Freedom, Likelihood},
};
use nalgebra::DMatrix;
use oracle::{
    ground::{Case, NEAR, expected},
    invented::simulated,
    tables::public,
};

/// Degrees of freedom by Kenward and Roger come from more sums: a little less near.
fn near_enough(kind: &str) -> f64 {
    if kind == "kenward-roger" { 1e-4 } else { NEAR }
}

fn compare(case: &Case, called: &str, kind: &str, all: &[Combination], model: &dyn Fitted) {
    for (at, one) in all.iter().enumerate() {
        let own = one.estimate(model).expect("an error");
        let told = [
            ("", own.value, NEAR),
            (" error", own.error, NEAR),
            (" freedom", own.freedom.expect("degrees"), near_enough(kind)),
            (" low", own.interval.low, near_enough(kind)),
            (" p", own.p, near_enough(kind)),
        ];
        for (what, value, tolerance) in told {
            let name = format!("{kind} {called}{what} {}", at + 1);
            if case.values.contains_key(&name) {
                case.near(&name, value, tolerance);
            }
        }
    }
}

#[test]
fn marginal_means_of_mixed_models_are_those_of_emmeans() {
    let cases = expected("marginal");
    assert!(cases.len() > 25);
    for case in cases {
        let parts: Vec<&str> = case.name.split(" | ").collect();
        let (study, of) = (parts[0], parts[parts.len() - 1]);
        let formula = parts[1..parts.len() - 1].join(" | ");
        let of: Vec<&str> = of.split(' ').collect();
        let frame = match study.strip_prefix("invented ") {
            Some(seed) => simulated(seed.parse().expect("a seed")).frame(),
            None => public(study).frame(),
        };
        let design = Design::of(&formula.parse().expect("a formula"), &frame).expect("a design");
        for (kind, freedom) in
            [("satterthwaite", Freedom::Satterthwaite), ("kenward-roger", Freedom::KenwardRoger)]
        {
            let model = mixed::of(&design, Likelihood::Restricted, freedom).expect("a fit");
            let means = Grid::of(&design, &frame).expect("a grid").means(&of).expect("means");
            compare(&case, "mean", kind, &means, &model);
            let differences = pairs(&means, of[0]);
            compare(&case, "pair", kind, &differences, &model);
            if let Some(second) = of.get(1) {
                compare(&case, "twice", kind, &pairs(&differences, second), &model);
            }
        }
        last_term(&case, &design);
    }
}

fn last_term(case: &Case, design: &Design) {
    let model = mixed::of(design, Likelihood::Restricted, Freedom::Satterthwaite).expect("a fit");
    let last = design.terms.iter().max().expect("terms");
    let places: Vec<usize> = (0..design.terms.len()).filter(|at| design.terms[*at] == *last).collect();
    let rows =
        DMatrix::from_fn(places.len(), design.terms.len(), |row, at| f64::from(u8::from(places[row] == at)));
    let told = joint(&model, &rows).expect("a test");
    case.near("joint F", told.statistic, NEAR);
    case.near("joint p", told.p, 1e-5);
}
