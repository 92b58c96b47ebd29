//! Rating against the framework: oneself, from outside, side by side, the plan, and all guides at once.

use foundation::{Id, Person, Role, Tx, args};
use people::testing::somebody;
use ui::{
    House, Language,
    testing::{Visitor, stranger},
};

use super::{Town, build, statements};
use crate::rating::Scale;

fn id(who: &Visitor) -> Id<Person> {
    who.actor().person
}

fn address(who: &Visitor) -> String {
    format!("/peers/{}/competence", id(who))
}

/// Answers for every statement of a domain.
fn all_of(domain: &str, level: &str) -> Vec<(String, String)> {
    let scale = Scale::here().unwrap();
    let places = scale.domains().find(|(id, _)| *id == domain).unwrap().1;
    places.iter().map(|at| (format!("s-{}", scale.statements[*at]), level.to_owned())).collect()
}

async fn rate(who: &Visitor, learner: &Visitor, domain: &str, level: &str) -> u16 {
    let answers = all_of(domain, level);
    let answers: Vec<(&str, &str)> = answers.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    who.post(&format!("{}/rate/{domain}", address(learner)), &answers).await.status
}

async fn finish(who: &Visitor, learner: &Visitor) -> u16 {
    who.post(&format!("{}/finish", address(learner)), &[]).await.status
}

async fn colleague(house: &House, town: &Town, name: &str) -> Visitor {
    let make = async |tx: &mut Tx| Ok(somebody(tx, house, name, town.nordby, Role::Peer).await);
    house.db.write(make).await.unwrap()
}

async fn told(house: &House, name: &str) -> i64 {
    let find =
        async |tx: &mut Tx| tx.one::<(i64,)>("select count(*) from event where name = $1", args![name]).await;
    house.db.read(find).await.unwrap().0
}

#[tokio::test]
async fn kari_rates_herself_area_by_area_stops_goes_on_and_finishes() {
    let (house, town) = build().await;
    let kari = &town.kari;
    assert_eq!(kari.get("/me/competence").await.location, address(kari));
    let first = kari.get(&address(kari)).await.text;
    assert!(
        first.contains("Begin where you like") && first.contains("Nothing has been finished yet"),
        "{first}"
    );
    assert_eq!(finish(kari, kari).await, 409, "nothing to finish");
    let before = statements();
    let (relationship, first) =
        (format!("{}/rate/relationship", address(kari)), all_of("relationship", "3").remove(0));
    let saved = kari.post(&relationship, &[(&*first.0, "3"), ("s-no-such-statement", "4")]).await;
    assert!(statements() - before <= 10, "{}", statements() - before);
    assert_eq!((saved.status, saved.location), (303, format!("{}/rate/own-story", address(kari))));
    let stopped = kari.post(&format!("{}/rate/own-story", address(kari)), &[("then", "stop")]).await;
    assert!(stopped.location.starts_with(&format!("{}?done=", address(kari))), "{}", stopped.location);
    let again = kari.get(&format!("{}/rate/relationship", address(kari))).await.text;
    assert_eq!(again.matches(" checked").count(), again.matches("<fieldset").count(), "each has one answer");
    assert!(
        again.contains(&format!("name=\"{}\" value=\"3\" checked", all_of("relationship", "3")[0].0)),
        "{again}"
    );
    assert_eq!(rate(kari, kari, "relationship", "2").await, 303);
    assert_eq!(finish(kari, kari).await, 303);
    assert_eq!(finish(kari, kari).await, 409, "finished once");
    assert_eq!(
        (told(&house, "competence.rated").await, told(&house, "competence.rating_written").await),
        (1, 3)
    );
    let gaps = kari.get(&format!("{}/gaps", address(kari))).await.text;
    assert!(gaps.contains("Own view") && gaps.contains("one step to go"), "{gaps}");
    let anew = kari.get(&format!("{}/rate/relationship", address(kari))).await.text;
    assert!(anew.contains("value=\"2\" checked"), "a new rating begins with the last");
    assert_eq!(
        kari.get(&format!("{}/rate/employ-prepare", address(kari))).await.status,
        404,
        "not hers to know"
    );
    assert_eq!(kari.post(&format!("{}/rate/nothing", address(kari)), &[]).await.status, 404);
}

#[tokio::test]
async fn a_level_that_is_none_gives_no_level() {
    let (_, town) = build().await;
    let kari = &town.kari;
    for wrong in ["5", "-1", "x", "256", "2.5"] {
        assert_eq!(rate(kari, kari, "crisis", wrong).await, 303);
        let page = kari.get(&address(kari)).await.text;
        assert!(page.contains("Begin where you like"), "{wrong}: {page}");
    }
}

#[tokio::test]
async fn a_trainer_and_a_supervisor_rate_and_the_own_view_is_shared_by_choice() {
    let (house, town) = build().await;
    let (kari, nora) = (&town.kari, &town.nora);
    let liv = colleague(&house, &town, "Liv").await;
    rate(kari, kari, "crisis", "4").await;
    finish(kari, kari).await;
    let raters = format!("{}/raters", address(kari));
    let (of_liv, of_nora) = (id(&liv).to_string(), id(nora).to_string());
    assert_eq!(liv.get(&address(kari)).await.status, 404, "nobody has asked Liv");
    assert_eq!(kari.post(&raters, &[("rater", &*of_liv), ("kind", "trainer")]).await.status, 404);
    assert_eq!(nora.post(&raters, &[("rater", &*of_liv), ("kind", "own")]).await.status, 422);
    assert_eq!(
        nora.post(&raters, &[("rater", &*id(&town.ola).to_string()), ("kind", "trainer")]).await.status,
        422
    );
    assert_eq!(nora.post(&raters, &[("rater", &*of_liv), ("kind", "trainer")]).await.status, 303);
    assert_eq!(
        nora.post(&raters, &[("rater", &*of_liv), ("kind", "trainer")]).await.status,
        303,
        "twice is once"
    );
    assert_eq!(nora.post(&raters, &[("rater", &*of_nora), ("kind", "supervisor")]).await.status, 303);
    assert_eq!(told(&house, "competence.rater_named").await, 2);
    assert!(liv.get("/competence/asked").await.text.contains("Kari"));
    assert_eq!(rate(&liv, kari, "crisis", "1").await, 303);
    let unfinished = kari.get(&format!("{}/gaps", address(kari))).await.text;
    assert!(!unfinished.contains("Trainer"), "what Liv has not finished is hers: {unfinished}");
    assert_eq!(finish(&liv, kari).await, 303);
    rate(nora, kari, "crisis", "3").await;
    finish(nora, kari).await;
    let hidden = nora.get(&format!("{}/gaps", address(kari))).await.text;
    assert!(hidden.contains("Kari has not shared their own view with you"), "{hidden}");
    assert!(!hidden.contains("Own view"), "{hidden}");
    let share = format!("{}/share", address(kari));
    assert_eq!(nora.post(&share, &[("with", "coordinator")]).await.status, 404, "Kari alone shares");
    assert_eq!(kari.post(&share, &[("with", "coordinator"), ("with", "trainer")]).await.status, 303);
    let shown = nora.get(&format!("{}/gaps", address(kari))).await.text;
    assert!(shown.contains("Own view · Supervisor") && shown.contains("What to talk about first"), "{shown}");
    assert!(liv.get(&format!("{}/gaps", address(kari))).await.text.contains("Own view · Trainer"));
    assert_eq!(kari.post(&share, &[]).await.status, 303);
    assert!(!liv.get(&format!("{}/gaps", address(kari))).await.text.contains("Own view"), "at once");
    let ended = [("who", &*of_liv), ("as", "trainer")];
    assert_eq!(nora.post(&format!("{raters}/end"), &ended).await.status, 303);
    assert_eq!(liv.get(&address(kari)).await.status, 404);
    assert!(
        kari.get(&address(kari)).await.text.contains("Trainer</b>, <span class=\"bb-name\">Liv"),
        "it stays"
    );
}

#[tokio::test]
async fn the_plan_is_set_reached_and_taken_out() {
    let (house, town) = build().await;
    let kari = &town.kari;
    rate(kari, kari, "crisis", "1").await;
    finish(kari, kari).await;
    let gaps = format!("{}/gaps", address(kari));
    let statement = all_of("crisis", "1")[0].0.trim_start_matches("s-").to_owned();
    let today = house.itself().now.day_in(&house.settings.zone);
    let (soon, past, far) =
        (today.plus(30).to_string(), today.plus(-1).to_string(), today.plus(900).to_string());
    for (what, words, by, text) in [
        ("nothing", "Practise", soon.as_str(), "Choose"),
        (&*statement, "", &soon, "Write what you want to do"),
        (&statement, "Practise", "", "Write the date"),
        (&statement, "Practise", &past, "Choose today or a later day"),
        (&statement, "Practise", &far, "two years at most"),
        (&statement, &"x".repeat(1_001), &soon, "shorter"),
    ] {
        let again = kari.post(&gaps, &[("statement", what), ("words", words), ("by", by)]).await;
        assert!(again.status == 422 && again.text.contains(text), "{text}: {}", again.text);
        assert!(again.text.contains(words), "what was written is still there");
    }
    let set = [("statement", statement.as_str()), ("words", "Call the line with Liv"), ("by", &soon)];
    assert_eq!(kari.post(&gaps, &set).await.status, 303);
    let page = kari.get(&gaps).await.text;
    assert!(page.contains("Call the line with Liv"), "{page}");
    let at = page.find("/competence/goals/").unwrap();
    let goal = format!("{}/goals/{}", address(kari), &page[at + 18..at + 54]);
    assert_eq!(town.sven.post(&goal, &[("how", "reached")]).await.status, 404);
    for _ in 0..2 {
        assert_eq!(kari.post(&goal, &[("how", "reached")]).await.status, 303);
    }
    assert!(kari.get(&gaps).await.text.contains("Reached today"));
    assert_eq!(told(&house, "competence.goal_set").await, 2);
    assert_eq!(kari.post(&goal, &[("how", "ended")]).await.status, 303);
    assert!(!kari.get(&gaps).await.text.contains("Call the line"));
}

#[tokio::test]
async fn the_coordinator_sees_all_guides_and_nobody_else_does() {
    let (house, town) = build().await;
    let (kari, nora) = (&town.kari, &town.nora);
    rate(kari, kari, "crisis", "4").await;
    finish(kari, kari).await;
    let page = nora.get("/competence/matrix").await;
    assert!(page.status == 200 && page.text.contains("0 of 1 have a rating"), "{}", page.text);
    kari.post(&format!("{}/share", address(kari)), &[("with", "coordinator")]).await;
    let before = statements();
    let page = nora.get("/competence/matrix?profile=employed").await.text;
    assert!(statements() - before <= 8, "{}", statements() - before);
    assert!(
        page.contains("1 of 1 have a rating") && page.contains(">4.0<") && page.contains("1/1"),
        "{page}"
    );
    assert_eq!(nora.get("/competence/matrix?page=2").await.status, 404);
    for other in [kari, &town.ola, &town.mette, &town.anne, &town.tone] {
        assert!(matches!(other.get("/competence/matrix").await.status, 403 | 404));
    }
    assert!(!town.sven.get("/competence/matrix").await.text.contains("Kari"));
    for page in ["", "/gaps", "/rate/crisis"] {
        let page = format!("{}{page}", address(kari));
        for other in [&town.sven, &town.ola, &town.mette, &town.anne, &town.tone, &town.aud] {
            assert_eq!(other.get(&page).await.status, 404, "{page}");
        }
        assert!(stranger(&house).get(&page).await.location.starts_with("/sign-in"));
    }
    assert_eq!(
        nora.get(&format!("{}/rate/crisis", address(kari))).await.status,
        404,
        "nobody has asked Nora"
    );
    assert_eq!(
        nora.get(&format!("/peers/{}/competence", id(&town.ola))).await.status,
        404,
        "Ola is no guide"
    );
}

#[tokio::test]
async fn ratings_speak_four_languages_and_ask_little() {
    let (_, town) = build().await;
    let kari = &town.kari;
    rate(kari, kari, "crisis", "1").await;
    finish(kari, kari).await;
    rate(kari, kari, "crisis", "2").await;
    for (page, most) in [("", 9), ("/gaps", 8), ("/rate/crisis", 7)] {
        for language in Language::ALL {
            let visitor = kari.clone().reading(*language);
            let before = statements();
            let text = visitor.get(&format!("{}{page}", address(kari))).await.text;
            assert!(statements() - before <= most, "{page}: {}", statements() - before);
            assert!(!text.contains("competence-") && text.matches("<h1").count() == 1, "{language}: {text}");
        }
    }
}

#[tokio::test]
async fn ratings_and_plans_are_shown_to_the_guide_and_forgotten() {
    let (house, town) = build().await;
    let kari = &town.kari;
    rate(kari, kari, "crisis", "1").await;
    finish(kari, kari).await;
    let by = house.itself().now.day_in(&house.settings.zone).plus(9).to_string();
    let first = all_of("crisis", "1").remove(0).0;
    let goal = [("statement", first.trim_start_matches("s-")), ("words", "Read"), ("by", &by)];
    kari.post(&format!("{}/gaps", address(kari)), &goal).await;
    let keeps = crate::capability().keeps[2];
    let actor = kari.actor();
    let shown = house.db.read(async |tx| (keeps.show)(tx, &actor, actor.person).await).await.unwrap();
    assert_eq!(shown.len(), 2, "{shown:?}");
    assert!(shown[1].parts.iter().any(|(_, value)| value == "Read"), "{shown:?}");
    house.db.write(async |tx| (keeps.forget)(tx, &house.itself(), actor.person).await).await.unwrap();
    let shown = house.db.read(async |tx| (keeps.show)(tx, &actor, actor.person).await).await.unwrap();
    assert!(shown.is_empty(), "{shown:?}");
}
