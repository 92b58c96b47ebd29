//! Meetings, seen from outside.

use foundation::{Tx, testing::statements};

use crate::path::testing::{World, world};

const HELD: [(&str, &str); 7] = [
    ("once", "abc123"),
    ("met", "held"),
    ("dur", "60"),
    ("about", "everyday"),
    ("self", "fine"),
    ("note", "Ola will try the group on Thursday"),
    ("note_version", "0"),
];

/// How often Kari and Ola have met, as the table says.
async fn held(world: &World) -> i64 {
    let count = async |tx: &mut Tx| {
        tx.one::<(i64,)>("select count(*) from support_meeting where result = 'held'", &[]).await
    };
    world.house.db.read(count).await.unwrap().0
}

#[tokio::test]
async fn kari_and_ola_agree_on_a_meeting_and_both_are_reminded_twice() {
    let world = world().await;
    let address = format!("/paths/{}/meetings/new", world.path);
    let form = world.town.kari.get(&address).await;
    assert!(
        form.text.contains("A meeting with Ola") && form.text.contains("\"/me/about-me\""),
        "{}",
        form.text
    );
    assert!(world.town.ola.get(&address).await.text.contains("\"/my/about-me\""));
    assert!(!world.town.nora.get(&address).await.text.contains("about-me\""), "reminders are for the two");
    let wanted = [
        ("date", "2026-03-13"),
        ("time", "13:00"),
        ("minutes", "60"),
        ("kind", "outdoors"),
        ("place", "By the river"),
    ];
    let before = statements();
    let agreed = world.town.kari.post(&address, &wanted).await;
    let sent = statements() - before;
    assert_eq!(agreed.status, 303, "{}", agreed.text);
    let told = world.town.kari.get(&agreed.location).await;
    assert!(told.text.contains("Whoever has chosen reminders gets one"), "{}", told.text);
    assert!(sent <= 5, "{sent} statements");
    let told = world.told().await;
    assert_eq!(told.iter().filter(|name| *name == "support.meeting-planned").count(), 2);
    let home = world.town.ola.get("/my").await;
    assert!(home.text.contains("By the river") && home.text.contains("13:00"), "{}", home.text);
    let calendar = world.town.nora.get("/calendar").await;
    assert!(calendar.text.contains("Ola and Kari") && !calendar.text.contains("By the river"));
    for other in [&world.town.sven, &world.town.tone, &world.town.mette] {
        assert_eq!(other.post(&address, &wanted).await.status, 404);
    }
}

#[tokio::test]
async fn a_day_that_is_no_day_comes_back_with_what_was_written() {
    let world = world().await;
    let address = format!("/paths/{}/meetings/new", world.path);
    for (date, time, kind) in [
        ("", "13:00", "cafe"),
        ("2026-02-31", "13:00", "cafe"),
        ("2026-03-13", "25:00", "cafe"),
        ("2026-03-13", "1é", "cafe"),
        ("2026-03-13", "13:00", "moon"),
        ("2026-03-01", "13:00", "cafe"),
        ("9999-12-31", "13:00", "cafe"),
    ] {
        let answers = [("date", date), ("time", time), ("kind", kind), ("place", "At the gate")];
        let again = world.town.ola.post(&address, &answers).await;
        assert_eq!(again.status, 422, "{date} {time} {kind}");
        assert!(again.text.contains("At the gate"));
    }
}

#[tokio::test]
async fn a_log_is_saved_in_six_statements_and_counts_once_however_often_it_is_sent() {
    let world = world().await;
    let meeting = world.meeting(-2).await;
    let form = world.town.kari.get(&format!("{meeting}/log")).await;
    assert_eq!(form.status, 200, "{}", form.text);
    assert!(form.text.contains("data-offline=\"log\"") && form.text.contains("name=\"once\""));
    assert!(!form.text.contains("value=\"held\" required checked"), "met is never chosen beforehand");
    let before = statements();
    let saved = world.town.kari.post(&format!("{meeting}/log"), &HELD).await;
    assert_eq!(saved.location, "/me?done=support-log-saved-done", "{}", saved.text);
    assert!(statements() - before <= 5, "{} statements", statements() - before);
    let again = world.town.kari.post(&format!("{meeting}/log"), &HELD).await;
    assert_eq!((again.status, again.location), (303, saved.location));
    assert_eq!(held(&world).await, 1);
    let told = world.told().await;
    assert_eq!(told.iter().filter(|name| *name == "support.met").count(), 1);
}

#[tokio::test]
async fn the_same_log_with_other_answers_shows_both_and_kari_chooses() {
    let world = world().await;
    let log = format!("{}/log", world.meeting(-2).await);
    world.town.kari.post(&log, &HELD).await;
    let mut other = HELD;
    other[2].1 = "90";
    other[5].1 = "Something else";
    let both = world.town.kari.post(&log, &other).await;
    assert_eq!(both.status, 409);
    assert!(both.text.contains("Ola will try the group on Thursday") && both.text.contains("Something else"));
    assert!(both.text.contains("60 minutes") && both.text.contains("90 minutes"));
    // Kari says that the second is right: the page sends the key of the first along.
    let mut chosen = other.to_vec();
    chosen[0].1 = "def456";
    chosen[6].1 = "1";
    chosen.push(("over", "abc123"));
    assert_eq!(world.town.kari.post(&log, &chosen).await.status, 303);
    assert!(world.town.kari.get(&log).await.text.contains("Something else"));
    assert_eq!(held(&world).await, 1);
}

#[tokio::test]
async fn a_missing_answer_is_said_and_the_others_are_kept() {
    let world = world().await;
    let log = format!("{}/log", world.meeting(-2).await);
    let page = world.town.kari.post(&log, &[("once", "k1"), ("note", "Remember the keys")]).await;
    assert_eq!(page.status, 422);
    assert!(page.text.contains("Tell us whether you met") && page.text.contains("Remember the keys"));
    assert!(page.text.contains("value=\"k1\"") && page.text.contains("<title>Error:"));
    let page = world.town.kari.post(&log, &[("met", "held"), ("dur", "-5")]).await;
    assert_eq!((page.status, page.text.contains("Choose about how long")), (422, true));
    let long = "c".repeat(4001);
    let page = world.town.kari.post(&log, &[("met", "forgotten"), ("note", &long)]).await;
    assert_eq!((page.status, page.text.contains(&long)), (422, true));
    assert_eq!(held(&world).await, 0);
}

#[tokio::test]
async fn nobody_but_kari_logs_and_what_she_feels_is_hers_alone() {
    let world = world().await;
    let log = format!("{}/log", world.meeting(-2).await);
    for other in [&world.town.ola, &world.town.nora, &world.town.sven, &world.town.tone, &world.town.mette] {
        assert_eq!(other.get(&log).await.status, 404);
        assert_eq!(other.post(&log, &HELD).await.status, 404);
    }
    let mut heavy = HELD.to_vec();
    heavy[4].1 = "hard";
    heavy.push(("call", "yes"));
    let before = statements();
    assert_eq!(world.town.kari.post(&log, &heavy).await.status, 303);
    assert!(statements() - before <= 5);
    // The coordinator learns that a call is wanted, not why; the note waits for Ola's yes.
    let today = world.town.nora.get("/today").await;
    assert!(today.text.contains("Kari would like you to call"), "{}", today.text);
    let path = world.town.nora.get(&format!("/paths/{}", world.path)).await;
    assert!(path.text.contains("chosen not to share") && !path.text.contains("the group on Thursday"));
    let sealed = async |tx: &mut Tx| {
        tx.one::<(foundation::Value,)>("select feeling from support_meeting where feeling is not null", &[])
            .await
    };
    assert!(matches!(world.house.db.read(sealed).await.unwrap().0, foundation::Value::Bytes(_)));
}

#[tokio::test]
async fn a_meeting_nobody_had_planned_is_told_once() {
    let world = world().await;
    let log = format!("/me/people/{}/log", world.path);
    assert_eq!(world.town.kari.get(&log).await.status, 200);
    let mut told = HELD.to_vec();
    told.extend([("date", "2026-03-09"), ("time", "18:30")]);
    let before = statements();
    assert_eq!(world.town.kari.post(&log, &told).await.status, 303);
    assert!(statements() - before <= 5);
    assert_eq!(world.town.kari.post(&log, &told).await.status, 303);
    assert_eq!(held(&world).await, 1);
    let mut other = told.clone();
    other[5].1 = "Another story";
    assert_eq!(world.town.kari.post(&log, &other).await.status, 409);
    let mut dateless = HELD.to_vec();
    dateless[0].1 = "z9";
    assert_eq!(world.town.kari.post(&log, &dateless).await.status, 422);
    assert_eq!(world.town.ola.post(&log, &told).await.status, 404);
}

#[tokio::test]
async fn a_meeting_that_is_ahead_cannot_have_been_held() {
    let world = world().await;
    let log = format!("{}/log", world.meeting(48).await);
    let page = world.town.kari.post(&log, &HELD).await;
    assert_eq!((page.status, page.text.contains("still ahead")), (422, true));
}

#[tokio::test]
async fn ola_cannot_come_and_says_so_from_the_reminder() {
    let world = world().await;
    let meeting = world.meeting(20).await;
    let page = world.town.ola.get(&meeting).await;
    assert!(page.text.contains("You meet Kari") && page.text.contains("cannot-come"), "{}", page.text);
    assert_eq!(world.town.ola.post(&format!("{meeting}/cannot-come"), &[]).await.status, 303);
    assert_eq!(world.town.ola.post(&format!("{meeting}/cannot-come"), &[]).await.status, 409);
    assert!(world.told().await.contains(&"support.cannot-come".to_owned()));
    let moved = [("date", "2026-03-20"), ("time", "10:00"), ("kind", "cafe")];
    assert_eq!(world.town.kari.post(&format!("{meeting}/move"), &moved).await.status, 303);
    assert!(world.town.ola.get("/my/appointments").await.text.contains("20 March"));
    for other in [&world.town.sven, &world.town.mette, &world.town.tone] {
        assert_eq!(other.get(&meeting).await.status, 404);
        assert_eq!(other.post(&format!("{meeting}/cannot-come"), &[]).await.status, 404);
        assert_eq!(other.post(&format!("{meeting}/move"), &moved).await.status, 404);
    }
    // The coordinator moves a meeting, but cannot be ill for somebody.
    assert_eq!(world.town.nora.post(&format!("{meeting}/cannot-come"), &[]).await.status, 403);
}

#[tokio::test]
async fn a_reminder_is_right_only_as_long_as_the_meeting_stands() {
    let world = world().await;
    let now = world.house.itself().now;
    let meeting = world.meeting_at(now.plus_hours(30)).await;
    let id: foundation::Id<crate::Meeting> = meeting.rsplit('/').next().unwrap().parse().unwrap();
    let still = async |hours: i64| {
        let ask = async |tx: &mut Tx| {
            super::still_to_remind(tx, world.town.nordby, id, now.plus_hours(hours), now).await
        };
        world.house.db.read(ask).await.unwrap().is_some()
    };
    assert!(still(30).await);
    assert!(!still(29).await, "it has been moved since");
    world.town.kari.post(&format!("{meeting}/cannot-come"), &[]).await;
    assert!(!still(30).await);
}

#[tokio::test]
async fn ola_and_kari_write_one_note_and_neither_overwrites_the_other() {
    let world = world().await;
    let meeting = world.meeting(-2).await;
    world.town.kari.post(&format!("{meeting}/log"), &HELD).await;
    let (ola, kari) = (format!("/my{meeting}/note"), format!("{meeting}/note"));
    assert!(world.town.ola.get(&ola).await.text.contains("the group on Thursday"));
    let added = [("version", "1"), ("note", "Thursday at six")];
    assert_eq!(world.town.ola.post(&ola, &added).await.status, 303);
    let late = [("version", "1"), ("note", "Friday instead")];
    let both = world.town.kari.post(&kari, &late).await;
    assert_eq!(both.status, 409);
    assert!(both.text.contains("Thursday at six") && both.text.contains("Friday instead"));
    assert!(both.text.contains("name=\"version\" value=\"2\""));
    let chosen = [("version", "2"), ("note", "Friday instead")];
    assert_eq!(world.town.kari.post(&kari, &chosen).await.status, 303);
    for other in [&world.town.nora, &world.town.sven, &world.town.tone, &world.town.dag] {
        assert_eq!(other.get(&kari).await.status, 404);
        assert_eq!(other.post(&kari, &chosen).await.status, 404);
    }
}

#[tokio::test]
async fn a_note_that_ola_wrote_meanwhile_is_not_lost_under_a_log_from_the_phone() {
    let world = world().await;
    let meeting = world.meeting(-2).await;
    let words = [("version", "0"), ("note", "I felt better")];
    assert_eq!(world.town.ola.post(&format!("/my{meeting}/note"), &words).await.status, 303);
    let both = world.town.kari.post(&format!("{meeting}/log"), &HELD).await;
    assert_eq!(both.status, 409);
    assert!(both.text.contains("I felt better") && both.text.contains("the group on Thursday"));
    // Kari keeps what Ola wrote, and what else she told is saved with it.
    let kept = [&HELD[..5], &[("note", "I felt better"), ("note_version", "1")]].concat();
    assert!(both.text.contains("name=\"note\" value=\"I felt better\""), "{}", both.text);
    assert_eq!(world.town.kari.post(&format!("{meeting}/log"), &kept).await.status, 303);
    assert_eq!(held(&world).await, 1);
    assert!(world.town.kari.get(&format!("{meeting}/log")).await.text.contains("I felt better"));
}

#[tokio::test]
async fn what_comes_back_to_be_mended_overwrites_nothing_that_was_written_meanwhile() {
    let world = world().await;
    let meeting = world.meeting(-2).await;
    let log = format!("{meeting}/log");
    let words = [("version", "0"), ("note", "I felt better")];
    assert_eq!(world.town.ola.post(&format!("/my{meeting}/note"), &words).await.status, 303);
    let mut short = HELD;
    short[2].1 = "";
    let page = world.town.kari.post(&log, &short).await;
    assert_eq!(page.status, 422);
    assert!(page.text.contains("name=\"note_version\" value=\"0\""), "{}", page.text);
    assert_eq!(world.town.kari.post(&log, &HELD).await.status, 409);
}

#[tokio::test]
async fn a_meeting_from_a_spreadsheet_is_taken_over_by_the_coordinator_only() {
    let world = world().await;
    let past = crate::PastMeeting {
        id: foundation::Id::named(b"row 7"),
        path: world.path,
        person: world.town.ola.actor().person,
        peer: world.town.kari.actor().person,
        starts_at: "2026-03-05T12:00:00Z".parse().unwrap(),
        day: "2026-03-05".parse().unwrap(),
        minutes: Some(45),
        place: "cafe",
        result: "held",
    };
    let import = async |actor: foundation::Actor| {
        world.house.db.write(async |tx| crate::import_meeting(tx, &actor, &past).await).await
    };
    for other in [&world.town.kari, &world.town.ola, &world.town.sven] {
        assert!(import(other.actor()).await.is_err());
    }
    import(world.town.nora.actor()).await.unwrap();
    assert_eq!(held(&world).await, 1);
    let days = async |tx: &mut Tx| {
        let sql = "select first_met_on, last_met_on from support_path";
        tx.one::<(foundation::Day, foundation::Day)>(sql, &[]).await
    };
    let met = world.house.db.read(days).await.unwrap();
    assert_eq!(met, (past.day, past.day));
}
