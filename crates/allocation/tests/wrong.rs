//! What a coordinator writes wrongly, and what is then said: with its place, in every language.
#![expect(clippy::unwrap_used, reason = "a test whose files cannot be read has to fail")]

use allocation::{File, Mistake, What, read, rules, text};
use ui::{Language, Texts};

const PEOPLE: &str = include_str!("../../../docs/handbook/examples/match/people.csv");
const PEERS: &str = include_str!("../../../docs/handbook/examples/match/peers.csv");
const RULES: &str = include_str!("../../../docs/handbook/examples/match/rules.toml");

/// What is written otherwise in the example, and what is said of it: which line of the rules, and what.
const SYNTAX: &[(&str, &str, u32, What)] = &[
    ("\"even\" ", "\"even ", 3, What::TomlQuotes),
    ("id = \"Id\"\nsince", "id = Id\nsince", 8, What::TomlQuotes),
    ("id = \"Id\"\nsince", "id = “Id”\nsince", 8, What::TomlQuotes),
    ("stable = false", "stable = no", 4, What::TomlQuotes),
    ("[people]", "[people", 7, What::TomlOpen),
    ("\"L1\"]]", "\"L1\"]", 7, What::TomlOpen),
    ("load = \"even\"", "load : \"even\"", 3, What::TomlEquals),
    ("load = \"even\"", "load =", 3, What::TomlValue),
    ("load = \"even\"", "load = \"even\" and stable", 3, What::TomlRest),
    ("load = ", "löad = ", 3, What::TomlKey),
    ("\"D2\", \"L1\"", "\"D2\" \"L1\"", 5, What::TomlComma),
    ("[[must]]", "[must]", 28, What::TomlTwice),
    ("most = 15", "most = 15 km", 42, What::TomlNumber),
    ("most = 15", "most = 1,5", 42, What::TomlNumber),
    ("weight = 2", "weight = 02", 61, What::TomlNumber),
    ("day = 2026-03-17", "day = 17.3.2026", 10, What::TomlNumber),
    ("day = 2026-03-17", "day = 2026-02-30", 10, What::NotDay),
    ("\"Languages\"", "\"Lang\\uages\"", 25, What::TomlEscape),
    ("day = 2026-03-17", "day = \"in March\"", 10, What::NotDay),
    ("weight = 3", "weight = 0", 54, What::NotNumber),
    ("rule = \"near\"", "rule = \"nearly\"", 39, What::NotWord),
    ("stable = false", "stable = \"no\"", 4, What::NotYesNo),
];

/// What is written otherwise in one of the lists, in which row, and what is said of it.
const LISTS: &[(File, &str, &str, Option<u32>, What)] = &[
    (File::Peers, "L3;Leif;2;", "L3;Leif;-1;", Some(4), What::CellPlaces),
    (File::Peers, "L3;Leif;2;", "L3;Leif;two;", Some(4), What::CellPlaces),
    (File::Peers, "L3;Leif", "L2;Leif", Some(4), What::IdTwice),
    (File::Peers, ";Places;", ";Room;", None, What::NoColumn),
    (File::People, "2.2.2026", "2026-31-12", Some(2), What::CellSince),
    (File::People, "2.2.2026", "2.2.2027", Some(2), What::SinceAfter),
    (File::People, ";Age;", ";Km;", Some(1), What::ColumnTwice),
    (File::People, ";24;4;", ";24;far;", Some(2), What::CellNumber),
];

fn wrong(rules: &str, people: &str, peers: &str) -> Vec<Mistake> {
    let sheet = |text: &str| sheets::read(text.as_bytes()).unwrap();
    read(rules, &sheet(people), &sheet(peers)).unwrap_err()
}

fn is_said_everywhere(mistake: &Mistake) {
    let texts = Texts::gather(&[ui::TEXTS, allocation::TEXTS]).unwrap();
    for language in Language::ALL {
        let said = mistake.said(&texts, *language, "lists/file");
        assert!(said.starts_with("lists/file") && !said.contains("allocation-"), "{language}: {said}");
    }
}

#[test]
fn rules_that_cannot_be_understood_are_told_with_line_and_letter() {
    for (right, written, line, what) in SYNTAX {
        let mistakes =
            rules(&RULES.replacen(right, written, if *what == What::TomlTwice { 9 } else { 1 })).unwrap_err();
        let first = &mistakes[0];
        assert_eq!((first.line, first.what), (Some(*line), *what), "{written}: {mistakes:?}");
        assert!(mistakes.len() <= 2, "one slip is not told again and again: {mistakes:?}");
        is_said_everywhere(first);
    }
    let mistakes = rules("load = \"even\"\nforbidden = [[\"D2\" \"L1\"]]\n").unwrap_err();
    assert_eq!((mistakes[0].line, mistakes[0].letter), (Some(2), Some(20)));
    assert_eq!(mistakes[0].written, "forbidden = [[\"D2\" \"L1\"]]");
    // Only what nobody thought of keeps the words of the reader.
    let mistakes = rules("load = \"\u{1}\"\n").unwrap_err();
    assert_eq!(mistakes[0].what, What::TomlQuotes);
}

#[test]
fn lists_that_are_written_otherwise_are_told_with_row_and_column() {
    for (file, right, written, row, what) in LISTS {
        let change = |of: File, text: &str| {
            if of == *file { text.replacen(right, written, 1) } else { text.to_owned() }
        };
        let mistakes = wrong(RULES, &change(File::People, PEOPLE), &change(File::Peers, PEERS));
        let found = mistakes.iter().find(|mistake| mistake.what == *what);
        let found = found.unwrap_or_else(|| panic!("{written}: {mistakes:?}"));
        assert_eq!((found.file, found.line), (*file, *row), "{written}");
        is_said_everywhere(found);
    }
}

#[test]
fn files_in_the_wrong_order_are_told_as_that_and_as_nothing_else() {
    let told = |mistakes: &[Mistake]| mistakes.iter().map(|one| one.what).collect::<Vec<_>>();
    assert_eq!(told(&wrong(RULES, PEERS, PEOPLE)), [What::Swapped]);
    assert_eq!(told(&wrong(PEOPLE, PEOPLE, PEERS)), [What::NotRules]);
    assert_eq!(told(&rules("PK\u{3}\u{4}\0\0").unwrap_err()), [What::NotRules]);
    is_said_everywhere(&wrong(RULES, PEERS, PEOPLE)[0]);
    is_said_everywhere(&wrong(PEOPLE, PEOPLE, PEERS)[0]);
    assert_eq!(
        wrong(RULES, PEOPLE, PEOPLE)[0].what,
        What::NoColumn,
        "the same list twice is not turned round"
    );
}

#[test]
fn rules_are_read_whatever_editor_saved_them() {
    let swedish = RULES.replace("Languages", "Språk");
    let marked = [&b"\xef\xbb\xbf"[..], swedish.as_bytes()].concat();
    let wide: Vec<u8> =
        [0xfeff].into_iter().chain(swedish.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let old: Vec<u8> = swedish.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
    let ends = swedish.replace('\n', "\r\n");
    let single = swedish.replace('"', "'");
    for bytes in [swedish.as_bytes(), &marked, &wide, &old, ends.as_bytes(), single.as_bytes()] {
        assert_eq!(rules(&text(bytes)).unwrap(), rules(&swedish).unwrap());
    }
}
