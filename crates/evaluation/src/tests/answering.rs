//! Answering, one question a page.

use ui::Language;
use ui::testing::stranger;

use super::{Scene, scene};

/// Answers every question with the same, and returns where the last one led.
async fn answer_all(scene: &Scene, first: &str, answer: &str) -> String {
    let mut next = format!("{first}/1");
    for _ in 0..40 {
        next = scene.town.ola.post(&next, &[("answer", answer)]).await.location;
        if let Some(question) = next.strip_suffix("/help") {
            let n: usize = question.rsplit('/').next().unwrap().parse().unwrap();
            assert!(scene.town.ola.get(&next).await.text.contains("Go on"));
            next = if n < 9 { format!("{first}/{}", n + 1) } else { first.to_owned() };
        }
        if !next.starts_with(&format!("{first}/")) {
            return next;
        }
    }
    panic!("the questions never ended");
}

#[tokio::test]
async fn ola_is_told_why_who_sees_it_and_how_long_before_the_first_question() {
    let scene = scene().await;
    let first = scene.ola_is_asked().await;
    let page = scene.town.ola.get(&first).await;
    assert_eq!(page.status, 200);
    for part in ["9 questions", "Only you see your answers", "Begin", "30 March", "31 March"] {
        let there = page.text.contains(part);
        assert_eq!(there, part != "30 March", "{part}");
    }
    assert_eq!(page.text.matches("<h1").count(), 1);
}

#[tokio::test]
async fn a_question_has_its_place_in_words_and_can_be_passed_by() {
    let scene = scene().await;
    let first = scene.ola_is_asked().await;
    let page = scene.town.ola.get(&format!("{first}/4")).await;
    assert!(page.text.contains("4 of 9") && page.text.contains("rather not say"));
    let skipped = scene.town.ola.post(&format!("{first}/4"), &[("answer", "skip")]).await;
    assert_eq!((skipped.status, skipped.location), (303, format!("{first}/5")));
    assert!(scene.town.ola.get(&first).await.text.contains("You have answered 1 of 9"));
}

#[tokio::test]
async fn an_answer_that_is_none_is_asked_for_again() {
    let scene = scene().await;
    let first = scene.ola_is_asked().await;
    for answer in ["", "5", "-1", "no", "2; drop"] {
        let again = scene.town.ola.post(&format!("{first}/1"), &[("answer", answer)]).await;
        assert_eq!(again.status, 422, "{answer}");
        assert!(again.text.contains("Error:") && again.text.contains("Choose an answer"));
    }
    assert_eq!(scene.town.ola.get(&format!("{first}/99")).await.status, 404);
    assert_eq!(scene.town.ola.get(&format!("{first}/0")).await.status, 404);
    assert_eq!(scene.town.ola.get("/my/answers/nonsense").await.status, 404);
}

#[tokio::test]
async fn a_marked_answer_shows_help_at_once_and_says_that_nobody_watches() {
    let scene = scene().await;
    let first = scene.ola_is_asked().await;
    let hard = format!("{first}/9");
    assert!(scene.town.ola.get(&hard).await.text.contains("people you can call"));
    let fine = scene.town.ola.post(&hard, &[("answer", "0")]).await;
    assert_eq!(fine.location, format!("{first}/1"));
    let answer = scene.town.ola.post(&hard, &[("answer", "1")]).await;
    assert_eq!(answer.location, format!("{hard}/help"));
    let help = scene.town.ola.get(&answer.location).await;
    assert!(help.text.contains("/en/help-now") && help.text.contains("Nobody here sees your answer now"));
    assert_eq!(scene.town.ola.get(&format!("{first}/1/help")).await.status, 404);
}

#[tokio::test]
async fn all_answered_is_the_end_and_the_answers_stay_to_be_read() {
    let scene = scene().await;
    let first = scene.ola_is_asked().await;
    let end = answer_all(&scene, &first, "3").await;
    assert!(end.starts_with(&first), "{end}");
    let page = scene.town.ola.get(&first).await;
    assert!(page.text.contains("Thank you") && page.text.contains("Quite a lot"));
    let late = scene.town.ola.post(&format!("{first}/1"), &[("answer", "1")]).await;
    assert_eq!(late.status, 409);
    let mine = scene.town.ola.get("/my/answers").await;
    assert!(mine.text.contains("Hope") && mine.text.contains("75 of 100"), "{}", mine.text);
}

#[tokio::test]
async fn answers_over_time_are_a_line_and_words() {
    let scene = scene().await;
    let first = scene.ola_is_asked().await;
    answer_all(&scene, &first, "1").await;
    scene.path(&scene.town.ola, "2026-03-01", "2026-06-01").await;
    let other = scene.rounds(scene.town.ola.actor().person).await;
    let other = other.iter().find(|r| r.due_on.to_string() == "2026-03-01").unwrap();
    answer_all(&scene, &format!("/my/answers/{}", other.id), "4").await;
    let mine = scene.town.ola.get("/my/answers").await;
    assert!(mine.text.contains("<svg class=\"bb-chart-svg bb-chart-lines\""));
    assert!(mine.text.contains("Lower than before: 100 of 100 first, 25 of 100 last"));
    assert_eq!(scene.town.ola.get("/my/answers").await.text.matches("<h1").count(), 1);
}

#[tokio::test]
async fn nobody_else_finds_olas_questions() {
    let scene = scene().await;
    let first = scene.ola_is_asked().await;
    let town = &scene.town;
    for who in [&town.nora, &town.sven, &town.kari, &town.tone, &town.mette, &town.aud, &town.nils] {
        assert_eq!(who.get(&first).await.status, 404);
        assert_eq!(who.get(&format!("{first}/1")).await.status, 404);
        assert_eq!(who.post(&format!("{first}/1"), &[("answer", "2")]).await.status, 404);
        let unknown = format!("/my/answers/{}", scene.programme);
        assert_eq!(who.get(&unknown).await.status, 404);
        assert_eq!(who.get("/my/answers").await.status, 403);
    }
    assert_eq!(stranger(&scene.house).get(&first).await.status, 303);
}

#[tokio::test]
async fn the_questions_are_asked_in_each_language() {
    let scene = scene().await;
    let first = scene.ola_is_asked().await;
    for (language, said) in [
        (Language::Nb, "Det vil jeg ikke si"),
        (Language::Da, "Det vil jeg ikke sige"),
        (Language::Sv, "Det vill jag inte säga"),
    ] {
        let ola = scene.town.ola.clone().reading(language);
        for path in [first.clone(), format!("{first}/1"), format!("{first}/9/help"), "/my/answers".to_owned()]
        {
            let page = ola.get(&path).await;
            assert_eq!(page.status, 200);
            assert!(!page.text.contains("evaluation-"), "{path} in {language}: {}", page.text);
        }
        assert!(ola.get(&format!("{first}/1")).await.text.contains(said));
    }
}

#[tokio::test]
async fn a_page_and_a_save_keep_to_their_statements() {
    let scene = scene().await;
    let first = scene.ola_is_asked().await;
    let ola = &scene.town.ola;
    // The look at the session is one more, in the running house.
    for (path, most) in [(first.clone(), 7), (format!("{first}/1"), 7), ("/my/answers".to_owned(), 7)] {
        let before = foundation::testing::statements();
        ola.get(&path).await;
        assert!(foundation::testing::statements() - before <= most, "{path}");
    }
    for n in 1..=9 {
        let before = foundation::testing::statements();
        assert_eq!(ola.post(&format!("{first}/{n}"), &[("answer", "0")]).await.status, 303);
        assert!(foundation::testing::statements() - before <= 5, "question {n}");
    }
}

#[tokio::test]
async fn olas_answers_are_shown_to_him_and_forgotten() {
    let scene = scene().await;
    let first = scene.ola_is_asked().await;
    scene.town.ola.post(&format!("{first}/1"), &[("answer", "3")]).await;
    scene.town.ola.post(&format!("{first}/2"), &[("answer", "skip")]).await;
    let ola = scene.town.ola.actor();
    let keeps = &crate::capability().keeps[0];
    let shown = scene.house.db.read(async |tx| (keeps.show)(tx, &ola, ola.person).await).await.unwrap();
    assert_eq!(shown.len(), 2);
    assert_eq!(shown[0].parts[2].1, "Quite a lot");
    assert_eq!(shown[1].parts[2].1, "–");
    let house = scene.house.itself();
    scene.house.db.write(async |tx| (keeps.forget)(tx, &house, ola.person).await).await.unwrap();
    assert_eq!(scene.town.ola.get(&first).await.status, 404);
    let left = scene.house.db.read(async |tx| (keeps.show)(tx, &ola, ola.person).await).await.unwrap();
    assert!(left.is_empty());
}

/// What waits for somebody on their first page.
async fn waiting(scene: &Scene, who: &ui::testing::Visitor, language: Language) -> Vec<ui::Waits> {
    let visit = who.clone().reading(language).visit("/my");
    scene.house.db.read(async |tx| ui::waiting(tx, &visit).await).await.unwrap()
}

#[tokio::test]
async fn open_questions_stand_on_the_first_page_until_they_are_answered() {
    let scene = scene().await;
    let ola = &scene.town.ola;
    let first = scene.ola_is_asked().await;
    assert!(waiting(&scene, ola, Language::En).await.is_empty(), "he is asked by the clock, not before");
    assert_eq!(scene.look_on("2026-03-10").await, 1);
    for (language, title, hint) in [
        (Language::En, "9 short questions wait for you", "About 3 minutes. Open until 31 March."),
        (
            Language::Nb,
            "9 korte spørsmål venter på deg",
            "Tar omtrent 3 minutter. Åpent til og med 31. mars.",
        ),
        (
            Language::Da,
            "9 korte spørgsmål venter på dig",
            "Tager cirka 3 minutter. Åbent til og med 31. marts.",
        ),
        (Language::Sv, "9 korta frågor väntar på dig", "Tar ungefär 3 minuter. Öppet till och med 31 mars."),
    ] {
        let before = foundation::testing::statements();
        let waits = waiting(&scene, ola, language).await;
        assert!(foundation::testing::statements() - before <= 1, "a first page has no more to spare");
        assert_eq!((waits.len(), waits[0].title.as_str(), waits[0].hint.as_str()), (1, title, hint));
        assert_eq!(waits[0].href, first);
    }
    ola.post(&format!("{first}/1"), &[("answer", "2")]).await;
    let waits = waiting(&scene, ola, Language::En).await;
    assert!(waits[0].title.starts_with('8') && waits[0].verb == "Go on where you stopped", "{waits:?}");
    for other in [&scene.town.kari, &scene.town.nora, &scene.town.sven] {
        assert!(waiting(&scene, other, Language::En).await.is_empty());
    }
    answer_all(&scene, &first, "2").await;
    assert!(waiting(&scene, ola, Language::En).await.is_empty(), "he has answered");
}

#[tokio::test]
async fn whoever_takes_back_their_yes_is_waited_for_no_more_until_they_say_it_again() {
    let scene = scene().await;
    scene.ola_is_asked().await;
    assert_eq!(scene.look_on("2026-03-10").await, 1);
    let ola = &scene.town.ola;
    let (actor, itself) = (ola.actor(), scene.house.itself());
    let withdraw = async |tx: &mut foundation::Tx| {
        people::withdraw_all(tx, &actor, actor.person).await?;
        crate::stop_asking(tx, &itself, actor.person).await
    };
    scene.house.db.write(withdraw).await.unwrap();
    assert!(waiting(&scene, ola, Language::En).await.is_empty());
    assert_eq!(scene.look_on("2026-03-11").await, 0);
    scene.agree(ola).await;
    assert_eq!(scene.look_on("2026-03-12").await, 1, "asked anew");
    assert_eq!(waiting(&scene, ola, Language::En).await.len(), 1);
}
