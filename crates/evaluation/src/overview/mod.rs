//! How many answer at each moment, and with which questions. Never what anybody answered.

mod model;
mod pages;
mod store;

pub(crate) use pages::routes;
