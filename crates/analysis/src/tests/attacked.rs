//! Somebody reads the whole report, subtracts whatever can be subtracted, and must find nothing out about a few people.

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use statistics::disclosure::attack::Attacker;

use super::{PLAN, analysed, texts};
use crate::Analysis;

/// The smallest group of readers inside.
const LEAST: u64 = 5;
/// Who answered both times, only the first, only the last, never.
type Answers = [u64; 4];

/// So many people, together in these of the groups nobody is in twice.
#[derive(Debug)]
pub(super) struct Fact {
    pub(super) of: Vec<usize>,
    pub(super) count: u64,
}

/// The same studies each time.
pub(super) fn runner(cases: u32) -> TestRunner {
    let chance = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    TestRunner::new_with_rng(Config { cases, failure_persistence: None, ..Config::default() }, chance)
}

/// The cells of a table, as the spreadsheet has them.
pub(super) fn table(analysis: &Analysis, id: &str) -> Vec<Vec<String>> {
    let Some(sheet) = analysis.report.sheets().find(|sheet| sheet.id == id) else { return Vec::new() };
    let bytes = sheet.csv();
    let mut file = csv::Reader::from_reader(bytes.as_slice());
    file.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// The words beside the chart of a chapter, a row each, and the words inside it.
pub(super) fn chart(analysis: &Analysis, id: &str) -> (Vec<Vec<String>>, String) {
    let chapter = analysis.report.chapters.iter().find(|chapter| chapter.id == id);
    let Some(drawing) = chapter.and_then(|chapter| chapter.drawing.as_ref()) else {
        return (Vec::new(), String::new());
    };
    let rows = drawing.alt.split(". ").map(|row| row.split(": ").map(str::to_owned).collect());
    (rows.collect(), plain(&drawing.svg))
}

/// What is between the tags.
fn plain(page: &str) -> String {
    let page = page.rsplit_once("</style>").map_or(page, |(_, rest)| rest);
    page.split('<').filter_map(|part| Some(part.split_once('>')?.1)).collect::<Vec<_>>().join(" ")
}

pub(super) fn number(cell: &str) -> Option<u64> {
    cell.trim_end_matches('.').parse().ok()
}

/// What is found when groups are put together as `parts` says; a group that is in no part may hold anybody.
pub(super) fn attack(facts: &[Fact], parts: &[Vec<usize>]) -> Result<(), TestCaseError> {
    for fact in facts {
        prop_assert!(fact.count == 0 || fact.count >= LEAST, "few are told outright: {fact:?}");
    }
    let mut attacker = Attacker::new(parts.len());
    for fact in facts {
        let inside = |part: &Vec<usize>| part.iter().all(|group| fact.of.contains(group));
        let of: Vec<usize> = (0..parts.len()).filter(|at| inside(&parts[*at])).collect();
        let size: usize = of.iter().map(|at| parts[*at].len()).sum();
        if size == fact.of.len() {
            attacker.knows(&of, fact.count, fact.count);
        }
    }
    let found = attacker.attack(LEAST);
    prop_assert!(found.is_some(), "the report contradicts itself: {facts:?}");
    for (part, bounds) in found.map(|found| found.narrow).unwrap_or_default() {
        let few = bounds.low > 0 && bounds.high < LEAST;
        prop_assert!(!few, "{:?} are {bounds:?}: {facts:?}", parts[part]);
    }
    Ok(())
}

/// Rows of one arm, some of whom did not answer.
fn rows(arm: usize, answers: Answers) -> String {
    let mut rows = String::new();
    for (kind, count) in answers.iter().enumerate() {
        for at in 0..*count {
            let score = |salt: u64| format!("{}", 20 + (at * 7 + salt * 13 + arm as u64) % 61);
            let before = if kind == 0 || kind == 1 { score(1) } else { String::new() };
            let after = if kind == 0 || kind == 2 { score(at % 5 + 2) } else { String::new() };
            rows.push_str(&format!("p{arm}-{kind}-{at},arm{arm},{before},{after}\n"));
        }
    }
    rows
}

/// Everything the report tells of how many answered when, of arms of four groups each.
fn counted(analysis: &Analysis, arms: usize, parameters: u64) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut knows = |of: Vec<usize>, cell: Option<&String>| {
        if let Some(count) = cell.and_then(|cell| number(cell)) {
            facts.push(Fact { of, count });
        }
    };
    let of = |arm: usize, kinds: &[usize]| kinds.iter().map(|kind| arm * 4 + kind).collect::<Vec<_>>();
    let all = |kinds: &[usize]| (0..arms).flat_map(|arm| of(arm, kinds)).collect::<Vec<_>>();
    let group = usize::from(arms > 1);
    for (at, row) in table(analysis, "answered").iter().enumerate() {
        let (wave, arm) = (at / arms, at % arms);
        let (did, not): (&[usize], &[usize]) =
            if wave == 0 { (&[0, 1], &[2, 3]) } else { (&[0, 2], &[1, 3]) };
        knows(of(arm, did), row.get(1 + group));
        knows(of(arm, not), row.get(2 + group));
    }
    for (at, row) in table(analysis, "wellbeing-means").iter().enumerate() {
        knows(of(at % arms, if at / arms == 0 { &[0, 1] } else { &[0, 2] }), row.get(1 + group));
    }
    for (arm, row) in table(analysis, "wellbeing-change").iter().enumerate() {
        knows(of(arm, &[0]), row.get(1));
    }
    for row in chart(analysis, "flow").0 {
        let arm = (0..arms).find(|arm| row[0] == format!("arm{arm}"));
        for pair in row.windows(2) {
            let kinds: &[usize] = match pair[0].as_str() {
                "In the file" | "In the group" | "Said yes" => &[0, 1, 2, 3],
                "Answered the first time" => &[0, 1],
                "Answered first and last" => &[0],
                _ => continue,
            };
            knows(arm.map_or_else(|| all(kinds), |arm| of(arm, kinds)), pair.get(1));
        }
    }
    let heading = &analysis.report.chapters[1].heading;
    let words: Vec<String> = heading.split(' ').map(str::to_owned).collect();
    if heading.contains(" answered both ") {
        knows(all(&[0]), words.first());
        knows(all(&[0, 1, 2, 3]), words.get(2).filter(|_| words[1] == "of"));
    }
    modelled(&mut facts, analysis, &all(&[0]), parameters);
    facts
}

/// What the model and its other ways tell of how many people are behind them.
fn modelled(facts: &mut Vec<Fact>, analysis: &Analysis, both_times: &[usize], parameters: u64) {
    // The worst and the best lie the whole scale apart, times the share of those whose scores were filled in.
    let fills: Vec<f64> = table(analysis, "checks")
        .iter()
        .filter(|row| row[0].starts_with("If all who did not answer"))
        .filter_map(|row| row[1].parse().ok())
        .collect();
    let both = facts.iter().find(|fact| fact.of == [0]).map(|fact| fact.count);
    if let ([low, high], Some(both)) = (fills.as_slice(), both) {
        let share = (high - low) / 100.0;
        facts.push(Fact { of: vec![1], count: (share * both as f64 / (1.0 - share)).round() as u64 });
    }
    // Degrees of freedom are people without parameters.
    for row in table(analysis, "model-coefficients") {
        if let Some(freedom) = row.get(6).and_then(|cell| cell.parse::<f64>().ok()) {
            facts.push(Fact { of: both_times.to_vec(), count: freedom as u64 + parameters });
        }
    }
}

/// Nothing few is found out of who answered when, however people are put together.
fn nothing_few(facts: &[Fact], arms: usize) -> Result<(), TestCaseError> {
    for ways in [[0, 1, 2, 3], [0, 0, 1, 1], [0, 1, 0, 1], [0, 1, 1, 1], [0, 1, 1, 0]] {
        let most = ways.iter().max().map_or(0, |most| most + 1);
        let part = |arm: usize, part: usize| {
            (0..4).filter(|kind| ways[*kind] == part).map(|kind| arm * 4 + kind).collect::<Vec<_>>()
        };
        let parts: Vec<Vec<usize>> = (0..arms)
            .flat_map(|arm| (0..most).map(move |of| (arm, of)))
            .map(|(arm, of)| part(arm, of))
            .collect();
        attack(facts, &parts)?;
    }
    Ok(())
}

/// A number that is not told where it belongs stands nowhere, and no interval beside it.
fn nowhere(analysis: &Analysis, facts: &[Fact], arms: &[Answers]) -> Result<(), TestCaseError> {
    let page = plain(&analysis.report.html(&texts()).unwrap());
    let sheets: String =
        analysis.report.sheets().map(|sheet| String::from_utf8(sheet.csv()).unwrap()).collect();
    let told: Vec<&str> = page
        .split(|c: char| !c.is_alphanumeric() && c != '.')
        .chain(sheets.split(|c: char| !c.is_alphanumeric() && c != '.'))
        .collect();
    for (arm, [both, first, last, never]) in arms.iter().enumerate() {
        for count in [both + first, both + last, both + first + last + never] {
            let known = facts.iter().any(|fact| fact.count == count) || count == *both;
            let seen = told
                .iter()
                .any(|word| word.trim_end_matches('.').trim_end_matches(".0") == count.to_string());
            prop_assert!(known || !seen, "{count} of arm {arm} is told somewhere");
        }
    }
    let group = usize::from(arms.len() > 1);
    let words = chart(analysis, "wellbeing").0;
    for (at, row) in table(analysis, "wellbeing-means").iter().enumerate() {
        if number(&row[1 + group]).is_none() {
            prop_assert!(row[3 + group..6 + group].iter().all(|cell| cell == "not shown"), "{row:?}");
            let (wave, arm) = (at / arms.len(), at % arms.len());
            let drawn = words.iter().filter(|row| row.len() == 3).nth(arm).map(|row| &row[1 + wave]);
            let bare = drawn.is_some_and(|text| !text.contains('('));
            prop_assert!(words.is_empty() || bare, "{words:?}");
        }
    }
    Ok(())
}

fn answers() -> impl Strategy<Value = Answers> {
    (101u64..130, 0u64..8, 0u64..8, 0u64..8).prop_map(|(both, first, last, never)| [both, first, last, never])
}

#[test]
fn who_did_not_answer_before_and_after_cannot_be_worked_out() {
    let study = (answers(), any::<bool>());
    let check = |(arm, known): (Answers, bool)| {
        let data = format!("id,arm,before,after\n{}", rows(0, arm));
        let people: u64 = arm.iter().sum();
        let plan = if known { format!("{PLAN}\n[flow]\nconsented = {people}\n") } else { PLAN.to_owned() };
        let analysis = analysed(&data, &plan).unwrap();
        let facts = counted(&analysis, 1, 1);
        prop_assert!(facts.iter().any(|fact| fact.of == [0]), "how many answered both times is told");
        nothing_few(&facts, 1)?;
        nowhere(&analysis, &facts, &[arm])
    };
    runner(48).run(&study, check).unwrap();
}

#[test]
fn who_did_not_answer_in_either_group_cannot_be_worked_out() {
    let plan = PLAN
        .replace("before-after", "waiting-list")
        .replace("person = \"id\"", "person = \"id\"\ngroup = \"arm\"\n\n[group]\nreference = \"arm0\"");
    let study = (answers(), answers(), any::<bool>());
    let check = |(one, other, known): (Answers, Answers, bool)| {
        let data = format!("id,arm,before,after\n{}{}", rows(0, one), rows(1, other));
        let people: u64 = one.iter().chain(&other).sum();
        let plan = if known { format!("{plan}\n[flow]\nconsented = {people}\n") } else { plan.clone() };
        let analysis = analysed(&data, &plan).unwrap();
        let facts = counted(&analysis, 2, 3);
        nothing_few(&facts, 2)?;
        nowhere(&analysis, &facts, &[one, other])
    };
    runner(32).run(&study, check).unwrap();
}

#[test]
fn who_did_not_answer_in_one_of_several_groups_cannot_be_worked_out() {
    for count in [3, 4] {
        let labels: Vec<String> = (0..count).map(|arm| format!("arm{arm} = \"arm{arm}\"")).collect();
        let group = format!("[group]\nreference = \"arm0\"\nlabels = {{ {} }}", labels.join(", "));
        let study = (proptest::collection::vec(answers(), count), 0usize..3);
        let check = |(arms, design): (Vec<Answers>, usize)| {
            let design = ["waiting-list", "randomised", "repeated"][design];
            let plan = PLAN
                .replace("before-after", design)
                .replace("person = \"id\"", &format!("person = \"id\"\ngroup = \"arm\"\n\n{group}"));
            let people: String = arms.iter().enumerate().map(|(arm, one)| rows(arm, *one)).collect();
            let analysis = analysed(&format!("id,arm,before,after\n{people}"), &plan).unwrap();
            let mut facts = counted(&analysis, count, count as u64 + 1);
            if design == "repeated" {
                // Freedom there is not people without parameters.
                facts.retain(|fact| fact.of.len() != count || fact.of.iter().any(|kind| kind % 4 != 0));
            }
            nothing_few(&facts, count)?;
            nowhere(&analysis, &facts, &arms)
        };
        runner(10).run(&study, check).unwrap();
    }
}
