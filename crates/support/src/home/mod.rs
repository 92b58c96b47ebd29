//! First pages: what needs the coordinator now, the guide's day, the recipient's page.

mod alarms;
mod coordinator;
mod needs;
mod peer;
mod recipient;
mod store;
#[cfg(test)]
mod tests;
pub(crate) mod waiting;

pub(crate) use coordinator::forget_old;
pub(crate) use peer::{FEELING, OwnFeeling};

use axum::Router;
use foundation::{Actor, Error, Id, Organisation, Person, Result, Tx};
use ui::House;

/// The first pages.
pub(crate) fn routes() -> Router<House> {
    Router::new().merge(coordinator::routes()).merge(peer::routes()).merge(recipient::routes())
}

/// Somebody's number; empty where they have none, or have been forgotten.
pub(crate) async fn call_of(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<String> {
    match people::contact(tx, actor, person).await {
        Ok(contact) => Ok(contact.phone.unwrap_or_default()),
        Err(Error::NotFound) => Ok(String::new()),
        Err(error) => Err(error),
    }
}

/// The number to call in this organisation; empty when nobody has written one down.
pub(crate) async fn phone_of(tx: &mut Tx, org: Id<Organisation>) -> Result<String> {
    let found = people::organisations(tx, &[org]).await?;
    Ok(found.get(&org).and_then(|card| card.phone.clone()).unwrap_or_default())
}

/// A number as a phone dials it.
pub(crate) fn dial(phone: &str) -> String {
    phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}
