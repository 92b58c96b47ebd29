//! How many were to be asked at each moment, and how many answered?
//!
//! Counted is every round whose day lies in the span, also of those who had not agreed to be asked or have
//! withdrawn since: a no looks like no answer. Not counted is what was taken back because the path had ended.
//! Answered is who came to the end, skipping allowed.

use foundation::{Id, Organisation, Result, Tx, args};
use ui::{Count, Figure, FigureRows, Span};

/// So many due and so many answered: kinds `evaluation-due-{moment}` and `evaluation-answered-{moment}`.
pub(crate) const ANSWERS: Figure =
    Figure { name: "evaluation-figure-answers", kinds, find: |tx, span| Box::pin(find(tx, span)) };

/// One pair for each moment of each template.
fn kinds() -> Vec<String> {
    let templates = packs::installed().all().filter_map(|pack| pack.programme());
    let moments = templates.flat_map(|template| &template.measures).map(|measure| &measure.moment);
    moments.flat_map(|moment| [due(moment), answered(moment)]).collect()
}

fn due(moment: &str) -> String {
    format!("evaluation-due-{moment}")
}

fn answered(moment: &str) -> String {
    format!("evaluation-answered-{moment}")
}

async fn find(tx: &mut Tx, span: &Span) -> Result<FigureRows> {
    let rows: Vec<(Id<Organisation>, String, i64, i64)> = tx
        .all(
            "select org, moment, count(*),
             cast(sum(case when finished_at is not null and cancelled_at is null then 1 else 0 end) as bigint)
             from evaluation_round where programme = $1 and due_on >= $2 and due_on <= $3
             and (cancelled_at is null or opened_at is not null)
             group by org, moment order by org, moment",
            args![span.programme, span.from, span.to],
        )
        .await?;
    let counts = rows.into_iter().flat_map(|(org, moment, asked, finished)| {
        let count = |kind: String, count: i64| Count { org, kind, count: u64::try_from(count).unwrap_or(0) };
        [count(due(&moment), asked), count(answered(&moment), finished)]
    });
    Ok(FigureRows::Counts(counts.collect()))
}
