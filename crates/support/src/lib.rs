//! From an offer to a match, the meetings that follow, and the ending.

mod after;
mod apart;
mod choices;
mod feed;
mod figures;
mod home;
mod import;
mod keeps;
mod lists;
mod matching;
mod meeting;
mod news;
mod offer;
mod over;
mod path;
mod peer;
mod referral;
mod remind;
pub mod simulated;
#[cfg(test)]
mod tests;
mod things;

pub use apart::part_the_blocked;
pub use import::{
    KnownPath, PastGuide, PastMeeting, PastOffer, PastPath, import_guide, import_meeting, import_offer,
    import_path, known_meetings, known_offers, known_paths,
};
pub use matching::{
    Codes, Field, Guide, Known, Lists, Moved, Must, Point, Question, Seeker, Spot, Suggested, WaitsFor,
    Whole, Wish, With, answer, ask, contact_withdrawn, known, match_all, refresh_known, withdraw,
};
pub use meeting::{Reminded, still_to_remind};
pub use news::{
    Agreed, Answered, Asked, CannotCome, Closed, Declined, EndingNear, EndingPlanned, MeetingMoved,
    MeetingPlanned, Met, Offered, Parted, Paused, Resumed, Unanswered, Untold, Withdrawn,
};
pub use offer::{Answer, Given, forget_old_drafts, make_offer};
pub use over::when_over;
pub use path::{Begin, begin, ends_on};
pub use peer::{NewPeer, Profile, add_peer};
pub use referral::Wishes;
pub use remind::remind;
pub use things::{Ending, Match, Meeting, Offer, Path, Referral, Side};

use axum::Router;
use foundation::{Migration, Role};
use ui::{Capability, House, MenuPlace, Text};

/// What this room says.
const TEXTS: &[Text] =
    ui::texts!("../locale/": "peer.", "offer.", "match.", "path.", "meeting.", "home.", "import.");

/// Where its pages are found. Each role has at most five places in all rooms together.
const MENU: &[MenuPlace] = &[
    place(Role::Coordinator, 1, "/today", "home", "support-today"),
    place(Role::Coordinator, 2, "/paths", "path", "support-paths"),
    place(Role::Coordinator, 4, "/calendar", "calendar", "support-calendar"),
    place(Role::Peer, 1, "/me", "home", "support-me-title"),
    place(Role::Peer, 2, "/me/meetings", "calendar", "support-my-meetings"),
    place(Role::Recipient, 1, "/my", "home", "support-my-title"),
    place(Role::Recipient, 2, "/my/appointments", "calendar", "support-appointments"),
    place(Role::Coordinator, 6, "/referrals", "search", "support-match-list"),
    place(Role::Coordinator, 3, "/peers", "people", "support-menu-peers"),
    place(Role::Referrer, 1, "/ward/offer", "offer", "support-menu-offer"),
    place(Role::Referrer, 2, "/ward/referrals", "list", "support-menu-sent"),
    place(Role::Peer, 5, "/me/profile", "person", "support-menu-profile"),
];

const fn place(
    role: Role,
    order: u8,
    href: &'static str,
    icon: &'static str,
    text: &'static str,
) -> MenuPlace {
    MenuPlace { role, order, href, icon, text }
}

/// What can be done here, as the table of permissions calls it (docs/handbook/permissions.md).
const ACTS: &[&str] = &[
    "peer_profile.create",
    "peer_profile.read",
    "peer_profile.list",
    "peer_profile.update",
    "peer_profile.void",
    "peer_lived.create",
    "peer_lived.read",
    "peer_lived.list",
    "peer_lived.update",
    "peer_lived.void",
    "peer_lived.share",
    "referral.create",
    "referral.read",
    "referral.list",
    "referral.update",
    "referral.void",
    "referral.share",
    "referral.decide",
    "match.create",
    "match.read",
    "match.list",
    "match.update",
    "match.void",
    "match.decide",
    "relation.create",
    "relation.read",
    "relation.list",
    "relation.update",
    "relation.decide",
    "meeting.create",
    "meeting.read",
    "meeting.list",
    "meeting.update",
    "meeting.void",
    "log_shared.create",
    "log_shared.read",
    "log_shared.list",
    "log_shared.update",
    "note_private.create",
    "note_private.read",
    "note_private.list",
    "note_private.update",
    "note_private.void",
    "wellbeing.create",
    "wellbeing.read",
    "wellbeing.list",
    "wellbeing.update",
    "wellbeing.void",
    "wellbeing.share",
    "calfeed.create",
    "calfeed.read",
    "calfeed.void",
];

fn routes() -> Router<House> {
    Router::new()
        .merge(peer::routes())
        .merge(offer::routes())
        .merge(referral::routes())
        .merge(matching::routes())
        .merge(path::routes())
        .merge(meeting::routes())
        .merge(home::routes())
        .merge(feed::routes())
}

/// This room, as the house sees it.
pub fn capability() -> Capability {
    Capability {
        name: "support",
        routes,
        api: || None,
        migrations: &[
            Migration { version: 202611210040, sql: include_str!("../migrations/202611210040_support.sql") },
            Migration {
                version: 202611220300,
                sql: include_str!("../migrations/202611220300_reminders.sql"),
            },
            Migration { version: 202611221000, sql: include_str!("../migrations/202611221000_yes.sql") },
            Migration { version: 202611221200, sql: include_str!("../migrations/202611221200_imported.sql") },
        ],
        texts: TEXTS,
        menu: MENU,
        waits: ui::nothing_waits,
        acts: ACTS,
        policy: concat!(
            include_str!("policy/referral.cedar"),
            include_str!("policy/path.cedar"),
            include_str!("policy/import.cedar")
        ),
        figures: figures::FIGURES,
        keeps: keeps::KEEPS,
    }
}
