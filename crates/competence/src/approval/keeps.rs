//! What approvals keep about a person, and how it is shown and forgotten.

use foundation::{Actor, Id, Person, Tx};
use ui::{Boxed, Keeps, Shown};

use super::{model::Approval, store};

/// Approvals: for five years after the end, so that a guide who comes back does not begin anew.
pub(crate) const APPROVALS: Keeps = Keeps {
    what: "competence-keeps-approvals",
    why: "competence-keeps-approvals-why",
    days: 5 * 365,
    show,
    forget,
};

fn show<'a>(tx: &'a mut Tx, actor: &'a Actor, person: Id<Person>) -> Boxed<'a, Vec<Shown>> {
    Box::pin(async move {
        let all = store::list_of(tx, actor, person).await?;
        Ok(all.iter().map(shown).collect())
    })
}

fn shown(approval: &Approval) -> Shown {
    let mut parts = vec![("competence-approval-on".to_owned(), approval.on_day.to_string())];
    parts.extend(approval.until_day.map(|day| ("competence-approval-until".to_owned(), day.to_string())));
    parts.extend(approval.ended_at.map(|at| ("competence-approval-ended".to_owned(), at.to_string())));
    Shown { what: format!("competence-kind-{}", approval.kind), parts }
}

fn forget<'a>(tx: &'a mut Tx, _: &'a Actor, person: Id<Person>) -> Boxed<'a, ()> {
    Box::pin(async move { store::forget(tx, person).await })
}
