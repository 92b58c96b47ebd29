//! What a page shows of a matching: which guides, with reasons and cautions, and why somebody waits.

use foundation::{Id, Person};

use super::{
    Moved, Must, Suggested,
    known::Known,
    words::{Sayer, Sentence},
};
use crate::{choices::Week, path::list_pages::Names};

/// So many others are shown at first, those who fit best; and so many who cannot be asked.
const OTHERS: usize = 10;

/// One guide, as a suggestion.
pub struct Card {
    pub id: Id<Person>,
    pub name: String,
    pub room: i64,
    pub sentences: Vec<Sentence>,
    pub week: Option<Week>,
    /// The one of the whole.
    pub best: bool,
    /// What choosing this one would do to somebody else.
    pub instead: Vec<String>,
    pub needs_why: bool,
}

impl Card {
    /// Whether this is the one that was chosen.
    pub fn is(&self, chosen: &Option<Id<Person>>) -> bool {
        *chosen == Some(self.id)
    }
}

/// Somebody who cannot be asked, and why.
pub struct Closed {
    pub name: String,
    pub why: String,
}

/// The guides a page shows for one person, before their names are opened.
#[derive(Default)]
pub struct Picked {
    suggested: Vec<Suggested>,
    others: Vec<usize>,
    closed: Vec<(usize, Must)>,
    /// How many others there are in all.
    pub others_count: usize,
    /// How many cannot be asked in all.
    pub closed_count: usize,
    /// Whose one more place would help.
    openings: Vec<usize>,
}

impl Picked {
    /// Those suggested first, others who may be asked, and those who can not: a few of each, or `all`.
    pub fn of(known: &Known, at: Option<usize>, (all, chosen): (bool, Option<Id<Person>>)) -> Self {
        let Some(at) = at else { return Self::default() };
        let field = &known.field;
        let Some(seeker) = field.seekers.get(at) else { return Self::default() };
        let suggested = known.suggested(at).to_vec();
        let (mut others, mut closed) = (Vec::new(), Vec::new());
        for (guide, one) in field.guides.iter().enumerate() {
            match field.forbidden(seeker, one) {
                _ if suggested.iter().any(|first| first.guide == guide) => {}
                None => others.push((chosen != Some(one.person), field.cost(seeker, one), guide)),
                // Who is not yet approved is not a guide yet, and is not shown beside people who wait.
                Some(Must::Approved) => {}
                Some(must) => closed.push((guide, must)),
            }
        }
        let (others_count, closed_count) = (others.len(), closed.len());
        others.sort_unstable();
        if !all {
            others.truncate(OTHERS);
            closed.truncate(OTHERS);
        }
        let others = others.into_iter().map(|(.., guide)| guide).collect();
        let openings = known.whole.waits(field, at).map(|waits| waits.openings).unwrap_or_default();
        Self { suggested, others, closed, others_count, closed_count, openings }
    }

    /// Everybody whose name is shown.
    pub fn people(&self, known: &Known) -> Vec<Id<Person>> {
        let moved = || self.suggested.iter().flat_map(|one| &one.instead);
        let guides = self.suggested.iter().map(|one| one.guide).chain(self.others.iter().copied());
        let guides = guides.chain(self.closed.iter().map(|(guide, _)| *guide));
        let guides =
            guides.chain(self.openings.iter().copied().take(3)).chain(moved().filter_map(|one| one.to));
        let guides = guides.filter_map(|guide| known.field.guides.get(guide)).map(|guide| guide.person);
        let seekers = moved().filter_map(|one| known.field.seekers.get(one.seeker));
        guides.chain(seekers.map(|seeker| seeker.person)).collect()
    }
}

/// What a page says, and with which names.
pub struct Shown<'a> {
    pub known: &'a Known,
    pub sayer: &'a Sayer<'a>,
    pub names: &'a Names,
}

/// The guides of one page, in words.
#[derive(Default)]
pub struct Guides {
    pub suggestions: Vec<Card>,
    pub others: Vec<Card>,
    pub closed: Vec<Closed>,
}

impl Shown<'_> {
    /// What somebody is called.
    pub fn name(&self, person: Id<Person>) -> String {
        self.names.get(&person).cloned().unwrap_or_default()
    }

    /// The guides that were picked for the person at this place, in words.
    pub fn guides(&self, picked: &Picked, at: usize) -> Guides {
        let closed = |(guide, must): &(usize, Must)| {
            let one = self.known.field.guides.get(*guide)?;
            Some(Closed { name: self.name(one.person), why: self.sayer.forbidden(*must) })
        };
        Guides {
            suggestions: picked
                .suggested
                .iter()
                .map(|one| self.card(at, one.guide, Some(&one.instead)))
                .collect(),
            others: picked.others.iter().map(|guide| self.card(at, *guide, None)).collect(),
            closed: picked.closed.iter().filter_map(closed).collect(),
        }
    }

    fn card(&self, at: usize, guide: usize, first: Option<&Vec<Moved>>) -> Card {
        let field = &self.known.field;
        let (seeker, one) = (&field.seekers[at], &field.guides[guide]);
        let sentences = self.sayer.sentences(field, seeker, one);
        let both = seeker.times & one.times;
        Card {
            id: one.person,
            name: self.name(one.person),
            room: one.room(),
            week: (first.is_some() && both != 0).then(|| Week::of(self.sayer.page, field.lists.times, both)),
            best: self.known.whole.chosen(at) == Some(guide),
            instead: first.map(|moved| self.instead(moved)).unwrap_or_default(),
            needs_why: first.is_none() || sentences.iter().any(|sentence| !sentence.fits),
            sentences,
        }
    }

    /// Why the best one and not this one, where it touches somebody else.
    fn instead(&self, moved: &[Moved]) -> Vec<String> {
        let page = self.sayer.page;
        let say = |moved: &Moved| {
            let who = self.known.field.seekers.get(moved.seeker)?;
            let name = page.name(&self.name(who.person));
            let to = moved.to.and_then(|to| self.known.field.guides.get(to));
            Some(match to {
                Some(to) => {
                    let guide = page.name(&self.name(to.person));
                    page.say2("support-match-instead-moves", "name", name, "guide", guide)
                }
                None => page.say1("support-match-instead-waits", "name", name),
            })
        };
        moved.iter().filter_map(say).take(2).collect()
    }
}

/// Why the person has to wait, and what would help.
pub struct Waiting {
    pub reason: String,
    pub help: String,
    pub openings: Vec<String>,
    /// Whether it is that nobody has written down a yes.
    pub no_yes: bool,
}

/// Why somebody waits, in the words of the programme.
pub fn waiting(shown: &Shown<'_>, at: usize) -> Option<Waiting> {
    let (known, sayer) = (shown.known, shown.sayer);
    let found = known.whole.waits(&known.field, at)?;
    let guides = found.openings.iter().filter_map(|guide| known.field.guides.get(*guide));
    Some(Waiting {
        reason: sayer.text(&format!("wait-{}", found.reason)),
        help: sayer.text(&format!("wait-{}-help", found.reason)),
        no_yes: found.reason == "no-consent",
        openings: guides.take(3).map(|guide| sayer.page.name(&shown.name(guide.person))).collect(),
    })
}
