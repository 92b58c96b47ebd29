//! What was asked: the design, the primary outcome, and by what the plan and the answers are known again.

use statistics::disclosure::Audience;

use super::voice::Voice;
use super::{Chapter, Origin};
use crate::plan::{Design, Gaps};

pub(super) fn chapter(voice: &Voice<'_>, origin: &Origin) -> Chapter {
    let plan = voice.plan;
    let mut facts = Vec::new();
    let mut fact = |key: &str, value: String| facts.push((voice.say(key), value));
    fact("analysis-asked-design", voice.say(&format!("analysis-design-{}", plan.design)));
    if let Some(primary) = plan.primary() {
        fact("analysis-asked-primary", primary.name.clone());
    }
    if let Some(follow) = &plan.follow {
        fact("analysis-asked-primary", voice.say_with("analysis-asked-until", &[("what", &follow.what)]));
    }
    if let Some(groups) = groups(voice) {
        fact("analysis-asked-compared", groups);
    }
    if !plan.waves.is_empty() {
        let waves: Vec<&str> = plan.waves.iter().map(|wave| wave.label.as_str()).collect();
        fact("analysis-asked-waves", waves.join(", "));
    }
    if !plan.covariates.is_empty() {
        fact("analysis-asked-covariates", plan.covariates.join(", "));
    }
    if plan.follow.is_none() {
        let key = match plan.missing.how {
            Gaps::Model if matches!(plan.design, Design::Repeated | Design::SteppedWedge) => {
                "analysis-gaps-mixed"
            }
            Gaps::Model => "analysis-gaps-model",
            Gaps::Complete => "analysis-gaps-complete",
            Gaps::Imputation => "analysis-gaps-imputation",
        };
        let times = plan.missing.imputations.to_string();
        fact("analysis-asked-gaps", voice.say_with(key, &[("times", &times)]));
    }
    let audience = match plan.audience {
        Audience::Inside => "analysis-audience-inside",
        Audience::Outside => "analysis-audience-outside",
    };
    fact("analysis-asked-audience", voice.say_with(audience, &[("least", &voice.least())]));
    fact("analysis-asked-made", voice.texts.long_day(voice.language(), origin.made_on));
    fact("analysis-asked-plan", format!("{} · SHA-256 {}", origin.plan_name, origin.plan_mark));
    fact("analysis-asked-data", format!("{} · SHA-256 {}", origin.data_name, origin.data_mark));
    Chapter {
        id: "asked".to_owned(),
        heading: voice.say("analysis-asked"),
        facts,
        notes: vec![voice.say("analysis-asked-note")],
        ..Chapter::default()
    }
}

/// Which groups are compared.
fn groups(voice: &Voice<'_>) -> Option<String> {
    match voice.study.groups.as_slice() {
        [] | [_] => None,
        [reference, group] => {
            let with = [("group", group.as_str()), ("reference", reference.as_str())];
            Some(voice.say_with("analysis-asked-groups", &with))
        }
        [reference, others @ ..] => {
            let with = [("groups", &*others.join(", ")), ("reference", reference.as_str())];
            Some(voice.say_with("analysis-asked-several", &with))
        }
    }
}
