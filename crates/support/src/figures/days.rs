//! How many days between the steps: from offer to match, to the first meeting, to the ending.
//!
//! One row a path and length, counted where the later step lies within the span. A path that did not begin
//! with an offer on a ward has no first length; one whose two never met has only that one. Of a path that was brought
//! in with a list, only its meetings are known: it has none of the three.

use foundation::{Day, Id, Organisation, Result, Timestamp, Tx, args};
use ui::{FigureRows, Length, Span};

foundation::record! {
    struct Row {
        org: Id<Organisation>,
        offered_at: Option<Timestamp>,
        started_on: Day,
        first_met_on: Option<Day>,
        closed_at: Option<Timestamp>,
        imported_at: Option<Timestamp>,
    }
}

/// The lengths, as the report names them.
const LENGTHS: [&str; 3] =
    ["support-days-offer-to-match", "support-days-match-to-meeting", "support-days-meeting-to-ending"];

/// Every kind.
pub(super) fn kinds() -> Vec<String> {
    LENGTHS.iter().map(|kind| (*kind).to_owned()).collect()
}

/// Finds it.
pub(super) async fn find(tx: &mut Tx, span: &Span) -> Result<FigureRows> {
    let (from, until) = span.moments();
    let rows: Vec<Row> = tx
        .all(
            "select p.org as org, coalesce(r.offered_at, o.made_at) as offered_at, p.started_on as started_on,
             p.first_met_on as first_met_on, p.closed_at as closed_at, p.imported_at as imported_at
             from support_path p
             join support_referral r on r.org = p.org and r.id = p.referral
             left join support_offer o on o.org = r.org and o.id = r.offer
             where p.programme = $1 and ((p.started_on >= $2 and p.started_on <= $3)
             or (p.first_met_on >= $2 and p.first_met_on <= $3) or (p.closed_at >= $4 and p.closed_at < $5))
             order by p.org, p.started_on, p.id",
            args![span.programme, span.from, span.to, from, until],
        )
        .await?;
    Ok(FigureRows::Lengths(
        rows.iter().filter(|row| row.imported_at.is_none()).flat_map(|row| lengths(row, span)).collect(),
    ))
}

fn lengths(row: &Row, span: &Span) -> Vec<Length> {
    let day = |moment: Option<Timestamp>| moment.map(|at| span.day_of(at));
    let steps = [
        (day(row.offered_at), Some(row.started_on)),
        (Some(row.started_on), row.first_met_on),
        (row.first_met_on, day(row.closed_at)),
    ];
    let length = |(kind, (from, to)): (&str, (Option<Day>, Option<Day>))| {
        let (from, to) = (from?, to?);
        let days = u32::try_from(to.days_since(from).max(0)).ok()?;
        let within = span.from <= to && to <= span.to;
        within.then(|| Length { org: row.org, kind: kind.to_owned(), days: f64::from(days) })
    };
    LENGTHS.into_iter().zip(steps).filter_map(length).collect()
}
