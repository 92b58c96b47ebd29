//! Drafts: what somebody has begun to write and not yet sent. Sealed, and theirs alone.

use axum::{Router, http::StatusCode, response::IntoResponse, routing::post};
use foundation::{Actor, Error, Id, Key, Organisation, Result, Sealed, Tx, args, must, record};
use ui::{Answers, Failure, House, Visit};

const PLACE: &str = "people_draft.answers";
/// Longer than any form; a form that is longer is sent, not kept.
const LONGEST: usize = 64 * 1024;
/// So many drafts of one person are kept; the oldest makes room.
const MOST: i64 = 20;

/// The address that a form keeps its draft at: `data-autosave="/drafts?form=/meetings/1/log"`.
pub(crate) fn routes() -> Router<House> {
    Router::new().route("/drafts", post(keep))
}

async fn keep(visit: Visit, answers: Answers) -> Result<impl IntoResponse, Failure> {
    let form = visit.asked("form").unwrap_or_default();
    // A visit by a link may keep drafts of the one form it opens.
    let signed_in = visit.signed_in.as_ref().ok_or(Error::SignIn)?;
    let open = signed_in.only.as_deref().is_none_or(|only| form.starts_with(only));
    must(open, Error::SignIn)?;
    let actor = &signed_in.actor;
    visit.house.db.write(async |tx| keep_draft(tx, actor, &form, &answers).await).await?;
    Ok(StatusCode::NO_CONTENT)
}

record! {
    struct Row {
        org: Id<Organisation>,
        key: Option<Sealed>,
        answers: Option<Sealed>,
    }
}

impl Row {
    fn key(&self, actor: &Actor) -> Result<Key> {
        actor.trust.keys.unwrap(self.org, actor.person, self.key.as_ref().ok_or(Error::NotFound)?)
    }
}

/// The draft of one form of one person, as an identity to seal it for.
fn place(actor: &Actor, form: &str) -> Id<Row> {
    Id::named(format!("{}|{form}", actor.person).as_bytes())
}

async fn find(tx: &mut Tx, actor: &Actor, form: &str) -> Result<Row> {
    tx.one(
        "select p.org, p.key, d.answers from people_person p
         left join people_draft d on d.person = p.id and d.form = $2
         where p.id = $1 and p.forgotten_at is null",
        args![actor.person, form],
    )
    .await
}

async fn keep_draft(tx: &mut Tx, actor: &Actor, form: &str, answers: &Answers) -> Result<()> {
    must(form.starts_with('/') && form.len() <= 200, Error::NotFound)?;
    let text = serde_json::to_string(answers.pairs())?;
    must(text.len() <= LONGEST, Error::Refused("ui-refusal-too-big"))?;
    let key = find(tx, actor, form).await?.key(actor)?;
    let sealed = actor.seal(&key, PLACE, place(actor, form), &text)?;
    tx.run(
        "insert into people_draft (person, form, answers, saved_at) values ($1, $2, $3, $4)
         on conflict (person, form) do update set answers = excluded.answers, saved_at = excluded.saved_at",
        args![actor.person, form, sealed, actor.now],
    )
    .await?;
    tx.run(
        "delete from people_draft where person = $1 and form not in
         (select form from people_draft where person = $2 order by saved_at desc, form limit $3)",
        args![actor.person, actor.person, MOST],
    )
    .await?;
    Ok(())
}

/// What the actor had begun to write in this form (its address), if anything.
pub async fn draft(tx: &mut Tx, actor: &Actor, form: &str) -> Result<Option<Answers>> {
    let row = find(tx, actor, form).await?;
    let key = row.key(actor)?;
    let Some(text) = key.open_maybe(PLACE, place(actor, form), row.answers.as_ref())? else {
        return Ok(None);
    };
    let pairs: Vec<(String, String)> = serde_json::from_str(&text)?;
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    Ok(Some(Answers::of(&pairs)))
}

/// Forgets the draft of a form: what it was for has been sent.
pub async fn drop_draft(tx: &mut Tx, actor: &Actor, form: &str) -> Result<()> {
    tx.run("delete from people_draft where person = $1 and form = $2", args![actor.person, form]).await?;
    Ok(())
}
