//! Makes a link.

use foundation::{
    Actor, Error, Id, News, Organisation, Person, Result, Role, Timestamp, Tx, args, must, tell_of,
};

use super::LinkPurpose;

#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct LinkMade {
    person: Id<Person>,
    purpose: LinkPurpose,
}
impl News for LinkMade {
    const NAME: &'static str = "people.link_made";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// Makes a link for somebody: `/r/{code}` opens the address `opens`, and nothing else, for so many days. The
/// code is known to nobody but whoever gets it now; the database keeps its mark.
#[expect(clippy::too_many_arguments, reason = "the rooms agreed on these, and each is one word")]
pub async fn make_link(
    tx: &mut Tx,
    actor: &Actor,
    person: Id<Person>,
    org: Id<Organisation>,
    role: Role,
    opens: &str,
    purpose: LinkPurpose,
    days: i64,
) -> Result<String> {
    actor.must("account.create", &crate::person::hat::thing(org, person, role))?;
    let ends_at = actor.now.plus_days(days.clamp(1, 400));
    insert(tx, actor, (person, org, role), (opens, purpose, ends_at)).await
}

/// As [`make_link`], where the asking action has made sure that the actor may.
pub(crate) async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    (person, org, role): (Id<Person>, Id<Organisation>, Role),
    (opens, purpose, ends_at): (&str, LinkPurpose, Timestamp),
) -> Result<String> {
    must(opens.starts_with('/') && !opens.starts_with("//"), Error::broken("a link opens an own address"))?;
    let code = super::secret(&actor.trust.chance);
    tx.run(
        "insert into people_link (mark, person, org, role, opens, purpose, made_at, ends_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![super::mark(&code), person, org, role, opens, purpose, actor.now, ends_at],
    )
    .await?;
    tell_of(tx, actor, &LinkMade { person, purpose }, org).await?;
    Ok(format!("/r/{code}"))
}
