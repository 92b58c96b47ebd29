//! For tests: Kari walks with Ola in Nordby.

use foundation::{Actor, Id, Sealed, Tx, args};
use people::testing::{Town, town};
use ui::{House, testing::house};

use super::{Begin, begin};
use crate::{Match, Path, Referral};

/// A house with its town, and a path in it.
pub(crate) struct World {
    /// The house.
    pub house: House,
    /// Its people.
    pub town: Town,
    /// Kari's and Ola's.
    pub path: Id<Path>,
    /// The programme.
    pub programme: Id<foundation::Programme>,
}

/// Kari and Ola have said yes today.
pub(crate) async fn world() -> World {
    let rooms =
        [people::capability(), programme::capability(), competence::capability(), crate::capability()];
    let house = house(&rooms).await;
    let town = town(&house).await;
    let programme = programme::testing::started(&house, &town).await;
    let made = async |tx: &mut Tx| {
        guide(tx, &town.nora.actor(), town.kari.actor().person).await;
        Ok(walk(tx, &town, programme).await)
    };
    let path = house.db.write(made).await.unwrap();
    World { house, town, path, programme }
}

/// Makes somebody a guide with room for two, without a profile.
pub(crate) async fn guide(tx: &mut Tx, coordinator: &Actor, person: Id<foundation::Person>) {
    let card = people::card(tx, coordinator, person).await.unwrap();
    let profile: Sealed = coordinator.seal(&card.key, "support_peer.profile", person, "{}").unwrap();
    let since = coordinator.now.plus_days(-30);
    tx.run(
        "insert into support_peer (org, person, capacity, profile, since_on, updated_at)
         values ($1, $2, 2, $3, $4, $5)",
        args![coordinator.hat.org, person, profile, since.day_in(&jiff::tz::TimeZone::UTC), since],
    )
    .await
    .unwrap();
}

/// A referral from ten days ago, and the path that came of it.
async fn walk(tx: &mut Tx, town: &Town, programme: Id<foundation::Programme>) -> Id<Path> {
    let ola = town.ola.actor();
    let referral: Id<Referral> = refer(tx, &town.nora.actor(), ola.person, programme, "matched").await;
    let pack = packs::installed().pack("peer-guide").unwrap();
    let on = ola.now.day_in(&jiff::tz::TimeZone::UTC);
    let (person, peer) = (ola.person, town.kari.actor().person);
    let match_id: Id<Match> = ola.id();
    begin(tx, &ola, &Begin { id: match_id, programme, pack, referral, person, peer, on }).await.unwrap()
}

/// Somebody who has waited for ten days.
pub(crate) async fn refer(
    tx: &mut Tx,
    coordinator: &Actor,
    person: Id<foundation::Person>,
    programme: Id<foundation::Programme>,
    state: &str,
) -> Id<Referral> {
    let id: Id<Referral> = coordinator.id();
    let card = people::card(tx, coordinator, person).await.unwrap();
    let wishes: Sealed = coordinator.seal(&card.key, "support_referral.wishes", id, "{}").unwrap();
    tx.run(
        "insert into support_referral (org, id, programme, person, from_org, referred_by, wishes, state,
         waiting_since)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            coordinator.hat.org,
            id,
            programme,
            person,
            coordinator.hat.org,
            coordinator.person,
            wishes,
            state,
            coordinator.now.plus_days(-10)
        ],
    )
    .await
    .unwrap();
    id
}

impl World {
    /// Nora agrees on a meeting for the two, so many hours from now; its address.
    pub(crate) async fn meeting(&self, hours: i64) -> String {
        let starts_at = self.house.itself().now.plus_hours(hours);
        self.meeting_at(starts_at).await
    }

    /// As [`meeting`](Self::meeting), at this moment. Put there directly when it lies behind.
    pub(crate) async fn meeting_at(&self, starts_at: foundation::Timestamp) -> String {
        let nora = self.town.nora.actor();
        let id: Id<crate::Meeting> = nora.id();
        let add = async |tx: &mut Tx| {
            tx.run(
                "insert into support_meeting (org, id, path, person, peer, starts_at, minutes, place_kind,
                 topics, note_version) values ($1, $2, $3, $4, $5, $6, 60, 'outdoors', '', 0)",
                args![
                    nora.hat.org,
                    id,
                    self.path,
                    self.town.ola.actor().person,
                    self.town.kari.actor().person,
                    starts_at
                ],
            )
            .await
        };
        self.house.db.write(add).await.unwrap();
        format!("/meetings/{id}")
    }

    /// The names of this room's lines in the trail.
    pub(crate) async fn told(&self) -> Vec<String> {
        let look = async |tx: &mut Tx| {
            tx.all::<(String,)>("select name from event where name like 'support.%' order by id", &[]).await
        };
        self.house.db.read(look).await.unwrap().into_iter().map(|(name,)| name).collect()
    }
}
