//! The table of the page about privacy says what the rooms keep, and for how long.

use crate::tidy::{read, root};

const PAGE: &str = "docs/running/privacy.md";

/// What is kept, and how its line in the table begins.
const LINES: &[(&str, &str)] = &[
    ("people-keeps-who", "first name, ways to reach"),
    ("people-keeps-consents", "what they have said yes to"),
    ("people-keeps-visits", "where they are signed in"),
    ("support-keeps-referrals", "offers, referrals, wishes, matches"),
    ("support-keeps-guide", "a guide's profile"),
    ("competence-keeps-begin", "what was gone through with a guide"),
    ("competence-keeps-approvals", "a guide's approvals and training"),
    ("competence-keeps-lived", "what a guide has been through"),
    ("competence-keeps-ratings", "how a guide rates themselves"),
    ("competence-keeps-recognition", "what a guide shows"),
    ("competence-keeps-written", "which translations of a framework"),
    ("support-keeps-paths", "paths and meetings"),
    ("support-keeps-meetings", "paths and meetings"),
    ("support-keeps-own", "\"how am I\", working note"),
    ("programme-keeps-agreements", "agreements and who said yes"),
    ("evaluation-keeps", "answers to questionnaires"),
];
/// Kept for hours, whether the programme goes on or not: the page says so under the table.
const SHORTER: &str = "support-keeps-draft";

fn in_words(days: i64) -> String {
    match (days / 365, days % 365) {
        (1, 0) => "1 year".to_owned(),
        (years, 0) if years > 0 => format!("{years} years"),
        _ => format!("{days} days"),
    }
}

#[test]
fn the_page_about_privacy_says_how_long_each_thing_is_kept() {
    let page = read(&root().join(PAGE));
    let lines: Vec<Vec<&str>> = page
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| what | "))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    let rooms = brobygger::rooms();
    let all = rooms.iter().flat_map(|room| room.keeps).filter(|keeps| keeps.what != SHORTER);
    let mut told = 0;
    for keeps in all {
        let begins = LINES.iter().find(|(what, _)| *what == keeps.what);
        let begins = begins.unwrap_or_else(|| panic!("{PAGE} has no line for {:?}", keeps.what)).1;
        let line = lines.iter().find(|line| line.first().is_some_and(|what| what.starts_with(begins)));
        let line = line.unwrap_or_else(|| panic!("{PAGE} has no line that begins with {begins:?}"));
        assert_eq!(line.get(2), Some(&&*in_words(keeps.days)), "{begins} in {PAGE}");
        told += 1;
    }
    assert_eq!(told, LINES.len(), "each line stands for something that is kept");
}
