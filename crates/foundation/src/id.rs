//! Typed identifiers: an `Id<Referral>` can never be passed where an `Id<Person>` is wanted.

use std::{fmt, marker::PhantomData, str::FromStr};

use crate::{Bind, Chance, Column, Error, Result, Timestamp, Value};

/// Somebody, as far as everything else needs to know. The room `people` knows more.
#[derive(Debug)]
pub enum Person {}
/// A region, ward, municipality or user organisation.
#[derive(Debug)]
pub enum Organisation {}
/// A programme that is run.
#[derive(Debug)]
pub enum Programme {}

/// The identity of one `T`: a UUID of version 7. Time-ordered, safe to show in an address.
pub struct Id<T>(uuid::Uuid, PhantomData<fn() -> T>);

impl<T> Id<T> {
    /// A new identity, made at this moment with this chance.
    pub fn made(now: Timestamp, chance: &Chance) -> Self {
        let millis = u64::try_from(now.as_millisecond()).unwrap_or(0);
        let id = uuid::Builder::from_unix_timestamp_millis(millis, &chance.bytes()).into_uuid();
        Self(id, PhantomData)
    }
    /// The identity that always belongs to these words, for things that are named from outside (imports).
    pub fn named(words: &[u8]) -> Self {
        use sha2::Digest;
        let hash = sha2::Sha256::digest(words);
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash[..16]);
        Self(uuid::Builder::from_custom_bytes(bytes).into_uuid(), PhantomData)
    }
    /// The same identity, seen as another kind of thing.
    pub fn of<U>(self) -> Id<U> {
        Id(self.0, PhantomData)
    }
    /// The bare UUID, for formats that want it.
    pub fn uuid(self) -> uuid::Uuid {
        self.0
    }
}
impl<T> From<uuid::Uuid> for Id<T> {
    fn from(id: uuid::Uuid) -> Self {
        Self(id, PhantomData)
    }
}
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<T> std::hash::Hash for Id<T> {
    fn hash<H: std::hash::Hasher>(&self, h: &mut H) {
        self.0.hash(h);
    }
}
impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<T> FromStr for Id<T> {
    type Err = uuid::Error;
    fn from_str(s: &str) -> Result<Self, uuid::Error> {
        // Only the one spelling we print: two addresses for one page would be two cache entries and two truths.
        let id: uuid::Uuid = s.parse()?;
        Ok(Self(id, PhantomData))
    }
}
impl<T> serde::Serialize for Id<T> {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(&self.0)
    }
}
impl<'de, T> serde::Deserialize<'de> for Id<T> {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}
impl<T> Bind for Id<T> {
    fn value(&self) -> Value {
        Value::Uuid(self.0)
    }
}
impl<T> Column for Id<T> {
    fn read(value: Value) -> Result<Self> {
        match value {
            Value::Uuid(id) => Ok(Self(id, PhantomData)),
            Value::Text(text) => text.parse().map_err(Error::broken),
            other => Err(Error::broken(format!("not an id: {other:?}"))),
        }
    }
}
