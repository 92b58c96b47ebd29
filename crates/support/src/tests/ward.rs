//! The offer on the ward.

use ui::testing::stranger;

use super::{statements, world};

#[tokio::test]
async fn a_yes_becomes_a_referral_that_waits_in_the_municipality() {
    let world = world().await;
    let (id, _) = world.waiting("Sofie", &[("words", "Jeg vil gerne gå ture")]).await;
    assert_eq!(world.state(id).await, "waiting");
    let list = world.town.nora.get("/referrals").await;
    assert_eq!(list.status, 200, "{}", list.text);
    assert!(list.text.contains("Sofie") && list.text.contains("Kari"), "{}", list.text);
    assert!(!world.town.sven.get("/referrals").await.text.contains("Sofie"));
}

#[tokio::test]
async fn a_no_keeps_no_person_and_a_count_of_one() {
    let world = world().await;
    let people = world.count("people_person").await;
    let nordby = world.town.nordby.to_string();
    let no = [("answer", "no"), ("org", nordby.as_str()), ("first_name", "Sofie")];
    let answer = world.town.tone.post("/ward/offer", &no).await;
    assert_eq!(answer.location, "/ward/referrals?done=support-offer-no-done");
    assert_eq!(world.count("people_person").await, people);
    assert_eq!((world.count("support_offer").await, world.count("support_referral").await), (1, 0));
    assert!(!world.town.tone.get("/ward/referrals").await.text.contains("Sofie"));
}

#[tokio::test]
async fn a_button_that_is_pressed_twice_makes_one_person_and_one_referral() {
    let world = world().await;
    let nordby = world.town.nordby.to_string();
    let form = world.town.tone.get("/ward/offer").await.text;
    let key = form.split("name=\"press\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let of = |name: &'static str, key| {
        let yes = ("answer", "yes");
        vec![
            yes,
            ("org", nordby.as_str()),
            ("first_name", name),
            ("phone", "11 11 11 11"),
            ("contact", "yes"),
            ("press", key),
        ]
    };
    let people = world.count("people_person").await;
    let tone = &world.town.tone;
    let (sofie, other_key) = (of("Sofie", key), "another-page-of-this-form");
    let (first, second) = tokio::join!(tone.post("/ward/offer", &sofie), tone.post("/ward/offer", &sofie));
    assert_eq!((first.status, second.status), (303, 303), "{} {}", first.text, second.text);
    assert_eq!(first.location, second.location);
    assert_eq!(tone.post("/ward/offer", &sofie).await.location, first.location);
    assert_eq!((world.count("people_person").await, world.count("support_referral").await), (people + 1, 1));

    // Somebody else with the same page, and somebody of the same name on another page, are others.
    assert_eq!(tone.post("/ward/offer", &of("Lars", key)).await.status, 303);
    assert_eq!(tone.post("/ward/offer", &of("Sofie", other_key)).await.status, 303);
    assert_eq!(world.count("support_referral").await, 3);
}

#[tokio::test]
async fn a_yes_that_is_not_filled_in_keeps_what_was_written() {
    let world = world().await;
    let nordby = world.town.nordby.to_string();
    let half = [
        ("answer", "yes"),
        ("org", nordby.as_str()),
        ("words", "Helst en rolig plads"),
        ("times", "tue-morning"),
    ];
    let answer = world.town.tone.post("/ward/offer", &half).await;
    assert_eq!(answer.status, 422);
    for kept in
        ["Helst en rolig plads", "Write the first name", "Without this yes", "phone number or an e-mail"]
    {
        assert!(answer.text.contains(kept), "{kept}");
    }
    assert_eq!(world.count("support_offer").await, 0);
    assert_eq!(world.town.tone.post("/ward/offer", &[]).await.status, 422);
    let long = "x".repeat(2000);
    let long = [("answer", "no"), ("org", nordby.as_str()), ("words", long.as_str())];
    assert_eq!(world.town.tone.post("/ward/offer", &long).await.status, 422);
}

#[tokio::test]
async fn a_not_now_can_be_asked_again_and_is_then_the_same_person() {
    let world = world().await;
    let nordby = world.town.nordby.to_string();
    let later =
        [("answer", "later"), ("org", nordby.as_str()), ("first_name", "Bo"), ("again", "ask-in-a-week")];
    assert_eq!(world.town.tone.post("/ward/offer", &later).await.status, 303);
    let people = world.count("people_person").await;
    let list = world.town.tone.get("/ward/referrals").await;
    assert!(list.text.contains("Bo") && list.text.contains("Ask me again in a week"), "{}", list.text);
    let again = list.text.split("/ward/offer?again=").nth(1).unwrap()[..36].to_owned();
    let form = world.town.tone.get(&format!("/ward/offer?again={again}")).await;
    assert!(form.text.contains("value=\"Bo\""), "{}", form.text);
    assert!(form.text.contains("name=\"before_org\""), "{}", form.text);
    let (_, bo) = world.waiting("Bo", &[("before", again.as_str()), ("before_org", &nordby)]).await;
    assert_eq!(world.count("people_person").await, people);
    assert!(world.town.nora.get("/referrals").await.text.contains("Bo"));
    let agreed = world.house.db.read(async |tx| {
        people::agreed(tx, bo.actor().person, people::Purpose::Contact, None, bo.actor().now).await
    });
    assert!(agreed.await.unwrap());
    assert!(!world.town.tone.get("/ward/referrals").await.text.contains("Said not now"));
}

#[tokio::test]
async fn the_ward_hears_how_it_goes_only_when_the_person_allows_it() {
    let world = world().await;
    world.waiting("Sofie", &[]).await;
    world.waiting("Jonas", &[("share_ward", "yes")]).await;
    let list = world.town.tone.get("/ward/referrals").await.text;
    assert!(list.contains("Waits for a guide.") && list.contains("has chosen not to share more"), "{list}");
}

#[tokio::test]
async fn only_a_colleague_on_a_ward_makes_offers() {
    let world = world().await;
    for other in [&world.town.nora, &world.town.kari, &world.town.ola, &world.town.mette] {
        assert_eq!(other.get("/ward/offer").await.status, 403);
        assert_eq!(other.post("/ward/offer", &[("answer", "no")]).await.status, 403);
        assert_eq!(other.post("/ward/offer/draft", &[]).await.status, 403);
        assert_eq!(other.get("/ward/referrals").await.status, 403);
    }
    assert_eq!(stranger(&world.house).get("/ward/offer").await.location, "/sign-in?next=/ward/offer");
}

#[tokio::test]
async fn what_was_begun_is_kept_until_it_is_sent() {
    let world = world().await;
    let begun = [("first_name", "Sofie"), ("words", "gå ture")];
    assert_eq!(world.town.tone.post("/ward/offer/draft", &begun).await.status, 204);
    assert!(world.town.tone.get("/ward/offer").await.text.contains("gå ture"));
    world.waiting("Sofie", &[]).await;
    assert!(!world.town.tone.get("/ward/offer").await.text.contains("gå ture"));
    // What was sent is gone when the clock has looked, which it does every two seconds.
    let now = world.house.itself().now;
    world.house.db.write(async |tx| crate::forget_old_drafts(tx, now).await).await.unwrap();
    assert_eq!(world.count("support_draft").await, 0);
    let no = [("answer", "no"), ("org", &world.town.nordby.to_string())];
    assert_eq!(world.town.tone.post("/ward/offer/draft", &begun).await.status, 204);
    assert_eq!(world.town.tone.post("/ward/offer", &no).await.status, 303);
    assert_eq!(world.count("support_draft").await, 0);
}

#[tokio::test]
async fn the_pages_of_the_ward_keep_to_the_number_of_statements() {
    let world = world().await;
    world.waiting("Sofie", &[]).await;
    for page in ["/ward/offer", "/ward/referrals"] {
        let (answer, sent) = statements!(world.town.tone.get(page));
        assert_eq!(answer.status, 200);
        assert!(sent <= 7, "{page}: {sent}");
    }
}

#[tokio::test]
async fn what_was_begun_is_shown_to_its_writer_and_gone_after_a_day_or_when_they_are_forgotten() {
    let world = world().await;
    let (tone, itself) = (world.town.tone.actor(), world.house.itself());
    let draft = crate::keeps::KEEPS.iter().find(|keeps| keeps.what == "support-keeps-draft").unwrap();
    let begin = async || {
        let begun = [("first_name", "Sofie"), ("words", "gå ture")];
        assert_eq!(world.town.tone.post("/ward/offer/draft", &begun).await.status, 204);
    };
    begin().await;
    let shown = world.house.db.read(async |tx| (draft.show)(tx, &tone, tone.person).await).await.unwrap();
    assert_eq!(shown.len(), 1);
    // It is about somebody else, who has not been asked yet: the writer reads that there is one, not what it says.
    assert!(!format!("{shown:?}").contains("Sofie"));
    let kari = world.town.kari.actor().person;
    let none = world.house.db.read(async |tx| (draft.show)(tx, &tone, kari).await).await.unwrap();
    assert!(none.is_empty());
    world.house.db.write(async |tx| (draft.forget)(tx, &itself, tone.person).await).await.unwrap();
    assert_eq!(world.count("support_draft").await, 0);
    begin().await;
    for (hours, left) in [(23, 1), (25, 0)] {
        let later = itself.now.plus_hours(hours);
        world.house.db.write(async |tx| crate::forget_old_drafts(tx, later).await).await.unwrap();
        assert_eq!(world.count("support_draft").await, left);
    }
}
