//! Several groups beside one reference: whether any differs, and each with its p corrected.

use super::{analysed, texts, wrong};

/// An example in which every third person is in a third group.
fn third(name: &str, column: usize, separator: char) -> (String, String) {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/analyse").join(name);
    let read = |file: &str| std::fs::read_to_string(folder.join(file)).unwrap();
    let data = read("data.csv");
    let (head, rows) = data.split_once('\n').unwrap();
    let row = |line: &str| {
        let mut cells: Vec<&str> = line.split(separator).collect();
        let number: usize = cells[0].trim_start_matches(char::is_alphabetic).parse().unwrap();
        if number.is_multiple_of(3) {
            cells[column] = "third";
        }
        format!("{}\n", cells.join(&separator.to_string()))
    };
    let plan = read("plan.toml");
    let labels = plan.lines().find(|line| line.starts_with("labels")).unwrap();
    let more = labels.replace(" }", ", third = \"Third\" }");
    (format!("{head}\n{}", rows.lines().map(row).collect::<String>()), plan.replace(labels, &more))
}

fn same(data: &str, plan: &str, wanted: &[(&str, f64)]) {
    let found = analysed(data, plan).unwrap();
    for (name, wanted) in wanted {
        let number = found.numbers().iter().find(|(known, _)| known == name).expect(name).1;
        assert!((number - wanted).abs() <= 1e-6 * wanted.abs().max(1e-3), "{name}: {number} is not {wanted}");
    }
}

fn page(data: &str, plan: &str) -> String {
    analysed(data, plan).unwrap().report.html(&texts()).unwrap()
}

#[test]
fn several_groups_are_tested_together_as_r_does() {
    // From the script of each of these, run by R with emmeans, lmerTest, pbkrtest and survival.
    let (data, plan) = third("waiting-list", 1, ',');
    same(
        &data,
        &plan,
        &[
            ("wellbeing.overall.statistic", 0.820_519_012_187_866_7),
            ("wellbeing.against.2.holm", 0.414_835_025_925_998_4),
            ("distress.check-covariates.p", 4.259_102_804_687_1e-4),
        ],
    );
    let (data, plan) = third("randomised", 1, ';');
    same(
        &data,
        &plan,
        &[
            ("arbeid.overall.statistic", 3.322_659_418_984_361),
            ("arbeid.overall.p", 0.189_886_318_515_328_92),
            ("arbeid.against.2.holm", 0.144_312_882_889_266_22),
        ],
    );
    let (data, plan) = third("time-to-event", 1, ',');
    let holm = ("time.against.2.holm", 0.253_474_123_402_132_27);
    same(&data, &plan, &[("time.log-rank.statistic", 10.847_646_423_654_25), holm]);
}

#[test]
fn several_groups_over_time_are_tested_together_as_r_does() {
    let (data, plan) = third("repeated", 2, ',');
    same(
        &data,
        &plan,
        &[
            ("hope.overall.statistic", 4.613_680_349_388_51),
            ("hope.overall.rest", 233.435_868_765_198_96),
            ("hope.against.1.value", 4.782_785_711_488_145),
        ],
    );
    let sharper = format!("{plan}\n[model]\nfreedom = \"kenward-roger\"\n");
    let wanted =
        [("hope.overall.rest", 231.687_715_800_632_33), ("hope.overall.p", 0.010_890_078_892_656_587)];
    same(&data, &sharper, &wanted);
}

#[test]
fn the_report_says_what_is_corrected_and_what_is_not() {
    let (data, plan) = third("time-to-event", 1, ',');
    let told = page(&data, &plan);
    assert!(told.contains("how soon it happens differs between the 3 groups (p = 0.004 for all together)"));
    assert!(told.contains("corrected for there being several (Holm 1979); the intervals are not"));
    assert!(told.contains("With a guide, Third; each with “The usual help”"));
    let (data, plan) = third("waiting-list", 1, ',');
    let told = page(&data, &plan);
    assert!(told.contains("Well-being: no clear difference between the 3 groups"));
    assert!(told.contains("Whether any group differs: F = 0.82 on 2 and"));
    assert!(told.contains("The heading says whether any of the groups differs"));
    assert!(!told.contains("fared worst") && !told.contains("points between the groups"));
}

#[test]
fn a_third_group_of_few_is_not_told_of() {
    let (data, plan) = third("time-to-event", 1, ',');
    let few: String = data
        .lines()
        .filter(|line| !line.contains("third") || line.starts_with("t3,") || line.starts_with("t6,"))
        .map(|line| format!("{line}\n"))
        .collect();
    let told = page(&few, &plan);
    assert!(!told.contains("for all together") && !told.contains("Hazard ratio"), "two people are too few");
}

#[test]
fn a_third_group_that_is_silent_is_said_to_be() {
    let (data, plan) = third("randomised", 1, ';');
    let silent: String = data
        .lines()
        .map(|line| {
            let mut cells: Vec<&str> = line.split(';').collect();
            if cells[1] == "third" {
                cells[5] = "";
            }
            format!("{}\n", cells.join(";"))
        })
        .collect();
    let said = wrong(&silent, &plan.replace("language = \"nb\"", "language = \"en\""));
    assert!(said[0].contains("in one of the groups nobody has the answers"), "{said:?}");
}

#[test]
fn several_groups_are_named_and_gaps_are_not_filled_in() {
    let (data, plan) = third("waiting-list", 1, ',');
    let line = plan.lines().count() + 2;
    let said = wrong(&data, &format!("{plan}\n[missing]\nhow = \"imputation\"\n"));
    assert!(
        said[0].contains(&format!("line {line}")) && said[0].contains("two groups are compared"),
        "{said:?}"
    );
    let labels = plan.lines().find(|line| line.starts_with("labels")).unwrap();
    let said = wrong(&data, &plan.replace(labels, ""));
    assert!(said[0].contains("unless “labels” names more") && said[0].contains("third"), "{said:?}");
    let said = wrong(&data, &plan.replace(", third", ", fourth"));
    assert!(said[0].contains("“third” is none of the groups"), "{said:?}");
    let many: String = (0..9).map(|at| format!(", g{at} = \"G{at}\"")).collect();
    let said = wrong(&data, &plan.replace(", third = \"Third\"", &many));
    assert!(said[0].contains("two to ten groups"), "{said:?}");
}

#[test]
fn four_groups_are_drawn_each_by_itself() {
    let (data, plan) = third("waiting-list", 1, ',');
    let fourth: String = (0..)
        .zip(data.lines())
        .map(|(at, line)| {
            if at % 4 == 1 {
                format!("{}\n", line.replace(",third,", ",fourth,"))
            } else {
                format!("{line}\n")
            }
        })
        .collect();
    let more = plan.replace("third = \"Third\" }", "third = \"Third\", fourth = \"Fourth\" }");
    let (three, four) = (page(&data, &plan), page(&fourth, &more.replace("outside", "inside")));
    assert!(three.contains("id=\"chart-wellbeing") && three.contains("bb-chart-lines"));
    assert!(four.contains("id=\"chart-wellbeing") && four.contains("bb-chart-dots"));
    assert!(four.contains("Fourth"));
}
