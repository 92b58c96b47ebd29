//! What two people had together: the agreement, the meetings, rests, the goodbye, the questionnaires.

use foundation::{Actor, Id, Result, Role, Tx};
use people::Card;
use programme::MakeAgreement;
use support::simulated;

use super::{Filling, Known, answers, guides::said, partners::Partners};
use crate::simulate::{
    model::{Meeting, Path, Referral},
    partnership::{At, PACK},
    words,
};

/// The two, and what they have together.
pub(super) struct Two<'a> {
    /// Who receives support, in the history.
    pub one: &'a Referral,
    /// Their path, in the history.
    pub path: &'a Path,
    /// What the person waited with.
    pub referral: Id<support::Referral>,
    /// The question both said yes to, whose id is the path's.
    pub asked: Id<support::Match>,
    /// Who receives support.
    pub card: &'a Card,
    /// The guide.
    pub guide: &'a Known<'a>,
}

/// Writes a path.
pub(super) async fn write(
    tx: &mut Tx,
    filling: &Filling<'_>,
    partners: &Partners,
    two: &Two<'_>,
) -> Result<()> {
    let path = two.path;
    let coordinator = partners.acting(filling, Role::Coordinator, At::Town(two.one.town), path.agreed_at)?;
    let held = |meeting: &&Meeting| meeting.told.is_some_and(|(result, _)| result == "held");
    let day = |meeting: &Meeting| meeting.starts_at.day_in(&filling.house.settings.zone);
    let row = simulated::Path {
        id: two.asked.of(),
        programme: partners.programme,
        referral: two.referral,
        person: two.card.id,
        peer: two.guide.card.id,
        agreed_at: path.agreed_at,
        started_on: path.started_on,
        first_met_on: path.meetings.iter().find(held).map(day),
        last_met_on: path.meetings.iter().rev().find(held).map(day),
        ends_on: path.ends_on,
        longer: path.longer,
        pause: path.pause,
        goodbye_since: path.goodbye_since,
        closed: path.closed,
    };
    simulated::path(tx, &coordinator, PACK, &row).await?;
    agree(tx, filling, partners, two).await?;
    for meeting in &path.meetings {
        meet(tx, filling, two, meeting).await?;
    }
    goodbye(tx, filling, two).await?;
    answers::write(tx, filling, partners, two).await
}

/// The agreement between the two, said yes to by both at their first meeting.
async fn agree(tx: &mut Tx, filling: &Filling<'_>, partners: &Partners, two: &Two<'_>) -> Result<()> {
    let org = two.card.org;
    let at = two.path.agreed_at.plus_minutes(1);
    let coordinator = partners.acting(filling, Role::Coordinator, At::Town(two.one.town), at)?;
    let place = two.path.meetings.first().and_then(|meeting| meeting.where_.clone());
    let mut fields = said([
        ("coordinator_phone", "+45 00 11 22 33".to_owned()),
        ("period_from", two.path.started_on.to_string()),
        ("period_to", two.path.started_on.plus_months(4).to_string()),
        ("how_often", words::only("often")),
        ("contact", words::only("contact")),
        ("between_us", words::only("between")),
    ]);
    fields.extend(place.map(|place| ("where".to_owned(), place)));
    let new = MakeAgreement {
        org,
        kind: "guide-recipient".to_owned(),
        programme: partners.programme,
        about: two.asked.of(),
        guide: two.guide.card.id,
        recipient: Some(two.card.id),
        language: two.one.who.reads,
        fields,
    };
    let agreement = programme::make_agreement(tx, &coordinator, &new).await?;
    let first = two.path.meetings.iter().find(|meeting| meeting.told.is_some_and(|(said, _)| said == "held"));
    let Some(first) = first else { return Ok(()) };
    let over = first.starts_at.plus_minutes(first.minutes).min(filling.history.now);
    programme::acknowledge(tx, &filling.actor(two.guide.card.id, org, Role::Peer, over), agreement).await?;
    programme::acknowledge(tx, &filling.actor(two.card.id, org, Role::Recipient, over), agreement).await
}

async fn meet(tx: &mut Tx, filling: &Filling<'_>, two: &Two<'_>, meeting: &Meeting) -> Result<()> {
    let org = two.card.org;
    let peer = |now| filling.actor(two.guide.card.id, org, Role::Peer, now);
    let row = simulated::Meeting {
        path: two.asked.of(),
        person: (two.card.id, &two.card.key),
        peer: (two.guide.card.id, &two.guide.card.key),
        starts_at: meeting.starts_at,
        minutes: meeting.minutes,
        place_kind: meeting.place,
        place: meeting.where_.as_deref(),
        topics: &meeting.topics,
        note: meeting.note.as_ref().map(|(words, by)| (words.as_str(), *by)),
        feeling: meeting.feeling,
        call: meeting.call,
    };
    let planned: Actor = peer(meeting.planned_at);
    simulated::meeting(tx, &planned, &row, meeting.told).await
}

async fn goodbye(tx: &mut Tx, filling: &Filling<'_>, two: &Two<'_>) -> Result<()> {
    let (Some(goodbye), Some((at, _))) = (&two.path.goodbye, two.path.closed) else { return Ok(()) };
    let actor = filling.actor(two.guide.card.id, two.card.org, Role::Peer, at);
    let row = simulated::Goodbye {
        path: two.asked.of(),
        key: &two.card.key,
        did: &goodbye.did,
        take: &goodbye.take,
        thanks: &goodbye.thanks,
        onward: &goodbye.onward,
    };
    simulated::goodbye(tx, &actor, &row).await
}
