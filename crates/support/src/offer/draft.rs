//! What was begun on the ward: kept for a day, sealed, and thrown away when it is sent.

use axum::{Router, http::StatusCode, routing::post};
use foundation::{Actor, Id, Person, Result, Role, Sealed, Timestamp, Tx, args, must};
use ui::{Answers, Failure, House, Visit};

/// Where it is sealed, under the key of the organisation.
const ANSWERS: &str = "support_draft.answers";
const HOURS: i64 = 24;

/// The address.
pub fn routes() -> Router<House> {
    Router::new().route("/ward/offer/draft", post(save))
}

async fn save(visit: Visit, answers: Answers) -> Result<StatusCode, Failure> {
    let actor = visit.actor()?;
    must(actor.hat.role == Role::Referrer, foundation::Error::NotAllowed)?;
    visit.house.db.write(async |tx| keep(tx, actor, &answers).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Keeps the form as it is.
pub async fn keep(tx: &mut Tx, actor: &Actor, answers: &Answers) -> Result<()> {
    let key = actor.trust.keys.of(actor.hat.org);
    let sealed = actor.seal(&key, ANSWERS, actor.person, &serde_json::to_string(answers.pairs())?)?;
    tx.run(
        "insert into support_draft (person, org, answers, saved_at) values ($1, $2, $3, $4)
         on conflict (person) do update set org = excluded.org, answers = excluded.answers,
           saved_at = excluded.saved_at",
        args![actor.person, actor.hat.org, sealed, actor.now],
    )
    .await?;
    Ok(())
}

/// A yes that was sent has used up what was begun: nobody sees it any more, and the clock throws it away. So a yes,
/// which writes into many tables, need not.
const SENT: &str = "exists (select 1 from support_referral r where r.referred_by = support_draft.person \
    and r.from_org = support_draft.org and r.offered_at >= support_draft.saved_at)";

/// What was begun, if it is not older than a day and not sent.
pub async fn find(tx: &mut Tx, actor: &Actor) -> Result<Option<(Answers, Timestamp)>> {
    let sql = format!(
        "select answers, saved_at from support_draft
         where person = $1 and org = $2 and saved_at > $3 and not {SENT}"
    );
    let since = actor.now.plus_hours(-HOURS);
    let kept: Option<(Sealed, Timestamp)> = tx.maybe(&sql, args![actor.person, actor.hat.org, since]).await?;
    let Some((sealed, at)) = kept else { return Ok(None) };
    let key = actor.trust.keys.of(actor.hat.org);
    let pairs: Vec<(String, String)> = serde_json::from_str(&key.open(ANSWERS, actor.person, &sealed)?)?;
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    Ok(Some((Answers::of(&pairs), at)))
}

/// When this colleague had begun what is not sent yet.
pub async fn list_of(tx: &mut Tx, person: Id<Person>) -> Result<Vec<(Timestamp,)>> {
    let sql = format!("select saved_at from support_draft where person = $1 and not {SENT}");
    tx.all(&sql, args![person]).await
}

/// Throws away what was begun more than a day ago, or has been sent, as time passes.
pub async fn forget_old(tx: &mut Tx, now: Timestamp) -> Result<u64> {
    let sql = format!("delete from support_draft where saved_at < $1 or {SENT}");
    tx.run(&sql, args![now.plus_hours(-HOURS)]).await
}

/// Throws it away.
pub async fn forget(tx: &mut Tx, actor: &Actor) -> Result<()> {
    tx.run("delete from support_draft where person = $1", args![actor.person]).await?;
    Ok(())
}
