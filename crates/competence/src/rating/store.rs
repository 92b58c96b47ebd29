//! The SQL of ratings.

use std::collections::HashMap;

use foundation::{Actor, Day, Error, Id, Person, Result, Sealed, Timestamp, Tx, args, record};

use super::levels::{Levels, Scale};
use super::model::{Audience, Goal, Kind};

/// Where the words of a goal are sealed.
pub(crate) const GOAL_WORDS: &str = "competence_goal.words";

record! {
    struct Row {
        id: Id<Rating>,
        kind: Kind,
        rater: Id<Person>,
        scale: Id<Scale>,
        statements: String,
        version: String,
        levels: String,
        done_at: Option<Timestamp>,
        latest: i64,
    }
}

/// One rating of somebody, on the scale of now.
#[derive(Debug, Clone)]
pub(crate) struct Rating {
    /// Its identity.
    pub id: Id<Rating>,
    /// As what it was made.
    pub kind: Kind,
    /// By whom.
    pub rater: Id<Person>,
    /// The version of the framework it was made on.
    pub version: String,
    /// What it says, on the scale of now.
    pub levels: Levels,
    /// When it was finished.
    pub done_at: Option<Timestamp>,
    /// Whether it is the newest of its kind.
    pub latest: bool,
    /// Whether it was made on the scale of now.
    pub on_this_scale: bool,
}

/// All ratings of somebody in the actor's organisation, the oldest first, drafts last.
pub(crate) async fn list(
    tx: &mut Tx,
    actor: &Actor,
    learner: Id<Person>,
    scale: &Scale,
) -> Result<Vec<Rating>> {
    let rows: Vec<Row> = tx
        .all(
            "select r.id, r.kind, r.rater, r.scale, s.statements, s.version, r.levels, r.done_at, r.latest
             from competence_rating r join competence_scale s on s.id = r.scale
             where r.org = $1 and r.learner = $2 and s.framework = $3
             order by case when r.done_at is null then 1 else 0 end, r.done_at, r.id",
            args![actor.hat.org, learner, scale.framework.id],
        )
        .await?;
    let read = |row: Row| {
        let same = row.scale == scale.id;
        let levels = if same {
            Levels::read(&row.levels)
        } else {
            Levels::carried(&row.levels, &row.statements, scale)
        };
        Rating {
            id: row.id,
            kind: row.kind,
            rater: row.rater,
            version: row.version,
            levels,
            done_at: row.done_at,
            latest: row.latest == 1,
            on_this_scale: same,
        }
    };
    Ok(rows.into_iter().map(read).collect())
}

/// The statements of all scales of this framework there have been.
pub(super) async fn scales(tx: &mut Tx, scale: &Scale) -> Result<HashMap<Id<Scale>, String>> {
    let rows: Vec<(Id<Scale>, String)> = tx
        .all("select id, statements from competence_scale where framework = $1", args![scale.framework.id])
        .await?;
    Ok(rows.into_iter().collect())
}

/// Keeps the order of the statements, once.
pub(super) async fn keep_scale(tx: &mut Tx, actor: &Actor, scale: &Scale) -> Result<()> {
    tx.run(
        "insert into competence_scale (id, framework, version, statements, made_at)
         values ($1, $2, $3, $4, $5) on conflict (id) do nothing",
        args![scale.id, scale.framework.id, scale.framework.version, scale.statements.join(" "), actor.now],
    )
    .await?;
    Ok(())
}

/// Begins a rating, or writes on the one that was begun. Says whether what was seen still stood there.
pub(super) async fn write(
    tx: &mut Tx,
    actor: &Actor,
    (learner, kind, scale): (Id<Person>, Kind, &Scale),
    (before, after): (Option<&Rating>, &Levels),
) -> Result<()> {
    let changed = if let Some(before) = before {
        tx.run(
            "update competence_rating set levels = $3, scale = $4
             where org = $1 and id = $2 and done_at is null and rater = $5",
            args![actor.hat.org, before.id, after.written(), scale.id, actor.person],
        )
        .await?
    } else {
        let id: Id<Rating> = actor.id();
        tx.run(
            "insert into competence_rating
                 (org, id, learner, kind, rater, scale, levels, begun_at, latest)
             values ($1, $2, $3, $4, $5, $6, $7, $8, 0)
             on conflict (org, learner, rater, kind) where done_at is null do nothing",
            args![actor.hat.org, id, learner, kind, actor.person, scale.id, after.written(), actor.now],
        )
        .await?
    };
    if changed == 0 { Err(Error::Overtaken) } else { Ok(()) }
}

/// Finishes a rating: from now on it is the newest of its kind.
pub(super) async fn finish(
    tx: &mut Tx,
    actor: &Actor,
    (learner, kind): (Id<Person>, Kind),
    id: Id<Rating>,
) -> Result<()> {
    tx.run(
        "update competence_rating set latest = 0
         where org = $1 and learner = $2 and kind = $3 and latest = 1",
        args![actor.hat.org, learner, kind],
    )
    .await?;
    let done = tx
        .run(
            "update competence_rating set done_at = $3, latest = 1
             where org = $1 and id = $2 and done_at is null and rater = $4",
            args![actor.hat.org, id, actor.now, actor.person],
        )
        .await?;
    if done == 0 { Err(Error::Overtaken) } else { Ok(()) }
}

/// Who has been asked to rate somebody, and as what.
pub(super) async fn raters(
    tx: &mut Tx,
    actor: &Actor,
    learner: Id<Person>,
) -> Result<Vec<(Id<Person>, Kind)>> {
    tx.all(
        "select rater, kind from competence_rater
         where org = $1 and learner = $2 and ended_at is null order by kind, since",
        args![actor.hat.org, learner],
    )
    .await
}

/// Whom the actor has been asked to rate.
pub(super) async fn asked(tx: &mut Tx, actor: &Actor) -> Result<Vec<(Id<Person>, Kind)>> {
    tx.all(
        "select learner, kind from competence_rater
         where org = $1 and rater = $2 and ended_at is null order by since",
        args![actor.hat.org, actor.person],
    )
    .await
}

/// Asks somebody to rate. Says whether they had not been asked before.
pub(super) async fn ask(
    tx: &mut Tx,
    actor: &Actor,
    (learner, rater, kind): (Id<Person>, Id<Person>, Kind),
) -> Result<bool> {
    let changed = tx
        .run(
            "insert into competence_rater (org, learner, rater, kind, since, asked_by)
             values ($1, $2, $3, $4, $5, $6)
             on conflict (org, learner, rater, kind) where ended_at is null do nothing",
            args![actor.hat.org, learner, rater, kind, actor.now, actor.person],
        )
        .await?;
    Ok(changed > 0)
}

/// Somebody is no longer asked to rate. Says whether they were.
pub(super) async fn end_rater(
    tx: &mut Tx,
    actor: &Actor,
    (learner, rater, kind): (Id<Person>, Id<Person>, Kind),
) -> Result<bool> {
    let changed = tx
        .run(
            "update competence_rater set ended_at = $5
             where org = $1 and learner = $2 and rater = $3 and kind = $4 and ended_at is null",
            args![actor.hat.org, learner, rater, kind, actor.now],
        )
        .await?;
    Ok(changed > 0)
}

/// With whom somebody shares how they have rated themselves.
pub(super) async fn shared(tx: &mut Tx, actor: &Actor, learner: Id<Person>) -> Result<Vec<Audience>> {
    let rows: Vec<(Audience,)> = tx
        .all(
            "select audience from competence_sharing where org = $1 and learner = $2 and ended_at is null",
            args![actor.hat.org, learner],
        )
        .await?;
    Ok(rows.into_iter().map(|(audience,)| audience).collect())
}

/// From now on it is shared with these, and with nobody else.
pub(super) async fn share(tx: &mut Tx, actor: &Actor, now: &[(Audience, bool)]) -> Result<()> {
    for (audience, shared) in now {
        let sql = if *shared {
            "insert into competence_sharing (org, learner, audience, since) values ($1, $2, $3, $4)
             on conflict (org, learner, audience) where ended_at is null do nothing"
        } else {
            "update competence_sharing set ended_at = $4
             where org = $1 and learner = $2 and audience = $3 and ended_at is null"
        };
        tx.run(sql, args![actor.hat.org, actor.person, *audience, actor.now]).await?;
    }
    Ok(())
}

record! {
    /// Something somebody wants to reach.
    #[derive(Debug)]
    pub(super) struct Wish {
        pub id: Id<Goal>,
        pub statement: String,
        pub words: Option<Sealed>,
        pub by_day: Day,
        pub reached_at: Option<Timestamp>,
    }
}

/// The goals of somebody: the next first, those that are reached last.
pub(super) async fn goals(tx: &mut Tx, actor: &Actor, learner: Id<Person>) -> Result<Vec<Wish>> {
    tx.all(
        "select id, statement, words, by_day, reached_at from competence_goal
         where org = $1 and learner = $2 and ended_at is null
         order by case when reached_at is null then 0 else 1 end, by_day, id",
        args![actor.hat.org, learner],
    )
    .await
}

/// Keeps a goal.
pub(super) async fn set_goal(tx: &mut Tx, actor: &Actor, learner: Id<Person>, goal: &Wish) -> Result<()> {
    tx.run(
        "insert into competence_goal (org, id, learner, statement, words, by_day, made_by, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            actor.hat.org,
            goal.id,
            learner,
            goal.statement,
            goal.words,
            goal.by_day,
            actor.person,
            actor.now
        ],
    )
    .await?;
    Ok(())
}

/// A goal is reached, or taken away. Says whether it was open.
pub(super) async fn close_goal(
    tx: &mut Tx,
    actor: &Actor,
    (learner, id): (Id<Person>, Id<Goal>),
    reached: bool,
) -> Result<bool> {
    let sql = if reached {
        "update competence_goal set reached_at = $4
         where org = $1 and learner = $2 and id = $3 and reached_at is null and ended_at is null"
    } else {
        "update competence_goal set ended_at = $4
         where org = $1 and learner = $2 and id = $3 and ended_at is null"
    };
    Ok(tx.run(sql, args![actor.hat.org, learner, id, actor.now]).await? > 0)
}
