//! What the report can and cannot tell, how it was reckoned, and where the formulas come from.

use super::Chapter;
use super::voice::Voice;
use crate::find::Found;
use crate::plan::{Design, Gaps};

/// The caveat that belongs to the design, and what is true of all of them.
pub(super) fn chapter(voice: &Voice<'_>, found: &Found) -> Chapter {
    let mut points = vec![voice.say(&format!("analysis-caveat-{}", voice.plan.design))];
    if voice.plan.design != Design::TimeToEvent {
        points.push(voice.say("analysis-caveat-gaps"));
    }
    if voice.plan.measures.len() > 1 {
        points.push(voice.say("analysis-caveat-several"));
    }
    if found.flow.people < 50 {
        points.push(voice.say("analysis-caveat-small"));
    }
    points.push(voice.say("analysis-caveat-field"));
    Chapter { id: "limits".to_owned(), heading: voice.say("analysis-caveats"), points, ..Chapter::default() }
}

/// How it was reckoned, with sources.
pub(super) fn method(voice: &Voice<'_>, found: &Found) -> Chapter {
    let plan = voice.plan;
    let mut points = vec![
        voice.say_with("analysis-method-small", &[("least", &voice.least())]),
        voice.say("analysis-method-intervals"),
    ];
    // What is reckoned of yes and no is said in the chapter of each such measure.
    let scored = plan.measures.iter().any(|one| !one.is_yes_no());
    if scored {
        points.push(voice.say("analysis-method-means"));
        points.push(voice.say("analysis-method-sizes"));
    }
    if scored || plan.measures.is_empty() {
        points.push(voice.say(&format!("analysis-method-{}", plan.design)));
    }
    if plan.measures.iter().any(|one| one.steadiness.is_some()) {
        points.push(voice.say("analysis-method-reliable"));
    }
    if plan.measures.iter().any(|one| one.important.is_some()) {
        points.push(voice.say("analysis-method-important"));
    }
    if plan.missing.how == Gaps::Imputation {
        points.push(voice.say("analysis-method-imputation"));
    }
    if found.measures.iter().any(super::withheld::is_withheld) {
        points.push(voice.say("analysis-method-withheld"));
    }
    if super::withheld::is_unfilled(voice, found, plan.primary) {
        points.push(voice.say("analysis-method-unfilled"));
    }
    let bounds = found.measures.iter().flat_map(|one| &one.checks).any(|check| check.key.ends_with("est"));
    if bounds && scored {
        points.push(voice.say("analysis-method-bounds"));
    }
    points.push(voice.say("analysis-method-again"));
    Chapter { id: "method".to_owned(), heading: voice.say("analysis-method"), points, ..Chapter::default() }
}
