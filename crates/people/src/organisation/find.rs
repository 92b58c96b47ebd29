//! Finds organisations.

use std::collections::HashMap;

use foundation::{Id, Organisation, Result, Tx, in_list, list};

use super::OrganisationCard;

/// These organisations.
pub async fn organisations(
    tx: &mut Tx,
    ids: &[Id<Organisation>],
) -> Result<HashMap<Id<Organisation>, OrganisationCard>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let sql = format!(
        "select id, kind, name, parent, country, place, phone from people_organisation where id in ({})",
        list(ids.len())
    );
    let found: Vec<OrganisationCard> = tx.all(&sql, &in_list(ids)).await?;
    Ok(found.into_iter().map(|one| (one.id, one)).collect())
}

/// The wards and teams of an organisation, by name.
pub async fn units_of(tx: &mut Tx, org: Id<Organisation>) -> Result<Vec<OrganisationCard>> {
    units_of_all(tx, &[org]).await
}

/// The wards and teams of these organisations, those of each together, by name.
pub async fn units_of_all(tx: &mut Tx, orgs: &[Id<Organisation>]) -> Result<Vec<OrganisationCard>> {
    if orgs.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "select id, kind, name, parent, country, place, phone from people_organisation
         where parent in ({}) order by parent, name, id",
        list(orgs.len())
    );
    let mut found: Vec<OrganisationCard> = tx.all(&sql, &in_list(orgs)).await?;
    found.sort_by_key(|unit| orgs.iter().position(|org| Some(*org) == unit.parent));
    Ok(found)
}

/// Every organisation that is no ward, by name: those who can be partners.
pub async fn every_organisation(tx: &mut Tx) -> Result<Vec<OrganisationCard>> {
    tx.all(
        "select id, kind, name, parent, country, place, phone from people_organisation where kind <> 'ward'
         order by name, id",
        &[],
    )
    .await
}
