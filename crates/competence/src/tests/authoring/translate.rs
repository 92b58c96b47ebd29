//! Translating: the source beside the words, what is missing, and who reads what another wrote.

use foundation::{Role, testing::statements};
use ui::Language;

use super::{brought, build, case, identifier};

#[tokio::test]
async fn nora_translates_one_after_another_and_somebody_else_reads() {
    let (house, town) = build().await;
    let nora = &town.nora;
    let at = brought(nora, &case(10)).await;
    let danish = format!("{at}/translate/da");
    let list = nora.get(&danish).await.text;
    assert!(list.contains("<dt>Missing</dt><dd class=\"bb-num\">10</dd>"), "{list}");
    let part = format!("{danish}/{}", identifier(1));
    let shown = nora.get(&part).await.text;
    assert!(shown.contains("Part 1: listens"), "{shown}");
    let wrong = nora.post(&part, &[("words", " ")]).await;
    assert!(wrong.status == 422 && wrong.text.contains("Write the words"), "{}", wrong.text);
    let saved = nora.post(&part, &[("words", "Lytter")]).await;
    assert!(saved.status == 303 && !saved.location.contains(&identifier(1)), "{}", saved.location);
    assert!(saved.location.starts_with(&format!("{danish}/0a1b2c3d")), "the next one: {}", saved.location);
    let own = nora.post(&format!("{part}/read"), &[]).await;
    assert!(own.status == 409 && own.text.contains("somebody else"), "{}", own.text);
    assert_eq!(nora.post(&format!("{part}/final"), &[]).await.status, 409, "nobody has read it");

    let liv = house
        .db
        .write(async |tx| {
            Ok(people::testing::somebody(tx, &house, "Liv", town.nordby, Role::Coordinator).await)
        })
        .await
        .unwrap();
    assert_eq!(liv.post(&format!("{part}/read"), &[]).await.status, 303);
    assert_eq!(nora.post(&format!("{part}/final"), &[]).await.status, 303);
    assert!(nora.get(&danish).await.text.contains("<dt>Done</dt><dd class=\"bb-num\">1</dd>"));

    let source = format!("{at}/parts/{}", identifier(1));
    nora.post(&source, &[("words", "Listens well"), ("kind", "domain")]).await;
    let list = nora.get(&danish).await.text;
    assert!(list.contains("<dt>To be looked at again</dt><dd class=\"bb-num\">1</dd>"), "{list}");

    let kept = crate::authoring::WRITTEN;
    let person = nora.actor().person;
    let shown = house.db.read(async |tx| (kept.show)(tx, &nora.actor(), person).await).await.unwrap();
    assert_eq!(shown.len(), 1);
    house.db.write(async |tx| (kept.forget)(tx, &house.itself(), person).await).await.unwrap();
    let shown = house.db.read(async |tx| (kept.show)(tx, &nora.actor(), person).await).await.unwrap();
    assert!(shown.is_empty());
}

#[tokio::test]
async fn others_do_not_translate_and_there_is_no_page_for_the_source() {
    let (_, town) = build().await;
    let at = brought(&town.nora, &case(10)).await;
    let part = format!("{at}/translate/sv/{}", identifier(2));
    for visitor in [&town.sven, &town.kari, &town.ola, &town.mette] {
        assert_eq!(visitor.get(&part).await.status, 404);
        assert_eq!(visitor.get(&format!("{at}/translate/sv")).await.status, 404);
        assert_eq!(visitor.post(&part, &[("words", "Lyssnar")]).await.status, 404);
    }
    for language in ["en", "fr", "x"] {
        assert_eq!(town.nora.get(&format!("{at}/translate/{language}")).await.status, 404, "{language}");
    }
}

#[tokio::test]
async fn the_pages_of_authors_ask_the_database_little_and_speak_four_languages() {
    let (_, town) = build().await;
    let begun = town.nora.post("/own-frameworks/copy", &[("from", "brobygger-core")]).await;
    let at = begun.location.split('?').next().unwrap().to_owned();
    let top = town.nora.get(&at).await.text;
    let start = top.find("id=\"w-").unwrap() + 6;
    let part = &top[start..start + 36];
    let pages = [
        "/own-frameworks".to_owned(),
        "/own-frameworks/bring".to_owned(),
        at.clone(),
        format!("{at}?part={part}"),
        format!("{at}/parts/{part}"),
        format!("{at}/add?under={part}"),
        format!("{at}/translate/da"),
        format!("{at}/translate/da/{part}"),
        format!("{at}/publish"),
        format!("{at}/about"),
        format!("{at}/comments"),
    ];
    for page in &pages {
        let before = statements();
        assert_eq!(town.nora.get(page).await.status, 200, "{page}");
        assert!(statements() - before <= 8, "{page}: {}", statements() - before);
        for language in Language::ALL {
            let text = town.nora.clone().reading(*language).get(page).await.text;
            let said = text.replace("/competence-", "");
            assert!(!said.contains("competence-own"), "{page} {language}: {text}");
            assert_eq!(text.matches("<h1").count(), 1, "{page} {language}");
        }
    }
}
