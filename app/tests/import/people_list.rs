//! Lists of people.

use brobygger::import::{Opened, What, said_wrong};
use foundation::{Error, Id};
use rust_xlsxwriter::Workbook;
use sheets::Kind;
use ui::Language;

use crate::{bring, everybody, house_and_town, look};

const FILES: [(&str, &[u8]); 4] = [
    ("English, commas, a title above", include_bytes!("files/people.en.csv")),
    ("Norwegian, Windows-1252", include_bytes!("files/people.nb.csv")),
    ("Danish, with a mark of UTF-8", include_bytes!("files/people.da.csv")),
    ("Swedish, UTF-16 and tabs", include_bytes!("files/people.sv.csv")),
];

#[tokio::test]
async fn lists_in_four_languages_come_in_and_twice_adds_nothing() {
    let (house, town) = house_and_town().await;
    let nora = town.nora.actor();
    for (which, bytes) in FILES {
        let before = everybody(&house, &nora).await.len();
        let seen = look(&house, &nora, What::People, bytes).await.unwrap();
        assert_eq!((seen.wrong.as_slice(), seen.new, seen.there), ([].as_slice(), 2, 0), "{which}");
        assert_eq!(everybody(&house, &nora).await.len(), before, "a preview changes nothing");
        assert_eq!(bring(&house, &nora, What::People, bytes).await.unwrap().new, 2, "{which}");
        assert_eq!(everybody(&house, &nora).await.len(), before + 2, "{which}");
        let again = bring(&house, &nora, What::People, bytes).await.unwrap();
        assert_eq!((again.new, again.there), (0, 2), "{which}");
        assert_eq!(everybody(&house, &nora).await.len(), before + 2, "{which}");
    }
    let all = everybody(&house, &nora).await;
    for person in
        ["Liv peer", "Åse peer", "Bjørn recipient", "Søren peer", "Ærlend recipient", "Lars-Erik recipient"]
    {
        assert!(all.contains(&person.to_owned()), "{person} in {all:?}");
    }
    let unknown = Opened::of(What::People, FILES[0].1).unwrap();
    assert_eq!(unknown.unread(), "Shoe size");
}

#[tokio::test]
async fn one_wrong_row_and_nobody_comes_in() {
    let (house, town) = house_and_town().await;
    let nora = town.nora.actor();
    let before = everybody(&house, &nora).await;
    let list = "Fornavn;E-mail;Telefon;Rolle\nLiv;liv@example.org;;Peer-guide\n\n\
        Per;per at example;;Modtager\n\
        ;tom@example.org;;Modtager\nAnna;;;Modtager\nEva;eva@example.org;;borgmester\n";
    let plan = bring(&house, &nora, What::People, list.as_bytes()).await.unwrap();
    let wrong: Vec<_> =
        plan.wrong.iter().map(|w| (w.row, w.column.as_str(), w.kind, w.what.as_str())).collect();
    assert_eq!(
        wrong,
        [
            (4, "E-mail", Kind::NotAnAddress, "per at example"),
            (5, "Fornavn", Kind::Missing, ""),
            (6, "number", Kind::Unmarked, ""),
            (7, "Rolle", Kind::NotAWord, "borgmester"),
        ]
    );
    assert_eq!(everybody(&house, &nora).await, before);
    let said = said_wrong(&house.texts, Language::Da, &plan.wrong[0]);
    assert_eq!(said.0, "Række 4, E-mail: »per at example« er ikke en e-mailadresse.");
    let said = said_wrong(&house.texts, Language::Nb, &plan.wrong[2]);
    assert!(said.0.starts_with("Rad 6, Nummer:"), "{}", said.0);
}

#[tokio::test]
async fn who_is_here_already_is_known_by_name_and_contact_and_can_get_one_more_role() {
    let (house, town) = house_and_town().await;
    let nora = town.nora.actor();
    let before = everybody(&house, &nora).await.len();
    // Ola was added by hand, with this address; Kari with this number and another address now.
    let list = "navn,mail,tlf,rolle\nOla Hansen,OLA@example.org,,deltaker\n\
        Kari,new@example.org,+4512345678,deltaker\n";
    let plan = bring(&house, &nora, What::People, list.as_bytes()).await.unwrap();
    assert_eq!((plan.new, plan.there, plan.wrong.len()), (1, 1, 0));
    let all = everybody(&house, &nora).await;
    assert_eq!(all.len(), before);
    assert!(
        all.iter().any(|one| one.starts_with("Kari") && one.contains("peer") && one.contains("recipient"))
    );
}

#[tokio::test]
async fn the_same_person_twice_in_a_file_must_say_the_same() {
    let (house, town) = house_and_town().await;
    let nora = town.nora.actor();
    let alike = "nr;navn;rolle\n1;Liv;peer\n1;Liv;peer\n1;Liv;modtager\n";
    let plan = look(&house, &nora, What::People, alike.as_bytes()).await.unwrap();
    assert_eq!((plan.new, plan.there, plan.wrong.len()), (2, 1, 0));
    let other = "nr;navn;rolle\n1;Liv;peer\n1;Per;peer\n";
    let plan = look(&house, &nora, What::People, other.as_bytes()).await.unwrap();
    assert_eq!(plan.wrong.iter().map(|w| (w.row, w.kind)).collect::<Vec<_>>(), [(3, Kind::Repeated)]);
    bring(&house, &nora, What::People, alike.as_bytes()).await.unwrap();
    let plan = look(&house, &nora, What::People, b"nr;navn;rolle\n1;Per;peer\n").await.unwrap();
    assert_eq!(plan.wrong.iter().map(|w| (w.row, w.kind)).collect::<Vec<_>>(), [(2, Kind::Elsewhere)]);
}

#[tokio::test]
async fn nobody_gives_a_role_they_may_not_give() {
    let (house, town) = house_and_town().await;
    let list = "nr;navn;rolle\n1;Liv;peer\n2;Eva;koordinator\n";
    let plan = bring(&house, &town.nora.actor(), What::People, list.as_bytes()).await.unwrap();
    assert_eq!(plan.wrong.iter().map(|w| (w.row, w.kind)).collect::<Vec<_>>(), [(3, Kind::NotAllowed)]);
    for other in [&town.tone, &town.kari, &town.ola, &town.mette, &town.nils] {
        let refused = bring(&house, &other.actor(), What::People, list.as_bytes()).await;
        assert!(matches!(refused, Err(Error::NotAllowed)), "{refused:?}");
    }
    // On the command line the house itself may.
    let mut itself = house.itself();
    itself.hat.org = town.nordby;
    let plan = bring(&house, &itself, What::People, list.as_bytes()).await.unwrap();
    assert_eq!((plan.new, plan.wrong.len()), (2, 0));
    assert!(everybody(&house, &town.nora.actor()).await.contains(&"Eva coordinator".to_owned()));
}

#[tokio::test]
async fn the_same_list_in_another_organisation_is_other_people() {
    let (house, town) = house_and_town().await;
    let list = "nr;navn;rolle\n1;Liv;peer\n";
    assert_eq!(bring(&house, &town.nora.actor(), What::People, list.as_bytes()).await.unwrap().new, 1);
    assert_eq!(bring(&house, &town.sven.actor(), What::People, list.as_bytes()).await.unwrap().new, 1);
    assert_eq!(everybody(&house, &town.sven.actor()).await, ["Liv peer", "Sven coordinator"]);
}

#[tokio::test]
async fn who_was_forgotten_does_not_come_back_with_a_file() {
    let (house, town) = house_and_town().await;
    let nora = town.nora.actor();
    let list = "nr;navn;rolle\n1;Liv;peer\n";
    bring(&house, &nora, What::People, list.as_bytes()).await.unwrap();
    let liv = house.db.read(async |tx| people::acquaintances(tx, &nora).await).await.unwrap();
    let liv: Id<_> = liv.iter().find(|one| one.first_name == "Liv").unwrap().id;
    house
        .db
        .write(async |tx| {
            let sql = "update people_person set key = null, first_name = null, contact = null where id = $1";
            tx.run(sql, foundation::args![liv]).await
        })
        .await
        .unwrap();
    let plan = bring(&house, &nora, What::People, list.as_bytes()).await.unwrap();
    assert_eq!(plan.wrong.iter().map(|w| (w.row, w.kind)).collect::<Vec<_>>(), [(2, Kind::Forgotten)]);
}

#[tokio::test]
async fn a_workbook_with_a_thousand_people_comes_in_and_one_wrong_row_stops_it() {
    let (house, town) = house_and_town().await;
    let nora = town.nora.actor();
    let before = everybody(&house, &nora).await.len();
    let workbook = |wrong: Option<u32>| {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.write_row(0, 0, ["Nr", "Fornavn", "Telefon", "Rolle"]).unwrap();
        for row in 1..=1000u32 {
            sheet.write(row, 0, row).unwrap();
            sheet.write(row, 1, if row % 2 == 0 { "Åse" } else { "Bjørn" }).unwrap();
            sheet.write(row, 2, 10_000_000 + row).unwrap();
            let role = if wrong == Some(row) {
                "?"
            } else if row % 10 == 0 {
                "Peer-guide"
            } else {
                "Deltager"
            };
            sheet.write(row, 3, role).unwrap();
        }
        book.save_to_buffer().unwrap()
    };
    let stopped = bring(&house, &nora, What::People, &workbook(Some(777))).await.unwrap();
    assert_eq!(stopped.wrong.iter().map(|w| (w.row, w.kind)).collect::<Vec<_>>(), [(778, Kind::NotAWord)]);
    assert_eq!(everybody(&house, &nora).await.len(), before);
    let plan = bring(&house, &nora, What::People, &workbook(None)).await.unwrap();
    assert_eq!((plan.new, plan.there), (1000, 0));
    let again = bring(&house, &nora, What::People, &workbook(None)).await.unwrap();
    assert_eq!((again.new, again.there), (0, 1000));
    assert_eq!(everybody(&house, &nora).await.len(), before + 1000);
}

#[tokio::test]
async fn an_empty_list_in_every_language_has_headings_that_are_understood() {
    let (_, town) = house_and_town().await;
    for language in Language::ALL {
        for what in What::ALL {
            let nora = town.nora.clone().reading(*language);
            let list = nora.get(&format!("/imports/example/{what}")).await;
            let opened = Opened::of(*what, &list.bytes).unwrap();
            assert!(opened.missing().is_empty(), "{language} {what}: {:?}", opened.missing());
            assert!(opened.unread().is_empty(), "{language} {what}: {opened:?}");
            assert_eq!(opened.written().len(), Opened::columns(*what).len(), "{language} {what}");
        }
    }
}

#[tokio::test]
async fn the_family_name_may_stand_first_and_room_is_what_the_programme_allows() {
    let (house, town) = house_and_town().await;
    programme::testing::started(&house, &town).await;
    let nora = town.nora.actor();
    let list =
        "navn;e-mail;rolle;kapacitet;godkendt\nHansen, Per Emil;per@example.org;peer-guide;;12.03.2025\n";
    bring(&house, &nora, What::People, list.as_bytes()).await.unwrap();
    assert!(everybody(&house, &nora).await.contains(&"Per peer".to_owned()));
    let sql = "select capacity from support_peer where approved_until is null";
    let guides: Vec<(i64,)> = house.db.read(async |tx| tx.all(sql, &[]).await).await.unwrap();
    assert_eq!(guides, [(2,)], "the day of an approval is not the day it ends");
    let many = "navn;e-mail;rolle;kapacitet\nIda;ida@example.org;peer-guide;10\n";
    let plan = look(&house, &nora, What::People, many.as_bytes()).await.unwrap();
    assert_eq!(plan.wrong.iter().map(|w| w.kind).collect::<Vec<_>>(), [Kind::NotANumber]);
}
