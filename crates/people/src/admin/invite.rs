//! Invites a colleague: an account without a password, a role, and a letter with a link.

use foundation::{
    Actor, Error, Id, News, Organisation, Person, Result, Role, Thing, Tx, args, must, record, tell_of,
};
use ui::Language;

use crate::{
    LinkPurpose, NewPerson,
    account::{self, choose::CHOOSE},
    link,
    person::{self, hat},
};

/// So long a link in an invitation opens.
const DAYS: i64 = 7;

/// A colleague who is invited.
#[derive(Debug, Clone)]
pub struct Invite {
    /// Where to.
    pub org: Id<Organisation>,
    /// The ward or team inside it.
    pub unit: Option<Id<Organisation>>,
    /// As what.
    pub role: Role,
    /// What they are called.
    pub first_name: String,
    /// Their e-mail address.
    pub email: String,
    /// The language they read.
    pub language: Language,
}

/// Somebody was invited. The reaction makes the link ([`invitation_link`]) and mails it.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Invited {
    /// Who.
    pub person: Id<Person>,
    /// Where to.
    pub org: Id<Organisation>,
    /// As what.
    pub role: Role,
}
impl News for Invited {
    const NAME: &'static str = "people.invited";
    const WAITS: bool = true;
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// Invites somebody. Who has an account already gets one more role, and no second account.
pub async fn invite(tx: &mut Tx, actor: &Actor, new: &Invite) -> Result<Id<Person>> {
    let there = find(tx, actor, new).await?;
    let first = new.role == Role::Administrator && there.administrators == 0;
    let place = Thing::of(new.org).by(actor.person).fact("first-administrator", first);
    actor.must("account.create", &place)?;
    let person = match there.person {
        Some(person) => person,
        None => open(tx, actor, new).await?,
    };
    let thing = hat::thing(new.org, person, new.role).by(actor.person).fact("first-administrator", first);
    actor.must("role_grant.create", &thing)?;
    let worn = (person, new.org, new.unit);
    match there.person {
        Some(_) => hat::insert(tx, actor, worn, new.role).await?,
        None => hat::put_on(tx, actor, worn, new.role).await?,
    }
    if there.password.is_none() {
        tell_of(tx, actor, &Invited { person, org: new.org, role: new.role }, new.org).await?;
    }
    Ok(person)
}

async fn open(tx: &mut Tx, actor: &Actor, new: &Invite) -> Result<Id<Person>> {
    let person = NewPerson {
        first_name: new.first_name.clone(),
        email: Some(new.email.clone()),
        phone: None,
        language: new.language,
    };
    must(!new.email.trim().is_empty(), Error::field("email", "people-problem-email"))?;
    let id = person::insert(tx, actor, new.org, &person).await?.id;
    account::insert(tx, actor, (id, new.org), &new.email, None).await?;
    Ok(id)
}

record! {
    /// Who signs in with the address already, and how many look after accounts there.
    struct There {
        person: Option<Id<Person>>,
        password: Option<String>,
        administrators: i64,
    }
}

async fn find(tx: &mut Tx, actor: &Actor, new: &Invite) -> Result<There> {
    tx.one(
        "select (select person from people_account where login = $1 and closed_at is null) as person,
           (select password from people_account where login = $1 and closed_at is null) as password,
           (select count(*) from people_hat where org = $2 and role = $3 and ended_at is null) as administrators",
        args![account::login(actor, &new.email), new.org, Role::Administrator],
    )
    .await
}

/// The link of an invitation, for the letter.
pub async fn invitation_link(tx: &mut Tx, actor: &Actor, invited: &Invited) -> Result<String> {
    let Invited { person, org, role } = *invited;
    let thing = hat::thing(org, person, role);
    actor.must("account.create", &thing)?;
    let opens = (CHOOSE, LinkPurpose::Account, actor.now.plus_days(DAYS));
    link::insert(tx, actor, (person, org, role), opens).await
}
