//! Visits: who is signed in on which machine. The browser has the token, the database its mark.

use foundation::{Actor, Id, Person, Result, Role, Timestamp, Tx, args, record};

use super::limits;
use crate::link::{mark, secret};

/// A hat, as an identity.
#[derive(Debug)]
pub(crate) enum WornHat {}

/// The token of a new visit, and how long the browser keeps it.
#[derive(Debug)]
pub(crate) struct Token {
    pub(crate) token: String,
    pub(crate) seconds: i64,
}

/// Begins a visit of the actor, in this hat.
pub(crate) async fn begin(
    tx: &mut Tx,
    actor: &Actor,
    hat: Id<WornHat>,
    device: &str,
    ends_at: Timestamp,
) -> Result<Token> {
    let token = secret(&actor.trust.chance);
    tx.run(
        "insert into people_session (mark, person, hat, device, began_at, seen_at, ends_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        args![mark(&token), actor.person, hat, device, actor.now, actor.now, ends_at],
    )
    .await?;
    Ok(Token { token, seconds: seconds(actor.now, ends_at) })
}

/// Begins a visit by a link: it opens one address, and nothing else.
pub(crate) async fn begin_by_link(
    tx: &mut Tx,
    actor: &Actor,
    (link, opens): (&str, &str),
    device: &str,
    link_ends_at: Timestamp,
) -> Result<Token> {
    let token = secret(&actor.trust.chance);
    let ends_at = limits::ends_at(actor.hat.role, actor.now).min(link_ends_at);
    tx.run(
        "insert into people_session
         (mark, person, link_org, link_role, only_path, link, device, began_at, seen_at, ends_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            mark(&token),
            actor.person,
            actor.hat.org,
            actor.hat.role,
            opens,
            link,
            device,
            actor.now,
            actor.now,
            ends_at
        ],
    )
    .await?;
    Ok(Token { token, seconds: seconds(actor.now, ends_at) })
}

fn seconds(now: Timestamp, ends_at: Timestamp) -> i64 {
    (ends_at.as_millisecond() - now.as_millisecond()) / 1000
}

/// Ends this visit.
pub(crate) async fn end(tx: &mut Tx, mark: &str) -> Result<()> {
    tx.run("delete from people_session where mark = $1", args![mark]).await?;
    Ok(())
}

/// Ends every visit of somebody, but for the one with this mark.
pub(crate) async fn end_others(tx: &mut Tx, person: Id<Person>, but: &str) -> Result<u64> {
    tx.run("delete from people_session where person = $1 and mark <> $2", args![person, but]).await
}

record! {
    /// One visit, as the person sees it in their settings.
    #[derive(Debug)]
    pub(crate) struct Visiting {
        pub(crate) mark: String,
        pub(crate) device: String,
        pub(crate) seen_at: Timestamp,
    }
}

/// The actor's visits, the latest sign of life first.
pub(crate) async fn list(tx: &mut Tx, actor: &Actor) -> Result<Vec<Visiting>> {
    tx.all(
        "select mark, device, seen_at from people_session
         where person = $1 and ends_at > $2 and hat is not null order by seen_at desc, mark",
        args![actor.person, actor.now],
    )
    .await
}

record! {
    /// A hat somebody may wear.
    #[derive(Debug, Clone)]
    pub(crate) struct OwnHat {
        pub(crate) id: Id<WornHat>,
        pub(crate) org: Id<foundation::Organisation>,
        pub(crate) unit: Option<Id<foundation::Organisation>>,
        pub(crate) role: Role,
        pub(crate) organisation: String,
        pub(crate) unit_name: Option<String>,
    }
}

/// Somebody's hats, the first given first.
pub(crate) async fn own_hats(tx: &mut Tx, person: Id<Person>) -> Result<Vec<OwnHat>> {
    tx.all(
        "select h.id, h.org, h.unit, h.role, o.name as organisation, u.name as unit_name
         from people_hat h join people_organisation o on o.id = h.org
         left join people_organisation u on u.id = h.unit
         where h.person = $1 and h.ended_at is null order by h.given_at, h.id",
        args![person],
    )
    .await
}
