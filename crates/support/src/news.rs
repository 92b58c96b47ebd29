//! What this room tells: ids and codes, never what somebody wrote.

use foundation::{Day, Id, News, Organisation, Person, Programme, Timestamp};
use serde::{Deserialize, Serialize};

use crate::{Ending, Match, Meeting, Offer, Path, Side};

/// A piece of news: its name in the trail, whether a reaction waits for it, whom it is about, when it is due.
macro_rules! news {
    ($(#[$meta:meta])* $name:ident = $text:literal, waits: $waits:literal, about: $about:expr,
     { $($(#[$m:meta])* $field:ident: $type:ty),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Serialize, Deserialize)]
        pub struct $name { $($(#[$m])* pub $field: $type),+ }
        impl News for $name {
            const NAME: &'static str = $text;
            const WAITS: bool = $waits;
            fn subject(&self) -> Option<Id<Person>> {
                let about: fn(&Self) -> Option<Id<Person>> = $about;
                about(self)
            }
        }
    };
}

news! {
    /// Somebody on a ward was asked whether they would like a guide.
    Offered = "support.offered", waits: true, about: |news| news.person, {
        /// The offer.
        offer: Id<Offer>,
        /// Who was asked; nobody when the answer was no.
        person: Option<Id<Person>>,
        /// Who would receive them.
        org: Id<Organisation>,
        /// `yes`, `later` or `no`.
        answer: String,
    }
}
news! {
    /// Both are asked. Each gets a link to `/asked/{match_id}`.
    Asked = "support.asked", waits: true, about: |news| Some(news.person), {
        /// The match.
        match_id: Id<Match>,
        /// Who would receive support.
        person: Id<Person>,
        /// The guide.
        peer: Id<Person>,
        /// Whose programme it is.
        org: Id<Organisation>,
    }
}
news! {
    /// One of the two has answered.
    Answered = "support.answered", waits: false, about: |news| Some(news.person), {
        /// The match.
        match_id: Id<Match>,
        /// Who would receive support.
        person: Id<Person>,
        /// The guide.
        peer: Id<Person>,
        /// Whose programme it is.
        org: Id<Organisation>,
        /// Who answered.
        by: Side,
        /// `yes` or `no`.
        answer: String,
    }
}
news! {
    /// Both have said yes, and their path has begun.
    Agreed = "support.agreed", waits: true, about: |news| Some(news.person), {
        /// The path.
        path: Id<Path>,
        /// Who receives support.
        person: Id<Person>,
        /// The guide.
        peer: Id<Person>,
        /// Whose programme it is.
        org: Id<Organisation>,
        /// The programme.
        programme: Id<Programme>,
        /// The day on which both had said yes.
        starts_on: Day,
    }
}
news! {
    /// One of the two has said no, which needs no reason; the person waits again.
    Declined = "support.declined", waits: false, about: |news| Some(news.person), {
        /// The match.
        match_id: Id<Match>,
        /// Who would have received support.
        person: Id<Person>,
        /// The guide.
        peer: Id<Person>,
        /// Whose programme it is.
        org: Id<Organisation>,
        /// Who said no.
        by: Side,
    }
}
news! {
    /// A question is open no more: the coordinator has taken it back, or what has to hold for it holds no longer.
    Withdrawn = "support.withdrawn", waits: false, about: |news| Some(news.person), {
        /// The match.
        match_id: Id<Match>,
        /// Who would have received support.
        person: Id<Person>,
        /// The guide.
        peer: Id<Person>,
        /// Whose programme it is.
        org: Id<Organisation>,
    }
}
news! {
    /// Two people have met, and it was told.
    Met = "support.met", waits: false, about: |news| Some(news.person), {
        /// The meeting.
        meeting: Id<Meeting>,
        /// The path.
        path: Id<Path>,
        /// Who receives support.
        person: Id<Person>,
        /// The guide.
        peer: Id<Person>,
        /// `held`, `moved`, …: what came of it.
        result: String,
    }
}
news! {
    /// A meeting has got another time or place; whoever did not move it is told at once.
    MeetingMoved = "support.meeting-moved", waits: true, about: |news| Some(news.person), {
        /// The meeting.
        meeting: Id<Meeting>,
        /// Who moved it.
        by: Side,
        /// Who receives support.
        person: Id<Person>,
        /// The guide.
        peer: Id<Person>,
    }
}
news! {
    /// One of the two cannot come; the other is told.
    CannotCome = "support.cannot-come", waits: true, about: |news| Some(news.person), {
        /// The meeting.
        meeting: Id<Meeting>,
        /// Who cannot come.
        by: Side,
        /// Who receives support.
        person: Id<Person>,
        /// The guide.
        peer: Id<Person>,
    }
}
news! {
    /// One of the two rests; the other gets a kind message.
    Paused = "support.paused", waits: true, about: |news| Some(news.person), {
        /// The path.
        path: Id<Path>,
        /// Who wanted the pause.
        by: Side,
        /// Who receives support.
        person: Id<Person>,
        /// The guide.
        peer: Id<Person>,
    }
}
news! {
    /// They go on after a pause.
    Resumed = "support.resumed", waits: true, about: |news| Some(news.person), {
        /// The path.
        path: Id<Path>,
        /// Who wanted to go on.
        by: Side,
        /// Who receives support.
        person: Id<Person>,
        /// The guide.
        peer: Id<Person>,
    }
}
news! {
    /// The day of the ending has been set or moved.
    EndingPlanned = "support.ending-planned", waits: true, about: |news| Some(news.person), {
        /// The path.
        path: Id<Path>,
        /// Who receives support.
        person: Id<Person>,
        /// The guide.
        peer: Id<Person>,
        /// The day of the ending.
        ends_on: Day,
    }
}
news! {
    /// A path is over.
    Closed = "support.closed", waits: true, about: |news| Some(news.person), {
        /// The path.
        path: Id<Path>,
        /// Who received support.
        person: Id<Person>,
        /// The guide.
        peer: Id<Person>,
        /// Whose programme it was.
        org: Id<Organisation>,
        /// How it ended.
        ending: Ending,
    }
}

news! {
    /// A path is over because the two are kept apart. Who wanted it stands nowhere.
    Parted = "support.parted", waits: true, about: |news| Some(news.person), {
        /// The path.
        path: Id<Path>,
        /// Who received support.
        person: Id<Person>,
        /// The guide.
        peer: Id<Person>,
        /// Whose programme it was.
        org: Id<Organisation>,
    }
}
news! {
    /// Two were asked, and at least one has not answered for so long that they are asked once more.
    Unanswered = "support.unanswered", waits: true, about: |news| Some(news.person), {
        /// The match.
        match_id: Id<Match>,
        /// Who would receive support.
        person: Id<Person>,
        /// The guide.
        peer: Id<Person>,
        /// Whether the person has not answered.
        by_person: bool,
        /// Whether the guide has not answered.
        by_peer: bool,
    }
}
news! {
    /// A meeting was to be, and its guide has not told what came of it.
    Untold = "support.untold", waits: true, about: |news| Some(news.person), {
        /// The meeting.
        meeting: Id<Meeting>,
        /// Who receives support.
        person: Id<Person>,
        /// The guide.
        peer: Id<Person>,
    }
}
news! {
    /// The planned ending of a path comes near.
    EndingNear = "support.ending-near", waits: true, about: |news| Some(news.person), {
        /// The path.
        path: Id<Path>,
        /// Who receives support.
        person: Id<Person>,
        /// The guide.
        peer: Id<Person>,
    }
}

/// A meeting has been agreed; the reminders are due before it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct MeetingPlanned {
    /// The meeting.
    pub meeting: Id<Meeting>,
    /// Who receives support.
    pub person: Id<Person>,
    /// The guide.
    pub peer: Id<Person>,
    /// Whose programme it is.
    pub org: Id<Organisation>,
    /// When they meet.
    pub starts_at: Timestamp,
    /// When the reminder is due.
    pub remind_at: Timestamp,
}
impl News for MeetingPlanned {
    const NAME: &'static str = "support.meeting-planned";
    const WAITS: bool = true;
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
    fn due(&self) -> Option<Timestamp> {
        Some(self.remind_at)
    }
}
