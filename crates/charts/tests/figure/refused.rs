//! What cannot be drawn is refused with its reason, and never drawn a little wrong.

use charts::{Axes, Caption, HeatCell, Tick, Unfit};
use statistics::interval::Interval;

use crate::samples::{flow, money, outcome};

const NO_NUMBERS: [f64; 3] = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY];

/// Draws a changed sample and tells why it was refused, if it was.
macro_rules! why {
    ($sample:expr, $name:ident, $change:expr) => {{
        let mut $name = $sample;
        $change;
        $name.draw().err()
    }};
}

#[test]
fn what_is_no_number_is_refused() {
    for bad in NO_NUMBERS {
        let found = [
            why!(outcome::survival(), s, s.lines[0].steps[3].share = bad),
            why!(outcome::survival(), s, s.lines[1].censored[0] = bad),
            why!(outcome::survival(), s, s.lines[1].until = bad),
            why!(outcome::survival(), s, s.axes.upright[2].at = bad),
            why!(outcome::run(), s, s.points[3].value = Some(bad)),
            why!(outcome::run(), s, s.points[3].centre = bad),
            why!(outcome::run(), s, s.points[3].limits = Some(Interval { low: 0.0, high: bad })),
            why!(outcome::dots(), s, s.rows[0].dots[0].as_mut().unwrap().value = bad),
            why!(outcome::histogram(), s, s.bins[4].count = Some(bad)),
            why!(outcome::histogram(), s, s.marks[0].at = bad),
            why!(outcome::pairs(), s, s.pairs[9].after = bad),
            why!(outcome::pairs(), s, s.border = Some(bad)),
            why!(outcome::pairs(), s, s.reliable = bad),
            why!(
                outcome::heat(),
                s,
                s.rows[0].cells[0] = HeatCell::Shown { value: bad, text: String::new() }
            ),
            why!(outcome::heat(), s, s.scale[0].0 = bad),
            why!(money::acceptability(), s, s.lines[0].points[4].1 = bad),
            why!(money::acceptability(), s, s.threshold.as_mut().unwrap().at = bad),
            why!(money::plane(), s, s.replicates[7].0 = bad),
            why!(money::plane(), s, s.intervals.1.high = bad),
            why!(money::plane(), s, s.willing.as_mut().unwrap().sum = bad),
            why!(money::tornado(), s, s.rows[0].low = bad),
            why!(money::tornado(), s, s.base = bad),
        ];
        for (at, reason) in found.into_iter().enumerate() {
            assert_eq!(reason, Some(Unfit::NoNumber), "case {at} with {bad}");
        }
    }
}

#[test]
fn nothing_is_no_chart() {
    let found = [
        why!(outcome::survival(), s, s.lines.clear()),
        why!(outcome::run(), s, s.points.clear()),
        why!(outcome::dots(), s, s.rows.clear()),
        why!(outcome::histogram(), s, s.bins.clear()),
        why!(outcome::pairs(), s, s.pairs.clear()),
        why!(outcome::heat(), s, s.rows.clear()),
        why!(flow::flow(), s, s.steps.clear()),
        why!(flow::arms(), s, s.before.clear()),
        why!(flow::arms(), s, s.arms[1].steps.clear()),
        why!(money::acceptability(), s, s.lines[0].points.clear()),
        why!(money::plane(), s, s.replicates.clear()),
        why!(money::tornado(), s, s.rows.clear()),
    ];
    assert_eq!(found, [Some(Unfit::Empty); 12]);
}

#[test]
fn what_does_not_fit_together_is_refused() {
    let short = |caption: &mut Caption| caption.head.pop();
    let found = [
        why!(outcome::survival(), s, s.lines[0].told.pop()),
        why!(outcome::survival(), s, s.lines[0].at_risk.pop()),
        why!(outcome::survival(), s, s.lines[0].steps.reverse()),
        why!(outcome::survival(), s, short(&mut s.caption)),
        why!(outcome::run(), s, short(&mut s.caption)),
        why!(outcome::dots(), s, s.rows[1].dots.pop()),
        why!(outcome::histogram(), s, s.bins[2].kind = 3),
        why!(outcome::histogram(), s, s.bins[2].to = s.bins[2].from),
        why!(outcome::pairs(), s, short(&mut s.caption)),
        why!(outcome::heat(), s, s.rows[1].cells.pop()),
        why!(flow::arms(), s, s.arms.truncate(1)),
        why!(money::acceptability(), s, s.lines[0].points.reverse()),
        why!(money::acceptability(), s, s.lines[1].told.pop()),
        why!(money::plane(), s, short(&mut s.caption)),
        why!(money::tornado(), s, short(&mut s.caption)),
    ];
    for (at, reason) in found.into_iter().enumerate() {
        assert_eq!(reason, Some(Unfit::Uneven), "case {at}");
    }
}

#[test]
fn four_cannot_be_told_apart() {
    let found = [
        why!(outcome::survival(), s, s.lines = vec![s.lines[0].clone(); 4]),
        why!(money::acceptability(), s, s.lines = vec![s.lines[0].clone(); 4]),
        why!(flow::arms(), s, s.arms = vec![s.arms[0].clone(); 4]),
        why!(outcome::histogram(), s, s.kinds = vec![String::new(); 4]),
    ];
    assert_eq!(found, [Some(Unfit::TooManySeries); 4]);
}

#[test]
fn bars_begin_at_nought_and_axes_have_a_length() {
    let flat = Axes { lying: vec![Tick { at: 1.0, text: "1".into() }; 2], ..outcome::pairs().axes };
    assert_eq!(why!(outcome::pairs(), s, s.axes = flat), Some(Unfit::NoNumber));
    assert_eq!(why!(outcome::histogram(), s, s.axes.upright.remove(0)), Some(Unfit::NoNumber));
    assert_eq!(why!(outcome::pairs(), s, s.reliable = -1.0), Some(Unfit::NoNumber));
}
