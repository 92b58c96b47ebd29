//! The rules of the house, as tests.
#![expect(clippy::unwrap_used, reason = "a test whose house cannot be built or asked has to fail")]

mod allocate;
mod analyse;
mod api;
mod daily;
mod dependencies;
mod figures;
mod first;
mod handbook;
mod hostile;
mod kept;
mod letters;
mod longer;
mod mail;
mod menus;
mod permissions;
mod routes;
mod stuck;
mod texts;
mod tidy;
mod worlds;
