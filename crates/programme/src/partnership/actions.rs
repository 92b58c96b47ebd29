//! What people do with programmes: start one, take partners in, let them go, say yes for one's own.

use foundation::{Actor, Day, Error, Id, Organisation, Programme, Result, Thing, Tx, must, tell};

use packs::Pack;

use super::held;
use super::model::{NewPartner, Partner, PartnerChanged, Renewed, Running, Start, Started, enough};
use super::store::{self, KeptPartner, Settings};

/// The programmes that the organisation of the actor's hat takes part in, oldest first.
pub async fn running(tx: &mut Tx, actor: &Actor) -> Result<Vec<Running>> {
    let kept = store::list_running(tx, actor).await?;
    Ok(kept.iter().filter_map(store::Kept::running).collect())
}

/// The first programme of the actor's organisation. Refused when there is none.
pub async fn the_one(tx: &mut Tx, actor: &Actor) -> Result<Running> {
    running(tx, actor).await?.into_iter().next().ok_or(Error::Refused("programme-refusal-none"))
}

/// As [`the_one`], and who takes part in it with which part, in one statement.
pub async fn the_one_with_parts(
    tx: &mut Tx,
    actor: &Actor,
) -> Result<(Running, Vec<(Id<Organisation>, String)>)> {
    let beside = store::list_beside(tx, actor).await?;
    let first = beside.iter().find_map(store::Beside::running);
    let running = first.ok_or(Error::Refused("programme-refusal-none"))?;
    let its = beside.into_iter().filter(|one| one.programme == running.id);
    let parts = its.map(|one| (one.org, one.part)).collect();
    Ok((running, parts))
}

/// Who takes part in a programme. For those who may know of it: ask [`running`] first.
pub async fn partners(tx: &mut Tx, programme: Id<Programme>) -> Result<Vec<Partner>> {
    let kept = store::list_partners(tx, &[programme]).await?;
    named(tx, kept).await
}

/// The programmes that the actor's organisation takes part in, oldest first, then those it has left, and who has
/// ever taken part in the wanted one (in the first when none is wanted), in two statements. For what is told of
/// the time they took part in. Not found when the wanted one is not among them.
pub async fn ever_with_partners(
    tx: &mut Tx,
    actor: &Actor,
    wanted: Option<Id<Programme>>,
) -> Result<(Vec<Running>, Vec<Partner>)> {
    let beside = store::list_ever_beside(tx, actor).await?;
    let mut all: Vec<Running> = Vec::new();
    for running in beside.iter().filter_map(store::Beside::running) {
        if all.last().is_none_or(|last| last.id != running.id) {
            all.push(running);
        }
    }
    let chosen = all.iter().find(|one| wanted.is_none_or(|id| id == one.id)).map(|one| one.id);
    must(chosen.is_some() || wanted.is_none(), Error::NotFound)?;
    let kept = beside.into_iter().filter(|one| Some(one.programme) == chosen);
    let partners = named(tx, kept.map(store::Beside::partner).collect()).await?;
    Ok((all, partners))
}

/// Partners with their names, in one statement.
pub(crate) async fn named(tx: &mut Tx, kept: Vec<KeptPartner>) -> Result<Vec<Partner>> {
    let orgs: Vec<Id<Organisation>> = kept.iter().map(|partner| partner.org).collect();
    let cards = people::organisations(tx, &orgs).await?;
    let partner = |kept: KeptPartner| Partner {
        name: cards.get(&kept.org).map(|card| card.name.clone()).unwrap_or_default(),
        org: kept.org,
        part: kept.part,
        joined_on: kept.joined_on,
        agreed_at: kept.agreed_at,
        invited_at: kept.invited_at,
        left_on: kept.left_on,
    };
    Ok(kept.into_iter().map(partner).collect())
}

/// Starts a programme from a template, with its partners.
pub async fn start(tx: &mut Tx, actor: &Actor, start: &Start) -> Result<Id<Programme>> {
    actor.must("partnership.create", &Thing::of(actor.hat.org))?;
    let pack = packs::installed().pack(&start.pack).filter(|pack| pack.programme().is_some());
    let pack = pack.ok_or(Error::field("template", "ui-problem-choose"))?;
    start.check(pack)?;
    let own = start.partners.iter().any(|partner| partner.org == actor.hat.org);
    must(own, Error::Refused("programme-refusal-own"))?;
    let id = actor.id();
    let settings = as_installed(pack);
    held::keep(tx, actor, pack).await?;
    let started = store::save_new(tx, actor, id, start, pack.version(), &settings).await?;
    must(started, Error::Refused("programme-refusal-started"))?; // The button was pressed twice.
    let partners = start.partners.iter().map(|partner| partner.org).collect();
    tell(tx, actor, &Started { programme: id, pack: format!("{} {}", pack.id(), pack.version()), partners })
        .await?;
    Ok(id)
}

/// Takes an organisation in as a partner.
pub async fn join(
    tx: &mut Tx,
    actor: &Actor,
    programme: Id<Programme>,
    new: &NewPartner,
    on: Day,
) -> Result<()> {
    let kept = store::find(tx, actor, programme).await?;
    actor.must("partnership.update", &Thing::of(actor.hat.org))?;
    let pack = kept.running().ok_or(Error::Refused("programme-refusal-pack"))?.pack;
    let kinds = pack.programme().map(|template| template.partners.as_slice()).unwrap_or_default();
    must(kinds.iter().any(|kind| kind.kind == new.part), Error::field("part", "ui-problem-choose"))?;
    let there = store::is_partner(tx, programme, new.org).await?;
    must(!there, Error::Refused("programme-refusal-twice"))?;
    store::save_partner(tx, programme, new, on).await?;
    tell(tx, actor, &PartnerChanged { programme, org: new.org, how: "joined".to_owned() }).await
}

/// Lets a partner go. What was done together stays; nothing new begins with them.
pub async fn leave(
    tx: &mut Tx,
    actor: &Actor,
    programme: Id<Programme>,
    org: Id<Organisation>,
    on: Day,
) -> Result<()> {
    let kept = store::find(tx, actor, programme).await?;
    actor.must("partnership.update", &Thing::of(actor.hat.org))?;
    must(org != actor.hat.org, Error::Refused("programme-refusal-leave-own"))?;
    let left = store::list_partners(tx, &[programme]).await?;
    must(left.iter().any(|partner| partner.org == org), Error::NotFound)?;
    if let Some(running) = kept.running() {
        let staying = left.iter().filter(|partner| partner.org != org);
        enough(running.pack, staying.map(|partner| partner.part.as_str()))?;
    }
    store::save_left(tx, programme, org, on).await?;
    tell(tx, actor, &PartnerChanged { programme, org, how: "left".to_owned() }).await
}

/// Says for the actor's own organisation that it takes part on the terms shown.
pub async fn agree(tx: &mut Tx, actor: &Actor, programme: Id<Programme>) -> Result<()> {
    store::find(tx, actor, programme).await?;
    actor.must("partnership.decide", &Thing::of(actor.hat.org))?;
    if store::save_agreed(tx, actor, programme).await? == 0 {
        return Ok(()); // Said before: once is enough.
    }
    let org = actor.hat.org;
    tell(tx, actor, &PartnerChanged { programme, org, how: "agreed".to_owned() }).await
}

/// Says for the partners that the template is used as it came with the program now.
pub(crate) async fn renew(tx: &mut Tx, actor: &Actor, programme: Id<Programme>) -> Result<()> {
    let kept = store::find(tx, actor, programme).await?;
    actor.must("partnership.update", &Thing::of(actor.hat.org))?;
    let pack = packs::installed().pack(&kept.pack).ok_or(Error::Refused("programme-refusal-pack"))?;
    let settings = as_installed(pack);
    if kept.settings.0 == settings && kept.pack_version == pack.version() {
        return Ok(());
    }
    held::keep(tx, actor, pack).await?;
    store::save_version(tx, programme, pack.version(), &settings).await?;
    tell(tx, actor, &Renewed { programme, from: kept.pack_version, to: pack.version().to_owned() }).await
}

fn as_installed(pack: &Pack) -> Settings {
    Settings { template: super::template::described(pack), content: held::installed_mark(pack.id()) }
}

/// Invites the first person of a partner, who looks after its accounts and brings in the others. Says whether
/// somebody was invited: where somebody looks after accounts already, nobody has to be.
pub(crate) async fn invite_first(
    tx: &mut Tx,
    actor: &Actor,
    programme: Id<Programme>,
    first: &people::Invite,
) -> Result<bool> {
    actor.must("partnership.update", &Thing::of(actor.hat.org))?;
    must(store::save_invited(tx, actor, programme, first.org).await?, Error::NotFound)?;
    let invited = match people::invite(tx, actor, first).await {
        Ok(_) => true,
        Err(Error::NotAllowed) => false,
        Err(other) => return Err(other),
    };
    tell(tx, actor, &PartnerChanged { programme, org: first.org, how: "invited".to_owned() }).await?;
    Ok(invited)
}
