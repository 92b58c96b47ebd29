//! The rules of the house, as tests.

mod api;
mod daily;
mod dependencies;
mod first;
mod handbook;
mod hostile;
mod letters;
mod mail;
mod menus;
mod permissions;
mod routes;
mod stuck;
mod texts;
mod tidy;
mod worlds;
