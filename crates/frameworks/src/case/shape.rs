//! What a field may hold.

use jiff::civil::Date;
use serde_json::Value;
use uuid::Uuid;

use super::fields::Object;

/// What a field holds.
#[derive(Debug, Clone, Copy)]
pub(super) enum Shape {
    Text,
    Id,
    Address,
    Moment,
    Day,
    Whole,
    Number,
    Texts,
    /// Title, identifier and address; the identifier is a UUID unless the target may lie outside the standard.
    Link,
    FreeLink,
    Links,
    Parts(&'static Object),
    /// Whatever somebody likes to keep there.
    Free,
}

/// The longest text; ten times the longest that was found in published frameworks.
pub(super) const TEXT: usize = 20_000;

/// What is wrong with the value of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Misfit {
    NoText,
    Long,
    NoId,
    NoAddress,
    NoMoment,
    NoDay,
    NoNumber,
    NoList,
    NoLink,
}

impl Shape {
    /// Whether a value fits; the parts of a list are looked at by whoever walks through them.
    pub(super) fn fits(self, value: &Value) -> Result<(), Misfit> {
        match self {
            Self::Text => text(value).map(drop),
            Self::Id => text(value).and_then(id),
            Self::Address => text(value).and_then(address),
            Self::Moment => text(value).and_then(moment),
            Self::Day => text(value).and_then(day),
            Self::Whole => value.as_i64().map(drop).ok_or(Misfit::NoNumber),
            Self::Number => value.as_f64().map(drop).ok_or(Misfit::NoNumber),
            Self::Texts => list(value)?.iter().try_for_each(|one| text(one).map(drop)),
            Self::Link => link(value, true),
            Self::FreeLink => link(value, false),
            Self::Links => list(value)?.iter().try_for_each(|one| link(one, true)),
            Self::Parts(_) => list(value).map(drop),
            Self::Free => Ok(()),
        }
    }
}

fn text(value: &Value) -> Result<&str, Misfit> {
    let text = value.as_str().ok_or(Misfit::NoText)?;
    // Bytes bound characters from above, and are there without counting.
    if text.len() > TEXT && text.chars().count() > TEXT { Err(Misfit::Long) } else { Ok(text) }
}

fn list(value: &Value) -> Result<&[Value], Misfit> {
    value.as_array().map(Vec::as_slice).ok_or(Misfit::NoList)
}

fn id(text: &str) -> Result<(), Misfit> {
    Uuid::try_parse(text).map(drop).map_err(|_| Misfit::NoId)
}

/// An address has a scheme, as RFC 3986 writes it. Nobody goes there.
fn address(text: &str) -> Result<(), Misfit> {
    let scheme = text.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| !scheme.is_empty());
    let sound = scheme.is_some_and(|scheme| {
        scheme.starts_with(|first: char| first.is_ascii_alphabetic())
            && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
    });
    if sound && !text.contains(char::is_whitespace) { Ok(()) } else { Err(Misfit::NoAddress) }
}

/// With or without a zone: what has none was written by programs that mean UTC.
fn moment(text: &str) -> Result<(), Misfit> {
    let zoned = text.parse::<jiff::Timestamp>().is_ok();
    let bare = || text.contains(['T', ' ']) && text.parse::<jiff::civil::DateTime>().is_ok();
    if zoned || bare() { Ok(()) } else { Err(Misfit::NoMoment) }
}

fn day(text: &str) -> Result<(), Misfit> {
    text.parse::<Date>().map(drop).map_err(|_| Misfit::NoDay)
}

fn link(value: &Value, uuid: bool) -> Result<(), Misfit> {
    let link = value.as_object().ok_or(Misfit::NoLink)?;
    let part = |key: &str| link.get(key).ok_or(Misfit::NoLink).and_then(text);
    part("title")?;
    let identifier = part("identifier")?;
    if uuid {
        id(identifier)?;
    }
    part("uri").and_then(address)
}
