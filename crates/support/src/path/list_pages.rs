//! The coordinator's list of paths, with filters that can be kept as an address.

use std::collections::HashMap;

use axum::{Router, routing::get};
use foundation::{Actor, Day, Id, Person, Result, Thing, Timestamp, Tx};
use people::Card;
use ui::{Failure, House, Html, Page, Visit};

use super::{State, Walk, store};
use crate::home::waiting::{self, Waiting};

/// So many rows, then "Next".
const ROWS: usize = 25;

pub(super) fn routes() -> Router<House> {
    Router::new().route("/paths", get(show_paths))
}

/// A path, or somebody who waits for one, in a table.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    /// Where it leads.
    pub href: String,
    /// Who receives support.
    pub person: String,
    /// The guide, if there is one.
    pub peer: String,
    /// How many arches are behind, for the small bridge.
    pub done: usize,
    /// Where it stands, as a key.
    pub word: &'static str,
    /// When they last met, or since when it waits.
    pub last: String,
    /// What is next.
    pub next: String,
}

/// Where a path stands, in one word, as a key.
pub(crate) fn word_of(walk: &Walk) -> &'static str {
    match walk.state {
        State::Paused => "support-step-paused",
        State::Closed => "support-step-over",
        State::Ending => "support-step-ending",
        State::Active if walk.first_met_on.is_some() => "support-step-on-the-way",
        State::Active => "support-step-first-meeting",
    }
}

/// What the chips choose between; the words are also in the address.
pub(crate) const STEPS: [(&str, &str); 6] = [
    ("waiting", "support-step-waiting"),
    ("first", "support-step-first-meeting"),
    ("on-the-way", "support-step-on-the-way"),
    ("paused", "support-step-paused"),
    ("ending", "support-step-ending"),
    ("over", "support-step-over"),
];

fn step_of(walk: &Walk, today: Day) -> &'static str {
    match walk.state {
        State::Paused => "paused",
        State::Closed => "over",
        State::Ending => "ending",
        State::Active if walk.ends_soon(today) => "ending",
        State::Active if walk.first_met_on.is_some() => "on-the-way",
        State::Active => "first",
    }
}

/// What the names in the rows are read from.
pub(crate) type Cards = HashMap<Id<Person>, Card>;

/// Who is called what.
pub(crate) trait Called {
    /// The first name; nothing of somebody who has been forgotten.
    fn called(&self, id: &Id<Person>) -> Option<&str>;

    /// As a page shows it; a few words for somebody who has been forgotten.
    fn shown(&self, page: &Page, id: &Id<Person>) -> String {
        self.called(id).map_or_else(|| page.say("support-gone"), |name| page.name(name))
    }
}

impl Called for Cards {
    fn called(&self, id: &Id<Person>) -> Option<&str> {
        self.get(id).map(|card| card.first_name.as_str())
    }
}

/// First names alone, without the keys that cards have.
pub(crate) type Names = HashMap<Id<Person>, String>;

impl Called for Names {
    fn called(&self, id: &Id<Person>) -> Option<&str> {
        self.get(id).map(String::as_str)
    }
}

/// A path as a row.
pub(crate) fn row(page: &Page, walk: &Walk, next: Option<&Timestamp>, names: &impl Called) -> Row {
    let last = walk.last_met_on.unwrap_or(walk.started_on);
    let next = match (next, walk.state) {
        (Some(moment), _) => page.moment(moment),
        (None, State::Active | State::Ending) => page.say("support-next-date"),
        (None, State::Paused) => page.say("support-next-wait"),
        (None, State::Closed) => String::new(),
    };
    Row {
        href: format!("/paths/{}", walk.id),
        person: names.shown(page, &walk.person),
        peer: names.shown(page, &walk.peer),
        done: walk.arch() as usize - 1,
        word: word_of(walk),
        last: page.near(&last),
        next,
    }
}

#[derive(askama::Template)]
#[template(path = "path/list.html")]
struct PathsPage {
    page: Page,
    q: String,
    step: String,
    chips: Vec<(String, String, usize, bool)>,
    rows: Vec<Row>,
    from: usize,
    to: usize,
    total: usize,
    next: Option<String>,
    all: Option<String>,
}

/// What the address asks for.
struct Asked {
    q: String,
    step: String,
    from: usize,
    all: bool,
}

impl Asked {
    fn of(visit: &Visit) -> Self {
        Self {
            q: visit.asked("q").unwrap_or_default().trim().to_lowercase(),
            step: visit.asked("step").unwrap_or_default(),
            from: visit.asked("from").and_then(|text| text.parse().ok()).unwrap_or(0),
            all: visit.asked("all").is_some(),
        }
    }

    /// Whether a line at this step is asked for. What is over is shown only when it is.
    fn wants(&self, step: &str) -> bool {
        let known = STEPS.iter().any(|(word, _)| *word == self.step);
        if known { step == self.step } else { step != "over" }
    }
}

/// Somebody who waits, or a path.
enum One {
    Waiting(Waiting),
    Walk(Walk),
}

impl One {
    fn step(&self, today: Day) -> &'static str {
        match self {
            Self::Waiting(_) => "waiting",
            Self::Walk(walk) => step_of(walk, today),
        }
    }
    fn people(&self) -> Vec<Id<Person>> {
        match self {
            Self::Waiting(one) => one.people(),
            Self::Walk(walk) => vec![walk.person, walk.peer],
        }
    }
    fn row(&self, page: &Page, found: &Found) -> Row {
        match self {
            Self::Waiting(one) => one.row(page, &found.cards),
            Self::Walk(walk) => row(page, walk, found.ahead.get(&walk.id), &found.cards),
        }
    }
}

struct Found {
    rows: Vec<One>,
    start: usize,
    total: usize,
    /// How many there are at each step.
    counts: HashMap<&'static str, usize>,
    ahead: HashMap<Id<crate::Path>, Timestamp>,
    cards: Cards,
}

async fn find(tx: &mut Tx, actor: &Actor, asked: &Asked, today: Day) -> Result<Found> {
    actor.must("relation.list", &Thing::of(actor.hat.org))?;
    actor.must("referral.list", &Thing::of(actor.hat.org))?;
    let waiting = waiting::list(tx, actor).await?;
    let mut all: Vec<One> = waiting.into_iter().map(One::Waiting).collect();
    all.extend(store::list_open(tx, actor).await?.into_iter().map(One::Walk));
    if asked.step == "over" {
        all.extend(store::list_closed(tx, actor, 500).await?.into_iter().map(One::Walk));
    }
    let ahead = waiting::next_meetings(tx, actor).await?;
    let mut cards = Cards::new();
    if !asked.q.is_empty() {
        // Names are sealed: whoever searches among them opens them all.
        cards = people::cards(tx, actor, &all.iter().flat_map(One::people).collect::<Vec<_>>()).await?;
        let named =
            |id| cards.get(&id).is_some_and(|card: &Card| card.first_name.to_lowercase().contains(&asked.q));
        all.retain(|one| one.people().into_iter().any(named));
    }
    let mut counts = HashMap::new();
    for one in &all {
        *counts.entry(one.step(today)).or_default() += 1;
    }
    all.retain(|one| asked.wants(one.step(today)));
    let total = all.len();
    let start = asked.from.min(total);
    let most = if asked.all { total } else { ROWS };
    let rows: Vec<One> = all.into_iter().skip(start).take(most).collect();
    if asked.q.is_empty() {
        cards = people::cards(tx, actor, &rows.iter().flat_map(One::people).collect::<Vec<_>>()).await?;
    }
    Ok(Found { rows, start, total, counts, ahead, cards })
}

async fn show_paths(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let (asked, today) = (Asked::of(&visit), visit.today());
    let found = visit.house.db.read(async |tx| find(tx, actor, &asked, today).await).await?;
    let page = visit.page("support-paths");
    let chips = chips(&page, &found.counts, &asked);
    let rows: Vec<Row> = found.rows.iter().map(|one| one.row(&page, &found)).collect();
    let to = found.start + rows.len();
    let same = format!("/paths?step={}&q={}", encode(&asked.step), encode(&asked.q));
    Html::of(&PathsPage {
        next: (to < found.total).then(|| format!("{same}&from={to}")),
        all: (found.total > ROWS && !asked.all).then(|| format!("{same}&all=1")),
        from: if found.total == 0 { 0 } else { found.start + 1 },
        to,
        total: found.total,
        rows,
        chips,
        q: asked.q,
        step: asked.step,
        page,
    })
}

fn chips(
    page: &Page,
    counts: &HashMap<&'static str, usize>,
    asked: &Asked,
) -> Vec<(String, String, usize, bool)> {
    let (q, step) = (encode(&asked.q), asked.step.as_str());
    let count = |word: &str| counts.get(word).copied().unwrap_or(0);
    let open = counts.values().sum::<usize>() - count("over");
    let known = STEPS.iter().any(|(word, _)| *word == step);
    let mut chips = vec![(format!("/paths?q={q}"), page.say("support-step-all"), open, !known)];
    for (word, text) in STEPS.iter().filter(|(word, _)| *word != "over" || *word == step) {
        chips.push((format!("/paths?step={word}&q={q}"), page.say(text), count(word), *word == step));
    }
    if step != "over" {
        chips.push((format!("/paths?step=over&q={q}"), page.say("support-step-over"), 0, false));
    }
    chips
}

fn encode(text: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric();
    text.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}
