//! The way of a version: open for comments, published, withdrawn, and the next one.

use foundation::{Actor, Day, Error, Id, Result, Tx, args, must};
use frameworks::case::Package;
use serde_json::{Map, Value};

use super::{
    bring::{tell_how, thing},
    edit::draft,
    model::{Framework, Status, Version},
    repack,
    store::{self, OWN, Own},
};

/// Comments are asked for at most so many days.
const COMMENT_DAYS: i64 = 365;
/// The longest version number, in characters.
const NUMBER: usize = 20;

/// Opens a draft for comments until a day, or moves that day.
pub(super) async fn open(
    tx: &mut Tx,
    actor: &Actor,
    framework: Id<Framework>,
    (until, today): (Option<Day>, Day),
) -> Result<()> {
    actor.must_see("own_framework.decide", &thing(actor))?;
    let own = draft(tx, actor, framework).await?;
    let right = until.filter(|until| (today.plus(1)..=today.plus(COMMENT_DAYS)).contains(until));
    let until = right.ok_or(Error::field("until", "competence-own-problem-until"))?;
    tx.run(
        "update competence_own_version set status = 'open', comments_until = $3 where org = $1 and id = $2",
        args![own.org, own.id, until],
    )
    .await?;
    tell_how(tx, actor, &own, "opened").await
}

/// Publishes a version under a number no other version of the framework has. It never changes again.
pub(super) async fn publish(
    tx: &mut Tx,
    actor: &Actor,
    framework: Id<Framework>,
    number: &str,
) -> Result<()> {
    actor.must_see("own_framework.decide", &thing(actor))?;
    let own = draft(tx, actor, framework).await?;
    must(!number.is_empty(), Error::field("number", "competence-own-problem-number"))?;
    must(number.chars().count() <= NUMBER, Error::field("number", "ui-problem-too-long"))?;
    let (parts, same): (i64, i64) = tx
        .one(
            "select (select count(*) from competence_own_part where org = $1 and version = $2),
             (select count(*) from competence_own_version
              where org = $1 and framework = $3 and number = $4 and id <> $2)",
            args![own.org, own.id, framework, number],
        )
        .await?;
    must(same == 0, Error::field("number", "competence-own-problem-number-taken"))?;
    must(parts > 0, Error::Refused("competence-own-refusal-empty"))?;
    let mut rest: Map<String, Value> = serde_json::from_str(&store::whole(tx, &own).await?.rest)?;
    if let Some(document) = rest.get_mut("CFDocument").and_then(Value::as_object_mut) {
        document.insert("version".to_owned(), number.into());
        document.insert("lastChangeDateTime".to_owned(), actor.now.to_string().into());
    }
    tx.run(
        "update competence_own_version set status = 'published', comments_until = null, number = $3,
         rest = $4, published_at = $5 where org = $1 and id = $2",
        args![own.org, own.id, number, Value::Object(rest).to_string(), actor.now],
    )
    .await?;
    tell_how(tx, actor, &own, "published").await
}

/// Withdraws the newest version: it is shown to its authors alone.
pub(super) async fn withdraw(tx: &mut Tx, actor: &Actor, framework: Id<Framework>) -> Result<()> {
    actor.must_see("own_framework.void", &thing(actor))?;
    let own = store::newest(tx, actor, framework).await?;
    must(own.status != Status::Withdrawn, Error::Overtaken)?;
    tx.run(
        "update competence_own_version set status = 'withdrawn', comments_until = null
         where org = $1 and id = $2",
        args![own.org, own.id],
    )
    .await?;
    tell_how(tx, actor, &own, "withdrawn").await
}

/// Begins the next version as a copy of the newest. Parts keep their identifiers, so that ratings carry over.
pub(super) async fn begin_next(tx: &mut Tx, actor: &Actor, framework: Id<Framework>) -> Result<()> {
    actor.must_see("own_framework.create", &thing(actor))?;
    let own = store::newest(tx, actor, framework).await?;
    must(!own.status.is_open_to_change(), Error::Overtaken)?;
    let next = Own { id: actor.id::<Version>(), nth: own.nth + 1, ..own.clone() };
    let sql = format!(
        "insert into competence_own_version ({OWN}, rest, others)
         select org, $3, framework, nth + 1, document, title, language, '', 'draft', null, format, $4, null,
             rest, others
         from competence_own_version where org = $1 and id = $2"
    );
    tx.run(&sql, args![own.org, own.id, next.id, actor.now]).await?;
    tx.run(
        "insert into competence_own_part (org, version, id, parent, place, file_at, kind, code, words, fields,
         edge, edge_at, moved)
         select org, $3, id, parent, place, file_at, kind, code, words, fields, edge, edge_at, moved
         from competence_own_part where org = $1 and version = $2",
        args![own.org, own.id, next.id],
    )
    .await?;
    tx.run(
        "insert into competence_own_text (org, version, part, language, words, reason, example, status,
         written_by, read_by)
         select said.org, $3, said.part, said.language, said.words, said.reason, said.example, said.status,
             said.written_by, said.read_by
         from competence_own_text said join competence_own_part one
             on one.org = said.org and one.version = said.version and one.id = said.part
         where said.org = $1 and said.version = $2",
        args![own.org, own.id, next.id],
    )
    .await?;
    tell_how(tx, actor, &next, "begun").await
}

/// A version as a package, for files and for comparing. Two statements.
pub(super) async fn package(tx: &mut Tx, own: &Own) -> Result<Package> {
    let whole = store::whole(tx, own).await?;
    let parts = store::parts(tx, own).await?;
    repack::package(&whole, &parts)
}
