//! What somebody who waits has wished for. All of it optional; a wish is never a reason to be turned away.

use foundation::{Id, Person};
use packs::Programme;
use serde::{Deserialize, Serialize};
use ui::{Answers, Errors};

use crate::matching::{Codes, Lists};

/// Somebody's wishes, sealed as one piece.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Wishes {
    /// Languages they would like to speak.
    pub language: Vec<String>,
    /// Whom they would rather meet.
    pub gender: String,
    /// About how old.
    pub ages: Vec<String>,
    /// Experience they would like to have in common.
    pub experience: Vec<String>,
    /// What they like.
    pub interests: Vec<String>,
    /// When it suits them.
    pub times: Vec<String>,
    /// Kinds of places.
    pub place: Vec<String>,
    /// What makes it comfortable.
    pub comfort: Vec<String>,
    /// In their own words.
    pub words: String,
    /// First names of people they know or would rather not meet, with commas between.
    pub known: String,
    /// Guides the coordinator has taken out because the person asked for it.
    pub not_these: Vec<Id<Person>>,
    /// Where they live, about: a number of GeoNames.
    pub home: Option<i64>,
}

/// Longer is for a talk.
const MOST_WORDS: usize = 1500;
const MOST_NAMES: usize = 300;

impl Wishes {
    /// Reads the form; `home` and the guides taken out stay as they are.
    pub fn told(&self, answers: &Answers, programme: &Programme, errors: &mut Errors) -> Self {
        let lists = Lists::of(programme);
        let from = |name: &str, codes: Codes| codes.told(&answers.all(name));
        let mut written = |name: &'static str, most: usize| {
            let text = answers.text(name);
            if text.chars().count() > most {
                errors.add(name, "ui-problem-too-long");
            }
            text.to_owned()
        };
        Self {
            language: from("language", lists.language),
            gender: from("gender", lists.gender).into_iter().next().unwrap_or_default(),
            ages: from("age-band", lists.age),
            experience: from("shared-experience", lists.experience),
            interests: from("interests", lists.interest),
            times: from("times", lists.times),
            place: from("place", lists.place),
            comfort: from("comfort", lists.comfort),
            words: written("words", MOST_WORDS),
            known: written("known", MOST_NAMES),
            not_these: self.not_these.clone(),
            home: self.home,
        }
    }

    /// The first names of people they know, in small letters.
    pub fn known_names(&self) -> Vec<String> {
        let names = self.known.split([',', ';', '\n', '/']);
        // "Kari from the library" is Kari: a first name too many is safer than one too few.
        let first = |name: &str| name.split_whitespace().next().map(str::to_lowercase);
        names.filter_map(first).collect()
    }

    /// Whether they want to meet on the phone or online only.
    pub fn from_afar(&self) -> bool {
        !self.place.is_empty() && self.place.iter().all(|kind| kind == "phone" || kind == "digital")
    }
}

#[cfg(test)]
#[path = "wishes_test.rs"]
mod tests;
