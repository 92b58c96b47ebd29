//! What needs the coordinator, and when: each reason, the day before and the day itself.

use foundation::Programme;

use super::{super::alarms::Days, *};

fn need(reason: Reason, day: &str) -> Need {
    let about = Id::named(day.as_bytes());
    Need { reason, day: day.parse().unwrap(), about, other: None, to: To::Guide(about) }
}

#[test]
fn at_most_five_are_shown_and_no_reason_crowds_out_the_others() {
    let mut all: Vec<Need> = (1..9).map(|n| need(Reason::LeavesSoon, &format!("2026-03-0{n}"))).collect();
    all.push(need(Reason::NoDate, "2026-03-01"));
    all.push(need(Reason::EndingNear, "2026-03-20"));
    let shown = first(&all);
    let reasons: Vec<_> = shown.iter().map(|need| need.reason).collect();
    let leaves = Reason::LeavesSoon;
    assert_eq!(reasons, [leaves, leaves, leaves, Reason::NoDate, Reason::EndingNear]);
    assert_eq!(more(&all, &shown), [(leaves, 5)]);
}

#[test]
fn the_middle_of_an_even_number_is_between_the_two() {
    assert_eq!(median(vec![]), None);
    assert_eq!(median(vec![3]), Some(3));
    assert_eq!(median(vec![9, 1, 5]), Some(5));
    assert_eq!(median(vec![4, 8]), Some(6));
}

/// Today is noon; everything else is counted from there.
struct World {
    agreed: HashMap<Id<Person>, Timestamp>,
    ahead: HashMap<Id<Path>, Timestamp>,
    alarms: Alarms,
    waiting: Vec<Waiting>,
    walks: Vec<Walk>,
    guides: Vec<Guide>,
}

fn noon() -> Timestamp {
    foundation::testing::noon()
}
fn today() -> Day {
    noon().day_in(&TimeZone::UTC)
}
fn somebody() -> Id<Person> {
    Id::named(b"somebody")
}
fn kari() -> Id<Person> {
    Id::named(b"kari")
}

impl World {
    fn new() -> Self {
        let agreed = HashMap::from([(somebody(), noon().plus_days(200))]);
        let alarms = Alarms::default();
        Self { agreed, ahead: HashMap::new(), alarms, waiting: vec![], walks: vec![], guides: vec![] }
    }
    /// Somebody who has waited for so many days.
    fn waits(mut self, days: i64) -> Self {
        self.waiting.push(Waiting {
            referral: Id::named(b"referral"),
            programme: Id::named(b"programme"),
            person: somebody(),
            waiting_since: noon().plus_days(-days),
            discharge_on: None,
            asked: None,
            peer: None,
            asked_at: None,
            peer_answer: None,
            person_answer: None,
        });
        self
    }
    /// As [`waits`](Self::waits), asked so many days ago.
    fn asked(self, days: i64) -> Self {
        let mut world = self.waits(20);
        world.waiting[0].asked = Some(Id::named(b"match"));
        world.waiting[0].asked_at = Some(noon().plus_days(-days));
        world
    }
    /// Two who said yes so many days ago, and last met so many days ago.
    fn walks(mut self, days: i64, met: Option<i64>) -> Self {
        let begin = crate::Begin {
            id: Id::named(b"match"),
            programme: Id::named(b"programme"),
            referral: Id::named(b"referral"),
            person: somebody(),
            peer: kari(),
            pack: packs::installed().pack("peer-guide").unwrap(),
            on: today().plus(-days),
        };
        let mut walk = Walk::new(Id::named(b"org"), &begin).unwrap();
        walk.ends_on = today().plus(90);
        walk.first_met_on = met.map(|met| today().plus(-met));
        walk.last_met_on = walk.first_met_on;
        self.walks.push(walk);
        self
    }
    fn says(&self) -> Vec<Reason> {
        let now = Now {
            today: today(),
            zone: &TimeZone::UTC,
            waiting: &self.waiting,
            walks: &self.walks,
            parted: &[],
            guides: &self.guides,
            ahead: &self.ahead,
            agreed: &self.agreed,
            alarms: &self.alarms,
        };
        needs(&now).iter().map(|need| need.reason).collect()
    }
}

#[test]
fn whoever_has_waited_for_two_weeks_comes_before_whoever_has_not() {
    assert_eq!(World::new().waits(13).says(), [Reason::NotMatched]);
    assert_eq!(World::new().waits(14).says(), [Reason::WaitsLong]);
    assert!(Reason::WaitsLong < Reason::NotMatched);
}

#[test]
fn whoever_has_said_no_yes_is_asked_first_and_suggested_later() {
    let mut world = World::new().waits(30);
    world.agreed.clear();
    world.waiting[0].discharge_on = Some(today().plus(2));
    assert_eq!(world.says(), [Reason::NoYes]);
}

#[test]
fn an_answer_may_take_four_days() {
    assert_eq!(World::new().asked(3).says(), []);
    assert_eq!(World::new().asked(4).says(), [Reason::NoAnswer]);
}

#[test]
fn a_date_may_take_three_days_unless_there_is_one() {
    assert_eq!(World::new().walks(2, None).says(), []);
    let mut world = World::new().walks(3, None);
    assert_eq!(world.says(), [Reason::NoDate]);
    world.ahead.insert(world.walks[0].id, noon().plus_days(1));
    assert_eq!(world.says(), []);
}

#[test]
fn three_weeks_without_a_meeting_are_told_unless_one_is_planned_or_one_of_them_rests() {
    assert_eq!(World::new().walks(40, Some(20)).says(), []);
    let mut world = World::new().walks(40, Some(21));
    assert_eq!(world.says(), [Reason::NotMet]);
    world.ahead.insert(world.walks[0].id, noon().plus_days(1));
    assert_eq!(world.says(), []);
    world.ahead.clear();
    world.walks[0].pause(crate::Side::Peer, noon()).unwrap();
    assert_eq!(world.says(), []);
}

#[test]
fn an_ending_is_told_three_weeks_before_and_a_wish_for_longer_at_once() {
    let mut world = World::new().walks(90, Some(1));
    world.walks[0].ends_on = today().plus(22);
    assert_eq!(world.says(), []);
    world.walks[0].ends_on = today().plus(21);
    assert_eq!(world.says(), [Reason::EndingNear]);
    world.walks[0].ask_for_longer(today()).unwrap();
    assert_eq!(world.says(), [Reason::Longer, Reason::EndingNear]);
}

#[test]
fn a_yes_that_runs_out_is_told_two_weeks_before() {
    for (days, told) in [(15, false), (14, true), (1, true)] {
        let mut world = World::new().walks(40, Some(1)).waits(1);
        world.agreed.insert(somebody(), noon().plus_days(days));
        let says = world.says();
        assert_eq!(says.contains(&Reason::YesEnds), told, "{days} days: {says:?}");
        assert!(says.contains(&Reason::NotMatched), "and the rest stands beside it");
    }
    let mut world = World::new().walks(40, Some(1));
    world.agreed.clear();
    assert_eq!(world.says(), [], "who walks already needs no new yes");
}

#[test]
fn a_guide_is_called_as_often_as_the_template_says() {
    let guide = |days: i64| Guide {
        person: kari(),
        capacity: 2,
        since_on: today().plus(-200),
        resting_from: None,
        contact_at: Some(noon().plus_days(-days)),
        logged_call_at: None,
        own_call_at: None,
    };
    let world = |days| World { guides: vec![guide(days)], ..World::new().walks(40, Some(1)) };
    assert_eq!(world(13).says(), []);
    assert_eq!(world(14).says(), [Reason::NotSpokenTo]);
    let mut own = world(14);
    own.alarms = with(|days| days.spoken = 30);
    assert_eq!(own.says(), [], "this programme says thirty");
}

/// A programme with days of its own.
fn with(change: impl Fn(&mut Days)) -> Alarms {
    let mut days = Days::default();
    change(&mut days);
    Alarms::from([(Id::<Programme>::named(b"programme"), days)])
}

#[test]
fn each_programme_has_its_own_days() {
    let mut world = World::new().waits(5);
    world.alarms = with(|days| days.matched = 5);
    assert_eq!(world.says(), [Reason::WaitsLong]);
    let mut world = World::new().walks(40, Some(8));
    world.alarms = with(|days| days.meeting = 8);
    assert_eq!(world.says(), [Reason::NotMet]);
    let mut world = World::new().asked(1);
    world.alarms = with(|days| days.answer = 1);
    assert_eq!(world.says(), [Reason::NoAnswer]);
}
