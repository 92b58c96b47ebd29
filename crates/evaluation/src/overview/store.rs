//! The SQL of the overview: counts only.

use foundation::{Day, Id, Organisation, Programme, Result, Tx, args};

foundation::record! {
    /// How many were and will be asked at one moment in one organisation.
    #[derive(Debug, Clone)]
    pub(super) struct MomentCount {
        pub org: Id<Organisation>,
        pub moment: String,
        pub due: i64,
        pub answered: i64,
        pub coming: i64,
    }
}

/// So many ahead are coming.
pub(super) const COMING_DAYS: i64 = 14;

/// The counts of all partners of a programme, to be protected before anybody sees them.
pub(super) async fn count_moments(
    tx: &mut Tx,
    programme: Id<Programme>,
    today: Day,
) -> Result<Vec<MomentCount>> {
    tx.all(
        "select org, moment,
         cast(sum(case when due_on <= $2 then 1 else 0 end) as bigint) as due,
         cast(sum(case when due_on <= $2 and finished_at is not null and cancelled_at is null
             then 1 else 0 end) as bigint) as answered,
         cast(sum(case when due_on > $2 and due_on <= $3 and cancelled_at is null then 1 else 0 end)
             as bigint) as coming
         from evaluation_round where programme = $1 and (cancelled_at is null or opened_at is not null)
         group by org, moment order by min(due_on), moment, org",
        args![programme, today, today.plus(COMING_DAYS)],
    )
    .await
}
