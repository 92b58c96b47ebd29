//! Taking out one's own data: as a page, as a file, on paper. Asked of every room.

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use documents::{Block, OwnRecord, Section, Sheet};
use foundation::{Actor, Day, Error, Id, News, Person, Result, Thing, Timestamp, Tx, tell};
use ui::{Failure, Html, Page, Shown, Visit, pdf};

use super::looked::{Line, lines};
use crate::consent::base;

/// What one room keeps of one kind.
#[derive(serde::Serialize, utoipa::ToSchema)]
pub(super) struct Part {
    /// Its name, the same in every language.
    key: &'static str,
    /// What it is.
    what: String,
    /// Why it is kept.
    why: String,
    #[serde(skip)]
    days: i64,
    /// Everything of this kind.
    things: Vec<Kept>,
}

/// One thing that is kept, said in the person's language.
#[derive(serde::Serialize, utoipa::ToSchema)]
pub(super) struct Kept {
    /// Its name, the same in every language.
    key: String,
    /// What it is.
    what: String,
    /// Its parts: what each is called, and what stands there.
    #[schema(value_type = Vec<Vec<String>>)]
    parts: Vec<(String, String)>,
}

/// Everything that is kept about a person, in the language they read.
#[derive(serde::Serialize, utoipa::ToSchema)]
pub(super) struct OwnData {
    /// The moment it was taken out, in UTC.
    made_at: String,
    /// The language of the words: `en`, `nb`, `da` or `sv`.
    language: &'static str,
    /// The first name.
    name: String,
    /// What each room keeps.
    kept: Vec<Part>,
    /// Who looked or did something: the moment, who, and what.
    #[schema(value_type = Vec<Vec<String>>)]
    looked: Vec<(String, String, String)>,
}

#[derive(askama::Template)]
#[template(path = "record/take.html")]
struct Take {
    page: Page,
    base: &'static str,
    parts: Vec<Part>,
}

/// Shows everything.
pub(crate) async fn show_take(visit: Visit) -> Result<Html, Failure> {
    let (parts, _) = gather(&visit, (0, true)).await?;
    let actor = visit.actor()?;
    Html::of(&Take { page: visit.page("people-take-title").plain(), base: base(actor), parts })
}

#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct TakenOut {
    person: Id<Person>,
    form: String,
}
impl News for TakenOut {
    const NAME: &'static str = "people.taken_out";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// Everything that is kept about a recipient, for the recipient.
#[utoipa::path(get, path = "/my/about-me/take/file", tag = "own data", responses(
    (status = 200, description = "Everything, as a file", body = OwnData, content_type = "application/json"),
    (status = 303, description = "Nobody is signed in: the page to sign in"),
))]
pub(crate) async fn take_file_of_recipient(visit: Visit) -> Result<Response, Failure> {
    take_file(visit).await
}

/// Everything that is kept about a guide or a colleague, for them.
#[utoipa::path(get, path = "/me/about-me/take/file", tag = "own data", responses(
    (status = 200, description = "Everything, as a file", body = OwnData, content_type = "application/json"),
    (status = 303, description = "Nobody is signed in: the page to sign in"),
))]
pub(crate) async fn take_file_of_others(visit: Visit) -> Result<Response, Failure> {
    take_file(visit).await
}

/// Everything as a file that other programs can read.
async fn take_file(visit: Visit) -> Result<Response, Failure> {
    let (kept, looks) = gather(&visit, (1000, false)).await?;
    note(&visit, "file").await?;
    let file = OwnData {
        made_at: visit.now().to_string(),
        language: visit.language.as_str(),
        name: visit.signed_in.as_ref().map(|s| s.first_name.clone()).unwrap_or_default(),
        kept,
        looked: looks.into_iter().map(|line| (line.at.to_string(), line.who, line.what)).collect(),
    };
    let text = serde_json::to_string_pretty(&file).map_err(Error::from)?;
    let headers = [
        (header::CONTENT_TYPE, "application/json; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\""),
    ];
    Ok((headers, text).into_response())
}

/// Everything on paper.
pub(crate) async fn take_paper(visit: Visit) -> Result<Response, Failure> {
    let (parts, looks) = gather(&visit, (200, true)).await?;
    note(&visit, "paper").await?;
    let record = on_paper(&visit, parts, &looks);
    let press = documents::installed().map_err(Error::broken)?;
    let printed = tokio::task::spawn_blocking(move || press.own_record(&record)).await;
    let printed = printed.map_err(Error::broken)?.map_err(Error::broken)?;
    Ok(pdf("my-data", printed.into_bytes()))
}

async fn note(visit: &Visit, form: &str) -> Result<()> {
    let actor = visit.actor()?;
    let news = TakenOut { person: actor.person, form: form.to_owned() };
    visit.house.db.write(async |tx| tell(tx, actor, &news).await).await
}

async fn gather(visit: &Visit, (most, to_read): (usize, bool)) -> Result<(Vec<Part>, Vec<Line>)> {
    let actor = visit.actor()?;
    actor.must_see("dsar.read", &Thing::of(actor.hat.org).about(actor.person))?;
    visit
        .house
        .db
        .read(async |tx| {
            let parts = of_every_room(tx, visit, actor, to_read).await?;
            let looks = if most == 0 { Vec::new() } else { lines(tx, visit, actor, most).await? };
            Ok((parts, looks))
        })
        .await
}

async fn of_every_room(tx: &mut Tx, visit: &Visit, actor: &Actor, to_read: bool) -> Result<Vec<Part>> {
    let mut parts = Vec::new();
    let page = visit.page("people-take-title");
    // A program that reads the file wants the days and codes as they are.
    let said = |key: &str, text: String| if to_read { word(visit, &page, key, &text) } else { text };
    for keeps in visit.house.rooms.iter().flat_map(|room| room.keeps) {
        let things: Vec<Shown> = (keeps.show)(tx, actor, actor.person).await?;
        if things.is_empty() {
            continue;
        }
        let kept = |thing: Shown| Kept {
            what: visit.say(&thing.what),
            key: thing.what,
            parts: thing.parts.into_iter().map(|(key, text)| (visit.say(&key), said(&key, text))).collect(),
        };
        parts.push(Part {
            key: keeps.what,
            what: visit.say(keeps.what),
            why: visit.say(keeps.why),
            days: keeps.days,
            things: things.into_iter().map(kept).collect(),
        });
    }
    Ok(parts)
}

/// A code that has a text of its own (`KEY-CODE`, a role, a way of saying yes), a day or a moment, as a person reads it;
/// anything else as it stands.
fn word(visit: &Visit, page: &Page, key: &str, text: &str) -> String {
    let keys = [format!("{key}-{text}"), format!("people-role-{text}"), format!("people-how-{text}")];
    if let Some(key) = keys.iter().find(|key| visit.house.texts.has(visit.language, key)) {
        return page.say(key);
    }
    match (text.parse::<Timestamp>(), text.parse::<Day>()) {
        (Ok(moment), _) => page.moment(&moment),
        (_, Ok(day)) => page.long_day(&day),
        _ => text.to_owned(),
    }
}

fn on_paper(visit: &Visit, parts: Vec<Part>, looks: &[Line]) -> OwnRecord {
    let page = visit.page("people-take-title");
    let today = visit.today();
    let date = today.jiff();
    let name = visit.signed_in.as_ref().map(|s| s.first_name.clone()).unwrap_or_default();
    let mut sections: Vec<Section> = parts.into_iter().map(section).collect();
    if !looks.is_empty() {
        let line = |l: &Line| (page.moment(&l.at), format!("{}: {}", l.who, l.what));
        let blocks = vec![Block::Fields(looks.iter().map(line).collect())];
        sections.push(Section { heading: visit.say("people-looked-title"), seen_by: None, blocks });
    }
    let month = u8::try_from(date.month()).unwrap_or(1);
    let made = page.say2("people-take-footer", "name", &name, "day", page.long_day(&today));
    OwnRecord {
        sheet: Sheet {
            title: page.title.clone(),
            language: page.language.to_string(),
            made_on: (i32::from(date.year()), month, u8::try_from(date.day()).unwrap_or(1)),
            made_by: name,
            sender: page.organisation.clone(),
            footer: made,
            page_words: page.say2("people-take-page", "page", "{page}", "pages", "{pages}"),
            lead: Some(visit.say("people-take-lede")),
            sample: page.sample().then(|| visit.say("ui-sample")),
        },
        contents: visit.say("people-take-contents"),
        sections,
    }
}

fn section(part: Part) -> Section {
    let mut blocks = vec![Block::Paragraph(part.why)];
    for thing in part.things {
        blocks.push(Block::Heading { level: 2, text: thing.what });
        if !thing.parts.is_empty() {
            blocks.push(Block::Fields(thing.parts));
        }
    }
    Section { heading: part.what, seen_by: None, blocks }
}
