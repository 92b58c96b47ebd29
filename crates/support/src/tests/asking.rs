//! Suggestions, questions and answers.

use foundation::{Id, Person, args};
use ui::testing::{Visitor, stranger};

use super::{World, profile, statements, world};
use crate::{Match, Profile, Referral};

fn person(visitor: &Visitor) -> String {
    visitor.actor().person.to_string()
}

async fn ask(world: &World, id: Id<Referral>, guide: &Visitor, why: &str) -> ui::testing::Answer {
    let answers = [("peer", person(guide)), ("why", why.to_owned())];
    let answers: Vec<(&str, &str)> = answers.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let page = format!("/referrals/{id}/match");
    // Who presses has looked: what matching knows is at hand.
    world.town.nora.get(&page).await;
    world.town.nora.post(&page, &answers).await
}

async fn question(world: &World, id: Id<Referral>) -> Id<Match> {
    let sql = "select id from support_match where referral = $1 and state = 'asked'";
    let (id,): (Id<Match>,) = world.house.db.read(async |tx| tx.one(sql, args![id]).await).await.unwrap();
    id
}

#[tokio::test]
async fn the_page_shows_reasons_cautions_shared_time_and_the_rules() {
    let world = world().await;
    let wishes = [
        ("gender", "woman"),
        ("times", "tue-morning"),
        ("times", "fri-morning"),
        ("interests", "fishing"),
        ("words", "Helst ude"),
    ];
    let (id, _) = world.waiting("Sofie", &wishes).await;
    let page = world.town.nora.get(&format!("/referrals/{id}/match")).await;
    assert_eq!(page.status, 200, "{}", page.text);
    for said in [
        "Who can walk a part of the way with Sofie?",
        "Helst ude",
        "Fits the wish about who to meet.",
        "Free at the same time: Tuesday morning, Friday morning",
        "They have no interest in common that we know of.",
        "Best for all who wait",
        "A guide never gets more people than they have room for.",
        "counts 5",
        "Nobody gets a score",
    ] {
        assert!(page.text.contains(said), "{said}\n{}", page.text);
    }
}

#[tokio::test]
async fn both_say_yes_and_a_path_begins() {
    let world = world().await;
    let (id, sofie) = world.waiting("Sofie", &[]).await;
    let asked = ask(&world, id, &world.town.kari, "").await;
    assert_eq!(asked.status, 303, "{}", asked.text);
    assert_eq!(world.state(id).await, "asked");
    let page = format!("/asked/{}", question(&world, id).await);
    let to_guide = world.town.kari.get(&page).await;
    assert_eq!(to_guide.status, 200, "{}", to_guide.text);
    assert!(!to_guide.text.contains("Sofie"), "the guide reads no name before both have said yes");
    assert!(sofie.get(&page).await.text.contains("Would you like to meet Kari?"));
    assert_eq!(world.town.kari.post(&page, &[("answer", "yes")]).await.location, page);
    assert!(world.town.kari.get(&page).await.text.contains("The other has not answered yet"));
    assert_eq!(sofie.post(&page, &[("answer", "yes")]).await.status, 303);
    assert!(sofie.get(&page).await.text.contains("You have both said yes"));
    assert_eq!((world.state(id).await.as_str(), world.count("support_path").await), ("matched", 1));
    sofie.post(&page, &[("answer", "no")]).await;
    assert_eq!(world.state(id).await, "matched", "an answer stands");
}

#[tokio::test]
async fn a_no_needs_no_reason_and_the_two_are_not_suggested_again() {
    let world = world().await;
    let (id, sofie) = world.waiting("Sofie", &[]).await;
    ask(&world, id, &world.town.kari, "").await;
    let page = format!("/asked/{}", question(&world, id).await);
    assert_eq!(sofie.post(&page, &[("answer", "no")]).await.status, 303);
    assert!(
        sofie.get(&page).await.text.contains("You don&#39;t have to say why")
            || sofie.get(&page).await.text.contains("You don't have to say why")
    );
    assert!(world.town.kari.get(&page).await.text.contains("It has nothing to do with you"));
    assert_eq!(world.state(id).await, "waiting");
    let list = world.town.nora.get("/referrals").await.text;
    assert!(list.contains("The guides who fit are people they know or do not want to meet."), "{list}");
    assert_eq!(ask(&world, id, &world.town.kari, "They will get on").await.status, 409);
}

#[tokio::test]
async fn an_own_choice_against_a_caution_needs_a_reason_which_is_kept_sealed() {
    let world = world().await;
    let (id, _) = world.waiting("Sofie", &[("gender", "man")]).await;
    let refused = ask(&world, id, &world.town.kari, " ").await;
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("Write a line about why"), "{}", refused.text);
    assert_eq!(ask(&world, id, &world.town.kari, "Sofie har sagt ja til en kvinde").await.status, 303);
    let sql = "select count(*) from support_match where override_why is not null";
    let (kept,): (i64,) = world.house.db.read(async |tx| tx.one(sql, &[]).await).await.unwrap();
    assert_eq!(kept, 1);
}

#[tokio::test]
async fn a_must_can_never_be_set_aside() {
    let world = world().await;
    let ward = Profile { wards: vec![world.town.ward], ..profile() };
    let swedish = Profile { languages: vec!["sv".to_owned()], ..profile() };
    let (knows, other) = (world.another_guide("Liv", ward).await, world.another_guide("Tor", swedish).await);
    let (id, _) = world.waiting("Sofie", &[("known", "Kari")]).await;
    for guide in [&world.town.kari, &knows, &other] {
        assert_eq!(ask(&world, id, guide, "I know better").await.status, 409);
    }
    assert_eq!(ask(&world, id, &world.town.ola, "Not a guide").await.status, 404);
    assert_eq!(world.state(id).await, "waiting");
    let page = world.town.nora.get(&format!("/referrals/{id}/match")).await.text;
    assert!(page.contains("3 who cannot be asked now"), "{page}");
}

#[tokio::test]
async fn a_guide_with_no_room_left_is_not_suggested_and_comes_up_when_there_is_room() {
    let world = world().await;
    let mut waiting = Vec::new();
    for name in ["Sofie", "Jonas", "Emil"] {
        waiting.push(world.waiting(name, &[]).await.0);
    }
    for id in &waiting[..2] {
        assert_eq!(ask(&world, *id, &world.town.kari, "fits").await.status, 303);
    }
    assert_eq!(ask(&world, waiting[2], &world.town.kari, "one more").await.status, 409);
    let list = world.town.nora.get("/referrals").await.text;
    assert!(list.contains("It would help if Kari had room for one more."), "{list}");
    let told = [("languages", "da"), ("capacity", "3")];
    assert_eq!(world.town.kari.post("/me/profile", &told).await.status, 303);
    assert!(world.town.nora.get("/referrals").await.text.contains("For 1 there is a suggestion."));
}

#[tokio::test]
async fn a_question_can_be_taken_back_until_it_is_answered() {
    let world = world().await;
    let (id, sofie) = world.waiting("Sofie", &[]).await;
    ask(&world, id, &world.town.kari, "").await;
    let asked = question(&world, id).await.to_string();
    let back = format!("/referrals/{id}/match/withdraw");
    assert_eq!(world.town.sven.post(&back, &[("question", &asked)]).await.status, 404);
    assert_eq!(world.town.nora.post(&back, &[("question", &asked)]).await.status, 303);
    assert_eq!(world.state(id).await, "waiting");
    assert!(sofie.get(&format!("/asked/{asked}")).await.text.contains("no longer open"));
    assert_eq!(world.town.nora.post(&back, &[("question", &asked)]).await.status, 409);
}

#[tokio::test]
async fn questions_and_referrals_of_others_are_as_if_they_did_not_exist() {
    let world = world().await;
    let (id, _) = world.waiting("Sofie", &[]).await;
    ask(&world, id, &world.town.kari, "").await;
    let page = format!("/asked/{}", question(&world, id).await);
    for other in [&world.town.ola, &world.town.sven, &world.town.nora, &world.town.tone] {
        assert_eq!(other.get(&page).await.status, 404);
        assert_eq!(other.post(&page, &[("answer", "yes")]).await.status, 404);
    }
    assert!(stranger(&world.house).get(&page).await.location.starts_with("/sign-in"));
    for page in [format!("/referrals/{id}/match"), format!("/referrals/{id}")] {
        for other in [&world.town.sven, &world.town.kari, &world.town.ola, &world.town.tone] {
            let status = other.get(&page).await.status;
            assert!(status == 404 || status == 403, "{page}: {status}");
        }
        assert_eq!(world.town.sven.get(&page).await.status, 404);
    }
}

#[tokio::test]
async fn wishes_are_gone_through_together_and_a_guide_can_be_taken_out() {
    let world = world().await;
    let (id, _) = world.waiting("Sofie", &[("gender", "man")]).await;
    let page = format!("/referrals/{id}");
    assert!(world.town.nora.get(&page).await.text.contains("value=\"man\" checked"));
    let wider = [("language", "da"), ("gender", "any"), ("words", "Det er lige meget")];
    assert_eq!(world.town.nora.post(&page, &wider).await.status, 303);
    let suggestions = format!("{page}/match");
    assert!(world.town.nora.get(&suggestions).await.text.contains("Det er lige meget"));
    let kari = person(&world.town.kari);
    assert_eq!(world.town.nora.post(&format!("{page}/not-this-guide"), &[("peer", &kari)]).await.status, 303);
    assert!(world.town.nora.get(&suggestions).await.text.contains("No suggestion now"));
    assert_eq!(world.town.nora.post(&format!("{page}/close"), &[]).await.status, 303);
    assert!(!world.town.nora.get("/referrals").await.text.contains("Sofie"));
}

#[tokio::test]
async fn somebody_who_takes_their_yes_back_is_not_suggested_from_that_moment() {
    let world = world().await;
    let (id, sofie) = world.waiting("Sofie", &[]).await;
    let actor = sofie.actor();
    let taken_back =
        world.house.db.write(async |tx| people::withdraw_all(tx, &actor, actor.person).await).await;
    taken_back.unwrap();
    assert_eq!(ask(&world, id, &world.town.kari, "").await.status, 409);
    assert!(
        world.town.nora.get("/referrals").await.text.contains("There is no yes yet to look for a guide.")
    );
}

#[tokio::test]
async fn looking_at_somebody_is_written_in_the_trail() {
    let world = world().await;
    let (id, sofie) = world.waiting("Sofie", &[]).await;
    world.town.nora.get(&format!("/referrals/{id}/match")).await;
    let who: Id<Person> = sofie.actor().person;
    let trail = world.house.db.read(async |tx| foundation::trail_about(tx, who, 10).await).await.unwrap();
    assert!(
        trail.iter().any(|line| line.name == "looked" && line.actor == Some(world.town.nora.actor().person))
    );
}

#[tokio::test]
async fn the_pages_keep_to_the_number_of_statements_however_many_wait() {
    let world = world().await;
    let mut last = None;
    for name in ["Sofie", "Jonas", "Emil", "Samira"] {
        last = Some(world.waiting(name, &[]).await);
    }
    let (id, sofie) = last.unwrap();
    ask(&world, id, &world.town.kari, "fits").await;
    let question = format!("/asked/{}", question(&world, id).await);
    let (page, edit) = (format!("/referrals/{id}/match"), format!("/referrals/{id}"));
    for (who, page) in [
        (&world.town.nora, "/referrals"),
        (&world.town.nora, page.as_str()),
        (&world.town.nora, edit.as_str()),
        (&sofie, question.as_str()),
    ] {
        // The first look after something has happened works the matching out; those after it need not.
        who.get(page).await;
        let (answer, sent) = statements!(who.get(page));
        assert_eq!(answer.status, 200);
        assert!(sent <= 7, "{page}: {sent}");
    }
}

#[tokio::test]
async fn the_worker_looks_anew_so_that_the_first_look_need_not() {
    let world = world().await;
    world.town.nora.get("/referrals").await;
    world.waiting("Sofie", &[]).await;
    let itself = world.house.itself();
    let today = itself.now.day_in(&world.house.settings.zone);
    crate::refresh_known(&world.house.db, &itself, today).await.unwrap();
    let (list, sent) = statements!(world.town.nora.get("/referrals"));
    assert!(list.text.contains("Sofie") && list.text.contains("Kari"), "{}", list.text);
    assert_eq!(sent, 1, "one asks the trail; the names are known");
}
