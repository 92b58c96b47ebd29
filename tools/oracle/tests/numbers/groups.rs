//! Two groups, pairs, one person's change and what matters, against R.

use statistics::{
    change::{Direction, Group, Pair, change},
    groups::{
        ByRanks, Shift, Size, dominance, mann_whitney, odds_ratio, paired, risk_ratio, shift, shift_of_pairs,
        signed_ranks, size_between, size_of_pairs, welch,
    },
    important::{Judged, anchored, by_spread},
    reliable::{Course, Denominator, Populations, Steadiness, course_by, goal_attainment},
};

use oracle::{
    ground::{Case, NEAR, expected},
    invented::simulated,
    tables::{Columns, public},
};

/// Numbers under the names the script gives them.
type Found = Vec<(String, Option<f64>)>;

/// Compares all numbers; where R has none there must be none here, and the other way round.
fn check(case: &Case, found: &Found) {
    for (name, value) in found {
        let wanted = case.values.get(name).unwrap_or_else(|| panic!("{}: R gave no {name}", case.name));
        assert_eq!(wanted.is_some(), value.is_some(), "{}: {name}", case.name);
        if let Some(value) = value {
            case.near(name, *value, NEAR);
        }
    }
    let left: Vec<&String> =
        case.values.keys().filter(|name| !found.iter().any(|(own, _)| own == *name)).collect();
    assert!(left.is_empty(), "{}: not computed here: {left:?}", case.name);
}

fn some(of: &[(&str, f64)]) -> Found {
    of.iter().map(|(name, value)| ((*name).to_owned(), Some(*value))).collect()
}

fn of_ranks(test: ByRanks, by: Shift) -> Found {
    assert_eq!(test.exact, by.exact);
    let mut found = some(&[
        ("ranks statistic", test.statistic),
        ("ranks p", test.p),
        ("exact", f64::from(u8::from(test.exact))),
        ("ranks shift", by.shift),
    ]);
    found.push(("ranks shift low".to_owned(), by.interval.map(|interval| interval.low)));
    found.push(("ranks shift high".to_owned(), by.interval.map(|interval| interval.high)));
    found
}

fn of_size(size: Size) -> Found {
    some(&[
        ("size d", size.d),
        ("size d low", size.d_interval.low),
        ("size d high", size.d_interval.high),
        ("size g", size.g),
        ("size g low", size.g_interval.low),
        ("size g high", size.g_interval.high),
    ])
}

/// The invented study at the waves 0 and 2, a row a person.
struct Waves {
    first: Columns,
    last: Columns,
    /// For each person of the first wave, the row in the last.
    row: Vec<Option<usize>>,
}

impl Waves {
    fn of(seed: &str) -> Self {
        let study = simulated(seed.parse().expect("a seed"));
        let wave = study.numbers("wave");
        let (first, last) = (study.only(|row| wave[row] == 0.0), study.only(|row| wave[row] == 2.0));
        let late = last.words("person");
        let row = first.words("person").iter().map(|one| late.iter().position(|it| it == one)).collect();
        Self { first, last, row }
    }

    fn both(&self, column: &str) -> Vec<(f64, Option<f64>)> {
        let (first, last) = (self.first.numbers(column), self.last.numbers(column));
        first.into_iter().zip(self.row.iter().map(|row| row.map(|row| last[row]))).collect()
    }

    fn complete(&self, column: &str) -> Vec<(f64, f64)> {
        self.both(column).into_iter().filter_map(|(before, after)| Some((before, after?))).collect()
    }

    fn split(&self, column: &str) -> (Vec<f64>, Vec<f64>) {
        let group = self.first.words("group");
        let of = |name: &str| {
            let rows = self.first.only(|row| group[row] == name);
            rows.numbers(column)
        };
        (of("support"), of("usual"))
    }
}

/// Values of a public data set where a column says this; gaps are left out.
fn part(table: &Columns, value: &str, by: &str, word: &str) -> Vec<f64> {
    let words = table.words(by);
    table.only(|row| words[row] == word).maybe(value).into_iter().flatten().collect()
}

/// Two groups by the words of a case's name: a data set, a column, a column of groups and two of these.
fn two_groups(words: &[&str]) -> (Vec<f64>, Vec<f64>) {
    match words {
        ["invented", seed, column] => Waves::of(seed).split(column),
        [name, column, by, first, second] => {
            let table = public(name);
            (part(&table, column, by, first), part(&table, column, by, second))
        }
        other => panic!("{other:?}"),
    }
}

/// Pairs by the words of a case's name: a data set, two columns, and perhaps a column of groups and one of
/// these.
fn pairs_of(words: &[&str]) -> Vec<(f64, f64)> {
    if let ["invented", seed, column] = words {
        return Waves::of(seed).complete(column);
    }
    let table = public(words[0]);
    let table = match words[3..] {
        [by, word] => {
            let groups = table.words(by);
            table.only(|row| groups[row] == word)
        }
        _ => table,
    };
    let (before, after) = (table.maybe(words[1]), table.maybe(words[2]));
    before.into_iter().zip(after).filter_map(|(before, after)| Some((before?, after?))).collect()
}

fn cases(kind: &str, least: usize) -> Vec<Case> {
    let found: Vec<Case> =
        expected("groups").into_iter().filter(|case| case.name.starts_with(&format!("{kind} "))).collect();
    assert!(found.len() >= least, "too few of {kind}");
    found
}

fn words(case: &Case) -> Vec<&str> {
    case.name.split(' ').skip(1).collect()
}

#[test]
fn two_groups_are_as_r_compares_them() {
    for case in cases("groups", 60) {
        let (a, b) = two_groups(&words(&case));
        let (t, delta) = (welch(&a, &b).unwrap(), dominance(&a, &b).unwrap());
        let mut found = some(&[
            ("welch t", t.t),
            ("welch df", t.freedom),
            ("welch p", t.p),
            ("welch low", t.interval.low),
            ("welch high", t.interval.high),
            ("delta", delta.delta),
            ("delta low", delta.interval.low),
            ("delta high", delta.interval.high),
        ]);
        found.extend(of_ranks(mann_whitney(&a, &b).unwrap(), shift(&a, &b).unwrap()));
        found.extend(of_size(size_between(Group::of(&a).unwrap(), Group::of(&b).unwrap()).unwrap()));
        check(&case, &found);
    }
}

#[test]
fn pairs_are_as_r_compares_them() {
    for case in cases("pairs", 60) {
        let pairs = pairs_of(&words(&case));
        let t = paired(&pairs).unwrap();
        let list: Vec<Pair> =
            pairs.iter().map(|(before, after)| Pair { before: Some(*before), after: Some(*after) }).collect();
        let changed = change(&list, Direction::HighIsGood, None).unwrap();
        let effect = changed.effect.unwrap();
        let mut found = some(&[
            ("n", changed.n as f64),
            ("t", t.t),
            ("p", t.p),
            ("low", t.interval.low),
            ("high", t.interval.high),
            ("d_av", effect.d_av),
            ("d_av low", effect.d_av_interval.low),
            ("d_av high", effect.d_av_interval.high),
            ("g_av", effect.g_av),
        ]);
        found.extend(of_ranks(signed_ranks(&pairs).unwrap(), shift_of_pairs(&pairs).unwrap()));
        let size = size_of_pairs(t.difference, t.error * (changed.n as f64).sqrt(), changed.n).unwrap();
        assert!((size.d_interval.low - effect.d_z_interval.low).abs() < 1e-9);
        found.extend(of_size(size));
        check(&case, &found);
    }
}

#[test]
fn ratios_of_shares_are_those_of_regressions_in_r() {
    for case in cases("shares", 40) {
        let (a, b) = two_groups(&words(&case));
        let count = |values: &[f64]| (values.iter().sum::<f64>() as u64, values.len() as u64);
        let (odds, risk) =
            (odds_ratio(count(&a), count(&b)).unwrap(), risk_ratio(count(&a), count(&b)).unwrap());
        check(
            &case,
            &some(&[
                ("odds", odds.ratio),
                ("odds low", odds.interval.low),
                ("odds high", odds.interval.high),
                ("risk", risk.ratio),
                ("risk low", risk.interval.low),
                ("risk high", risk.interval.high),
            ]),
        );
    }
}

#[test]
fn one_persons_change_by_each_denominator() {
    for case in cases("reliable", 43) {
        let words = words(&case);
        let number = |back: usize| words[words.len() - back].parse::<f64>().unwrap();
        let pairs = pairs_of(&words[..words.len() - 3]);
        let of = |values: Vec<f64>| Group::of(&values).unwrap();
        let before = of(pairs.iter().map(|pair| pair.0).collect());
        let after = of(pairs.iter().map(|pair| pair.1).collect());
        let steadiness = Steadiness { sd: before.sd, reliability: number(3) };
        let (general_mean, general_sd) = (number(2), number(1));
        let both = Populations { seeking_mean: before.mean, seeking_sd: before.sd, general_mean, general_sd };
        let borders = both.borders().unwrap();
        let good = general_mean >= before.mean;
        let direction = if good { Direction::HighIsGood } else { Direction::HighIsWorse };
        let mut found = some(&[
            ("a", borders.a),
            ("b", borders.b),
            ("c", borders.c),
            ("mdc95", steadiness.detectable(0.95, 1).unwrap()),
            ("mdc90", steadiness.detectable(0.9, 1).unwrap()),
            ("half", by_spread(before.sd, number(3)).half),
        ]);
        for (name, denominator) in [
            ("one", Denominator::OneScore),
            ("difference", Denominator::Difference),
            ("both", Denominator::BothScores { sd_after: after.sd }),
            ("edwards", Denominator::EdwardsNunnally { mean: before.mean }),
            ("lord", Denominator::GulliksenLordNovick { mean: before.mean }),
        ] {
            let index = |pair: &(f64, f64)| steadiness.indexed(pair.0, pair.1, denominator).unwrap().index;
            found.push((format!("{name} sum"), Some(pairs.iter().map(index).sum())));
            for (word, course) in [
                ("recovered", Course::Recovered),
                ("improved", Course::Improved),
                ("deteriorated", Course::Deteriorated),
            ] {
                let took = |pair: &&(f64, f64)| {
                    course_by(**pair, &steadiness, denominator, borders.c, direction) == Some(course)
                };
                let count = pairs.iter().filter(took).count();
                found.push((format!("{name} {word}"), Some(count as f64)));
            }
        }
        check(&case, &found);
    }
}

#[test]
fn what_matters_by_what_people_say() {
    for case in cases("important", 25) {
        let waves = Waves::of(words(&case)[1]);
        let (y, one, two) = (waves.both("y"), waves.both("item1"), waves.both("item2"));
        let judged: Vec<Judged> = (0..y.len())
            .filter_map(|row| {
                let moved = |of: &[(f64, Option<f64>)]| Some(of[row].1? - of[row].0);
                let felt = ((moved(&one)? + moved(&two)?) / 2.0).floor() as i8;
                Some(Judged { change: moved(&y)?, felt })
            })
            .collect();
        let found = anchored(&judged, Direction::HighIsGood).unwrap();
        let (beyond, cut) = (found.beyond_same.unwrap(), found.cut.unwrap());
        check(
            &case,
            &some(&[
                ("little", found.little_better.mean),
                ("little low", found.little_better.interval.unwrap().low),
                ("beyond", beyond.difference),
                ("beyond p", beyond.p),
                ("correlation", found.correlation.unwrap()),
                ("cut", cut.gain),
                ("sensitivity", cut.sensitivity),
                ("specificity", cut.specificity),
                ("area", cut.area),
            ]),
        );
    }
}

#[test]
fn goals_attained() {
    for case in cases("goals", 40) {
        let first = Waves::of(words(&case)[1]).first;
        let (outcome, weight) = (first.numbers("item1"), first.numbers("item2"));
        let goals: Vec<(f64, f64)> =
            weight.iter().zip(&outcome).take(5).map(|(weight, it)| (weight + 1.0, it - 2.0)).collect();
        check(&case, &some(&[("t", goal_attainment(&goals).unwrap())]));
    }
}
