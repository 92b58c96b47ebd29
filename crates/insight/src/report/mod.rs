//! A report: protected numbers of one programme in one period. Words come later.

mod build;
mod chapters;
mod charts;
mod findings;
mod kinds;
mod lines;
mod print;

pub use crate::protect::Counted;
pub use chapters::{Big, Chapter, Drawing, Sheet};
pub use kinds::knows;
pub use lines::{Line, Value};

use foundation::{Actor, Day, Error, Id, News, Organisation, Programme, Result, Role, Thing, Tx, must, tell};
use programme::{Partner, Running};
use statistics::change::Change;
use statistics::disclosure::{Audience, Shown};
use statistics::interval::Median;
use ui::{Capability, Language, Span};

use crate::gather::gather;
use crate::period::Period;

/// Whose numbers stand first: in the big numbers and in the charts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The reader's own organisation.
    Own,
    /// One partner, by its place in [`Report::partners`].
    Partner(usize),
    /// All partners together.
    All,
}

/// Own, and all together; none where nothing is shown at all.
#[derive(Debug, Clone, PartialEq)]
pub struct Both<T> {
    /// The reader's own organisation.
    pub own: Option<T>,
    /// All partners together.
    pub all: Option<T>,
}

/// The middle of some days.
#[derive(Debug, Clone, PartialEq)]
pub struct Middle {
    /// How many people.
    pub n: Shown,
    /// The middle, where enough stand behind it.
    pub median: Option<Median>,
    /// Whether the quartiles may be shown as well.
    pub quartiles: bool,
}

/// The days between two steps.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch {
    /// Which steps: a word of this report.
    pub kind: String,
    /// Whose.
    pub found: Both<Middle>,
}

/// The change on a measure.
#[derive(Debug, Clone, PartialEq)]
pub struct Answered {
    /// How many answered both at the start and later.
    pub n: Shown,
    /// How many did not.
    pub missing: Shown,
    /// The change, where enough stand behind it.
    pub change: Option<Change>,
}

/// A measure.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// `pack/instrument/scale`.
    pub measure: String,
    /// What it is called.
    pub name: Vec<(Language, String)>,
    /// Whether a higher value is better.
    pub high_is_good: bool,
    /// Whose.
    pub found: Both<Answered>,
}

/// What was spent, in one currency.
#[derive(Debug, Clone, PartialEq)]
pub struct Spent {
    /// Preparation, training, operation, in this order.
    pub parts: [f64; 3],
    /// In all.
    pub total: f64,
    /// Guide-years these costs carry, where that is known and enough to be shown.
    pub guide_years: Option<f64>,
    /// The total over guide-years.
    pub per_guide_year: Option<f64>,
}

/// The costs in one currency.
#[derive(Debug, Clone, PartialEq)]
pub struct Costs {
    /// ISO 4217.
    pub currency: String,
    /// Whose.
    pub found: Both<Spent>,
}

/// A report, ready to be said in any language. Everything in it may be seen by whoever it was made for.
#[derive(Debug, Clone)]
pub struct Report {
    /// The programme.
    pub programme: Running,
    /// Its partners.
    pub partners: Vec<Partner>,
    /// The reader's own organisation among them, when it has people of its own.
    pub own: Option<usize>,
    /// From when until when.
    pub period: Period,
    /// The day it was made.
    pub made_on: Day,
    /// The language it is said in.
    pub language: Language,
    /// How small a group is shown.
    pub audience: Audience,
    /// Whether partners are shown beside each other in this period.
    pub together: bool,
    /// From offer to ending.
    pub steps: Vec<Counted>,
    /// Meetings by what came of them.
    pub meetings: Vec<Counted>,
    /// Who was to answer, and who did, by moment.
    pub answers: Vec<Counted>,
    /// Days between steps.
    pub days: Vec<Stretch>,
    /// Change on the measures.
    pub change: Vec<Measure>,
    /// Costs.
    pub costs: Vec<Costs>,
}

/// The report of a programme in a span, as the acting person may see it.
///
/// Own counts in any period; other partners and all together only for a half-year that is complete. Errors
/// with not found when the actor's organisation took no part in the programme then. The house itself belongs to no
/// organisation: it names one by its hat, or sees all partners together with [`report_of`].
pub async fn report(
    tx: &mut Tx,
    actor: &Actor,
    rooms: &[Capability],
    span: &Span,
    language: Language,
) -> Result<Report> {
    let (running, partners) = programme::ever_with_partners(tx, actor, Some(span.programme)).await?;
    let programme = running.into_iter().find(|one| one.id == span.programme).ok_or(Error::NotFound)?;
    let own = partners.iter().find(|one| one.org == actor.hat.org);
    let may_know = own.is_some_and(|own| own.left_on.is_none() || own.took_part(span.from, span.to));
    must(may_know, Error::NotFound)?;
    report_of(tx, actor, rooms, (programme, partners), (span, language)).await
}

/// As [`report`], for a programme that is known already, with everybody who has ever taken part in it: each counts
/// in the periods it took part in, also after it has left.
pub async fn report_of(
    tx: &mut Tx,
    actor: &Actor,
    rooms: &[Capability],
    (programme, partners): (Running, Vec<Partner>),
    (span, language): (&Span, Language),
) -> Result<Report> {
    actor.must("agg.read", &protected(actor))?;
    let found = gather(tx, rooms, span).await?;
    let partners = partners.into_iter().filter(|one| one.took_part(span.from, span.to)).collect();
    let today = span.day_of(actor.now);
    Ok(build::build(&found, programme, partners, &Reader { actor, span, today, language }))
}

/// The figures of the actor's organisation, after protection.
pub(crate) fn protected(actor: &Actor) -> Thing {
    Thing::of(actor.hat.org).fact("protected", true)
}

/// Somebody took a report out of the house.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct ReportTaken {
    programme: Id<Programme>,
    from: Day,
    to: Day,
    form: String,
}
impl News for ReportTaken {
    const NAME: &'static str = "insight.report_taken";
}

/// Takes a report out of the house as a file (`pdf` or `csv`), which stands in the trail. Not everybody who may look
/// at figures may do that.
pub async fn take_out(tx: &mut Tx, actor: &Actor, report: &Report, form: &str) -> Result<()> {
    actor.must("export.create", &protected(actor))?;
    let (programme, Period { from, to }) = (report.programme.id, report.period);
    tell(tx, actor, &ReportTaken { programme, from, to, form: form.to_owned() }).await
}

/// Who reads, what and when.
struct Reader<'a> {
    actor: &'a Actor,
    span: &'a Span,
    today: Day,
    language: Language,
}

impl Reader<'_> {
    fn period(&self) -> Period {
        Period { from: self.span.from, to: self.span.to }
    }
    fn org(&self) -> Id<Organisation> {
        self.actor.hat.org
    }
    /// The network administrator works for all, and is inside none of them.
    fn audience(&self) -> Audience {
        match self.actor.hat.role {
            Role::NetworkAdministrator => Audience::Outside,
            _ => Audience::Inside,
        }
    }
}

impl Counted {
    /// The count of one of them; none where nothing is said about them.
    pub fn of(&self, whose: Whose) -> Option<Shown> {
        match whose {
            Whose::Own => self.own,
            Whose::Partner(at) => self.partners.get(at).copied(),
            Whose::All => self.all,
        }
    }
}

impl<T> Both<T> {
    /// That of one of them; means and medians of a single other partner are never shown.
    pub fn of(&self, whose: Whose) -> Option<&T> {
        match whose {
            Whose::Own => self.own.as_ref(),
            Whose::All => self.all.as_ref(),
            Whose::Partner(_) => None,
        }
    }
}

impl Report {
    /// Whose numbers stand first when nobody has chosen.
    pub fn usual(&self) -> Whose {
        if self.own.is_some() { Whose::Own } else { Whose::All }
    }

    /// Everybody the report speaks of, in the order of its columns.
    pub fn everybody(&self) -> Vec<Whose> {
        let own = self.own.map(|_| Whose::Own);
        let others = (0..self.partners.len()).filter(|at| self.together && Some(*at) != self.own);
        let all = self.together.then_some(Whose::All);
        own.into_iter().chain(others.map(Whose::Partner)).chain(all).collect()
    }

    /// Whether there is anything to show at all.
    pub fn is_empty(&self) -> bool {
        let nobody = |shown: &Shown| *shown == Shown::Count(0);
        let nothing = |counted: &[Counted]| {
            counted.iter().all(|one| {
                let mut others = one.partners.iter().chain(&one.all).filter_map(|shown| shown.count());
                one.own.as_ref().is_none_or(nobody) && others.all(|count| count == 0)
            })
        };
        nothing(&self.steps) && nothing(&self.meetings) && nothing(&self.answers) && self.costs.is_empty()
    }
}
