//! Ten thousand points and sixty-letter words: drawings stay small, words whole in the table.

use charts::{Pair, SurvivalStep, Unfit};
use statistics::interval::Interval;
use statistics::reliable::Course;

use crate::samples::{Dice, flow, money, outcome, plain};

const SMALL: usize = 60_000;
const WORD: &str = "Rehabilitationsmaßnahmenkoordinationsstelle für Angehörigenberatungsgespräche";

#[test]
fn ten_thousand_points_stay_small() {
    let mut dice = Dice::new(1);
    let courses = [Course::Recovered, Course::Improved, Course::Unchanged, Course::Deteriorated];
    let mut pairs = outcome::pairs();
    pairs.pairs = (0..10_000)
        .map(|at| Pair {
            before: 50.0 + 20.0 * dice.normal(),
            after: 50.0 + 20.0 * dice.normal(),
            course: courses[at % 4],
        })
        .collect();
    let drawn = pairs.draw().expect("sound").svg;
    assert!(drawn.len() < SMALL);
    pairs.pairs.reverse();
    assert_eq!(pairs.draw().expect("sound").svg, drawn);

    let mut plane = money::plane();
    plane.replicates = (0..10_000).map(|_| (0.05 * dice.normal(), 9_000.0 * dice.normal())).collect();
    let drawn = plane.draw().expect("sound").svg;
    plane.replicates.reverse();
    assert_eq!(plane.draw().expect("sound").svg, drawn);
    assert!(drawn.len() < SMALL);
}

#[test]
fn long_lines_stay_small() {
    let mut survival = outcome::survival();
    for line in &mut survival.lines {
        line.steps = (0..10_000)
            .map(|at| {
                let share = 1.0 - f64::from(at) / 12_000.0;
                let interval = Interval { low: share * 0.9, high: share };
                SurvivalStep { time: f64::from(at) / 900.0, share, interval: Some(interval) }
            })
            .collect();
        line.censored = (0..10_000).map(|at| f64::from(at) / 850.0).collect();
    }
    assert!(survival.draw().expect("sound").svg.len() < SMALL);

    let mut run = outcome::run();
    let points = run.points.clone();
    run.points = (0..10_000).map(|at| points[at % points.len()].clone()).collect();
    assert!(run.draw().expect("sound").svg.len() < SMALL);

    let mut curves = money::acceptability();
    curves.lines[0].points = (0..10_000).map(|at| (f64::from(at) * 40.0, f64::from(at % 100))).collect();
    assert!(curves.draw().expect("sound").svg.len() < SMALL);
}

#[test]
fn a_map_too_large_to_read_is_refused() {
    let mut heat = outcome::heat();
    let row = heat.rows[1].clone();
    heat.rows = vec![row; 61];
    assert_eq!(heat.draw(), Err(Unfit::TooMany));
    let mut histogram = outcome::histogram();
    let bin = histogram.bins[3].clone();
    histogram.bins = vec![bin; 61];
    assert_eq!(histogram.draw(), Err(Unfit::TooMany));
}

/// No drawn line has so many letters that it would leave its place; the whole word is in the table.
#[test]
fn long_words_are_broken_and_whole_in_the_table() {
    let mut forest = plain::forest();
    let mut dots = outcome::dots();
    let mut heat = outcome::heat();
    let mut arms = flow::arms();
    let mut tornado = money::tornado();
    forest.rows.iter_mut().for_each(|row| row.label = WORD.into());
    dots.rows.iter_mut().for_each(|row| row.label = WORD.into());
    heat.rows.iter_mut().for_each(|row| row.label = WORD.into());
    arms.arms.iter_mut().for_each(|arm| arm.name = WORD.into());
    tornado.rows.iter_mut().for_each(|row| row.label = WORD.into());
    let drawn = [forest.draw(), dots.draw(), heat.draw(), arms.draw(), tornado.draw()];
    for figure in drawn.map(|figure| figure.expect("sound")) {
        let lines =
            figure.svg.split("</text>").filter_map(|part| part.rsplit_once('>')).map(|(_, words)| words);
        assert!(lines.map(|words| words.chars().count()).max() <= Some(48), "{}", figure.svg);
        assert!(figure.table.rows.iter().any(|row| row[0] == WORD));
    }
}
