//! How wishes are read.

use super::*;

#[test]
fn names_of_people_one_knows_are_read_as_they_are_written() {
    let wishes = Wishes { known: "Kari from the library, Åse;  BO".to_owned(), ..Wishes::default() };
    assert_eq!(wishes.known_names(), ["kari", "åse", "bo"]);
    assert!(Wishes::default().known_names().is_empty());
}

#[test]
fn only_phone_and_online_make_the_way_short() {
    let place = |kinds: &[&str]| Wishes {
        place: kinds.iter().map(|kind| (*kind).to_owned()).collect(),
        ..Wishes::default()
    };
    assert!(place(&["phone", "digital"]).from_afar());
    assert!(!place(&["phone", "cafe"]).from_afar());
    assert!(!place(&[]).from_afar());
}
