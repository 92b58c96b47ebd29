//! Reports, seen from outside.

mod attack;
mod pages;
mod same;
mod town;

use foundation::{Day, Id, Organisation, Programme, Role, args};
use people::testing::{Town, somebody};
use people::{NewOrganisation, OrganisationKind, add_organisation};
use programme::NewPartner;
use ui::testing::Visitor;
use ui::{House, Span};

/// A house with the town and a third municipality, whose programme began in March of last year.
struct Scene {
    house: House,
    town: Town,
    vestby: Id<Organisation>,
    /// Leads Sydby and Vestby.
    leaders: [Visitor; 2],
    programme: Id<Programme>,
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

async fn scene() -> Scene {
    let rooms = [people::capability(), programme::capability(), crate::capability(), town::counting()];
    let house = ui::testing::house(&rooms).await;
    let town = people::testing::town(&house).await;
    let new = NewOrganisation {
        kind: OrganisationKind::Municipality,
        name: "Vestby".to_owned(),
        parent: None,
        country: "DK".to_owned(),
        place: None,
        phone: None,
    };
    let (vestby, programme, leaders) = house
        .db
        .write(async |tx| {
            let vestby = add_organisation(tx, &house.itself(), &new).await?;
            let sydby = somebody(tx, &house, "Siri", town.sydby, Role::Manager).await;
            let west = somebody(tx, &house, "Vera", vestby, Role::Manager).await;
            let mut start = programme::testing::the_towns(&town);
            start.started_on = day("2025-03-01");
            start.partners.push(NewPartner { org: vestby, part: "municipality".to_owned() });
            let programme = programme::start(tx, &town.nils.actor(), &start).await?;
            Ok((vestby, programme, [sydby, west]))
        })
        .await
        .unwrap();
    Scene { house, town, vestby, leaders, programme }
}

impl Scene {
    fn span(&self, from: &str, to: &str) -> Span {
        let zone = self.house.settings.zone.clone();
        Span { programme: self.programme, from: day(from), to: day(to), zone }
    }

    /// The three municipalities, in the order in which tests count.
    fn municipalities(&self) -> [Id<Organisation>; 3] {
        [self.town.nordby, self.town.sydby, self.vestby]
    }

    /// So many of a kind on a day.
    async fn count(&self, org: Id<Organisation>, kind: &str, on: &str, count: i64) {
        let (programme, on) = (self.programme, day(on));
        self.house
            .db
            .write(async |tx| {
                tx.run(
                    "insert into counting_count (programme, org, kind, on_day, count)
                     values ($1, $2, $3, $4, $5)",
                    args![programme, org, kind, on, count],
                )
                .await
            })
            .await
            .unwrap();
    }

    /// Values of people on a day: days between two steps, or (kind `hope`) before and after.
    async fn values(&self, org: Id<Organisation>, kind: &str, on: &str, values: &[(f64, Option<f64>)]) {
        let (programme, on) = (self.programme, day(on));
        self.house
            .db
            .write(async |tx| {
                for (before, after) in values {
                    tx.run(
                        "insert into counting_value (programme, org, kind, on_day, before, after)
                         values ($1, $2, $3, $4, $5, $6)",
                        args![programme, org, kind, on, *before, *after],
                    )
                    .await?;
                }
                Ok(())
            })
            .await
            .unwrap();
    }

    /// An autumn in which enough happened everywhere.
    async fn autumn(&self) {
        for (org, times) in self.municipalities().into_iter().zip([3, 2, 4]) {
            for (kind, count) in [
                ("support-step-count-yes", 8 * times),
                ("support-step-count-later", 3 * times),
                ("support-step-count-no", 3 * times),
                ("support-step-count-matched", 7 * times),
                ("support-step-count-met", 6 * times),
                ("support-ending-planned", 3 * times),
                ("support-ending-recipient-stopped", 3 * times),
                ("support-result-held", 20 * times),
                ("support-result-forgotten", 4 * times),
                ("evaluation-due-start", 6 * times),
                ("evaluation-answered-start", 3 * times),
            ] {
                self.count(org, kind, "2025-10-07", i64::from(count)).await;
            }
            let days: Vec<_> = (0..7 * times).map(|n| (f64::from(4 + n % 9), None)).collect();
            self.values(org, "support-days-offer-to-match", "2025-10-08", &days).await;
            let hope: Vec<_> = (0..5 * times)
                .map(|n| (f64::from(40 + n % 7 * 4), (n % 5 > 0).then(|| f64::from(52 + n % 6 * 5))))
                .collect();
            self.values(org, "hope", "2025-11-09", &hope).await;
        }
    }
}
