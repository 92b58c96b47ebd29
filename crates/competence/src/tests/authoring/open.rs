//! What anybody reads without an account: a draft that is open for comments, and what is published.

use foundation::testing::statements;
use frameworks::case;
use ui::{Language, testing::stranger};

use super::{brought, build, case as file, identifier};

#[tokio::test]
async fn anybody_comments_on_an_open_draft_and_its_authors_answer() {
    let (house, town) = build().await;
    let nora = &town.nora;
    let at = brought(nora, &file(20)).await;
    let open = at.replace("/own-frameworks/", "/f/");
    let visitor = stranger(&house);
    assert_eq!(visitor.get(&open).await.status, 404, "a draft is its authors' own");
    let today = house.itself().now.day_in(&house.settings.zone);
    for day in [today.to_string(), today.plus(400).to_string(), "soon".to_owned()] {
        let wrong = nora.post(&format!("{at}/open"), &[("until", &*day)]).await;
        assert!(wrong.status == 422 && wrong.text.contains("Choose a day after today"), "{}", wrong.text);
    }
    let until = today.plus(14).to_string();
    assert_eq!(nora.post(&format!("{at}/open"), &[("until", &*until)]).await.status, 303);
    let before = statements();
    let page = visitor.get(&format!("{open}?part={}", identifier(1))).await.text;
    assert!(statements() - before <= 8 && page.contains("This is a draft"), "{page}");
    let part = format!("{open}/{}", identifier(2));
    assert!(visitor.get(&part).await.text.contains("Send the comment"));
    for (words, said) in [("", "Write the words"), (&*"a".repeat(1_001), "a little shorter")] {
        let wrong = visitor.post(&part, &[("words", words)]).await;
        assert!(
            wrong.status == 422 && wrong.text.to_lowercase().contains(&said.to_lowercase()),
            "{}",
            wrong.text
        );
    }
    assert_eq!(visitor.post(&part, &[("words", "Wait <b>longer</b>")]).await.status, 303);
    let nobody = format!("{open}/{}", identifier(900));
    assert_eq!(visitor.post(&nobody, &[("words", "Nothing is there")]).await.status, 404);
    assert!(!visitor.get(&part).await.text.contains("longer"), "comments are for the authors");
    let comments = format!("{at}/comments");
    let shown = nora.get(&comments).await.text;
    assert!(shown.contains("Wait &#60;b&#62;longer"), "{shown}");
    for other in [&town.sven, &town.kari, &town.mette] {
        assert_eq!(other.get(&comments).await.status, 404);
    }
    let start = shown.find("/comments/").unwrap() + 10;
    let answer = format!("{comments}/{}", &shown[start..start + 36]);
    assert_eq!(town.sven.post(&answer, &[("answer", "No")]).await.status, 404);
    assert_eq!(nora.post(&answer, &[("answer", "")]).await.status, 409);
    assert_eq!(nora.post(&answer, &[("answer", "We wait longer now")]).await.status, 303);
    assert!(nora.get(&comments).await.text.contains("We wait longer now"));
    for _ in 0..59 {
        assert_eq!(visitor.post(&part, &[("words", "Again")]).await.status, 303);
    }
    let many = visitor.post(&part, &[("words", "Again")]).await;
    assert!(many.status == 409 && many.text.contains("come back later"), "{}", many.text);
}

#[tokio::test]
async fn a_published_version_is_open_to_everybody_with_its_files() {
    let (house, town) = build().await;
    let begun = town.nora.post("/own-frameworks/copy", &[("from", "brobygger-core")]).await;
    let at = begun.location.split('?').next().unwrap().to_owned();
    let open = at.replace("/own-frameworks/", "/f/");
    let visitor = stranger(&house);
    assert_eq!(visitor.get(&format!("{open}/files/case.json")).await.status, 404);
    town.nora.post(&format!("{at}/publish"), &[("number", "2026")]).await;
    let core = packs::installed().framework("brobygger-core").unwrap();
    for language in Language::ALL {
        let page = visitor.clone().reading(*language).get(&open).await.text;
        let words = core.texts(language.as_str()).unwrap();
        let first = words.domains[&core.domains[0].id].title.split(['\'', '"', '&']).next().unwrap();
        assert!(page.contains(first) && page.contains("2026"), "{language}: {page}");
        assert!(!page.contains("competence-own") && page.matches("<h1").count() == 1, "{page}");
    }
    for name in ["case.json", "case-1.0.json"] {
        let taken = visitor.get(&format!("{open}/files/{name}")).await;
        let package = case::read(taken.text.as_bytes()).unwrap();
        assert_eq!(package.document.text("version"), Some("2026"));
    }
    assert_eq!(visitor.get(&format!("{open}/files/moodle.csv")).await.status, 200);
    let page = visitor.get(&open).await.text;
    let start = page.find("id=\"w-").unwrap() + 6;
    let part = format!("{open}/{}", &page[start..start + 36]);
    assert!(!visitor.get(&part).await.text.contains("Send the comment"));
    assert_eq!(visitor.post(&part, &[("words", "Too late")]).await.status, 404);
    town.nora.post(&format!("{at}/withdraw"), &[]).await;
    assert_eq!(visitor.get(&open).await.status, 404, "what is withdrawn is its authors' own");
}
