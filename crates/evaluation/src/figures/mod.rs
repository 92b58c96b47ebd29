//! The numbers this room can tell, one file each. Nobody shows them before they are protected.

mod answers;
mod change;

pub(crate) use answers::ANSWERS;
pub(crate) use change::{CHANGE, name, scales};
