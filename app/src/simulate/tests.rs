//! What holds for every simulated history, whatever the seed.

use std::collections::HashMap;

use foundation::{Day, Timestamp};
use jiff::tz::TimeZone;

use super::{
    model::{DEMO, History, Path, Question, Referral, Size},
    partnership::TOWNS,
    play::Part,
    run::history,
    season,
};

const SEEDS: [u64; 4] = [1, 7, 42, 2026];

fn zone() -> TimeZone {
    TimeZone::get("Europe/Copenhagen").unwrap()
}

fn made(size: Size, seed: u64) -> History {
    history(size, seed, "2026-11-24T09:10:00Z".parse().unwrap(), &zone())
}

/// Each history of the demo's size.
fn each(look: impl Fn(&History)) {
    for seed in SEEDS {
        look(&made(DEMO, seed));
    }
}

fn paths(history: &History) -> impl Iterator<Item = (&Referral, &Path)> {
    history.referrals.iter().filter_map(|one| Some((one, one.path.as_ref()?)))
}

fn day(at: Timestamp) -> Day {
    at.day_in(&zone())
}

#[test]
fn the_same_seed_makes_the_same_history_and_another_seed_another() {
    assert_eq!(made(DEMO, 7), made(DEMO, 7));
    assert_ne!(made(DEMO, 7).referrals, made(DEMO, 8).referrals);
}

#[test]
fn there_are_as_many_people_and_about_as_many_meetings_as_wanted() {
    for (size, slack) in [(DEMO, 15), (Size { recipients: 200, guides: 50, meetings: 2500 }, 15)] {
        let history = made(size, 3);
        assert_eq!((history.referrals.len(), history.guides.len()), (size.recipients, size.guides));
        let meetings: usize = paths(&history).map(|(_, path)| path.meetings.len()).sum();
        let off = 100 * meetings.abs_diff(size.meetings) / size.meetings;
        assert!(off <= slack, "{meetings} meetings, {} wanted", size.meetings);
    }
}

#[test]
fn a_very_small_programme_can_be_made_too() {
    for (recipients, guides) in [(0, 0), (1, 0), (0, 1), (2, 1), (5, 3)] {
        let history = made(Size { recipients, guides, meetings: 10 }, 1);
        assert_eq!(history.referrals.len(), recipients);
        assert!(guides > 0 || paths(&history).next().is_none());
    }
}

#[test]
fn nobody_meets_before_both_have_said_yes_or_after_it_was_over() {
    each(|history| {
        for (_, path) in paths(history) {
            for meeting in &path.meetings {
                assert!(meeting.starts_at > path.agreed_at);
                assert!(meeting.planned_at < meeting.starts_at && meeting.planned_at < history.now);
                assert!(path.closed.is_none_or(|(at, _)| meeting.starts_at < at));
                let over = meeting.starts_at.plus_minutes(meeting.minutes);
                assert!(meeting.told.is_none_or(|(_, at)| at >= over && at < history.now));
            }
            assert!(path.meetings.is_sorted_by_key(|meeting| meeting.starts_at));
            let (first, last) = (path.agreed_at, path.closed.map_or(history.now, |(at, _)| at));
            assert!(path.pause.is_none_or(|(from, until, _)| first < from && until.unwrap_or(from) <= last));
            assert_eq!(path.started_on, day(path.agreed_at));
        }
    });
}

#[test]
fn nobody_is_asked_before_they_wait_or_again_before_they_have_answered() {
    each(|history| {
        for referral in &history.referrals {
            let mut before = referral.since;
            for question in &referral.questions {
                assert!(question.asked_at > before, "{referral:?}");
                before = question.over_at().unwrap_or(history.now);
                let said = [question.guide_said, question.person_said];
                assert!(said.iter().flatten().all(|(_, at)| *at > question.asked_at && *at < history.now));
            }
            let agreed = referral.questions.last().is_some_and(Question::agreed);
            assert_eq!(agreed, referral.path.is_some());
            assert!(referral.not_now_at.is_none_or(|at| at < referral.since));
            assert!(referral.left_at.is_none_or(|at| at > before && referral.path.is_none()));
        }
    });
}

#[test]
fn no_guide_has_more_people_than_room_and_all_are_trained_near_and_understood() {
    let places = packs::Packs::shipped().unwrap();
    each(|history| {
        let mut busy: HashMap<(usize, Day), usize> = HashMap::new();
        for referral in &history.referrals {
            for (nth, question) in referral.questions.iter().enumerate() {
                let guide = &history.guides[question.guide];
                let asked = day(question.asked_at);
                assert!(guide.trained_on < asked && guide.since <= asked && guide.town == referral.town);
                assert!(guide.stopped_on.is_none_or(|stopped| stopped > asked));
                assert!(guide.who.speaks.iter().any(|one| referral.wishes.languages.contains(one)));
                let place = |id| places.places().place(id).unwrap();
                assert!(place(guide.who.place).distance_km(place(referral.who.place)) <= guide.travel_km);
                let path = referral.path.as_ref().filter(|_| nth + 1 == referral.questions.len());
                let over = path.map_or(question.over_at(), |path| path.closed.map(|(at, _)| at));
                let mut on = asked;
                while on <= over.map_or(history.today, day) {
                    *busy.entry((question.guide, on)).or_default() += 1;
                    on = on.plus(1);
                }
            }
        }
        for ((nth, on), many) in busy {
            assert!(many <= history.guides[nth].room, "guide {nth} has {many} people on {on}");
        }
    });
}

#[test]
fn it_ends_on_a_living_day_in_each_municipality() {
    each(|history| {
        let today = history.today;
        for town in 0..TOWNS.len() {
            let some = |what: &str, holds: &dyn Fn(&Referral) -> bool| {
                assert!(
                    history.referrals.iter().any(|one| one.town == town && holds(one)),
                    "{town}: nobody {what}"
                );
            };
            let open = |one: &Referral| one.path.clone().filter(|path| path.closed.is_none());
            some("waits", &|one| one.questions.is_empty() && one.part == Some(Part::Waits));
            some("waits in vain", &|one| one.questions.is_empty() && one.part == Some(Part::WaitsInVain));
            some("is asked", &|one| one.questions.last().is_some_and(|asked| asked.over_at().is_none()));
            some("lacks a date", &|one| open(one).is_some_and(|path| path.meetings.is_empty()));
            some("ends soon", &|one| open(one).is_some_and(|path| path.ends_on.days_since(today) <= 21));
            some("wants longer", &|one| open(one).is_some_and(|path| matches!(path.longer, Some((_, None)))));
            some("rests", &|one| open(one).is_some_and(|path| matches!(path.pause, Some((_, None, _)))));
            some("is to answer", &|one| {
                open(one).is_some_and(|path| {
                    path.rounds.iter().any(|round| {
                        round.began_at.is_none() && (0..21).contains(&today.days_since(round.due_on))
                    })
                })
            });
            for days in [0, 1] {
                some("meets", &|one| {
                    open(one).is_some_and(|path| {
                        path.meetings.iter().any(|meeting| {
                            meeting.starts_at > history.now && day(meeting.starts_at) == today.plus(days)
                        })
                    })
                });
            }
            some("has not told", &|one| {
                open(one).is_some_and(|path| {
                    path.meetings
                        .iter()
                        .any(|it| it.told.is_none() && it.starts_at.plus_minutes(90) < history.now)
                })
            });
            let silent = history.guides.iter().any(|guide| {
                let last = guide.spoken_to.last();
                guide.town == town
                    && guide.stopped_on.is_none()
                    && last.is_some_and(|at| history.now.days_since(*at) >= 14)
            });
            assert!(silent, "{town}: every guide has just been spoken to");
        }
    });
}

#[test]
fn the_field_shows_its_patterns() {
    let history = made(Size { recipients: 600, guides: 120, meetings: 9000 }, 5);
    let share = |part: usize, of: usize| 100 * part / of.max(1);
    let told: Vec<&str> = paths(&history)
        .flat_map(|(_, path)| &path.meetings)
        .filter_map(|meeting| Some(meeting.told?.0))
        .collect();
    let held = told.iter().filter(|result| **result == "held").count();
    assert!((65..90).contains(&share(held, told.len())), "{held} of {} held", told.len());
    let declined = |question: &&Question| question.over_at().is_some() && !question.agreed();
    let asked: Vec<&Question> = history.referrals.iter().flat_map(|one| &one.questions).collect();
    let no = asked.iter().copied().filter(declined).count();
    assert!((8..25).contains(&share(no, asked.len())), "{no} of {} declined", asked.len());
    let closed: Vec<_> = paths(&history).filter_map(|(_, path)| path.closed).collect();
    let planned = closed.iter().filter(|(_, ending)| *ending == support::Ending::Planned).count();
    assert!((45..80).contains(&share(planned, closed.len())), "{planned} of {} planned", closed.len());
    let waiting = history.referrals.iter().filter(|one| one.path.is_none() && one.left_at.is_none()).count();
    assert!((5..45).contains(&share(waiting, 600)), "{waiting} wait");
    assert!(history.referrals.iter().all(|one| !season::is_weekend(day(one.since))));
    let finished = |nth: usize| {
        let rounds =
            paths(&history).filter_map(|(_, path)| path.rounds.get(nth).filter(|r| r.finished_at.is_some()));
        let hope: Vec<f64> = rounds.map(|round| round.stands[0]).collect();
        (hope.len(), hope.iter().sum::<f64>() / hope.len() as f64)
    };
    let ((begun, before), (ended, after)) = (finished(0), finished(2));
    assert!(begun > ended && after > before + 0.05, "hope {before} to {after}, {begun} and {ended} answers");
    let guide_years: f64 = history.guide_years.iter().map(|(.., years)| years).sum();
    let a_year = history.costs.iter().map(|cost| cost.amount).sum::<f64>() / guide_years;
    assert!((38_000.0..46_000.0).contains(&a_year), "{a_year}");
}
#[test]
fn everybody_who_plays_a_part_today_finds_a_guide() {
    for seed in 1..20 {
        for one in made(DEMO, seed).referrals {
            let alone = matches!(one.part, None | Some(Part::Waits | Part::WaitsInVain));
            assert!(alone || one.questions.len() == 1, "seed {seed}: {:?} in {}", one.part, one.town);
        }
    }
}
