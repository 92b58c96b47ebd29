//! The daily round: what was kept long enough goes, what was not stays, and one program does it.

use brobygger::daily;
use foundation::{Day, Id, Person, Timestamp, args, testing::noon, trail_about};
use people::testing::{Town, town};
use ui::{House, testing::house};

/// Ola's path with Kari was over at noon.
async fn after_a_path() -> (House, Town) {
    let house = house(&brobygger::rooms()).await;
    let town = town(&house).await;
    let (ola, kari) = (town.ola.actor().person, town.kari.actor().person);
    let today = noon().day_in(&house.settings.zone);
    let made = house.db.write(async |tx| {
        let (path, itself) = (Id::<support::Path>::named(b"path"), house.itself());
        let other = Id::<()>::named(b"other");
        tx.run(
            "insert into support_path (org, id, programme, pack, referral, person, peer, state, started_on,
             ends_on, closed_at, ending)
             values ($1, $2, $3, 'peer-guide', $3, $4, $5, 'closed', $6, $6, $7, 'planned')",
            args![town.nordby, path, other, ola, kari, today, noon()],
        )
        .await?;
        let key = people::card(tx, &itself, kari).await?.key;
        let profile = itself.seal(&key, "support_peer.profile", kari, "{}")?;
        tx.run(
            "insert into support_peer (org, person, capacity, profile, since_on, updated_at)
             values ($1, $2, 1, $3, $4, $5)",
            args![town.nordby, kari, profile, today, noon()],
        )
        .await?;
        let consent = people::NewConsent {
            org: town.nordby,
            person: ola,
            purpose: people::Purpose::Evaluation,
            to_org: None,
            how: people::How::Paper,
            days: 100,
        };
        people::give_consent(tx, &itself, &consent).await?;
        people::open_account(tx, &itself, ola, "ola@example.org", None).await
    });
    made.await.unwrap();
    (house, town)
}

/// What somebody is called and how they are reached: nothing once it has gone.
async fn who(house: &House, person: Id<Person>) -> (Option<String>, Option<String>) {
    let itself = house.itself();
    let read = house.db.read(async |tx| {
        let card = people::card(tx, &itself, person).await;
        let contact = people::contact(tx, &itself, person).await;
        Ok((card.ok().map(|card| card.first_name), contact.ok().and_then(|contact| contact.email)))
    });
    read.await.unwrap()
}

async fn lines(house: &House, person: Id<Person>) -> Vec<String> {
    let trail = house.db.read(async |tx| trail_about(tx, person, 100).await).await.unwrap();
    trail.into_iter().filter(|line| line.name == "people.let_go").map(|line| line.news).collect()
}

#[tokio::test]
async fn what_was_kept_long_enough_goes_by_itself_and_stands_in_the_trail() {
    let (house, town) = after_a_path().await;
    let (ola, kari, nora) = (&town.ola, &town.kari, &town.nora);
    let (ola, kari, nora) = (ola.actor().person, kari.actor().person, nora.actor().person);
    let day = async |days: i64| daily::round(&house, noon().plus_days(days)).await.unwrap();
    assert_eq!(day(0).await, 0);
    assert_eq!(day(6).await, 1, "what Ola began to write and did not send");
    assert_eq!(day(7).await, 1, "where Ola was signed in");
    assert_eq!(day(7).await, 0, "once a day");
    assert_eq!(day(8).await, 0, "and once for all");
    assert!(day(90).await > 0, "what was Ola's alone");
    assert_eq!(who(&house, ola).await, (Some("Ola".to_owned()), Some("ola@example.org".to_owned())));
    assert!(day(365).await > 0, "the year is over");
    let there = who(&house, ola).await;
    assert_eq!(
        there,
        (Some("Ola".to_owned()), None),
        "what he said yes to shows who he is; he is reached no more"
    );
    let before = lines(&house, ola).await.len();
    assert!(before >= 5, "each removal has its line: {before}");
    assert_eq!(day(366).await, 0);
    assert_eq!(day(730).await, 4, "what he had said yes to, ratings, recognition, and with it his name");
    assert_eq!(who(&house, ola).await, (None, None));
    assert_eq!(lines(&house, ola).await.len(), before + 4);
    assert_eq!(day(5 * 365).await, 0);
    for still in [kari, nora] {
        let (name, email) = who(&house, still).await;
        assert!(name.is_some() && email.is_some(), "who is a guide or works here stays");
        assert!(lines(&house, still).await.is_empty());
    }
}

#[tokio::test]
async fn whoever_comes_back_is_kept_until_it_is_over_again() {
    let (house, town) = after_a_path().await;
    let ola = town.ola.actor().person;
    let day = async |days: i64| daily::round(&house, noon().plus_days(days)).await.unwrap();
    assert_eq!(day(7).await, 2, "what was begun, and where he was signed in");
    let closes = async |at: Option<Timestamp>| {
        let set = "update support_path set closed_at = $1, state = $2";
        let state = if at.is_some() { "closed" } else { "active" };
        house.db.write(async |tx| tx.run(set, args![at, state]).await).await.unwrap();
    };
    closes(None).await;
    assert_eq!(day(400).await, 0, "something is under way");
    closes(Some(noon().plus_days(400))).await;
    assert_eq!(day(406).await, 1, "what was begun goes after a day");
    assert_eq!(day(407).await, 1, "the time began anew");
    assert_eq!(lines(&house, ola).await.len(), 4);
}

#[tokio::test]
async fn one_of_two_programs_gets_the_turn() {
    let house = house(&brobygger::rooms()).await;
    let today = |at: Timestamp| -> Day { at.day_in(&house.settings.zone) };
    let take = async |at: Timestamp| {
        house.db.write(async |tx| foundation::take_turn(tx, "daily", today(at), at).await).await.unwrap()
    };
    assert!(take(noon()).await);
    assert!(!take(noon()).await, "the other is at it");
    assert_eq!(daily::round(&house, noon()).await.unwrap(), 0);
    assert!(!take(noon().plus_minutes(29)).await);
    assert!(take(noon().plus_minutes(30)).await, "it has stopped: another tries");
    daily::round(&house, noon().plus_minutes(61)).await.unwrap();
    assert!(!take(noon().plus_minutes(120)).await, "done for today");
    assert!(take(noon().plus_days(1)).await);
}

#[tokio::test]
async fn a_long_list_goes_a_hundred_at_a_time_and_an_invented_past_stays() {
    let mut house = house(&brobygger::rooms()).await;
    let town = town(&house).await;
    let made = house.db.write(async |tx| {
        for _ in 0..130 {
            people::testing::somebody(tx, &house, "Liv", town.nordby, foundation::Role::Coordinator).await;
        }
        tx.run(
            "update people_hat set ended_at = $1 where person not in ($2, $3)",
            args![noon(), town.nora.actor().person, town.anne.actor().person],
        )
        .await
    });
    let left = made.await.unwrap();
    assert!(left > 130);
    let forgotten = async |house: &House| -> i64 {
        let sql = "select count(*) from people_person where forgotten_at is not null";
        let (count,): (i64,) = house.db.read(async |tx| tx.one(sql, args![]).await).await.unwrap();
        count
    };
    let after = noon().plus_days(366);
    let settings = std::sync::Arc::new(ui::Settings { sample: true, ..(*house.settings).clone() });
    let sample = House { settings, ..house.clone() };
    assert_eq!(daily::round(&sample, after.plus_days(-1)).await.unwrap(), 0);
    assert_eq!(forgotten(&sample).await, 0, "the invented past is there to be looked at");

    assert!(daily::round(&house, after).await.unwrap() > 0);
    assert_eq!(forgotten(&house).await, 100);
    assert!(daily::round(&house, after).await.unwrap() > 0, "the next look goes on");
    assert_eq!(forgotten(&house).await, i64::try_from(left).unwrap());
    assert_eq!(daily::round(&house, after).await.unwrap(), 0, "and then it is done for today");
    fn late() -> Timestamp {
        noon().plus_days(367)
    }
    house.clock = late;
    brobygger::clock::tick(&house).await.unwrap();
    assert!(
        !house
            .db
            .read(
                async |tx| foundation::is_due(tx, "daily", late().day_in(&house.settings.zone), late()).await
            )
            .await
            .unwrap(),
        "the clock goes its round"
    );
}
