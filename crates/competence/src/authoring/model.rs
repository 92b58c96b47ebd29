//! What a framework of one's own is made of, and what holds for it.

use foundation::{Error, Result, must, words};

/// A framework, as an identity: the same for all its versions.
#[derive(Debug)]
pub enum Framework {}
/// A version of a framework, as an identity.
#[derive(Debug)]
pub enum Version {}
/// A domain, competence or statement, as an identity: its identifier in CASE, the same in every version.
#[derive(Debug)]
pub enum Part {}
/// A file that waits for a yes, as an identity.
#[derive(Debug)]
pub(super) enum Waiting {}

words! {
    /// How far a version has come.
    pub enum Status {
        /// Its authors write.
        Draft = "draft",
        /// Anybody may comment until a day; its authors go on writing.
        Open = "open",
        /// Never changes again.
        Published = "published",
        /// Is not used any more; can still be read by its authors.
        Withdrawn = "withdrawn",
    }
}

impl Status {
    /// Whether its authors may change it.
    pub(super) fn is_open_to_change(self) -> bool {
        matches!(self, Self::Draft | Self::Open)
    }
}

words! {
    /// What a part is.
    pub enum Kind {
        /// The widest.
        Domain = "domain",
        /// What statements lie under.
        Competence = "competence",
        /// Something to know.
        Knowledge = "knowledge",
        /// Something to be able to do.
        Skill = "skill",
        /// Something to stand for.
        Attitude = "attitude",
        /// Whatever another house calls its own.
        Other = "other",
    }
}

impl Kind {
    /// Read from what a file says, in any case of letters.
    pub(super) fn said(text: &str) -> Self {
        match text.trim().to_lowercase().as_str() {
            "competency" => Self::Competence,
            word => word.parse().unwrap_or(Self::Other),
        }
    }

    /// As CASE files write it.
    pub(super) fn in_case(self) -> &'static str {
        match self {
            Self::Domain => "Domain",
            Self::Competence => "Competence",
            Self::Knowledge => "Knowledge",
            Self::Skill => "Skill",
            Self::Attitude => "Attitude",
            Self::Other => "",
        }
    }
}

words! {
    /// How far the words of another language have come.
    pub enum TextStatus {
        /// There are none: never written into a table.
        Missing = "missing",
        /// Written.
        Draft = "draft",
        /// The source has changed since.
        Again = "again",
        /// Somebody else than who wrote them has read them.
        Read = "read",
        /// Done.
        Final = "final",
    }
}

impl TextStatus {
    /// Whether everybody may read it: somebody else than who wrote it has.
    pub(super) fn is_shown(self) -> bool {
        matches!(self, Self::Read | Self::Final)
    }
}

words! {
    /// How two parts of two frameworks go together, seen from the first: the words packs use, and `close`.
    pub enum Relation {
        /// They say the same.
        Exact = "exact",
        /// They say nearly the same.
        Close = "close",
        /// The other covers more.
        Broader = "broader",
        /// The other covers less.
        Narrower = "narrower",
        /// They touch each other.
        Related = "related",
    }
}

/// The longest statement, in characters.
pub(super) const WORDS: usize = 2_000;
/// The longest reason or example.
pub(super) const MORE: usize = 4_000;
/// The longest code.
pub(super) const CODE: usize = 60;

/// What somebody wrote about one part.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Written {
    pub kind: Option<Kind>,
    pub code: String,
    pub words: String,
    pub reason: String,
    pub example: String,
    /// An address in ESCO.
    pub esco: String,
    /// A level of the European Qualifications Framework, 1 to 8.
    pub eqf: String,
}

impl Written {
    /// Whether it can be saved. Fails with what is to be filled in again.
    pub(super) fn check(&self) -> Result<()> {
        let within = |text: &str, most: usize| text.chars().count() <= most;
        must(!self.words.is_empty(), Error::field("words", "competence-own-problem-words"))?;
        must(within(&self.words, WORDS), Error::field("words", "ui-problem-too-long"))?;
        must(within(&self.code, CODE), Error::field("code", "ui-problem-too-long"))?;
        must(within(&self.reason, MORE), Error::field("reason", "ui-problem-too-long"))?;
        must(within(&self.example, MORE), Error::field("example", "ui-problem-too-long"))?;
        must(self.kind.is_some(), Error::field("kind", "ui-problem-choose"))?;
        must(is_esco(&self.esco), Error::field("esco", "competence-own-problem-esco"))?;
        let eqf = self.eqf.is_empty() || matches!(self.eqf.parse::<u8>(), Ok(1..=8));
        must(eqf, Error::field("eqf", "competence-own-problem-eqf"))
    }
}

/// ESCO's own addresses: `http://data.europa.eu/esco/skill/` and what it calls the skill.
fn is_esco(text: &str) -> bool {
    let rest = ["http://data.europa.eu/esco/", "https://data.europa.eu/esco/"]
        .iter()
        .find_map(|start| text.strip_prefix(start));
    let sound = |rest: &str| {
        !rest.is_empty()
            && rest.len() <= 200
            && rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-./".contains(&byte))
    };
    text.is_empty() || rest.is_some_and(sound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_is_saved_with_words_a_kind_and_links_that_can_be() {
        let fine = Written { kind: Some(Kind::Skill), words: "Listens".to_owned(), ..Written::default() };
        assert!(fine.check().is_ok());
        let esco = "http://data.europa.eu/esco/skill/6ac2a9a2-0bbe-4c5c-8f7a-3b7f0b6d8b2a";
        assert!(Written { esco: esco.to_owned(), eqf: "8".to_owned(), ..fine.clone() }.check().is_ok());
        for (wrong, field) in [
            (Written { words: String::new(), ..fine.clone() }, "words"),
            (Written { words: "a".repeat(WORDS + 1), ..fine.clone() }, "words"),
            (Written { kind: None, ..fine.clone() }, "kind"),
            (Written { esco: "https://example.org/skill".to_owned(), ..fine.clone() }, "esco"),
            (Written { esco: "http://data.europa.eu/esco/a b".to_owned(), ..fine.clone() }, "esco"),
            (Written { eqf: "9".to_owned(), ..fine.clone() }, "eqf"),
            (Written { eqf: "0".to_owned(), ..fine }, "eqf"),
        ] {
            let Err(Error::Invalid(problems)) = wrong.check() else { panic!("{wrong:?} was saved") };
            assert_eq!(problems[0].field, field);
        }
    }
}
