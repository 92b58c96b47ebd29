//! Who goes with whom, from two spreadsheets and a short file of rules.
#![doc = include_str!("../README.md")]

mod arrange;
mod columns;
mod html;
mod lists;
mod mistake;
mod pair;
mod rules;
mod shown;
mod tell;

pub use arrange::{Arrangement, Next, Pair, Stability, StillWaits, Why, arrange};
pub use lists::{Lists, Peer, Person, lists, read};
pub use mistake::{File, Mistake, What};
pub use pair::Fit;
pub use rules::{Forbidden, Keep, Kind, Load, Rule, Rules, rules, text};
pub use shown::{Shown, Table};
pub use tell::tell;

use axum::Router;
use ui::{Capability, Text};

/// What is said here.
pub const TEXTS: &[Text] = ui::texts!("../locale/": "");

/// What the house has to know of it: texts only. It keeps nothing and has no page.
pub fn capability() -> Capability {
    Capability {
        name: "allocation",
        routes: Router::new,
        api: || None,
        migrations: &[],
        texts: TEXTS,
        menu: &[],
        waits: ui::nothing_waits,
        acts: &[],
        policy: "",
        figures: &[],
        keeps: &[],
    }
}
