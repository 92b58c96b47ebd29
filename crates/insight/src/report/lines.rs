//! The report as one tidy list: figure, organisation, kind, value. What page and paper show is here too.

use statistics::disclosure::Shown;
use ui::Texts;

use super::chapters::Voice;
use super::{Both, Report, Whose};

/// What stands in a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value {
    /// So many people, meetings or rounds, or that they are few.
    Shown(Shown),
    /// A measure, with so many decimals.
    Number(f64, usize),
    /// Nothing that may be said: too few stand behind it.
    Hidden,
}

/// One value of the report.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The key of the figure's name.
    pub figure: &'static str,
    /// Whose it is.
    pub whose: Whose,
    /// What it counts or measures, said.
    pub kind: String,
    /// The value.
    pub value: Value,
}

impl Report {
    /// Every value of the report, in the order of the page.
    pub fn lines(&self, texts: &Texts) -> Vec<Line> {
        let voice = Voice::of(self, texts);
        let mut lines = Vec::new();
        if self.is_empty() {
            return lines;
        }
        let counted = [
            ("insight-steps", &self.steps),
            ("insight-meetings", &self.meetings),
            ("insight-answers", &self.answers),
        ];
        for (figure, counted) in counted {
            for one in counted {
                for whose in self.everybody() {
                    let value = one.of(whose).map(Value::Shown);
                    let kind = voice.kind(&one.kind);
                    lines.extend(value.map(|value| Line { figure, whose, kind, value }));
                }
            }
        }
        self.day_lines(&voice, &mut lines);
        self.change_lines(&voice, &mut lines);
        self.cost_lines(&voice, &mut lines);
        lines
    }

    fn day_lines(&self, voice: &Voice<'_>, lines: &mut Vec<Line>) {
        let figure = "insight-days";
        for stretch in &self.days {
            for (whose, found) in both(&stretch.found) {
                let mut put = |part: &str, value: Value| {
                    let kind = voice.kind_part(&stretch.kind, part);
                    lines.push(Line { figure, whose, kind, value });
                };
                put("insight-part-people", Value::Shown(found.n));
                let number = |value: Option<f64>| value.map_or(Value::Hidden, |days| Value::Number(days, 1));
                let median = found.median.as_ref();
                put("insight-part-median", number(median.map(|one| one.median)));
                let quartiles = median.filter(|_| found.quartiles);
                put("insight-part-lower-quartile", number(quartiles.map(|one| one.lower_quartile)));
                put("insight-part-upper-quartile", number(quartiles.map(|one| one.upper_quartile)));
                let interval = median.and_then(|one| one.interval);
                put("insight-part-from", number(interval.map(|one| one.low)));
                put("insight-part-to", number(interval.map(|one| one.high)));
            }
        }
    }

    fn change_lines(&self, voice: &Voice<'_>, lines: &mut Vec<Line>) {
        let figure = "insight-change";
        for measure in &self.change {
            for (whose, found) in both(&measure.found) {
                let mut put = |part: &str, value: Value| {
                    let kind = voice.part(&voice.measure(measure), part);
                    lines.push(Line { figure, whose, kind, value });
                };
                put("insight-part-people", Value::Shown(found.n));
                put("insight-part-missing", Value::Shown(found.missing));
                let number =
                    |value: Option<f64>| value.map_or(Value::Hidden, |points| Value::Number(points, 1));
                let change = found.change.as_ref();
                put("insight-part-before", number(change.map(|one| one.mean_before)));
                put("insight-part-after", number(change.map(|one| one.mean_after)));
                put("insight-part-change", number(change.map(|one| one.mean_change)));
                let interval = change.and_then(|one| one.interval);
                put("insight-part-from", number(interval.map(|one| one.low)));
                put("insight-part-to", number(interval.map(|one| one.high)));
            }
        }
    }

    fn cost_lines(&self, voice: &Voice<'_>, lines: &mut Vec<Line>) {
        let figure = "insight-costs";
        for costs in &self.costs {
            for (whose, spent) in both(&costs.found) {
                let mut put = |kind: String, value: f64, decimals: usize| {
                    lines.push(Line { figure, whose, kind, value: Value::Number(value, decimals) });
                };
                let money = |word: &str| voice.with("insight-part-of", &voice.kind(word), &costs.currency);
                for (word, amount) in super::kinds::HEADINGS.iter().zip(spent.parts) {
                    put(money(word), amount, 0);
                }
                put(money("total"), spent.total, 0);
                spent.guide_years.into_iter().for_each(|years| put(voice.kind("guide-years"), years, 1));
                spent.per_guide_year.into_iter().for_each(|amount| put(money("per-guide-year"), amount, 0));
            }
        }
    }

    /// The list as CSV in UTF-8, with the headings in the report's language and decimal points.
    pub fn csv(&self, texts: &Texts) -> foundation::Result<Vec<u8>> {
        let voice = Voice::of(self, texts);
        let mut file = csv::Writer::from_writer(Vec::new());
        let head =
            ["insight-csv-figure", "insight-csv-organisation", "insight-csv-kind", "insight-csv-value"];
        let write = |error: csv::Error| foundation::Error::broken(error);
        file.write_record(head.map(|key| voice.say(key))).map_err(write)?;
        for line in self.lines(texts) {
            let value = match line.value {
                Value::Shown(shown) => shown.count().map_or_else(|| voice.shown(shown), |n| n.to_string()),
                Value::Number(value, decimals) => plain(value, decimals),
                Value::Hidden => voice.say("insight-hidden"),
            };
            let row = [voice.say(line.figure), voice.whose(line.whose), line.kind, value];
            file.write_record(row.map(safe_in_a_sheet)).map_err(write)?;
        }
        file.into_inner().map_err(foundation::Error::broken)
    }
}

fn both<T>(both: &Both<T>) -> impl Iterator<Item = (Whose, &T)> {
    let own = both.own.iter().map(|one| (Whose::Own, one));
    own.chain(both.all.iter().map(|one| (Whose::All, one)))
}

/// With a point, and nought without a sign.
fn plain(value: f64, decimals: usize) -> String {
    let said = format!("{value:.decimals$}");
    if said.trim_start_matches('-').chars().all(|c| matches!(c, '0' | '.')) {
        return said.trim_start_matches('-').to_owned();
    }
    said
}

/// A spreadsheet takes a cell that begins with one of these for a formula; a number it may stay.
fn safe_in_a_sheet(cell: String) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    if formula { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_looks_like_a_formula_stays_a_name() {
        assert_eq!(safe_in_a_sheet("=1+1".to_owned()), "'=1+1");
        assert_eq!(safe_in_a_sheet("-3.5".to_owned()), "-3.5");
        assert_eq!((plain(-0.04, 1), plain(-3.25, 1)), ("0.0".to_owned(), "-3.2".to_owned()));
    }
}
