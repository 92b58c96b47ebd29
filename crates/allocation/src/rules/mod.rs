//! The rules of a matching, as a short file says them.

mod read;
mod syntax;

use jiff::civil::Date;

pub use read::rules;
pub(crate) use read::understood;
pub use syntax::text;

foundation::words! {
    /// What a rule compares.
    pub enum Kind {
        /// A word in common, such as a language.
        Shared = "shared",
        /// No word in common, such as the same ward.
        Different = "different",
        /// What the person would rather have; nothing written: all are fine.
        Wished = "wished",
        /// Numbers at most so far apart.
        Near = "near",
        /// Ids of those one does not want to be brought together with.
        Apart = "apart",
    }
}

foundation::words! {
    /// How load is spread.
    pub enum Load {
        /// Weighed beside the wishes.
        Weighed = "weighed",
        /// As even as rules and places allow, before any wish.
        Even = "even",
        /// Not looked at.
        Free = "free",
    }
}

/// One thing that is compared between a person and a peer.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// What is compared.
    pub kind: Kind,
    /// The column in the list of people; may be empty only for [`Kind::Apart`].
    pub people: String,
    /// The column in the list of peers; may be empty only for [`Kind::Apart`].
    pub peers: String,
    /// How far apart numbers may be.
    pub most: f64,
    /// How much the wish counts; nought for what must hold.
    pub weight: f64,
}

impl Rule {
    /// What the rule is about, as people call it.
    pub fn about(&self) -> &str {
        if self.people.is_empty() { &self.peers } else { &self.people }
    }
}

/// What earlier pairs count.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Keep {
    /// The column in the list of people with the peer they have now.
    pub now: Option<String>,
    /// How much it counts that they stay together, as the weight of a wish.
    pub weight: f64,
    /// The column in the list of people with peers they, or who, left them.
    pub left: Option<String>,
    /// How much it counts against the pair.
    pub left_weight: f64,
}

/// A pair that the rules name, and that may not be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forbidden {
    /// The id of the person.
    pub person: String,
    /// The id of the peer.
    pub peer: String,
    /// The line of the rules.
    pub line: Option<u32>,
}

/// Everything the file of rules says.
#[derive(Debug, Clone, PartialEq)]
pub struct Rules {
    /// The column with the id of a person.
    pub person: String,
    /// The column with the day since when, or the number of days, a person waits.
    pub since: Option<String>,
    /// The day on which it is counted how long people have waited.
    pub day: Option<Date>,
    /// The column with the id of a peer.
    pub peer: String,
    /// The column with how many more people a peer has room for.
    pub places: String,
    /// The column with how many people a peer supports already.
    pub supports: Option<String>,
    /// What must hold.
    pub musts: Vec<Rule>,
    /// What is weighed.
    pub wishes: Vec<Rule>,
    /// Pairs of a person and a peer that may not be.
    pub forbidden: Vec<Forbidden>,
    /// How load is spread.
    pub load: Load,
    /// Whether nobody may both rather have each other than what they have.
    pub stable: bool,
    /// What earlier pairs count.
    pub keep: Keep,
}

impl Rules {
    /// Every rule, the musts first, and whether it is one.
    pub(crate) fn every(&self) -> impl Iterator<Item = (&Rule, bool)> {
        let musts = self.musts.iter().map(|rule| (rule, true));
        musts.chain(self.wishes.iter().map(|rule| (rule, false)))
    }
}
