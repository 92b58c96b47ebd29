//! The report knows every kind that any room can tell: what it does not know would be missing from its sums.

use std::collections::BTreeSet;

use ui::{House, testing::house};

fn kinds(house: &House) -> Vec<(&'static str, String)> {
    let figures = house.rooms.iter().flat_map(|room| room.figures);
    figures.flat_map(|figure| (figure.kinds)().into_iter().map(|kind| (figure.name, kind))).collect()
}

#[tokio::test]
async fn the_report_knows_every_kind_that_the_rooms_can_tell() {
    let house = house(&brobygger::rooms()).await;
    let kinds = kinds(&house);
    let unknown: Vec<_> = kinds.iter().filter(|(figure, kind)| !insight::knows(figure, kind)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
    // Nothing is proven by rooms that tell of nothing.
    let figures: BTreeSet<&str> = kinds.iter().map(|(figure, _)| *figure).collect();
    let all = house.rooms.iter().flat_map(|room| room.figures).map(|figure| figure.name);
    let without: Vec<&str> = all.filter(|name| !figures.contains(name)).collect();
    assert_eq!(without, ["evaluation-figure-change"], "a figure without kinds");
    for ending in support::Ending::ALL {
        let kind = ("support-figure-steps", format!("support-ending-{ending}"));
        assert!(kinds.contains(&kind), "{ending}");
    }
    for kind in ["support-ending-parted", "support-step-count-offered"] {
        assert!(kinds.contains(&("support-figure-steps", kind.to_owned())), "{kind}");
    }
    for kind in ["held", "cancelled-by-recipient", "cancelled-by-peer", "forgotten"] {
        assert!(kinds.contains(&("support-figure-meetings", format!("support-result-{kind}"))), "{kind}");
    }
}
