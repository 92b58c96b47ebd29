//! What it costs: near the published case, split among the partners.

use foundation::Day;

use super::{
    draw::Draw,
    model::{Cost, Guide, History, Payer},
    partnership::TOWNS,
};

/// What a guide costs in a year in the published case, in Danish kroner.
const A_GUIDE: f64 = 39_800.0;
/// Word of the template, who pays (a municipality: each of them), share of the whole.
const SHARES: &[(&str, Payer, f64)] = &[
    ("coordinators", Payer::Town(0), 0.41),
    ("regional-leads", Payer::Region, 0.11),
    ("supervision", Payer::Users, 0.07),
    ("tickets", Payer::Town(0), 0.03),
    ("events", Payer::Users, 0.03),
    ("premises", Payer::Town(0), 0.03),
    ("teaching", Payer::Region, 0.27),
    ("training-travel", Payer::Town(0), 0.05),
];
/// Paid once, before the beginning.
const BEFORE: &[(&str, Payer, f64)] = &[
    ("leadership", Payer::Region, 85_000.0),
    ("adverts", Payer::Users, 18_000.0),
    ("insurance", Payer::Users, 9_500.0),
    ("phones", Payer::Town(0), 7_200.0),
];

/// Writes down all costs of all years, and how many guide-years they were for.
pub(super) fn fill(draw: &Draw, history: &mut History) {
    let (first, last) = (year(history.began_on), year(history.today));
    for (kind, payer, amount) in BEFORE {
        add(&mut history.costs, draw, (kind, *payer, first), *amount);
    }
    for now in first..=last {
        let mut years = 0.0;
        for town in 0..TOWNS.len() {
            let of_town = history.guides.iter().filter(|guide| guide.town == town);
            let here = of_town.map(|guide| part_of(guide, now, history.today)).sum::<f64>();
            years += here;
            if here > 0.0 {
                history.guide_years.push((town, now, (here * 100.0).round() / 100.0));
            }
        }
        for (kind, payer, share) in SHARES {
            add(&mut history.costs, draw, (kind, *payer, now), share * years * A_GUIDE);
        }
    }
}

fn add(lines: &mut Vec<Cost>, draw: &Draw, (kind, payer, year): (&'static str, Payer, i64), amount: f64) {
    let payers: Vec<Payer> = match payer {
        Payer::Town(_) => (0..TOWNS.len()).map(Payer::Town).collect(),
        other => vec![other],
    };
    let each = amount / payers.len() as f64;
    for payer in payers {
        let amount = (each * draw.bell(1.0, 0.05) / 50.0).round() * 50.0;
        if amount > 0.0 {
            lines.push(Cost { payer, kind, year, amount });
        }
    }
}

fn year(day: Day) -> i64 {
    i64::from(day.jiff().year())
}

/// How much of this year a guide was there.
fn part_of(guide: &Guide, now: i64, today: Day) -> f64 {
    let from = guide.since.max(first_of(now));
    let until = guide.stopped_on.unwrap_or(today).min(today).min(first_of(now + 1));
    (until.days_since(from).max(0)) as f64 / 365.25
}

fn first_of(year: i64) -> Day {
    let year = i16::try_from(year).unwrap_or(i16::MAX);
    Day::from(jiff::civil::Date::new(year, 1, 1).unwrap_or_default())
}
