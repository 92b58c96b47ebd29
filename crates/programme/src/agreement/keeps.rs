//! What agreements keep about a person, and how it is shown and forgotten.

use foundation::{Actor, Id, Person, Tx};
use ui::{Boxed, Keeps, Shown};

use super::{actions, store};

/// What stands in agreements: for five years after the end, as other agreements with volunteers.
pub(crate) const AGREEMENTS: Keeps = Keeps {
    what: "programme-keeps-agreements",
    why: "programme-keeps-agreements-why",
    days: 5 * 365,
    show,
    forget,
};

fn show<'a>(tx: &'a mut Tx, actor: &'a Actor, person: Id<Person>) -> Boxed<'a, Vec<Shown>> {
    Box::pin(async move {
        let all = store::list_of(tx, person).await?;
        let guides: Vec<_> = all.iter().map(|kept| kept.guide).collect();
        let cards = people::cards(tx, actor, &guides).await?;
        let lines = actions::lines(tx, &all).await?;
        let mut shown = Vec::with_capacity(all.len());
        for (kept, line) in all.iter().zip(lines) {
            let mut parts = vec![
                ("programme-agreement-version".to_owned(), kept.version.to_string()),
                ("programme-agreement-made".to_owned(), kept.made_at.to_string()),
            ];
            for (part, at) in line.acknowledged {
                parts.push((format!("programme-agreement-yes-{part}"), at.to_string()));
            }
            let words =
                cards.get(&kept.guide).map(|guide| actions::words(kept, guide)).transpose()?.flatten();
            let fields = words.map(|words| words.fields).unwrap_or_default();
            parts.extend(fields.into_iter().map(|(name, value)| (field_key(&name), value)));
            shown.push(Shown { what: kind_key(&kept.kind).to_owned(), parts });
        }
        Ok(shown)
    })
}

fn forget<'a>(tx: &'a mut Tx, _: &'a Actor, person: Id<Person>) -> Boxed<'a, ()> {
    Box::pin(async move { store::forget_words(tx, person).await })
}

/// The key of what a field is called where no pack is at hand.
fn field_key(name: &str) -> String {
    let known = [
        "guide_name",
        "guide_address",
        "guide_phone",
        "guide_email",
        "organisation",
        "coordinator_name",
        "coordinator_phone",
        "period_from",
        "period_to",
        "function_description_on",
        "supervision",
        "issued",
        "recipient_name",
        "how_often",
        "where",
        "contact",
        "between_us",
    ];
    match known.contains(&name) {
        true => format!("programme-field-{}", name.replace('_', "-")),
        false => "programme-field-other".to_owned(),
    }
}

/// The key of what an agreement of this kind is called where no pack is at hand.
fn kind_key(kind: &str) -> &'static str {
    match kind {
        "guide-organisation" => "programme-agreement-guide-organisation",
        "guide-recipient" => "programme-agreement-guide-recipient",
        _ => "programme-agreement-other",
    }
}
