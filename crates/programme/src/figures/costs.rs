//! What does it cost? One row for each payer and group, over the years that the span touches.
//!
//! Counted: every cost line that has not been taken away. Guide-years stand on one row of each payer only, so
//! that adding the rows up adds them up too. A payer with guide-years and no costs has a row with nought.

use std::collections::BTreeMap;

use foundation::{Id, Organisation, Tx, args};
use ui::{Boxed, Figure, FigureRows, Money, Span};

/// The figure.
pub(crate) const COSTS: Figure = Figure { name: "programme-figure-costs", find };

fn find<'a>(tx: &'a mut Tx, span: &'a Span) -> Boxed<'a, FigureRows> {
    Box::pin(async move {
        let (from, to) = (i64::from(span.from.jiff().year()), i64::from(span.to.jiff().year()));
        let sums: Vec<(Id<Organisation>, String, String, f64)> = tx
            .all(
                "select org, heading, currency, sum(amount) from programme_cost
                 where programme = $1 and year between $2 and $3 and ended_at is null
                 group by org, heading, currency order by org, heading, currency",
                args![span.programme, from, to],
            )
            .await?;
        let years: Vec<(Id<Organisation>, f64, String)> = tx
            .all(
                "select g.org, sum(g.guide_years), p.currency from programme_guide_years g
                 join programme_programme p on p.id = g.programme
                 where g.programme = $1 and g.year between $2 and $3
                 group by g.org, p.currency order by g.org",
                args![span.programme, from, to],
            )
            .await?;
        let mut years: BTreeMap<_, _> = years.into_iter().map(|(org, years, c)| (org, (years, c))).collect();
        let mut rows: Vec<Money> = Vec::with_capacity(sums.len());
        for (org, heading, currency, amount) in sums {
            let guide_years = years.remove(&org).map(|(years, _)| years);
            rows.push(Money { org, heading, amount, currency, guide_years });
        }
        for (org, (guide_years, currency)) in years {
            let heading = "operation".to_owned();
            rows.push(Money { org, heading, amount: 0.0, currency, guide_years: Some(guide_years) });
        }
        Ok(FigureRows::Money(rows))
    })
}
