//! Asks the rooms for their figures. What is in here is raw: it never leaves this crate as it is.

use foundation::{Error, Result, Tx};
use ui::{Capability, Count, FigureRows, Length, Money, Pair, Span};

use crate::report::knows;

/// The figures of a span, by name.
#[derive(Debug, Clone, Default)]
pub(crate) struct Gathered {
    /// Offered, yes, matched, met, ended.
    pub steps: Vec<Count>,
    /// Meetings by what came of them.
    pub meetings: Vec<Count>,
    /// Due and answered by moment.
    pub answers: Vec<Count>,
    /// Days between steps.
    pub days: Vec<Length>,
    /// Before and after.
    pub change: Vec<Pair>,
    /// What was spent.
    pub costs: Vec<Money>,
}

/// Every figure a report is made of, each asked for once.
pub(crate) async fn gather(tx: &mut Tx, rooms: &[Capability], span: &Span) -> Result<Gathered> {
    let mut found = Gathered::default();
    for figure in rooms.iter().flat_map(|room| room.figures) {
        let wanted = [
            "support-figure-steps",
            "support-figure-meetings",
            "support-figure-days",
            "evaluation-figure-answers",
            "evaluation-figure-change",
            "programme-figure-costs",
        ];
        if !wanted.contains(&figure.name) {
            continue;
        }
        let rows = (figure.find)(tx, span).await?;
        if let Some(kind) = unknown(figure.name, &rows) {
            return Err(Error::broken(format!("{kind} of {} is not known to the report", figure.name)));
        }
        match (rows, figure.name) {
            (FigureRows::Counts(rows), "support-figure-steps") => found.steps.extend(rows),
            (FigureRows::Counts(rows), "support-figure-meetings") => found.meetings.extend(rows),
            (FigureRows::Counts(rows), _) => found.answers.extend(rows),
            (FigureRows::Lengths(rows), _) => found.days.extend(rows),
            (FigureRows::Pairs(rows), _) => found.change.extend(rows),
            (FigureRows::Money(rows), _) => found.costs.extend(rows),
        }
    }
    Ok(found)
}

/// A kind among the rows that would be missing from the report.
fn unknown<'a>(figure: &str, rows: &'a FigureRows) -> Option<&'a str> {
    let kinds: Vec<&str> = match rows {
        FigureRows::Counts(rows) => rows.iter().map(|row| row.kind.as_str()).collect(),
        FigureRows::Lengths(rows) => rows.iter().map(|row| row.kind.as_str()).collect(),
        FigureRows::Money(rows) => rows.iter().map(|row| row.heading.as_str()).collect(),
        FigureRows::Pairs(_) => Vec::new(),
    };
    kinds.into_iter().find(|kind| !knows(figure, kind))
}
