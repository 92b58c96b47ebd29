//! The list of validations: everybody sees those that are published, an organiser their own as well.

use ui::{Failure, Html, Page, Visit};

use crate::{
    actions,
    store::{self, Kept},
};

/// One of them.
struct Card {
    href: String,
    title: String,
    framework: String,
    version: String,
    state: &'static str,
}

#[derive(askama::Template)]
#[template(path = "pages/list.html")]
struct List {
    page: Page,
    cards: Vec<Card>,
    may_make: bool,
}

pub(super) async fn show(visit: Visit) -> Result<Html, Failure> {
    let own = visit.actor().ok().filter(|actor| actions::organises(actor));
    let all = visit.house.db.read(async |tx| store::list(tx, own).await).await?;
    let card = |kept: Kept| {
        let mine = own.is_some_and(|actor| actor.hat.org == kept.org);
        let words = packs::installed().framework(&kept.framework);
        let words = words.and_then(|framework| framework.texts(visit.language.as_str()));
        Card {
            href: format!("/validations/{}{}", kept.id, if mine { "/work" } else { "" }),
            framework: words.map_or_else(|| kept.framework.clone(), |words| words.title.clone()),
            state: match (&kept.stamp, &kept.published_at) {
                (_, Some(_)) => "validation-state-published",
                (Some(_), None) => "validation-state-runs",
                (None, None) => "validation-state-begins",
            },
            title: kept.title,
            version: kept.version,
        }
    };
    Html::of(&List {
        page: visit.page("validation-list-title").plain(),
        cards: all.into_iter().map(card).collect(),
        may_make: own.is_some(),
    })
}
