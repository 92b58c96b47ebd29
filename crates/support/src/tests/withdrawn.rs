//! Somebody takes their yes back, or what has to hold for a question holds no longer.

use foundation::{Actor, Id, Tx};
use people::Purpose;
use ui::testing::Visitor;

use super::{World, world};
use crate::{Match, Referral};

/// Sofie and Kari are asked; the page of the question.
async fn asked(world: &World) -> (Id<Referral>, Visitor, String) {
    let (referral, sofie) = world.waiting("Sofie", &[]).await;
    let page = format!("/referrals/{referral}/match");
    world.town.nora.get(&page).await;
    let kari = world.town.kari.actor().person.to_string();
    let sent = world.town.nora.post(&page, &[("peer", &kari), ("why", "They will get on")]).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let sql = "select id from support_match where state = 'asked'";
    let (question,): (Id<Match>,) = world.house.db.read(async |tx| tx.one(sql, &[]).await).await.unwrap();
    (referral, sofie, format!("/asked/{question}"))
}

/// Somebody takes back their yes to this.
async fn no_longer(world: &World, who: &Visitor, purpose: Purpose) {
    let (actor, org) = (who.actor(), world.town.nordby);
    let to_org = (purpose == Purpose::ShareWard).then_some(world.town.region);
    let how = people::How::Myself;
    let yes = people::NewConsent { org, person: actor.person, purpose, to_org, how, days: 90 };
    let back = async |tx: &mut Tx| {
        let given = people::give_consent(tx, &actor, &yes).await?;
        people::withdraw_consent(tx, &actor, given).await
    };
    world.house.db.write(back).await.unwrap();
}

fn house_in_nordby(world: &World) -> Actor {
    world.house.itself_in(world.town.nordby)
}

async fn begun(world: &World) -> i64 {
    world.count("support_path").await
}

#[tokio::test]
async fn the_second_yes_begins_nothing_when_sofie_no_longer_wants_to_be_contacted() {
    let world = world().await;
    let (referral, sofie, question) = asked(&world).await;
    assert_eq!(sofie.post(&question, &[("answer", "yes")]).await.status, 303);
    no_longer(&world, &sofie, Purpose::Contact).await;
    assert_eq!(world.town.kari.post(&question, &[("answer", "yes")]).await.status, 303);
    assert_eq!((begun(&world).await, world.state(referral).await.as_str()), (0, "waiting"));
    let kari = world.town.kari.get(&question).await.text;
    assert!(kari.contains("no longer open") && !kari.contains("Sofie"), "{kari}");
    let list = world.town.nora.get("/referrals").await.text;
    assert!(list.contains("There is no yes yet to look for a guide."), "{list}");
}

#[tokio::test]
async fn a_yes_to_being_contacted_that_has_run_out_begins_nothing() {
    let world = world().await;
    let (referral, sofie, question) = asked(&world).await;
    assert_eq!(world.town.kari.post(&question, &[("answer", "yes")]).await.status, 303);
    let (actor, org, how) = (sofie.actor(), world.town.nordby, people::How::Myself);
    let purpose = Purpose::Contact;
    let short = people::NewConsent { org, person: actor.person, purpose, to_org: None, how, days: 1 };
    world.house.db.write(async |tx| people::give_consent(tx, &actor, &short).await).await.unwrap();
    let sofie = sofie.at(actor.now.plus_days(2));
    assert_eq!(sofie.post(&question, &[("answer", "yes")]).await.status, 303);
    assert_eq!((begun(&world).await, world.state(referral).await.as_str()), (0, "waiting"));
}

#[tokio::test]
async fn the_second_yes_begins_nothing_with_a_guide_who_is_approved_no_longer() {
    let world = world().await;
    let (referral, sofie, question) = asked(&world).await;
    assert_eq!(world.town.kari.post(&question, &[("answer", "yes")]).await.status, 303);
    let ended = async |tx: &mut Tx| tx.run("update support_peer set approved_until = null", &[]).await;
    world.house.db.write(ended).await.unwrap();
    assert_eq!(sofie.post(&question, &[("answer", "yes")]).await.status, 303);
    assert_eq!((begun(&world).await, world.state(referral).await.as_str()), (0, "waiting"));
}

#[tokio::test]
async fn two_who_are_kept_apart_read_and_answer_no_question_about_each_other() {
    let world = world().await;
    let (_, sofie, question) = asked(&world).await;
    assert_eq!(world.town.kari.post(&question, &[("answer", "yes")]).await.status, 303);
    let (actor, kari) = (sofie.actor(), world.town.kari.actor().person);
    let block = async |tx: &mut Tx| people::block(tx, &actor, actor.person, kari).await;
    world.house.db.write(block).await.unwrap();
    for who in [&sofie, &world.town.kari] {
        assert_eq!(who.get(&question).await.status, 404);
        assert_eq!(who.post(&question, &[("answer", "yes")]).await.status, 404);
    }
    assert_eq!(begun(&world).await, 0);
    // The house takes the question back; it is nobody's act.
    assert_eq!(crate::part_the_blocked(&world.house.db, &world.house.itself()).await.unwrap(), 1);
}

#[tokio::test]
async fn what_sofie_is_asked_is_taken_back_with_her_yes_and_not_where_she_has_said_yes_again() {
    let world = world().await;
    let (referral, sofie, question) = asked(&world).await;
    let person = sofie.actor().person;
    let itself = house_in_nordby(&world);
    let react = async |tx: &mut Tx| crate::contact_withdrawn(tx, &itself, person).await;
    world.house.db.write(react).await.unwrap();
    assert_eq!(world.state(referral).await, "asked", "she still agrees");
    no_longer(&world, &sofie, Purpose::Contact).await;
    world.house.db.write(react).await.unwrap();
    assert_eq!(world.state(referral).await, "waiting");
    for who in [&sofie, &world.town.kari] {
        assert!(who.get(&question).await.text.contains("no longer open"));
    }
    assert!(!world.town.kari.get("/me").await.text.contains(&question));
    let today = world.town.nora.get("/today").await.text;
    assert!(today.contains("nobody has written down a yes"), "{today}");
}

#[tokio::test]
async fn a_yes_to_one_ward_s_house_opens_nothing_to_another() {
    let world = world().await;
    let (_, sofie) = world.waiting("Sofie", &[("share_ward", "yes")]).await;
    assert!(world.town.tone.get("/ward/referrals").await.text.contains("Waits for a guide."));
    no_longer(&world, &sofie, Purpose::ShareWard).await;
    let nora = world.town.nora.actor();
    let elsewhere = people::NewConsent {
        org: world.town.nordby,
        person: sofie.actor().person,
        purpose: Purpose::ShareWard,
        to_org: Some(world.town.sydby),
        how: people::How::OralWitnessed,
        days: 90,
    };
    let give = async |tx: &mut Tx| people::give_consent(tx, &nora, &elsewhere).await;
    world.house.db.write(give).await.unwrap();
    let list = world.town.tone.get("/ward/referrals").await.text;
    assert!(list.contains("has chosen not to share more") && !list.contains("Waits for a guide."), "{list}");
}
