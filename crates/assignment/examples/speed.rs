//! Times the matching of a large invented waiting list, and can write it down for another solver.

use std::io::{self, BufWriter, Write};
use std::time::Instant;

use assignment::{Assignment, Candidate, Change, Rules, Unusable, Waiting, assign};

/// A small generator of pseudo-random numbers (xorshift), so that every run times the same list.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit.max(1)
    }
}

/// What can be set on the command line.
struct Sizes {
    waiting: usize,
    supporters: usize,
    candidates: usize,
    places: u64,
    days: u64,
    dense: bool,
    dump: Option<String>,
}

struct List {
    waiting: Vec<Waiting>,
    capacities: Vec<u32>,
    load: Vec<u32>,
}

const STEPS: [i64; 6] = [0, 0, 10, 25, 45, 70];

fn read_sizes() -> Sizes {
    let mut sizes = Sizes {
        waiting: 20_000,
        supporters: 4_000,
        candidates: 30,
        places: 5,
        days: 120,
        dense: false,
        dump: None,
    };
    let mut words = std::env::args().skip(1);
    while let (Some(name), Some(value)) = (words.next(), words.next()) {
        let number = value.parse().unwrap_or(0);
        match name.as_str() {
            "--waiting" => sizes.waiting = number,
            "--supporters" => sizes.supporters = number,
            "--candidates" => sizes.candidates = number,
            "--places" => sizes.places = number as u64,
            "--dense" => sizes.dense = number > 0,
            "--days" => sizes.days = number as u64,
            _ => sizes.dump = Some(value),
        }
    }
    sizes
}

/// People and supporters live on a square; a pair costs its distance and a little chance.
fn invent(sizes: &Sizes) -> List {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let capacities = (0..sizes.supporters).map(|_| dice.below(2 * sizes.places) as u32 + 1).collect();
    let load = (0..sizes.supporters).map(|_| dice.below(4) as u32).collect();
    let homes: Vec<(i64, i64)> =
        (0..sizes.supporters).map(|_| (dice.below(500) as i64, dice.below(500) as i64)).collect();
    let waiting = (0..sizes.waiting)
        .map(|_| {
            let (x, y) = (dice.below(500) as i64, dice.below(500) as i64);
            let named = if sizes.dense { sizes.supporters } else { sizes.candidates };
            let candidates = (0..named)
                .map(|at| {
                    let any = |dice: &mut Dice| dice.below(sizes.supporters as u64) as usize;
                    let supporter = if sizes.dense { at } else { any(&mut dice) };
                    let far = (homes[supporter].0 - x).abs() + (homes[supporter].1 - y).abs();
                    Candidate { supporter, cost: far + dice.below(200) as i64 }
                })
                .collect();
            Waiting { candidates, priority: dice.below(sizes.days) as i64 }
        })
        .collect();
    List { waiting, capacities, load }
}

/// One line a supporter (places, load), one a person (priority, chosen or -1, supporter:cost …).
fn write_down(path: &str, list: &List, assignment: &Assignment) -> io::Result<()> {
    let mut file = BufWriter::new(std::fs::File::create(path)?);
    writeln!(file, "{} {}", list.waiting.len(), list.capacities.len())?;
    writeln!(file, "{}", STEPS.map(|step| step.to_string()).join(" "))?;
    for (capacity, load) in list.capacities.iter().zip(&list.load) {
        writeln!(file, "{capacity} {load}")?;
    }
    for (person, chosen) in list.waiting.iter().zip(&assignment.chosen) {
        write!(file, "{} {}", person.priority, chosen.map_or(-1, |s| s as i64))?;
        for candidate in &person.candidates {
            write!(file, " {}:{}", candidate.supporter, candidate.cost)?;
        }
        writeln!(file)?;
    }
    file.flush()
}

/// One of a few changes as they come in a week: somebody new, somebody who leaves, a place more or less, a pair
/// that costs something else, a supporter who stops, one who begins.
fn change(dice: &mut Dice, sizes: &Sizes, at: u64) -> Change {
    let person = dice.below(sizes.waiting as u64) as usize;
    let supporter = dice.below(sizes.supporters as u64) as usize;
    let cost = dice.below(700) as i64;
    let mut some = |most: usize| (0..30).map(|_| dice.below(most as u64) as usize).collect::<Vec<_>>();
    match at % 6 {
        0 => {
            let named = some(sizes.supporters).into_iter();
            let candidates = named.map(|supporter| Candidate { supporter, cost }).collect();
            Change::Enters(Waiting { candidates, priority: cost % sizes.days.max(1) as i64 })
        }
        1 => Change::Candidates { waiting: person, candidates: Vec::new() },
        2 => Change::Capacity { supporter, capacity: cost as u32 % 10 },
        3 => Change::Cost { waiting: person, supporter, cost },
        4 => Change::SupporterLeaves(supporter),
        _ => {
            let people = some(sizes.waiting).into_iter().map(|person| (person, cost)).collect();
            Change::SupporterEnters { capacity: 5, load: 0, people }
        }
    }
}

/// How long one change takes in the middle and at worst, in milliseconds.
fn time_changes(assignment: &mut Assignment, sizes: &Sizes) -> Result<(f64, f64), Unusable> {
    let mut dice = Dice(0x2545_F491_4F6C_DD1D);
    let mut times = Vec::new();
    for at in 0..300 {
        let change = change(&mut dice, sizes, at);
        let start = Instant::now();
        assignment.change(change)?;
        times.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    Ok((times[times.len() / 2], times[times.len() - 1]))
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sizes = read_sizes();
    let list = invent(&sizes);
    let rules = Rules { load: &list.load, steps: &STEPS };
    let mut best = None;
    for _ in 0..5 {
        let start = Instant::now();
        let assignment = assign(&list.waiting, &list.capacities, &rules)?;
        let ms = start.elapsed().as_secs_f64() * 1000.0;
        if best.as_ref().is_none_or(|(fastest, _)| ms < *fastest) {
            best = Some((ms, assignment));
        }
    }
    let Some((ms, mut assignment)) = best else { return Ok(()) };
    let named = if sizes.dense { sizes.supporters } else { sizes.candidates };
    let (cost, matched) = (assignment.total_cost, assignment.matched);
    let mut out = io::stdout();
    let size = format!("{}x{}x{named}", sizes.waiting, sizes.supporters);
    writeln!(out, "assignment {size} ms={ms:.1} cost={cost} matched={matched}")?;
    if let Some(path) = &sizes.dump {
        write_down(path, &list, &assignment)?;
    }
    let start = Instant::now();
    let told = assignment.next_best(&|_| ()).iter().flatten().count();
    writeln!(out, "next best of {told} ms={:.0}", start.elapsed().as_secs_f64() * 1000.0)?;
    let (middle, worst) = time_changes(&mut assignment, &sizes)?;
    writeln!(out, "one change mended ms={middle:.2} worst={worst:.2}")?;
    Ok(())
}
