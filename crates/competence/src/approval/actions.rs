//! What people do with approvals: approve, withdraw, and ask who is trained.

use std::collections::HashSet;

use foundation::{AT_ONCE, Actor, Day, Id, Organisation, Person, Result, Thing, Tx, tell, tell_of};

use super::model::{Approval, ApprovalWithdrawn, Approved, Kind, check};
use super::store;

/// Who of these persons is trained and approved on this day.
pub async fn trained(
    tx: &mut Tx,
    org: Id<Organisation>,
    persons: &[Id<Person>],
    on: Day,
) -> Result<HashSet<Id<Person>>> {
    let mut found = HashSet::with_capacity(persons.len());
    for some in persons.chunks(AT_ONCE) {
        found.extend(store::list_trained(tx, org, some, on).await?);
    }
    Ok(found)
}

/// Approves that somebody has completed a training.
pub async fn approve(
    tx: &mut Tx,
    actor: &Actor,
    person: Id<Person>,
    kind: Kind,
    on: Day,
    until: Option<Day>,
) -> Result<Id<Approval>> {
    let card = people::card(tx, actor, person).await?;
    approve_at_once(tx, actor, &card, kind, on, until).await
}

/// As [`approve`], of somebody whose card has just been made or read.
pub async fn approve_at_once(
    tx: &mut Tx,
    actor: &Actor,
    card: &people::Card,
    kind: Kind,
    on: Day,
    until: Option<Day>,
) -> Result<Id<Approval>> {
    let person = card.id;
    actor.must("approval.create", &Thing::of(card.org).about(person))?;
    check(on, until, actor.now.day_in(&jiff::tz::TimeZone::UTC))?;
    let approval = Approval {
        org: card.org,
        id: actor.id(),
        person,
        kind,
        on_day: on,
        until_day: until,
        approved_by: actor.person,
        approved_at: actor.now,
        ended_at: None,
    };
    store::save(tx, &approval).await?;
    tell_of(tx, actor, &Approved { person, kind, on, until }, card.org).await?;
    Ok(approval.id)
}

/// Withdraws an approval. From now on it does not hold; that it did stays readable.
pub async fn withdraw(tx: &mut Tx, actor: &Actor, id: Id<Approval>) -> Result<()> {
    let approval = store::find(tx, actor, id).await?;
    actor.must_see("approval.void", &Thing::of(approval.org).about(approval.person))?;
    store::save_ended(tx, actor, &approval).await?;
    tell(tx, actor, &ApprovalWithdrawn { person: approval.person, kind: approval.kind }).await
}
