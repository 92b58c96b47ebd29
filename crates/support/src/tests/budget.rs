//! Every page and every save of this room, counted: at most eight statements a page, with the one that finds the
//! session, and six a save, however many there are.

use foundation::{Id, Tx, args};
use people::{How, NewConsent, NewPerson, Purpose};
use ui::testing::Visitor;

use super::{World, statements};
use crate::{Match, Referral, path::testing};

/// Without the statement that finds the session.
const PAGE: u64 = 7;
/// Most saves have one to spare, with which the session is found.
const SAVE: u64 = 5;
/// Those that write into the most tables need all six for themselves.
const LARGEST: u64 = 6;
/// The first look at suggestions after something has happened reads everybody, in one statement more.
const FIRST: u64 = 8;

/// Looks twice: the first look may work something out that the next ones need not.
async fn page(who: &Visitor, page: &str) {
    let (_, first) = statements!(who.get(page));
    assert!(first <= FIRST, "{page} sends {first} statements at the first look");
    let (answer, sent) = statements!(who.get(page));
    assert_eq!(answer.status, 200, "{page}: {}", answer.text);
    assert!(sent <= PAGE, "{page} sends {sent} statements");
}

async fn save(who: &Visitor, page: &str, answers: &[(&str, &str)]) {
    save_within(SAVE, who, page, answers).await;
}

async fn save_within(most: u64, who: &Visitor, page: &str, answers: &[(&str, &str)]) {
    let (answer, sent) = statements!(who.post(page, answers));
    assert!(answer.status < 400, "{page}: {} {}", answer.status, answer.text);
    assert!(sent <= most, "{page} sends {sent} statements");
}

#[tokio::test]
async fn every_page_of_the_coordinator() {
    let world = testing::world().await;
    let nora = &world.town.nora;
    let meeting = world.meeting(30).await;
    let (path, kari) = (world.path, world.town.kari.actor().person);
    for address in
        ["/today", "/paths", "/paths?step=over", "/paths?q=ola", "/calendar", "/peers", "/peers/new"]
    {
        page(nora, address).await;
    }
    page(nora, "/referrals").await;
    page(nora, &format!("/paths/{path}")).await;
    page(nora, &format!("/paths/{path}/meetings/new")).await;
    page(nora, &format!("/peers/{kari}")).await;
    page(nora, &meeting).await;
    page(nora, &format!("{meeting}/move")).await;
}

#[tokio::test]
async fn every_page_of_the_two() {
    let world = testing::world().await;
    let (kari, ola) = (&world.town.kari, &world.town.ola);
    let (ahead, behind) = (world.meeting(30).await, world.meeting(-5).await);
    for address in ["/me", "/me/meetings", "/me/profile", "/settings/calendar"] {
        page(kari, address).await;
    }
    for more in ["", "/note", "/log", "/ending"] {
        page(kari, &format!("/me/people/{}{more}", world.path)).await;
    }
    for more in ["", "/log", "/note"] {
        page(kari, &format!("{behind}{more}")).await;
    }
    for address in ["/my", "/my/appointments", "/my/ending", "/settings/calendar"] {
        page(ola, address).await;
    }
    page(ola, &ahead).await;
    page(ola, &format!("/my{behind}/note")).await;
}

#[tokio::test]
async fn every_save_of_the_guide() {
    let world = testing::world().await;
    let kari = &world.town.kari;
    let log = format!("{}/log", world.meeting(-5).await);
    let mine = format!("/me/people/{}", world.path);
    let held = [("once", "a1"), ("met", "held"), ("dur", "60"), ("self", "hard"), ("note", "x")];
    save(kari, &log, &[&held[..], &[("note_version", "0")]].concat()).await;
    let not_held =
        [("once", "b2"), ("over", "a1"), ("met", "forgotten"), ("note", "x"), ("note_version", "1")];
    save(kari, &log, &not_held).await;
    let unplanned =
        [("date", "2026-03-09"), ("time", "18:30"), ("once", "c3"), ("met", "held"), ("dur", "60")];
    save(kari, &format!("{mine}/log"), &unplanned).await;
    save(kari, &log.replace("/log", "/note"), &[("version", "1"), ("note", "y")]).await;
    save(kari, "/me/feeling", &[("self", "hard"), ("call", "yes")]).await;
    save(kari, &format!("{mine}/note"), &[("note", "z")]).await;
    save(kari, &format!("{mine}/ending"), &[("thanks", "z")]).await;
    save(kari, "/me/profile", &[("languages", "da"), ("capacity", "2")]).await;
    let place = packs::installed().places().search("Randers", "DK", 1)[0].id.to_string();
    save(kari, "/me/profile/place", &[("place", &place)]).await;
    save(kari, "/me/profile/rest", &[("rest", "yes")]).await;
    save(kari, "/settings/calendar", &[]).await;
    save(kari, "/settings/calendar/end", &[]).await;
    save(kari, &format!("/paths/{}/stop", world.path), &[]).await;
}

#[tokio::test]
async fn every_save_of_the_coordinator_and_of_ola() {
    let world = testing::world().await;
    let (nora, ola) = (&world.town.nora, &world.town.ola);
    let (ahead, path) = (world.meeting(30).await, format!("/paths/{}", world.path));
    let kari = world.town.kari.actor().person.to_string();
    let guide = [("languages", "da"), ("capacity", "2"), ("approved_until", "2027-01-01")];
    save(nora, &format!("/peers/{kari}"), &guide).await;
    let place = packs::installed().places().search("Randers", "DK", 1)[0].id.to_string();
    save(nora, &format!("/peers/{kari}/place"), &[("place", &place)]).await;
    save(nora, &format!("/peers/{kari}/rest"), &[("rest", "yes")]).await;
    save(nora, "/today/contact", &[("peer", &kari)]).await;
    let plan = [("date", "2026-03-14"), ("time", "13:00"), ("kind", "cafe"), ("place", "By the sea")];
    save(ola, &format!("{path}/meetings/new"), &plan).await;
    save(ola, &format!("{ahead}/move"), &plan).await;
    save(ola, &format!("{ahead}/cannot-come"), &[]).await;
    save(ola, "/my/ending", &[("did", "z"), ("take", "y")]).await;
    save(ola, &format!("{path}/longer"), &[]).await;
    save(nora, &format!("{path}/longer/answer"), &[("answer", "yes")]).await;
    save(ola, &format!("{path}/pause"), &[]).await;
    save(ola, &format!("{path}/resume"), &[]).await;
    save(ola, &format!("{path}/ending-day"), &[("on", "2026-06-01")]).await;
    save(nora, &format!("{path}/end"), &[("ending", "planned")]).await;
}

/// Two hundred guides and a thousand who wait; what the last of them waits with, and them.
async fn many(world: &World) -> (Id<Referral>, Visitor) {
    let (nora, org) = (world.town.nora.actor(), world.town.nordby);
    let somebody =
        |name: String| NewPerson { first_name: name, email: None, phone: None, language: ui::Language::Da };
    let add = async |tx: &mut Tx| {
        for number in 1..200 {
            let card = people::add_person(tx, &nora, org, &somebody(format!("Guide {number}"))).await?;
            crate::add_peer(tx, &nora, &card, &world.new_guide(card.id, super::profile())).await?;
        }
        for number in 1..1000 {
            let person = people::add_person(tx, &nora, org, &somebody(format!("Waits {number}"))).await?.id;
            let (purpose, how) = (Purpose::Contact, How::OralWitnessed);
            let yes = NewConsent { org, person, purpose, to_org: None, how, days: 90 };
            people::give_consent(tx, &nora, &yes).await?;
            testing::refer(tx, &nora, person, world.programme, "waiting").await;
        }
        Ok(())
    };
    world.house.db.write(add).await.unwrap();
    world.waiting("Sofie", &[("times", "tue-morning"), ("gender", "woman")]).await
}

#[tokio::test]
async fn a_thousand_who_wait_and_two_hundred_guides_change_nothing() {
    let world = super::world().await;
    let (id, sofie) = many(&world).await;
    let (nora, kari, tone) = (&world.town.nora, &world.town.kari, &world.town.tone);
    let (referral, matching) = (format!("/referrals/{id}"), format!("/referrals/{id}/match"));
    for address in ["/today", "/paths", "/paths?q=sofie", "/referrals", "/referrals?all=1", "/peers"] {
        page(nora, address).await;
    }
    page(nora, &matching).await;
    page(nora, &format!("{matching}?all=1")).await;
    page(nora, &referral).await;
    page(tone, "/ward/referrals").await;
    page(tone, "/ward/offer").await;
    save(nora, &format!("{referral}/not-this-guide"), &[("peer", &sofie.actor().person.to_string())]).await;
    save(nora, &referral, &[("language", "da")]).await;
    page(nora, &matching).await;
    let peer = kari.actor().person.to_string();
    save(nora, &matching, &[("peer", &peer), ("why", "They will get on")]).await;
    page(nora, &matching).await;
    let sql = "select id from support_match where referral = $1 and state = 'asked'";
    let found: foundation::Result<(Id<Match>,)> =
        world.house.db.read(async |tx| tx.one(sql, args![id]).await).await;
    let asked = format!("/asked/{}", found.unwrap().0);
    page(kari, &asked).await;
    save(kari, &asked, &[("answer", "yes")]).await;
    page(&sofie, &asked).await;
    // With the second yes what has to hold is looked at once more.
    save_within(LARGEST, &sofie, &asked, &[("answer", "yes")]).await;
}

#[tokio::test]
async fn a_question_is_taken_back_and_a_referral_closed() {
    let world = super::world().await;
    let (id, sofie) = world.waiting("Sofie", &[]).await;
    let matching = format!("/referrals/{id}/match");
    world.town.nora.get(&matching).await;
    let peer = world.town.kari.actor().person.to_string();
    save(&world.town.nora, &matching, &[("peer", &peer)]).await;
    let sql = "select id from support_match where state = 'asked'";
    let found: foundation::Result<(Id<Match>,)> =
        world.house.db.read(async |tx| tx.one(sql, &[]).await).await;
    let question = found.unwrap().0.to_string();
    // Ending a link and the visit it opened are two, in the room that knows links.
    let back = format!("{matching}/withdraw");
    save_within(LARGEST, &world.town.nora, &back, &[("question", &question)]).await;
    save(&world.town.nora, &format!("/referrals/{id}/close"), &[]).await;
    page(&sofie, "/my").await;
}

/// Somebody new is a row in a table of each room that knows them, and no statement of both databases writes into two
/// tables: beside the one look at the programme, a yes on the ward fills five (person, role, agreements, referral,
/// trail), and a guide with an account and a training six, whose form knows the programme already.
#[tokio::test]
async fn somebody_new_is_a_statement_for_each_table() {
    let world = super::world().await;
    let nordby = world.town.nordby.to_string();
    let yes = [
        ("answer", "yes"),
        ("org", nordby.as_str()),
        ("first_name", "Bo"),
        ("phone", "12345678"),
        ("contact", "yes"),
        ("share_ward", "yes"),
    ];
    save(&world.town.tone, "/ward/offer/draft", &yes).await;
    save_within(LARGEST, &world.town.tone, "/ward/offer", &yes).await;
    save(&world.town.tone, "/ward/offer", &[("answer", "no"), ("org", nordby.as_str())]).await;
    let liv = [
        ("first_name", "Liv"),
        ("email", "liv@example.org"),
        ("trained_on", "2026-01-10"),
        ("capacity", "2"),
        ("approved_until", "2027-01-10"),
    ];
    save_within(LARGEST, &world.town.nora, "/peers/new", &liv).await;
    save(&world.town.nora, "/peers/new", &[("first_name", "Per")]).await;
}

#[tokio::test]
async fn a_yes_after_an_earlier_not_now() {
    let world = super::world().await;
    let nordby = world.town.nordby.to_string();
    let answered =
        [("org", nordby.as_str()), ("first_name", "Bo"), ("phone", "12345678"), ("contact", "yes")];
    let later = [&answered[..], &[("answer", "later"), ("again", "ask-in-a-week")]].concat();
    save(&world.town.tone, "/ward/offer", &later).await;
    let again = async || {
        let list = world.town.tone.get("/ward/referrals").await.text;
        list.split("/ward/offer?again=").nth(1).unwrap()[..36].to_owned()
    };
    let first = again().await;
    page(&world.town.tone, &format!("/ward/offer?again={first}")).await;
    let before = ("before", first.as_str());
    save_within(LARGEST, &world.town.tone, "/ward/offer", &[&later[..], &[before]].concat()).await;
    let second = again().await;
    assert_ne!(first, second);
    let yes = [&answered[..], &[("answer", "yes"), ("share_ward", "yes"), ("before", &second)]].concat();
    save(&world.town.tone, "/ward/offer/draft", &yes).await;
    save_within(LARGEST, &world.town.tone, "/ward/offer", &yes).await;
    assert_eq!(world.count("support_referral").await, 1);
    // Pressed twice: they have answered.
    assert_eq!(world.town.tone.post("/ward/offer", &yes).await.status, 404);
}
