//! The year as such a programme meets it: a quiet summer, a still Christmas, a busy January.

use foundation::Day;

/// How many are asked on this day beside an ordinary one. Nobody is asked at a weekend.
pub fn offers(day: Day) -> f64 {
    let (month, of_month) = (day.jiff().month(), day.jiff().day());
    match (month, of_month) {
        _ if is_weekend(day) => 0.0,
        (7, _) => 0.35,
        (12, 20..) | (1, 1..=3) => 0.1,
        (6 | 12, _) => 0.75,
        (1 | 9, _) => 1.25,
        _ => 1.0,
    }
}

/// How likely a planned meeting does take place on this day, beside an ordinary one.
pub fn meetings(day: Day) -> f64 {
    match (day.jiff().month(), day.jiff().day()) {
        (12, 22..=31) => 0.35,
        (7, _) => 0.8,
        _ => 1.0,
    }
}

/// Saturday or Sunday.
pub fn is_weekend(day: Day) -> bool {
    weekday(day) >= 5
}

/// Days since Monday.
pub fn weekday(day: Day) -> i64 {
    i64::from(day.jiff().weekday().to_monday_zero_offset())
}

/// This day, or the Monday after it when it is a weekend.
pub fn work_day(day: Day) -> Day {
    if is_weekend(day) { day.plus(7 - weekday(day)) } else { day }
}
