//! The worker: lets the house react to what has happened, and to time that has passed.

use std::time::Duration;

use foundation::catch_up;
use ui::House;

use crate::{clock, config::Config, reactions::House as Reacting};

/// How often the worker looks: a person who waits for a mail does not notice two seconds.
const PAUSE: Duration = Duration::from_secs(2);

/// Works until the program stops.
pub async fn for_ever(house: House, config: Config) {
    let reacting = Reacting::new(house.clone(), &config);
    loop {
        if let Err(error) = once(&house, &reacting).await {
            tracing::error!(%error, "the worker could not finish its round");
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// One round: the clock, then reactions until nothing is due.
pub async fn once(house: &House, reacting: &Reacting) -> foundation::Result<()> {
    clock::tick(house).await?;
    while catch_up(&house.db, house.clock, reacting).await? > 0 {}
    Ok(())
}
