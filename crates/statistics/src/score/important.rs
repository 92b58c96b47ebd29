//! A mean over those questions only that matter to the person, as INSPIRE asks for.

use super::{Question, Unscored};

/// One question: whether it matters to this person, and the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Importance {
    /// Whether it matters; none when the person has not said.
    pub matters: Option<bool>,
    /// The answer; none when there is none, as for what does not matter.
    pub answer: Option<i32>,
}

/// A score over what matters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Support {
    /// The mean of the answers that count, from 0 for the lowest to 100 for the highest.
    pub value: f64,
    /// How many answers it stands on.
    pub answered: usize,
    /// How many questions matter to the person.
    pub matter: usize,
}

/// The mean answer to those questions that matter to the person, put on 0 to 100; a question that does not matter does
/// not count, whatever was answered. All questions have one coding. Of those that matter up to `missing` may have no
/// answer. (The rule of INSPIRE: Williams and others 2015.)
///
/// ```
/// use statistics::score::{Importance, Question, important};
/// let coding = Question { min: 0, max: 4, reverse: false, show_help_from: None };
/// let said = |matters, answer| Importance { matters: Some(matters), answer };
/// let found = important(coding, &[said(true, Some(4)), said(false, Some(0)), said(true, Some(2))], 0).unwrap();
/// assert_eq!((found.value, found.matter), (75.0, 2));
/// ```
pub fn important(coding: Question, said: &[Importance], missing: usize) -> Result<Support, Unscored> {
    if coding.min >= coding.max {
        return Err(Unscored::Definition);
    }
    let outside = |one: &Importance| one.answer.is_some_and(|a| a < coding.min || a > coding.max);
    if let Some(question) = said.iter().position(outside) {
        return Err(Unscored::OutsideCoding { question });
    }
    let counts: Vec<&Importance> = said.iter().filter(|one| one.matters == Some(true)).collect();
    let answers: Vec<f64> = counts.iter().filter_map(|one| one.answer).map(f64::from).collect();
    let lost = counts.len() - answers.len();
    if answers.is_empty() || lost > missing {
        return Err(Unscored::TooFew { missing: lost, allowed: missing });
    }
    let mean = answers.iter().sum::<f64>() / answers.len() as f64;
    let (min, max) = (f64::from(coding.min), f64::from(coding.max));
    let from_lowest = if coding.reverse { max - mean } else { mean - min };
    Ok(Support { value: from_lowest / (max - min) * 100.0, answered: answers.len(), matter: counts.len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODING: Question = Question { min: 0, max: 4, reverse: false, show_help_from: None };

    fn said(matters: bool, answer: Option<i32>) -> Importance {
        Importance { matters: Some(matters), answer }
    }

    #[test]
    fn what_does_not_matter_neither_raises_nor_lowers() {
        let one = important(CODING, &[said(true, Some(3)), said(false, Some(0))], 0).unwrap();
        let other = important(CODING, &[said(true, Some(3)), said(false, None)], 0).unwrap();
        assert_eq!((one, one.value), (other, 75.0));
    }

    #[test]
    fn where_nothing_matters_there_is_no_score() {
        let nothing = important(CODING, &[said(false, Some(4))], 0);
        assert_eq!(nothing, Err(Unscored::TooFew { missing: 0, allowed: 0 }));
        let gap = [said(true, None), said(true, Some(4))];
        assert_eq!(important(CODING, &gap, 0), Err(Unscored::TooFew { missing: 1, allowed: 0 }));
        assert_eq!(important(CODING, &gap, 1).unwrap().value, 100.0);
        let unsaid = Importance { matters: None, answer: Some(4) };
        assert!(important(CODING, &[unsaid], 0).is_err());
    }

    #[test]
    fn another_coding_is_refused_and_a_turned_one_is_turned() {
        assert_eq!(
            important(CODING, &[said(true, Some(5))], 0),
            Err(Unscored::OutsideCoding { question: 0 })
        );
        let turned = Question { min: 1, max: 5, reverse: true, ..CODING };
        assert_eq!(important(turned, &[said(true, Some(1))], 0).unwrap().value, 100.0);
        assert!(important(Question { max: 0, ..CODING }, &[said(true, Some(0))], 0).is_err());
    }
}
