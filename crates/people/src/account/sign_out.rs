//! Signing out, and the way home.

use crate::after::said;
use axum::{Extension, response::Response};
use foundation::{Id, News, Person, Role, tell};
use ui::{Failure, Visit, redirect};

use super::{cookie, recognise::Mark, session};

#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct SignedOut {
    person: Id<Person>,
}
impl News for SignedOut {
    const NAME: &'static str = "people.signed_out";
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// Signs out on this machine. What waits on the phone to be sent stays there, sealed.
pub(crate) async fn sign_out(visit: Visit, mark: Option<Extension<Mark>>) -> Result<Response, Failure> {
    if let (Some(signed_in), Some(Extension(Mark(mark)))) = (&visit.signed_in, mark) {
        let actor = &signed_in.actor;
        visit
            .house
            .db
            .write(async |tx| {
                session::end(tx, &mark).await?;
                tell(tx, actor, &SignedOut { person: actor.person }).await
            })
            .await?;
    }
    Ok(cookie::redirect_as_nobody(&visit.house, &said("/sign-in", "people-sign-out-done")))
}

/// Leads everybody to their first page.
pub(crate) async fn go_home(visit: Visit) -> Response {
    let Some(signed_in) = &visit.signed_in else { return redirect("/sign-in") };
    if let Some(only) = &signed_in.only {
        return redirect(only);
    }
    let home = home_of(signed_in.actor.hat.role);
    match visit.asked("done") {
        Some(done) if done.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') => {
            redirect(&format!("{home}?done={done}"))
        }
        _ => redirect(home),
    }
}

/// The first page of a role.
fn home_of(role: Role) -> &'static str {
    match role {
        Role::Coordinator => "/today",
        Role::Peer => "/me",
        Role::Recipient => "/my",
        Role::Referrer => "/ward/offer",
        Role::Manager | Role::Evaluator => "/reports",
        Role::Administrator => "/admin",
        Role::NetworkAdministrator => "/network",
        Role::PrivacyOfficer => "/admin/audit",
        Role::House => "/",
    }
}
