//! What it costs and whether that is worth it.

use charts::{Acceptability, AcceptabilityLine, Corner, Plane, Tick, Tornado, TornadoRow, Willing};

use super::{Dice, around, axes, axis, caption, said};

/// Replicates of effect and cost.
fn replicates() -> Vec<(f64, f64)> {
    let mut dice = Dice::new(9);
    (0..2_000)
        .map(|_| {
            let shared = dice.normal();
            (
                0.041 + 0.02 * shared + 0.012 * dice.normal(),
                6_200.0 + 900.0 * shared + 3_100.0 * dice.normal(),
            )
        })
        .collect()
}

/// How likely peer support is worth its cost.
pub fn acceptability() -> Acceptability {
    let all = replicates();
    let share = |sum: f64, shift: f64| {
        let worth = all.iter().filter(|(effect, cost)| sum * effect - cost - shift > 0.0).count();
        100.0 * worth as f64 / all.len() as f64
    };
    let sums = [0.0, 100_000.0, 200_000.0, 300_000.0, 400_000.0];
    let line = |name: &str, shift: f64| AcceptabilityLine {
        name: name.into(),
        points: (0..=80).map(|at| f64::from(at) * 5_000.0).map(|sum| (sum, share(sum, shift))).collect(),
        told: sums.map(|sum| format!("{} %", said(share(sum, shift), 0))).to_vec(),
    };
    let lying = sums.map(|at| Tick { at, text: said(at / 1_000.0, 0) }).to_vec();
    let upright = [0.0, 25.0, 50.0, 75.0, 100.0].map(|at| Tick { at, text: format!("{} %", said(at, 0)) });
    Acceptability {
        caption: caption(
            "acceptability",
            "How likely peer support is worth its cost",
            "The likelihood rises with what one is willing to pay for a year in full health.",
            &["Thousand kroner", "All costs", "Health service only"],
        ),
        lines: vec![line("All costs", 0.0), line("Health service only", 3_000.0)],
        axes: axes(
            (lying, "thousand kroner for a year in full health"),
            (upright.to_vec(), "likely worth its cost"),
        ),
        threshold: Some(Tick { at: 275_000.0, text: "275 000 kr, often used in Norway".into() }),
    }
}

/// The plane of cost and effect.
pub fn plane() -> Plane {
    let all = replicates();
    let share = |lies: &dyn Fn(f64, f64) -> bool| {
        let n = all.iter().filter(|(effect, cost)| lies(*effect, *cost)).count();
        format!("{} %", said(100.0 * n as f64 / all.len() as f64, 0))
    };
    let corner = |label: &str, dearer: bool, better: bool| Corner {
        label: label.into(),
        text: share(&|effect, cost| (cost > 0.0) == dearer && (effect > 0.0) == better),
    };
    let willing = 275_000.0;
    let thousands =
        |ticks: Vec<Tick>| ticks.into_iter().map(|tick| Tick { text: said(tick.at, 0), ..tick }).collect();
    Plane {
        caption: caption(
            "plane",
            "Difference in cost and effect, 2 000 replicates",
            "Most replicates are dearer and better than usual support.",
            &["Where", "Replicates"],
        ),
        replicates: all.clone(),
        estimate: (0.041, 6_200.0),
        intervals: (around(0.041, 0.046), around(6_200.0, 6_300.0)),
        estimate_label: "Estimate:".into(),
        estimate_text: "6 200 kr (−100 to 12 500) and 0.041 years (−0.005 to 0.087)".into(),
        corners: [
            corner("Dearer and worse", true, false),
            corner("Dearer and better", true, true),
            corner("Cheaper and worse", false, false),
            corner("Cheaper and better", false, true),
        ],
        willing: Some(Willing {
            sum: willing,
            label: "275 000 kr for a year in full health:".into(),
            text: format!("{} lie below the line", share(&|effect, cost| cost < willing * effect)),
        }),
        axes: axes(
            (axis(-0.05, 0.15, 4, 2), "difference in years in full health"),
            (thousands(axis(-10_000.0, 20_000.0, 4, 0)), "difference in cost, kroner"),
        ),
    }
}

/// Which assumption moves the result.
pub fn tornado() -> Tornado {
    let row = |label: &str, low: f64, high: f64, values: (&str, &str)| TornadoRow {
        label: label.into(),
        low,
        high,
        low_text: format!("{}: {} kr", values.0, said(low, 0)),
        high_text: format!("{}: {} kr", values.1, said(high, 0)),
    };
    Tornado {
        caption: caption(
            "tornado",
            "Net result for each person when one assumption changes",
            "The number of meetings moves the result most.",
            &["Assumption", "Lowest", "Highest"],
        ),
        rows: vec![
            row("Pay per hour", 7_400.0, 1_900.0, ("210 kr", "290 kr")),
            row("Meetings for each person", 14_200.0, -6_300.0, ("6 meetings", "18 meetings")),
            row(
                "Vermiedene Wiederaufnahmen in psychiatrischen Krankenhäusern",
                -2_100.0,
                12_800.0,
                ("0.05", "0.30"),
            ),
            row("Discount rate", 4_900.0, 4_300.0, ("0 %", "5 %")),
        ],
        base: 4_600.0,
        base_text: "As assumed: 4 600 kr for each person".into(),
        ticks: axis(-10_000.0, 15_000.0, 5, 0),
        key: ("Lowest value".into(), "Highest value".into()),
    }
}
