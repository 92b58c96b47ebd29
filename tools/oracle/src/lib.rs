//! The ground on which our numbers are compared with R's: public data sets, an invented study that both draw alike, and
//! the values R gave. See `README.md`.

pub mod ground;
pub mod invented;
pub mod tables;
