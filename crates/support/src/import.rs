//! What was before: offers, guides, paths and meetings from lists. Nobody gets a letter about them.

use std::collections::HashSet;

use foundation::{
    Actor, Day, Error, Id, Key, News, Organisation, Person, Programme, Result, Thing, Timestamp, Tx, args,
    must, record, tell,
};

use crate::{
    Begin, Match, Meeting, Offer, Path, Profile, Referral, Wishes, meeting, path,
    peer::{self, PROFILE},
    referral::{self, NewReferral, WISHES},
};

/// An offer that was made before.
#[derive(Debug, Clone)]
pub struct PastOffer {
    /// The identity that the same row always gives.
    pub id: Id<Offer>,
    /// The programme.
    pub programme: Id<Programme>,
    /// Who made it.
    pub from_org: Id<Organisation>,
    /// The ward it was made on.
    pub unit: Option<Id<Organisation>>,
    /// Who was asked; nobody is kept when the answer was no.
    pub person: Option<Id<Person>>,
    /// `yes`, `later` or `no`.
    pub answer: &'static str,
    /// When.
    pub at: Timestamp,
    /// When the person left the ward, or will.
    pub discharge_on: Option<Day>,
}

/// A path that began before.
#[derive(Debug, Clone)]
pub struct PastPath {
    /// The identity that the same two people always give.
    pub id: Id<Path>,
    /// The programme.
    pub programme: Id<Programme>,
    /// The template of the programme.
    pub pack: &'static packs::Pack,
    /// Who receives support.
    pub person: Id<Person>,
    /// The guide.
    pub peer: Id<Person>,
    /// When it began, as far as the list says: the day of the first meeting.
    pub started_on: Day,
    /// The day of the last meeting in the list.
    pub last_on: Day,
    /// Today. A path whose time has passed is over since the last meeting; how it ended, no list says.
    pub today: Day,
}

/// A meeting that was before.
#[derive(Debug, Clone)]
pub struct PastMeeting {
    /// The identity that the same row always gives.
    pub id: Id<Meeting>,
    /// Its path.
    pub path: Id<Path>,
    /// Who receives support.
    pub person: Id<Person>,
    /// The guide.
    pub peer: Id<Person>,
    /// When.
    pub starts_at: Timestamp,
    /// The same, as a day on the wall.
    pub day: Day,
    /// How long.
    pub minutes: Option<i64>,
    /// A code of the list of places.
    pub place: &'static str,
    /// A code of the list of results.
    pub result: &'static str,
}

record! {
    /// A path that is here already.
    #[derive(Debug, Clone)]
    pub struct KnownPath {
        /// Which.
        pub id: Id<Path>,
        /// Who receives support.
        pub person: Id<Person>,
        /// The guide.
        pub peer: Id<Person>,
        /// When it began.
        pub started_on: Day,
        /// When it was over.
        pub closed_at: Option<Timestamp>,
    }
}

#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct Imported {
    what: String,
    id: Id<()>,
    person: Option<Id<Person>>,
}
impl News for Imported {
    const NAME: &'static str = "support.imported";
    fn subject(&self) -> Option<Id<Person>> {
        self.person
    }
}

async fn told<T>(
    tx: &mut Tx,
    actor: &Actor,
    what: &str,
    id: Id<T>,
    person: Option<Id<Person>>,
) -> Result<()> {
    tell(tx, actor, &Imported { what: what.to_owned(), id: id.of(), person }).await
}

/// The offers of the actor's organisation that are here already.
pub async fn known_offers(tx: &mut Tx, actor: &Actor) -> Result<HashSet<Id<Offer>>> {
    actor.must("referral.list", &Thing::of(actor.hat.org))?;
    let ids: Vec<(Id<Offer>,)> =
        tx.all("select id from support_offer where org = $1", args![actor.hat.org]).await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// The paths of the actor's organisation, the oldest first.
pub async fn known_paths(tx: &mut Tx, actor: &Actor) -> Result<Vec<KnownPath>> {
    actor.must("relation.list", &Thing::of(actor.hat.org))?;
    tx.all(
        "select id, person, peer, started_on, closed_at from support_path where org = $1
         order by started_on, id",
        args![actor.hat.org],
    )
    .await
}

/// The meetings of the actor's organisation that are here already: their paths and beginnings.
pub async fn known_meetings(tx: &mut Tx, actor: &Actor) -> Result<HashSet<(Id<Path>, Timestamp)>> {
    actor.must("meeting.list", &Thing::of(actor.hat.org))?;
    let found: Vec<(Id<Path>, Timestamp)> =
        tx.all("select path, starts_at from support_meeting where org = $1", args![actor.hat.org]).await?;
    Ok(found.into_iter().collect())
}

/// Keeps an offer that was made before. Who said yes waits for a guide from that day, unless they have one.
pub async fn import_offer(tx: &mut Tx, actor: &Actor, offer: &PastOffer) -> Result<()> {
    let org = actor.hat.org;
    let thing = Thing::of(org).by(actor.person);
    actor.must("referral.create", &offer.person.map_or(thing.clone(), |person| thing.about(person)))?;
    let person = offer.person.filter(|_| offer.answer != "no");
    tx.run(
        "insert into support_offer (org, id, programme, from_org, unit, made_by, person, answer, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            org,
            offer.id,
            offer.programme,
            offer.from_org,
            offer.unit,
            actor.person,
            person,
            offer.answer,
            offer.at
        ],
    )
    .await?;
    if let (Some(person), "yes") = (person, offer.answer) {
        let from = Came { offer: Some(offer.id), from_org: offer.from_org, unit: offer.unit };
        let waits = Waits { programme: offer.programme, person, since: offer.at, from };
        // A path that was brought in before this list is what came of the offer.
        let came: Option<(Id<Referral>,)> = tx
            .maybe(
                "select id from support_referral where org = $1 and person = $2 and state = 'closed'
                 and waiting_since >= $3 limit 1",
                args![org, person, offer.at],
            )
            .await?;
        if came.is_none() {
            let any = actor.now.day_in(&jiff::tz::TimeZone::UTC);
            waiting(tx, actor, &waits, (offer.discharge_on, any)).await?;
        }
    }
    told(tx, actor, "offer", offer.id, person).await
}

/// Where somebody who waits came from.
struct Came {
    offer: Option<Id<Offer>>,
    from_org: Id<Organisation>,
    unit: Option<Id<Organisation>>,
}

struct Waits {
    programme: Id<Programme>,
    person: Id<Person>,
    since: Timestamp,
    from: Came,
}

/// The open referral that somebody had on a day, or a new one.
async fn waiting(
    tx: &mut Tx,
    actor: &Actor,
    waits: &Waits,
    (discharge_on, before): (Option<Day>, Day),
) -> Result<Id<Referral>> {
    let org = actor.hat.org;
    let open: Option<(Id<Referral>,)> = tx
        .maybe(
            "select id from support_referral where org = $1 and person = $2 and state <> 'closed'
             and waiting_since < $3 order by waiting_since limit 1",
            args![org, waits.person, before.plus(1).at(0, 0, &jiff::tz::TimeZone::UTC)],
        )
        .await?;
    if let Some((open,)) = open {
        return Ok(open);
    }
    let (id, key): (Id<Referral>, Key) = (actor.id(), key_of(tx, actor, waits.person).await?);
    let wishes = actor.seal(&key, WISHES, id, &serde_json::to_string(&Wishes::default())?)?;
    let new = NewReferral {
        id,
        org,
        programme: waits.programme,
        offer: waits.from.offer,
        person: waits.person,
        from: (waits.from.from_org, waits.from.unit),
        target: None,
        wishes: &wishes,
        offered_at: None,
        since: waits.since,
        discharge_on,
    };
    referral::insert(tx, actor, &new).await?;
    Ok(id)
}

async fn key_of(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<Key> {
    let card = people::cards(tx, actor, &[person]).await?.remove(&person).ok_or(Error::NotFound)?;
    must(card.org == actor.hat.org, Error::NotFound)?;
    Ok(card.key)
}

/// A guide, as a list tells of one.
#[derive(Debug, Clone, Copy)]
pub struct PastGuide {
    /// Who; the person is there already.
    pub person: Id<Person>,
    /// For how many people they have room.
    pub room: i64,
    /// A guide since.
    pub since: Day,
    /// Approved until, where the list says so.
    pub approved_until: Option<Day>,
    /// The language they read, and so speak.
    pub language: ui::Language,
}

/// Notes that somebody is a guide. Who is one already stays as they are; who was approved stands in the list, or is
/// for the coordinator to say.
pub async fn import_guide(tx: &mut Tx, actor: &Actor, guide: &PastGuide) -> Result<()> {
    let (org, person) = (actor.hat.org, guide.person);
    actor.must("peer_profile.create", &Thing::of(org).about(person))?;
    let there: Option<(Id<Person>,)> = tx
        .maybe("select person from support_peer where org = $1 and person = $2", args![org, person])
        .await?;
    if there.is_some() {
        return Ok(());
    }
    let key = key_of(tx, actor, person).await?;
    let profile = Profile { languages: vec![guide.language.to_string()], ..Profile::default() };
    let profile = actor.seal(&key, PROFILE, person, &serde_json::to_string(&profile)?)?;
    let (capacity, approved_until) = (guide.room, guide.approved_until);
    let kept = peer::Kept { org, person, profile: &profile, capacity, approved_until };
    peer::insert(tx, &kept, (guide.since, actor.now)).await?;
    told(tx, actor, "guide", person, Some(person)).await
}

/// Keeps a path that began before. Both had said yes then; they are not asked again.
pub async fn import_path(tx: &mut Tx, actor: &Actor, past: &PastPath) -> Result<()> {
    let org = actor.hat.org;
    must(past.person != past.peer, Error::Refused("support-refusal-oneself"))?;
    let theirs = Thing::of(org).about(past.person).with(past.peer);
    actor.must("relation.create", &theirs)?;
    actor.must("referral.create", &Thing::of(org).about(past.person).by(actor.person))?;
    let mut begin = Begin {
        id: past.id.of::<Match>(),
        programme: past.programme,
        referral: actor.id(),
        person: past.person,
        peer: past.peer,
        pack: past.pack,
        on: past.started_on,
    };
    let over = path::Walk::new(org, &begin)?.ends_on < past.today;
    begin.referral = matched(tx, actor, past, over).await?;
    let mut walk = path::Walk::new(org, &begin)?;
    path::store::add(tx, &walk).await?;
    let sql = "update support_path set imported_at = $3 where org = $1 and id = $2";
    tx.run(sql, args![org, walk.id, actor.now]).await?;
    if over {
        let since: Timestamp = past.last_on.at(12, 0, &jiff::tz::TimeZone::UTC);
        (walk.state, walk.closed_at) = (path::State::Closed, Some(since));
        path::store::save(tx, &walk).await?;
        path::store::close_referral(tx, &walk, since).await?;
    }
    told(tx, actor, "path", past.id, Some(past.person)).await
}

/// The referral and the match that a path of before comes from.
async fn matched(tx: &mut Tx, actor: &Actor, past: &PastPath, over: bool) -> Result<Id<Referral>> {
    let org = actor.hat.org;
    let since: Timestamp = past.started_on.at(12, 0, &jiff::tz::TimeZone::UTC);
    let from = Came { offer: None, from_org: org, unit: None };
    let waits = Waits { programme: past.programme, person: past.person, since, from };
    // Somebody who waits now does so for somebody else than the guide of a path that is over.
    let before = if over { past.started_on } else { past.today };
    let referral = waiting(tx, actor, &waits, (None, before)).await?;
    tx.run("update support_referral set state = 'matched' where org = $1 and id = $2", args![org, referral])
        .await?;
    tx.run(
        "insert into support_match (org, id, programme, referral, person, peer, state, asked_by, asked_at,
            peer_answer, peer_answered_at, person_answer, person_answered_at, agreed_at, reasons)
         values ($1, $2, $3, $4, $5, $6, 'agreed', $7, $8, 'yes', $9, 'yes', $10, $11, '{}')",
        args![
            org,
            past.id.of::<Match>(),
            past.programme,
            referral,
            past.person,
            past.peer,
            actor.person,
            since,
            since,
            since,
            since
        ],
    )
    .await?;
    Ok(referral)
}

/// Keeps a meeting that was before, and that they met, if they did.
pub async fn import_meeting(tx: &mut Tx, actor: &Actor, past: &PastMeeting) -> Result<()> {
    let org = actor.hat.org;
    let theirs = Thing::of(org).about(past.person).with(past.peer);
    actor.must("meeting.create", &theirs)?;
    // The two may agree on meetings; what was before is the coordinator's to bring in.
    actor.must("relation.create", &theirs)?;
    tx.run(
        "insert into support_meeting (org, id, path, person, peer, starts_at, minutes, place_kind, result,
            topics, note_version, logged_by, logged_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', 0, $10, $11)",
        args![
            org,
            past.id,
            past.path,
            past.person,
            past.peer,
            past.starts_at,
            past.minutes,
            past.place,
            past.result,
            actor.person,
            actor.now
        ],
    )
    .await?;
    if past.result == "held" {
        meeting::met_on(tx, (org, past.path), past.day).await?;
    }
    told(tx, actor, "meeting", past.id, Some(past.person)).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_from_a_list_says_so_in_the_trail_in_every_language() {
        let texts = ui::Texts::gather(&[crate::TEXTS]).unwrap();
        assert_eq!(Imported::NAME.replace('.', "-trail-"), "support-trail-imported");
        for language in ui::Language::ALL {
            assert!(texts.has(*language, "support-trail-imported"), "{language}");
        }
    }
}
