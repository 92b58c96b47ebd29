//! How long a certificate holds, to the day; hours of a year, and every refusal.

use jiff::civil::{Date, date};
use proptest::prelude::*;
use training::renewal::{
    Certificate, Hours, Kind, Refusal, Rule, Standing, certify, reminders, renew, standing, years,
};

fn rule() -> &'static Rule {
    training::brobygger_renewal()
}

fn given() -> Certificate {
    certify(rule(), date(2026, 3, 1))
}

fn hours(on: Date, kind: Kind, hours: u32) -> Hours {
    Hours { on, kind, hours }
}

/// Exactly what three years ask for.
fn enough() -> Vec<Hours> {
    let year = |year| {
        [
            hours(date(year, 3, 1), Kind::ContinuingEducation, 14),
            hours(date(year, 9, 1), Kind::SupervisedPractice, 40),
            hours(date(year + 1, 2, 28), Kind::Supervision, 10),
        ]
    };
    [2026, 2027, 2028].into_iter().flat_map(year).collect()
}

#[test]
fn a_certificate_holds_to_the_day_before_its_day_comes_round() {
    let certificate = given();
    assert_eq!(certificate.until, date(2029, 2, 28));
    assert_eq!(certify(rule(), date(2024, 2, 29)).until, date(2027, 2, 27));
    let on = |day| standing(rule(), certificate, day);
    assert_eq!(on(date(2026, 2, 28)), Standing::NotYet);
    assert_eq!(on(date(2026, 3, 1)), Standing::Valid);
    assert_eq!(on(date(2028, 8, 31)), Standing::Valid);
    assert_eq!(on(date(2028, 9, 1)), Standing::MayBeRenewed { left: 180 });
    assert_eq!(on(date(2029, 2, 28)), Standing::MayBeRenewed { left: 0 });
    assert_eq!(on(date(2029, 3, 1)), Standing::Lapsed { since: date(2029, 2, 28) });
}

#[test]
fn reminders_come_before_it_lapses_earliest_first_and_each_once() {
    let found = reminders(rule(), given());
    assert_eq!(found, [date(2028, 9, 1), date(2028, 12, 30), date(2029, 2, 14)]);
    let twice = Rule { remind_days_before: vec![0, 14, 14], ..rule().clone() };
    assert_eq!(reminders(&twice, given()), [date(2029, 2, 14), date(2029, 2, 28)]);
}

#[test]
fn hours_count_in_the_year_of_the_certificate_they_lie_in() {
    let some = [
        hours(date(2026, 2, 28), Kind::Supervision, 1),
        hours(date(2026, 3, 1), Kind::Supervision, 2),
        hours(date(2027, 2, 28), Kind::Supervision, 4),
        hours(date(2027, 3, 1), Kind::Supervision, 8),
        hours(date(2027, 3, 2), Kind::Supervision, 16),
    ];
    let sums = |today| {
        let all = years(rule(), given(), &some, today);
        let own = all.into_iter().filter(|year| year.kind == Kind::Supervision);
        own.map(|year| (year.from, year.until, year.has, year.missing())).collect::<Vec<_>>()
    };
    assert!(sums(date(2026, 2, 28)).is_empty());
    assert_eq!(sums(date(2026, 3, 1)), [(date(2026, 3, 1), date(2027, 2, 28), 2, 8)]);
    // What lies in days to come is planned and not done.
    let (first, second) = (date(2027, 2, 28), date(2028, 2, 28));
    assert_eq!(
        sums(date(2027, 3, 1)),
        [(date(2026, 3, 1), first, 6, 4), (date(2027, 3, 1), date(2028, 2, 29), 8, 2)]
    );
    assert_eq!(sums(second)[1].2, 24);
    assert_eq!(sums(date(2040, 1, 1)).len(), 3);
}

#[test]
fn a_certificate_is_renewed_in_time_with_its_hours_and_runs_on() {
    let certificate = given();
    let on = |day| renew(rule(), certificate, &enough(), day);
    let next = Certificate { from: date(2029, 3, 1), until: date(2032, 2, 29) };
    assert_eq!(on(date(2029, 2, 28)), Ok(next));
    assert_eq!(on(date(2028, 8, 31)), Err(Refusal::TooEarly { from: date(2028, 9, 1) }));
    assert_eq!(on(date(2029, 3, 1)), Err(Refusal::Lapsed { since: date(2029, 2, 28) }));
    // On the first day it may be renewed, the supervision of the last day is still to come.
    let Err(Refusal::Hours(short)) = on(date(2028, 9, 1)) else { panic!("it was renewed") };
    let named: Vec<_> = short.iter().map(|year| (year.kind, year.missing())).collect();
    assert_eq!(named, [(Kind::Supervision, 10)]);
    for at in 0..9 {
        let mut less = enough();
        less[at].hours -= 1;
        let Err(Refusal::Hours(short)) = renew(rule(), certificate, &less, date(2029, 2, 28)) else {
            panic!("an hour was missing")
        };
        assert_eq!((short.len(), short[0].missing(), short[0].kind), (1, 1, less[at].kind));
    }
}

#[test]
fn every_mistake_in_a_rule_has_its_line_and_its_mend() {
    let whole =
        "id = \"r\"\nsources = [\"s\"]\nvalid_years = 1\nopens_days_before = 30\nremind_days_before = [30]\n";
    assert!(Rule::read("r.toml", whole).is_ok());
    let target = "[[target]]\nkind = \"supervision\"\nhours = 1\n";
    for (text, line, what) in [
        (whole.replace("[\"s\"]", "[]"), 2, "nobody can see"),
        (whole.replace("years = 1", "years = 0"), 3, "this is no number of years"),
        (whole.replace("years = 1", "years = 21"), 3, "this is no number of years"),
        (whole.replace("before = 30", "before = 365"), 4, "this day lies before"),
        (whole.replace("[30]", "[30, 365]"), 4, "this day lies before"),
        (format!("{whole}{target}{target}"), 6, "Supervision has two targets"),
        (format!("{whole}{}", target.replace("= 1", "= 0")), 8, "a target of no hours"),
        (format!("{whole}[[target]]\nkind = \"tea\"\nhours = 1"), 7, "unknown variant"),
        (format!("{whole}colour = 1"), 6, "unknown field"),
    ] {
        let Err(wrong) = Rule::read("r.toml", &text) else { panic!("{text}") };
        let first = &wrong.0[0];
        assert!(
            first.line == line && first.what.starts_with(what) && !first.mend.is_empty(),
            "{text}\n{wrong}"
        );
    }
}

proptest! {
    #[test]
    fn order_never_matters_and_more_hours_never_take_a_renewal_away(
        entries in prop::collection::vec((0i64..1200, 0usize..3, 0u32..60), 0..30),
        more in (0i64..1200, 0usize..3, 0u32..60),
        day in 900i64..1100,
    ) {
        use jiff::ToSpan;
        let kinds = [Kind::ContinuingEducation, Kind::SupervisedPractice, Kind::Supervision];
        let start = date(2026, 3, 1);
        let entry = |(day, kind, n): (i64, usize, u32)| {
            hours(start.saturating_add(day.days()), kinds[kind], n)
        };
        let mut all: Vec<Hours> = enough();
        all.truncate(entries.len() % 10);
        all.extend(entries.into_iter().map(entry));
        let today = start.saturating_add(day.days());
        let found = renew(rule(), given(), &all, today);
        all.reverse();
        prop_assert_eq!(&found, &renew(rule(), given(), &all, today));
        all.push(entry(more));
        let again = renew(rule(), given(), &all, today);
        prop_assert!(found.is_err() || again == found);
        let short = |found: &Result<_, Refusal>| match found {
            Err(Refusal::Hours(years)) => years.iter().map(|year| year.missing()).sum::<u32>(),
            _ => 0,
        };
        prop_assert!(short(&again) <= short(&found));
    }
}
