//! What can happen to a path, and what is refused.

use super::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}
fn now() -> Timestamp {
    foundation::testing::noon()
}
fn walk() -> Walk {
    let id = |n: u128| Id::<Person>::named(&n.to_be_bytes());
    let begin = super::super::Begin {
        id: id(1).of(),
        programme: id(2).of(),
        referral: id(3).of(),
        person: id(4),
        peer: id(5),
        pack: packs::installed().pack("peer-guide").unwrap(),
        on: day("2026-03-10"),
    };
    Walk::new(id(6).of(), &begin).unwrap()
}
fn refused(result: Result<()>) -> &'static str {
    match result {
        Err(Error::Refused(why)) => why,
        Err(Error::Invalid(problems)) => problems[0].text,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_ending_is_planned_from_the_start() {
    assert_eq!(walk().ends_on, day("2026-07-10"));
    assert!(!walk().ends_soon(day("2026-06-18")));
    assert!(walk().ends_soon(day("2026-06-19")));
}

#[test]
fn whoever_rests_says_when_to_go_on() {
    let mut walk = walk();
    walk.pause(Side::Peer, now()).unwrap();
    assert_eq!(refused(walk.pause(Side::Recipient, now())), "support-path-refusal-paused");
    assert_eq!(refused(walk.resume(Side::Recipient)), "support-path-refusal-not-your-pause");
    walk.resume(Side::Peer).unwrap();
    assert_eq!(refused(walk.resume(Side::Peer)), "support-path-refusal-not-paused");
    walk.pause(Side::Recipient, now()).unwrap();
    walk.resume(Side::Coordinator).unwrap();
    assert_eq!(walk.state, State::Active);
}

#[test]
fn what_is_over_stays_over() {
    let mut walk = walk();
    walk.close(Ending::RecipientStopped, now()).unwrap();
    assert_eq!(refused(walk.close(Ending::Planned, now())), "support-path-refusal-over");
    assert_eq!(refused(walk.pause(Side::Peer, now())), "support-path-refusal-over");
    assert_eq!(refused(walk.ask_for_longer(day("2026-06-01"))), "support-path-refusal-over");
    let early = day("2026-06-01");
    assert_eq!(refused(walk.plan_ending(early, early)), "support-path-refusal-over");
}

#[test]
fn longer_is_asked_once_and_allowed_once() {
    let mut walk = walk();
    let by = walk.peer;
    assert_eq!(refused(walk.allow_longer(by, 2)), "support-path-refusal-nobody-asked");
    walk.ask_for_longer(day("2026-06-20")).unwrap();
    assert_eq!(refused(walk.ask_for_longer(day("2026-06-21"))), "support-path-refusal-longer-asked");
    walk.keep_the_day().unwrap();
    walk.ask_for_longer(day("2026-06-22")).unwrap();
    walk.allow_longer(by, 2).unwrap();
    assert_eq!(walk.ends_on, day("2026-09-10"));
    assert_eq!(refused(walk.ask_for_longer(day("2026-09-01"))), "support-path-refusal-longer-once");
    assert_eq!(refused(walk.keep_the_day()), "support-path-refusal-nobody-asked");
}

#[test]
fn the_goodbye_is_not_later_than_agreed() {
    let mut walk = walk();
    let today = day("2026-06-20");
    assert_eq!(refused(walk.plan_ending(day("2026-06-19"), today)), "support-path-problem-day-past");
    assert_eq!(refused(walk.plan_ending(day("2026-07-11"), today)), "support-path-problem-day-late");
    walk.plan_ending(day("2026-07-01"), today).unwrap();
    assert_eq!((walk.state, walk.arch()), (State::Ending, Arch::Ending));
}

#[test]
fn a_guide_reads_on_for_two_weeks_and_not_a_moment_where_the_two_were_parted() {
    let both = (Id::named(b"ola"), Id::named(b"kari"));
    let recent = |parted: bool, days: i64| {
        let closed = now().plus_days(-days);
        let over = (State::Closed, Some(closed), parted.then_some(closed));
        format!("{:?}", thing(Id::named(b"nordby"), both, over, now())).contains("recent")
    };
    assert_eq!([recent(false, 13), recent(false, 14), recent(true, 0)], [true, false, false]);
}
