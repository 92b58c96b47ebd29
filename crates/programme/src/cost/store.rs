//! The SQL of costs.

use foundation::{Actor, Id, Organisation, Programme, Result, Tx, args};

use super::model::{CostLine, NewCost};

foundation::record! {
    /// A cost as it is kept.
    #[derive(Debug, Clone)]
    pub(crate) struct Kept {
        pub org: Id<Organisation>,
        pub id: Id<CostLine>,
        pub programme: Id<Programme>,
        pub heading: String,
        pub kind: String,
        pub year: i64,
        pub amount: f64,
        pub currency: String,
        pub source: String,
    }
}

/// The costs of a programme: those of the own organisation, or of all partners.
pub(crate) async fn list(
    tx: &mut Tx,
    programme: Id<Programme>,
    (own, whole): (Id<Organisation>, bool),
) -> Result<Vec<Kept>> {
    tx.all(
        "select org, id, programme, heading, kind, year, amount, currency, source from programme_cost
         where programme = $1 and ended_at is null and (org = $2 or cast($3 as bigint) = 1)
         order by year desc, heading, kind, id limit 2000",
        args![programme, own, i64::from(whole)],
    )
    .await
}

/// Guide-years by payer and year: those of the own organisation, or of all partners.
pub(crate) async fn list_guide_years(
    tx: &mut Tx,
    programme: Id<Programme>,
    (own, whole): (Id<Organisation>, bool),
) -> Result<Vec<(Id<Organisation>, i64, f64)>> {
    tx.all(
        "select org, year, guide_years from programme_guide_years
         where programme = $1 and (org = $2 or cast($3 as bigint) = 1) order by year desc, org",
        args![programme, own, i64::from(whole)],
    )
    .await
}

/// The cost, when the actor's organisation pays it or is a partner of who does.
pub(crate) async fn find(tx: &mut Tx, actor: &Actor, id: Id<CostLine>) -> Result<Kept> {
    tx.one(
        "select c.org, c.id, c.programme, c.heading, c.kind, c.year, c.amount, c.currency, c.source
         from programme_cost c
         join programme_partner t on t.programme = c.programme and t.org = $2 and t.left_on is null
         where c.id = $1 and c.ended_at is null",
        args![id, actor.hat.org],
    )
    .await
}

pub(crate) async fn save(
    tx: &mut Tx,
    actor: &Actor,
    id: Id<CostLine>,
    new: &NewCost,
    (heading, currency): (&str, &str),
) -> Result<()> {
    tx.run(
        "insert into programme_cost
             (org, id, programme, heading, kind, year, amount, currency, source, entered_by, entered_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            new.payer,
            id,
            new.programme,
            heading,
            new.kind,
            new.year,
            new.amount,
            currency,
            new.source.trim(),
            actor.person,
            actor.now,
        ],
    )
    .await?;
    Ok(())
}

pub(crate) async fn save_ended(tx: &mut Tx, actor: &Actor, cost: &Kept) -> Result<()> {
    tx.run(
        "update programme_cost set ended_at = $3 where org = $1 and id = $2 and ended_at is null",
        args![cost.org, cost.id, actor.now],
    )
    .await?;
    Ok(())
}

pub(crate) async fn save_guide_years(
    tx: &mut Tx,
    actor: &Actor,
    programme: Id<Programme>,
    org: Id<Organisation>,
    (year, guide_years): (i64, f64),
) -> Result<()> {
    tx.run(
        "insert into programme_guide_years (org, programme, year, guide_years, entered_by, entered_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (org, programme, year) do update
         set guide_years = excluded.guide_years, entered_by = excluded.entered_by,
             entered_at = excluded.entered_at",
        args![org, programme, year, guide_years, actor.person, actor.now],
    )
    .await?;
    Ok(())
}
