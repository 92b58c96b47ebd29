//! Opens an account for somebody.

use foundation::{Actor, Error, Id, News, Organisation, Person, Result, Thing, Tx, args, must, tell_of};

use super::password;
use crate::person::is_address;

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
    let (org, participant): (Id<Organisation>, i64) = tx
        .one(
            "select p.org, (select count(*) from people_hat h where h.person = p.id and h.ended_at is null
               and h.role not in ('peer', 'recipient')) as staff
             from people_person p where p.id = $1 and p.forgotten_at is null",
            args![person],
        )
        .await?;
    let thing = Thing::of(org).about(person).by(actor.person).fact("participant", participant == 0);
    actor.must("account.create", &thing)?;
    let hashed = match chosen {
        Some(chosen) => Some(password::hash(&actor.trust.chance, chosen).await?),
        None => None,
    };
    insert(tx, actor, (person, org), email, hashed).await
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
