//! A guide stops, and may come back.

use foundation::{Tx, args};
use ui::testing::Visitor;

use super::{statements, world};

fn address(who: &Visitor) -> String {
    format!("/peers/{}", who.actor().person)
}

#[tokio::test]
async fn the_guides_page_leads_to_what_is_gone_through_and_what_is_given_out() {
    let world = world().await;
    let (nora, kari) = (&world.town.nora, address(&world.town.kari));
    let seen = nora.get(&kari).await.text;
    assert!(seen.contains("What a peer-guide does") && seen.contains("0 of 12 ticked"), "{seen}");
    nora.post(&format!("{kari}/checklists/guide-role/listen"), &[]).await;
    nora.post(&format!("{kari}/handouts"), &[("what", "phone"), ("on", "2026-03-01")]).await;
    let (seen, sent) = statements!(nora.get(&kari));
    assert!(sent <= 7, "{sent}");
    assert!(seen.text.contains("1 of 12 ticked") && seen.text.contains("One thing is to come back"));
    assert!(world.town.kari.get("/me/profile").await.text.contains(&format!("{kari}/handouts")));
    assert!(nora.get("/peers").await.text.contains("/checklists/good-practice"));
}

#[tokio::test]
async fn a_guide_stops_is_reminded_of_what_is_still_out_and_may_come_back() {
    let world = world().await;
    let (nora, kari) = (&world.town.nora, address(&world.town.kari));
    let key = [("what", "other"), ("words", "Key no. 4"), ("on", "2026-03-01")];
    assert_eq!(nora.post(&format!("{kari}/handouts"), &key).await.status, 303);
    assert!(nora.get(&kari).await.text.contains("Remember to ask for what is still out"));
    let stop = format!("{kari}/stop");
    let stopped = nora.post(&stop, &[]).await;
    assert_eq!(stopped.location, "/peers?done=support-peer-stopped-done");
    assert_eq!(nora.post(&stop, &[]).await.status, 303, "pressed twice");
    assert_eq!(nora.get(&kari).await.status, 404);
    let (list, sent) = statements!(nora.get("/peers"));
    assert!(sent <= 7, "{sent}");
    assert!(list.text.contains("Still out with those who have stopped"), "{}", list.text);
    assert!(list.text.contains("Something else") && list.text.contains("Have stopped as guides"));
    let handouts = nora.get(&format!("{kari}/handouts")).await;
    assert!(handouts.text.contains("Key no. 4"), "{}", handouts.text);
    let back = handouts.text.split("action=\"").find(|part| part.contains("/back\"")).unwrap();
    let back = back.split('"').next().unwrap();
    assert_eq!(nora.post(back, &[("back", "2026-03-10")]).await.status, 303);
    assert!(!nora.get("/peers").await.text.contains("Still out"));
    assert_eq!(nora.post(&stop, &[("stop", "no")]).await.status, 303);
    assert_eq!(nora.get(&kari).await.status, 200);
    let sql = "select count(*) from event where name = 'support.peer-changed' and subject = $1";
    let person = world.town.kari.actor().person;
    let told = async |tx: &mut Tx| tx.one::<(i64,)>(sql, args![person]).await;
    assert_eq!(world.house.db.read(told).await.unwrap().0, 3, "taken on, stopped, came back");
}

#[tokio::test]
async fn only_the_own_coordinator_says_that_a_guide_has_stopped() {
    let world = world().await;
    let stop = format!("{}/stop", address(&world.town.kari));
    for other in [&world.town.kari, &world.town.sven, &world.town.ola, &world.town.tone, &world.town.mette] {
        for answers in [&[][..], &[("stop", "no")][..]] {
            assert_eq!(other.post(&stop, answers).await.status, 404);
        }
    }
    let nobody = format!("{}/stop", address(&world.town.ola));
    assert_eq!(world.town.nora.post(&nobody, &[]).await.status, 404, "Ola is no guide");
    assert!(!world.town.kari.get("/me/profile").await.text.contains("/stop"));
}

#[tokio::test]
async fn nobody_is_left_alone_by_a_guide_who_stops() {
    let world = crate::path::testing::world().await;
    let page = address(&world.town.kari);
    assert!(world.town.nora.get(&page).await.text.contains("End that first"));
    assert_eq!(world.town.nora.post(&format!("{page}/stop"), &[]).await.status, 409);
    world.town.nora.post(&format!("/paths/{}/end", world.path), &[("ending", "planned")]).await;
    assert_eq!(world.town.nora.post(&format!("{page}/stop"), &[]).await.status, 303);
}
