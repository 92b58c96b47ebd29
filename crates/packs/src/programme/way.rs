//! The way two people walk: steps, length, alarms, reminders.

use jiff::civil::Time;
use serde::{Deserialize, Deserializer, de};

/// One step of the way; `step-<id>` and `step-<id>-about` in the texts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its name.
    pub id: String,
    /// The arch of the bridge it stands under.
    pub arch: Arch,
    /// How many days it is expected to take.
    pub days: u32,
}

/// The five arches of the bridge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Arch {
    /// Somebody has been offered a guide and said yes.
    Referred,
    /// Both have been asked.
    BothSayYes,
    /// They meet for the first time.
    FirstMeeting,
    /// They meet.
    OnTheWay,
    /// They say goodbye.
    Ending,
}

/// How long two people walk together.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Length {
    /// The longest without an extension.
    pub months: u32,
    /// How much one extension adds.
    pub extension_months: u32,
    /// How many extensions there may be.
    pub extensions: u32,
    /// The role that approves one.
    pub approved_by: String,
    /// When the ending is talked about again.
    pub ending_talk_days_before: u32,
}

/// What a guide can carry.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Room {
    /// How many people at once, unless the guide says otherwise.
    pub people: u32,
    /// The most a guide may choose.
    pub most: u32,
    /// The longest way as the crow flies, unless the guide chooses a shorter one.
    pub travel_km: u32,
}

/// What a meeting needs to be a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeetingRules {
    /// Whether a goal must be set first.
    pub goal_required: bool,
    /// Whether a topic must be told afterwards.
    pub topic_required: bool,
    /// How long a meeting usually is, filled in beforehand.
    pub usual_minutes: u32,
}

/// Something the coordinator is told of; `alarm-<id>` in the texts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alarm {
    /// Its name.
    pub id: String,
    /// Days after it should have happened.
    #[serde(default)]
    pub after_days: Option<u32>,
    /// Days before it will happen.
    #[serde(default)]
    pub before_days: Option<u32>,
}

impl Alarm {
    /// The days, whether before or after.
    pub fn days(&self) -> u32 {
        self.after_days.or(self.before_days).unwrap_or(0)
    }
}

/// The hours in which nothing is sent, unless a person chose otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuietHours {
    /// When the quiet begins.
    #[serde(deserialize_with = "time_of_day")]
    pub from: Time,
    /// When it ends, usually the next morning.
    #[serde(deserialize_with = "time_of_day")]
    pub until: Time,
}

/// What becomes of a reminder that would fall in the quiet hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuietMove {
    /// It is sent before the quiet begins.
    Earlier,
    /// It is sent when the quiet ends; not at all if its reason has passed by then.
    Later,
}

/// A reminder; `reminder-<id>` in the texts, which names nobody and no topic.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reminder {
    /// Its name.
    pub id: String,
    /// The roles it may go to.
    pub to: Vec<String>,
    /// Hours before what it reminds of.
    #[serde(default)]
    pub before_hours: Option<u32>,
    /// Hours after what it reminds of.
    #[serde(default)]
    pub after_hours: Option<u32>,
    /// Hours until it is said once more, if it is.
    #[serde(default)]
    pub again_after_hours: Option<u32>,
    /// What becomes of it in the quiet hours.
    pub in_quiet: QuietMove,
}

/// "20:00" as people write it, not only as standards do.
fn time_of_day<'de, D: Deserializer<'de>>(from: D) -> Result<Time, D::Error> {
    let words = String::deserialize(from)?;
    words.parse().map_err(|_| de::Error::custom(format!("`{words}` is no time of day; write it as 20:00")))
}
