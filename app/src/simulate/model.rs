//! What a simulated programme is made of: plain facts with dates, no database.

use foundation::{Day, Timestamp};
use people::How;
use support::{Ending, Side};
use ui::Language;

/// How large a programme is wanted.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// How many people say yes to a guide in eighteen months.
    pub recipients: usize,
    /// How many guides there are.
    pub guides: usize,
    /// About how many meetings, held or not.
    pub meetings: usize,
}

/// The programme of the demo.
pub const DEMO: Size = Size { recipients: 160, guides: 40, meetings: 1400 };

/// Somebody who is invented.
#[derive(Debug, Clone, PartialEq)]
pub struct Somebody {
    /// What they are called.
    pub name: String,
    /// A code of the list `gender`.
    pub gender: &'static str,
    /// A code of the list `age-band`.
    pub age: &'static str,
    /// Codes of the list `language`, the first one first.
    pub speaks: Vec<String>,
    /// The language they read here.
    pub reads: Language,
    /// Where they live: a number of the list of places.
    pub place: u64,
    /// Their e-mail address.
    pub email: String,
    /// Their phone.
    pub phone: String,
}

/// A guide.
#[derive(Debug, Clone, PartialEq)]
pub struct Guide {
    /// Who.
    pub who: Somebody,
    /// Which municipality, counted from zero.
    pub town: usize,
    /// When the training was completed.
    pub trained_on: Day,
    /// Since when they guide.
    pub since: Day,
    /// As many people as they have room for.
    pub room: usize,
    /// How far they travel.
    pub travel_km: f64,
    /// When they stopped.
    pub stopped_on: Option<Day>,
    /// From when to when they rested, or rest.
    pub rests: Option<(Day, Option<Day>)>,
    /// Codes of the list `experience`.
    pub experience: Vec<&'static str>,
    /// Codes of the list `interest`.
    pub interests: Vec<&'static str>,
    /// Codes of the list `time-of-week`.
    pub times: Vec<&'static str>,
    /// Codes of the list `place`.
    pub places: Vec<&'static str>,
    /// Codes of the list `comfort` that they cannot offer.
    pub cannot: Vec<&'static str>,
    /// A few words to somebody who is asked.
    pub words: &'static str,
    /// When the coordinator spoke to them.
    pub spoken_to: Vec<Timestamp>,
}

/// What somebody wishes for.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Wishes {
    /// Codes of the list `language`.
    pub languages: Vec<String>,
    /// A code of the list `gender`.
    pub gender: Option<&'static str>,
    /// Codes of the list `age-band`.
    pub ages: Vec<&'static str>,
    /// Codes of the list `experience`.
    pub experience: Vec<&'static str>,
    /// Codes of the list `interest`.
    pub interests: Vec<&'static str>,
    /// Codes of the list `time-of-week`.
    pub times: Vec<&'static str>,
    /// Codes of the list `place`.
    pub places: Vec<&'static str>,
    /// Codes of the list `comfort`.
    pub comfort: Vec<&'static str>,
    /// In their own words.
    pub words: Option<String>,
}

/// What somebody agreed to beside being contacted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agrees {
    /// How they said it.
    pub how: How,
    /// That the ward hears whether there came a guide.
    pub ward: bool,
    /// That the coordinator may read the shared notes.
    pub notes: bool,
    /// That answers are used.
    pub evaluation: bool,
    /// To be reminded by e-mail.
    pub mail: bool,
}

/// Somebody who said no or not now, and did not come back.
#[derive(Debug, Clone, PartialEq)]
pub struct Unanswered {
    /// Which ward, counted from zero.
    pub ward: usize,
    /// Which municipality would have received them.
    pub town: usize,
    /// Who, when they said not now.
    pub who: Option<Somebody>,
    /// When.
    pub at: Timestamp,
}

/// Somebody who said yes, and all that came of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Referral {
    /// Who.
    pub who: Somebody,
    /// Which municipality.
    pub town: usize,
    /// Which ward.
    pub ward: usize,
    /// When they said not now, before they said yes.
    pub not_now_at: Option<Timestamp>,
    /// When they said yes.
    pub since: Timestamp,
    /// When they leave the ward.
    pub discharge_on: Option<Day>,
    /// A code of the list of target groups.
    pub target: Option<&'static str>,
    /// What they wish for.
    pub wishes: Wishes,
    /// What they agreed to.
    pub agrees: Agrees,
    /// The guides who were asked with them, in order.
    pub questions: Vec<Question>,
    /// What they had together with the last one.
    pub path: Option<Path>,
    /// When they did not want to wait any longer.
    pub left_at: Option<Timestamp>,
    /// The part they play today, where one was given.
    pub part: Option<super::play::Part>,
}

/// Two people who were asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// The guide, counted from zero.
    pub guide: usize,
    /// When.
    pub asked_at: Timestamp,
    /// What the guide said, and when.
    pub guide_said: Option<(bool, Timestamp)>,
    /// What the other said, and when.
    pub person_said: Option<(bool, Timestamp)>,
}

impl Question {
    /// When the question was over: both had said yes, or one had said no.
    pub fn over_at(&self) -> Option<Timestamp> {
        match (self.guide_said, self.person_said) {
            (Some((false, at)), _) | (_, Some((false, at))) => Some(at),
            (Some((true, one)), Some((true, other))) => Some(one.max(other)),
            _ => None,
        }
    }
    /// Whether both said yes.
    pub fn agreed(&self) -> bool {
        matches!((self.guide_said, self.person_said), (Some((true, _)), Some((true, _))))
    }
}

/// What two people have together.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// The guide, counted from zero.
    pub guide: usize,
    /// When both had said yes.
    pub agreed_at: Timestamp,
    /// That day.
    pub started_on: Day,
    /// The day of the ending as it is agreed now.
    pub ends_on: Day,
    /// When somebody asked for longer, and when the coordinator said yes.
    pub longer: Option<(Day, Option<Timestamp>)>,
    /// When they rested: from, until, and who wanted it.
    pub pause: Option<(Timestamp, Option<Timestamp>, Side)>,
    /// Since when the goodbye is being prepared.
    pub goodbye_since: Option<Timestamp>,
    /// When it was over, and how.
    pub closed: Option<(Timestamp, Ending)>,
    /// The times they were to meet.
    pub meetings: Vec<Meeting>,
    /// The questionnaires.
    pub rounds: Vec<Round>,
    /// What was said at the goodbye.
    pub goodbye: Option<Goodbye>,
}

/// What was said at a goodbye.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goodbye {
    /// What we did.
    pub did: String,
    /// What I take with me.
    pub take: String,
    /// From the guide.
    pub thanks: String,
    /// Codes of the list `onward`.
    pub onward: Vec<&'static str>,
}

/// Once that two people were to meet.
#[derive(Debug, Clone, PartialEq)]
pub struct Meeting {
    /// When it was planned.
    pub planned_at: Timestamp,
    /// When they were to meet.
    pub starts_at: Timestamp,
    /// For how long.
    pub minutes: i64,
    /// A code of the list `place`.
    pub place: &'static str,
    /// Where, in words.
    pub where_: Option<String>,
    /// A code of the list `contact-result`, and when it was told.
    pub told: Option<(&'static str, Timestamp)>,
    /// Codes of the list `topic`.
    pub topics: Vec<&'static str>,
    /// What both can read, and who wrote it.
    pub note: Option<(String, Side)>,
    /// How the guide was: `light`, `fine`, `heavy` or `hard`; the guide's alone.
    pub feeling: Option<&'static str>,
    /// Whether the guide wanted a call.
    pub call: bool,
}

/// A questionnaire.
#[derive(Debug, Clone, PartialEq)]
pub struct Round {
    /// `start`, `two-months` or `ending`.
    pub moment: &'static str,
    /// From which day.
    pub due_on: Day,
    /// When the first answer came.
    pub began_at: Option<Timestamp>,
    /// When the last answer came.
    pub finished_at: Option<Timestamp>,
    /// Where the person stands, from 0 to 1: hope, connectedness, relation, well-being.
    pub stands: [f64; 4],
    /// Chance of its own, so that the answers do not depend on which instruments there are.
    pub seed: u64,
}

/// What something cost.
#[derive(Debug, Clone, PartialEq)]
pub struct Cost {
    /// Who pays.
    pub payer: Payer,
    /// A word of the template.
    pub kind: &'static str,
    /// The year.
    pub year: i64,
    /// How much.
    pub amount: f64,
}

/// A partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payer {
    /// The region.
    Region,
    /// A municipality, counted from zero.
    Town(usize),
    /// The organisation of users.
    Users,
}

/// Eighteen months of a programme, up to now.
#[derive(Debug, Clone, PartialEq)]
pub struct History {
    /// The present moment.
    pub now: Timestamp,
    /// Today.
    pub today: Day,
    /// The first day.
    pub began_on: Day,
    /// The guides.
    pub guides: Vec<Guide>,
    /// Those who said yes.
    pub referrals: Vec<Referral>,
    /// Those who did not.
    pub unanswered: Vec<Unanswered>,
    /// What it cost.
    pub costs: Vec<Cost>,
    /// How many guide-years each municipality (counted from zero) had in a year.
    pub guide_years: Vec<(usize, i64, f64)>,
}
