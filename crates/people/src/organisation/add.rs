//! Adds an organisation.

use foundation::{Actor, Error, Id, News, Organisation, Result, Thing, Tx, args, must, tell_of};

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
    actor.must("directory.create", &Thing::of(actor.hat.org))?;
    must(!new.name.trim().is_empty(), Error::field("name", "ui-problem-missing"))?;
    must(new.name.chars().count() <= 120, Error::field("name", "ui-problem-too-long"))?;
    let ward_inside = (new.kind == OrganisationKind::Ward) == new.parent.is_some();
    must(ward_inside, Error::field("parent", "ui-problem-choose"))?;
    let id = actor.id();
    tx.run(
        "insert into people_organisation (id, kind, name, parent, country, place, phone, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![id, new.kind, new.name.trim(), new.parent, new.country, new.place, new.phone, actor.now],
    )
    .await?;
    tell_of(tx, actor, &OrganisationAdded { organisation: id, kind: new.kind }, id).await?;
    Ok(id)
}
