//! The evaluator's first page.

use foundation::Role;

use super::scene;
use ui::testing::stranger;

#[tokio::test]
async fn before_anybody_is_asked_the_page_says_what_will_stand_here() {
    let scene = scene().await;
    let page = scene.town.aud.get("/evaluate").await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains("Here you will see how many answer"));
    assert!(page.text.contains("WHO-5 is not asked yet") && page.text.contains("Where I am now"));
}

#[tokio::test]
async fn a_few_are_not_counted_and_enough_are() {
    let scene = scene().await;
    scene.path(&scene.town.ola, "2026-03-01", "2026-07-01").await;
    let few = scene.town.nora.get("/evaluate").await;
    assert!(few.text.contains("At the start") && few.text.contains("fewer than 5"));
    for n in 0..12 {
        let somebody = scene
            .house
            .db
            .write(async |tx| {
                let (town, house) = (&scene.town, &scene.house);
                let name = format!("Liv{n}");
                Ok(people::testing::somebody(tx, house, &name, town.nordby, Role::Recipient).await)
            })
            .await
            .unwrap();
        scene.path(&somebody, "2026-03-01", "2026-07-01").await;
    }
    let enough = scene.town.nora.get("/evaluate").await;
    assert!(enough.text.contains("<td class=\"num\">13</td>"), "{}", enough.text);
    let before = foundation::testing::statements();
    scene.town.aud.get("/evaluate").await;
    assert!(foundation::testing::statements() - before <= 7);
}

#[tokio::test]
async fn only_those_who_work_with_the_questions_see_who_answers() {
    let scene = scene().await;
    let town = &scene.town;
    for who in [&town.kari, &town.ola, &town.tone, &town.mette, &town.nils, &town.dag] {
        assert_eq!(who.get("/evaluate").await.status, 403);
    }
    for who in [&town.nora, &town.sven, &town.aud, &town.anne] {
        assert_eq!(who.get("/evaluate").await.status, 200);
    }
    assert_eq!(stranger(&scene.house).get("/evaluate").await.status, 303);
}
