//! The figures this room can tell, one file each.

mod costs;

pub(crate) use costs::COSTS;
