//! `instruments/<id>.toml`: how a set of questions is scored. What it asks stands apart, in
//! `texts/<id>.<language>.toml`, so that texts that belong to somebody else can be installed by the operator.

use std::collections::BTreeMap;

use serde::Deserialize;

/// A set of questions: how it is answered and scored.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// Its name in files.
    pub id: String,
    /// Its own name, which is not translated.
    pub name: String,
    /// Which version of the questions and of the scoring this is.
    pub version: String,
    /// Who may use the questions, and how.
    pub licence: String,
    /// Where the scoring is described.
    pub source: String,
    /// Whether research has shown that it measures what it says.
    pub validated: bool,
    /// Who brings the texts.
    pub texts_by: TextsBy,
    /// The time the answers are about.
    pub recall: Recall,
    /// What a high score says.
    pub direction: Direction,
    /// The smallest and the largest answer.
    pub answers: Answers,
    /// How answers become scores.
    pub scoring: Scoring,
    /// The smallest change of the score that people notice in their lives, where research has found one.
    #[serde(default)]
    pub important_change: Option<f64>,
    /// Ranges of the score that have a name.
    #[serde(default, rename = "band")]
    pub bands: Vec<Band>,
    /// Parts that are scored for themselves.
    #[serde(default, rename = "subscale")]
    pub subscales: Vec<Subscale>,
    /// The questions, in the order in which they are asked.
    #[serde(rename = "question")]
    pub questions: Vec<Question>,
    /// Answers whose score is known, to hold the scoring against.
    #[serde(rename = "example")]
    pub examples: Vec<Example>,
    #[serde(skip)]
    pub(crate) texts: BTreeMap<String, InstrumentTexts>,
}

/// Who brings the texts of an instrument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextsBy {
    /// They come with the pack.
    Pack,
    /// They belong to somebody else, and the operator installs them.
    Operator,
}

/// The time the answers are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Recall {
    /// The time around now.
    Now,
    /// The last week.
    Week,
    /// The last two weeks.
    TwoWeeks,
    /// The last four weeks.
    FourWeeks,
}

/// What a high score says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// The higher, the better it is going.
    HighIsGood,
    /// The higher, the harder it is.
    HighIsHard,
}

/// The smallest and the largest answer to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    /// The smallest.
    pub min: i32,
    /// The largest.
    pub max: i32,
}

/// How answers become scores.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scoring {
    /// Added up, or their mean.
    pub how: How,
    /// What the result is multiplied by.
    pub factor: f64,
    /// Whether all questions together have a score.
    pub total: bool,
    /// How many answers of a scale may be missing. The mean of the others stands in for them.
    pub may_miss: usize,
}

/// Whether answers are added up or averaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// Added up.
    Sum,
    /// Their mean.
    Mean,
}

/// A range of the total score that has a name; both ends belong to it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// Its name in files.
    pub id: String,
    /// The lowest score in it.
    pub from: f64,
    /// The highest score in it.
    pub to: f64,
}

/// A part that is scored for itself.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subscale {
    /// Its name in files.
    pub id: String,
    /// Whether it is left out at the start, when there is nothing to ask about yet.
    #[serde(default)]
    pub not_at_start: bool,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its name in files.
    pub id: String,
    /// The subscale it belongs to.
    #[serde(default)]
    pub subscale: Option<String>,
    /// Whether a high answer says the opposite of a high score.
    #[serde(default)]
    pub reverse: bool,
    /// The answer from which help is shown at once.
    #[serde(default)]
    pub shows_help_from: Option<i32>,
}

/// Answers whose score is known.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// One answer for each question, in order. A missing one is written as "".
    pub answers: Vec<ExampleAnswer>,
    /// The score of each scale, "total" or a subscale; one that cannot be scored is left out.
    pub scores: BTreeMap<String, f64>,
}

/// An answer in an example.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum ExampleAnswer {
    /// An answer.
    Given(i32),
    /// No answer; any words.
    Missing(String),
}

/// What an instrument says, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InstrumentTexts {
    /// What it is called.
    pub title: String,
    /// Why it is asked and what happens with the answers.
    pub about: String,
    /// What stands above every question, such as the time it is about.
    pub before: String,
    /// What each answer is called, from the smallest to the largest.
    pub answers: Vec<String>,
    /// Who may use these words, and how.
    pub licence: String,
    /// Where these words are from.
    pub source: String,
    /// The questions, by id.
    pub questions: BTreeMap<String, String>,
    /// What the subscales are called, by id.
    #[serde(default)]
    pub subscales: BTreeMap<String, String>,
    /// What the bands are called, by id.
    #[serde(default)]
    pub bands: BTreeMap<String, String>,
}

impl Instrument {
    /// What it says in this language. Nothing when the operator has not installed it: questions that were
    /// tried in one language are never replaced by those of another.
    pub fn texts(&self, lang: &str) -> Option<&InstrumentTexts> {
        self.texts.get(lang)
    }

    /// The languages it can be asked in.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.texts.keys().map(String::as_str)
    }

    /// The questions to ask at the start, or later.
    pub fn questions_at(&self, start: bool) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(move |question| {
            let subscale = self.subscales.iter().find(|part| question.subscale.as_ref() == Some(&part.id));
            !(start && subscale.is_some_and(|part| part.not_at_start))
        })
    }

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// Whether help is shown at once after this answer.
    pub fn shows_help(&self, question: &str, answer: i32) -> bool {
        self.question(question)
            .and_then(|question| question.shows_help_from)
            .is_some_and(|from| answer >= from)
    }

    /// The band in which a total score lies.
    pub fn band(&self, score: f64) -> Option<&Band> {
        self.bands.iter().find(|band| band.from <= score && score <= band.to)
    }
}
