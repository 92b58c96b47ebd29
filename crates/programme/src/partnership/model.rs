//! Programmes, partners, and the rules by which they come together. No database, no web.

use std::collections::BTreeSet;

use foundation::{Day, Error, Id, News, Organisation, Problem, Programme, Result, Timestamp, must};
use packs::Pack;

/// Currencies a programme can count in, the usual one of each country beside it.
pub(crate) const CURRENCIES: &[(&str, &str)] =
    &[("DK", "DKK"), ("NO", "NOK"), ("SE", "SEK"), ("FI", "EUR"), ("IS", "ISK")];

/// A programme that the organisation of a hat takes part in.
#[derive(Debug, Clone)]
pub struct Running {
    /// Its identity.
    pub id: Id<Programme>,
    /// What the partners call it.
    pub name: String,
    /// The pack it was made from, in the version that was agreed to.
    pub pack: &'static Pack,
    /// ISO 3166.
    pub country: String,
    /// ISO 4217.
    pub currency: String,
}

/// An organisation that takes part in a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// Which.
    pub org: Id<Organisation>,
    /// Its part, a word of the template: `region`, `municipality`, `user-organisation`.
    pub part: String,
    /// What it is called.
    pub name: String,
    /// Since when it takes part.
    pub joined_on: Day,
    /// When it said itself that it takes part on these terms.
    pub agreed_at: Option<Timestamp>,
    /// When its first person was invited.
    pub invited_at: Option<Timestamp>,
    /// The day it left, where it has.
    pub left_on: Option<Day>,
}

impl Partner {
    /// Whether it took part on some day from one to another, both included.
    pub fn took_part(&self, from: Day, to: Day) -> bool {
        self.joined_on <= to && self.left_on.is_none_or(|left| left >= from)
    }
}

/// An organisation that is to take part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPartner {
    /// Which.
    pub org: Id<Organisation>,
    /// Its part.
    pub part: String,
}

/// A programme that is to be started.
#[derive(Debug, Clone)]
pub struct Start {
    /// What it is to be called.
    pub name: String,
    /// The id of the pack.
    pub pack: String,
    /// ISO 3166.
    pub country: String,
    /// ISO 4217.
    pub currency: String,
    /// The first day.
    pub started_on: Day,
    /// Who takes part.
    pub partners: Vec<NewPartner>,
}

impl Start {
    /// A programme has a name, a country and a currency, and enough partners of each kind, each only once.
    pub(crate) fn check(&self, pack: &Pack) -> Result<()> {
        let mut problems = Vec::new();
        let mut add = |field, text| problems.push(Problem { field, text });
        if self.name.trim().is_empty() {
            add("name", "programme-problem-name");
        }
        if self.name.chars().count() > 120 {
            add("name", "ui-problem-too-long");
        }
        if !CURRENCIES.iter().any(|(country, _)| *country == self.country) {
            add("country", "ui-problem-choose");
        }
        if !CURRENCIES.iter().any(|(_, currency)| *currency == self.currency) {
            add("currency", "ui-problem-choose");
        }
        must(problems.is_empty(), Error::Invalid(problems))?;
        let orgs: BTreeSet<_> = self.partners.iter().map(|partner| partner.org).collect();
        must(orgs.len() == self.partners.len(), Error::Refused("programme-refusal-twice"))?;
        enough(pack, self.partners.iter().map(|partner| partner.part.as_str()))
    }
}

/// Whether there are as many partners of each kind as the template asks for, and none of another kind.
pub(crate) fn enough<'a>(pack: &Pack, parts: impl Iterator<Item = &'a str>) -> Result<()> {
    let kinds = pack.programme().map(|programme| programme.partners.as_slice()).unwrap_or_default();
    let parts: Vec<&str> = parts.collect();
    let known = parts.iter().all(|part| kinds.iter().any(|kind| kind.kind == *part));
    must(known, Error::Refused("programme-refusal-part"))?;
    let count = |kind: &str| parts.iter().filter(|part| **part == kind).count();
    let all_there = kinds.iter().all(|kind| count(&kind.kind) >= kind.at_least as usize);
    must(all_there, Error::Refused("programme-refusal-partners"))
}

/// A programme was started.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Started {
    /// Which.
    pub programme: Id<Programme>,
    /// The pack and its version.
    pub pack: String,
    /// With whom.
    pub partners: Vec<Id<Organisation>>,
}
impl News for Started {
    const NAME: &'static str = "programme.started";
}

/// A partner came, left, or said yes to the terms.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct PartnerChanged {
    /// In which programme.
    pub programme: Id<Programme>,
    /// Which partner.
    pub org: Id<Organisation>,
    /// `joined`, `left`, `agreed` or `invited`.
    pub how: String,
}
impl News for PartnerChanged {
    const NAME: &'static str = "programme.partner_changed";
}

/// Somebody took a newer version of the template into use.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Renewed {
    /// In which programme.
    pub programme: Id<Programme>,
    /// The version that was in use.
    pub from: String,
    /// The version in use now.
    pub to: String,
}
impl News for Renewed {
    const NAME: &'static str = "programme.renewed";
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pack() -> &'static Pack {
        packs::installed().pack("peer-guide").unwrap()
    }

    #[test]
    fn a_programme_needs_a_partner_of_each_kind() {
        let all = ["region", "municipality", "municipality", "user-organisation"];
        assert!(enough(pack(), all.into_iter()).is_ok());
        let missing = enough(pack(), ["region", "municipality"].into_iter());
        assert!(matches!(missing, Err(Error::Refused("programme-refusal-partners"))));
        let strange = enough(pack(), ["region", "municipality", "user-organisation", "church"].into_iter());
        assert!(matches!(strange, Err(Error::Refused("programme-refusal-part"))));
    }

    #[test]
    fn the_same_organisation_takes_part_only_once() {
        let org: Id<Organisation> = Id::named(b"region");
        let partner = |part: &str| NewPartner { org, part: part.to_owned() };
        let start = Start {
            name: "Ved siden av".to_owned(),
            pack: "peer-guide".to_owned(),
            country: "DK".to_owned(),
            currency: "DKK".to_owned(),
            started_on: "2026-01-01".parse().unwrap(),
            partners: vec![partner("region"), partner("municipality")],
        };
        assert!(matches!(start.check(pack()), Err(Error::Refused("programme-refusal-twice"))));
        let nameless = Start { name: " ".to_owned(), country: "XX".to_owned(), ..start };
        assert!(matches!(nameless.check(pack()), Err(Error::Invalid(problems)) if problems.len() == 2));
    }
}
