//! What comes in goes out again, what is wrong is said with its place, and the tree is the one people drew.

use frameworks::case::{Loss, Package, Part, Problem, Version, read, write};
use frameworks::{difference, tree};
use proptest::prelude::*;
use serde_json::{Value, json};
use uuid::Uuid;

const NOW: &str = "2026-05-04T12:00:00+00:00";

fn id(number: usize) -> String {
    Uuid::from_u128(number as u128).to_string()
}

fn address(number: usize) -> String {
    format!("https://frameworks.example/items/{}", id(number))
}

fn item(number: usize, words: &str) -> Value {
    json!({"identifier": id(number), "uri": address(number), "fullStatement": words, "lastChangeDateTime": NOW})
}

fn link(number: usize) -> Value {
    json!({"title": "somebody", "identifier": id(number), "uri": address(number)})
}

fn child(number: usize, of: usize, under: usize) -> Value {
    json!({"identifier": id(number), "uri": address(number), "associationType": "isChildOf", "lastChangeDateTime": NOW,
        "originNodeURI": link(of), "destinationNodeURI": link(under)})
}

const DOCUMENT: usize = 1_000_000;

fn package(items: &[Value], associations: &[Value]) -> Value {
    json!({"CFDocument": {"identifier": id(DOCUMENT), "uri": address(DOCUMENT), "creator": "A network", "title": "Ours",
        "lastChangeDateTime": NOW}, "CFItems": items, "CFAssociations": associations})
}

fn taken(value: &Value) -> Package {
    read(value.to_string().as_bytes()).unwrap_or_else(|wrong| panic!("{wrong:?}"))
}

fn wrong(value: &Value) -> Vec<(String, Option<usize>, String, Problem)> {
    let wrong = read(value.to_string().as_bytes()).expect_err("it is wrong");
    wrong.into_iter().map(|one| (one.place.list, one.place.number, one.place.field, one.problem)).collect()
}

/// A package of 1.0 with every list of the standard, and with what only some program writes.
fn whole() -> Value {
    let mut value =
        package(&[item(1, "Listens"), item(2, "Asks")], &[child(11, 1, DOCUMENT), child(12, 2, 1)]);
    value["CFItems"][0]["CFDocumentURI"] = link(DOCUMENT);
    value["CFItems"][0]["conceptKeywords"] = json!(["trust", "lytte"]);
    value["CFItems"][1]["ourOwnColour"] = json!({"shade": [1, 2.5, null]});
    value["CFAssociations"][1]["sequenceNumber"] = json!(3);
    value["CFAssociations"][1]["CFAssociationGroupingURI"] = link(31);
    value["CFDefinitions"] = json!({
        "CFConcepts": [{"identifier": id(30), "uri": address(30), "title": "Hope", "hierarchyCode": "1", "lastChangeDateTime": NOW}],
        "CFAssociationGroupings": [{"identifier": id(31), "uri": address(31), "title": "Practice", "lastChangeDateTime": NOW}],
        "CFSubjects": [], "ours": true,
    });
    value["CFRubrics"] = json!([{"identifier": id(40), "uri": address(40), "title": "Listening", "lastChangeDateTime": NOW,
        "CFRubricCriteria": [{"identifier": id(41), "uri": address(41), "lastChangeDateTime": NOW, "weight": 0.5,
            "CFItemURI": link(1), "CFRubricCriterionLevels": [{"identifier": id(42), "uri": address(42),
                "lastChangeDateTime": NOW, "score": 2.0, "quality": "with support"}]}]}]);
    value
}

#[test]
fn what_comes_in_goes_out_again_equal() {
    let value = whole();
    let package = taken(&value);
    assert_eq!(package.version, Version::V1_0);
    assert_eq!(write(&package, Version::V1_0), (value, Vec::new()));
}

#[test]
fn through_the_newer_version_and_back_nothing_is_lost() {
    let value = whole();
    let (newer, lost) = write(&taken(&value), Version::V1_1);
    assert_eq!(lost, Vec::new());
    assert_eq!(newer["CFDocument"]["caseVersion"], "1.1");
    // The newer standard permits no fields of one's own beside its own.
    assert_eq!(newer["CFItems"][1].get("ourOwnColour"), None);
    let package = taken(&newer);
    assert_eq!(package.version, Version::V1_1);
    assert_eq!(write(&package, Version::V1_0), (value, Vec::new()));
}

#[test]
fn what_the_older_version_cannot_hold_is_said() {
    let mut value =
        package(&[item(1, "Lytter"), item(2, "Listens")], &[child(11, 1, DOCUMENT), child(12, 2, 1)]);
    value["CFDocument"]["caseVersion"] = "1.1".into();
    value["CFDocument"]["frameworkType"] = "peer support".into();
    value["CFItems"][0]["extensions"] = json!({"ext:reason": "So that somebody is heard."});
    value["CFAssociations"][1]["associationType"] = "isTranslationOf".into();
    value["CFAssociations"][1]["destinationNodeURI"]["targetType"] = "CASE".into();
    let (older, lost) = write(&taken(&value), Version::V1_0);
    let loss = |list: &str, field: &str| Loss { list: list.to_owned(), field: field.to_owned(), times: 1 };
    let expected = [
        loss("CFAssociations", "associationType: isTranslationOf"),
        loss("CFAssociations", "destinationNodeURI.targetType"),
        loss("CFDocument", "frameworkType"),
        loss("CFItems", "extensions"),
    ];
    assert_eq!(lost, expected);
    assert_eq!(older["CFAssociations"][1]["associationType"], "isRelatedTo");
    assert_eq!(taken(&older).version, Version::V1_0);
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    let mut value =
        package(&[item(1, "Listens"), item(2, "Asks"), item(1, "Listens again")], &[child(11, 1, 2)]);
    value["CFItems"][1].as_object_mut().expect("an object").remove("fullStatement");
    value["CFItems"][0]["statusStartDate"] = "31.12.2026".into();
    value["CFAssociations"][0]["originNodeURI"] = "item 1".into();
    value["CFRubrics"] = json!([{"identifier": id(40), "uri": address(40), "lastChangeDateTime": NOW,
        "CFRubricCriteria": [{"identifier": "four", "uri": address(41), "lastChangeDateTime": NOW}, 5]}]);
    let items = || "CFItems".to_owned();
    let expected = [
        (items(), Some(1), "statusStartDate".to_owned(), Problem::NoDay),
        (items(), Some(2), "fullStatement".to_owned(), Problem::Missing),
        (items(), Some(3), "identifier".to_owned(), Problem::Twice { list: items(), number: 1 }),
        ("CFAssociations".to_owned(), Some(1), "originNodeURI".to_owned(), Problem::NoLink),
        ("CFRubrics".to_owned(), Some(1), "CFRubricCriteria[1].identifier".to_owned(), Problem::NoIdentifier),
        ("CFRubrics".to_owned(), Some(1), "CFRubricCriteria[2]".to_owned(), Problem::NoObject),
    ];
    assert_eq!(wrong(&value), expected);
}

#[test]
fn what_is_no_package_is_said() {
    let problem = |bytes: &[u8]| read(bytes).expect_err("it is wrong")[0].problem.clone();
    assert_eq!(problem(b""), Problem::NoJson { line: 1, column: 0 });
    assert_eq!(problem(b"{\n \"CFDocument\": {,"), Problem::NoJson { line: 2, column: 17 });
    assert_eq!(problem(b"[1, 2]"), Problem::NoPackage);
    assert_eq!(problem(br#"{"CFItems": []}"#), Problem::NoPackage);
    assert_eq!(problem("[".repeat(100_000).as_bytes()), Problem::NoJson { line: 1, column: 128 });
}

#[test]
fn what_lies_inside_itself_is_refused() {
    let value = package(
        &[item(1, "a"), item(2, "b"), item(3, "c")],
        &[child(11, 1, 2), child(12, 2, 3), child(13, 3, 1)],
    );
    assert_eq!(wrong(&value), [("CFItems".to_owned(), Some(1), String::new(), Problem::Circle)]);
}

fn drawn(package: &Package) -> Vec<(String, usize, bool, bool)> {
    let line = |line: &frameworks::Line<'_>| {
        (line.item.text("fullStatement").unwrap_or_default().to_owned(), line.depth, line.again, line.loose)
    };
    tree(package).iter().map(line).collect()
}

#[test]
fn the_tree_is_in_the_order_people_count_in() {
    let mut items = vec![
        item(1, "ten"),
        item(2, "two"),
        item(3, "first"),
        item(4, "under two"),
        item(5, "lost"),
        item(6, "under lost"),
    ];
    items[0]["humanCodingScheme"] = "A.10".into();
    items[1]["humanCodingScheme"] = "A.2".into();
    let mut links = vec![
        child(11, 1, DOCUMENT),
        child(12, 2, DOCUMENT),
        child(13, 3, DOCUMENT),
        child(14, 4, 2),
        child(15, 4, 1),
        child(16, 6, 5),
    ];
    links[2]["sequenceNumber"] = 7.into();
    let line = |words: &str, depth, again, loose| (words.to_owned(), depth, again, loose);
    let expected = [
        line("first", 0, false, false),
        line("two", 0, false, false),
        line("under two", 1, false, false),
        line("ten", 0, false, false),
        line("under two", 1, true, false),
        line("lost", 0, false, true),
        line("under lost", 1, false, true),
    ];
    assert_eq!(drawn(&taken(&package(&items, &links))), expected);
}

#[test]
fn a_chain_of_many_and_a_lattice_are_laid_out_at_once() {
    let count = 20_000;
    let items: Vec<Value> = (1..=count).map(|at| item(at, "a")).collect();
    let chain: Vec<Value> =
        (1..=count).map(|at| child(100_000 + at, at, if at == 1 { DOCUMENT } else { at - 1 })).collect();
    assert_eq!(tree(&taken(&package(&items, &chain))).last().map(|line| line.depth), Some(count - 1));
    // Two on each floor, each under both of the floor above: as many ways down as 2 to the power of 60.
    let floor = |at: usize| (at - 1) / 2;
    let items: Vec<Value> = (1..=120).map(|at| item(at, "a")).collect();
    let mut lattice = vec![child(9001, 1, DOCUMENT), child(9002, 2, DOCUMENT)];
    for at in 3..=120 {
        for above in [2 * floor(at) - 1, 2 * floor(at)] {
            lattice.push(child(10_000 + at * 1000 + above, at, above));
        }
    }
    assert_eq!(tree(&taken(&package(&items, &lattice))).len(), lattice.len());
}

#[test]
fn two_versions_are_compared_as_a_person_reads_them() {
    let before = taken(&package(
        &[item(1, "Trust"), item(2, "Listens"), item(3, "Waits"), item(4, "Asks")],
        &[child(11, 1, DOCUMENT), child(12, 2, 1), child(13, 3, 1), child(14, 4, DOCUMENT)],
    ));
    let mut asks = item(4, "Asks");
    asks["lastChangeDateTime"] = "2027-01-01T00:00:00Z".into();
    let after = taken(&package(
        &[item(1, "Trust"), item(2, "Listens without advice"), asks, item(5, "Rests")],
        &[child(11, 1, DOCUMENT), child(12, 2, 1), child(14, 4, 1), child(15, 5, 1)],
    ));
    let found = difference(&before, &after);
    let words = |parts: &[&Part]| {
        parts.iter().map(|part| part.text("fullStatement").unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(words(&found.added), ["Rests"]);
    assert_eq!(words(&found.removed), ["Waits"]);
    assert_eq!(found.reworded.len(), 1);
    assert_eq!(found.reworded[0].fields, ["fullStatement"]);
    assert_eq!(found.moved.len(), 1);
    assert_eq!((&found.moved[0].from, &found.moved[0].to), (&Vec::new(), &vec![id(1)]));
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Err(wrong) = read(&bytes) {
            prop_assert!(!wrong.is_empty());
        }
    }

    /// Every item stands in the tree, once with what lies under it, whatever belongs to whatever.
    #[test]
    fn nothing_is_lost_on_the_way_to_a_tree(parents in proptest::collection::vec(0_usize..30, 1..30)) {
        let items: Vec<Value> = (1..=parents.len()).map(|at| item(at, "a")).collect();
        let links: Vec<Value> = parents.iter().enumerate()
            .map(|(at, parent)| child(500 + at, at + 1, if *parent > at { DOCUMENT } else { *parent }))
            .filter(|link| link["destinationNodeURI"]["identifier"] != id(0))
            .collect();
        let package = taken(&package(&items, &links));
        let mut shown: Vec<String> = tree(&package).iter().filter(|line| !line.again).map(|line| line.item.identifier()).collect();
        shown.sort();
        shown.dedup();
        prop_assert_eq!(shown.len(), parents.len());
        prop_assert_eq!(tree(&package).iter().filter(|line| !line.again).count(), parents.len());
    }
}
