//! Moments and days.

use std::{fmt, str::FromStr};

use jiff::{SignedDuration, tz::TimeZone};

use crate::{Bind, Column, Error, Result, Value};

/// A moment in UTC, to the microsecond (SQLite would keep more, PostgreSQL would not).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(jiff::Timestamp);

impl Timestamp {
    /// The present. Only the doors of the house may ask; everything else is told.
    #[expect(clippy::disallowed_methods, reason = "the one place where the clock is read")]
    pub fn now() -> Self {
        Self::from(jiff::Timestamp::now())
    }
    /// Milliseconds since 1970.
    pub fn as_millisecond(self) -> i64 {
        self.0.as_millisecond()
    }
    /// The moment this many hours later (earlier, when negative).
    pub fn plus_hours(self, hours: i64) -> Self {
        self.plus(SignedDuration::from_hours(hours))
    }
    /// The moment this many minutes later (earlier, when negative).
    pub fn plus_minutes(self, minutes: i64) -> Self {
        self.plus(SignedDuration::from_mins(minutes))
    }
    /// The moment this many times 24 hours later (earlier, when negative).
    pub fn plus_days(self, days: i64) -> Self {
        self.plus_hours(days.saturating_mul(24))
    }
    /// The moment this much later; the end of time where there is no later.
    pub fn plus(self, duration: SignedDuration) -> Self {
        Self(self.0.saturating_add(duration).unwrap_or(jiff::Timestamp::MAX))
    }
    /// The moment in jiff's own type.
    pub fn jiff(self) -> jiff::Timestamp {
        self.0
    }
    /// The calendar day of this moment in a time zone.
    pub fn day_in(self, zone: &TimeZone) -> Day {
        Day(self.0.to_zoned(zone.clone()).date())
    }
    /// Whole days from an earlier moment to this one, rounded down.
    pub fn days_since(self, earlier: Self) -> i64 {
        self.0.duration_since(earlier.0).as_hours().div_euclid(24)
    }
}
impl From<jiff::Timestamp> for Timestamp {
    fn from(moment: jiff::Timestamp) -> Self {
        // Truncation cannot fail: the microsecond of a valid moment is a valid moment.
        Self(jiff::Timestamp::from_microsecond(moment.as_microsecond()).unwrap_or(moment))
    }
}
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A fixed number of digits: as text, `…:44.5Z` would sort before `…:44Z`.
        write!(f, "{:.6}", self.0)
    }
}
impl FromStr for Timestamp {
    type Err = jiff::Error;
    fn from_str(s: &str) -> Result<Self, jiff::Error> {
        Ok(Self::from(s.parse::<jiff::Timestamp>()?))
    }
}
impl serde::Serialize for Timestamp {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}
impl<'de> serde::Deserialize<'de> for Timestamp {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}
impl Bind for Timestamp {
    fn value(&self) -> Value {
        Value::Moment(self.0)
    }
}
impl Column for Timestamp {
    fn read(value: Value) -> Result<Self> {
        match value {
            Value::Moment(moment) => Ok(Self(moment)),
            Value::Text(text) => text.parse().map_err(Error::broken),
            other => Err(Error::broken(format!("not a moment: {other:?}"))),
        }
    }
}

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(jiff::civil::Date);

impl Day {
    /// The day this many days later (earlier, when negative).
    pub fn plus(self, days: i64) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().try_days(days).unwrap_or_default()))
    }
    /// The day this many months later; the last of the month where the day does not exist.
    pub fn plus_months(self, months: i64) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().try_months(months).unwrap_or_default()))
    }
    /// Days from an earlier day to this one.
    pub fn days_since(self, earlier: Self) -> i64 {
        i64::from(self.0.since(earlier.0).map(|span| span.get_days()).unwrap_or(0))
    }
    /// The day in jiff's own type.
    pub fn jiff(self) -> jiff::civil::Date {
        self.0
    }
    /// The moment a clock on the wall shows this hour and minute on this day in a time zone.
    pub fn at(self, hour: i8, minute: i8, zone: &TimeZone) -> Timestamp {
        let wall = self.0.at(hour.clamp(0, 23), minute.clamp(0, 59), 0, 0);
        wall.to_zoned(zone.clone())
            .map_or(Timestamp(jiff::Timestamp::MAX), |z| Timestamp::from(z.timestamp()))
    }
}
impl From<jiff::civil::Date> for Day {
    fn from(day: jiff::civil::Date) -> Self {
        Self(day)
    }
}
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl FromStr for Day {
    type Err = jiff::Error;
    fn from_str(s: &str) -> Result<Self, jiff::Error> {
        Ok(Self(s.parse()?))
    }
}
impl serde::Serialize for Day {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}
impl<'de> serde::Deserialize<'de> for Day {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}
impl Bind for Day {
    fn value(&self) -> Value {
        Value::Day(self.0)
    }
}
impl Column for Day {
    fn read(value: Value) -> Result<Self> {
        match value {
            Value::Day(day) => Ok(Self(day)),
            Value::Text(text) => text.parse().map_err(Error::broken),
            other => Err(Error::broken(format!("not a day: {other:?}"))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_sort_as_text() {
        let early: Timestamp = "2026-01-01T10:00:44Z".parse().unwrap();
        let late: Timestamp = "2026-01-01T10:00:44.5Z".parse().unwrap();
        assert!(early.to_string() < late.to_string());
        assert_eq!(early.to_string(), "2026-01-01T10:00:44.000000Z");
    }

    #[test]
    fn a_month_later_than_the_31st_is_the_last_of_the_month() {
        let day: Day = "2026-01-31".parse().unwrap();
        assert_eq!(day.plus_months(1).to_string(), "2026-02-28");
    }

    #[test]
    fn days_between_span_months_and_years() {
        let early: Day = "2025-12-30".parse().unwrap();
        assert_eq!("2026-03-01".parse::<Day>().unwrap().days_since(early), 61);
    }
}
