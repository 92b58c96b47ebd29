//! What people see and decide about themselves.

use foundation::{Error, News, Person, Role};
use people::{
    How, NewConsent, Purpose,
    testing::{Town, town},
};
use ui::{House, Language};

async fn house() -> (House, Town) {
    let house = ui::testing::house(&[people::capability()]).await;
    let town = town(&house).await;
    (house, town)
}

#[expect(clippy::unwrap_used, reason = "a test whose consent cannot be given has to fail")]
async fn share_with_ward(house: &House, town: &Town) {
    let consent = NewConsent {
        org: town.nordby,
        person: town.ola.actor().person,
        purpose: Purpose::ShareWard,
        to_org: Some(town.region),
        how: How::OralWitnessed,
        days: 90,
    };
    let nora = town.nora.actor();
    house.db.write(async |tx| people::give_consent(tx, &nora, &consent).await).await.unwrap();
}

#[tokio::test]
async fn ola_sees_who_can_see_what_and_stops_it_in_one_press() {
    let (house, town) = house().await;
    share_with_ward(&house, &town).await;
    let before = foundation::testing::statements();
    let page = town.ola.get("/my/about-me").await;
    assert!(foundation::testing::statements() - before <= 8);
    assert_eq!(page.status, 200, "{}", page.text);
    for said in ["Nora", "Region Nord", "Until 8 June", "Stop sharing", "Who has looked"] {
        assert!(page.text.contains(said), "{said}: {}", page.text);
    }
    let id = page.text.split(r#"name="consent" value=""#).nth(1).unwrap().split('"').next().unwrap();
    let other = town.kari.post("/me/about-me/stop", &[("consent", id)]).await;
    assert_eq!(other.status, 404, "another person's yes is not there");
    let stopped = town.ola.post("/my/about-me/stop", &[("consent", id)]).await;
    assert_eq!(stopped.location, "/my/about-me?done=people-about-stopped-done");
    let ola = town.ola.actor();
    let agreed = async || {
        let at = Some(town.region);
        let asked =
            house.db.read(async |tx| people::agreed(tx, ola.person, Purpose::ShareWard, at, ola.now).await);
        asked.await.unwrap()
    };
    assert!(!agreed().await);
    let region = town.region.to_string();
    let again = [("purpose", "share-ward"), ("to", region.as_str()), ("days", "183")];
    assert_eq!(town.ola.post("/my/about-me/give", &again).await.status, 303);
    assert!(agreed().await);
    let sydby = town.sydby.to_string();
    let elsewhere = [("purpose", "share-ward"), ("to", sydby.as_str()), ("days", "183")];
    assert_eq!(town.ola.post("/my/about-me/give", &elsewhere).await.status, 404);
}

#[tokio::test]
async fn every_page_about_oneself_speaks_four_languages_and_is_closed_to_strangers() {
    let (house, town) = house().await;
    share_with_ward(&house, &town).await;
    for path in ["", "/looked", "/take", "/forget"] {
        for language in Language::ALL {
            let page = town.ola.clone().reading(*language).get(&format!("/my/about-me{path}")).await;
            assert_eq!(page.status, 200, "{path}");
            let unsaid = page.text.split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"'));
            let unsaid: Vec<_> =
                unsaid.filter(|word| word.starts_with("people-") || word.starts_with("ui-")).collect();
            assert!(unsaid.is_empty(), "{language}: {unsaid:?}");
            assert_eq!(page.text.matches("<h1").count(), 1);
        }
        assert_eq!(town.kari.get(&format!("/me/about-me{path}")).await.status, 200);
        let stranger = ui::testing::stranger(&house).get(&format!("/my/about-me{path}")).await;
        assert!(stranger.location.starts_with("/sign-in"));
    }
}

#[tokio::test]
async fn ola_sees_who_looked_and_asks_about_a_look_in_the_night() {
    let (house, town) = house().await;
    let (nora, ola) = (town.nora.actor(), town.ola.actor().person);
    let night = town.tone.clone().at(nora.now.plus_hours(13)).actor();
    house
        .db
        .write(async |tx| {
            foundation::look_at(tx, &nora, ola, "looked-path").await?;
            foundation::look_at(tx, &nora, ola, "looked-path").await?;
            foundation::look_at(tx, &night, ola, "looked-path").await
        })
        .await
        .unwrap();
    let page = town.ola.get("/my/about-me/looked").await.text;
    assert!(page.contains("Nora, coordinator, Nordby"), "{page}");
    assert_eq!(page.matches("Saw something about you").count(), 2, "twice in one hour is told once");
    assert_eq!(page.matches("is-flag").count(), 1);
    assert!(page.contains("outside normal working hours"));
    let event = page.split(r#"name="event" value=""#).nth(1).unwrap().split('"').next().unwrap();
    let kari = town.kari.post("/me/about-me/looked/ask", &[("event", event)]).await;
    assert_eq!(kari.status, 404, "another person's trail is not there");
    let asked = town.ola.post("/my/about-me/looked/ask", &[("event", event)]).await;
    assert_eq!(asked.location, "/my/about-me/looked?done=people-looked-asked-done");
    assert!(!town.kari.get("/me/about-me/looked").await.text.contains("Nora, coordinator"));
}

#[tokio::test]
async fn ola_takes_everything_out_as_a_file_and_on_paper() {
    let (house, town) = house().await;
    share_with_ward(&house, &town).await;
    let file = town.ola.get("/my/about-me/take/file").await;
    let read: serde_json::Value = serde_json::from_str(&file.text).unwrap();
    assert_eq!(read["name"], "Ola");
    for said in ["ola@example.org", "12 34 56 78", "Region Nord", "people-keeps-consents"] {
        assert!(file.text.contains(said), "{said}");
    }
    assert!(!file.text.contains("Kari"));
    let fonts = documents::Fonts::new(ui::assets::printing_fonts()).unwrap();
    documents::install(documents::Press::new(fonts).unwrap());
    let paper = town.ola.get("/my/about-me/take/paper").await;
    assert_eq!(paper.status, 200, "{}", paper.text);
    assert!(paper.bytes.starts_with(b"%PDF"));
}

#[tokio::test]
async fn who_is_forgotten_can_never_be_read_again() {
    let (house, town) = house().await;
    share_with_ward(&house, &town).await;
    let ola = town.ola.actor().person;
    let unsure = town.ola.post("/my/about-me/forget", &[]).await;
    assert_eq!(unsure.status, 422);
    let asked = town.ola.post("/my/about-me/forget", &[("sure", "1")]).await;
    assert_eq!(asked.location, "/my/about-me/forget?done=people-forget-asked-done");
    assert!(town.ola.get("/my/about-me/forget").await.text.contains("You asked for this today"));
    let forget = async |actor: foundation::Actor| {
        house.db.write(async |tx| people::forget(tx, &actor, &house.rooms, ola).await).await
    };
    for nobody in [&town.nora, &town.sven, &town.anne] {
        assert!(matches!(forget(nobody.actor()).await, Err(Error::NotFound)));
    }
    forget(town.dag.actor()).await.unwrap();
    assert!(matches!(forget(town.dag.actor()).await, Err(Error::NotFound)));
    let left = house.db.read(async |tx| people::cards(tx, &town.nora.actor(), &[ola]).await).await.unwrap();
    assert!(left.is_empty());
    type Bytes = Option<Vec<u8>>;
    let rows: Vec<(Bytes, Bytes)> = house
        .db
        .read(async |tx| {
            tx.all("select key, first_name from people_person where id = $1", foundation::args![ola]).await
        })
        .await
        .unwrap();
    assert_eq!(rows, [(None, None)]);
}

#[tokio::test]
async fn a_draft_is_kept_for_its_writer_alone() {
    let (house, town) = house().await;
    let saved =
        town.kari.post("/drafts?form=/meetings/1/log", &[("note", "En god tur 🌊"), ("met", "yes")]).await;
    assert_eq!(saved.status, 204);
    town.kari.post("/drafts?form=/meetings/1/log", &[("note", "En god tur til")]).await;
    assert_eq!(town.kari.post("/drafts?form=https://evil.example", &[]).await.status, 404);
    let draft = async |who: foundation::Actor| {
        house.db.read(async |tx| people::draft(tx, &who, "/meetings/1/log").await).await.unwrap()
    };
    assert_eq!(draft(town.kari.actor()).await.unwrap().text("note"), "En god tur til");
    assert!(draft(town.nora.actor()).await.is_none());
    let kari = town.kari.actor();
    house.db.write(async |tx| people::drop_draft(tx, &kari, "/meetings/1/log").await).await.unwrap();
    assert!(draft(kari).await.is_none());
    let stranger = ui::testing::stranger(&house).post("/drafts?form=/a", &[("note", "x")]).await;
    assert!(stranger.location.starts_with("/sign-in"));
}

#[tokio::test]
async fn news_about_people_say_whom_they_are_about() {
    let person: foundation::Id<Person> = foundation::Id::named(b"ola");
    assert_eq!(people::LinkAsked { person }.subject(), Some(person));
    assert_eq!(people::ForgettingAsked { person }.subject(), Some(person));
    assert_eq!(Role::Peer.to_string(), "peer");
}
