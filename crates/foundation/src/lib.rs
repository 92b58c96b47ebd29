//! What every room stands on: identity, time, the database, access, sealing, errors and the trail.
//!
//! Knows no room and no web.

mod access;
mod actor;
mod chance;
mod db;
mod error;
mod event;
mod id;
mod memory;
mod seal;
mod sent;
mod stuck;
pub mod testing;
mod time;
mod turn;
mod words;

pub use access::{Access, Thing};
pub use actor::{Actor, Hat, Level, Role, Trust};
pub use chance::Chance;
pub use db::{
    AT_ONCE, Bind, Cells, Column, Db, Engine, Json, Migration, Migrations, Record, Tx, Value, in_list, list,
    list_from, only_once, rows, saves_of,
};
pub use error::{Error, Problem, Result, must};
pub use event::{
    Event, News, React, catch_up, look_at, look_at_all, tell, tell_of, trail_about, trail_lines, trail_mark,
    trail_of,
};
pub use id::{Id, Organisation, Person, Programme};
pub use memory::{Look, Memory};
pub use seal::{Key, Keys, Sealed};
pub use sent::{note_sent, sent_of};
pub use stuck::{Stuck, find_stuck, list_stuck, put_aside, try_again};
pub use time::{Day, Timestamp};
pub use turn::{give_back, is_due, take_turn, turn_done};

/// The tables of the foundation.
pub const MIGRATIONS: Migrations = &[
    Migration { version: 202611210001, sql: include_str!("../migrations/202611210001_event.sql") },
    Migration { version: 202611220001, sql: include_str!("../migrations/202611220001_turn.sql") },
    Migration { version: 202611220002, sql: include_str!("../migrations/202611220002_failed.sql") },
    Migration { version: 202611220003, sql: include_str!("../migrations/202611220003_sent.sql") },
    Migration { version: 202611220004, sql: include_str!("../migrations/202611220004_mark.sql") },
];

#[doc(hidden)]
pub use serde;
