//! Hats: what somebody is in one organisation.

mod end;
mod give;

pub(crate) use end::end_hat;
pub use give::give_hat;
pub(crate) use give::insert;

use foundation::{Actor, Id, Organisation, Person, Role, Thing};

/// Whether the role is one of those the programme is for, and not a place of work.
pub(crate) fn is_participant(role: Role) -> bool {
    matches!(role, Role::Peer | Role::Recipient)
}

/// A hat of this person, as far as access needs to know.
pub(crate) fn thing(actor: &Actor, org: Id<Organisation>, person: Id<Person>, role: Role) -> Thing {
    Thing::of(org)
        .about(person)
        .by(actor.person)
        .fact("participant", is_participant(role))
        .fact("network-role", role == Role::NetworkAdministrator)
}
