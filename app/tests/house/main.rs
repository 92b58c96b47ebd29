//! The rules of the house, as tests.

mod dependencies;
mod handbook;
mod hostile;
mod letters;
mod mail;
mod permissions;
mod routes;
mod texts;
mod tidy;
mod worlds;
