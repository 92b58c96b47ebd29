//! The trail: what happened. It is the audit, the news that others react to, and the jobs that wait.

use crate::{
    Actor, Bind, Db, Error, Id, Json, Organisation, Person, Result, Timestamp, Tx, Value, args, list_from,
    must, rows, sent::forget_sent,
};

/// A fact that one room tells and others may react to.
pub trait News: serde::Serialize + serde::de::DeserializeOwned + Sync {
    /// Its name in the trail, as `room.what_happened`.
    const NAME: &'static str;
    /// Whether somebody reacts to it; the app's `reactions.rs` has an arm for each that waits.
    const WAITS: bool = false;
    /// Whom it is about.
    fn subject(&self) -> Option<Id<Person>> {
        None
    }
    /// When the reaction is due, if not at once.
    fn due(&self) -> Option<Timestamp> {
        None
    }
}

crate::record! {
    /// One line of the trail.
    #[derive(Debug, Clone)]
    pub struct Event {
        /// Its identity.
        pub id: Id<Event>,
        /// When it happened.
        pub at: Timestamp,
        /// What happened.
        pub name: String,
        /// Who did it.
        pub actor: Option<Id<Person>>,
        /// For which organisation.
        pub org: Option<Id<Organisation>>,
        /// In which role.
        pub role: String,
        /// Whom it is about.
        pub subject: Option<Id<Person>>,
        /// The news, as JSON. Ids and codes, never what somebody wrote.
        pub news: String,
        /// How often a reaction has failed.
        pub tries: i64,
    }
}

impl Event {
    /// The news in its own type.
    pub fn read<N: News>(&self) -> Result<N> {
        Ok(serde_json::from_str(&self.news)?)
    }
}

/// A line on its way into the trail.
#[derive(Debug)]
pub(crate) struct Line([Value; 11]);

impl Line {
    fn of<N: News>(actor: &Actor, news: &N, org: Id<Organisation>) -> Self {
        Self([
            actor.id::<Event>().value(),
            actor.now.value(),
            N::NAME.value(),
            actor.person.value(),
            org.value(),
            actor.hat.role.value(),
            news.subject().value(),
            Json(news).value(),
            news.due().unwrap_or(actor.now).value(),
            (!N::WAITS).then_some(actor.now).value(),
            0_i64.value(),
        ])
    }

    /// Gives the line this identity.
    pub(crate) fn call(&mut self, id: Id<Event>) {
        self.0[0] = id.value();
    }

    /// What one line puts into the statement.
    pub(crate) fn values(&self) -> impl Iterator<Item = &(dyn Bind + Sync)> {
        self.0.iter().map(|value| value as &(dyn Bind + Sync))
    }

    /// The statement that writes so many lines.
    pub(crate) fn insert(lines: usize) -> String {
        format!(
            "insert into event (id, at, name, actor, org, role, subject, news, due_at, done_at, tries) values {}",
            rows(lines, 11)
        )
    }
}

/// Tells the news in the same transaction as the change it tells of.
pub async fn tell<N: News>(tx: &mut Tx, actor: &Actor, news: &N) -> Result<()> {
    tell_of(tx, actor, news, actor.hat.org).await
}

/// As [`tell`], when it happened in another organisation than the actor's own.
pub async fn tell_of<N: News>(tx: &mut Tx, actor: &Actor, news: &N, org: Id<Organisation>) -> Result<()> {
    tx.tell(Line::of(actor, news, org)).await
}

/// Somebody looked at something about a person. Kept before the page is sent, and shown to the person.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct Looked {
    what: String,
    #[serde(skip)]
    subject: Option<Id<Person>>,
}
impl News for Looked {
    const NAME: &'static str = "looked";
    fn subject(&self) -> Option<Id<Person>> {
        self.subject
    }
}

/// Notes that the actor is being shown something about a person; `what` is the key of a text (`looked-path`).
/// A look at oneself is not noted.
pub async fn look_at(tx: &mut Tx, actor: &Actor, subject: Id<Person>, what: &'static str) -> Result<()> {
    if subject == actor.person {
        return Ok(());
    }
    tell(tx, actor, &Looked { what: what.to_owned(), subject: Some(subject) }).await
}

/// As [`look_at`], for a page that shows several people: one statement for all of them.
pub async fn look_at_all(
    tx: &mut Tx,
    actor: &Actor,
    subjects: &[Id<Person>],
    what: &'static str,
) -> Result<()> {
    let news = Json(Looked { what: what.to_owned(), subject: None });
    let mut subjects: Vec<Id<Person>> = subjects.iter().copied().filter(|s| *s != actor.person).collect();
    subjects.sort_unstable();
    subjects.dedup();
    for some in subjects.chunks(100) {
        let ids: Vec<Id<Event>> = some.iter().map(|_| actor.id()).collect();
        let row =
            |at: usize| format!("(${}, $1, $2, $3, $4, $5, ${}, $6, $1, $1, 0)", 7 + at * 2, 8 + at * 2);
        let rows: Vec<String> = (0..some.len()).map(row).collect();
        let sql = format!(
            "insert into event (id, at, name, actor, org, role, subject, news, due_at, done_at, tries) values {}",
            rows.join(", ")
        );
        let mut args =
            args![actor.now, Looked::NAME, actor.person, actor.hat.org, actor.hat.role, news].to_vec();
        for (id, subject) in ids.iter().zip(some) {
            args.push(id);
            args.push(subject);
        }
        tx.run(&sql, &args).await?;
    }
    Ok(())
}

/// What happened around a person, newest first, for that person and those who may see the trail.
pub async fn trail_about(tx: &mut Tx, subject: Id<Person>, limit: i64) -> Result<Vec<Event>> {
    tx.all(
        "select id, at, name, actor, org, role, subject, news, tries from event
         where subject = $1 order by at desc, id desc limit $2",
        args![subject, limit],
    )
    .await
}

/// The lines of these kinds in an organisation before a moment, newest first; with a line of that moment, also those of
/// the same moment that come after it. Everything one save told has the same moment.
pub async fn trail_of(
    tx: &mut Tx,
    org: Id<Organisation>,
    names: &[&str],
    (before, line): (Timestamp, Option<Id<Event>>),
    limit: i64,
) -> Result<Vec<Event>> {
    let sql = format!(
        "select id, at, name, actor, org, role, subject, news, tries from event
         where org = $1 and (at < $2 or (at = $2 and id < $4)) and name in ({})
         order by at desc, id desc limit $3",
        list_from(5, names.len())
    );
    let mut args: Vec<&(dyn crate::Bind + Sync)> = args![org, before, limit, line].to_vec();
    args.extend(names.iter().map(|name| name as &(dyn crate::Bind + Sync)));
    tx.all(&sql, &args).await
}

/// How many lines of other kinds than these an organisation has from a moment on, and when the last was written; looks
/// are never counted. As long as both stay the same, nothing of any other kind has happened there.
pub async fn trail_mark(
    tx: &mut Tx,
    org: Id<Organisation>,
    from: Timestamp,
    idle: &[&str],
) -> Result<(i64, Option<Timestamp>)> {
    let sql = format!(
        "select count(*), max(at) from event
         where org = $1 and at >= $2 and name <> 'looked' and name not in ({})",
        list_from(3, idle.len())
    );
    let mut args: Vec<&(dyn crate::Bind + Sync)> = args![org, from].to_vec();
    args.extend(idle.iter().map(|name| name as &(dyn crate::Bind + Sync)));
    tx.one(&sql, &args).await
}

/// These lines of the trail, for whoever has asked about each of them.
pub async fn trail_lines(tx: &mut Tx, ids: &[Id<Event>]) -> Result<Vec<Event>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "select id, at, name, actor, org, role, subject, news, tries from event where id in ({})",
        list_from(1, ids.len())
    );
    tx.all(&sql, &crate::in_list(ids)).await
}

/// Something that reacts to the trail. Both halves may happen twice for the same line, and must not mind.
pub trait React {
    /// What leaves the house (mail, messages): outside every transaction, before the line is ticked off. Where it is
    /// more than one thing, each that has left is noted ([`note_sent`](crate::note_sent)), so that it leaves once.
    fn send(&self, event: &Event) -> impl Future<Output = Result<()>> + Send;
    /// What changes the house: in the same transaction in which the line is ticked off.
    fn react(&self, tx: &mut Tx, event: &Event) -> impl Future<Output = Result<()>> + Send;
    /// Why it failed, in one word that is kept and can be said to people.
    fn why(&self, error: &Error) -> &'static str;
}

/// After so many failures a person has to look.
pub(crate) const TRIES: i64 = 10;
/// So long one node keeps a line to itself while it works on it.
const LEASE_MINUTES: i64 = 5;

/// Lets the house react to everything that is due and not yet reacted to; says to how many lines it reacted.
///
/// The clock is read for each line: what leaves the house may take long, and a line is kept to itself from the moment it
/// is begun.
pub async fn catch_up(db: &Db, clock: impl Fn() -> Timestamp, house: &impl React) -> Result<usize> {
    let now = clock();
    let due: Vec<Event> = db
        .read(async |tx| {
            tx.all(
                "select id, at, name, actor, org, role, subject, news, tries from event
                 where done_at is null and due_at <= $1 and tries < $2 order by due_at, id limit 200",
                args![now, TRIES],
            )
            .await
        })
        .await?;
    let mut reacted = 0;
    for event in &due {
        match react_to(db, house, event, clock()).await {
            Ok(done) => reacted += usize::from(done),
            Err(Error::Overtaken | Error::Collided) => {} // Another node took it.
            Err(error) => try_later(db, event, clock(), (&error, house.why(&error))).await?,
        }
    }
    Ok(reacted)
}

async fn react_to(db: &Db, house: &impl React, event: &Event, now: Timestamp) -> Result<bool> {
    let lease = now.plus_minutes(LEASE_MINUTES);
    let leased = db
        .write(async |tx| {
            tx.run(
                "update event set due_at = $3 where id = $1 and done_at is null and due_at <= $2",
                args![event.id, now, lease],
            )
            .await
        })
        .await?;
    if leased == 0 {
        return Ok(false);
    }
    house.send(event).await?;
    db.write(async |tx| {
        let mine = "update event set done_at = $2 where id = $1 and done_at is null and due_at = $3";
        must(tx.run(mine, args![event.id, now, lease]).await? == 1, Error::Overtaken)?;
        forget_sent(tx, event.id).await?;
        house.react(tx, event).await
    })
    .await?;
    Ok(true)
}

async fn try_later(
    db: &Db,
    event: &Event,
    now: Timestamp,
    (error, why): (&Error, &'static str),
) -> Result<()> {
    tracing::warn!(%error, event = %event.id, name = event.name, tries = event.tries + 1, "a reaction failed");
    let later = now.plus_minutes(1 << event.tries.clamp(0, TRIES));
    db.write(async |tx| {
        let sql = "update event set tries = tries + 1, due_at = $2, failed = $3 where id = $1";
        tx.run(sql, args![event.id, later, why]).await
    })
    .await?;
    Ok(())
}
