//! Few people are never told of: counts, means and medians that stand on fewer than the smallest group are left out.

use super::{PLAN, analysed};

fn page(data: &str, plan: &str) -> String {
    analysed(data, plan).unwrap().report.html(&super::texts()).unwrap()
}

/// So many people; every `lost`th does not answer again.
fn people(count: usize, lost: usize) -> String {
    let row = |at: usize| {
        let after = if lost > 0 && at.is_multiple_of(lost) {
            String::new()
        } else {
            format!("{}", 41 + at * 13 % 37)
        };
        format!("p{at},{},{after}\n", 30 + at * 7 % 50)
    };
    format!("id,before,after\n{}", (0..count).map(row).collect::<String>())
}

#[test]
fn two_who_did_not_answer_hide_how_many_were_asked() {
    let page = page(&people(30, 15), PLAN);
    assert!(page.contains("28 people answered both the first time and the last"));
    assert!(!page.contains(">30<"), "28 of 30 tells of two");
    assert!(page.contains("fewer than 5 people who did not answer"));
}

#[test]
fn six_who_did_not_answer_may_be_told_inside_and_not_outside() {
    let inside = page(&people(42, 7), PLAN);
    assert!(inside.contains("36 of 42 people answered") && inside.contains(">6<"));
    let outside = page(&people(42, 7), &PLAN.replace("inside", "outside"));
    assert!(!outside.contains(">42<") && !outside.contains(">6<"));
}

#[test]
fn means_of_four_are_not_told() {
    let page = page(&people(8, 2), PLAN);
    assert!(page.contains("Fewer than 5 people are behind this"));
    assert!(!page.contains("rose by") && !page.contains("points ("));
}

#[test]
fn the_same_figures_stand_on_the_page_and_in_the_tables() {
    let analysis = analysed(&people(30, 15), PLAN).unwrap();
    for sheet in analysis.report.sheets() {
        for (said, parts) in sheet.rows.iter().flatten().map(|cell| (&cell.said, &cell.parts)) {
            let hidden = parts.iter().any(|part| part == "not shown");
            assert_eq!(hidden, said == "not shown", "{}: {said} {parts:?}", sheet.id);
        }
    }
}

#[test]
fn few_who_changed_are_not_counted() {
    // Two of thirty become worse by ten points: neither they nor what would tell of them is shown.
    let row = |at: usize| {
        format!(
            "p{at},50,{}\n",
            if at < 2 {
                30
            } else if at < 16 {
                70
            } else {
                52
            }
        )
    };
    let data = format!("id,before,after\n{}", (0..30).map(row).collect::<String>());
    let analysis = analysed(&data, &format!("{PLAN}important = 10\n")).unwrap();
    let sheet = analysis.report.sheets().find(|sheet| sheet.id == "wellbeing-people").unwrap();
    let shown = sheet.rows[0].iter().skip(2).filter(|cell| cell.said != "not shown").count();
    assert!(shown <= 1, "{:?}", sheet.rows[0]);
}

/// Two groups asked three times; two of the first group do not come back, and two have not said how old they are.
fn repeated(lost: usize) -> (String, String) {
    let plan = PLAN
        .replace("before-after", "repeated")
        .replace("person = \"id\"", "person = \"id\"\nwave = \"time\"")
        .replace("label = \"Before\"", "value = \"0\"\nlabel = \"Before\"")
        .replace("label = \"After\"", "value = \"1\"\nlabel = \"After\"")
        .replace("columns = [\"before\", \"after\"]", "column = \"score\"");
    let row = |at: usize| {
        let after = if at < lost { String::new() } else { (33 + at * 11 % 47).to_string() };
        format!("p{at},0,{}\np{at},1,{after}\n", 30 + at * 7 % 41)
    };
    (format!("id,time,score\n{}", (0..36).map(row).collect::<String>()), plan)
}

#[test]
fn degrees_of_freedom_do_not_tell_how_many_did_not_answer() {
    let freedom = |lost: usize| {
        let (data, plan) = repeated(lost);
        let analysis = analysed(&data, &plan).unwrap();
        let sheet = analysis.report.sheets().find(|sheet| sheet.id == "model-coefficients").unwrap();
        sheet.rows.iter().map(|row| (row[3].said.clone(), row[4].said.clone())).collect::<Vec<_>>()
    };
    assert!(freedom(0).iter().all(|(error, freedom)| error != "not shown" && freedom != "not shown"));
    assert!(freedom(2).iter().all(|(error, freedom)| error == "not shown" && freedom == "not shown"));
    assert!(freedom(6).iter().all(|(error, freedom)| error != "not shown" && freedom != "not shown"));
}

#[test]
fn the_plan_beside_a_report_for_others_keeps_what_the_report_hides() {
    let flow = "\n[flow]\ninvited = 140\nconsented = 43\n";
    let row = |at: usize| format!("p{at},{},{}\n", 30 + at, 36 + at + at % 5);
    let data = format!("id,before,after\n{}", (0..40).map(row).collect::<String>());
    let beside = |plan: &str| analysed(&data, plan).unwrap().plan_beside().to_owned();
    let inside = format!("{PLAN}{flow}");
    assert_eq!(beside(&inside), inside, "inside nothing is left out");
    let outside = inside.replace("\"inside\"", "\"outside\"");
    let copy = beside(&outside);
    assert!(
        !copy.contains("140") && !copy.contains("43") && copy.matches("is left out").count() == 2,
        "{copy}"
    );
    assert!(analysed(&data, &copy).is_ok(), "the copy is still a plan");
    let script = &analysed(&data, &outside).unwrap().script;
    assert!(script.contains(&crate::mark(copy.as_bytes())), "the mark is that of the copy");
    assert!(
        !script.contains(&crate::mark(outside.as_bytes())),
        "two numbers are found by trying their marks"
    );
    let short = outside.replace(flow, "\n[flow]\ninvited = 140\nconsented = 60\n");
    assert_eq!(beside(&short), short, "what is told stays");
}
