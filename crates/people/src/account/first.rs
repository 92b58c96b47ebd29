//! The first administrator of an installation: made on the command line, never there by itself.

use std::sync::Arc;

use foundation::{Actor, Db, Error, Result, Role, Timestamp, Trust, Tx, args, must};
use ui::Language;

use super::choose::CHOOSE;
use crate::{
    LinkPurpose, NewOrganisation, NewPerson, OrganisationKind, add_organisation, add_person, give_hat,
    make_link,
};

/// Who looks after an installation first.
#[derive(Debug, Clone)]
pub struct FirstAdministrator {
    /// What they are called.
    pub first_name: String,
    /// Their e-mail address.
    pub email: String,
    /// The language they read.
    pub language: Language,
    /// The organisation that runs the installation.
    pub organisation: String,
    /// ISO 3166 code of its country.
    pub country: String,
}

/// Makes the first administrator and answers the address where they choose a password: `/r/{code}`. Refused
/// when somebody looks after the installation already.
pub async fn first_administrator(
    db: &Db,
    trust: &Arc<Trust>,
    first: &FirstAdministrator,
    now: Timestamp,
) -> Result<String> {
    let house = Actor::house(trust.clone(), now);
    db.write(async |tx| make(tx, &house, first).await).await
}

async fn make(tx: &mut Tx, house: &Actor, first: &FirstAdministrator) -> Result<String> {
    let (there,): (i64,) = tx
        .one(
            "select count(*) from people_hat h join people_account a on a.person = h.person
             where h.role = $1 and h.ended_at is null and a.closed_at is null and a.password is not null",
            args![Role::NetworkAdministrator],
        )
        .await?;
    must(there == 0, Error::Refused("people-refusal-administrator-there"))?;
    let organisation = NewOrganisation {
        kind: OrganisationKind::UserOrganisation,
        name: first.organisation.clone(),
        parent: None,
        country: first.country.clone(),
        place: None,
        phone: None,
    };
    let org = add_organisation(tx, house, &organisation).await?;
    let person = NewPerson {
        first_name: first.first_name.clone(),
        email: Some(first.email.clone()),
        phone: None,
        language: first.language,
    };
    let person = add_person(tx, house, org, &person).await?.id;
    give_hat(tx, house, person, org, None, Role::NetworkAdministrator).await?;
    give_hat(tx, house, person, org, None, Role::Administrator).await?;
    let (role, purpose) = (Role::NetworkAdministrator, LinkPurpose::FirstAdministrator);
    make_link(tx, house, person, org, role, CHOOSE, purpose, 2).await
}
