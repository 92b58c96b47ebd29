//! Adds an organisation.

use foundation::{
    Actor, Error, Id, News, Organisation, Result, Thing, Tx, Value, args, in_list, must, rows, tell_of,
};

use super::OrganisationKind;

/// An organisation that is new here.
#[derive(Debug, Clone)]
pub struct NewOrganisation {
    /// What kind.
    pub kind: OrganisationKind,
    /// What it is called.
    pub name: String,
    /// The organisation it is part of; a ward has one.
    pub parent: Option<Id<Organisation>>,
    /// ISO 3166 code of its country.
    pub country: String,
    /// Where it is: a GeoNames id.
    pub place: Option<i64>,
    /// The number to call.
    pub phone: Option<String>,
}

#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct OrganisationAdded {
    organisation: Id<Organisation>,
    kind: OrganisationKind,
}
impl News for OrganisationAdded {
    const NAME: &'static str = "people.organisation_added";
}

/// Adds an organisation to the directory.
pub async fn add_organisation(tx: &mut Tx, actor: &Actor, new: &NewOrganisation) -> Result<Id<Organisation>> {
    let id = actor.id();
    add_organisations(tx, actor, &[(id, new.clone())]).await?;
    Ok(id)
}

/// Adds organisations to the directory, in one statement. Their identities are given, so that one can be part of
/// another that is added with it.
pub async fn add_organisations(
    tx: &mut Tx,
    actor: &Actor,
    new: &[(Id<Organisation>, NewOrganisation)],
) -> Result<()> {
    actor.must("directory.create", &Thing::of(actor.hat.org))?;
    if new.is_empty() {
        return Ok(());
    }
    let mut values: Vec<Value> = Vec::new();
    for (id, one) in new {
        rule(one)?;
        let NewOrganisation { kind, name, parent, country, place, phone } = one;
        let row = args![*id, *kind, name.trim(), *parent, *country, *place, *phone, actor.now];
        values.extend(row.iter().map(|value| value.value()));
    }
    let sql = format!(
        "insert into people_organisation (id, kind, name, parent, country, place, phone, created_at) values {}",
        rows(new.len(), 8)
    );
    tx.run(&sql, &in_list(&values)).await?;
    for (id, one) in new {
        tell_of(tx, actor, &OrganisationAdded { organisation: *id, kind: one.kind }, *id).await?;
    }
    Ok(())
}

fn rule(new: &NewOrganisation) -> Result<()> {
    must(!new.name.trim().is_empty(), Error::field("name", "ui-problem-missing"))?;
    must(new.name.chars().count() <= 120, Error::field("name", "ui-problem-too-long"))?;
    let ward_inside = (new.kind == OrganisationKind::Ward) == new.parent.is_some();
    must(ward_inside, Error::field("parent", "ui-problem-choose"))
}
