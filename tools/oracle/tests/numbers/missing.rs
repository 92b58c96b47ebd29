//! Patterns of gaps, Rubin's rules and bounds against R to six digits; imputation against mice within chance.

use models::missing::{Column, Ends, How, Plan, bounds, gaps, impute, pool};
use statistics::{change::Direction, groups::Difference};

use oracle::{
    ground::{Case, expected},
    invented::{Chance, simulated},
    tables::{Columns, public},
};

fn cases(kind: &str) -> Vec<(String, Case)> {
    let named = |case: Case| Some((case.name.strip_prefix(kind)?.trim().to_owned(), case));
    expected("missing").into_iter().filter_map(named).collect()
}

fn columns_of(name: &str) -> Vec<Vec<Option<f64>>> {
    let names: &[&str] = match name {
        "nhanes" => &["age", "bmi", "hyp", "chl"],
        "airquality" => &["Ozone", "Solar.R", "Wind", "Temp", "Month", "Day"],
        "boys_bmi" => &["age", "hgt", "wgt", "bmi", "hc"],
        "BtheB" => &["bdi.2m", "bdi.3m", "bdi.5m", "bdi.8m"],
        "lung" => &["ph.ecog", "ph.karno", "pat.karno", "meal.cal", "wt.loss"],
        _ => &["N1", "N2", "N3", "N4", "N5", "education"],
    };
    names.iter().map(|column| public(name).maybe(column)).collect()
}

#[test]
fn patterns_of_gaps_are_those_of_mice() {
    let cases = cases("patterns");
    assert_eq!(cases.len(), 6);
    for (name, case) in cases {
        let found = gaps(&columns_of(&name)).expect("gaps");
        let mut got = vec![("patterns".to_owned(), found.patterns.len() as f64)];
        for pattern in &found.patterns {
            let there = |at| if pattern.missing.contains(&at) { '0' } else { '1' };
            let key: String = (0..found.columns.len()).map(there).collect();
            got.push((format!("pattern {key}"), pattern.rows as f64));
        }
        for a in 0..found.columns.len() {
            for b in 0..=a {
                got.push((format!("both {} {}", a + 1, b + 1), found.together[a][b] as f64));
            }
        }
        case.all_near(&got);
    }
}

#[test]
fn tables_are_pooled_as_mice_pools_them() {
    let cases = cases("pool");
    assert_eq!(cases.len(), 60);
    for (name, case) in cases {
        let seed: u64 = name.parse().expect("a seed");
        let mut draw = Chance::new(seed);
        let one = |_| (3.0 + draw.normal(), (0.2 + draw.uniform()).sqrt());
        let estimates: Vec<(f64, f64)> = (0..2 + seed % 19).map(one).collect();
        let whole = (!seed.is_multiple_of(3)).then_some(10.0 + seed as f64);
        let found = pool(&estimates, whole).expect("pooled");
        case.all_near(&[
            ("estimate".into(), found.estimate.value),
            ("within".into(), found.within),
            ("between".into(), found.between),
            ("total".into(), found.total),
            ("df".into(), found.estimate.freedom.expect("degrees of freedom")),
            ("riv".into(), found.increase),
            ("fmi".into(), found.missing),
            ("lambda".into(), found.share),
        ]);
    }
}

/// A column of the rows in which another one says this.
fn where_it_says(table: &Columns, column: &str, group: &str, says: &str) -> Vec<Option<f64>> {
    let groups = table.words(group);
    table.only(|row| groups[row] == says).maybe(column)
}

#[test]
fn bounds_are_those_of_t_test() {
    let cases = cases("bounds");
    assert_eq!(cases.len(), 17);
    for (name, case) in cases {
        let found = if let Some(seed) = name.strip_prefix("invented ") {
            let study = simulated(seed.parse().expect("a seed"));
            let waves = study.numbers("wave");
            let later = study.only(|row| waves[row] == 1.0);
            let of = |group| where_it_says(&later, "gap", "group", group);
            bounds(&of("support"), &of("usual"), Ends::Observed, Direction::HighIsGood)
        } else {
            let of = |group| where_it_says(&public("BtheB"), &name, "treatment", group);
            let scale = Ends::Scale { lowest: 0.0, highest: 63.0 };
            bounds(&of("BtheB"), &of("TAU"), scale, Direction::HighIsWorse)
        };
        let found = found.expect("bounds");
        let mut got = Vec::new();
        let mut add = |way: &str, one: Difference| {
            got.push((format!("{way} difference"), one.difference));
            got.push((format!("{way} low"), one.interval.low));
            got.push((format!("{way} high"), one.interval.high));
            got.push((format!("{way} p"), one.p));
        };
        add("observed", found.observed);
        add("best", found.best);
        add("worst", found.worst);
        add("all best", found.all_best);
        add("all worst", found.all_worst);
        case.all_near(&got);
    }
}

fn column(table: &Columns, name: &str, how: How) -> Column {
    Column { name: name.into(), values: table.maybe(name), how }
}

/// The columns to fill, and which of them are looked at beside which other.
fn table_of(name: &str) -> (Vec<Column>, Vec<(usize, usize)>) {
    if let Some(seed) = name.strip_prefix("invented ") {
        return invented_table(seed.parse().expect("a seed"));
    }
    let (set, way) = name.split_once(' ').expect("a set and a way");
    let how = if way == "pmm" { How::Match } else { How::Normal };
    match set {
        "nhanes" => {
            let data = public("nhanes");
            let mut hyp = column(&data, "hyp", How::YesNo);
            hyp.values.iter_mut().for_each(|value| *value = value.map(|v| v - 1.0));
            let rest = |name, how| column(&data, name, how);
            (
                vec![rest("age", How::Whole), rest("bmi", how), hyp, rest("chl", how)],
                vec![(1, 0), (3, 1), (2, 0)],
            )
        }
        "airquality" => {
            let data = public("airquality");
            let names = [("Ozone", how), ("Solar.R", how), ("Wind", How::Whole), ("Temp", How::Whole)];
            (names.map(|(name, how)| column(&data, name, how)).to_vec(), vec![(0, 3), (1, 3)])
        }
        _ => {
            let data = public("boys_bmi");
            let names = [("age", How::Whole), ("hgt", how), ("wgt", how), ("hc", how)];
            (names.map(|(name, how)| column(&data, name, how)).to_vec(), vec![(3, 0), (1, 0)])
        }
    }
}

fn invented_table(seed: u64) -> (Vec<Column>, Vec<(usize, usize)>) {
    let study = simulated(seed);
    let waves = study.numbers("wave");
    let first = study.only(|row| waves[row] == 0.0);
    let groups = first.words("group");
    let support = groups.iter().map(|group| Some(f64::from(u8::from(group == "support")))).collect();
    let how = if seed.is_multiple_of(20) { How::Match } else { How::Normal };
    let mut event = column(&first, "event", How::YesNo);
    for (value, item) in event.values.iter_mut().zip(first.numbers("item1")) {
        *value = value.filter(|_| item != 4.0);
    }
    let columns = vec![
        column(&first, "pre", How::Whole),
        Column { name: "support".into(), values: support, how: How::Whole },
        column(&first, "gap", how),
        column(&first, "item1", How::Whole),
        event,
    ];
    (columns, vec![(2, 0), (4, 0)])
}

/// The mean of y and its error, and the slope of y on x with its error.
fn mean_and_slope(y: &[f64], x: &[f64]) -> [(f64, f64); 2] {
    let n = y.len() as f64;
    let (of_y, of_x) = (y.iter().sum::<f64>() / n, x.iter().sum::<f64>() / n);
    let square = |a: &[f64], of_a: f64, b: &[f64], of_b: f64| -> f64 {
        a.iter().zip(b).map(|(a, b)| (a - of_a) * (b - of_b)).sum()
    };
    let (xx, xy, yy) = (square(x, of_x, x, of_x), square(x, of_x, y, of_y), square(y, of_y, y, of_y));
    let left = (yy - xy * xy / xx) / (n - 2.0);
    [(of_y, (yy / (n - 1.0) / n).sqrt()), (xy / xx, (left / xx).sqrt())]
}

/// Four times what chance lets two such numbers differ by.
fn within_chance(case: &Case, name: &str, got: f64, spread: f64, m: f64) {
    let value = case.value(name);
    let allowed = 4.0 * spread * (2.0 / m).sqrt() + 1e-9 * value.abs().max(1e-9);
    assert!(
        (got - value).abs() <= allowed,
        "{}, {name}: {got} here, {value} by mice, ± {allowed}",
        case.name
    );
}

#[test]
fn filled_in_tables_tell_what_those_of_mice_tell() {
    let cases = cases("impute");
    assert_eq!(cases.len(), 25);
    for (name, case) in cases {
        let (columns, looked_at) = table_of(&name);
        let m = case.value("m");
        let found = impute(&columns, Plan { tables: m as usize, rounds: 10, seed: 20 }).expect("filled in");
        for (at, beside) in looked_at {
            let each: Vec<_> = found.tables.iter().map(|t| mean_and_slope(&t[at], &t[beside])).collect();
            for (place, what) in ["mean", "slope"].into_iter().enumerate() {
                let estimates: Vec<(f64, f64)> = each.iter().map(|both| both[place]).collect();
                let pooled = pool(&estimates, None).expect("pooled");
                let name = format!("{} {what}", columns[at].name);
                let between = case.value(&format!("{name} between"));
                within_chance(&case, &name, pooled.estimate.value, between.sqrt(), m);
                let spread = case.value(&format!("{name} within sd"));
                within_chance(&case, &format!("{name} within"), pooled.within, spread, m);
                // A variance of normal estimates has a spread of √(2 / (m − 1)) of itself.
                within_chance(&case, &format!("{name} between"), pooled.between, between * 2f64.sqrt(), m);
            }
        }
    }
}
