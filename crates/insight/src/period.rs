//! Periods of a report. What partners see of each other comes in whole half-years that have ended.

use foundation::Day;

/// Answers of the last days may come so much later; until then a half-year is not complete.
const SETTLED_AFTER_DAYS: i64 = 21;

/// From one day to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
}

/// Which period somebody asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Choice {
    /// From the first day of the programme until today.
    SinceStart,
    /// A half-year: its year, and whether it is the second half.
    Half(i16, bool),
}

impl Choice {
    /// As an address says it: `2026-1`, `2026-2`, `all`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        if text == "all" {
            return Some(Self::SinceStart);
        }
        let (year, half) = text.split_once('-')?;
        let year: i16 = year.parse().ok().filter(|year| (1900..=2200).contains(year))?;
        match half {
            "1" => Some(Self::Half(year, false)),
            "2" => Some(Self::Half(year, true)),
            _ => None,
        }
    }

    /// As an address says it.
    pub(crate) fn code(self) -> String {
        match self {
            Self::SinceStart => "all".to_owned(),
            Self::Half(year, second) => format!("{year}-{}", if second { 2 } else { 1 }),
        }
    }

    /// Its days, for a programme that began on `first` and is told of until `last`.
    pub(crate) fn period(self, first: Day, last: Day) -> Period {
        match self {
            Self::SinceStart => Period { from: first, to: last.max(first) },
            Self::Half(year, second) => Period {
                from: date(year, if second { 7 } else { 1 }, 1, first),
                to: if second { date(year, 12, 31, first) } else { date(year, 6, 30, first) },
            },
        }
    }

    /// The half-year a day is in.
    fn of(day: Day) -> Self {
        Self::Half(day.jiff().year(), day.jiff().month() > 6)
    }

    fn before(self) -> Self {
        match self {
            Self::Half(year, true) => Self::Half(year, false),
            Self::Half(year, false) => Self::Half(year.saturating_sub(1), true),
            Self::SinceStart => self,
        }
    }

    /// All there are to choose from, newest half-year first, then everything since the start.
    pub(crate) fn all(first: Day, last: Day) -> Vec<Self> {
        let mut all = Vec::new();
        let (mut half, oldest) = (Self::of(last.max(first)), Self::of(first));
        // Forty years are more than any programme runs.
        while all.len() < 80 {
            all.push(half);
            if half == oldest {
                break;
            }
            half = half.before();
        }
        all.push(Self::SinceStart);
        all
    }

    /// The newest half-year that is complete; before there is one, everything since the start.
    pub(crate) fn usual((first, last): (Day, Day), today: Day) -> Self {
        let complete = |choice: &Self| choice.period(first, last).is_complete_half_year(today);
        Self::all(first, last).into_iter().find(complete).unwrap_or(Self::SinceStart)
    }
}

fn date(year: i16, month: i8, day: i8, otherwise: Day) -> Day {
    jiff::civil::Date::new(year, month, day).map_or(otherwise, Day::from)
}

impl Period {
    /// Whether it is exactly one half-year of the calendar, over long enough that nothing more is coming.
    ///
    /// Only such a period shows anything of other partners: any two of them have no day in common, so that
    /// nobody can take one from the other and be left with a few people.
    pub fn is_complete_half_year(&self, today: Day) -> bool {
        let half = Choice::of(self.from).period(self.from, today);
        *self == half && today > self.to.plus(SETTLED_AFTER_DAYS)
    }
}

/// The day from which the half-year that `today` is in is complete.
pub(crate) fn complete_on(today: Day) -> Day {
    Choice::of(today).period(today, today).to.plus(SETTLED_AFTER_DAYS + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn half_years_never_overlap_and_leave_no_day_out() {
        let all = Choice::all(day("2024-09-17"), day("2026-03-10"));
        let codes: Vec<String> = all.iter().map(|choice| choice.code()).collect();
        assert_eq!(codes, ["2026-1", "2025-2", "2025-1", "2024-2", "all"]);
        let periods: Vec<Period> =
            all[..4].iter().map(|choice| choice.period(day("2024-09-17"), day("2026-03-10"))).collect();
        assert!(periods.windows(2).all(|pair| pair[1].to.plus(1) == pair[0].from));
        for choice in all {
            assert_eq!(Choice::parse(&choice.code()), Some(choice));
        }
    }

    #[test]
    fn only_a_whole_half_year_that_is_over_is_complete() {
        let half = Period { from: day("2025-07-01"), to: day("2025-12-31") };
        assert!(!half.is_complete_half_year(day("2026-01-21")));
        assert!(half.is_complete_half_year(day("2026-01-22")));
        for (from, to) in
            [("2025-07-01", "2025-12-30"), ("2025-07-02", "2025-12-31"), ("2025-01-01", "2025-12-31")]
        {
            let other = Period { from: day(from), to: day(to) };
            assert!(!other.is_complete_half_year(day("2026-06-01")), "{from} {to}");
        }
    }

    #[test]
    fn the_usual_period_is_the_newest_complete_half_year() {
        let today = day("2026-03-10");
        assert_eq!(Choice::usual((day("2025-03-01"), today), today).code(), "2025-2");
        assert_eq!(Choice::usual((day("2025-03-01"), day("2025-05-02")), today).code(), "2025-1");
        assert_eq!(Choice::usual((day("2026-01-01"), today), today), Choice::SinceStart);
        assert_eq!(complete_on(day("2026-03-10")), day("2026-07-22"));
        for wrong in ["", "2025-3", "x", "99999-1", "2025", "-1"] {
            assert_eq!(Choice::parse(wrong), None, "{wrong}");
        }
    }
}
