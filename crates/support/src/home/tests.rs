//! First pages, seen from outside.

use foundation::{Role, Tx, testing::statements};
use people::{How, NewConsent, Purpose};
use ui::testing::stranger;

use crate::path::testing::{guide, refer, world};

#[tokio::test]
async fn today_says_what_needs_nora_now_in_eight_statements() {
    let world = world().await;
    let nora = world.town.nora.actor();
    let more = async |tx: &mut Tx| {
        for name in ["Liv", "Per", "Ida"] {
            let new =
                people::testing::somebody(tx, &world.house, name, world.town.nordby, Role::Recipient).await;
            let person = new.actor().person;
            refer(tx, &nora, person, world.programme, "waiting").await;
            if name != "Ida" {
                let (purpose, how) = (Purpose::Contact, How::Paper);
                let yes = NewConsent { org: world.town.nordby, person, purpose, to_org: None, how, days: 90 };
                people::give_consent(tx, &nora, &yes).await?;
            }
        }
        Ok(())
    };
    world.house.db.write(more).await.unwrap();
    let before = statements();
    let page = world.town.nora.get("/today").await;
    assert!(statements() - before <= 7, "{} statements", statements() - before);
    assert_eq!(page.status, 200, "{}", page.text);
    assert!(page.text.contains("Find a guide for Liv"));
    assert!(!page.text.contains("Ola and Kari meet for the first time"), "a date may take three days");
    assert!(page.text.contains("You have not spoken with Kari"));
    assert!(page.text.contains("4 things are waiting"));
    assert!(
        page.text.contains("Has Ida said yes? Write it down") && page.text.contains("/yes"),
        "{}",
        page.text
    );
    assert!(page.text.contains("You have not spoken with Kari for 30 days"), "{}", page.text);
    assert!(!world.town.sven.get("/today").await.text.contains("Ola"));
    let before = statements();
    assert!(world.town.nora.get("/today").await.text.contains("4 things are waiting"));
    assert_eq!(statements() - before, 1, "nothing has happened: the trail is asked, and nothing else");
}

#[tokio::test]
async fn a_day_that_is_known_is_shown_again_to_each_in_their_own_frame() {
    let world = world().await;
    let nora = &world.town.nora;
    let first = nora.get("/today").await.text;
    assert_eq!(nora.get("/today").await.text, first, "the very same page");
    let danish = nora.clone().reading(ui::Language::Da);
    assert!(danish.get("/today").await.text.contains("lang=\"da\""));
    let done = nora.get("/today?done=support-today-spoken-done").await.text;
    assert!(done.contains("bb-mb") && !first.contains("bb-mb"), "what was just done is said once: {done}");
    assert_eq!(nora.get("/today").await.text, first);
    let another = async |tx: &mut Tx| {
        Ok(people::testing::somebody(tx, &world.house, "Runa", world.town.nordby, Role::Coordinator).await)
    };
    let runa = world.house.db.write(another).await.unwrap().get("/today").await.text;
    assert!(runa.contains("Runa") && !first.contains("Runa") && !runa.contains("Nora"), "{runa}");
    let kari = world.town.kari.actor().person.to_string();
    nora.post("/today/contact", &[("peer", &kari)]).await;
    assert_ne!(nora.get("/today").await.text, first, "something has happened");
}

#[tokio::test]
async fn an_empty_day_says_that_nothing_is_waiting() {
    let world = world().await;
    let page = world.town.sven.get("/today").await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains("Nothing is waiting for you") && page.text.contains("Nobody meets today"));
}

#[tokio::test]
async fn only_coordinators_have_this_day() {
    let world = world().await;
    for other in [&world.town.kari, &world.town.ola, &world.town.tone, &world.town.mette, &world.town.aud] {
        assert_eq!(other.get("/today").await.status, 403);
        assert_eq!(other.get("/calendar").await.status, 403);
    }
    assert_eq!(stranger(&world.house).get("/today").await.status, 303);
}

#[tokio::test]
async fn kari_sees_her_next_meeting_first_with_a_number_to_call() {
    let world = world().await;
    world.meeting(30).await;
    let untold = world.meeting(-5).await;
    let before = statements();
    let page = world.town.kari.get("/me").await;
    assert!(statements() - before <= 7, "{} statements", statements() - before);
    assert!(page.text.contains("With Ola") && page.text.contains("tel:12345678"), "{}", page.text);
    assert!(page.text.contains(&format!("{untold}/log")) && page.text.contains("data-queue"));
    for other in [&world.town.ola, &world.town.nora, &world.town.tone] {
        assert_eq!(other.get("/me").await.status, 403);
        assert_eq!(other.get("/me/meetings").await.status, 403);
    }
}

#[tokio::test]
async fn kari_says_how_she_is_and_asks_for_a_call() {
    let world = world().await;
    let light = world.town.kari.post("/me/feeling", &[("self", "light"), ("call", "yes")]).await;
    assert_eq!(light.location, "/me?done=support-me-feeling-done");
    assert!(!world.town.nora.get("/today").await.text.contains("would like you to call"));
    let hard = world.town.kari.post("/me/feeling", &[("self", "hard"), ("call", "yes")]).await;
    assert_eq!(hard.location, "/me?done=support-me-call-done");
    assert!(world.town.nora.get("/today").await.text.contains("Kari would like you to call"));
    let kari = world.town.kari.actor().person.to_string();
    world.town.nora.post("/today/contact", &[("peer", &kari)]).await;
    assert_eq!(world.town.kari.post("/me/feeling", &[("self", "odd")]).await.status, 422);
    assert_eq!(world.town.ola.post("/me/feeling", &[("self", "hard")]).await.status, 403);
}

#[tokio::test]
async fn ola_sees_who_his_guide_is_and_when_they_meet() {
    let world = world().await;
    world.meeting(30).await;
    let before = statements();
    let page = world.town.ola.get("/my").await;
    assert!(statements() - before <= 7, "{} statements", statements() - before);
    assert!(
        page.text.contains("Kari is your guide") && page.text.contains("Can&#39;t come"),
        "{}",
        page.text
    );
    for other in [&world.town.kari, &world.town.tone, &world.town.mette] {
        assert_eq!(other.get("/my").await.status, 403);
    }
}

#[tokio::test]
async fn every_language_has_its_first_pages() {
    let world = world().await;
    for language in ui::Language::ALL {
        let nora = world.town.nora.clone().reading(*language).get("/today").await;
        assert_eq!(nora.status, 200);
        assert!(!nora.text.contains("support-"), "{language}: {}", nora.text);
        let kari = world.town.kari.clone().reading(*language).get("/me").await;
        assert!(!kari.text.contains(">support-"), "{language}");
    }
}

#[tokio::test]
async fn a_guide_who_walks_with_nobody_is_left_in_peace() {
    let world = world().await;
    let nora = world.town.nora.actor();
    let add = async |tx: &mut Tx| {
        let liv = people::testing::somebody(tx, &world.house, "Liv", world.town.nordby, Role::Peer).await;
        guide(tx, &nora, liv.actor().person).await;
        Ok(())
    };
    world.house.db.write(add).await.unwrap();
    let page = world.town.nora.get("/today").await;
    assert!(!page.text.contains("not spoken with Liv") && page.text.contains("0 of 2 places in use"));
}
