//! Time to event against R's package survival: curves, log-rank tests and Cox regression.

use models::{
    Fitted,
    cox::{Clock, Cox, Ties, Times, concordance, fit_with, proportional},
};
use nalgebra::DMatrix;
use statistics::survival::{Curve, Followed, LogRank, curve, log_rank, log_rank_within};

use oracle::{
    ground::{Case, NEAR, expected},
    invented::simulated,
    tables::{Columns, public},
};

/// Times with the columns of the same people; the lists of numbers are as long as there are people.
struct Study {
    time: Vec<f64>,
    happened: Vec<bool>,
    columns: Columns,
}

impl Study {
    /// Reads the columns of time and of 0 or 1; who lacks a number in `needed` is left out, as in the script.
    fn of(all: &Columns, (time, status, yes): (&str, &str, f64), needed: &[&str]) -> Self {
        let gaps: Vec<Vec<Option<f64>>> = needed.iter().map(|name| all.maybe(name)).collect();
        let columns = all.only(|row| gaps.iter().all(|column| column[row].is_some()));
        let happened = columns.numbers(status).into_iter().map(|it| it == yes).collect();
        Self { time: columns.numbers(time), happened, columns }
    }

    /// By the name that the script gives it.
    fn named(words: &[&str]) -> Self {
        match words {
            ["lung", ..] => {
                Self::of(&public("lung"), ("time", "status", 2.0), &["age", "sex", "ph.ecog", "ph.karno"])
            }
            ["veteran", ..] => Self::of(&public("veteran"), ("time", "status", 1.0), &[]),
            ["ovarian", ..] => Self::of(&public("ovarian"), ("futime", "fustat", 1.0), &[]),
            ["leukemia", ..] => Self::of(&public("leukemia"), ("time", "status", 1.0), &[]),
            ["retinopathy", ..] => Self::of(&public("retinopathy"), ("futime", "status", 1.0), &[]),
            ["invented", seed, ..] => {
                let study = simulated(seed.parse().expect("a seed"));
                let wave = study.numbers("wave");
                Self::of(&study.only(|row| wave[row] == 0.0), ("weeks", "status", 1.0), &[])
            }
            other => panic!("no study {other:?}"),
        }
    }

    /// A column of numbers by the name that the script gives it.
    fn column(&self, name: &str) -> Vec<f64> {
        let yes = |column: &str, word: &str| -> Vec<f64> {
            self.columns.words(column).iter().map(|it| f64::from(u8::from(it == word))).collect()
        };
        match name {
            "ecog" => self.columns.numbers("ph.ecog"),
            "karno" if self.columns.names().contains(&"ph.karno") => self.columns.numbers("ph.karno"),
            "resid" => self.columns.numbers("resid.ds"),
            "juvenile" => yes("type", "juvenile"),
            "maintained" => yes("x", "Maintained"),
            "support" => yes("group", "support"),
            other => self.columns.numbers(other),
        }
    }

    /// A column of groups, in R's order.
    fn groups(&self, name: &str) -> Vec<usize> {
        let words = match name {
            "celltype" | "group" | "site" => self.columns.words(name),
            other => self.column(other).iter().map(f64::to_string).collect(),
        };
        let mut levels = words.clone();
        levels.sort();
        levels.dedup();
        words.iter().map(|word| levels.iter().position(|level| level == word).expect("a level")).collect()
    }

    fn people(&self) -> Vec<Followed> {
        let one = |(time, happened): (&f64, &bool)| Followed { time: *time, happened: *happened };
        self.time.iter().zip(&self.happened).map(one).collect()
    }
}

fn check_curve(case: &Case, found: &Curve) {
    let inner = || found.steps.iter().filter(|step| step.share > 0.0);
    let interval = |step: &statistics::survival::Step| step.interval.expect("an interval");
    let mut got = vec![
        ("people".to_owned(), found.people as f64),
        ("happened".to_owned(), found.happened as f64),
        ("steps".to_owned(), found.steps.len() as f64),
        ("sum share".to_owned(), found.steps.iter().map(|step| step.share).sum()),
        ("sum error".to_owned(), inner().map(|step| step.error).sum()),
        ("sum low".to_owned(), inner().map(|step| interval(step).low).sum()),
        ("sum high".to_owned(), inner().map(|step| interval(step).high).sum()),
    ];
    let (low, high) = found.median_interval;
    for (name, value) in [("median", found.median), ("median low", low), ("median high", high)] {
        assert_eq!(case.values[name].is_some(), value.is_some(), "{}: {name}", case.name);
        if let Some(value) = value {
            got.push((name.to_owned(), value));
        }
    }
    let count = found.steps.len();
    for at in [1, count.div_ceil(2), count] {
        let step = found.steps[at - 1];
        got.push((format!("time {at}"), step.time));
        got.push((format!("at risk {at}"), step.at_risk as f64));
        got.push((format!("share {at}"), step.share));
    }
    for (name, value) in &got {
        case.near(name, *value, NEAR);
    }
}

fn check_log_rank(case: &Case, found: &LogRank) {
    let mut got = vec![
        ("chi".to_owned(), found.chi_squared),
        ("freedom".to_owned(), found.freedom as f64),
        ("p".to_owned(), found.p),
    ];
    for (at, (seen, expected)) in found.groups.iter().enumerate() {
        got.push((format!("seen {}", at + 1), *seen as f64));
        got.push((format!("expected {}", at + 1), *expected));
    }
    case.all_near(&got);
}

fn test_of(study: &Study, group: &str, within: Option<&str>) -> LogRank {
    let groups = study.groups(group);
    let strata = within.map_or_else(|| vec![0; groups.len()], |within| study.groups(within));
    let (most, last) = (*groups.iter().max().expect("people"), *strata.iter().max().expect("people"));
    let mut sorted = vec![vec![Vec::new(); most + 1]; last + 1];
    for ((one, group), stratum) in study.people().into_iter().zip(&groups).zip(&strata) {
        sorted[*stratum][*group].push(one);
    }
    let found = if within.is_none() { log_rank(&sorted[0]) } else { log_rank_within(&sorted) };
    found.expect("a test")
}

fn check_cox(case: &Case, found: &Cox, x: &DMatrix<f64>, times: &Times<'_>) {
    let agree = concordance(&found.predictor, times).expect("pairs");
    let mut got = vec![
        ("null".to_owned(), found.log_likelihood_null),
        ("model".to_owned(), found.log_likelihood),
        ("score".to_owned(), found.score.statistic),
        ("wald".to_owned(), found.wald.statistic),
        ("ratio p".to_owned(), found.likelihood_ratio.p),
        ("score p".to_owned(), found.score.p),
        ("concordance".to_owned(), agree.share),
        ("concordance error".to_owned(), agree.error),
    ];
    for at in 0..x.ncols() {
        let (one, ratio) = (found.coefficient(at).expect("one"), found.hazard_ratio(at).expect("one"));
        let place = at + 1;
        got.push((format!("value {place}"), one.value));
        got.push((format!("error {place}"), one.error));
        got.push((format!("p {place}"), one.p));
        got.push((format!("low {place}"), ratio.interval.low));
        got.push((format!("high {place}"), ratio.interval.high));
    }
    if case.values.contains_key("km all") {
        for (name, clock) in [("identity", Clock::Time), ("km", Clock::Share)] {
            let held = proportional(x, times, found, clock).expect("a test");
            for (at, test) in held.columns.iter().enumerate() {
                got.push((format!("{name} {}", at + 1), test.statistic));
            }
            got.push((format!("{name} all"), held.all.statistic));
            got.push((format!("{name} all p"), held.all.p));
        }
    }
    case.all_near(&got);
}

fn cases(kind: &str) -> Vec<Case> {
    let found: Vec<Case> =
        expected("survival").into_iter().filter(|case| case.name.starts_with(kind)).collect();
    assert!(found.len() >= 50, "too few of {kind}");
    found
}

#[test]
fn curves_are_those_of_r() {
    for case in cases("curve") {
        let words: Vec<&str> = case.name.split(' ').collect();
        check_curve(&case, &curve(&Study::named(&words[1..]).people()).unwrap());
    }
}

#[test]
fn log_rank_tests_are_those_of_r() {
    for case in cases("log-rank") {
        let words: Vec<&str> = case.name.split(' ').collect();
        let after = |word: &str| words.iter().position(|it| *it == word).map(|at| words[at + 1]);
        let found = test_of(&Study::named(&words[1..]), after("by").unwrap(), after("within"));
        check_log_rank(&case, &found);
    }
}

#[test]
fn regressions_are_those_of_r() {
    for case in cases("cox") {
        let words: Vec<&str> = case.name.split(' ').collect();
        let study = Study::named(&words[1..]);
        let [terms, stratum, ties] = words[words.len() - 3..] else { unreachable!() };
        let terms: Vec<String> = terms.split('+').map(str::to_owned).collect();
        let columns: Vec<Vec<f64>> = terms.iter().map(|name| study.column(name)).collect();
        let x = DMatrix::from_fn(study.time.len(), columns.len(), |row, at| columns[at][row]);
        let strata = (stratum != "-").then(|| study.groups(stratum));
        let times = Times { time: &study.time, happened: &study.happened, strata: strata.as_deref() };
        let ties = if ties == "efron" { Ties::Efron } else { Ties::Breslow };
        let found = fit_with(&x, &times, &terms, ties).unwrap();
        check_cox(&case, &found, &x, &times);
    }
}
