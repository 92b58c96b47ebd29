//! The first administrator of an installation: made on the command line, never there by itself.

use std::sync::Arc;

use foundation::{
    Actor, Db, Error, Id, Organisation, Person, Result, Role, Thing, Timestamp, Trust, Tx, args, must,
};
use ui::Language;

use super::choose::CHOOSE;
use crate::{
    LinkPurpose, NewOrganisation, NewPerson, OrganisationKind, add_organisation, add_person, end_links,
    give_hat, link, person,
};

/// So long the first link opens (SECURITY.md ID-18).
pub const FIRST_LINK_MINUTES: i64 = 30;

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

/// Makes the first administrator and answers the address where they choose a password: `/r/{code}`. Whoever
/// was made before and has not chosen one gets a new link, and the old one opens no more. Refused when
/// somebody who looks after the installation, or after this organisation, can sign in already.
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
    let there = organisation(tx, &first.organisation).await?;
    must(!can_sign_in(tx, there).await?, Error::Refused("people-refusal-administrator-there"))?;
    let new = NewPerson {
        first_name: first.first_name.clone(),
        email: Some(first.email.clone()),
        phone: None,
        language: first.language,
    };
    let (person, org) = match waiting(tx).await? {
        Some((person, org)) => {
            person::put_right(tx, house, person, &new).await?;
            end_links(tx, house, person, LinkPurpose::FirstAdministrator).await?;
            end_links(tx, house, person, LinkPurpose::Account).await?;
            (person, org)
        }
        None => begin(tx, house, there, first, &new).await?,
    };
    let role = Role::NetworkAdministrator;
    house.must("account.create", &Thing::of(org).about(person))?;
    let ends_at = house.now.plus_minutes(FIRST_LINK_MINUTES);
    let opens = (CHOOSE, LinkPurpose::FirstAdministrator, ends_at);
    link::insert(tx, house, (person, org, role), opens).await
}

/// The organisation of this name, if it is here already.
async fn organisation(tx: &mut Tx, name: &str) -> Result<Option<Id<Organisation>>> {
    let found: Option<(Id<Organisation>,)> = tx
        .maybe(
            "select id from people_organisation where name = $1 and parent is null
             order by created_at limit 1",
            args![name.trim()],
        )
        .await?;
    Ok(found.map(|(id,)| id))
}

/// Whether anybody can sign in who looks after the installation, or after this organisation.
async fn can_sign_in(tx: &mut Tx, org: Option<Id<Organisation>>) -> Result<bool> {
    let (there,): (i64,) = tx
        .one(
            "select count(*) from people_hat h join people_account a on a.person = h.person
             where (h.role = $1 or (h.role = $2 and h.org = $3)) and h.ended_at is null
               and a.closed_at is null and a.password is not null",
            args![Role::NetworkAdministrator, Role::Administrator, org],
        )
        .await?;
    Ok(there > 0)
}

/// Whoever was made before by this command, and has not chosen a password.
async fn waiting(tx: &mut Tx) -> Result<Option<(Id<Person>, Id<Organisation>)>> {
    tx.maybe(
        "select h.person, h.org from people_hat h
         join people_person p on p.id = h.person and p.forgotten_at is null
         where h.role = $1 and h.ended_at is null
           and not exists
             (select 1 from people_account a where a.person = h.person and a.password is not null)
         order by h.given_at, h.id limit 1",
        args![Role::NetworkAdministrator],
    )
    .await
}

async fn begin(
    tx: &mut Tx,
    house: &Actor,
    there: Option<Id<Organisation>>,
    first: &FirstAdministrator,
    new: &NewPerson,
) -> Result<(Id<Person>, Id<Organisation>)> {
    let org = match there {
        Some(org) => org,
        None => {
            let organisation = NewOrganisation {
                kind: OrganisationKind::UserOrganisation,
                name: first.organisation.clone(),
                parent: None,
                country: first.country.clone(),
                place: None,
                phone: None,
            };
            add_organisation(tx, house, &organisation).await?
        }
    };
    let person = add_person(tx, house, org, new).await?.id;
    give_hat(tx, house, person, org, None, Role::NetworkAdministrator).await?;
    give_hat(tx, house, person, org, None, Role::Administrator).await?;
    Ok((person, org))
}
