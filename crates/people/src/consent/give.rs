//! Somebody agrees.

use foundation::{Actor, Error, Id, News, Organisation, Person, Result, Thing, Tx, args, must, tell_of};

use super::{Consent, How, Purpose};

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

/// Writes down that somebody agrees. The same agreement given before ends, so that one date holds.
pub async fn give_consent(tx: &mut Tx, actor: &Actor, new: &NewConsent) -> Result<Id<Consent>> {
    actor.must("consent.create", &Thing::of(new.org).about(new.person).by(actor.person))?;
    must((1..=LONGEST).contains(&new.days), Error::Refused("people-refusal-consent-days"))?;
    let earlier: Vec<(Id<Consent>, Option<Id<Organisation>>)> = tx
        .all(
            "select id, to_org from people_consent
             where org = $1 and person = $2 and purpose = $3 and ended_at is null",
            args![new.org, new.person, new.purpose],
        )
        .await?;
    for (id, _) in earlier.iter().filter(|(_, to)| *to == new.to_org) {
        super::withdraw::end(tx, actor.now, new.org, *id, "superseded").await?;
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
