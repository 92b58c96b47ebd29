//! The packs of the running program, for the rooms that ask for a text or a list in the middle of a page.

use std::sync::OnceLock;

use crate::packs::Packs;

static INSTALLED: OnceLock<Packs> = OnceLock::new();

/// Makes these the packs of the running program: what ships, and what the operator has added. Once, at the
/// start; says no when it has been done before.
pub fn install(packs: Packs) -> bool {
    INSTALLED.set(packs).is_ok()
}

/// The packs of the running program: those installed at the start, or else what ships.
///
/// # Panics
/// When the packs that ship do not read: a test of this crate makes sure they do.
#[expect(
    clippy::panic,
    reason = "a program whose own packs do not read cannot run; a test makes sure they do"
)]
pub fn installed() -> &'static Packs {
    INSTALLED.get_or_init(|| Packs::shipped().unwrap_or_else(|wrong| panic!("the packs that ship: {wrong}")))
}
