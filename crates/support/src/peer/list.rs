//! The list of guides: who has room, who rests, whose approval ends.

use axum::{Router, response::IntoResponse, routing::get};
use foundation::{Day, Id, Person, Thing};
use ui::{Failure, House, Html, Page, Visit};

use super::store::{self, Peer};

/// The address of the list.
pub fn routes() -> Router<House> {
    Router::new().route("/peers", get(show))
}

/// One guide in the list.
struct Line {
    id: Id<Person>,
    name: String,
    since: Day,
    taken: i64,
    capacity: i64,
    /// One for each place: in use or not.
    dots: Vec<bool>,
    before: i64,
    approved: bool,
    /// Why they are not suggested, where they are not approved.
    not_approved: Option<String>,
    ends_soon: Option<Day>,
    resting: bool,
    trained: bool,
}

#[derive(askama::Template)]
#[template(path = "peer/list.html")]
struct PeersPage {
    page: Page,
    lines: Vec<Line>,
    room: i64,
    /// The lists of the organisation: where, and what they are called.
    lists: Vec<(String, String)>,
    /// Who has stopped and has still something: who, name, what.
    out: Vec<(Id<Person>, String, Vec<String>)>,
    /// Who has stopped, and may come back.
    stopped: Vec<(Id<Person>, String)>,
}

/// An approval that ends within so many days is told beforehand.
const SOON: i64 = 30;

async fn show(visit: Visit) -> Result<impl IntoResponse, Failure> {
    let actor = visit.actor()?;
    let today = visit.today();
    actor.must("peer_profile.list", &Thing::of(actor.hat.org))?;
    let page = visit.page("support-peer-list");
    let (peers, cards, trained, pack, (stopped, out)) = visit
        .house
        .db
        .read(async |tx| {
            let peers = store::list(tx, actor).await?;
            let ids: Vec<_> = peers.iter().map(|peer| peer.person).collect();
            let stopped = store::list_stopped(tx, actor).await?;
            let pack = programme::running(tx, actor).await?.first().map(|running| running.pack);
            let out = match pack {
                Some(pack) => competence::still_out(tx, actor, &stopped, (pack, &page)).await?,
                None => Vec::new(),
            };
            let named: Vec<_> = ids.iter().chain(&stopped).copied().collect();
            let cards = people::cards(tx, actor, &named).await?;
            let trained = competence::trained(tx, actor.hat.org, &ids, today).await?;
            Ok((peers, cards, trained, pack, (stopped, out)))
        })
        .await?;
    let line = |peer: &Peer| {
        let name = cards.get(&peer.person)?.first_name.clone();
        let not_approved = not_approved(&page, peer.approved_until, today);
        Some(Line { not_approved, ..line(peer, name, trained.contains(&peer.person), today) })
    };
    let mut lines: Vec<Line> = peers.iter().filter_map(line).collect();
    // Who has most room first, and those at rest last: the list is read to find somebody to ask.
    lines.sort_by_key(|line| (line.resting, !line.approved, line.taken - line.capacity, line.since));
    let can = |line: &&Line| !line.resting && line.approved;
    let room = lines.iter().filter(can).map(|line| (line.capacity - line.taken).max(0)).sum();
    let lists = pack.map(|pack| competence::lists_of_house(pack, &page)).unwrap_or_default();
    let name = |peer: Id<Person>| cards.get(&peer).map(|card| page.name(&card.first_name));
    let out = out.into_iter().filter_map(|(peer, what)| Some((peer, name(peer)?, what))).collect();
    let stopped = stopped.into_iter().filter_map(|peer| Some((peer, name(peer)?))).collect();
    Html::of(&PeersPage { lines, room, lists, out, stopped, page })
}

/// Why a guide is not suggested, where no approval holds.
pub(super) fn not_approved(page: &Page, until: Option<Day>, today: Day) -> Option<String> {
    match until {
        Some(until) if until >= today => None,
        Some(until) => Some(page.say1("support-peer-approval-over", "day", page.day(&until))),
        None => Some(page.say("support-peer-no-approval")),
    }
}

fn line(peer: &Peer, name: String, trained: bool, today: Day) -> Line {
    let places = peer.capacity.max(peer.taken).clamp(0, 12);
    let approved = peer.approved_until.is_some_and(|until| until >= today);
    Line {
        id: peer.person,
        name,
        since: peer.since_on,
        taken: peer.taken,
        capacity: peer.capacity,
        dots: (0..places).map(|place| place < peer.taken).collect(),
        before: peer.before,
        approved,
        not_approved: None,
        ends_soon: peer.approved_until.filter(|until| approved && until.days_since(today) <= SOON),
        resting: peer.resting_from.is_some(),
        trained,
    }
}
