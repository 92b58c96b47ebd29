//! Beat the Blues: the trial of a computer course against depression as Everitt and Hothorn's handbook analyses it
//! (A Handbook of Statistical Analyses Using R, 3rd edition, chapter 13), number by number as printed there.

use models::{
    Fitted,
    design::Design,
    frame::Frame,
    mixed::{self, Freedom, Likelihood, Mixed},
};
use statrs::distribution::{ChiSquared, ContinuousCDF};

use oracle::tables::public;

/// The trial as rows of one visit each: two, three, five and eight months after.
fn visits() -> Frame {
    let trial = public("BtheB");
    let visits = [("bdi.2m", 2.0), ("bdi.3m", 3.0), ("bdi.5m", 5.0), ("bdi.8m", 8.0)];
    let people = trial.numbers("bdi.pre").len();
    let repeated = |column: Vec<String>| -> Vec<Option<String>> {
        visits.iter().flat_map(|_| column.iter().cloned().map(Some)).collect()
    };
    let before: Vec<Option<f64>> = visits.iter().flat_map(|_| trial.maybe("bdi.pre")).collect();
    let time = visits.iter().flat_map(|(_, month)| vec![Some(*month); people]).collect();
    Frame::default()
        .with_numbers("bdi", visits.iter().flat_map(|(visit, _)| trial.maybe(visit)).collect())
        .with_numbers("bdi.pre", before)
        .with_numbers("time", time)
        .with_words("treatment", repeated(trial.words("treatment")))
        .with_words("drug", repeated(trial.words("drug")))
        .with_words("length", repeated(trial.words("length")))
        .with_words("subject", repeated(trial.words("person")))
}

fn fitted(random: &str) -> Mixed {
    let mut frame = visits();
    // The handbook compares with treatment as usual, no drug, and six months or less.
    frame.compare_with("treatment", "TAU").expect("a group of the trial");
    frame.compare_with("length", "<6m").expect("a group of the trial");
    let formula = format!("bdi ~ bdi.pre + time + treatment + drug + length + {random}");
    let design = Design::of(&formula.parse().expect("a formula"), &frame).expect("a design");
    mixed::of(&design, Likelihood::Full, Freedom::Satterthwaite).expect("a fit")
}

/// Rounded as it is printed.
fn printed(value: f64, digits: usize, as_printed: &str) {
    assert_eq!(format!("{value:.digits$}"), as_printed);
}

#[test]
fn beat_the_blues_is_what_the_handbook_prints() {
    let found = fitted("(1 | subject)");
    assert_eq!((found.rows, found.parts[0].levels), (280, 97));
    let table = [
        ("(Intercept)", "5.59239", "2.24244", "2.494"),
        ("bdi.pre", "0.63968", "0.07789", "8.212"),
        ("time", "-0.70476", "0.14639", "-4.814"),
        ("treatmentBtheB", "-2.32908", "1.67036", "-1.394"),
        ("drugYes", "-2.82495", "1.72684", "-1.636"),
        ("length>6m", "0.19708", "1.63832", "0.120"),
    ];
    for (at, (name, value, error, t)) in table.into_iter().enumerate() {
        assert_eq!(found.names()[at], name);
        let own = found.coefficient(at).unwrap();
        printed(own.value, 5, value);
        printed(own.error, 5, error);
        printed(own.statistic, 3, t);
    }
    printed(found.parts[0].covariance[(0, 0)], 2, "48.78");
    printed(found.parts[0].deviations()[0], 3, "6.984");
    printed(found.sigma.powi(2), 2, "25.14");
    printed(found.sigma, 3, "5.014");
    printed(found.deviance, 1, "1871.5");
    printed(found.log_likelihood(), 2, "-935.75");
    printed(found.deviance + 2.0 * found.parameters() as f64, 1, "1887.5");
    printed(found.deviance + (found.rows as f64).ln() * found.parameters() as f64, 1, "1916.6");
}

#[test]
fn a_slope_of_their_own_tells_no_more() {
    let (plain, slopes) = (fitted("(1 | subject)"), fitted("(time | subject)"));
    printed(slopes.deviance, 1, "1871.0");
    printed(slopes.log_likelihood(), 2, "-935.52");
    printed(slopes.deviance + 2.0 * slopes.parameters() as f64, 1, "1891.0");
    let better = plain.deviance - slopes.deviance;
    printed(better, 4, "0.4542");
    assert_eq!(slopes.parameters() - plain.parameters(), 2);
    printed(ChiSquared::new(2.0).unwrap().sf(better), 4, "0.7969");
}
