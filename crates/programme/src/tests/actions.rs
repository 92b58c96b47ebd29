//! What other rooms and the house itself ask of this room.

use std::collections::BTreeMap;

use foundation::{Error, Id, Tx};
use people::testing::Town;
use ui::{FigureRows, Language, Span};

use super::build;

use crate::{
    MakeAgreement, NewCost, NewPartner, Start, acknowledge, add_cost, agreements_about, ever_with_partners,
    make_agreement, partners, running, set_guide_years, start, take_away, testing, the_one,
};

#[tokio::test]
async fn each_partner_finds_the_programme_and_nobody_else_does() {
    let (house, town) = build().await;
    let id = testing::started(&house, &town).await;
    let outside = house
        .db
        .write(async |tx| {
            let kind = people::OrganisationKind::Municipality;
            let org = people::testing::organisation(tx, &house, kind, "Vestby", None).await;
            Ok(people::testing::somebody(tx, &house, "Vera", org, foundation::Role::Coordinator).await)
        })
        .await
        .unwrap();
    let seen = async |tx: &mut Tx| {
        for visitor in [&town.nora, &town.sven, &town.tone, &town.nils, &town.kari] {
            assert_eq!(the_one(tx, &visitor.actor()).await?.id, id);
        }
        assert!(running(tx, &outside.actor()).await?.is_empty());
        let none = the_one(tx, &outside.actor()).await;
        assert!(matches!(none, Err(Error::Refused("programme-refusal-none"))));
        partners(tx, id).await
    };
    let all = house.db.read(seen).await.unwrap();
    let mut names: Vec<_> =
        all.iter().map(|partner| (partner.name.as_str(), partner.part.as_str())).collect();
    names.sort_unstable();
    let municipality = "municipality";
    let expected = [
        ("Brukerne", "user-organisation"),
        ("Nordby", municipality),
        ("Region Nord", "region"),
        ("Sydby", municipality),
    ];
    assert_eq!(names, expected);
}

#[tokio::test]
async fn only_a_network_administrator_starts_a_programme_and_with_own_organisation_in_it() {
    let (house, town) = build().await;
    let by_nora =
        house.db.write(async |tx| start(tx, &town.nora.actor(), &testing::the_towns(&town)).await).await;
    assert!(matches!(by_nora, Err(Error::NotAllowed)), "{by_nora:?}");
    let mut without_own = testing::the_towns(&town);
    without_own.partners.retain(|partner| partner.org != town.users);
    let new = Start { partners: without_own.partners.clone(), ..without_own };
    let refused = house.db.write(async |tx| start(tx, &town.nils.actor(), &new).await).await;
    assert!(matches!(refused, Err(Error::Refused("programme-refusal-partners"))), "{refused:?}");
}

pub(super) fn between_kari_and_ola(town: &Town, programme: Id<foundation::Programme>) -> MakeAgreement {
    MakeAgreement {
        org: town.nordby,
        kind: "guide-recipient".to_owned(),
        programme,
        about: Id::named(b"a match"),
        guide: town.kari.actor().person,
        recipient: Some(town.ola.actor().person),
        language: Language::Da,
        fields: BTreeMap::from([
            ("period_from".to_owned(), "2026-03-10".to_owned()),
            ("period_to".to_owned(), "2026-07-10".to_owned()),
        ]),
    }
}

#[tokio::test]
async fn the_house_makes_an_agreement_when_both_have_said_yes_and_each_acknowledges_it() {
    let (house, town) = build().await;
    let programme = testing::started(&house, &town).await;
    let new = between_kari_and_ola(&town, programme);
    let id = house.db.write(async |tx| make_agreement(tx, &house.itself(), &new).await).await.unwrap();
    let yes = async |tx: &mut Tx| {
        acknowledge(tx, &town.kari.actor(), id).await?;
        acknowledge(tx, &town.kari.actor(), id).await?;
        acknowledge(tx, &town.ola.actor(), id).await?;
        let strangers = acknowledge(tx, &town.sven.actor(), id).await;
        assert!(matches!(strangers, Err(Error::NotFound)), "{strangers:?}");
        let coordinator = acknowledge(tx, &town.nora.actor(), id).await;
        assert!(matches!(coordinator, Err(Error::NotAllowed)), "{coordinator:?}");
        agreements_about(tx, &town.nora.actor(), new.about).await
    };
    let lines = house.db.write(yes).await.unwrap();
    assert_eq!(lines.len(), 1);
    assert_eq!((lines[0].version, lines[0].acknowledged.len()), (1, 2));
    let of_sven = house.db.read(async |tx| agreements_about(tx, &town.sven.actor(), new.about).await).await;
    assert_eq!(of_sven.unwrap(), []);
}

#[tokio::test]
async fn an_agreement_is_not_made_with_a_guide_of_another_municipality() {
    let (house, town) = build().await;
    let programme = testing::started(&house, &town).await;
    let stolen = MakeAgreement { org: town.sydby, ..between_kari_and_ola(&town, programme) };
    let made = house.db.write(async |tx| make_agreement(tx, &town.sven.actor(), &stolen).await).await;
    assert!(matches!(made, Err(Error::NotFound)), "{made:?}");
    let for_nordby = MakeAgreement { org: town.nordby, ..stolen };
    let made = house.db.write(async |tx| make_agreement(tx, &town.sven.actor(), &for_nordby).await).await;
    assert!(matches!(made, Err(Error::NotAllowed)), "{made:?}");
}

#[tokio::test]
async fn costs_come_out_as_a_figure_with_guide_years_counted_once_for_each_payer() {
    let (house, town) = build().await;
    let programme = testing::started(&house, &town).await;
    let cost = |payer, kind: &str, amount| NewCost {
        programme,
        payer,
        kind: kind.to_owned(),
        year: 2026,
        amount,
        source: "Accounts 2026".to_owned(),
    };
    let enter = async |tx: &mut Tx| {
        let (nora, nils) = (town.nora.actor(), town.nils.actor());
        add_cost(tx, &nora, &cost(town.nordby, "coordinators", 300.0)).await?;
        add_cost(tx, &nora, &cost(town.nordby, "teaching", 100.5)).await?;
        let gone = add_cost(tx, &nora, &cost(town.nordby, "teaching", 9_999.0)).await?;
        take_away(tx, &nora, gone).await?;
        add_cost(tx, &nils, &cost(town.region, "regional-leads", 50.0)).await?;
        set_guide_years(tx, &nora, programme, town.nordby, (2026, 3.0)).await?;
        set_guide_years(tx, &nora, programme, town.nordby, (2026, 2.5)).await?;
        let foreign = add_cost(tx, &nora, &cost(town.sydby, "teaching", 1.0)).await;
        assert!(matches!(foreign, Err(Error::NotAllowed)), "{foreign:?}");
        let by_peer = add_cost(tx, &town.kari.actor(), &cost(town.nordby, "teaching", 1.0)).await;
        assert!(matches!(by_peer, Err(Error::NotAllowed)), "{by_peer:?}");
        let unknown = add_cost(tx, &nora, &cost(town.nordby, "dinners", 1.0)).await;
        assert!(matches!(unknown, Err(Error::Invalid(_))), "{unknown:?}");
        Ok(())
    };
    house.db.write(enter).await.unwrap();
    let zone = house.settings.zone.clone();
    let span =
        Span { programme, from: "2026-01-01".parse().unwrap(), to: "2026-12-31".parse().unwrap(), zone };
    let find = crate::capability().figures[0].find;
    let rows = house.db.read(async |tx| find(tx, &span).await).await.unwrap();
    let FigureRows::Money(rows) = rows else { panic!("{rows:?}") };
    let nordby: Vec<_> = rows.iter().filter(|row| row.org == town.nordby).collect();
    assert_eq!(nordby.iter().map(|row| row.amount).sum::<f64>(), 400.5);
    assert_eq!(nordby.iter().filter_map(|row| row.guide_years).collect::<Vec<_>>(), [2.5]);
    assert_eq!(rows.len(), 3);
}

#[tokio::test]
async fn a_partner_that_left_is_still_among_those_who_took_part_and_keeps_its_first_day_when_it_comes_again()
{
    let (house, town) = build().await;
    let id = testing::started(&house, &town).await;
    let (nils, sven) = (town.nils.actor(), town.sven.actor());
    let day = |text: &str| -> foundation::Day { text.parse().unwrap() };
    let leave = async |tx: &mut Tx| crate::leave(tx, &nils, id, town.sydby, day("2026-05-10")).await;
    house.db.write(leave).await.unwrap();
    let look = async |tx: &mut Tx| {
        assert!(running(tx, &sven).await?.is_empty());
        assert!(partners(tx, id).await?.iter().all(|one| one.org != town.sydby));
        let mut found = Vec::new();
        for actor in [&sven, &nils] {
            let (programmes, all) = ever_with_partners(tx, actor, Some(id)).await?;
            assert_eq!(programmes.iter().map(|one| one.id).collect::<Vec<_>>(), [id]);
            found.extend(all.into_iter().filter(|one| one.org == town.sydby));
        }
        Ok(found)
    };
    for sydby in house.db.read(look).await.unwrap() {
        let in_year = |from: &str, to: &str| sydby.took_part(day(from), day(to));
        assert!(in_year("2026-01-01", "2026-06-30") && in_year("2026-05-10", "2026-05-10"));
        assert!(!in_year("2026-05-11", "2026-12-31") && !in_year("2025-07-01", "2025-12-31"));
    }
    let again = async |tx: &mut Tx| {
        let new = NewPartner { org: town.sydby, part: "municipality".to_owned() };
        crate::join(tx, &nils, id, &new, day("2026-06-01")).await?;
        partners(tx, id).await
    };
    let all = house.db.write(again).await.unwrap();
    let sydby = all.iter().find(|one| one.org == town.sydby).unwrap();
    assert_eq!((sydby.joined_on, sydby.left_on), (day("2026-01-01"), None));
}
