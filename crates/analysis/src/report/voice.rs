//! Says numbers and words in the language of the report, and hides what few people are behind.

use statistics::disclosure::{Audience, Shown};
use statistics::interval::Interval;
use ui::{Language, Texts};

use super::sheet::{Cell, Column, Sheet};
use crate::plan::{Design, Measure, Plan};
use crate::study::Study;

/// Below this a p is not told exactly.
const SMALL: f64 = 0.001;
/// Scales no longer than this are told with one decimal more, to readers inside.
const SHORT: f64 = 10.0;

/// How the report speaks.
pub(crate) struct Voice<'a> {
    pub(crate) texts: &'a Texts,
    pub(crate) plan: &'a Plan,
    pub(crate) study: &'a Study,
}

impl Voice<'_> {
    pub(crate) fn language(&self) -> Language {
        self.plan.language
    }

    pub(crate) fn audience(&self) -> Audience {
        self.plan.audience
    }

    pub(crate) fn say(&self, key: &str) -> String {
        self.texts.say(self.plan.language, key, &[])
    }

    pub(crate) fn say_with(&self, key: &str, with: &[(&str, &str)]) -> String {
        self.texts.say(self.plan.language, key, with)
    }

    /// A number as the language writes it.
    pub(crate) fn number(&self, value: f64, decimals: usize) -> String {
        self.texts.number(self.plan.language, value, decimals)
    }

    /// With a plus where it rose.
    pub(crate) fn signed(&self, value: f64, decimals: usize) -> String {
        let said = self.number(value, decimals);
        let nought = said.chars().all(|c| !('1'..='9').contains(&c));
        if value > 0.0 && !nought { format!("+{said}") } else { said }
    }

    /// So many decimals a score is told with.
    pub(crate) fn decimals(&self, measure: &Measure) -> usize {
        let short = measure.range.is_some_and(|(low, high)| high - low <= SHORT);
        if short && self.audience() == Audience::Inside { 2 } else { 1 }
    }

    /// `2.3 to 9.9`.
    pub(crate) fn range(&self, interval: Interval, decimals: usize) -> String {
        let (low, high) = (self.number(interval.low, decimals), self.number(interval.high, decimals));
        self.say_with("analysis-range", &[("low", &low), ("high", &high)])
    }

    /// `p = 0.012`, `p < 0.001`.
    pub(crate) fn p(&self, p: f64) -> String {
        if p < SMALL {
            return self.say_with("analysis-p-below", &[("p", &self.number(SMALL, 3))]);
        }
        self.say_with("analysis-p", &[("p", &self.number(p, 3))])
    }

    pub(crate) fn shown(&self, shown: Shown) -> String {
        match shown {
            Shown::Count(count) => self.number(count as f64, 0),
            Shown::Few => self.say_with("analysis-few", &[("least", &self.least())]),
            Shown::Hidden => self.say("analysis-hidden"),
        }
    }

    /// The smallest group, in digits.
    pub(crate) fn least(&self) -> String {
        self.audience().smallest_group().to_string()
    }

    /// Whether a mean of so many may be shown.
    pub(crate) fn may(&self, people: u64) -> bool {
        self.audience().may_show_mean(people)
    }

    /// What an arm is called.
    pub(crate) fn arm(&self, arm: usize) -> String {
        match (self.plan.design, self.study.groups.get(arm)) {
            (Design::SteppedWedge, _) if arm == 0 => self.say("analysis-arm-before"),
            (Design::SteppedWedge, _) => self.say("analysis-arm-after"),
            (_, Some(label)) => label.clone(),
            (_, None) => self.say("analysis-everybody"),
        }
    }

    pub(crate) fn wave(&self, wave: usize) -> String {
        self.plan.waves.get(wave).map(|wave| wave.label.clone()).unwrap_or_default()
    }

    /// A table whose second column names the group, without it where there is one group only.
    pub(crate) fn by_group(&self, sheet: Sheet) -> Sheet {
        let one = self.study.groups.is_empty() && self.plan.design != Design::SteppedWedge;
        if one { sheet.without(1) } else { sheet }
    }

    // Cells: what is printed beside what a spreadsheet takes.

    pub(crate) fn hidden(&self, parts: usize) -> Cell {
        let said = self.say("analysis-hidden");
        Cell { parts: vec![said.clone(); parts], said }
    }

    pub(crate) fn count(&self, shown: Shown) -> Cell {
        let said = self.shown(shown);
        let plain = shown.count().map_or_else(|| said.clone(), |count| count.to_string());
        Cell { said, parts: vec![plain] }
    }

    pub(crate) fn cell(&self, value: Option<f64>, decimals: usize) -> Cell {
        // What is no number was taken out: it would tell of few.
        value.filter(|value| value.is_finite()).map_or_else(
            || self.hidden(1),
            |value| Cell { said: self.number(value, decimals), parts: vec![plain(value, decimals)] },
        )
    }

    pub(crate) fn moved(&self, value: Option<f64>, decimals: usize) -> Cell {
        value.map_or_else(
            || self.hidden(1),
            |value| Cell { said: self.signed(value, decimals), parts: vec![plain(value, decimals)] },
        )
    }

    pub(crate) fn interval(&self, interval: Option<Interval>, decimals: usize) -> Cell {
        interval.map_or_else(
            || self.hidden(2),
            |interval| Cell {
                said: self.range(interval, decimals),
                parts: vec![plain(interval.low, decimals), plain(interval.high, decimals)],
            },
        )
    }

    /// `+8.7 (5.2 to 12.2)`: three cells in a spreadsheet.
    pub(crate) fn moved_with(&self, value: Option<(f64, Interval)>, decimals: usize) -> Cell {
        let Some((value, interval)) = value else { return self.hidden(3) };
        let said = format!("{} ({})", self.signed(value, decimals), self.range(interval, decimals));
        let parts = [value, interval.low, interval.high].map(|number| plain(number, decimals)).to_vec();
        Cell { said, parts }
    }

    pub(crate) fn p_cell(&self, p: Option<f64>) -> Cell {
        let below = || self.say_with("analysis-below", &[("p", &self.number(SMALL, 3))]);
        p.map_or_else(
            || Cell::words("–"),
            |p| Cell {
                said: if p < SMALL { below() } else { self.number(p, 3) },
                parts: vec![if p < SMALL { format!("<{SMALL}") } else { plain(p, 3) }],
            },
        )
    }

    // Columns.

    pub(crate) fn words_column(&self, key: &str) -> Column {
        let head = self.say(key);
        Column { parts: vec![head.clone()], head, number: false }
    }

    pub(crate) fn number_column(&self, key: &str) -> Column {
        Column { number: true, ..self.words_column(key) }
    }

    /// A column of changes with their intervals: three in a spreadsheet.
    pub(crate) fn moved_column(&self) -> Column {
        let parts =
            ["analysis-head-change", "analysis-head-from", "analysis-head-to"].map(|key| self.say(key));
        Column { head: self.say("analysis-head-moved"), parts: parts.to_vec(), number: true }
    }

    /// A column of intervals: two in a spreadsheet.
    pub(crate) fn interval_column(&self) -> Column {
        let parts = ["analysis-head-from", "analysis-head-to"].map(|key| self.say(key)).to_vec();
        Column { head: self.say("analysis-head-interval"), parts, number: true }
    }
}

/// With a point, and nought without a sign.
pub(crate) fn plain(value: f64, decimals: usize) -> String {
    let said = format!("{value:.decimals$}");
    if said.trim_start_matches('-').chars().all(|c| matches!(c, '0' | '.')) {
        return said.trim_start_matches('-').to_owned();
    }
    said
}
