//! Times the protection of a table of 10,000 cells, and says how many had to be hidden further. A number on the
//! command line is the mean count of a cell.

use std::time::Instant;

use statistics::disclosure::{Policy, Shown, table_with_proof};

const SIDE: usize = 100;

/// A small generator of pseudo-random numbers (xorshift), so that every run times the same table.
struct Dice(u64);

impl Dice {
    fn share(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as f64 / (1u64 << 53) as f64
    }
}

/// Counts as they come in programmes: rows and columns of very different sizes, chance within.
fn counts(mean: f64) -> Vec<Vec<u64>> {
    let mut dice = Dice(20_260_101);
    let mut sizes = || (0..SIDE).map(|_| -dice.share().max(1e-9).ln() * 0.8 + 0.2).collect::<Vec<f64>>();
    let (rows, columns) = (sizes(), sizes());
    let mut count = |expected: f64| {
        let (mut left, mut count) = ((-expected.min(700.0)).exp(), 0);
        let mut uniform = dice.share();
        while uniform > left && left > 0.0 {
            uniform -= left;
            count += 1;
            left *= expected / count as f64;
        }
        count
    };
    rows.iter().map(|row| columns.iter().map(|column| count(mean * row * column)).collect()).collect()
}

#[expect(clippy::print_stdout, reason = "what it measures is told on the command line")]
fn main() {
    let mean = std::env::args().nth(1).and_then(|word| word.parse().ok()).unwrap_or(12.0);
    let counts = counts(mean);
    for (audience, policy) in [("inside", Policy::INSIDE), ("outside", Policy::OUTSIDE)] {
        let least = policy.audience.smallest_group();
        let began = Instant::now();
        let (found, proof) = table_with_proof(&counts, policy);
        let took = began.elapsed();
        let hidden = found.counts.iter().flatten().filter(|shown| **shown == Shown::Hidden).count();
        let small = counts.iter().flatten().filter(|count| **count < least).count();
        let sums = found.row_totals.iter().chain(&found.column_totals);
        let sums = sums.filter(|shown| **shown == Shown::Hidden).count();
        println!(
            "{audience}: {:.1} ms, {small} of {} cells are small, {} more hidden, {sums} sums hidden, \
             loss {} of at least {}, proof holds: {}",
            took.as_secs_f64() * 1000.0,
            SIDE * SIDE,
            hidden - small,
            proof.loss(),
            proof.least_loss(),
            proof.holds(),
        );
    }
}
