//! `pack.toml`: what a pack is called, who made it, under which licence, and what it builds on.

use serde::Deserialize;

/// What a pack says about itself.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// The name others use for it; small letters, digits and hyphens.
    pub id: String,
    /// Three numbers: what breaks, what is added, what is mended.
    pub version: String,
    /// The licence of everything in the pack that does not say otherwise, as an SPDX expression.
    pub licence: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// The languages in which it is complete.
    pub languages: Vec<String>,
    /// The packs it uses parts of.
    #[serde(default)]
    pub needs: Vec<String>,
    /// The pack whose files this one replaces or adds to.
    #[serde(default)]
    pub overrides: Option<String>,
}

/// Whether the word can be an id: small letters, digits and single hyphens, a letter first.
pub(crate) fn is_id(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_ascii_lowercase())
        && !word.ends_with('-')
        && !word.contains("--")
        && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// Whether this is a version of three numbers.
pub(crate) fn is_version(version: &str) -> bool {
    let numbers: Vec<&str> = version.split('.').collect();
    numbers.len() == 3 && numbers.iter().all(|number| number.parse::<u32>().is_ok())
}
