//! Mixed models on data whose results are printed in textbooks and manuals. R's own numbers: `tests/oracle/mixed.rs`.

use nalgebra::{DMatrix, DVector};

use super::{Columns, Freedom, Likelihood, Mixed, Notice, fit};
use crate::{Fitted, Grouping, Trouble};

fn near(a: f64, b: f64, tolerance: f64) {
    assert!((a - b).abs() <= tolerance, "{a} is not {b}");
}

/// Belenky and others 2003: reaction times of 18 people over ten days with little sleep.
fn sleep() -> (Vec<f64>, Vec<f64>, Vec<String>) {
    let text = include_str!("../../../../tools/oracle/data/sleepstudy.csv");
    let rows: Vec<Vec<&str>> = text.lines().skip(2).map(|line| line.split(',').collect()).collect();
    let column = |at: usize| rows.iter().map(|row| row[at].parse().unwrap()).collect::<Vec<f64>>();
    (column(0), column(1), rows.iter().map(|row| row[2].to_owned()).collect())
}

fn grouping(name: &str, of: &[String], slope: Option<&[f64]>, correlated: bool) -> Grouping {
    let mut levels = of.to_vec();
    levels.sort();
    levels.dedup();
    let place = |name: &String| levels.iter().position(|level| level == name).unwrap();
    let mut columns = vec![DVector::from_element(of.len(), 1.0)];
    columns.extend(slope.map(DVector::from_column_slice));
    let terms = ["(Intercept)", "slope"][..columns.len()].iter().map(|t| (*t).to_owned()).collect();
    let of = of.iter().map(place).collect();
    Grouping { name: name.to_owned(), z: DMatrix::from_columns(&columns), levels, of, terms, correlated }
}

fn straight(times: &[f64]) -> (DMatrix<f64>, Vec<String>) {
    let ones = DVector::from_element(times.len(), 1.0);
    let x = DMatrix::from_columns(&[ones, DVector::from_column_slice(times)]);
    (x, vec!["(Intercept)".to_owned(), "time".to_owned()])
}

fn sleepers(likelihood: Likelihood, freedom: Freedom) -> Mixed {
    let (y, days, subject) = sleep();
    let (x, names) = straight(&days);
    let group = grouping("Subject", &subject, Some(&days), true);
    fit(Columns { x: &x, names: &names, y: &y }, &[group], likelihood, freedom).unwrap()
}

#[test]
fn the_sleep_study_is_what_its_authors_print() {
    // Bates and others 2015, section 1.
    let found = sleepers(Likelihood::Restricted, Freedom::Satterthwaite);
    near(found.deviance, 1743.6283, 5e-5);
    let (level, days) = (found.coefficient(0).unwrap(), found.coefficient(1).unwrap());
    near(level.value, 251.405, 5e-4);
    near(level.error, 6.825, 5e-4);
    near(days.value, 10.467, 5e-4);
    near(days.error, 1.546, 5e-4);
    near(level.freedom.unwrap(), 17.0, 1e-5);
    near(days.freedom.unwrap(), 17.0, 1e-5);
    let deviations = found.parts[0].deviations();
    near(deviations[0], 24.7405, 1e-4);
    near(deviations[1], 5.922, 5e-4);
    near(found.parts[0].correlation(0, 1).unwrap(), 0.066, 5e-4);
    near(found.sigma, 25.592, 5e-4);
    assert!(found.notices.is_empty() && found.parameters() == 6);
    let full = sleepers(Likelihood::Full, Freedom::Satterthwaite);
    near(full.deviance, 1751.9393, 5e-5);
    near(full.coefficient(1).unwrap().error, 1.502, 5e-4);
}

#[test]
fn kenward_and_roger_agree_with_the_balanced_case() {
    let found = sleepers(Likelihood::Restricted, Freedom::KenwardRoger);
    // Balanced: their covariance is the plain one, with 17 degrees of freedom.
    near(found.coefficient(1).unwrap().error, 1.545_79, 5e-5);
    near(found.coefficient(1).unwrap().freedom.unwrap(), 17.0, 1e-6);
}

#[test]
fn people_are_drawn_towards_the_mean_and_nothing_is_lost() {
    let found = sleepers(Likelihood::Restricted, Freedom::Satterthwaite);
    let (y, _, _) = sleep();
    let effects = found.effects();
    // Subject 308, the first of the alphabet: 2.2586 and 9.1990 in the manual of lme4.
    near(effects.groups[0][(0, 0)], 2.2586, 2e-4);
    near(effects.groups[0][(0, 1)], 9.1990, 2e-4);
    near(effects.groups[0].row_sum().amax(), 0.0, 1e-8);
    for (row, y) in y.iter().enumerate() {
        near(effects.expected[row] + effects.left_over[row], *y, 1e-9);
    }
}

#[test]
fn distant_years_and_other_units_change_nothing_they_must_not() {
    let (y, days, subject) = sleep();
    let years: Vec<f64> = days.iter().map(|day| 2000.0 + day * 1e-3).collect();
    let larger: Vec<f64> = y.iter().map(|value| value * 1e6 - 5e7).collect();
    let (x, names) = straight(&years);
    let group = grouping("Subject", &subject, Some(&years), true);
    let columns = Columns { x: &x, names: &names, y: &larger };
    let found = fit(columns, &[group], Likelihood::Restricted, Freedom::Satterthwaite).unwrap();
    let plain = sleepers(Likelihood::Restricted, Freedom::Satterthwaite);
    let (turned, slope) = (found.coefficient(1).unwrap(), plain.coefficient(1).unwrap());
    near(turned.value / 1e9, slope.value, 1e-5);
    near(turned.statistic, slope.statistic, 1e-5);
    near(turned.freedom.unwrap(), 17.0, 1e-3);
    near(found.sigma / 1e6, plain.sigma, 1e-5);
}

#[test]
fn what_does_not_vary_between_people_is_said() {
    // Each group has the same numbers: between them nothing varies.
    let of: Vec<String> = (0..40).map(|row| format!("g{}", row / 4)).collect();
    let y: Vec<f64> = (0..40).map(|row| [1.0, 2.0, 4.0, 8.0][row % 4]).collect();
    let times: Vec<f64> = (0..40).map(|row| [0.0, 2.0, 1.0, 5.0][row % 4]).collect();
    let (x, names) = straight(&times);
    let group = grouping("g", &of, None, true);
    let columns = Columns { x: &x, names: &names, y: &y };
    let found = fit(columns, &[group], Likelihood::Restricted, Freedom::Satterthwaite).unwrap();
    assert_eq!(found.notices, [Notice::Singular { group: "g".to_owned() }]);
    near(found.intraclass(0).unwrap(), 0.0, 1e-9);
}

#[test]
fn what_cannot_be_fitted_is_said() {
    let (y, days, subject) = sleep();
    let (x, names) = straight(&days);
    let ask = |x: &DMatrix<f64>, y: &[f64], groups: &[Grouping]| {
        let names = vec![String::new(); x.ncols()];
        let columns = Columns { x, names: &names, y };
        fit(columns, groups, Likelihood::Restricted, Freedom::Satterthwaite).err()
    };
    let group = grouping("Subject", &subject, None, true);
    let rows: Vec<String> = (0..y.len()).map(|row| row.to_string()).collect();
    assert_eq!(
        ask(&x, &[1.0; 180], std::slice::from_ref(&group)),
        Some(Trouble::Constant { column: String::new() })
    );
    let single = grouping("row", &rows, None, true);
    let trouble = Trouble::TooManyGroups { group: "row".to_owned(), effects: 180, rows: 180 };
    assert_eq!(ask(&x, &y, &[single]), Some(trouble));
    let one = grouping("one", &vec!["a".to_owned(); 180], None, true);
    assert_eq!(ask(&x, &y, &[one]), Some(Trouble::OneLevel { column: "one".to_owned() }));
    let twice = DMatrix::from_columns(&[x.column(0), x.column(1), x.column(1)]);
    assert_eq!(ask(&twice, &y, std::slice::from_ref(&group)), Some(Trouble::Unsound));
    let mut broken = y.clone();
    broken[7] = f64::NAN;
    assert_eq!(ask(&x, &broken, &[group]), Some(Trouble::Unsound));
    assert_eq!(ask(&x, &y, &[]), Some(Trouble::Unsound));
    assert_eq!(names.len(), 2);
}
