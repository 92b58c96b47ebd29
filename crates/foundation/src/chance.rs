//! Chance, passed in like the time: the machine's own in a running house, a seed's in tests and simulations.

use std::sync::Mutex;

use rand::{Rng, SeedableRng, rngs::StdRng};

/// Where new identities, keys and links come from.
pub struct Chance(Option<Mutex<StdRng>>);

impl Chance {
    /// What nobody can guess: for every house with real people in it.
    pub const fn of_the_machine() -> Self {
        Self(None)
    }
    /// The same each time: for tests and simulations only.
    pub fn of_seed(seed: u64) -> Self {
        Self(Some(Mutex::new(StdRng::seed_from_u64(seed))))
    }
    /// As many bytes as are wanted.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match &self.0 {
            None => rand::rng().fill_bytes(&mut bytes),
            // A poisoned lock only means that another test stopped while it drew a number.
            Some(seeded) => seeded.lock().unwrap_or_else(|e| e.into_inner()).fill_bytes(&mut bytes),
        }
        bytes
    }
}
impl std::fmt::Debug for Chance {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Chance")
    }
}
