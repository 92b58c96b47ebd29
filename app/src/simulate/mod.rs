//! A simulated programme: invented people, the field's patterns, the same each time from the same seed.

mod apply;
mod cost;
mod draw;
mod meet;
mod model;
pub mod partnership;
mod persons;
mod play;
mod round;
mod run;
mod season;
mod seats;
#[cfg(test)]
mod tests;
mod today;
mod walk;
mod words;

pub use apply::{SignIn, fill};
pub use model::{DEMO, History, Size};
pub use run::history;
