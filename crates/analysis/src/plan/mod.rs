//! The plan: what is asked, of whom, measured how and when. Written as TOML before anybody looks at the answers.

mod check;
mod measure;
mod read;
mod section;

use statistics::change::Direction;
use statistics::disclosure::Audience;
use statistics::reliable::{Populations, Steadiness};
use ui::Language;

pub(crate) use read::draft;
pub use read::{language_of, plan};

foundation::words! {
    /// How people were compared.
    pub enum Design {
        /// One group, before and after.
        BeforeAfter = "before-after",
        /// Those who came at once against those who waited.
        WaitingList = "waiting-list",
        /// Drawn by lot, one measurement after.
        Randomised = "randomised",
        /// Several measurements of the same people.
        Repeated = "repeated",
        /// Places that begin one after the other.
        SteppedWedge = "stepped-wedge",
        /// How long until something happens.
        TimeToEvent = "time-to-event",
    }
}

impl Design {
    /// Whether two groups are needed.
    pub fn needs_groups(self) -> bool {
        matches!(self, Self::WaitingList | Self::Randomised)
    }
}

foundation::words! {
    /// What is done about people who did not answer.
    pub enum Gaps {
        /// Everybody with at least one answer counts, as the model reckons with gaps.
        Model = "model",
        /// Only those without a gap count.
        Complete = "complete",
        /// Gaps are filled in several times by chance, as the other answers suggest.
        Imputation = "imputation",
    }
}

foundation::words! {
    /// How the degrees of freedom of a mixed model are found.
    pub enum Freedom {
        /// From how surely the error of an effect is known (Satterthwaite 1946).
        Satterthwaite = "satterthwaite",
        /// With errors that also count how unsure the variances are: for few people or places (Kenward and Roger 1997).
        KenwardRoger = "kenward-roger",
    }
}

foundation::words! {
    /// How decimals are written in the file.
    pub enum Decimal {
        /// 12.5
        Point = "point",
        /// 12,5
        Comma = "comma",
    }
}

/// What is asked, of whom, measured how and when.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// What the report is called.
    pub title: String,
    /// The language of the report.
    pub language: Language,
    /// Who makes it; may be empty.
    pub sender: String,
    /// What is asked, in the plan's own words.
    pub question: Option<String>,
    /// How people were compared.
    pub design: Design,
    /// Who will read it.
    pub audience: Audience,
    /// Whether people and numbers are invented.
    pub invented: bool,
    /// Where chance begins.
    pub seed: u64,
    /// Which column is what.
    pub columns: Columns,
    /// When people were asked, in order of time.
    pub waves: Vec<Wave>,
    /// The two that are compared.
    pub group: Option<Groups>,
    /// What is measured.
    pub measures: Vec<Measure>,
    /// The primary outcome: its place among the measures.
    pub primary: usize,
    /// Columns that are reckoned with.
    pub covariates: Vec<String>,
    /// How long until something happens.
    pub follow: Option<Follow>,
    /// Known from elsewhere: how many were invited and how many said yes.
    pub flow: Known,
    /// What is done about gaps.
    pub missing: Missing,
    /// Whether everybody has a slope of their own.
    pub random_slope: bool,
    /// How the degrees of freedom of a mixed model are found.
    pub freedom: Freedom,
    /// How numbers are written in the file.
    pub numbers: Numbers,
}

/// Which column is what.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Columns {
    /// Who.
    pub person: String,
    /// When; none in a file with a row a person.
    pub wave: Option<String>,
    /// Which of the two that are compared.
    pub group: Option<String>,
    /// Which municipality, team or ward.
    pub cluster: Option<String>,
    /// Which place.
    pub site: Option<String>,
    /// Which guide.
    pub peer: Option<String>,
    /// Whether it had begun there by then: 0 or 1.
    pub exposed: Option<String>,
}

/// When people were asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Wave {
    /// What stands in the column; the label when the plan does not say.
    pub value: String,
    /// What it is called in the report.
    pub label: String,
    /// When, as a number of weeks or months from the start.
    pub time: Option<f64>,
}

/// The two that are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Groups {
    /// The value of those the others are compared with.
    pub reference: String,
    /// What values are called; empty when they are called as they are written.
    pub labels: Vec<(String, String)>,
}

/// Where the scores of a measure stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// One column; the wave stands in the row.
    Column(String),
    /// A column a wave.
    Columns(Vec<String>),
    /// Its questions: one list, or a list a wave.
    Questions(Vec<Vec<String>>),
}

impl Source {
    /// Whether a column is among them.
    pub(crate) fn names(&self, column: &str) -> bool {
        match self {
            Self::Column(own) => own == column,
            Self::Columns(all) => all.iter().any(|own| own == column),
            Self::Questions(lists) => lists.iter().flatten().any(|own| own == column),
        }
    }
}

/// One measure.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// Its short name in this plan.
    pub id: String,
    /// What it is called in the report.
    pub name: String,
    /// Where its scores stand.
    pub source: Source,
    /// Whether a high score is good.
    pub direction: Direction,
    /// The ends of the scale.
    pub range: Option<(f64, f64)>,
    /// The smallest change that matters to people.
    pub important: Option<f64>,
    /// How steady it is, for the reliable change index.
    pub steadiness: Option<Steadiness>,
    /// Those who seek help and people in general, for the border between them.
    pub populations: Option<Populations>,
    /// How answers become a score.
    pub scoring: Option<statistics::score::Measure>,
    /// The values that say yes; none where a score is measured. A yes counts as 1, everything else as 0.
    pub yes: Option<Vec<String>>,
}

impl Measure {
    /// Whether it is answered with yes or no, rather than with a score.
    pub fn is_yes_no(&self) -> bool {
        self.yes.is_some()
    }
}

/// How long until something happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Follow {
    /// For how long.
    pub length: Length,
    /// The column that says whether it happened.
    pub event: String,
    /// The values that say yes.
    pub happened: Vec<String>,
    /// What happened, as the report calls it.
    pub what: String,
    /// The unit of time, as the report calls it.
    pub unit: String,
}

/// For how long somebody was followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Length {
    /// A column with a number.
    Column(String),
    /// Two columns with days.
    Days {
        /// The first day.
        from: String,
        /// The last day.
        until: String,
    },
}

/// Known from elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Known {
    /// How many were invited.
    pub invited: Option<u64>,
    /// How many said yes.
    pub consented: Option<u64>,
}

/// What is done about gaps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    /// How.
    pub how: Gaps,
    /// How many times they are filled in.
    pub imputations: usize,
    /// Whether the worst and the best that may have become of those who did not answer is shown.
    pub bounds: bool,
}

/// How numbers are written in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbers {
    /// The decimal sign; none: found by looking.
    pub decimal: Option<Decimal>,
    /// What stands where nothing was answered, beside an empty cell.
    pub gaps: Vec<String>,
}

impl Plan {
    /// Whether the file has a row a person and wave.
    pub fn is_long(&self) -> bool {
        self.columns.wave.is_some()
    }

    /// The primary outcome; none where only time is measured.
    pub fn primary(&self) -> Option<&Measure> {
        self.measures.get(self.primary)
    }
}
