//! The columns and words that are understood: data, in four languages, in `lists/`.

use std::sync::LazyLock;

use sheets::{Headings, Words};

use super::What;

macro_rules! list {
    ($(#[$meta:meta])* $name:ident: $type:ident = $file:literal) => {
        $(#[$meta])*
        pub(super) static $name: LazyLock<$type> =
            LazyLock::new(|| $type::of(include_str!(concat!("lists/", $file))));
    };
}
list!(PEOPLE: Headings = "people.txt");
list!(OFFERS: Headings = "offers.txt");
list!(MEETINGS: Headings = "meetings.txt");
list!(
    /// Roles.
    ROLE: Words = "role.txt"
);
list!(
    /// Answers to an offer.
    ANSWER: Words = "answer.txt"
);
list!(
    /// Kinds of places.
    PLACE: Words = "place.txt"
);
list!(
    /// What came of a meeting.
    RESULT: Words = "result.txt"
);
list!(
    /// Languages.
    LANGUAGE: Words = "language.txt"
);

/// The columns of a list of this kind.
pub(super) fn headings(what: What) -> &'static Headings {
    match what {
        What::People => &PEOPLE,
        What::Offers => &OFFERS,
        What::Meetings => &MEETINGS,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    #[test]
    fn no_way_of_writing_stands_for_two_columns_or_two_words() {
        for text in [
            include_str!("lists/people.txt"),
            include_str!("lists/offers.txt"),
            include_str!("lists/meetings.txt"),
            include_str!("lists/role.txt"),
            include_str!("lists/answer.txt"),
            include_str!("lists/place.txt"),
            include_str!("lists/result.txt"),
            include_str!("lists/language.txt"),
        ] {
            let mut seen: HashMap<String, &str> = HashMap::new();
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                let (name, ways) = line.split_once(':').unwrap();
                for way in ways.split('|') {
                    let other = seen.insert(sheets::fold(way), name);
                    assert!(other.is_none_or(|other| other == name), "{way} stands for {name} and {other:?}");
                }
            }
        }
    }
}
