//! An agreement, its versions, who has said yes to it, and how its fields are filled. No database, no web.

use std::collections::{BTreeMap, BTreeSet};

use foundation::{Error, Id, News, Organisation, Person, Problem, Programme, Result, Timestamp, must};
use packs::LINE_TO_WRITE_ON;
use packs::programme::{AgreementKind, FieldAnswer};

/// The longest words a field takes.
const LONGEST: usize = 600;

/// An agreement that people have made, in one version.
#[derive(Debug)]
pub enum Agreement {}
/// What an agreement is about: a match, or the guide where it is with the organisation. Other rooms name
/// their own things so with [`Id::of`].
#[derive(Debug)]
pub enum About {}

foundation::words! {
    /// As what somebody says yes to an agreement.
    pub enum Part {
        /// The peer-guide.
        Guide = "guide",
        /// The person the guide walks beside.
        Recipient = "recipient",
        /// The organisation the guide belongs to, through its coordinator.
        Organisation = "organisation",
    }
}

impl Part {
    /// The parts that make an agreement of this kind.
    pub(crate) fn between(kind: &AgreementKind) -> Vec<Self> {
        let part = |role: &String| match role.as_str() {
            "guide" => Self::Guide,
            "recipient" => Self::Recipient,
            _ => Self::Organisation,
        };
        kind.between.iter().map(part).collect()
    }
}

/// An agreement to be made.
#[derive(Debug, Clone)]
pub struct MakeAgreement {
    /// Whose guide it is.
    pub org: Id<Organisation>,
    /// The kind, as the template names it: `guide-organisation`, `guide-recipient`.
    pub kind: String,
    /// In which programme.
    pub programme: Id<Programme>,
    /// The match, or the guide where it is with the organisation.
    pub about: Id<About>,
    /// The guide.
    pub guide: Id<Person>,
    /// The person the guide walks beside.
    pub recipient: Option<Id<Person>>,
    /// The language it is written in.
    pub language: ui::Language,
    /// What is known. Names and ways to reach people are found where they are missing; days are `2026-03-17`.
    pub fields: BTreeMap<String, String>,
}

/// One version of an agreement, in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreementLine {
    /// Its identity: `/agreements/{id}`.
    pub id: Id<Agreement>,
    /// Its kind.
    pub kind: String,
    /// Which version it is, from one.
    pub version: i64,
    /// When it was made.
    pub made_at: Timestamp,
    /// When a newer version took its place.
    pub ended_at: Option<Timestamp>,
    /// Who has said yes, as what and when.
    pub acknowledged: Vec<(Part, Timestamp)>,
}

/// Somebody's yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Acknowledged {
    /// As what.
    pub part: Part,
    /// Who.
    pub person: Id<Person>,
    /// When.
    pub at: Timestamp,
}

/// What an agreement says: sealed, and never changed once it is made.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) struct Words {
    /// What was filled in, by the name of the field.
    pub fields: BTreeMap<String, String>,
    /// The names of the fields that are days.
    pub days: BTreeSet<String>,
    /// The text as it stood in the pack, with `{field}` in it.
    pub text: Vec<Written>,
}

/// A part of the text of an agreement.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Written {
    /// What the agreement is called.
    Title(String),
    /// What the next parts are about.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A list of points.
    Points(Vec<String>),
}

impl From<&packs::Part> for Written {
    fn from(part: &packs::Part) -> Self {
        match part {
            packs::Part::Title(words) => Self::Title(words.clone()),
            packs::Part::Heading(words) => Self::Heading(words.clone()),
            packs::Part::Paragraph(words) => Self::Paragraph(words.clone()),
            packs::Part::Points(points) => Self::Points(points.clone()),
        }
    }
}

impl Written {
    /// The part with this done to each of its texts.
    fn with(&self, fill: &impl Fn(&str) -> String) -> Self {
        match self {
            Self::Title(words) => Self::Title(fill(words)),
            Self::Heading(words) => Self::Heading(fill(words)),
            Self::Paragraph(words) => Self::Paragraph(fill(words)),
            Self::Points(points) => Self::Points(points.iter().map(|words| fill(words)).collect()),
        }
    }
}

impl Words {
    /// The text with everything filled in; what is open is a line to write on. Days are said by `say_day`.
    pub fn filled(&self, text: &[Written], say_day: &impl Fn(&str) -> String) -> Vec<Written> {
        let value = |field: &str| match self.fields.get(field).map(String::as_str).filter(|v| !v.is_empty()) {
            Some(day) if self.days.contains(field) => say_day(day),
            Some(words) => words.to_owned(),
            None => LINE_TO_WRITE_ON.to_owned(),
        };
        let fill = |words: &str| {
            let mut filled = String::new();
            let mut rest = words;
            while let Some((front, after)) = rest.split_once('{') {
                let Some((field, behind)) = after.split_once('}') else { break };
                filled.push_str(front);
                filled.push_str(&value(field));
                rest = behind;
            }
            filled + rest
        };
        text.iter().map(|part| part.with(&fill)).collect()
    }
}

/// Only the fields of this kind, tidied; refused where a day is none or words are too long.
pub(crate) fn tidy(
    kind: &'static AgreementKind,
    given: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, String>> {
    let mut tidied = BTreeMap::new();
    let mut problems = Vec::new();
    for field in &kind.fields {
        let Some(words) = given.get(&field.name).map(|words| words.trim()).filter(|w| !w.is_empty()) else {
            continue;
        };
        if words.chars().count() > LONGEST {
            problems.push(Problem { field: &field.name, text: "ui-problem-too-long" });
        }
        if field.answer == FieldAnswer::Date && words.parse::<foundation::Day>().is_err() {
            problems.push(Problem { field: &field.name, text: "ui-problem-day" });
        }
        tidied.insert(field.name.clone(), words.to_owned());
    }
    let day = |name: &str| tidied.get(name).and_then(|day: &String| day.parse::<foundation::Day>().ok());
    if let (Some(from), Some(to)) = (day("period_from"), day("period_to"))
        && to < from
    {
        problems.push(Problem { field: "period_to", text: "programme-problem-period" });
    }
    must(problems.is_empty(), Error::Invalid(problems))?;
    Ok(tidied)
}

/// The fields that have to be filled in and are not.
pub(crate) fn missing(kind: &'static AgreementKind, fields: &BTreeMap<String, String>) -> Vec<&'static str> {
    let open = kind.fields.iter().filter(|field| !field.optional && !fields.contains_key(&field.name));
    open.map(|field| field.name.as_str()).collect()
}

/// The names of the fields that are days.
pub(crate) fn days(kind: &AgreementKind) -> BTreeSet<String> {
    let days = kind.fields.iter().filter(|field| field.answer == FieldAnswer::Date);
    days.map(|field| field.name.clone()).collect()
}

/// An agreement was made, or a new version of one: both are asked to read it.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub struct AgreementMade {
    /// Which version.
    pub agreement: Id<Agreement>,
    /// Its kind.
    pub kind: String,
    /// Which version, from one.
    pub version: i64,
    /// Whose guide it is.
    pub org: Id<Organisation>,
    /// The guide.
    pub guide: Id<Person>,
    /// The person the guide walks beside.
    pub recipient: Option<Id<Person>>,
}
impl News for AgreementMade {
    const NAME: &'static str = "programme.agreement_made";
    const WAITS: bool = true;
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.recipient.unwrap_or(self.guide))
    }
}

/// Somebody said yes to an agreement.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct AgreementAcknowledged {
    /// Which version.
    pub agreement: Id<Agreement>,
    /// As what.
    pub part: Part,
    /// The guide whose agreement it is.
    pub guide: Id<Person>,
}
impl News for AgreementAcknowledged {
    const NAME: &'static str = "programme.agreement_acknowledged";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.guide)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(name: &str) -> &'static AgreementKind {
        packs::installed().pack("peer-guide").unwrap().programme().unwrap().agreement_kind(name).unwrap()
    }
    fn fields(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()
    }

    #[test]
    fn what_somebody_writes_in_a_field_never_becomes_a_field_or_a_heading() {
        let words = Words {
            fields: fields(&[("where", "## {guide_name}"), ("period_to", "2026-07-01")]),
            days: days(kind("guide-recipient")),
            text: vec![Written::Points(vec![
                "Where: {where}, until {period_to}, {open} and {unclosed".to_owned(),
            ])],
        };
        let filled = words.filled(&words.text, &|day| format!("<{day}>"));
        let line = format!("Where: ## {{guide_name}}, until <2026-07-01>, {LINE_TO_WRITE_ON} and {{unclosed");
        assert_eq!(filled, [Written::Points(vec![line])]);
    }

    #[test]
    fn an_agreement_does_not_end_before_it_begins_and_days_are_days() {
        let back = tidy(
            kind("guide-recipient"),
            &fields(&[("period_from", "2026-03-10"), ("period_to", "2026-03-09")]),
        );
        assert!(matches!(back, Err(Error::Invalid(p)) if p[0].field == "period_to"));
        let no_day = tidy(kind("guide-recipient"), &fields(&[("period_from", "soon")]));
        assert!(matches!(no_day, Err(Error::Invalid(p)) if p[0].text == "ui-problem-day"));
        let strange =
            tidy(kind("guide-recipient"), &fields(&[("diagnosis", "x"), ("where", "  park ")])).unwrap();
        assert_eq!(strange, fields(&[("where", "park")]));
    }

    #[test]
    fn each_kind_is_between_its_two() {
        assert_eq!(Part::between(kind("guide-organisation")), [Part::Guide, Part::Organisation]);
        assert_eq!(Part::between(kind("guide-recipient")), [Part::Guide, Part::Recipient]);
        assert!(missing(kind("guide-recipient"), &fields(&[("guide_name", "Kari")])).contains(&"period_to"));
    }
}
