//! The scores in one row: read as they stand, or made from answers by the measure's own rule.

use sheets::Row;
use statistics::score::Unscored;

use super::Header;
use super::doubt::is_huge;
use super::number::{is_gap, number};
use crate::mistake::Mistake;
use crate::plan::{Decimal, Measure, Plan, Source};

/// One row of the file while it is read.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    pub(super) header: &'a Header,
    pub(super) row: &'a Row,
    pub(super) plan: &'a Plan,
    pub(super) decimal: Decimal,
}

impl<'a> Line<'a> {
    pub(super) fn cell(&self, column: &str) -> &'a str {
        self.header.cell(self.row, column)
    }

    /// What is written, unless that is a gap.
    pub(super) fn word(&self, column: &str) -> Option<&'a str> {
        Some(self.cell(column)).filter(|cell| !is_gap(cell, self.plan))
    }

    pub(super) fn wrong(&self, key: &'static str, column: &str, more: &[(&'static str, &str)]) -> Mistake {
        let row = self.row.number.to_string();
        let mut with = vec![
            ("row", row.as_str()),
            ("column", self.header.written(column)),
            ("written", self.cell(column)),
        ];
        with.extend_from_slice(more);
        Mistake::new(key, &with)
    }

    /// A number, if one is written.
    pub(super) fn number(&self, column: &str, wrong: &mut Vec<Mistake>) -> Option<f64> {
        let found = number(self.word(column)?, self.decimal);
        if found.is_none() {
            wrong.push(self.wrong("analysis-wrong-number", column, &[]));
        }
        if found.is_some_and(is_huge) {
            wrong.push(self.wrong("analysis-wrong-huge", column, &[]));
        }
        found
    }

    /// The score of a measure at a wave; the wave is nought in a file with a row a person and wave.
    pub(super) fn score(&self, measure: &Measure, wave: usize, wrong: &mut Vec<Mistake>) -> Option<f64> {
        let column = match &measure.source {
            Source::Column(column) => column,
            // With fewer columns than waves, what is there is the end.
            Source::Columns(columns) => {
                columns.get((wave + columns.len()).checked_sub(self.plan.waves.len())?)?
            }
            Source::Questions(lists) => return self.answers(measure, lists.get(wave)?, wrong),
        };
        if let Some(yes) = &measure.yes {
            let word = self.word(column)?;
            return Some(f64::from(u8::from(yes.iter().any(|one| one == word))));
        }
        let score = self.number(column, wrong)?;
        if let Some((low, high)) = measure.range.filter(|(low, high)| !(*low..=*high).contains(&score)) {
            let (low, high) = (low.to_string(), high.to_string());
            wrong.push(self.wrong("analysis-wrong-outside", column, &[("low", &low), ("high", &high)]));
        }
        Some(score)
    }

    fn answers(&self, measure: &Measure, columns: &[String], wrong: &mut Vec<Mistake>) -> Option<f64> {
        let scoring = measure.scoring.as_ref()?;
        let mut answers = Vec::with_capacity(columns.len());
        for column in columns {
            let answer = self.number(column, wrong);
            let whole = answer.filter(|answer| answer.fract() == 0.0 && answer.abs() < 1e6);
            if answer.is_some() && whole.is_none() {
                wrong.push(self.wrong("analysis-wrong-answer", column, &[]));
            }
            answers.push(whole.map(|answer| answer as i32));
        }
        if answers.iter().all(Option::is_none) {
            return None;
        }
        match scoring.score(&answers) {
            Ok(scores) => scores.into_iter().next()?.ok().map(|score| score.value),
            Err(Unscored::OutsideCoding { question }) => {
                let (low, high) = scoring.questions.get(question).map_or((0, 0), |one| (one.min, one.max));
                let column = columns.get(question).map_or("", String::as_str);
                let (low, high) = (low.to_string(), high.to_string());
                wrong.push(self.wrong("analysis-wrong-outside", column, &[("low", &low), ("high", &high)]));
                None
            }
            Err(_) => None,
        }
    }
}
