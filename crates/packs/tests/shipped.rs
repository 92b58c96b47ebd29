//! The packs that ship: no mistake in them, and complete in four languages.

use packs::Packs;

#[test]
fn the_shipped_packs_have_no_mistakes() {
    if let Err(mistakes) = Packs::shipped() {
        panic!("{mistakes}");
    }
}
