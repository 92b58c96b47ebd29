//! The waiting list: the longest wait first, a suggestion beside each, and for who must wait the reason.

use axum::{Router, response::IntoResponse, routing::get};
use foundation::{Day, Id, Thing, Timestamp};
use ui::{Failure, House, Html, Page, Visit};

use crate::{
    Referral,
    matching::{Loaded, Sayer, Seeker, Whole, load, match_all, waiting},
};

/// The address of the list.
pub fn routes() -> Router<House> {
    Router::new().route("/referrals", get(show))
}

/// Somebody who waits.
struct Line {
    id: Id<Referral>,
    name: String,
    since: Timestamp,
    days: i64,
    discharge_on: Option<Day>,
    /// The guide of the best whole.
    guide: Option<String>,
    /// Whether room has appeared since they began to wait.
    room: bool,
    /// Who is asked now.
    asked: Option<String>,
    /// Why they must wait.
    reason: String,
    /// What would help.
    help: String,
}

#[derive(askama::Template)]
#[template(path = "referral/list.html")]
struct ListPage {
    page: Page,
    lines: Vec<Line>,
    waiting: usize,
    ready: usize,
    /// Which rows are shown, of how many.
    rows: String,
    /// Where the next page begins, if there is one.
    next: Option<usize>,
    some: bool,
}

/// So many on one page.
const ROWS: usize = 25;

async fn show(visit: Visit) -> Result<impl IntoResponse, Failure> {
    let actor = visit.actor()?;
    actor.must("referral.list", &Thing::of(actor.hat.org))?;
    let loaded = visit.house.db.read(async |tx| load(tx, actor, visit.today()).await).await?;
    let page = visit.page("support-match-list");
    let whole = match_all(&loaded.field)?;
    let sayer = Sayer { pack: loaded.running.pack, lists: loaded.field.lists, page: &page };
    let mut lines: Vec<Line> =
        (0..loaded.field.seekers.len()).map(|at| line(&loaded, &whole, &sayer, at)).collect();
    lines.extend(loaded.asked.iter().map(|(seeker, _)| asked(&loaded, &sayer, seeker)));
    lines.sort_by_key(|line| line.since);
    let all = lines.len();
    let from = visit.asked("from").and_then(|from| from.parse().ok()).unwrap_or(0).min(all);
    let shown = if visit.asked("all").is_some() { all } else { ROWS };
    let (waiting, ready) = (loaded.field.seekers.len(), whole.matched());
    let lines: Vec<Line> = lines.into_iter().skip(from).take(shown).collect();
    let to = from + lines.len();
    let (first, last, of) = ((from + 1).to_string(), to.to_string(), all.to_string());
    let rows = page.say_with("support-match-rows", &[("from", &first), ("to", &last), ("all", &of)]);
    let (next, some) = ((to < all).then_some(to), lines.len() < all);
    Html::of(&ListPage { page, lines, waiting, ready, rows, next, some })
}

fn line(loaded: &Loaded, whole: &Whole, sayer: &Sayer<'_>, at: usize) -> Line {
    let seeker = &loaded.field.seekers[at];
    let guide = whole.chosen(at).map(|guide| &loaded.field.guides[guide]);
    let waits = waiting(loaded, whole, sayer, at);
    let opening = |name: &String| sayer.page.say1("support-match-opening", "name", name);
    let (reason, help) = waits.map_or_else(Default::default, |waits| {
        let first = waits.openings.first().map(opening);
        (waits.reason, first.unwrap_or(waits.help))
    });
    Line {
        guide: guide.map(|guide| sayer.page.name(&loaded.name(guide.person))),
        room: guide.is_some_and(|guide| guide.room_since.is_some_and(|since| since > seeker.waiting_since)),
        reason,
        help,
        ..plain(loaded, seeker)
    }
}

fn asked(loaded: &Loaded, sayer: &Sayer<'_>, seeker: &Seeker) -> Line {
    let question = loaded.questions.iter().find(|question| question.person == seeker.person);
    Line {
        asked: question.map(|question| sayer.page.name(&loaded.name(question.peer))),
        reason: sayer.text("wait-both-asked"),
        help: sayer.text("wait-both-asked-help"),
        ..plain(loaded, seeker)
    }
}

fn plain(loaded: &Loaded, seeker: &Seeker) -> Line {
    Line {
        id: seeker.referral,
        name: loaded.name(seeker.person),
        since: seeker.waiting_since,
        days: loaded.field.now.days_since(seeker.waiting_since),
        discharge_on: seeker.discharge_on.filter(|day| *day >= loaded.field.today),
        guide: None,
        room: false,
        asked: None,
        reason: String::new(),
        help: String::new(),
    }
}
