//! What was agreed does not outlive the path: a meeting ahead of one that is over stands nowhere.

use foundation::Tx;
use ui::testing::{Visitor, stranger};

use crate::path::testing::{World, world};

/// The address of somebody's calendar.
async fn feed(who: &Visitor) -> String {
    let page = who.post("/settings/calendar", &[]).await;
    let (_, rest) = page.text.split_once("/feed/").unwrap();
    format!("/feed/{}", rest.split_once("</code>").unwrap().0)
}

/// The pages on which a meeting that is ahead stands.
fn pages(world: &World) -> Vec<(&Visitor, String)> {
    let (kari, ola, nora) = (&world.town.kari, &world.town.ola, &world.town.nora);
    let of = |who, pages: &[&str]| -> Vec<(&Visitor, String)> {
        pages.iter().map(|page| (who, (*page).to_owned())).collect()
    };
    let person = [(kari, format!("/me/people/{}", world.path))];
    let all = [of(kari, &["/me", "/me/meetings"]), of(ola, &["/my", "/my/appointments"])];
    let nora = of(nora, &["/today", "/calendar"]);
    all.into_iter().flatten().chain(nora).chain(person).collect()
}

#[tokio::test]
async fn a_meeting_ahead_of_a_path_that_is_over_stands_nowhere() {
    for ends in ["stop", "end", "part"] {
        let world = world().await;
        let meeting = world.meeting(3).await;
        let (kari, ola) = (&world.town.kari, &world.town.ola);
        let feeds = [feed(kari).await, feed(ola).await];
        let anybody = stranger(&world.house);
        for (who, page) in pages(&world) {
            assert!(who.get(&page).await.text.contains(&meeting), "{page}");
        }
        match ends {
            "part" => {
                let block = async |tx: &mut Tx| {
                    people::block(tx, &ola.actor(), ola.actor().person, kari.actor().person).await
                };
                world.house.db.write(block).await.unwrap();
                crate::part_the_blocked(&world.house.db, &world.house.itself()).await.unwrap();
            }
            how => {
                let path = format!("/paths/{}/{how}", world.path);
                assert_eq!(kari.post(&path, &[("ending", "planned")]).await.status, 303);
            }
        }
        for (who, page) in pages(&world) {
            assert!(!who.get(&page).await.text.contains(&meeting), "{ends} {page}");
        }
        let path = world.town.nora.get(&format!("/paths/{}", world.path)).await.text;
        assert!(!path.contains(&meeting) && !path.contains("16.00"), "{path}");
        let over = world.town.nora.get("/paths?step=over").await.text;
        assert!(!over.contains("16.00") && !over.contains("16:00"), "{over}");
        for feed in &feeds {
            assert!(!anybody.get(feed).await.text.contains("BEGIN:VEVENT"), "{ends}");
        }
    }
}

#[tokio::test]
async fn a_meeting_of_a_path_that_rests_or_is_over_is_not_moved_and_not_called_off() {
    let world = world().await;
    let meeting = world.meeting(30).await;
    let other = [("date", "2026-03-14"), ("time", "13:00"), ("kind", "cafe")];
    let path = format!("/paths/{}", world.path);
    assert_eq!(world.town.kari.post(&format!("{path}/pause"), &[]).await.status, 303);
    for who in [&world.town.ola, &world.town.nora] {
        assert_eq!(who.post(&format!("{meeting}/move"), &other).await.status, 409);
        assert_eq!(who.get(&format!("{meeting}/move")).await.status, 409);
        assert!(!who.get(&meeting).await.text.contains("/move\""));
    }
    assert_eq!(world.town.kari.post(&format!("{path}/stop"), &[]).await.status, 303);
    for who in [&world.town.ola, &world.town.nora] {
        assert_eq!(who.post(&format!("{meeting}/move"), &other).await.status, 409);
        let page = who.get(&meeting).await.text;
        assert!(!page.contains("/move\"") && !page.contains("cannot-come"), "{page}");
    }
    assert_eq!(world.town.ola.post(&format!("{meeting}/cannot-come"), &[]).await.status, 409);
}

#[tokio::test]
async fn what_has_been_stays_in_the_calendar_when_the_path_is_over() {
    let world = world().await;
    let meeting = world.meeting(-5).await;
    let told = [("once", "a1"), ("met", "held"), ("dur", "60")];
    assert_eq!(world.town.kari.post(&format!("{meeting}/log"), &told).await.status, 303);
    let feed = feed(&world.town.ola).await;
    assert_eq!(world.town.kari.post(&format!("/paths/{}/stop", world.path), &[]).await.status, 303);
    assert!(stranger(&world.house).get(&feed).await.text.contains("BEGIN:VEVENT"));
    assert!(world.town.ola.get("/my/appointments").await.text.contains(&meeting));
    assert!(world.town.nora.get("/calendar").await.text.contains(&meeting));
}
