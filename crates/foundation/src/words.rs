//! Closed lists of words: one spelling for the database, the address bar and the translations.

/// Defines an enum whose every case has one written form.
///
/// ```
/// foundation::words! {
///     /// How a meeting went.
///     pub enum Outcome {
///         /// They met.
///         Held = "held",
///     }
/// }
/// assert_eq!("held".parse(), Ok(Outcome::Held));
/// ```
#[macro_export]
macro_rules! words {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$m:meta])* $case:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$m])* $case),+ }
        impl $name {
            /// Every case, in order.
            pub const ALL: &[Self] = &[$(Self::$case),+];
            /// The written form.
            pub const fn as_str(self) -> &'static str { match self { $(Self::$case => $text),+ } }
        }
        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result { f.write_str(self.as_str()) }
        }
        impl ::std::str::FromStr for $name {
            type Err = String;
            fn from_str(s: &str) -> ::std::result::Result<Self, String> {
                match s { $($text => Ok(Self::$case),)+ _ => Err(format!("{s:?} is not a {}", stringify!($name))) }
            }
        }
        impl $crate::serde::Serialize for $name {
            fn serialize<S: $crate::serde::Serializer>(&self, s: S) -> ::std::result::Result<S::Ok, S::Error> {
                s.serialize_str(self.as_str())
            }
        }
        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(d: D) -> ::std::result::Result<Self, D::Error> {
                <String as $crate::serde::Deserialize>::deserialize(d)?.parse().map_err($crate::serde::de::Error::custom)
            }
        }
        impl $crate::Bind for $name {
            fn value(&self) -> $crate::Value { $crate::Value::Text(self.as_str().to_owned()) }
        }
        impl $crate::Column for $name {
            fn read(value: $crate::Value) -> $crate::Result<Self> {
                <String as $crate::Column>::read(value)?.parse().map_err($crate::Error::broken)
            }
        }
    };
}
