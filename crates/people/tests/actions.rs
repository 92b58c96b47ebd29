//! The acts of this room, without a page between.

use foundation::{Actor, Error, Role};
use people::{Agreement, How, NewConsent, NewPerson, Newcomer, Purpose, testing::town};
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
async fn somebody_new_is_brought_in_with_all_they_need_or_not_at_all() {
    let house = ui::testing::house(&[people::capability()]).await;
    let town = town(&house).await;
    let (org, to_ward) = (town.nordby, Some(town.region));
    let email = Some(" jonas@example.org ".to_owned());
    let new = NewPerson { first_name: "Jonas".into(), email, phone: None, language: Language::Nb };
    let yes = |purpose, to_org, days| Agreement { purpose, to_org, how: How::OralWitnessed, days };
    let agrees = [yes(Purpose::Contact, None, 90), yes(Purpose::ShareWard, to_ward, 90)];
    let bring = async |actor: Actor, role, agrees: &[Agreement], signs_in| {
        let newcomer = Newcomer { person: &new, org, role, agrees, signs_in };
        house.db.write(async |tx| people::bring_in(tx, &actor, &newcomer).await).await
    };
    let (tone, nora) = (town.tone.actor(), town.nora.actor());
    for (actor, role, signs_in) in [
        (tone.clone(), Role::Coordinator, false),
        (tone.clone(), Role::Recipient, true),
        (nora.clone(), Role::Coordinator, false),
        (town.sven.actor(), Role::Recipient, false),
        (town.ola.actor(), Role::Recipient, false),
    ] {
        let refused = bring(actor, role, &agrees, signs_in).await;
        assert!(matches!(refused, Err(Error::NotAllowed)), "{role} {refused:?}");
    }
    let too_long = bring(tone.clone(), Role::Recipient, &[yes(Purpose::Contact, None, 9999)], false).await;
    assert!(matches!(too_long, Err(Error::Refused(_))));
    let jonas = bring(tone, Role::Recipient, &agrees, false).await.unwrap().card.id;
    let guide = bring(nora.clone(), Role::Peer, &[], true).await.unwrap().card.id;
    let twice = bring(nora.clone(), Role::Peer, &[], true).await;
    assert!(matches!(twice, Err(Error::Taken)), "{twice:?}");
    let told = async |id| {
        let lines = house.db.read(async |tx| foundation::trail_about(tx, id, 9).await).await.unwrap();
        let mut names: Vec<String> = lines.into_iter().map(|line| line.name).collect();
        names.sort();
        names.join(" ")
    };
    let (person, hat, consent) = ("people.person_added", "people.hat_given", "people.consent_given");
    assert_eq!(told(jonas).await, format!("{consent} {consent} {hat} {person}"));
    assert_eq!(told(guide).await, format!("people.account_opened {hat} people.invited {person}"));
    let now = nora.now;
    let shared =
        house.db.read(async |tx| people::agreed(tx, jonas, Purpose::ShareWard, to_ward, now).await).await;
    assert!(shared.unwrap());
    let both = house
        .db
        .read(async |tx| people::cards_of_agreeing(tx, &nora, &[jonas, guide], Purpose::Contact).await)
        .await
        .unwrap();
    assert_eq!((both.cards.len(), both.agreed.into_iter().collect::<Vec<_>>()), (2, vec![jonas]));
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
                    people::agreed_among(tx, &[ola.person, nora.person], (Purpose::ShareWard, None), late)
                        .await?;
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

#[tokio::test]
async fn a_ward_speaks_only_for_those_it_brought_in() {
    let house = ui::testing::house(&[people::capability()]).await;
    let town = town(&house).await;
    let (tone, ola) = (town.tone.actor(), town.ola.actor().person);
    let consent = |person| NewConsent {
        org: town.nordby,
        person,
        purpose: Purpose::ShareWard,
        to_org: Some(town.region),
        how: How::OralWitnessed,
        days: 90,
    };
    let for_ola = consent(ola);
    let given = house.db.write(async |tx| people::give_consent(tx, &tone, &for_ola).await).await;
    assert!(matches!(given, Err(Error::NotAllowed)), "{given:?}");
    let role = Role::Recipient;
    let hat =
        house.db.write(async |tx| people::give_hat(tx, &tone, ola, town.nordby, None, role).await).await;
    assert!(matches!(hat, Err(Error::NotAllowed)), "{hat:?}");
    let new = NewPerson { first_name: "Jonas".into(), email: None, phone: None, language: Language::Nb };
    house
        .db
        .write(async |tx| {
            let jonas = people::add_person(tx, &tone, town.nordby, &new).await?.id;
            people::give_consent(tx, &tone, &consent(jonas)).await
        })
        .await
        .unwrap();
}

#[tokio::test]
async fn who_gets_an_account_without_a_password_is_invited() {
    let house = ui::testing::house(&[people::capability()]).await;
    let town = town(&house).await;
    let (nora, kari) = (town.nora.actor(), town.kari.actor().person);
    let trail = house
        .db
        .write(async |tx| {
            people::open_account(tx, &nora, kari, "kari@example.org", None).await?;
            foundation::trail_about(tx, kari, 10).await
        })
        .await
        .unwrap();
    let invited = trail.iter().find(|line| line.name == "people.invited").unwrap();
    let invited: people::Invited = invited.read().unwrap();
    assert_eq!((invited.org, invited.role), (town.nordby, Role::Peer));
    let colleague = town.mette.actor().person;
    let refused = house
        .db
        .write(async |tx| people::open_account(tx, &nora, colleague, "mette@example.org", None).await)
        .await;
    assert!(matches!(refused, Err(Error::NotAllowed)), "a coordinator opens no account for a leader");
}
