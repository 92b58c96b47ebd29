//! Each must and each wish alone, and the whole waiting list: nothing that is forbidden is ever suggested.

use std::collections::HashSet;

use foundation::{Day, Id, Person, Timestamp};
use proptest::prelude::*;

use super::*;

fn now() -> Timestamp {
    foundation::testing::noon()
}
fn id<T>(number: u128) -> Id<T> {
    uuid_of(number).parse().unwrap()
}
fn uuid_of(number: u128) -> String {
    let hex = format!("{number:032x}");
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

fn field(seekers: Vec<Seeker>, guides: Vec<Guide>) -> Field<'static> {
    let programme = packs::installed().pack("peer-guide").unwrap().programme().unwrap();
    let today = "2026-03-10".parse().unwrap();
    Field { guides, seekers, ..Field::of(programme, Lists::of(programme), (now(), today)) }
}
fn guide(number: u128) -> Guide {
    Guide {
        person: id(1000 + number),
        name: format!("guide{number}"),
        languages: 0b11,
        gender: 0b01,
        ages: 0b10,
        interests: 0b11,
        times: 0b1111,
        places: 0b111,
        cannot: 0,
        shared: 0b1,
        home: Some(Spot::at(56.0, 10.0)),
        reach_km: 40.0,
        capacity: 2,
        taken: 0,
        approved: true,
        trained: true,
        resting: false,
        wards: Vec::new(),
        room_since: None,
    }
}
fn seeker(number: u128) -> Seeker {
    Seeker {
        person: id(number),
        referral: id(5000 + number),
        languages: 0b01,
        gender: 0,
        ages: 0,
        experience: 0,
        interests: 0,
        times: 0,
        places: 0,
        comfort: 0,
        home: Some(Spot::at(56.05, 10.05)),
        from_afar: false,
        ward: None,
        known: Vec::new(),
        not_these: Vec::new(),
        agreed: true,
        waiting_since: now().plus_days(-3),
        discharge_on: None,
    }
}
fn verdict(seeker: &Seeker, guide: &Guide) -> Option<Must> {
    field(vec![], vec![]).forbidden(seeker, guide)
}
fn caution(seeker: &Seeker, guide: &Guide, rule: &str) -> Option<bool> {
    let points = field(vec![], vec![]).points(seeker, guide);
    points.into_iter().find(|point| point.rule == rule).map(|point| point.fits)
}
fn costs(seeker: &Seeker, guide: &Guide) -> i64 {
    field(vec![], vec![]).cost(seeker, guide)
}

#[test]
fn a_pair_nothing_speaks_against_may_be_asked() {
    assert_eq!(verdict(&seeker(1), &guide(1)), None);
}

#[test]
fn nobody_is_suggested_before_they_have_said_yes_to_it() {
    assert_eq!(verdict(&Seeker { agreed: false, ..seeker(1) }, &guide(1)), Some(Must::Consent));
}

#[test]
fn two_people_one_of_whom_has_said_not_this_person_are_kept_apart_both_ways() {
    for pair in [(id(1), id(1001)), (id(1001), id(1))] {
        let mut field = field(vec![], vec![]);
        field.apart.insert(pair);
        assert_eq!(field.forbidden(&seeker(1), &guide(1)), Some(Must::ExclusionList));
    }
    let taken_out = Seeker { not_these: vec![id(1001)], ..seeker(1) };
    assert_eq!(verdict(&taken_out, &guide(1)), Some(Must::ExclusionList));
}

#[test]
fn nobody_is_their_own_guide() {
    assert_eq!(verdict(&Seeker { person: id(1001), ..seeker(1) }, &guide(1)), Some(Must::ExclusionList));
}

#[test]
fn somebody_one_knows_is_not_suggested() {
    let knows = Seeker { known: vec!["guide1".to_owned()], ..seeker(1) };
    assert_eq!(verdict(&knows, &guide(1)), Some(Must::NotSomeoneKnown));
    assert_eq!(verdict(&knows, &guide(2)), None);
}

#[test]
fn a_no_between_two_holds() {
    let mut field = field(vec![], vec![]);
    field.said_no.insert((id(1), id(1001)));
    assert_eq!(field.forbidden(&seeker(1), &guide(1)), Some(Must::EarlierNo));
}

#[test]
fn a_guide_is_not_sent_to_their_own_former_ward() {
    let from_ward = Seeker { ward: Some(id(7)), ..seeker(1) };
    assert_eq!(verdict(&from_ward, &Guide { wards: vec![id(7)], ..guide(1) }), Some(Must::OwnWard));
    assert_eq!(verdict(&from_ward, &Guide { wards: vec![id(8)], ..guide(1) }), None);
}

#[test]
fn a_guide_without_an_approval_or_at_rest_is_not_asked() {
    assert_eq!(verdict(&seeker(1), &Guide { approved: false, ..guide(1) }), Some(Must::Approved));
    assert_eq!(verdict(&seeker(1), &Guide { resting: true, ..guide(1) }), Some(Must::NotPaused));
}

#[test]
fn they_have_a_language_in_common() {
    assert_eq!(verdict(&seeker(1), &Guide { languages: 0b10, ..guide(1) }), Some(Must::Language));
    assert_eq!(verdict(&Seeker { languages: 0, ..seeker(1) }, &Guide { languages: 0b10, ..guide(1) }), None);
}

#[test]
fn the_way_is_no_longer_than_the_guide_can_travel_unless_they_meet_from_afar() {
    let far = Guide { home: Some(Spot::at(57.0, 10.0)), ..guide(1) };
    assert_eq!(verdict(&seeker(1), &far), Some(Must::Distance));
    assert_eq!(verdict(&Seeker { from_afar: true, ..seeker(1) }, &far), None);
    assert_eq!(verdict(&seeker(1), &Guide { home: None, ..guide(1) }), None);
}

#[test]
fn a_guide_with_all_places_in_use_has_no_room() {
    assert_eq!(verdict(&seeker(1), &Guide { taken: 2, ..guide(1) }), Some(Must::Room));
    assert_eq!(verdict(&seeker(1), &Guide { taken: 3, ..guide(1) }), Some(Must::Room));
}

#[test]
fn a_wish_that_fits_is_a_reason_and_one_that_does_not_is_a_caution_and_costs() {
    let wishes: [(&str, Seeker, Seeker); 6] = [
        ("gender", Seeker { gender: 0b01, ..seeker(1) }, Seeker { gender: 0b10, ..seeker(1) }),
        ("place", Seeker { places: 0b1, ..seeker(1) }, Seeker { places: 0b1000, ..seeker(1) }),
        (
            "shared-experience",
            Seeker { experience: 0b1, ..seeker(1) },
            Seeker { experience: 0b10, ..seeker(1) },
        ),
        ("age-band", Seeker { ages: 0b10, ..seeker(1) }, Seeker { ages: 0b1, ..seeker(1) }),
        ("interests", Seeker { interests: 0b1, ..seeker(1) }, Seeker { interests: 0b100, ..seeker(1) }),
        ("times", Seeker { times: 0b111, ..seeker(1) }, Seeker { times: 0b10000, ..seeker(1) }),
    ];
    for (rule, fits, misses) in wishes {
        assert_eq!(caution(&seeker(1), &guide(1), rule), None, "{rule} was not asked for");
        assert_eq!(caution(&fits, &guide(1), rule), Some(true), "{rule}");
        assert_eq!(caution(&misses, &guide(1), rule), Some(false), "{rule}");
        assert!(costs(&misses, &guide(1)) > costs(&fits, &guide(1)), "{rule}");
    }
}

#[test]
fn somebody_who_wants_no_dogs_gets_a_caution_about_a_guide_with_a_dog() {
    let lists = field(vec![], vec![]).lists;
    let no_dogs = lists.comfort.bits(&["no-dogs"]);
    let wants = Seeker { comfort: no_dogs, ..seeker(1) };
    assert_eq!(caution(&wants, &guide(1), "comfort"), Some(true));
    assert_eq!(caution(&wants, &Guide { cannot: no_dogs, ..guide(1) }, "comfort"), Some(false));
}

#[test]
fn one_time_in_common_is_little_and_three_are_plenty() {
    let cost = |times| costs(&Seeker { times, ..seeker(1) }, &guide(1));
    assert!(cost(0b10000) > cost(0b10001) && cost(0b10001) > cost(0b10011) && cost(0b10011) > cost(0b10111));
}

#[test]
fn a_shorter_way_costs_less() {
    let near = Guide { home: Some(Spot::at(56.05, 10.05)), ..guide(1) };
    assert!(
        costs(&seeker(1), &near) < costs(&seeker(1), &Guide { home: Some(Spot::at(56.3, 10.0)), ..guide(1) })
    );
    assert_eq!(caution(&seeker(1), &near, "near"), Some(true));
}

#[test]
fn a_guide_who_has_finished_training_comes_first() {
    let untrained = Guide { trained: false, ..guide(1) };
    assert_eq!(caution(&seeker(1), &untrained, "trained"), Some(false));
    assert!(costs(&seeker(1), &guide(1)) < costs(&seeker(1), &untrained));
}

#[test]
fn bands_of_age_and_it_does_not_matter_are_understood() {
    let lists = field(vec![], vec![]).lists;
    assert_eq!(lists.age.codes(lists.age.bands(34)), ["25-34"]);
    assert_eq!(lists.age.codes(lists.age.bands(80)), ["65-over"]);
    assert_eq!(lists.gender.bits(&["any"]), 0);
    assert_eq!(lists.times.names(lists.times.bits(&["tue-morning"]), "da"), "tirsdag formiddag");
}

#[test]
fn who_has_waited_longest_goes_first_and_who_leaves_the_ward_soon_before_them() {
    let one_place = vec![Guide { capacity: 1, ..guide(1) }];
    let long = Seeker { waiting_since: now().plus_days(-20), ..seeker(1) };
    let short = seeker(2);
    let found = match_all(&field(vec![short.clone(), long.clone()], one_place.clone())).unwrap();
    assert_eq!((found.chosen(0), found.chosen(1)), (None, Some(0)));
    let leaves: Option<Day> = Some("2026-03-12".parse().unwrap());
    let long = Seeker { waiting_since: now().plus_days(-10), ..long };
    let found = match_all(&field(vec![Seeker { discharge_on: leaves, ..short }, long], one_place)).unwrap();
    assert_eq!((found.chosen(0), found.chosen(1)), (Some(0), None));
}

#[test]
fn who_must_wait_is_told_why_and_whose_room_would_help() {
    let full = field(vec![seeker(1)], vec![Guide { taken: 2, ..guide(1) }]);
    let found = match_all(&full).unwrap().waits(&full, 0).unwrap();
    assert_eq!(found, WaitsFor { reason: "no-room", openings: vec![0] });
    let cases: [(&str, Seeker, Vec<Guide>); 6] = [
        ("no-guide", seeker(1), vec![]),
        ("no-guide", seeker(1), vec![Guide { approved: false, ..guide(1) }]),
        ("no-language", seeker(1), vec![Guide { languages: 0b10, ..guide(1) }]),
        ("too-far", seeker(1), vec![Guide { home: Some(Spot::at(58.0, 10.0)), ..guide(1) }]),
        ("all-known", Seeker { known: vec!["guide1".to_owned()], ..seeker(1) }, vec![guide(1)]),
        ("no-consent", Seeker { agreed: false, ..seeker(1) }, vec![guide(1)]),
    ];
    for (reason, seeker, guides) in cases {
        let field = field(vec![seeker], guides);
        let found = match_all(&field).unwrap().waits(&field, 0).unwrap();
        assert_eq!(found.reason, reason);
    }
}

#[test]
fn the_page_can_say_whom_another_choice_would_move() {
    let speaks_both = guide(1);
    let speaks_one = Guide { languages: 0b10, ..guide(2) };
    let one = Guide { capacity: 1, ..speaks_both };
    let other = Guide { capacity: 1, ..speaks_one };
    let either = Seeker { languages: 0b11, ..seeker(1) };
    let field = field(vec![either, seeker(2)], vec![one, other]);
    let found = match_all(&field).unwrap();
    assert_eq!((found.chosen(0), found.chosen(1)), (Some(1), Some(0)));
    let instead = vec![Moved { seeker: 1, to: None }];
    let best = Suggested { guide: 1, instead: Vec::new() };
    assert_eq!(found.suggested(&field, 0), [best, Suggested { guide: 0, instead }]);
}

fn any_guide() -> impl Strategy<Value = Guide> {
    let who = (0..40_u128, 0..3_i64, 0..4_i64, any::<(bool, bool)>());
    let wants = (0..8_u64, 0..16_u64, 0..4_u64, 0..4_u128);
    (who, wants, 55.0..57.0_f64).prop_map(|((number, capacity, taken, (trained, resting)), wants, north)| {
        Guide {
            languages: wants.0,
            times: wants.1,
            gender: wants.2,
            wards: vec![id(wants.3)],
            capacity,
            taken,
            approved: trained || number % 2 == 0,
            resting: resting && number % 3 == 0,
            home: Some(Spot::at(north, 10.0)),
            ..guide(number)
        }
    })
}
fn any_seeker() -> impl Strategy<Value = Seeker> {
    let who = (0..60_u128, 0..8_u64, 0..16_u64, 0..4_u64);
    let more = (0..4_u128, 0..40_u128, 0..90_i64, any::<bool>());
    (who, more, 55.0..57.0_f64).prop_map(|((number, languages, times, gender), more, north)| Seeker {
        languages,
        times,
        gender,
        ward: Some(id(more.0)),
        known: vec![format!("guide{}", more.1)],
        waiting_since: now().plus_days(-more.2),
        agreed: more.3 || number % 2 == 0,
        home: Some(Spot::at(north, 10.0)),
        ..seeker(number)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn no_suggestion_ever_breaks_a_must_and_no_guide_gets_more_than_there_is_room_for(
        seekers in prop::collection::vec(any_seeker(), 0..25),
        guides in prop::collection::vec(any_guide(), 0..12),
        apart in prop::collection::hash_set((0..60_u128, 1000..1040_u128), 0..40),
        said_no in prop::collection::hash_set((0..60_u128, 1000..1040_u128), 0..40),
    ) {
        let mut field = field(seekers, guides);
        let pairs = |set: HashSet<(u128, u128)>| -> HashSet<(Id<Person>, Id<Person>)> {
            set.into_iter().map(|(one, other)| (id(one), id(other))).collect()
        };
        field.apart = pairs(apart);
        field.said_no = pairs(said_no);
        let whole = match_all(&field).unwrap();
        let mut given = vec![0; field.guides.len()];
        for (at, seeker) in field.seekers.iter().enumerate() {
            for guide in whole.suggested(&field, at).into_iter().map(|one| one.guide) {
                prop_assert_eq!(field.forbidden(seeker, &field.guides[guide]), None);
            }
            match whole.chosen(at) {
                Some(guide) => given[guide] += 1,
                None => prop_assert!(whole.waits(&field, at).is_some()),
            }
        }
        for (guide, given) in field.guides.iter().zip(given) {
            prop_assert!(given <= guide.room());
        }
    }
}
