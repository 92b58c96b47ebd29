//! How long a mixed model takes: 20,000 people asked up to four times, level and slope of each.
//!
//! `mixed_speed [PEOPLE] [--times own] [--dump FILE]`: with other times for everybody, or written as CSV for others.

use std::{fmt::Write as _, time::Instant};

use models::{
    Fitted, Grouping,
    mixed::{Columns, Freedom, Likelihood, fit},
};
use nalgebra::{DMatrix, DVector};

/// Whole numbers by the rule of Lehmer, as good as chance here.
struct Chance(u64);

impl Chance {
    fn uniform(&mut self) -> f64 {
        self.0 = self.0 * 48_271 % 2_147_483_647;
        self.0 as f64 / 2_147_483_647.0
    }

    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.uniform()).sum::<f64>() - 6.0
    }
}

struct Study {
    person: Vec<usize>,
    time: Vec<f64>,
    group: Vec<f64>,
    y: Vec<f64>,
}

fn study(people: usize, own_times: bool) -> Study {
    let mut chance = Chance(20_261_122);
    let mut study = Study { person: vec![], time: vec![], group: vec![], y: vec![] };
    for person in 0..people {
        let group = f64::from(u8::from(chance.uniform() < 0.5));
        let (level, slope) = (chance.normal() * 4.0, chance.normal() * 1.2);
        for wave in 0..4 {
            let asked = wave == 0 || chance.uniform() < 0.9;
            let time = f64::from(wave) + if own_times { chance.uniform() * 0.5 } else { 0.0 };
            let y = 50.0 + level + (0.8 + group * 0.5 + slope) * time + chance.normal() * 3.0;
            if asked {
                study.person.push(person);
                study.time.push(time);
                study.group.push(group);
                study.y.push((y * 100.0).round() / 100.0);
            }
        }
    }
    study
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let after = |flag: &str| arguments.iter().position(|a| a == flag).and_then(|at| arguments.get(at + 1));
    let people = arguments.first().and_then(|a| a.parse().ok()).unwrap_or(20_000);
    let study = study(people, after("--times").is_some());
    if let Some(file) = after("--dump") {
        let mut text = String::from("person,time,group,y\n");
        for row in 0..study.y.len() {
            let (person, time) = (study.person[row], study.time[row]);
            writeln!(text, "{person},{time},{},{}", study.group[row], study.y[row])?;
        }
        std::fs::write(file, text)?;
    }
    let began = Instant::now();
    let ones = DVector::from_element(study.y.len(), 1.0);
    let (time, group) = (DVector::from_vec(study.time), DVector::from_vec(study.group));
    let both = time.component_mul(&group);
    let names = ["(Intercept)", "time", "group", "time:group"].map(str::to_owned);
    let grouping = Grouping {
        name: "person".to_owned(),
        levels: (0..people).map(|person| person.to_string()).collect(),
        of: study.person,
        z: DMatrix::from_columns(&[ones.clone(), time.clone()]),
        terms: names[..2].to_vec(),
        correlated: true,
    };
    let x = DMatrix::from_columns(&[ones, time, group, both]);
    let columns = Columns { x: &x, names: &names, y: &study.y };
    let found = fit(columns, &[grouping], Likelihood::Restricted, Freedom::Satterthwaite)?;
    let taken = began.elapsed().as_secs_f64() * 1000.0;
    let effect = found.coefficient(3).ok_or("the effect has no error")?;
    let mut out = std::io::stdout().lock();
    use std::io::Write as _;
    writeln!(out, "rows {}", found.rows)?;
    writeln!(out, "reml {:.6}", found.deviance)?;
    writeln!(out, "effect {:.9} {:.9} {:.3}", effect.value, effect.error, effect.freedom.unwrap_or(0.0))?;
    writeln!(out, "steps {}", found.steps)?;
    writeln!(out, "milliseconds {taken:.1}")?;
    Ok(())
}
