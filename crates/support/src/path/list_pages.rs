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

/// A path as a row.
pub(crate) fn row(page: &Page, walk: &Walk, next: Option<&Timestamp>, cards: &Cards) -> Row {
    let name = |id: &Id<Person>| cards.get(id).map(|card| page.name(&card.first_name)).unwrap_or_default();
    let last = walk.last_met_on.unwrap_or(walk.started_on);
    let next = match (next, walk.state) {
        (Some(moment), _) => page.moment(moment),
        (None, State::Active | State::Ending) => page.say("support-next-date"),
        (None, State::Paused) => page.say("support-next-wait"),
        (None, State::Closed) => String::new(),
    };
    Row {
        href: format!("/paths/{}", walk.id),
        person: name(&walk.person),
        peer: name(&walk.peer),
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

struct Found {
    waiting: Vec<Waiting>,
    open: Vec<Walk>,
    over: Vec<Walk>,
    ahead: HashMap<Id<crate::Path>, Timestamp>,
    cards: Cards,
}

async fn find(tx: &mut Tx, actor: &Actor, over: bool) -> Result<Found> {
    actor.must("relation.list", &Thing::of(actor.hat.org))?;
    actor.must("referral.list", &Thing::of(actor.hat.org))?;
    let waiting = waiting::list(tx, actor).await?;
    let open = store::list_open(tx, actor).await?;
    let over = if over { store::list_closed(tx, actor, 500).await? } else { Vec::new() };
    let ahead = waiting::next_meetings(tx, actor).await?;
    let of_paths = open.iter().chain(&over).flat_map(|walk| [walk.person, walk.peer]);
    let ids: Vec<_> = waiting.iter().flat_map(Waiting::people).chain(of_paths).collect();
    let cards = people::cards(tx, actor, &ids).await?;
    Ok(Found { waiting, open, over, ahead, cards })
}

async fn show_paths(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let q = visit.asked("q").unwrap_or_default().trim().to_lowercase();
    let step = visit.asked("step").unwrap_or_default();
    let over = step == "over";
    let found = visit.house.db.read(async |tx| find(tx, actor, over).await).await?;
    let page = visit.page("support-paths");
    let today = visit.today();
    let mut rows: Vec<(&str, Row)> =
        found.waiting.iter().map(|one| ("waiting", one.row(&page, &found.cards))).collect();
    let walks = found.open.iter().chain(&found.over);
    rows.extend(
        walks.map(|walk| (step_of(walk, today), row(&page, walk, found.ahead.get(&walk.id), &found.cards))),
    );
    let wanted = |row: &Row| {
        q.is_empty() || row.person.to_lowercase().contains(&q) || row.peer.to_lowercase().contains(&q)
    };
    rows.retain(|(_, row)| wanted(row));
    let chips = chips(&page, &rows, &step, &q);
    if STEPS.iter().any(|(word, _)| *word == step) {
        rows.retain(|(word, _)| *word == step);
    } else {
        rows.retain(|(word, _)| *word != "over");
    }
    let total = rows.len();
    let start = visit.asked("from").and_then(|text| text.parse().ok()).unwrap_or(0usize).min(total);
    let show_all = visit.asked("all").is_some();
    let shown = if show_all { total } else { ROWS };
    let rows: Vec<Row> = rows.into_iter().skip(start).take(shown).map(|(_, row)| row).collect();
    let to = start + rows.len();
    let same = format!("/paths?step={step}&q={}", encode(&q));
    Html::of(&PathsPage {
        next: (to < total).then(|| format!("{same}&from={to}")),
        all: (total > ROWS && !show_all).then(|| format!("{same}&all=1")),
        from: if total == 0 { 0 } else { start + 1 },
        to,
        total,
        rows,
        chips,
        q,
        step,
        page,
    })
}

fn chips(page: &Page, rows: &[(&str, Row)], step: &str, q: &str) -> Vec<(String, String, usize, bool)> {
    let q = encode(q);
    let count = |word: &str| rows.iter().filter(|(of, _)| *of == word).count();
    let open = rows.len() - count("over");
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
