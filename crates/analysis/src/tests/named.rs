//! Numbers are called as the plan calls things, and groups stand side by side.

use super::examples::example;
use super::texts;

/// The table of a report, as a spreadsheet takes it.
fn csv(name: &str, id: &str) -> String {
    let analysis = example(name);
    let sheet = analysis.report.sheets().find(|sheet| sheet.id == id).expect(id);
    String::from_utf8(sheet.csv()).unwrap()
}

#[test]
fn a_number_of_the_model_has_the_words_of_the_plan_and_the_name_of_r() {
    let told = [
        ("before-after", "model-coefficients", "Gjennomsnittlig endring,(Intercept),"),
        ("waiting-list", "model-coefficients", "For each point more at “Before”,before,"),
        (
            "waiting-list",
            "model-coefficients",
            "“A guide at once” compared with “Waiting list”,groupA guide at once,",
        ),
        ("repeated", "model-coefficients", "»8 måneder« × »Med peer«,wave8 måneder:groupMed peer,"),
        ("repeated", "model-spread", "Personer,Niveau,(Intercept),"),
        ("stepped-wedge", "model-coefficients", "Efter att det började,exposed,"),
        ("time-to-event", "time-model", "age: for each one more,age,"),
    ];
    for (name, id, line) in told {
        let table = csv(name, id);
        assert!(table.lines().any(|row| row.starts_with(line)), "{line} is not in {table}");
        let page = example(name).report.html(&texts()).unwrap();
        assert!(!page.contains("(Intercept)") && !page.contains(">exposed<"), "{name}");
    }
}

#[test]
fn groups_stand_side_by_side_and_who_was_followed_has_its_figure() {
    for (name, words) in [
        (
            "waiting-list",
            ["A guide at once: Answered first and last: 39", "Waiting list: Answered first and last: 36"],
        ),
        (
            "time-to-event",
            ["The usual help: Followed: 57: 18: not by their last day", "With a guide: It happened to: 26"],
        ),
    ] {
        let analysis = example(name);
        let flow = analysis.report.chapters.iter().find(|chapter| chapter.id == "flow").expect("a figure");
        let alt = &flow.drawing.as_ref().expect("a figure").alt;
        assert!(words.iter().all(|part| alt.contains(part)), "{alt}");
    }
}

#[test]
fn where_the_design_has_nobody_a_dash_stands() {
    let table = csv("stepped-wedge", "answered");
    let dashes = table.lines().filter(|row| row.ends_with(",–")).count();
    assert!(dashes == 2 && !table.contains("färre"), "{table}");
    assert!(csv("stepped-wedge", "connectedness-means").contains("Våren 2024,Börjat,–,–,–,–,–,–"));
}
