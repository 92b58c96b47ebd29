//! What does it cost? One row for each payer and group, over the years that the span touches.
//!
//! Counted: every cost line that has not been taken away. Guide-years stand on one row of each payer only, so
//! that adding the rows up adds them up too. A payer with guide-years and no costs has a row with nought.

use std::collections::BTreeMap;

use foundation::{Id, Organisation, Tx, args};
use ui::{Boxed, Figure, FigureRows, Money, Span};

/// The figure.
pub(crate) const COSTS: Figure = Figure { name: "programme-figure-costs", kinds, find };

fn kinds() -> Vec<String> {
    packs::programme::CostGroup::ALL.iter().map(|group| group.name().to_owned()).collect()
}

fn find<'a>(tx: &'a mut Tx, span: &'a Span) -> Boxed<'a, FigureRows> {
    Box::pin(async move {
        let (from, to) = (i64::from(span.from.jiff().year()), i64::from(span.to.jiff().year()));
        // One statement: costs by heading, and guide-years under no heading.
        let found: Vec<(Id<Organisation>, String, String, f64)> = tx
            .all(
                "select org, heading, currency, sum(amount) as number from programme_cost
                 where programme = $1 and year between $2 and $3 and ended_at is null
                 group by org, heading, currency
                 union all select g.org, '', p.currency, sum(g.guide_years) from programme_guide_years g
                 join programme_programme p on p.id = g.programme
                 where g.programme = $1 and g.year between $2 and $3 group by g.org, p.currency
                 order by 1, 2, 3",
                args![span.programme, from, to],
            )
            .await?;
        let (years, sums): (Vec<_>, Vec<_>) =
            found.into_iter().partition(|(_, heading, ..)| heading.is_empty());
        let years = years.into_iter().map(|(org, _, currency, years)| (org, years, currency));
        let mut years: BTreeMap<_, _> = years.map(|(org, years, c)| (org, (years, c))).collect();
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
