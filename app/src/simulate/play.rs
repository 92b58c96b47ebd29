//! The parts that some people play today, so that a programme opens on a living day.

use foundation::Day;

use super::{draw::Draw, partnership::TOWNS};

/// Where somebody stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// Both said yes, and have no date.
    NoDate,
    /// Will end within three weeks.
    EndsSoon,
    /// Wants to go on for longer than four months, and the coordinator has not answered.
    Longer,
    /// Asked yesterday; nobody has answered.
    Asked,
    /// Is to answer the questions of the second month.
    TwoMonths,
    /// Waits, and speaks a language that no guide speaks.
    WaitsInVain,
    /// Waits, and there is a guide with room.
    Waits,
    /// The guide said yes, the person has not answered.
    HalfAsked,
    /// Rests.
    Pauses,
    /// Will meet for the first time.
    First,
}

impl Part {
    /// All, the most telling first: a small programme has only those.
    const ALL: [Self; 10] = [
        Self::NoDate,
        Self::EndsSoon,
        Self::Waits,
        Self::Asked,
        Self::TwoMonths,
        Self::WaitsInVain,
        Self::Longer,
        Self::HalfAsked,
        Self::Pauses,
        Self::First,
    ];

    /// How many days ago they were asked, if they were.
    pub fn asked_ago(self, draw: &Draw) -> Option<i64> {
        Some(match self {
            Self::WaitsInVain | Self::Waits => return None,
            Self::Asked => draw.between(1, 2),
            Self::HalfAsked => draw.between(3, 5),
            Self::NoDate => draw.between(4, 6),
            Self::First => draw.between(7, 10),
            Self::TwoMonths => draw.between(63, 68),
            Self::Pauses => draw.between(70, 90),
            Self::EndsSoon => draw.between(107, 119),
            Self::Longer => draw.between(117, 122),
        })
    }

    /// How many days they had waited then, or have waited now.
    fn waited(self, draw: &Draw) -> i64 {
        match self {
            Self::WaitsInVain => draw.between(20, 60),
            Self::Waits => draw.between(3, 16),
            _ => draw.between(6, 25),
        }
    }
}

/// Who plays what, in which municipality, since which day. Never more than two thirds of all.
pub fn cast(draw: &Draw, recipients: usize, today: Day) -> Vec<(Part, usize, i64, Day)> {
    let rounds = recipients.div_ceil(110).max(1);
    let mut cast = Vec::new();
    for nth in 0..rounds * Part::ALL.len() * TOWNS.len() {
        let part = Part::ALL.get(nth / TOWNS.len() % Part::ALL.len()).copied().unwrap_or(Part::Waits);
        if cast.len() * 3 >= recipients * 2 {
            break;
        }
        let asked_ago = part.asked_ago(draw).unwrap_or(0);
        let since = super::season::work_day(today.plus(-asked_ago - part.waited(draw)));
        cast.push((part, nth % TOWNS.len(), asked_ago, since));
    }
    cast
}
