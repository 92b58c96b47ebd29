//! The coordinator's first page: what needs me now.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{Router, http::StatusCode, routing::get};
use foundation::{Actor, Id, Look, Memory, Person, Result, Thing, Timestamp, Tx};
use people::Purpose;
use ui::{Failure, House, Html, Page, Visit};

use super::{
    alarms,
    needs::{self, Need, Now, Reason},
    store::{self, Agreed, Around, Guide},
    waiting::{self, Waiting},
};
use crate::{
    Path,
    path::{
        self, Walk,
        list_pages::{Called, Names, Row, row},
    },
};

/// So many rows of the table; the page of all paths has the rest.
const ROWS: usize = 25;
/// So many guides and meetings beside the list.
const BESIDE: usize = 8;
/// So long the coordinator is told of two who were parted.
const PARTED_DAYS: i64 = 14;

pub(super) fn routes() -> Router<House> {
    Router::new().route("/today", get(show_today))
}

/// One thing that needs the coordinator, in words.
struct Line {
    tag: String,
    colour: &'static str,
    since: String,
    title: String,
    text: String,
    href: String,
    button: String,
    /// The guide who has been spoken to, where one press says so.
    spoken_to: Option<String>,
}

struct Room {
    name: String,
    used: usize,
    free: usize,
    says: String,
}

#[derive(askama::Template)]
#[template(path = "home/today.html")]
struct Today {
    page: Page,
    day: String,
    greeting: String,
    total: usize,
    needs: Vec<Line>,
    more: Vec<String>,
    more_count: usize,
    agenda: Vec<(String, String, String, String, bool)>,
    median: Option<i64>,
    rooms: Vec<Room>,
    news: Vec<String>,
    chips: Vec<(String, String, usize)>,
    rows: Vec<Row>,
    to: usize,
    count: usize,
}

struct Found {
    waiting: Vec<Waiting>,
    walks: Vec<Walk>,
    around: Around,
    ahead: HashMap<Id<Path>, Timestamp>,
    guides: Vec<Guide>,
    needs: Vec<Need>,
    /// First names of those who stand on the page.
    names: Names,
    /// The page as it was written for those who have looked.
    written: Mutex<Vec<WrittenPage>>,
}

/// So many pages are kept written: coordinators of one organisation, each with their language and look.
const WRITTEN: usize = 16;

/// The page as somebody got it: all that stands on it follows from what was found, the frame and the greeting.
struct WrittenPage {
    frame: String,
    greeting: &'static str,
    html: String,
}

/// As long as nothing happens, the page is worked out once a minute: what follows from the clock is that late at most.
const KEPT_MINUTES: i64 = 1;
/// News that changes nothing on this page, and comes often.
const IDLE: &[&str] = &[
    "competence.rating_written",
    "people.link_made",
    "people.link_opened",
    "people.signed_in",
    "people.signed_out",
    "support.feed-changed",
    "support.goodbye-written",
    "support.note-written",
    "support.private-note-written",
];

static KEPT: Memory<Found> = Memory::new(KEPT_MINUTES, IDLE);

/// Nothing stays in memory for long.
pub(crate) fn forget_old(itself: &Actor) {
    KEPT.young(itself);
}

async fn find(tx: &mut Tx, actor: &Actor, visit: &Visit) -> Result<Arc<Found>> {
    let here = Thing::of(actor.hat.org);
    for act in ["relation.list", "referral.list", "meeting.list", "peer_profile.list"] {
        actor.must(act, &here)?;
    }
    match KEPT.look(tx, actor, visit.today()).await? {
        Look::Known(found) => Ok(found),
        Look::Anew(since) => {
            let found = Arc::new(find_anew(tx, actor, visit).await?);
            KEPT.keep(actor, visit.today(), since, found.clone());
            Ok(found)
        }
    }
}

async fn find_anew(tx: &mut Tx, actor: &Actor, visit: &Visit) -> Result<Found> {
    let (zone, today) = (&visit.house.settings.zone, visit.today());
    let waiting = waiting::list(tx, actor).await?;
    let walks = path::store::list_of_today(tx, actor, actor.now.plus_days(-PARTED_DAYS)).await?;
    let (parted, walks): (Vec<_>, Vec<_>) = walks.into_iter().partition(|walk| walk.parted_at.is_some());
    let when = (today.at(0, 0, zone), today.plus(-1).at(0, 0, zone), today.plus(-90));
    let around = store::list_around(tx, actor, when).await?;
    let guides = store::list_guides(tx, actor).await?;
    let alarms = alarms::known(tx, actor, &waiting, &walks).await?;
    let who: Vec<Id<Person>> =
        waiting.iter().map(|one| one.person).chain(walks.iter().map(|walk| walk.person)).collect();
    let agreed = people::agreed_until(tx, &who, Purpose::Contact, actor.now).await?;
    let mut ahead = HashMap::new();
    for meeting in around.agreed.iter().rev().filter(|meeting| meeting.starts_at > actor.now) {
        ahead.insert(meeting.path, meeting.starts_at);
    }
    let now = Now {
        today,
        zone,
        waiting: &waiting,
        walks: &walks,
        parted: &parted,
        guides: &guides,
        ahead: &ahead,
        agreed: &agreed,
        alarms: &alarms,
    };
    let needs = needs::needs(&now);
    let mut found = Found {
        waiting,
        walks,
        around,
        ahead,
        guides,
        needs,
        names: Names::new(),
        written: Mutex::default(),
    };
    let cards = people::cards(tx, actor, &found.shown(today.plus(1).at(0, 0, zone))).await?;
    found.names = cards.into_iter().map(|(id, card)| (id, card.first_name)).collect();
    Ok(found)
}

impl Found {
    /// Only those whose names stand on the page are opened.
    fn shown(&self, tonight: Timestamp) -> Vec<Id<Person>> {
        let mut ids: Vec<Id<Person>> = needs::first(&self.needs)
            .iter()
            .flat_map(|need| [Some(need.about), need.other])
            .flatten()
            .collect();
        ids.extend(self.agenda(tonight).flat_map(|meeting| [meeting.person, meeting.peer]));
        ids.extend(self.around.met.iter().flat_map(|met| [met.person, met.peer]));
        ids.extend(self.rooms().iter().map(|(guide, _)| guide.person));
        let (waiting, walks) = self.table();
        ids.extend(waiting.iter().flat_map(Waiting::people));
        ids.extend(walks.iter().flat_map(|walk| [walk.person, walk.peer]));
        ids
    }

    /// The page, if it was written before with this frame and this greeting.
    fn written(&self, frame: &str, greeting: &str) -> Option<String> {
        let written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        let page = written.iter().find(|one| one.greeting == greeting && one.frame == frame);
        page.map(|one| one.html.clone())
    }

    fn keep_written(&self, page: WrittenPage) {
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        if written.len() < WRITTEN {
            written.push(page);
        }
    }

    /// The rows of the table: half for those who wait, so that those on the way are seen too.
    fn table(&self) -> (&[Waiting], &[Walk]) {
        let half = ROWS - self.walks.len().min(ROWS / 2);
        let waiting = &self.waiting[..self.waiting.len().min(half)];
        (waiting, &self.walks[..self.walks.len().min(ROWS - waiting.len())])
    }

    fn agenda(&self, tonight: Timestamp) -> impl Iterator<Item = &Agreed> {
        self.around.agreed.iter().filter(move |meeting| meeting.starts_at < tonight).take(BESIDE)
    }

    /// Guides and how many they walk with or are asked about, those with most room first.
    fn rooms(&self) -> Vec<(&Guide, usize)> {
        let mut used: HashMap<Id<Person>, usize> = HashMap::new();
        let walking = self.walks.iter().map(|walk| walk.peer);
        for peer in walking.chain(self.waiting.iter().filter_map(|one| one.peer)) {
            *used.entry(peer).or_default() += 1;
        }
        let here = self.guides.iter().filter(|guide| guide.resting_from.is_none());
        let mut rooms: Vec<_> =
            here.map(|guide| (guide, used.get(&guide.person).copied().unwrap_or(0))).collect();
        rooms.sort_by_key(|(guide, used)| i64::try_from(*used).unwrap_or(0) - guide.capacity);
        rooms.truncate(BESIDE);
        rooms
    }
}

async fn show_today(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let found = visit.house.db.read(async |tx| find(tx, actor, &visit).await).await?;
    let (page, greeting) = (visit.page("support-today"), greeting(&visit));
    let frame = page.frame()?;
    if let Some(html) = found.written(&frame, greeting) {
        return Ok(Html(StatusCode::OK, html));
    }
    let html = Html::of(&today(&visit, &found, page, greeting))?;
    found.keep_written(WrittenPage { frame, greeting, html: html.1.clone() });
    Ok(html)
}

fn today(visit: &Visit, found: &Found, page: Page, greeting: &str) -> Today {
    let first = needs::first(&found.needs);
    let more = needs::more(&found.needs, &first);
    let rows = rows(&page, found);
    let days = found
        .around
        .first_met
        .iter()
        .map(|(since, met)| met.days_since(since.day_in(&visit.house.settings.zone)).max(0));
    let person = visit.signed_in.as_ref().map(|s| page.name(&s.first_name)).unwrap_or_default();
    Today {
        day: page.long_day(&visit.today()),
        greeting: page.say1(greeting, "name", person),
        total: found.needs.len(),
        needs: first.iter().map(|need| line(&page, need, &found.names)).collect(),
        more_count: more.iter().map(|(_, count)| count).sum(),
        more: more.iter().map(|(reason, count)| said_more(&page, *reason, *count)).collect(),
        agenda: agenda(&page, visit, found),
        median: needs::median(days.collect()),
        rooms: found
            .rooms()
            .into_iter()
            .map(|(guide, used)| room(&page, guide, used, &found.names))
            .collect(),
        news: news(&page, found),
        chips: chips(&page, found),
        to: rows.len(),
        count: found.waiting.len() + found.walks.len(),
        rows,
        page,
    }
}

fn greeting(visit: &Visit) -> &'static str {
    match visit.now().jiff().to_zoned(visit.house.settings.zone.clone()).hour() {
        5..=9 => "support-today-morning",
        10..=17 => "support-today-day",
        _ => "support-today-evening",
    }
}

fn said_more(page: &Page, reason: Reason, count: usize) -> String {
    page.say1(&format!("support-need-{}-more", reason.word()), "count", count)
}

fn line(page: &Page, need: &Need, names: &Names) -> Line {
    let word = need.reason.word();
    let about = names.shown(page, &need.about);
    let other = need.other.as_ref().map(|id| names.shown(page, id)).unwrap_or_default();
    let (day, days) = (page.near(&need.day), page.today().days_since(need.day).to_string());
    let with =
        [("name", about.as_str()), ("other", other.as_str()), ("day", day.as_str()), ("days", days.as_str())];
    let (colour, href) = match need.reason {
        Reason::WantsToTalk | Reason::Parted | Reason::LeavesSoon | Reason::NoYes => {
            ("molte", need.to.to_string())
        }
        Reason::NotSpokenTo => ("lyng", need.to.to_string()),
        Reason::NoDate => ("accent", format!("{}/meetings/new", need.to)),
        _ => ("accent", need.to.to_string()),
    };
    let spoken = matches!(need.reason, Reason::WantsToTalk | Reason::NotSpokenTo);
    Line {
        tag: page.say(&format!("support-need-{word}")),
        colour,
        since: page.say_with(&format!("support-need-{word}-since"), &with),
        title: page.say_with(&format!("support-need-{word}-title"), &with),
        text: page.say_with(&format!("support-need-{word}-text"), &with),
        button: page.say(&format!("support-need-{word}-button")),
        spoken_to: spoken.then(|| need.about.to_string()),
        href,
    }
}

fn agenda(page: &Page, visit: &Visit, found: &Found) -> Vec<(String, String, String, String, bool)> {
    let tonight = visit.today().plus(1).at(0, 0, &visit.house.settings.zone);
    let first =
        |path: &Id<Path>| found.walks.iter().any(|walk| walk.id == *path && walk.first_met_on.is_none());
    let line = |meeting: &Agreed| {
        let (one, two) = (found.names.shown(page, &meeting.person), found.names.shown(page, &meeting.peer));
        (
            meeting.starts_at.to_string(),
            page.time(&meeting.starts_at),
            page.say2("support-both-names", "one", one, "two", two),
            format!("/meetings/{}", meeting.id),
            first(&meeting.path),
        )
    };
    found.agenda(tonight).map(line).collect()
}

fn room(page: &Page, guide: &Guide, used: usize, names: &Names) -> Room {
    let all = usize::try_from(guide.capacity).unwrap_or(0);
    Room {
        name: names.shown(page, &guide.person),
        used,
        free: all.saturating_sub(used),
        says: page.say2("support-today-places", "used", used, "all", all),
    }
}

fn news(page: &Page, found: &Found) -> Vec<String> {
    let told = |met: &Agreed| {
        let (one, two) = (found.names.shown(page, &met.person), found.names.shown(page, &met.peer));
        let count = met.times.unwrap_or(0).to_string();
        page.say_with("support-today-met", &[("one", &one), ("two", &two), ("count", &count)])
    };
    found.around.met.iter().map(told).collect()
}

fn chips(page: &Page, found: &Found) -> Vec<(String, String, usize)> {
    let first = found.walks.iter().filter(|walk| walk.first_met_on.is_none()).count();
    let steps = [
        ("waiting", "support-step-waiting", found.waiting.len()),
        ("first", "support-step-first-meeting", first),
        ("on-the-way", "support-step-on-the-way", found.walks.len() - first),
    ];
    let all = ("/paths".to_owned(), page.say("support-step-all"), found.waiting.len() + found.walks.len());
    let step =
        steps.into_iter().map(|(word, text, count)| (format!("/paths?step={word}"), page.say(text), count));
    std::iter::once(all).chain(step).collect()
}

fn rows(page: &Page, found: &Found) -> Vec<Row> {
    let (waiting, walks) = found.table();
    let waiting = waiting.iter().map(|one| one.row(page, &found.names));
    let walks = walks.iter().map(|walk| row(page, walk, found.ahead.get(&walk.id), &found.names));
    waiting.chain(walks).collect()
}
