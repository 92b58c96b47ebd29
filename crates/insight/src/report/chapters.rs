//! The report in words, for page and paper: big numbers, then chapters with charts, tables and doubts.

use statistics::disclosure::Shown;
use ui::{Language, Texts};

use super::{Counted, Measure, Report, Whose};

/// A table as it is printed. The first column names the row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What it shows.
    pub caption: String,
    /// The heads of its columns.
    pub header: Vec<String>,
    /// Its rows, each as long as the header.
    pub rows: Vec<Vec<String>>,
    /// The first column with numbers, counted from nought.
    pub numbers_from: usize,
    /// The rows that sum up those above them.
    pub sums: Vec<usize>,
}

impl Sheet {
    /// Whether a table with sums speaks of somebody else from this row on: the second column says of whom.
    pub fn begins(&self, row: &[String]) -> bool {
        let at = self.rows.iter().position(|one| std::ptr::eq(one.as_slice(), row));
        let before = at.and_then(|at| self.rows.get(at.checked_sub(1)?));
        let named = row.get(1).is_some_and(|whose| !whose.is_empty());
        !self.sums.is_empty() && named && before.is_none_or(|before| before.get(1) != row.get(1))
    }
}

/// A chart with the words that replace it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// The drawing, safe to put into a page.
    pub svg: String,
    /// The same in words.
    pub alt: String,
    /// The same numbers as a table.
    pub table: Sheet,
}

/// One part of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    /// Its anchor.
    pub id: &'static str,
    /// What was found.
    pub heading: String,
    /// What is measured, and of whom.
    pub lede: String,
    /// The chart, where there is enough to draw.
    pub drawing: Option<Drawing>,
    /// The table of everybody the report speaks of.
    pub sheet: Option<Sheet>,
    /// Doubts and limits, written out.
    pub notes: Vec<String>,
}

impl Chapter {
    /// Whether it is only a table, and needs the width of the page.
    pub fn is_wide(&self) -> bool {
        self.drawing.is_none()
    }
}

/// One of the big numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Big {
    /// The number.
    pub number: String,
    /// What it is.
    pub label: String,
}

/// Says the report in its language.
pub(super) struct Voice<'a> {
    report: &'a Report,
    texts: &'a Texts,
}

impl<'a> Voice<'a> {
    pub(super) fn of(report: &'a Report, texts: &'a Texts) -> Self {
        Self { report, texts }
    }

    pub(super) fn say(&self, key: &str) -> String {
        self.texts.say(self.report.language, key, &[])
    }

    pub(super) fn say_with(&self, key: &str, with: &[(&str, &str)]) -> String {
        self.texts.say(self.report.language, key, with)
    }

    /// Two things put together: the second says more about the first.
    pub(super) fn with(&self, key: &str, what: &str, of: &str) -> String {
        self.say_with(key, &[("what", what), ("of", of)])
    }

    pub(super) fn number(&self, value: f64, decimals: usize) -> String {
        self.texts.number(self.report.language, value, decimals)
    }

    /// Why no change stands there, or no middle, which is told of at least so many.
    pub(super) fn not_shown(&self, least: u64) -> String {
        match self.report.together {
            true => self.say_with("insight-too-few", &[("least", &*least.to_string())]),
            false => self.say("insight-means-later"),
        }
    }

    /// The smallest group, in digits.
    pub(super) fn least(&self) -> String {
        self.report.audience.smallest_group().to_string()
    }

    pub(super) fn shown(&self, shown: Shown) -> String {
        match shown {
            Shown::Count(count) => self.number(count as f64, 0),
            Shown::Few => self.say_with("insight-few", &[("least", &*self.least())]),
            Shown::Hidden => self.say("insight-hidden"),
        }
    }

    /// A kind of this report: a step, a result, a moment with who answered.
    pub(super) fn kind(&self, word: &str) -> String {
        for prefix in ["due", "answered", "missing"] {
            if let Some(moment) = word.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('-')) {
                let moment = self.moment(moment);
                return self.say_with(&format!("insight-kind-{prefix}"), &[("moment", &*moment)]);
            }
        }
        self.say(&format!("insight-kind-{word}"))
    }

    /// A moment of asking, as the programme's template calls it.
    pub(super) fn moment(&self, moment: &str) -> String {
        let key = format!("moment-{moment}");
        self.report.programme.pack.text(self.report.language.as_str(), &key).unwrap_or(moment).to_owned()
    }

    pub(super) fn kind_part(&self, word: &str, part: &str) -> String {
        self.part(&self.kind(word), part)
    }

    pub(super) fn part(&self, what: &str, part: &str) -> String {
        self.with("insight-part-of", what, &self.say(part))
    }

    /// What a measure is called, in the report's language or in English.
    pub(super) fn measure(&self, measure: &Measure) -> String {
        let find = |wanted: Language| measure.name.iter().find(|(language, _)| *language == wanted);
        let name = find(self.report.language).or_else(|| find(Language::En));
        name.map_or(&measure.measure, |(_, name)| name).clone()
    }

    pub(super) fn whose(&self, whose: Whose) -> String {
        let partner =
            |at: usize| self.report.partners.get(at).map(|one| one.name.clone()).unwrap_or_default();
        match whose {
            Whose::Own => self.report.own_name.clone(),
            Whose::Partner(at) => partner(at),
            Whose::All => self.say("insight-all"),
        }
    }

    /// Counts of everybody as a table.
    pub(super) fn sheet(&self, key: &str, counted: &[Counted]) -> Option<Sheet> {
        let everybody = self.report.everybody();
        if counted.is_empty() || everybody.is_empty() {
            return None;
        }
        let mut header = vec![self.say("insight-what")];
        header.extend(everybody.iter().map(|whose| self.whose(*whose)));
        let row = |one: &Counted| {
            let cells = everybody.iter().map(|whose| self.shown(one.of(*whose).unwrap_or(Shown::Hidden)));
            std::iter::once(self.kind(&one.kind)).chain(cells).collect()
        };
        Some(Sheet {
            caption: self.say(key),
            header,
            rows: counted.iter().map(row).collect(),
            numbers_from: 1,
            sums: Vec::new(),
        })
    }
}

impl Report {
    /// The big numbers: those that may be shown.
    pub fn numbers(&self, texts: &Texts, whose: Whose) -> Vec<Big> {
        let voice = Voice::of(self, texts);
        let step = |word: &str| {
            let count = self.steps.iter().find(|one| one.kind == word)?.of(whose)?.count()?;
            let label = voice.say(&format!("insight-big-{word}"));
            Some(Big { number: voice.number(count as f64, 0), label })
        };
        let first = self.days.first().and_then(|one| one.found.of(whose)?.median.as_ref());
        let days = first.map(|median| Big {
            number: voice.number(median.median, 0),
            label: voice.say("insight-big-days"),
        });
        let guide = self.costs.iter().find_map(|costs| {
            let amount = costs.found.of(whose)?.per_guide_year?;
            let label = voice.say_with("insight-big-guide-year", &[("currency", &*costs.currency)]);
            Some(Big { number: voice.number(amount, 0), label })
        });
        [step("offered"), step("met"), step("ended"), days, guide].into_iter().flatten().collect()
    }

    /// The chapters in reading order.
    pub fn chapters(&self, texts: &Texts, whose: Whose) -> Vec<Chapter> {
        let voice = Voice::of(self, texts);
        if self.is_empty() {
            return Vec::new();
        }
        let chapters = [
            self.steps_chapter(&voice, whose),
            self.days_chapter(&voice, whose),
            self.meetings_chapter(&voice, whose),
            self.answers_chapter(&voice, whose),
            self.change_chapter(&voice, whose),
            self.costs_chapter(&voice),
        ];
        chapters.into_iter().flatten().collect()
    }

    fn steps_chapter(&self, voice: &Voice<'_>, whose: Whose) -> Option<Chapter> {
        let of = |word: &str| self.steps.iter().find(|one| one.kind == word)?.of(whose)?.count();
        let heading = match (of("offered"), of("met")) {
            (Some(offered), Some(met)) => voice.say_with(
                "insight-steps-found",
                &[("offered", &*offered.to_string()), ("met", &*met.to_string())],
            ),
            _ => voice.say("insight-steps"),
        };
        Some(Chapter {
            id: "steps",
            heading,
            lede: voice.with("insight-steps-lede", &voice.whose(whose), &self.said_period(voice.texts)),
            drawing: self.draw_steps(voice, whose),
            sheet: Some(voice.sheet("insight-steps", &self.steps)?),
            notes: vec![voice.say("insight-steps-note")],
        })
    }

    fn days_chapter(&self, voice: &Voice<'_>, whose: Whose) -> Option<Chapter> {
        let first = self.days.iter().find_map(|one| Some((one, one.found.of(whose)?.median.as_ref()?)));
        let heading = first.map_or_else(
            || voice.say("insight-days"),
            |(one, median)| {
                let days = voice.number(median.median, 0);
                let steps = voice.kind(&one.kind);
                voice.say_with("insight-days-found", &[("days", &*days), ("steps", &*steps)])
            },
        );
        let mut notes = vec![voice.say("insight-days-note")];
        if first.is_none() {
            notes.insert(0, voice.not_shown(self.audience.median_from()));
        }
        Some(Chapter {
            id: "days",
            heading,
            lede: voice.say("insight-days-lede"),
            drawing: self.draw_days(voice, whose),
            sheet: self.days_sheet(voice),
            notes,
        })
        .filter(|chapter| chapter.sheet.is_some())
    }

    fn meetings_chapter(&self, voice: &Voice<'_>, whose: Whose) -> Option<Chapter> {
        let of = |word: &str| self.meetings.iter().find(|one| one.kind == word)?.of(whose)?.count();
        let heading = match (of("meetings"), of("held")) {
            (Some(all), Some(held)) => voice.say_with(
                "insight-meetings-found",
                &[("all", &*all.to_string()), ("held", &*held.to_string())],
            ),
            _ => voice.say("insight-meetings"),
        };
        Some(Chapter {
            id: "meetings",
            heading,
            lede: voice.say("insight-meetings-lede"),
            drawing: self.draw_counts(voice, whose, ("meetings", "insight-meetings", &self.meetings)),
            sheet: Some(voice.sheet("insight-meetings", &self.meetings)?),
            notes: Vec::new(),
        })
    }

    fn answers_chapter(&self, voice: &Voice<'_>, whose: Whose) -> Option<Chapter> {
        Some(Chapter {
            id: "answers",
            heading: voice.say("insight-answers-found"),
            lede: voice.say("insight-answers-lede"),
            drawing: self.draw_answers(voice, whose),
            sheet: Some(voice.sheet("insight-answers", &self.answers)?),
            notes: vec![voice.say("insight-answers-note")],
        })
    }
}
