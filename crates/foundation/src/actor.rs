//! Who is acting, in which hat, and when.

use std::sync::Arc;

use crate::{
    Access, Chance, Error, Id, Key, Keys, Organisation, Person, Result, Sealed, Thing, Timestamp, must,
};

crate::words! {
    /// What somebody is in one organisation. What a role may do stands in the rooms' `policy.cedar`.
    pub enum Role {
        /// Receives support.
        Recipient = "recipient",
        /// Gives support: the peer-guide.
        Peer = "peer",
        /// Runs the programme in one organisation.
        Coordinator = "coordinator",
        /// A colleague on a ward who makes offers.
        Referrer = "referrer",
        /// Leads a partner organisation; sees figures, never persons.
        Manager = "manager",
        /// Looks after accounts and settings of one organisation.
        Administrator = "administrator",
        /// Starts programmes and looks after the network of partners.
        NetworkAdministrator = "network-administrator",
        /// The privacy officer.
        PrivacyOfficer = "privacy-officer",
        /// Works with the evaluation.
        Evaluator = "evaluator",
        /// The house itself, when the clock or a reaction acts.
        House = "house",
    }
}

crate::words! {
    /// How surely we know who it is.
    pub enum Level {
        /// Came by a link that opens one thing only.
        Link = "link",
        /// Signed in.
        Account = "account",
    }
}

/// One role in one organisation. A person acts in exactly one hat at a time; hats are never added together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hat {
    /// The organisation they act for.
    pub org: Id<Organisation>,
    /// The ward or team inside it, if that matters.
    pub unit: Option<Id<Organisation>>,
    /// What they are there.
    pub role: Role,
}

/// What every act needs and nobody may choose: policies, keys and chance.
#[derive(Debug)]
pub struct Trust {
    /// Who may do what.
    pub access: Access,
    /// What seals what people wrote.
    pub keys: Keys,
    /// Where new identities come from.
    pub chance: Chance,
}

/// Somebody acting now. Made only at the doors of the house.
#[derive(Debug, Clone)]
pub struct Actor {
    /// The person.
    pub person: Id<Person>,
    /// The hat they wear.
    pub hat: Hat,
    /// How surely we know who it is.
    pub level: Level,
    /// When they act. The only clock there is.
    pub now: Timestamp,
    /// Policies, keys and chance.
    pub trust: Arc<Trust>,
}

impl Actor {
    /// The house itself, when time has passed or something follows from something.
    pub fn house(trust: Arc<Trust>, now: Timestamp) -> Self {
        let nobody = uuid::Uuid::nil();
        let hat = Hat { org: nobody.into(), unit: None, role: Role::House };
        Self { person: nobody.into(), hat, level: Level::Account, now, trust }
    }

    /// Whether the actor may do this.
    pub fn may(&self, act: impl AsRef<str>, thing: &Thing) -> bool {
        self.trust.access.permits(self, act.as_ref(), thing)
    }

    /// As [`may`](Self::may), for when the answer has to be yes.
    pub fn must(&self, act: impl AsRef<str>, thing: &Thing) -> Result<()> {
        must(self.may(act, thing), Error::NotAllowed)
    }

    /// As [`must`](Self::must), where those who may not are not to know that there is anything.
    pub fn must_see(&self, act: impl AsRef<str>, thing: &Thing) -> Result<()> {
        must(self.may(act, thing), Error::NotFound)
    }

    /// A new identity.
    pub fn id<T>(&self) -> Id<T> {
        Id::made(self.now, &self.trust.chance)
    }

    /// Seals words under a person's key, for one column of one row.
    pub fn seal<T>(&self, key: &Key, place: &'static str, row: Id<T>, words: &str) -> Result<Sealed> {
        key.seal(&self.trust.chance, place, row, words)
    }
}
