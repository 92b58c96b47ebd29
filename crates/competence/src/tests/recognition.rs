//! From what somebody shows to a badge that anybody can check, and its end.

use credentials::{Finding, PublicKey, verify};
use foundation::{Role, Tx};
use people::testing::somebody;
use ui::{
    House, Language,
    testing::{Visitor, stranger},
};

use super::{Town, build, statements};
use crate::rating::Scale;

/// Kari has finished a rating of herself, and Liv is another guide.
async fn world() -> (House, Town, Visitor) {
    let (house, town) = build().await;
    let make = async |tx: &mut Tx| Ok(somebody(tx, &house, "Liv", town.nordby, Role::Peer).await);
    let liv = house.db.write(make).await.unwrap();
    let scale = Scale::here().unwrap();
    let kari = format!("/peers/{}/competence", town.kari.actor().person);
    let rated = [(format!("s-{}", scale.statements[0]), "4")];
    let rated: Vec<(&str, &str)> = rated.iter().map(|(a, b)| (a.as_str(), *b)).collect();
    let domain = scale.domains().next().unwrap().0;
    assert_eq!(town.kari.post(&format!("{kari}/rate/{domain}"), &rated).await.status, 303);
    assert_eq!(town.kari.post(&format!("{kari}/finish"), &[]).await.status, 303);
    (house, town, liv)
}

fn address(who: &Visitor) -> String {
    format!("/peers/{}/recognition", who.actor().person)
}

async fn show(town: &Town, words: &str) -> u16 {
    let evidence = format!("/peers/{}/evidence", town.kari.actor().person);
    let answers = [
        ("kind", "practice"),
        ("statement", Scale::here().unwrap().statements[0]),
        ("words", words),
        ("on", "2026-03-01"),
        ("hours", "40"),
    ];
    town.kari.post(&evidence, &answers).await.status
}

/// Kari asks; the address of what she has asked for.
async fn ask(town: &Town) -> String {
    let asked = town.kari.post(&address(&town.kari), &[("profile", "volunteer")]).await;
    assert_eq!(asked.status, 303, "{}", asked.text);
    asked.location.split('?').next().unwrap().to_owned()
}

async fn seat(nora: &Visitor, recognition: &str, who: &Visitor) -> u16 {
    let member = who.actor().person.to_string();
    nora.post(&format!("{recognition}/panel"), &[("member", &*member)]).await.status
}

/// Kari's badge: where it is.
async fn badge(town: &Town, liv: &Visitor) -> String {
    let recognition = ask(town).await;
    seat(&town.nora, &recognition, liv).await;
    seat(&town.nora, &recognition, &town.nora).await;
    for member in [liv, &town.nora] {
        let said = member.post(&recognition, &[("said", "yes"), ("words", "I have seen it")]).await;
        assert_eq!(said.status, 303, "{}", said.text);
    }
    let page = town.kari.get(&address(&town.kari)).await.text;
    let at = page.find("/badges/").expect(&page);
    page[at..at + 24].to_owned()
}

#[tokio::test]
async fn kari_shows_asks_and_a_panel_with_a_peer_recognises_it() {
    let (_, town, liv) = world().await;
    let (kari, nora) = (&town.kari, &town.nora);
    assert_eq!(show(&town, "Walked with Semhar to the clinic").await, 303);
    let recognition = ask(&town).await;
    assert_eq!(kari.post(&address(kari), &[("profile", "volunteer")]).await.status, 409, "asked once");
    assert_eq!(liv.get(&recognition).await.status, 404, "Liv does not sit on the panel");
    let page = nora.get(&recognition).await.text;
    assert!(page.contains("Nothing can be decided before somebody with experience"), "{page}");
    assert_eq!(seat(nora, &recognition, nora).await, 303);
    for nobody in [kari, &town.ola, &town.sven] {
        assert_eq!(seat(nora, &recognition, nobody).await, 422);
    }
    assert_eq!(seat(kari, &recognition, &liv).await, 404, "Kari does not choose her own panel");
    let alone = nora.post(&recognition, &[("said", "yes"), ("words", "I have seen it")]).await;
    assert_eq!(alone.status, 303);
    assert!(kari.get(&address(kari)).await.text.contains("Asked for"), "one without a peer decides nothing");
    assert_eq!(seat(nora, &recognition, &liv).await, 303);
    assert!(liv.get("/recognitions").await.text.contains("Kari"));
    let seen = liv.get(&recognition).await.text;
    assert!(seen.contains("Walked with Semhar to the clinic") && seen.contains("40 hours"), "{seen}");
    for (said, words, text) in [("", "Why", "Choose"), ("yes", "", "Write what you have seen")] {
        let again = liv.post(&recognition, &[("said", said), ("words", words)]).await;
        assert!(again.status == 422 && again.text.contains(text), "{}", again.text);
    }
    assert_eq!(kari.post(&recognition, &[("said", "yes"), ("words", "Me")]).await.status, 404);
    let before = statements();
    let said = [("said", "yes"), ("words", "She listens, and says what she may not promise")];
    assert_eq!(liv.post(&recognition, &said).await.status, 303);
    assert!(statements() - before <= 7, "{}", statements() - before);
    assert_eq!(liv.post(&recognition, &said).await.status, 409, "said once");
    let page = kari.get(&recognition).await.text;
    assert!(page.contains("Recognised") && page.contains("She listens, and says"), "{page}");
    assert!(kari.get(&address(kari)).await.text.contains("Open the badge&#39;s page"));
}

#[tokio::test]
async fn what_a_panel_has_seen_stays_and_what_nobody_has_seen_can_be_taken_back() {
    let (_, town, _) = world().await;
    let kari = &town.kari;
    show(&town, "First").await;
    let page = kari.get(&address(kari)).await.text;
    let at = page.find("/evidence/").unwrap();
    let first = format!("/peers/{}{}/end", kari.actor().person, &page[at..at + 46]);
    assert!(!town.nora.get(&address(kari)).await.text.contains("First"), "nobody else sees it yet");
    assert_eq!(kari.post(&first, &[]).await.status, 303);
    assert!(!kari.get(&address(kari)).await.text.contains("First"));
    show(&town, "Second").await;
    let page = kari.get(&address(kari)).await.text;
    let at = page.find("/evidence/").unwrap();
    let second = format!("/peers/{}{}/end", kari.actor().person, &page[at..at + 46]);
    let recognition = ask(&town).await;
    assert_eq!(kari.post(&second, &[]).await.status, 409, "frozen");
    assert!(kari.get(&recognition).await.text.contains("Second"));
    assert_eq!(kari.post(&format!("{recognition}/withdraw"), &[]).await.status, 303);
    assert!(kari.get(&address(kari)).await.text.contains("Taken back"));
    assert_eq!(town.nora.post(&format!("{recognition}/withdraw"), &[]).await.status, 404);
}

#[tokio::test]
async fn evidence_that_cannot_be_comes_back_with_what_was_written() {
    let (_, town, _) = world().await;
    let evidence = format!("/peers/{}/evidence", town.kari.actor().person);
    let statement = Scale::here().unwrap().statements[0];
    for (kind, what, words, on, hours, text) in [
        ("film", statement, "Words", "2026-03-01", "", "Choose"),
        ("story", "nothing", "Words", "2026-03-01", "", "Choose"),
        ("story", statement, "", "2026-03-01", "", "Write a few sentences"),
        ("story", statement, "Words", "", "", "Write the date"),
        ("story", statement, "Words", "2027-03-01", "", "Choose today or an earlier day"),
        ("practice", statement, "Words", "2026-03-01", "many", "as a whole number"),
    ] {
        let answers = [("kind", kind), ("statement", what), ("words", words), ("on", on), ("hours", hours)];
        let again = town.kari.post(&evidence, &answers).await;
        assert!(again.status == 422 && again.text.contains(text), "{text}: {}", again.text);
        assert!(again.text.contains(words), "what was written is still there");
        assert_eq!(town.nora.post(&evidence, &answers).await.status, 404, "Kari alone shows");
    }
}

#[tokio::test]
async fn one_not_yet_is_not_yet_and_it_can_be_asked_for_again() {
    let (_, town, liv) = world().await;
    let recognition = ask(&town).await;
    seat(&town.nora, &recognition, &liv).await;
    seat(&town.nora, &recognition, &town.nora).await;
    liv.post(&recognition, &[("said", "not-yet"), ("words", "Try a group first")]).await;
    town.nora.post(&recognition, &[("said", "yes"), ("words", "Yes")]).await;
    let page = town.kari.get(&recognition).await.text;
    assert!(page.contains("Not yet") && page.contains("Try a group first"), "{page}");
    assert!(town.kari.get(&address(&town.kari)).await.text.contains("None yet."), "no badge");
    ask(&town).await;
}

#[tokio::test]
async fn anybody_can_check_a_badge_and_sees_when_it_ends() {
    let (house, town, liv) = world().await;
    let badge = badge(&town, &liv).await;
    let anybody = stranger(&house);
    let page = anybody.get(&badge).await;
    assert!(page.status == 200 && page.text.contains("This badge holds"), "{}", page.text);
    assert!(!page.text.contains("Kari"), "no name unless she wants it");
    let issuer = format!("{}/badge-issuers/{}", house.settings.address, town.nordby);
    let path = |address: &str| address.replace(&house.settings.address, "");
    let profile: serde_json::Value = serde_json::from_str(&anybody.get(&path(&issuer)).await.text).unwrap();
    assert_eq!(profile["id"], issuer);
    let jwk = anybody.get(&format!("{}/key.json", path(&issuer))).await.text;
    let key = PublicKey::of_jwk(&serde_json::from_str(&jwk).unwrap()).unwrap();
    let token = anybody.get(&format!("{badge}/credential.jwt")).await;
    assert_eq!(token.kind, "application/jwt");
    let now = town.kari.actor().now.jiff();
    let list = format!("/badge-lists/{}", town.nordby);
    let first = anybody.get(&list).await.text;
    let verdict = verify(&token.text, (&issuer, &key), Some(&first), now);
    assert!(verdict.holds(), "{verdict:?}");
    assert_eq!(verdict.found.list.as_deref(), Some(&*format!("{}{list}", house.settings.address)));
    let page = town.kari.get(&address(&town.kari)).await.text;
    let at = page.find("name=\"badge\" value=\"").unwrap() + 20;
    let id = page[at..at + 36].to_owned();
    assert_eq!(
        town.nora.post(&format!("{badge}/name"), &[("badge", &*id), ("named", "yes")]).await.status,
        404
    );
    town.kari.post(&format!("{badge}/name"), &[("badge", &*id), ("named", "yes")]).await;
    assert!(anybody.get(&badge).await.text.contains("Kari"));
    town.kari.post(&format!("{badge}/name"), &[("badge", &*id), ("named", "no")]).await;
    assert!(!anybody.get(&badge).await.text.contains("Kari"));
    for other in [&town.sven, &liv, &town.ola] {
        assert_eq!(
            other.post(&format!("{badge}/end"), &[("badge", &*id), ("why", "mistake")]).await.status,
            404
        );
    }
    assert_eq!(town.nora.post(&format!("{badge}/end"), &[("badge", &*id)]).await.status, 409, "say why");
    for _ in 0..2 {
        let ended = town.nora.post(&format!("{badge}/end"), &[("badge", &*id), ("why", "mistake")]).await;
        assert_eq!(ended.status, 303);
    }
    let page = anybody.get(&badge).await.text;
    assert!(page.contains("This badge does not hold") && page.contains("given by mistake"), "{page}");
    let second = anybody.get(&list).await.text;
    assert_eq!(verify(&token.text, (&issuer, &key), Some(&second), now).findings, [Finding::Ended]);
    assert_eq!(anybody.get("/badges/0000000000000000").await.status, 404);
}

#[tokio::test]
async fn recognition_is_seen_by_nobody_else_speaks_four_languages_and_asks_little() {
    let (house, town, liv) = world().await;
    show(&town, "Seen").await;
    let recognition = ask(&town).await;
    seat(&town.nora, &recognition, &liv).await;
    for page in [&recognition, &address(&town.kari)] {
        for other in [&town.sven, &town.ola, &town.mette, &town.anne, &town.tone, &town.aud, &town.nils] {
            assert_eq!(other.get(page).await.status, 404, "{page}");
        }
        assert!(stranger(&house).get(page).await.location.starts_with("/sign-in"));
        for language in Language::ALL {
            for visitor in [&town.nora, &town.kari] {
                let before = statements();
                let text = visitor.clone().reading(*language).get(page).await.text;
                assert!(statements() - before <= 9, "{page}: {}", statements() - before);
                assert!(
                    !text.contains("competence-") && text.matches("<h1").count() == 1,
                    "{language}: {text}"
                );
            }
        }
    }
    assert_eq!(liv.get(&address(&town.kari)).await.status, 404, "Liv sees what she was asked about, no more");
    assert!(town.sven.get("/recognitions").await.text.contains("Nothing waits"));
    assert!(town.nora.get("/recognitions").await.text.contains("Kari"));
}

#[tokio::test]
async fn what_was_shown_and_recognised_is_told_to_the_guide_and_forgotten() {
    let (house, town, liv) = world().await;
    show(&town, "Kept").await;
    let badge = badge(&town, &liv).await;
    let keeps = crate::capability().keeps[3];
    let kari = town.kari.actor();
    let shown = house.db.read(async |tx| (keeps.show)(tx, &kari, kari.person).await).await.unwrap();
    assert_eq!(shown.len(), 3, "{shown:?}");
    house.db.write(async |tx| (keeps.forget)(tx, &house.itself(), kari.person).await).await.unwrap();
    let shown = house.db.read(async |tx| (keeps.show)(tx, &kari, kari.person).await).await.unwrap();
    assert!(shown.is_empty());
    assert_eq!(stranger(&house).get(&badge).await.status, 404);
}
