//! How trainings are said: axes, amounts, facts with their sources.

use ::training::programme::{Axis, Programme};
use ui::Page;

/// Sources in the order they are met on a page, numbered from 1.
#[derive(Default)]
pub(super) struct Sources(Vec<&'static str>);

/// A source as it is listed under what it is the source of.
pub(super) struct Listed {
    pub number: usize,
    pub title: &'static str,
    pub address: Option<&'static str>,
}

impl Sources {
    /// The number of a source.
    pub fn number(&mut self, id: &str) -> usize {
        if let Some(at) = self.0.iter().position(|one| *one == id) {
            return at + 1;
        }
        // The id of the register lives as long as the program, whoever asks for it.
        if let Some((id, _)) = ::training::register().sources.get_key_value(id) {
            self.0.push(id);
        }
        self.0.len()
    }

    /// All that were met.
    pub fn listed(&self) -> Vec<Listed> {
        let one = |(at, id): (usize, &&'static str)| {
            let origin = ::training::register().sources.get(*id)?;
            Some(Listed { number: at + 1, title: &origin.title, address: origin.address.as_deref() })
        };
        self.0.iter().enumerate().filter_map(one).collect()
    }
}

/// Something that is known, with the number of its source.
pub(super) struct Fact {
    pub said: String,
    pub source: usize,
}

/// What an axis is called.
pub(super) fn axis(axis: Axis) -> &'static str {
    match axis {
        Axis::Hours => "competence-axis-hours",
        Axis::TeachingUnits => "competence-axis-units",
        Axis::Days => "competence-axis-days",
        Axis::Weeks => "competence-axis-weeks",
        Axis::Months => "competence-axis-months",
        Axis::PracticeHours => "competence-axis-practice",
        Axis::Credits => "competence-axis-credits",
        Axis::EqfLevel => "competence-axis-eqf",
        Axis::NationalCode => "competence-axis-code",
        Axis::OwnExperience => "competence-axis-own",
        Axis::Entry => "competence-axis-entry",
        Axis::Content => "competence-axis-content",
        Axis::Completion => "competence-axis-completion",
        Axis::Certificate => "competence-axis-certificate",
        Axis::Group => "competence-axis-group",
        Axis::Teachers => "competence-axis-teachers",
        Axis::Language => "competence-axis-language",
        Axis::Standing => "competence-axis-standing",
    }
}

/// A number with what it counts.
pub(super) fn amount(page: &Page, axis: Axis, number: u32) -> String {
    let key = match axis {
        Axis::TeachingUnits => "competence-amount-units",
        Axis::Days => "competence-amount-days",
        Axis::Weeks => "competence-amount-weeks",
        Axis::Months => "competence-amount-months",
        Axis::PracticeHours => "competence-amount-practice",
        Axis::Credits => "competence-amount-credits",
        Axis::EqfLevel => "competence-amount-eqf",
        _ => "competence-amount-hours",
    };
    page.say1(key, "number", number)
}

/// What is known of a training on an axis.
pub(super) fn facts(page: &Page, programme: &Programme, axis: Axis, sources: &mut Sources) -> Vec<Fact> {
    let language = page.language.as_str();
    let mut facts: Vec<Fact> = programme
        .on(axis)
        .map(|fact| {
            let number = fact.amount.map(|number| format!("{}.", amount(page, axis, number)));
            let asked = fact.required.map(|required| {
                page.say(if required { "competence-own-asked" } else { "competence-own-not-asked" })
            });
            let words = fact.said.as_ref().map(|said| said.on(language).to_owned());
            let said: Vec<String> = [number, asked, words].into_iter().flatten().collect();
            Fact { said: said.join(" "), source: sources.number(&fact.source) }
        })
        .collect();
    if axis == Axis::Content
        && let Some(first) = programme.themes.first()
    {
        let titles: Vec<&str> = programme.themes.iter().map(|theme| theme.said.on(language)).collect();
        facts.push(Fact { said: titles.join(" · "), source: sources.number(&first.source) });
    }
    facts
}

/// A training by its name, who gives it, and where.
pub(super) fn label(page: &Page, programme: &Programme) -> String {
    format!("{} ({}, {})", programme.name, programme.provider, country(page, &programme.country))
}

/// A country of the register.
pub(super) fn country(page: &Page, code: &str) -> String {
    page.say(&format!("competence-country-{}", code.to_ascii_lowercase()))
}
