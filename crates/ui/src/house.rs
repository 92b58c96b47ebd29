//! What every page can reach: the database, trust, texts and settings.

use std::sync::Arc;

use foundation::{Actor, Db, Id, Organisation, Timestamp, Trust};
use jiff::tz::TimeZone;

use crate::{Capability, Language, Texts};

/// The house as its pages see it. Cheap to clone.
#[derive(Clone)]
pub struct House {
    /// The database.
    pub db: Db,
    /// Policies, keys and chance.
    pub trust: Arc<Trust>,
    /// What the rooms say.
    pub texts: Arc<Texts>,
    /// The rooms, for menus, figures and what is kept about people.
    pub rooms: Arc<Vec<Capability>>,
    /// How this installation is set up.
    pub settings: Arc<Settings>,
    /// The clock: the machine's in a running house, a still one in tests.
    pub clock: fn() -> Timestamp,
}

impl House {
    /// The house itself acting now, for what follows by itself.
    pub fn itself(&self) -> Actor {
        Actor::house(self.trust.clone(), (self.clock)())
    }

    /// The house itself acting now, for one organisation.
    pub fn itself_in(&self, org: Id<Organisation>) -> Actor {
        let mut actor = self.itself();
        actor.hat.org = org;
        actor
    }
}

/// How an installation is set up, as far as pages need to know.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Where people reach it, without a slash at the end: `https://brobygger.example.org`.
    pub address: String,
    /// The language where a person has not chosen one.
    pub language: Language,
    /// ISO 3166 code of the country whose help lines are shown first.
    pub country: String,
    /// The time zone of clocks on the wall.
    pub zone: TimeZone,
    /// Whether everybody here is invented, which every page then says.
    pub sample: bool,
    /// Whether cookies demand https (off on localhost only).
    pub secure: bool,
    /// Numbers to call, all countries, in the order they are shown.
    pub help: Vec<HelpLine>,
}

impl Settings {
    /// A page about the weather in this country, for leaving fast.
    pub fn weather(&self) -> &'static str {
        match self.country.as_str() {
            "NO" => "https://www.yr.no/",
            "SE" => "https://www.smhi.se/",
            "FI" => "https://www.ilmatieteenlaitos.fi/",
            "IS" => "https://www.vedur.is/",
            _ => "https://www.dmi.dk/",
        }
    }
}

/// One number to call.
#[derive(Debug, Clone)]
pub struct HelpLine {
    /// ISO 3166 code of the country.
    pub country: String,
    /// `danger`, `out-of-hours` or `talk`: the order on the page.
    pub group: String,
    /// The number as people read it.
    pub number: String,
    /// The number as a phone dials it.
    pub dial: String,
    /// What it is for, in each language.
    pub label: Vec<(Language, String)>,
    /// When somebody last made sure that it is right.
    pub reviewed_on: String,
    /// Where the number was found.
    pub source: String,
}

impl HelpLine {
    /// What it is for, in this language, or in English.
    pub fn label(&self, language: &Language) -> &str {
        let find = |wanted: Language| self.label.iter().find(|(l, _)| *l == wanted);
        find(*language).or_else(|| find(Language::En)).map_or("", |(_, label)| label)
    }
}
