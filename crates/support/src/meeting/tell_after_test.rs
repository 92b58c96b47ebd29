//! Telling about a meeting when the path is over already.

use foundation::{Timestamp, Tx, args};

use crate::path::testing::{World, world};

const HELD: [(&str, &str); 5] =
    [("once", "abc123"), ("met", "held"), ("dur", "60"), ("note", "We said goodbye"), ("note_version", "0")];

/// The path is over since then; parted, when the two are kept apart.
async fn over(world: &World, closed_at: Timestamp, parted: bool) {
    let parted_at = parted.then_some(closed_at);
    let close = async |tx: &mut Tx| {
        let sql = "update support_path set state = 'closed', closed_at = $2, parted_at = $3 where id = $1";
        tx.run(sql, args![world.path, closed_at, parted_at]).await
    };
    world.house.db.write(close).await.unwrap();
}

#[tokio::test]
async fn the_goodbye_is_told_about_after_one_of_them_has_ended_the_path() {
    let world = world().await;
    let meeting = world.meeting(-2).await;
    let log = format!("{meeting}/log");
    let ahead = format!("{}/log", world.meeting(5).await);
    let stopped = world.town.kari.post(&format!("/paths/{}/stop", world.path), &[]).await;
    assert_eq!(stopped.status, 303);
    for page in ["/me/meetings".to_owned(), format!("/me/people/{}", world.path)] {
        let page = world.town.kari.get(&page).await;
        assert!(page.text.contains(&log), "{}", page.text);
    }
    for other in [&world.town.ola, &world.town.nora, &world.town.sven, &world.town.tone] {
        assert_eq!(other.post(&log, &HELD).await.status, 404);
    }
    assert_eq!(world.town.kari.get(&log).await.status, 200);
    assert_eq!(world.town.kari.post(&log, &HELD).await.status, 303);
    assert!(world.town.kari.get(&log).await.text.contains("We said goodbye"));
    assert_eq!(world.town.kari.post(&ahead, &HELD).await.status, 403, "they never came to that one");
    let days = async |tx: &mut Tx| {
        tx.one::<(Option<foundation::Day>,)>("select last_met_on from support_path", &[]).await
    };
    assert!(world.house.db.read(days).await.unwrap().0.is_some());
}

#[tokio::test]
async fn a_meeting_nobody_had_planned_is_told_about_after_the_end_too() {
    let world = world().await;
    over(&world, world.house.itself().now, false).await;
    let log = format!("/me/people/{}/log", world.path);
    let told = [&HELD[..], &[("date", "2026-03-09"), ("time", "08:30")]].concat();
    assert_eq!(world.town.kari.post(&log, &told).await.status, 303);
}

#[tokio::test]
async fn whoever_may_read_it_no_more_or_was_parted_tells_nothing() {
    let world = world().await;
    let log = format!("{}/log", world.meeting(-20).await);
    let now = world.house.itself().now;
    over(&world, now.plus_hours(-1), true).await;
    assert_eq!(world.town.kari.post(&log, &HELD).await.status, 404);
    for page in ["/me/meetings".to_owned(), format!("/me/people/{}", world.path)] {
        assert!(!world.town.kari.get(&page).await.text.contains(&log), "nothing invites to it");
    }
    over(&world, now.plus_days(-15), false).await;
    assert_eq!(world.town.kari.post(&log, &HELD).await.status, 404);
}
