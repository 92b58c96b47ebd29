//! Import: the spreadsheets that programmes have today, all of a file or nothing of it.

mod capability;
mod file;
mod folk;
mod lists;
mod meetings;
mod offers;
mod opened;
mod pages;
mod people;
mod plan;
mod say;
mod work;

pub use capability::capability;
pub use file::forget_old;
pub use opened::{Column, Opened};
pub use plan::{Ground, Plan, bring_in, plan};
pub use say::{said_missing, said_unreadable, said_wrong};

foundation::words! {
    /// What a spreadsheet is a list of.
    pub enum What {
        /// People, with their roles.
        People = "people",
        /// Offers of a peer-guide, and their answers.
        Offers = "offers",
        /// Meetings.
        Meetings = "meetings",
    }
}
