//! What somebody has agreed to: what for, to whom, until when. Looked up in the transaction it opens a door
//! in.

mod about;
mod agreed;
mod give;
pub(crate) mod list;
mod said;
mod withdraw;

use axum::{
    Router,
    routing::{get, post},
};
use ui::House;

pub(crate) use about::base;
pub use agreed::{agreed, agreed_among, agreed_until};
pub use give::{Agreement, NewConsent, give_consent};
pub(crate) use give::{insert, rule};
pub use said::{YesRecorded, yes_recorded};
pub use withdraw::{ConsentWithdrawn, withdraw_all, withdraw_consent};

/// Somebody's agreement, as an identity.
#[derive(Debug)]
pub enum Consent {}

foundation::words! {
    /// What somebody agrees to.
    pub enum Purpose {
        /// To be called or written to by the programme.
        Contact = "contact",
        /// That the ward hears whether there came a guide, and when the first meeting is.
        ShareWard = "share-ward",
        /// That the coordinator may read the shared notes of the meetings.
        ShareNotes = "share-notes",
        /// That answers are used, without a name, to make the programme better.
        Evaluation = "evaluation",
        /// To be reminded by e-mail.
        RemindersMail = "reminders-mail",
        /// To be reminded by text message.
        RemindersSms = "reminders-sms",
    }
}

foundation::words! {
    /// How somebody said yes.
    pub enum How {
        /// Themselves, on a page.
        Myself = "self",
        /// Aloud, with the one who writes it down beside them.
        OralWitnessed = "oral-witnessed",
        /// On paper.
        Paper = "paper",
    }
}

/// The page "who can see what", for recipients and for all others.
pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/my/about-me", get(about::show_about))
        .route("/my/about-me/stop", post(about::stop))
        .route("/my/about-me/give", post(about::give))
        .route("/me/about-me", get(about::show_about))
        .route("/me/about-me/stop", post(about::stop))
        .route("/me/about-me/give", post(about::give))
        .route("/people/{person}/yes", get(said::show).post(said::record))
        .route("/people/{person}/yes/stop", post(said::stop))
}
