//! The SQL of agreements and of who has said yes to them.

use foundation::{
    Actor, Error, Id, Organisation, Person, Programme, Result, Sealed, Timestamp, Tx, args, in_list,
};

use super::model::{About, Acknowledged, Agreement, Part};

foundation::record! {
    /// One version of an agreement as it is kept.
    #[derive(Debug, Clone)]
    pub(crate) struct Kept {
        pub org: Id<Organisation>,
        pub id: Id<Agreement>,
        pub programme: Id<Programme>,
        pub kind: String,
        pub about: Id<About>,
        pub guide: Id<Person>,
        pub recipient: Option<Id<Person>>,
        pub version: i64,
        pub pack: String,
        pub pack_version: String,
        pub language: ui::Language,
        pub words: Option<Sealed>,
        pub made_at: Timestamp,
        pub ended_at: Option<Timestamp>,
    }
}

impl Kept {
    /// As what this person may say yes, if at all.
    pub fn part_of(&self, actor: &Actor) -> Option<Part> {
        if actor.person == self.guide {
            return Some(Part::Guide);
        }
        if Some(actor.person) == self.recipient {
            return Some(Part::Recipient);
        }
        let coordinator = actor.hat.role == foundation::Role::Coordinator && actor.hat.org == self.org;
        (coordinator && self.recipient.is_none()).then_some(Part::Organisation)
    }
}

/// All versions of the agreement with this identity, newest first: for those whose agreement it is and for
/// their organisation; for others there is none.
pub(crate) async fn versions(tx: &mut Tx, actor: &Actor, id: Id<Agreement>) -> Result<Vec<Kept>> {
    let all: Vec<Kept> = tx
        .all(
            "select a.org, a.id, a.programme, a.kind, a.about, a.guide, a.recipient, a.version, a.pack,
                 a.pack_version, a.language, a.words, a.made_at, a.ended_at
             from programme_agreement a
             join programme_agreement asked
                 on asked.org = a.org and asked.about = a.about and asked.kind = a.kind
             where asked.id = $1 and (a.org = $2 or a.guide = $3 or a.recipient = $3)
             order by a.version desc",
            args![id, actor.hat.org, actor.person],
        )
        .await?;
    if all.iter().any(|kept| kept.id == id) { Ok(all) } else { Err(Error::NotFound) }
}

/// Agreements in force that the actor may see: their own, or all of the organisation for its coordinator.
pub(crate) async fn list(tx: &mut Tx, actor: &Actor, whole_organisation: bool) -> Result<Vec<Kept>> {
    let whole = i64::from(whole_organisation);
    tx.all(
        "select org, id, programme, kind, about, guide, recipient, version, pack, pack_version, language,
             words, made_at, ended_at
         from programme_agreement
         where org = $1 and ended_at is null and (guide = $2 or recipient = $2 or cast($3 as bigint) = 1)
         order by made_at desc, id desc limit 500",
        args![actor.hat.org, actor.person, whole],
    )
    .await
}

/// All versions of all agreements about one thing, newest first.
pub(crate) async fn list_about(tx: &mut Tx, actor: &Actor, about: Id<About>) -> Result<Vec<Kept>> {
    tx.all(
        "select org, id, programme, kind, about, guide, recipient, version, pack, pack_version, language,
             words, made_at, ended_at
         from programme_agreement
         where about = $1 and (org = $2 or guide = $3 or recipient = $3)
         order by kind, version desc",
        args![about, actor.hat.org, actor.person],
    )
    .await
}

/// Who has said yes to these.
pub(crate) async fn list_acknowledged(
    tx: &mut Tx,
    agreements: &[Id<Agreement>],
) -> Result<Vec<(Id<Agreement>, Acknowledged)>> {
    if agreements.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "select agreement, part, person, at from programme_acknowledgement
         where agreement in ({}) order by at, part",
        foundation::list(agreements.len())
    );
    let rows: Vec<(Id<Agreement>, Part, Id<Person>, Timestamp)> = tx.all(&sql, &in_list(agreements)).await?;
    let one = |(agreement, part, person, at)| (agreement, Acknowledged { part, person, at });
    Ok(rows.into_iter().map(one).collect())
}

foundation::record! {
    /// What a new version stands on.
    #[derive(Debug, Clone)]
    pub(crate) struct Ground {
        pub pack: String,
        pub country: String,
        pub version: i64,
    }
}

/// The template of the programme and the newest version there is, when the organisation takes part in it.
pub(crate) async fn ground(
    tx: &mut Tx,
    org: Id<Organisation>,
    programme: Id<Programme>,
    about: Id<About>,
    kind: &str,
) -> Result<Ground> {
    tx.one(
        "select p.pack, p.country, cast(coalesce(max(a.version), 0) as bigint) as version
         from programme_programme p
         join programme_partner t on t.programme = p.id and t.org = $1 and t.left_on is null
         left join programme_agreement a on a.org = $1 and a.about = $3 and a.kind = $4
         where p.id = $2 group by p.pack, p.country",
        args![org, programme, about, kind],
    )
    .await
}

/// The version in force gives way to a newer one.
pub(crate) async fn save_ended(
    tx: &mut Tx,
    org: Id<Organisation>,
    about: Id<About>,
    kind: &str,
    at: Timestamp,
) -> Result<()> {
    tx.run(
        "update programme_agreement set ended_at = $4
         where org = $1 and about = $2 and kind = $3 and ended_at is null",
        args![org, about, kind, at],
    )
    .await?;
    Ok(())
}

pub(crate) async fn save(tx: &mut Tx, actor: &Actor, kept: &Kept) -> Result<()> {
    tx.run(
        "insert into programme_agreement (org, id, programme, kind, about, guide, recipient, version, pack,
             pack_version, language, words, made_by, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        args![
            kept.org,
            kept.id,
            kept.programme,
            kept.kind,
            kept.about,
            kept.guide,
            kept.recipient,
            kept.version,
            kept.pack,
            kept.pack_version,
            kept.language,
            kept.words,
            actor.person,
            kept.made_at,
        ],
    )
    .await?;
    Ok(())
}

/// Keeps a yes; says whether it is new.
pub(crate) async fn save_yes(tx: &mut Tx, actor: &Actor, kept: &Kept, part: Part) -> Result<bool> {
    let new = tx
        .run(
            "insert into programme_acknowledgement (org, agreement, person, part, at)
             values ($1, $2, $3, $4, $5)
             on conflict (org, agreement, part) do nothing",
            args![kept.org, kept.id, actor.person, part, actor.now],
        )
        .await?;
    Ok(new > 0)
}

/// Every version of every agreement this person is part of.
pub(crate) async fn list_of(tx: &mut Tx, person: Id<Person>) -> Result<Vec<Kept>> {
    tx.all(
        "select org, id, programme, kind, about, guide, recipient, version, pack, pack_version, language,
             words, made_at, ended_at
         from programme_agreement where guide = $1 or recipient = $1 order by made_at, id",
        args![person],
    )
    .await
}

/// Forgets what stood in the agreements this person is part of; that there was one stays.
pub(crate) async fn forget_words(tx: &mut Tx, person: Id<Person>) -> Result<()> {
    tx.run("update programme_agreement set words = null where guide = $1 or recipient = $1", args![person])
        .await?;
    Ok(())
}
