//! Writes a simulated history into a house, through the rooms' own actions, each at its own moment.

mod accounts;
mod answers;
mod guides;
mod partners;
mod paths;
mod referrals;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use foundation::{Actor, Chance, Hat, Id, Level, Organisation, Person, Role, Timestamp, Trust, Tx, args};
use people::{Card, NewPerson};
use ui::House;

pub use accounts::SignIn;

use super::model::{Guide, History, Somebody};

/// So many people are written in one transaction.
const AT_ONCE: usize = 50;
/// What happened longer ago than this is history: nobody is written to about it.
const HISTORY_HOURS: i64 = 30;

/// The house that is being filled.
pub(super) struct Filling<'a> {
    house: &'a House,
    trust: Arc<Trust>,
    history: &'a History,
    /// Who will sign in, and so reads the language of this installation.
    sign_in: Vec<&'a str>,
}

impl Filling<'_> {
    /// Somebody invented, as somebody new.
    fn person(&self, who: &Somebody) -> NewPerson {
        let signs_in = self.sign_in.contains(&who.email.as_str());
        NewPerson {
            first_name: who.name.clone(),
            email: Some(who.email.clone()),
            phone: Some(who.phone.clone()),
            language: if signs_in { self.house.settings.language } else { who.reads },
        }
    }

    /// Somebody acting at a moment of the past.
    fn actor(&self, person: Id<Person>, org: Id<Organisation>, role: Role, now: Timestamp) -> Actor {
        let hat = Hat { org, unit: None, role };
        Actor { person, hat, level: Level::Account, now, trust: self.trust.clone() }
    }

    /// The house itself acting at a moment of the past for one organisation.
    fn itself(&self, org: Id<Organisation>, now: Timestamp) -> Actor {
        let house = Actor::house(self.trust.clone(), now);
        Actor { hat: Hat { org, ..house.hat }, ..house }
    }
}

/// A guide who is now there.
struct Known<'a> {
    card: Card,
    guide: &'a Guide,
}

/// How far the filling has come: done, of how many.
pub type Progress<'a> = &'a (dyn Fn(usize, usize) + Sync);

/// Fills an empty house with this history and says who can sign in. The seed also makes the identities, so
/// that the same seed makes the same house.
pub async fn fill(
    house: &House,
    history: &History,
    seed: u64,
    progress: Progress<'_>,
) -> foundation::Result<Vec<SignIn>> {
    let trust = Trust {
        access: crate::serve::access(&house.rooms)?,
        keys: house.trust.keys.clone(),
        chance: Chance::of_seed(seed),
    };
    let sign_in = accounts::three(history).into_iter().map(|(_, who, _)| who.email.as_str()).collect();
    let filling = Filling { house, trust: Arc::new(trust), history, sign_in };
    let all = history.referrals.len() + history.unanswered.len() + history.guides.len() + 1;
    let partners = house.db.write(async |tx| partners::write(tx, &filling).await).await?;
    progress(1, all);
    let mut guides = Vec::with_capacity(history.guides.len());
    for some in history.guides.chunks(AT_ONCE) {
        guides.extend(house.db.write(async |tx| guides::write(tx, &filling, &partners, some).await).await?);
        progress(1 + guides.len(), all);
    }
    let mut persons = Vec::with_capacity(history.referrals.len());
    for some in history.referrals.chunks(AT_ONCE) {
        let written = async |tx: &mut Tx| referrals::write(tx, &filling, &partners, &guides, some).await;
        persons.extend(house.db.write(written).await?);
        progress(1 + guides.len() + persons.len(), all);
    }
    for some in history.unanswered.chunks(4 * AT_ONCE) {
        house.db.write(async |tx| referrals::write_unanswered(tx, &filling, &partners, some).await).await?;
    }
    let sign_ins =
        house.db.write(async |tx| accounts::open(tx, &filling, &partners, &guides, &persons).await).await?;
    progress(all, all);
    Ok(sign_ins)
}

/// Ticks off what happened long ago, so that nobody is written to about it. Done in the transaction in which
/// it was told: a worker beside us never sees it open.
async fn tick_off(tx: &mut Tx, now: Timestamp) -> foundation::Result<()> {
    tx.run(
        "update event set done_at = $1 where done_at is null and due_at < $2",
        args![now, now.plus_hours(-HISTORY_HOURS)],
    )
    .await?;
    Ok(())
}
