//! The SQL of guides.

use foundation::{Actor, Day, Id, Organisation, Person, Result, Sealed, Timestamp, Tx, args, record};

use super::Profile;

/// Where a profile is sealed.
pub const PROFILE: &str = "support_peer.profile";

record! {
    /// A guide, as the table keeps one.
    #[derive(Debug, Clone)]
    pub struct Peer {
        /// Who.
        pub person: Id<Person>,
        /// How many people they have room for.
        pub capacity: i64,
        /// What they have told, sealed.
        pub profile: Sealed,
        /// A guide since.
        pub since_on: Day,
        /// Approved until; not approved, when empty.
        pub approved_until: Option<Day>,
        /// Taking a rest since.
        pub resting_from: Option<Timestamp>,
        /// When it was last changed.
        pub updated_at: Timestamp,
        /// How many places are in use, questions not yet answered among them.
        pub taken: i64,
        /// How many paths there were before.
        pub before: i64,
    }
}

const SELECT: &str = "select p.person, p.capacity, p.profile, p.since_on, p.approved_until, p.resting_from, \
    p.updated_at, (select count(*) from support_path w where w.peer = p.person and w.org = p.org \
      and w.state <> 'closed') + (select count(*) from support_match m where m.peer = p.person \
      and m.org = p.org and m.state = 'asked') as taken, \
    (select count(*) from support_path w where w.peer = p.person and w.org = p.org and w.state = 'closed') \
      as before from support_peer p";

/// Every guide of the actor's organisation.
pub async fn list(tx: &mut Tx, actor: &Actor) -> Result<Vec<Peer>> {
    let sql = format!("{SELECT} where p.org = $1 and p.stopped_at is null order by p.since_on, p.person");
    tx.all(&sql, args![actor.hat.org]).await
}

/// One guide of the actor's organisation.
pub async fn find(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<Peer> {
    let sql = format!("{SELECT} where p.org = $1 and p.person = $2 and p.stopped_at is null");
    tx.one(&sql, args![actor.hat.org, person]).await
}

impl Peer {
    /// What they have told.
    pub fn profile(&self, key: &foundation::Key) -> Result<Profile> {
        Ok(serde_json::from_str(&key.open(PROFILE, self.person, &self.profile)?)?)
    }
}

/// A guide, as it is to be kept.
#[derive(Debug)]
pub struct Kept<'a> {
    /// Whose.
    pub org: Id<Organisation>,
    /// Who.
    pub person: Id<Person>,
    /// What they have told, sealed.
    pub profile: &'a Sealed,
    /// How many people they have room for.
    pub capacity: i64,
    /// Approved until.
    pub approved_until: Option<Day>,
}

/// Keeps a new guide.
pub async fn insert(tx: &mut Tx, kept: &Kept<'_>, (since, now): (Day, Timestamp)) -> Result<()> {
    tx.run(
        "insert into support_peer (org, person, capacity, profile, since_on, approved_until, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        args![kept.org, kept.person, kept.capacity, *kept.profile, since, kept.approved_until, now],
    )
    .await?;
    Ok(())
}

/// Keeps what has changed about a guide.
pub async fn update(tx: &mut Tx, kept: &Kept<'_>, now: Timestamp) -> Result<()> {
    tx.run(
        "update support_peer set capacity = $3, profile = $4, approved_until = $5, updated_at = $6
         where org = $1 and person = $2",
        args![kept.org, kept.person, kept.capacity, *kept.profile, kept.approved_until, now],
    )
    .await?;
    Ok(())
}

/// Keeps until when a guide is approved.
pub async fn approve(
    tx: &mut Tx,
    (org, person): (Id<Organisation>, Id<Person>),
    until: Day,
    now: Timestamp,
) -> Result<()> {
    tx.run(
        "update support_peer set approved_until = $3, updated_at = $4 where org = $1 and person = $2",
        args![org, person, until, now],
    )
    .await?;
    Ok(())
}

/// Begins or ends a guide's rest.
pub async fn rest(
    tx: &mut Tx,
    (org, person): (Id<Organisation>, Id<Person>),
    from: Option<Timestamp>,
    now: Timestamp,
) -> Result<()> {
    tx.run(
        "update support_peer set resting_from = $3, updated_at = $4 where org = $1 and person = $2",
        args![org, person, from, now],
    )
    .await?;
    Ok(())
}

/// When somebody stopped as a guide of the actor's organisation; who never was one is not found.
pub async fn stopped_at(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<Option<Timestamp>> {
    let sql = "select stopped_at from support_peer where org = $1 and person = $2";
    let (at,): (Option<Timestamp>,) = tx.one(sql, args![actor.hat.org, person]).await?;
    Ok(at)
}

/// Those who have stopped last.
pub async fn list_stopped(tx: &mut Tx, actor: &Actor) -> Result<Vec<Id<Person>>> {
    let all: Vec<(Id<Person>,)> = tx
        .all(
            "select person from support_peer where org = $1 and stopped_at is not null
             order by stopped_at desc, person limit 100",
            args![actor.hat.org],
        )
        .await?;
    Ok(all.into_iter().map(|(person,)| person).collect())
}

/// A guide stops, or comes back.
pub async fn stop(tx: &mut Tx, actor: &Actor, person: Id<Person>, at: Option<Timestamp>) -> Result<()> {
    tx.run(
        "update support_peer set stopped_at = $3, updated_at = $4 where org = $1 and person = $2",
        args![actor.hat.org, person, at, actor.now],
    )
    .await?;
    Ok(())
}

/// What a guide has told, for somebody who is asked about them. The caller has asked whether the actor may.
pub async fn profile_of(
    tx: &mut Tx,
    (org, person): (Id<Organisation>, Id<Person>),
    key: &foundation::Key,
) -> Result<Profile> {
    let (sealed,): (Sealed,) =
        tx.one("select profile from support_peer where org = $1 and person = $2", args![org, person]).await?;
    Ok(serde_json::from_str(&key.open(PROFILE, person, &sealed)?)?)
}
