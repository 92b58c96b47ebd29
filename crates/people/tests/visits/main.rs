//! Coming in, staying and leaving, as browsers do it.
#![expect(clippy::unwrap_used, reason = "a test whose house cannot be built or asked has to fail")]

#[expect(clippy::unwrap_used, reason = "a test whose request cannot be sent has to fail")]
mod browser;

use browser::Browser;
use foundation::{Role, Timestamp, testing::noon};
use people::{FirstAdministrator, LinkPurpose, testing::town};
use ui::{House, Language};

const PASSWORD: &str = "fire grønne trær";

/// A house in which Nora has an account.
#[expect(clippy::unwrap_used, reason = "a test without its account has to fail")]
async fn noras_house() -> (House, people::testing::Town) {
    let house = ui::testing::house(&[people::capability()]).await;
    let town = town(&house).await;
    let nora = town.nora.actor().person;
    house
        .db
        .write(async |tx| {
            people::open_account(tx, &house.itself(), nora, "Nora@example.org ", Some(PASSWORD)).await
        })
        .await
        .unwrap();
    (house, town)
}

fn later(house: &House, clock: fn() -> Timestamp) -> House {
    House { clock, ..house.clone() }
}

#[tokio::test]
async fn nora_signs_in_works_and_signs_out() {
    let (house, _) = noras_house().await;
    let mut nora = Browser::new(&house);
    assert_eq!(nora.get("/settings").await.location, "/sign-in?next=/settings");
    let page = nora.get("/sign-in?next=/settings").await;
    assert!(page.text.contains(r#"name="next" value="/settings""#), "{}", page.text);
    let answers = [("email", "nora@example.org"), ("password", PASSWORD), ("next", "/settings")];
    let seen = nora.post("/sign-in", &answers).await;
    assert_eq!((seen.status, seen.location.as_str()), (303, "/settings"));
    assert!(seen.set[0].contains("HttpOnly; Path=/; SameSite=Lax"), "{:?}", seen.set);
    let before = foundation::testing::statements();
    assert!(nora.get("/settings").await.text.contains("Nora"));
    assert!(foundation::testing::statements() - before <= 8);
    assert_eq!(nora.get("/home").await.location, "/today");
    let old = nora.cookies.clone();
    assert_eq!(nora.post("/sign-out", &[]).await.location, "/sign-in?done=people-sign-out-done");
    nora.cookies = old;
    assert_eq!(nora.get("/settings").await.status, 303, "the old token is worth nothing");
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_get_the_same_answer() {
    let (house, _) = noras_house().await;
    let mut stranger = Browser::new(&house);
    let known = stranger.post("/sign-in", &[("email", "nora@example.org"), ("password", "nei")]).await;
    let unknown = stranger.post("/sign-in", &[("email", "nobo@example.org"), ("password", "nei")]).await;
    assert_eq!((known.status, unknown.status), (422, 422));
    assert_eq!(known.text.replace("nora@", "nobo@"), unknown.text);
    assert!(known.text.contains("do not belong together"));
}

#[tokio::test]
async fn who_guesses_has_to_wait_and_nobody_is_locked_out() {
    let (house, _) = noras_house().await;
    let mut browser = Browser::new(&house);
    for _ in 0..6 {
        browser.post("/sign-in", &[("email", "nora@example.org"), ("password", "nei nei nei")]).await;
    }
    let right = [("email", "nora@example.org"), ("password", PASSWORD)];
    assert_eq!(browser.post("/sign-in", &right).await.status, 422);
    browser.house = later(&house, || noon().plus_minutes(1));
    assert_eq!(browser.post("/sign-in", &right).await.status, 303);
}

#[tokio::test]
async fn after_signing_in_nobody_is_led_to_another_house() {
    let (house, _) = noras_house().await;
    for next in ["https://evil.example/", "//evil.example", "/\\evil.example"] {
        let answers = [("email", "nora@example.org"), ("password", PASSWORD), ("next", next)];
        assert_eq!(Browser::new(&house).post("/sign-in", &answers).await.location, "/home");
    }
    assert_eq!(Browser::new(&house).get("/language/da?back=//evil.example").await.location, "/home");
}

#[tokio::test]
async fn a_quiet_visit_ends_for_a_colleague_after_half_an_hour() {
    let (house, _) = noras_house().await;
    let mut nora = Browser::new(&house);
    nora.post("/sign-in", &[("email", "nora@example.org"), ("password", PASSWORD)]).await;
    nora.house = later(&house, || noon().plus_minutes(29));
    assert_eq!(nora.get("/settings").await.status, 200);
    nora.house = later(&house, || noon().plus_minutes(58));
    assert_eq!(nora.get("/settings").await.status, 200, "the last look counts");
    nora.house = later(&house, || noon().plus_minutes(88));
    assert_eq!(nora.get("/settings").await.status, 303);
}

#[tokio::test]
async fn what_the_phone_kept_for_somebody_else_is_not_taken() {
    let (house, town) = noras_house().await;
    let mut nora = Browser::new(&house);
    nora.post("/sign-in", &[("email", "nora@example.org"), ("password", PASSWORD)]).await;
    let sent = |person: String| {
        let request = axum::http::Request::get("/settings").header("x-person", person);
        request.body(axum::body::Body::empty()).unwrap()
    };
    assert_eq!(nora.send(sent(town.nora.actor().person.to_string())).await.status, 200);
    assert_eq!(nora.send(sent(town.kari.actor().person.to_string())).await.status, 401);
}

#[tokio::test]
async fn a_link_opens_one_address_for_one_person_until_it_ends() {
    let (house, town) = noras_house().await;
    let (nora, ola) = (town.nora.actor(), town.ola.actor().person);
    let opens = "/my/about-me/looked";
    let path = house
        .db
        .write(async |tx| {
            people::make_link(tx, &nora, ola, town.nordby, Role::Recipient, opens, LinkPurpose::Ask, 7).await
        })
        .await
        .unwrap();
    let mut phone = Browser::new(&house);
    assert_eq!(phone.get(&path).await.location, opens);
    assert_eq!(phone.get("/settings").await.status, 303, "nothing else opens");
    assert_eq!(phone.get("/home").await.location, opens);
    let wrong = phone.get("/r/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").await;
    assert_eq!(wrong.status, 410);
    assert!(wrong.text.contains("does not open any more"));
    house.db.write(async |tx| people::end_links(tx, &nora, ola, LinkPurpose::Ask).await).await.unwrap();
    assert_eq!(phone.get(&path).await.status, 410);
    assert_eq!(phone.get("/home").await.location, "/sign-in", "the visit it opened ends with it");
}

#[tokio::test]
async fn the_first_administrator_chooses_a_password_by_a_link_that_works_once() {
    let house = ui::testing::house(&[people::capability()]).await;
    let first = FirstAdministrator {
        first_name: "Nils".into(),
        email: "nils@example.org".into(),
        language: Language::En,
        organisation: "Brukerne".into(),
        country: "NO".into(),
    };
    let late = people::first_administrator(&house.db, &house.trust, &first, noon()).await.unwrap();
    let wrong = FirstAdministrator { email: "nlis@example.org".into(), ..first.clone() };
    people::first_administrator(&house.db, &house.trust, &wrong, noon()).await.unwrap();
    let link = people::first_administrator(&house.db, &house.trust, &first, noon()).await.unwrap();
    assert_eq!(Browser::new(&house).get(&late).await.status, 410, "a new link voids the old");
    assert_eq!(everybody(&house).await, (1, 1), "the same person, the same organisation");
    let mut nils = Browser::new(&house);
    assert_eq!(nils.get(&link).await.location, "/account/new");
    assert!(nils.get("/account/new").await.text.contains("nils@example.org"));
    let short = nils.post("/account/new", &[("password", "kort"), ("again", "kort")]).await;
    assert_eq!(short.status, 422);
    let seen = nils.post("/account/new", &[("password", PASSWORD), ("again", PASSWORD)]).await;
    assert_eq!((seen.status, seen.location.as_str()), (303, "/home?done=people-choose-done"));
    assert_eq!(nils.get("/home").await.location, "/network");
    assert_eq!(nils.get(&link).await.status, 410);
    let again = people::first_administrator(&house.db, &house.trust, &first, noon()).await;
    assert!(matches!(again, Err(foundation::Error::Refused("people-refusal-administrator-there"))));
    assert_eq!(everybody(&house).await, (1, 1), "a refusal makes nobody");
    let hats = nils.get("/settings/hat").await.text;
    assert!(hats.contains("Network administrator") && hats.contains("Administrator"));
    let old = nils.cookies.get("session").cloned();
    let hat = hats.split(r#"name="hat" value=""#).nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert_eq!(nils.post("/settings/hat", &[("hat", &hat)]).await.location, "/home");
    assert_eq!(nils.get("/home").await.location, "/admin");
    assert_ne!(nils.cookies.get("session").cloned(), old, "another hat, another token");
}

async fn everybody(house: &ui::House) -> (i64, i64) {
    let count = async |tx: &mut foundation::Tx| {
        tx.one(
            "select (select count(*) from people_person), (select count(*) from people_organisation)",
            foundation::args![],
        )
        .await
    };
    house.db.read(count).await.unwrap()
}

#[tokio::test]
async fn the_first_link_opens_for_half_an_hour() {
    let house = ui::testing::house(&[people::capability()]).await;
    let first = FirstAdministrator {
        first_name: "Nils".into(),
        email: "nils@example.org".into(),
        language: Language::En,
        organisation: "Brukerne".into(),
        country: "NO".into(),
    };
    let make = async |minutes: i64| {
        let at = noon().plus_minutes(-minutes);
        people::first_administrator(&house.db, &house.trust, &first, at).await.unwrap()
    };
    let (late, early) = (make(31).await, make(29).await);
    assert_eq!(Browser::new(&house).get(&late).await.status, 410);
    let mut nils = Browser::new(&house);
    assert_eq!(nils.get(&early).await.location, "/account/new");
    let old = make(30).await;
    assert_eq!(Browser::new(&house).get(&old).await.status, 410, "thirty minutes are over");
    assert_eq!(nils.get("/account/new").await.status, 303, "and what the older link opened is closed");
    let swept = noon().plus_days(40);
    house.db.write(async |tx| people::tidy(tx, swept).await).await.unwrap();
    make(0).await;
    assert_eq!(everybody(&house).await, (1, 1), "also when the links of before are long gone");
}

/// The news of this name that wait for a reaction.
async fn waiting(house: &ui::House, name: &str) -> Vec<String> {
    let read = house.db.read(async |tx| {
        let sql = "select id, at, name, actor, org, role, subject, news, tries from event
                   where name = $1 and done_at is null order by id";
        tx.all::<foundation::Event>(sql, foundation::args![name]).await
    });
    read.await.unwrap().into_iter().map(|event| event.news).collect()
}

#[tokio::test]
async fn a_forgotten_password_is_replaced_by_a_link_in_the_mail() {
    let (house, town) = noras_house().await;
    let mut nora = Browser::new(&house);
    let asked = nora.post("/sign-in/link", &[("email", "nora@example.org")]).await;
    let unknown = nora.post("/sign-in/link", &[("email", "nobody@example.org")]).await;
    assert_eq!(asked.location, unknown.location);
    assert_eq!(waiting(&house, "people.link_wished").await.len(), 2, "the same work for both");
    assert!(waiting(&house, "people.link_asked").await.is_empty(), "whose address it is, is looked up later");
    for wished in waiting(&house, "people.link_wished").await {
        assert!(!wished.contains("example.org"), "{wished}");
        let wished: people::LinkWished = serde_json::from_str(&wished).unwrap();
        let follow = async |tx: &mut foundation::Tx| people::link_wished(tx, &house.itself(), &wished).await;
        house.db.write(follow).await.unwrap();
    }
    assert_eq!(
        waiting(&house, "people.link_asked").await.len(),
        1,
        "nobody is written to at the unknown one"
    );
    let person = town.nora.actor().person;
    let link =
        house.db.write(async |tx| people::sign_in_link(tx, &house.itself(), person).await).await.unwrap();
    assert_eq!(nora.get(&link).await.location, "/sign-in/enter");
    assert_eq!(nora.get("/sign-in/enter").await.status, 200);
    assert_eq!(nora.post("/sign-in/enter", &[("then", "password")]).await.location, "/account/new");
    let new = "en helt ny setning";
    nora.post("/account/new", &[("password", new), ("again", new)]).await;
    assert_eq!(nora.get("/home").await.location, "/today");
    assert_eq!(nora.get(&link).await.status, 410, "used up");
    let mut other = Browser::new(&house);
    assert_eq!(other.post("/sign-in", &[("email", "nora@example.org"), ("password", new)]).await.status, 303);
    let old = [("email", "nora@example.org"), ("password", PASSWORD)];
    assert_eq!(Browser::new(&house).post("/sign-in", &old).await.status, 422);
}

#[tokio::test]
async fn settings_are_kept_and_other_devices_are_signed_out() {
    let (house, _) = noras_house().await;
    let sign_in = [("email", "nora@example.org"), ("password", PASSWORD)];
    let (mut here, mut there) = (Browser::new(&house), Browser::new(&house));
    here.post("/sign-in", &sign_in).await;
    there.post("/sign-in", &sign_in).await;
    let chosen = [("language", "sv"), ("size", "lg"), ("scheme", "dark"), ("hide_names", "1")];
    assert_eq!(here.post("/settings", &chosen).await.status, 303);
    let page = here.get("/settings").await.text;
    assert!(page.contains(r#"<html lang="sv" data-color-scheme="dark" data-size="lg""#), "{}", &page[..200]);
    assert!(page.contains("data-hide-names"));
    here.post("/settings/devices", &[]).await;
    assert_eq!(here.get("/settings").await.status, 200);
    assert_eq!(there.get("/settings").await.status, 303);
}

#[tokio::test]
async fn a_password_is_changed_by_who_knows_the_old_one() {
    let (house, _) = noras_house().await;
    let mut nora = Browser::new(&house);
    nora.post("/sign-in", &[("email", "nora@example.org"), ("password", PASSWORD)]).await;
    let new = "en helt ny setning";
    let wrong = [("old", "noe annet her"), ("password", new), ("again", new)];
    assert_eq!(nora.post("/settings/password", &wrong).await.status, 422);
    let right = [("old", PASSWORD), ("password", new), ("again", new)];
    assert_eq!(nora.post("/settings/password", &right).await.location, "/settings?done=people-password-done");
}

#[tokio::test]
async fn with_https_the_cookie_belongs_to_this_house_alone() {
    let (house, _) = noras_house().await;
    let settings = ui::Settings { secure: true, ..(*house.settings).clone() };
    let house = House { settings: std::sync::Arc::new(settings), ..house };
    let mut nora = Browser::new(&house);
    let seen = nora.post("/sign-in", &[("email", "nora@example.org"), ("password", PASSWORD)]).await;
    assert!(
        seen.set[0].starts_with("__Host-session=") && seen.set[0].ends_with("; Secure"),
        "{:?}",
        seen.set
    );
    assert_eq!(nora.get("/settings").await.status, 200);
}

#[tokio::test]
async fn what_has_ended_is_swept_out_and_what_has_not_stays() {
    let (house, town) = noras_house().await;
    let mut nora = Browser::new(&house);
    nora.post("/sign-in", &[("email", "nora@example.org"), ("password", PASSWORD)]).await;
    nora.post("/drafts?form=/a", &[("note", "x")]).await;
    let ola = town.ola.actor().person;
    let house_itself = house.itself();
    let sweep = async |now: Timestamp| house.db.write(async |tx| people::tidy(tx, now).await).await.unwrap();
    house
        .db
        .write(async |tx| {
            let role = Role::Recipient;
            people::make_link(tx, &house_itself, ola, town.nordby, role, "/my", LinkPurpose::Ask, 7).await
        })
        .await
        .unwrap();
    assert_eq!(sweep(noon()).await, 0);
    assert_eq!(sweep(noon().plus_hours(12)).await, 1, "the visit");
    assert_eq!(sweep(noon().plus_days(30)).await, 1, "the draft");
    assert_eq!(sweep(noon().plus_days(37)).await, 1, "the link");
}
