//! The written rules: what is never broken, and how wishes weigh. No database, no clock, no chance.

use foundation::Timestamp;
use packs::programme::RuleKind;

use crate::{Field, Guide, Seeker};

foundation::words! {
    /// A rule that is never broken, whatever the wishes and whoever decides.
    pub enum Must {
        /// The person has said yes to it.
        Consent = "consent",
        /// Neither has said: not this person.
        ExclusionList = "exclusion-list",
        /// It is nobody the person already knows.
        NotSomeoneKnown = "not-someone-known",
        /// Neither has said no to the other before.
        EarlierNo = "earlier-no",
        /// The guide was not a patient on this ward and did not work there.
        OwnWard = "own-ward",
        /// The guide is approved, and the approval still holds.
        Approved = "approved",
        /// The guide is not taking a rest.
        NotPaused = "not-paused",
        /// They have a language in common.
        Language = "language",
        /// The way is no longer than the guide can travel.
        Distance = "distance",
        /// The guide has room.
        Room = "room",
    }
}

impl Must {
    /// Rules about safety and about a person's own no: they hold also where a programme does not name them.
    const fn always(self) -> bool {
        !matches!(self, Self::OwnWard | Self::Approved | Self::Language | Self::Distance)
    }
}

foundation::words! {
    /// A rule this program knows how to weigh; a programme may leave some out, but not invent others.
    pub enum Wish {
        /// Whom they would rather meet.
        Gender = "gender",
        /// What makes it comfortable.
        Comfort = "comfort",
        /// When both can.
        Times = "times",
        /// Where both like to meet.
        Place = "place",
        /// Experience in common.
        SharedExperience = "shared-experience",
        /// About the same age.
        AgeBand = "age-band",
        /// What both like.
        Interests = "interests",
        /// A short way.
        Near = "near",
        /// A guide with training.
        Trained = "trained",
    }
}

/// The rules of a programme, as they are asked of every pair.
#[derive(Debug)]
pub(crate) struct ReadRules {
    /// What is never broken, in the order in which it is told.
    musts: Vec<Must>,
    /// What is weighed, and how much, in the order of the programme.
    wishes: Vec<(Wish, f64)>,
}

impl ReadRules {
    /// Reads them.
    pub(crate) fn of(programme: &packs::Programme) -> Self {
        let demands =
            |must: &Must| programme.rule(must.as_str()).is_some_and(packs::programme::Rule::is_must);
        let weighed = |rule: &packs::programme::Rule| match rule.kind {
            RuleKind::Wish(weight) => Some((rule.id.parse().ok()?, weight)),
            _ => None,
        };
        Self {
            musts: Must::ALL.iter().copied().filter(|must| must.always() || demands(must)).collect(),
            wishes: programme.rules.iter().filter_map(weighed).collect(),
        }
    }
}

/// One thing that speaks for a pair (a reason) or is to be thought of (a caution).
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The rule of the programme it follows from.
    pub rule: &'static str,
    /// Whether it is a reason; else it is a caution.
    pub fits: bool,
    /// What belongs in the sentence.
    pub with: With,
}

/// What belongs in the sentence of a [`Point`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum With {
    /// Nothing.
    Nothing,
    /// These codes of the list the rule looks at.
    These(u64),
    /// So many kilometres.
    Km(i64),
    /// Room for so many.
    Room(i64),
    /// Waiting since.
    Since(Timestamp),
}

/// What one wish says about one pair: its cost in hundredths of its weight, and what to tell.
struct Wished {
    hundredths: i64,
    point: Option<(bool, With)>,
}

const NOT_ASKED: Wished = Wished { hundredths: 0, point: None };

fn fits(with: With) -> Wished {
    Wished { hundredths: 0, point: Some((true, with)) }
}
fn misses(hundredths: i64, with: With) -> Wished {
    Wished { hundredths, point: Some((false, with)) }
}

/// As near as this is worth telling, and as far as this is worth thinking of.
const NEAR_KM: f64 = 15.0;
const FAR_KM: f64 = 30.0;

impl Field<'_> {
    /// Why these two can never be asked, if there is a reason. `Room` only when nothing else speaks
    /// against it.
    pub fn forbidden(&self, seeker: &Seeker, guide: &Guide) -> Option<Must> {
        let breaks = |must: Must| match must {
            Must::Consent => !seeker.agreed,
            Must::ExclusionList => self.are_apart(seeker, guide),
            Must::NotSomeoneKnown => seeker.known.contains(&guide.name),
            Must::EarlierNo => self.said_no.contains(&(seeker.person, guide.person)),
            Must::OwnWard => seeker.ward.is_some_and(|ward| guide.wards.contains(&ward)),
            Must::Approved => !guide.approved,
            Must::NotPaused => guide.resting,
            Must::Language => seeker.languages != 0 && seeker.languages & guide.languages == 0,
            Must::Distance => self.km(seeker, guide).is_some_and(|km| km > guide.reach_km),
            Must::Room => guide.room() == 0,
        };
        self.read.musts.iter().copied().find(|must| breaks(*must))
    }

    /// What the pair costs beside other pairs; less is better. Forgotten as soon as the pairs are in order.
    pub fn cost(&self, seeker: &Seeker, guide: &Guide) -> i64 {
        let weighed = self.read.wishes.iter();
        weighed
            .map(|(wish, weight)| (self.wish(*wish, seeker, guide).hundredths as f64 * weight).round() as i64)
            .sum()
    }

    /// What speaks for the pair, and what is to be thought of, in the order of the programme's rules.
    pub fn points(&self, seeker: &Seeker, guide: &Guide) -> Vec<Point> {
        let point = |(wish, _): &(Wish, f64)| {
            let (fits, with) = self.wish(*wish, seeker, guide).point?;
            Some(Point { rule: wish.as_str(), fits, with })
        };
        let mut points: Vec<Point> = self.read.wishes.iter().filter_map(point).collect();
        match guide.room() {
            0 => {}
            1 if guide.taken > 0 => points.push(Point { rule: "load", fits: false, with: With::Nothing }),
            room => points.push(Point { rule: "load", fits: true, with: With::Room(room) }),
        }
        points
    }

    /// The way between two, where it matters and is known.
    pub fn km(&self, seeker: &Seeker, guide: &Guide) -> Option<f64> {
        if seeker.from_afar { None } else { Some(seeker.home?.km(guide.home?)) }
    }

    /// The steps of load: a guide's second person costs more than the first, the third more than the second.
    pub(crate) fn steps(&self) -> Vec<i64> {
        let weight = self.programme.rule("load").map_or(0.0, |rule| rule.weight());
        let step = (weight * 100.0).round() as i64;
        (0..8).map(|taken| taken * step).collect()
    }

    fn are_apart(&self, seeker: &Seeker, guide: &Guide) -> bool {
        seeker.person == guide.person
            || seeker.not_these.contains(&guide.person)
            || self.apart.contains(&(seeker.person, guide.person))
            || self.apart.contains(&(guide.person, seeker.person))
    }

    fn wish(&self, wish: Wish, seeker: &Seeker, guide: &Guide) -> Wished {
        match wish {
            Wish::Gender if seeker.gender == 0 => NOT_ASKED,
            Wish::Gender if guide.gender == 0 => misses(50, With::Nothing),
            Wish::Gender => shared(seeker.gender & guide.gender, With::Nothing),
            Wish::Comfort => comfort(seeker.comfort, guide.cannot),
            Wish::Times => times(seeker.times, guide.times),
            Wish::Place if seeker.places == 0 || guide.places == 0 => NOT_ASKED,
            Wish::Place => shared(seeker.places & guide.places, With::These(guide.places)),
            Wish::SharedExperience if seeker.experience == 0 => NOT_ASKED,
            Wish::SharedExperience => shared(seeker.experience & guide.shared, With::Nothing),
            Wish::AgeBand if seeker.ages == 0 => NOT_ASKED,
            Wish::AgeBand => shared(seeker.ages & guide.ages, With::Nothing),
            Wish::Interests if seeker.interests == 0 => NOT_ASKED,
            Wish::Interests => shared(seeker.interests & guide.interests, With::Nothing),
            Wish::Trained => shared(u64::from(guide.trained), With::Nothing),
            Wish::Near => self.near(seeker, guide),
        }
    }

    fn near(&self, seeker: &Seeker, guide: &Guide) -> Wished {
        let Some(km) = self.km(seeker, guide) else { return NOT_ASKED };
        let hundredths = (100.0 * km / guide.reach_km.max(1.0)).clamp(0.0, 100.0) as i64;
        let about = With::Km((km.round() as i64).max(1));
        let point = match km {
            near if near <= NEAR_KM => Some((true, about)),
            far if far >= FAR_KM => Some((false, about)),
            _ => None,
        };
        Wished { hundredths, point }
    }
}

/// Something in common fits, and is told; else the caution tells what the guide has instead.
fn shared(common: u64, instead: With) -> Wished {
    if common == 0 { misses(100, instead) } else { fits(With::These(common)) }
}

fn comfort(wanted: u64, cannot: u64) -> Wished {
    match (wanted, wanted & cannot) {
        (0, _) => NOT_ASKED,
        (_, 0) => fits(With::Nothing),
        (_, missing) => misses(100, With::These(missing)),
    }
}

/// Three times in common are as good as ten; one is little, and none has to be talked about.
fn times(wanted: u64, can: u64) -> Wished {
    if wanted == 0 || can == 0 {
        return NOT_ASKED;
    }
    let common = wanted & can;
    match common.count_ones() {
        0 => misses(100, With::These(0)),
        1 => misses(50, With::These(common)),
        2 => Wished { hundredths: 25, point: Some((true, With::These(common))) },
        _ => fits(With::These(common)),
    }
}
