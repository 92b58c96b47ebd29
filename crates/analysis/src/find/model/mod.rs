//! The model of the design: which formula, which of its numbers is the effect, and what goes with it.

mod ancova;
pub(crate) mod frames;
mod imputed;
mod mixed;
mod paired;
pub(crate) mod several;
mod yes_no;

use models::{Estimate, Trouble};
use statistics::interval::Interval;

use crate::mistake::Mistake;
use crate::plan::{Design, Measure, Plan};
use crate::study::Study;

/// What the effect of a model is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effect {
    /// How far the same people have moved.
    Change,
    /// How far the groups differ afterwards, their start being equal.
    Adjusted,
    /// How much more one group has moved than the other.
    MoreChange,
    /// By how much the share of yes has changed: 0.1 is ten of a hundred.
    Share,
    /// The logarithm of how many times as high the odds of yes are.
    Odds,
    /// What begins when it begins.
    Exposure,
}

/// A mean as the model tells it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Marginal {
    /// At which wave; none where it is the last.
    pub(crate) wave: Option<usize>,
    /// In which arm.
    pub(crate) arm: Option<usize>,
    /// The mean.
    pub(crate) mean: Estimate,
}

/// How much people, guides or places differ beside everything else.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Spread {
    /// Which: `person`, `peer`.
    pub(crate) of: String,
    /// What of it: `(Intercept)`, `time`.
    pub(crate) term: String,
    /// The variance.
    pub(crate) variance: f64,
    /// Its share of all variance, for an intercept of a model without slopes: the ICC.
    pub(crate) share: Option<f64>,
    /// How many of them there are.
    pub(crate) count: usize,
}

/// Something about the fit that a reader should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Notice {
    /// A variance was estimated as nought.
    Singular,
    /// A column says what others say already.
    Dropped(String),
    /// Errors reckon with clusters.
    Clustered,
    /// Errors and degrees of freedom are those of Kenward and Roger.
    KenwardRoger,
    /// Too many rows hang together for the sums of Kenward and Roger; those of Satterthwaite were used.
    TooLargeForKenwardRoger,
    /// Few clusters for errors that reckon with them.
    FewClusters(usize),
}

/// What the model of the design says.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Outcome {
    /// The formula, as R users write it.
    pub(crate) formula: String,
    /// What the effect is.
    pub(crate) what: Effect,
    /// The effect.
    pub(crate) effect: Estimate,
    /// The effect of each group beside the reference, where groups are compared.
    pub(crate) against: Vec<Estimate>,
    /// Whether any of them differs, where there are several.
    pub(crate) overall: Option<models::compare::Test>,
    /// Every coefficient.
    pub(crate) coefficients: Vec<(String, Estimate)>,
    /// The means it tells.
    pub(crate) means: Vec<Marginal>,
    /// What people, guides and places add.
    pub(crate) spread: Vec<Spread>,
    /// The standard deviation of what is left over.
    pub(crate) residual: f64,
    /// How many rows it stands on.
    pub(crate) rows: usize,
    /// How many people, by arm; the least of them decides whether it may be shown.
    pub(crate) people: Vec<u64>,
    /// What a reader should know.
    pub(crate) notices: Vec<Notice>,
}

/// The same effect, reckoned otherwise.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Check {
    /// The key of its name.
    pub(crate) key: &'static str,
    /// The effect; none for a test by ranks, or when it cannot be reckoned.
    pub(crate) effect: Option<(f64, Option<Interval>)>,
    /// How likely by chance.
    pub(crate) p: Option<f64>,
    /// How many people it stands on.
    pub(crate) people: u64,
}

/// What the model of the design says about a measure.
pub(crate) fn outcome(study: &Study, plan: &Plan, measure: usize) -> Result<Outcome, Mistake> {
    let name = plan.measures.get(measure).map_or("", |one| one.name.as_str());
    if silent(study, plan, measure) {
        return Err(Mistake::new("analysis-wrong-silent-group", &[("measure", name)]));
    }
    let yes_no = plan.measures.get(measure).is_some_and(Measure::is_yes_no);
    let found = match plan.design {
        Design::BeforeAfter if yes_no => yes_no::paired(study, measure, plan),
        Design::WaitingList | Design::Randomised if yes_no => yes_no::outcome(study, plan, measure),
        Design::BeforeAfter => paired::outcome(study, measure, plan),
        Design::WaitingList | Design::Randomised => ancova::outcome(study, plan, measure),
        Design::Repeated | Design::SteppedWedge => mixed::outcome(study, plan, measure),
        // Nothing is measured there but time, and the plan has no measures.
        Design::TimeToEvent => Err(Trouble::Unsound),
    };
    let outcome = found.map_err(|trouble| said(&trouble, name, plan))?;
    // What was asked for and cannot be reckoned with is a mistake, not a remark.
    let dropped = outcome.notices.iter().find_map(|notice| match notice {
        Notice::Dropped(column) => Some(column.as_str()),
        _ => None,
    });
    match dropped {
        Some(column) => Err(Mistake::new("analysis-wrong-aliased", &[("measure", name), ("column", column)])),
        None => Ok(outcome),
    }
}

/// Whether one of several groups has no answer at the end: a model would fail for a reason that is hard to read.
fn silent(study: &Study, plan: &Plan, measure: usize) -> bool {
    let Some(last) = plan.waves.len().checked_sub(1) else { return false };
    let answers = |group: usize| {
        let mut people = study.people.iter().filter(|person| person.group == Some(group));
        people.any(|person| person.score(measure, last).is_some())
    };
    study.groups.len() > 2 && !(0..study.groups.len()).all(answers)
}

/// The formula of a design, as R users write it; none where there is a test and no model. Without what is reckoned with
/// for those who ask what that changes.
pub(crate) fn formula(study: &Study, plan: &Plan, measure: usize, covariates: bool) -> Option<String> {
    let yes_no = plan.measures.get(measure).is_some_and(Measure::is_yes_no);
    match plan.design {
        Design::BeforeAfter | Design::TimeToEvent => None,
        Design::WaitingList | Design::Randomised if yes_no => {
            Some(yes_no::formula(study, plan, measure, covariates))
        }
        Design::WaitingList | Design::Randomised => Some(ancova::formula(plan, covariates)),
        Design::Repeated | Design::SteppedWedge => Some(mixed::formula(study, plan, measure, covariates)),
    }
}

/// The same effect reckoned otherwise.
pub(crate) fn checks(study: &Study, plan: &Plan, measure: usize) -> Vec<Check> {
    let yes_no = plan.measures.get(measure).is_some_and(Measure::is_yes_no);
    match plan.design {
        Design::BeforeAfter if yes_no => yes_no::paired_checks(study, measure, plan),
        Design::WaitingList | Design::Randomised if yes_no => yes_no::checks(study, plan, measure),
        Design::BeforeAfter => paired::checks(study, measure, plan),
        Design::WaitingList | Design::Randomised => ancova::checks(study, plan, measure),
        Design::Repeated | Design::SteppedWedge => mixed::checks(study, plan, measure),
        Design::TimeToEvent => Vec::new(),
    }
}

/// Why a model cannot be fitted, as a mistake in the file or plan. Columns are called as the plan calls them.
pub(crate) fn said(trouble: &Trouble, measure: &str, plan: &Plan) -> Mistake {
    let columns = &plan.columns;
    let written = |column: &str| match column {
        "cluster" => columns.cluster.clone(),
        "site" => columns.site.clone(),
        "peer" => columns.peer.clone(),
        _ => None,
    };
    match trouble {
        Trouble::Constant { .. } => Mistake::new("analysis-wrong-constant", &[("measure", measure)]),
        Trouble::OneLevel { column } if column == "group" => {
            Mistake::new("analysis-wrong-silent-group", &[("measure", measure)])
        }
        Trouble::OneLevel { column } => {
            let column = written(column).unwrap_or_else(|| column.clone());
            Mistake::new("analysis-wrong-one-level", &[("measure", measure), ("column", &column)])
        }
        Trouble::TooFew { rows: 0, .. } => Mistake::new("analysis-wrong-no-answers", &[("measure", measure)]),
        Trouble::Separated => Mistake::new("analysis-wrong-separated", &[("measure", measure)]),
        Trouble::Unsound => Mistake::new("analysis-wrong-unsound-numbers", &[("measure", measure)]),
        Trouble::TooFew { rows, parameters } => {
            let (rows, parameters) = (rows.to_string(), parameters.to_string());
            let with = [("measure", measure), ("rows", rows.as_str()), ("parameters", parameters.as_str())];
            Mistake::new("analysis-wrong-too-few", &with)
        }
        Trouble::TooManyGroups { group, effects, rows } => {
            let (effects, rows) = (effects.to_string(), rows.to_string());
            let group = written(group).unwrap_or_else(|| group.clone());
            let with =
                [("measure", measure), ("group", group.as_str()), ("effects", &effects), ("rows", &rows)];
            Mistake::new("analysis-wrong-too-many-groups", &with)
        }
        Trouble::NotConverged { .. } => Mistake::new("analysis-wrong-not-settled", &[("measure", measure)]),
        other => {
            let why = other.to_string();
            Mistake::new("analysis-wrong-unsound", &[("measure", measure), ("why", &why)])
        }
    }
}
