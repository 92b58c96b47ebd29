//! Where each role finds its pages: every place leads somewhere, and what a role may use is there to be
//! found.

use foundation::{Id, testing::statements};
use people::{
    How, NewConsent, Purpose,
    testing::{Town, town},
};
use ui::{
    House, Language,
    testing::{Visitor, house},
};

/// Everybody with their first page.
fn everybody(town: &Town) -> Vec<(&'static str, &Visitor, &'static str)> {
    vec![
        ("Nora", &town.nora, "/today"),
        ("Kari", &town.kari, "/me"),
        ("Ola", &town.ola, "/my"),
        ("Tone", &town.tone, "/ward/offer"),
        ("Mette", &town.mette, "/reports"),
        ("Aud", &town.aud, "/evaluate"),
        ("Nils", &town.nils, "/network"),
        ("Anne", &town.anne, "/admin"),
        ("Dag", &town.dag, "/admin/audit"),
    ]
}

fn links(page: &str, part: &str, end: &str) -> Vec<String> {
    let part = page.split(part).nth(1).and_then(|rest| rest.split(end).next()).unwrap_or_default();
    let all = part.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    all.filter(|href| !href.starts_with("/assets")).map(str::to_owned).collect()
}

#[tokio::test]
async fn every_place_in_a_menu_opens_for_the_role_that_has_it() {
    let house = house(&brobygger::rooms()).await;
    let town = town(&house).await;
    programme::testing::started(&house, &town).await;
    let (nora, kari) = (town.nora.actor(), town.kari.actor().person);
    let taken_on = house.db.write(async |tx| {
        let card = people::card(tx, &nora, kari).await?;
        let new = support::NewPeer {
            person: kari,
            org: town.nordby,
            profile: support::Profile::default(),
            capacity: 2,
            since: nora.now.day_in(&house.settings.zone),
            approved_until: None,
        };
        support::add_peer(tx, &nora, &card, &new).await
    });
    taken_on.await.unwrap();
    let mut wrong = Vec::new();
    for (name, visitor, home) in everybody(&town) {
        for language in Language::ALL {
            let page = visitor.clone().reading(*language).get(home).await;
            assert_eq!(page.status, 200, "{name} {home} {}", page.text);
            let navigation = links(&page.text, "<nav class=\"bb-nav\"", "</nav>");
            assert!((2..=5).contains(&navigation.len()), "{name}: {navigation:?}");
            let own = page.text.rsplit("<details class=\"bb-menu\">").next().unwrap_or_default();
            let more: Vec<String> = links(own, "<ul>", "</ul>");
            for place in navigation.iter().chain(&more) {
                let status = visitor.get(place).await.status;
                if status != 200 && !place.starts_with("/settings") {
                    wrong.push(format!("{name} {place}: {status}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn the_coordinator_finds_who_waits_and_the_spreadsheets_and_an_administrator_brings_in_nobody() {
    let house = house(&brobygger::rooms()).await;
    let town = town(&house).await;
    programme::testing::started(&house, &town).await;
    let today = town.nora.get("/today").await.text;
    for place in ["/referrals", "/imports"] {
        assert!(today.contains(&format!("href=\"{place}\"")), "{place}");
        assert_eq!(town.nora.get(place).await.status, 200);
    }
    let admin = town.anne.get("/admin").await.text;
    assert!(admin.contains("href=\"/admin/letters\"") && !admin.contains("href=\"/imports\""));
    assert_eq!(
        town.anne.get("/imports").await.status,
        403,
        "a list of the people of the programme is not hers"
    );
}

/// Somebody says yes to being asked, and is asked today.
async fn is_asked(house: &House, town: &Town, who: &Visitor) {
    let programme = programme::testing::started(house, town).await;
    let (actor, itself) = (who.actor(), house.itself());
    let today = itself.now.day_in(&house.settings.zone);
    let planned = house.db.write(async |tx| {
        let consent = NewConsent {
            org: actor.hat.org,
            person: actor.person,
            purpose: Purpose::Evaluation,
            to_org: None,
            how: How::Myself,
            days: 365,
        };
        people::give_consent(tx, &actor, &consent).await?;
        let path = evaluation::NewPath {
            programme,
            path: Id::named(b"path"),
            person: actor.person,
            org: actor.hat.org,
            starts_on: today,
            ends_on: today.plus_months(4),
        };
        evaluation::plan_rounds(tx, &itself, &path).await
    });
    planned.await.unwrap();
    assert_eq!(evaluation::due_rounds(&house.db, &itself, today).await.unwrap(), 1);
}

#[tokio::test]
async fn questions_that_are_open_stand_on_the_recipients_first_page() {
    let house = house(&brobygger::rooms()).await;
    let town = town(&house).await;
    assert!(!town.ola.get("/my").await.text.contains("questions wait for you"));
    is_asked(&house, &town, &town.ola).await;
    let before = statements();
    let page = town.ola.get("/my").await.text;
    assert!(statements() - before <= 7, "who is signed in is the eighth");
    assert!(page.contains("9 short questions wait for you") && page.contains("About 3 minutes"), "{page}");
    let opens = page.split("href=\"/my/answers/").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    assert_eq!(town.ola.get(&format!("/my/answers/{opens}")).await.status, 200);
    assert!(!town.kari.get("/me").await.text.contains("questions wait for you"));
}

#[tokio::test]
async fn a_guide_who_is_asked_sees_it_on_their_own_first_page() {
    let house = house(&brobygger::rooms()).await;
    let town = town(&house).await;
    is_asked(&house, &town, &town.kari).await;
    let page = town.kari.get("/me").await.text;
    let opens = page.split("href=\"/my/answers/").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    assert_eq!(town.kari.get(&format!("/my/answers/{opens}")).await.status, 200);
    assert!(!town.ola.get("/my").await.text.contains("questions wait for you"));
}
