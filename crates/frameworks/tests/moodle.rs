//! Moodle's spreadsheet comes out as it went in, and a package keeps in it what it has a place for.

use frameworks::case::{Version, read as read_package, write as write_package};
use frameworks::moodle::{Loss, Misread, framework, package, read, write};
use uuid::Uuid;

const HEADINGS: &str = "Parent ID number,ID number,Short name,Description,Description format,Scale values,\
    Scale configuration,Rule type (optional),Rule outcome (optional),Rule config (optional),\
    Cross-referenced competency ID numbers,Exported ID (optional),Is framework,Taxonomy\n";

fn sheet() -> String {
    format!(
        "{HEADINGS},core,Ours,<p>What we can</p>,1,\"Not yet,With support,Able\",\"[{{\"\"scaleid\"\":\"\"7\"\"}}]\",,,,,12,1,\"domain,competency\"\n\
         ,T,Trust,,1,,,,,,,13,,\n\
         T,\"T,1\",Keeps promises,<b>small</b> ones too,1,,,core_competency\\competency_rule_all,1,,L1,14,,\n\
         ,L,Listening,,1,,,,,,,15,,\n\
         L,L1,Listens without advice,,1,,,,,,\"T,T%2C1\",16,,\n"
    )
}

fn names() -> impl FnMut(&str) -> (Uuid, String) {
    let mut known = Vec::<String>::new();
    move |number| {
        let at = known.iter().position(|one| one == number).unwrap_or_else(|| {
            known.push(number.to_owned());
            known.len() - 1
        });
        let identifier = Uuid::from_u128(at as u128 + 1);
        (identifier, format!("https://frameworks.example/{identifier}"))
    }
}

#[test]
fn a_spreadsheet_comes_out_as_it_went_in() {
    let found = read(&sheet()).expect("it is sound");
    assert_eq!(found.taxonomy, ["domain", "competency"]);
    assert_eq!(found.competencies[3].related, ["T", "T,1"]);
    assert_eq!(read(&write(&found)), Ok(found));
}

#[test]
fn through_a_package_and_back_nothing_is_lost() {
    let found = read(&sheet()).expect("it is sound");
    let made = package(&found, "A college", "2026-05-04T12:00:00+00:00", names());
    let json = write_package(&made, Version::V1_1).0;
    let again = read_package(json.to_string().as_bytes()).expect("it is sound");
    assert_eq!(again.items[0].text("CFItemType"), Some("domain"));
    assert_eq!(framework(&again), (found, Vec::new()));
}

#[test]
fn what_moodle_has_no_place_for_is_said() {
    let found = read(&sheet()).expect("it is sound");
    let mut made = package(&found, "A college", "2026-05-04T12:00:00+00:00", names());
    let long = "a ".repeat(60);
    made.items[3] = made.items[3].clone().with("fullStatement", long.as_str());
    let mut second = made.associations[1].clone().with("identifier", Uuid::from_u128(99).to_string());
    let under = made.associations[2]
        .link("originNodeURI")
        .map(|link| (link.identifier.to_owned(), link.uri.to_owned()));
    let (identifier, uri) = under.expect("a link");
    second = second.linked(
        "destinationNodeURI",
        frameworks::case::Link { title: "L1", identifier: &identifier, uri: &uri },
    );
    made.associations.push(second);
    made.associations.push(made.associations[0].clone().with("associationType", "exemplar"));
    let (moodle, lost) = framework(&made);
    assert_eq!(lost, [Loss::SecondPlaces(1), Loss::LongNames(1), Loss::Associations(1)]);
    let listens = moodle.competencies.iter().find(|one| one.number == "L1").expect("it is there");
    assert_eq!(listens.name.chars().count(), 100);
    assert_eq!(listens.description, long);
}

#[test]
fn what_is_wrong_is_said_with_its_row() {
    let wrong = |rows: &str| {
        let wrong = read(&format!("{HEADINGS}{rows}")).expect_err("it is wrong");
        wrong.into_iter().map(|one| (one.row, one.what)).collect::<Vec<_>>()
    };
    assert_eq!(wrong(",T,Trust,,,,,,,,,,,\n"), [(None, Misread::NoFramework)]);
    let rows = ",c,Ours,,,,,,,,,,1,\n,,No number,,,,,,,,,,,\nX,A,,,,,,,,,,,,\n,A,Again,,,,,,,,,,,\n,d,Second,,,,,,,,,,1,\n";
    let expected = [
        (Some(6), Misread::SecondFramework),
        (Some(3), Misread::NoNumber),
        (Some(4), Misread::NoName),
        (Some(4), Misread::NoParent("X".to_owned())),
        (Some(5), Misread::Twice(4)),
    ];
    let mut found = wrong(rows);
    found.sort_by_key(|(row, _)| *row);
    let mut expected = expected.to_vec();
    expected.sort_by_key(|(row, _)| *row);
    assert_eq!(found, expected);
    let circle = ",c,Ours,,,,,,,,,,1,\nB,A,a,,,,,,,,,,,\nA,B,b,,,,,,,,,,,\n,C,c,,,,,,,,,,,\n";
    assert_eq!(wrong(circle), [(Some(3), Misread::Circle)]);
    assert_eq!(read("a,b\n1,2\n").expect_err("it is wrong")[0].what, Misread::Columns(2));
}
