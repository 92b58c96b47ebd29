//! The partnership: organisations, those who work there, the programme, and what it costs.

use foundation::{Actor, Error, Id, Organisation, Person, Programme, Result, Role, Timestamp, Tx};
use people::{NewOrganisation, NewPerson, OrganisationKind, add_organisation, add_person, give_hat};
use programme::{NewCost, NewPartner, Start};

use super::{Filling, tick_off};
use crate::simulate::{
    model::Payer,
    partnership::{At, PACK, PROGRAMME, REGION, STAFF, TOWNS, USERS, WARDS},
    persons::plain,
    words,
};

/// The partners as they are now known.
pub(super) struct Partners {
    /// The programme.
    pub programme: Id<Programme>,
    /// The region.
    pub region: Id<Organisation>,
    /// Its wards.
    pub wards: Vec<Id<Organisation>>,
    /// The municipalities.
    pub towns: Vec<Id<Organisation>>,
    /// The organisation of users.
    pub users: Id<Organisation>,
    /// Those who work there, in the order of the list.
    pub staff: Vec<Id<Person>>,
}

impl Partners {
    /// The organisation of somebody's hat, and the ward in it.
    pub fn place(&self, at: At) -> Result<(Id<Organisation>, Option<Id<Organisation>>)> {
        Ok(match at {
            At::Region => (self.region, None),
            At::Users => (self.users, None),
            At::Ward(nth) => (self.region, Some(nth_of(&self.wards, nth)?)),
            At::Town(nth) => (nth_of(&self.towns, nth)?, None),
        })
    }

    /// A municipality.
    pub fn town(&self, nth: usize) -> Result<Id<Organisation>> {
        nth_of(&self.towns, nth)
    }

    /// Whoever has this role at this place, acting then.
    pub fn acting(&self, filling: &Filling<'_>, role: Role, at: At, now: Timestamp) -> Result<Actor> {
        let nth = STAFF.iter().position(|(_, has, works)| (*has, *works) == (role, at));
        let person = nth_of(&self.staff, nth.ok_or(Error::NotFound)?)?;
        let (org, unit) = self.place(at)?;
        let mut actor = filling.actor(person, org, role, now);
        actor.hat.unit = unit;
        Ok(actor)
    }

    fn payer(&self, payer: Payer) -> Result<(Id<Organisation>, At)> {
        let at = match payer {
            Payer::Region => At::Region,
            Payer::Users => At::Users,
            Payer::Town(nth) => At::Town(nth),
        };
        Ok((self.place(at)?.0, at))
    }
}

/// One of these.
pub(super) fn nth_of<T: Copy>(of: &[T], nth: usize) -> Result<T> {
    of.get(nth).copied().ok_or(Error::NotFound)
}

/// Writes the partnership.
pub(super) async fn write(tx: &mut Tx, filling: &Filling<'_>) -> Result<Partners> {
    let zone = &filling.house.settings.zone;
    let at = filling.history.began_on.plus(-60).at(9, 0, zone);
    let mut partners = organisations(tx, &Actor::house(filling.trust.clone(), at)).await?;
    for (name, role, works) in STAFF {
        let (org, unit) = partners.place(*works)?;
        let actor = filling.itself(org, at.plus_days(10));
        let new = NewPerson {
            first_name: (*name).to_owned(),
            email: Some(format!("{}@example.org", plain(name))),
            phone: Some("+45 00 11 22 33".to_owned()),
            language: filling.house.settings.language,
        };
        let person = add_person(tx, &actor, org, &new).await?.id;
        give_hat(tx, &actor, person, org, unit, *role).await?;
        partners.staff.push(person);
    }
    start(tx, filling, &mut partners).await?;
    costs(tx, filling, &partners).await?;
    tick_off(tx, filling.history.now).await?;
    Ok(partners)
}

async fn organisations(tx: &mut Tx, actor: &Actor) -> Result<Partners> {
    let mut add = async |kind, name: &str, parent, place: Option<u64>| {
        let new = NewOrganisation {
            kind,
            name: name.to_owned(),
            parent,
            country: "DK".to_owned(),
            place: place.and_then(|id| i64::try_from(id).ok()),
            phone: Some("+45 00 11 22 33".to_owned()),
        };
        add_organisation(tx, actor, &new).await
    };
    let region = add(OrganisationKind::Region, REGION.0, None, Some(REGION.1)).await?;
    let mut wards = Vec::new();
    for ward in WARDS {
        wards.push(add(OrganisationKind::Ward, ward, Some(region), Some(REGION.1)).await?);
    }
    let mut towns = Vec::new();
    for town in &TOWNS {
        let place = town.places.first().copied();
        towns.push(add(OrganisationKind::Municipality, town.name, None, place).await?);
    }
    let users = add(OrganisationKind::UserOrganisation, USERS.0, None, Some(USERS.1)).await?;
    let nobody = Id::from(actor.person.uuid());
    Ok(Partners { programme: nobody, region, wards, towns, users, staff: Vec::new() })
}

async fn start(tx: &mut Tx, filling: &Filling<'_>, partners: &mut Partners) -> Result<()> {
    let began_on = filling.history.began_on;
    let at = began_on.plus(-40).at(10, 0, &filling.house.settings.zone);
    let part = |org, part: &str| NewPartner { org, part: part.to_owned() };
    let mut all = vec![part(partners.region, "region"), part(partners.users, "user-organisation")];
    all.extend(partners.towns.iter().map(|town| part(*town, "municipality")));
    let actor = partners.acting(filling, Role::NetworkAdministrator, At::Users, at)?;
    let start = Start {
        name: PROGRAMME.to_owned(),
        pack: PACK.to_owned(),
        country: "DK".to_owned(),
        currency: "DKK".to_owned(),
        started_on: began_on,
        partners: all,
    };
    partners.programme = programme::start(tx, &actor, &start).await?;
    let towns = (0..TOWNS.len()).map(At::Town);
    for (nth, place) in [At::Region, At::Users].into_iter().chain(towns).enumerate() {
        let later = at.plus_days(2 + 3 * i64::try_from(nth).unwrap_or(0));
        let actor = partners.acting(filling, Role::Manager, place, later)?;
        programme::agree(tx, &actor, partners.programme).await?;
    }
    Ok(())
}

async fn costs(tx: &mut Tx, filling: &Filling<'_>, partners: &Partners) -> Result<()> {
    let (history, zone) = (filling.history, &filling.house.settings.zone);
    let end_of = |year: i64| {
        let last =
            jiff::civil::Date::new(i16::try_from(year).unwrap_or(i16::MAX), 12, 30).unwrap_or_default();
        foundation::Day::from(last).at(11, 0, zone).min(history.now.plus_days(-6))
    };
    for cost in &history.costs {
        let (org, place) = partners.payer(cost.payer)?;
        let actor = partners.acting(filling, Role::Manager, place, end_of(cost.year))?;
        let new = NewCost {
            programme: partners.programme,
            payer: org,
            kind: cost.kind.to_owned(),
            year: cost.year,
            amount: cost.amount,
            source: format!("{} {}", words::only("source"), cost.year),
        };
        programme::add_cost(tx, &actor, &new).await?;
    }
    for (town, year, years) in &history.guide_years {
        let actor = partners.acting(filling, Role::Manager, At::Town(*town), end_of(*year))?;
        let org = partners.town(*town)?;
        programme::set_guide_years(tx, &actor, partners.programme, org, (*year, *years)).await?;
    }
    Ok(())
}
