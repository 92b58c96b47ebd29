//! The room seen from outside: through its actions and its pages.

use foundation::{Error, Tx};
use people::testing::{Town, town};
use ui::{House, testing::house};

use crate::{Kind, approve, trained, withdraw};

async fn build() -> (House, Town) {
    let house = house(&[people::capability(), programme::capability(), crate::capability()]).await;
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
