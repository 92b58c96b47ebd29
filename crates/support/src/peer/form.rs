//! The form of a guide's profile, for the guide and for the coordinator.

use foundation::{Id, Organisation};
use packs::Place;
use people::OrganisationCard;
use programme::Running;
use ui::{Errors, Page};

use super::{Profile, profile::Told};
use crate::{
    choices::{Choice, Group, Week},
    matching::{Codes, Lists},
};

/// Everything the form shows.
pub struct ProfileForm {
    /// What has to be filled in again.
    pub errors: Errors,
    /// Gender, languages, interests, places and what cannot be offered.
    pub groups: Vec<Group>,
    /// Experience the guide shares; only on the guide's own page.
    pub shared: Option<Group>,
    /// How many experiences are shared for matching, for the coordinator's page.
    pub shares: Vec<String>,
    /// The few words to somebody who is asked; only on the guide's own page.
    pub words: String,
    /// When they can.
    pub week: Week,
    /// Legend and hint over the week.
    pub times: (String, String),
    /// The year of birth, as written.
    pub born: String,
    /// How far, as written.
    pub reach: String,
    /// How many people, as written.
    pub capacity: String,
    /// A dog.
    pub dog: bool,
    /// Wards of the region, to say "I was there myself".
    pub wards: Vec<Choice>,
    /// The place found so far.
    pub place: Option<&'static Place>,
    /// What was looked for, and what was found.
    pub search: String,
    /// Places of that name.
    pub found: Vec<&'static Place>,
}

/// What a form is made from.
pub struct Made<'a> {
    /// The page.
    pub page: &'a Page,
    /// The programme.
    pub running: &'a Running,
    /// Wards and teams of the partners.
    pub wards: &'a [OrganisationCard],
    /// What was told.
    pub told: &'a Told,
    /// Whether it is the guide's own.
    pub own: bool,
    /// What was looked for on the map, if anything.
    pub search: Option<String>,
}

impl ProfileForm {
    /// The form with what was told so far.
    pub fn of(made: &Made<'_>, errors: Errors) -> Self {
        let Some(programme) = made.running.pack.programme() else { return Self::empty(errors) };
        let (page, profile) = (made.page, &made.told.profile);
        let lists = Lists::of(programme);
        let number = |number: Option<i64>| number.map(|n| n.to_string()).unwrap_or_default();
        let search = made.search.clone().unwrap_or_default();
        let places = packs::installed().places();
        let found = if search.trim().chars().count() < 2 {
            Vec::new()
        } else {
            places.search(&search, &made.running.country, 8)
        };
        Self {
            errors,
            groups: groups(page, &lists, profile),
            shared: made.own.then(|| group(page, "shared", lists.experience).with(&profile.shared)),
            shares: labels(page, lists.experience, &profile.shared),
            words: profile.words.clone(),
            week: Week::of(page, lists.times, lists.times.bits(&profile.times)),
            times: (page.say("support-peer-times"), page.say("support-peer-times-hint")),
            born: number(profile.born),
            reach: number(profile.reach_km.or(Some(i64::from(programme.room.travel_km)))),
            capacity: made.told.capacity.to_string(),
            dog: profile.dog,
            wards: made.wards.iter().map(|ward| choice(ward, &profile.wards)).collect(),
            place: profile.place.and_then(|id| places.place(u64::try_from(id).ok()?)),
            search,
            found,
        }
    }

    fn empty(errors: Errors) -> Self {
        Self {
            errors,
            groups: Vec::new(),
            shared: None,
            shares: Vec::new(),
            words: String::new(),
            week: Week::default(),
            times: (String::new(), String::new()),
            born: String::new(),
            reach: String::new(),
            capacity: String::new(),
            dog: false,
            wards: Vec::new(),
            place: None,
            search: String::new(),
            found: Vec::new(),
        }
    }
}

fn choice(ward: &OrganisationCard, chosen: &[Id<Organisation>]) -> Choice {
    Choice { code: ward.id.to_string(), label: ward.name.clone(), chosen: chosen.contains(&ward.id) }
}

fn group(page: &Page, name: &'static str, codes: Codes) -> Group {
    let legend = page.say(&format!("support-peer-{name}"));
    let hint = page.say(&format!("support-peer-{name}-hint"));
    Group::of(page, name, (legend, hint), codes.list())
}

fn groups(page: &Page, lists: &Lists, profile: &Profile) -> Vec<Group> {
    vec![
        group(page, "languages", lists.language).with(&profile.languages),
        group(page, "gender", lists.gender).one().without("any").with(&[&profile.gender]),
        group(page, "interests", lists.interest).with(&profile.interests),
        group(page, "places", lists.place).with(&profile.places),
        group(page, "cannot", lists.comfort).without("no-dogs").with(&profile.cannot),
    ]
}

fn labels(page: &Page, codes: Codes, chosen: &[String]) -> Vec<String> {
    let lines = codes.list().codes.iter().filter(|line| chosen.contains(&line.code));
    lines.map(|line| line.label(page.language.as_str()).to_owned()).collect()
}
