//! Who can sign in to a sample: everybody who works there, one guide, one of that guide's people, and another guide.

use foundation::{Actor, Result, Role, Tx};
use people::{Card, open_account};

use super::{Filling, Known, partners::Partners};
use crate::simulate::{
    model::{Guide, History, Somebody},
    partnership::{At, PASSWORD, REGION, STAFF, TOWNS, USERS, WARDS},
    persons::plain,
    play::Part,
};

/// Somebody who can sign in.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct SignIn {
    /// What they are.
    pub role: Role,
    /// What they are called.
    pub name: String,
    /// Where.
    pub organisation: String,
    /// Their e-mail address.
    pub email: String,
}

/// Opens the accounts.
pub(super) async fn open(
    tx: &mut Tx,
    filling: &Filling<'_>,
    partners: &Partners,
    guides: &[Known<'_>],
    persons: &[Card],
) -> Result<Vec<SignIn>> {
    let mut all = Vec::new();
    let actor = Actor::house(filling.trust.clone(), filling.history.now.plus_days(-90));
    for ((name, role, at), person) in STAFF.iter().zip(&partners.staff) {
        let email = format!("{}@example.org", plain(name));
        open_account(tx, &actor, *person, &email, Some(PASSWORD)).await?;
        all.push(SignIn {
            role: *role,
            name: (*name).to_owned(),
            organisation: called(*at).to_owned(),
            email,
        });
    }
    for (role, who, town) in three(filling.history) {
        let of_guides = guides.iter().find(|known| known.guide.who == *who).map(|known| &known.card);
        let at = filling.history.referrals.iter().position(|one| one.who == *who);
        let Some(card) = of_guides.or(at.and_then(|at| persons.get(at))) else { continue };
        open_account(tx, &actor, card.id, &who.email, Some(PASSWORD)).await?;
        let organisation = called(At::Town(town)).to_owned();
        all.push(SignIn { role, name: who.name.clone(), organisation, email: who.email.clone() });
    }
    super::tick_off(tx, filling.history.now).await?;
    Ok(all)
}

/// A guide with a full day, the person they meet today (a meeting, a log and answers are missing), and another guide.
pub(super) fn three(history: &History) -> Vec<(Role, &Somebody, usize)> {
    let mut open = history.referrals.iter().filter_map(|one| {
        let path = one.path.as_ref().filter(|path| path.closed.is_none())?;
        Some((one, history.guides.get(path.guide)?))
    });
    let first = open.clone().next();
    let found = open.find(|(one, _)| one.town == 0 && one.part == Some(Part::TwoMonths)).or(first);
    found.map_or_else(Vec::new, |(one, guide)| {
        // Another guide of the same place, who can sit on a panel.
        let beside =
            |other: &&Guide| other.town == one.town && other.who != guide.who && other.stopped_on.is_none();
        let other = history.guides.iter().find(beside).map(|other| (Role::Peer, &other.who, other.town));
        let both = [(Role::Peer, &guide.who, one.town), (Role::Recipient, &one.who, one.town)];
        both.into_iter().chain(other).collect()
    })
}

fn called(at: At) -> &'static str {
    match at {
        At::Region => REGION.0,
        At::Users => USERS.0,
        At::Ward(nth) => WARDS.get(nth).copied().unwrap_or(REGION.0),
        At::Town(nth) => TOWNS.get(nth).map_or(USERS.0, |town| town.name),
    }
}
