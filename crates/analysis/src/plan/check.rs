//! Whether the parts of a plan fit each other: the design, the shape of the file, the waves, groups and measures.

use super::section::Section;
use super::{Design, Gaps, Measure, Plan, Source};
use crate::mistake::{Mistake, nearest, several};

/// So many groups of people asked at once can be told apart in a report.
const WAVES: usize = 60;

/// More groups cannot be told apart in a report.
const GROUPS: usize = 10;

/// Notes everything that does not fit. `primary` is what the plan names and where it was found.
pub(super) fn check(root: &Section<'_>, plan: &Plan, primary: (Option<&str>, Option<usize>)) {
    let columns =
        root.inside("columns").knows(&["person", "wave", "group", "cluster", "site", "peer", "exposed"]);
    let group = root.inside("group").knows(&["reference", "labels"]);
    the_primary(root, plan, primary);
    the_groups(plan, &columns, &group);
    match plan.design {
        Design::TimeToEvent => {
            if plan.follow.is_none() {
                root.missing("follow");
            }
        }
        _ => the_waves(root, plan),
    }
    if plan.design == Design::SteppedWedge {
        for (key, column) in [("wave", &plan.columns.wave), ("cluster", &plan.columns.cluster)] {
            if column.is_none() {
                columns.missing(key);
            }
        }
        if plan.columns.exposed.is_none() {
            columns.missing("exposed");
        }
    } else if plan.columns.exposed.is_some() {
        columns.note("exposed", Mistake::new("analysis-wrong-exposed", &[]));
    }
    if plan.random_slope
        && (plan.design != Design::Repeated || plan.waves.iter().any(|wave| wave.time.is_none()))
    {
        root.note("model", Mistake::new("analysis-wrong-slope", &[]));
    }
    the_gaps(root, plan);
    if plan.design == Design::BeforeAfter && !plan.covariates.is_empty() {
        let with = [("design", plan.design.as_str())];
        root.note("covariates", Mistake::new("analysis-wrong-covariates-unused", &with));
    }
    for (at, measure) in plan.measures.iter().enumerate() {
        the_measure(root, plan, at, measure);
    }
    the_flow(root, plan);
}

/// Gaps are filled in for scores of two groups.
fn the_gaps(root: &Section<'_>, plan: &Plan) {
    if plan.missing.how == Gaps::Imputation
        && !matches!(plan.design, Design::WaitingList | Design::Randomised)
    {
        root.note("missing", Mistake::new("analysis-wrong-imputation", &[]));
    }
    if plan.missing.how == Gaps::Imputation && plan.group.as_ref().is_some_and(|one| one.labels.len() > 2) {
        root.note("missing", Mistake::new("analysis-wrong-imputation-several", &[]));
    }
    if plan.missing.how == Gaps::Imputation
        && let Some(measure) = plan.measures.iter().find(|one| one.is_yes_no())
    {
        let with = [("measure", measure.id.as_str())];
        root.note("missing", Mistake::new("analysis-wrong-yes-no-imputation", &with));
    }
}

fn the_primary(root: &Section<'_>, plan: &Plan, (wanted, found): (Option<&str>, Option<usize>)) {
    let ids = || plan.measures.iter().map(|one| one.id.as_str());
    match (wanted, found) {
        (Some(wanted), None) => {
            let near = nearest(wanted, ids()).map_or_else(|| several(ids()), str::to_owned);
            root.note(
                "primary",
                Mistake::new("analysis-wrong-primary", &[("written", wanted), ("known", &near)]),
            );
        }
        (None, _) if plan.measures.len() > 1 => root.missing("primary"),
        _ => {}
    }
    if plan.measures.is_empty() && plan.design != Design::TimeToEvent {
        root.missing("measure");
    }
}

fn the_groups(plan: &Plan, columns: &Section<'_>, group: &Section<'_>) {
    match (&plan.columns.group, &plan.group) {
        (None, None) if plan.design.needs_groups() => columns.missing("group"),
        (Some(_), None) => group.missing("reference"),
        (None, Some(_)) => columns.missing("group"),
        (Some(_), Some(_)) if matches!(plan.design, Design::BeforeAfter | Design::SteppedWedge) => {
            columns
                .note("group", Mistake::new("analysis-wrong-no-group", &[("design", plan.design.as_str())]));
        }
        (Some(_), Some(groups)) => {
            let named = groups.labels.iter().any(|(value, _)| *value == groups.reference);
            let many = (2..=GROUPS).contains(&groups.labels.len());
            if !groups.labels.is_empty() && (!named || !many) {
                group.note(
                    "labels",
                    Mistake::new("analysis-wrong-labels", &[("reference", &groups.reference)]),
                );
            }
        }
        (None, None) => {}
    }
}

fn the_waves(root: &Section<'_>, plan: &Plan) {
    if plan.waves.len() < 2 || plan.waves.len() > WAVES {
        root.note("wave", Mistake::new("analysis-wrong-waves", &[]));
    }
    let two = matches!(plan.design, Design::BeforeAfter | Design::WaitingList | Design::Randomised);
    if two && plan.waves.len() > 2 {
        root.note("wave", Mistake::new("analysis-wrong-two-waves", &[("design", plan.design.as_str())]));
    }
    for (at, wave) in plan.waves.iter().enumerate() {
        if plan.waves.iter().take(at).any(|before| before.value == wave.value || before.label == wave.label) {
            root.note("wave", Mistake::new("analysis-wrong-wave-twice", &[("wave", &wave.value)]));
        }
    }
}

fn the_measure(root: &Section<'_>, plan: &Plan, at: usize, measure: &Measure) {
    let waves = plan.waves.len();
    let note = |key: &'static str| {
        let count = waves.to_string();
        root.note("measure", Mistake::new(key, &[("measure", &measure.id), ("waves", &count)]));
    };
    if plan.measures.iter().take(at).any(|before| before.id == measure.id) {
        note("analysis-wrong-measure-twice");
    }
    let known = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if !measure.id.chars().all(known) {
        note("analysis-wrong-measure-id");
    }
    if plan.design == Design::TimeToEvent {
        note("analysis-wrong-measure-time");
        return;
    }
    let taken = [&Some(plan.columns.person.clone()), &plan.columns.wave, &plan.columns.group];
    if taken.into_iter().flatten().any(|column| measure.source.names(column)) {
        note("analysis-wrong-measure-column");
    }
    let fits = match &measure.source {
        Source::Column(_) => plan.is_long(),
        // What is yes or no may be known at the end only, as whether somebody has work.
        Source::Columns(columns) => {
            let at_the_end = measure.is_yes_no() && plan.design.needs_groups() && columns.len() == 1;
            !plan.is_long() && (columns.len() == waves || at_the_end)
        }
        Source::Questions(lists) if plan.is_long() => lists.len() == 1,
        Source::Questions(lists) => {
            lists.len() == waves && lists.iter().all(|list| list.len() == lists[0].len())
        }
    };
    if !fits {
        note(if plan.is_long() { "analysis-wrong-measure-long" } else { "analysis-wrong-measure-wide" });
    }
}

fn the_flow(root: &Section<'_>, plan: &Plan) {
    if plan.flow.consented.zip(plan.flow.invited).is_some_and(|(consented, invited)| consented > invited) {
        root.note("flow", Mistake::new("analysis-wrong-flow", &[]));
    }
}
