//! The room seen from outside: through its actions and its pages.

mod authoring;
mod begin;
mod framework;
mod lived;
mod rating;
mod recognition;
mod training;

use foundation::{Error, Tx, testing::statements};
use people::testing::{Town, town};
use ui::{
    House, Language,
    testing::{house, stranger},
};

use crate::{Kind, approve, trained, withdraw};

async fn build() -> (House, Town) {
    let house = house(&[
        people::capability(),
        programme::capability(),
        ::validation::capability(),
        crate::capability(),
    ])
    .await;
    let town = town(&house).await;
    (house, town)
}

#[tokio::test]
async fn a_guide_is_trained_from_the_day_of_approval_until_it_is_withdrawn() {
    let (house, town) = build().await;
    let kari = town.kari.actor().person;
    let (day, later) = ("2026-03-01".parse().unwrap(), "2026-04-01".parse().unwrap());
    let look = async |tx: &mut Tx| {
        assert!(trained(tx, town.nordby, &[kari], later).await?.is_empty());
        let id = approve(tx, &town.nora.actor(), kari, Kind::PeerTraining, day, None).await?;
        assert!(trained(tx, town.nordby, &[kari], day).await?.contains(&kari));
        assert!(trained(tx, town.nordby, &[kari], "2026-02-28".parse().unwrap()).await?.is_empty());
        assert!(trained(tx, town.sydby, &[kari], later).await?.is_empty());
        assert!(trained(tx, town.nordby, &[], later).await?.is_empty());
        let by_sven = withdraw(tx, &town.sven.actor(), id).await;
        assert!(matches!(by_sven, Err(Error::NotFound)), "{by_sven:?}");
        withdraw(tx, &town.nora.actor(), id).await?;
        trained(tx, town.nordby, &[kari], later).await
    };
    assert!(house.db.write(look).await.unwrap().is_empty());
}

#[tokio::test]
async fn nobody_approves_themselves_or_somebody_of_another_municipality() {
    let (house, town) = build().await;
    let day = "2026-03-01".parse().unwrap();
    let tries = [
        (town.sven.actor(), town.kari.actor().person),
        (town.kari.actor(), town.kari.actor().person),
        (town.nora.actor(), town.nora.actor().person),
        (town.mette.actor(), town.kari.actor().person),
    ];
    for (actor, person) in tries {
        let done =
            house.db.write(async |tx| approve(tx, &actor, person, Kind::PeerTraining, day, None).await).await;
        assert!(matches!(done, Err(Error::NotFound | Error::NotAllowed)), "{done:?}");
    }
}

#[tokio::test]
async fn nora_approves_and_withdraws_on_the_page_and_kari_sees_it() {
    let (_, town) = build().await;
    let page = format!("/peers/{}/training", town.kari.actor().person);
    assert!(town.kari.get(&page).await.text.contains("Not approved yet"));
    assert_eq!(town.nora.post(&page, &[("on", "2026-02-20"), ("until", "")]).await.status, 303);
    let shown = town.kari.get(&page).await.text;
    assert!(shown.contains("From Friday 20 February 2026.") && !shown.contains("Withdraw"), "{shown}");
    let nora = town.nora.get(&page).await.text;
    let at = nora.find("/withdraw").unwrap();
    let start = nora[..at].rfind("/peers/").unwrap();
    let withdraw = format!("{}/withdraw", &nora[start..at]);
    for visitor in [&town.sven, &town.kari, &town.mette] {
        assert_eq!(visitor.post(&withdraw, &[]).await.status, 404);
    }
    assert_eq!(town.nora.post(&withdraw, &[]).await.status, 303);
    assert_eq!(town.nora.post(&withdraw, &[]).await.status, 409);
    assert!(town.kari.get(&page).await.text.contains("Withdrawn today"));
}

#[tokio::test]
async fn a_training_day_is_today_or_before_as_the_wall_says_it() {
    let (house, town) = build().await;
    let page = format!("/peers/{}/training", town.kari.actor().person);
    let today = house.itself().now.day_in(&house.settings.zone);
    let tomorrow = town.nora.post(&page, &[("on", &*today.plus(1).to_string()), ("until", "")]).await;
    assert_eq!(tomorrow.status, 422);
    assert_eq!(town.nora.post(&page, &[("on", &*today.to_string()), ("until", "")]).await.status, 303);
}

#[tokio::test]
async fn training_is_seen_by_the_guide_and_the_own_coordinator_only() {
    let (house, town) = build().await;
    let page = format!("/peers/{}/training", town.kari.actor().person);
    let nobody = "/peers/00000000-0000-7000-8000-000000000000/training";
    for (visitor, status) in
        [(&town.nora, 200), (&town.kari, 200), (&town.sven, 404), (&town.ola, 404), (&town.mette, 404)]
    {
        assert_eq!(visitor.get(&page).await.status, status);
        assert_eq!(visitor.get(nobody).await.status, 404);
    }
    assert_eq!(town.sven.post(&page, &[("on", "2026-02-20")]).await.status, 404);
    assert_eq!(town.kari.post(&page, &[("on", "2026-02-20")]).await.status, 403);
    assert!(stranger(&house).get(&page).await.location.starts_with("/sign-in?next="));
}

#[tokio::test]
async fn a_day_that_cannot_be_comes_back_with_what_to_do() {
    let (_, town) = build().await;
    let page = format!("/peers/{}/training", town.kari.actor().person);
    for (on, until, text) in [
        ("", "", "Write the date as day, month and year"),
        ("2026-06-01", "", "The training has to be completed first"),
        ("2026-02-01", "2026-01-01", "The last day comes after the first"),
        ("2026-02-01", "soon", "Write the date as day, month and year"),
    ] {
        let again = town.nora.post(&page, &[("on", on), ("until", until)]).await;
        assert!(again.status == 422 && again.text.contains(text), "{}", again.text);
    }
}

#[tokio::test]
async fn the_page_of_training_asks_the_database_little_and_speaks_four_languages() {
    let (_, town) = build().await;
    let page = format!("/peers/{}/training", town.kari.actor().person);
    let before = statements();
    town.nora.post(&page, &[("on", "2026-02-20")]).await;
    assert!(statements() - before <= 5, "{}", statements() - before);
    let before = statements();
    town.nora.get(&page).await;
    assert!(statements() - before <= 7, "{}", statements() - before);
    for language in Language::ALL {
        let text = town.nora.clone().reading(*language).get(&page).await.text;
        assert!(!text.contains("competence-") && text.matches("<h1").count() == 1, "{language}: {text}");
    }
}

#[tokio::test]
async fn approvals_are_shown_to_the_guide_and_forgotten() {
    let (house, town) = build().await;
    let kari = town.kari.actor();
    let page = format!("/peers/{}/training", kari.person);
    town.nora.post(&page, &[("on", "2026-02-20")]).await;
    let keeps = crate::capability().keeps[0];
    let shown = house.db.read(async |tx| (keeps.show)(tx, &kari, kari.person).await).await.unwrap();
    assert_eq!(shown[0].parts, [("competence-approval-on".to_owned(), "2026-02-20".to_owned())]);
    house.db.write(async |tx| (keeps.forget)(tx, &house.itself(), kari.person).await).await.unwrap();
    let shown = house.db.read(async |tx| (keeps.show)(tx, &kari, kari.person).await).await.unwrap();
    assert!(shown.is_empty());
}
