//! Times the matching of a large invented waiting list, and can write it down for another solver.

use std::io::{self, BufWriter, Write};
use std::time::Instant;

use assignment::{Assignment, Candidate, Rules, Waiting, assign};

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
    dump: Option<String>,
}

struct List {
    waiting: Vec<Waiting>,
    capacities: Vec<u32>,
    load: Vec<u32>,
}

const STEPS: [i64; 6] = [0, 0, 10, 25, 45, 70];

fn read_sizes() -> Sizes {
    let mut sizes =
        Sizes { waiting: 20_000, supporters: 4_000, candidates: 30, places: 5, days: 120, dump: None };
    let mut words = std::env::args().skip(1);
    while let (Some(name), Some(value)) = (words.next(), words.next()) {
        let number = value.parse().unwrap_or(0);
        match name.as_str() {
            "--waiting" => sizes.waiting = number,
            "--supporters" => sizes.supporters = number,
            "--candidates" => sizes.candidates = number,
            "--places" => sizes.places = number as u64,
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
            let candidates = (0..sizes.candidates)
                .map(|_| {
                    let supporter = dice.below(sizes.supporters as u64) as usize;
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
    let Some((ms, assignment)) = best else { return Ok(()) };
    writeln!(
        io::stdout(),
        "assignment {}x{}x{} ms={ms:.1} cost={} matched={}",
        sizes.waiting,
        sizes.supporters,
        sizes.candidates,
        assignment.total_cost,
        assignment.matched
    )?;
    if let Some(path) = &sizes.dump {
        write_down(path, &list, &assignment)?;
    }
    Ok(())
}
