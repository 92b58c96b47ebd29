//! Who takes part in a programme, what they are called, and where the template was learned.

use jiff::civil::Date;
use serde::Deserialize;

/// The real programme that a template was learned from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// Its own name, which is not translated.
    pub name: String,
    /// The larger initiative it belonged to.
    #[serde(default)]
    pub part_of: Option<String>,
    /// When it began.
    pub from: Date,
    /// When it ended, if it has.
    #[serde(default)]
    pub until: Option<Date>,
    /// The organisations that carried it.
    pub partners: Vec<OriginPartner>,
    /// Where one can read about it.
    #[serde(rename = "source")]
    pub sources: Vec<Reference>,
}

/// An organisation that carried the real programme.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OriginPartner {
    /// Its own name.
    pub name: String,
    /// What kind of partner it was.
    pub kind: String,
}

/// Something to read.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// What it says, in a line.
    pub about: String,
    /// Where it is.
    pub address: String,
}

/// A kind of partner; `partner-<kind>` in the texts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartnerKind {
    /// The kind: region, municipality, user-organisation …
    pub kind: String,
    /// How many a programme needs before it can start.
    pub at_least: u32,
}

/// Somebody in the programme; `role-<id>-about` in the texts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Its name in files.
    pub id: String,
    /// Whether the role is paid. In Norway the word for it depends on this.
    pub paid: bool,
    /// What it is called, by language and, where it differs, by country.
    pub names: Vec<RoleName>,
}

/// What a role is called.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleName {
    /// The language.
    pub lang: String,
    /// The country, where the name differs from the language's usual one.
    #[serde(default)]
    pub country: Option<String>,
    /// One of them: "peer-guide".
    pub one: String,
    /// A known one: "peer-guiden".
    pub the: String,
    /// Several: "peer-guider".
    pub many: String,
}

impl Role {
    /// What the role is called in this language and country; English where there is no name.
    pub fn name(&self, lang: &str, country: &str) -> Option<&RoleName> {
        let named = |lang: &str, country: Option<&str>| {
            self.names.iter().find(|name| name.lang == lang && name.country.as_deref() == country)
        };
        named(lang, Some(country)).or_else(|| named(lang, None)).or_else(|| named("en", None))
    }
}
