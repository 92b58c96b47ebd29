//! Bootstrap and permutation against R's package boot: to all digits on the same draws, and within chance on
//! other ones.

use std::collections::BTreeMap;

use statistics::resampling::{
    Labels, Plan, Replicates, Sample, acceleration, bootstrap, permute, permute_signs, permute_two,
};

use oracle::{
    ground::{Case, NEAR, expected},
    invented::{Chance, simulated},
    tables::{Columns, public},
};

/// A number that rows have.
type Statistic = Box<dyn Fn(&[usize]) -> f64>;

/// A statistic of rows, and the units and strata that are drawn.
struct Question {
    strata: Vec<Vec<Vec<usize>>>,
    sample: Sample,
    of: Statistic,
}

fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = values.fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
    sum / count
}

/// How two columns go together, or with the same one twice its standard deviation squared.
fn product(a: &[f64], b: &[f64]) -> f64 {
    let (of_a, of_b) = (mean(a.iter().copied()), mean(b.iter().copied()));
    a.iter().zip(b).map(|(x, y)| (x - of_a) * (y - of_b)).sum::<f64>() / (a.len() as f64 - 1.0)
}

fn picked(values: &[f64], rows: &[usize]) -> Vec<f64> {
    rows.iter().map(|row| values[*row]).collect()
}

fn each(rows: impl Iterator<Item = usize>) -> Vec<Vec<usize>> {
    rows.map(|row| vec![row]).collect()
}

fn gains() -> Vec<f64> {
    let thin = public("anorexia");
    let treat = thin.words("Treat");
    let kept = thin.only(|row| treat[row] == "FT");
    kept.numbers("Postwt").iter().zip(kept.numbers("Prewt")).map(|(after, before)| after - before).collect()
}

fn simple(count: usize, of: impl Fn(&[usize]) -> f64 + 'static) -> Question {
    Question { strata: vec![each(0..count)], sample: Sample::rows(count), of: Box::new(of) }
}

/// The question of a case, by the words of its name.
fn question(words: &[&str]) -> Question {
    match words {
        ["city", ..] => {
            let (u, x) = (public("city").numbers("u"), public("city").numbers("x"));
            let sum = |values: &[f64], rows: &[usize]| picked(values, rows).iter().sum::<f64>();
            simple(u.len(), move |rows| sum(&x, rows) / sum(&u, rows))
        }
        ["mtcars", ..] => {
            let (a, b) = (public("mtcars").numbers("mpg"), public("mtcars").numbers("wt"));
            simple(a.len(), move |rows| {
                let (a, b) = (picked(&a, rows), picked(&b, rows));
                product(&a, &b) / (product(&a, &a) * product(&b, &b)).sqrt()
            })
        }
        ["anorexia", ..] => {
            let gain = gains();
            simple(gain.len(), move |rows| {
                let drawn = picked(&gain, rows);
                mean(drawn.iter().copied()) / product(&drawn, &drawn).sqrt()
            })
        }
        ["ToothGrowth", ..] => {
            let (len, supp) = (public("ToothGrowth").numbers("len"), public("ToothGrowth").words("supp"));
            // In the script orange juice comes first.
            let arm: Vec<usize> = supp.iter().map(|supp| usize::from(supp != "OJ")).collect();
            let rows = |which: usize| each((0..arm.len()).filter(|row| arm[*row] == which));
            let (strata, sample) = (vec![rows(0), rows(1)], Sample::strata(&arm));
            let part = move |rows: &[usize], which: usize| {
                mean(rows.iter().filter(|row| arm[**row] == which).map(|row| len[*row]))
            };
            Question { strata, sample, of: Box::new(move |rows| part(rows, 0) / part(rows, 1)) }
        }
        ["sleepstudy", ..] => sleepers(),
        ["invented", seed] => {
            let y = first_wave(seed).numbers("y");
            simple(y.len(), move |rows| mean(rows.iter().map(|row| y[*row].ln())))
        }
        other => panic!("{other:?}"),
    }
}

/// Everybody's reactions together.
fn sleepers() -> Question {
    let (y, words) = (public("sleepstudy").numbers("Reaction"), public("sleepstudy").words("Subject"));
    let mut seen: Vec<&String> = Vec::new();
    words.iter().for_each(|word| {
        if !seen.contains(&word) {
            seen.push(word);
        }
    });
    let label: Vec<usize> =
        words.iter().map(|word| seen.iter().position(|it| *it == word).expect("seen")).collect();
    let rows = |unit: usize| (0..label.len()).filter(|row| label[*row] == unit).collect();
    let strata = vec![(0..seen.len()).map(rows).collect()];
    let of = move |rows: &[usize]| product(&picked(&y, rows), &picked(&y, rows)).sqrt();
    Question { strata, sample: Sample::clusters(&label), of: Box::new(of) }
}

fn first_wave(seed: &str) -> Columns {
    let study = simulated(seed.parse().expect("a seed"));
    let wave = study.numbers("wave");
    study.only(|row| wave[row] == 0.0)
}

/// The draws of the script: the same stream, the same units.
fn fixed(question: &Question, seed: u64, draws: usize) -> Vec<f64> {
    let mut chance = Chance::new(seed);
    (0..draws)
        .map(|_| {
            let mut rows = Vec::new();
            for units in &question.strata {
                for _ in 0..units.len() {
                    let at = (chance.uniform() * units.len() as f64).floor() as usize;
                    rows.extend(&units[at]);
                }
            }
            (question.of)(&rows)
        })
        .collect()
}

fn ends(found: &Replicates, by: f64) -> BTreeMap<&'static str, f64> {
    let (normal, basic) = (found.normal().expect("normal"), found.basic().expect("basic"));
    let (percent, bca) = (found.percentile().expect("percentile"), found.bca(by).expect("bca"));
    BTreeMap::from([
        ("estimate", found.estimate()),
        ("bias", found.bias()),
        ("error", found.error().expect("an error")),
        ("acceleration", by),
        ("normal low", normal.low),
        ("normal high", normal.high),
        ("basic low", basic.low),
        ("basic high", basic.high),
        ("percent low", percent.low),
        ("percent high", percent.high),
        ("bca low", bca.low),
        ("bca high", bca.high),
    ])
}

fn cases(kind: &str, least: usize) -> Vec<Case> {
    let found: Vec<Case> =
        expected("resampling").into_iter().filter(|case| case.name.starts_with(kind)).collect();
    assert!(found.len() >= least, "too few of {kind}");
    found
}

#[test]
fn intervals_of_the_same_draws_are_those_of_boot() {
    for case in cases("fixed", 45) {
        let words: Vec<&str> = case.name.split(' ').collect();
        let question = question(&words[3..]);
        let values = fixed(&question, words[1].parse().unwrap(), words[2].parse().unwrap());
        let estimate = (question.of)(&question.strata.concat().concat());
        let found = Replicates::new(estimate, values).unwrap();
        for (name, value) in ends(&found, acceleration(&question.sample, &question.of).unwrap()) {
            if name == "bias" {
                // A small difference of great numbers: as near as these are.
                let off = (value - case.value(name)).abs();
                assert!(off <= 1e-9 * (1.0 + case.value("estimate").abs()), "{}: {off:e}", case.name);
            } else {
                case.near(name, value, NEAR);
            }
        }
    }
}

#[test]
fn intervals_of_own_draws_are_those_of_boot_within_chance() {
    for case in cases("drawn", 5) {
        let question = question(&case.name.split(' ').skip(1).collect::<Vec<_>>());
        let found = bootstrap(&question.sample, Plan { draws: 10_000, seed: 2026 }, &question.of).unwrap();
        let by = acceleration(&question.sample, &question.of).unwrap();
        for (name, value) in ends(&found, by) {
            let off = (value - case.value(name)).abs() / case.value("error");
            let most = if ["estimate", "acceleration"].contains(&name) { 1e-6 } else { 0.15 };
            assert!(off <= most, "{}, {name}: off by {off} standard errors", case.name);
        }
    }
}

/// Who is among the first of two groups of invented people, six of each at most.
fn two_of(words: &[&str]) -> (Vec<f64>, Vec<f64>) {
    let (table, column, by, first, second, most) = match words {
        ["invented", seed] => (first_wave(seed), "y", "group", "support", "usual", 6),
        [name, column, by, first, second] => (public(name), *column, *by, *first, *second, usize::MAX),
        other => panic!("{other:?}"),
    };
    let labels = table.words(by);
    let of = |word: &str| -> Vec<f64> {
        table.only(|row| labels[row] == word).numbers(column).into_iter().take(most).collect()
    };
    (of(first), of(second))
}

fn changes(words: &[&str]) -> Vec<f64> {
    match words {
        ["sleep"] => {
            let (a, b) = two_of(&["sleep", "extra", "group", "1", "2"]);
            b.iter().zip(a).map(|(b, a)| b - a).collect()
        }
        ["anorexia"] => gains(),
        ["invented", seed] => {
            let study = first_wave(seed);
            let all = study.numbers("y").into_iter().zip(study.numbers("pre"));
            all.map(|(y, pre)| y - pre).take(9).collect()
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn all_ways_of_labels_and_signs_are_counted_as_in_r() {
    let plan = Plan { draws: 200_000, seed: 1 };
    for case in cases("exact", 100) {
        let words: Vec<&str> = case.name.split(' ').collect();
        let found = match words[1] {
            "two" => {
                let (a, b) = two_of(&words[2..]);
                permute_two(&a, &b, plan).unwrap()
            }
            "signs" => permute_signs(&changes(&words[2..]), plan).unwrap(),
            _ => within(words[3], plan),
        };
        assert!(found.exact && found.ways == case.value("ways") as usize, "{}", case.name);
        case.near("seen", found.statistic, NEAR);
        case.near("p", found.p, 1e-12);
        if words[1] == "two" && words[2] != "invented" {
            let (a, b) = two_of(&words[2..]);
            let drawn = permute_two(&a, &b, Plan { draws: 20_000, seed: 9 }).unwrap();
            let error = (found.p * (1.0 - found.p) / 20_000.0).sqrt();
            assert!(!drawn.exact && (drawn.p - found.p).abs() < 4.0 * error, "{}", case.name);
        }
    }
}

/// Labels of the first fourteen invented people, exchanged within sites.
fn within(seed: &str, plan: Plan) -> statistics::resampling::Permuted {
    let some = first_wave(seed).only(|row| row < 14);
    let y = some.numbers("y");
    let first: Vec<bool> = some.words("group").iter().map(|group| group == "support").collect();
    let site: Vec<usize> =
        some.words("site").iter().map(|site| site[1..].parse().expect("a number")).collect();
    let part = |labels: &[bool], keep: bool| {
        mean(labels.iter().zip(&y).filter(|(label, _)| **label == keep).map(|(_, y)| *y))
    };
    let labels = Labels { first: &first, clusters: None, strata: Some(&site) };
    permute(&labels, plan, |labels| part(labels, true) - part(labels, false)).expect("a test")
}
