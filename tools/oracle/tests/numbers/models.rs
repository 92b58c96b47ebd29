//! Designs, linear and logistic models, errors with clusters, marginal means and comparisons of models, against R's `lm`,
//! `glm`, `sandwich` and `emmeans`. The name of a set says what was done; see `oracle/models.R`.

use models::{
    Fitted, compare,
    design::Design,
    formula::Formula,
    frame::Frame,
    linear, logistic,
    marginal::{Combination, Grid, Level, bonferroni, holm, pairs},
};

use oracle::{
    ground::{Case, expected},
    invented::simulated,
    tables::{Columns, public},
};

/// A study as a frame.
pub fn frame(of: &Columns) -> Frame {
    let names: Vec<String> = of.names().iter().map(|name| (*name).to_owned()).collect();
    let columns: Vec<Vec<String>> = names.iter().map(|name| of.words(name)).collect();
    let rows = columns.first().map_or(0, Vec::len);
    let row = |at: usize| columns.iter().map(|column| column[at].clone()).collect();
    Frame::read(&names, &(0..rows).map(row).collect::<Vec<Vec<String>>>())
}

fn study(name: &str) -> Frame {
    if let Some(seed) = name.strip_prefix("invented ") {
        return frame(&simulated(seed.parse().expect("a seed")));
    }
    frame(&public(name))
}

type Told = Vec<(String, f64)>;

/// Only what R was asked for.
fn compare_with(case: &Case, mut told: Told) {
    told.retain(|(name, _)| case.values.contains_key(name));
    case.all_near(&told);
}

fn coefficients(model: &dyn Fitted) -> Told {
    let mut told = Vec::new();
    for (at, name) in model.names().iter().enumerate() {
        let found = model.coefficient(at).expect("an estimate");
        told.push((format!("b {name}"), found.value));
        told.push((format!("error {name}"), found.error));
        told.push((format!("p {name}"), found.p));
        told.push((format!("low {name}"), found.interval.low));
        told.push((format!("high {name}"), found.interval.high));
    }
    told
}

fn errors(model: &dyn Fitted, called: &str) -> Told {
    let one = |(at, name): (usize, &String)| {
        let found = model.coefficient(at).expect("an estimate");
        [(format!("{called} {name}"), found.error), (format!("{called} p {name}"), found.p)]
    };
    model.names().iter().enumerate().flat_map(one).collect()
}

/// Each grouping: how many groups, and the sum of each term.
fn groupings(case: &Case, formula: &Formula, frame: &Frame) {
    let design = Design::of(formula, frame).expect("a design");
    let mut told = Vec::new();
    for grouping in &design.groupings {
        told.push((format!("levels {}", grouping.name), grouping.levels.len() as f64));
        for (term, column) in grouping.terms.iter().zip(grouping.z.column_iter()) {
            told.push((format!("sum {} {term}", grouping.name), column.sum()));
            let first = grouping.of.iter().zip(&column).filter(|(group, _)| **group == 0);
            told.push((format!("first {} {term}", grouping.name), first.map(|(_, z)| z).sum()));
        }
    }
    case.all_near(&told);
}

fn columns(case: &Case, formula: &Formula, frame: &Frame) {
    let design = Design::of(formula, frame).expect("a design");
    // Those that were left out, too: by what they add up to.
    let mut told = Vec::new();
    let mut sums = |name: &str, column: &nalgebra::DVector<f64>| {
        told.push((format!("sum {name}"), column.sum()));
        let weighted = column.iter().enumerate().map(|(row, value)| value * (row + 1) as f64).sum();
        told.push((format!("weighted {name}"), weighted));
    };
    for (name, column) in design.names.iter().zip(design.x.column_iter()) {
        sums(name, &column.into_owned());
    }
    for alias in &design.dropped {
        sums(&alias.name, &(&design.x * &alias.weights));
    }
    for (name, value) in &told {
        let off = (value - case.value(name)).abs();
        assert!(off < 1e-9 * (1.0 + value.abs()), "{} {name} {value}", case.name);
    }
    assert_eq!(told.len(), case.values.len(), "{}", case.name);
}

fn lines(case: &Case, formula: &Formula, frame: &Frame, cluster: &str) {
    let design = Design::of(formula, frame).expect("a design");
    let model = linear::fit(&design.x, &design.y, &design.names).expect("what R has");
    let mut told = coefficients(&model);
    let parameters = design.names.len() + 1;
    for (name, value) in [
        ("n", design.y.len() as f64),
        ("left_out", design.left_out as f64),
        ("sd", model.sd),
        ("r2", model.explained),
        ("adjusted", model.explained_adjusted),
        ("likelihood", model.log_likelihood),
        ("aic", compare::aic(model.log_likelihood, parameters)),
        ("bic", compare::bic(model.log_likelihood, parameters, design.y.len())),
    ] {
        told.push((name.to_owned(), value));
    }
    if let Some(test) = model.test {
        let numbers = [
            ("f", test.statistic),
            ("f1", test.freedom),
            ("f2", test.rest.expect("what R has")),
            ("fp", test.p),
        ];
        told.extend(numbers.map(|(name, value)| (name.to_owned(), value)));
    }
    if let Some(model) = model.unequal() {
        told.extend(errors(&model, "hc3"));
    }
    if !cluster.is_empty() {
        let clusters = design.clusters(frame, cluster).expect("what R has");
        told.extend(errors(&model.clustered(&clusters).expect("what R has"), "cluster"));
    }
    compare_with(case, told);
}

fn odds(case: &Case, formula: &Formula, frame: &Frame, cluster: &str) {
    let design = Design::yes_or_no(formula, frame).expect("a design");
    let model = logistic::fit(&design.x, &design.y, &design.names).expect("what R has");
    let mut told = coefficients(&model);
    told.retain(|(name, _)| !name.starts_with("low ") && !name.starts_with("high "));
    for (at, name) in design.names.iter().enumerate() {
        let odds = model.odds(at).expect("what R has");
        told.push((format!("low {name}"), odds.interval.low));
        told.push((format!("high {name}"), odds.interval.high));
    }
    for (name, value) in [
        ("n", design.y.len() as f64),
        ("deviance", model.deviance),
        ("null", model.null_deviance),
        ("aic", model.aic),
    ] {
        told.push((name.to_owned(), value));
    }
    if !cluster.is_empty() {
        let clusters = design.clusters(frame, cluster).expect("what R has");
        told.extend(errors(&model.clustered(&clusters).expect("what R has"), "cluster"));
    }
    compare_with(case, told);
}

fn estimates(called: &str, of: &[Combination], model: &dyn Fitted) -> Told {
    let mut told = Vec::new();
    for (at, one) in of.iter().enumerate() {
        let found = one.estimate(model).expect("an estimate");
        let at = at + 1;
        told.push((format!("{called} {at}"), found.value));
        told.push((format!("{called} error {at}"), found.error));
        told.push((format!("{called} p {at}"), found.p));
        told.push((format!("{called} low {at}"), found.interval.low));
    }
    told
}

fn means(case: &Case, (design, frame): (&Design, &Frame), model: &dyn Fitted, option: &str) {
    let mut options = option.split(';');
    let of: Vec<&str> = options.next().expect("what R has").split(' ').collect();
    let mut grid = Grid::of(design, frame).expect("what R has");
    for fixed in options {
        let (column, values) = fixed.split_once('=').expect("what R has");
        let values: Vec<Level> =
            values.split(',').map(|value| Level::Number(value.parse().expect("what R has"))).collect();
        grid = grid.at(column, &values).expect("what R has");
    }
    let means = grid.means(&of).expect("what R has");
    let differences = pairs(&means, of[0]);
    let mut told = estimates("mean", &means, model);
    told.extend(estimates("pair", &differences, model));
    if let Some(second) = of.get(1) {
        told.extend(estimates("twice", &pairs(&differences, second), model));
    }
    let p: Vec<f64> = differences.iter().map(|one| one.estimate(model).expect("what R has").p).collect();
    let numbered = |called: &'static str, all: Vec<f64>| {
        all.into_iter().enumerate().map(move |(at, p)| (format!("{called} {}", at + 1), p))
    };
    told.extend(numbered("holm", holm(&p)));
    told.extend(numbered("bonferroni", bonferroni(&p)));
    compare_with(case, told);
}

fn steps(case: &Case, formula: &Formula, frame: &Frame, logit: bool) {
    let terms = formula.fixed().names();
    let mut told: Told = Vec::new();
    // The rows that the whole formula keeps, in every step.
    let design =
        Design::yes_or_no(formula, frame).or_else(|_| Design::of(formula, frame)).expect("what R has");
    let upto = |count: usize| {
        let columns: Vec<usize> = (0..design.names.len()).filter(|at| design.terms[*at] <= count).collect();
        (
            design.x.select_columns(&columns),
            columns.iter().map(|at| design.names[*at].clone()).collect::<Vec<_>>(),
        )
    };
    for count in 1..=terms.len() {
        let ((small, small_names), (large, large_names)) = (upto(count - 1), upto(count));
        let test = if logit {
            let smaller = logistic::fit(&small, &design.y, &small_names).expect("what R has");
            let larger = logistic::fit(&large, &design.y, &large_names).expect("what R has");
            compare::likelihood_ratio(
                (smaller.log_likelihood, small.ncols()),
                (larger.log_likelihood, large.ncols()),
            )
        } else {
            let smaller = linear::fit(&small, &design.y, &small_names).expect("what R has");
            let larger = linear::fit(&large, &design.y, &large_names).expect("what R has");
            let rest = linear::fit(&design.x, &design.y, &design.names).expect("what R has");
            // R's table has the spread of the whole model below each line.
            compare::nested(&smaller, &larger).map(|test| {
                let statistic = test.statistic * (larger.sd / rest.sd).powi(2);
                compare::Test::f(statistic, test.freedom, rest.rows_left).expect("what R has")
            })
        };
        let test = test.expect("what R has");
        told.push((format!("statistic {count}"), test.statistic));
        told.push((format!("p {count}"), test.p));
    }
    compare_with(case, told);
    if !logit {
        wald_is_the_last_step(case, &design, terms.len());
    }
}

fn wald_is_the_last_step(case: &Case, design: &Design, last: usize) {
    let model = linear::fit(&design.x, &design.y, &design.names).expect("what R has");
    let places: Vec<usize> = (0..design.names.len()).filter(|at| design.terms[*at] == last).collect();
    let contrasts = nalgebra::DMatrix::from_fn(places.len(), design.names.len(), |row, column| {
        f64::from(u8::from(places[row] == column))
    });
    let test = compare::joint(&model, &contrasts).expect("what R has");
    case.near(&format!("statistic {last}"), test.statistic, 1e-6);
    case.near(&format!("p {last}"), test.p, 1e-6);
}

#[test]
fn models_are_those_of_r() {
    for case in expected("models") {
        let parts: Vec<&str> = case.name.split(" @ ").collect();
        let [kind, data, text, option] = parts.as_slice() else { panic!("{}", case.name) };
        let formula: Formula = text.parse().unwrap_or_else(|trouble| panic!("{}: {trouble}", case.name));
        let frame = study(data);
        match *kind {
            "columns" => columns(&case, &formula, &frame),
            "random" => groupings(&case, &formula, &frame),
            "lm" => lines(&case, &formula, &frame, option),
            "glm" => odds(&case, &formula, &frame, option),
            "means" => {
                let design = Design::of(&formula, &frame).unwrap();
                let model = linear::fit(&design.x, &design.y, &design.names).unwrap();
                means(&case, (&design, &frame), &model, option);
            }
            "glm means" => {
                let design = Design::yes_or_no(&formula, &frame).unwrap();
                let model = logistic::fit(&design.x, &design.y, &design.names).unwrap();
                means(&case, (&design, &frame), &model, option);
            }
            "steps lm" => steps(&case, &formula, &frame, false),
            "steps glm" => steps(&case, &formula, &frame, true),
            other => panic!("what is {other}?"),
        }
    }
}
