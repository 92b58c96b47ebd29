//! The smallest change that matters to people: by what they say themselves, and, failing that, by the spread
//! of scores.
//!
//! What people say comes first; a share of the spread is a stand-in. Neither is the smallest reliable change
//! ([`crate::reliable`]), and a study prints both. (Revicki and others 2008.)

use crate::{
    change::Direction,
    consensus::ranks,
    groups::{Difference, welch},
    interval::{Mean, mean},
};

/// One person's change, and how much better or worse they say they are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judged {
    /// Score after less score before.
    pub change: f64,
    /// 0 the same, 1 a little better, 2 and more much better; −1 a little worse, and so on.
    pub felt: i8,
}

/// What people say, against their scores. Gains are changes turned so that a positive one is better.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Anchored {
    /// The gain of those who say a little better: the minimal important change. (Jaeschke, Singer and Guyatt
    /// 1989.)
    pub little_better: Mean,
    /// How much more that is than the gain of those who say the same; none when a group is too small.
    /// (Redelmeier and Lorig 1993.)
    pub beyond_same: Option<Difference>,
    /// How gain and words go together, by ranks; below 0.3 the words do not tell about this measure (Revicki
    /// and others 2008). None when either is the same for all.
    pub correlation: Option<f64>,
    /// The gain that best tells better from not better; none when nobody is one of the two.
    pub cut: Option<Cut>,
}

/// The gain from which on people are called better.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cut {
    /// Halfway between two gains that were seen; the least of those that tell equally well.
    pub gain: f64,
    /// The share of those who say better that gained at least as much.
    pub sensitivity: f64,
    /// The share of all others that gained less.
    pub specificity: f64,
    /// How likely somebody who says better gained more than somebody who does not, equal gains half.
    pub area: f64,
}

/// The minimal important change by what people say. Changes that are no numbers are left out; none when
/// nobody says a little better.
pub fn anchored(people: &[Judged], direction: Direction) -> Option<Anchored> {
    let sign = if direction == Direction::HighIsGood { 1.0 } else { -1.0 };
    let kept: Vec<(f64, i8)> =
        people.iter().filter(|one| one.change.is_finite()).map(|one| (sign * one.change, one.felt)).collect();
    let of = |keep: fn(i8) -> bool| -> Vec<f64> {
        kept.iter().filter(|(_, felt)| keep(*felt)).map(|(gain, _)| *gain).collect()
    };
    let little = of(|felt| felt == 1);
    let gains: Vec<f64> = kept.iter().map(|(gain, _)| *gain).collect();
    let felt: Vec<f64> = kept.iter().map(|(_, felt)| f64::from(*felt)).collect();
    Some(Anchored {
        little_better: mean(&little)?,
        beyond_same: welch(&little, &of(|felt| felt == 0)),
        correlation: together(&ranks(&gains).ranks, &ranks(&felt).ranks),
        cut: cut(&of(|felt| felt > 0), &of(|felt| felt <= 0)),
    })
}

/// How two lists of the same length go together (Pearson 1896; of ranks: Spearman 1904); none when one is
/// constant.
fn together(a: &[f64], b: &[f64]) -> Option<f64> {
    let (of_a, of_b) = (mean(a)?, mean(b)?);
    let sum: f64 = a.iter().zip(b).map(|(x, y)| (x - of_a.mean) * (y - of_b.mean)).sum();
    let found = sum / ((a.len() as f64 - 1.0) * of_a.sd? * of_b.sd?);
    Some(found).filter(|found| found.is_finite())
}

/// The cut with the greatest sensitivity + specificity − 1. (Youden 1950.)
fn cut(better: &[f64], others: &[f64]) -> Option<Cut> {
    if better.is_empty() || others.is_empty() {
        return None;
    }
    let (of_better, of_others) = (better.len() as f64, others.len() as f64);
    let mut seen: Vec<f64> = better.iter().chain(others).copied().collect();
    seen.sort_by(f64::total_cmp);
    seen.dedup();
    let share = |values: &[f64], keep: &dyn Fn(f64) -> bool| {
        values.iter().filter(|value| keep(**value)).count() as f64
    };
    let mut best: Option<Cut> = None;
    for pair in seen.windows(2) {
        let gain = f64::midpoint(pair[0], pair[1]);
        let sensitivity = share(better, &|value| value >= gain) / of_better;
        let specificity = share(others, &|value| value < gain) / of_others;
        // Better by more than rounding, so that the first of equals stays.
        if best.is_none_or(|best| sensitivity + specificity > best.sensitivity + best.specificity + 1e-12) {
            best = Some(Cut { gain, sensitivity, specificity, area: 0.0 });
        }
    }
    let ranked = ranks(&[better, others].concat()).ranks;
    let above = ranked.iter().take(better.len()).sum::<f64>() - of_better * (of_better + 1.0) / 2.0;
    best.map(|best| Cut { area: above / (of_better * of_others), ..best })
}

/// What the spread of scores gives, where nobody was asked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// Half a standard deviation before. (Norman, Sloan and Wyrwich 2003.)
    pub half: f64,
    /// A fifth of it: a small difference. (Cohen 1988, Samsa and others 1999.)
    pub fifth: f64,
    /// One standard error of measurement, sd · √(1 − r). (Wyrwich, Tierney and Wolinsky 1999.)
    pub one_error: f64,
}

/// The stand-ins for a standard deviation of scores before and a reliability from 0 to 1.
pub fn by_spread(sd: f64, reliability: f64) -> Spread {
    let one_error = sd * (1.0 - reliability.clamp(0.0, 1.0)).sqrt();
    Spread { half: sd / 2.0, fifth: sd / 5.0, one_error }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people() -> Vec<Judged> {
        [(1.0, 0), (2.0, 0), (-1.0, -1), (4.0, 1), (6.0, 1), (5.0, 1), (9.0, 2), (3.0, 0)]
            .map(|(change, felt)| Judged { change, felt })
            .to_vec()
    }

    #[test]
    fn those_who_say_a_little_better_tell_what_matters() {
        let found = anchored(&people(), Direction::HighIsGood).unwrap();
        assert_eq!((found.little_better.n, found.little_better.mean), (3, 5.0));
        assert_eq!(found.beyond_same.unwrap().difference, 3.0);
        let cut = found.cut.unwrap();
        assert_eq!((cut.gain, cut.sensitivity, cut.specificity, cut.area), (3.5, 1.0, 1.0, 1.0));
        assert!(found.correlation.unwrap() > 0.9);
    }

    #[test]
    fn where_high_is_worse_a_fall_is_a_gain() {
        let turned: Vec<Judged> = people().iter().map(|one| Judged { change: -one.change, ..*one }).collect();
        assert_eq!(anchored(&turned, Direction::HighIsWorse), anchored(&people(), Direction::HighIsGood));
    }

    #[test]
    fn without_anybody_a_little_better_there_is_nothing_to_tell() {
        assert_eq!(anchored(&people()[..3], Direction::HighIsGood), None);
        assert_eq!(anchored(&[], Direction::HighIsGood), None);
        let only = [Judged { change: 2.0, felt: 1 }];
        let found = anchored(&only, Direction::HighIsGood).unwrap();
        assert_eq!((found.beyond_same, found.correlation, found.cut), (None, None, None));
        assert_eq!(
            by_spread(10.0, 0.84),
            Spread { half: 5.0, fifth: 2.0, one_error: by_spread(10.0, 0.84).one_error }
        );
    }
}
