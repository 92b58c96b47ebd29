//! As time passes: reminders, and two who are kept apart.

use foundation::{Actor, Tx, args};
use ui::testing::Visitor;

use crate::path::testing::{World, refer, world};

/// The house, so many hours later.
fn later(world: &World, hours: i64) -> Actor {
    let mut itself = world.house.itself();
    itself.now = itself.now.plus_hours(hours);
    itself
}

async fn remind(world: &World, hours: i64) -> usize {
    crate::remind(&world.house.db, &later(world, hours), &world.house.settings.zone).await.unwrap()
}

async fn times(world: &World, name: &str) -> usize {
    world.told().await.iter().filter(|told| *told == name).count()
}

/// Nora asks Kari and somebody who waits.
async fn ask(world: &World) -> Visitor {
    let nora = world.town.nora.actor();
    let add = async |tx: &mut Tx| {
        let (org, role) = (world.town.nordby, foundation::Role::Recipient);
        let liv = people::testing::somebody(tx, &world.house, "Liv", org, role).await;
        let person = liv.actor().person;
        let (purpose, how) = (people::Purpose::Contact, people::How::OralWitnessed);
        let yes = people::NewConsent { org, person, purpose, to_org: None, how, days: 90 };
        people::give_consent(tx, &nora, &yes).await?;
        let kari = world.town.kari.actor().person;
        crate::peer::approve(tx, &nora, kari, nora.now.day_in(&jiff::tz::TimeZone::UTC)).await?;
        Ok((refer(tx, &nora, person, world.programme, "waiting").await, liv))
    };
    let (referral, liv) = world.house.db.write(add).await.unwrap();
    let kari = world.town.kari.actor().person.to_string();
    let page = format!("/referrals/{referral}/match");
    world.town.nora.get(&page).await;
    let asked = world.town.nora.post(&page, &[("peer", &kari), ("why", "They will get on")]).await;
    assert_eq!(asked.status, 303, "{}", asked.text);
    liv
}

#[tokio::test]
async fn a_question_that_waits_is_asked_once_more_and_then_a_human_calls() {
    let world = world().await;
    ask(&world).await;
    // Ten in the morning: two days later it is said again, and never a third time.
    assert_eq!(remind(&world, 47).await, 0);
    assert_eq!(remind(&world, 48).await, 1);
    assert_eq!(remind(&world, 120).await, 0);
    assert_eq!(times(&world, "support.unanswered").await, 1);
    // An answer may take four days before a human calls.
    let earlier = foundation::testing::noon().plus_days(-4);
    let back = async |tx: &mut Tx| tx.run("update support_match set asked_at = $1", args![earlier]).await;
    world.house.db.write(back).await.unwrap();
    assert!(world.town.nora.get("/today").await.text.contains("have not both answered yet"));
}

#[tokio::test]
async fn who_has_answered_is_left_in_peace() {
    let world = world().await;
    let liv = ask(&world).await;
    let sql = "select id from support_match where state = 'asked'";
    let find = async |tx: &mut Tx| tx.one::<(foundation::Id<crate::Match>,)>(sql, &[]).await;
    let question = world.house.db.read(find).await.unwrap().0;
    assert_eq!(liv.post(&format!("/asked/{question}"), &[("answer", "yes")]).await.status, 303);
    assert_eq!(remind(&world, 48).await, 1);
    let sql = "select news from event where name = 'support.unanswered'";
    let find = async |tx: &mut Tx| tx.one::<(foundation::Value,)>(sql, &[]).await;
    let news = format!("{:?}", world.house.db.read(find).await.unwrap().0).replace([' ', '\\'], "");
    assert!(news.contains("\"by_person\":false") && news.contains("\"by_peer\":true"), "{news}");
    let no = world.town.kari.post(&format!("/asked/{question}"), &[("answer", "no")]).await;
    assert_eq!(no.status, 303);
    assert_eq!(remind(&world, 49).await, 0);
}

#[tokio::test]
async fn a_meeting_that_was_not_told_of_is_asked_about_twice_and_not_at_night() {
    let world = world().await;
    let meeting = world.meeting(-2).await;
    assert_eq!(remind(&world, 0).await, 0, "they may still sit together");
    assert_eq!(remind(&world, 1).await, 1);
    assert_eq!(remind(&world, 2).await, 0);
    assert_eq!(remind(&world, 48 + 12).await, 0, "it is ten in the evening");
    assert_eq!(remind(&world, 48 + 24).await, 1);
    assert_eq!(remind(&world, 200).await, 0);
    let told = [("once", "a1"), ("met", "forgotten")];
    assert_eq!(world.town.kari.post(&format!("{meeting}/log"), &told).await.status, 303);
    let other = world.meeting(-3).await;
    assert_eq!(
        world.town.kari.post(&format!("{other}/log"), &[("once", "b2"), ("met", "forgotten")]).await.status,
        303
    );
    assert_eq!(remind(&world, 1).await, 0, "both have been told of");
    assert_eq!(times(&world, "support.untold").await, 2);
}

#[tokio::test]
async fn an_ending_is_talked_about_three_weeks_before_and_again_when_it_is_later() {
    let world = world().await;
    // It ends on 10 July, 122 days ahead.
    assert_eq!(remind(&world, 24 * 100).await, 0);
    assert_eq!(remind(&world, 24 * 102).await, 1);
    assert_eq!(remind(&world, 24 * 103).await, 0);
    let path = format!("/paths/{}", world.path);
    world.town.ola.post(&format!("{path}/longer"), &[]).await;
    world.town.nora.post(&format!("{path}/longer/answer"), &[("answer", "yes")]).await;
    assert_eq!(remind(&world, 24 * 104).await, 0);
    assert_eq!(remind(&world, 24 * 165).await, 1);
    assert_eq!(times(&world, "support.ending-near").await, 2);
}

async fn keep_apart(world: &World, who: &Visitor, other: &Visitor) {
    let (actor, other) = (who.actor(), other.actor().person);
    let block = async |tx: &mut Tx| people::block(tx, &actor, actor.person, other).await;
    world.house.db.write(block).await.unwrap();
}

async fn part(world: &World) -> usize {
    crate::part_the_blocked(&world.house.db, &later(world, 0)).await.unwrap()
}

#[tokio::test]
async fn a_block_ends_a_running_path_and_tells_neither_who_nor_why() {
    let world = world().await;
    world.meeting(30).await;
    assert_eq!(part(&world).await, 0);
    keep_apart(&world, &world.town.kari, &world.town.ola).await;
    assert_eq!((part(&world).await, part(&world).await), (1, 0));
    let ola = world.town.ola.get("/my").await.text;
    assert!(ola.contains("not because of anything you have done") && !ola.contains("cannot-come"), "{ola}");
    let kari = world.town.kari.get("/me").await.text;
    assert!(kari.contains("not because of anything you have done") && !kari.contains("tel:12"), "{kari}");
    let today = world.town.nora.get("/today").await.text;
    assert!(today.contains("Ola and Kari no longer meet"), "{today}");
    let spoken = world.town.kari.actor().person.to_string();
    assert_eq!(world.town.nora.post("/today/contact", &[("peer", &spoken)]).await.status, 303);
    assert!(
        !world.town.nora.get("/today").await.text.contains("no longer meet"),
        "they have been spoken with"
    );
    let sql = "select ending, parted_at from support_path";
    let find = async |tx: &mut Tx| tx.one::<(Option<String>, Option<foundation::Timestamp>)>(sql, &[]).await;
    let (ending, parted) = world.house.db.read(find).await.unwrap();
    assert!(ending.is_none() && parted.is_some(), "no word tells who wanted it");
    // Nothing in the news says which of the two it was.
    let sql = "select count(*) from event where name = 'support.parted' and actor = $1";
    let kari = world.town.kari.actor().person;
    let by = async |tx: &mut Tx| tx.one::<(i64,)>(sql, args![kari]).await;
    assert_eq!(world.house.db.read(by).await.unwrap().0, 0);
    assert_eq!(times(&world, "support.parted").await, 1);
}

#[tokio::test]
async fn two_who_are_kept_apart_are_no_longer_asked_about_each_other() {
    let world = world().await;
    let liv = ask(&world).await;
    keep_apart(&world, &liv, &world.town.kari).await;
    assert_eq!(part(&world).await, 1);
    assert_eq!(times(&world, "support.withdrawn").await, 1);
    assert_eq!(
        world.town.kari.get(&format!("/me/people/{}", world.path)).await.status,
        200,
        "Ola and Kari go on"
    );
}
