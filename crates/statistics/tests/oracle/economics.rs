//! Health economics against `oracle/economics.R`: 50 plans and 50 invented studies, and public data sets birthwt, anorexia,
//! ToothGrowth, infert, lung, mtcars, veteran, BtheB, Orthodont, sleepstudy and ChickWeight.

use std::collections::BTreeMap;

use statistics::{
    cost::Heading,
    economics::{
        Asked, Consequence, Discounting, Entry, Law, Member, Outlay, Pair, Parameter, Payer, Plan,
        PriceIndex, Quadrants, Range, RatioLimits, Scale, State, Timing, Told, Uncertain, ValueSet, Valued,
        adjusted_difference, break_even_success, break_even_value, break_even_year, cost_consequence, curve,
        drawn, incremental, ledger, net_benefit, net_result, probabilistic_by, qaly, qaly_discounted,
        replicates, replicates_by, tornado,
    },
};

use crate::{
    ground::{Case, NEAR, expected},
    invented::{Chance, simulated},
    tables::{Columns, public},
};

type Found = Vec<(String, f64)>;

/// The cases whose names begin with this word and a number.
fn numbered(word: &str) -> Vec<(u64, Case)> {
    let number = |case: &Case| case.name.strip_prefix(word).and_then(|rest| rest.trim().parse().ok());
    let found: Vec<(u64, Case)> =
        expected("economics").into_iter().filter_map(|case| Some((number(&case)?, case))).collect();
    assert!(!found.is_empty(), "no case of {word}");
    found
}

fn named(name: &str) -> Case {
    expected("economics").into_iter().find(|case| case.name == name).unwrap_or_else(|| panic!("no {name}"))
}

/// Compares what both sides have; where R has no number there has to be none here.
fn compare(case: &Case, found: &[(String, Option<f64>)]) {
    assert_eq!(case.values.len(), found.len(), "{}", case.name);
    for (name, got) in found {
        match (case.values.get(name), got) {
            (Some(Some(_)), Some(got)) => case.near(name, *got, NEAR),
            (Some(None), None) => {}
            (wanted, got) => panic!("{}, {name}: {got:?} here, {wanted:?} in R", case.name),
        }
    }
}

/// The plan that `drawn_plan` of the script draws.
fn plan(seed: u64) -> Plan {
    let mut chance = Chance::new(seed);
    let mut u = || chance.uniform();
    let people = (20.0 + u() * 100.0).floor();
    let success = 0.1 + u() * 0.5;
    let outlay = |u: &mut dyn FnMut() -> f64| {
        let payer = Payer::ALL[(u() * 4.0) as usize];
        let year = (u() * 4.0) as u32;
        Outlay { name: "outlay".into(), payer, year, amount: (5e4 + u() * 4e5 + 0.5).floor() }
    };
    let outlays = (0..4).map(|_| outlay(&mut u)).collect();
    let consequence = |u: &mut dyn FnMut() -> f64| {
        let first = (u() * 3.0) as u32;
        let payer = Payer::ALL[(u() * 4.0) as usize];
        let years = first..=first + (u() * 4.0) as u32;
        let change = u() * 3.0 - 0.4;
        let price = (2e3 + u() * 3e4 + 0.5).floor();
        Consequence { name: "consequence".into(), payer, years, change, price }
    };
    let consequences = (0..3).map(|_| consequence(&mut u)).collect();
    let rate = 0.01 + u() * 0.06;
    let timing = [Timing::Beginning, Timing::Middle, Timing::End][(seed % 3) as usize];
    let rates = [(0, rate), (3, rate / 2.0)];
    let rates = if seed.is_multiple_of(2) { &rates[..1] } else { &rates[..] };
    Plan { people, success, outlays, consequences, discounting: Discounting::stepped(rates, timing).unwrap() }
}

#[test]
fn plans_have_the_net_result_of_r() {
    for (seed, case) in numbered("plan") {
        let plan = plan(seed);
        let net = net_result(&plan).unwrap();
        let year = break_even_year(&net);
        let lowest = net.years.iter().map(|row| row.cumulative).fold(f64::INFINITY, f64::min);
        let mut found = vec![
            ("net".to_owned(), Some(net.all.net())),
            ("cost".to_owned(), Some(net.all.cost)),
            ("first".to_owned(), year.first.map(f64::from)),
            ("lasting".to_owned(), year.lasting.map(f64::from)),
            ("lowest".to_owned(), Some(lowest)),
            ("everybody".to_owned(), break_even_success(&plan, None).unwrap()),
            ("success".to_owned(), break_even_value(&plan, Parameter::Success, 0.0, 1.0).ok()),
            ("rate".to_owned(), break_even_value(&plan, Parameter::Rate, 0.0, 2.0).ok()),
        ];
        let payers = ["municipality", "region", "state", "other"];
        for (payer, name) in Payer::ALL.into_iter().zip(payers) {
            found.push((name.to_owned(), Some(net.payer(payer).net())));
        }
        let range = |parameter, low, high| Range { parameter, low, high };
        let ranges = [
            range(Parameter::Success, 0.05, 0.7),
            range(Parameter::Rate, 0.01, 0.08),
            range(Parameter::Price(0), 1_000.0, 9_000.0),
            range(Parameter::AllOutlays, 0.8, 1.3),
        ];
        for (at, bar) in tornado(&plan, &ranges).unwrap().bars.iter().enumerate() {
            found.push((format!("swing {}", at + 1), Some(bar.swing)));
        }
        found.extend(drawn_nets(&plan, seed));
        compare(&case, &found);
    }
}

fn drawn_nets(plan: &Plan, seed: u64) -> Vec<(String, Option<f64>)> {
    let law = |parameter, law| Uncertain { parameter, law };
    let share = Law::Beta { mean: plan.success, error: plan.success / 5.0 };
    let uncertain = [
        law(Parameter::Success, share),
        law(Parameter::Price(0), Law::Gamma { mean: 9_000.0, error: 2_500.0 }),
        law(Parameter::Change(0), Law::Normal { mean: 0.8, error: 0.3 }),
        law(Parameter::Outlay(0), Law::LogNormal { mean: 2e5, error: 5e4 }),
        law(Parameter::People, Law::Triangular { low: 10.0, mode: 40.0, high: 90.0 }),
        law(Parameter::Rate, Law::Uniform { low: 0.01, high: 0.07 }),
    ];
    let mut chance = Chance::new(seed + 5_000);
    let nets = probabilistic_by(plan, &uncertain, 40, &mut || chance.uniform()).unwrap();
    let told = drawn(&nets).unwrap();
    let numbers = [
        ("mean", told.mean),
        ("sd", told.sd),
        ("low", told.interval.low),
        ("high", told.interval.high),
        ("above", told.above_nought),
    ];
    numbers.map(|(name, value)| (format!("drawn {name}"), Some(value))).to_vec()
}

#[test]
fn laws_have_the_quantiles_of_r() {
    let cases = expected("economics");
    for case in cases.iter().filter(|case| case.name.starts_with("law ") || case.name.starts_with("share ")) {
        let (mean, error) = (case.value("mean"), case.value("error"));
        for name in case.values.keys().filter(|name| !["mean", "error"].contains(&name.as_str())) {
            let (kind, p) = name.rsplit_once(' ').unwrap();
            let law = match kind {
                "normal" => Law::Normal { mean, error },
                "gamma" => Law::Gamma { mean, error },
                "log-normal" => Law::LogNormal { mean, error },
                "beta" => Law::Beta { mean, error },
                "uniform" => Law::Uniform { low: mean, high: mean + error },
                _ => Law::Triangular { low: mean - error, mode: mean, high: mean + 3.0 * error },
            };
            case.near(name, law.quantile(p.parse().unwrap()).unwrap(), NEAR);
        }
    }
}

#[test]
fn all_states_have_the_value_of_r() {
    let set = ValueSet::danish().unwrap();
    let levels = |number: u32| [625, 125, 25, 5, 1].map(|place| (number / place % 5 + 1) as u8);
    let states: Vec<State> = (0..3125).map(|number| State::new(levels(number)).unwrap()).collect();
    let values: Vec<f64> = states.iter().map(|state| set.value(*state)).collect();
    let weighed = states.iter().zip(&values).map(|(s, v)| s.to_string().parse::<f64>().unwrap() * v).sum();
    let found = [
        ("states", states.len() as f64),
        ("sum", values.iter().sum()),
        ("squares", values.iter().map(|value| value * value).sum()),
        ("weighed", weighed),
        ("least", values.iter().copied().fold(1.0, f64::min)),
        ("worse", values.iter().filter(|value| **value < -1e-9).count() as f64),
    ];
    named("all states").all_near(&found.map(|(name, value)| (name.to_owned(), value)));
}

/// Everything that compares two arms, in the names of the script.
fn compared(one: &[Pair], two: &[Pair], stream: u64, draws: usize) -> Vec<(String, Option<f64>)> {
    let told = incremental(one, two).unwrap();
    let (cost, effect) = (told.cost.unwrap(), told.effect.unwrap());
    let (kind, first, second) = match told.limits.unwrap() {
        RatioLimits::Between { low, high } => (0.0, Some(low), Some(high)),
        RatioLimits::Outside { up_to, from } => (1.0, Some(up_to), Some(from)),
        RatioLimits::Everything => (2.0, None, None),
    };
    let worth = net_benefit(one, two, 20_000.0).unwrap();
    let of_worth = worth.told.unwrap();
    let mut chance = Chance::new(stream);
    let points = replicates_by(one, two, draws, &mut || chance.uniform()).unwrap();
    let costs = drawn(&points.iter().map(|point| point.cost).collect::<Vec<_>>()).unwrap();
    let effects = drawn(&points.iter().map(|point| point.effect).collect::<Vec<_>>()).unwrap();
    let accepted = curve(&points, &[0.0, 2_000.0, 20_000.0]).unwrap();
    let shares = Quadrants::of(&points).unwrap();
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
    let told = adjusted_difference(people).unwrap();
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
        let rule = Discounting::level(0.04, Timing::Beginning).unwrap();
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
            before: person.points[0].1.unwrap(),
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
        let site: usize = sites[row].trim_start_matches('s').parse().unwrap();
        let heading = Heading::ALL[(waves[row] as usize).min(2)];
        member.costs.push((heading, Payer::ALL[(site - 1) % 4], costs[row]));
        if waves[row] == 0.0 {
            member.outcomes = vec![Some(events[row]), gaps[row]];
        }
    }
    let asked = |name: &str, scale| Asked { name: name.into(), scale };
    let asked = [asked("event", Scale::Share), asked("gap", Scale::Mean)];
    let members: Vec<Member> = members.into_values().collect();
    let table = cost_consequence(2, &asked, &members).unwrap();
    let mut found = Vec::new();
    for (name, arm) in ["support", "usual"].into_iter().zip(&table.arms) {
        let weight = |cell: &statistics::economics::Cell| {
            let place = Payer::ALL.iter().position(|payer| *payer == cell.payer).unwrap() + 1;
            cell.mean * ((cell.heading as usize + 1) * 10 + place) as f64
        };
        let (Told::Share(share), Told::Mean(mean)) = (arm.outcomes[0], arm.outcomes[1]) else {
            panic!("told otherwise than asked");
        };
        let numbers = [
            ("weighed", arm.cells.iter().map(weight).sum()),
            ("total high", arm.total.unwrap().interval.unwrap().high),
            ("share low", share.unwrap().interval.low),
            ("gap mean", mean.unwrap().mean),
            ("gap missing", arm.missing[1] as f64),
        ];
        found.extend(numbers.map(|(what, value)| (format!("{name} {what}"), Some(value))));
    }
    found
}

#[test]
fn money_of_many_years_is_added_up_as_in_r() {
    let values = [(2020, 100.0), (2021, 103.5), (2022, 111.4), (2023, 115.1), (2024, 116.7)];
    let index = PriceIndex::new("invented", &values).unwrap();
    for (seed, case) in numbered("ledger") {
        let mut chance = Chance::new(seed);
        let mut entry = || Entry {
            heading: Heading::ALL[(chance.uniform() * 3.0) as usize],
            payer: Payer::ALL[(chance.uniform() * 4.0) as usize],
            year: 2020 + (chance.uniform() * 5.0) as i32,
            amount: (chance.uniform() * 1e7) as i64 - 500_000,
        };
        let entries: Vec<Entry> = (0..30).map(|_| entry()).collect();
        let told = ledger(&entries, Some((&index, 2024))).unwrap();
        let rule = Discounting::level(0.035, Timing::Beginning).unwrap();
        let mut found: Found = vec![
            ("total".into(), told.total()),
            ("present".into(), told.present_value(2020, &rule).unwrap()),
            ("plain".into(), ledger(&entries, None).unwrap().total()),
        ];
        let numbered = |word: &str, values: &[f64]| -> Found {
            values.iter().enumerate().map(|(at, value)| (format!("{word} {}", at + 1), *value)).collect()
        };
        found.extend(numbered("heading", &told.by_heading().map(|(_, sum)| sum)));
        found.extend(numbered("payer", &told.by_payer().map(|(_, sum)| sum)));
        found.extend(told.by_year().into_iter().map(|(year, sum)| (format!("year {year}"), sum)));
        case.all_near(&found);
    }
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
            if points.len() < 2 { 0.0 } else { qaly(points, points[0].0, last).unwrap() }
        };
        named(&format!("{name} areas")).all_near(&[("sum".to_owned(), curves.values().map(area).sum())]);
    }
}

/// Ten thousand draws on each side: a standard deviation is off by 0.7 % by chance, a percentile by 3 % of the standard
/// deviation, a share by 0.5 points, a correlation by 1 point; four times that is allowed, and √2 for the two sides.
#[test]
fn drawn_points_scatter_as_those_of_boot() {
    for name in ["birthwt", "anorexia", "mtcars"] {
        let case = named(&format!("boot {name}"));
        let (one, two) = arms(name);
        let points = replicates(&one, &two, 10_000, 42).unwrap();
        let costs = drawn(&points.iter().map(|point| point.cost).collect::<Vec<_>>()).unwrap();
        let effects = drawn(&points.iter().map(|point| point.effect).collect::<Vec<_>>()).unwrap();
        case.near("cost sd", costs.sd, 0.04);
        case.near("effect sd", effects.sd, 0.04);
        let within = |name: &str, got: f64, off: f64| {
            assert!((got - case.value(name)).abs() <= off, "{}, {name}: {got}", case.name);
        };
        within("cost low", costs.interval.low, 0.17 * costs.sd);
        within("effect high", effects.interval.high, 0.17 * effects.sd);
        let together = points.iter().map(|p| (p.cost - costs.mean) * (p.effect - effects.mean)).sum::<f64>();
        within("correlation", together / (9_999.0 * costs.sd * effects.sd), 0.06);
        within("accept", curve(&points, &[20.0]).unwrap()[0].share, 0.03);
    }
}
