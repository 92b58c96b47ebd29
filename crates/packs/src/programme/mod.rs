//! `programme.toml`: one kind of peer-support programme, as data.

mod keys;
mod matching;
mod people;
mod way;

pub use matching::{Rule, RuleKind, Wish, WishAnswer};
pub use people::{Origin, OriginPartner, PartnerKind, Reference, Role, RoleName};
pub use way::{Alarm, Arch, Length, MeetingRules, QuietHours, QuietMove, Reminder, Room, Step};

use std::collections::BTreeMap;

use serde::Deserialize;

/// A programme template: the parts it uses and the numbers it sets.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// The name of the template.
    pub id: String,
    /// The models it runs; `model-<id>` in the texts.
    pub models: Vec<String>,
    /// The real programme it was learned from.
    pub origin: Origin,
    /// Which kinds of partners take part together.
    #[serde(rename = "partner")]
    pub partners: Vec<PartnerKind>,
    /// The people, and what they are called.
    #[serde(rename = "role")]
    pub roles: Vec<Role>,
    /// The way from offer to ending, in order.
    #[serde(rename = "step")]
    pub steps: Vec<Step>,
    /// How long two people walk together.
    pub length: Length,
    /// What a guide can carry.
    pub room: Room,
    /// What a meeting needs, which is little.
    pub meeting: MeetingRules,
    /// What the coordinator is told of.
    #[serde(rename = "alarm")]
    pub alarms: Vec<Alarm>,
    /// The hours in which no message is sent.
    pub quiet: QuietHours,
    /// What people are reminded of.
    #[serde(rename = "reminder")]
    pub reminders: Vec<Reminder>,
    /// Which code list is used for what.
    pub lists: Lists,
    /// What a person may wish for.
    #[serde(rename = "wish")]
    pub wishes: Vec<Wish>,
    /// How suggestions are made.
    #[serde(rename = "rule")]
    pub rules: Vec<Rule>,
    /// Why somebody may have to wait.
    pub waiting: Waiting,
    /// The agreements people make.
    #[serde(rename = "agreement")]
    pub agreements: Vec<AgreementKind>,
    /// The questions asked along the way.
    #[serde(rename = "measure")]
    pub measures: Vec<Measure>,
    /// The headings under which costs are written down.
    #[serde(rename = "cost")]
    pub costs: Vec<CostHeading>,
    /// A published calculation that the costs can be held against.
    #[serde(default)]
    pub published_case: Option<PublishedCase>,
    /// The checklists it uses.
    pub checklists: Checklists,
    /// The texts that are asked for by name.
    pub texts: NamedTexts,
}

/// Which code list is used for what. The lists lie in this pack or in one it needs.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lists {
    /// The list of target groups for each country.
    pub target_group: BTreeMap<String, String>,
    /// The answers to an offer.
    pub offer_answer: String,
    /// The kinds of places where people meet.
    pub place: String,
    /// The ways of meeting: face to face, phone, video.
    pub mode: String,
    /// What a meeting was about, which nobody has to say.
    pub topic: String,
    /// What came of an agreed meeting.
    pub contact_result: String,
    /// How a path ended.
    pub ending: String,
    /// Where the way goes on after the ending.
    pub onward: String,
    /// What somebody who says "not now" may want instead.
    pub not_now: String,
    /// Who sees something.
    pub visibility: String,
    /// The kinds of supervision.
    pub supervision: String,
    /// The kinds of employment.
    pub employment: String,
}

impl Lists {
    /// All lists that are named, each with the use it is named for.
    pub fn all(&self) -> Vec<(&str, &str)> {
        let mut all: Vec<(&str, &str)> =
            self.target_group.values().map(|list| ("target_group", list.as_str())).collect();
        all.extend([
            ("offer_answer", self.offer_answer.as_str()),
            ("place", &self.place),
            ("mode", &self.mode),
            ("topic", &self.topic),
            ("contact_result", &self.contact_result),
            ("ending", &self.ending),
            ("onward", &self.onward),
            ("not_now", &self.not_now),
            ("visibility", &self.visibility),
            ("supervision", &self.supervision),
            ("employment", &self.employment),
        ]);
        all
    }
}

/// Why somebody may have to wait: `wait-<reason>` says it, `wait-<reason>-help` what would help.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Waiting {
    /// The reasons there are.
    pub reasons: Vec<String>,
}

/// A kind of agreement and the fields in it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementKind {
    /// The name of its files: `agreements/<kind>.<language>.md`.
    pub kind: String,
    /// The two roles that make it.
    pub between: [String; 2],
    /// What is filled in.
    pub fields: Vec<Field>,
}

/// One thing to fill in; `field-<name>` in the texts, `{name}` in the agreement.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Its name; small letters, digits and underscores.
    pub name: String,
    /// What kind of answer it takes.
    pub answer: FieldAnswer,
    /// Whether it may stay empty, as a line to write on.
    #[serde(default)]
    pub optional: bool,
}

/// What is written in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldAnswer {
    /// Any words.
    Words,
    /// A day.
    Date,
    /// A telephone number.
    Phone,
    /// A mail address.
    Email,
}

/// When questions are asked, and which.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// The name of the moment; `moment-<name>` in the texts.
    pub moment: String,
    /// Days after the first meeting, unless it belongs to the ending.
    #[serde(default)]
    pub day: Option<u32>,
    /// Whether it is asked when the path ends.
    #[serde(default)]
    pub at_ending: bool,
    /// How many days early or late an answer still belongs to the moment.
    pub around_days: u32,
    /// The instruments, in order. One whose texts are not installed is left out.
    pub instruments: Vec<String>,
}

/// A heading under which costs are written down; `cost-<id>` in the texts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CostHeading {
    /// Its name.
    pub id: String,
    /// The group it is added up in.
    pub group: CostGroup,
}

/// The three groups of costs; `cost-group-<name>` in the texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CostGroup {
    /// What it takes before the first guide is trained.
    Preparation,
    /// What it takes to train guides.
    Training,
    /// What it takes to run.
    Operation,
}

impl CostGroup {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Preparation, Self::Training, Self::Operation];

    /// The name in files and texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Preparation => "preparation",
            Self::Training => "training",
            Self::Operation => "operation",
        }
    }
}

/// A published calculation: the total, and what one guide costs in a year.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedCase {
    /// The currency, as three letters.
    pub currency: String,
    /// The whole sum.
    pub total: u64,
    /// For one guide in one year.
    pub per_guide_year: u64,
    /// How much of the total is operation.
    pub operation_percent: f64,
    /// How much of the total is training.
    pub training_percent: f64,
    /// Where it was published.
    pub source: String,
}

/// The checklists a programme uses.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checklists {
    /// Their ids: `checklists/<id>.toml`.
    pub ids: Vec<String>,
}

/// Texts that are asked for by name, beside those that follow from ids.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedTexts {
    /// Their keys.
    pub keys: Vec<String>,
}

impl Programme {
    /// The role with this id.
    pub fn role(&self, id: &str) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == id)
    }

    /// The step with this id.
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The alarm with this id.
    pub fn alarm(&self, id: &str) -> Option<&Alarm> {
        self.alarms.iter().find(|alarm| alarm.id == id)
    }

    /// The reminder with this id.
    pub fn reminder(&self, id: &str) -> Option<&Reminder> {
        self.reminders.iter().find(|reminder| reminder.id == id)
    }

    /// The matching rule with this id.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// The wish with this id.
    pub fn wish(&self, id: &str) -> Option<&Wish> {
        self.wishes.iter().find(|wish| wish.id == id)
    }

    /// The kind of agreement with this name.
    pub fn agreement_kind(&self, kind: &str) -> Option<&AgreementKind> {
        self.agreements.iter().find(|agreement| agreement.kind == kind)
    }

    /// What is asked at this moment.
    pub fn measure(&self, moment: &str) -> Option<&Measure> {
        self.measures.iter().find(|measure| measure.moment == moment)
    }
}
