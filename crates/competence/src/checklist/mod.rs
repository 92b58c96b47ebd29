//! The checklists of the programme: gone through point by point, ticked by a person, and taken back.

mod actions;
mod pages;
mod store;

use axum::Router;
use packs::{Checklist, Pack};
use ui::House;

/// The role of the pack that goes through a list with the coordinator, each guide anew.
const GUIDE: &str = "guide";

/// Where its pages are found.
pub(crate) fn routes() -> Router<House> {
    pages::routes()
}

/// The lists the programme uses, in its order.
fn used(pack: &'static Pack) -> impl Iterator<Item = &'static Checklist> {
    let ids = pack.programme().into_iter().flat_map(|programme| &programme.checklists.ids);
    ids.filter_map(|id| pack.checklist(id))
}

fn is_handed_out(list: &Checklist) -> bool {
    list.points.iter().any(|point| point.comes_back)
}

/// What a guide is given, if the programme has a list of it.
pub(crate) fn of_handouts(pack: &'static Pack) -> Option<&'static Checklist> {
    used(pack).find(|list| is_handed_out(list))
}

/// The lists that are gone through with each guide.
pub(crate) fn with_guides(pack: &'static Pack) -> impl Iterator<Item = &'static Checklist> {
    used(pack).filter(|list| list.role == GUIDE && !is_handed_out(list))
}

/// The lists the organisation goes through for itself.
pub(crate) fn of_house(pack: &'static Pack) -> impl Iterator<Item = &'static Checklist> {
    used(pack).filter(|list| list.role != GUIDE && !is_handed_out(list))
}

/// What a list is called.
pub(crate) fn title(pack: &'static Pack, list: &Checklist, language: ui::Language) -> String {
    pack.text(language.as_str(), &format!("checklist-{}", list.id)).unwrap_or(&list.id).to_owned()
}
