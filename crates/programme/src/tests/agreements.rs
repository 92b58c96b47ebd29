//! The pages of agreements: written, read, said yes to, changed, printed.

use foundation::{Id, testing::statements};
use people::testing::Town;
use ui::{House, Language, testing::stranger};

use super::build;
use crate::{AgreementLine, agreements_about, testing};

/// Nora writes the agreement between Kari and the organisation; its address.
async fn with_nordby(house: &House, town: &Town) -> String {
    testing::started(house, town).await;
    let kari = town.kari.actor().person;
    let form = town.nora.get(&format!("/agreements/new?guide={kari}")).await;
    assert_eq!(form.status, 200, "{}", form.text);
    for known in ["value=\"Kari\"", "kari@example.org", "value=\"Nordby\"", "value=\"Nora\"", "2027-03-10"] {
        assert!(form.text.contains(known), "{known}: {}", form.text);
    }
    let guide = kari.to_string();
    let answers = [
        ("kind", "guide-organisation"),
        ("guide", guide.as_str()),
        ("about", guide.as_str()),
        ("guide_name", "Kari"),
        ("organisation", "Nordby"),
        ("coordinator_name", "Nora"),
        ("coordinator_phone", "12 34 56 78"),
        ("period_from", "2026-03-10"),
        ("period_to", "2027-03-10"),
        ("issued", "A <b>phone</b> & {guide_email}"),
    ];
    let made = town.nora.post("/agreements/new", &answers).await;
    assert_eq!(made.status, 303, "{}", made.text);
    made.location.split('?').next().unwrap().to_owned()
}

/// The house writes the agreement between Kari and Ola; its address.
async fn with_ola(house: &House, town: &Town) -> String {
    let programme = testing::started(house, town).await;
    let new = super::actions::between_kari_and_ola(town, programme);
    let id = house.db.write(async |tx| crate::make_agreement(tx, &house.itself(), &new).await).await.unwrap();
    format!("/agreements/{id}")
}

#[tokio::test]
async fn an_agreement_is_written_with_what_is_known_and_both_say_yes_each_for_themselves() {
    let (house, town) = build().await;
    let page = with_nordby(&house, &town).await;
    let read = town.kari.get(&page).await.text;
    assert!(read.contains("Tuesday 10 March 2026") && read.contains("A &#60;b&#62;phone"), "{read}");
    assert!(read.contains("{guide_email}") && read.contains("______"), "{read}");
    assert!(read.contains("Kari has not said yes yet") && read.contains("Yes, I agree"), "{read}");
    assert_eq!(town.kari.post(&format!("{page}/yes"), &[]).await.status, 303);
    let read = town.kari.get(&page).await.text;
    assert!(read.contains("Kari said yes today") && read.contains("Nordby has not said yes yet"), "{read}");
    assert!(!read.contains("Yes, I agree"));
    assert_eq!(town.nora.post(&format!("{page}/yes"), &[]).await.status, 303);
    assert!(town.kari.get(&page).await.text.contains("Both have said yes to this."));
}

#[tokio::test]
async fn only_those_whose_agreement_it_is_and_their_coordinator_read_it() {
    let (house, town) = build().await;
    let page = with_ola(&house, &town).await;
    for (visitor, status) in [
        (&town.kari, 200),
        (&town.ola, 200),
        (&town.nora, 200),
        (&town.sven, 404),
        (&town.tone, 404),
        (&town.mette, 404),
        (&town.aud, 404),
        (&town.nils, 404),
        (&town.anne, 404),
    ] {
        assert_eq!(visitor.get(&page).await.status, status);
        assert_eq!(visitor.get(&format!("{page}/pdf")).await.status == 404, status == 404);
        assert_eq!(visitor.get(&format!("{page}/change")).await.status == 404, status == 404);
    }
    for visitor in [&town.sven, &town.mette, &town.nils] {
        assert_eq!(visitor.post(&format!("{page}/yes"), &[]).await.status, 404);
        assert_eq!(visitor.post(&format!("{page}/change"), &[]).await.status, 404);
    }
    assert_eq!(town.nora.post(&format!("{page}/yes"), &[]).await.status, 403);
    assert!(stranger(&house).get(&page).await.location.starts_with("/sign-in?next="));
    let looked = house
        .db
        .read(async |tx| foundation::trail_about(tx, town.ola.actor().person, 50).await)
        .await
        .unwrap();
    let looks: Vec<_> = looked.iter().filter(|event| event.name == "looked").collect();
    assert!(!looks.is_empty() && looks.iter().all(|event| event.actor == Some(town.nora.actor().person)));
}

#[tokio::test]
async fn ola_reads_the_agreement_in_his_own_language_and_is_told_which_it_was_written_in() {
    let (house, town) = build().await;
    let page = with_ola(&house, &town).await;
    let english = town.ola.get(&page).await.text;
    assert!(english.contains("Our agreement") && english.contains("Dansk"), "{english}");
    let danish = town.ola.clone().reading(Language::Da).get(&page).await.text;
    assert!(danish.contains("Vores aftale") && danish.contains("tirsdag den 10. marts 2026"), "{danish}");
    assert!(!danish.contains("Dette er den samme tekst"), "{danish}");
}

#[tokio::test]
async fn a_change_makes_a_new_version_that_both_say_yes_to_and_the_old_stays_readable() {
    let (house, town) = build().await;
    let page = with_ola(&house, &town).await;
    town.kari.post(&format!("{page}/yes"), &[]).await;
    let form = town.kari.get(&format!("{page}/change")).await;
    assert!(form.status == 200 && form.text.contains("2026-07-10"), "{}", form.text);
    let mut answers = [
        ("recipient_name", "Ola"),
        ("guide_name", "Kari"),
        ("coordinator_name", "Nora"),
        ("coordinator_phone", "12 34 56 78"),
        ("period_from", "2026-03-10"),
        ("period_to", "2026-02-10"),
        ("where", "By the harbour"),
    ];
    let wrong = town.kari.post(&format!("{page}/change"), &answers).await;
    assert!(wrong.status == 422 && wrong.text.contains("By the harbour"), "{}", wrong.text);
    answers[5].1 = "2026-07-01";
    let changed = town.kari.post(&format!("{page}/change"), &answers).await;
    assert_eq!(changed.status, 303, "{}", changed.text);
    let new = changed.location.split('?').next().unwrap();
    let read = town.ola.get(new).await.text;
    assert!(read.contains("By the harbour") && read.contains("Kari has not said yes yet"), "{read}");
    let older = town.ola.get(&page).await.text;
    assert!(older.contains("This is an older version") && older.contains("Kari said yes today"), "{older}");
    assert_eq!(town.ola.get(&format!("{new}/versions/1")).await.status, 200);
    assert_eq!(town.ola.get(&format!("{new}/versions/9")).await.status, 404);
    assert_eq!(town.ola.post(&format!("{page}/yes"), &[]).await.status, 409);
    assert_eq!(town.kari.post(&format!("{page}/change"), &answers).await.status, 409);
    let about = Id::named(b"a match");
    let lines =
        house.db.read(async |tx| agreements_about(tx, &town.kari.actor(), about).await).await.unwrap();
    let versions: Vec<_> =
        lines.iter().map(|line: &AgreementLine| (line.version, line.ended_at.is_some())).collect();
    assert_eq!(versions, [(2, false), (1, true)]);
}

#[tokio::test]
async fn an_agreement_is_printed_as_pdf_under_a_name_that_tells_nothing() {
    let (house, town) = build().await;
    documents::install(
        documents::Press::new(documents::Fonts::new(ui::assets::printing_fonts()).unwrap()).unwrap(),
    );
    let page = with_ola(&house, &town).await;
    for language in Language::ALL {
        let pdf = town.ola.clone().reading(*language).get(&format!("{page}/pdf")).await;
        assert_eq!(pdf.status, 200, "{}", pdf.text);
        assert!(pdf.bytes.starts_with(b"%PDF") && pdf.text.contains("/StructTreeRoot"));
    }
}

#[tokio::test]
async fn the_list_shows_each_their_own_and_the_coordinator_what_waits() {
    let (house, town) = build().await;
    let page = with_ola(&house, &town).await;
    assert!(town.ola.get("/agreements").await.text.contains("Waits for your yes"));
    assert!(town.nora.get("/agreements").await.text.contains("Kari and Ola"));
    for visitor in [&town.sven, &town.anne] {
        let list = visitor.get("/agreements").await;
        assert!(list.status == 200 && !list.text.contains("Kari"), "{}", list.text);
    }
    for visitor in [&town.kari, &town.ola] {
        visitor.post(&format!("{page}/yes"), &[]).await;
    }
    assert!(town.nora.get("/agreements").await.text.contains("Both have said yes"));
    assert!(!town.nora.get("/agreements?show=waiting").await.text.contains("Kari and Ola"));
}

#[tokio::test]
async fn a_form_that_is_not_filled_in_comes_back_and_strange_ones_find_nothing() {
    let (house, town) = build().await;
    testing::started(&house, &town).await;
    let guide = town.kari.actor().person.to_string();
    let bare = [("kind", "guide-organisation"), ("guide", guide.as_str()), ("issued", "A phone")];
    let again = town.nora.post("/agreements/new", &bare).await;
    assert_eq!(again.status, 422, "{}", again.text);
    assert!(again.text.contains("Fill this in") && again.text.contains("A phone"), "{}", again.text);
    assert_eq!(town.sven.post("/agreements/new", &bare).await.status, 404);
    assert_eq!(town.sven.get(&format!("/agreements/new?guide={guide}")).await.status, 404);
    assert_eq!(town.kari.get(&format!("/agreements/new?guide={guide}")).await.status, 403);
    assert_eq!(town.nora.get("/agreements/new?guide=x").await.status, 404);
    assert_eq!(town.nora.get("/agreements/new").await.status, 404);
    let strange = [("kind", "marriage"), ("guide", guide.as_str())];
    assert_eq!(town.nora.post("/agreements/new", &strange).await.status, 404);
    let alone = [("kind", "guide-recipient"), ("guide", guide.as_str())];
    assert_eq!(town.nora.post("/agreements/new", &alone).await.status, 404);
}

#[tokio::test]
async fn agreements_ask_the_database_little_and_speak_four_languages() {
    let (house, town) = build().await;
    let page = with_ola(&house, &town).await;
    let guide = town.kari.actor().person;
    let new = format!("/agreements/new?guide={guide}");
    for address in [page.clone(), "/agreements".to_owned(), new, format!("{page}/change")] {
        let before = statements();
        assert_eq!(town.nora.get(&address).await.status, 200, "{address}");
        assert!(statements() - before <= 7, "{address}: {}", statements() - before);
        for language in Language::ALL {
            let text = town.nora.clone().reading(*language).get(&address).await.text;
            assert!(!text.contains("programme-") && text.matches("<h1").count() == 1, "{language}: {text}");
        }
    }
    let before = statements();
    town.ola.post(&format!("{page}/yes"), &[]).await;
    assert!(statements() - before <= 5, "{}", statements() - before);
}

#[tokio::test]
async fn what_agreements_keep_is_shown_to_ola_and_forgotten() {
    let (house, town) = build().await;
    let page = with_ola(&house, &town).await;
    let keeps = crate::capability().keeps[0];
    let ola = town.ola.actor();
    let shown = house.db.read(async |tx| (keeps.show)(tx, &ola, ola.person).await).await.unwrap();
    assert_eq!(shown.len(), 1);
    assert!(shown[0].parts.contains(&("programme-field-recipient-name".to_owned(), "Ola".to_owned())));
    for (key, _) in &shown[0].parts {
        assert!(house.texts.has(Language::Sv, key), "{key}");
    }
    house.db.write(async |tx| (keeps.forget)(tx, &house.itself(), ola.person).await).await.unwrap();
    assert_eq!(town.ola.get(&page).await.status, 404);
    assert_eq!(town.nora.get("/agreements").await.status, 200);
}
