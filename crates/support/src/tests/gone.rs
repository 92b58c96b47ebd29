//! Somebody is forgotten while support is under way: it ends, for both, and no page breaks.

use foundation::{Id, Person, Tx, args};
use ui::testing::Visitor;

use crate::path::testing::{World, refer, world};

async fn forget(world: &World, who: &Visitor) {
    let (dag, person) = (world.town.dag.actor(), who.actor().person);
    let forget = async |tx: &mut Tx| people::forget(tx, &dag, &world.house.rooms, person).await;
    world.house.db.write(forget).await.unwrap();
}

/// Somebody waits, and Kari and they are asked; who it is, and the page of the question.
async fn asked(world: &World) -> (Visitor, String) {
    let nora = world.town.nora.actor();
    let kari = world.town.kari.actor().person;
    let add = async |tx: &mut Tx| {
        let (org, role) = (world.town.nordby, foundation::Role::Recipient);
        let liv = people::testing::somebody(tx, &world.house, "Liv", org, role).await;
        let (person, how) = (liv.actor().person, people::How::OralWitnessed);
        let purpose = people::Purpose::Contact;
        let yes = people::NewConsent { org, person, purpose, to_org: None, how, days: 90 };
        people::give_consent(tx, &nora, &yes).await?;
        crate::peer::approve(tx, &nora, kari, nora.now.day_in(&jiff::tz::TimeZone::UTC)).await?;
        Ok((refer(tx, &nora, person, world.programme, "waiting").await, liv))
    };
    let (referral, liv) = world.house.db.write(add).await.unwrap();
    let page = format!("/referrals/{referral}/match");
    world.town.nora.get(&page).await;
    let sent = world.town.nora.post(&page, &[("peer", &kari.to_string()), ("why", "They fit")]).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let sql = "select id from support_match where state = 'asked'";
    let (question,): (Id<crate::Match>,) =
        world.house.db.read(async |tx| tx.one(sql, &[]).await).await.unwrap();
    (liv, format!("/asked/{question}"))
}

/// Where the referral and the question of somebody stand.
async fn stands(world: &World, person: Id<Person>) -> (String, Option<String>, String) {
    let sql = "select r.state, r.closed_why, m.state from support_referral r
         join support_match m on m.org = r.org and m.referral = r.id where r.person = $1";
    world.house.db.read(async |tx| tx.one(sql, args![person]).await).await.unwrap()
}

async fn path_of(world: &World) -> (String, Option<String>, Option<String>) {
    let sql = "select p.state, p.ending, r.closed_why from support_path p
         join support_referral r on r.org = p.org and r.id = p.referral where p.id = $1";
    world.house.db.read(async |tx| tx.one(sql, args![world.path]).await).await.unwrap()
}

#[tokio::test]
async fn ola_is_forgotten_and_kari_reads_it_kindly_on_pages_that_work() {
    let world = world().await;
    let (kari, nora) = (&world.town.kari, &world.town.nora);
    let (behind, ahead) = (world.meeting(-5).await, world.meeting(3).await);
    forget(&world, &world.town.ola).await;
    let closed = ("closed".to_owned(), Some("recipient-stopped".to_owned()), Some("forgotten".to_owned()));
    assert_eq!(path_of(&world).await, closed);
    assert!(world.told().await.contains(&"support.closed".to_owned()));
    let me = kari.get("/me").await;
    assert_eq!(me.status, 200);
    for said in ["Somebody who no longer takes part", "not because of anything you have done"] {
        assert!(me.text.contains(said), "{said} in {}", me.text);
    }
    assert!(!me.text.contains(&ahead) && !me.text.contains("tel:12"), "{}", me.text);
    let mine = format!("/me/people/{}", world.path);
    let person = kari.get(&mine).await;
    assert_eq!(person.status, 200, "{}", person.text);
    assert!(person.text.contains("not because of anything you have done"), "{}", person.text);
    for page in [&behind, "/me/meetings", &format!("{mine}/ending"), &format!("{mine}/note")] {
        assert_eq!(kari.get(page).await.status, 200, "{page}");
    }
    // Whatever a page of hers leads to is there.
    for page in ["/me".to_owned(), "/me/meetings".to_owned(), mine] {
        let text = kari.get(&page).await.text;
        let links = text.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        for link in links.filter(|link| link.starts_with("/me")) {
            assert_eq!(kari.get(link).await.status, 200, "{link} on {page}");
        }
    }
    for page in ["/today", "/paths", "/paths?step=over", "/calendar", &format!("/paths/{}", world.path)] {
        assert_eq!(nora.get(page).await.status, 200, "{page}");
    }
    assert!(nora.get("/paths?step=over").await.text.contains("Somebody who no longer takes part"));
}

#[tokio::test]
async fn somebody_who_waited_is_forgotten_and_neither_kari_nor_nora_waits_for_them() {
    let world = world().await;
    let (liv, question) = asked(&world).await;
    forget(&world, &liv).await;
    let ended = ("closed".to_owned(), Some("forgotten".to_owned()), "withdrawn".to_owned());
    assert_eq!(stands(&world, liv.actor().person).await, ended);
    let today = world.town.nora.get("/today").await.text;
    assert!(!today.contains(&format!("/people/{}", liv.actor().person)), "{today}");
    assert!(!world.town.kari.get("/me").await.text.contains(&question));
    assert!(world.told().await.contains(&"support.withdrawn".to_owned()));
    assert!(path_of(&world).await.0 != "closed", "Ola and Kari go on");
}

#[tokio::test]
async fn kari_is_forgotten_and_those_she_met_or_was_to_meet_are_not_left_hanging() {
    let world = world().await;
    let (liv, question) = asked(&world).await;
    let behind = world.meeting(-5).await;
    forget(&world, &world.town.kari).await;
    let (state, ending, _) = path_of(&world).await;
    assert_eq!((state.as_str(), ending.as_deref()), ("closed", Some("peer-stopped")));
    let waits = ("waiting".to_owned(), None, "withdrawn".to_owned());
    assert_eq!(stands(&world, liv.actor().person).await, waits);
    let ola = &world.town.ola;
    let home = ola.get("/my").await;
    assert_eq!(home.status, 200);
    assert!(home.text.contains("not because of anything you have done"), "{}", home.text);
    for page in ["/my/appointments", "/my/ending", &behind, &format!("/my{behind}/note")] {
        assert_eq!(ola.get(page).await.status, 200, "{page}");
    }
    assert!(!liv.get("/my").await.text.contains(&question));
    for page in ["/today", "/paths", &format!("/paths/{}", world.path), "/peers", "/referrals"] {
        assert_eq!(world.town.nora.get(page).await.status, 200, "{page}");
    }
}
