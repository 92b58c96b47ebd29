//! What a file would change, and changing it: all of it or nothing.

use foundation::{Actor, Day, News, Result, Tx, tell};
use jiff::tz::TimeZone;
use sheets::Wrong;
use ui::Language;

use super::{Opened, What, folk::Folk, meetings, offers, people};

/// Where a file is brought in.
pub struct Ground<'a> {
    /// Who brings it, for which organisation.
    pub actor: &'a Actor,
    /// The time zone of the clocks in the file.
    pub zone: &'a TimeZone,
    /// The language of people for whom none is written.
    pub language: Language,
}

impl Ground<'_> {
    /// Today.
    pub(super) fn today(&self) -> Day {
        self.actor.now.day_in(self.zone)
    }
}

/// What a file would change.
#[derive(Debug)]
pub struct Plan {
    /// How many rows are new.
    pub new: usize,
    /// How many say what is here already.
    pub there: usize,
    /// What is wrong, row by row.
    pub wrong: Vec<Wrong>,
    /// Columns that have to be there and are not.
    pub missing: Vec<&'static str>,
    rows: Rows,
}

#[derive(Debug)]
enum Rows {
    None,
    People(Vec<people::New>),
    Offers(Vec<offers::New>),
    Meetings(Vec<meetings::New>),
}

impl Plan {
    /// Whether the file can be brought in as it is.
    pub fn is_fine(&self) -> bool {
        self.wrong.is_empty() && self.missing.is_empty()
    }
}

#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct BroughtIn {
    what: What,
    new: usize,
    there: usize,
}
impl News for BroughtIn {
    const NAME: &'static str = "imports.brought_in";
}

/// What a file would change. Nothing is changed.
pub async fn plan(tx: &mut Tx, ground: &Ground<'_>, opened: &Opened) -> Result<Plan> {
    let missing = opened.missing();
    let mut plan = Plan { new: 0, there: 0, wrong: Vec::new(), missing, rows: Rows::None };
    if !plan.missing.is_empty() {
        return Ok(plan);
    }
    let mut folk = Folk::find(tx, ground.actor).await?;
    match opened.what {
        What::People => {
            let read = people::read(tx, ground, opened, &mut folk).await?;
            (plan.new, plan.there, plan.wrong) = (read.new.len(), read.there, read.wrong);
            plan.rows = Rows::People(read.new);
        }
        What::Offers => {
            let read = offers::read(tx, ground, opened, &mut folk).await?;
            (plan.new, plan.there, plan.wrong) = (read.new.len(), read.there, read.wrong);
            plan.rows = Rows::Offers(read.new);
        }
        What::Meetings => {
            let read = meetings::read(tx, ground, opened, &folk).await?;
            (plan.new, plan.there, plan.wrong) = (read.new.len(), read.there, read.wrong);
            plan.rows = Rows::Meetings(read.new);
        }
    }
    plan.wrong.sort_by_key(|wrong| wrong.row);
    Ok(plan)
}

/// Brings in a file. When anything is wrong with it, nothing is changed, and the plan says what.
/// `seen` is told after each row how many are done.
pub async fn bring_in(
    tx: &mut Tx,
    ground: &Ground<'_>,
    opened: &Opened,
    seen: &(dyn Fn(usize) + Sync),
) -> Result<Plan> {
    let plan = plan(tx, ground, opened).await?;
    if !plan.is_fine() {
        return Ok(plan);
    }
    match &plan.rows {
        Rows::None => {}
        Rows::People(rows) => people::add(tx, ground, rows, seen).await?,
        Rows::Offers(rows) => offers::add(tx, ground, rows, seen).await?,
        Rows::Meetings(rows) => meetings::add(tx, ground, rows, seen).await?,
    }
    let news = BroughtIn { what: opened.what, new: plan.new, there: plan.there };
    tell(tx, ground.actor, &news).await?;
    Ok(plan)
}

/// What came of reading the rows of one kind.
pub(super) struct Rest<T> {
    /// What is new.
    pub new: Vec<T>,
    /// How many rows say what is here already.
    pub there: usize,
    /// What is wrong.
    pub wrong: Vec<Wrong>,
}

impl<T> Default for Rest<T> {
    fn default() -> Self {
        Self { new: Vec::new(), there: 0, wrong: Vec::new() }
    }
}

/// After so many rows, others get a turn.
const TURN: usize = 50;

/// Tells how many rows are done, and lets others have a turn now and then.
pub(super) async fn one_more(done: usize, seen: &(dyn Fn(usize) + Sync)) {
    seen(done);
    if done.is_multiple_of(TURN) {
        tokio::task::yield_now().await;
    }
}
