//! What a guide has been through: theirs, and read by nobody they have not chosen.

use foundation::{Role, Tx};
use people::testing::somebody;
use ui::{
    House, Language,
    testing::{Visitor, stranger},
};

use super::{Town, build, statements};

async fn world() -> (House, Town, Visitor) {
    let (house, town) = build().await;
    let make = async |tx: &mut Tx| Ok(somebody(tx, &house, "Liv", town.nordby, Role::Peer).await);
    let liv = house.db.write(make).await.unwrap();
    (house, town, liv)
}

fn shared(kari: &Visitor) -> String {
    format!("/peers/{}/lived", kari.actor().person)
}

/// Kari writes something; where it is.
async fn written(kari: &Visitor, words: &str) -> String {
    assert_eq!(kari.post("/me/lived", &[("words", words)]).await.status, 303);
    let page = kari.get("/me/lived").await.text;
    let at = page.find("/me/lived/").unwrap();
    page[at..at + 46].to_owned()
}

const WORDS: &str = "Two winters I did not answer the door";

#[tokio::test]
async fn kari_writes_shares_takes_back_and_deletes() {
    let (_, town, liv) = world().await;
    let kari = &town.kari;
    assert!(kari.get("/me/lived").await.text.contains("Nothing is written here, and that is fine"));
    let one = written(kari, WORDS).await;
    assert_eq!(liv.get(&shared(kari)).await.status, 404, "nothing is shared");
    assert_eq!(kari.post(&format!("{one}/share"), &[("with", "guides")]).await.status, 303);
    assert!(liv.get(&shared(kari)).await.text.contains(WORDS));
    assert_eq!(kari.post(&one, &[("words", "One winter")]).await.status, 303);
    let read = liv.get(&shared(kari)).await.text;
    assert!(read.contains("One winter") && !read.contains(WORDS), "{read}");
    assert_eq!(kari.post(&format!("{one}/share"), &[]).await.status, 303);
    assert_eq!(liv.get(&shared(kari)).await.status, 404, "taken back, at once");
    assert_eq!(kari.post(&format!("{one}/delete"), &[]).await.status, 303);
    assert_eq!(kari.post(&format!("{one}/delete"), &[]).await.status, 404);
    assert!(!kari.get("/me/lived").await.text.contains("One winter"));
}

#[tokio::test]
async fn a_trainer_reads_what_is_for_trainers_and_another_guide_does_not() {
    let (_, town, liv) = world().await;
    let kari = &town.kari;
    let one = written(kari, WORDS).await;
    kari.post(&format!("{one}/share"), &[("with", "trainers")]).await;
    assert_eq!(liv.get(&shared(kari)).await.status, 404);
    let asks = format!("/peers/{}/competence/raters", kari.actor().person);
    for who in [&liv, &town.nora] {
        let rater = who.actor().person.to_string();
        assert_eq!(town.nora.post(&asks, &[("rater", &*rater), ("kind", "trainer")]).await.status, 303);
    }
    assert!(liv.get(&shared(kari)).await.text.contains(WORDS));
    assert_eq!(town.nora.get(&shared(kari)).await.status, 404, "Nora employs, also where she trains");
}

#[tokio::test]
async fn nobody_who_employs_leads_or_looks_after_accounts_reads_it_and_the_database_has_no_word_of_it() {
    let (house, town, liv) = world().await;
    let kari = &town.kari;
    let one = written(kari, WORDS).await;
    for with in ["", "guides", "trainers"] {
        kari.post(&format!("{one}/share"), &[("with", with)]).await;
        let others = [
            &town.nora,
            &town.mette,
            &town.anne,
            &town.dag,
            &town.aud,
            &town.nils,
            &town.tone,
            &town.ola,
            &town.sven,
        ];
        for other in others {
            assert_eq!(other.get(&shared(kari)).await.status, 404);
            for act in ["", "/share", "/delete"] {
                let tried =
                    other.post(&format!("{one}{act}"), &[("words", "Mine"), ("with", "guides")]).await;
                assert_eq!(tried.status, 404);
            }
        }
        assert!(stranger(&house).get(&shared(kari)).await.location.starts_with("/sign-in"));
    }
    assert_eq!(liv.post(&one, &[("words", "Mine")]).await.status, 404, "Liv writes her own");
    let sql = "select count(*) from competence_lived where cast(words as text) like '%winter%'";
    let found = house.db.read(async |tx: &mut Tx| tx.one::<(i64,)>(sql, &[]).await).await.unwrap().0;
    assert_eq!(found, 0, "sealed");
    let told = "select count(*) from event where cast(news as text) like '%winter%'";
    let found = house.db.read(async |tx: &mut Tx| tx.one::<(i64,)>(told, &[]).await).await.unwrap().0;
    assert_eq!(found, 0, "and in no trail");
}

#[tokio::test]
async fn what_cannot_be_kept_comes_back_and_the_page_speaks_four_languages() {
    let (_, town, _) = world().await;
    let kari = &town.kari;
    for (words, text) in [("", "Write something, or leave it"), (&*"x".repeat(8_001), "shorter")] {
        let again = kari.post("/me/lived", &[("words", words)]).await;
        assert!(again.status == 422 && again.text.contains(text) && again.text.contains(words), "{text}");
    }
    written(kari, WORDS).await;
    for language in Language::ALL {
        let before = statements();
        let text = kari.clone().reading(*language).get("/me/lived").await.text;
        assert!(statements() - before <= 4, "{}", statements() - before);
        assert!(!text.contains("competence-") && text.matches("<h1").count() == 1, "{language}: {text}");
    }
}

#[tokio::test]
async fn it_is_taken_along_and_goes_with_the_guide() {
    let (house, town, liv) = world().await;
    let one = written(&town.kari, WORDS).await;
    town.kari.post(&format!("{one}/share"), &[("with", "guides")]).await;
    let keeps = crate::capability().keeps.iter().find(|one| one.what == "competence-keeps-lived").unwrap();
    let kari = town.kari.actor();
    let shown = house.db.read(async |tx| (keeps.show)(tx, &kari, kari.person).await).await.unwrap();
    assert!(shown[0].parts.iter().any(|(_, value)| value == WORDS), "{shown:?}");
    house.db.write(async |tx| (keeps.forget)(tx, &house.itself(), kari.person).await).await.unwrap();
    assert_eq!(liv.get(&shared(&town.kari)).await.status, 404);
    assert!(!town.kari.get("/me/lived").await.text.contains("winters"));
}
