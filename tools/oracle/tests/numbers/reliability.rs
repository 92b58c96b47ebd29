//! Alpha, items, halves, omega and intraclass correlations, against psych and factanal.

use statistics::consistency::{Form, NoFactor, all_halves, alpha, correlation, halves, omega, rest};

use oracle::{
    ground::{Case, expected},
    invented::simulated,
    tables::{Columns, public},
};

type Answers = Vec<Vec<Option<f64>>>;

fn columns(table: &Columns, names: &[String]) -> Answers {
    let columns: Vec<Vec<Option<f64>>> = names.iter().map(|name| table.maybe(name)).collect();
    (0..columns[0].len()).map(|row| columns.iter().map(|column| column[row]).collect()).collect()
}

fn named(table: &Columns, names: &[&str]) -> Answers {
    columns(table, &names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>())
}

/// The questions of some scales of `bfi`, turned round where they are worded so. As R, only who answered them all.
fn bfi(letters: &[&str]) -> Answers {
    let names: Vec<String> =
        letters.iter().flat_map(|letter| (1..=5).map(move |at| format!("{letter}{at}"))).collect();
    let mut answers = columns(&public("bfi"), &names);
    let reversed = ["A1", "C4", "C5", "E1", "E2", "O2", "O5"];
    for row in &mut answers {
        for (value, name) in row.iter_mut().zip(&names) {
            *value = value.map(|value| if reversed.contains(&name.as_str()) { 7.0 - value } else { value });
        }
    }
    answers
}

/// Each column with mean 0 and spread 1.
fn scaled(answers: &Answers) -> Answers {
    let n = answers.len() as f64;
    let column = |at: usize| answers.iter().filter_map(move |row| row[at]);
    let mean = |at: usize| column(at).sum::<f64>() / n;
    let sd = |at: usize| (column(at).map(|v| (v - mean(at)).powi(2)).sum::<f64>() / (n - 1.0)).sqrt();
    let one = |(at, value): (usize, &Option<f64>)| value.map(|value| (value - mean(at)) / sd(at));
    answers.iter().map(|row| row.iter().enumerate().map(one).collect()).collect()
}

fn answers_of(name: &str) -> Answers {
    if let Some(seed) = name.strip_prefix("invented ") {
        let study = simulated(seed.parse().expect("a seed"));
        let waves = study.numbers("wave");
        let names: Vec<String> = (1..=6).map(|at| format!("item{at}")).collect();
        return columns(&study.only(|row| waves[row] == 0.0), &names);
    }
    match name {
        "mtcars" => scaled(&named(&public("mtcars"), &["disp", "hp", "wt", "cyl"])),
        "boys" => named(&public("boys_bmi"), &["hgt", "wgt", "bmi", "hc"]),
        "beat the blues" => named(&public("BtheB"), &["bdi.pre", "bdi.2m", "bdi.3m", "bdi.5m", "bdi.8m"]),
        "Orthodont" => {
            let all = public("Orthodont").maybe("distance");
            all.chunks(4).map(<[Option<f64>]>::to_vec).collect()
        }
        "bfi A and C" => bfi(&["A", "C"]),
        _ => bfi(&[name.strip_prefix("bfi ").expect("a scale of bfi")]),
    }
}

fn of_items(answers: &Answers, got: &mut Vec<(String, f64)>) {
    let found = alpha(answers).expect("alpha");
    got.push(("people".into(), found.people as f64));
    got.push(("alpha".into(), found.alpha));
    got.push(("low".into(), found.interval.low));
    got.push(("high".into(), found.interval.high));
    for (at, item) in rest(answers).expect("items").iter().enumerate() {
        got.push((format!("rest {}", at + 1), item.rest.expect("a correlation")));
        got.push((format!("sd {}", at + 1), item.sd));
        got.push((format!("without {}", at + 1), item.alpha_without.expect("alpha")));
    }
    let all = all_halves(answers).expect("halves");
    got.extend([
        ("highest".into(), all.highest.0),
        ("lowest".into(), all.lowest.0),
        ("mean".into(), all.mean),
    ]);
    let odd: Vec<usize> = (0..answers[0].len()).step_by(2).collect();
    let half = halves(answers, &odd).expect("two halves");
    got.push(("half".into(), half.correlation));
    got.push(("lengthened".into(), half.lengthened));
    got.push(("guttman".into(), half.guttman));
}

fn of_factor(answers: &Answers, got: &mut Vec<(String, f64)>) {
    let found = match omega(answers) {
        Err(NoFactor::Heywood { .. }) => return got.push(("heywood".into(), 1.0)),
        other => other.expect("omega"),
    };
    got.push(("heywood".into(), 0.0));
    got.push(("omega".into(), found.omega));
    got.push(("standardised".into(), found.standardised));
    for (at, loading) in found.factor.loadings.iter().enumerate() {
        got.push((format!("loading {}", at + 1), *loading));
    }
    if let Some(fit) = found.fit {
        got.extend([("chi".into(), fit.chi_squared), ("p".into(), fit.p)]);
    }
}

fn of_judges(answers: &Answers, got: &mut Vec<(String, f64)>) {
    for (form, name) in [(Form::OtherJudges, "ICC1"), (Form::SomeOfMany, "ICC2"), (Form::JustThese, "ICC3")] {
        let found = correlation(answers, form).expect("a correlation");
        for (one, end) in [(found.one, ""), (found.mean, "k")] {
            got.push((format!("{name}{end} value"), one.value));
            got.push((format!("{name}{end} low"), one.interval.low));
            got.push((format!("{name}{end} high"), one.interval.high));
        }
    }
}

fn compare(case: &Case) {
    let answers = answers_of(&case.name);
    let mut got = Vec::new();
    of_items(&answers, &mut got);
    of_factor(&answers, &mut got);
    of_judges(&answers, &mut got);
    case.all_near(&got);
}

#[test]
fn reliability_is_what_psych_and_factanal_say() {
    let cases = expected("reliability");
    assert!(cases.len() >= 50, "{}", cases.len());
    cases.iter().for_each(compare);
}
