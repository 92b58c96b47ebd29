//! The room seen from outside: through its actions and its pages.

mod actions;
mod agreements;
mod costs;
mod network;

use people::testing::{Town, town};
use ui::{House, testing::house};

/// A house with the town in it.
async fn build() -> (House, Town) {
    let house = house(&[people::capability(), crate::capability()]).await;
    let town = town(&house).await;
    (house, town)
}
