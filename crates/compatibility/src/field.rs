//! What matching looks at, as small numbers: who waits, who guides, and what stands between two people.

use std::collections::HashSet;

use foundation::{Day, Id, Organisation, Person, Timestamp};
use packs::Programme;

use crate::{Lists, Referral, rules::ReadRules};

/// A place on the globe, as a unit vector.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot([f64; 3]);

/// The mean radius of the Earth in kilometres, as in the pack of places.
const EARTH_KM: f64 = 6371.0088;

impl Spot {
    /// The spot at these degrees north and east.
    pub fn at(latitude: f64, longitude: f64) -> Self {
        let (north, east) = (latitude.to_radians(), longitude.to_radians());
        Self([north.cos() * east.cos(), north.cos() * east.sin(), north.sin()])
    }
    /// The spot of a place of GeoNames, if we know it.
    pub fn of(place: i64) -> Option<Self> {
        let place = packs::installed().places().place(u64::try_from(place).ok()?)?;
        Some(Self::at(place.latitude, place.longitude))
    }
    /// The way as the crow flies, in kilometres.
    pub fn km(self, other: Self) -> f64 {
        let square: f64 = self.0.iter().zip(other.0).map(|(a, b)| (a - b) * (a - b)).sum();
        2.0 * EARTH_KM * (square.sqrt() / 2.0).min(1.0).asin()
    }
}

/// A guide, as matching sees one. Bits are those of the programme's [`Lists`].
#[derive(Debug, Clone)]
pub struct Guide {
    /// Who it is.
    pub person: Id<Person>,
    /// The first name in small letters, to be compared with "somebody I know".
    pub name: String,
    /// Languages spoken.
    pub languages: u64,
    /// Gender; none when not told.
    pub gender: u64,
    /// The bands of age they belong to; none when not told.
    pub ages: u64,
    /// Interests.
    pub interests: u64,
    /// When they can.
    pub times: u64,
    /// Kinds of places they like to meet in.
    pub places: u64,
    /// What they cannot offer of what makes it comfortable: a dog is `no-dogs`.
    pub cannot: u64,
    /// Experience they have chosen to share for matching.
    pub shared: u64,
    /// Where they live, about.
    pub home: Option<Spot>,
    /// How far they can travel.
    pub reach_km: f64,
    /// How many people they have room for in all.
    pub capacity: i64,
    /// How many of these places are in use, questions not yet answered among them.
    pub taken: i64,
    /// Approved as a guide, today.
    pub approved: bool,
    /// Has finished peer training.
    pub trained: bool,
    /// Taking a rest.
    pub resting: bool,
    /// Wards where they were a patient or worked.
    pub wards: Vec<Id<Organisation>>,
    /// When their room last became larger, as far as we know.
    pub room_since: Option<Timestamp>,
}

impl Guide {
    /// How many more people they have room for.
    pub fn room(&self) -> i64 {
        (self.capacity - self.taken).max(0)
    }
}

/// Somebody who waits, as matching sees them. Bits are those of the programme's [`Lists`].
#[derive(Debug, Clone)]
pub struct Seeker {
    /// Who it is.
    pub person: Id<Person>,
    /// What they wait with.
    pub referral: Id<Referral>,
    /// Languages they would like to speak; any, when none is named.
    pub languages: u64,
    /// Whom they would rather meet.
    pub gender: u64,
    /// About how old.
    pub ages: u64,
    /// Experience they would like to have in common.
    pub experience: u64,
    /// What they like.
    pub interests: u64,
    /// When it suits them.
    pub times: u64,
    /// Kinds of places they would like.
    pub places: u64,
    /// What makes it comfortable.
    pub comfort: u64,
    /// Where they live, about.
    pub home: Option<Spot>,
    /// Whether they want to meet on the phone or online only, so that the way does not matter.
    pub from_afar: bool,
    /// The ward they came from.
    pub ward: Option<Id<Organisation>>,
    /// First names of people they know or do not want to meet, in small letters.
    pub known: Vec<String>,
    /// Guides who are not to be asked.
    pub not_these: Vec<Id<Person>>,
    /// Whether they have said yes to looking for a guide, and have not taken it back.
    pub agreed: bool,
    /// Since when they wait.
    pub waiting_since: Timestamp,
    /// When they leave the ward.
    pub discharge_on: Option<Day>,
}

/// Everything a matching looks at.
#[derive(Debug)]
pub struct Field<'a> {
    /// The programme, whose written rules hold.
    pub programme: &'a Programme,
    /// Its lists.
    pub lists: Lists,
    /// All guides.
    pub guides: Vec<Guide>,
    /// All who wait.
    pub seekers: Vec<Seeker>,
    /// Pairs one of whom has said: not this person.
    pub apart: HashSet<(Id<Person>, Id<Person>)>,
    /// Pairs one of whom has said no to the other when asked (person, guide).
    pub said_no: HashSet<(Id<Person>, Id<Person>)>,
    /// The present moment.
    pub now: Timestamp,
    /// Today.
    pub today: Day,
    /// What the programme's rules demand and weigh, read once instead of for every pair.
    pub(crate) read: ReadRules,
}

impl<'a> Field<'a> {
    /// An empty field of this programme, at this moment.
    pub fn of(programme: &'a Programme, lists: Lists, (now, today): (Timestamp, Day)) -> Self {
        Self {
            read: ReadRules::of(programme),
            programme,
            lists,
            guides: Vec::new(),
            seekers: Vec::new(),
            apart: HashSet::new(),
            said_no: HashSet::new(),
            now,
            today,
        }
    }
}
