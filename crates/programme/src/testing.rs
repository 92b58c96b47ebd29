//! For the tests of every room: the town's programme, made from the peer-guide template.

use foundation::{Id, Programme, Tx};
use people::testing::Town;
use ui::House;

use crate::{NewPartner, Start, start};

/// A programme of Region Nord, Nordby, Sydby and the user organisation, started by Nils at the new year.
///
/// # Panics
/// When it cannot be started: a test without its programme has not been run.
#[expect(clippy::unwrap_used, reason = "a programme that cannot be started has to fail the test")]
pub async fn started(house: &House, town: &Town) -> Id<Programme> {
    house.db.write(async |tx| start_it(tx, town).await).await.unwrap()
}

async fn start_it(tx: &mut Tx, town: &Town) -> foundation::Result<Id<Programme>> {
    start(tx, &town.nils.actor(), &the_towns(town)).await
}

/// The programme as it is before it is started.
///
/// # Panics
/// Never: the text is a day.
#[expect(clippy::unwrap_used, reason = "the text is a day")]
pub fn the_towns(town: &Town) -> Start {
    let partner = |(org, part): (_, &str)| NewPartner { org, part: part.to_owned() };
    Start {
        name: "Side by side".to_owned(),
        pack: "peer-guide".to_owned(),
        country: "DK".to_owned(),
        currency: "DKK".to_owned(),
        started_on: "2026-01-01".parse().unwrap(),
        partners: vec![
            partner((town.region, "region")),
            partner((town.nordby, "municipality")),
            partner((town.sydby, "municipality")),
            partner((town.users, "user-organisation")),
        ],
    }
}
