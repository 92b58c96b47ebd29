//! From answers to scores, as the instrument says: the one place where an answer becomes a number.

use std::collections::BTreeMap;

use crate::instrument::{How, Instrument, Question};

/// The name of the score of all questions together.
pub const TOTAL: &str = "total";

/// The score of one scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Score {
    /// "total", or the id of the subscale.
    pub scale: String,
    /// The score; none when too many answers are missing.
    pub value: Option<f64>,
    /// How many questions were answered.
    pub answered: usize,
    /// How many there are.
    pub of: usize,
}

/// Answers that cannot be scored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotScored {
    /// There is no such question.
    #[error("there is no question {0}")]
    NoSuchQuestion(String),
    /// The answer lies outside the answers there are.
    #[error("{answer} is no answer to {question}")]
    NoSuchAnswer {
        /// The question.
        question: String,
        /// What was answered.
        answer: i32,
    },
}

impl Instrument {
    /// The scores of these answers, by question. A question that is skipped is simply not there.
    pub fn score(&self, answers: &BTreeMap<String, i32>) -> Result<Vec<Score>, NotScored> {
        for (question, answer) in answers {
            self.question(question).ok_or_else(|| NotScored::NoSuchQuestion(question.clone()))?;
            if !(self.answers.min..=self.answers.max).contains(answer) {
                return Err(NotScored::NoSuchAnswer { question: question.clone(), answer: *answer });
            }
        }
        let mut scores = Vec::new();
        if self.scoring.total {
            scores.push(self.score_of(TOTAL, &self.questions.iter().collect::<Vec<_>>(), answers));
        }
        for part in &self.subscales {
            let questions = self.questions.iter().filter(|q| q.subscale.as_ref() == Some(&part.id));
            scores.push(self.score_of(&part.id, &questions.collect::<Vec<_>>(), answers));
        }
        Ok(scores)
    }

    fn score_of(&self, scale: &str, questions: &[&Question], answers: &BTreeMap<String, i32>) -> Score {
        let given: Vec<i32> = questions
            .iter()
            .filter_map(|question| {
                let answer = *answers.get(&question.id)?;
                let turned = self.answers.max + self.answers.min - answer;
                Some(if question.reverse { turned } else { answer })
            })
            .collect();
        let (answered, of) = (given.len(), questions.len());
        let enough = answered > 0 && of - answered <= self.scoring.may_miss;
        let value = enough.then(|| {
            let sum = f64::from(given.iter().sum::<i32>());
            let (answered, of) = (answered as f64, of as f64);
            match self.scoring.how {
                How::Sum => sum * self.scoring.factor * of / answered,
                How::Mean => sum * self.scoring.factor / answered,
            }
        });
        Score { scale: scale.to_owned(), value, answered, of }
    }

    /// The lowest and the highest score the scale can have; none when there is no such scale.
    pub fn range(&self, scale: &str) -> Option<(f64, f64)> {
        let questions = if scale == TOTAL && self.scoring.total {
            self.questions.len()
        } else {
            self.questions.iter().filter(|question| question.subscale.as_deref() == Some(scale)).count()
        };
        let times = match self.scoring.how {
            How::Sum => questions as f64,
            How::Mean => 1.0,
        };
        let end = |answer: i32| f64::from(answer) * times * self.scoring.factor;
        (questions > 0).then(|| (end(self.answers.min), end(self.answers.max)))
    }
}
