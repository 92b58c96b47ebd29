//! A room that counts what a test has put down, so that reports have figures of a town that is known.

use foundation::{Id, Migration, Organisation, Result, Tx, args};
use ui::{Capability, Count, Figure, FigureRows, Language, Length, Pair, Span};

const TABLES: &str = "-- What a test has counted.
create table counting_count (
    programme uuid not null, org uuid not null, kind text not null, on_day date not null,
    count bigint not null
);
create table counting_value (
    programme uuid not null, org uuid not null, kind text not null, on_day date not null,
    before double precision not null, after double precision
);";

pub(super) fn counting() -> Capability {
    Capability {
        name: "counting",
        routes: axum::Router::new,
        api: || None,
        migrations: &[Migration { version: 299912310000, sql: TABLES }],
        texts: &[],
        menu: &[],
        waits: ui::nothing_waits,
        acts: &[],
        policy: "",
        figures: &[
            Figure {
                name: "support-figure-steps",
                kinds: Vec::new,
                find: |tx, span| Box::pin(counts(tx, span, &["support-step-count-%", "support-ending-%"])),
            },
            Figure {
                name: "support-figure-meetings",
                kinds: Vec::new,
                find: |tx, span| Box::pin(counts(tx, span, &["support-result-%", ""])),
            },
            Figure {
                name: "evaluation-figure-answers",
                kinds: Vec::new,
                find: |tx, span| Box::pin(counts(tx, span, &["evaluation-%", ""])),
            },
            Figure {
                name: "support-figure-days",
                kinds: Vec::new,
                find: |tx, span| Box::pin(lengths(tx, span)),
            },
            Figure {
                name: "evaluation-figure-change",
                kinds: Vec::new,
                find: |tx, span| Box::pin(pairs(tx, span)),
            },
        ],
        keeps: &[],
    }
}

async fn counts(tx: &mut Tx, span: &Span, like: &[&str; 2]) -> Result<FigureRows> {
    let rows: Vec<(Id<Organisation>, String, i64)> = tx
        .all(
            "select org, kind, cast(sum(count) as bigint) from counting_count
             where programme = $1 and on_day >= $2 and on_day <= $3 and (kind like $4 or kind like $5)
             group by org, kind order by org, kind",
            args![span.programme, span.from, span.to, like[0], like[1]],
        )
        .await?;
    let count = |(org, kind, count)| Count { org, kind, count: u64::try_from(count).unwrap_or(0) };
    Ok(FigureRows::Counts(rows.into_iter().map(count).collect()))
}

type Value = (Id<Organisation>, String, f64, Option<f64>);

async fn values(tx: &mut Tx, span: &Span, hope: bool) -> Result<Vec<Value>> {
    let rows: Vec<Value> = tx
        .all(
            "select org, kind, before, after from counting_value
             where programme = $1 and on_day >= $2 and on_day <= $3 order by org, before",
            args![span.programme, span.from, span.to],
        )
        .await?;
    Ok(rows.into_iter().filter(|(_, kind, ..)| (kind == "hope") == hope).collect())
}

async fn lengths(tx: &mut Tx, span: &Span) -> Result<FigureRows> {
    let rows = values(tx, span, false).await?;
    let length = |(org, kind, days, _)| Length { org, kind, days };
    Ok(FigureRows::Lengths(rows.into_iter().map(length).collect()))
}

async fn pairs(tx: &mut Tx, span: &Span) -> Result<FigureRows> {
    let rows = values(tx, span, true).await?;
    let pair = |(org, _, before, after)| Pair {
        org,
        measure: "measures-own/where-i-am-now/hope".to_owned(),
        name: vec![(Language::En, "Hope".to_owned()), (Language::Nb, "Håp".to_owned())],
        before: Some(before),
        after,
        matters: None,
        high_is_good: true,
    };
    Ok(FigureRows::Pairs(rows.into_iter().map(pair).collect()))
}
