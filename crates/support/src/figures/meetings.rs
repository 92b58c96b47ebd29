//! How many meetings, by what came of them.
//!
//! Meetings that began within the span and that somebody has told of; those nobody has told of are not
//! counted as anything.

use foundation::{Id, Organisation, Result, Tx, args};
use ui::{Count, FigureRows, Span};

use crate::meeting::Outcome;

/// Every kind.
pub(super) fn kinds() -> Vec<String> {
    Outcome::ALL.iter().map(|outcome| kind(outcome.as_str())).collect()
}

fn kind(result: &str) -> String {
    format!("support-result-{result}")
}

/// Finds it.
pub(super) async fn find(tx: &mut Tx, span: &Span) -> Result<FigureRows> {
    let (from, until) = span.moments();
    let rows: Vec<(Id<Organisation>, String, i64)> = tx
        .all(
            "select m.org, m.result, count(*) from support_meeting m
             join support_path p on p.org = m.org and p.id = m.path
             where p.programme = $1 and m.starts_at >= $2 and m.starts_at < $3 and m.result is not null
             group by m.org, m.result order by m.org, m.result",
            args![span.programme, from, until],
        )
        .await?;
    let count = |(org, result, count): (Id<Organisation>, String, i64)| Count {
        org,
        kind: kind(&result),
        count: u64::try_from(count).unwrap_or(0),
    };
    Ok(FigureRows::Counts(rows.into_iter().map(count).collect()))
}
