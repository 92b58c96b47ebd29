//! Two arms compared: invented people and public data, tables, QALYs and points drawn anew.

use std::collections::BTreeMap;

use economics::{
    Asked, Discounting, Member, Pair, Payer, Quadrants, RatioLimits, Scale, Timing, Told, Valued,
    adjusted_difference, cost::Heading, cost_consequence, curve, drawn, incremental, net_benefit, qaly,
    qaly_discounted, replicates, replicates_by,
};

use super::{compare, named, numbered};
use oracle::{
    invented::{Chance, simulated},
    tables::{Columns, public},
};

/// Everything that compares two arms, in the names of the script.
fn compared(one: &[Pair], two: &[Pair], stream: u64, draws: usize) -> Vec<(String, Option<f64>)> {
    let told = incremental(one, two).expect("something to compute from");
    let (cost, effect) =
        (told.cost.expect("something to compute from"), told.effect.expect("something to compute from"));
    let (kind, first, second) = match told.limits.expect("something to compute from") {
        RatioLimits::Between { low, high } => (0.0, Some(low), Some(high)),
        RatioLimits::Outside { up_to, from } => (1.0, Some(up_to), Some(from)),
        RatioLimits::Everything => (2.0, None, None),
    };
    let worth = net_benefit(one, two, 20_000.0).expect("something to compute from");
    let of_worth = worth.told.expect("something to compute from");
    let mut chance = Chance::new(stream);
    let points = replicates_by(one, two, draws, &mut || chance.uniform()).expect("something to compute from");
    let costs =
        drawn(&points.iter().map(|point| point.cost).collect::<Vec<_>>()).expect("something to compute from");
    let effects = drawn(&points.iter().map(|point| point.effect).collect::<Vec<_>>())
        .expect("something to compute from");
    let accepted = curve(&points, &[0.0, 2_000.0, 20_000.0]).expect("something to compute from");
    let shares = Quadrants::of(&points).expect("something to compute from");
    let found = [
        ("n", Some((told.people.0 + told.people.1) as f64)),
        ("left", Some(told.left_out as f64)),
        ("cost", Some(told.point.cost)),
        ("effect", Some(told.point.effect)),
        ("cost low", Some(cost.interval.low)),
        ("cost high", Some(cost.interval.high)),
        ("effect low", Some(effect.interval.low)),
        ("effect p", Some(effect.p)),
        ("ratio", told.ratio),
        ("limits kind", Some(kind)),
        ("limit 1", first),
        ("limit 2", second),
        ("worth", Some(worth.difference)),
        ("worth low", Some(of_worth.interval.low)),
        ("worth df", Some(of_worth.freedom)),
        ("drawn cost low", Some(costs.interval.low)),
        ("drawn effect high", Some(effects.interval.high)),
        ("drawn sd", Some(effects.sd)),
        ("accept 0", Some(accepted[0].share)),
        ("accept 2000", Some(accepted[1].share)),
        ("accept 20000", Some(accepted[2].share)),
        ("more for more", Some(shares.more_for_more)),
        ("dominant", Some(shares.dominant)),
    ];
    found.map(|(name, value)| (name.to_owned(), value)).to_vec()
}

fn adjusted(people: &[Valued]) -> Vec<(String, Option<f64>)> {
    let told = adjusted_difference(people).expect("something to compute from");
    let found = [
        ("adjusted", Some(told.value)),
        ("adjusted error", Some(told.error)),
        ("adjusted p", Some(told.p)),
        ("adjusted low", Some(told.interval.low)),
        ("adjusted df", told.freedom),
    ];
    found.map(|(name, value)| (name.to_owned(), value)).to_vec()
}

/// One invented person: whether supported, all costs, utilities over time.
struct Person {
    support: bool,
    cost: f64,
    points: Vec<(f64, Option<f64>)>,
}

fn people(study: &Columns) -> Vec<Person> {
    let (names, groups) = (study.words("person"), study.words("group"));
    let (waves, costs, utilities) = (study.numbers("wave"), study.numbers("cost"), study.numbers("utility"));
    let mut people: BTreeMap<&str, Person> = BTreeMap::new();
    for (row, name) in names.iter().enumerate() {
        let support = groups[row] == "support";
        let person = people.entry(name).or_insert(Person { support, cost: 0.0, points: Vec::new() });
        person.cost += costs[row];
        person.points.push((waves[row] * 0.6, Some(utilities[row])));
    }
    people.into_values().collect()
}

#[test]
fn invented_studies_compare_as_in_r() {
    for (seed, case) in numbered("study") {
        let study = simulated(seed);
        let last = study.numbers("wave").into_iter().fold(0.0, f64::max) * 0.6;
        let people = people(&study);
        let rule = Discounting::level(0.04, Timing::Beginning).expect("something to compute from");
        let areas: Vec<f64> = people.iter().map(|p| qaly(&p.points, 0.0, last).unwrap_or(f64::NAN)).collect();
        let later = people.iter().filter_map(|p| qaly_discounted(&p.points, last, &rule).ok()).sum();
        let arm = |support: bool| -> Vec<Pair> {
            let pairs = people.iter().zip(&areas).filter(|(person, _)| person.support == support);
            pairs.map(|(person, area)| Pair { cost: person.cost, effect: *area }).collect()
        };
        let mut found = vec![
            ("qalys".to_owned(), Some(areas.iter().filter(|area| area.is_finite()).sum())),
            ("discounted".to_owned(), Some(later)),
        ];
        found.extend(compared(&arm(true), &arm(false), seed + 300, 30));
        let valued = people.iter().zip(&areas).map(|(person, area)| Valued {
            support: person.support,
            before: person.points[0].1.expect("something to compute from"),
            qaly: *area,
        });
        found.extend(adjusted(&valued.collect::<Vec<_>>()));
        found.extend(table(&study));
        compare(&case, &found);
    }
}

/// The cost-consequence table of an invented study, as the script tells it.
fn table(study: &Columns) -> Vec<(String, Option<f64>)> {
    let (names, groups, waves) = (study.words("person"), study.words("group"), study.numbers("wave"));
    let (sites, costs) = (study.words("site"), study.numbers("cost"));
    let (events, gaps) = (study.numbers("event"), study.maybe("gap"));
    let mut members: BTreeMap<&str, Member> = BTreeMap::new();
    for (row, name) in names.iter().enumerate() {
        let arm = usize::from(groups[row] == "usual");
        let member = members.entry(name).or_insert(Member { arm, costs: Vec::new(), outcomes: Vec::new() });
        let site: usize = sites[row].trim_start_matches('s').parse().expect("a number");
        let heading = Heading::ALL[(waves[row] as usize).min(2)];
        member.costs.push((heading, Payer::ALL[(site - 1) % 4], costs[row]));
        if waves[row] == 0.0 {
            member.outcomes = vec![Some(events[row]), gaps[row]];
        }
    }
    let asked = |name: &str, scale| Asked { name: name.into(), scale };
    let asked = [asked("event", Scale::Share), asked("gap", Scale::Mean)];
    let members: Vec<Member> = members.into_values().collect();
    let table = cost_consequence(2, &asked, &members).expect("something to compute from");
    let mut found = Vec::new();
    for (name, arm) in ["support", "usual"].into_iter().zip(&table.arms) {
        let weight = |cell: &economics::Cell| {
            let place =
                Payer::ALL.iter().position(|payer| *payer == cell.payer).expect("something to compute from")
                    + 1;
            cell.mean * ((cell.heading as usize + 1) * 10 + place) as f64
        };
        let (Told::Share(share), Told::Mean(mean)) = (arm.outcomes[0], arm.outcomes[1]) else {
            panic!("told otherwise than asked");
        };
        let numbers = [
            ("weighed", arm.cells.iter().map(weight).sum()),
            (
                "total high",
                arm.total
                    .expect("something to compute from")
                    .interval
                    .expect("something to compute from")
                    .high,
            ),
            ("share low", share.expect("something to compute from").interval.low),
            ("gap mean", mean.expect("something to compute from").mean),
            ("gap missing", arm.missing[1] as f64),
        ];
        found.extend(numbers.map(|(what, value)| (format!("{name} {what}"), Some(value))));
    }
    found
}

/// Two arms of a public data set, as the script takes them.
fn arms(name: &str) -> (Vec<Pair>, Vec<Pair>) {
    let data = public(name);
    let column = |name: &str| -> Vec<f64> {
        data.maybe(name).into_iter().map(|cell| cell.unwrap_or(f64::NAN)).collect()
    };
    let is =
        |name: &str, word: &str| -> Vec<bool> { data.words(name).iter().map(|cell| cell == word).collect() };
    let by =
        |values: Vec<f64>, factor: f64| -> Vec<f64> { values.iter().map(|value| value * factor).collect() };
    let (first, cost, effect) = match name {
        "birthwt" => (is("smoke", "1"), column("lwt"), by(column("bwt"), 0.001)),
        "anorexia" => {
            let gained =
                column("Postwt").into_iter().zip(column("Prewt")).map(|(after, before)| after - before);
            (is("Treat", "CBT"), column("Prewt"), by(gained.collect(), 0.01))
        }
        "ToothGrowth" => (is("supp", "OJ"), by(column("dose"), 10.0), column("len")),
        "infert" => (is("case", "1"), column("age"), column("spontaneous")),
        "lung" => (is("sex", "2"), column("meal.cal"), column("time")),
        "mtcars" => (is("am", "1"), column("hp"), column("mpg")),
        "veteran" => (is("trt", "2"), column("time"), by(column("karno"), 0.01)),
        _ => {
            let short = is("length", "<6m").into_iter().map(|short| f64::from(u8::from(short)) * 100.0);
            (is("treatment", "BtheB"), short.collect(), by(beat_areas(&data), -1.0))
        }
    };
    let left = if name == "anorexia" { is("Treat", "FT") } else { vec![false; first.len()] };
    let arm = |support: bool| {
        let rows = (0..first.len()).filter(|row| first[*row] == support && !left[*row]);
        rows.map(|row| Pair { cost: cost[row], effect: effect[row] }).collect()
    };
    (arm(true), arm(false))
}

/// The area under the depression scores of *Beat the Blues*, asked at 0, 2, 3, 5 and 8 months, some missing.
fn beat_areas(data: &Columns) -> Vec<f64> {
    let columns = ["bdi.pre", "bdi.2m", "bdi.3m", "bdi.5m", "bdi.8m"].map(|name| data.maybe(name));
    let months = [0.0, 2.0, 3.0, 5.0, 8.0];
    let area = |row: usize| {
        let points: Vec<(f64, Option<f64>)> =
            months.iter().zip(&columns).map(|(month, column)| (month / 12.0, column[row])).collect();
        qaly(&points, 0.0, 8.0 / 12.0).unwrap_or(f64::NAN)
    };
    (0..columns[0].len()).map(area).collect()
}

#[test]
fn public_data_compare_as_in_r() {
    for name in ["birthwt", "anorexia", "ToothGrowth", "infert", "lung", "mtcars", "veteran", "BtheB"] {
        let (one, two) = arms(name);
        let mut found = compared(&one, &two, 900, 60);
        if name == "BtheB" {
            let data = public(name);
            let areas = beat_areas(&data);
            found.push(("areas".to_owned(), Some(areas.iter().filter(|area| area.is_finite()).sum())));
            let (before, treatment) = (data.numbers("bdi.pre"), data.words("treatment"));
            let valued = |row: usize| Valued {
                support: treatment[row] == "BtheB",
                before: before[row],
                qaly: areas[row],
            };
            found.extend(adjusted(&(0..areas.len()).map(valued).collect::<Vec<_>>()));
        }
        compare(&named(name), &found);
    }
}

#[test]
fn areas_under_public_curves_are_those_of_r() {
    let sets = [
        ("Orthodont", "Subject", "age", "distance"),
        ("sleepstudy", "Subject", "Days", "Reaction"),
        ("ChickWeight", "Chick", "Time", "weight"),
    ];
    for (name, who, when, what) in sets {
        let data = public(name);
        let (who, when, what) = (data.words(who), data.numbers(when), data.maybe(what));
        let mut curves: BTreeMap<&str, Vec<(f64, Option<f64>)>> = BTreeMap::new();
        for (row, name) in who.iter().enumerate() {
            curves.entry(name).or_default().push((when[row], what[row]));
        }
        let area = |points: &Vec<(f64, Option<f64>)>| {
            let last = points.iter().map(|point| point.0).fold(0.0, f64::max);
            if points.len() < 2 {
                0.0
            } else {
                qaly(points, points[0].0, last).expect("something to compute from")
            }
        };
        named(&format!("{name} areas")).all_near(&[("sum".to_owned(), curves.values().map(area).sum())]);
    }
}

/// Ten thousand draws on each side: a standard deviation is off by 0.7 % by chance, a percentile by 3 % of
/// the standard deviation, a share by 0.5 points, a correlation by 1 point; four times that is allowed, and
/// √2 for the two sides.
#[test]
fn drawn_points_scatter_as_those_of_boot() {
    for name in ["birthwt", "anorexia", "mtcars"] {
        let case = named(&format!("boot {name}"));
        let (one, two) = arms(name);
        let points = replicates(&one, &two, 10_000, 42).expect("something to compute from");
        let costs = drawn(&points.iter().map(|point| point.cost).collect::<Vec<_>>())
            .expect("something to compute from");
        let effects = drawn(&points.iter().map(|point| point.effect).collect::<Vec<_>>())
            .expect("something to compute from");
        case.near("cost sd", costs.sd, 0.04);
        case.near("effect sd", effects.sd, 0.04);
        let within = |name: &str, got: f64, off: f64| {
            assert!((got - case.value(name)).abs() <= off, "{}, {name}: {got}", case.name);
        };
        within("cost low", costs.interval.low, 0.17 * costs.sd);
        within("effect high", effects.interval.high, 0.17 * effects.sd);
        let together = points.iter().map(|p| (p.cost - costs.mean) * (p.effect - effects.mean)).sum::<f64>();
        within("correlation", together / (9_999.0 * costs.sd * effects.sd), 0.06);
        within("accept", curve(&points, &[20.0]).expect("something to compute from")[0].share, 0.03);
    }
}
