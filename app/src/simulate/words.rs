//! What invented people say and write, from a list written for the project.

const WORDS: &str = include_str!("../../demo/words.csv");

/// Everything they say, by what it is for.
pub(super) struct Words {
    /// Wishes in their own words.
    pub wishes: Vec<&'static str>,
    /// Where they meet.
    pub places: Vec<&'static str>,
    /// What both can read after a meeting.
    pub notes: Vec<&'static str>,
    /// What we did.
    pub did: Vec<&'static str>,
    /// What I take with me.
    pub take: Vec<&'static str>,
    /// From a guide at the goodbye.
    pub thanks: Vec<&'static str>,
    /// From a guide to somebody who is asked.
    pub guides: Vec<&'static str>,
}

/// The one text of this kind.
pub(super) fn only(kind: &str) -> String {
    let of = |line: &'static str| Some(line.strip_prefix(kind)?.strip_prefix(',')?.trim_matches('"'));
    WORDS.lines().find_map(of).unwrap_or_default().to_owned()
}

impl Words {
    /// Reads the list.
    pub(super) fn read() -> Self {
        let of = |kind: &str| {
            let text =
                |line: &'static str| Some(line.strip_prefix(kind)?.strip_prefix(',')?.trim_matches('"'));
            WORDS.lines().skip(1).filter_map(text).collect()
        };
        Self {
            wishes: of("wish"),
            places: of("place"),
            notes: of("note"),
            did: of("did"),
            take: of("take"),
            thanks: of("thanks"),
            guides: of("guide"),
        }
    }
}
