//! A link that is handed over: who makes one, for whom, and that it signs in once.

use foundation::{Id, Person, Role, Timestamp, Tx, testing::noon};
use people::{NewPerson, testing::Town};
use ui::{House, Language};

use crate::browser::Browser;

/// Per receives support in Nordby, and has neither e-mail nor phone.
async fn nobody_can_write_to_per() -> (House, Town, Id<Person>) {
    let house = ui::testing::house(&[people::capability()]).await;
    let town = people::testing::town(&house).await;
    let new = NewPerson { first_name: "Per".to_owned(), email: None, phone: None, language: Language::Da };
    let itself = house.itself();
    let add = async |tx: &mut Tx| {
        let per = people::add_person(tx, &itself, town.nordby, &new).await?.id;
        people::give_hat(tx, &itself, per, town.nordby, None, Role::Recipient).await?;
        Ok(per)
    };
    let per = house.db.write(add).await.unwrap();
    (house, town, per)
}

/// The address on the page.
fn link(page: &str) -> String {
    let path = page.split("/r/").nth(1).unwrap_or_else(|| panic!("{page}")).split('<').next().unwrap();
    format!("/r/{path}")
}

#[tokio::test]
async fn nora_hands_over_a_link_that_signs_per_in_once() {
    let (house, town, per) = nobody_can_write_to_per().await;
    let address = format!("/people/{per}/way-in");
    let page = town.nora.get(&address).await;
    assert!(page.status == 200 && !page.text.contains("/r/"), "{}", page.text);
    let made = town.nora.post(&address, &[]).await;
    assert_eq!(made.status, 200, "{}", made.text);
    assert!(made.text.contains("It opens until tomorrow") && made.text.contains("one time"), "{}", made.text);
    let first = link(&made.text);
    assert!(!town.nora.get(&address).await.text.contains("/r/"), "shown once");
    let second = link(&town.nora.post(&address, &[]).await.text);
    assert_eq!(Browser::new(&house).get(&first).await.status, 410, "the one before opens no more");

    let mut phone = Browser::new(&house);
    assert_eq!(phone.get(&second).await.location, "/sign-in/enter");
    let enter = phone.get("/sign-in/enter").await.text;
    assert!(enter.contains("handed to you") && !enter.contains("new password"), "{enter}");
    assert_eq!(phone.get("/settings").await.status, 303, "before the press it opens nothing else");
    assert_eq!(phone.post("/sign-in/enter", &[("then", "home")]).await.location, "/home");
    let own = phone.get("/my/about-me/looked").await;
    assert_eq!(own.status, 200, "{}", own.text);
    assert!(
        own.text.contains("Made a link for you to come in with") && own.text.contains("Nora"),
        "{}",
        own.text
    );
    assert_eq!(Browser::new(&house).get(&second).await.status, 410, "once");
    let trail = town.anne.get("/admin/audit").await.text;
    assert!(trail.contains("Made a link to hand over"), "{trail}");
}

#[tokio::test]
async fn a_link_that_is_handed_over_opens_for_a_day() {
    let (mut house, town, per) = nobody_can_write_to_per().await;
    let path = link(&town.nora.post(&format!("/people/{per}/way-in"), &[]).await.text);
    fn just_before() -> Timestamp {
        noon().plus_minutes(24 * 60 - 1)
    }
    fn then() -> Timestamp {
        noon().plus_hours(24)
    }
    house.clock = just_before;
    assert_eq!(Browser::new(&house).get(&path).await.status, 303);
    house.clock = then;
    assert_eq!(Browser::new(&house).get(&path).await.status, 410);
}

#[tokio::test]
async fn only_the_coordinator_of_the_place_makes_one() {
    let (house, town, per) = nobody_can_write_to_per().await;
    let address = format!("/people/{per}/way-in");
    let others =
        [&town.sven, &town.kari, &town.ola, &town.tone, &town.mette, &town.aud, &town.nils, &town.dag];
    for who in others.into_iter().chain([&town.anne]) {
        assert_eq!(who.get(&address).await.status, 404);
        assert_eq!(who.post(&address, &[]).await.status, 404);
        assert_eq!(who.post(&format!("{address}/sheet"), &[]).await.status, 404);
    }
    let mut stranger = Browser::new(&house);
    assert_eq!(stranger.get(&address).await.status, 303);
    let sql = "select count(*) from people_link";
    let (links,): (i64,) = house.db.read(async |tx| tx.one(sql, &[]).await).await.unwrap();
    assert_eq!(links, 0);
}

#[tokio::test]
async fn never_for_whoever_works_here_takes_part_elsewhere_or_can_sign_in() {
    let (house, town, per) = nobody_can_write_to_per().await;
    let (itself, ola, kari) = (house.itself(), town.ola.actor().person, town.kari.actor().person);
    let change = async |tx: &mut Tx| {
        people::give_hat(tx, &itself, per, town.sydby, None, Role::Peer).await?;
        people::give_hat(tx, &itself, kari, town.nordby, None, Role::Manager).await?;
        people::open_account(tx, &itself, ola, "ola@example.org", None).await
    };
    house.db.write(change).await.unwrap();
    for (who, words) in
        [(per, "works here or in another place"), (kari, "works here"), (ola, "has an account")]
    {
        let address = format!("/people/{who}/way-in");
        let page = town.nora.get(&address).await;
        assert!(page.status == 200 && page.text.contains(words), "{words}: {}", page.text);
        assert!(!page.text.contains(&format!("action=\"{address}\"")), "and no button");
        let refused = town.nora.post(&address, &[]).await;
        assert_eq!(refused.status, 409, "{}", refused.text);
        assert!(refused.text.contains(words) && !refused.text.contains("/r/"));
    }
    for colleague in [&town.mette, &town.anne, &town.nora] {
        let address = format!("/people/{}/way-in", colleague.actor().person);
        assert_eq!(town.nora.post(&address, &[]).await.status, 404);
    }
}

#[tokio::test]
async fn the_way_in_speaks_four_languages() {
    let (_, town, per) = nobody_can_write_to_per().await;
    for language in Language::ALL {
        let page = town.nora.clone().reading(*language).post(&format!("/people/{per}/way-in"), &[]).await;
        assert!(page.status == 200 && page.text.contains("/r/"), "{language}");
        assert!(!page.text.contains(">people-"), "{language}: {}", page.text);
    }
}

#[tokio::test]
async fn the_sheet_is_printed_and_ends_the_link_before_it() {
    let (house, town, per) = nobody_can_write_to_per().await;
    let fonts = documents::Fonts::new(ui::assets::printing_fonts()).unwrap();
    documents::install(documents::Press::new(fonts).unwrap());
    let before = link(&town.nora.post(&format!("/people/{per}/way-in"), &[]).await.text);
    let sheet = town.nora.post(&format!("/people/{per}/way-in/sheet"), &[]).await;
    assert!(sheet.status == 200 && sheet.text.starts_with("%PDF"), "{}", sheet.status);
    assert_eq!(Browser::new(&house).get(&before).await.status, 410);
}
