//! Somebody who lays views side by side and subtracts until nothing more follows.
//!
//! The reader knows all of the own organisation, reads every number of every period that can be asked for, and
//! uses every sum: of kinds in an organisation, of organisations in a kind. No count under five of another
//! partner may come out.

use std::collections::BTreeMap;

use foundation::Tx;
use ui::{Language, testing::Visitor};

use super::{Scene, scene};
use crate::report;

const KINDS: [(&str, &str); 7] = [
    ("support-step-count-yes", "Said yes"),
    ("support-step-count-later", "Said not now"),
    ("support-step-count-no", "Said no"),
    ("support-step-count-matched", "Were matched: both said yes"),
    ("support-step-count-met", "Met for the first time"),
    ("support-ending-planned", "Ended as planned"),
    ("support-ending-lost", "Lost touch"),
];
const SUMS: [(&str, &[&str]); 2] = [
    ("Were offered a peer-guide", &["Said yes", "Said not now", "Said no"]),
    ("Paths that ended", &["Ended as planned", "Lost touch"]),
];
const DAYS: [&str; 4] = ["2025-05-05", "2025-06-30", "2025-07-01", "2025-12-31"];
const PERIODS: [(&str, &str, &str); 4] = [
    ("2025-1", "2025-01-01", "2025-06-30"),
    ("2025-2", "2025-07-01", "2025-12-31"),
    ("2026-1", "2026-01-01", "2026-06-30"),
    ("all", "2025-03-01", "2026-03-10"),
];
const NAMES: [&str; 3] = ["Nordby", "Sydby", "Vestby"];

/// What a reader knows or has worked out: period, organisation (or all), kind.
type Known = BTreeMap<(String, String, String), i64>;
/// An organisation (or all) and a kind.
type Cell = (String, String);
/// What really is.
type Truth = BTreeMap<(usize, String), i64>;

/// Counts that are often small: the same for the same seed.
struct Chance(u64);
impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

/// Puts down a world; the truth by half-year.
async fn world(scene: &Scene, seed: u64) -> BTreeMap<&'static str, Truth> {
    let mut chance = Chance(seed);
    let mut truth: BTreeMap<&'static str, Truth> = BTreeMap::new();
    for on in DAYS {
        let half = if on < "2025-07-01" { "2025-1" } else { "2025-2" };
        for (at, org) in scene.municipalities().into_iter().enumerate() {
            for (kind, name) in KINDS {
                let most = [3, 8, 14, 30][chance.below(4) as usize];
                let count = chance.below(most) as i64;
                scene.count(org, kind, on, count).await;
                *truth.entry(half).or_default().entry((at, name.to_owned())).or_insert(0) += count;
            }
        }
    }
    for truth in truth.values_mut() {
        for at in 0..NAMES.len() {
            for (sum, parts) in SUMS {
                let all = parts.iter().map(|part| truth[&(at, (*part).to_owned())]).sum();
                truth.insert((at, sum.to_owned()), all);
            }
        }
    }
    truth
}

/// Everything the reader is shown, in every period and from every side.
async fn read_all(scene: &Scene, reader: &Visitor) -> Known {
    let mut known = Known::new();
    let (actor, rooms, texts) = (reader.actor(), scene.house.rooms.clone(), &scene.house.texts);
    for (period, from, to) in PERIODS {
        let span = scene.span(from, to);
        let made = async |tx: &mut Tx| report(tx, &actor, &rooms, &span, Language::En).await;
        let list = scene.house.db.read(made).await.unwrap().csv(texts).unwrap();
        // Those who may take it out take out the same; who is shown first changes the page, never what is known.
        for side in ["".to_owned(), format!("&partner={}", scene.town.sydby)] {
            let taken = reader.get(&format!("/reports/csv?period={period}{side}")).await;
            assert!(taken.status == 403 || taken.text.as_bytes() == list, "{period}{side}: {}", taken.text);
        }
        for row in csv::Reader::from_reader(list.as_slice()).records().map(Result::unwrap) {
            if let Ok(count) = row[3].parse() {
                known.insert((period.to_owned(), row[1].to_owned(), row[2].to_owned()), count);
            }
        }
    }
    known
}

/// Subtracts until nothing more follows.
fn work_out(known: &mut Known) {
    const ALL: &str = "All partners together";
    let kinds = || KINDS.iter().map(|(_, name)| *name).chain(SUMS.iter().map(|(name, _)| *name));
    let columns = || NAMES.iter().copied().chain([ALL]);
    let mut equations: Vec<(Vec<Cell>, Cell)> = Vec::new();
    let cell = |org: &str, kind: &str| (org.to_owned(), kind.to_owned());
    for kind in kinds() {
        equations.push((NAMES.iter().map(|org| cell(org, kind)).collect(), cell(ALL, kind)));
    }
    for org in columns() {
        for (sum, parts) in SUMS {
            equations.push((parts.iter().map(|part| cell(org, part)).collect(), cell(org, sum)));
        }
    }
    loop {
        let before = known.len();
        for (period, ..) in PERIODS {
            for (parts, sum) in &equations {
                solve(known, period, parts, sum);
            }
        }
        if known.len() == before {
            return;
        }
    }
}

/// Fills in the one value of an equation that is not known.
fn solve(known: &mut Known, period: &str, parts: &[Cell], sum: &Cell) {
    let key = |(org, kind): &Cell| (period.to_owned(), org.clone(), kind.clone());
    let missing: Vec<_> = parts.iter().filter(|part| !known.contains_key(&key(part))).collect();
    let added: i64 = parts.iter().filter_map(|part| known.get(&key(part))).sum();
    match (missing.as_slice(), known.get(&key(sum)).copied()) {
        ([], None) => {
            known.insert(key(sum), added);
        }
        ([one], Some(all)) => {
            known.insert(key(one), all - added);
        }
        _ => {}
    }
}

#[tokio::test]
async fn no_few_of_another_partner_follow_from_all_views_together() {
    let mut shown = 0;
    for seed in 0..4 {
        let scene = scene().await;
        let truth = world(&scene, seed).await;
        let town = &scene.town;
        let readers: [(&Visitor, Option<usize>); 5] = [
            (&town.mette, Some(0)),
            (&scene.leaders[0], Some(1)),
            (&scene.leaders[1], Some(2)),
            (&town.aud, None),
            (&town.nils, None),
        ];
        for (reader, own) in readers {
            let mut known = read_all(&scene, reader).await;
            for (half, truth) in &truth {
                for ((at, kind), count) in truth.iter().filter(|((at, _), _)| Some(*at) == own) {
                    known.insert(((*half).to_owned(), NAMES[*at].to_owned(), kind.clone()), *count);
                }
            }
            work_out(&mut known);
            for ((period, org, kind), count) in &known {
                let Some(at) = NAMES.iter().position(|name| name == org) else { continue };
                if Some(at) == own {
                    continue;
                }
                shown += 1;
                assert!(!(0..5).contains(count), "{seed}: {period}, {org}, {kind} is {count}");
                let real = truth.get(period.as_str()).and_then(|truth| truth.get(&(at, kind.clone())));
                assert_eq!(real, Some(count), "{seed}: {period}, {org}, {kind}");
            }
        }
    }
    // The attack is worth something only when there was something to attack.
    assert!(shown > 100, "{shown}");
}

#[tokio::test]
async fn a_period_that_differs_by_one_person_shows_no_partner() {
    let scene = scene().await;
    scene.autumn().await;
    scene.count(scene.town.sydby, "support-step-count-yes", "2025-12-31", 1).await;
    let mette = scene.town.mette.actor();
    for (from, to) in [
        ("2025-07-01", "2025-12-30"),
        ("2025-07-02", "2025-12-31"),
        ("2025-06-30", "2025-12-31"),
        ("2025-03-01", "2025-12-31"),
        ("2025-01-01", "2025-12-31"),
        ("2025-12-31", "2025-12-31"),
    ] {
        let span = scene.span(from, to);
        let rooms = scene.house.rooms.clone();
        let made = scene
            .house
            .db
            .read(async |tx| report(tx, &mette, &rooms, &span, Language::En).await)
            .await
            .unwrap();
        let counted = made.steps.iter().chain(&made.meetings).chain(&made.answers);
        assert!(counted.into_iter().all(|one| one.partners.is_empty() && one.all.is_none()), "{from} {to}");
        assert!(made.days.iter().all(|one| one.found.all.is_none()));
        assert!(made.change.iter().all(|one| one.found.all.is_none()));
    }
}
