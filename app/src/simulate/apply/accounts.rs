//! Who can sign in to a sample: everybody who works there, one guide and one of the people that guide walks with.

use foundation::{Actor, Result, Role, Tx};
use people::{Card, open_account};

use super::{Filling, Known, partners::Partners};
use crate::simulate::{
    model::Referral,
    partnership::{At, PASSWORD, REGION, STAFF, TOWNS, USERS, WARDS},
    persons::plain,
    play::Part,
};

/// Somebody who can sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignIn {
    /// What they are.
    pub role: Role,
    /// What they are called.
    pub name: String,
    /// Where.
    pub organisation: &'static str,
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
        all.push(SignIn { role: *role, name: (*name).to_owned(), organisation: called(*at), email });
    }
    if let Some((one, card, guide)) = two(filling, guides, persons) {
        let both = [(Role::Peer, &guide.card, &guide.guide.who), (Role::Recipient, card, &one.who)];
        for (role, card, who) in both {
            open_account(tx, &actor, card.id, &who.email, Some(PASSWORD)).await?;
            speak(tx, filling, card).await?;
            let organisation = called(At::Town(one.town));
            all.push(SignIn { role, name: who.name.clone(), organisation, email: who.email.clone() });
        }
    }
    super::tick_off(tx, filling.history.now).await?;
    Ok(all)
}

/// A guide with a full day, and the person they meet today: where a meeting, a log and answers are missing.
fn two<'a>(
    filling: &'a Filling<'_>,
    guides: &'a [Known<'a>],
    persons: &'a [Card],
) -> Option<(&'a Referral, &'a Card, &'a Known<'a>)> {
    let mut open = filling.history.referrals.iter().zip(persons).filter_map(|(one, card)| {
        let path = one.path.as_ref().filter(|path| path.closed.is_none())?;
        Some((one, card, guides.get(path.guide)?))
    });
    let first = open.clone().next();
    open.find(|(one, ..)| one.town == 0 && one.part == Some(Part::TwoMonths)).or(first)
}

/// Whoever signs in reads the language of this installation.
async fn speak(tx: &mut Tx, filling: &Filling<'_>, card: &Card) -> Result<()> {
    let language = filling.house.settings.language;
    tx.run("update people_person set language = $2 where id = $1", foundation::args![card.id, language]).await?;
    Ok(())
}

fn called(at: At) -> &'static str {
    match at {
        At::Region => REGION.0,
        At::Users => USERS.0,
        At::Ward(nth) => WARDS.get(nth).copied().unwrap_or(REGION.0),
        At::Town(nth) => TOWNS.get(nth).map_or(USERS.0, |town| town.name),
    }
}
