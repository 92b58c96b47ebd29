//! Spreadsheets come in whole or not at all, and twice adds nothing.
#![expect(clippy::unwrap_used, reason = "a test whose house cannot be built has to fail")]

mod command;
mod meetings_list;
mod offers_list;
mod page;
mod people_list;

use brobygger::import::{Ground, Opened, Plan, What, bring_in, plan};
use foundation::Actor;
use people::testing::{Town, town};
use ui::{House, Language};

async fn house_and_town() -> (House, Town) {
    let house = ui::testing::house(&brobygger::rooms()).await;
    let town = town(&house).await;
    (house, town)
}

fn ground<'a>(house: &'a House, actor: &'a Actor) -> Ground<'a> {
    Ground { actor, zone: &house.settings.zone, language: Language::Da }
}

async fn bring(house: &House, actor: &Actor, what: What, bytes: &[u8]) -> foundation::Result<Plan> {
    let opened = Opened::of(what, bytes).unwrap();
    let ground = ground(house, actor);
    house.db.write(async |tx| bring_in(tx, &ground, &opened, &|_| {}).await).await
}

async fn look(house: &House, actor: &Actor, what: What, bytes: &[u8]) -> foundation::Result<Plan> {
    let opened = Opened::of(what, bytes).unwrap();
    let ground = ground(house, actor);
    house.db.read(async |tx| plan(tx, &ground, &opened).await).await
}

/// Everybody in the actor's organisation, by first name, with roles, sorted.
async fn everybody(house: &House, actor: &Actor) -> Vec<String> {
    let known = house.db.read(async |tx| people::acquaintances(tx, actor).await).await.unwrap();
    let one = |a: &people::Acquaintance| {
        let roles: Vec<_> = a.roles.iter().map(|role| role.as_str()).collect();
        format!("{} {}", a.first_name, roles.join("+"))
    };
    let mut all: Vec<String> = known.iter().map(one).collect();
    all.sort();
    all
}
