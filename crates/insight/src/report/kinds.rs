//! The words of what is counted: every kind the rooms can tell, and the word of each in the report.
//!
//! A kind that does not stand here is never left out in silence: a test of the house compares with what the rooms
//! can tell, and a report that meets one all the same is not made.

/// Answers to an offer.
pub(super) const ANSWERS: &[&str] = &["yes", "later", "no"];
/// Steps that stand alone.
pub(super) const MATCHED: &[&str] = &["matched"];
pub(super) const MET: &[&str] = &["met"];
/// What came of a path, the planned ending first.
pub(super) const ENDINGS: &[&str] =
    &["planned", "recipient-stopped", "peer-stopped", "moved-on", "admitted", "lost", "died", "parted"];
/// What came of a meeting.
pub(super) const RESULTS: &[&str] =
    &["held", "moved", "cancelled-by-recipient", "cancelled-by-peer", "forgotten", "not-reached"];
/// From step to step.
pub(super) const STRETCHES: &[&str] = &["offer-to-match", "match-to-meeting", "meeting-to-ending"];
/// What people spend on.
pub(super) const HEADINGS: [&str; 3] = ["preparation", "training", "operation"];
/// What the rooms add up themselves; the report adds up what it shows.
const SUMS: &[&str] = &["offered", "ended"];

/// How the kinds of steps begin.
pub(super) const STEP: &str = "support-step-count-";
/// How the kinds of endings begin.
pub(super) const ENDING: &str = "support-ending-";
/// How the kinds of meetings begin.
pub(super) const RESULT: &str = "support-result-";
/// How the kinds of days begin.
pub(super) const DAYS: &str = "support-days-";
/// How those who were to answer at a moment begin.
pub(super) const DUE: &str = "evaluation-due-";
/// How those who did begin.
pub(super) const ANSWERED: &str = "evaluation-answered-";

/// Whether the report knows what to do with a kind of this figure. Moments are words of the programme's template.
pub fn knows(figure: &str, kind: &str) -> bool {
    let is = |prefix: &str, words: &[&str]| after(kind, prefix).is_some_and(|word| words.contains(&word));
    match figure {
        "support-figure-steps" => {
            [ANSWERS, MATCHED, MET, SUMS].iter().any(|words| is(STEP, words)) || is(ENDING, ENDINGS)
        }
        "support-figure-meetings" => is(RESULT, RESULTS),
        "support-figure-days" => is(DAYS, STRETCHES),
        "evaluation-figure-answers" => {
            [DUE, ANSWERED].iter().any(|prefix| after(kind, prefix).is_some_and(|moment| !moment.is_empty()))
        }
        "programme-figure-costs" => HEADINGS.contains(&kind),
        _ => false,
    }
}

/// What follows the prefix: `evaluation-due-start` after `evaluation-due-` is `start`.
pub(super) fn after<'a>(kind: &'a str, prefix: &str) -> Option<&'a str> {
    kind.strip_prefix(prefix)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_known_by_its_whole_name() {
        assert!(knows("support-figure-steps", "support-step-count-yes"));
        assert!(knows("support-figure-steps", "support-ending-parted"));
        assert!(knows("support-figure-meetings", "support-result-cancelled-by-peer"));
        assert!(knows("evaluation-figure-answers", "evaluation-due-two-months"));
        for (figure, kind) in [
            ("support-figure-steps", "support-ending-unplanned"),
            ("support-figure-steps", "support-step-count-planned"),
            ("support-figure-meetings", "support-result-not-held"),
            ("support-figure-meetings", "support-result-cancelled-peer"),
            ("evaluation-figure-answers", "evaluation-due-"),
            ("programme-figure-costs", "coffee"),
        ] {
            assert!(!knows(figure, kind), "{kind}");
        }
        assert_eq!(after("evaluation-due-two-months", DUE), Some("two-months"));
    }

    #[test]
    fn every_word_is_said_in_every_language() {
        let texts = ui::Texts::gather(&[crate::TEXTS]).unwrap();
        let sums = ["offered", "ended", "meetings", "due", "answered", "missing"];
        let words = [ANSWERS, MATCHED, MET, ENDINGS, RESULTS, STRETCHES, &HEADINGS, &sums];
        for word in words.concat() {
            let key = format!("insight-kind-{word}");
            for language in ui::Language::ALL {
                let said = texts.say(*language, &key, &[("moment", "x")]);
                assert_ne!(said, key, "{language:?}");
            }
        }
    }
}
