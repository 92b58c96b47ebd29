//! What somebody has agreed to: what for, to whom, until when. Looked up in the transaction it opens a door in.

mod agreed;
mod give;
mod withdraw;

use foundation::{Id, Organisation, Person};

pub use agreed::{agreed, agreed_among};
pub use give::{NewConsent, give_consent};
pub use withdraw::{withdraw_all, withdraw_consent};

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

foundation::record! {
    /// One agreement, as the person sees it.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct ConsentLine {
        /// Which.
        pub id: Id<Consent>,
        /// Whose.
        pub person: Id<Person>,
        /// What for.
        pub purpose: Purpose,
        /// To whom, where it is given to one organisation.
        pub to_org: Option<Id<Organisation>>,
        /// Since when.
        pub valid_from: foundation::Timestamp,
        /// Until when.
        pub valid_to: foundation::Timestamp,
        /// When it was ended.
        pub ended_at: Option<foundation::Timestamp>,
    }
}
