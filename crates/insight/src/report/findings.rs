//! The chapters of days, change and costs: tables of own and together, doubt written out.

use statistics::change::Change;

use super::chapters::{Chapter, Sheet, Voice};
use super::charts::said_change;
use super::{Answered, Both, Measure, Middle, Report, Spent, Whose, kinds};

impl Report {
    pub(super) fn days_sheet(&self, voice: &Voice<'_>) -> Option<Sheet> {
        let header = ["insight-what", "insight-whose", "insight-part-people", "insight-part-median"];
        let more = ["insight-part-quartiles", "insight-part-interval"];
        let header = header.iter().chain(&more).map(|key| voice.say(key)).collect();
        let row = |kind: &str, whose: Whose, found: &Middle| {
            let hidden = voice.say("insight-hidden");
            let range = |ends: Option<(f64, f64)>| {
                ends.map_or(hidden.clone(), |(low, high)| {
                    format!("{}–{}", voice.number(low, 1), voice.number(high, 1))
                })
            };
            let median = found.median.as_ref();
            let quartiles = median.filter(|_| found.quartiles);
            vec![
                voice.kind(kind),
                voice.whose(whose),
                voice.shown(found.n),
                median.map_or(hidden.clone(), |one| voice.number(one.median, 1)),
                range(quartiles.map(|one| (one.lower_quartile, one.upper_quartile))),
                range(median.and_then(|one| one.interval).map(|one| (one.low, one.high))),
            ]
        };
        let of = |one: &super::Stretch| {
            both(&one.found).map(|(whose, found)| row(&one.kind, whose, found)).collect::<Vec<_>>()
        };
        let rows: Vec<Vec<String>> = self.days.iter().flat_map(of).collect();
        (!rows.is_empty()).then(|| Sheet {
            caption: voice.say("insight-days"),
            header,
            rows,
            numbers_from: 2,
            sums: Vec::new(),
        })
    }

    pub(super) fn change_chapter(&self, voice: &Voice<'_>, whose: Whose) -> Option<Chapter> {
        if self.change.is_empty() {
            return None;
        }
        let found = |measure: &&Measure| measure.found.of(whose).and_then(|one| one.change).is_some();
        let heading = match self.change.iter().find(found) {
            None => voice.say("insight-change"),
            Some(_) => self.change_found(voice, whose),
        };
        let mut notes: Vec<String> =
            self.change.iter().filter_map(|measure| self.change_note(voice, whose, measure)).collect();
        if self.change.iter().all(|measure| !found(&measure)) {
            notes.push(voice.not_shown(self.audience.mean_from()));
        }
        notes.extend(
            ["insight-change-cause", "insight-change-lost", "insight-change-own-set"]
                .map(|key| voice.say(key)),
        );
        Some(Chapter {
            id: "change",
            heading,
            lede: voice.say("insight-change-lede"),
            drawing: self.draw_change(voice, whose),
            sheet: Some(self.change_sheet(voice)),
            notes,
        })
    }

    /// How many measures changed clearly, and how many could be chance.
    fn change_found(&self, voice: &Voice<'_>, whose: Whose) -> String {
        let changes = || self.change.iter().filter_map(|measure| measure.found.of(whose)?.change);
        let clear = changes().filter(|change| !change.could_be_chance).count();
        let all = changes().count();
        let with = [("clear", &*clear.to_string()), ("all", &*all.to_string())];
        voice.say_with(if clear == 0 { "insight-change-all-chance" } else { "insight-change-found" }, &with)
    }

    /// What a measure says, in a sentence that does not hide its doubt.
    fn change_note(&self, voice: &Voice<'_>, whose: Whose, measure: &Measure) -> Option<String> {
        let found = measure.found.of(whose)?;
        let change = found.change.as_ref()?;
        let name = voice.measure(measure);
        let key = if change.could_be_chance { "insight-change-note-chance" } else { "insight-change-note" };
        let said = change.interval.map_or_else(
            || voice.number(change.mean_change, 1),
            |one| said_change(voice, change.mean_change, one),
        );
        let (people, missing) = (voice.shown(found.n), voice.shown(found.missing));
        let with = [("name", &*name), ("change", &*said), ("people", &*people), ("missing", &*missing)];
        Some(voice.say_with(key, &with))
    }

    fn change_sheet(&self, voice: &Voice<'_>) -> Sheet {
        let header = [
            "insight-what",
            "insight-whose",
            "insight-part-people",
            "insight-part-missing",
            "insight-part-before",
            "insight-part-after",
            "insight-part-change",
            "insight-doubt",
        ];
        let row = |measure: &Measure, whose: Whose, found: &Answered| {
            let number = |value: Option<f64>| {
                value.map_or_else(|| voice.say("insight-hidden"), |value| voice.number(value, 1))
            };
            let change = found.change.as_ref();
            let with_interval = |change: &Change| match change.interval {
                Some(interval) => said_change(voice, change.mean_change, interval),
                None => voice.number(change.mean_change, 1),
            };
            let doubt = change.map(|one| {
                voice.say(if one.could_be_chance { "insight-change-chance" } else { "insight-change-clear" })
            });
            vec![
                voice.measure(measure),
                voice.whose(whose),
                voice.shown(found.n),
                voice.shown(found.missing),
                number(change.map(|one| one.mean_before)),
                number(change.map(|one| one.mean_after)),
                change.map_or_else(|| voice.say("insight-hidden"), with_interval),
                doubt.unwrap_or_default(),
            ]
        };
        let of =
            |one: &Measure| both(&one.found).map(|(whose, found)| row(one, whose, found)).collect::<Vec<_>>();
        Sheet {
            caption: voice.say("insight-change"),
            header: header.map(|key| voice.say(key)).to_vec(),
            rows: self.change.iter().flat_map(of).collect(),
            numbers_from: 2,
            sums: Vec::new(),
        }
    }

    pub(super) fn costs_chapter(&self, voice: &Voice<'_>) -> Option<Chapter> {
        if self.costs.is_empty() {
            return None;
        }
        let header = ["insight-what", "insight-whose", "insight-costs-sum", "insight-costs-share"]
            .map(|key| voice.say(key));
        let (mut rows, mut sums) = (Vec::new(), Vec::new());
        for costs in &self.costs {
            for (whose, spent) in both(&costs.found) {
                sums.push(rows.len() + kinds::HEADINGS.len());
                rows.extend(spent_rows(voice, &costs.currency, whose, spent));
            }
        }
        let (from, to) = (self.period.from.jiff().year(), self.period.to.jiff().year());
        let years = if from == to { from.to_string() } else { format!("{from}–{to}") };
        Some(Chapter {
            id: "costs",
            heading: voice.say("insight-costs"),
            lede: voice.say_with("insight-costs-lede", &[("years", &*years)]),
            drawing: None,
            sheet: Some(Sheet {
                caption: voice.say("insight-costs"),
                header: header.to_vec(),
                rows,
                numbers_from: 2,
                sums,
            }),
            notes: vec![voice.say("insight-costs-note")],
        })
    }
}

fn spent_rows(voice: &Voice<'_>, currency: &str, whose: Whose, spent: &Spent) -> Vec<Vec<String>> {
    let row = |word: &str, value: String, share: String| {
        vec![voice.with("insight-part-of", &voice.kind(word), currency), voice.whose(whose), value, share]
    };
    let share = |amount: f64| {
        let share = (spent.total > 0.0 && amount >= 0.0).then(|| amount / spent.total * 100.0);
        share.map(|share| voice.say_with("insight-per-cent", &[("share", &*voice.number(share, 0))]))
    };
    let parts = kinds::HEADINGS.iter().zip(spent.parts);
    let mut rows: Vec<Vec<String>> = parts
        .map(|(word, amount)| row(word, voice.number(amount, 0), share(amount).unwrap_or_default()))
        .collect();
    rows.push(row("total", voice.number(spent.total, 0), share(spent.total).unwrap_or_default()));
    let guide_years = |years: f64| {
        vec![voice.kind("guide-years"), voice.whose(whose), voice.number(years, 1), String::new()]
    };
    rows.extend(spent.guide_years.map(guide_years));
    let each =
        spent.per_guide_year.map(|amount| row("per-guide-year", voice.number(amount, 0), String::new()));
    rows.extend(each);
    rows
}

fn both<T>(both: &Both<T>) -> impl Iterator<Item = (Whose, &T)> {
    let own = both.own.iter().map(|one| (Whose::Own, one));
    own.chain(both.all.iter().map(|one| (Whose::All, one)))
}
