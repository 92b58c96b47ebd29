//! A long report is made in good time, in one piece.

use std::time::{Duration, Instant};

use crate::examples::{chart, document, heading, holds, press, table};
use documents::Block;

#[test]
fn ten_pages_with_tables_are_printed_well_under_ten_seconds() {
    let press = press();
    let mut blocks = vec![Block::Contents("Innhold".into())];
    for part in 1..=6 {
        blocks.push(heading(1, &format!("Del {part}")));
        blocks.push(Block::Paragraph("De fleste som sa ja, fikk en likeperson. ".repeat(6)));
        blocks.push(Block::Chart(chart()));
        blocks.push(Block::Table(table(&format!("Tabell {part}"), 48)));
    }
    let begun = Instant::now();
    let pdf = press.print(&document(blocks)).expect("a report");
    let taken = begun.elapsed();
    let pages = (10..=14).find(|count| holds(pdf.bytes(), &format!("/Type/Pages/Count {count}/")));
    assert!(pages.is_some(), "the report has between 10 and 14 pages");
    assert!(pdf.bytes().len() < 500_000, "{} bytes", pdf.bytes().len());
    // The limit is one second in a release build; an unoptimised one on a busy machine gets ten.
    assert!(taken < Duration::from_secs(10), "{taken:?}");
}
