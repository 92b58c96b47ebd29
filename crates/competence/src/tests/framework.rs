//! Frameworks as somebody reads them who has come by, and as other programs read their files.

use foundation::testing::statements;
use frameworks::case::{self, Version};
use frameworks::{moodle, tree};
use ui::{Language, testing::stranger};

use super::build;

const PAGE: &str = "/frameworks/brobygger-core";

/// Each has a reason and an example to unfold.
fn statements_on(page: &str) -> usize {
    page.matches("Why, and an example").count()
        + ["Hvorfor, og et eksempel", "Varför, och ett exempel"]
            .map(|words| page.matches(words).count())
            .iter()
            .sum::<usize>()
}

#[tokio::test]
async fn everybody_reads_the_framework_in_their_language_and_the_database_is_hardly_asked() {
    let (house, town) = build().await;
    let core = packs::installed().framework("brobygger-core").unwrap();
    for language in Language::ALL {
        let visitor = stranger(&house).reading(*language);
        let words = core.texts(language.as_str()).unwrap();
        let list = visitor.get("/frameworks").await;
        assert!(list.status == 200 && list.text.contains(&words.title), "{}", list.text);
        let page = visitor.get(PAGE).await;
        assert_eq!(page.status, 200);
        assert_eq!(statements_on(&page.text), core.statements.len());
        for said in words.statements.values() {
            for words in [&said.text, &said.reason, &said.example] {
                // Askama writes signs such as quotation marks as entities.
                let first = words.split(['"', '\'', '&', '<', '>']).next().unwrap();
                assert!(page.text.contains(first), "{language}: {words}");
            }
        }
    }
    let before = statements();
    assert_eq!(town.kari.get(PAGE).await.status, 200);
    assert!(statements() - before <= 2, "only who is signed in, and what panels have said");
}

#[tokio::test]
async fn one_kind_alone_is_shown_and_an_unknown_one_shows_all() {
    let (house, _) = build().await;
    let visitor = stranger(&house);
    let core = packs::installed().framework("brobygger-core").unwrap();
    let count = async |query: &str| statements_on(&visitor.get(&format!("{PAGE}{query}")).await.text);
    let of = |kind| core.statements.iter().filter(|one| one.kind == kind).count();
    assert_eq!(count("?kind=attitude").await, of(packs::StatementKind::Attitude));
    assert_eq!(count("?kind=knowledge").await, of(packs::StatementKind::Knowledge));
    assert_eq!(count("?kind=anything").await, core.statements.len());
    assert_eq!(visitor.get("/frameworks/nobody-wrote-this").await.status, 404);
    assert_eq!(visitor.get("/frameworks/nobody-wrote-this/case.json").await.status, 404);
}

#[tokio::test]
async fn what_is_taken_along_is_read_again_whole() {
    let (house, _) = build().await;
    let core = packs::installed().framework("brobygger-core").unwrap();
    let parts = core.domains.len() + core.competences.len() + core.statements.len();
    let mut known = Vec::new();
    for language in Language::ALL {
        let visitor = stranger(&house).reading(*language);
        let newer = visitor.get(&format!("{PAGE}/case.json")).await;
        let package = case::read(newer.text.as_bytes()).unwrap();
        assert_eq!((package.version, package.items.len()), (Version::V1_1, parts));
        let lines = tree(&package);
        assert!(lines.len() == parts && lines.iter().all(|line| !line.loose && !line.again));
        assert_eq!(case::write(&package, Version::V1_1).0.to_string(), newer.text);
        known.push(package.items.iter().map(case::Part::identifier).collect::<Vec<_>>());

        let older = visitor.get(&format!("{PAGE}/case-1.0.json")).await;
        let package = case::read(older.text.as_bytes()).unwrap();
        assert_eq!((package.version, package.items.len()), (Version::V1_0, parts));

        let sheet = visitor.get(&format!("{PAGE}/moodle.csv")).await;
        assert_eq!(moodle::read(&sheet.text).unwrap().competencies.len(), parts);
    }
    assert!(known.windows(2).all(|pair| pair[0] == pair[1]), "a statement is the same in every language");
}
