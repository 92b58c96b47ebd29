//! Speaking with people in their language: texts, days, times and numbers.

use std::collections::HashMap;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use fluent_syntax::ast::Entry;
use foundation::{Day, Error, Result, Timestamp};
use jiff::tz::TimeZone;

use crate::plain::Plain;

foundation::words! {
    /// A language the house speaks whole.
    pub enum Language {
        /// English.
        En = "en",
        /// Bokmål.
        Nb = "nb",
        /// Danish.
        Da = "da",
        /// Swedish.
        Sv = "sv",
    }
}

impl Language {
    /// What the language calls itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Nb => "Bokmål",
            Self::Da => "Dansk",
            Self::Sv => "Svenska",
        }
    }

    /// The first language of an `Accept-Language` header that the house speaks.
    pub fn accepted(header: &str) -> Option<Self> {
        header.split(',').take(20).find_map(|one| {
            let tag = one.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
            match tag.split('-').next().unwrap_or_default() {
                "no" | "nn" => Some(Self::Nb),
                other => other.parse().ok(),
            }
        })
    }
}

/// A room's texts in one language.
pub type Text = (Language, &'static str);

/// The texts of a room: `texts!("../locale/": "", "account.")` are the files `en.ftl` and `account.en.ftl` of that folder,
/// and the same in every other language.
#[macro_export]
macro_rules! texts {
    ($folder:literal: $($part:literal),+ $(,)?) => {
        &[$(
            ($crate::Language::En, include_str!(concat!($folder, $part, "en.ftl"))),
            ($crate::Language::Nb, include_str!(concat!($folder, $part, "nb.ftl"))),
            ($crate::Language::Da, include_str!(concat!($folder, $part, "da.ftl"))),
            ($crate::Language::Sv, include_str!(concat!($folder, $part, "sv.ftl"))),
        )+]
    };
}

/// Everything the house says.
pub struct Texts(Vec<(Language, Spoken)>);

/// Everything in one language.
struct Spoken {
    all: FluentBundle<FluentResource>,
    /// Those of them that choose nothing.
    plain: HashMap<String, Plain, foldhash::fast::RandomState>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Texts")
    }
}

impl Texts {
    /// Gathers the texts of all rooms. Errors name the file that cannot be read and the key that stands twice.
    pub fn gather(rooms: &[&[Text]]) -> Result<Self> {
        let mut all = Vec::new();
        for language in Language::ALL {
            let tag = language.as_str().parse().map_err(Error::broken)?;
            let mut spoken =
                Spoken { all: FluentBundle::new_concurrent(vec![tag]), plain: HashMap::default() };
            spoken.all.set_use_isolating(false);
            for (_, text) in rooms.iter().flat_map(|room| room.iter()).filter(|(l, _)| l == language) {
                spoken.add(text).map_err(|wrong| Error::broken(format!("{language}: {wrong}")))?;
            }
            all.push((*language, spoken));
        }
        Ok(Self(all))
    }

    fn spoken(&self, language: Language) -> Option<&Spoken> {
        self.0.iter().find(|(of, _)| *of == language).map(|(_, spoken)| spoken)
    }

    /// Whether there is such a text.
    pub fn has(&self, language: Language, key: &str) -> bool {
        self.spoken(language).is_some_and(|spoken| spoken.all.has_message(key))
    }

    /// The text for this key, with what belongs in it. A key that is missing is shown as itself, and a test of
    /// the house fails.
    pub fn say(&self, language: Language, key: &str, with: &[(&str, &str)]) -> String {
        let plain = self.spoken(language).and_then(|spoken| spoken.plain.get(key));
        if let Some(said) = plain.and_then(|plain| plain.say(with)) {
            return said;
        }
        self.choose(language, key, with).unwrap_or_else(|| key.to_owned())
    }

    /// Asks Fluent.
    fn choose(&self, language: Language, key: &str, with: &[(&str, &str)]) -> Option<String> {
        let mut args = FluentArgs::new();
        for (name, value) in with {
            // Numbers choose between singular and plural; everything else is shown as it is.
            match value.parse::<i64>() {
                Ok(n) if value.len() < 16 && n.to_string() == *value => args.set(*name, plain_number(n)),
                _ => args.set(*name, FluentValue::from(*value)),
            }
        }
        let bundle = &self.spoken(language)?.all;
        let pattern = bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let said = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::error!(key, %language, ?errors, "a text could not be filled in");
        }
        Some(said)
    }

    /// `Tuesday 17 March 2026`.
    pub fn long_day(&self, language: Language, day: Day) -> String {
        let date = day.jiff();
        let weekday =
            self.say(language, &format!("ui-weekday-{}", date.weekday().to_monday_one_offset()), &[]);
        let month = self.say(language, &format!("ui-month-{}", date.month()), &[]);
        let (number, year) = (date.day().to_string(), date.year().to_string());
        let with = [("weekday", &*weekday), ("day", &*number), ("month", &*month), ("year", &*year)];
        self.say(language, "ui-day-long", &with)
    }

    /// `17 March`, with the year only where it is another than today's.
    pub fn short_day(&self, language: Language, day: Day, today: Day) -> String {
        let date = day.jiff();
        let month = self.say(language, &format!("ui-month-{}", date.month()), &[]);
        let (number, year) = (date.day().to_string(), date.year().to_string());
        let with = [("day", &*number), ("month", &*month), ("year", &*year)];
        let key = if date.year() == today.jiff().year() { "ui-day-short" } else { "ui-day-year" };
        self.say(language, key, &with)
    }

    /// `today`, `yesterday`, `tomorrow`, a weekday within a week ahead, else the short day.
    pub fn near_day(&self, language: Language, day: Day, today: Day) -> String {
        match day.days_since(today) {
            0 => self.say(language, "ui-today", &[]),
            -1 => self.say(language, "ui-yesterday", &[]),
            1 => self.say(language, "ui-tomorrow", &[]),
            _ => self.short_day(language, day, today),
        }
    }

    /// `13.00` or `13:00`, as the language writes it, in a time zone.
    pub fn time(&self, language: Language, moment: Timestamp, zone: &TimeZone) -> String {
        let clock = moment.jiff().to_zoned(zone.clone());
        let (hour, minute) = (format!("{:02}", clock.hour()), format!("{:02}", clock.minute()));
        self.say(language, "ui-time", &[("hour", &hour), ("minute", &minute)])
    }

    /// A number with so many decimals, as the language writes it.
    pub fn number(&self, language: Language, number: f64, decimals: usize) -> String {
        let plain = format!("{:.decimals$}", number.abs());
        let (whole, rest) = plain.split_once('.').unwrap_or((&plain, ""));
        let digits = whole.len();
        let mut said = String::new();
        if number < 0.0 && plain.chars().any(|c| c.is_ascii_digit() && c != '0') {
            said.push('\u{2212}');
        }
        let group = self.say(language, "ui-number-group", &[]);
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && digits > 4 && (digits - at).is_multiple_of(3) {
                said.push_str(&group.replace('_', "\u{a0}"));
            }
            said.push(digit);
        }
        if !rest.is_empty() {
            said.push_str(&self.say(language, "ui-number-point", &[]));
            said.push_str(rest);
        }
        said
    }
}

impl Spoken {
    fn add(&mut self, text: &str) -> Result<(), String> {
        let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, wrong)| format!("{wrong:?}"))?;
        for entry in resource.entries() {
            let Entry::Message(message) = entry else { continue };
            if let Some(plain) = message.value.as_ref().and_then(Plain::of) {
                self.plain.insert(message.id.name.to_owned(), plain);
            }
        }
        self.all.add_resource(resource).map_err(|wrong| format!("{wrong:?}"))
    }
}

fn plain_number(n: i64) -> FluentValue<'static> {
    // Counts are said without grouping; long ones are written by `number`.
    FluentValue::from(n)
}

/// A number as people in the Nordic countries write it: `1 234,5`, `1.234,5`, `1234.5`. `39.800` is a sum of money
/// and so thousands; after a nought no thousands follow: `0.125` is an eighth.
pub fn parse_number(text: &str) -> Option<f64> {
    let text: String = text.chars().filter(|c| !c.is_whitespace() && *c != '\u{a0}').collect();
    let text = text.replace('\u{2212}', "-");
    let plain = match (text.rfind(','), text.rfind('.')) {
        (Some(comma), Some(point)) if comma > point => text.replace('.', "").replace(',', "."),
        (Some(_), Some(_)) => text.replace(',', ""),
        (Some(_), None) => text.replace(',', "."),
        (None, Some(point)) if text.len() - point == 4 && groups(&text[..point]) => text.replace('.', ""),
        _ if text.matches('.').count() > 1 => text.replace('.', ""),
        _ => text,
    };
    read_plain(&plain)
}

/// A number that is small and has decimals, such as years of work: one point or comma is always the decimal one.
pub fn parse_decimal(text: &str) -> Option<f64> {
    let signs = text.chars().filter(|c| matches!(c, '.' | ',')).count();
    if signs != 1 {
        return parse_number(text);
    }
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    read_plain(&plain.replace('\u{2212}', "-").replace(',', "."))
}

/// Whether groups of three can follow these digits: one to three of them, and no nought in front.
fn groups(whole: &str) -> bool {
    let digits = whole.trim_start_matches('-');
    (1..=3).contains(&digits.len()) && !digits.starts_with('0')
}

fn read_plain(plain: &str) -> Option<f64> {
    let allowed = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-');
    if plain.is_empty() || !plain.chars().all(allowed) {
        return None;
    }
    plain.parse().ok().filter(|n: &f64| n.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, number) in [
            ("1 234,5", 1234.5),
            ("1.234,5", 1234.5),
            ("1,234.5", 1234.5),
            ("39.800", 39800.0),
            ("5,4", 5.4),
            ("\u{2212}3", -3.0),
            ("5.400.000", 5_400_000.0),
            ("0.125", 0.125),
            ("-0.125", -0.125),
            ("00.125", 0.125),
            ("0,125", 0.125),
            ("-1.375", -1375.0),
            ("1.375", 1375.0),
        ] {
            assert_eq!(parse_number(text), Some(number), "{text}");
        }
        for (text, number) in [
            ("1.375", 1.375),
            ("1,375", 1.375),
            ("0.125", 0.125),
            ("12", 12.0),
            ("1 375,5", 1375.5),
            ("1.375,5", 1375.5),
        ] {
            assert_eq!(parse_decimal(text), Some(number), "{text}");
        }
        assert_eq!((parse_decimal(","), parse_decimal("1.x"), parse_decimal("")), (None, None, None));
        for text in ["", "ni", "1e9", "--", "inf", "1,2,3,4x"] {
            assert_eq!(parse_number(text), None, "{text}");
        }
    }

    #[test]
    fn a_text_that_chooses_nothing_says_what_fluent_says() {
        let texts = Texts::gather(&[crate::TEXTS]).unwrap();
        let with = [
            "name", "day", "days", "month", "year", "weekday", "hour", "minute", "time", "count", "one",
            "two",
        ];
        let with: Vec<_> = with.iter().zip(["12", "Åse {", "-0", "007", "3"].iter().cycle()).collect();
        let with: Vec<(&str, &str)> = with.into_iter().map(|(name, value)| (*name, *value)).collect();
        for (language, spoken) in &texts.0 {
            assert!(spoken.plain.len() > 50, "{language}: {}", spoken.plain.len());
            for (key, plain) in &spoken.plain {
                let said = plain.say(&with);
                assert!(
                    said.is_none() || said == texts.choose(*language, key, &with),
                    "{language} {key}: {said:?}"
                );
            }
        }
        assert_eq!(
            texts.say(Language::En, "ui-day-long", &[]),
            texts.choose(Language::En, "ui-day-long", &[]).unwrap()
        );
    }

    #[test]
    fn days_times_and_numbers_are_said_as_each_language_says_them() {
        let texts = Texts::gather(&[crate::TEXTS]).unwrap();
        let day: Day = "2026-03-17".parse().unwrap();
        assert_eq!(texts.long_day(Language::En, day), "Tuesday 17 March 2026");
        assert_eq!(texts.long_day(Language::Nb, day), "tirsdag 17. mars 2026");
        assert_eq!(texts.long_day(Language::Da, day), "tirsdag den 17. marts 2026");
        assert_eq!(texts.long_day(Language::Sv, day), "tisdag den 17 mars 2026");
        let zone = TimeZone::get("Europe/Copenhagen").unwrap();
        let moment = "2026-03-17T12:05:00Z".parse().unwrap();
        assert_eq!(texts.time(Language::Da, moment, &zone), "13.05");
        assert_eq!(texts.time(Language::En, moment, &zone), "13:05");
        assert_eq!(texts.number(Language::Da, 39800.0, 0), "39.800");
        assert_eq!(texts.number(Language::Nb, -1234567.891, 1), "−1\u{a0}234\u{a0}567,9");
        assert_eq!(texts.number(Language::En, 0.5, 1), "0.5");
    }

    #[test]
    fn the_browsers_language_is_understood() {
        assert_eq!(Language::accepted("nn-NO,da;q=0.5"), Some(Language::Nb));
        assert_eq!(Language::accepted("fr,sv-SE;q=0.8"), Some(Language::Sv));
        assert_eq!(Language::accepted("fr"), None);
    }
}
