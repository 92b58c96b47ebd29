//! Questions and answers, seen from outside.

mod answering;
mod figures;
mod overview;
mod planning;

use foundation::{Day, Id, Person, Programme};
use people::testing::Town;
use people::{How, NewConsent, Purpose, give_consent};
use ui::House;
use ui::testing::Visitor;

use crate::round::{NewPath, Path, Round};
use crate::{due_rounds, plan_rounds};

/// A house with the town, its programme, and a path of Ola's that begins today.
struct Scene {
    house: House,
    town: Town,
    programme: Id<Programme>,
}

async fn scene() -> Scene {
    let rooms = [people::capability(), programme::capability(), crate::capability()];
    let house = ui::testing::house(&rooms).await;
    let town = people::testing::town(&house).await;
    let programme = programme::testing::started(&house, &town).await;
    Scene { house, town, programme }
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

impl Scene {
    /// A path of this person, planned from one day to another.
    async fn path(&self, whose: &Visitor, from: &str, to: &str) -> Id<Path> {
        let actor = whose.actor();
        let path = self.house.itself().id();
        let new = NewPath {
            programme: self.programme,
            path,
            person: actor.person,
            org: actor.hat.org,
            starts_on: day(from),
            ends_on: day(to),
        };
        self.house.db.write(async |tx| plan_rounds(tx, &self.house.itself(), &new).await).await.unwrap();
        path
    }

    /// The person agrees to be asked.
    async fn agree(&self, whose: &Visitor) {
        let actor = whose.actor();
        let new = NewConsent {
            org: actor.hat.org,
            person: actor.person,
            purpose: Purpose::Evaluation,
            to_org: None,
            how: How::Myself,
            days: 365,
        };
        self.house.db.write(async |tx| give_consent(tx, &actor, &new).await).await.unwrap();
    }

    async fn rounds(&self, person: Id<Person>) -> Vec<Round> {
        self.house.db.read(async |tx| crate::round::list_of_person(tx, person).await).await.unwrap()
    }

    /// The clock looks at this day.
    async fn look_on(&self, on: &str) -> usize {
        let today = day(on);
        let now = today.at(12, 0, &self.house.settings.zone);
        let actor = foundation::Actor { now, ..self.house.itself() };
        due_rounds(&self.house.db, &actor, today).await.unwrap()
    }

    /// Ola's round of today, with his yes: the address of its first page.
    async fn ola_is_asked(&self) -> String {
        self.path(&self.town.ola, "2026-03-10", "2026-07-10").await;
        self.agree(&self.town.ola).await;
        let rounds = self.rounds(self.town.ola.actor().person).await;
        format!("/my/answers/{}", rounds[0].id)
    }
}
