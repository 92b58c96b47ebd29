//! What goes into a statement and comes out of a row.

use crate::{Error, Result};

/// One value on its way to or from the database.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing.
    Null,
    /// A whole number (`bigint`).
    Int(i64),
    /// A measure (`double precision`).
    Real(f64),
    /// Words (`text`), or anything that SQLite keeps as text.
    Text(String),
    /// A document (`jsonb`; text on SQLite).
    Json(String),
    /// Sealed bytes (`bytea`).
    Bytes(Vec<u8>),
    /// An identity (`uuid`).
    Uuid(uuid::Uuid),
    /// A moment (`timestamptz`).
    Moment(jiff::Timestamp),
    /// A day (`date`).
    Day(jiff::civil::Date),
}

/// What can be put into a statement.
pub trait Bind {
    /// Its value in the database.
    fn value(&self) -> Value;
}

/// What can be read from one column.
pub trait Column: Sized {
    /// The value in its own type.
    fn read(value: Value) -> Result<Self>;
}

/// What can be read from one row.
pub trait Record: Sized {
    /// The row in its own type; columns come in the order of the statement.
    fn read(row: &mut dyn Cells) -> Result<Self>;
}

/// The columns of one row, taken one after the other.
pub trait Cells {
    /// The next column. `name` is checked against the statement while developing.
    fn next(&mut self, name: &str) -> Result<Value>;
}

/// A document that is written and read whole. What is inside must be an object (a bare number would come back
/// from SQLite as a number).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Json<T>(pub T);

impl<T: serde::Serialize> Bind for Json<T> {
    fn value(&self) -> Value {
        // Serialising a plain struct to memory fails only for maps with keys that are not text; null shows it.
        serde_json::to_string(&self.0).map_or(Value::Null, Value::Json)
    }
}
impl<T: serde::de::DeserializeOwned> Column for Json<T> {
    fn read(value: Value) -> Result<Self> {
        match value {
            Value::Text(text) | Value::Json(text) => Ok(Self(serde_json::from_str(&text)?)),
            other => Err(Error::broken(format!("not a document: {other:?}"))),
        }
    }
}

macro_rules! bind {
    ($($type:ty: $value:ident => $make:expr;)+) => { $(
        impl Bind for $type {
            fn value(&self) -> Value {
                let $value = self;
                $make
            }
        }
    )+ };
}
bind! {
    str: s => Value::Text(s.to_owned());
    &str: s => Value::Text((*s).to_owned());
    String: s => Value::Text(s.clone());
    i64: n => Value::Int(*n);
    i32: n => Value::Int(i64::from(*n));
    u32: n => Value::Int(i64::from(*n));
    f64: x => Value::Real(*x);
    Vec<u8>: bytes => Value::Bytes(bytes.clone());
    [u8]: bytes => Value::Bytes(bytes.to_vec());
    Value: value => value.clone();
}
impl<T: Bind> Bind for Option<T> {
    fn value(&self) -> Value {
        self.as_ref().map_or(Value::Null, Bind::value)
    }
}

macro_rules! column {
    ($($type:ty: $($pattern:pat => $make:expr),+;)+) => { $(
        impl Column for $type {
            fn read(value: Value) -> Result<Self> {
                match value {
                    $($pattern => $make,)+
                    other => Err(Error::broken(format!("not a {}: {other:?}", stringify!($type)))),
                }
            }
        }
    )+ };
}
column! {
    String: Value::Text(text) | Value::Json(text) => Ok(text);
    i64: Value::Int(n) => Ok(n);
    u32: Value::Int(n) => u32::try_from(n).map_err(Error::broken);
    f64: Value::Real(x) => Ok(x), Value::Int(n) => Ok(n as f64);
    Vec<u8>: Value::Bytes(bytes) => Ok(bytes);
}
impl Column for Value {
    fn read(value: Value) -> Result<Self> {
        Ok(value)
    }
}
impl<T: Column> Column for Option<T> {
    fn read(value: Value) -> Result<Self> {
        if value == Value::Null { Ok(None) } else { T::read(value).map(Some) }
    }
}

macro_rules! tuples {
    ($(($($name:ident),+))+) => { $(
        impl<$($name: Column),+> Record for ($($name,)+) {
            fn read(row: &mut dyn Cells) -> Result<Self> {
                Ok(($($name::read(row.next("")?)?,)+))
            }
        }
    )+ };
}
tuples! { (A) (A, B) (A, B, C) (A, B, C, D) (A, B, C, D, E) (A, B, C, D, E, F) (A, B, C, D, E, F, G) }

/// Defines a struct that is read from a row: its fields in the order of the columns, with the same names.
///
/// ```
/// foundation::record! {
///     /// A town.
///     #[derive(Debug)]
///     pub struct Town {
///         /// What it is called.
///         pub name: String,
///     }
/// }
/// ```
#[macro_export]
macro_rules! record {
    ($(#[$meta:meta])* $vis:vis struct $name:ident { $($(#[$m:meta])* $fvis:vis $field:ident: $type:ty),+ $(,)? }) => {
        $(#[$meta])*
        $vis struct $name { $($(#[$m])* $fvis $field: $type),+ }
        impl $crate::Record for $name {
            fn read(row: &mut dyn $crate::Cells) -> $crate::Result<Self> {
                Ok(Self { $($field: <$type as $crate::Column>::read(row.next(stringify!($field))?)?),+ })
            }
        }
    };
}

/// The arguments of a statement: `args![org, id]`.
#[macro_export]
macro_rules! args {
    ($($arg:expr),* $(,)?) => { &[$(&$arg as &(dyn $crate::Bind + Sync)),*] };
}
