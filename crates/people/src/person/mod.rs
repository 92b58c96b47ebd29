//! People: what they are called, how to reach them, and the key that seals what belongs to them.

mod add;
mod bring_back;
mod bring_in;
mod card;
pub(crate) mod contact;
pub(crate) mod hat;
mod import;

pub use add::{NewPerson, add_person};
pub(crate) use add::{insert, is_address, put_right};
pub use bring_back::{Returning, bring_back};
pub use bring_in::{BroughtIn, Newcomer, bring_in};
pub use card::{Agreeing, Card, Near, card, cards, cards_near, cards_of_agreeing};
pub use contact::{Contact, contact};
pub use import::{Acquaintance, acquaintances, forgotten, import_person};

/// The columns a person's own words are sealed for.
pub(crate) const FIRST_NAME: &str = "people_person.first_name";
pub(crate) const CONTACT: &str = "people_person.contact";
