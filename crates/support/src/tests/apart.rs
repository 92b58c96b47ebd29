//! Two who are kept apart see nothing of each other any more, wherever they look.

use foundation::Tx;

use crate::path::testing::{World, world};

const HELD: [(&str, &str); 5] =
    [("once", "a1"), ("met", "held"), ("dur", "60"), ("note", "Ola likes the river"), ("note_version", "0")];

async fn keep_apart(world: &World) {
    let (ola, kari) = (world.town.ola.actor(), world.town.kari.actor().person);
    let block = async |tx: &mut Tx| people::block(tx, &ola, ola.person, kari).await;
    world.house.db.write(block).await.unwrap();
}

/// Nothing of what the two had together is there for either of them, and all of it for the coordinator.
async fn closed(world: &World, meeting: &str) {
    let (kari, ola, nora) = (&world.town.kari, &world.town.ola, &world.town.nora);
    for more in ["", "/note", "/log", "/ending"] {
        let page = format!("/me/people/{}{more}", world.path);
        assert_eq!(kari.get(&page).await.status, 404, "{page}");
    }
    for more in ["", "/note", "/log", "/move"] {
        let page = format!("{meeting}{more}");
        assert_eq!(kari.get(&page).await.status, 404, "{page}");
    }
    for page in [meeting.to_owned(), format!("/my{meeting}/note"), "/my/ending".to_owned()] {
        assert_eq!(ola.get(&page).await.status, 404, "{page}");
    }
    for (who, page) in [(kari, "/me"), (kari, "/me/meetings"), (ola, "/my"), (ola, "/my/appointments")] {
        let text = who.get(page).await.text;
        for hidden in [meeting, "/me/people/", "Ola likes the river", "/my/ending"] {
            assert!(!text.contains(hidden), "{hidden} on {page}: {text}");
        }
    }
    let told = kari.post(&format!("{meeting}/log"), &[&HELD[..], &[("over", "a1")]].concat()).await;
    assert_eq!(told.status, 404);
    for page in [format!("/paths/{}", world.path), meeting.to_owned()] {
        assert_eq!(nora.get(&page).await.status, 200, "{page}");
    }
}

#[tokio::test]
async fn a_block_closes_everything_between_the_two_at_once_and_for_good() {
    let world = world().await;
    let meeting = world.meeting(-5).await;
    assert_eq!(world.town.kari.post(&format!("{meeting}/log"), &HELD).await.status, 303);
    keep_apart(&world).await;
    closed(&world, &meeting).await;
    assert_eq!(crate::part_the_blocked(&world.house.db, &world.house.itself()).await.unwrap(), 1);
    closed(&world, &meeting).await;
    for (who, page) in [(&world.town.kari, "/me"), (&world.town.ola, "/my")] {
        let text = who.get(page).await.text;
        assert!(text.contains("not because of anything you have done"), "{text}");
    }
}

#[tokio::test]
async fn a_block_after_an_ending_closes_what_could_still_be_read() {
    let world = world().await;
    let meeting = world.meeting(-5).await;
    assert_eq!(world.town.kari.post(&format!("{meeting}/log"), &HELD).await.status, 303);
    let ended = world.town.kari.post(&format!("/paths/{}/end", world.path), &[]).await;
    assert_eq!(ended.status, 303);
    assert_eq!(world.town.kari.get(&format!("/me/people/{}", world.path)).await.status, 200);
    keep_apart(&world).await;
    closed(&world, &meeting).await;
}
