//! Lists of offers.

use brobygger::import::What;
use foundation::{Error, args};
use sheets::Kind;
use ui::House;

use crate::{bring, everybody, house_and_town, look};

const FILES: [(&str, &[u8], usize); 4] = [
    ("English", include_bytes!("files/offers.en.csv"), 4),
    ("Norwegian", include_bytes!("files/offers.nb.csv"), 3),
    ("Danish", include_bytes!("files/offers.da.csv"), 3),
    ("Swedish", include_bytes!("files/offers.sv.csv"), 3),
];

async fn offers(house: &House) -> Vec<(String, i64)> {
    let sql = "select answer, count(*) as count from support_offer group by answer order by answer";
    house.db.read(async |tx| tx.all(sql, &[]).await).await.unwrap()
}

async fn waiting(house: &House) -> i64 {
    let sql = "select count(*) as count from support_referral where state = 'waiting'
        and offer is not null and discharge_on = $1";
    let day: foundation::Day = "2026-01-20".parse().unwrap();
    let (count,): (i64,) = house.db.read(async |tx| tx.one(sql, args![day]).await).await.unwrap();
    count
}

#[tokio::test]
async fn offers_in_four_languages_come_in_and_who_said_yes_waits_since_then() {
    let (house, town) = house_and_town().await;
    programme::testing::started(&house, &town).await;
    let nora = town.nora.actor();
    for (which, bytes, rows) in FILES {
        let plan = bring(&house, &nora, What::Offers, bytes).await.unwrap();
        assert_eq!((plan.wrong.as_slice(), plan.new, plan.there), ([].as_slice(), rows, 0), "{which}");
        let again = bring(&house, &nora, What::Offers, bytes).await.unwrap();
        assert_eq!((again.new, again.there), (0, rows), "{which}");
    }
    assert_eq!(offers(&house).await, [("later".into(), 4), ("no".into(), 5), ("yes".into(), 4)]);
    assert_eq!(waiting(&house).await, 4);
    let all = everybody(&house, &nora).await;
    for person in ["Ivy", "Tom", "Kåre", "Jørgen", "Göran", "Märta"] {
        assert!(all.contains(&format!("{person} recipient")), "{person} in {all:?}");
    }
}

#[tokio::test]
async fn one_wrong_offer_and_none_comes_in() {
    let (house, town) = house_and_town().await;
    let nora = town.nora.actor();
    let list = "dato;navn;tlf;svar;afsnit\n1.2.2026;Liv;11111111;ja;Ward 3\n2.2.2026;Per;11111112;ja;Ward 9\n\
        32.2.2026;Eva;11111113;nej;\n1.2.2030;Eva;11111113;ja;\n3.2.2026;Eva;;ja;\n\
        3.2.2026;;11111114;ja;\n;Eva;11111113;;\n";
    let refused = bring(&house, &nora, What::Offers, list.as_bytes()).await;
    assert!(matches!(refused, Err(Error::Refused("programme-refusal-none"))), "{refused:?}");
    programme::testing::started(&house, &town).await;
    let plan = bring(&house, &nora, What::Offers, list.as_bytes()).await.unwrap();
    let wrong: Vec<_> = plan.wrong.iter().map(|w| (w.row, w.kind)).collect();
    assert_eq!(
        wrong,
        [
            (3, Kind::NotFound),
            (4, Kind::NotADay),
            (5, Kind::NotYet),
            (6, Kind::Unmarked),
            (7, Kind::Missing),
            (8, Kind::Missing),
            (8, Kind::Missing),
        ]
    );
    assert_eq!(offers(&house).await, []);
    assert!(!everybody(&house, &nora).await.contains(&"Liv recipient".to_owned()));
}

#[tokio::test]
async fn nobody_else_brings_in_offers_for_an_organisation() {
    let (house, town) = house_and_town().await;
    programme::testing::started(&house, &town).await;
    for other in [&town.tone, &town.kari, &town.ola, &town.mette, &town.anne] {
        let refused = look(&house, &other.actor(), What::Offers, FILES[0].1).await;
        assert!(matches!(refused, Err(Error::NotAllowed)), "{refused:?}");
    }
    // Another municipality's own list is its own.
    assert_eq!(bring(&house, &town.sven.actor(), What::Offers, FILES[0].1).await.unwrap().new, 4);
    assert_eq!(bring(&house, &town.nora.actor(), What::Offers, FILES[0].1).await.unwrap().new, 4);
}

#[tokio::test]
async fn who_came_with_a_list_waits_until_a_yes_is_written_down_and_is_then_suggested() {
    let (house, town) = house_and_town().await;
    programme::testing::started(&house, &town).await;
    let nora = town.nora.actor();
    let list = "date;name;email;answer\n1.2.2026;Liv;liv@example.org;yes\n";
    bring(&house, &nora, What::Offers, list.as_bytes()).await.unwrap();

    let today = town.nora.get("/today").await.text;
    assert!(today.contains("Has Liv said yes? Write it down"), "{today}");
    let yes = today.split("href=\"/people/").nth(1).unwrap().split('"').next().unwrap();
    let waits = town.nora.get("/referrals").await.text;
    assert!(waits.contains("There is no yes yet") && waits.contains(&format!("/people/{yes}")), "{waits}");
    let referral = waits.split("href=\"/referrals/").nth(1).unwrap().split('"').next().unwrap();
    let matching = town.nora.get(&format!("/referrals/{referral}")).await.text;
    assert!(matching.contains("Write down the yes") && matching.contains(&format!("/people/{yes}?ward=")));

    let said = [("yes", "contact"), ("how", "paper"), ("on", "2026-03-02"), ("days", "365")];
    let kept = town.nora.post(&format!("/people/{yes}"), &said).await;
    assert_eq!(kept.status, 303, "{}", kept.text);
    let today = town.nora.get("/today").await.text;
    assert!(!today.contains("Has Liv said yes?") && today.contains("Liv has waited"), "{today}");
    assert!(!town.nora.get("/referrals").await.text.contains("There is no yes yet"));

    // Whoever can be reached gets a way in, to see what was written down.
    let reacting = brobygger::reactions::House::new(house.clone(), &brobygger::config::Config::default());
    foundation::catch_up(&house.db, || nora.now, &reacting).await.unwrap();
    let sql = "select count(*) from people_account";
    let (accounts,): (i64,) = house.db.read(async |tx| tx.one(sql, &[]).await).await.unwrap();
    assert_eq!(accounts, 1);
}
