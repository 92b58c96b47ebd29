//! The same through the browser.

use foundation::Id;
use ui::{Language, testing::stranger};

use crate::{everybody, house_and_town};

const LIST: &str = "Fornavn;E-mail;Rolle\nLiv;liv@example.org;Peer-guide\nPer;per@example.org;Modtager\n";
const WRONG: &str = "Fornavn;E-mail;Rolle\nLiv;liv@example.org;Peer-guide\nPer;per;Modtager\n";

#[tokio::test]
async fn a_coordinator_sees_what_would_happen_says_yes_and_it_has_happened() {
    let (house, town) = house_and_town().await;
    let nora = town.nora.actor();
    assert_eq!(town.nora.get("/imports").await.status, 200);
    let sent = town.nora.upload("/imports", &[("what", "people")], "venner.csv", LIST.as_bytes()).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let seen = town.nora.get(&sent.location).await;
    assert_eq!(seen.status, 200);
    for part in ["2 rows are new", "liv@example.org", "venner.csv", "Bring it in"] {
        assert!(seen.text.contains(part), "{part} in {}", seen.text);
    }
    assert!(!everybody(&house, &nora).await.contains(&"Liv peer".to_owned()));
    // Bringing in goes through a whole list.
    let yes = town.nora.clone().in_many_statements().post(&sent.location, &[]).await;
    assert_eq!(
        (yes.status, yes.location.as_str()),
        (303, "/imports?done=imports-brought-done"),
        "{}",
        yes.text
    );
    assert!(everybody(&house, &nora).await.contains(&"Liv peer".to_owned()));
    let after = town.nora.get(&sent.location).await;
    assert!(after.location.starts_with("/jobs/"), "what was brought in is not offered again");
    let job = town.nora.get(&after.location).await;
    assert!(job.text.contains("2 rows were new"), "{}", job.text);
    let again = town.nora.post(&sent.location, &[]).await;
    assert!(again.location.starts_with("/jobs/"), "nor brought in again, and a second press hears the same");
}

#[tokio::test]
async fn a_file_with_a_wrong_row_says_how_to_mend_it_and_can_be_sent_again() {
    let (house, town) = house_and_town().await;
    for (language, words) in [
        (Language::En, ["Row 3, E-mail:", "Write it like this: ola@example.org"]),
        (Language::Nb, ["Rad 3, E-mail:", "Skriv den slik: ola@example.org"]),
        (Language::Da, ["Række 3, E-mail:", "Skriv den sådan: ola@example.org"]),
        (Language::Sv, ["Rad 3, E-mail:", "Skriv den så här: ola@example.org"]),
    ] {
        let nora = town.nora.clone().reading(language);
        let sent = nora.upload("/imports", &[("what", "people")], "a.csv", WRONG.as_bytes()).await;
        let seen = nora.get(&sent.location).await;
        assert_eq!(seen.status, 422);
        assert!(words.iter().all(|part| seen.text.contains(part)), "{}", seen.text);
        // Saying yes all the same changes nothing.
        let yes = nora.post(&sent.location, &[]).await;
        assert_eq!(yes.status, 422);
        let id = sent.location.trim_start_matches("/imports/");
        let answers = [("what", "people"), ("instead", id)];
        let mended = nora.upload("/imports", &answers, "b.csv", LIST.as_bytes()).await;
        assert_eq!(mended.status, 303);
        assert_eq!(nora.get(&sent.location).await.status, 404, "the first file is gone");
        assert_eq!(nora.get(&mended.location).await.status, 200);
    }
    assert!(!everybody(&house, &town.nora.actor()).await.contains(&"Liv peer".to_owned()));
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_in_words() {
    let (_, town) = house_and_town().await;
    let refused = [
        ("people", &b""[..], "There is nothing in the file"),
        ("people", b"PK\x03\x04 cut off", "damaged"),
        ("people", b"\xd0\xcf\x11\xe0\xa1\xb1", "old Excel file"),
        ("people", b"\x89PNG\0\0\0", "not a spreadsheet"),
        ("people", b"a;b\n1;2\n", "No headings were understood"),
        ("meetings", b"a;b\n1;2\n", "No headings were understood"),
        ("nothing", b"a;b\n1;2\n", "Choose what is in the list"),
    ];
    for (what, bytes, why) in refused {
        let sent = town.nora.upload("/imports", &[("what", what)], "a.csv", bytes).await;
        assert_eq!(sent.status, 422, "{why}");
        assert!(sent.text.contains(why), "{why} in {}", sent.text);
    }
    let nothing = town.nora.upload("/imports", &[("what", "people")], "", b"").await;
    assert!(nothing.text.contains("Choose a file"));
    let columns =
        town.nora.upload("/imports", &[("what", "offers")], "a.csv", b"navn;tlf\nOla;12345678\n").await;
    let seen = town.nora.get(&columns.location).await;
    assert!(seen.text.contains("The column Date is missing"), "{}", seen.text);
}

#[tokio::test]
async fn only_who_sent_a_file_sees_it_for_one_hour_and_it_is_sealed() {
    let (house, town) = house_and_town().await;
    let sent = town.nora.upload("/imports", &[("what", "people")], "liv.csv", LIST.as_bytes()).await;
    let nowhere = format!("/imports/{}", Id::<()>::named(b"nowhere"));
    for path in [sent.location.as_str(), nowhere.as_str()] {
        assert_eq!(town.sven.get(path).await.status, 404);
        assert_eq!(town.sven.post(path, &[]).await.status, 404);
        assert_eq!(town.sven.post(&format!("{path}/drop"), &[]).await.status, 404);
    }
    for other in [&town.kari, &town.ola, &town.tone, &town.mette, &town.anne] {
        assert_eq!(other.get("/imports").await.status, 403);
        assert_eq!(
            other.upload("/imports", &[("what", "people")], "a.csv", LIST.as_bytes()).await.status,
            403
        );
    }
    assert_eq!(stranger(&house).get("/imports").await.status, 303);
    let kept: Vec<(Vec<u8>, Vec<u8>)> =
        house.db.read(async |tx| tx.all("select name, content from imports_file", &[]).await).await.unwrap();
    let plain = |bytes: &[u8], word: &[u8]| bytes.windows(word.len()).any(|part| part == word);
    assert!(!plain(&kept[0].0, b"liv") && !plain(&kept[0].1, b"liv@example"));
    assert_eq!(
        town.nora.clone().at(foundation::testing::noon().plus_minutes(61)).get(&sent.location).await.status,
        404
    );
    assert_eq!(town.nora.post(&format!("{}/drop", sent.location), &[]).await.status, 303);
    assert_eq!(town.nora.get(&sent.location).await.status, 404);
}

#[tokio::test]
async fn long_work_has_a_page_that_says_how_far_it_is_and_when_it_stopped() {
    let (house, town) = house_and_town().await;
    let sent = town.nora.upload("/imports", &[("what", "people")], "a.csv", LIST.as_bytes()).await;
    let job = sent.location.replace("/imports/", "/jobs/");
    let started = async |minutes: i64| {
        let at = foundation::testing::noon().plus_minutes(-minutes);
        let sql = "update imports_file set started_at = $1";
        house.db.write(async |tx| tx.run(sql, foundation::args![at]).await).await.unwrap();
    };
    started(1).await;
    assert!(town.nora.get(&job).await.text.contains("looks again by itself"));
    assert_eq!(town.nora.get(&sent.location).await.location, job, "the preview leads there");
    assert_eq!(town.nora.post(&sent.location, &[]).await.location, job, "nobody begins it a second time");
    started(31).await;
    let stopped = town.nora.get(&job).await;
    assert!(stopped.text.contains("Nothing was changed") && stopped.text.contains(&sent.location));
    let brought = town.nora.clone().in_many_statements().post(&sent.location, &[]).await;
    assert_eq!(brought.location, "/imports?done=imports-brought-done");
    assert_eq!(town.sven.get(&job).await.status, 404);
}

#[tokio::test]
async fn pages_of_import_keep_to_their_statements() {
    let (_, town) = house_and_town().await;
    let sent = town.nora.upload("/imports", &[("what", "people")], "a.csv", LIST.as_bytes()).await;
    let before = foundation::testing::statements();
    town.nora.get(&sent.location).await;
    let used = foundation::testing::statements() - before;
    assert!(used <= 7, "{used} statements and the session");
}
