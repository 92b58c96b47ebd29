//! Completion: the rule of EX-IN at every border, any order, and every refusal of a file.

use jiff::civil::{Date, date};
use proptest::prelude::*;
use training::completion::{Missing, Practice, Range, Record, Remark, Rule, Standing, outcome};

fn ex_in() -> &'static Rule {
    training::rule("ex-in").expect("the rule of EX-IN is there")
}

fn today() -> Date {
    date(2026, 6, 1)
}

fn practice(placement: &str, hours: u32, report: bool) -> Practice {
    Practice { placement: placement.into(), hours, report }
}

/// Somebody who has done exactly as much as EX-IN asks for.
fn just_enough() -> Record {
    Record {
        units_held: Some(264),
        units_attended: Some(238),
        practice: vec![practice("first", 40, true), practice("second", 80, true)],
        portfolio_pages: Some(20),
        presentation_minutes: Some(15),
        group_size: Some(15),
        ended: Some(date(2026, 5, 1)),
        ..Record::default()
    }
}

fn missing(record: &Record) -> Vec<Missing> {
    outcome(ex_in(), record, today()).missing
}

#[test]
fn just_enough_is_complete_with_nothing_to_look_at() {
    let found = outcome(ex_in(), &just_enough(), today());
    assert_eq!((found.standing, found.missing, found.remarks), (Standing::Complete, vec![], vec![]));
}

#[test]
fn at_most_a_tenth_may_be_missed_and_not_one_unit_more() {
    let at = |attended, held| {
        let record = Record { units_attended: Some(attended), units_held: Some(held), ..just_enough() };
        missing(&record)
    };
    assert_eq!(at(237, 264), [Missing::Attendance { has: 237, needs: 238, held: 264 }]);
    assert!(at(238, 264).is_empty() && at(90, 100).is_empty() && at(300, 264).is_empty());
    assert_eq!(at(89, 100), [Missing::Attendance { has: 89, needs: 90, held: 100 }]);
    assert!(at(u32::MAX, u32::MAX).is_empty());
    assert_eq!(at(0, 0), [Missing::AttendanceNotKnown]);
    let unknown = Record { units_held: None, ..just_enough() };
    assert_eq!(missing(&unknown), [Missing::AttendanceNotKnown]);
    let unknown = Record { units_attended: None, ..just_enough() };
    assert_eq!(missing(&unknown), [Missing::AttendanceNotKnown]);
}

#[test]
fn each_placement_has_hours_of_its_own_and_a_report() {
    let with = |practice| missing(&Record { practice, ..just_enough() });
    let hours =
        |placement: &str, has, needs| Missing::PracticeHours { placement: placement.into(), has, needs };
    let report = |placement: &str| Missing::PracticeReport { placement: placement.into() };
    assert_eq!(
        with(vec![practice("first", 39, true), practice("second", 80, true)]),
        [hours("first", 39, 40)]
    );
    assert_eq!(
        with(vec![practice("first", 40, true), practice("second", 79, true)]),
        [hours("second", 79, 80)]
    );
    // More hours in one place do not fill the other.
    assert_eq!(with(vec![practice("first", 200, true)]), [hours("second", 0, 80), report("second")]);
    assert_eq!(with(vec![practice("first", 40, false), practice("second", 80, true)]), [report("first")]);
    let in_parts =
        vec![practice("second", 30, true), practice("first", 40, true), practice("second", 50, false)];
    assert!(with(in_parts).is_empty());
}

#[test]
fn a_portfolio_has_from_twenty_to_eighty_pages() {
    let with = |portfolio_pages| missing(&Record { portfolio_pages, ..just_enough() });
    assert_eq!(with(None), [Missing::Portfolio { has: 0, needs: 20 }]);
    assert_eq!(with(Some(19)), [Missing::Portfolio { has: 19, needs: 20 }]);
    assert!(with(Some(20)).is_empty() && with(Some(80)).is_empty());
    assert_eq!(with(Some(81)), [Missing::PortfolioTooLong { has: 81, at_most: 80 }]);
}

#[test]
fn a_presentation_of_about_fifteen_minutes_is_left_to_those_who_saw_it() {
    let with =
        |presentation_minutes| outcome(ex_in(), &Record { presentation_minutes, ..just_enough() }, today());
    for none in [None, Some(0)] {
        assert_eq!(with(none).missing, [Missing::Presentation]);
    }
    for has in [14, 16] {
        let found = with(Some(has));
        assert_eq!(found.standing, Standing::Complete);
        assert_eq!(found.remarks, [Remark::PresentationLength { has, about: 15 }]);
    }
}

#[test]
fn a_group_of_another_size_is_said_and_nobodys_fault() {
    let with = |group_size| outcome(ex_in(), &Record { group_size, ..just_enough() }, today());
    let may = Range { from: 15, to: 24 };
    for size in [14, 25] {
        let found = with(Some(size));
        assert_eq!(
            (found.standing, found.remarks),
            (Standing::Complete, vec![Remark::GroupSize { size, may }])
        );
    }
    assert!(with(Some(15)).remarks.is_empty() && with(Some(24)).remarks.is_empty());
    assert_eq!(with(None).remarks, [Remark::GroupNotKnown]);
}

#[test]
fn what_is_missing_may_follow_for_two_years_and_the_last_day_counts() {
    let late = Record { portfolio_pages: None, ..just_enough() };
    let on = |day| outcome(ex_in(), &late, day).standing;
    let until = date(2028, 5, 1);
    assert_eq!(on(date(2026, 5, 1)), Standing::Open { until: Some(until) });
    assert_eq!(on(until), Standing::Open { until: Some(until) });
    assert_eq!(on(date(2028, 5, 2)), Standing::Closed { since: until });
    let going_on = Record { ended: None, ..late.clone() };
    assert_eq!(outcome(ex_in(), &going_on, date(2040, 1, 1)).standing, Standing::Open { until: None });
    let leap = Record { ended: Some(date(2024, 2, 29)), ..late };
    let found = outcome(ex_in(), &leap, date(2024, 3, 1)).standing;
    assert_eq!(found, Standing::Open { until: Some(date(2026, 2, 28)) });
}

#[test]
fn brobyggers_own_rule_asks_for_experience_assessments_and_a_presentation_of_a_length() {
    let rule = training::rule("brobygger").unwrap();
    let whole = Record {
        units_held: Some(10),
        units_attended: Some(8),
        practice: vec![practice("beside-a-peer", 16, false), practice("own-meetings", 44, true)],
        portfolio_pages: Some(8),
        presentation_minutes: Some(10),
        passed: rule.assessments.iter().cloned().collect(),
        group_size: Some(8),
        own_experience: Some(true),
        ended: None,
    };
    let with = |record: &Record| outcome(rule, record, today()).missing;
    assert!(with(&whole).is_empty());
    for own_experience in [None, Some(false)] {
        assert_eq!(with(&Record { own_experience, ..whole.clone() }), [Missing::OwnExperience]);
    }
    for has in [9, 21] {
        let found = with(&Record { presentation_minutes: Some(has), ..whole.clone() });
        assert_eq!(found, [Missing::PresentationLength { has, may: Range { from: 10, to: 20 } }]);
    }
    let found = with(&Record { passed: ["dilemma-talk".to_owned()].into(), ..whole });
    let open = |id: &str| Missing::Assessment { id: id.into() };
    assert_eq!(found, [open("meeting-seen"), open("crisis-practice")]);
}

#[test]
fn every_mistake_in_a_rule_has_its_line_and_its_mend() {
    let head = "id = \"r\"\nsources = [\"s\"]\n";
    for (rest, line, what) in [
        ("", 1, "the rule asks for nothing"),
        ("presense = 1", 3, "unknown field"),
        ("[attendance]\nat_least_percent = 0", 4, "a share lies between 1 and 100"),
        ("[attendance]\nat_least_percent = 101", 4, "a share lies between 1 and 100"),
        ("[portfolio]\nfrom = 9\nto = 8", 3, "this holds no number"),
        ("own_experience = true\n[group]\nfrom = 0\nto = 8", 4, "this holds no number"),
        ("[presentation]\nabout_minutes = 15\nto_minutes = 20", 3, "it is not said how long"),
        ("[presentation]\nfrom_minutes = 15", 3, "it is not said how long"),
        ("[presentation]\nfrom_minutes = 5\nto_minutes = 4", 3, "it is not said how long"),
        ("own_experience = true\nlater_years = 0", 4, "this is no number of years"),
        ("own_experience = true\nlater_years = 21", 4, "this is no number of years"),
        ("assessments = [\"a\", \"a\"]", 3, "`a` stands twice"),
        ("[[placement]]\nid = \"p\"\nminimum_hours = 0\nreport = true", 5, "`p` asks for no hours"),
        ("[[placement]]\nid = \"p\"\nreport = true", 3, "missing field"),
    ] {
        let wrong = Rule::read("r.toml", &format!("{head}{rest}")).unwrap_err();
        assert_eq!(wrong.0.len(), 1, "{rest}: {wrong}");
        assert!(wrong.0[0].line == line && wrong.0[0].what.starts_with(what), "{rest}: {wrong}");
        assert!(!wrong.0[0].mend.is_empty());
    }
    let placement = "[[placement]]\nid = \"p\"\nminimum_hours = 1\nreport = true\n";
    let wrong =
        Rule::read("r.toml", &format!("id = \"\"\nsources = []\n{placement}{placement}")).unwrap_err();
    let lines: Vec<usize> = wrong.0.iter().map(|one| one.line).collect();
    assert_eq!(lines, [1, 2, 4], "{wrong}");
}

/// How much is missing, so that less is more complete.
fn weight(missing: &[Missing]) -> u64 {
    let one = |one: &Missing| match one {
        Missing::Attendance { has, needs, .. }
        | Missing::PracticeHours { has, needs, .. }
        | Missing::Portfolio { has, needs } => u64::from(needs - has),
        _ => 1,
    };
    missing.iter().map(one).sum()
}

prop_compose! {
    fn any_record()(
        attended in 0u32..300,
        entries in prop::collection::vec((prop::bool::ANY, 0u32..60, prop::bool::ANY), 0..6),
        pages in 0u32..=80,
        minutes in prop::option::of(0u32..40),
        size in prop::option::of(1u32..40),
    ) -> Record {
        let place = |second| if second { "second" } else { "first" };
        Record {
            units_held: Some(264),
            units_attended: Some(attended),
            practice: entries
                .iter()
                .map(|(second, hours, report)| practice(place(*second), *hours, *report))
                .collect(),
            portfolio_pages: Some(pages),
            presentation_minutes: minutes,
            group_size: size,
            ended: Some(date(2026, 5, 1)),
            ..Record::default()
        }
    }
}

proptest! {
    #[test]
    fn the_order_of_practice_changes_nothing(record in any_record(), at in 0usize..6) {
        let mut other = record.clone();
        other.practice.reverse();
        let turn = at % other.practice.len().max(1);
        other.practice.rotate_left(turn);
        prop_assert_eq!(outcome(ex_in(), &record, today()), outcome(ex_in(), &other, today()));
    }

    #[test]
    fn more_never_makes_less_complete(
        record in any_record(),
        (units, hours, pages) in (0u32..50, 0u32..50, 0u32..50),
    ) {
        let mut more = record.clone();
        more.units_attended = record.units_attended.map(|has| has + units);
        more.practice.push(practice("first", hours, true));
        more.portfolio_pages = record.portfolio_pages.map(|has| (has + pages).min(80));
        more.presentation_minutes = record.presentation_minutes.or(Some(15));
        let (before, after) = (missing(&record), missing(&more));
        prop_assert!(weight(&after) <= weight(&before), "{:?} {:?}", before, after);
        prop_assert!(after.len() <= before.len());
    }

    #[test]
    fn a_day_later_nothing_else_is_missing(record in any_record(), days in 0i64..2000) {
        use jiff::ToSpan;
        let later = outcome(ex_in(), &record, today().saturating_add(days.days()));
        let now = outcome(ex_in(), &record, today());
        prop_assert_eq!(&now.missing, &later.missing);
        prop_assert_eq!(now.standing == Standing::Complete, later.standing == Standing::Complete);
    }
}
