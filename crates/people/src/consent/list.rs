//! Everything somebody has agreed to, and no longer agrees to.

use foundation::{Actor, Id, Organisation, Person, Result, Timestamp, Tx, args, record};

use super::{Consent, How, Purpose};

record! {
    /// One agreement, with the name of whom it is given to.
    #[derive(Debug, Clone)]
    pub(crate) struct Given {
        pub(crate) id: Id<Consent>,
        pub(crate) purpose: Purpose,
        pub(crate) to_org: Option<Id<Organisation>>,
        pub(crate) to_name: Option<String>,
        pub(crate) how: How,
        pub(crate) given_by: Id<Person>,
        pub(crate) valid_from: Timestamp,
        pub(crate) valid_to: Timestamp,
        pub(crate) ended_at: Option<Timestamp>,
        pub(crate) ended_how: Option<String>,
        pub(crate) ended_by: Option<Id<Person>>,
    }
}

impl Given {
    /// Whether it holds at this moment.
    pub(crate) fn holds(&self, now: Timestamp) -> bool {
        self.ended_at.is_none() && self.valid_from <= now && now < self.valid_to
    }
    /// When it was taken back, if it was.
    pub(crate) fn stopped_at(&self) -> Option<Timestamp> {
        self.ended_at.filter(|_| self.ended_how.as_deref() == Some("withdrawn"))
    }
}

/// The actor's own agreements, the newest first.
pub(crate) async fn own(tx: &mut Tx, actor: &Actor) -> Result<Vec<Given>> {
    of(tx, actor.person).await
}

/// The agreements of somebody whom the asking act has asked about.
pub(crate) async fn of(tx: &mut Tx, person: Id<Person>) -> Result<Vec<Given>> {
    tx.all(
        "select c.id, c.purpose, c.to_org, o.name as to_name, c.how, c.given_by, c.valid_from, c.valid_to,
           c.ended_at, c.ended_how, c.ended_by
         from people_consent c left join people_organisation o on o.id = c.to_org
         where c.person = $1 order by c.valid_from desc, c.id desc",
        args![person],
    )
    .await
}
