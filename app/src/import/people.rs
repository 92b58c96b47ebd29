//! A list of people: who is new, and in which role.

use std::collections::HashMap;

use foundation::{Actor, Day, Id, Organisation, Person, Result, Role, Thing, Tx};
use people::{Acquaintance, Contact, NewPerson};
use sheets::{Kind, Line, Wrong, fold};
use ui::Language;

use super::{
    Opened,
    folk::{Columns, Folk, Spoken},
    lists,
    plan::{Ground, Rest, one_more},
};

const COLUMNS: Columns =
    Columns { number: "number", first_name: "first_name", name: "name", email: "email", phone: "phone" };
/// Where no programme runs yet: nobody is there for more people at once, …
const MOST_ROOM: u32 = 20;
/// … and for so many where a list does not say.
const USUAL_ROOM: u32 = 1;

/// A person who is new, or gets one more role.
#[derive(Debug)]
pub(super) struct New {
    id: Id<Person>,
    /// Nobody, when the person is here already.
    person: Option<NewPerson>,
    role: Role,
    unit: Option<Id<Organisation>>,
    guide: Guide,
}

/// What a list says of a guide.
#[derive(Debug, Clone, Copy)]
struct Guide {
    room: i64,
    since: Day,
    approved_until: Option<Day>,
    language: Language,
}

/// Reads the rows.
pub(super) async fn read(
    tx: &mut Tx,
    ground: &Ground<'_>,
    opened: &Opened,
    folk: &mut Folk,
) -> Result<Rest<New>> {
    let wards = wards(tx, ground.actor).await?;
    let room = room(tx, ground.actor).await?;
    let mut rest = Rest::default();
    let mut rows: HashMap<Id<Person>, Spoken> = HashMap::new();
    for line in opened.lines() {
        let before = rest.wrong.len();
        let spoken = Spoken::read(&line, COLUMNS, &mut rest.wrong);
        let role = role(&line, &mut rest.wrong);
        let unit = unit(&line, &wards, &mut rest.wrong);
        let guide = guide(&line, ground, room, &mut rest.wrong);
        if spoken.first_name.is_empty() {
            let column = if opened.has("first_name") { "first_name" } else { "name" };
            line.note(column, Kind::Missing, &mut rest.wrong);
        }
        let id = spoken.id(ground.actor);
        if id.is_none() && rest.wrong.len() == before {
            line.note("number", Kind::Unmarked, &mut rest.wrong);
        }
        let (Some(id), Some(role)) = (id, role) else { continue };
        if rest.wrong.len() > before {
            continue;
        }
        let person = NewPerson {
            first_name: spoken.first_name.clone(),
            email: spoken.email.clone(),
            phone: spoken.phone.clone(),
            language: guide.language,
        };
        let row = Row { id, spoken, person, role, unit, guide };
        place(&line, ground.actor, folk, &mut rows, row, &mut rest);
    }
    Ok(rest)
}

struct Row {
    id: Id<Person>,
    spoken: Spoken,
    person: NewPerson,
    role: Role,
    unit: Option<Id<Organisation>>,
    guide: Guide,
}

/// Decides whether a row is new, here already, or says something else than an earlier row.
fn place(
    line: &Line<'_>,
    actor: &Actor,
    folk: &mut Folk,
    rows: &mut HashMap<Id<Person>, Spoken>,
    row: Row,
    rest: &mut Rest<New>,
) {
    if folk.is_forgotten(row.id) {
        return line.note(COLUMNS.first_name, Kind::Forgotten, &mut rest.wrong);
    }
    if rows.insert(row.id, row.spoken.clone()).is_some_and(|earlier| earlier != row.spoken) {
        return line.note(COLUMNS.first_name, Kind::Repeated, &mut rest.wrong);
    }
    let there = folk.same(actor, &row.spoken);
    if folk.is_another(actor, &row.spoken) {
        return line.note(COLUMNS.number, Kind::Elsewhere, &mut rest.wrong);
    }
    let id = there.unwrap_or(row.id);
    let known = there.and_then(|id| folk.get(id));
    let mut roles = known.map(|known| known.roles.clone()).unwrap_or_default();
    if roles.contains(&row.role) {
        rest.there += 1;
        return;
    }
    let participant = matches!(row.role, Role::Peer | Role::Recipient);
    let hat = Thing::of(actor.hat.org).about(id).by(actor.person).fact("participant", participant);
    if !actor.may("role_grant.create", &hat) {
        return line.note("role", Kind::NotAllowed, &mut rest.wrong);
    }
    roles.push(row.role);
    let contact = Contact { email: row.spoken.email, phone: row.spoken.phone };
    folk.note(Acquaintance { id, first_name: row.spoken.first_name, contact, roles });
    let person = there.is_none().then_some(row.person);
    rest.new.push(New { id, person, role: row.role, unit: row.unit, guide: row.guide });
}

/// Adds those who are new, and gives everybody their role.
pub(super) async fn add(
    tx: &mut Tx,
    ground: &Ground<'_>,
    rows: &[New],
    seen: &(dyn Fn(usize) + Sync),
) -> Result<()> {
    for (at, row) in rows.iter().enumerate() {
        if let Some(person) = &row.person {
            people::import_person(tx, ground.actor, row.id, person).await?;
        }
        people::give_hat(tx, ground.actor, row.id, ground.actor.hat.org, row.unit, row.role).await?;
        if row.role == Role::Peer {
            let Guide { room, since, approved_until, language } = row.guide;
            let guide = support::PastGuide { person: row.id, room, since, approved_until, language };
            support::import_guide(tx, ground.actor, &guide).await?;
        }
        one_more(at + 1, seen).await;
    }
    Ok(())
}

fn role(line: &Line<'_>, wrong: &mut Vec<Wrong>) -> Option<Role> {
    if line.text("role").is_empty() {
        line.note("role", Kind::Missing, wrong);
    }
    line.word("role", &lists::ROLE, wrong)?.parse().ok()
}

/// For how many people a guide has room, usually and at most, as the programme says.
async fn room(tx: &mut Tx, actor: &Actor) -> Result<(f64, f64)> {
    let running = programme::running(tx, actor).await?;
    let template = running.first().and_then(|one| one.pack.programme());
    let room = template.map_or((USUAL_ROOM, MOST_ROOM), |of| (of.room.people, of.room.most));
    Ok((f64::from(room.0), f64::from(room.1)))
}

fn guide(line: &Line<'_>, ground: &Ground<'_>, (usual, most): (f64, f64), wrong: &mut Vec<Wrong>) -> Guide {
    let room = line.amount("capacity", 0.0, most, wrong).unwrap_or(usual);
    let since = line.day("since", wrong).map_or(ground.today(), Day::from);
    let approved_until = line.day("approved", wrong).map(Day::from);
    // Between none and a few: the number is small and whole enough.
    Guide { room: room.round() as i64, since, approved_until, language: language(line, ground, wrong) }
}

/// The language somebody reads: as written, or that of the installation.
pub(super) fn language(line: &Line<'_>, ground: &Ground<'_>, wrong: &mut Vec<Wrong>) -> Language {
    let word = line.word("language", &lists::LANGUAGE, wrong);
    word.and_then(|word| word.parse().ok()).unwrap_or(ground.language)
}

async fn wards(tx: &mut Tx, actor: &Actor) -> Result<HashMap<String, Id<Organisation>>> {
    let units = people::units_of(tx, actor.hat.org).await?;
    Ok(units.into_iter().map(|unit| (fold(&unit.name), unit.id)).collect())
}

fn unit(
    line: &Line<'_>,
    wards: &HashMap<String, Id<Organisation>>,
    wrong: &mut Vec<Wrong>,
) -> Option<Id<Organisation>> {
    let unit = wards.get(&fold(line.maybe("unit")?)).copied();
    if unit.is_none() {
        line.note("unit", Kind::NotFound, wrong);
    }
    unit
}
