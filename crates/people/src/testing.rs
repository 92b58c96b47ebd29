//! A small programme with people we know, for the tests of every room.

use foundation::{Id, Organisation, Person, Role, Tx};
use ui::{
    House, Language,
    testing::{Visitor, visitor},
};

use crate::{NewOrganisation, NewPerson, OrganisationKind, add_organisation, add_person, give_hat};

/// Everybody, each as a visitor in their own hat (`town.nora.get("/today")`, `town.ola.actor().person`).
pub struct Town {
    /// The region, which runs the hospital.
    pub region: Id<Organisation>,
    /// A ward of the region.
    pub ward: Id<Organisation>,
    /// A municipality.
    pub nordby: Id<Organisation>,
    /// Another municipality.
    pub sydby: Id<Organisation>,
    /// An organisation of people with experience of their own.
    pub users: Id<Organisation>,
    /// Coordinator in Nordby.
    pub nora: Visitor,
    /// Coordinator in Sydby.
    pub sven: Visitor,
    /// Peer-guide in Nordby.
    pub kari: Visitor,
    /// Recipient in Nordby.
    pub ola: Visitor,
    /// Works on the ward of the region.
    pub tone: Visitor,
    /// Leads Nordby.
    pub mette: Visitor,
    /// Works with the evaluation, in the region.
    pub aud: Visitor,
    /// Looks after the network, in the user organisation.
    pub nils: Visitor,
    /// Looks after accounts in Nordby.
    pub anne: Visitor,
    /// Privacy officer in Nordby.
    pub dag: Visitor,
}

/// The town, made through the same actions as everything else, by the house itself.
///
/// # Panics
/// When the town cannot be built: a test without its people has not been run.
#[expect(clippy::unwrap_used, reason = "a town that cannot be built has to fail the test")]
pub async fn town(house: &House) -> Town {
    house.db.write(async |tx| Ok(build(tx, house).await)).await.unwrap()
}

async fn build(tx: &mut Tx, house: &House) -> Town {
    let region = organisation(tx, house, OrganisationKind::Region, "Region Nord", None).await;
    let ward = organisation(tx, house, OrganisationKind::Ward, "Ward 3", Some(region)).await;
    let nordby = organisation(tx, house, OrganisationKind::Municipality, "Nordby", None).await;
    let sydby = organisation(tx, house, OrganisationKind::Municipality, "Sydby", None).await;
    let users = organisation(tx, house, OrganisationKind::UserOrganisation, "Brukerne", None).await;
    Town {
        nora: somebody(tx, house, "Nora", nordby, Role::Coordinator).await,
        sven: somebody(tx, house, "Sven", sydby, Role::Coordinator).await,
        kari: somebody(tx, house, "Kari", nordby, Role::Peer).await,
        ola: somebody(tx, house, "Ola", nordby, Role::Recipient).await,
        tone: on_ward(tx, house, "Tone", region, ward).await,
        mette: somebody(tx, house, "Mette", nordby, Role::Manager).await,
        aud: somebody(tx, house, "Aud", region, Role::Evaluator).await,
        nils: somebody(tx, house, "Nils", users, Role::NetworkAdministrator).await,
        anne: somebody(tx, house, "Anne", nordby, Role::Administrator).await,
        dag: somebody(tx, house, "Dag", nordby, Role::PrivacyOfficer).await,
        region,
        ward,
        nordby,
        sydby,
        users,
    }
}

/// One more organisation.
///
/// # Panics
/// When it cannot be made.
#[expect(clippy::unwrap_used, reason = "a town that cannot be built has to fail the test")]
pub async fn organisation(
    tx: &mut Tx,
    house: &House,
    kind: OrganisationKind,
    name: &str,
    parent: Option<Id<Organisation>>,
) -> Id<Organisation> {
    let new = NewOrganisation {
        kind,
        name: name.to_owned(),
        parent,
        country: "DK".to_owned(),
        place: None,
        phone: None,
    };
    add_organisation(tx, &house.itself(), &new).await.unwrap()
}

/// One more person with one hat: `somebody(tx, &house, "Liv", town.nordby, Role::Peer)`.
///
/// # Panics
/// When they cannot be made.
pub async fn somebody(tx: &mut Tx, house: &House, name: &str, org: Id<Organisation>, role: Role) -> Visitor {
    let id = person(tx, house, name, (org, None), role).await;
    visitor(house, name, id, org, role)
}

async fn on_ward(
    tx: &mut Tx,
    house: &House,
    name: &str,
    org: Id<Organisation>,
    ward: Id<Organisation>,
) -> Visitor {
    let id = person(tx, house, name, (org, Some(ward)), Role::Referrer).await;
    visitor(house, name, id, org, Role::Referrer).in_unit(ward)
}

#[expect(clippy::unwrap_used, reason = "a town that cannot be built has to fail the test")]
async fn person(
    tx: &mut Tx,
    house: &House,
    name: &str,
    (org, unit): (Id<Organisation>, Option<Id<Organisation>>),
    role: Role,
) -> Id<Person> {
    let new = NewPerson {
        first_name: name.to_owned(),
        email: Some(format!("{}@example.org", name.to_lowercase())),
        phone: Some("12 34 56 78".to_owned()),
        language: Language::En,
    };
    let actor = house.itself();
    let id = add_person(tx, &actor, org, &new).await.unwrap().id;
    give_hat(tx, &actor, id, org, unit, role).await.unwrap();
    id
}
