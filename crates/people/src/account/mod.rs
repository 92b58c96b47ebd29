//! Accounts: how somebody comes in.

mod open;
mod password;

pub use open::open_account;
