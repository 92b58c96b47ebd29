//! A validation: its rule, its panel, what is asked, and what has been decided.

use foundation::{Error, Result, must};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// A validation of a framework.
#[derive(Debug)]
pub enum Validation {}
/// Somebody in a panel. The house knows no person behind.
#[derive(Debug)]
pub(super) enum Member {}

/// Fewer answers than these are shown to nobody as a figure.
pub(super) const FEWEST: usize = 5;
/// A rating from here on counts as yes: 3 and 4 of 4. (Lynn 1986.)
pub(super) const YES: u32 = 3;
/// The highest rating.
pub(super) const MOST: u32 = 4;

foundation::words! {
    /// From where somebody in the panel looks at the statements.
    pub enum Stratum {
        /// Supports others from own experience.
        Peers = "peers",
        /// Works in a service.
        Staff = "staff",
        /// Uses or has used services.
        Users = "users",
        /// Is close to somebody who does.
        Relatives = "relatives",
        /// Leads a service or an organisation.
        Leaders = "leaders",
    }
}

foundation::words! {
    /// What becomes of a statement: what the rule says, and what the organiser decides.
    pub enum Outcome {
        /// It stays as it is.
        Keep = "keep",
        /// It stays, in other words.
        Change = "change",
        /// It goes.
        Drop = "drop",
    }
}

/// When the panel has agreed. Fixed before the first round. Shares are per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Rule {
    /// At least so many rate it relevant (3 or 4): it stays.
    pub keep: u32,
    /// Fewer than these do: it goes.
    pub drop: u32,
    /// At least so many rate it clear (3 or 4), or its words are changed: the I-CVI of clarity.
    pub clear: u32,
    /// The largest change of the median of relevance between two rounds, in tenths of a step.
    pub median: u32,
    /// At most so many rate relevance otherwise than the round before.
    pub moved: u32,
    /// At most so many rounds.
    pub rounds: u32,
}

impl Rule {
    /// What is usual: 78 % of nine and more (Polit, Beck and Owen 2007), and 15 % who move (Scheibe, Skutsch and
    /// Schofer 1975).
    pub const USUAL: Self = Self { keep: 78, drop: 50, clear: 78, median: 10, moved: 15, rounds: 3 };

    /// Whether it can be a rule.
    pub fn check(&self) -> Result<()> {
        let percent = |field, of: u32| must(of <= 100, Error::field(field, "validation-problem-percent"));
        percent("keep", self.keep)?;
        percent("drop", self.drop)?;
        percent("clear", self.clear)?;
        percent("moved", self.moved)?;
        must(self.keep > 50, Error::field("keep", "validation-problem-keep"))?;
        must(self.drop < self.keep, Error::field("drop", "validation-problem-drop"))?;
        let one_of = [0, 5, 10].contains(&self.median);
        must(one_of, Error::field("median", "ui-problem-choose"))?;
        let right = (1..=6).contains(&self.rounds);
        must(right, Error::field("rounds", "validation-problem-rounds"))
    }

    /// What the rule says of shares from nought to one; nothing when there is no agreement.
    pub fn says(&self, relevant: f64, clear: f64) -> Option<Outcome> {
        // A share of exactly the least is a hair off in binary.
        let hair = 1e-9;
        let of = |percent: u32| f64::from(percent) / 100.0;
        match relevant {
            share if share < of(self.drop) - hair => Some(Outcome::Drop),
            share if share < of(self.keep) - hair => None,
            _ if clear < of(self.clear) - hair => Some(Outcome::Change),
            _ => Some(Outcome::Keep),
        }
    }

    /// Whether a change between two rounds is small enough: of the median, and of those who rate otherwise.
    pub fn stable(&self, median: f64, moved: f64) -> bool {
        let hair = 1e-9;
        median.abs() <= f64::from(self.median) / 10.0 + hair && moved <= f64::from(self.moved) / 100.0 + hair
    }
}

/// One domain with the statements that are asked about, as it was worded when the first round opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Part {
    /// The domain's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its statements, in their order.
    pub statements: Vec<Said>,
}

/// A statement in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Said {
    /// Its id, the same in every language.
    pub id: String,
    /// The statement.
    pub text: String,
    /// Why it matters.
    pub reason: String,
    /// An example.
    pub example: String,
}

/// Everything that is asked, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Words {
    /// What the framework is called.
    pub title: String,
    /// Its domains.
    pub parts: Vec<Part>,
}

impl Words {
    /// Every statement, in order.
    pub fn statements(&self) -> impl Iterator<Item = &Said> {
        self.parts.iter().flat_map(|part| &part.statements)
    }
}

/// What is fixed when the first round opens. Its mark says whether anything of it was changed since.
#[derive(Debug, Serialize)]
pub(super) struct Fixed<'a> {
    /// The framework and its version.
    pub framework: (&'a str, &'a str),
    /// The rule.
    pub rule: Rule,
    /// Each language, with all that is asked in it.
    pub words: &'a [(String, Words)],
    /// What the organiser has to print, and the licence.
    pub notices: (&'a str, &'a str),
    /// When it was fixed, in seconds since 1970.
    pub at: String,
}

impl Fixed<'_> {
    /// All of it, letter by letter as it is stamped.
    pub fn text(&self) -> Result<String> {
        Ok(serde_json::to_string(self)?)
    }
    /// SHA-256 of the text, in hexadecimal letters.
    pub fn stamp(&self) -> Result<String> {
        Ok(hexadecimal(&Sha256::digest(self.text()?)))
    }
}

/// Bytes as letters fit for an address.
pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The mark of a secret: what the database keeps instead of it.
pub(super) fn mark(code: &str) -> String {
    hexadecimal(&Sha256::digest(code.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rule_keeps_changes_drops_or_says_nothing_at_its_edges() {
        let rule = Rule::USUAL;
        assert_eq!(rule.says(0.78, 0.78), Some(Outcome::Keep));
        assert_eq!(rule.says(0.78, 0.779), Some(Outcome::Change));
        assert_eq!(rule.says(0.779, 1.0), None);
        assert_eq!(rule.says(0.5, 1.0), None);
        assert_eq!(rule.says(0.499, 1.0), Some(Outcome::Drop));
        assert!(rule.stable(1.0, 0.15) && rule.stable(-1.0, 0.0));
        assert!(!rule.stable(1.5, 0.0) && !rule.stable(0.0, 0.16));
    }

    #[test]
    fn a_rule_that_cannot_be_names_its_field() {
        let usual = Rule::USUAL;
        usual.check().unwrap();
        for (rule, field) in [
            (Rule { keep: 101, ..usual }, "keep"),
            (Rule { keep: 50, drop: 20, ..usual }, "keep"),
            (Rule { drop: 78, ..usual }, "drop"),
            (Rule { clear: 200, ..usual }, "clear"),
            (Rule { moved: 101, ..usual }, "moved"),
            (Rule { median: 3, ..usual }, "median"),
            (Rule { rounds: 0, ..usual }, "rounds"),
            (Rule { rounds: 7, ..usual }, "rounds"),
        ] {
            let Err(Error::Invalid(problems)) = rule.check() else { panic!("{rule:?}") };
            assert_eq!(problems[0].field, field);
        }
    }

    #[test]
    fn a_stamp_is_another_when_anything_is() {
        let stamp = |rule, at: &str| {
            let fixed =
                Fixed { framework: ("a", "1"), rule, words: &[], notices: ("f", "l"), at: at.to_owned() };
            fixed.stamp().unwrap()
        };
        let usual = stamp(Rule::USUAL, "now");
        assert_eq!((usual.len(), &usual), (64, &stamp(Rule::USUAL, "now")));
        assert_ne!(usual, stamp(Rule { keep: 79, ..Rule::USUAL }, "now"));
        assert_ne!(usual, stamp(Rule::USUAL, "later"));
    }
}
