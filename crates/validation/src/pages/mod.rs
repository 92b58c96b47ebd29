//! The pages of validations: the organiser's, the panel's, and those everybody reads.

mod decide;
mod list;
mod new;
mod panel;
mod print;
mod report;
mod work;

use axum::{
    Router,
    routing::{get, post},
};
use foundation::{Id, Timestamp};
use ui::{House, Page, Visit, redirect};

use super::{
    count::Figures,
    model::{Outcome, Stratum, Validation},
};

/// Where they are found.
pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/validations", get(list::show))
        .route("/validations/new", get(new::show).post(new::make))
        .route("/validations/{id}", get(report::show))
        .route("/validations/{id}/results.csv", get(report::sheet))
        .route("/validations/{id}/fixed.json", get(report::fixed))
        .route("/validations/{id}/report.pdf", get(print::show))
        .route("/validations/{id}/work", get(work::show))
        .route("/validations/{id}/invite", post(work::invite))
        .route("/validations/{id}/members/{member}/end", post(work::end_link))
        .route("/validations/{id}/open", post(work::open))
        .route("/validations/{id}/close", post(work::close))
        .route("/validations/{id}/publish", post(work::publish))
        .route("/validations/{id}/decide/{domain}", get(decide::show).post(decide::decide))
        .route("/panel/{code}", get(panel::show))
        .route("/panel/{code}/stop", post(panel::stop))
        .route("/panel/{code}/domain/{domain}", get(panel::rate).post(panel::save))
}

/// Back to the organiser's page, with what was done.
fn back(id: Id<Validation>, said: &str) -> axum::response::Response {
    redirect(&format!("/validations/{id}/work?done={said}"))
}

/// The key of a stratum's name.
pub(super) fn stratum(stratum: Stratum) -> &'static str {
    match stratum {
        Stratum::Peers => "validation-stratum-peers",
        Stratum::Staff => "validation-stratum-staff",
        Stratum::Users => "validation-stratum-users",
        Stratum::Relatives => "validation-stratum-relatives",
        Stratum::Leaders => "validation-stratum-leaders",
    }
}

/// What the rule says, as a key.
pub(super) fn says(outcome: Option<Outcome>) -> &'static str {
    match outcome {
        Some(Outcome::Keep) => "validation-rule-keep",
        Some(Outcome::Change) => "validation-rule-change",
        Some(Outcome::Drop) => "validation-rule-drop",
        None => "validation-rule-none",
    }
}

/// What was decided, as a key.
pub fn decided(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Keep => "validation-decided-keep",
        Outcome::Change => "validation-decided-change",
        Outcome::Drop => "validation-decided-drop",
    }
}

/// A moment with its whole day: what is printed is read on other days too.
fn fixed_at(visit: &Visit, page: &Page, at: &Timestamp) -> String {
    let (day, time) = (page.long_day(&at.day_in(&visit.house.settings.zone)), page.time(at));
    page.say_with("ui-day-and-time", &[("day", &day), ("time", &time)])
}

/// A number with two decimals, as the page's language writes it.
pub(super) fn two(page: &Page, number: f64) -> String {
    page.number(&number, 2)
}

/// `9 of 10 (90 %)`.
pub(super) fn share(page: &Page, (agreeing, experts): (u64, u64)) -> String {
    let percent = if experts == 0 { 0.0 } else { agreeing as f64 / experts as f64 * 100.0 };
    let (agreeing, experts, percent) = (agreeing.to_string(), experts.to_string(), page.number(&percent, 0));
    let with = [("agreeing", agreeing.as_str()), ("experts", &experts), ("percent", &percent)];
    page.say_with("validation-share", &with)
}

/// `Median 4 (quartiles 3 to 4)`.
pub(super) fn middle(page: &Page, figures: &Figures) -> String {
    let number = |number: f64| page.number(&number, usize::from(number.fract().abs() > 1e-9) * 2);
    let of = figures.middle;
    let (median, lower, upper) = (number(of.median), number(of.lower_quartile), number(of.upper_quartile));
    let with = [("median", median.as_str()), ("lower", &lower), ("upper", &upper)];
    page.say_with("validation-middle", &with)
}

/// What somebody in the panel is called: a word in the reader's language, and a number.
pub(super) fn pseudonym(page: &Page, number: u32) -> String {
    let word = page.say(NAMES.get(number as usize % NAMES.len()).copied().unwrap_or(NAMES[0]));
    format!("{word} {number}")
}

const NAMES: [&str; 8] = [
    "validation-pseudonym-birch",
    "validation-pseudonym-heather",
    "validation-pseudonym-lake",
    "validation-pseudonym-cloud",
    "validation-pseudonym-stone",
    "validation-pseudonym-moss",
    "validation-pseudonym-island",
    "validation-pseudonym-wind",
];
