//! The database as the rooms see it: all or nothing, one after the other, the same on both.
#![expect(clippy::unwrap_used, reason = "a test whose house cannot be built or asked has to fail")]

use foundation::{
    Actor, Error, Id, Json, Migration, News, Person, React, Role, Thing, Timestamp, Tx, args, catch_up,
    find_stuck, list_stuck, put_aside, record, tell, testing, try_again,
};

const TOWNS: &[Migration] = &[Migration {
    version: 1,
    sql: "-- Towns, to try every type.
          create table town (id uuid primary key, name text not null, people bigint not null, area double precision,
              seen_at timestamptz not null, founded_on date, more jsonb not null, secret bytea);",
}];

record! {
    #[derive(Debug, PartialEq)]
    struct Town {
        name: String,
        people: i64,
        area: Option<f64>,
        seen_at: Timestamp,
        founded_on: Option<foundation::Day>,
        more: Json<Vec<String>>,
        secret: Option<Vec<u8>>,
    }
}

async fn add(tx: &mut Tx, name: &str, people: i64) -> foundation::Result<()> {
    let id = Id::<Town>::named(name.as_bytes());
    let day: foundation::Day = "1801-05-17".parse().unwrap();
    tx.run(
        "insert into town (id, name, people, area, seen_at, founded_on, more, secret)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![id, name, people, 1.5, testing::noon(), day, Json(vec!["a"]), vec![0_u8, 255]],
    )
    .await?;
    Ok(())
}

#[tokio::test]
async fn every_type_comes_back_as_it_was() {
    let db = testing::db(&[TOWNS]).await;
    db.write(async |tx| add(tx, "Åmål", 9_000_000_000).await).await.unwrap();
    let town: Town = db
        .read(async |tx| {
            tx.one("select name, people, area, seen_at, founded_on, more, secret from town", &[]).await
        })
        .await
        .unwrap();
    assert_eq!(town.name, "Åmål");
    assert_eq!(town.people, 9_000_000_000);
    assert_eq!(town.area, Some(1.5));
    assert_eq!(town.seen_at, testing::noon());
    assert_eq!(town.founded_on.unwrap().to_string(), "1801-05-17");
    assert_eq!(town.more.0, ["a"]);
    assert_eq!(town.secret, Some(vec![0, 255]));
}

#[tokio::test]
async fn a_change_that_fails_changes_nothing() {
    let db = testing::db(&[TOWNS]).await;
    let failed = db
        .write(async |tx| {
            add(tx, "Røros", 1).await?;
            Err::<(), _>(Error::NotAllowed)
        })
        .await;
    assert!(matches!(failed, Err(Error::NotAllowed)));
    let (count,): (i64,) = db.read(async |tx| tx.one("select count(*) from town", &[]).await).await.unwrap();
    assert_eq!(count, 0);
}

#[tokio::test]
async fn the_same_thing_twice_is_taken() {
    let db = testing::db(&[TOWNS]).await;
    db.write(async |tx| add(tx, "Røros", 1).await).await.unwrap();
    let again = db.write(async |tx| add(tx, "Røros", 1).await).await;
    assert!(matches!(again, Err(Error::Taken)), "{again:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_hundred_at_once_are_all_kept_and_one_that_goes_away_is_not() {
    let db = testing::db(&[TOWNS]).await;
    let mut all = Vec::new();
    for n in 0..100 {
        let db = db.clone();
        all.push(tokio::spawn(async move {
            loop {
                match db.write(async |tx| add(tx, &format!("town {n}"), n).await).await {
                    Err(Error::Collided) => {}
                    other => return other,
                }
            }
        }));
    }
    let gone = db.clone();
    let gone = tokio::spawn(async move {
        gone.write(async |tx| {
            add(tx, "nowhere", 0).await?;
            std::future::pending::<()>().await;
            Ok(())
        })
        .await
    });
    tokio::task::yield_now().await;
    gone.abort();
    for one in all {
        one.await.unwrap().unwrap();
    }
    gone.await.unwrap_err();
    db.write(async |tx| add(tx, "last", 0).await).await.unwrap();
    let (count,): (i64,) = db.read(async |tx| tx.one("select count(*) from town", &[]).await).await.unwrap();
    assert_eq!(count, 101);
}

#[derive(serde::Serialize, serde::Deserialize)]
struct Grew {
    by: i64,
}
impl News for Grew {
    const NAME: &'static str = "town.grew";
    const WAITS: bool = true;
}
struct Growing(bool);
impl React for Growing {
    async fn send(&self, _: &foundation::Event) -> foundation::Result<()> {
        Ok(())
    }
    async fn react(&self, tx: &mut Tx, event: &foundation::Event) -> foundation::Result<()> {
        let by = event.read::<Grew>()?.by;
        tx.run("update town set people = people + $1", args![by]).await?;
        if self.0 { Err(Error::broken("the road is closed")) } else { Ok(()) }
    }
    fn why(&self, _: &Error) -> &'static str {
        "closed"
    }
}

#[tokio::test]
async fn a_reaction_happens_once_and_a_failed_one_again_later() {
    let db = testing::db(&[foundation::MIGRATIONS, TOWNS]).await;
    let trust = testing::trust(&[], &["a.b"]);
    let nora: Actor = testing::actor(&trust, uuid(1).into(), uuid(2).into(), Role::Coordinator);
    db.write(async |tx| {
        add(tx, "Røros", 1).await?;
        tell(tx, &nora, &Grew { by: 2 }).await
    })
    .await
    .unwrap();
    assert_eq!(catch_up(&db, || nora.now, &Growing(true)).await.unwrap(), 0);
    assert_eq!(catch_up(&db, || nora.now, &Growing(false)).await.unwrap(), 0, "not before it is due again");
    assert_eq!(catch_up(&db, || nora.now.plus_hours(1), &Growing(false)).await.unwrap(), 1);
    assert_eq!(catch_up(&db, || nora.now.plus_hours(2), &Growing(false)).await.unwrap(), 0);
    let (people,): (i64,) = db.read(async |tx| tx.one("select people from town", &[]).await).await.unwrap();
    assert_eq!(people, 3);
}

#[tokio::test]
async fn what_failed_ten_times_waits_for_somebody_who_tries_again_or_puts_it_aside() {
    let db = testing::db(&[foundation::MIGRATIONS, TOWNS]).await;
    let trust = testing::trust(&[], &["a.b"]);
    let nora: Actor = testing::actor(&trust, uuid(1).into(), uuid(2).into(), Role::Coordinator);
    let sven: Actor = testing::actor(&trust, uuid(3).into(), uuid(4).into(), Role::Coordinator);
    db.write(async |tx| tell(tx, &nora, &Grew { by: 2 }).await).await.unwrap();
    let list = async |who: &Actor| db.read(async |tx| list_stuck(tx, who, 9).await).await.unwrap();
    for day in 0..9 {
        catch_up(&db, || nora.now.plus_days(day), &Growing(true)).await.unwrap();
        assert!(list(&nora).await.is_empty(), "after {} tries", day + 1);
    }
    catch_up(&db, || nora.now.plus_days(9), &Growing(true)).await.unwrap();
    let stuck = list(&nora).await;
    assert_eq!((stuck.len(), stuck[0].failed.as_deref()), (1, Some("closed")));
    assert!(list(&sven).await.is_empty());
    let id = stuck[0].id;
    assert!(db.read(async |tx| find_stuck(tx, &sven, id).await).await.is_err());
    assert_eq!(
        catch_up(&db, || nora.now.plus_days(99), &Growing(false)).await.unwrap(),
        0,
        "nobody tries any more"
    );
    db.write(async |tx| try_again(tx, &nora, id).await).await.unwrap();
    assert!(list(&nora).await.is_empty());
    assert_eq!(catch_up(&db, || nora.now, &Growing(true)).await.unwrap(), 0);
    assert_eq!(list(&nora).await.len(), 1, "once more, and back");
    db.write(async |tx| put_aside(tx, &nora, id).await).await.unwrap();
    assert!(list(&nora).await.is_empty());
    assert_eq!(catch_up(&db, || nora.now.plus_days(99), &Growing(false)).await.unwrap(), 0);
}

#[tokio::test]
async fn who_is_shown_on_one_page_with_others_is_told_of_it_too() {
    let db = testing::db(&[foundation::MIGRATIONS]).await;
    let trust = testing::trust(&[], &["a.b"]);
    let (org, ola, eli) = (uuid(2).into(), uuid(3).into(), uuid(4).into());
    let nora: Actor = testing::actor(&trust, uuid(1).into(), org, Role::Coordinator);
    let lines = db
        .write(async |tx| {
            foundation::look_at_all(tx, &nora, &[ola, eli, ola, nora.person], "looked-today").await?;
            foundation::look_at_all(tx, &nora, &[], "looked-today").await?;
            let late = nora.now.plus_hours(1);
            let all = foundation::trail_of(tx, org, &["looked", "a.b"], (late, None), 10).await?;
            let ids: Vec<_> = all.iter().map(|line| line.id).collect();
            assert_eq!(foundation::trail_lines(tx, &ids).await?.len(), 2);
            assert!(foundation::trail_of(tx, org, &["looked"], (nora.now, None), 10).await?.is_empty());
            foundation::trail_about(tx, ola, 10).await
        })
        .await
        .unwrap();
    assert_eq!(lines.len(), 1);
    assert_eq!((lines[0].actor, lines[0].subject), (Some(nora.person), Some(ola)));
    let news: serde_json::Value = serde_json::from_str(&lines[0].news).unwrap();
    assert_eq!(news["what"], "looked-today");
}

#[tokio::test]
async fn what_one_save_tells_is_written_together_and_never_lost() {
    let db = testing::db(&[foundation::MIGRATIONS]).await;
    let trust = testing::trust(&[], &["a.b"]);
    let (org, ola) = (uuid(2).into(), uuid(3).into());
    let nora: Actor = testing::actor(&trust, uuid(1).into(), org, Role::Coordinator);
    let told = async |tx: &mut Tx, times: usize| {
        for _ in 0..times {
            foundation::look_at(tx, &nora, ola, "looked-path").await?;
        }
        Ok(())
    };
    let before = testing::statements();
    db.write(async |tx| told(tx, 3).await).await.unwrap();
    assert_eq!(testing::statements() - before, 1);
    let lines = db
        .write(async |tx| {
            told(tx, 2).await?;
            foundation::trail_about(tx, ola, 300).await
        })
        .await;
    assert_eq!(lines.unwrap().len(), 5, "who looks in the same save finds what was told before");
    let failed = db.write(async |tx| told(tx, 2).await.and(Err::<(), _>(Error::NotFound))).await;
    assert!(failed.is_err());
    assert!(db.read(async |tx| told(tx, 1).await).await.is_err(), "a look cannot keep what it tells");
    db.write(async |tx| told(tx, 250).await).await.unwrap();
    let all = db.read(async |tx| foundation::trail_about(tx, ola, 300).await).await.unwrap();
    assert_eq!(all.len(), 255);
}

fn uuid(n: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128(n)
}

const POLICY: &str = r#"permit (principal, action == Action::"town.read", resource)
    when { principal.role == "coordinator" && resource.org == principal.org };
    permit (principal, action == Action::"town.read", resource)
    when { principal.role == "peer" && resource has author && resource.author == principal.person };"#;

#[test]
fn what_no_policy_permits_is_denied() {
    let trust = testing::trust(&[("town", POLICY)], &["town.read", "town.burn"]);
    let (north, south) = (uuid(1).into(), uuid(2).into());
    let (nora, kari) = (uuid(3).into(), uuid(4).into());
    let coordinator = testing::actor(&trust, nora, north, Role::Coordinator);
    assert!(coordinator.may("town.read", &Thing::of(north)));
    assert!(!coordinator.may("town.burn", &Thing::of(north)));
    assert!(!coordinator.may("town.read", &Thing::of(south)));
    assert!(!coordinator.may("town.read", &Thing::of(north).fact("blocked", true)));
    let peer = testing::actor(&trust, kari, south, Role::Peer);
    assert!(peer.may("town.read", &Thing::of(north).by(kari)));
    assert!(!peer.may("town.read", &Thing::of(south).by(nora)));
    let _: Id<Person> = kari;
}

#[test]
fn a_policy_about_something_that_does_not_exist_is_refused() {
    let wrong = r#"permit (principal, action == Action::"town.sell", resource);"#;
    assert!(foundation::Access::new(&[("town", wrong)], &["town.read"]).is_err());
}
