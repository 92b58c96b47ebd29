//! A colleague writes down a yes that was said aloud or on paper, and a stop.

use foundation::{Id, Organisation, Person, Role, Timestamp, args, testing::statements};
use people::{
    Agreement, How, NewPerson, Newcomer, Purpose,
    testing::{Town, somebody, town},
};
use ui::{House, Language, testing::stranger};

async fn house() -> (House, Town) {
    let house = ui::testing::house(&[people::capability()]).await;
    let town = town(&house).await;
    (house, town)
}

#[expect(clippy::unwrap_used, reason = "a test that cannot look has to fail")]
async fn agreed(house: &House, person: Id<Person>, purpose: Purpose, to: Option<Id<Organisation>>) -> bool {
    let now = house.itself().now;
    house.db.read(async |tx| people::agreed(tx, person, purpose, to, now).await).await.unwrap()
}

fn yes<'a>(to: &'a str, on: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("yes", to), ("how", "paper"), ("on", on), ("days", "92")]
}

#[tokio::test]
async fn nora_writes_down_a_yes_on_paper_and_ola_sees_that_it_was_her() {
    let (house, town) = house().await;
    let ola = town.ola.actor().person;
    let address = format!("/people/{ola}/yes");
    let before = statements();
    let page = town.nora.get(&address).await;
    assert!(statements() - before <= 7);
    assert_eq!(page.status, 200, "{}", page.text);
    assert!(
        page.text.contains("What has Ola said yes to?") && page.text.contains("No yes is written down yet")
    );
    let both = [yes("contact", "2026-03-01"), vec![("yes", "share-notes")]].concat();
    let before = statements();
    assert_eq!(town.nora.post(&address, &both).await.location, format!("{address}?done=people-said-done"));
    assert!(statements() - before <= 5, "{} statements", statements() - before);
    assert!(agreed(&house, ola, Purpose::Contact, None).await);
    assert!(agreed(&house, ola, Purpose::ShareNotes, None).await);
    assert!(!agreed(&house, ola, Purpose::Evaluation, None).await, "and to nothing else");

    let own = town.ola.get("/my/about-me").await.text;
    assert!(own.contains("You said it on paper, 1 March. Nora wrote it down."), "{own}");
    assert!(
        own.contains("Read what you have said yes to") && own.contains("Wrote down what you said yes to")
    );
    assert!(own.contains("Until 1 June"), "counted from the day it was said: {own}");

    let again = [yes("contact", "2026-03-10"), vec![]].concat();
    assert_eq!(town.nora.post(&address, &again).await.status, 303);
    let open = async |tx: &mut foundation::Tx| {
        let sql = "select count(*) from people_consent where person = $1 and ended_at is null";
        tx.one::<(i64,)>(sql, args![ola]).await
    };
    assert_eq!(house.db.read(open).await.unwrap(), (2,), "one date holds");
}

#[tokio::test]
async fn a_stop_is_written_down_works_at_once_and_no_older_paper_undoes_it() {
    let (house, town) = house().await;
    let ola = town.ola.actor().person;
    let address = format!("/people/{ola}/yes");
    town.nora.post(&address, &yes("contact", "2026-03-01")).await;
    let page = town.nora.get(&address).await.text;
    let id = page.split(r#"name="consent" value=""#).nth(1).unwrap().split('"').next().unwrap();
    let stop = format!("{address}/stop");
    let kari = town.kari.actor().person;
    assert_eq!(town.nora.post(&format!("/people/{kari}/yes/stop"), &[("consent", id)]).await.status, 404);
    assert_eq!(town.sven.post(&stop, &[("consent", id)]).await.status, 404);
    assert_eq!(town.nora.post(&stop, &[("consent", id)]).await.status, 303);
    assert_eq!(town.nora.post(&stop, &[("consent", id)]).await.status, 303, "twice does no harm");
    assert!(!agreed(&house, ola, Purpose::Contact, None).await);
    let own = town.ola.get("/my/about-me").await.text;
    assert!(own.contains("Nora wrote down, today, that you no longer want this."), "{own}");
    let older = town.nora.post(&address, &yes("contact", "2026-03-05")).await;
    assert_eq!(older.status, 422);
    assert!(older.text.contains("Only a yes that was said afterwards counts"), "{}", older.text);
    assert!(!agreed(&house, ola, Purpose::Contact, None).await);
    assert_eq!(town.nora.post(&address, &yes("contact", "2026-03-10")).await.status, 303);
}

#[tokio::test]
async fn what_is_missing_is_said_beside_it_and_what_was_written_stays() {
    let (_, town) = house().await;
    let address = format!("/people/{}/yes", town.ola.actor().person);
    for (answers, words) in [
        (vec![("how", "paper"), ("on", "2026-03-01")], "Choose what the yes was to"),
        (vec![("yes", "contact"), ("on", "2026-03-01")], "Choose one"),
        (vec![("yes", "contact"), ("how", "self"), ("on", "2026-03-01")], "Choose one"),
        (yes("contact", "2026-13-41"), "Write the date as day, month and year"),
        (yes("contact", "2026-03-11"), "Choose today, or a day that has been"),
        (yes("contact", "2025-03-01"), "has run out by now"),
    ] {
        let page = town.nora.post(&address, &answers).await;
        assert_eq!(page.status, 422, "{answers:?}");
        assert!(page.text.contains(words), "{words}: {}", page.text);
    }
    let kept = town.nora.post(&address, &yes("contact", "2025-03-01")).await.text;
    assert!(kept.contains(r#"value="contact" checked"#) && kept.contains(r#"value="2025-03-01""#), "{kept}");
    let sydby = format!("share-ward:{}", town.sydby);
    assert_eq!(
        town.nora.post(&address, &yes(&sydby, "2026-03-01")).await.status,
        422,
        "not where they came from"
    );
}

#[tokio::test]
async fn the_page_is_the_coordinators_alone_and_about_recipients() {
    let (house, town) = house().await;
    let ola = town.ola.actor().person;
    for who in [
        &town.sven,
        &town.kari,
        &town.ola,
        &town.tone,
        &town.mette,
        &town.aud,
        &town.nils,
        &town.anne,
        &town.dag,
    ] {
        assert_eq!(who.get(&format!("/people/{ola}/yes")).await.status, 404);
        let tried = who.post(&format!("/people/{ola}/yes"), &yes("contact", "2026-03-01")).await;
        assert_eq!(tried.status, 404);
    }
    assert_eq!(stranger(&house).get(&format!("/people/{ola}/yes")).await.status, 303);
    for other in [&town.kari, &town.mette, &town.nora] {
        let address = format!("/people/{}/yes", other.actor().person);
        assert_eq!(town.nora.get(&address).await.status, 404, "who is not a recipient says yes themselves");
    }
    assert!(!agreed(&house, ola, Purpose::Contact, None).await);
}

/// Tone brings somebody in from the ward, with a yes to being contacted.
#[expect(clippy::unwrap_used, reason = "a test without its person has to fail")]
async fn bo(house: &House, town: &Town) -> Id<Person> {
    let person = NewPerson { first_name: "Bo".to_owned(), email: None, phone: None, language: Language::En };
    let (how, days) = (How::OralWitnessed, 92);
    let agrees = [Agreement { purpose: Purpose::Contact, to_org: None, how, days }];
    let (org, role) = (town.nordby, Role::Recipient);
    let new = Newcomer { person: &person, org, role, agrees: &agrees, signs_in: false };
    let tone = town.tone.actor();
    house.db.write(async |tx| people::bring_in(tx, &tone, &new).await).await.unwrap().card.id
}

#[tokio::test]
async fn tone_goes_on_with_those_she_made_an_offer_to_towards_her_own_ward() {
    let (house, town) = house().await;
    let bo = bo(&house, &town).await;
    let address = format!("/people/{bo}/yes");
    let page = town.tone.get(&address).await;
    assert_eq!(page.status, 200, "{}", page.text);
    assert!(page.text.contains("Region Nord may hear") && !page.text.contains("read the notes"));
    let ward = format!("share-ward:{}", town.region);
    assert_eq!(town.tone.post(&address, &yes(&ward, "2026-03-10")).await.status, 303);
    assert!(agreed(&house, bo, Purpose::ShareWard, Some(town.region)).await);
    assert_eq!(town.tone.post(&address, &yes("share-notes", "2026-03-10")).await.status, 422);
    let nora = town.nora.get(&address).await.text;
    assert!(nora.contains("Said on paper") && nora.contains("Tone wrote it down"), "{nora}");

    let made =
        async |tx: &mut foundation::Tx| Ok(somebody(tx, &house, "Trond", town.region, Role::Referrer).await);
    let trond = house.db.write(made).await.unwrap();
    assert_eq!(trond.get(&address).await.status, 404, "a colleague did not make the offer");
    let since: Timestamp = house.itself().now.plus_days(-90);
    let sql = "update people_person set created_at = $2 where id = $1";
    house.db.write(async |tx| tx.run(sql, args![bo, since]).await).await.unwrap();
    assert_eq!(town.tone.get(&address).await.status, 404, "old decisions are nobody's business any more");
}

#[tokio::test]
async fn the_page_speaks_four_languages() {
    let (_, town) = house().await;
    let address = format!("/people/{}/yes?ward={}", town.ola.actor().person, town.region);
    for language in Language::ALL {
        let page = town.nora.clone().reading(*language).get(&address).await;
        assert!(page.status == 200 && page.text.contains("Region Nord"), "{language}");
        let words = page.text.split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"'));
        let unsaid: Vec<_> =
            words.filter(|word| word.starts_with("people-") && !word.contains('/')).collect();
        assert!(unsaid.is_empty(), "{language}: {unsaid:?}");
    }
}
