//! The trail of accounts, roles and settings, for those who look after them. Nothing about anybody's support.

use std::collections::HashSet;

use foundation::{Actor, Event, Id, Person, Result, Role, Thing, Timestamp, Tx, trail_of};
use ui::{Failure, Html, Page, Visit};

use super::colleagues;

/// The lines of the trail that are about accounts and settings, and no others.
const ADMINISTRATIVE: &[&str] = &[
    "people.organisation_added",
    "people.account_opened",
    "people.invited",
    "people.hat_given",
    "people.hat_ended",
    "people.hat_worn",
    "people.signed_in",
    "people.sign_in_failed",
    "people.signed_out",
    "people.signed_out_elsewhere",
    "people.password_chosen",
    "people.link_asked",
    "people.way_in_made",
    "people.forgotten",
    "people.let_go",
    "letters.tried_again",
    "letters.put_aside",
];
const LINES: i64 = 50;

#[derive(askama::Template)]
#[template(path = "admin/audit.html")]
struct Audit {
    page: Page,
    lines: Vec<Line>,
    older: Option<Place>,
}

/// A place in the trail: the last line that has been shown.
struct Place {
    at: Timestamp,
    id: Id<Event>,
}

struct Line {
    at: Timestamp,
    who: String,
    what: String,
    whom: String,
}

/// Shows the trail of accounts and settings.
pub(crate) async fn show_audit(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    actor.must("audit.list", &Thing::of(actor.hat.org).fact("administrative", true))?;
    let before = visit.asked("before").and_then(|text| text.parse().ok());
    let line = visit.asked("line").and_then(|text| text.parse().ok());
    let before = (before.unwrap_or(visit.now().plus_days(1)), line);
    let (lines, older) = visit.house.db.read(async |tx| find(tx, &visit, actor, before).await).await?;
    Html::of(&Audit { page: visit.page("people-audit-title"), lines, older })
}

async fn find(
    tx: &mut Tx,
    visit: &Visit,
    actor: &Actor,
    before: (Timestamp, Option<Id<Event>>),
) -> Result<(Vec<Line>, Option<Place>)> {
    let trail = trail_of(tx, actor.hat.org, ADMINISTRATIVE, before, LINES).await?;
    let older =
        trail.last().filter(|_| trail.len() as i64 >= LINES).map(|line| Place { at: line.at, id: line.id });
    let staff: HashSet<Id<Person>> =
        colleagues::list(tx, actor).await?.into_iter().map(|hat| hat.person).collect();
    // Guides and recipients are not named here: that somebody is one is not the administrator's to know.
    let named = |id: &Option<Id<Person>>| id.filter(|id| staff.contains(id));
    let ids: Vec<_> = trail.iter().flat_map(|e| [named(&e.actor), named(&e.subject)]).flatten().collect();
    let cards = crate::cards(tx, actor, &ids).await?;
    let name = |id: Option<Id<Person>>| match named(&id) {
        Some(id) => cards.get(&id).map(|card| card.first_name.clone()).unwrap_or_default(),
        None if id.is_some() => visit.say("people-audit-somebody"),
        None => String::new(),
    };
    let line = |event: &Event| Line {
        at: event.at,
        who: who(visit, event, &name),
        what: visit
            .say(&format!("people-audit-{}", event.name.replace("people.", "").replace(['_', '.'], "-"))),
        whom: if event.subject == event.actor { String::new() } else { name(event.subject) },
    };
    Ok((trail.iter().map(line).collect(), older))
}

fn who(visit: &Visit, event: &Event, name: &impl Fn(Option<Id<Person>>) -> String) -> String {
    if event.role == Role::House.as_str() {
        return visit.say("people-role-house");
    }
    let role = visit.say(&format!("people-role-{}", event.role)).to_lowercase();
    format!("{}, {role}", name(event.actor))
}
