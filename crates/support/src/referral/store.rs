//! The SQL of referrals.

use foundation::{
    Actor, Day, Id, Key, Organisation, Person, Programme, Result, Sealed, Timestamp, Tx, args, record,
};

use super::Wishes;
use crate::{Offer, Referral};

/// Where wishes are sealed.
pub const WISHES: &str = "support_referral.wishes";

record! {
    /// A referral, as the table keeps one.
    #[derive(Debug, Clone)]
    pub struct Kept {
        /// Which.
        pub id: Id<Referral>,
        /// In which programme.
        pub programme: Id<Programme>,
        /// Who waits.
        pub person: Id<Person>,
        /// Who referred.
        pub from_org: Id<Organisation>,
        /// From which ward.
        pub unit: Option<Id<Organisation>>,
        /// The target group, a code.
        pub target: Option<String>,
        /// The wishes, sealed.
        pub wishes: Sealed,
        /// `waiting`, `asked`, `matched` or `closed`.
        pub state: String,
        /// Since when they wait.
        pub waiting_since: Timestamp,
        /// When they leave the ward.
        pub discharge_on: Option<Day>,
    }
}

/// A referral of the actor's organisation.
pub async fn find(tx: &mut Tx, actor: &Actor, id: Id<Referral>) -> Result<Kept> {
    tx.one(
        "select id, programme, person, from_org, unit, target, wishes, state, waiting_since, discharge_on
         from support_referral where org = $1 and id = $2",
        args![actor.hat.org, id],
    )
    .await
}

impl Kept {
    /// The page on which it is written down what they have said yes to.
    pub fn yes(&self) -> String {
        format!("/people/{}/yes?ward={}", self.person, self.from_org)
    }

    /// What they have wished for.
    pub fn wishes(&self, key: &Key) -> Result<Wishes> {
        Ok(serde_json::from_str(&key.open(WISHES, self.id, &self.wishes)?)?)
    }
}

/// A referral that is to be kept.
#[derive(Debug)]
pub struct New<'a> {
    /// Which.
    pub id: Id<Referral>,
    /// Who receives the person.
    pub org: Id<Organisation>,
    /// In which programme.
    pub programme: Id<Programme>,
    /// The offer it follows from.
    pub offer: Option<Id<Offer>>,
    /// Who waits.
    pub person: Id<Person>,
    /// Who referred them, and from which ward.
    pub from: (Id<Organisation>, Option<Id<Organisation>>),
    /// The target group.
    pub target: Option<String>,
    /// The wishes, sealed.
    pub wishes: &'a Sealed,
    /// When the yes was given, where the offer is kept nowhere else.
    pub offered_at: Option<Timestamp>,
    /// Since when they wait.
    pub since: Timestamp,
    /// When they leave the ward.
    pub discharge_on: Option<Day>,
}

/// Keeps a new referral.
pub async fn insert(tx: &mut Tx, actor: &Actor, new: &New<'_>) -> Result<()> {
    tx.run(
        "insert into support_referral (org, id, programme, offer, person, from_org, unit, referred_by, target,
         wishes, state, waiting_since, discharge_on, offered_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'waiting', $11, $12, $13)",
        args![
            new.org,
            new.id,
            new.programme,
            new.offer,
            new.person,
            new.from.0,
            new.from.1,
            actor.person,
            new.target,
            *new.wishes,
            new.since,
            new.discharge_on,
            new.offered_at
        ],
    )
    .await?;
    Ok(())
}

/// Keeps changed wishes.
pub async fn update_wishes(tx: &mut Tx, actor: &Actor, id: Id<Referral>, wishes: &Sealed) -> Result<()> {
    tx.run(
        "update support_referral set wishes = $3 where org = $1 and id = $2",
        args![actor.hat.org, id, *wishes],
    )
    .await?;
    Ok(())
}

/// Moves a referral from one state to another; says whether it was in that state.
pub async fn step(
    tx: &mut Tx,
    (org, id): (Id<Organisation>, Id<Referral>),
    from: &str,
    to: &str,
) -> Result<bool> {
    let changed = tx
        .run(
            "update support_referral set state = $4 where org = $1 and id = $2 and state = $3",
            args![org, id, from, to],
        )
        .await?;
    Ok(changed == 1)
}

/// Closes a referral that still waits.
pub async fn close(tx: &mut Tx, actor: &Actor, id: Id<Referral>, why: &str) -> Result<bool> {
    let changed = tx
        .run(
            "update support_referral set state = 'closed', closed_at = $3, closed_why = $4
             where org = $1 and id = $2 and state = 'waiting'",
            args![actor.hat.org, id, actor.now, why],
        )
        .await?;
    Ok(changed == 1)
}
