//! Letters that failed too often: the administrator sees them by role and reason, tries again, or puts them
//! aside.

use brobygger::{config::Config, reactions::House as Reacting};
use foundation::{Event, Id, Role, Timestamp, args, catch_up, testing::noon};
use people::testing::{Town, somebody, town};
use ui::{
    House, Language,
    testing::{Visitor, house, stranger},
};

/// A house in which two people asked for a link, and no mail server was ever set up.
async fn stuck() -> (House, Town, Visitor) {
    let house = house(&brobygger::rooms()).await;
    let town = town(&house).await;
    let (itself, nora, kari) = (house.itself(), town.nora.actor().person, town.kari.actor().person);
    let made = house.db.write(async |tx| {
        people::open_account(tx, &itself, nora, "nora@example.org", Some("en lang adgangskode")).await?;
        people::open_account(tx, &itself, kari, "kari@example.org", None).await?;
        Ok(somebody(tx, &house, "Siri", town.sydby, Role::Administrator).await)
    });
    let siri = made.await.unwrap();
    stranger(&house).post("/sign-in/link", &[("email", "nora@example.org")]).await;
    let nowhere = Reacting::new(house.clone(), &Config::default());
    for day in 0..12 {
        while catch_up(&house.db, || noon().plus_days(day), &nowhere).await.unwrap() > 0 {}
    }
    (house, town, siri)
}

async fn open(house: &House) -> Vec<Id<Event>> {
    let ids = house.db.read(async |tx| {
        tx.all::<(Id<Event>,)>("select id from event where done_at is null order by at, id", args![]).await
    });
    ids.await.unwrap().into_iter().map(|(id,)| id).collect()
}

#[tokio::test]
async fn anne_sees_by_role_and_reason_what_could_not_be_sent() {
    let (house, town, siri) = stuck().await;
    let page = town.anne.get("/admin/letters").await;
    assert_eq!(page.status, 200);
    for part in
        ["An invitation", "Peer-guide", "A link to sign in", "Whoever asked", "No mail server", "Try again"]
    {
        assert!(page.text.contains(part), "{part} in {}", page.text);
    }
    for secret in ["Nora</", "Kari", "example.org"] {
        assert!(!page.text.contains(secret), "{secret}");
    }
    assert!(siri.get("/admin/letters").await.text.contains("All letters have been sent."), "not Sydby’s");
    for other in [&town.nora, &town.kari, &town.ola, &town.nils, &town.dag, &town.mette] {
        assert_eq!(other.get("/admin/letters").await.status, 403);
    }
    assert_eq!(stranger(&house).get("/admin/letters").await.status, 303);
    assert!(town.anne.get("/admin").await.text.contains(r#"href="/admin/letters""#), "it is in the menu");
    for (language, words) in [
        (Language::Nb, "Brev som ikke kunne sendes"),
        (Language::Da, "Breve, der ikke kunne sendes"),
        (Language::Sv, "Brev som inte kunde skickas"),
    ] {
        assert!(town.anne.clone().reading(language).get("/admin/letters").await.text.contains(words));
    }
}

#[tokio::test]
async fn a_letter_is_tried_again_or_put_aside_and_both_stand_in_the_trail() {
    let (house, town, siri) = stuck().await;
    let ids = open(&house).await;
    assert_eq!(ids.len(), 2);
    let (invitation, link) = (format!("/admin/letters/{}", ids[0]), format!("/admin/letters/{}", ids[1]));
    for (who, status) in [(&siri, 404), (&town.nora, 403), (&stranger(&house), 303)] {
        assert_eq!(who.post(&format!("{invitation}/again"), &[]).await.status, status);
        assert_eq!(who.post(&format!("{invitation}/aside"), &[]).await.status, status);
    }
    assert_eq!(town.anne.post("/admin/letters/nonsense/again", &[]).await.status, 404);
    assert_eq!(town.anne.post(&format!("{invitation}/again"), &[]).await.status, 303);
    assert_eq!(town.anne.post(&format!("{link}/aside"), &[]).await.status, 303);
    assert_eq!(
        town.anne.post(&format!("{link}/aside"), &[]).await.status,
        404,
        "nobody waits for it any more"
    );
    assert!(town.anne.get("/admin/letters").await.text.contains("All letters have been sent."));

    let nowhere = Reacting::new(house.clone(), &Config::default());
    catch_up(&house.db, noon, &nowhere).await.unwrap();
    assert!(town.anne.get("/admin/letters").await.text.contains("An invitation"), "it failed and is back");

    let folder = std::env::temp_dir().join(format!("unsent-{}", ids[0]));
    let config = Config { mail: Some(format!("file:{}", folder.display())), ..Config::default() };
    town.anne.post(&format!("{invitation}/again"), &[]).await;
    let at: Timestamp = noon();
    catch_up(&house.db, || at, &Reacting::new(house.clone(), &config)).await.unwrap();
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1, "sent once");
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(open(&house).await.is_empty());
    let trail = town.anne.get("/admin/audit").await.text;
    assert!(trail.contains("Had a letter tried again") && trail.contains("Put a letter aside"), "{trail}");
}
