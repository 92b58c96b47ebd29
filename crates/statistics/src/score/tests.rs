//! Scores by small definitions: factor, gaps, subscales, tables, bands, and what is refused.

use super::*;

fn questions(count: usize, min: i32, max: i32) -> Vec<Question> {
    vec![Question { min, max, reverse: false, show_help_from: None }; count]
}

fn scale(questions: std::ops::Range<usize>, missing: Missing, factor: f64) -> Scale {
    Scale {
        key: "all".into(),
        questions: questions.collect(),
        total: Total::Sum,
        missing,
        metric: Metric::Times(factor),
        bands: vec![],
    }
}

fn who5() -> Measure {
    let bands = [("low", 0.0), ("fair", 52.0)].map(|(key, from)| Band { key: key.into(), from });
    let scale = Scale { bands: bands.to_vec(), ..scale(0..5, Missing::None, 4.0) };
    Measure { questions: questions(5, 0, 5), scales: vec![scale] }
}

/// Ten questions 0 to 4, the second and third turned round; one may be missing.
fn core10() -> Measure {
    let mut questions = questions(10, 0, 4);
    (questions[1].reverse, questions[2].reverse) = (true, true);
    let bands = [("a", 0.0), ("b", 11.0), ("c", 15.0), ("d", 20.0), ("e", 25.0)];
    let bands = bands.map(|(key, from)| Band { key: key.into(), from }).to_vec();
    Measure { questions, scales: vec![Scale { bands, ..scale(0..10, Missing::UpTo(1), 1.0) }] }
}

fn first(measure: &Measure, answers: &[Option<i32>]) -> Result<Score, Unscored> {
    measure.check().expect("a sound definition");
    measure.score(answers)?.remove(0)
}

fn all(answers: &[i32]) -> Vec<Option<i32>> {
    answers.iter().copied().map(Some).collect()
}

#[test]
fn who5_goes_from_nought_to_a_hundred() {
    for (answers, value, band) in
        [([0; 5], 0.0, 0), ([5; 5], 100.0, 1), ([3, 2, 3, 2, 2], 48.0, 0), ([3, 3, 3, 2, 2], 52.0, 1)]
    {
        let score = first(&who5(), &all(&answers)).unwrap();
        assert_eq!((score.value, score.band), (value, Some(band)));
    }
}

#[test]
fn who5_coded_from_one_to_six_is_refused_not_shifted() {
    let refused = who5().score(&all(&[6, 5, 4, 3, 2])).unwrap_err();
    assert_eq!(refused, Unscored::OutsideCoding { question: 0 });
}

#[test]
fn who5_has_no_score_with_a_gap() {
    let gap = [Some(3), None, Some(3), Some(3), Some(3)];
    assert_eq!(first(&who5(), &gap), Err(Unscored::TooFew { missing: 1, allowed: 0 }));
}

#[test]
fn positively_worded_questions_are_turned_round() {
    assert_eq!(first(&core10(), &all(&[0, 4, 4, 0, 0, 0, 0, 0, 0, 0])).unwrap().value, 0.0);
    assert_eq!(first(&core10(), &all(&[4, 0, 0, 4, 4, 4, 4, 4, 4, 4])).unwrap().value, 40.0);
}

#[test]
fn one_gap_of_ten_is_filled_by_the_mean_of_the_others_and_two_are_not() {
    let mut answers = all(&[1, 3, 3, 1, 1, 1, 1, 1, 1, 2]);
    answers[0] = None;
    let score = first(&core10(), &answers).unwrap();
    assert!((score.value - 100.0 / 9.0).abs() < 1e-12);
    assert_eq!((score.answered, score.missing, score.band), (9, 1, Some(1)));
    answers[5] = None;
    assert_eq!(first(&core10(), &answers), Err(Unscored::TooFew { missing: 2, allowed: 1 }));
}

#[test]
fn subscales_take_their_own_questions_in_any_order() {
    let mut measure = Measure { questions: questions(4, 1, 5), scales: vec![] };
    for (key, own) in [("task", vec![3, 0]), ("bond", vec![1, 2])] {
        measure.scales.push(Scale { key: key.into(), questions: own, ..scale(0..1, Missing::None, 1.0) });
    }
    measure.check().expect("a sound definition");
    let scores = measure.score(&[Some(1), None, Some(5), Some(4)]).unwrap();
    assert_eq!(scores[0].map(|score| score.value), Ok(5.0));
    assert_eq!(scores[1], Err(Unscored::TooFew { missing: 1, allowed: 0 }));
}

#[test]
fn a_table_is_read_from_its_lowest_sum() {
    let table = Metric::Table(vec![7.0, 9.51, 11.25, 12.4, 13.0]);
    let scale = Scale { metric: table, ..scale(0..2, Missing::None, 1.0) };
    let measure = Measure { questions: questions(2, 1, 3), scales: vec![scale] };
    assert_eq!(first(&measure, &all(&[1, 1])).unwrap().value, 7.0);
    assert_eq!(first(&measure, &all(&[3, 3])).unwrap().value, 13.0);
    assert_eq!(first(&measure, &all(&[2, 1])).unwrap().value, 9.51);
}

#[test]
fn an_answer_marked_by_the_author_shows_help() {
    let mut measure = core10();
    measure.questions[5].show_help_from = Some(1);
    assert_eq!(measure.show_help(&all(&[4, 4, 4, 4, 4, 1, 0, 0, 0, 0])), [5]);
    assert!(measure.show_help(&all(&[4, 4, 4, 4, 4, 0, 0, 0, 0, 0])).is_empty());
    assert!(measure.show_help(&[None; 10]).is_empty());
}

#[test]
fn an_unsound_definition_is_named() {
    let change = |edit: fn(&mut Measure)| {
        let mut measure = who5();
        edit(&mut measure);
        measure.check()
    };
    assert_eq!(change(|m| m.questions[2].max = 0), Err(Unsound::Coding(2)));
    assert_eq!(change(|m| m.scales[0].questions.push(5)), Err(Unsound::Questions(0)));
    assert_eq!(change(|m| m.scales[0].questions.push(4)), Err(Unsound::Questions(0)));
    assert_eq!(change(|m| m.scales[0].missing = Missing::UpTo(5)), Err(Unsound::Missing(0)));
    assert_eq!(change(|m| m.scales[0].metric = Metric::Table(vec![1.0])), Err(Unsound::Metric(0)));
    assert_eq!(change(|m| m.scales[0].bands.reverse()), Err(Unsound::Bands(0)));
    let short = who5().score(&[Some(1)]).unwrap_err();
    assert_eq!(short, Unscored::Length { given: 1, asked: 5 });
}
