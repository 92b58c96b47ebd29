//! Paths, seen from outside.

use super::testing::world;
use foundation::testing::statements;
use ui::testing::stranger;

#[tokio::test]
async fn the_coordinator_sees_the_path_with_its_planned_ending() {
    let world = world().await;
    let before = statements();
    let page = world.town.nora.get(&format!("/paths/{}", world.path)).await;
    assert!(statements() - before <= 7, "{} statements", statements() - before);
    assert_eq!(page.status, 200, "{}", page.text);
    assert!(page.text.contains("Ola and Kari"));
    assert!(page.text.contains("10 July 2026"));
    let lists = format!("href=\"/peers/{}/checklists/guide-role\"", world.town.kari.actor().person);
    assert!(page.text.contains(&lists), "what was gone through with Kari: {}", page.text);
}

#[tokio::test]
async fn nobody_else_learns_that_there_is_a_path() {
    let world = world().await;
    let path = format!("/paths/{}", world.path);
    for other in [&world.town.sven, &world.town.tone, &world.town.mette, &world.town.aud, &world.town.anne] {
        assert_eq!(other.get(&path).await.status, 404);
        assert_eq!(other.post(&format!("{path}/pause"), &[]).await.status, 404);
        assert_eq!(other.get(&format!("/me/people/{}", world.path)).await.status, 404);
    }
    let nobody = stranger(&world.house).get(&path).await;
    assert_eq!((nobody.status, nobody.location.starts_with("/sign-in")), (303, true));
}

#[tokio::test]
async fn the_list_of_paths_can_be_searched_and_filtered() {
    let world = world().await;
    let all = world.town.nora.get("/paths").await;
    assert!(all.text.contains("Ola") && all.text.contains("Kari"), "{}", all.text);
    assert!(world.town.nora.get("/paths?q=ol").await.text.contains(">Ola<"));
    assert!(!world.town.nora.get("/paths?q=xyz").await.text.contains(">Ola<"));
    assert!(world.town.nora.get("/paths?step=first").await.text.contains(">Ola<"));
    assert!(!world.town.nora.get("/paths?step=paused").await.text.contains(">Ola<"));
    assert!(!world.town.sven.get("/paths").await.text.contains("Ola"));
    assert_eq!(world.town.kari.get("/paths").await.status, 403);
}

#[tokio::test]
async fn ola_pauses_in_one_press_and_kari_reads_it_kindly() {
    let world = world().await;
    let before = statements();
    let pressed = world.town.ola.post(&format!("/paths/{}/pause", world.path), &[]).await;
    assert!(statements() - before <= 5);
    assert_eq!((pressed.status, pressed.location.as_str()), (303, "/my?done=support-path-paused-done"));
    let kari = world.town.kari.get(&format!("/me/people/{}", world.path)).await;
    assert!(kari.text.contains("Ola would like a pause"), "{}", kari.text);
    // Somebody who rests is not called, and only Ola says when to go on.
    assert!(!kari.text.contains("tel:12"));
    let too_soon = world.town.kari.post(&format!("/paths/{}/resume", world.path), &[]).await;
    assert_eq!(too_soon.status, 409);
    assert_eq!(world.town.ola.post(&format!("/paths/{}/resume", world.path), &[]).await.status, 303);
    let told = world.told().await;
    assert!(["support.paused", "support.resumed"].iter().all(|name| told.iter().any(|told| told == name)));
}

#[tokio::test]
async fn kari_stops_in_one_press_and_ola_reads_that_it_is_not_because_of_him() {
    let world = world().await;
    let pressed = world.town.kari.post(&format!("/paths/{}/stop", world.path), &[]).await;
    assert_eq!(pressed.status, 303);
    let home = world.town.ola.get("/my").await;
    assert!(home.text.contains("not because of you"), "{}", home.text);
    let again = world.town.kari.post(&format!("/paths/{}/stop", world.path), &[]).await;
    assert_eq!(again.status, 409, "{}", again.text);
    assert!(world.told().await.contains(&"support.closed".to_owned()));
}

#[tokio::test]
async fn ola_asks_to_go_on_and_only_the_coordinator_says_yes() {
    let world = world().await;
    let path = format!("/paths/{}", world.path);
    assert_eq!(world.town.ola.post(&format!("{path}/longer"), &[]).await.status, 303);
    for side in [&world.town.ola, &world.town.kari] {
        let own = side.post(&format!("{path}/longer/answer"), &[("answer", "yes")]).await;
        assert_eq!(own.status, 403);
    }
    assert!(world.town.nora.get(&path).await.text.contains("would like to go on"));
    let yes = world.town.nora.post(&format!("{path}/longer/answer"), &[("answer", "yes")]).await;
    assert_eq!(yes.status, 303, "{}", yes.text);
    assert!(world.town.nora.get(&path).await.text.contains("10 September 2026"));
    assert_eq!(world.town.kari.post(&format!("{path}/longer"), &[]).await.status, 409);
}

#[tokio::test]
async fn the_goodbye_is_planned_and_what_ola_takes_with_him_is_his_alone() {
    let world = world().await;
    let path = format!("/paths/{}", world.path);
    let late = world.town.ola.post(&format!("{path}/ending-day"), &[("on", "2026-08-01")]).await;
    assert_eq!(late.status, 409);
    let day = world.town.ola.post(&format!("{path}/ending-day"), &[("on", "2026-06-01")]).await;
    assert_eq!(day.status, 303);
    let said = [("did", "We walked by the river"), ("take", "I can call somebody"), ("onward", "cafe")];
    assert_eq!(world.town.ola.post("/my/ending", &said).await.status, 303);
    let own = world.town.ola.get("/my/ending").await;
    assert!(own.text.contains("I can call somebody") && own.text.contains("We walked by the river"));
    let kari = format!("/me/people/{}/ending", world.path);
    let seen = world.town.kari.get(&kari).await;
    assert!(seen.text.contains("We walked by the river") && !seen.text.contains("I can call somebody"));
    assert!(seen.text.contains("A café or a place to be"));
    let thanks = world.town.kari.post(&kari, &[("thanks", "It was good to know you")]).await;
    assert_eq!(thanks.status, 303);
    assert!(world.town.ola.get("/my/ending").await.text.contains("It was good to know you"));
    assert_eq!(world.town.nora.get(&kari).await.status, 404);
    assert_eq!(world.town.kari.post(&format!("{path}/end"), &[]).await.status, 303);
    assert!(world.town.nora.get("/paths?step=over").await.text.contains(">Ola<"));
}

#[tokio::test]
async fn too_long_a_goodbye_comes_back_with_what_was_written() {
    let world = world().await;
    let long = "a".repeat(4001);
    let page = world.town.ola.post("/my/ending", &[("did", &long), ("take", "short")]).await;
    assert_eq!(page.status, 422);
    assert!(page.text.contains(&long) && page.text.contains("short"));
}

#[tokio::test]
async fn kari_s_own_note_is_nobody_else_s() {
    let world = world().await;
    let note = format!("/me/people/{}/note", world.path);
    assert_eq!(world.town.kari.post(&note, &[("note", "Ask about the sister")]).await.status, 303);
    assert!(world.town.kari.get(&note).await.text.contains("Ask about the sister"));
    for other in [&world.town.nora, &world.town.ola, &world.town.sven, &world.town.dag] {
        assert_eq!(other.get(&note).await.status, 404);
        assert_eq!(other.post(&note, &[("note", "x")]).await.status, 404);
    }
    let long = "b".repeat(8001);
    let too_long = world.town.kari.post(&note, &[("note", &long)]).await;
    assert_eq!((too_long.status, too_long.text.contains(&long)), (422, true));
}

#[tokio::test]
async fn nora_spoke_with_kari_in_one_press() {
    let world = world().await;
    assert!(world.town.nora.get("/today").await.text.contains("You have not spoken with Kari"));
    let kari = world.town.kari.actor().person.to_string();
    let pressed = world.town.nora.post("/today/contact", &[("peer", &kari)]).await;
    assert_eq!(pressed.status, 303, "{}", pressed.text);
    assert!(!world.town.nora.get("/today").await.text.contains("You have not spoken with Kari"));
    assert_eq!(world.town.sven.post("/today/contact", &[("peer", &kari)]).await.status, 404);
    assert_eq!(world.town.kari.post("/today/contact", &[("peer", &kari)]).await.status, 403);
}
