//! The invented study of `oracle/common.R`, drawn in the same way: read it there.

use crate::tables::Columns;

/// One stream of chance (Lehmer 1951, with the factor of Park and Miller 1993).
pub struct Chance(u64);

impl Chance {
    /// The stream of this seed.
    pub fn new(seed: u64) -> Self {
        let mut chance = Self((seed * 7919 + 104_729) % 2_147_483_647);
        for _ in 0..5 {
            chance.uniform();
        }
        chance
    }

    /// A number between 0 and 1.
    pub fn uniform(&mut self) -> f64 {
        self.0 = self.0 * 48_271 % 2_147_483_647;
        self.0 as f64 / 2_147_483_647.0
    }

    /// A number that is as good as normal.
    pub fn normal(&mut self) -> f64 {
        let mut sum = 0.0;
        for _ in 0..12 {
            sum += self.uniform();
        }
        sum - 6.0
    }
}

fn rounded(x: f64, digits: i32) -> f64 {
    let tens = 10f64.powi(digits);
    (x * tens + 0.5).floor() / tens
}

const NAMES: [&str; 20] = [
    "person", "site", "peer", "group", "wave", "age", "pre", "y", "gap", "event", "weeks", "status", "item1",
    "item2", "item3", "item4", "item5", "item6", "cost", "utility",
];

/// The invented study of this seed, a row a person and wave.
pub fn simulated(seed: u64) -> Columns {
    let mut draw = Chance::new(seed);
    let (people, sites) = (24 + (seed % 5) * 8, 4 + seed % 3);
    let (peers, waves) = (6 + seed % 4, 3 + seed % 2);
    let site_effect: Vec<f64> = (0..sites).map(|_| draw.normal() * 1.2).collect();
    let peer_effect: Vec<f64> = (0..peers).map(|_| draw.normal() * 1.5).collect();
    let mut rows = Vec::new();
    for person in 0..people {
        let site = (person % sites) as usize;
        let peer = (draw.uniform() * peers as f64).floor() as usize;
        let support = draw.uniform() < 0.5;
        let age = (18.0 + draw.uniform() * 60.0).floor();
        let level = draw.normal() * 2.5;
        let slope = draw.normal() * 0.9;
        let pre = rounded(20.0 + level + draw.normal() * 1.5, 2);
        let weeks = (1.0 + draw.uniform() * if support { 30.0 } else { 22.0 }).floor();
        let status = u8::from(draw.uniform() < 0.7);
        for wave in 0..waves {
            let asked = wave == 0 || draw.uniform() < 0.88;
            let gain = if support { 1.1 } else { 0.4 };
            let sum = 20.0 + level + (gain + slope) * wave as f64 + site_effect[site] + peer_effect[peer];
            let y = rounded(sum + draw.normal() * 2.0, 2);
            let event = u8::from(draw.uniform() < if support { 0.35 } else { 0.5 });
            let answer = |draw: &mut Chance| (2.5 + level * 0.35 + draw.normal()).floor().clamp(0.0, 4.0);
            let items: Vec<f64> = (0..6).map(|_| answer(&mut draw)).collect();
            let cost = rounded(900.0 + draw.uniform() * 4000.0 + if support { 300.0 } else { 0.0 }, 0);
            let felt = 0.6 + level * 0.04 + gain * 0.05 + draw.normal() * 0.1;
            let utility = rounded(felt.clamp(0.0, 1.0), 3);
            let missing = draw.uniform() < 0.15;
            if !asked {
                continue;
            }
            let mut row = vec![
                format!("p{:03}", person + 1),
                format!("s{}", site + 1),
                format!("r{}", peer + 1),
                if support { "support" } else { "usual" }.to_owned(),
                wave.to_string(),
                age.to_string(),
                pre.to_string(),
                y.to_string(),
                if missing { String::new() } else { y.to_string() },
                event.to_string(),
                weeks.to_string(),
                status.to_string(),
            ];
            row.extend(items.iter().chain([&cost, &utility]).map(f64::to_string));
            rows.push(row);
        }
    }
    Columns::new(&NAMES.map(str::to_owned), &rows)
}

#[test]
fn the_invented_study_is_the_same_in_r() {
    for case in crate::ground::expected("invented") {
        let seed = case.value("seed") as u64;
        let study = simulated(seed);
        for name in NAMES.iter().filter(|name| !["person", "site", "peer", "group"].contains(name)) {
            let column = study.maybe(name);
            case.near(&format!("sum {name}"), column.iter().flatten().sum(), 1e-12);
            assert_eq!(case.value(&format!("n {name}")) as usize, column.iter().flatten().count(), "{name}");
        }
        let support = study.words("group").iter().filter(|group| *group == "support").count();
        assert_eq!(case.value("support") as usize, support);
    }
}
