//! Somebody who is known already becomes part of a programme, in one act and few statements.

use foundation::{
    Actor, Error, Id, Organisation, Person, Result, Role, Sealed, Thing, Tx, args, must, record, tell_of,
};
use ui::Language;

use super::{BroughtIn, card::Row, hat};
use crate::{Agreement, NewConsent, consent};

/// Somebody who is known, and what they are from now on.
#[derive(Debug)]
pub struct Returning<'a> {
    /// Who.
    pub person: Id<Person>,
    /// The organisation that looks after what is kept about them.
    pub org: Id<Organisation>,
    /// What they are there.
    pub role: Role,
    /// What they have agreed to.
    pub agrees: &'a [Agreement],
}

record! {
    /// What has to be known about them.
    struct Known {
        key: Option<Sealed>,
        first_name: Option<Sealed>,
        language: Language,
        made_org: Option<Id<Organisation>>,
        place: Option<i64>,
        earlier: i64,
    }
}

/// Gives somebody who is known a role, and keeps what they agree to. The same as [`give_hat`](crate::give_hat) and
/// [`give_consent`](crate::give_consent) one after the other.
pub async fn bring_back(tx: &mut Tx, actor: &Actor, who: &Returning<'_>) -> Result<BroughtIn> {
    let (org, person, role) = (who.org, who.person, who.role);
    must(role != Role::House, Error::NotAllowed)?;
    consent::rule(who.agrees)?;
    // One statement gives the role and says who it is; what may not be is not kept, since all of it is one save.
    let (known, new) = match put_on(tx, actor, who).await? {
        Some(known) => (known, true),
        None => (find(tx, who).await?, false),
    };
    let brought = |thing: Thing| hat::brought(thing, actor, known.made_org);
    actor.must("role_grant.create", &brought(hat::thing(org, person, role)))?;
    actor.must("consent.create", &brought(Thing::of(org).about(person)))?;
    if new {
        tell_of(tx, actor, &hat::HatGiven { person, role }, org).await?;
    }
    if known.earlier == 0 {
        consent::insert(tx, actor, (org, person), who.agrees, actor.now).await?;
    } else {
        for Agreement { purpose, to_org, how, days } in who.agrees.iter().copied() {
            consent::give_consent(tx, actor, &NewConsent { org, person, purpose, to_org, how, days }).await?;
        }
    }
    let Known { key, first_name, language, place, .. } = known;
    let card = Row { id: person, org, key, first_name, language }.open(actor)?.ok_or(Error::NotFound)?;
    Ok(BroughtIn { card, place })
}

/// Gives them the role, if they have not got it.
async fn put_on(tx: &mut Tx, actor: &Actor, who: &Returning<'_>) -> Result<Option<Known>> {
    tx.maybe(
        "insert into people_hat (id, person, org, role, given_at)
         select $1, p.id, p.org, $4, $5 from people_person p
         where p.id = $2 and p.org = $3 and p.forgotten_at is null and not exists (
           select 1 from people_hat h where h.person = p.id and h.org = p.org and h.role = $4
             and h.unit is null and h.ended_at is null)
         returning (select p.key from people_person p where p.id = $2) as key,
           (select p.first_name from people_person p where p.id = $2) as first_name,
           (select p.language from people_person p where p.id = $2) as language,
           (select p.made_org from people_person p where p.id = $2) as made_org,
           (select o.place from people_organisation o where o.id = $3) as place,
           (select count(*) from people_consent c where c.org = $3 and c.person = $2
             and c.ended_at is null) as earlier",
        args![actor.id::<()>(), who.person, who.org, who.role, actor.now],
    )
    .await
}

async fn find(tx: &mut Tx, who: &Returning<'_>) -> Result<Known> {
    tx.one(
        "select p.key, p.first_name, p.language, p.made_org, o.place, (select count(*) from people_consent c
           where c.org = p.org and c.person = p.id and c.ended_at is null) as earlier
         from people_person p join people_organisation o on o.id = p.org
         where p.id = $1 and p.org = $2 and p.forgotten_at is null",
        args![who.person, who.org],
    )
    .await
}
