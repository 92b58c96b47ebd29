//! A round: the questions of one moment for one person, planned when the path begins.

mod model;
mod plan;
mod store;

pub use model::{Path, Round, RoundDue, RoundFinished};
pub use plan::{NewPath, due_rounds, move_ending, plan_ending, plan_rounds, still_asked, stop_asking};

pub(crate) use model::{QuestionAnswered, START, Window};
pub(crate) use store::{list_asked, list_of_person};
