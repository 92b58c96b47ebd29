//! How many took each step on the way: offered, answered, matched, met, ended and how.
//!
//! Counted is what happened within the span, each offer and each path once: offers by the day they were
//! made, matches by the day both had said yes, meetings by the day the two first met, endings by the day it
//! was over. Days begin where the house stands. An offer with the answer no is counted although nobody is named. Offers to a municipality count
//! there, whichever ward made them. Two who were parted count among the endings under a word of their own, which says
//! that they are kept apart and neither who wanted it nor why.

use foundation::{Id, Organisation, Result, Tx, args};
use ui::{Count, FigureRows, Span};

use crate::{Answer, Ending};

/// What stands in place of an ending when two were parted.
const PARTED: &str = "parted";

/// Every kind.
pub(super) fn kinds() -> Vec<String> {
    let answers = Answer::ALL.iter().map(|answer| answer.as_str());
    let endings = Ending::ALL.iter().map(|ending| ending.as_str()).chain([PARTED]);
    let steps = ["offered", "matched", "met", "ended"].into_iter().chain(answers);
    steps.map(step).chain(endings.map(ended)).collect()
}

fn step(word: &str) -> String {
    format!("support-step-count-{word}")
}

fn ended(word: &str) -> String {
    format!("support-ending-{word}")
}

/// One statement for the whole way: each part of it names itself.
const SQL: &str = "select 'offer' as part, org, kind, count(*) as number from (
   select org, answer as kind from support_offer where programme = $1 and made_at >= $2 and made_at < $3
   union all select org, 'yes' from support_referral
   where programme = $1 and offered_at >= $2 and offered_at < $3
 ) offered group by org, kind
 union all select 'step', org, 'matched', count(*) from support_path
 where programme = $1 and started_on >= $4 and started_on <= $5 group by org
 union all select 'step', org, 'met', count(*) from support_path
 where programme = $1 and first_met_on >= $4 and first_met_on <= $5 group by org
 union all select 'ending', org, kind, count(*) from (
   select org, case when parted_at is null then ending else 'parted' end as kind from support_path
   where programme = $1 and closed_at >= $2 and closed_at < $3 and (ending is not null or parted_at is not null)
 ) ended group by org, kind
 order by 1, 2, 3";

/// Finds it.
pub(super) async fn find(tx: &mut Tx, span: &Span) -> Result<FigureRows> {
    let (from, until) = span.moments();
    let rows: Vec<(String, Id<Organisation>, String, i64)> =
        tx.all(SQL, args![span.programme, from, until, span.from, span.to]).await?;
    let part = |wanted: &str| -> Vec<(Id<Organisation>, String, i64)> {
        let of = rows.iter().filter(|(part, ..)| part == wanted);
        of.map(|(_, org, kind, count)| (*org, kind.clone(), *count)).collect()
    };
    let (offers, endings) = (part("offer"), part("ending"));
    let mut counts = Vec::new();
    let mut add = |org, kind: String, count: i64| {
        let count = u64::try_from(count).unwrap_or(0);
        if count > 0 {
            counts.push(Count { org, kind, count });
        }
    };
    for org in orgs(&offers) {
        add(org, step("offered"), sum(&offers, org));
    }
    for (org, answer, count) in &offers {
        add(*org, step(answer), *count);
    }
    for (org, word, count) in part("step") {
        add(org, step(&word), count);
    }
    for org in orgs(&endings) {
        add(org, step("ended"), sum(&endings, org));
    }
    for (org, ending, count) in &endings {
        add(*org, ended(ending), *count);
    }
    Ok(FigureRows::Counts(counts))
}

fn orgs(rows: &[(Id<Organisation>, String, i64)]) -> Vec<Id<Organisation>> {
    let mut orgs: Vec<_> = rows.iter().map(|(org, ..)| *org).collect();
    orgs.dedup();
    orgs
}

fn sum(rows: &[(Id<Organisation>, String, i64)], org: Id<Organisation>) -> i64 {
    rows.iter().filter(|(of, ..)| *of == org).map(|(.., count)| count).sum()
}
