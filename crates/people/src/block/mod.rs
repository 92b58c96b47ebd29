//! Blocks: two who are never to be brought together, and no reason asked.

mod find;
mod make;

pub use find::blocks_among;
pub use make::block;

/// A block, as an identity.
#[derive(Debug)]
pub enum Block {}
