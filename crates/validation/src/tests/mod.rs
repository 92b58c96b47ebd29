//! The room seen from outside, beside the pages of frameworks that show what was decided.

mod panel;

use people::testing::{Town, town};
use ui::{House, testing::house};

async fn build() -> (House, Town) {
    let rooms =
        [people::capability(), programme::capability(), crate::capability(), competence::capability()];
    let house = house(&rooms).await;
    let town = town(&house).await;
    (house, town)
}
