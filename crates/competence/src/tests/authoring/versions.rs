//! Versions: what comes in goes out equal, what is published stays, and the next one says what changed.

use foundation::Id;
use frameworks::{case, moodle};
use serde_json::Value;

use super::{brought, build, case as file, identifier};

async fn taken(visitor: &ui::testing::Visitor, at: &str, name: &str) -> Value {
    let taken = visitor.get(&format!("{at}/files/{name}")).await;
    assert_eq!(taken.status, 200, "{}", taken.text);
    serde_json::from_str(&taken.text).unwrap()
}

#[tokio::test]
async fn what_comes_in_goes_out_equal_in_both_versions_of_the_standard() {
    let (_, town) = build().await;
    let nora = town.nora.clone().in_many_statements();
    let older = file(5_000);
    let at = brought(&nora, &older).await;
    assert_eq!(taken(&nora, &at, "case-1.0.json").await, older);
    // Written in 1.1 and brought in again it says the same in 1.0.
    let newer = taken(&nora, &at, "case.json").await;
    assert_ne!(newer, older);
    let read = case::read(newer.to_string().as_bytes()).unwrap();
    assert_eq!(read.version, case::Version::V1_1);
    let sven = town.sven.clone().in_many_statements();
    let there = brought(&sven, &newer).await;
    assert_eq!(taken(&sven, &there, "case.json").await, newer);
    assert_eq!(taken(&sven, &there, "case-1.0.json").await["CFItems"], older["CFItems"]);
    assert_eq!(nora.get(&format!("{at}/files/anything.json")).await.status, 404);
}

#[tokio::test]
async fn the_table_of_moodle_comes_in_and_goes_out_equal() {
    let (_, town) = build().await;
    let nora = &town.nora;
    let begun = nora.post("/own-frameworks/copy", &[("from", "brobygger-core")]).await;
    let at = begun.location.split('?').next().unwrap().to_owned();
    let sheet = nora.get(&format!("{at}/files/moodle.csv")).await.text;
    let sent = town.sven.upload("/own-frameworks/bring", &[], "m.csv", sheet.as_bytes()).await;
    assert!(town.sven.get(&sent.location).await.text.contains("The language it is written in"));
    let done = town.sven.post(&sent.location, &[("language", "en")]).await;
    let there = done.location.split('?').next().unwrap().to_owned();
    let again = town.sven.get(&format!("{there}/files/moodle.csv")).await.text;
    assert_eq!(moodle::read(&again).unwrap(), moodle::read(&sheet).unwrap());
}

#[tokio::test]
async fn a_published_version_never_changes_and_the_next_says_what_did() {
    let (house, town) = build().await;
    let nora = &town.nora;
    let at = brought(nora, &file(20)).await;
    let publish = format!("{at}/publish");
    let wrong = nora.post(&publish, &[("number", "")]).await;
    assert!(wrong.status == 422 && wrong.text.contains("Write a version number"), "{}", wrong.text);
    assert_eq!(nora.post(&publish, &[("number", "1.0")]).await.status, 303);
    let part = |number: usize| format!("{at}/parts/{}", identifier(number));
    let refused = nora.post(&part(2), &[("words", "Other"), ("kind", "skill")]).await;
    assert!(refused.status == 409 && refused.text.contains("never changes"), "{}", refused.text);
    assert_eq!(nora.post(&format!("{}/remove", part(2)), &[]).await.status, 409);
    assert_eq!(nora.post(&publish, &[("number", "1.1")]).await.status, 409);

    assert_eq!(nora.post(&format!("{at}/next"), &[]).await.status, 303);
    assert_eq!(nora.post(&format!("{at}/next"), &[]).await.status, 409, "one is being written");
    nora.post(&part(2), &[("words", "Listens first"), ("kind", "skill")]).await;
    nora.post(&format!("{}/remove", part(3)), &[]).await;
    let new = [("under", &*identifier(11)), ("kind", "attitude"), ("words", "Hopes")];
    nora.post(&format!("{at}/add"), &new).await;
    let taken_number = nora.post(&publish, &[("number", "1.0")]).await;
    assert!(taken_number.status == 422 && taken_number.text.contains("Another version has this number"));
    assert_eq!(nora.post(&publish, &[("number", "2.0")]).await.status, 303);
    let page = nora.get(&format!("{at}/difference?from=1&to=2")).await.text;
    for said in
        ["New: 1", "Removed: 1", "In other words: 1", "Listens first", "Hopes", "Version 1.0", "Version 2.0"]
    {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("In another place"), "{page}");
    assert_eq!(nora.get(&format!("{at}/difference?from=1&to=7")).await.status, 404);
    assert_eq!(town.sven.get(&format!("{at}/difference?from=1&to=2")).await.status, 404);
    assert_eq!(town.kari.get(&format!("{at}/difference?from=1&to=2")).await.status, 404);

    let framework = at.rsplit('/').next().unwrap().parse().unwrap();
    let actor = nora.actor();
    let carried =
        house.db.read(async |tx| crate::carried(tx, &actor, framework, (1, 2)).await).await.unwrap();
    let id = |number: usize| identifier(number).parse::<Id<crate::OwnPart>>().unwrap();
    assert_eq!((carried.kept.len(), carried.new.len()), (16, 1));
    assert_eq!((carried.changed, carried.removed), (vec![id(2)], vec![id(3)]));
    let other = town.sven.actor();
    let none = house.db.read(async |tx| crate::carried(tx, &other, framework, (1, 2)).await).await.unwrap();
    assert_eq!(none, crate::Carried::default());
}

#[tokio::test]
async fn what_is_removed_takes_its_links_along_and_what_is_moved_is_numbered() {
    let (_, town) = build().await;
    let nora = &town.nora;
    let at = brought(nora, &file(10)).await;
    let related = |json: &Value| {
        let all = json["CFAssociations"].as_array().unwrap();
        all.iter().filter(|one| one["associationType"] == "isRelatedTo").count()
    };
    assert_eq!(related(&taken(nora, &at, "case.json").await), 1);
    assert_eq!(nora.post(&format!("{at}/parts/{}/remove", identifier(3)), &[]).await.status, 303);
    assert_eq!(nora.post(&format!("{at}/parts/{}/up", identifier(5)), &[]).await.status, 303);
    let new = [("words", "Waits longer"), ("kind", "attitude"), ("reason", "Calm helps")];
    assert_eq!(nora.post(&format!("{at}/parts/{}", identifier(4)), &new).await.status, 303);
    let older = taken(nora, &at, "case-1.0.json").await;
    let changed = |one: &&Value| one["identifier"] == identifier(4);
    let part = older["CFItems"].as_array().unwrap().iter().find(changed).unwrap().clone();
    assert_eq!((&part["fullStatement"], &part["CFItemType"]), (&"Waits longer".into(), &"Attitude".into()));
    assert_eq!(part["anotherHouse"]["keeps"][3], 4, "what nobody here uses stays");
    let out = taken(nora, &at, "case.json").await;
    assert_eq!(related(&out), 0, "two was related to three, which is gone");
    let package = case::read(out.to_string().as_bytes()).unwrap();
    let order: Vec<String> = frameworks::tree(&package).iter().map(|line| line.item.identifier()).collect();
    // The file has the last first: five stood right behind six.
    let now = [1, 10, 9, 8, 7, 5, 6, 4, 2].map(identifier);
    assert_eq!(order, now);
}

#[tokio::test]
async fn a_newer_file_of_a_published_framework_becomes_its_next_version() {
    let (_, town) = build().await;
    let nora = &town.nora;
    let mut newer = file(10);
    let at = brought(nora, &newer).await;
    for number in [9, 10] {
        let page = format!("{at}/translate/da/{}", identifier(number));
        assert_eq!(nora.post(&page, &[("words", "Lytter")]).await.status, 303);
    }
    nora.post(&format!("{at}/publish"), &[("number", "1")]).await;
    newer["CFItems"][0]["fullStatement"] = "In other words".into();
    assert_eq!(brought(nora, &newer).await, at);
    assert!(nora.get(&format!("{at}/difference?from=1&to=2")).await.text.contains("In other words: 1"));
    let danish = nora.get(&format!("{at}/translate/da")).await.text;
    for (how, count) in [("To be looked at again", 1), ("Draft", 1), ("Missing", 8)] {
        let said = format!("<dt>{how}</dt><dd class=\"bb-num\">{count}</dd>");
        assert!(danish.contains(&said), "{said}: {danish}");
    }
    for (visitor, status) in [(&town.sven, 404), (&town.kari, 404), (&town.mette, 404)] {
        for act in ["publish", "withdraw", "next", "open"] {
            assert_eq!(
                visitor.post(&format!("{at}/{act}"), &[("number", "2")]).await.status,
                status,
                "{act}"
            );
        }
    }
    assert_eq!(nora.post(&format!("{at}/withdraw"), &[]).await.status, 303);
    assert!(nora.get("/own-frameworks").await.text.contains("Withdrawn"));
}

#[tokio::test]
async fn a_framework_says_its_name_and_levels_and_stays_in_the_version_it_came_in() {
    let (_, town) = build().await;
    let nora = &town.nora;
    let older = file(10);
    let newer = json_of_core(nora).await;
    for (visitor, came, name) in [(nora, &older, "case-1.0.json"), (&town.sven, &newer, "case.json")] {
        let at = brought(visitor, came).await;
        let about = format!("{at}/about");
        let wrong = visitor.post(&about, &[("title", " ")]).await;
        assert!(wrong.status == 422 && wrong.text.contains("Write what it is called"), "{}", wrong.text);
        let many = "level\n".repeat(11);
        let wrong = visitor.post(&about, &[("title", "Ours"), ("levels", &*many)]).await;
        assert!(wrong.status == 422 && wrong.text.contains("at most ten levels"), "{}", wrong.text);
        let new = [("title", "Ours"), ("levels", "Not yet\n\nWith others\nAlone"), ("about", "Of the north")];
        assert_eq!(visitor.post(&about, &new).await.status, 303);
        let shown = visitor.get(&about).await.text;
        assert!(shown.contains("Not yet\nWith others\nAlone") && shown.contains("Of the north"), "{shown}");
        let out = taken(visitor, &at, name).await;
        let package = case::read(out.to_string().as_bytes()).unwrap();
        assert_eq!(package.document.text("title"), Some("Ours"));
        assert_eq!(package.version.as_str(), if name == "case.json" { "1.1" } else { "1.0" });
        assert_eq!(out["CFItems"], came["CFItems"]);
        assert_eq!(town.kari.get(&about).await.status, 404);
        assert_eq!(town.kari.post(&about, &new).await.status, 404);
    }
}

async fn json_of_core(visitor: &ui::testing::Visitor) -> Value {
    serde_json::from_str(&visitor.get("/frameworks/brobygger-core/case.json").await.text).unwrap()
}
