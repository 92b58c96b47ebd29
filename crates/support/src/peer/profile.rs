//! What a guide has told about themselves, as far as matching needs it. Sealed as one piece.

use foundation::{Id, Organisation};
use packs::Programme;
use serde::{Deserialize, Serialize};
use ui::{Answers, Errors};

use crate::matching::{Codes, Lists, Spot};

/// A guide's profile.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    /// A code of the list of genders; empty when not told.
    pub gender: String,
    /// The year they were born.
    pub born: Option<i64>,
    /// Languages.
    pub languages: Vec<String>,
    /// Interests.
    pub interests: Vec<String>,
    /// When they can.
    pub times: Vec<String>,
    /// Kinds of places they like to meet in.
    pub places: Vec<String>,
    /// What they cannot offer of what makes it comfortable.
    pub cannot: Vec<String>,
    /// Whether they have a dog.
    pub dog: bool,
    /// How far they can travel, in kilometres.
    pub reach_km: Option<i64>,
    /// Where they live, about: a number of GeoNames.
    pub place: Option<i64>,
    /// Experience they have chosen to share for matching. What they have not chosen is kept nowhere.
    pub shared: Vec<String>,
    /// A few words to somebody who is asked whether they would like to meet.
    pub words: String,
    /// Wards where they were a patient or worked.
    pub wards: Vec<Id<Organisation>>,
}

/// Longer is for a talk, not for a suggestion.
const MOST_WORDS: usize = 600;
/// Nobody travels farther.
const MOST_KM: i64 = 500;

/// What came back from the form: the profile, and how many people there is room for.
#[derive(Debug, Clone)]
pub struct Told {
    /// The profile.
    pub profile: Profile,
    /// How many people there is room for.
    pub capacity: i64,
}

impl Profile {
    /// Reads the form. What is the guide's alone (`shared`, `words`) is read only when `own`; else it stays.
    pub fn told(
        &self,
        answers: &Answers,
        programme: &Programme,
        (own, year): (bool, i64),
        errors: &mut Errors,
    ) -> Told {
        let lists = Lists::of(programme);
        let from = |name: &str, codes: Codes| codes.told(&answers.all(name));
        let mut profile = Self {
            gender: from("gender", lists.gender).into_iter().next().unwrap_or_default(),
            born: number(answers, "born", (year - 110, year - 16), errors),
            languages: from("languages", lists.language),
            interests: from("interests", lists.interest),
            times: from("times", lists.times),
            places: from("places", lists.place),
            cannot: from("cannot", lists.comfort).into_iter().filter(|code| code != "no-dogs").collect(),
            dog: answers.has("dog", "yes"),
            reach_km: number(answers, "reach_km", (1, MOST_KM), errors),
            place: answers.number("place").filter(|id| Spot::of(*id).is_some()),
            shared: self.shared.clone(),
            words: self.words.clone(),
            wards: answers.all("wards").iter().filter_map(|id| id.parse().ok()).collect(),
        };
        if own {
            profile.shared = from("shared", lists.experience);
            profile.words = answers.text("words").to_owned();
            if profile.words.chars().count() > MOST_WORDS {
                errors.add("words", "ui-problem-too-long");
            }
        }
        if profile.languages.is_empty() {
            errors.add("languages", "support-peer-problem-language");
        }
        let most = i64::from(programme.room.most);
        let capacity = number(answers, "capacity", (0, most), errors).unwrap_or_else(|| {
            if errors.at("capacity").is_none() {
                errors.add("capacity", "ui-problem-number");
            }
            0
        });
        Told { profile, capacity }
    }
}

/// A whole number between two others, or nothing; anything else is a problem of this field.
pub(super) fn number(
    answers: &Answers,
    name: &'static str,
    (least, most): (i64, i64),
    errors: &mut Errors,
) -> Option<i64> {
    let written = answers.maybe(name)?;
    let number = written.parse().ok().filter(|number| (least..=most).contains(number));
    if number.is_none() {
        errors.add(name, "support-peer-problem-number");
    }
    number
}
