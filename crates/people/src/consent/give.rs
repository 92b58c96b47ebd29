//! Somebody agrees.

use foundation::{
    Actor, Error, Id, News, Organisation, Person, Result, Thing, Timestamp, Tx, Value, args, in_list, must,
    record, rows, tell_of,
};

use super::{Consent, How, Purpose};
use crate::person::hat::brought;

/// The version of the words that were agreed to (the texts `people-consent-…`).
const TEXT_VERSION: &str = "1";
/// No agreement lasts longer than two years: then it is asked for again.
const LONGEST: i64 = 731;

/// What somebody agrees to.
#[derive(Debug, Clone)]
pub struct NewConsent {
    /// The organisation that keeps the person's data.
    pub org: Id<Organisation>,
    /// Who agrees.
    pub person: Id<Person>,
    /// To what.
    pub purpose: Purpose,
    /// To whom, where it is given to one organisation.
    pub to_org: Option<Id<Organisation>>,
    /// How they said it.
    pub how: How,
    /// For how many days.
    pub days: i64,
}

/// What somebody who is new agrees to at once.
#[derive(Debug, Clone, Copy)]
pub struct Agreement {
    /// To what.
    pub purpose: Purpose,
    /// To whom, where it is given to one organisation.
    pub to_org: Option<Id<Organisation>>,
    /// How they said it.
    pub how: How,
    /// For how many days.
    pub days: i64,
}

#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct ConsentGiven {
    consent: Id<Consent>,
    person: Id<Person>,
    purpose: Purpose,
    to_org: Option<Id<Organisation>>,
}
impl News for ConsentGiven {
    const NAME: &'static str = "people.consent_given";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

record! {
    struct Earlier {
        made_org: Option<Id<Organisation>>,
        id: Option<Id<Consent>>,
        to_org: Option<Id<Organisation>>,
    }
}

/// Writes down that somebody agrees. The same agreement given before ends, so that one date holds.
pub async fn give_consent(tx: &mut Tx, actor: &Actor, new: &NewConsent) -> Result<Id<Consent>> {
    let given = [Agreement { purpose: new.purpose, to_org: new.to_org, how: new.how, days: new.days }];
    rule(&given)?;
    let rows: Vec<Earlier> = tx
        .all(
            "select p.made_org, c.id, c.to_org from people_person p
             left join people_consent c on c.org = p.org and c.person = p.id and c.purpose = $3
               and c.ended_at is null
             where p.org = $1 and p.id = $2 and p.forgotten_at is null",
            args![new.org, new.person, new.purpose],
        )
        .await?;
    let made_org = rows.first().ok_or(Error::NotFound)?.made_org;
    let thing = brought(Thing::of(new.org).about(new.person), actor, made_org);
    actor.must("consent.create", &thing)?;
    for id in rows.iter().filter(|row| row.to_org == new.to_org).filter_map(|row| row.id) {
        super::withdraw::end(tx, actor, (new.org, &[id]), "superseded").await?;
    }
    let ids = insert(tx, actor, (new.org, new.person), &given, actor.now).await?;
    ids.into_iter().next().ok_or(Error::NotFound)
}

/// Whether these agreements can be given at all.
pub(crate) fn rule(given: &[Agreement]) -> Result<()> {
    let right = given.iter().all(|one| (1..=LONGEST).contains(&one.days));
    must(right, Error::Refused("people-refusal-consent-days"))
}

/// Writes agreements that hold from a moment on down in one statement, where it is certain that none of them holds
/// already and that the actor may.
pub(crate) async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    (org, person): (Id<Organisation>, Id<Person>),
    given: &[Agreement],
    since: Timestamp,
) -> Result<Vec<Id<Consent>>> {
    if given.is_empty() {
        return Ok(Vec::new());
    }
    let (mut ids, mut values): (Vec<Id<Consent>>, Vec<Value>) = (Vec::new(), Vec::new());
    for one in given {
        let id = actor.id();
        let Agreement { purpose, to_org, how, days } = *one;
        let ends = since.plus_days(days);
        let row = args![org, id, person, purpose, to_org, TEXT_VERSION, how, actor.person, since, ends];
        values.extend(row.iter().map(|value| value.value()));
        ids.push(id);
    }
    let sql = format!(
        "insert into people_consent
         (org, id, person, purpose, to_org, text_version, how, given_by, valid_from, valid_to) values {}",
        rows(given.len(), 10)
    );
    tx.run(&sql, &in_list(&values)).await?;
    for (one, id) in given.iter().zip(&ids) {
        let news = ConsentGiven { consent: *id, person, purpose: one.purpose, to_org: one.to_org };
        tell_of(tx, actor, &news, org).await?;
    }
    Ok(ids)
}
