//! An award: that somebody has reached something, as an Open Badge.

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::key::SigningKey;
use crate::token;

/// What the words of an award mean.
pub(crate) const CONTEXTS: [&str; 2] =
    ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"];

/// Who says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuer {
    /// The address of its profile, which is its name for computers.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// The address of its public key.
    pub key: String,
}

/// What was reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Achievement {
    /// Its address.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What it says.
    pub description: String,
    /// How one reaches it.
    pub criteria: String,
    /// The language of these words (BCP 47).
    pub language: String,
    /// The parts of a framework it rests on.
    pub alignments: Vec<Alignment>,
}

/// A part of a framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alignment {
    /// What it is called.
    pub name: String,
    /// Its address.
    pub url: String,
    /// Its code in the framework.
    pub code: String,
    /// What the framework is called.
    pub framework: String,
}

/// Where a list says whether the award still holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The address of the list.
    pub list: String,
    /// Its bit.
    pub at: usize,
}

/// That somebody has reached something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Award {
    /// Its address, which is its name for computers.
    pub id: String,
    /// Who says so.
    pub issuer: Issuer,
    /// What was reached.
    pub achievement: Achievement,
    /// A name for the holder that says nothing: the same person has another one in another award.
    pub holder: String,
    /// The holder's name, where they want it there.
    pub name: Option<String>,
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub until: Timestamp,
    /// Where to see whether it still holds.
    pub place: Place,
}

pub(crate) fn moment(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

impl Award {
    /// The credential itself, with what a JWT wants beside it (Open Badges 3.0, section 8.2.3).
    pub fn claim(&self) -> Value {
        let mut subject = json!({
            "id": self.holder, "type": ["AchievementSubject"], "achievement": self.achievement.claim(),
        });
        if let (Some(name), Some(subject)) = (&self.name, subject.as_object_mut()) {
            let identifier = json!([{ "type": "IdentityObject", "identityType": "name", "hashed": false,
                "identityHash": name }]);
            subject.insert("identifier".to_owned(), identifier);
        }
        json!({
            "@context": CONTEXTS,
            "id": self.id,
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "name": self.achievement.name,
            "issuer": { "id": self.issuer.id, "type": ["Profile"], "name": self.issuer.name },
            "validFrom": moment(self.from),
            "validUntil": moment(self.until),
            "credentialSubject": subject,
            "credentialStatus": {
                "id": format!("{}#{}", self.place.list, self.place.at),
                "type": "BitstringStatusListEntry",
                "statusPurpose": "revocation",
                "statusListIndex": self.place.at.to_string(),
                "statusListCredential": self.place.list,
            },
            "iss": self.issuer.id,
            "jti": self.id,
            "sub": self.holder,
            "nbf": self.from.as_second(),
            "exp": self.until.as_second(),
        })
    }

    /// The award, signed: what is handed out.
    pub fn issue(&self, key: &SigningKey) -> String {
        token::sign(&self.claim(), ("JWT", &self.issuer.key), key)
    }
}

impl Achievement {
    fn claim(&self) -> Value {
        let alignment = |one: &Alignment| {
            json!({ "type": ["Alignment"], "targetName": one.name, "targetUrl": one.url,
                "targetCode": one.code, "targetFramework": one.framework, "targetType": "CFItem" })
        };
        json!({
            "id": self.id, "type": ["Achievement"], "name": self.name, "description": self.description,
            "criteria": { "narrative": self.criteria }, "inLanguage": self.language,
            "achievementType": "Competency",
            "alignment": self.alignments.iter().map(alignment).collect::<Vec<_>>(),
        })
    }
}
