//! Content validity, concordance, borders by chance, and rounds of a panel, against R.

use statistics::{
    consensus::{Item, concordance, content, critical, panel, stability},
    interval::share,
};

use oracle::{
    ground::{Case, expected},
    invented::simulated,
    tables::{Columns, public},
};

/// A column a thing, a row a judge; only judges who have said something of everything.
fn judges(table: &Columns, names: &[String]) -> Vec<Vec<f64>> {
    let columns: Vec<Vec<Option<f64>>> = names.iter().map(|name| table.maybe(name)).collect();
    (0..columns[0].len()).filter_map(|row| columns.iter().map(|column| column[row]).collect()).collect()
}

fn of_judges(judges: &[Vec<f64>], got: &mut Vec<(String, f64)>) {
    let found = concordance(judges).expect("W");
    got.extend([("w".into(), found.w), ("chi".into(), found.chi_squared), ("p".into(), found.p)]);
    // A thing is an item, a judge an expert who finds it relevant from 3.
    let rating = |judge: &Vec<f64>, item: usize| Some(judge[item] as u32);
    let ratings: Vec<Vec<Option<u32>>> =
        (0..judges[0].len()).map(|item| judges.iter().map(|judge| rating(judge, item)).collect()).collect();
    let whole = content(&ratings, 3).expect("an index");
    got.push(("average".into(), whole.average));
    got.push(("universal".into(), whole.universal));
    for (at, item) in &whole.items {
        got.push((format!("index {}", at + 1), item.index));
        got.push((format!("kappa {}", at + 1), item.kappa));
    }
    let middle = panel(&ratings[0]).expect("votes");
    got.extend([("median".into(), middle.median), ("range".into(), middle.range())]);
    let rounds = stability(&ratings[0], &ratings[1]).expect("two rounds");
    got.push(("moved".into(), rounds.moved as f64));
    got.push(("net".into(), rounds.net));
    got.push(("wilcoxon".into(), rounds.ranks.expect("somebody moved").p));
}

fn compare(case: &Case) {
    let mut got = Vec::new();
    let numbered = |letter: &str, count| (1..=count).map(move |at| format!("{letter}{at}")).collect();
    if case.name == "borders" {
        for experts in 5..=60 {
            got.push((format!("critical {experts}"), critical(experts, 0.05).expect("a border") as f64));
        }
        for (hits, n) in [(4, 5), (9, 10), (13, 20), (40, 41)] {
            got.push((format!("low {hits} {n}"), share(hits, n).expect("a share").interval.low));
            got.push((format!("chance {hits} {n}"), Item::of(hits, n).expect("an item").chance));
        }
    } else if let Some(seed) = case.name.strip_prefix("invented ") {
        let study = simulated(seed.parse().expect("a seed"));
        let waves = study.numbers("wave");
        let names: Vec<String> = numbered("item", 6);
        of_judges(&judges(&study.only(|row| waves[row] == 0.0), &names), &mut got);
    } else {
        let letter = case.name.strip_prefix("bfi ").expect("a scale of bfi");
        let names: Vec<String> = numbered(letter, 5);
        of_judges(&judges(&public("bfi"), &names), &mut got);
    }
    case.all_near(&got);
}

#[test]
fn consensus_is_what_r_says() {
    let cases = expected("consensus");
    assert!(cases.len() >= 46, "{}", cases.len());
    cases.iter().for_each(compare);
}
