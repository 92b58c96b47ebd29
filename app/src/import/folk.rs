//! Who is here already, and who is meant by what stands in a row.

use std::collections::{HashMap, HashSet};

use foundation::{Actor, Id, Person, Result, Role, Tx};
use people::Acquaintance;
use sheets::{Line, Wrong, fold};

/// The columns in which one person is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Columns {
    /// The number in the programme's own list.
    pub number: &'static str,
    /// The first name.
    pub first_name: &'static str,
    /// The whole name, of which the first word is kept.
    pub name: &'static str,
    /// The e-mail address.
    pub email: &'static str,
    /// The phone.
    pub phone: &'static str,
}

/// A person as a row writes them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Spoken {
    /// The number in the programme's own list.
    pub number: String,
    /// What they are called.
    pub first_name: String,
    /// Their e-mail address.
    pub email: Option<String>,
    /// Their phone.
    pub phone: Option<String>,
}

impl Spoken {
    /// Reads one person from a row.
    pub(super) fn read(line: &Line<'_>, columns: Columns, wrong: &mut Vec<Wrong>) -> Self {
        let first = line.within(columns.first_name, 60, wrong);
        let whole = line.within(columns.name, 200, wrong);
        // Of a whole name only the first is kept: nobody here needs more. Where the family name stands first, a comma
        // comes after it.
        let given = whole.split_once(',').map_or(whole.as_str(), |(_, given)| given);
        let short = given.split_whitespace().next().unwrap_or_default().to_owned();
        Self {
            number: line.within(columns.number, 60, wrong),
            first_name: if first.is_empty() { short } else { first },
            email: line.email(columns.email, wrong),
            phone: line.phone(columns.phone, wrong),
        }
    }

    /// Whether the row says nothing about a person.
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The identity that this person always gets: a mark of the number, or else of the name with a contact. Nobody
    /// can make it without the key of the house. Nothing when neither is written.
    pub(super) fn id(&self, actor: &Actor) -> Option<Id<Person>> {
        let words = if !self.number.is_empty() {
            format!("number|{}", fold(&self.number))
        } else if self.first_name.is_empty() {
            return None;
        } else if let Some(email) = &self.email {
            format!("email|{}|{}", fold(&self.first_name), email.to_lowercase())
        } else {
            format!("phone|{}|{}", fold(&self.first_name), dialled(self.phone.as_ref()?))
        };
        let mark = actor.trust.keys.blind("imports.person", &format!("{}|{words}", actor.hat.org));
        Some(Id::named(mark.as_bytes()))
    }
}

/// The last eight digits: with or without its country, a number is the same number.
fn dialled(phone: &str) -> String {
    let digits: Vec<char> = phone.chars().filter(char::is_ascii_digit).collect();
    digits.iter().skip(digits.len().saturating_sub(8)).collect()
}

/// Everybody who is here.
#[derive(Debug, Default)]
pub(super) struct Folk {
    known: HashMap<Id<Person>, Acquaintance>,
    reached: HashMap<String, Id<Person>>,
    named: HashMap<String, Vec<Id<Person>>>,
    forgotten: HashSet<Id<Person>>,
}

/// Who is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// This one.
    One(Id<Person>),
    /// Nobody who is here.
    Nobody,
    /// More than one person could be meant.
    Several,
}

impl Folk {
    /// Everybody in the actor's organisation.
    pub(super) async fn find(tx: &mut Tx, actor: &Actor) -> Result<Self> {
        let mut folk = Self { forgotten: people::forgotten(tx, actor).await?, ..Self::default() };
        for known in people::acquaintances(tx, actor).await? {
            folk.note(known);
        }
        Ok(folk)
    }

    /// One more who is here, or is about to be.
    pub(super) fn note(&mut self, known: Acquaintance) {
        let name = fold(&known.first_name);
        let ways = [
            known.contact.email.as_ref().map(|email| format!("{name}|{}", email.to_lowercase())),
            known.contact.phone.as_ref().map(|phone| format!("{name}|{}", dialled(phone))),
        ];
        for way in ways.into_iter().flatten() {
            self.reached.entry(way).or_insert(known.id);
        }
        self.named.entry(name).or_default().push(known.id);
        self.known.insert(known.id, known);
    }

    /// Somebody who is here.
    pub(super) fn get(&self, id: Id<Person>) -> Option<&Acquaintance> {
        self.known.get(&id)
    }

    /// Whether somebody with this identity was forgotten here.
    pub(super) fn is_forgotten(&self, id: Id<Person>) -> bool {
        self.forgotten.contains(&id)
    }

    /// Who is here already of whom a row speaks: by number, or by name with e-mail or phone.
    pub(super) fn same(&self, actor: &Actor, spoken: &Spoken) -> Option<Id<Person>> {
        let by_id = spoken.id(actor).filter(|id| self.known.contains_key(id));
        let name = fold(&spoken.first_name);
        let by =
            |way: Option<String>| way.and_then(|way| self.reached.get(&format!("{name}|{way}")).copied());
        by_id
            .or_else(|| by(spoken.email.as_ref().map(|email| email.to_lowercase())))
            .or_else(|| by(spoken.phone.as_ref().map(|phone| dialled(phone))))
    }

    /// Whether the number belongs to somebody who is called something else.
    pub(super) fn is_another(&self, actor: &Actor, spoken: &Spoken) -> bool {
        let by_number = spoken.id(actor).filter(|_| !spoken.number.is_empty()).and_then(|id| self.get(id));
        let said = fold(&spoken.first_name);
        by_number.is_some_and(|known| !said.is_empty() && fold(&known.first_name) != said)
    }

    /// Who is meant, where a first name alone is enough if only one with this role has it.
    pub(super) fn meant(&self, actor: &Actor, spoken: &Spoken, role: Role) -> Found {
        if let Some(id) = self.same(actor, spoken) {
            return Found::One(id);
        }
        if !spoken.number.is_empty() || spoken.email.is_some() || spoken.phone.is_some() {
            return Found::Nobody;
        }
        let named = self.named.get(&fold(&spoken.first_name)).map(Vec::as_slice).unwrap_or_default();
        let has = |id: &&Id<Person>| self.known.get(*id).is_some_and(|known| known.roles.contains(&role));
        let mut with_role = named.iter().filter(has);
        match (with_role.next(), with_role.next()) {
            (Some(id), None) => Found::One(*id),
            (Some(_), Some(_)) => Found::Several,
            (None, _) => Found::Nobody,
        }
    }
}
