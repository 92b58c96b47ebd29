//! From a person's answers to a score, by a measure's own definition.
//!
//! A definition holds the coding (from where to where each answer goes), which questions are turned
//! round, and what to do when answers are missing. It never holds the words of the questions. Two
//! codings of one measure are two definitions: an answer outside its coding is refused, not shifted.

/// One question of a measure: how its answers are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// The lowest answer.
    pub min: i32,
    /// The highest answer.
    pub max: i32,
    /// Turned round before it counts: min + max − answer.
    pub reverse: bool,
    /// From this answer on, help is shown at once and the measure's author says who is told.
    pub show_help_from: Option<i32>,
}

/// How the answers of a scale become one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Total {
    /// Their sum.
    Sum,
    /// Their mean.
    Mean,
}

/// What a scale does with missing answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// No score unless all are answered.
    None,
    /// Up to so many may be missing; the mean of the others stands for them.
    UpTo(usize),
}

/// What the sum or mean is made into.
#[derive(Debug, Clone, PartialEq)]
pub enum Metric {
    /// Times a factor: 4 for WHO-5, else 1.
    Times(f64),
    /// Read from a table, first the lowest possible sum, as measures with a Rasch metric demand.
    Table(Vec<f64>),
}

/// A named stretch of the score, from here to the next band. What a page calls it is not told here.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// Its key.
    pub key: String,
    /// The lowest score that belongs to it.
    pub from: f64,
}

/// One scale: some of the questions, and how they add up.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// Its key.
    pub key: String,
    /// Which questions, counted from nought. A question in no scale is asked and not scored.
    pub questions: Vec<usize>,
    /// Sum or mean.
    pub total: Total,
    /// What to do with missing answers.
    pub missing: Missing,
    /// The factor or the table.
    pub metric: Metric,
    /// Bands, rising; may be empty.
    pub bands: Vec<Band>,
}

/// A measure: its questions and the scales made of them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Measure {
    /// In the order they are asked.
    pub questions: Vec<Question>,
    /// One or more.
    pub scales: Vec<Scale>,
}

/// A score on one scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Score {
    /// The score.
    pub value: f64,
    /// How many answers it stands on.
    pub answered: usize,
    /// How many were missing and filled in by the rule.
    pub missing: usize,
    /// Which band, by its place in the list.
    pub band: Option<usize>,
}

/// Why a definition cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unsound {
    /// A question's answers do not go upwards.
    #[error("question {0} has no answers between its lowest and highest")]
    Coding(usize),
    /// A scale is empty, or names a question that is not there, or one twice.
    #[error("scale {0} does not name each of its questions once")]
    Questions(usize),
    /// A scale would give a score without any answer.
    #[error("scale {0} allows all answers to be missing")]
    Missing(usize),
    /// A factor that is no number, or a table that does not fit the sums.
    #[error("scale {0} has a factor or table that does not fit its questions")]
    Metric(usize),
    /// Bands that do not rise.
    #[error("the bands of scale {0} do not rise")]
    Bands(usize),
}

/// Why answers have no score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unscored {
    /// Not one answer, or one gap, a question.
    #[error("{given} answers were given to {asked} questions")]
    Length {
        /// How many were given.
        given: usize,
        /// How many questions there are.
        asked: usize,
    },
    /// An answer outside the coding, often from another version of the measure.
    #[error("the answer to question {question} is outside its coding")]
    OutsideCoding {
        /// Which question, counted from nought.
        question: usize,
    },
    /// More is missing than the measure's rule allows.
    #[error("{missing} answers are missing, {allowed} may be")]
    TooFew {
        /// How many are missing.
        missing: usize,
        /// How many may be.
        allowed: usize,
    },
    /// The definition is unsound; `check` tells why.
    #[error("the definition of the measure cannot be used")]
    Definition,
}

impl Measure {
    /// Finds what is wrong with a definition before anybody is asked.
    pub fn check(&self) -> Result<(), Unsound> {
        if let Some(at) = self.questions.iter().position(|q| q.min >= q.max) {
            return Err(Unsound::Coding(at));
        }
        for (at, scale) in self.scales.iter().enumerate() {
            scale.check(at, &self.questions)?;
        }
        Ok(())
    }

    /// The score of each scale, or why there is none. A skipped question is `None`.
    pub fn score(&self, answers: &[Option<i32>]) -> Result<Vec<Result<Score, Unscored>>, Unscored> {
        self.accept(answers)?;
        Ok(self.scales.iter().map(|scale| scale.score(&self.questions, answers)).collect())
    }

    /// The questions whose answer shows help at once, in order.
    pub fn show_help(&self, answers: &[Option<i32>]) -> Vec<usize> {
        let marked = |(question, answer): (&Question, &Option<i32>)| {
            question.show_help_from.zip(*answer).is_some_and(|(from, answer)| answer >= from)
        };
        let pairs = self.questions.iter().zip(answers).enumerate();
        pairs.filter(|(_, pair)| marked(*pair)).map(|(at, _)| at).collect()
    }

    fn accept(&self, answers: &[Option<i32>]) -> Result<(), Unscored> {
        if answers.len() != self.questions.len() {
            return Err(Unscored::Length { given: answers.len(), asked: self.questions.len() });
        }
        let outside = |(q, answer): (&Question, &Option<i32>)| answer.is_some_and(|a| a < q.min || a > q.max);
        match self.questions.iter().zip(answers).position(outside) {
            Some(question) => Err(Unscored::OutsideCoding { question }),
            None => Ok(()),
        }
    }
}

impl Scale {
    fn check(&self, at: usize, questions: &[Question]) -> Result<(), Unsound> {
        let mut named = self.questions.clone();
        named.sort_unstable();
        named.dedup();
        let last_fits = named.last().is_some_and(|last| *last < questions.len());
        if !last_fits || named.len() != self.questions.len() {
            return Err(Unsound::Questions(at));
        }
        if matches!(self.missing, Missing::UpTo(most) if most >= self.questions.len()) {
            return Err(Unsound::Missing(at));
        }
        let span: i64 =
            named.iter().map(|q| i64::from(questions[*q].max) - i64::from(questions[*q].min)).sum();
        let fits = match &self.metric {
            Metric::Times(factor) => factor.is_finite() && *factor != 0.0,
            Metric::Table(table) => self.total == Total::Sum && table.len() as i64 == span + 1,
        };
        if !fits {
            return Err(Unsound::Metric(at));
        }
        let rising = self.bands.windows(2).all(|pair| pair[0].from < pair[1].from);
        if rising { Ok(()) } else { Err(Unsound::Bands(at)) }
    }

    fn score(&self, questions: &[Question], answers: &[Option<i32>]) -> Result<Score, Unscored> {
        let (mut sum, mut answered) = (0.0, 0usize);
        for at in &self.questions {
            let question = questions.get(*at).ok_or(Unscored::Definition)?;
            if let Some(answer) = answers.get(*at).copied().flatten() {
                let (answer, min, max) =
                    (f64::from(answer), f64::from(question.min), f64::from(question.max));
                sum += if question.reverse { min + max - answer } else { answer };
                answered += 1;
            }
        }
        let missing = self.questions.len() - answered;
        let allowed = match self.missing {
            Missing::None => 0,
            Missing::UpTo(most) => most,
        };
        if missing > allowed || answered == 0 {
            return Err(Unscored::TooFew { missing, allowed });
        }
        let mean = sum / answered as f64;
        let raw = match self.total {
            Total::Mean => mean,
            Total::Sum if missing == 0 => sum,
            Total::Sum => mean * self.questions.len() as f64,
        };
        let value = self.convert(raw, questions).ok_or(Unscored::Definition)?;
        let band = self.bands.iter().rposition(|band| band.from <= value);
        Ok(Score { value, answered, missing, band })
    }

    fn convert(&self, raw: f64, questions: &[Question]) -> Option<f64> {
        match &self.metric {
            Metric::Times(factor) => Some(raw * factor),
            Metric::Table(table) => {
                let lowest: i64 = self.questions.iter().map(|at| i64::from(questions[*at].min)).sum();
                // A sum with gaps filled in may fall between two lines of the table.
                let line = usize::try_from(raw.round() as i64 - lowest).ok()?;
                table.get(line).copied()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn questions(count: usize, min: i32, max: i32) -> Vec<Question> {
        vec![Question { min, max, reverse: false, show_help_from: None }; count]
    }

    fn scale(questions: std::ops::Range<usize>, missing: Missing, factor: f64) -> Scale {
        Scale {
            key: "all".into(),
            questions: questions.collect(),
            total: Total::Sum,
            missing,
            metric: Metric::Times(factor),
            bands: vec![],
        }
    }

    fn who5() -> Measure {
        let bands = [("low", 0.0), ("fair", 52.0)].map(|(key, from)| Band { key: key.into(), from });
        let scale = Scale { bands: bands.to_vec(), ..scale(0..5, Missing::None, 4.0) };
        Measure { questions: questions(5, 0, 5), scales: vec![scale] }
    }

    /// Ten questions 0 to 4, the second and third turned round; one may be missing.
    fn core10() -> Measure {
        let mut questions = questions(10, 0, 4);
        (questions[1].reverse, questions[2].reverse) = (true, true);
        let bands = [("a", 0.0), ("b", 11.0), ("c", 15.0), ("d", 20.0), ("e", 25.0)];
        let bands = bands.map(|(key, from)| Band { key: key.into(), from }).to_vec();
        Measure { questions, scales: vec![Scale { bands, ..scale(0..10, Missing::UpTo(1), 1.0) }] }
    }

    fn first(measure: &Measure, answers: &[Option<i32>]) -> Result<Score, Unscored> {
        measure.check().expect("a sound definition");
        measure.score(answers)?.remove(0)
    }

    fn all(answers: &[i32]) -> Vec<Option<i32>> {
        answers.iter().copied().map(Some).collect()
    }

    #[test]
    fn who5_goes_from_nought_to_a_hundred() {
        for (answers, value, band) in
            [([0; 5], 0.0, 0), ([5; 5], 100.0, 1), ([3, 2, 3, 2, 2], 48.0, 0), ([3, 3, 3, 2, 2], 52.0, 1)]
        {
            let score = first(&who5(), &all(&answers)).unwrap();
            assert_eq!((score.value, score.band), (value, Some(band)));
        }
    }

    #[test]
    fn who5_coded_from_one_to_six_is_refused_not_shifted() {
        let refused = who5().score(&all(&[6, 5, 4, 3, 2])).unwrap_err();
        assert_eq!(refused, Unscored::OutsideCoding { question: 0 });
    }

    #[test]
    fn who5_has_no_score_with_a_gap() {
        let gap = [Some(3), None, Some(3), Some(3), Some(3)];
        assert_eq!(first(&who5(), &gap), Err(Unscored::TooFew { missing: 1, allowed: 0 }));
    }

    #[test]
    fn positively_worded_questions_are_turned_round() {
        assert_eq!(first(&core10(), &all(&[0, 4, 4, 0, 0, 0, 0, 0, 0, 0])).unwrap().value, 0.0);
        assert_eq!(first(&core10(), &all(&[4, 0, 0, 4, 4, 4, 4, 4, 4, 4])).unwrap().value, 40.0);
    }

    #[test]
    fn one_gap_of_ten_is_filled_by_the_mean_of_the_others_and_two_are_not() {
        let mut answers = all(&[1, 3, 3, 1, 1, 1, 1, 1, 1, 2]);
        answers[0] = None;
        let score = first(&core10(), &answers).unwrap();
        assert!((score.value - 100.0 / 9.0).abs() < 1e-12);
        assert_eq!((score.answered, score.missing, score.band), (9, 1, Some(1)));
        answers[5] = None;
        assert_eq!(first(&core10(), &answers), Err(Unscored::TooFew { missing: 2, allowed: 1 }));
    }

    #[test]
    fn subscales_take_their_own_questions_in_any_order() {
        let mut measure = Measure { questions: questions(4, 1, 5), scales: vec![] };
        for (key, own) in [("task", vec![3, 0]), ("bond", vec![1, 2])] {
            measure.scales.push(Scale { key: key.into(), questions: own, ..scale(0..1, Missing::None, 1.0) });
        }
        measure.check().expect("a sound definition");
        let scores = measure.score(&[Some(1), None, Some(5), Some(4)]).unwrap();
        assert_eq!(scores[0].map(|score| score.value), Ok(5.0));
        assert_eq!(scores[1], Err(Unscored::TooFew { missing: 1, allowed: 0 }));
    }

    #[test]
    fn a_table_is_read_from_its_lowest_sum() {
        let table = Metric::Table(vec![7.0, 9.51, 11.25, 12.4, 13.0]);
        let scale = Scale { metric: table, ..scale(0..2, Missing::None, 1.0) };
        let measure = Measure { questions: questions(2, 1, 3), scales: vec![scale] };
        assert_eq!(first(&measure, &all(&[1, 1])).unwrap().value, 7.0);
        assert_eq!(first(&measure, &all(&[3, 3])).unwrap().value, 13.0);
        assert_eq!(first(&measure, &all(&[2, 1])).unwrap().value, 9.51);
    }

    #[test]
    fn an_answer_marked_by_the_author_shows_help() {
        let mut measure = core10();
        measure.questions[5].show_help_from = Some(1);
        assert_eq!(measure.show_help(&all(&[4, 4, 4, 4, 4, 1, 0, 0, 0, 0])), [5]);
        assert!(measure.show_help(&all(&[4, 4, 4, 4, 4, 0, 0, 0, 0, 0])).is_empty());
        assert!(measure.show_help(&[None; 10]).is_empty());
    }

    #[test]
    fn an_unsound_definition_is_named() {
        let change = |edit: fn(&mut Measure)| {
            let mut measure = who5();
            edit(&mut measure);
            measure.check()
        };
        assert_eq!(change(|m| m.questions[2].max = 0), Err(Unsound::Coding(2)));
        assert_eq!(change(|m| m.scales[0].questions.push(5)), Err(Unsound::Questions(0)));
        assert_eq!(change(|m| m.scales[0].questions.push(4)), Err(Unsound::Questions(0)));
        assert_eq!(change(|m| m.scales[0].missing = Missing::UpTo(5)), Err(Unsound::Missing(0)));
        assert_eq!(change(|m| m.scales[0].metric = Metric::Table(vec![1.0])), Err(Unsound::Metric(0)));
        assert_eq!(change(|m| m.scales[0].bands.reverse()), Err(Unsound::Bands(0)));
        let short = who5().score(&[Some(1)]).unwrap_err();
        assert_eq!(short, Unscored::Length { given: 1, asked: 5 });
    }
}
