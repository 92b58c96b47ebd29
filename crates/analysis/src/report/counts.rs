//! How many became better or worse, by the smallest change that matters and by the measure's own unrest.

use statistics::disclosure::{Attribute, Breakdown, Policy, Shown, breakdown, table};

use super::sheet::{Cell, Sheet};
use super::told::Told;
use super::voice::Voice;
use crate::find::Found;
use crate::find::change::Moved;

/// One way of counting.
struct Way {
    key: &'static str,
    points: f64,
    of: fn(&Moved) -> Option<[u64; 3]>,
}

/// The table, and what has to be said beside it.
pub(super) fn sheet(voice: &Voice<'_>, found: &Found, at: usize) -> (Option<Sheet>, Vec<String>) {
    let nothing = (None, Vec::new());
    let Some((measure, shown)) = voice.plan.measures.get(at).zip(found.measures.get(at)) else {
        return nothing;
    };
    let moved: Vec<&Moved> = shown.changes.iter().flatten().collect();
    if moved.len() != shown.changes.len() || moved.is_empty() {
        return nothing;
    }
    let mut ways = Vec::new();
    if let Some(points) = measure.important {
        ways.push(Way { key: "analysis-way-important", points, of: |moved| moved.important });
    }
    if let Some(steady) = measure.steadiness {
        ways.push(Way {
            key: "analysis-way-reliable",
            points: steady.criterion(),
            of: |moved| moved.reliable,
        });
    }
    let mut notes = Vec::new();
    // Two ways that differ in a few people would tell of these few.
    let least = voice.audience().smallest_group();
    if ways.len() > 1 && moved.iter().flat_map(|one| one.apart).any(|people| people > 0 && people < least) {
        ways.truncate(1);
        notes.push(voice.say_with("analysis-way-left-out", &[("least", &voice.least())]));
    }
    let people = voice.study.people.len() as u64;
    if moved.len() > 1 && breakdown(people, voice.audience()) <= Breakdown::Lists {
        notes.push(voice.say("analysis-way-small"));
        return (None, notes);
    }
    let mut columns =
        vec![voice.words_column("analysis-head-way"), voice.words_column("analysis-head-group")];
    let heads = ["analysis-head-better", "analysis-head-neither", "analysis-head-worse"];
    columns.extend(heads.map(|key| voice.number_column(key)));
    let both = Told::of(voice, found, at).both;
    let rows: Vec<Vec<Cell>> = ways.iter().flat_map(|way| rows(voice, way, &moved, &both)).collect();
    if rows.is_empty() {
        return (None, notes);
    }
    if ways.iter().any(|way| way.key == "analysis-way-reliable") {
        notes.push(voice.say("analysis-way-reliable-note"));
    }
    let caption = voice.say_with("analysis-counts", &[("name", &measure.name)]);
    (Some(voice.by_group(Sheet { id: format!("{}-people", measure.id), caption, columns, rows })), notes)
}

fn rows(voice: &Voice<'_>, way: &Way, moved: &[&Moved], both: &[Shown]) -> Vec<Vec<Cell>> {
    let counts: Vec<Vec<u64>> =
        moved.iter().filter_map(|one| (way.of)(one)).map(|one| one.to_vec()).collect();
    let policy = Policy { audience: voice.audience(), attribute: Attribute::Sensitive };
    let safe = table(&counts, policy);
    // How many answered both times stands in another table: what would need that to be hidden is not shown.
    let sums_shown = safe.row_totals.iter().all(|sum| sum.count().is_some());
    let points = voice.number(way.points, usize::from(way.points.fract() != 0.0));
    let label = voice.say_with(way.key, &[("points", &points)]);
    let row = |arm: usize, counts: &Vec<u64>| {
        let mut row = vec![Cell::words(label.clone()), Cell::words(voice.arm(arm))];
        let all: u64 = counts.iter().sum();
        // They add up to how many answered both times.
        let told = sums_shown && both.get(arm).is_some_and(|both| both.count().is_some());
        for class in 0..counts.len() {
            let shown = safe.counts.get(arm).and_then(|row| row.get(class)).copied().filter(|_| told);
            row.push(share(voice, shown.unwrap_or(Shown::Hidden), all));
        }
        row
    };
    counts.iter().enumerate().map(|(arm, counts)| row(arm, counts)).collect()
}

/// `17 (43%)`; a spreadsheet takes the count.
fn share(voice: &Voice<'_>, shown: Shown, all: u64) -> Cell {
    let mut cell = voice.count(shown);
    if let (Some(count), true) = (shown.count(), all > 0) {
        let share = voice.number(count as f64 / all as f64 * 100.0, 0);
        cell.said = voice.say_with("analysis-count-share", &[("count", &cell.said), ("share", &share)]);
    }
    cell
}
