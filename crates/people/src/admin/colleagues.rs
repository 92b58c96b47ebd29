//! The colleagues of an organisation and their roles. Never the guides and recipients: they are no staff.

use std::collections::BTreeMap;

use foundation::{
    Actor, Error, Id, Organisation, Person, Result, Role, Thing, Timestamp, Tx, args, must, record,
};
use ui::{Failure, Html, Page, Visit};

use crate::account::session::WornHat;

record! {
    /// One role of one colleague.
    #[derive(Debug)]
    pub(super) struct StaffHat {
        pub(super) id: Id<WornHat>,
        pub(super) person: Id<Person>,
        pub(super) role: Role,
        pub(super) unit_name: Option<String>,
        pub(super) given_at: Timestamp,
        /// Since when they have an account with a password.
        pub(super) ready_at: Option<Timestamp>,
    }
}

/// The roles of the colleagues in the actor's organisation.
pub(super) async fn list(tx: &mut Tx, actor: &Actor) -> Result<Vec<StaffHat>> {
    tx.all(
        "select h.id, h.person, h.role, u.name as unit_name, h.given_at,
           case when a.password is null then null else a.created_at end as ready_at
         from people_hat h left join people_organisation u on u.id = h.unit
         left join people_account a on a.person = h.person and a.closed_at is null
         where h.org = $1 and h.ended_at is null and h.role not in ('peer', 'recipient')
         order by h.given_at, h.id",
        args![actor.hat.org],
    )
    .await
}

/// A colleague with their roles, ready to be shown.
pub(super) struct Colleague {
    pub(super) id: Id<Person>,
    pub(super) name: String,
    pub(super) roles: Vec<(Id<WornHat>, String)>,
    pub(super) ready: bool,
    pub(super) me: bool,
}

#[derive(askama::Template)]
#[template(path = "admin/colleagues.html")]
struct Colleagues {
    page: Page,
    colleagues: Vec<Colleague>,
}

/// Shows the colleagues.
pub(crate) async fn show_colleagues(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    actor.must("account.list", &Thing::of(actor.hat.org))?;
    let colleagues = visit.house.db.read(async |tx| find(tx, &visit, actor).await).await?;
    Html::of(&Colleagues { page: visit.page("people-admin-title"), colleagues })
}

/// The colleagues by name.
pub(super) async fn find(tx: &mut Tx, visit: &Visit, actor: &Actor) -> Result<Vec<Colleague>> {
    let hats = list(tx, actor).await?;
    let ids: Vec<_> = hats.iter().map(|hat| hat.person).collect();
    let cards = crate::cards(tx, actor, &ids).await?;
    let mut all: BTreeMap<Id<Person>, Colleague> = BTreeMap::new();
    for hat in hats {
        let Some(card) = cards.get(&hat.person) else { continue };
        let one = all.entry(hat.person).or_insert_with(|| Colleague {
            id: hat.person,
            name: card.first_name.clone(),
            roles: Vec::new(),
            ready: hat.ready_at.is_some(),
            me: hat.person == actor.person,
        });
        let role = visit.say(&format!("people-role-{}", hat.role));
        one.roles.push((hat.id, hat.unit_name.map_or(role.clone(), |unit| format!("{role}, {unit}"))));
    }
    let mut all: Vec<Colleague> = all.into_values().collect();
    all.sort_by_key(|one| (one.name.to_lowercase(), one.id));
    Ok(all)
}

/// One colleague of the actor's organisation. Anybody else is not found.
pub(super) async fn find_one(tx: &mut Tx, visit: &Visit, actor: &Actor, id: Id<Person>) -> Result<Colleague> {
    actor.must("account.list", &Thing::of(actor.hat.org))?;
    find(tx, visit, actor).await?.into_iter().find(|one| one.id == id).ok_or(Error::NotFound)
}

/// Makes sure that somebody is a colleague in the actor's organisation. Anybody else is not found.
pub(super) async fn must_work_here(tx: &mut Tx, actor: &Actor, id: Id<Person>) -> Result<()> {
    actor.must("account.list", &Thing::of(actor.hat.org))?;
    let here = list(tx, actor).await?.iter().any(|hat| hat.person == id);
    must(here, Error::NotFound)
}

/// The wards and teams of the actor's organisation.
pub(super) async fn units(tx: &mut Tx, actor: &Actor) -> Result<Vec<(Id<Organisation>, String)>> {
    Ok(crate::units_of(tx, actor.hat.org).await?.into_iter().map(|unit| (unit.id, unit.name)).collect())
}
