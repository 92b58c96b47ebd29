//! Guides and their profiles.

use super::{profile, statements, world};
use crate::Profile;

#[tokio::test]
async fn a_coordinator_takes_on_a_guide_who_then_tells_more() {
    let world = world().await;
    let new = [
        ("first_name", "Liv"),
        ("email", "liv@example.org"),
        ("trained_on", "2026-01-10"),
        ("approved_until", "2027-01-10"),
        ("capacity", "1"),
    ];
    assert!(
        world
            .town
            .nora
            .get("/peers/new")
            .await
            .text
            .contains("name=\"capacity\" type=\"number\" value=\"2\"")
    );
    let answer = world.town.nora.post("/peers/new", &new).await;
    assert_eq!(answer.status, 303, "{}", answer.text);
    let list = world.town.nora.get("/peers").await.text;
    assert!(list.contains("Liv") && list.contains("Kari") && list.contains("0 of 2 places in use"), "{list}");
    assert_eq!(world.town.nora.get(&answer.location).await.status, 200);
    let again = world.town.nora.post("/peers/new", &new).await;
    assert_eq!(again.status, 422);
    assert!(
        again.text.contains("signs in with this address already") && again.text.contains("value=\"Liv\"")
    );
    assert_eq!(world.town.nora.post("/peers/new", &[("first_name", "")]).await.status, 422);
    assert_eq!(
        world.town.nora.post("/peers/new", &[("first_name", "A"), ("trained_on", "x")]).await.status,
        422
    );
}

#[tokio::test]
async fn lived_experience_is_the_guides_alone_to_tell() {
    let world = world().await;
    let told =
        [("languages", "da"), ("capacity", "2"), ("shared", "coming-home"), ("words", "Jeg går gerne ture")];
    assert_eq!(world.town.kari.post("/me/profile", &told).await.status, 303);
    let page = format!("/peers/{}", world.town.kari.actor().person);
    let seen = world.town.nora.get(&page).await.text;
    assert!(seen.contains("Coming home after the ward") && !seen.contains("Jeg går gerne ture"), "{seen}");
    let other = [
        ("languages", "en"),
        ("capacity", "1"),
        ("shared", "anxiety"),
        ("words", "x"),
        ("approved_until", "2027-01-01"),
    ];
    assert_eq!(world.town.nora.post(&page, &other).await.status, 303);
    let own = world.town.kari.get("/me/profile").await.text;
    assert!(own.contains("Jeg går gerne ture"), "{own}");
    assert!(own.contains("value=\"coming-home\" checked") && !own.contains("value=\"anxiety\" checked"));
    assert!(own.contains("value=\"en\" checked"));
}

#[tokio::test]
async fn a_guide_does_not_approve_themselves() {
    let world = world().await;
    let told = [("languages", "da"), ("capacity", "2"), ("approved_until", "2099-01-01")];
    assert_eq!(world.town.kari.post("/me/profile", &told).await.status, 303);
    let page = format!("/peers/{}", world.town.kari.actor().person);
    assert!(world.town.nora.get(&page).await.text.contains("value=\"2027-01-01\""));
}

#[tokio::test]
async fn a_profile_that_is_not_filled_in_keeps_what_was_written() {
    let world = world().await;
    let wrong = [("capacity", "many"), ("born", "1066"), ("reach_km", "-3"), ("words", "Hej")];
    let answer = world.town.kari.post("/me/profile", &wrong).await;
    assert_eq!(answer.status, 422);
    for kept in ["value=\"many\"", "value=\"1066\"", "value=\"-3\"", "Hej", "Choose at least one language"] {
        assert!(answer.text.contains(kept), "{kept}");
    }
}

#[tokio::test]
async fn a_place_is_found_on_the_map_and_taken_with_one_press() {
    let world = world().await;
    let found = world.town.kari.get("/me/profile?near=Rande").await.text;
    assert!(found.contains("Randers"), "{found}");
    let id = packs::installed().places().search("Randers", "DK", 1)[0].id.to_string();
    assert_eq!(world.town.kari.post("/me/profile/place", &[("place", &id)]).await.status, 303);
    assert!(world.town.kari.get("/me/profile").await.text.contains("<b>Randers</b>"));
    assert_eq!(world.town.kari.post("/me/profile/place", &[("place", "1")]).await.status, 422);
}

#[tokio::test]
async fn a_guide_who_rests_is_not_suggested_until_they_go_on() {
    let world = world().await;
    world.waiting("Sofie", &[]).await;
    assert_eq!(world.town.kari.post("/me/profile/rest", &[("rest", "yes")]).await.status, 303);
    assert!(!world.town.nora.get("/referrals").await.text.contains(">Kari<"));
    assert!(world.town.nora.get("/peers").await.text.contains("Taking a rest"));
    assert_eq!(world.town.kari.post("/me/profile/rest", &[("rest", "no")]).await.status, 303);
    let list = world.town.nora.get("/referrals").await.text;
    assert!(list.contains(">Kari<"), "{list}");
}

#[tokio::test]
async fn who_is_a_guide_elsewhere_is_as_if_they_did_not_exist() {
    let world = world().await;
    let kari = format!("/peers/{}", world.town.kari.actor().person);
    let nobody = "/peers/00000000-0000-7000-8000-000000000001";
    for page in [kari.as_str(), nobody] {
        assert_eq!(world.town.sven.get(page).await.status, 404);
        let saved = world.town.sven.post(page, &[("languages", "da"), ("capacity", "1")]).await;
        assert_eq!(saved.status, 404);
        assert_eq!(world.town.sven.post(&format!("{page}/rest"), &[("rest", "yes")]).await.status, 404);
    }
    assert!(!world.town.sven.get("/peers").await.text.contains("Kari"));
    for other in [&world.town.tone, &world.town.ola, &world.town.mette] {
        assert_eq!(other.get("/peers").await.status, 403);
        assert_eq!(other.get("/peers/new").await.status, 403);
        assert_eq!(other.get(&kari).await.status, 404);
    }
    assert_eq!(world.town.ola.get("/me/profile").await.status, 404);
    let liv = world.another_guide("Liv", Profile { ..profile() }).await;
    assert_eq!(liv.get(&kari).await.status, 404, "guides do not read each other's profiles");
}

#[tokio::test]
async fn the_pages_of_guides_keep_to_the_number_of_statements() {
    let world = world().await;
    let kari = format!("/peers/{}", world.town.kari.actor().person);
    for page in ["/peers", kari.as_str()] {
        let (answer, sent) = statements!(world.town.nora.get(page));
        assert_eq!(answer.status, 200);
        assert!(sent <= 7, "{page}: {sent}");
    }
}

#[tokio::test]
async fn a_guide_from_a_list_is_not_suggested_until_nora_approves() {
    let world = world().await;
    let (nora, org) = (world.town.nora.actor(), world.town.nordby);
    let add = async |tx: &mut foundation::Tx| {
        let role = foundation::Role::Peer;
        let liv = people::testing::somebody(tx, &world.house, "Liv", org, role).await;
        let per = people::testing::somebody(tx, &world.house, "Per", org, role).await;
        for (who, approved_until) in [(&liv, None), (&per, Some(super::day("2026-03-01")))] {
            let (person, since, language) = (who.actor().person, super::day("2024-05-01"), ui::Language::Da);
            let guide = crate::PastGuide { person, room: 2, since, approved_until, language };
            crate::import_guide(tx, &nora, &guide).await?;
        }
        Ok((liv, per))
    };
    let (liv, per) = world.house.db.write(add).await.unwrap();
    let list = world.town.nora.get("/peers").await.text;
    assert!(list.contains("Is not approved yet, so is not suggested") && list.contains("ran out"), "{list}");
    let page = format!("/peers/{}", liv.actor().person);
    assert!(world.town.nora.get(&page).await.text.contains("Approve Liv for a year"));
    assert!(!liv.get("/me/profile").await.text.contains("Approve Liv"));
    let approve = format!("{page}/approve");
    for other in [&liv, &per, &world.town.kari, &world.town.sven, &world.town.tone, &world.town.ola] {
        assert_eq!(other.post(&approve, &[]).await.status, 404);
    }
    let (pressed, sent) = statements!(world.town.nora.post(&approve, &[]));
    assert_eq!((pressed.status, sent), (303, 3));
    assert!(world.town.nora.get(&page).await.text.contains("value=\"2027-03-10\""));
    let told = [("languages", "da"), ("capacity", "2"), ("approved_until", "2028-01-01")];
    world.town.nora.post(&page, &told).await;
    world.town.nora.post(&approve, &[]).await;
    assert!(world.town.nora.get(&page).await.text.contains("value=\"2028-01-01\""), "a longer one stays");
}
