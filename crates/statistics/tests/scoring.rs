//! Traps of scoring in this field: two codings of one measure, questions turned round, gaps, and what does not count.
//! Only numbers of questions stand here, never their words.

use statistics::{
    change::Direction,
    score::{
        Definition, Failed, Importance, Measure, Metric, Missing, Question, Scale, Score, Total, Unscored,
        Unsound, Vector, important,
    },
};

fn scale(questions: impl IntoIterator<Item = usize>, missing: Missing, factor: f64) -> Scale {
    Scale {
        key: "all".into(),
        // Printed guides count from 1.
        questions: questions.into_iter().map(|number| number - 1).collect(),
        total: Total::Sum,
        missing,
        metric: Metric::Times(factor),
        bands: vec![],
    }
}

/// A measure of so many questions, those of these numbers turned round, with one scale of all.
fn measure(count: usize, (min, max): (i32, i32), turned: &[usize], missing: Missing, factor: f64) -> Measure {
    let question = |number| Question { min, max, reverse: turned.contains(&number), show_help_from: None };
    Measure {
        questions: (1..=count).map(question).collect(),
        scales: vec![scale(1..=count, missing, factor)],
    }
}

fn answers(given: &[i32]) -> Vec<Option<i32>> {
    given.iter().copied().map(Some).collect()
}

fn score(measure: &Measure, given: &[Option<i32>]) -> Result<Score, Unscored> {
    measure.check().expect("a sound definition");
    measure.score(given)?.remove(0)
}

fn value(measure: &Measure, given: &[i32]) -> f64 {
    score(measure, &answers(given)).expect("a score").value
}

fn definition(key: &str, coding: &str, measure: Measure, vectors: Vec<Vector>) -> Definition {
    Definition {
        key: key.into(),
        version: "1".into(),
        coding: coding.into(),
        recall_days: Some(28),
        language: "en".into(),
        source: "the guide".into(),
        directions: vec![Direction::HighIsWorse; measure.scales.len()],
        measure,
        vectors,
    }
}

fn vector(given: &[i32], expected: f64) -> Vector {
    Vector { answers: answers(given), scores: vec![Some(expected)] }
}

#[test]
fn who5_does_not_take_five_off_first() {
    let who5 = measure(5, (0, 5), &[], Missing::None, 4.0);
    // Taking five off the sum, as is done for answers from 1, would give 40 and at worst less than nought.
    assert_eq!(value(&who5, &[3, 3, 3, 3, 3]), 60.0);
    assert_eq!((value(&who5, &[0; 5]), value(&who5, &[5; 5])), (0.0, 100.0));
    // Below 13 of 25, so 50 of 100 and less, somebody looks closer.
    assert_eq!(value(&who5, &[3, 3, 2, 2, 2]), 48.0);
}

#[test]
fn core10_turns_questions_2_and_3_and_not_3_and_4() {
    let right = measure(10, (0, 4), &[2, 3], Missing::UpTo(1), 1.0);
    let wrong = measure(10, (0, 4), &[3, 4], Missing::UpTo(1), 1.0);
    // Somebody with no distress at all: nought everywhere but on the two that are worded well.
    let well = [0, 4, 4, 0, 0, 0, 0, 0, 0, 0];
    assert_eq!((value(&right, &well), value(&wrong, &well)), (0.0, 8.0));
    // The example a definition carries finds the wrong guide out.
    let kept = |measure| definition("core10", "0-4", measure, vec![vector(&well, 0.0)]);
    assert_eq!(kept(right).check(), Ok(()));
    assert_eq!(kept(wrong).check(), Err(Failed::Score { vector: 0, scale: 0 }));
}

#[test]
fn core10_may_miss_one_answer_and_core5_none() {
    let mut one_gap = answers(&[1, 3, 3, 1, 1, 1, 1, 1, 1, 1]);
    one_gap[9] = None;
    let core10 = measure(10, (0, 4), &[2, 3], Missing::UpTo(1), 1.0);
    assert_eq!(score(&core10, &one_gap).expect("a score").value, 10.0);
    one_gap[8] = None;
    assert_eq!(score(&core10, &one_gap), Err(Unscored::TooFew { missing: 2, allowed: 1 }));
    let core5 = measure(5, (0, 4), &[], Missing::None, 1.0);
    let gap = [Some(1), None, Some(1), Some(1), Some(1)];
    assert_eq!(score(&core5, &gap), Err(Unscored::TooFew { missing: 1, allowed: 0 }));
}

#[test]
fn two_codings_of_one_measure_are_two_definitions() {
    // key, how many questions, turned ones, both codings, and the ends of both scores.
    type Coding = ((i32, i32), (f64, f64));
    let measures: [(&str, usize, &[usize], Coding, Coding); 5] = [
        ("k10", 10, &[], ((1, 5), (10.0, 50.0)), ((0, 4), (0.0, 40.0))),
        ("k6", 6, &[], ((1, 5), (6.0, 30.0)), ((0, 4), (0.0, 24.0))),
        ("rses", 10, &[2, 5, 6, 8, 9], ((0, 3), (0.0, 30.0)), ((1, 4), (10.0, 40.0))),
        ("ucla20", 20, &[1, 5, 6, 9, 10, 15, 16, 19, 20], ((1, 4), (20.0, 80.0)), ((0, 3), (0.0, 60.0))),
        ("wai", 12, &[], ((1, 5), (12.0, 60.0)), ((1, 7), (12.0, 84.0))),
    ];
    for (key, count, turned, first, second) in measures {
        let kept = [first, second].map(|((min, max), (low, high))| {
            let made = measure(count, (min, max), turned, Missing::None, 1.0);
            let end = |other: i32| -> Vec<i32> {
                (1..=count)
                    .map(|number| if turned.contains(&number) { min + max - other } else { other })
                    .collect()
            };
            let vectors = vec![vector(&end(min), low), vector(&end(max), high)];
            definition(key, &format!("{min}-{max}"), made, vectors)
        });
        kept.iter().for_each(|one| assert_eq!(one.check(), Ok(()), "{key}"));
        assert!(!kept[0].comparable(&kept[1]), "{key}: scores of two codings are not put together");
        // An answer only the other coding has is refused, and never shifted.
        let ((min, max), ((other_min, other_max), _)) = (first.0, second);
        let foreign = if other_max > max { other_max } else { other_min };
        assert!(!(min..=max).contains(&foreign));
        let mut given = vec![Some(max); count];
        given[count - 1] = Some(foreign);
        assert_eq!(kept[0].measure.score(&given), Err(Unscored::OutsideCoding { question: count - 1 }));
    }
}

#[test]
fn languages_of_one_coding_go_together() {
    let kept = definition("gse", "1-4", measure(10, (1, 4), &[], Missing::None, 1.0), vec![]);
    let other = Definition { language: "nb".into(), ..kept.clone() };
    assert!(kept.comparable(&other));
    assert!(!kept.comparable(&Definition { recall_days: None, ..other }));
    assert_eq!(kept.check(), Err(Failed::NoVector));
}

#[test]
fn the_physical_question_of_reqol_is_asked_and_does_not_count() {
    let mut reqol = measure(11, (0, 4), &[], Missing::None, 1.0);
    reqol.scales = vec![scale(1..=10, Missing::None, 1.0)];
    let mut given = answers(&[4; 11]);
    assert_eq!(score(&reqol, &given).expect("a score").value, 40.0);
    given[10] = Some(0);
    assert_eq!(score(&reqol, &given).expect("a score").value, 40.0);
    given[10] = None;
    assert_eq!(score(&reqol, &given).expect("a score").answered, 10, "nor is its gap one");
}

#[test]
fn inspire_is_a_mean_over_what_matters_to_the_person() {
    let coding = Question { min: 0, max: 4, reverse: false, show_help_from: None };
    let said = |matters, answer| Importance { matters: Some(matters), answer: Some(answer) };
    let person = [vec![said(true, 3); 5], vec![said(false, 0); 15]].concat();
    let found = important(coding, &person, 0).expect("a score");
    assert_eq!((found.value, found.matter), (75.0, 5));
    // A mean over all twenty would have called the same support poor.
    let all: Vec<i32> = person.iter().filter_map(|one| one.answer).collect();
    assert_eq!(value(&measure(20, (0, 4), &[], Missing::None, 1.25), &all), 18.75);
}

#[test]
fn swemwbs_has_no_score_without_its_whole_table() {
    // Sums 7 to 35. The values are invented; the printed ones come with the licence.
    let lines: Vec<f64> = (7..=35).map(|sum| f64::from(sum) * 0.9 + 0.5).collect();
    let with = |metric| Measure {
        scales: vec![Scale { metric, ..scale(1..=7, Missing::None, 1.0) }],
        ..measure(7, (1, 5), &[], Missing::None, 1.0)
    };
    assert_eq!(
        with(Metric::Table(lines[1..].to_vec())).check(),
        Err(Unsound::Metric(0)),
        "a line is missing"
    );
    let swemwbs = with(Metric::Table(lines.clone()));
    assert_eq!((value(&swemwbs, &[1; 7]), value(&swemwbs, &[5; 7])), (lines[0], lines[28]));
    assert_eq!(value(&swemwbs, &[1, 1, 1, 1, 1, 1, 2]), lines[1]);
}

#[test]
fn subscales_of_the_alliance_take_their_own_questions() {
    let mut wai = measure(12, (1, 5), &[], Missing::None, 1.0);
    let own = [[1, 2, 10, 12], [3, 5, 7, 9], [4, 6, 8, 11]];
    wai.scales.extend(own.map(|numbers| scale(numbers, Missing::None, 1.0)));
    wai.check().expect("a sound definition");
    let given: Vec<i32> = (1..=12).map(|number| if own[1].contains(&number) { 5 } else { 1 }).collect();
    let found: Vec<f64> =
        wai.score(&answers(&given)).expect("scores").iter().map(|one| one.expect("a score").value).collect();
    assert_eq!(found, [28.0, 4.0, 20.0, 4.0]);
}

#[test]
fn subscales_of_mcq30_use_each_question_once() {
    let own = [
        [8, 14, 17, 24, 26, 29],
        [1, 7, 10, 19, 23, 28],
        [3, 5, 12, 16, 18, 30],
        [2, 4, 9, 11, 15, 21],
        [6, 13, 20, 22, 25, 27],
    ];
    let mut mcq = measure(30, (1, 4), &[], Missing::None, 1.0);
    mcq.scales.extend(own.map(|numbers| scale(numbers, Missing::None, 1.0)));
    mcq.check().expect("a sound definition");
    let mut all: Vec<usize> = own.concat();
    all.sort_unstable();
    assert_eq!(all, (1..=30).collect::<Vec<_>>());
    let found = mcq.score(&answers(&[4; 30])).expect("scores");
    let values: Vec<f64> = found.iter().map(|one| one.expect("a score").value).collect();
    assert_eq!(values, [120.0, 24.0, 24.0, 24.0, 24.0, 24.0]);
}

#[test]
fn a_definition_says_which_way_is_good_on_every_scale() {
    let mut kept =
        definition("other", "0-4", measure(3, (0, 4), &[], Missing::None, 1.0), vec![vector(&[1; 3], 3.0)]);
    kept.directions.clear();
    assert_eq!(kept.check(), Err(Failed::Directions { scales: 1, directions: 0 }));
    kept.directions.push(Direction::HighIsGood);
    kept.vectors.push(Vector { answers: vec![Some(1), None, Some(1)], scores: vec![None] });
    assert_eq!(kept.check(), Ok(()), "an example may say that there is no score");
    kept.vectors.push(Vector { answers: vec![Some(9); 3], scores: vec![None] });
    let why = Unscored::OutsideCoding { question: 0 };
    assert_eq!(kept.check(), Err(Failed::Unfit { vector: 2, why }));
    kept.vectors[2] = Vector { answers: answers(&[1; 3]), scores: vec![] };
    assert_eq!(kept.check(), Err(Failed::Score { vector: 2, scale: 1 }));
}
