//! Linear mixed models against lme4, lmerTest and pbkrtest.

use models::{
    Fitted,
    design::Design,
    mixed::{self, Freedom, Likelihood, Mixed},
};

use oracle::{
    ground::{Case, NEAR, expected},
    invented::simulated,
    tables::{Columns, public},
};

/// The data and the formula a case is named after.
fn named(case: &Case) -> (Columns, String) {
    let (study, formula) = case.name.split_once(" | ").expect("data and a formula");
    let columns = match study.strip_prefix("invented ") {
        Some(seed) => simulated(seed.parse().expect("a seed")),
        None => public(study),
    };
    (columns, formula.to_owned())
}

fn design(columns: &Columns, formula: &str) -> Design {
    Design::of(&formula.parse().expect("a formula"), &columns.frame()).expect("a design")
}

fn compare_variances(case: &Case, found: &Mixed) {
    for part in &found.parts {
        for i in 0..part.terms.len() {
            for j in 0..=i {
                let name = format!("covariance {} {} {}", part.group, part.terms[i], part.terms[j]);
                if !case.values.contains_key(&name) {
                    continue;
                }
                let scale = (part.covariance[(i, i)] * part.covariance[(j, j)]).sqrt();
                let off = (part.covariance[(i, j)] - case.value(&name)).abs();
                let small = 1e-6 * found.sigma * found.sigma;
                assert!(off <= NEAR * scale.max(small), "{}: {name} off by {off:e} of {scale}", case.name);
            }
        }
    }
}

fn compare_coefficients(case: &Case, found: &Mixed) {
    for (at, name) in found.names().iter().enumerate() {
        let own = found.coefficient(at).expect("an error");
        case.near(&format!("value {name}"), own.value, NEAR);
        case.near(&format!("error {name}"), own.error, NEAR);
        case.near(&format!("freedom {name}"), own.freedom.expect("degrees"), NEAR);
        case.near(&format!("p {name}"), own.p, NEAR);
    }
}

#[test]
fn mixed_models_are_those_of_lme4() {
    for case in expected("mixed") {
        let (columns, formula) = named(&case);
        let design = design(&columns, &formula);
        let found = mixed::of(&design, Likelihood::Restricted, Freedom::Satterthwaite)
            .unwrap_or_else(|trouble| panic!("{}: {trouble}", case.name));
        case.near("reml", found.deviance, 1e-9);
        case.near("sigma", found.sigma, NEAR);
        case.near("rows", found.rows as f64, 0.0);
        compare_coefficients(&case, &found);
        compare_variances(&case, &found);
        let full = mixed::of(&design, Likelihood::Full, Freedom::Satterthwaite).expect("a full fit");
        case.near("ml", full.deviance, 1e-9);
        case.near("full value last", *full.coefficients().as_slice().last().expect("one"), NEAR);
    }
}

#[test]
fn kenward_and_rogers_freedom_is_that_of_pbkrtest() {
    let cases: Vec<Case> = expected("mixed");
    let cases: Vec<&Case> =
        cases.iter().filter(|case| case.values.keys().any(|name| name.starts_with("kr "))).collect();
    assert!(cases.len() > 40);
    for case in cases {
        let (columns, formula) = named(case);
        let design = design(&columns, &formula);
        let found = mixed::of(&design, Likelihood::Restricted, Freedom::KenwardRoger).expect("a fit");
        for (at, name) in found.names().iter().enumerate() {
            let own = found.coefficient(at).expect("an error");
            case.near(&format!("kr error {name}"), own.error, NEAR);
            case.near(&format!("kr freedom {name}"), own.freedom.expect("degrees"), 1e-4);
        }
    }
}
