//! The SQL of frameworks of one's own: versions and their parts.

use foundation::{Actor, Bind, Day, Id, Organisation, Result, Timestamp, Tx, args, record, rows};

use super::{
    model::{Framework, Kind, Part, Status, Version},
    unpack::{NewPart, Unpacked},
};

/// So many parts go into one statement. SQLite looks for the name of each value among all of them: what is twice as long takes
/// four times as long.
const PARTS: usize = 300;
/// So many parts stand on one page.
pub(super) const ON_A_PAGE: i64 = 200;

record! {
    /// A version, without what lies in it.
    #[derive(Debug, Clone)]
    pub(super) struct Own {
        pub org: Id<Organisation>,
        pub id: Id<Version>,
        pub framework: Id<Framework>,
        pub nth: i64,
        pub document: Id<Part>,
        pub title: String,
        pub language: String,
        pub number: String,
        pub status: Status,
        pub comments_until: Option<Day>,
        pub format: String,
        pub made_at: Timestamp,
        pub published_at: Option<Timestamp>,
    }
}

/// The columns of [`Own`].
pub(super) const OWN: &str = "org, id, framework, nth, document, title, language, number, status, \
    comments_until, format, made_at, published_at";

record! {
    /// What a package needs beside its parts.
    pub(super) struct Whole {
        pub rest: String,
        pub others: String,
    }
}

record! {
    /// A part with all of it.
    pub(super) struct Kept {
        pub id: Id<Part>,
        pub parent: Id<Part>,
        pub file_at: i64,
        pub kind: Kind,
        pub words: String,
        pub fields: String,
        pub edge: Option<String>,
        pub edge_at: Option<i64>,
        pub moved: i64,
    }
}

record! {
    /// A part as a list shows it.
    #[derive(Debug, Clone)]
    pub(super) struct Row {
        pub id: Id<Part>,
        pub parent: Id<Part>,
        pub kind: Kind,
        pub code: String,
        pub words: String,
        /// How many lie right under it.
        pub under: i64,
    }
}

/// The newest version of each framework of the actor's organisation.
pub(super) async fn list(tx: &mut Tx, actor: &Actor) -> Result<Vec<Own>> {
    let sql = format!(
        "select {OWN} from competence_own_version v where org = $1 and nth =
         (select max(nth) from competence_own_version other where other.framework = v.framework)
         order by title, id"
    );
    tx.all(&sql, args![actor.hat.org]).await
}

/// How many parts the newest versions of the organisation have, and how many of them are domains or competences.
pub(super) async fn sizes(tx: &mut Tx, actor: &Actor) -> Result<Vec<(Id<Version>, i64, i64)>> {
    tx.all(
        "select version, count(*), sum(case when kind in ('domain', 'competence') then 1 else 0 end)
         from competence_own_part where org = $1 and version in
             (select id from competence_own_version v where org = $1 and nth =
                 (select max(nth) from competence_own_version other where other.framework = v.framework))
         group by version",
        args![actor.hat.org],
    )
    .await
}

/// The newest version of a framework.
pub(super) async fn newest(tx: &mut Tx, actor: &Actor, framework: Id<Framework>) -> Result<Own> {
    let sql = format!(
        "select {OWN} from competence_own_version where org = $1 and framework = $2 order by nth desc limit 1"
    );
    tx.one(&sql, args![actor.hat.org, framework]).await
}

/// Every version of a framework, the newest first.
pub(super) async fn versions(tx: &mut Tx, actor: &Actor, framework: Id<Framework>) -> Result<Vec<Own>> {
    let sql = format!(
        "select {OWN} from competence_own_version where org = $1 and framework = $2 order by nth desc"
    );
    tx.all(&sql, args![actor.hat.org, framework]).await
}

/// Every version of a framework that anybody may read: published, or open for comments today. The newest first.
pub(super) async fn open(tx: &mut Tx, framework: Id<Framework>, today: Day) -> Result<Vec<Own>> {
    let sql = format!(
        "select {OWN} from competence_own_version where framework = $1
         and (status = 'published' or (status = 'open' and comments_until >= $2)) order by nth desc"
    );
    tx.all(&sql, args![framework, today]).await
}

/// What a package needs beside its parts.
pub(super) async fn whole(tx: &mut Tx, own: &Own) -> Result<Whole> {
    tx.one(
        "select rest, others from competence_own_version where org = $1 and id = $2",
        args![own.org, own.id],
    )
    .await
}

/// Every part of a version, in the order of the page.
pub(super) async fn parts(tx: &mut Tx, own: &Own) -> Result<Vec<Kept>> {
    tx.all(
        "select id, parent, file_at, kind, words, fields, edge, edge_at, moved from competence_own_part
         where org = $1 and version = $2 order by place, id",
        args![own.org, own.id],
    )
    .await
}

/// One part.
pub(super) async fn part(tx: &mut Tx, own: &Own, part: Id<Part>) -> Result<Kept> {
    tx.one(
        "select id, parent, file_at, kind, words, fields, edge, edge_at, moved from competence_own_part
         where org = $1 and version = $2 and id = $3",
        args![own.org, own.id, part],
    )
    .await
}

/// What lies right under a part, a page at a time, and how many lie under each of these.
pub(super) async fn under(tx: &mut Tx, own: &Own, parent: Id<Part>, from: i64) -> Result<Vec<Row>> {
    tx.all(
        "select id, parent, kind, code, words, (select count(*) from competence_own_part below
             where below.org = $1 and below.version = $2 and below.parent = one.id) as under
         from competence_own_part one where org = $1 and version = $2 and parent = $3
         order by place, id limit $4 offset $5",
        args![own.org, own.id, parent, ON_A_PAGE, from],
    )
    .await
}

/// What lies two floors under a part, at most a page of it.
pub(super) async fn under_those(tx: &mut Tx, own: &Own, parent: Id<Part>) -> Result<Vec<Row>> {
    tx.all(
        "select one.id, one.parent, one.kind, one.code, one.words,
             (select count(*) from competence_own_part below
             where below.org = $1 and below.version = $2 and below.parent = one.id) as under
         from competence_own_part one join competence_own_part middle
             on middle.org = one.org and middle.version = one.version and middle.id = one.parent
         where one.org = $1 and one.version = $2 and middle.parent = $3
         order by middle.place, one.place, one.id limit $4",
        args![own.org, own.id, parent, ON_A_PAGE],
    )
    .await
}

/// A part and what it lies under, from the top.
pub(super) async fn above(tx: &mut Tx, own: &Own, part: Id<Part>) -> Result<Vec<(Id<Part>, Kind, String)>> {
    tx.all(
        "with recursive above (id, parent, kind, words, depth) as (
                 select id, parent, kind, words, 0 from competence_own_part
                 where org = $1 and version = $2 and id = $3
                 union all
                 select up.id, up.parent, up.kind, up.words, above.depth + 1 from competence_own_part up
                 join above on up.id = above.parent where up.org = $1 and up.version = $2 and above.depth < 50
             ) select id, kind, words from above order by depth desc",
        args![own.org, own.id, part],
    )
    .await
}

/// Writes a version with all of its parts.
pub(super) async fn insert(tx: &mut Tx, own: &Own, new: &Unpacked) -> Result<()> {
    let sql = format!(
        "insert into competence_own_version ({OWN}, rest, others)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)"
    );
    tx.run(
        &sql,
        args![
            own.org,
            own.id,
            own.framework,
            own.nth,
            own.document,
            own.title,
            own.language,
            own.number,
            own.status,
            own.comments_until,
            own.format,
            own.made_at,
            own.published_at,
            new.rest,
            new.others
        ],
    )
    .await?;
    for some in new.parts.chunks(PARTS) {
        insert_parts(tx, own, some, 0).await?;
    }
    Ok(())
}

/// Writes parts. `moved` is 1 for those that were not in a file at this place.
pub(super) async fn insert_parts(tx: &mut Tx, own: &Own, parts: &[NewPart], moved: i64) -> Result<()> {
    let sql = format!(
        "insert into competence_own_part (org, version, id, parent, place, file_at, kind, code, words, fields,
         edge, edge_at, moved) values {}",
        rows(parts.len(), 13)
    );
    let mut with: Vec<&(dyn Bind + Sync)> = Vec::with_capacity(parts.len() * 13);
    for part in parts {
        let own: [&(dyn Bind + Sync); 2] = [&own.org, &own.id];
        with.extend(own);
        with.extend(args![part.id, part.parent, part.place, part.file_at, part.kind, part.code, part.words]);
        with.extend(args![part.fields, part.edge, part.edge_at, moved]);
    }
    tx.run(&sql, &with).await?;
    Ok(())
}
