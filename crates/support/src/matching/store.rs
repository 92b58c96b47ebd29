//! The SQL of matches.

use foundation::{
    Actor, Day, Id, Json, Organisation, Person, Programme, Result, Sealed, Timestamp, Tx, args, record,
};
use serde::{Deserialize, Serialize};

use crate::{Match, Referral};

/// Where the reason for an own choice is sealed, under the organisation's key.
pub const OVERRIDE: &str = "support_match.override_why";

/// The codes of what was shown when somebody was chosen. Never a number.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// Rules that spoke for the pair.
    pub reasons: Vec<String>,
    /// Rules that were to be thought of.
    pub cautions: Vec<String>,
    /// Whether the guide was among those suggested first.
    pub suggested: bool,
}

record! {
    /// Two people who are asked.
    #[derive(Debug, Clone)]
    pub struct Asking {
        /// The match.
        pub id: Id<Match>,
        /// Whose programme it is.
        pub org: Id<Organisation>,
        /// In which programme.
        pub programme: Id<Programme>,
        /// What the person waited with.
        pub referral: Id<Referral>,
        /// Who would receive support.
        pub person: Id<Person>,
        /// The guide.
        pub peer: Id<Person>,
        /// `asked`, `agreed`, `declined` or `withdrawn`.
        pub state: String,
        /// When they were asked.
        pub asked_at: Timestamp,
        /// What the guide answered.
        pub peer_answer: Option<String>,
        /// What the person answered.
        pub person_answer: Option<String>,
        /// The template of the programme; asked for before it was kept here, when empty.
        pub pack: Option<String>,
        /// The codes of what was shown.
        pub reasons: Json<Shown>,
        /// Until when the guide is approved; nobody who has stopped is.
        pub approved_until: Option<Day>,
    }
}

const SELECT: &str = "select id, org, programme, referral, person, peer, state, asked_at, peer_answer, \
    person_answer, pack, reasons, (select g.approved_until from support_peer g where g.org = support_match.org \
    and g.person = support_match.peer and g.stopped_at is null) as approved_until from support_match";

/// The match, for the coordinator whose organisation it is, or one of the two.
pub async fn find(tx: &mut Tx, actor: &Actor, id: Id<Match>) -> Result<Asking> {
    let sql = format!("{SELECT} where org = $1 and id = $2");
    tx.one(&sql, args![actor.hat.org, id]).await
}

/// The open questions to somebody in the actor's organisation.
pub async fn list_open_to(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<Vec<Id<Match>>> {
    let open: Vec<(Id<Match>,)> = tx
        .all(
            "select id from support_match where org = $1 and person = $2 and state = 'asked' order by id",
            args![actor.hat.org, person],
        )
        .await?;
    Ok(open.into_iter().map(|(id,)| id).collect())
}

/// The open questions in which somebody is one of the two.
pub async fn list_open_with(tx: &mut Tx, person: Id<Person>) -> Result<Vec<Asking>> {
    let sql = format!("{SELECT} where state = 'asked' and (person = $1 or peer = $1) order by id");
    tx.all(&sql, args![person]).await
}

/// Keeps a new question.
pub async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    asking: &Asking,
    override_why: Option<&Sealed>,
) -> Result<()> {
    tx.run(
        "insert into support_match (org, id, programme, referral, person, peer, state, asked_by, asked_at,
         pack, reasons, override_why) values ($1, $2, $3, $4, $5, $6, 'asked', $7, $8, $9, $10, $11)",
        args![
            asking.org,
            asking.id,
            asking.programme,
            asking.referral,
            asking.person,
            asking.peer,
            actor.person,
            actor.now,
            asking.pack,
            asking.reasons,
            override_why.cloned()
        ],
    )
    .await?;
    Ok(())
}

/// Keeps one side's answer; `state` is what the match then is. Says whether the question was still open.
pub async fn answer(
    tx: &mut Tx,
    actor: &Actor,
    asking: &Asking,
    (by_peer, answer, state): (bool, &str, &str),
) -> Result<bool> {
    let side = if by_peer { "peer" } else { "person" };
    let sql = format!(
        "update support_match set {side}_answer = $3, {side}_answered_at = $4, state = $5, agreed_at = $6
         where org = $1 and id = $2 and state = 'asked'"
    );
    let agreed_at = (state == "agreed").then_some(actor.now);
    Ok(tx.run(&sql, args![asking.org, asking.id, answer, actor.now, state, agreed_at]).await? == 1)
}

/// Takes a question back. Says whether it was still open.
pub async fn withdraw(tx: &mut Tx, (org, id): (Id<Organisation>, Id<Match>)) -> Result<bool> {
    let changed = tx
        .run(
            "update support_match set state = 'withdrawn' where org = $1 and id = $2 and state = 'asked'",
            args![org, id],
        )
        .await?;
    Ok(changed == 1)
}

/// Why the coordinator chose otherwise than was suggested, for the coordinators of the organisation. Empty when
/// no reason was needed.
pub async fn own_reason(tx: &mut Tx, actor: &Actor, id: Id<Match>) -> Result<String> {
    actor.must("match.list", &foundation::Thing::of(actor.hat.org))?;
    let kept: Option<(Option<Sealed>,)> = tx
        .maybe("select override_why from support_match where org = $1 and id = $2", args![actor.hat.org, id])
        .await?;
    let Some((Some(sealed),)) = kept else { return Ok(String::new()) };
    actor.trust.keys.of(actor.hat.org).open(OVERRIDE, id, &sealed)
}
