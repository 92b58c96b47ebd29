//! Agreement of judges: Cohen against psych; Fleiss, Krippendorff and percent against their formulas in R.

use statistics::agreement::{Metric, Weights, alike, alpha, kappa, several};

use oracle::{
    ground::{Case, expected},
    invented::simulated,
    tables::{Columns, public},
};

type Judged = Vec<Vec<Option<f64>>>;

fn columns(table: &Columns, names: &[&str]) -> Judged {
    let columns: Vec<Vec<Option<f64>>> = names.iter().map(|name| table.maybe(name)).collect();
    (0..columns[0].len()).map(|row| columns.iter().map(|column| column[row]).collect()).collect()
}

fn each(judged: Judged, change: impl Fn(f64) -> f64) -> Judged {
    judged.into_iter().map(|row| row.into_iter().map(|value| value.map(&change)).collect()).collect()
}

/// The judgements, and of how many categories.
fn judged(name: &str) -> (Judged, usize) {
    if let Some(seed) = name.strip_prefix("invented ") {
        return (with_silent_judges(seed.parse().expect("a seed")), 5);
    }
    let blues = ["bdi.pre", "bdi.2m", "bdi.3m", "bdi.5m", "bdi.8m"];
    match name {
        "bfi N" => (each(columns(&public("bfi"), &["N1", "N2", "N3", "N4", "N5"]), |v| v - 1.0), 6),
        "bfi C" => (each(columns(&public("bfi"), &["C1", "C2", "C3"]), |v| v - 1.0), 6),
        "bfi E" => (each(columns(&public("bfi"), &["E3", "E4", "E5"]), |v| v - 1.0), 6),
        "birthwt" => (columns(&public("birthwt"), &["smoke", "ht", "ui", "low"]), 2),
        "mtcars" => (columns(&public("mtcars"), &["vs", "am"]), 2),
        "gears" => (columns(&public("mtcars"), &["gear", "carb"]), 9),
        "beat the blues" => (each(columns(&public("BtheB"), &blues), |v| (v / 10.0).floor().min(4.0)), 5),
        "epil" => {
            let seizures = public("epil").maybe("y");
            (each(seizures.chunks(4).map(<[_]>::to_vec).collect(), |v| v.min(9.0)), 10)
        }
        other => panic!("no judgements {other}"),
    }
}

fn with_silent_judges(seed: u64) -> Judged {
    let study = simulated(seed);
    let waves = study.numbers("wave");
    let first = study.only(|row| waves[row] == 0.0);
    let mut judged = columns(&first, &["item1", "item2", "item3", "item4"]);
    for (row, cost) in judged.iter_mut().zip(first.numbers("cost")) {
        if cost % 7.0 == 0.0 {
            row[2..].fill(None);
        }
    }
    judged
}

fn of_pairs(judged: &Judged, categories: usize, got: &mut Vec<(String, f64)>) {
    let pair = |row: &Vec<Option<f64>>| Some((row[0]? as usize, row[1]? as usize));
    let pairs: Vec<(usize, usize)> = judged.iter().filter_map(pair).collect();
    for (weights, name) in
        [(Weights::Alike, "alike"), (Weights::Linear, "linear"), (Weights::Quadratic, "quadratic")]
    {
        let found = kappa(&pairs, categories, weights).expect("kappa");
        got.push((name.into(), found.kappa));
        got.push((format!("{name} error"), found.error));
    }
    got.push(("cohen n".into(), pairs.len() as f64));
}

fn of_all(judged: &Judged, categories: usize, got: &mut Vec<(String, f64)>) {
    let whole = judged.iter().filter(|row| row.iter().all(Option::is_some));
    let counts = |row: &Vec<Option<f64>>| {
        let mut counts = vec![0; categories];
        row.iter().flatten().for_each(|value| counts[*value as usize] += 1);
        counts
    };
    let found = several(&whole.map(counts).collect::<Vec<_>>()).expect("kappa");
    got.push(("fleiss".into(), found.kappa));
    got.push(("fleiss error".into(), found.error));
    got.push(("fleiss p".into(), found.p));
    for (metric, name) in [
        (Metric::Nominal, "nominal"),
        (Metric::Ordinal, "ordinal"),
        (Metric::Interval, "interval"),
        (Metric::Ratio, "ratio"),
    ] {
        got.push((name.into(), alpha(judged, metric).expect("alpha").alpha));
    }
    got.push(("pairable".into(), alpha(judged, Metric::Nominal).expect("alpha").pairable as f64));
    let percent = alike(judged, 0.0).expect("percent");
    got.push(("percent pairs".into(), percent.pairs));
    got.push(("percent all".into(), percent.all.share));
}

fn compare(case: &Case) {
    let (judged, categories) = judged(&case.name);
    let mut got = Vec::new();
    of_pairs(&judged, categories, &mut got);
    of_all(&judged, categories, &mut got);
    case.all_near(&got);
}

#[test]
fn agreement_is_what_psych_and_the_formulas_say() {
    let cases = expected("agreement");
    assert!(cases.len() >= 50, "{}", cases.len());
    cases.iter().for_each(compare);
}
