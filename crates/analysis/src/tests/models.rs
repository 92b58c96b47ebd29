//! What models add: whether a hazard ratio holds all the time, and errors that reckon with few people or places.

use super::{analysed, texts, wrong};

fn number(analysis: &crate::Analysis, name: &str) -> f64 {
    analysis.numbers().iter().find(|(known, _)| known == name).expect(name).1
}

fn near(found: f64, wanted: f64) {
    assert!((found - wanted).abs() <= 1e-6 * wanted.abs().max(1e-3), "{found} is not {wanted}");
}

fn example(name: &str) -> (String, String) {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/analyse").join(name);
    let read = |file: &str| std::fs::read_to_string(folder.join(file)).unwrap();
    (read("data.csv"), read("plan.toml"))
}

/// With a guide it happens to nearly everybody in the middle; without, early or late.
fn crossing() -> (String, &'static str) {
    let row = |at: usize| {
        let (group, time) = match at % 4 {
            0 | 2 => ("guide", 60 + at * 7 % 41),
            1 => ("usual", 5 + at * 3 % 20),
            _ => ("usual", 150 + at * 11 % 50),
        };
        format!("p{at},{group},{time},{}\n", if at % 5 == 4 { "no" } else { "yes" })
    };
    let plan = "title = \"Home\"\ndesign = \"time-to-event\"\naudience = \"inside\"\n[columns]\nperson = \"id\"\n\
                group = \"group\"\n[group]\nreference = \"usual\"\n[follow]\ntime = \"days\"\nevent = \"back\"\n\
                happened = [\"yes\"]\nwhat = \"Back\"\nunit = \"days\"\n";
    (format!("id,group,days,back\n{}", (0..80).map(row).collect::<String>()), plan)
}

#[test]
fn a_ratio_that_changes_with_time_is_said_to() {
    let (data, plan) = crossing();
    let found = analysed(&data, plan).unwrap();
    // cox.zph of R’s package survival 3.5.
    near(number(&found, "time.steady.all.statistic"), 62.048_987_105_781_1);
    let page = found.report.html(&texts()).unwrap();
    assert!(page.contains("does not stay the same as time goes by for: guide"), "it is not said");
    let (data, plan) = example("time-to-event");
    let page = analysed(&data, &plan).unwrap().report.html(&texts()).unwrap();
    assert!(page.contains("Nothing shows that the ratio changes as time goes by"));
    assert!(!page.contains("does not stay the same"));
}

#[test]
fn nothing_is_said_of_a_ratio_of_few() {
    let (data, plan) = crossing();
    let few: String = data.lines().take(9).map(|line| format!("{line}\n")).collect();
    let page = analysed(&few, plan).unwrap().report.html(&texts()).unwrap();
    assert!(!page.contains("as time goes by"), "eight people are too few");
}

#[test]
fn few_places_have_wider_intervals_by_kenward_and_roger() {
    let (data, plan) = example("repeated");
    let wanted = plan.replace("[columns]", "[model]\nfreedom = \"kenward-roger\"\n\n[columns]");
    let (plain, adjusted) = (analysed(&data, &plan).unwrap(), analysed(&data, &wanted).unwrap());
    // From the script of this plan, with pbkrtest.
    near(number(&adjusted, "hope.effect.error"), 1.807_968_218_052_093);
    near(number(&adjusted, "hope.effect.freedom"), 234.759_906_160_774_37);
    assert!(number(&adjusted, "hope.effect.low") < number(&plain, "hope.effect.low"));
    let page = adjusted.report.html(&texts()).unwrap();
    assert!(page.contains("er efter Kenward og Roger (1997), som også"), "it is not said");
    assert!(!plain.report.html(&texts()).unwrap().contains("er efter Kenward og Roger (1997), som også"));
    assert!(adjusted.script.contains("freedom <- \"kenward-roger\""));
}

#[test]
fn freedom_is_for_mixed_models_and_one_of_two_words() {
    let (data, plan) = example("waiting-list");
    let said = wrong(&data, &format!("{plan}\n[model]\nfreedom = \"kenward-roger\"\n"));
    let line = plan.lines().count() + 3;
    assert!(said[0].contains(&format!("line {line}")) && said[0].contains("for mixed models"), "{said:?}");
    let (data, plan) = example("stepped-wedge");
    let said = wrong(&data, &plan.replace("kenward-roger", "kenward"));
    assert!(said[0].contains("model.freedom") && said[0].contains("kenward-roger"), "{said:?}");
}
