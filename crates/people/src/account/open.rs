//! Opens an account for somebody.

use foundation::{
    Actor, Error, Id, News, Organisation, Person, Result, Role, Thing, Tx, args, must, tell_of,
};

use super::password;
use crate::{
    Invited,
    person::{hat::is_participant, is_address},
};

#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct AccountOpened {
    person: Id<Person>,
}
impl News for AccountOpened {
    const NAME: &'static str = "people.account_opened";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// Opens an account: from now on the person can sign in with this e-mail address. Without a password they
/// choose one by a link.
pub async fn open_account(
    tx: &mut Tx,
    actor: &Actor,
    person: Id<Person>,
    email: &str,
    chosen: Option<&str>,
) -> Result<()> {
    let (org,): (Id<Organisation>,) =
        tx.one("select org from people_person where id = $1 and forgotten_at is null", args![person]).await?;
    let hats: Vec<(Id<Organisation>, Role)> = tx
        .all(
            "select org, role from people_hat where person = $1 and ended_at is null order by given_at, id",
            args![person],
        )
        .await?;
    let participant = hats.iter().all(|(_, role)| is_participant(*role));
    let thing = Thing::of(org).about(person).fact("participant", participant);
    actor.must("account.create", &thing)?;
    let hashed = match chosen {
        Some(chosen) => Some(password::hash(&actor.trust.chance, chosen).await?),
        None => None,
    };
    let waits = hashed.is_none();
    insert(tx, actor, (person, org), email, hashed).await?;
    match hats.first() {
        Some((org, role)) if waits => {
            tell_of(tx, actor, &Invited { person, org: *org, role: *role }, *org).await
        }
        _ => Ok(()),
    }
}

/// Opens an account for somebody who takes part and can be reached by e-mail; they choose a password by a link.
/// Who has an account already, or whose address somebody else signs in with, gets none.
pub async fn welcome(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<()> {
    let Some(email) = crate::contact(tx, actor, person).await?.email else { return Ok(()) };
    let (there,): (i64,) = tx
        .one(
            "select count(*) from people_account where person = $1 or login = $2",
            args![person, login(actor, &email)],
        )
        .await?;
    if there > 0 {
        return Ok(());
    }
    open_account(tx, actor, person, &email, None).await
}

/// As [`open_account`], where the asking action has made sure that the actor may.
pub(crate) async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    (person, org): (Id<Person>, Id<Organisation>),
    email: &str,
    hashed: Option<String>,
) -> Result<()> {
    must(is_address(email.trim()), Error::field("email", "people-problem-email"))?;
    tx.run(
        "insert into people_account (person, login, password, failed, created_at) values ($1, $2, $3, 0, $4)",
        args![person, login(actor, email), hashed, actor.now],
    )
    .await?;
    tell_of(tx, actor, &AccountOpened { person }, org).await
}

/// The blind mark of an e-mail address: the database can find it, and does not know it.
pub(crate) fn login(actor: &Actor, email: &str) -> String {
    actor.trust.keys.blind("people_account.login", &email.trim().to_lowercase())
}
