//! The numbers of a model by names of the plan: “Week 12” × “With a guide” instead of `waveWeek 12:groupguide`. Beside
//! it stands what R calls it, for whoever compares the report with the script.

use super::sheet::{Cell, Column};
use super::voice::Voice;
use crate::find::model::frames::covariate;
use crate::plan::Design;

/// The column of the names: one on the page, and in a spreadsheet a second with those of R.
pub(super) fn column(voice: &Voice<'_>) -> Column {
    let head = voice.say("analysis-head-term");
    Column { parts: vec![head.clone(), voice.say("analysis-head-term-r")], head, number: false }
}

/// A number of the model, by its name in R.
pub(super) fn cell(voice: &Voice<'_>, name: &str) -> Cell {
    both(fixed(voice, name), name)
}

/// What differs between people, guides or places, by its name in R.
pub(super) fn spread(voice: &Voice<'_>, name: &str) -> Cell {
    let said = match name {
        "(Intercept)" => voice.say("analysis-term-level"),
        "time" => voice.say("analysis-term-slope"),
        "guided" => voice.say("analysis-term-guided"),
        other => other.to_owned(),
    };
    both(said, name)
}

/// A row that has no name.
pub(super) fn none() -> Cell {
    both("–".to_owned(), "–")
}

fn both(said: String, name: &str) -> Cell {
    Cell { parts: vec![said.clone(), name.to_owned()], said }
}

fn fixed(voice: &Voice<'_>, name: &str) -> String {
    let first = voice.wave(0);
    match name {
        "(Intercept)" if voice.plan.design == Design::BeforeAfter => {
            return voice.say("analysis-term-change");
        }
        "(Intercept)" => return voice.say("analysis-term-constant"),
        "before" => return voice.say_with("analysis-term-before", &[("wave", &first)]),
        "exposed" => return voice.say("analysis-term-exposed"),
        _ => {}
    }
    let (reference, groups) = (voice.arm(0), voice.study.groups.as_slice());
    // The whole name is compared, for a label may hold any sign.
    for group in groups {
        if name == format!("group{group}") {
            let with = [("group", group.as_str()), ("reference", reference.as_str())];
            return voice.say_with("analysis-term-group", &with);
        }
    }
    for wave in &voice.plan.waves {
        if name == format!("wave{}", wave.label) {
            let with = [("wave", wave.label.as_str()), ("first", first.as_str())];
            return voice.say_with("analysis-term-wave", &with);
        }
        for group in groups {
            if name == format!("wave{}:group{group}", wave.label) {
                let with = [("wave", wave.label.as_str()), ("group", group.as_str())];
                return voice.say_with("analysis-term-more", &with);
            }
        }
    }
    fact(voice, name).unwrap_or_else(|| name.to_owned())
}

/// Something that is reckoned with: a number, or one of several words.
fn fact(voice: &Voice<'_>, name: &str) -> Option<String> {
    let found = |column: &&String| {
        let own = covariate(column);
        [own.clone(), models::formula::quoted(&own)]
            .iter()
            .find_map(|written| name.strip_prefix(written.as_str()).map(str::to_owned))
    };
    // The longest that fits: “age” begins like “age group”.
    let column =
        voice.plan.covariates.iter().filter(|one| found(one).is_some()).max_by_key(|one| one.len())?;
    let level = found(&column)?;
    if level.is_empty() {
        return Some(voice.say_with("analysis-term-each", &[("column", column)]));
    }
    Some(voice.say_with("analysis-term-level-of", &[("column", column), ("level", &level)]))
}
