//! The same attack with several measures of the same people: who skipped one of them stays unknown.

use proptest::prelude::*;

use super::attacked::{number, runner, table};
use super::{PLAN, analysed};

/// Of so many people some left out the first measure at the end, some the second, some both.
fn rows(arm: usize, all: u64, left: [u64; 3]) -> String {
    let [one, other, both] = left;
    let row = |at: u64| {
        let score = |salt: u64| (20 + (at * 7 + salt * 13 + arm as u64) % 61).to_string();
        let (skips_one, skips_other) =
            (at < one || at >= all - both, (at >= one && at < one + other) || at >= all - both);
        let given = |skips: bool, salt: u64| if skips { String::new() } else { score(salt) };
        format!(
            "p{arm}-{at},arm{arm},{},{},{},{}\n",
            score(1),
            given(skips_one, at % 5 + 2),
            score(3),
            given(skips_other, at % 4 + 4)
        )
    };
    (0..all).map(row).collect()
}

fn plan(design: &str, arms: usize) -> String {
    let labels: String = (0..arms).map(|arm| format!(", arm{arm} = \"arm{arm}\"")).collect();
    let group = if arms == 1 {
        String::new()
    } else {
        format!("\ngroup = \"arm\"\n\n[group]\nreference = \"arm0\"\nlabels = {{{} }}", &labels[1..])
    };
    let first = PLAN
        .replace("design = \"before-after\"", &format!("design = \"{design}\"\nprimary = \"wellbeing\""))
        .replace("person = \"id\"", &format!("person = \"id\"{group}"));
    format!(
        "{first}\n[[measure]]\nid = \"hope\"\nname = \"Hope\"\ncolumns = [\"early\", \"late\"]\n\
         direction = \"high-is-good\"\nlowest = 0\nhighest = 100\nimportant = 10\n"
    )
}

#[test]
fn who_skipped_one_of_two_measures_cannot_be_worked_out() {
    let left = || [0u64..7, 0u64..7, 0u64..7];
    let study = (1usize..5, proptest::collection::vec((60u64..90, left()), 4));
    let hidden = std::cell::Cell::new(0);
    let check = |(arms, groups): (usize, Vec<(u64, [u64; 3])>)| {
        let mut data = "id,arm,before,after,early,late\n".to_owned();
        for (arm, (all, left)) in groups.iter().take(arms).enumerate() {
            data.push_str(&rows(arm, *all, *left));
        }
        let design = if arms == 1 { "before-after" } else { "waiting-list" };
        let analysis = analysed(&data, &plan(design, arms)).unwrap();
        let group = usize::from(arms > 1);
        let mut told = vec![Vec::new(); arms];
        for measure in ["wellbeing", "hope"] {
            for (at, row) in table(&analysis, &format!("{measure}-means")).iter().enumerate() {
                let n = number(&row[1 + group]);
                told[at % arms].extend(n);
                prop_assert!(
                    n.is_some() || row[3 + group..].iter().take(3).all(|cell| cell == "not shown"),
                    "{row:?}"
                );
            }
            for (arm, row) in table(&analysis, &format!("{measure}-change")).iter().enumerate() {
                told[arm].extend(number(&row[1]));
                if number(&row[1]).is_none() {
                    hidden.set(hidden.get() + 1);
                    prop_assert!(row.iter().rev().take(2).all(|cell| cell == "not shown"), "{row:?}");
                    // How many became better, did not and became worse add up to it.
                    for class in table(&analysis, &format!("{measure}-people")).iter().skip(arm).take(1) {
                        prop_assert!(class.iter().rev().take(3).all(|cell| cell == "not shown"), "{class:?}");
                    }
                }
            }
        }
        for (arm, told) in told.iter().enumerate() {
            for (one, other) in told.iter().flat_map(|one| told.iter().map(move |other| (one, other))) {
                prop_assert!(one == other || one.abs_diff(*other) >= 5, "{one} and {other} of arm {arm}");
            }
        }
        Ok(())
    };
    runner(60).run(&study, check).unwrap();
    assert!(hidden.get() > 10, "small differences were met");
}
