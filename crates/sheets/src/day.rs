//! Days as they are written in Nordic spreadsheets: the day before the month, or the year first.

use jiff::civil::Date;

use crate::fold;

/// The beginnings of the months' names in English, Norwegian, Danish and Swedish, without accents.
const MONTHS: [&[&str]; 12] = [
    &["january", "januar", "januari", "jan"],
    &["february", "februar", "februari", "feb", "febr"],
    &["march", "mars", "marts", "mar"],
    &["april", "apr"],
    &["may", "mai", "maj"],
    &["june", "juni", "jun"],
    &["july", "juli", "jul"],
    &["august", "augusti", "aug"],
    &["september", "sept", "sep"],
    &["october", "oktober", "okt", "oct"],
    &["november", "nov"],
    &["december", "desember", "dec", "des"],
];
/// Words that may stand beside a day and say nothing more.
const BESIDE: &[&str] = &[
    "den",
    "d",
    "of",
    "the",
    "th",
    "st",
    "nd",
    "rd",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mandag",
    "tirsdag",
    "onsdag",
    "torsdag",
    "fredag",
    "lordag",
    "sondag",
    "mandagen",
    "tisdag",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "man",
    "tir",
    "ons",
    "tor",
    "fre",
    "lor",
    "son",
    "tis",
];
/// Excel counts days from here (it believes that 1900 had a 29 February).
const EXCEL_ZERO: Date = jiff::civil::date(1899, 12, 30);

/// A day between 1900 and 2100: `31.12.2026`, `31-12-2026`, `31/12 2026`, `2026-12-31`,
/// `31. december 2026`, or Excel's own number for it. A year with two digits is not guessed.
pub fn day(text: &str) -> Option<Date> {
    let parts = parts(text.trim().trim_end_matches("T00:00:00").trim_end_matches(" 00:00:00"))?;
    match parts.as_slice() {
        [Part::Number(serial, 5)] => excel(*serial),
        [Part::Number(whole, 8)] => date(whole / 10_000, whole / 100 % 100, whole % 100),
        [Part::Number(year, 4), Part::Number(month, 1 | 2), Part::Number(day, 1 | 2)] => {
            date(*year, *month, *day)
        }
        [Part::Number(day, 1 | 2), Part::Number(month, 1 | 2), Part::Number(year, 4)] => {
            date(*year, *month, *day)
        }
        [Part::Number(day, 1 | 2), Part::Month(month), Part::Number(year, 4)]
        | [Part::Month(month), Part::Number(day, 1 | 2), Part::Number(year, 4)]
        | [Part::Number(year, 4), Part::Month(month), Part::Number(day, 1 | 2)] => date(*year, *month, *day),
        _ => None,
    }
}

enum Part {
    /// A number and how many digits it was written with.
    Number(i32, usize),
    Month(i32),
}

fn parts(text: &str) -> Option<Vec<Part>> {
    if text.len() > 60 || !text.chars().all(|c| c.is_alphanumeric() || " .,-/\u{a0}\u{2013}".contains(c)) {
        return None;
    }
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let same = |c: char| c.is_ascii_digit() == first.is_ascii_digit() && c.is_alphanumeric();
        let end = if first.is_alphanumeric() {
            rest.find(|c: char| !same(c)).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (word, after) = rest.split_at(end);
        if first.is_ascii_digit() {
            parts.push(Part::Number(word.parse().ok()?, word.len()));
        } else if first.is_alphanumeric() {
            let word = fold(word);
            match MONTHS.iter().position(|names| names.contains(&word.as_str())) {
                Some(at) => parts.push(Part::Month(i32::try_from(at).ok()? + 1)),
                None if BESIDE.contains(&word.as_str()) => {}
                None => return None,
            }
        }
        rest = after;
    }
    Some(parts)
}

fn date(year: i32, month: i32, day: i32) -> Option<Date> {
    if !(1900..=2100).contains(&year) {
        return None;
    }
    Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()
}

fn excel(serial: i32) -> Option<Date> {
    let day = EXCEL_ZERO.checked_add(jiff::Span::new().try_days(serial).ok()?).ok()?;
    (1927..=2100).contains(&day.year()).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_day_is_the_same_day_however_it_is_written() {
        for text in [
            "31.12.2026",
            "31. 12. 2026",
            "31-12-2026",
            "31/12 2026",
            "31/12/2026",
            "2026-12-31",
            "2026.12.31",
            "20261231",
            "31. december 2026",
            "31 december 2026",
            "31. desember 2026",
            "torsdag den 31. december 2026",
            "31 dec. 2026",
            "31 des 2026",
            "December 31, 2026",
            "31st of December 2026",
            "2026-12-31 00:00:00",
            "46387",
        ] {
            assert_eq!(day(text).map(|day| day.to_string()).as_deref(), Some("2026-12-31"), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_not_guessed() {
        for text in [
            "",
            "12/31/2026",
            "31.12.26",
            "29.2.2025",
            "31.4.2026",
            "tomorrow",
            "1.1.1899",
            "1.1.2101",
            "2026",
            "1.2.3.4",
            "0.1.2026",
            "31 2026 12",
            "999999999999",
            "-5",
            "4638,7",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
        assert!(day("29.2.2024").is_some());
    }
}
