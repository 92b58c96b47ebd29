//! The figures, with named people: Kari and Ola met and said goodbye, Liv said not now, Per said no.

use foundation::{Tx, args};
use ui::{FigureRows, Span};

use crate::{
    Offer,
    path::testing::{World, world},
};

async fn figure(world: &World, name: &str, from: &str, to: &str) -> FigureRows {
    let zone = world.house.settings.zone.clone();
    let span =
        Span { programme: world.programme, from: from.parse().unwrap(), to: to.parse().unwrap(), zone };
    let figure = *super::FIGURES.iter().find(|figure| figure.name == name).unwrap();
    world.house.db.read(async |tx: &mut Tx| (figure.find)(tx, &span).await).await.unwrap()
}

fn count(rows: &FigureRows, kind: &str) -> u64 {
    let FigureRows::Counts(rows) = rows else { panic!("not counts") };
    rows.iter().filter(|row| row.kind == kind).map(|row| row.count).sum()
}

/// Three were offered a guide; Ola's offer led to the path, and the two have met and ended it.
async fn spring() -> World {
    let world = world().await;
    let now = world.house.itself().now;
    let (town, ola) = (&world.town, world.town.ola.actor());
    let offers = async |tx: &mut Tx| {
        for (answer, person) in [("yes", Some(ola.person)), ("later", None), ("no", None)] {
            let id = ola.id::<Offer>();
            tx.run(
                "insert into support_offer (org, id, programme, from_org, made_by, person, answer, made_at)
                 values ($1, $2, $3, $4, $5, $6, $7, $8)",
                args![
                    town.nordby,
                    id,
                    world.programme,
                    town.region,
                    ola.person,
                    person,
                    answer,
                    now.plus_days(-9)
                ],
            )
            .await?;
            if person.is_some() {
                tx.run("update support_referral set offer = $1 where person = $2", args![id, ola.person])
                    .await?;
            }
        }
        Ok(())
    };
    world.house.db.write(offers).await.unwrap();
    let log = format!("{}/log", world.meeting(-2).await);
    assert_eq!(
        world.town.kari.post(&log, &[("once", "1"), ("met", "held"), ("dur", "60")]).await.status,
        303
    );
    let cancelled = world.meeting(30).await;
    assert_eq!(world.town.ola.post(&format!("{cancelled}/cannot-come"), &[]).await.status, 303);
    assert_eq!(world.town.kari.post(&format!("/paths/{}/end", world.path), &[]).await.status, 303);
    world
}

#[tokio::test]
async fn steps_count_each_offer_and_each_path_once_within_the_span() {
    let world = spring().await;
    let rows = figure(&world, "support-figure-steps", "2026-03-01", "2026-03-31").await;
    for (kind, number) in
        [("offered", 3), ("yes", 1), ("later", 1), ("no", 1), ("matched", 1), ("met", 1), ("ended", 1)]
    {
        assert_eq!(count(&rows, &format!("support-step-count-{kind}")), number, "{kind}");
    }
    assert_eq!(count(&rows, "support-ending-planned"), 1);
    assert_eq!(
        figure(&world, "support-figure-steps", "2026-04-01", "2026-04-30").await,
        FigureRows::Counts(vec![])
    );
}

#[tokio::test]
async fn days_are_counted_from_each_step_to_the_next() {
    let world = spring().await;
    let FigureRows::Lengths(rows) = figure(&world, "support-figure-days", "2026-03-01", "2026-03-31").await
    else {
        panic!("not lengths")
    };
    let days = |kind: &str| rows.iter().find(|row| row.kind == kind).map(|row| row.days);
    assert_eq!(days("support-days-offer-to-match"), Some(9.0));
    assert_eq!(days("support-days-match-to-meeting"), Some(0.0));
    assert_eq!(days("support-days-meeting-to-ending"), Some(0.0));
}

#[tokio::test]
async fn meetings_are_counted_by_what_came_of_them() {
    let world = spring().await;
    let rows = figure(&world, "support-figure-meetings", "2026-03-01", "2026-03-31").await;
    assert_eq!(count(&rows, "support-result-held"), 1);
    assert_eq!(count(&rows, "support-result-cancelled-by-recipient"), 1);
}

#[tokio::test]
async fn ola_sees_everything_that_is_kept_and_it_can_be_forgotten() {
    let world = spring().await;
    let ola = world.town.ola.actor();
    let show = async |tx: &mut Tx| {
        let mut all = Vec::new();
        for keeps in crate::keeps::KEEPS {
            all.extend((keeps.show)(tx, &ola, ola.person).await?);
        }
        Ok(all)
    };
    let shown = world.house.db.read(show).await.unwrap();
    let kinds: Vec<_> = shown.iter().map(|one| one.what.as_str()).collect();
    assert!(kinds.contains(&"support-kept-path") && kinds.contains(&"support-kept-meeting"), "{kinds:?}");
    let forget = async |tx: &mut Tx| {
        for keeps in crate::keeps::KEEPS {
            (keeps.forget)(tx, &ola, ola.person).await?;
        }
        tx.one::<(i64,)>("select count(*) from support_meeting where note is not null", &[]).await
    };
    assert_eq!(world.house.db.write(forget).await.unwrap().0, 0);
    // The numbers stay as they were.
    let rows = figure(&world, "support-figure-steps", "2026-03-01", "2026-03-31").await;
    assert_eq!(count(&rows, "support-step-count-offered"), 3);
}

/// A yes is kept as the referral it has become, and is counted as the offer it was.
#[tokio::test]
async fn a_yes_on_the_ward_is_counted_as_one_offer() {
    let world = world().await;
    let tone = &world.town.tone;
    let nordby = world.town.nordby.to_string();
    let who = [("first_name", "Bo"), ("phone", "12345678"), ("contact", "yes"), ("org", nordby.as_str())];
    for answer in ["yes", "no"] {
        let sent = tone.post("/ward/offer", &[&who[..], &[("answer", answer)]].concat()).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
    }
    let rows = figure(&world, "support-figure-steps", "2026-03-01", "2026-03-31").await;
    for (kind, number) in [("offered", 2), ("yes", 1), ("no", 1)] {
        assert_eq!(count(&rows, &format!("support-step-count-{kind}")), number, "{kind}");
    }
}

#[tokio::test]
async fn two_who_were_parted_are_an_ending_with_a_word_of_its_own() {
    let world = world().await;
    let (kari, ola) = (world.town.kari.actor(), world.town.ola.actor().person);
    let block = async |tx: &mut Tx| people::block(tx, &kari, kari.person, ola).await;
    world.house.db.write(block).await.unwrap();
    assert_eq!(crate::part_the_blocked(&world.house.db, &world.house.itself()).await.unwrap(), 1);
    let rows = figure(&world, "support-figure-steps", "2026-03-01", "2026-03-31").await;
    for (kind, number) in [("support-step-count-ended", 1), ("support-ending-parted", 1)] {
        assert_eq!(count(&rows, kind), number, "{kind}");
    }
    for language in ui::Language::ALL {
        let said = world.house.texts.say(*language, "support-ending-parted", &[]);
        assert!(!said.contains("support-") && !said.contains("Kari"), "{said}");
    }
}

#[tokio::test]
async fn half_an_hour_into_july_is_the_second_half_of_the_year() {
    let world = spring().await;
    // Half past twelve at night in Copenhagen; in Greenwich it is still June.
    let night: foundation::Timestamp = "2026-06-30T22:30:00Z".parse().unwrap();
    let first = foundation::Day::from(jiff::civil::date(2026, 7, 1));
    let moved = async |tx: &mut Tx| {
        tx.run("update support_offer set made_at = $1", args![night]).await?;
        tx.run("update support_meeting set starts_at = $1", args![night]).await?;
        tx.run(
            "update support_path set started_on = $2, first_met_on = $2, closed_at = $1",
            args![night, first],
        )
        .await
    };
    world.house.db.write(moved).await.unwrap();
    for (half, from, to, number) in
        [("first", "2026-01-01", "2026-06-30", 0), ("second", "2026-07-01", "2026-12-31", 1)]
    {
        let steps = figure(&world, "support-figure-steps", from, to).await;
        for kind in ["support-step-count-yes", "support-step-count-met", "support-ending-planned"] {
            assert_eq!(count(&steps, kind), number, "{kind} in the {half} half");
        }
        let meetings = figure(&world, "support-figure-meetings", from, to).await;
        assert_eq!(count(&meetings, "support-result-held"), number, "{half}");
        let FigureRows::Lengths(days) = figure(&world, "support-figure-days", from, to).await else {
            panic!("not lengths")
        };
        assert!(days.iter().all(|row| row.days == 0.0), "{days:?}");
        assert_eq!(days.len() as u64, 3 * number, "{half}: {days:?}");
    }
}
