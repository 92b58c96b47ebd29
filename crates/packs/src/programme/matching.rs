//! What people may wish for, and the written rules by which suggestions are made.

use serde::Deserialize;

/// Something a person may wish for; `wish-<id>` in the texts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wish {
    /// Its name.
    pub id: String,
    /// How it is answered.
    pub answer: WishAnswer,
    /// The code list to choose from, unless it is answered in own words.
    #[serde(default)]
    pub list: Option<String>,
}

/// How a wish is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WishAnswer {
    /// One from the list.
    One,
    /// As many as one likes.
    Some,
    /// In own words.
    Words,
}

/// A rule of matching; `rule-<id>` in the texts. A weighed one has `reason-<id>` and `caution-<id>` too.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(try_from = "WrittenRule")]
pub struct Rule {
    /// Its name.
    pub id: String,
    /// What kind of rule it is.
    pub kind: RuleKind,
    /// The wish it looks at, if it looks at one.
    pub wish: Option<String>,
}

/// What kind of rule it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum RuleKind {
    /// Never broken, whatever the wishes.
    Must,
    /// A wish, and how much it counts beside the others.
    Wish(f64),
    /// Fairness to those who wait and to those who carry, and how much it counts.
    Fair(f64),
}

impl Rule {
    /// Whether the rule can never be broken.
    pub fn is_must(&self) -> bool {
        self.kind == RuleKind::Must
    }

    /// How much it counts; nothing for a rule that is never weighed.
    pub fn weight(&self) -> f64 {
        match self.kind {
            RuleKind::Must => 0.0,
            RuleKind::Wish(weight) | RuleKind::Fair(weight) => weight,
        }
    }
}

/// A rule as it stands in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRule {
    id: String,
    kind: WrittenKind,
    #[serde(default)]
    wish: Option<String>,
    #[serde(default)]
    weight: Option<f64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum WrittenKind {
    Must,
    Wish,
    Fair,
}

impl TryFrom<WrittenRule> for Rule {
    type Error = String;

    fn try_from(written: WrittenRule) -> Result<Self, String> {
        let id = &written.id;
        let kind = match (written.kind, written.weight) {
            (WrittenKind::Must, None) => RuleKind::Must,
            (WrittenKind::Must, Some(_)) => {
                return Err(format!("the rule `{id}` is a must and has a weight; a must is never weighed"));
            }
            (_, None) => return Err(format!("the rule `{id}` has no weight; write weight = 2")),
            (_, Some(weight)) if !(weight > 0.0 && weight <= 100.0) => {
                return Err(format!("the weight of the rule `{id}` must be over 0 and at most 100"));
            }
            (WrittenKind::Wish, Some(weight)) => RuleKind::Wish(weight),
            (WrittenKind::Fair, Some(weight)) => RuleKind::Fair(weight),
        };
        Ok(Self { id: written.id, kind, wish: written.wish })
    }
}
