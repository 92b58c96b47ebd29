//! The words of what is counted. A room may count under longer names; how they end says what they are.

/// Answers to an offer.
pub(super) const ANSWERS: &[&str] = &["yes", "later", "no"];
/// What came of a path, the planned ending first.
pub(super) const ENDINGS: &[&str] =
    &["planned", "recipient-stopped", "peer-stopped", "moved-on", "admitted", "lost", "died"];
/// What came of a meeting.
pub(super) const RESULTS: &[&str] =
    &["held", "moved", "cancelled-recipient", "cancelled-peer", "forgotten", "not-reached"];
/// From step to step.
pub(super) const STRETCHES: &[&str] = &["offer-to-match", "match-to-meeting", "meeting-to-ending"];
/// What people spend on.
pub(super) const HEADINGS: [&str; 3] = ["preparation", "training", "operation"];

/// The word of a kind among these: `support-figure-steps-yes` is `yes`. The longest that fits.
pub(super) fn word(kind: &str, among: &[&'static str]) -> Option<&'static str> {
    let fits = |word: &&&'static str| {
        kind.strip_suffix(**word).is_some_and(|rest| rest.is_empty() || rest.ends_with('-'))
    };
    among.iter().filter(fits).max_by_key(|word| word.len()).copied()
}

/// What follows the prefix: `evaluation-due-start` after `evaluation-due-` is `start`.
pub(super) fn after<'a>(kind: &'a str, prefix: &str) -> Option<&'a str> {
    kind.strip_prefix(prefix)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_known_by_how_it_ends() {
        assert_eq!(word("support-figure-steps-yes", ANSWERS), Some("yes"));
        assert_eq!(word("later", ANSWERS), Some("later"));
        assert_eq!(word("support-ending-peer-stopped", ENDINGS), Some("peer-stopped"));
        assert_eq!(word("unplanned", ENDINGS), None);
        assert_eq!(after("evaluation-due-two-months", "evaluation-due-"), Some("two-months"));
    }
}
