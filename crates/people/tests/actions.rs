//! The acts of this room, without a page between.

use foundation::{Error, Role};
use people::{How, NewConsent, NewPerson, Purpose, testing::town};
use ui::Language;

#[tokio::test]
async fn the_people_of_another_organisation_are_not_found() {
    let house = ui::testing::house(&[people::capability()]).await;
    let town = town(&house).await;
    let ola = town.ola.actor().person;
    let (mine, theirs) = house
        .db
        .read(async |tx| {
            let mine = people::card(tx, &town.nora.actor(), ola).await;
            Ok((mine, people::card(tx, &town.sven.actor(), ola).await))
        })
        .await
        .unwrap();
    assert_eq!(mine.unwrap().first_name, "Ola");
    assert!(matches!(theirs, Err(Error::NotFound)));
}

#[tokio::test]
async fn a_ward_adds_a_recipient_to_the_municipality_it_offers_to_and_no_colleague() {
    let house = ui::testing::house(&[people::capability()]).await;
    let town = town(&house).await;
    let tone = town.tone.actor();
    let new = NewPerson { first_name: " Jonas ".into(), email: None, phone: None, language: Language::Nb };
    let added = house
        .db
        .write(async |tx| {
            let card = people::add_person(tx, &tone, town.nordby, &new).await?;
            people::give_hat(tx, &tone, card.id, town.nordby, None, Role::Recipient).await?;
            Ok(card)
        })
        .await
        .unwrap();
    assert_eq!((added.first_name.as_str(), added.org), ("Jonas", town.nordby));
    let more = house
        .db
        .write(async |tx| people::give_hat(tx, &tone, added.id, town.nordby, None, Role::Coordinator).await)
        .await;
    assert!(matches!(more, Err(Error::NotAllowed)));
}

#[tokio::test]
async fn what_is_withdrawn_is_closed_at_once() {
    let house = ui::testing::house(&[people::capability()]).await;
    let town = town(&house).await;
    let (nora, ola) = (town.nora.actor(), town.ola.actor());
    let consent = NewConsent {
        org: town.nordby,
        person: ola.person,
        purpose: Purpose::ShareWard,
        to_org: Some(town.region),
        how: How::OralWitnessed,
        days: 90,
    };
    let id = house.db.write(async |tx| people::give_consent(tx, &nora, &consent).await).await.unwrap();
    let asked = async || {
        house
            .db
            .read(async |tx| {
                let here =
                    people::agreed(tx, ola.person, Purpose::ShareWard, Some(town.region), ola.now).await?;
                let there =
                    people::agreed(tx, ola.person, Purpose::ShareWard, Some(town.sydby), ola.now).await?;
                let late = ola.now.plus_days(91);
                let among =
                    people::agreed_among(tx, &[ola.person, nora.person], Purpose::ShareWard, late).await?;
                Ok((here, there, among.len()))
            })
            .await
            .unwrap()
    };
    assert_eq!(asked().await, (true, false, 0));
    let by_another = house.db.write(async |tx| people::withdraw_consent(tx, &nora, id).await).await;
    assert!(matches!(by_another, Err(Error::NotFound)));
    house.db.write(async |tx| people::withdraw_consent(tx, &ola, id).await).await.unwrap();
    assert_eq!(asked().await, (false, false, 0));
}

#[tokio::test]
async fn who_blocks_somebody_is_kept_apart_from_them_both_ways() {
    let house = ui::testing::house(&[people::capability()]).await;
    let town = town(&house).await;
    let (ola, kari, sven) = (town.ola.actor(), town.kari.actor(), town.sven.actor());
    house.db.write(async |tx| people::block(tx, &ola, ola.person, kari.person).await).await.unwrap();
    let blocks = house.db.read(async |tx| people::blocks_among(tx, town.nordby).await).await.unwrap();
    assert!(blocks.contains(&(ola.person, kari.person)) && blocks.contains(&(kari.person, ola.person)));
    let other = house.db.write(async |tx| people::block(tx, &sven, ola.person, kari.person).await).await;
    assert!(matches!(other, Err(Error::NotFound)));
}
