//! What holds whatever the numbers: units scale, a shift of both arms changes nothing, order never matters.

use economics::{
    Consequence, Discounting, Drawn, Entry, Law, Outlay, Pair, Parameter, Payer, Plan, Point, Quadrants,
    State, Timing, Uncertain, ValueSet, Valued, adjusted_difference, break_even_success, break_even_year,
    curve, drawn, incremental, ledger, net_benefit, net_result, probabilistic, qaly, replicates,
};
use proptest::prelude::*;

fn payer() -> impl Strategy<Value = Payer> {
    (0..4usize).prop_map(|at| Payer::ALL[at])
}

fn plan() -> impl Strategy<Value = Plan> {
    let outlay = (payer(), 0..6u32, 0.0..1e6f64).prop_map(|(payer, year, amount)| Outlay {
        name: "outlay".into(),
        payer,
        year,
        amount,
    });
    let consequence = (payer(), 0..4u32, 0..5u32, -1.0..3.0f64, 10.0..1e5f64).prop_map(
        |(payer, first, more, change, price)| {
            let years = first..=first + more;
            Consequence { name: "consequence".into(), payer, years, change, price }
        },
    );
    let timing = prop_oneof![Just(Timing::Beginning), Just(Timing::Middle), Just(Timing::End)];
    let lists = (prop::collection::vec(outlay, 1..5), prop::collection::vec(consequence, 1..5));
    (1.0..500.0f64, 0.01..0.99f64, lists, -0.02..0.15f64, timing).prop_map(
        |(people, success, (outlays, consequences), rate, timing)| Plan {
            people: people.floor(),
            success,
            outlays,
            consequences,
            discounting: Discounting::level(rate, timing).expect("a rate above −1"),
        },
    )
}

fn arm() -> impl Strategy<Value = Vec<Pair>> {
    let pair = (0.0..1e5f64, -1.0..1.0f64).prop_map(|(cost, effect)| Pair { cost, effect });
    prop::collection::vec(pair, 3..20)
}

fn near(a: f64, b: f64, scale: f64) -> Result<(), TestCaseError> {
    prop_assert!((a - b).abs() <= 1e-9 * scale.abs().max(1.0), "{a} is not {b}");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn another_currency_only_scales_the_net_result(plan in plan(), by in 0.01..100.0f64) {
        let other = plan.with(Parameter::AllOutlays, by).unwrap().with(Parameter::AllPrices, by).unwrap();
        let (here, there) = (net_result(&plan).unwrap(), net_result(&other).unwrap());
        let scale = by * (here.all.cost + here.all.benefit.abs() + 1e6);
        near(there.all.net(), by * here.all.net(), scale)?;
        // Where a year ends as good as nought, the sign is a matter of the last digit.
        if here.years.iter().all(|row| row.cumulative.abs() > 1e-3) {
            prop_assert_eq!(break_even_year(&here), break_even_year(&there));
        }
        let share = break_even_success(&plan, None).unwrap();
        let same = break_even_success(&other, None).unwrap();
        prop_assert_eq!(share.is_some(), same.is_some());
        if let (Some(share), Some(same)) = (share, same) {
            near(share, same, share)?;
        }
    }

    #[test]
    fn the_order_of_lines_does_not_matter_and_payers_add_up(plan in plan()) {
        let mut turned = plan.clone();
        turned.outlays.reverse();
        turned.consequences.reverse();
        let (here, there) = (net_result(&plan).unwrap(), net_result(&turned).unwrap());
        let scale = here.all.cost + 1e8;
        near(here.all.net(), there.all.net(), scale)?;
        near(here.all.net(), Payer::ALL.iter().map(|payer| here.payer(*payer).net()).sum(), scale)?;
        near(here.all.net(), here.years.last().unwrap().cumulative, scale)?;
    }

    #[test]
    fn at_the_share_that_breaks_even_nothing_is_left(plan in plan()) {
        if let Some(share) = break_even_success(&plan, None).unwrap().filter(|share| *share <= 1.0) {
            let net = net_result(&plan.with(Parameter::Success, share).unwrap()).unwrap();
            near(net.all.net(), 0.0, net.all.cost)?;
        }
    }

    #[test]
    fn entries_in_another_order_give_the_same_ledger(
        amounts in prop::collection::vec(-1_000_000i64..9_000_000, 1..30),
    ) {
        let entry = |(at, amount): (usize, &i64)| Entry {
            heading: economics::cost::Heading::ALL[at % 3],
            payer: Payer::ALL[at % 4],
            year: 2020 + (at % 5) as i32,
            amount: *amount,
        };
        let mut entries: Vec<Entry> = amounts.iter().enumerate().map(entry).collect();
        let here = ledger(&entries, None).unwrap();
        entries.reverse();
        prop_assert_eq!(&here, &ledger(&entries, None).unwrap());
        prop_assert_eq!(here.total(), amounts.iter().sum::<i64>() as f64);
    }

    #[test]
    fn what_both_arms_cost_more_changes_nothing(one in arm(), two in arm(), more in -1e4..1e4f64) {
        let dearer = |arm: &[Pair]| -> Vec<Pair> {
            arm.iter().map(|pair| Pair { cost: pair.cost + more, ..*pair }).collect()
        };
        let here = incremental(&one, &two).unwrap();
        let there = incremental(&dearer(&one), &dearer(&two)).unwrap();
        near(here.point.cost, there.point.cost, 1e5)?;
        near(here.cost.unwrap().error, there.cost.unwrap().error, 1e5)?;
        let benefit = |one: &[Pair], two: &[Pair]| net_benefit(one, two, 5_000.0).unwrap().difference;
        near(benefit(&one, &two), benefit(&dearer(&one), &dearer(&two)), 1e5)?;
    }

    #[test]
    fn turning_the_arms_turns_the_signs_and_keeps_the_ratio(one in arm(), two in arm()) {
        let (here, there) = (incremental(&one, &two).unwrap(), incremental(&two, &one).unwrap());
        near(here.point.cost, -there.point.cost, 1e5)?;
        near(here.point.effect, -there.point.effect, 1.0)?;
        prop_assert_eq!(here.ratio.is_some(), there.ratio.is_some());
        if let (Some(ratio), Some(same)) = (here.ratio, there.ratio) {
            near(ratio, same, ratio)?;
        }
    }

    #[test]
    fn people_in_another_order_compare_alike(one in arm(), two in arm(), by in 0.01..100.0f64) {
        let mut turned = one.clone();
        turned.reverse();
        let (here, there) = (incremental(&one, &two).unwrap(), incremental(&turned, &two).unwrap());
        near(here.point.cost, there.point.cost, 1e5)?;
        near(here.effect.unwrap().p, there.effect.unwrap().p, 1.0)?;
        let scaled = |arm: &[Pair]| -> Vec<Pair> {
            arm.iter().map(|pair| Pair { cost: pair.cost * by, ..*pair }).collect()
        };
        let other = replicates(&scaled(&one), &scaled(&two), 50, 5).unwrap();
        for (here, there) in replicates(&one, &two, 50, 5).unwrap().iter().zip(&other) {
            near(here.cost * by, there.cost, 1e5 * by)?;
            prop_assert_eq!(here.effect, there.effect);
        }
    }

    #[test]
    fn drawn_points_are_counted_whole(one in arm(), two in arm(), seed in any::<u64>()) {
        let mut points: Vec<Point> = replicates(&one, &two, 200, seed).unwrap();
        let here = curve(&points, &[0.0, 1_000.0, 1e6]).unwrap();
        prop_assert!(here.iter().all(|at| (0.0..=1.0).contains(&at.share)));
        let summed = |points: &[Point]| -> Drawn {
            drawn(&points.iter().map(|point| point.cost).collect::<Vec<_>>()).unwrap()
        };
        let (before, shares) = (summed(&points), Quadrants::of(&points).unwrap());
        points.reverse();
        prop_assert_eq!(before, summed(&points));
        prop_assert_eq!(here, curve(&points, &[0.0, 1_000.0, 1e6]).unwrap());
        let (sure, traded) = (shares.dominant + shares.dominated, shares.more_for_more + shares.less_for_less);
        near(sure + traded + shares.same, 1.0, 1.0)?;
    }

    #[test]
    fn areas_do_not_care_for_order_shift_or_unit(
        values in prop::collection::vec(-0.5..1.0f64, 3..9),
        turn in any::<bool>(),
    ) {
        let points: Vec<(f64, Option<f64>)> =
            values.iter().enumerate().map(|(at, value)| (at as f64 * 0.3, Some(*value))).collect();
        let last = 0.3 * (values.len() - 1) as f64;
        let area = qaly(&points, 0.0, last).unwrap();
        let mut other = points.clone();
        if turn { other.reverse() } else { other.rotate_left(1) }
        prop_assert_eq!(area, qaly(&other, 0.0, last).unwrap());
        let higher: Vec<_> = points.iter().map(|(at, value)| (*at, value.map(|v| v + 0.25))).collect();
        near(qaly(&higher, 0.0, last).unwrap(), area + 0.25 * last, 1.0)?;
        let middle = 0.3;
        near(qaly(&points, 0.0, middle).unwrap() + qaly(&points, middle, last).unwrap(), area, 1.0)?;
        let months: Vec<_> = points.iter().map(|(at, value)| (at * 12.0, *value)).collect();
        near(qaly(&months, 0.0, last * 12.0).unwrap() / 12.0, area, 1.0)?;
    }

    #[test]
    fn the_adjusted_difference_follows_units_and_not_order(
        rows in prop::collection::vec((0.0..1.0f64, 0.0..1.0f64), 8..30),
    ) {
        let person = |(at, (before, qaly))| Valued { support: at % 2 == 0, before, qaly };
        let mut people: Vec<Valued> = rows.into_iter().enumerate().map(person).collect();
        let Ok(here) = adjusted_difference(&people) else { return Ok(()) };
        people.reverse();
        let turned = adjusted_difference(&people).unwrap();
        near(here.value, turned.value, 1.0)?;
        for person in &mut people {
            *person = Valued { before: person.before + 3.0, qaly: person.qaly * 2.0 - 1.0, ..*person };
        }
        let other = adjusted_difference(&people).unwrap();
        near(here.value * 2.0, other.value, 1.0)?;
        near(here.p, other.p, 1.0)?;
    }

    #[test]
    fn no_law_panics_and_quantiles_rise(mean in -3.0..8.0f64, error in -6.0..8.0f64, p in 1e-6..0.4f64) {
        let (mean, error) = (10f64.powf(mean), 10f64.powf(error));
        let share = mean / (1.0 + mean);
        for law in [
            Law::Normal { mean, error },
            Law::Gamma { mean, error },
            Law::LogNormal { mean, error },
            Law::Beta { mean: share, error: error.min(0.49) * share * (1.0 - share) },
            Law::Triangular { low: -error, mode: mean, high: mean + error },
        ] {
            let (Ok(low), Ok(high)) = (law.quantile(p), law.quantile(1.0 - p)) else { continue };
            prop_assert!(low <= high && low.is_finite() && high.is_finite(), "{law:?} at {p}: {low} {high}");
        }
    }

    #[test]
    fn states_and_value_sets_of_any_text_are_read_or_refused(text in ".{0,60}", number in any::<u32>()) {
        let _ = text.parse::<State>();
        let _ = ValueSet::read(&text);
        let lines = text.replace(' ', ",");
        let _ = ValueSet::read(&format!("# name: A\n# source: B\n{lines}\npain,2,{number}"));
    }
}

#[test]
fn the_same_seed_draws_the_same_net_results() {
    let plan = Plan {
        people: 40.0,
        success: 0.2,
        outlays: vec![Outlay { name: "all".into(), payer: Payer::Region, year: 0, amount: 1e6 }],
        consequences: vec![Consequence {
            name: "support".into(),
            payer: Payer::Municipality,
            years: 1..=3,
            change: 1.0,
            price: 60_000.0,
        }],
        discounting: Discounting::level(0.035, Timing::Beginning).unwrap(),
    };
    let uncertain = [
        Uncertain { parameter: Parameter::Success, law: Law::Uniform { low: 0.1, high: 0.3 } },
        Uncertain { parameter: Parameter::Price(0), law: Law::Triangular { low: 4e4, mode: 6e4, high: 8e4 } },
    ];
    let told = probabilistic(&plan, &uncertain, 10_000, 2026).unwrap();
    // Found once and kept: another number here means that seeds no longer give what earlier reports printed.
    assert!((told.mean - 346_072.683_587_7).abs() < 1e-4, "{told:?}");
}
