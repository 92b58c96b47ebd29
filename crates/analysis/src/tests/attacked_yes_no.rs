//! The same attack where the answer is yes or no: odds, shares and intervals may give back the table they come from.

use proptest::prelude::*;

use super::attacked::{Fact, attack, chart, number, runner, table};
use super::{analysed, texts};
use crate::Analysis;

/// How many said what: by no, yes and nothing before, then the same after.
type Said = [u64; 9];
/// Those among the nine who said this before, or after.
const BEFORE: [[usize; 3]; 3] = [[0, 1, 2], [3, 4, 5], [6, 7, 8]];
const AFTER: [[usize; 3]; 3] = [[0, 3, 6], [1, 4, 7], [2, 5, 8]];
/// Those who answered both times: stayed at no, turned to yes, turned to no, stayed at yes.
const BOTH: [usize; 4] = [0, 1, 3, 4];
/// How the nine are put together.
const WAYS: [[usize; 9]; 6] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8],
    [0, 0, 0, 1, 1, 1, 2, 2, 2],
    [0, 1, 2, 0, 1, 2, 0, 1, 2],
    [0, 0, 1, 0, 0, 1, 2, 2, 3],
    [0, 1, 3, 2, 0, 3, 3, 3, 3],
    [0, 1, 4, 2, 3, 4, 4, 4, 4],
];

fn plan(arms: usize, columns: &str) -> String {
    let (design, group) = if arms == 1 {
        ("before-after", String::new())
    } else {
        let labels: String = (0..arms).map(|arm| format!("arm{arm} = \"arm{arm}\", ")).collect();
        let labels = labels.trim_end_matches(", ");
        ("randomised", format!("group = \"arm\"\n[group]\nreference = \"arm0\"\nlabels = {{ {labels} }}\n"))
    };
    format!(
        "title = \"Work\"\ndesign = \"{design}\"\naudience = \"inside\"\n[columns]\nperson = \"id\"\n{group}\
         [[wave]]\nlabel = \"Before\"\n[[wave]]\nlabel = \"After\"\n[[measure]]\nid = \"work\"\n\
         name = \"In work\"\nkind = \"yes-no\"\nyes = [\"yes\"]\ncolumns = [{columns}]\n\
         direction = \"high-is-good\"\n"
    )
}

fn rows(arms: &[Said]) -> String {
    let mut rows = "id,arm,before,after\n".to_owned();
    for (arm, said) in arms.iter().enumerate() {
        for (kind, count) in said.iter().enumerate() {
            let word = |at: usize| ["no", "yes", ""].get(at).copied().unwrap_or_default();
            for at in 0..*count {
                rows.push_str(&format!(
                    "p{arm}-{kind}-{at},arm{arm},{},{}\n",
                    word(kind / 3),
                    word(kind % 3)
                ));
            }
        }
    }
    rows
}

fn of(arm: usize, kinds: &[usize]) -> Vec<usize> {
    kinds.iter().map(|kind| arm * 9 + kind).collect()
}

/// Everything that is told in tables and in the figure of who took part.
fn written(analysis: &Analysis, count: usize) -> Vec<Fact> {
    let mut facts = Vec::new();
    let wave = |at: usize, said: &[usize]| -> Vec<usize> {
        let by = if at == 0 { BEFORE } else { AFTER };
        said.iter().flat_map(|one| by[*one]).collect()
    };
    let group = usize::from(count > 1);
    let mut tells = |of: Vec<usize>, cell: Option<&String>| {
        facts.extend(cell.and_then(|cell| number(cell)).map(|count| Fact { of, count }));
    };
    for (at, row) in table(analysis, "answered").iter().enumerate() {
        tells(of(at % count, &wave(at / count, &[0, 1])), row.get(1 + group));
        tells(of(at % count, &wave(at / count, &[2])), row.get(2 + group));
    }
    for (at, row) in table(analysis, "work-shares").iter().enumerate() {
        tells(of(at % count, &wave(at / count, &[0, 1])), row.get(1 + group));
        tells(of(at % count, &wave(at / count, &[1])), row.get(2 + group));
    }
    for (before, row) in table(analysis, "work-turned").iter().enumerate() {
        tells(vec![before * 3], row.get(1));
        tells(vec![before * 3 + 1], row.get(2));
    }
    for row in chart(analysis, "flow").0 {
        let arm = (0..count).find(|arm| row[0] == format!("arm{arm}"));
        for pair in row.windows(2) {
            let kinds: &[usize] = match pair[0].as_str() {
                "In the file" | "In the group" => &[0, 1, 2, 3, 4, 5, 6, 7, 8],
                "Answered the first time" => &[0, 1, 2, 3, 4, 5],
                "Answered first and last" => &BOTH,
                _ => continue,
            };
            let all = || (0..count).flat_map(|arm| of(arm, kinds)).collect();
            tells(arm.map_or_else(all, |arm| of(arm, kinds)), pair.get(1));
        }
    }
    facts
}

/// What models and ratios give back: they are taken to give back their whole table.
fn given_back(analysis: &Analysis, arms: &[Said]) -> Vec<Fact> {
    let count = arms.len();
    let mut facts = Vec::new();
    let mut gives = |arm: usize, kinds: &[usize]| {
        let count = kinds.iter().map(|kind| arms[arm][*kind]).sum();
        facts.push(Fact { of: of(arm, kinds), count });
    };
    let page = analysis.report.html(&texts()).unwrap();
    let checks = table(analysis, "checks");
    let fills =
        |row: &Vec<String>| row[0].contains("did not answer") || row[0].contains("missing in the group");
    let filled = checks.iter().any(fills);
    let told = !table(analysis, "model-coefficients").is_empty() || analysis.finding() != "In work";
    let joined = page.contains("after ~ group + before");
    let crude = checks.iter().any(|row| row[0].contains("groups alone"));
    for arm in 0..count {
        let plain = told && !joined || crude || !table(analysis, "work-ratios").is_empty();
        if count == 1 && told {
            [&[1][..], &[3], &BOTH].iter().for_each(|kinds| gives(arm, kinds));
        } else if count > 1 {
            let split: &[&[usize]] = if told && joined { &[&[0], &[1], &[3], &[4]] } else { &[] };
            split.iter().for_each(|kinds| gives(arm, kinds));
            if plain {
                [AFTER[0], AFTER[1]].iter().for_each(|kinds| gives(arm, kinds));
            }
        }
        if filled && (count == 1 || joined) {
            [[2], [5]].iter().for_each(|kinds| gives(arm, kinds));
        } else if filled {
            gives(arm, &AFTER[2]);
        }
    }
    facts
}

fn nothing_few(facts: &[Fact], arms: usize) -> Result<(), TestCaseError> {
    for ways in WAYS {
        let most = ways.iter().max().map_or(0, |most| most + 1);
        let part = |arm: usize, part: usize| {
            (0..9).filter(|kind| ways[*kind] == part).map(|kind| arm * 9 + kind).collect::<Vec<_>>()
        };
        // A group is looked at by itself, and all of them together.
        let all: Vec<Vec<usize>> = (0..arms)
            .flat_map(|arm| (0..most).map(move |of| (arm, of)))
            .map(|(arm, of)| part(arm, of))
            .collect();
        if most <= 4 {
            attack(facts, &all)?;
        }
        all.chunks(most).try_for_each(|parts| attack(facts, parts))?;
    }
    Ok(())
}

fn said() -> impl Strategy<Value = Said> {
    let both = || prop_oneof![1 => 0u64..6, 3 => 5u64..24];
    let once = || prop_oneof![3 => Just(0u64), 1 => 1u64..9];
    (both(), both(), both(), both(), (once(), once(), once(), once(), once())).prop_map(
        |(stay, rise, fall, keep, (no, yes, to_no, to_yes, never))| {
            [stay, rise, no, fall, keep, yes, to_no, to_yes, never]
        },
    )
}

/// Attacks studies of so many groups; how often the effect was told, and how often not.
fn attacked(arms: usize, cases: u32) -> (u32, u32) {
    let (told, hidden) = (std::cell::Cell::new(0), std::cell::Cell::new(0));
    // Asked both times or at the end only, sometimes with nobody who answered once and no small cell.
    let study = (proptest::collection::vec(said(), arms), any::<bool>(), 0u8..3);
    let check = |(mut arms, whole, asked): (Vec<Said>, bool, u8)| {
        if whole {
            for arm in &mut arms {
                BOTH.iter().for_each(|kind| arm[*kind] = arm[*kind].max(5));
                [2, 5, 6, 7].iter().for_each(|kind| arm[*kind] = 0);
            }
        }
        let last_only = asked == 0 && arms.len() > 1;
        let plan = plan(arms.len(), if last_only { "\"after\"" } else { "\"before\", \"after\"" });
        let Ok(analysis) = analysed(&rows(&arms), &plan) else { return Ok(()) };
        let seen = if analysis.finding() == "In work" { &hidden } else { &told };
        seen.set(seen.get() + 1);
        // The chart draws what stands in the table.
        let (drawn, _) = chart(&analysis, "work");
        let drawn = drawn.iter().flatten().filter(|cell| cell.contains(" to ")).count();
        let group = usize::from(arms.len() > 1);
        let shares = table(&analysis, "work-shares");
        let written = shares.iter().filter(|row| number(&row[2 + group]).is_some()).count();
        prop_assert_eq!(drawn, written);
        let mut facts = self::written(&analysis, arms.len());
        facts.extend(given_back(&analysis, &arms));
        nothing_few(&facts, arms.len())
    };
    runner(cases).run(&study, check).unwrap();
    (told.get(), hidden.get())
}

#[test]
fn who_turned_cannot_be_worked_out_from_shares_and_their_change() {
    let (told, hidden) = attacked(1, 100);
    assert!(told > 20 && hidden > 5, "{told} told, {hidden} not");
}

#[test]
fn who_said_yes_in_a_group_cannot_be_worked_out_from_odds() {
    let (told, hidden) = attacked(2, 60);
    assert!(told > 5 && hidden > 5, "{told} told, {hidden} not");
}

#[test]
fn who_said_yes_in_one_of_several_groups_cannot_be_worked_out() {
    for arms in [3, 4] {
        let (told, hidden) = attacked(arms, 24);
        assert!(told > 0 && hidden > 0, "{told} told, {hidden} not");
    }
}
