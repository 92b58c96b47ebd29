//! Hats: what somebody is in one organisation.

mod end;
mod give;
mod holders;

pub(crate) use end::end_hat;
pub use give::give_hat;
pub(crate) use give::{HatGiven, insert, put_on};
pub use holders::holders;

use foundation::{Actor, Id, Organisation, Person, Role, Thing};

/// Whether the role is one of those the programme is for, and not a place of work.
pub(crate) fn is_participant(role: Role) -> bool {
    matches!(role, Role::Peer | Role::Recipient)
}

/// A hat of this person, as far as access needs to know.
pub(crate) fn thing(org: Id<Organisation>, person: Id<Person>, role: Role) -> Thing {
    Thing::of(org)
        .about(person)
        .fact("participant", is_participant(role))
        .fact("network-role", role == Role::NetworkAdministrator)
}

/// The same, made by the actor where the actor's organisation brought the person in: a colleague on a ward goes on
/// with those their ward has made an offer to, and with nobody else.
pub(crate) fn brought(thing: Thing, actor: &Actor, made_org: Option<Id<Organisation>>) -> Thing {
    if made_org == Some(actor.hat.org) { thing.by(actor.person) } else { thing }
}
