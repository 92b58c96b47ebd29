//! Those who wait: for a guide, or for two answers.

use std::collections::HashMap;

use foundation::{Actor, Day, Id, Person, Programme, Result, Timestamp, Tx, args};
use ui::Page;

use super::needs::To;
use crate::{
    Match, Path, Referral,
    path::list_pages::{Called, Row},
};

foundation::record! {
    /// Somebody who waits for a guide, or for an answer.
    #[derive(Debug, Clone)]
    pub(crate) struct Waiting {
        /// The referral.
        pub referral: Id<Referral>,
        /// In which programme.
        pub programme: Id<Programme>,
        /// Who waits.
        pub person: Id<Person>,
        /// Since when.
        pub waiting_since: Timestamp,
        /// When they leave the ward.
        pub discharge_on: Option<Day>,
        /// The match that is asked about.
        pub asked: Option<Id<Match>>,
        /// The guide who is asked.
        pub peer: Option<Id<Person>>,
        /// Since when.
        pub asked_at: Option<Timestamp>,
        /// What the guide has said.
        pub peer_answer: Option<String>,
        /// What the person has said.
        pub person_answer: Option<String>,
    }
}

impl Waiting {
    /// The person, and the guide who is asked.
    pub(crate) fn people(&self) -> Vec<Id<Person>> {
        std::iter::once(self.person).chain(self.peer).collect()
    }

    /// Where it leads.
    pub(super) fn to(&self) -> To {
        match self.asked {
            Some(_) => To::Referral(self.referral),
            None => To::Matching(self.referral),
        }
    }

    /// As a row beside the paths.
    pub(crate) fn row(&self, page: &Page, names: &impl Called) -> Row {
        let (word, next) = match (self.peer, self.discharge_on) {
            (Some(_), _) => ("support-step-asked", page.say("support-next-answers")),
            (None, Some(day)) => {
                ("support-step-referred", page.say1("support-next-match-before", "day", page.near(&day)))
            }
            (None, None) => ("support-step-referred", page.say("support-next-match")),
        };
        Row {
            href: self.to().to_string(),
            person: names.shown(page, &self.person),
            peer: self.peer.as_ref().map(|peer| names.shown(page, peer)).unwrap_or_default(),
            done: usize::from(self.peer.is_some()),
            word,
            last: page.near_moment(&self.asked_at.unwrap_or(self.waiting_since)),
            next,
        }
    }
}

/// Everybody in the actor's organisation who waits, the longest first.
pub(crate) async fn list(tx: &mut Tx, actor: &Actor) -> Result<Vec<Waiting>> {
    // Who has left the ward already does not leave it soon.
    let today = actor.now.day_in(&jiff::tz::TimeZone::UTC);
    tx.all(
        "select r.id as referral, r.programme as programme, r.person as person, r.waiting_since as waiting_since,
         case when r.discharge_on >= $2 then r.discharge_on end as discharge_on, m.id as asked, m.peer as peer, m.asked_at as asked_at,
         m.peer_answer as peer_answer, m.person_answer as person_answer
         from support_referral r
         left join support_match m on m.org = r.org and m.referral = r.id and m.state = 'asked'
         where r.org = $1 and r.state in ('waiting', 'asked') order by r.waiting_since, r.id",
        args![actor.hat.org, today],
    )
    .await
}

/// When the two of each path meet next.
pub(crate) async fn next_meetings(tx: &mut Tx, actor: &Actor) -> Result<HashMap<Id<Path>, Timestamp>> {
    let ahead: Vec<(Id<Path>, Timestamp)> = tx
        .all(
            "select m.path as path, min(m.starts_at) as starts_at
             from support_meeting m join support_path p on p.org = m.org and p.id = m.path
             where m.org = $1 and m.starts_at > $2 and m.result is null and p.state in ('active', 'ending')
             group by m.path",
            args![actor.hat.org, actor.now],
        )
        .await?;
    Ok(ahead.into_iter().collect())
}
