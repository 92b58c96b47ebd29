//! A calendar of one's own: an address that a calendar program reads, naming nobody and no topic.

mod pages;
mod store;
#[cfg(test)]
mod tests;

pub(crate) use pages::routes;
