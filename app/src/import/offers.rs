//! A list of offers: who was asked on which ward, and what they said.

use std::collections::{HashMap, HashSet};

use foundation::{Actor, Day, Id, Organisation, Person, Programme, Result, Role, Tx};
use people::NewPerson;
use sheets::{Kind, Line, Wrong, fold};
use support::{Offer, PastOffer};

use super::{
    Opened,
    folk::{Columns, Folk, Spoken},
    lists,
    people::language,
    plan::{Ground, Rest, one_more},
};

const COLUMNS: Columns =
    Columns { number: "number", first_name: "first_name", name: "name", email: "email", phone: "phone" };
/// At noon, where a list says only the day.
const NOON: i8 = 12;

/// An offer that is new, and who was asked, when they are new too.
#[derive(Debug)]
pub(super) struct New {
    offer: PastOffer,
    person: Option<NewPerson>,
}

/// Where an offer was made: the ward, and the organisation it is part of.
type Wards = HashMap<String, (Id<Organisation>, Option<Id<Organisation>>)>;

struct Reading<'a, 'g> {
    ground: &'a Ground<'g>,
    programme: Id<Programme>,
    wards: Wards,
    known: HashSet<Id<Offer>>,
    folk: &'a mut Folk,
    /// Offers of nobody that are kept: as many on one day and ward as rows say so.
    noes: HashMap<(Day, String), usize>,
    fresh: HashSet<Id<Person>>,
    rest: Rest<New>,
}

/// Reads the rows.
pub(super) async fn read(
    tx: &mut Tx,
    ground: &Ground<'_>,
    opened: &Opened,
    folk: &mut Folk,
) -> Result<Rest<New>> {
    let programme = programme::the_one(tx, ground.actor).await?.id;
    let wards = wards(tx, programme).await?;
    let known = support::known_offers(tx, ground.actor).await?;
    let mut reading = Reading {
        ground,
        programme,
        wards,
        known,
        folk,
        noes: HashMap::new(),
        fresh: HashSet::new(),
        rest: Rest::default(),
    };
    for line in opened.lines() {
        reading.row(&line);
    }
    Ok(reading.rest)
}

impl Reading<'_, '_> {
    fn row(&mut self, line: &Line<'_>) {
        let before = self.rest.wrong.len();
        let wrong = &mut self.rest.wrong;
        let spoken = Spoken::read(line, COLUMNS, wrong);
        let language = language(line, self.ground, wrong);
        let answer = needed(line, "answer", wrong).and_then(|()| line.word("answer", &lists::ANSWER, wrong));
        let day = needed(line, "day", wrong).and_then(|()| line.day("day", wrong)).map(Day::from);
        if day.is_some_and(|day| day > self.ground.today()) {
            line.note("day", Kind::NotYet, wrong);
        }
        let discharge_on = line.day("discharge", wrong).map(Day::from);
        let ward = ward(line, self.ground.actor, &self.wards, wrong);
        let (Some(answer), Some(day), Some((from_org, unit))) = (answer, day, ward) else { return };
        let person = if answer == "no" { None } else { self.person(line, &spoken) };
        if self.rest.wrong.len() > before {
            return;
        }
        let id = self.id(line, day, person);
        if !self.known.insert(id) {
            self.rest.there += 1;
            return;
        }
        let at = day.at(NOON, 0, self.ground.zone);
        let programme = self.programme;
        let offer = PastOffer { id, programme, from_org, unit, person, answer, at, discharge_on };
        let fresh = person.filter(|id| self.folk.get(*id).is_none() && self.fresh.insert(*id));
        let person = fresh.map(|_| NewPerson {
            first_name: spoken.first_name,
            email: spoken.email,
            phone: spoken.phone,
            language,
        });
        self.rest.new.push(New { offer, person });
    }

    /// Who was asked: somebody who is here, or somebody new.
    fn person(&mut self, line: &Line<'_>, spoken: &Spoken) -> Option<Id<Person>> {
        let (actor, wrong) = (self.ground.actor, &mut self.rest.wrong);
        let id = self.folk.same(actor, spoken).or_else(|| spoken.id(actor));
        let column = if line.maybe("name").is_some() { "name" } else { "first_name" };
        match id {
            _ if spoken.first_name.is_empty() => line.note(column, Kind::Missing, wrong),
            None => line.note("number", Kind::Unmarked, wrong),
            Some(id) if self.folk.is_forgotten(id) => line.note(column, Kind::Forgotten, wrong),
            _ if self.folk.is_another(actor, spoken) => line.note("number", Kind::Elsewhere, wrong),
            Some(_) => {}
        }
        id
    }

    /// The identity that this row always gives. Who said no is not kept, so their rows are counted.
    fn id(&mut self, line: &Line<'_>, day: Day, person: Option<Id<Person>>) -> Id<Offer> {
        let org = self.ground.actor.hat.org;
        let words = match person {
            Some(person) => format!("offer|{org}|{day}|{person}"),
            None => {
                let ward = fold(line.text("ward"));
                let count = self.noes.entry((day, ward.clone())).or_default();
                *count += 1;
                format!("offer|{org}|{day}|{ward}|{count}")
            }
        };
        Id::named(words.as_bytes())
    }
}

/// Keeps the offers, and the people who were asked.
pub(super) async fn add(
    tx: &mut Tx,
    ground: &Ground<'_>,
    rows: &[New],
    seen: &(dyn Fn(usize) + Sync),
) -> Result<()> {
    let actor = ground.actor;
    for (at, row) in rows.iter().enumerate() {
        if let (Some(person), Some(id)) = (&row.person, row.offer.person) {
            people::import_person(tx, actor, id, person).await?;
        }
        if let Some(id) = row.offer.person {
            people::give_hat(tx, actor, id, actor.hat.org, None, Role::Recipient).await?;
        }
        support::import_offer(tx, actor, &row.offer).await?;
        one_more(at + 1, seen).await;
    }
    Ok(())
}

pub(super) fn needed(line: &Line<'_>, name: &'static str, wrong: &mut Vec<Wrong>) -> Option<()> {
    if line.text(name).is_empty() {
        line.note(name, Kind::Missing, wrong);
        return None;
    }
    Some(())
}

/// The partners of the programme and their wards, by name.
async fn wards(tx: &mut Tx, programme: Id<Programme>) -> Result<Wards> {
    let mut wards = Wards::new();
    for partner in programme::partners(tx, programme).await? {
        for unit in people::units_of(tx, partner.org).await? {
            wards.insert(fold(&unit.name), (partner.org, Some(unit.id)));
        }
        wards.insert(fold(&partner.name), (partner.org, None));
    }
    Ok(wards)
}

fn ward(
    line: &Line<'_>,
    actor: &Actor,
    wards: &Wards,
    wrong: &mut Vec<Wrong>,
) -> Option<(Id<Organisation>, Option<Id<Organisation>>)> {
    let Some(name) = line.maybe("ward") else { return Some((actor.hat.org, None)) };
    let ward = wards.get(&fold(name)).copied();
    if ward.is_none() {
        line.note("ward", Kind::NotFound, wrong);
    }
    ward
}
