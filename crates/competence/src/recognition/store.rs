//! The SQL of evidence, recognitions and badges.

use foundation::{Actor, Day, Error, Id, Organisation, Person, Result, Sealed, Timestamp, Tx, args, record};

use super::model::{Badge, Evidence, EvidenceKind, Recognition, Said, State, Why};
use crate::rating::Scale;

/// Where what somebody shows is sealed.
pub(super) const WORDS: &str = "competence_evidence.words";
/// Where what a panel says is sealed.
pub(super) const REASON: &str = "competence_panel.words";

record! {
    /// Something somebody shows.
    #[derive(Debug)]
    pub(super) struct Piece {
        pub id: Id<Evidence>,
        pub statement: String,
        pub kind: EvidenceKind,
        pub words: Option<Sealed>,
        pub hours: Option<i64>,
        pub on_day: Day,
        pub frozen_at: Option<Timestamp>,
    }
}

/// What somebody can show, the newest first.
pub(super) async fn pieces(tx: &mut Tx, actor: &Actor, learner: Id<Person>) -> Result<Vec<Piece>> {
    tx.all(
        "select id, statement, kind, words, hours, on_day, frozen_at from competence_evidence
         where org = $1 and learner = $2 and ended_at is null order by on_day desc, id desc",
        args![actor.hat.org, learner],
    )
    .await
}

/// What a panel was shown.
pub(super) async fn shown(tx: &mut Tx, actor: &Actor, id: Id<Recognition>) -> Result<Vec<Piece>> {
    tx.all(
        "select e.id, e.statement, e.kind, e.words, e.hours, e.on_day, e.frozen_at
         from competence_shown s join competence_evidence e on e.org = s.org and e.id = s.evidence
         where s.org = $1 and s.recognition = $2 order by e.on_day desc, e.id desc",
        args![actor.hat.org, id],
    )
    .await
}

/// Keeps what somebody shows.
pub(super) async fn add(tx: &mut Tx, actor: &Actor, piece: &Piece) -> Result<()> {
    tx.run(
        "insert into competence_evidence (org, id, learner, statement, kind, words, hours, on_day, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            actor.hat.org,
            piece.id,
            actor.person,
            piece.statement,
            piece.kind,
            piece.words,
            piece.hours,
            piece.on_day,
            actor.now
        ],
    )
    .await?;
    Ok(())
}

/// Takes it back, unless a panel has seen it. Says whether it could be.
pub(super) async fn end_piece(tx: &mut Tx, actor: &Actor, id: Id<Evidence>) -> Result<bool> {
    let sql = "update competence_evidence set ended_at = $4, words = null
         where org = $1 and id = $2 and learner = $3 and frozen_at is null and ended_at is null";
    Ok(tx.run(sql, args![actor.hat.org, id, actor.person, actor.now]).await? > 0)
}

record! {
    /// A recognition that was asked for.
    #[derive(Debug, Clone)]
    pub(super) struct Asked {
        pub id: Id<Recognition>,
        pub learner: Id<Person>,
        pub profile: String,
        pub scale: Id<Scale>,
        pub statements: String,
        pub version: String,
        pub own: String,
        pub trainer: Option<String>,
        pub supervisor: Option<String>,
        pub asked_at: Timestamp,
        pub state: State,
        pub decided_at: Option<Timestamp>,
    }
}

const ASKED: &str = "select r.id, r.learner, r.profile, r.scale, s.statements, s.version, r.own, r.trainer,
     r.supervisor, r.asked_at, r.state, r.decided_at
     from competence_recognition r join competence_scale s on s.id = r.scale";

/// The recognitions somebody has asked for, the newest first.
pub(super) async fn list(tx: &mut Tx, actor: &Actor, learner: Id<Person>) -> Result<Vec<Asked>> {
    let sql = format!("{ASKED} where r.org = $1 and r.learner = $2 order by r.asked_at desc, r.id desc");
    tx.all(&sql, args![actor.hat.org, learner]).await
}

/// One of the actor's organisation.
pub(super) async fn find(tx: &mut Tx, actor: &Actor, id: Id<Recognition>) -> Result<Asked> {
    tx.one(&format!("{ASKED} where r.org = $1 and r.id = $2"), args![actor.hat.org, id]).await
}

/// Those that wait: for the coordinator all, for others those on whose panel they sit and have not spoken.
pub(super) async fn waiting(tx: &mut Tx, actor: &Actor, all: bool) -> Result<Vec<Asked>> {
    if all {
        let sql = format!("{ASKED} where r.org = $1 and r.state = 'asked' order by r.asked_at, r.id");
        return tx.all(&sql, args![actor.hat.org]).await;
    }
    let sql = format!(
        "{ASKED} join competence_panel p on p.org = r.org and p.recognition = r.id
         where r.org = $1 and p.member = $2 and p.said is null and r.state = 'asked'
         order by r.asked_at, r.id"
    );
    tx.all(&sql, args![actor.hat.org, actor.person]).await
}

/// Keeps what was asked for, and freezes what is shown. Says whether it is new.
pub(super) async fn ask(tx: &mut Tx, actor: &Actor, new: &Asked) -> Result<bool> {
    let made = tx
        .run(
            "insert into competence_recognition
                 (org, id, learner, profile, scale, own, trainer, supervisor, asked_at, state)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             on conflict (org, learner, profile) where state = 'asked' do nothing",
            args![
                actor.hat.org,
                new.id,
                new.learner,
                new.profile,
                new.scale,
                new.own,
                new.trainer,
                new.supervisor,
                new.asked_at,
                new.state
            ],
        )
        .await?;
    if made == 0 {
        return Ok(false);
    }
    tx.run(
        "insert into competence_shown (org, recognition, evidence)
         select org, $2, id from competence_evidence where org = $1 and learner = $3 and ended_at is null",
        args![actor.hat.org, new.id, new.learner],
    )
    .await?;
    tx.run(
        "update competence_evidence set frozen_at = $3
         where org = $1 and learner = $2 and frozen_at is null and ended_at is null",
        args![actor.hat.org, new.learner, actor.now],
    )
    .await?;
    Ok(true)
}

/// A recognition is decided, or taken back. Says whether it was open.
pub(super) async fn close(tx: &mut Tx, actor: &Actor, id: Id<Recognition>, state: State) -> Result<bool> {
    let sql = "update competence_recognition set state = $3, decided_at = $4
         where org = $1 and id = $2 and state = 'asked'";
    Ok(tx.run(sql, args![actor.hat.org, id, state, actor.now]).await? > 0)
}

record! {
    /// Somebody on a panel.
    #[derive(Debug, Clone)]
    pub(super) struct Member {
        pub member: Id<Person>,
        pub peer: i64,
        pub said: Option<Said>,
        pub words: Option<Sealed>,
        pub said_at: Option<Timestamp>,
    }
}

/// The panel of a recognition.
pub(super) async fn panel(tx: &mut Tx, actor: &Actor, id: Id<Recognition>) -> Result<Vec<Member>> {
    tx.all(
        "select member, peer, said, words, said_at from competence_panel
         where org = $1 and recognition = $2 order by named_at, member",
        args![actor.hat.org, id],
    )
    .await
}

record! {
    /// Somebody on a panel, with what it is about.
    #[derive(Debug, Clone)]
    pub(super) struct Seat {
        pub member: Id<Person>,
        pub peer: i64,
        pub said: Option<Said>,
        pub learner: Id<Person>,
        pub profile: String,
        pub version: String,
        pub state: State,
    }
}

/// The panel of a recognition with what it is about, in one statement; empty where nobody has been named.
pub(super) async fn seats(tx: &mut Tx, actor: &Actor, id: Id<Recognition>) -> Result<Vec<Seat>> {
    tx.all(
        "select p.member, p.peer, p.said, r.learner, r.profile, s.version, r.state
         from competence_panel p join competence_recognition r on r.org = p.org and r.id = p.recognition
             join competence_scale s on s.id = r.scale
         where p.org = $1 and p.recognition = $2",
        args![actor.hat.org, id],
    )
    .await
}

/// Names a member of the panel. Says whether they were not on it.
pub(super) async fn name(
    tx: &mut Tx,
    actor: &Actor,
    id: Id<Recognition>,
    (member, peer): (Id<Person>, bool),
) -> Result<bool> {
    let sql = "insert into competence_panel (org, recognition, member, peer, named_at)
         values ($1, $2, $3, $4, $5) on conflict (org, recognition, member) do nothing";
    Ok(tx.run(sql, args![actor.hat.org, id, member, i64::from(peer), actor.now]).await? > 0)
}

/// Takes somebody off the panel who has not spoken. Says whether they were on it.
pub(super) async fn unname(tx: &mut Tx, actor: &Actor, id: Id<Recognition>, who: Id<Person>) -> Result<bool> {
    let sql = "delete from competence_panel
         where org = $1 and recognition = $2 and member = $3 and said is null";
    Ok(tx.run(sql, args![actor.hat.org, id, who]).await? > 0)
}

/// Keeps what the actor says. Once said it stands.
pub(super) async fn say(
    tx: &mut Tx,
    actor: &Actor,
    id: Id<Recognition>,
    (said, words): (Said, &Sealed),
) -> Result<()> {
    let kept = tx
        .run(
            "update competence_panel set said = $4, words = $5, said_at = $6
             where org = $1 and recognition = $2 and member = $3 and said is null",
            args![actor.hat.org, id, actor.person, said, *words, actor.now],
        )
        .await?;
    if kept == 0 { Err(Error::Overtaken) } else { Ok(()) }
}

record! {
    /// A badge, as its page needs it.
    #[derive(Debug, Clone)]
    pub(super) struct Issued {
        pub org: Id<Organisation>,
        pub id: Id<Badge>,
        pub code: String,
        pub learner: Id<Person>,
        pub framework: String,
        pub version: String,
        pub profile: String,
        pub issued_at: Timestamp,
        pub until_at: Timestamp,
        pub named: i64,
        pub place: i64,
        pub ended_at: Option<Timestamp>,
        pub ended_why: Option<Why>,
    }
}

const BADGE: &str = "select org, id, code, learner, framework, version, profile, issued_at, until_at, named,
     place, ended_at, ended_why from competence_badge";

/// The badges of somebody, the newest first.
pub(super) async fn badges(tx: &mut Tx, actor: &Actor, learner: Id<Person>) -> Result<Vec<Issued>> {
    let sql = format!("{BADGE} where org = $1 and learner = $2 order by issued_at desc, id desc");
    tx.all(&sql, args![actor.hat.org, learner]).await
}

/// One badge of the actor's organisation.
pub(super) async fn badge(tx: &mut Tx, actor: &Actor, id: Id<Badge>) -> Result<Issued> {
    tx.one(&format!("{BADGE} where org = $1 and id = $2"), args![actor.hat.org, id]).await
}

/// The badge with this code, whoever asks: the code is what opens it.
pub(super) async fn by_code(tx: &mut Tx, code: &str) -> Result<Option<Issued>> {
    tx.maybe(&format!("{BADGE} where code = $1"), args![code]).await
}

/// Keeps a badge, at the next free place of its organisation.
pub(super) async fn issue(
    tx: &mut Tx,
    actor: &Actor,
    recognition: Id<Recognition>,
    new: &Issued,
) -> Result<()> {
    tx.run(
        "insert into competence_badge (org, id, code, recognition, learner, framework, version, profile,
             issued_at, until_at, named, place)
         select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0,
             coalesce((select max(place) + 1 from competence_badge where org = $1), 0)",
        args![
            actor.hat.org,
            new.id,
            new.code,
            recognition,
            new.learner,
            new.framework,
            new.version,
            new.profile,
            new.issued_at,
            new.until_at
        ],
    )
    .await?;
    Ok(())
}

/// A badge no longer holds. Says whether it did.
pub(super) async fn end_badge(tx: &mut Tx, actor: &Actor, id: Id<Badge>, why: Why) -> Result<bool> {
    let sql = "update competence_badge set ended_at = $3, ended_why = $4
         where org = $1 and id = $2 and ended_at is null";
    Ok(tx.run(sql, args![actor.hat.org, id, actor.now, why]).await? > 0)
}

/// Whether the holder's first name stands on the page.
pub(super) async fn set_named(tx: &mut Tx, actor: &Actor, id: Id<Badge>, named: bool) -> Result<()> {
    tx.run(
        "update competence_badge set named = $3 where org = $1 and id = $2 and learner = $4",
        args![actor.hat.org, id, i64::from(named), actor.person],
    )
    .await?;
    Ok(())
}

/// The places of the badges of an organisation that no longer hold.
pub(super) async fn ended_places(tx: &mut Tx, org: Id<Organisation>) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = tx
        .all("select place from competence_badge where org = $1 and ended_at is not null", args![org])
        .await?;
    Ok(rows.into_iter().map(|(place,)| place).collect())
}
