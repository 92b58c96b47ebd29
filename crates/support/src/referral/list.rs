//! The waiting list: the longest wait first, a suggestion beside each, and for who must wait the reason.

use axum::{Router, response::IntoResponse, routing::get};
use foundation::{Day, Id, Person, Thing, Timestamp};
use ui::{Failure, House, Html, Page, Visit};

use crate::{
    Referral,
    matching::{Known, OnPage, Sayer, Seeker, known, waiting},
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
    /// Where a yes can be written down, where nobody has.
    yes: Option<String>,
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
    let from: usize = visit.asked("from").and_then(|from| from.parse().ok()).unwrap_or(0);
    let most = if visit.asked("all").is_some() { usize::MAX } else { ROWS };
    let (known, rows, names) = visit
        .house
        .db
        .read(async |tx| {
            let known = known(tx, actor, visit.today()).await?;
            let rows: Vec<Waits> = in_order(&known).into_iter().skip(from).take(most).collect();
            let ids: Vec<Id<Person>> = rows.iter().flat_map(|row| row.people(&known)).collect();
            let names = known.names(tx, actor, &ids).await?;
            Ok((known, rows, names))
        })
        .await?;
    let page = visit.page("support-match-list");
    let sayer = Sayer { pack: known.running.pack, lists: known.field.lists, page: &page };
    let shown = OnPage { known: &known, sayer: &sayer, names: &names };
    let lines: Vec<Line> = rows.iter().filter_map(|row| row.line(&shown)).collect();
    let (waiting, ready) = (known.field.seekers.len(), known.whole.matched());
    let (all, to) = (waiting + known.asked.len(), from + rows.len());
    let (first, last, of) = ((from + 1).to_string(), to.to_string(), all.to_string());
    let rows = page.say_with("support-match-rows", &[("from", &first), ("to", &last), ("all", &of)]);
    let (next, some) = ((to < all).then_some(to), lines.len() < all);
    Html::of(&ListPage { page, lines, waiting, ready, rows, next, some })
}

/// Where somebody on the list stands: among those who wait, or among those who are asked.
#[derive(Clone, Copy)]
enum Waits {
    Waiting(usize),
    Asked(usize),
}

/// Everybody on the list, the longest wait first.
fn in_order(known: &Known) -> Vec<Waits> {
    let waiting =
        known.field.seekers.iter().enumerate().map(|(at, one)| (one.waiting_since, Waits::Waiting(at)));
    let asked = known.asked.iter().enumerate().map(|(at, one)| (one.waiting_since, Waits::Asked(at)));
    let mut all: Vec<_> = waiting.chain(asked).collect();
    all.sort_by_key(|(since, _)| *since);
    all.into_iter().map(|(_, waits)| waits).collect()
}

impl Waits {
    /// Everybody whose name stands in the line.
    fn people(self, known: &Known) -> Vec<Id<Person>> {
        let guide = |at: usize| known.field.guides.get(at).map(|guide| guide.person);
        match self {
            Self::Waiting(at) => {
                let waits =
                    known.whole.waits(&known.field, at).map(|waits| waits.openings).unwrap_or_default();
                let guides = known.whole.chosen(at).into_iter().chain(waits.into_iter().take(3));
                let who = known.field.seekers.get(at).map(|seeker| seeker.person);
                guides.filter_map(guide).chain(who).collect()
            }
            Self::Asked(at) => {
                let Some(who) = known.asked.get(at).map(|seeker| seeker.person) else { return Vec::new() };
                let asked = known.questions.iter().filter(|question| question.person == who);
                asked.map(|question| question.peer).chain([who]).collect()
            }
        }
    }

    fn line(self, shown: &OnPage<'_>) -> Option<Line> {
        Some(match self {
            Self::Waiting(at) => line(shown, shown.known.field.seekers.get(at)?, at),
            Self::Asked(at) => asked(shown, shown.known.asked.get(at)?),
        })
    }
}

fn line(shown: &OnPage<'_>, seeker: &Seeker, at: usize) -> Line {
    let (known, page) = (shown.known, shown.sayer.page);
    let guide = known.whole.chosen(at).and_then(|guide| known.field.guides.get(guide));
    let waits = waiting(shown, at);
    let opening = |name: &String| page.say1("support-match-opening", "name", name);
    let no_yes = waits.as_ref().is_some_and(|waits| waits.no_yes);
    let (reason, help) = waits.map_or_else(Default::default, |waits| {
        let first = waits.openings.first().map(opening);
        (waits.reason, first.unwrap_or(waits.help))
    });
    Line {
        guide: guide.map(|guide| page.name(&shown.name(guide.person))),
        room: guide.is_some_and(|guide| guide.room_since.is_some_and(|since| since > seeker.waiting_since)),
        yes: no_yes.then(|| format!("/people/{}/yes", seeker.person)),
        reason,
        help,
        ..plain(shown, seeker)
    }
}

fn asked(shown: &OnPage<'_>, seeker: &Seeker) -> Line {
    let question = shown.known.questions.iter().find(|question| question.person == seeker.person);
    Line {
        asked: question.map(|question| shown.sayer.page.name(&shown.name(question.peer))),
        reason: shown.sayer.text("wait-both-asked"),
        help: shown.sayer.text("wait-both-asked-help"),
        ..plain(shown, seeker)
    }
}

fn plain(shown: &OnPage<'_>, seeker: &Seeker) -> Line {
    let field = &shown.known.field;
    Line {
        id: seeker.referral,
        name: shown.name(seeker.person),
        since: seeker.waiting_since,
        days: field.now.days_since(seeker.waiting_since),
        discharge_on: seeker.discharge_on.filter(|day| *day >= field.today),
        guide: None,
        room: false,
        yes: None,
        asked: None,
        reason: String::new(),
        help: String::new(),
    }
}
