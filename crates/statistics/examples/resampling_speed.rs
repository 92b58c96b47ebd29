//! How long intervals of a mean by BCa take: 10,000 values with 500 draws, and 500 values with 10,000 draws.

use std::time::Instant;

use statistics::resampling::{Plan, Stream, acceleration_of_mean, bootstrap_mean};

fn main() {
    for (values, draws) in [(10_000, 500), (500, 10_000)] {
        let mut chance = Stream::new(1, 0);
        let list: Vec<f64> = (0..values).map(|_| chance.uniform().powi(2) * 100.0).collect();
        let mut best = f64::INFINITY;
        for _ in 0..5 {
            let start = Instant::now();
            let found = bootstrap_mean(&list, Plan { draws, seed: 7 });
            let interval = found.zip(acceleration_of_mean(&list)).and_then(|(found, by)| found.bca(by));
            best = best.min(start.elapsed().as_secs_f64() * 1e3);
            assert!(interval.is_some_and(|interval| interval.low < interval.high));
        }
        #[expect(clippy::print_stdout, reason = "what it is for")]
        {
            println!("BCa of the mean of {values} values, {draws} draws: {best:.1} ms");
        }
    }
}
