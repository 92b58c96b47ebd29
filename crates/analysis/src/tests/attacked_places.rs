//! The same attack where other people are asked each time, and where it is asked how long until it happened.

use proptest::prelude::*;

use super::attacked::{Fact, attack, chart, number, runner, table};
use super::{PLAN, analysed};
use crate::Analysis;

/// Reads a count where one is told.
fn knows(facts: &mut Vec<Fact>, of: &[usize], cell: Option<&str>) {
    facts.extend(cell.and_then(number).map(|count| Fact { of: of.to_vec(), count }));
}

/// What heading, big numbers and figure tell of everybody.
fn everybody(facts: &mut Vec<Fact>, analysis: &Analysis, of: &[usize]) {
    for chapter in analysis.report.chapters.iter().filter(|chapter| chapter.id == "flow") {
        if chapter.heading.contains("people") {
            knows(facts, of, chapter.heading.split(' ').next());
        }
    }
    for big in analysis.report.numbers.iter().filter(|big| big.label.starts_with("people")) {
        knows(facts, of, Some(&big.number));
    }
    for row in chart(analysis, "flow").0 {
        let at = row.iter().position(|cell| cell == "In the file" || cell == "Followed");
        let whole = row[0] == "Everybody" || row[0] == "In the file";
        knows(facts, of, at.filter(|_| whole).and_then(|at| row.get(at + 1)).map(String::as_str));
    }
}

/// Three places, the first begins the second time and the second the third time; so many answer, so many do not.
fn places(counts: &[[u64; 3]; 3], silent: u64) -> String {
    let mut data = "id,time,place,begun,score\n".to_owned();
    for (place, waves) in counts.iter().enumerate() {
        for (wave, count) in waves.iter().enumerate() {
            let begun = u8::from(wave > place);
            for at in 0..*count {
                let score = 20 + (at * 11 + wave as u64 * 5 + place as u64 * 3) % 53;
                data.push_str(&format!("p{place}{wave}{at},{wave},place{place},{begun},{score}\n"));
            }
        }
    }
    (0..silent).for_each(|at| data.push_str(&format!("s{at},0,place0,0,\n")));
    data
}

#[test]
fn a_small_place_that_has_begun_cannot_be_worked_out() {
    let wave = |value: &str| format!("value = \"{value}\"\nlabel");
    let plan = PLAN
        .replace("before-after", "stepped-wedge")
        .replace(
            "person = \"id\"",
            "person = \"id\"\nwave = \"time\"\ncluster = \"place\"\nexposed = \"begun\"",
        )
        .replace(
            "label = \"Before\"",
            &format!("{} = \"Spring\"\n\n[[wave]]\n{} = \"Summer\"", wave("0"), wave("1")),
        )
        .replace("label = \"After\"", &format!("{} = \"Autumn\"", wave("2")))
        .replace("columns = [\"before\", \"after\"]", "column = \"score\"");
    let sizes = || [1u64..9, 6..20, 6..20].map(|range| [range.clone(), range.clone(), range]);
    let study = (sizes(), 0u64..9);
    let hidden = std::cell::Cell::new(0);
    let check = |(counts, silent): ([[u64; 3]; 3], u64)| {
        let Ok(analysis) = analysed(&places(&counts, silent), &plan) else { return Ok(()) };
        let mut facts = Vec::new();
        // Two cells a time, in the order of the table; who is silent comes last.
        for id in ["answered", "wellbeing-means"] {
            for (at, row) in table(&analysis, id).iter().enumerate() {
                knows(&mut facts, &[at], row.get(2).map(String::as_str));
                hidden.set(hidden.get() + usize::from(row[2].starts_with("fewer")));
            }
        }
        prop_assert_eq!(&table(&analysis, "answered")[1][2], "–", "nobody had begun");
        // The design has nobody in the second cell.
        facts.push(Fact { of: vec![1], count: 0 });
        everybody(&mut facts, &analysis, &[0, 1, 2, 3, 4, 5, 6]);
        let parts: Vec<Vec<usize>> = (0..7).map(|part| vec![part]).collect();
        attack(&facts, &parts)
    };
    runner(48).run(&study, check).unwrap();
    assert!(hidden.get() > 10, "small places were met");
}

#[test]
fn who_was_left_out_and_to_whom_it_did_not_happen_cannot_be_worked_out() {
    let plan = "title = \"Back\"\ndesign = \"time-to-event\"\naudience = \"inside\"\n[columns]\nperson = \"id\"\n\
                group = \"arm\"\n[group]\nreference = \"arm0\"\n[follow]\nwhat = \"Back on the ward\"\n\
                time = \"weeks\"\nunit = \"weeks\"\nevent = \"back\"\nhappened = [\"yes\"]\n";
    let study = ((3u64..20, 3u64..20), (3u64..20, 3u64..20), 0u64..9);
    let check = |(one, other, left): ((u64, u64), (u64, u64), u64)| {
        let mut data = "id,arm,weeks,back\n".to_owned();
        for (arm, (yes, no)) in [one, other].into_iter().enumerate() {
            for at in 0..yes + no {
                let word = if at < yes { "yes" } else { "no" };
                data.push_str(&format!("p{arm}-{at},arm{arm},{},{word}\n", 1 + (at * 7 + arm as u64) % 31));
            }
        }
        (0..left).for_each(|at| data.push_str(&format!("l{at},arm0,,yes\n")));
        let Ok(analysis) = analysed(&data, plan) else { return Ok(()) };
        let mut facts = Vec::new();
        for (arm, row) in table(&analysis, "time-groups").iter().enumerate() {
            knows(&mut facts, &[arm * 2, arm * 2 + 1], row.get(1).map(String::as_str));
            knows(&mut facts, &[arm * 2], row.get(2).map(String::as_str));
        }
        for row in chart(&analysis, "flow").0 {
            let Some(arm) = (0..2).find(|arm| row[0] == format!("arm{arm}")) else { continue };
            let of = if row[1] == "Followed" { vec![arm * 2, arm * 2 + 1] } else { vec![arm * 2] };
            knows(&mut facts, &of, row.get(2).map(String::as_str));
        }
        everybody(&mut facts, &analysis, &[0, 1, 2, 3, 4]);
        attack(&facts, &(0..5).map(|part| vec![part]).collect::<Vec<_>>())
    };
    runner(64).run(&study, check).unwrap();
}
