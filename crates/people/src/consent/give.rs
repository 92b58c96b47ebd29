//! Somebody agrees.

use foundation::{
    Actor, Error, Id, News, Organisation, Person, Result, Thing, Tx, args, must, record, tell_of,
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
    must((1..=LONGEST).contains(&new.days), Error::Refused("people-refusal-consent-days"))?;
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
        super::withdraw::end(tx, actor.now, new.org, id, "superseded").await?;
    }
    let id = actor.id();
    tx.run(
        "insert into people_consent
         (org, id, person, purpose, to_org, text_version, how, given_by, valid_from, valid_to)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            new.org,
            id,
            new.person,
            new.purpose,
            new.to_org,
            TEXT_VERSION,
            new.how,
            actor.person,
            actor.now,
            actor.now.plus_days(new.days)
        ],
    )
    .await?;
    let news = ConsentGiven { consent: id, person: new.person, purpose: new.purpose, to_org: new.to_org };
    tell_of(tx, actor, &news, new.org).await?;
    Ok(id)
}
