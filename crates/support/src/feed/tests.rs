//! Calendar feeds, seen from outside.

use ui::testing::stranger;

use crate::path::testing::{World, world};

async fn made(world: &World) -> String {
    let page = world.town.ola.post("/settings/calendar", &[]).await;
    let (_, rest) = page.text.split_once("/feed/").unwrap();
    format!("/feed/{}", rest.split_once("</code>").unwrap().0)
}

#[tokio::test]
async fn the_feed_names_nobody_and_keeps_the_time_when_the_clocks_change() {
    let world = world().await;
    // Both at 13.00 on the wall in Copenhagen; the clocks go forward on 29 March.
    world.meeting_at("2026-03-28T12:00:00Z".parse().unwrap()).await;
    world.meeting_at("2026-03-29T11:00:00Z".parse().unwrap()).await;
    let feed = stranger(&world.house).get(&made(&world).await).await;
    assert_eq!(feed.status, 200);
    assert!(feed.text.contains("DTSTART:20260328T120000Z") && feed.text.contains("DTSTART:20260329T110000Z"));
    assert!(feed.text.contains("DTEND:20260328T130000Z") && feed.text.contains("SUMMARY:Appointment"));
    for word in ["Ola", "Kari", "Nordby", "LOCATION", "outdoors", "peer"] {
        assert!(!feed.text.contains(word), "{word} in {}", feed.text);
    }
}

#[tokio::test]
async fn an_ended_feed_opens_nothing_and_a_new_one_ends_the_old() {
    let world = world().await;
    let first = made(&world).await;
    let second = made(&world).await;
    let anybody = stranger(&world.house);
    assert_eq!(anybody.get(&first).await.status, 404);
    assert_eq!(anybody.get(&second).await.status, 200);
    assert_eq!(world.town.ola.post("/settings/calendar/end", &[]).await.status, 303);
    assert_eq!(anybody.get(&second).await.status, 404);
    for wrong in ["/feed/x.ics", "/feed/.ics", "/feed/%00.ics", "/feed/abc"] {
        assert_eq!(anybody.get(wrong).await.status, 404);
    }
    assert_eq!(anybody.post("/settings/calendar", &[]).await.status, 303);
}

#[tokio::test]
async fn a_pause_empties_the_calendar() {
    let world = world().await;
    world.meeting(30).await;
    let address = made(&world).await;
    let anybody = stranger(&world.house);
    assert!(anybody.get(&address).await.text.contains("BEGIN:VEVENT"));
    world.town.kari.post(&format!("/paths/{}/pause", world.path), &[]).await;
    assert!(!anybody.get(&address).await.text.contains("BEGIN:VEVENT"));
}
