//! What a room answers when the house asks. A room that has not thought of one of these does not compile.

use std::pin::Pin;

use axum::Router;
use foundation::{Actor, Day, Id, Migrations, Organisation, Person, Programme, Result, Role, Timestamp, Tx};
use jiff::tz::TimeZone;

use crate::{House, Text, Visit};

/// A future that can be kept in a table of functions.
pub type Boxed<'a, T> = Pin<Box<dyn Future<Output = Result<T>> + Send + 'a>>;

/// One room, as the house sees it.
#[derive(Clone)]
pub struct Capability {
    /// What is it called? Its crate, addresses, tables and texts begin with this.
    pub name: &'static str,
    /// Which pages has it?
    pub routes: fn() -> Router<House>,
    /// Which JSON addresses has it, described as OpenAPI?
    pub api: fn() -> Option<utoipa::openapi::OpenApi>,
    /// Which tables?
    pub migrations: Migrations,
    /// What does it say, in which languages?
    pub texts: &'static [Text],
    /// Where is it found, and by whom?
    pub menu: &'static [MenuPlace],
    /// What waits here for the person who looks at their first page? One statement.
    pub waits: for<'a> fn(&'a mut Tx, &'a Visit) -> Boxed<'a, Vec<Waits>>,
    /// What can be done here? Each act is `thing.verb`, and `policy` says who may.
    pub acts: &'static [&'static str],
    /// Who may do what, in Cedar.
    pub policy: &'static str,
    /// Which numbers can it tell?
    pub figures: &'static [Figure],
    /// What does it keep about a person?
    pub keeps: &'static [Keeps],
}

/// Something that waits for a person: a card on their first page.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Waits {
    /// Where it is done.
    pub href: String,
    /// What waits.
    pub title: String,
    /// How long it takes, until when.
    pub hint: String,
    /// What the button says.
    pub verb: String,
}

/// What a room answers in which nothing waits.
pub fn nothing_waits<'a>(_: &'a mut Tx, _: &'a Visit) -> Boxed<'a, Vec<Waits>> {
    Box::pin(async { Ok(Vec::new()) })
}

/// What waits in all rooms for the person who looks, at most two: a first page is no list.
pub async fn waiting(tx: &mut Tx, visit: &Visit) -> Result<Vec<Waits>> {
    let mut all = Vec::new();
    for room in visit.house.rooms.iter() {
        all.extend((room.waits)(tx, visit).await?);
    }
    all.truncate(2);
    Ok(all)
}

/// One place in the navigation of one role.
#[derive(Debug, Clone, Copy)]
pub struct MenuPlace {
    /// Who sees it.
    pub role: Role,
    /// Its place. The first five are the navigation, what comes after them stands in the own menu.
    pub order: u8,
    /// Where it leads.
    pub href: &'static str,
    /// Its icon.
    pub icon: &'static str,
    /// The key of its text.
    pub text: &'static str,
}

/// What a figure is asked for: one programme, from one day to another (both included).
#[derive(Debug, Clone)]
pub struct Span {
    /// The programme.
    pub programme: Id<Programme>,
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// Where the house stands: there its days begin.
    pub zone: TimeZone,
}

impl Span {
    /// The first moment of the first day, and the first moment after the last.
    pub fn moments(&self) -> (Timestamp, Timestamp) {
        (self.from.at(0, 0, &self.zone), self.to.plus(1).at(0, 0, &self.zone))
    }

    /// The day on which something was.
    pub fn day_of(&self, moment: Timestamp) -> Day {
        moment.day_in(&self.zone)
    }
}

/// A number a room can tell: one file, one definition, used wherever it is shown.
#[derive(Clone, Copy)]
pub struct Figure {
    /// Its name, which is also the key of its heading: `support-figure-steps`.
    pub name: &'static str,
    /// Every kind it can tell. Whoever arranges figures has to know them all: a test of the house compares. Measures
    /// carry their names with them and have none.
    pub kinds: fn() -> Vec<String>,
    /// Finds it. Protected against disclosure only by whoever shows it: never show it raw.
    pub find: for<'a> fn(&'a mut Tx, &'a Span) -> Boxed<'a, FigureRows>,
}

/// What a figure tells, one row for each organisation and kind, before anything is protected.
#[derive(Debug, Clone, PartialEq)]
pub enum FigureRows {
    /// How many.
    Counts(Vec<Count>),
    /// How long something took.
    Lengths(Vec<Length>),
    /// Before and after, one row a person.
    Pairs(Vec<Pair>),
    /// What it cost.
    Money(Vec<Money>),
}

/// So many persons (or meetings) of one kind in one organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// Whose they are.
    pub org: Id<Organisation>,
    /// What is counted: the key of a text.
    pub kind: String,
    /// How many.
    pub count: u64,
}

/// So many days for one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Length {
    /// Whose person it is.
    pub org: Id<Organisation>,
    /// Between which steps: the key of a text.
    pub kind: String,
    /// How many days.
    pub days: f64,
}

/// A person's values on one measure.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// Whose person it is.
    pub org: Id<Organisation>,
    /// The measure: `pack/instrument/scale`.
    pub measure: String,
    /// What it is called, in each language, as the pack says.
    pub name: Vec<(crate::Language, String)>,
    /// At the start, if answered.
    pub before: Option<f64>,
    /// At the end, or else at the latest point, if answered.
    pub after: Option<f64>,
    /// The smallest change that matters to people, if the definition names one.
    pub matters: Option<f64>,
    /// Whether a higher value is better.
    pub high_is_good: bool,
}

/// What something cost.
#[derive(Debug, Clone, PartialEq)]
pub struct Money {
    /// Who pays.
    pub org: Id<Organisation>,
    /// `preparation`, `training` or `operation`.
    pub heading: String,
    /// In the currency below.
    pub amount: f64,
    /// ISO 4217.
    pub currency: String,
    /// Guide-years these costs carry, where that is known.
    pub guide_years: Option<f64>,
}

/// What a room keeps about a person.
#[derive(Clone, Copy)]
pub struct Keeps {
    /// What: the key of a text.
    pub what: &'static str,
    /// Why, on which ground: the key of a text.
    pub why: &'static str,
    /// How many days after the programme ends for the person.
    pub days: i64,
    /// Shows it all to the person.
    pub show: for<'a> fn(&'a mut Tx, &'a Actor, Id<Person>) -> Boxed<'a, Vec<Shown>>,
    /// Forgets it.
    pub forget: for<'a> fn(&'a mut Tx, &'a Actor, Id<Person>) -> Boxed<'a, ()>,
}

/// One thing that is kept, as the person sees it in "take out my data".
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Shown {
    /// What it is: the key of a text.
    pub what: String,
    /// The parts: keys of texts and what stands there.
    pub parts: Vec<(String, String)>,
}
