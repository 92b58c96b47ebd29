//! What people do with costs: write one down, take one away, say how many guide-years they carry.

use foundation::{Actor, Error, Id, Organisation, Programme, Result, Role, Thing, Tx, must, tell_of};

use super::model::{CostAdded, CostLine, CostTakenAway, GuideYearsSet, NewCost, check_guide_years};
use super::store;
use crate::partnership::{Kept, find_programme, is_partner};

/// Writes a cost down.
pub async fn add_cost(tx: &mut Tx, actor: &Actor, new: &NewCost) -> Result<Id<CostLine>> {
    let programme = may_for(tx, actor, "cost.create", new.programme, new.payer).await?;
    new.check()?;
    let running = programme.running().ok_or(Error::Refused("programme-refusal-pack"))?;
    let headings = running.pack.programme().map(|template| template.costs.as_slice()).unwrap_or_default();
    let heading = headings.iter().find(|heading| heading.id == new.kind);
    let heading = heading.ok_or(Error::field("kind", "ui-problem-choose"))?.group.name();
    let id = actor.id();
    store::save(tx, actor, id, new, (heading, &running.currency)).await?;
    tell_of(tx, actor, &CostAdded { cost: id, programme: new.programme, payer: new.payer }, new.payer)
        .await?;
    Ok(id)
}

/// Takes a cost away again. The line stays in the database with the moment it ended.
pub async fn take_away(tx: &mut Tx, actor: &Actor, id: Id<CostLine>) -> Result<()> {
    let cost = store::find(tx, actor, id).await?;
    actor.must_see("cost.void", &thing(actor, cost.org))?;
    store::save_ended(tx, actor, &cost).await?;
    tell_of(tx, actor, &CostTakenAway { cost: id, payer: cost.org }, cost.org).await
}

/// Says how many guide-years a payer's guides gave in one year; said again, the new number holds.
pub async fn set_guide_years(
    tx: &mut Tx,
    actor: &Actor,
    programme: Id<Programme>,
    org: Id<Organisation>,
    (year, guide_years): (i64, f64),
) -> Result<()> {
    may_for(tx, actor, "cost.create", programme, org).await?;
    check_guide_years(year, guide_years)?;
    store::save_guide_years(tx, actor, programme, org, (year, guide_years)).await?;
    tell_of(tx, actor, &GuideYearsSet { programme, org, year, guide_years }, org).await
}

/// The programme, when both the actor's organisation and the payer take part in it and the actor may do this.
async fn may_for(
    tx: &mut Tx,
    actor: &Actor,
    act: &str,
    programme: Id<Programme>,
    payer: Id<Organisation>,
) -> Result<Kept> {
    let kept = find_programme(tx, actor, programme).await?;
    must(payer == actor.hat.org || is_partner(tx, programme, payer).await?, Error::NotFound)?;
    actor.must(act, &thing(actor, payer))?;
    Ok(kept)
}

/// A payer's costs, as access sees them.
pub(super) fn thing(actor: &Actor, payer: Id<Organisation>) -> Thing {
    Thing::of(payer).fact("agreement", shared(actor)).fact("release", shared(actor))
}

/// Whether partners share their costs with this actor: they do with the network administrator among them.
/// Costs are sums about no person, so that the agreement of the partnership is the release too.
pub(super) fn shared(actor: &Actor) -> bool {
    actor.hat.role == Role::NetworkAdministrator
}
