//! From answers to scores: the values a person works out by hand.

use std::collections::BTreeMap;

use packs::{Instrument, NotScored, Packs, TOTAL};

fn instrument(id: &str) -> Instrument {
    Packs::shipped().expect("no mistakes").instrument(id).expect("it ships").clone()
}

fn answers(given: &[(&str, i32)]) -> BTreeMap<String, i32> {
    given.iter().map(|(question, answer)| ((*question).to_owned(), *answer)).collect()
}

fn score_of(instrument: &Instrument, scale: &str, given: &[(&str, i32)]) -> Option<f64> {
    let scores = instrument.score(&answers(given)).expect("answers that can be scored");
    scores.into_iter().find(|score| score.scale == scale)?.value
}

#[test]
fn who_5_is_the_sum_times_four_and_nothing_is_taken_away_first() {
    let who = instrument("who-5");
    let all = |answer| [("q1", answer), ("q2", answer), ("q3", answer), ("q4", answer), ("q5", answer)];
    assert_eq!(score_of(&who, TOTAL, &all(5)), Some(100.0));
    assert_eq!(score_of(&who, TOTAL, &all(1)), Some(20.0));
    assert_eq!(score_of(&who, TOTAL, &all(0)), Some(0.0));
    assert_eq!(who.band(48.0).map(|band| band.id.as_str()), Some("low"), "a raw sum of 12");
    assert_eq!(who.band(52.0).map(|band| band.id.as_str()), Some("usual"), "a raw sum of 13");
}

#[test]
fn who_5_has_no_score_when_an_answer_is_missing() {
    let who = instrument("who-5");
    assert_eq!(score_of(&who, TOTAL, &[("q1", 3), ("q2", 3), ("q3", 3), ("q4", 3)]), None);
    let scores = who.score(&answers(&[("q1", 3)])).expect("answers that can be scored");
    assert_eq!(scores.first().map(|score| (score.answered, score.of)), Some((1, 5)));
}

#[test]
fn one_of_three_may_be_missing_in_the_own_set_and_two_may_not() {
    let own = instrument("where-i-am-now");
    assert_eq!(score_of(&own, "hope", &[("hope-1", 1), ("hope-3", 4)]), Some(62.5));
    assert_eq!(score_of(&own, "hope", &[("hope-1", 1)]), None);
    assert_eq!(score_of(&own, "hope", &[]), None);
    assert_eq!(own.range("hope"), Some((0.0, 100.0)));
    assert_eq!(own.range(TOTAL), None, "there is no total");
}

#[test]
fn finding_it_hard_to_go_on_lowers_the_score_and_shows_help_at_once() {
    let own = instrument("where-i-am-now");
    let well = |hard| {
        score_of(&own, "well-being", &[("well-being-1", 2), ("well-being-2", 2), ("well-being-3", hard)])
    };
    assert_eq!(well(0), Some(200.0 / 3.0));
    assert_eq!(well(4), Some(100.0 / 3.0));
    assert!(!own.shows_help("well-being-3", 0));
    assert!((1..=4).all(|answer| own.shows_help("well-being-3", answer)));
    let others = own.questions.iter().filter(|question| question.id != "well-being-3");
    assert!(others.into_iter().all(|question| !own.shows_help(&question.id, 4)));
}

#[test]
fn an_answer_that_does_not_exist_is_refused() {
    let who = instrument("who-5");
    let refused = who.score(&answers(&[("q1", 6)]));
    assert_eq!(refused, Err(NotScored::NoSuchAnswer { question: "q1".into(), answer: 6 }));
    let refused = who.score(&answers(&[("q9", 1)]));
    assert_eq!(refused, Err(NotScored::NoSuchQuestion("q9".into())));
}
