//! What somebody has, held against a training.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use proptest::prelude::*;
use training::equivalence::{
    Answer, Basis, Fill, Has, Line, Outline, Part, Requirement, Summary, summary, weigh,
};
use training::programme::Axis;

/// Every training of the register, and Brobygger's own at the end.
static OUTLINES: LazyLock<Vec<Outline>> = LazyLock::new(|| {
    let path =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../../packs/core-framework/frameworks/brobygger-core.toml");
    let file: toml::Table =
        std::fs::read_to_string(path).expect("the framework lies here").parse().expect("it is TOML");
    let ids = |list: &str| -> Vec<String> {
        let each = file[list].as_array().expect("a list").iter();
        each.map(|one| one["id"].as_str().expect("a text").to_owned()).collect()
    };
    let (statements, domains) = (ids("statement"), ids("domain"));
    let statements: Vec<&str> = statements.iter().map(String::as_str).collect();
    let domains: Vec<&str> = domains.iter().map(String::as_str).collect();
    let profile = training::brobygger(&statements, &domains).expect("our training is whole").0;
    let rule = |id: &Option<String>| id.as_deref().and_then(training::rule);
    let of_register = training::register().programmes.iter();
    let mut all: Vec<Outline> = of_register.map(|one| Outline::of_programme(one, rule(&one.rule))).collect();
    all.push(Outline::of_profile(&profile, rule(&profile.rule)));
    all
});

fn of(id: &str) -> &'static Outline {
    OUTLINES.iter().find(|one| one.id == id).expect("this training is in the register")
}

fn completed(ids: &[&str]) -> Has<'static> {
    Has { completed: ids.iter().map(|id| of(id)).collect(), ..Has::default() }
}

fn on(lines: &[Line], axis: Axis) -> &Line {
    let is = |line: &&Line| matches!(line.requirement, Requirement::Amount { axis: one, .. } if one == axis);
    lines.iter().find(is).expect("this is counted")
}

fn requiring<'a>(lines: &'a [Line], requirement: &Requirement) -> &'a Line {
    lines.iter().find(|line| line.requirement == *requirement).expect("this is asked for")
}

#[test]
fn forty_hours_are_half_of_eighty_and_what_is_missing_has_a_number() {
    let lines = weigh(&completed(&["ips-core"]), of("region-h"));
    let hours = on(&lines, Axis::Hours);
    assert_eq!((hours.answer, hours.has, hours.missing), (Answer::Partly, Some(40), Some(40)));
    assert_eq!(hours.fill, [Fill::More { axis: Axis::Hours, number: 40 }, Fill::PriorLearning]);
    assert_eq!(hours.sources, ["R35"]);
    let basis = Basis::Counted { training: "ips-core".into(), number: 40, sources: vec!["S1".into()] };
    assert_eq!(hours.basis, [basis]);
    // The region counts sixteen days as well, and nobody has said how many days forty hours were.
    let days = on(&lines, Axis::Days);
    assert_eq!((days.answer, days.fill.first()), (Answer::NotKnown, Some(&Fill::AskLength(Axis::Days))));
}

#[test]
fn units_are_never_taken_for_hours() {
    let lines = weigh(&completed(&["ex-in-lvr"]), of("region-h"));
    assert_eq!(on(&lines, Axis::Hours).answer, Answer::NotKnown);
    let back = weigh(&completed(&["region-h"]), of("ex-in-lvr"));
    assert_eq!(on(&back, Axis::TeachingUnits).answer, Answer::NotKnown);
    // The months it takes are just as little told by its days.
    assert_eq!(on(&back, Axis::Months).answer, Answer::NotKnown);
}

#[test]
fn hours_of_two_trainings_add_up_and_those_of_one_training_twice_do_not() {
    let lines = weigh(&completed(&["ips-core", "imroc"]), of("region-h"));
    let hours = on(&lines, Axis::Hours);
    assert_eq!((hours.answer, hours.has, hours.missing), (Answer::Met, Some(80), None));
    assert!(hours.fill.is_empty() && hours.basis.len() == 2);
    let twice = weigh(&completed(&["ips-core", "ips-core"]), of("region-h"));
    assert_eq!(on(&twice, Axis::Hours).has, Some(40));
    let one_family = weigh(&completed(&["ex-in-allgaeu", "ex-in-lvr"]), of("brobygger-profile"));
    assert_eq!(on(&one_family, Axis::PracticeHours).has, Some(180));
}

#[test]
fn what_somebody_says_is_altogether_and_none_is_not_unknown() {
    let with =
        |hours| on(&weigh(&Has { hours, ..completed(&["ips-core"]) }, of("region-h")), Axis::Hours).clone();
    assert_eq!(with(Some(10)).has, Some(40));
    assert_eq!((with(Some(79)).answer, with(Some(79)).missing), (Answer::Partly, Some(1)));
    assert_eq!(with(Some(80)).answer, Answer::Met);
    let without = |hours| on(&weigh(&Has { hours, ..Has::default() }, of("region-h")), Axis::Hours).clone();
    assert_eq!((without(None).answer, without(Some(0)).answer), (Answer::NotKnown, Answer::Not));
    assert_eq!(without(None).fill, [Fill::More { axis: Axis::Hours, number: 80 }, Fill::PriorLearning]);
    assert_eq!(without(Some(0)).missing, Some(80));
}

#[test]
fn practice_and_parts_come_from_the_rule_of_completion() {
    let to = of("ex-in");
    let with = |practice_hours| {
        let has = Has { practice_hours, ..Has::default() };
        on(&weigh(&has, to), Axis::PracticeHours).clone()
    };
    assert_eq!(with(Some(119)).missing, Some(1));
    assert_eq!((with(Some(120)).answer, with(Some(120)).sources), (Answer::Met, vec!["R74".to_owned()]));
    let lines = weigh(&Has { parts: [Part::Portfolio].into(), ..Has::default() }, to);
    let part = |part| requiring(&lines, &Requirement::Part(part));
    let portfolio = part(Part::Portfolio);
    assert_eq!((portfolio.answer, &*portfolio.basis), (Answer::Partly, &[Basis::Said][..]));
    assert_eq!(portfolio.fill, [Fill::Show(Part::Portfolio), Fill::Follow(2)]);
    let talk = part(Part::Presentation);
    assert_eq!(talk.answer, Answer::NotKnown);
    assert_eq!(talk.fill, [Fill::Do(Part::Presentation), Fill::Show(Part::Presentation), Fill::Follow(2)]);
    // The same training with another provider: what each did for themselves counts, its length is weighed.
    let moved = weigh(&completed(&["ex-in-lvr"]), of("ex-in-allgaeu"));
    assert_eq!(requiring(&moved, &Requirement::Part(Part::Portfolio)).answer, Answer::Met);
    assert_eq!(on(&moved, Axis::Hours).answer, Answer::NotKnown);
    let elsewhere = weigh(&completed(&["brobygger-profile"]), to);
    let portfolio = requiring(&elsewhere, &Requirement::Part(Part::Portfolio));
    assert_eq!(portfolio.basis, [Basis::AskedForIn("brobygger-profile".into())]);
    assert_eq!(portfolio.answer, Answer::Partly);
}

#[test]
fn the_same_training_is_met_but_what_nobody_wrote_down_stays_not_known() {
    for to in OUTLINES.iter() {
        let lines = weigh(&completed(&[&to.id]), to);
        for line in &lines {
            let open = matches!(line.requirement, Requirement::Open(_));
            assert_eq!(line.answer, if open { Answer::NotKnown } else { Answer::Met }, "{}: {line:?}", to.id);
            assert!(open || line.basis == [Basis::SameTraining] && line.fill.is_empty());
        }
        assert!(lines.iter().any(|line| matches!(line.requirement, Requirement::Open(_))), "{}", to.id);
    }
}

#[test]
fn a_title_that_is_near_is_at_most_a_part() {
    let lines = weigh(&completed(&["ex-in"]), of("brobygger-profile"));
    let crisis = requiring(&lines, &Requirement::Topic("hard-moments".into()));
    assert_eq!(crisis.answer, Answer::Partly);
    let near = Basis::NearTitle { training: "ex-in".into(), topic: "crisis-intervention".into() };
    assert_eq!(crisis.basis, [near]);
    assert_eq!(crisis.fill, [Fill::ComparePlans, Fill::Rate, Fill::TakeTopic]);
    assert_eq!(crisis.sources, ["own"]);
    let story = requiring(&lines, &Requirement::Topic("story".into()));
    assert_eq!((story.answer, story.basis.len()), (Answer::NotKnown, 0));
    // Somebody who says nothing cannot lay two plans side by side.
    let nothing = weigh(&Has::default(), of("ex-in"));
    assert_eq!(requiring(&nothing, &Requirement::Topic("trialogue".into())).fill, [Fill::TakeTopic]);
}

#[test]
fn what_was_rated_is_met_at_the_level_that_is_asked_for() {
    let with = |levels: &[(&str, u8)]| {
        let levels: BTreeMap<String, u8> =
            levels.iter().map(|(id, level)| ((*id).to_owned(), *level)).collect();
        let lines = weigh(&Has { levels, ..Has::default() }, of("brobygger-profile"));
        requiring(&lines, &Requirement::Topic("groups".into())).clone()
    };
    let all = |level| with(&[("groups-1", level), ("groups-2", level), ("teaching-1", level)]);
    assert_eq!((all(3).answer, all(2).answer, all(0).answer), (Answer::Met, Answer::Partly, Answer::Not));
    assert_eq!(all(3).basis, [Basis::Rated { reached: 3, rated: 3, of: 3 }]);
    assert!(all(3).fill.is_empty());
    assert_eq!(all(0).fill, [Fill::TakeTopic]);
    let some = with(&[("groups-1", 0), ("trust-1", 4)]);
    assert_eq!((some.answer, &*some.fill), (Answer::NotKnown, &[Fill::Rate, Fill::TakeTopic][..]));
    assert_eq!(with(&[("groups-1", 3), ("groups-2", 3)]).answer, Answer::Partly);
}

#[test]
fn own_experience_is_said_known_from_a_training_or_asked_about() {
    let with = |own_experience, ids: &[&str], to: &str| {
        let lines = weigh(&Has { own_experience, ..completed(ids) }, of(to));
        requiring(&lines, &Requirement::OwnExperience).clone()
    };
    let ours = "brobygger-profile";
    assert_eq!(with(Some(true), &[], ours).basis, [Basis::Said]);
    assert_eq!(with(Some(true), &[], ours).answer, Answer::Met);
    assert_eq!(
        (with(Some(false), &[], ours).answer, with(None, &["kbt"], ours).answer),
        (Answer::Not, Answer::NotKnown)
    );
    assert_eq!(with(None, &[], ours).fill, [Fill::TellInTalk]);
    // Another training that asks for it of everybody vouches for it.
    let mut other = of(ours).clone();
    other.id = "other".into();
    let lines = weigh(&Has { completed: vec![&other], ..Has::default() }, of(ours));
    let line = requiring(&lines, &Requirement::OwnExperience);
    assert_eq!((line.answer, &*line.basis), (Answer::Met, &[Basis::AskedForIn("other".into())][..]));
}

#[test]
fn a_level_is_the_highest_and_is_not_added_up() {
    let at = |id: &str, level| {
        let mut outline = of("upsides").clone();
        (outline.id, outline.family) = (id.into(), id.into());
        let amount = training::equivalence::Amount { number: level, sources: vec![] };
        outline.amounts.insert(Axis::EqfLevel, amount);
        outline
    };
    let (three, four, to) = (at("three", 3), at("four", 4), at("to", 5));
    let with = |completed| on(&weigh(&Has { completed, ..Has::default() }, &to), Axis::EqfLevel).clone();
    let found = with(vec![&three, &four]);
    assert_eq!((found.answer, found.has, found.missing), (Answer::Partly, Some(4), Some(1)));
    assert_eq!(found.fill, [Fill::PriorLearning]);
    assert_eq!((with(vec![]).answer, with(vec![]).fill), (Answer::NotKnown, vec![Fill::PriorLearning]));
}

#[test]
fn what_the_receiver_has_not_written_down_is_asked_about() {
    let lines = weigh(&completed(&["kbt"]), of("upsides"));
    let open: Vec<&Requirement> = lines.iter().map(|line| &line.requirement).collect();
    let asked = [
        Axis::Hours,
        Axis::PracticeHours,
        Axis::Credits,
        Axis::EqfLevel,
        Axis::NationalCode,
        Axis::OwnExperience,
        Axis::Entry,
        Axis::Content,
        Axis::Completion,
        Axis::Certificate,
        Axis::Language,
    ];
    assert_eq!(open, asked.map(Requirement::Open).iter().collect::<Vec<_>>());
    assert!(lines.iter().zip(asked).all(|(line, axis)| line.fill == [Fill::AskReceiver(axis)]));
    assert_eq!(summary(&lines), Summary { not_known: asked.len(), ..Summary::default() });
    // Five weeks are a length.
    assert!(!of("nsph").unknown.contains(&Axis::Hours));
}

fn any_has() -> impl Strategy<Value = (Has<'static>, Vec<usize>)> {
    let amount = || prop::option::of(0u32..300);
    let all = OUTLINES.len();
    let levels = prop::collection::btree_map(
        prop::sample::select(vec!["groups-1", "groups-2", "teaching-1"]),
        0u8..5,
        0..3,
    );
    let parts = prop::collection::btree_set(prop::sample::select(Part::ALL.to_vec()), 0..3);
    let own = prop::option::of(Just(true));
    (prop::collection::vec(0..all, 0..5), amount(), amount(), levels, parts, own).prop_map(
        |(which, hours, practice_hours, levels, parts, own_experience)| {
            let completed = which.iter().map(|at| &OUTLINES[*at]).collect();
            let levels = levels.into_iter().map(|(id, level)| (id.to_owned(), level)).collect();
            (Has { completed, hours, practice_hours, own_experience, levels, parts }, which)
        },
    )
}

proptest! {
    #[test]
    fn the_order_of_what_was_completed_changes_nothing(
        (has, _) in any_has(),
        to in 0usize..11,
        turn in 0usize..5,
    ) {
        let to = &OUTLINES[to % OUTLINES.len()];
        let mut other = has.clone();
        other.completed.reverse();
        let turn = turn % other.completed.len().max(1);
        other.completed.rotate_left(turn);
        prop_assert_eq!(weigh(&has, to), weigh(&other, to));
    }

    #[test]
    fn more_never_makes_an_answer_lower(
        (has, _) in any_has(),
        to in 0usize..11,
        one_more in 0usize..11,
        (hours, practice) in (0u32..100, 0u32..100),
        level in 1u8..5,
    ) {
        let to = &OUTLINES[to % OUTLINES.len()];
        let mut more = has.clone();
        more.completed.push(&OUTLINES[one_more % OUTLINES.len()]);
        more.hours = Some(has.hours.unwrap_or(0) + hours);
        more.practice_hours = Some(has.practice_hours.unwrap_or(0) + practice);
        more.own_experience = Some(true);
        more.parts.insert(Part::Portfolio);
        let raised = more.levels.entry("groups-1".into()).or_insert(0);
        *raised = (*raised).max(level);
        for (before, after) in weigh(&has, to).iter().zip(weigh(&more, to)) {
            prop_assert_eq!(&before.requirement, &after.requirement);
            prop_assert!(before.answer <= after.answer, "{:?} {:?}", before, after);
        }
    }

    #[test]
    fn every_gap_has_something_that_may_fill_it((has, _) in any_has(), to in 0usize..11) {
        for line in weigh(&has, &OUTLINES[to % OUTLINES.len()]) {
            prop_assert_eq!(line.answer == Answer::Met, line.fill.is_empty(), "{:?}", line);
            prop_assert!(line.answer != Answer::Met || line.missing.is_none());
        }
    }
}
