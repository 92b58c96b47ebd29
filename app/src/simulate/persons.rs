//! The invented people: first names only, from lists written for the project.

use std::collections::HashMap;

use foundation::{Day, Timestamp};
use jiff::tz::TimeZone;
use people::How;
use ui::Language;

use super::{
    draw::Draw,
    model::{Agrees, Guide, Somebody, Wishes},
    partnership::TOWNS,
    play::Part,
    season,
};

const NAMES: &str = include_str!("../../demo/names.csv");

const AGES: &[(&str, u32)] =
    &[("18-24", 14), ("25-34", 26), ("35-44", 22), ("45-54", 20), ("55-64", 13), ("65-over", 5)];
const EXPERIENCE: &[&str] = &[
    "coming-home",
    "living-alone",
    "back-to-studies",
    "back-to-work",
    "parent",
    "young",
    "hearing-voices",
    "anxiety",
    "low-mood",
    "ups-and-downs",
    "substances",
    "eating",
    "loss",
];
const INTERESTS: &[&str] = &[
    "walks",
    "nature",
    "coffee",
    "cooking",
    "music",
    "films",
    "books",
    "handicrafts",
    "repairs",
    "art",
    "sport",
    "swimming",
    "fishing",
    "football",
    "games",
    "gardening",
    "animals",
    "culture",
];
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const TIMES: &[&str] = &[
    "mon-morning",
    "mon-afternoon",
    "mon-evening",
    "tue-morning",
    "tue-afternoon",
    "tue-evening",
    "wed-morning",
    "wed-afternoon",
    "wed-evening",
    "thu-morning",
    "thu-afternoon",
    "thu-evening",
    "fri-morning",
    "fri-afternoon",
    "sat-morning",
    "sat-afternoon",
    "sun-afternoon",
];
const PLACES: &[&str] = &["home", "municipal-offer", "outdoors", "cafe", "digital", "phone"];
const COMFORT: &[&str] = &[
    "no-dogs",
    "no-cats",
    "smoke-free",
    "no-alcohol",
    "step-free",
    "quiet-place",
    "few-people",
    "short-meetings",
];
/// What some guides cannot offer: they have a dog or a cat, smoke, or live up many stairs.
const CANNOT: &[&str] = &["no-dogs", "no-cats", "smoke-free", "step-free"];
const TARGETS: &[(Option<&str>, u32)] = &[
    (None, 3),
    (Some("SEL-85"), 8),
    (Some("SEL-99"), 2),
    (Some("SEL-104"), 3),
    (Some("SEL-107"), 2),
    (Some("LAB-mentor"), 3),
    (Some("distriktspsykiatri"), 5),
    (Some("OPUS"), 2),
];

/// The group somebody belongs to, as a code of the list; not everybody has one.
pub fn target(draw: &Draw) -> Option<&'static str> {
    draw.weighed(TARGETS).flatten()
}

/// Everybody's names, each used once until all are used.
pub struct Names {
    all: Vec<(&'static str, &'static str, &'static str)>,
    left: Vec<(&'static str, &'static str, &'static str)>,
    used: HashMap<&'static str, usize>,
}

impl Names {
    /// The names of the list, but not these.
    pub fn without(taken: &[&str]) -> Self {
        let all: Vec<_> = NAMES
            .lines()
            .skip(1)
            .filter_map(|line| {
                let mut parts = line.split(',');
                Some((parts.next()?, parts.next()?, parts.next()?))
            })
            .filter(|(name, ..)| !taken.contains(name))
            .collect();
        Self { left: all.clone(), all, used: HashMap::new() }
    }

    /// Somebody new in this municipality, who speaks Danish unless they are `only_far`.
    pub fn somebody(&mut self, draw: &Draw, town: usize, only_far: bool) -> Somebody {
        if self.left.is_empty() {
            self.left.clone_from(&self.all);
        }
        let is_far = |first: &str| !matches!(first, "da" | "nb" | "sv");
        let wanted: Vec<usize> = (0..self.left.len())
            .filter(|at| !only_far || self.left.get(*at).is_some_and(|(_, _, first)| is_far(first)))
            .collect();
        let at = draw.one(&wanted).unwrap_or_else(|| draw.below(self.left.len()));
        let (name, gender, first) = self.left.swap_remove(at);
        let times = self.used.entry(name).or_insert(0);
        *times += 1;
        let mut speaks = vec![if only_far && !is_far(first) { "ti" } else { first }.to_owned()];
        if !only_far && first != "da" {
            speaks.push("da".to_owned());
        }
        if draw.yes(0.4) && !only_far {
            speaks.push("en".to_owned());
        }
        let reads = match first {
            "nb" => Language::Nb,
            "sv" => Language::Sv,
            _ if only_far => Language::En,
            _ => Language::Da,
        };
        let place = TOWNS.get(town).and_then(|town| draw.one(town.places)).unwrap_or_default();
        let nth = if *times == 1 { String::new() } else { times.to_string() };
        Somebody {
            email: format!("{}{nth}@example.org", plain(name)),
            // Numbers that nobody has: Danish numbers do not begin with a zero.
            phone: format!("+45 00 {:02} {:02} {:02}", draw.below(100), draw.below(100), draw.below(100)),
            age: draw.weighed(AGES).unwrap_or("35-44"),
            name: name.to_owned(),
            gender,
            speaks,
            reads,
            place,
        }
    }
}

/// A name as it can stand in an address.
pub fn plain(name: &str) -> String {
    let letter = |c: char| match c {
        'æ' => "ae".to_owned(),
        'ø' => "oe".to_owned(),
        'å' => "aa".to_owned(),
        c => c.to_string(),
    };
    name.to_lowercase().chars().map(letter).collect()
}

/// The guides: most began with the programme, two smaller groups were trained later, and each municipality
/// has somebody quite new.
pub fn guides(draw: &Draw, names: &mut Names, many: usize, began_on: Day, today: Day) -> Vec<Guide> {
    (0..many).map(|nth| guide(draw, names, nth, (began_on, today))).collect()
}

fn guide(draw: &Draw, names: &mut Names, nth: usize, (began_on, today): (Day, Day)) -> Guide {
    let town = nth % TOWNS.len();
    // The first one in each municipality carries it, the second is new, the third stays.
    let (carries, new) = (nth < TOWNS.len(), (TOWNS.len()..2 * TOWNS.len()).contains(&nth));
    let trained_on = season::work_day(match (new, if carries { 0 } else { draw.below(10) }) {
        (true, _) => today.plus(-16),
        (_, 0..=5) => began_on.plus(-12),
        (_, 6..=7) => began_on.plus(150),
        _ => began_on.plus(330),
    });
    let since = season::work_day(if new { today.plus(-10) } else { trained_on.plus(draw.between(4, 12)) });
    let old_enough = nth >= 3 * TOWNS.len();
    let stopped_on = (old_enough && draw.yes(0.14)).then(|| since.plus(draw.between(150, 500)));
    let rest = today.plus(-draw.between(10, 40));
    let rests = match draw.below(12) {
        0 if old_enough => Some((rest, None)),
        1 if old_enough => Some((since.plus(100), Some(since.plus(100 + draw.between(21, 60))))),
        _ => None,
    };
    let mut who = names.somebody(draw, town, false);
    if who.speaks.iter().all(|spoken| spoken != "da") {
        who.speaks.push("da".to_owned());
    }
    Guide {
        who,
        town,
        trained_on,
        since,
        room: match (carries, new) {
            (true, _) => 3,
            (_, true) => 2,
            _ => draw.weighed(&[(1, 4), (2, 5), (3, 2)]).unwrap_or(1),
        },
        travel_km: if carries || new { 40.0 } else { draw.one(&[25.0, 30.0, 40.0]).unwrap_or(30.0) },
        stopped_on: stopped_on.filter(|day| *day < today),
        rests,
        experience: draw.some(EXPERIENCE, 3),
        interests: draw.some(INTERESTS, 5),
        times: times(draw, 6),
        places: draw.some(PLACES, 4),
        cannot: if draw.yes(0.35) && !new { draw.some(CANNOT, 1) } else { Vec::new() },
        words: "",
        spoken_to: Vec::new(),
    }
}

fn times(draw: &Draw, many: usize) -> Vec<&'static str> {
    let mut times = draw.some(TIMES, many);
    let place = |time: &&str| TIMES.iter().position(|one| one == time);
    times.sort_by_key(place);
    times
}

/// The first of these times, as a day of the week counted from Monday and an hour.
pub fn habit(draw: &Draw, times: &[&str]) -> (i64, i8) {
    let time = draw.one(times).unwrap_or("tue-afternoon");
    let (day, part) = time.split_once('-').unwrap_or((time, "afternoon"));
    let weekday = DAYS.iter().position(|one| *one == day).unwrap_or(1);
    let hour = match part {
        "morning" => 10,
        "evening" => 18,
        _ => draw.one(&[13, 14, 15]).unwrap_or(14),
    };
    (i64::try_from(weekday).unwrap_or(1), hour)
}

/// What somebody wishes for. Who plays a part wishes for what is to be had, or for what is not.
pub fn wishes(draw: &Draw, words: &[&str], who: &Somebody, part: Option<Part>) -> Wishes {
    let few = |share: f64, most: usize| if draw.yes(share) { 1 + draw.below(most) } else { 0 };
    let easy = part.is_some();
    Wishes {
        languages: if part == Some(Part::WaitsInVain) { who.speaks.clone() } else { vec!["da".to_owned()] },
        gender: match who.gender {
            "woman" if !easy && draw.yes(0.4) => Some("woman"),
            "man" if !easy && draw.yes(0.15) => Some("man"),
            _ => None,
        },
        ages: if draw.yes(0.25) { vec![who.age] } else { Vec::new() },
        experience: draw.some(EXPERIENCE, few(0.6, 2)),
        interests: draw.some(INTERESTS, few(0.8, 3)),
        times: times(draw, 2 + few(0.5, 3)),
        places: draw.some(PLACES, few(0.5, 2)),
        comfort: if easy { Vec::new() } else { draw.some(COMFORT, few(0.3, 2)) },
        words: if draw.yes(0.6) { draw.one(words).map(str::to_owned) } else { None },
    }
}

/// What somebody agreed to.
pub fn agrees(draw: &Draw) -> Agrees {
    Agrees {
        how: draw
            .weighed(&[(How::OralWitnessed, 7), (How::Paper, 2), (How::Myself, 1)])
            .unwrap_or(How::Paper),
        ward: draw.yes(0.7),
        notes: draw.yes(0.3),
        evaluation: draw.yes(0.85),
        mail: draw.yes(0.5),
    }
}

/// A moment on this day, in the hours in which people work.
pub fn in_hours(draw: &Draw, day: Day, zone: &TimeZone) -> Timestamp {
    let hour = i8::try_from(draw.between(8, 15)).unwrap_or(9);
    day.at(hour, i8::try_from(draw.between(0, 59)).unwrap_or(0), zone)
}
