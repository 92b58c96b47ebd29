//! A path and its rules. No database, no web.

use foundation::{Day, Error, Id, Organisation, Person, Programme, Result, Thing, Timestamp, must};

use crate::{Ending, Path, Referral, Side, lists};

/// The coordinator is told of an ending so many days before.
pub(crate) const ENDING_NEAR: i64 = 21;
/// A guide may still read so many days after the end.
const STILL_READ: i64 = 14;

foundation::words! {
    /// Where a path is.
    pub enum State {
        /// They meet, or are about to.
        Active = "active",
        /// One of them rests.
        Paused = "paused",
        /// They are saying goodbye.
        Ending = "ending",
        /// It is over.
        Closed = "closed",
    }
}

/// The five arches of the bridge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Arch {
    /// Referred.
    Referred = 1,
    /// Both say yes.
    BothSayYes = 2,
    /// First meeting.
    FirstMeeting = 3,
    /// On the way.
    OnTheWay = 4,
    /// Ending.
    Ending = 5,
}

foundation::record! {
    /// Two people on their way together, as it stands now.
    #[derive(Debug, Clone)]
    pub(crate) struct Walk {
        /// Its identity, the same as its match's.
        pub id: Id<Path>,
        /// Whose programme it is.
        pub org: Id<Organisation>,
        /// The programme.
        pub programme: Id<Programme>,
        /// The template of the programme.
        pub pack: String,
        /// The referral it came from.
        pub referral: Id<Referral>,
        /// Who receives support.
        pub person: Id<Person>,
        /// The guide.
        pub peer: Id<Person>,
        /// Where it is.
        pub state: State,
        /// When both had said yes.
        pub started_on: Day,
        /// When they first met.
        pub first_met_on: Option<Day>,
        /// When they last met.
        pub last_met_on: Option<Day>,
        /// When it ends, as agreed from the start.
        pub ends_on: Day,
        /// When somebody asked to go on for longer.
        pub extension_asked_on: Option<Day>,
        /// The coordinator who said yes to that.
        pub extension_approved_by: Option<Id<Person>>,
        /// Since when one of them rests.
        pub paused_at: Option<Timestamp>,
        /// Who rests.
        pub paused_by: Option<Side>,
        /// When it was over.
        pub closed_at: Option<Timestamp>,
        /// How it ended.
        pub ending: Option<Ending>,
        /// When it was closed because the two are kept apart.
        pub parted_at: Option<Timestamp>,
    }
}

impl Walk {
    /// A new one, with its ending planned.
    pub(crate) fn new(org: Id<Organisation>, begin: &super::Begin) -> Result<Self> {
        let (pack, template) = lists::template(begin.programme, begin.pack.id())?;
        Ok(Self {
            id: begin.id.of::<Path>(),
            org,
            programme: begin.programme,
            pack: pack.id().to_owned(),
            referral: begin.referral,
            person: begin.person,
            peer: begin.peer,
            state: State::Active,
            started_on: begin.on,
            first_met_on: None,
            last_met_on: None,
            ends_on: begin.on.plus_months(i64::from(template.length.months)),
            extension_asked_on: None,
            extension_approved_by: None,
            paused_at: None,
            paused_by: None,
            closed_at: None,
            ending: None,
            parted_at: None,
        })
    }

    /// As access sees it.
    pub(crate) fn thing(&self, now: Timestamp) -> Thing {
        thing(self.org, (self.person, self.peer), (self.state, self.closed_at, self.parted_at), now)
    }

    /// Whether it is not over.
    pub(crate) fn is_open(&self) -> bool {
        self.state != State::Closed
    }

    /// Whether somebody waits for an answer about going on for longer.
    pub(crate) fn waits_for_longer(&self) -> bool {
        self.is_open() && self.extension_asked_on.is_some() && self.extension_approved_by.is_none()
    }

    /// Whether it ends within three weeks.
    pub(crate) fn ends_soon(&self, today: Day) -> bool {
        self.is_open() && self.ends_on.days_since(today) <= ENDING_NEAR
    }

    /// Where it stands on the bridge.
    pub(crate) fn arch(&self) -> Arch {
        match (self.state, self.first_met_on) {
            (State::Ending | State::Closed, _) => Arch::Ending,
            (_, Some(_)) => Arch::OnTheWay,
            (_, None) => Arch::FirstMeeting,
        }
    }

    /// One of them rests.
    pub(crate) fn pause(&mut self, by: Side, now: Timestamp) -> Result<()> {
        must(self.is_open(), Error::Refused("support-path-refusal-over"))?;
        must(self.state != State::Paused, Error::Refused("support-path-refusal-paused"))?;
        self.state = State::Paused;
        self.paused_at = Some(now);
        self.paused_by = Some(by);
        Ok(())
    }

    /// They go on. Whoever rested says when; the coordinator may say it for them.
    pub(crate) fn resume(&mut self, by: Side) -> Result<()> {
        must(self.state == State::Paused, Error::Refused("support-path-refusal-not-paused"))?;
        let theirs = self.paused_by == Some(by) || by == Side::Coordinator;
        must(theirs, Error::Refused("support-path-refusal-not-your-pause"))?;
        self.state = State::Active;
        self.paused_at = None;
        self.paused_by = None;
        Ok(())
    }

    /// It is over.
    pub(crate) fn close(&mut self, ending: Ending, now: Timestamp) -> Result<()> {
        must(self.is_open(), Error::Refused("support-path-refusal-over"))?;
        self.state = State::Closed;
        self.closed_at = Some(now);
        self.ending = Some(ending);
        Ok(())
    }

    /// It is over, because the two are kept apart. How it ended is said by nobody: any word would tell who wanted it.
    pub(crate) fn part(&mut self, now: Timestamp) -> Result<()> {
        must(self.is_open(), Error::Refused("support-path-refusal-over"))?;
        self.state = State::Closed;
        self.closed_at = Some(now);
        self.parted_at = Some(now);
        Ok(())
    }

    /// One of them asks to go on for longer than agreed.
    pub(crate) fn ask_for_longer(&mut self, today: Day) -> Result<()> {
        must(self.is_open(), Error::Refused("support-path-refusal-over"))?;
        must(self.extension_approved_by.is_none(), Error::Refused("support-path-refusal-longer-once"))?;
        must(self.extension_asked_on.is_none(), Error::Refused("support-path-refusal-longer-asked"))?;
        self.extension_asked_on = Some(today);
        Ok(())
    }

    /// The coordinator says yes to going on for longer.
    pub(crate) fn allow_longer(&mut self, by: Id<Person>, months: u32) -> Result<()> {
        must(self.waits_for_longer(), Error::Refused("support-path-refusal-nobody-asked"))?;
        self.extension_approved_by = Some(by);
        self.ends_on = self.ends_on.plus_months(i64::from(months));
        Ok(())
    }

    /// The day stays as agreed.
    pub(crate) fn keep_the_day(&mut self) -> Result<()> {
        must(self.waits_for_longer(), Error::Refused("support-path-refusal-nobody-asked"))?;
        self.extension_asked_on = None;
        Ok(())
    }

    /// The day of the goodbye is set. Later than agreed needs the coordinator's yes first.
    pub(crate) fn plan_ending(&mut self, on: Day, today: Day) -> Result<()> {
        must(self.is_open(), Error::Refused("support-path-refusal-over"))?;
        must(self.state != State::Paused, Error::Refused("support-path-refusal-paused"))?;
        must(on >= today, Error::field("on", "support-path-problem-day-past"))?;
        must(on <= self.ends_on.max(today), Error::field("on", "support-path-problem-day-late"))?;
        self.ends_on = on;
        self.state = State::Ending;
        Ok(())
    }
}

/// What belongs to two people, as access sees it. Who was parted reads nothing of it afterwards.
pub(crate) fn thing(
    org: Id<Organisation>,
    (person, peer): (Id<Person>, Id<Person>),
    (state, closed_at, parted_at): (State, Option<Timestamp>, Option<Timestamp>),
    now: Timestamp,
) -> Thing {
    let recent = parted_at.is_none() && closed_at.is_some_and(|at| now.days_since(at) < STILL_READ);
    Thing::of(org)
        .about(person)
        .with(peer)
        .fact("open", state != State::Closed)
        .fact("recent", state == State::Closed && recent)
}

#[cfg(test)]
#[path = "model_test.rs"]
mod tests;
