//! The first half of the room through its pages: offers, guides, suggestions, questions.

mod apart;
mod asking;
mod budget;
mod gone;
mod guides;
mod over;
mod passing;
mod stopping;
mod ward;
mod withdrawn;

use foundation::{Day, Id, Person, Programme};
use people::testing::{Town, somebody, town};
use ui::{House, testing::Visitor};

use crate::{NewPeer, Profile, Referral, add_peer};

/// A house with a running programme, Kari as an approved guide in Nordby, and the people of the town.
struct World {
    house: House,
    town: Town,
    programme: Id<Programme>,
}

async fn world() -> World {
    let rooms =
        [people::capability(), programme::capability(), competence::capability(), crate::capability()];
    let house = ui::testing::house(&rooms).await;
    let town = town(&house).await;
    let programme = programme::testing::started(&house, &town).await;
    let world = World { house, town, programme };
    world.guide(&world.town.kari, profile()).await;
    world
}

fn profile() -> Profile {
    let some = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
    Profile {
        gender: "woman".to_owned(),
        languages: some(&["da", "en"]),
        interests: some(&["walks", "music"]),
        times: some(&["tue-morning", "thu-morning", "fri-morning"]),
        places: some(&["outdoors", "cafe"]),
        ..Profile::default()
    }
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

impl World {
    /// Makes somebody an approved and trained guide with room for two.
    async fn guide(&self, who: &Visitor, profile: Profile) {
        let (nora, person) = (self.town.nora.actor(), who.actor().person);
        let new = self.new_guide(person, profile);
        let kept = self
            .house
            .db
            .write(async |tx| {
                let card = people::card(tx, &nora, person).await?;
                add_peer(tx, &nora, &card, &new).await?;
                let kind = competence::Kind::PeerTraining;
                competence::approve(tx, &nora, person, kind, day("2025-02-01"), None).await
            })
            .await;
        kept.unwrap();
    }

    /// An approved guide with room for two.
    fn new_guide(&self, person: Id<Person>, profile: Profile) -> NewPeer {
        NewPeer {
            person,
            org: self.town.nordby,
            profile,
            capacity: 2,
            since: day("2025-01-01"),
            approved_until: Some(day("2027-01-01")),
        }
    }

    /// One more guide in Nordby.
    async fn another_guide(&self, name: &str, profile: Profile) -> Visitor {
        let org = self.town.nordby;
        let role = foundation::Role::Peer;
        let who = self
            .house
            .db
            .write(async |tx| Ok(somebody(tx, &self.house, name, org, role).await))
            .await
            .unwrap();
        self.guide(&who, profile).await;
        who
    }

    /// Somebody on the ward says yes; gives what they wait with, and them as a visitor by their link.
    async fn waiting(&self, name: &str, more: &[(&str, &str)]) -> (Id<Referral>, Visitor) {
        let nordby = self.town.nordby.to_string();
        let mut answers = vec![
            ("answer", "yes"),
            ("org", nordby.as_str()),
            ("first_name", name),
            ("phone", "12 34 56 78"),
            ("contact", "yes"),
            ("language", "da"),
        ];
        answers.extend_from_slice(more);
        let before = self.referrals().await;
        let answer = self.town.tone.post("/ward/offer", &answers).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        let new = self.referrals().await.into_iter().find(|one| !before.contains(one));
        let (id, person) = new.unwrap();
        let role = foundation::Role::Recipient;
        (id, ui::testing::visitor(&self.house, name, person, self.town.nordby, role))
    }

    async fn referrals(&self) -> Vec<(Id<Referral>, Id<Person>)> {
        let sql = "select id, person from support_referral";
        self.house.db.read(async |tx| tx.all(sql, &[]).await).await.unwrap()
    }

    /// How many rows there are.
    async fn count(&self, table: &str) -> i64 {
        let sql = format!("select count(*) from {table}");
        let (count,): (i64,) = self.house.db.read(async |tx| tx.one(&sql, &[]).await).await.unwrap();
        count
    }

    /// The state of a referral.
    async fn state(&self, id: Id<Referral>) -> String {
        let args = foundation::args![id];
        let sql = "select state from support_referral where id = $1";
        let (state,): (String,) = self.house.db.read(async |tx| tx.one(sql, args).await).await.unwrap();
        state
    }
}

/// The statements of one page, as the budget counts them without the session.
macro_rules! statements {
    ($act:expr) => {{
        let before = foundation::testing::statements();
        let answer = $act.await;
        (answer, foundation::testing::statements() - before)
    }};
}
use statements;
