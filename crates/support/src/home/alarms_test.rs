//! The days of a template, and the usual ones.

use super::*;

#[test]
fn the_template_says_when_and_what_it_leaves_out_is_as_usual() {
    let template = packs::installed().pack("peer-guide").unwrap().programme().unwrap();
    assert_eq!(Days::of(template), Days::default(), "the usual days are those of the first programme");
    let mut own = template.clone();
    own.alarms.retain(|alarm| alarm.id != "no-meeting");
    for alarm in &mut own.alarms {
        alarm.after_days = alarm.after_days.map(|days| days + 5);
        alarm.before_days = alarm.before_days.map(|days| days + 5);
    }
    let (own, usual) = (Days::of(&own), Days::default());
    assert_eq!((own.meeting, own.spoken, own.ending), (21, 19, 26));
    assert_eq!((own.talk, own.longer, own.answer, own.date), (5, 5, 9, 8));
    assert_eq!((own.matched, own.consent), (usual.matched + 5, usual.consent + 5));
}

#[test]
fn a_guide_of_two_programmes_is_called_when_the_first_of_them_says_so() {
    let (one, two) = (Id::named(b"one"), Id::named(b"two"));
    let late = Days { spoken: 30, talk: 2, ..Days::default() };
    let alarms = Alarms(HashMap::from([(one, late), (two, Days { spoken: 7, ..late })]));
    assert_eq!(alarms.for_guides(), (2, 7));
    assert_eq!(alarms.in_programme(one).spoken, 30);
    assert_eq!(Alarms::default().for_guides(), (0, 14));
}
