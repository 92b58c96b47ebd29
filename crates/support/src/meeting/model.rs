//! Meetings and their rules. No database, no web.

use foundation::{Day, Error, Id, Organisation, Person, Programme, Result, Sealed, Thing, Timestamp, must};
use jiff::tz::TimeZone;
use packs::programme::{QuietHours, QuietMove, Reminder};

use crate::{Meeting, Path, path};

/// Where the words of a meeting are sealed.
pub(crate) const PLACE: &str = "support_meeting.place";
/// Where the shared note is sealed.
pub(crate) const NOTE: &str = "support_meeting.note";
/// Where the guide's feeling is sealed.
pub(crate) const FEELING: &str = "support_meeting.feeling";

foundation::words! {
    /// What came of a meeting.
    pub enum Outcome {
        /// They met.
        Held = "held",
        /// It was moved.
        Moved = "moved",
        /// The recipient could not come and said so.
        CancelledByRecipient = "cancelled-by-recipient",
        /// The guide could not come and said so.
        CancelledByPeer = "cancelled-by-peer",
        /// They did not meet.
        Forgotten = "forgotten",
        /// The other could not be reached.
        NotReached = "not-reached",
    }
}

foundation::words! {
    /// How the guide is.
    pub enum Feeling {
        /// Light at heart.
        Light = "light",
        /// Fine.
        Fine = "fine",
        /// A little heavy.
        Heavy = "heavy",
        /// Hard.
        Hard = "hard",
    }
}

foundation::record! {
    /// A meeting, as both and the coordinator may know it.
    #[derive(Debug, Clone)]
    pub(crate) struct Appointment {
        /// Its identity.
        pub id: Id<Meeting>,
        /// Whose programme it is.
        pub org: Id<Organisation>,
        /// The path it belongs to.
        pub path: Id<Path>,
        /// Who receives support.
        pub person: Id<Person>,
        /// The guide.
        pub peer: Id<Person>,
        /// When.
        pub starts_at: Timestamp,
        /// How long.
        pub minutes: Option<i64>,
        /// What kind of place.
        pub place_kind: String,
        /// Where, in their words.
        pub place: Option<Sealed>,
        /// What came of it.
        pub result: Option<Outcome>,
        /// What it was about.
        pub topics: String,
        /// The note both can read.
        pub note: Option<Sealed>,
        /// How often the note has been changed.
        pub note_version: i64,
        /// Who changed it last.
        pub note_by: Option<Id<Person>>,
        /// When it was told.
        pub logged_at: Option<Timestamp>,
        /// Where the path is.
        pub state: path::State,
        /// When the path was over.
        pub closed_at: Option<Timestamp>,
        /// When the path was over because the two are kept apart.
        pub parted_at: Option<Timestamp>,
        /// The programme.
        pub programme: Id<Programme>,
        /// Its template.
        pub pack: String,
    }
}

impl Appointment {
    /// As access sees it.
    pub(crate) fn thing(&self, now: Timestamp) -> Thing {
        path::thing(self.org, (self.person, self.peer), (self.state, self.closed_at, self.parted_at), now)
            .fact("before-the-end", self.was_before_the_end())
    }
    /// Whether it began before the two said goodbye. Those who were parted have nothing more to tell.
    fn was_before_the_end(&self) -> bool {
        self.parted_at.is_none() && self.closed_at.is_none_or(|closed| self.starts_at < closed)
    }
    /// Whether it is still to come, as far as anybody has said. What is over takes its meetings with it.
    pub(crate) fn is_ahead(&self, now: Timestamp) -> bool {
        self.result.is_none() && self.starts_at > now && self.state != path::State::Closed
    }
    /// Whether nobody has told yet what came of it, and there was something to tell.
    pub(crate) fn is_untold(&self, now: Timestamp) -> bool {
        self.result.is_none() && self.starts_at <= now && self.was_before_the_end()
    }
    /// Whether it can get another time: not while one of the two rests, and not when it is over.
    pub(crate) fn must_be_movable(&self) -> Result<()> {
        must(self.state != path::State::Closed, Error::Refused("support-path-refusal-over"))?;
        must(self.state != path::State::Paused, Error::Refused("support-path-refusal-paused"))?;
        let told = matches!(self.result, Some(Outcome::Held | Outcome::Forgotten | Outcome::NotReached));
        must(!told, Error::Refused("support-meeting-refusal-told"))
    }
    /// Whether somebody can still say that they cannot come.
    pub(crate) fn must_be_open(&self) -> Result<()> {
        must(self.state != path::State::Closed, Error::Refused("support-path-refusal-over"))?;
        must(self.result.is_none(), Error::Refused("support-meeting-refusal-told"))
    }
}

/// The moments at which both are reminded: as the programme says, never in its quiet hours, never after the
/// meeting. None is left when the meeting is too near.
pub(crate) fn remind_at(
    starts_at: Timestamp,
    now: Timestamp,
    reminders: &[Reminder],
    quiet: &QuietHours,
    zone: &TimeZone,
) -> Vec<Timestamp> {
    let of_meetings = ["day-before-meeting", "hours-before-meeting"];
    let mut moments: Vec<Timestamp> = reminders
        .iter()
        .filter(|reminder| of_meetings.contains(&reminder.id.as_str()))
        .filter_map(|reminder| Some((reminder.before_hours?, reminder.in_quiet)))
        .map(|(hours, moved)| out_of_quiet(starts_at.plus_hours(-i64::from(hours)), moved, quiet, zone))
        .filter(|moment| *moment > now && *moment < starts_at)
        .collect();
    moments.sort_unstable();
    moments.dedup();
    moments
}

fn out_of_quiet(moment: Timestamp, moved: QuietMove, quiet: &QuietHours, zone: &TimeZone) -> Timestamp {
    let clock = moment.jiff().to_zoned(zone.clone());
    let (time, day) = (clock.time(), Day::from(clock.date()));
    let at = |day: Day, time: jiff::civil::Time| day.at(time.hour(), time.minute(), zone);
    let (late, early) = (time >= quiet.from, time < quiet.until);
    match moved {
        _ if !late && !early => moment,
        QuietMove::Earlier if late => at(day, quiet.from),
        QuietMove::Earlier => at(day.plus(-1), quiet.from),
        QuietMove::Later if late => at(day.plus(1), quiet.until),
        QuietMove::Later => at(day, quiet.until),
    }
}

#[cfg(test)]
#[path = "model_test.rs"]
mod tests;
