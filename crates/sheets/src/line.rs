//! One row below the headings, read cell by cell; what is wrong is noted and the reading goes on.

use jiff::civil::{Date, DateTime, Time};

use crate::{Kind, Placed, Row, Words, Wrong};

/// One row below the headings.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    pub(crate) placed: &'a Placed,
    pub(crate) row: &'a Row,
}

impl<'a> Line<'a> {
    /// The number of the row, as the spreadsheet shows it.
    pub fn number(&self) -> u32 {
        self.row.number
    }

    /// What is written in this column; nothing when the file does not have it.
    pub fn text(&self, name: &str) -> &'a str {
        self.placed.at(name).and_then(|at| self.row.cells.get(at)).map_or("", String::as_str)
    }

    /// What is written, or nothing.
    pub fn maybe(&self, name: &str) -> Option<&'a str> {
        Some(self.text(name)).filter(|text| !text.is_empty())
    }

    /// Notes that something is wrong in this column.
    pub fn note(&self, name: &'static str, kind: Kind, wrong: &mut Vec<Wrong>) {
        wrong.push(Wrong::new(self.row.number, self.placed.written(name), kind, self.text(name)));
    }

    /// What has to be written, in at most so many characters.
    pub fn needed(&self, name: &'static str, most: usize, wrong: &mut Vec<Wrong>) -> String {
        if self.text(name).is_empty() {
            self.note(name, Kind::Missing, wrong);
        }
        self.within(name, most, wrong)
    }

    /// What may be written, in at most so many characters.
    pub fn within(&self, name: &'static str, most: usize, wrong: &mut Vec<Wrong>) -> String {
        if self.text(name).chars().count() > most {
            self.note(name, Kind::TooLong, wrong);
        }
        self.text(name).to_owned()
    }

    /// A day, if one is written.
    pub fn day(&self, name: &'static str, wrong: &mut Vec<Wrong>) -> Option<Date> {
        self.read(name, Kind::NotADay, wrong, crate::day)
    }

    /// A time, if one is written.
    pub fn time(&self, name: &'static str, wrong: &mut Vec<Wrong>) -> Option<Time> {
        self.read(name, Kind::NotATime, wrong, crate::time)
    }

    /// A day with or without a time, if one is written.
    pub fn day_and_time(&self, name: &'static str, wrong: &mut Vec<Wrong>) -> Option<(Date, Option<Time>)> {
        let both = |text: &str| {
            let moment = crate::moment(text).map(|moment: DateTime| (moment.date(), Some(moment.time())));
            moment.or_else(|| crate::day(text).map(|day| (day, None)))
        };
        self.read(name, Kind::NotADay, wrong, both)
    }

    /// A number within these limits, if one is written.
    pub fn amount(&self, name: &'static str, least: f64, most: f64, wrong: &mut Vec<Wrong>) -> Option<f64> {
        let within = |text: &str| crate::number(text).filter(|number| (least..=most).contains(number));
        self.read(name, Kind::NotANumber, wrong, within)
    }

    /// An e-mail address, if one is written.
    pub fn email(&self, name: &'static str, wrong: &mut Vec<Wrong>) -> Option<String> {
        self.read(name, Kind::NotAnAddress, wrong, crate::email)
    }

    /// A phone number, if one is written.
    pub fn phone(&self, name: &'static str, wrong: &mut Vec<Wrong>) -> Option<String> {
        self.read(name, Kind::NotAPhone, wrong, crate::phone)
    }

    /// One of a list of words, if one is written.
    pub fn word(&self, name: &'static str, words: &Words, wrong: &mut Vec<Wrong>) -> Option<&'static str> {
        self.read(name, Kind::NotAWord, wrong, |text| words.find(text))
    }

    fn read<T>(
        &self,
        name: &'static str,
        kind: Kind,
        wrong: &mut Vec<Wrong>,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let read = read(self.maybe(name)?);
        if read.is_none() {
            self.note(name, kind, wrong);
        }
        read
    }
}
