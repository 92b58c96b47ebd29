//! Brobygger: puts the rooms together and does nothing itself.

pub mod clock;
pub mod commands;
pub mod config;
pub mod daily;
pub mod import;
pub mod letters;
pub mod mail;
pub mod public;
pub mod reactions;
pub mod serve;
pub mod simulate;
pub mod sms;
pub mod unsent;
pub mod work;

use ui::Capability;

/// The rooms of the house, in the order of their arrows.
pub fn rooms() -> Vec<Capability> {
    vec![
        public::capability(),
        people::capability(),
        programme::capability(),
        validation::capability(),
        competence::capability(),
        support::capability(),
        evaluation::capability(),
        insight::capability(),
        import::capability(),
        unsent::capability(),
        allocation::capability(),
    ]
}
