//! Somebody new with all that makes them part of a programme, in one act and few statements.

use foundation::{Actor, Id, Organisation, Person, Result, Role, Thing, Tx, tell_of};

use super::{Card, NewPerson, add, hat};
use crate::{Agreement, Invited, account, consent};

/// Somebody who is new, and what they are from the first day.
#[derive(Debug)]
pub struct Newcomer<'a> {
    /// Who.
    pub person: &'a NewPerson,
    /// The organisation that looks after what is kept about them.
    pub org: Id<Organisation>,
    /// What they are there.
    pub role: Role,
    /// What they have agreed to.
    pub agrees: &'a [Agreement],
    /// Whether they can sign in with their e-mail address, if they have one.
    pub signs_in: bool,
}

/// Somebody who has just been brought in.
#[derive(Debug)]
pub struct BroughtIn {
    /// Who.
    pub card: Card,
    /// Where the organisation is that looks after them: a number of GeoNames.
    pub place: Option<i64>,
}

/// Adds somebody with a role, what they agree to, and an account if they are to sign in. The same as
/// [`add_person`](crate::add_person), [`give_hat`](crate::give_hat), [`give_consent`](crate::give_consent) and
/// [`open_account`](crate::open_account) one after the other, without looking up what has just been written.
pub async fn bring_in(tx: &mut Tx, actor: &Actor, new: &Newcomer<'_>) -> Result<BroughtIn> {
    let (org, role, id) = (new.org, new.role, actor.id());
    let email = new.person.email.as_deref().map(str::trim).filter(|email| !email.is_empty() && new.signs_in);
    allowed(actor, id, new, email.is_some())?;
    consent::rule(new.agrees)?;
    let (card, place) = add::insert_at(tx, actor, org, id, new.person).await?;
    hat::put_on(tx, actor, (id, org, None), role).await?;
    consent::insert(tx, actor, (org, id), new.agrees, actor.now).await?;
    if let Some(email) = email {
        account::insert(tx, actor, (id, org), email, None).await?;
        tell_of(tx, actor, &Invited { person: id, org, role }, org).await?;
    }
    Ok(BroughtIn { card, place })
}

/// Each part is asked about as if it were done alone; who brings somebody in has made them.
fn allowed(actor: &Actor, id: Id<Person>, new: &Newcomer<'_>, signs_in: bool) -> Result<()> {
    let (org, made_org) = (new.org, Some(actor.hat.org));
    actor.must("id_core.create", &Thing::of(org).by(actor.person))?;
    let worn = hat::thing(org, id, new.role);
    actor.must("role_grant.create", &hat::brought(worn, actor, made_org))?;
    if !new.agrees.is_empty() {
        let agreed = Thing::of(org).about(id);
        actor.must("consent.create", &hat::brought(agreed, actor, made_org))?;
    }
    if signs_in {
        let participant = hat::is_participant(new.role);
        actor.must("account.create", &Thing::of(org).about(id).fact("participant", participant))?;
    }
    Ok(())
}
