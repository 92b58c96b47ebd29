//! The fields in which somebody's wishes are written down.

use packs::Pack;
use ui::Page;

use super::Wishes;
use crate::{
    choices::{Group, Week},
    matching::{Codes, Lists},
};

/// What the form shows.
#[derive(Debug, Default)]
pub struct WishForm {
    /// Each list to choose from.
    pub groups: Vec<Group>,
    /// When it suits.
    pub week: Week,
    /// Legend and hint over the week.
    pub times: (String, String),
    /// In own words.
    pub words: String,
    /// Legend and hint over the own words.
    pub own_words: (String, String),
    /// People one knows.
    pub known: String,
}

impl WishForm {
    /// The form with what was wished for so far, in the words of the programme.
    pub fn of(page: &Page, pack: &Pack, wishes: &Wishes) -> Self {
        let Some(programme) = pack.programme() else { return Self::default() };
        let lists = Lists::of(programme);
        let text = |key: String| pack.text(page.language.as_str(), &key).unwrap_or_default().to_owned();
        let said = |wish: &str| (text(format!("wish-{wish}")), text(format!("wish-{wish}-hint")));
        let group = |name: &'static str, codes: Codes| Group::of(page, name, said(name), codes.list());
        let groups = vec![
            group("language", lists.language).with(&wishes.language),
            group("gender", lists.gender).one().with(&[&wishes.gender]),
            group("age-band", lists.age).with(&wishes.ages),
            group("interests", lists.interest).with(&wishes.interests),
            group("place", lists.place).with(&wishes.place),
            group("comfort", lists.comfort).with(&wishes.comfort),
            group("shared-experience", lists.experience).with(&wishes.experience),
        ];
        Self {
            groups,
            week: Week::of(page, lists.times, lists.times.bits(&wishes.times)),
            times: said("times"),
            words: wishes.words.clone(),
            own_words: said("own-words"),
            known: wishes.known.clone(),
        }
    }
}
