//! No file and no plan makes it fall: it gives an analysis or sentences.

use proptest::prelude::*;

use super::{PLAN, analysed, people, texts};
use crate::{check, language_of, plan};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_text_is_a_plan_or_has_mistakes(text in ".{0,400}") {
        let _ = plan(&text);
        let _ = language_of(&text);
    }

    #[test]
    fn a_plan_with_something_changed_is_read_or_told(at in 0usize..PLAN.len(), with in "[ -~\n]{0,12}", less in 0usize..20) {
        let mut text = PLAN.to_owned();
        let end = (at + less).min(text.len());
        text.replace_range(at..end, &with);
        if let Err(wrong) = plan(&text) {
            prop_assert!(!wrong.is_empty());
            for mistake in wrong {
                prop_assert!(!mistake.say(&texts(), ui::Language::En).is_empty());
            }
        }
    }

    #[test]
    fn any_bytes_are_answers_or_have_mistakes(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Err(wrong) = check(&bytes, PLAN) {
            prop_assert!(!wrong.is_empty());
        }
    }

    #[test]
    fn any_cells_give_an_analysis_or_sentences(cells in proptest::collection::vec("[0-9a-z.,;\"=\n-]{0,6}", 30)) {
        let rows: Vec<String> = cells.chunks(3).map(|row| row.join(",")).collect();
        let data = format!("id,before,after\n{}\n", rows.join("\n"));
        if let Err(wrong) = analysed(&data, PLAN) {
            prop_assert!(!wrong.is_empty());
        }
    }

    #[test]
    fn any_numbers_are_reckoned_with_or_refused(scores in proptest::collection::vec((0.0f64..100.0, 0.0f64..100.0), 2..30)) {
        let row = |(at, (before, after)): (usize, &(f64, f64))| format!("p{at},{before},{after}\n");
        let data = format!("id,before,after\n{}", scores.iter().enumerate().map(row).collect::<String>());
        if let Ok(analysis) = analysed(&data, PLAN) {
            prop_assert!(analysis.numbers().iter().all(|(_, number)| number.is_finite()));
            prop_assert!(analysis.report.html(&texts()).is_ok());
        }
    }
}

#[test]
fn words_that_look_like_code_stay_words() {
    let nasty = "</script><script>alert(1)</script>\" onload=\"x";
    let plan = PLAN
        .replace("Peer-guides in Nordby", &nasty.replace('"', "\\\""))
        .replace("name = \"Well-being\"", &format!("name = \"{}\"", nasty.replace('"', "\\\"")));
    let analysis = analysed(&people(), &plan).unwrap();
    let page = analysis.report.html(&texts()).unwrap();
    assert!(!page.contains("<script") && !page.contains("\" onload="));
    assert!(analysis.script.contains("\\\" onload=\\\""));
}
