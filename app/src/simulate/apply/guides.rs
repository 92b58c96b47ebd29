//! Guides: taken on, trained, with an agreement, and spoken to.

use std::collections::BTreeMap;

use competence::Kind;
use foundation::{Actor, Day, Error, Result, Role, Tx};
use people::add_person;
use programme::MakeAgreement;
use support::{NewPeer, Profile, simulated};

use super::{Filling, Known, partners::Partners, tick_off};
use crate::simulate::{model::Guide, partnership::At, words};

/// Writes some guides.
pub(super) async fn write<'a>(
    tx: &mut Tx,
    filling: &Filling<'_>,
    partners: &Partners,
    some: &'a [Guide],
) -> Result<Vec<Known<'a>>> {
    let mut known = Vec::with_capacity(some.len());
    for guide in some {
        known.push(one(tx, filling, partners, guide).await?);
    }
    tick_off(tx, filling.history.now).await?;
    Ok(known)
}

async fn one<'a>(
    tx: &mut Tx,
    filling: &Filling<'_>,
    partners: &Partners,
    guide: &'a Guide,
) -> Result<Known<'a>> {
    let zone = &filling.house.settings.zone;
    let org = partners.town(guide.town)?;
    let coordinator =
        |day: Day| partners.acting(filling, Role::Coordinator, At::Town(guide.town), day.at(10, 30, zone));
    let came = coordinator(guide.trained_on.plus(-30))?;
    let card = add_person(tx, &came, org, &filling.person(&guide.who)).await?;
    let trained = coordinator(guide.trained_on)?;
    competence::approve(tx, &trained, card.id, Kind::PeerTraining, guide.trained_on, None).await?;
    let new = NewPeer {
        person: card.id,
        org,
        profile: profile(filling, guide),
        capacity: i64::try_from(guide.room).unwrap_or(1),
        since: guide.since,
        approved_until: Some(guide.since.plus(3 * 365)),
    };
    support::add_peer(tx, &trained, &card, &new).await?;
    agree(tx, &trained, (filling, partners, guide), &card).await?;
    let rests = guide.rests.filter(|(_, until)| until.is_none()).map(|(from, _)| from.at(9, 0, zone));
    let stopped = guide.stopped_on.map(|day| day.at(17, 0, zone));
    simulated::rest(tx, (org, card.id), rests, stopped).await?;
    for at in &guide.spoken_to {
        let actor = partners.acting(filling, Role::Coordinator, At::Town(guide.town), *at)?;
        simulated::spoke(tx, &actor, card.id).await?;
    }
    Ok(Known { card, guide })
}

fn profile(filling: &Filling<'_>, guide: &Guide) -> Profile {
    let all = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
    let age: i64 = guide.who.age.get(..2).and_then(|years| years.parse().ok()).unwrap_or(40);
    Profile {
        gender: guide.who.gender.to_owned(),
        born: Some(i64::from(filling.history.today.jiff().year()) - age - 4),
        languages: guide.who.speaks.clone(),
        interests: all(&guide.interests),
        times: all(&guide.times),
        places: all(&guide.places),
        cannot: all(&guide.cannot).into_iter().filter(|code| code != "no-dogs").collect(),
        dog: guide.cannot.contains(&"no-dogs"),
        reach_km: Some(guide.travel_km as i64),
        place: i64::try_from(guide.who.place).ok(),
        shared: all(&guide.experience),
        words: guide.words.to_owned(),
        wards: Vec::new(),
    }
}

/// The agreement between the guide and the organisation, said yes to by both.
async fn agree(
    tx: &mut Tx,
    coordinator: &Actor,
    (filling, partners, guide): (&Filling<'_>, &Partners, &Guide),
    card: &people::Card,
) -> Result<()> {
    let fields = [
        ("coordinator_phone", "+45 00 11 22 33".to_owned()),
        ("period_from", guide.since.to_string()),
        ("period_to", guide.since.plus(2 * 365).to_string()),
        ("guide_phone", guide.who.phone.clone()),
        ("guide_email", guide.who.email.clone()),
        ("function_description_on", guide.since.to_string()),
        ("supervision", words::only("supervision")),
        ("issued", words::only("issued")),
    ];
    let new = MakeAgreement {
        org: coordinator.hat.org,
        kind: "guide-organisation".to_owned(),
        programme: partners.programme,
        about: card.id.of(),
        guide: card.id,
        recipient: None,
        language: guide.who.reads,
        fields: said(fields),
    };
    let agreement = programme::make_agreement(tx, coordinator, &new).await?;
    programme::acknowledge(tx, coordinator, agreement).await?;
    let at = coordinator.now.plus_hours(2);
    let guide = filling.actor(card.id, coordinator.hat.org, Role::Peer, at);
    programme::acknowledge(tx, &guide, agreement).await
}

/// Fields with what stands in them.
pub(super) fn said<const N: usize>(fields: [(&str, String); N]) -> BTreeMap<String, String> {
    fields.into_iter().map(|(field, text)| (field.to_owned(), text)).collect()
}

/// One of the guides.
pub(super) fn nth<'k, 'a>(guides: &'k [Known<'a>], nth: usize) -> Result<&'k Known<'a>> {
    guides.get(nth).ok_or(Error::NotFound)
}
