//! From three files to pairs, reasons and sentences; and from wrong files to everything that has to be mended.
#![expect(clippy::unwrap_used, reason = "a test whose files cannot be read has to fail")]

use allocation::{Arrangement, File, Lists, Mistake, Rules, Shown, What, Why, arrange, lists, rules, tell};
use proptest::prelude::*;
use ui::{Language, Texts};

const PEOPLE: &str = include_str!("../../../docs/handbook/examples/match/people.csv");
const PEERS: &str = include_str!("../../../docs/handbook/examples/match/peers.csv");
const RULES: &str = include_str!("../../../docs/handbook/examples/match/rules.toml");

fn read(rules: &str, people: &str, peers: &str) -> Result<(Rules, Lists), Vec<Mistake>> {
    let sheet = |text: &str| sheets::read(text.as_bytes()).unwrap();
    allocation::read(rules, &sheet(people), &sheet(peers))
}

fn example(change: impl Fn(&str) -> String) -> (Rules, Lists, Arrangement) {
    let (rules, lists) = read(&change(RULES), PEOPLE, PEERS).unwrap();
    let arrangement = arrange(&rules, &lists, &|_| ()).unwrap();
    (rules, lists, arrangement)
}

fn texts() -> Texts {
    Texts::gather(&[ui::TEXTS, allocation::TEXTS]).unwrap()
}

fn shown(language: Language) -> Shown {
    let (rules, lists, arrangement) = example(str::to_owned);
    tell(&texts(), language, (&rules, &lists), &arrangement)
}

/// Who goes with whom, by id.
fn together(lists: &Lists, arrangement: &Arrangement) -> Vec<(String, String)> {
    let ids = arrangement.pairs.iter();
    ids.map(|pair| (lists.people[pair.person].id.clone(), lists.peers[pair.peer].id.clone())).collect()
}

#[test]
fn the_example_matches_as_its_page_says() {
    let (_, lists, arrangement) = example(str::to_owned);
    let together = together(&lists, &arrangement);
    assert_eq!(together.len(), 6, "{together:?}");
    assert!(together.contains(&("D3".into(), "L2".into())), "they stay together: {together:?}");
    assert!(together.contains(&("D4".into(), "L4".into())), "who would rather meet a man: {together:?}");
    assert!(!together.contains(&("D2".into(), "L1".into())), "forbidden by name");
    assert!(!together.contains(&("D6".into(), "L3".into())), "kept apart");
    assert_eq!(arrangement.kept, Some((1, 1)));
    // Nobody speaks Somali: without that rule two women could be asked, one of them from another ward.
    let sara = arrangement.waiting.iter().find(|one| lists.people[one.person].id == "D7").unwrap();
    let Why::Nobody { ruled_out, without } = &sara.why else { panic!("{:?}", sara.why) };
    assert_eq!(ruled_out.first(), Some(&(0, 5)), "the language rules out all five");
    assert!(without.is_empty(), "the two women worked on that ward: {without:?}");
    let places: u32 = lists.peers.iter().map(|peer| peer.places + peer.supports).sum();
    assert!(arrangement.loads.iter().sum::<u32>() <= places);
}

#[test]
fn every_must_holds_for_every_pair() {
    for load in ["even", "weighed", "free"] {
        for stable in ["true", "false"] {
            let change = |text: &str| {
                let text = text.replace("load = \"even\"", &format!("load = \"{load}\""));
                text.replace("stable = false", &format!("stable = {stable}"))
            };
            let (_, lists, arrangement) = example(change);
            for (person, peer) in together(&lists, &arrangement) {
                assert!(!["D7"].contains(&&*person), "nobody speaks Somali");
                assert!(person != "D4" || peer == "L4" || peer == "L3", "{person} {peer}");
                assert!((&*person, &*peer) != ("D2", "L1") && (&*person, &*peer) != ("D6", "L3"));
            }
            if stable == "true" {
                assert!(arrangement.stability.holds && arrangement.stability.blocking == 0);
            }
        }
    }
}

#[test]
fn load_comes_first_when_it_is_to_be_even() {
    let rules = r#"
        load = "LOAD"
        [people]
        id = "id"
        [peers]
        id = "id"
        places = "room"
        [[wish]]
        rule = "shared"
        people = "likes"
        peers = "likes"
        weight = 100
    "#;
    let people = "id,likes\n1,a\n2,a\n3,a\n4,a\n";
    let peers = "id,room,likes\nx,4,a\ny,4,b\n";
    let loads = |load: &str| {
        let (rules, lists) = read(&rules.replace("LOAD", load), people, peers).unwrap();
        arrange(&rules, &lists, &|_| ()).unwrap().loads
    };
    assert_eq!((loads("even"), loads("weighed"), loads("free")), (vec![2, 2], vec![4, 0], vec![4, 0]));
}

#[test]
fn who_waits_behind_others_hears_what_would_help() {
    let rules = "[people]\nid = \"id\"\nsince = \"days\"\n[peers]\nid = \"id\"\nplaces = \"room\"\n";
    let (rules, lists) = read(rules, "id,days\nold,90\nnew,2\n", "id,room\nx,1\n").unwrap();
    let found = arrange(&rules, &lists, &|_| ()).unwrap();
    assert_eq!(found.pairs[0].person, 0);
    let Why::Full { peers, openings, .. } = &found.waiting[0].why else { panic!("not full") };
    assert_eq!((*peers, openings.len()), (1, 1));
    let list = tell(&texts(), Language::En, (&rules, &lists), &found).csv().unwrap();
    let said = String::from_utf8(list).unwrap();
    assert!(said.contains("The only peer who could be asked has no place left."), "{said}");
    assert!(said.contains("One more place with x."), "{said}");
}

const PLAIN: &str = "[people]\nid = \"id\"\n[peers]\nid = \"id\"\nplaces = \"room\"\n\
                     [[wish]]\nrule = \"near\"\npeople = \"age\"\npeers = \"age\"\nmost = 100\nweight = 1\n";

#[test]
fn where_nobody_is_given_what_they_would_not_agree_to_it_is_told_who_would_not() {
    let stable = format!("stable = true\n{PLAIN}");
    let people = "id,age\nold,60\nyoung,48\nlast,90\n";
    let (rules, lists) = read(&stable, people, "id,room,age\nx,1,60\ny,1,30\n").unwrap();
    let found = arrange(&rules, &lists, &|_| ()).unwrap();
    let next = |language: Language| -> Vec<String> {
        let shown = tell(&texts(), language, (&rules, &lists), &found);
        shown.tables[0].rows.iter().map(|row| row[4].clone()).collect()
    };
    // The young one would rather have x, who is as old as the old one; nobody else would take the old one's place.
    assert_eq!(
        next(Language::En),
        ["Nobody else.", "x would suit better, but would not agree. At least as well suited there: old."]
    );
    for language in Language::ALL {
        assert!(next(*language)[1].contains("old") && next(*language)[1].contains('x'), "{language}");
    }
    let Why::Refused { peers, first } = &found.waiting[0].why else { panic!("not refused") };
    assert_eq!((*peers, first), (2, &Some((0, vec![0]))), "who is where the last one would rather be");
}

#[test]
fn the_next_best_is_told_in_a_long_list_too_and_how_far_it_has_come() {
    let people: String = (0..2500).map(|at| format!("p{at},{}\n", at % 90)).collect();
    let peers: String = (0..40).map(|at| format!("h{at},70,{}\n", at * 2)).collect();
    let (rules, lists) = read(PLAIN, &format!("id,age\n{people}"), &format!("id,room,age\n{peers}")).unwrap();
    let parts = std::cell::RefCell::new(Vec::new());
    let found = arrange(&rules, &lists, &|part| parts.borrow_mut().push(part)).unwrap();
    assert_eq!(found.pairs.len(), 2500);
    assert!(found.pairs.iter().all(|pair| pair.next.as_ref().is_some_and(|next| next.peer != pair.peer)));
    let parts = parts.into_inner();
    assert!(
        parts.is_sorted() && parts.last() == Some(&100) && parts.iter().any(|part| (41..90).contains(part))
    );
}

#[test]
fn every_mistake_is_told_at_once_with_its_place_and_what_was_meant() {
    let wrong = "lod = \"even\"\nstable = \"yes\"\nforbidden = [\"D2\"]\n[people]\nid = \"Id\"\nday = \"soon\"\n\
                 [peers]\nid = 3\n[[must]]\nrule = \"sharde\"\npeople = \"a\"\npeers = \"b\"\n\
                 [[wish]]\nrule = \"near\"\npeople = \"a\"\npeers = \"b\"\nweight = 1000\n";
    let mistakes = rules(wrong).unwrap_err();
    let told: Vec<_> = mistakes.iter().map(|one| (one.line.unwrap(), one.what, one.meant.clone())).collect();
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(
        told,
        [
            (1, What::UnknownKey, some("load")),
            (2, What::NotYesNo, None),
            (3, What::NotPairs, None),
            (6, What::NotDay, None),
            (7, What::MissingKey, None),
            (8, What::NotText, None),
            (10, What::NotWord, some("shared")),
            (13, What::MissingKey, None),
            (17, What::NotNumber, None),
        ]
    );
    assert_eq!(rules("[people\nid=").unwrap_err()[0].what, What::TomlOpen);
    assert_eq!(rules("").unwrap_err().len(), 2);
}

#[test]
fn what_is_wrong_in_all_three_files_is_told_together() {
    let text = RULES.replace("load =", "lod =").replace("rule = \"apart\"", "rule = \"apert\"");
    let people = PEOPLE.replace(";24;4;", ";x;4;");
    let peers = PEERS.replace("L2;Tor;1;", "L2;Tor;;");
    let mistakes = read(&text, &people, &peers).unwrap_err();
    let told: Vec<_> = mistakes.iter().map(|one| (one.file, one.line.unwrap(), one.what)).collect();
    let wanted = [
        (File::Rules, 3, What::UnknownKey),
        (File::Rules, 45, What::NotWord),
        (File::Peers, 3, What::EmptyPlaces),
        (File::People, 2, What::CellNumber),
    ];
    assert_eq!(told, wanted);
    // Where an id cannot be read, nobody is said to be unknown because of it.
    let mistakes = read(RULES, &PEOPLE.replace("Id;", "Number;"), PEERS).unwrap_err();
    assert_eq!(mistakes.iter().map(|one| one.what).collect::<Vec<_>>(), [What::NoColumn]);
}

#[test]
fn every_wrong_cell_is_told_with_its_row_and_column() {
    let people = PEOPLE.replace("D2;", "D1;").replace(";24;4;", ";x;4;").replace("3.3.2026", "soon");
    let people = people.replace(";L2;;", ";L9;;").replace("D6;Jon;14.3.2026;Norwegian", "D6;Jon;14.3.2026;");
    let peers = PEERS.replace("L2;Tor;1;", "L2;Tor;many;").replace("Own ward", "Old ward");
    let mistakes = read(RULES, &people, &peers).unwrap_err();
    let at = |what: What| {
        let one =
            mistakes.iter().find(|one| one.what == what).unwrap_or_else(|| panic!("{what}: {mistakes:?}"));
        (one.file, one.line, one.column.as_str())
    };
    assert_eq!(at(What::IdTwice), (File::People, Some(3), "Id"));
    assert_eq!(at(What::CellNumber), (File::People, Some(2), "Age"));
    assert_eq!(at(What::CellSince), (File::People, Some(4), "Waiting since"));
    assert_eq!(at(What::UnknownPeer).0, File::People);
    assert_eq!(at(What::Empty), (File::People, Some(7), "Languages"));
    assert_eq!(at(What::CellPlaces), (File::Peers, Some(3), "Places"));
    assert_eq!(at(What::NoColumn), (File::Peers, None, "Own ward"));
    let meant = mistakes.iter().find(|one| one.what == What::NoColumn).unwrap().meant.as_deref();
    assert_eq!(meant, Some("Old ward"));
    let texts = texts();
    for language in Language::ALL {
        for mistake in &mistakes {
            let said = mistake.said(&texts, *language, "people.csv");
            assert!(!said.contains("allocation-") && said.contains("people.csv"), "{language}: {said}");
        }
    }
}

#[test]
fn the_same_is_said_on_the_screen_in_the_list_and_on_the_page_in_every_language() {
    for language in Language::ALL {
        let shown = shown(*language);
        let (text, html, json) = (shown.text(), shown.html(), shown.json());
        let list = String::from_utf8(shown.csv().unwrap()).unwrap();
        for all in [&text, &html, &json, &list] {
            assert!(all.contains("D3") && all.contains("L2"), "{language}");
            assert!(!all.contains("allocation-"), "{language}: {all}");
        }
        assert_eq!(list.lines().count(), 9);
        assert!(html.contains(&format!("<html lang=\"{language}\">")) && html.matches("<h1>").count() == 1);
        assert!(!html.contains("http") && html.matches("scope=\"row\"").count() > 8);
        let read: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(read["people"].as_array().unwrap().len(), 8);
    }
}

#[test]
fn what_stands_in_a_list_is_text_on_the_page_and_no_formula_in_the_sheet() {
    let plain = "[people]\nid = \"id\"\n[peers]\nid = \"id\"\nplaces = \"room\"\n";
    let (rules, lists) = read(plain, "id,x\n<b>&1,\n=1+1,\n", "id,room\n@x,9\n").unwrap();
    let found = arrange(&rules, &lists, &|_| ()).unwrap();
    let shown = tell(&texts(), Language::En, (&rules, &lists), &found);
    assert!(shown.html().contains("&lt;b&gt;&amp;1") && !shown.html().contains("<b>"));
    let list = String::from_utf8(shown.csv().unwrap()).unwrap();
    assert!(list.contains("'=1+1;'@x"), "{list}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn no_rules_and_no_list_make_it_stumble(text in ".{0,300}", cells in "[a-zæ0-9;,\n\"=. -]{0,200}") {
        let _ = rules(&text);
        let begun = format!("{RULES}\n{text}");
        if let (Ok(rules), Ok(sheet)) = (rules(&begun).or_else(|_| rules(RULES)), sheets::read(cells.as_bytes())) {
            let peers = sheets::read(PEERS.as_bytes()).unwrap();
            if let Ok(lists) = lists(&rules, &sheet, &peers) {
                prop_assert!(arrange(&rules, &lists, &|_| ()).is_ok());
            }
        }
    }

    #[test]
    fn a_key_cut_out_or_doubled_never_stumbles(at in 0usize..1200, many in 0usize..40, twice in any::<bool>()) {
        let letters: Vec<char> = RULES.chars().collect();
        let (from, to) = (at.min(letters.len()), (at + many).min(letters.len()));
        let cut: String = letters[..from].iter().chain(&letters[to..]).collect();
        let twice: String = if twice { format!("{RULES}{cut}") } else { cut };
        if let Ok(rules) = rules(&twice) {
            let sheet = |text: &str| sheets::read(text.as_bytes()).unwrap();
            if let Ok(lists) = lists(&rules, &sheet(PEOPLE), &sheet(PEERS)) {
                prop_assert!(arrange(&rules, &lists, &|_| ()).is_ok());
            }
        }
    }

    #[test]
    fn the_order_of_rows_changes_nothing_that_counts(turn in 0usize..8, load in 0usize..3) {
        let load = ["even", "weighed", "free"][load];
        let text = RULES.replace("load = \"even\"", &format!("load = \"{load}\""));
        let mut rows: Vec<&str> = PEOPLE.lines().collect();
        rows[1..].rotate_left(turn);
        let (rules, other) = read(&text, &rows.join("\n"), PEERS).unwrap();
        let (_, lists) = read(&text, PEOPLE, PEERS).unwrap();
        let (ours, theirs) = (arrange(&rules, &lists, &|_| ()).unwrap(), arrange(&rules, &other, &|_| ()).unwrap());
        let waits = |lists: &Lists, all: &Arrangement| {
            let mut ids: Vec<String> = all.waiting.iter().map(|w| lists.people[w.person].id.clone()).collect();
            ids.sort();
            ids
        };
        prop_assert_eq!(ours.pairs.len(), theirs.pairs.len());
        prop_assert_eq!(waits(&lists, &ours), waits(&other, &theirs));
        let even = |all: &Arrangement| { let mut l = all.loads.clone(); l.sort_unstable(); l };
        prop_assert!(load != "even" || even(&ours) == even(&theirs));
    }
}
