//! The denominators of the reliable change index that studies use. They give different answers, so each has
//! its name.

use super::Steadiness;
use crate::interval::z_quantile;

/// By what a person's change is divided, and what is expected of somebody who has not changed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Denominator {
    /// The error of one score, sd · √(1 − r). Too small for a difference of two; here to read older studies.
    /// (Jacobson, Follette and Revenstorf 1984.)
    OneScore,
    /// The error of a difference, √2 · sd · √(1 − r): what is used where nothing else is said. (Christensen
    /// and Mendoza 1986, Jacobson and Truax 1991.)
    Difference,
    /// √(SEM² before + SEM² after), where scores vary otherwise afterwards. (Iverson 2001.)
    BothScores {
        /// The standard deviation afterwards.
        sd_after: f64,
    },
    /// The error of one score, round the score before drawn towards the mean: M + r · (before − M). (Edwards
    /// and others 1978, Nunnally 1967; as Speer 1992 has it, who asks for 2 and not for 1.96 errors.)
    EdwardsNunnally {
        /// The population's mean before.
        mean: f64,
    },
    /// The error of prediction, sd · √(1 − r²), round the same. (Gulliksen 1950, Lord and Novick 1968; Hsu
    /// 1989.)
    GulliksenLordNovick {
        /// The population's mean before.
        mean: f64,
    },
}

/// One person's change by a named denominator.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Indexed {
    /// The score expected of somebody who has not changed.
    pub expected: f64,
    /// The denominator.
    pub error: f64,
    /// (after − expected) / error.
    pub index: f64,
}

impl Indexed {
    /// Whether it is more than the measure's unrest: at least 1.96 either way.
    pub fn reliable(&self) -> bool {
        z_quantile().is_some_and(|z| self.index.abs() >= z)
    }
}

impl Steadiness {
    /// The index by this denominator; none for a perfect measure, or where a number is not finite.
    pub fn indexed(&self, before: f64, after: f64, denominator: Denominator) -> Option<Indexed> {
        let reliability = self.reliability.clamp(0.0, 1.0);
        let towards = |mean: f64| mean + reliability * (before - mean);
        let (expected, error) = match denominator {
            Denominator::OneScore => (before, self.standard_error()),
            Denominator::Difference => (before, self.error_of_difference()),
            Denominator::BothScores { sd_after } => {
                (before, self.sd.hypot(sd_after) * (1.0 - reliability).sqrt())
            }
            Denominator::EdwardsNunnally { mean } => (towards(mean), self.standard_error()),
            Denominator::GulliksenLordNovick { mean } => {
                (towards(mean), self.sd * (1.0 - reliability * reliability).sqrt())
            }
        };
        let index = (after - expected) / error;
        index.is_finite().then_some(Indexed { expected, error, index })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        change::Direction,
        reliable::{Course, course_by},
    };

    const TEXTBOOK: Steadiness = Steadiness { sd: 7.5, reliability: 0.8 };

    fn index(denominator: Denominator) -> f64 {
        TEXTBOOK.indexed(32.5, 47.5, denominator).unwrap().index
    }

    #[test]
    fn the_textbook_case_by_each_denominator() {
        let near = |a: f64, b: f64| assert!((a - b).abs() < 0.0005, "{a} is not {b}");
        near(index(Denominator::OneScore), 4.472);
        near(index(Denominator::Difference), 3.162);
        near(index(Denominator::BothScores { sd_after: 7.5 }), 3.162);
        // Expected of 32.5 in a population around 40: 34.
        near(index(Denominator::EdwardsNunnally { mean: 40.0 }), 13.5 / 3.354);
        near(index(Denominator::GulliksenLordNovick { mean: 40.0 }), 13.5 / 4.5);
    }

    #[test]
    fn a_small_change_of_somebody_far_from_the_mean_may_be_the_mean_drawing() {
        let course = |denominator| {
            course_by((20.0, 30.5), &TEXTBOOK, denominator, 50.0, Direction::HighIsGood).unwrap()
        };
        assert_eq!(course(Denominator::Difference), Course::Improved);
        assert_eq!(course(Denominator::GulliksenLordNovick { mean: 40.0 }), Course::Unchanged);
        let perfect = Steadiness { sd: 5.0, reliability: 1.0 };
        assert_eq!(perfect.indexed(1.0, 2.0, Denominator::Difference), None);
    }
}
