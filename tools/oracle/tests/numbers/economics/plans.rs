//! Plans, laws of chance, values of states and ledgers, each drawn as the script draws them.

use economics::{
    Consequence, Discounting, Entry, Law, Outlay, Parameter, Payer, Plan, PriceIndex, Range, State, Timing,
    Uncertain, ValueSet, break_even_success, break_even_value, break_even_year, cost::Heading, drawn, ledger,
    net_result, probabilistic_by, tornado,
};

use super::{compare, named, numbered};
use oracle::{
    ground::{NEAR, expected},
    invented::Chance,
};

type Found = Vec<(String, f64)>;

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
    Plan {
        people,
        success,
        outlays,
        consequences,
        discounting: Discounting::stepped(rates, timing).expect("something to compute from"),
    }
}

#[test]
fn plans_have_the_net_result_of_r() {
    for (seed, case) in numbered("plan") {
        let plan = plan(seed);
        let net = net_result(&plan).expect("something to compute from");
        let year = break_even_year(&net);
        let lowest = net.years.iter().map(|row| row.cumulative).fold(f64::INFINITY, f64::min);
        let mut found = vec![
            ("net".to_owned(), Some(net.all.net())),
            ("cost".to_owned(), Some(net.all.cost)),
            ("first".to_owned(), year.first.map(f64::from)),
            ("lasting".to_owned(), year.lasting.map(f64::from)),
            ("lowest".to_owned(), Some(lowest)),
            ("everybody".to_owned(), break_even_success(&plan, None).expect("something to compute from")),
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
        for (at, bar) in tornado(&plan, &ranges).expect("something to compute from").bars.iter().enumerate() {
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
    let nets =
        probabilistic_by(plan, &uncertain, 40, &mut || chance.uniform()).expect("something to compute from");
    let told = drawn(&nets).expect("something to compute from");
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
            let (kind, p) = name.rsplit_once(' ').expect("something to compute from");
            let law = match kind {
                "normal" => Law::Normal { mean, error },
                "gamma" => Law::Gamma { mean, error },
                "log-normal" => Law::LogNormal { mean, error },
                "beta" => Law::Beta { mean, error },
                "uniform" => Law::Uniform { low: mean, high: mean + error },
                _ => Law::Triangular { low: mean - error, mode: mean, high: mean + 3.0 * error },
            };
            case.near(
                name,
                law.quantile(p.parse().expect("a number")).expect("something to compute from"),
                NEAR,
            );
        }
    }
}

#[test]
fn all_states_have_the_value_of_r() {
    let set = ValueSet::danish().expect("something to compute from");
    let levels = |number: u32| [625, 125, 25, 5, 1].map(|place| (number / place % 5 + 1) as u8);
    let states: Vec<State> =
        (0..3125).map(|number| State::new(levels(number)).expect("something to compute from")).collect();
    let values: Vec<f64> = states.iter().map(|state| set.value(*state)).collect();
    let weighed = states
        .iter()
        .zip(&values)
        .map(|(s, v)| s.to_string().parse::<f64>().expect("something to compute from") * v)
        .sum();
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

#[test]
fn money_of_many_years_is_added_up_as_in_r() {
    let values = [(2020, 100.0), (2021, 103.5), (2022, 111.4), (2023, 115.1), (2024, 116.7)];
    let index = PriceIndex::new("invented", &values).expect("something to compute from");
    for (seed, case) in numbered("ledger") {
        let mut chance = Chance::new(seed);
        let mut entry = || Entry {
            heading: Heading::ALL[(chance.uniform() * 3.0) as usize],
            payer: Payer::ALL[(chance.uniform() * 4.0) as usize],
            year: 2020 + (chance.uniform() * 5.0) as i32,
            amount: (chance.uniform() * 1e7) as i64 - 500_000,
        };
        let entries: Vec<Entry> = (0..30).map(|_| entry()).collect();
        let told = ledger(&entries, Some((&index, 2024))).expect("something to compute from");
        let rule = Discounting::level(0.035, Timing::Beginning).expect("something to compute from");
        let mut found: Found = vec![
            ("total".into(), told.total()),
            ("present".into(), told.present_value(2020, &rule).expect("something to compute from")),
            ("plain".into(), ledger(&entries, None).expect("something to compute from").total()),
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
