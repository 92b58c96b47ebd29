//! What is answered with yes or no: read, counted, compared, and hidden where it would tell of few.

use super::{analysed, texts, wrong};

const PLAN: &str = r#"title = "Work"
design = "randomised"
audience = "inside"
[columns]
person = "id"
group = "arm"
[group]
reference = "later"
[[wave]]
label = "Before"
[[wave]]
label = "After"
[[measure]]
id = "work"
name = "In work"
kind = "yes-no"
yes = ["1", "yes"]
columns = ["before", "after"]
direction = "high-is-good"
"#;

/// Sixty people a group; after, of each ten `now` and `later` say yes.
fn people(now: usize, later: usize) -> String {
    let row = |at: usize| {
        let (arm, yes) = if at.is_multiple_of(2) { ("now", now) } else { ("later", later) };
        let before = if at.is_multiple_of(3) { "yes" } else { "no" };
        format!("p{at},{arm},{before},{}\n", if at / 2 % 10 < yes { "1" } else { "no" })
    };
    format!("id,arm,before,after\n{}", (0..120).map(row).collect::<String>())
}

fn page(data: &str, plan: &str) -> String {
    analysed(data, plan).unwrap().report.html(&texts()).unwrap()
}

fn number(analysis: &crate::Analysis, name: &str) -> f64 {
    analysis.numbers().iter().find(|(known, _)| known == name).expect(name).1
}

fn near(found: f64, wanted: f64) {
    assert!((found - wanted).abs() <= 1e-6 * wanted.abs().max(1e-3), "{found} is not {wanted}");
}

#[test]
fn two_groups_are_compared_by_odds_and_counts() {
    let found = analysed(&people(7, 4), PLAN).unwrap();
    // 42 of 60 against 24 of 60: odds ratio (42·36)/(18·24), risk ratio 42/24.
    near(number(&found, "work.odds.ratio"), 3.5);
    near(number(&found, "work.risk.ratio"), 1.75);
    assert!(found.finding().contains("the odds of yes in “now” were 3.5"), "{}", found.finding());
    let page = found.report.html(&texts()).unwrap();
    for part in [">42<", ">24<", ">70<", "1.75", "3.50", "Yes is better", "logistic regression"] {
        assert!(page.contains(part), "{part}");
    }
}

#[test]
fn few_who_said_yes_are_not_told_of() {
    let data: String = people(7, 1).lines().take(81).map(|line| format!("{line}\n")).collect();
    let page = page(&data, PLAN);
    let found = analysed(&data, PLAN).unwrap();
    assert_eq!(found.finding(), "In work", "four of forty said yes");
    assert!(page.contains("Fewer than 5 people are behind this"));
    for sheet in found.report.sheets().filter(|sheet| sheet.id.starts_with("work")) {
        assert_ne!(sheet.id, "work-ratios");
        let after = sheet.rows.iter().filter(|row| row[0].said == "After");
        assert!(
            after.clone().count() == 2 && after.flat_map(|row| &row[3..]).all(|one| one.said == "not shown")
        );
    }
}

#[test]
fn outside_a_small_programme_is_not_told_of_by_group() {
    let data: String = people(7, 4).lines().take(51).map(|line| format!("{line}\n")).collect();
    let outside = page(&data, &PLAN.replace("inside", "outside"));
    assert!(
        outside.contains("How many said yes is not told by group") && !outside.contains("the odds of yes in")
    );
    assert!(page(&data, PLAN).contains("Share of yes, %"));
}

#[test]
fn one_who_lapsed_is_not_worked_out_from_two_tables() {
    let row = |at: usize| {
        let after = if at < 2 {
            ""
        } else if at.is_multiple_of(3) {
            "no"
        } else {
            "yes"
        };
        format!("p{at},{},{after}\n", if at.is_multiple_of(2) { "no" } else { "yes" })
    };
    let data = format!("id,before,after\n{}", (0..60).map(row).collect::<String>());
    let plan = PLAN
        .replace("randomised", "before-after")
        .replace("group = \"arm\"\n[group]\nreference = \"later\"\n", "");
    let told = page(&data, &plan);
    assert!(told.contains("Only those who answered both times are told of") && told.contains("Yes after"));
    assert!(!told.contains("Share of yes, %"));
    let whole = page(&data.replace("p0,no,", "p0,no,no").replace("p1,yes,", "p1,yes,yes"), &plan);
    assert!(whole.contains("Share of yes, %") && whole.contains("McNemar"));
}

#[test]
fn what_is_known_at_the_end_only_is_compared_without_a_start() {
    let plan = PLAN.replace("[\"before\", \"after\"]", "[\"after\"]");
    let found = analysed(&people(7, 4), &plan).unwrap();
    near(number(&found, "work.effect.value"), 3.5_f64.ln());
    let page = found.report.html(&texts()).unwrap();
    assert!(page.contains("after ~ group<") && !page.contains(">before<"));
}

#[test]
fn a_row_a_person_and_wave_gives_the_same() {
    let wide = people(7, 4);
    let long: String = wide
        .lines()
        .skip(1)
        .map(|line| {
            let [id, arm, before, after] = line.split(',').collect::<Vec<_>>()[..] else { panic!("{line}") };
            format!("{id},{arm},0,{before}\n{id},{arm},1,{after}\n")
        })
        .collect();
    let plan = PLAN
        .replace("person = \"id\"", "person = \"id\"\nwave = \"t\"")
        .replace("label = \"Before\"", "value = \"0\"\nlabel = \"Before\"")
        .replace("label = \"After\"", "value = \"1\"\nlabel = \"After\"")
        .replace("columns = [\"before\", \"after\"]", "column = \"said\"");
    let found = analysed(&format!("id,arm,t,said\n{long}"), &plan).unwrap();
    assert_eq!(found.numbers(), analysed(&wide, PLAN).unwrap().numbers());
}

#[test]
fn places_are_reckoned_with() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/analyse/randomised");
    let read = |file: &str| std::fs::read_to_string(folder.join(file)).unwrap();
    let plan = read("plan.toml")
        .replace("site = ", "cluster = ")
        .replace("[\"arbeid_start\", \"arbeid_slutt\"]", "[\"arbeid_slutt\"]");
    let found = analysed(&read("data.csv"), &plan).unwrap();
    // glm and sandwich::vcovCL (HC1) of R, from the script of this plan.
    near(number(&found, "arbeid.effect.error"), 0.505_372_087_864_675_8);
    near(number(&found, "arbeid.effect.p"), 0.220_759_632_530_915_82);
    near(number(&found, "arbeid.effect.freedom"), 3.0);
}

#[test]
fn a_plan_of_yes_and_no_that_cannot_be_is_told_with_its_line() {
    let data = people(7, 4);
    let says = |plan: &str, parts: &[&str]| {
        let said = wrong(&data, plan);
        assert!(parts.iter().all(|part| said[0].contains(part)), "{parts:?}: {said:?}");
    };
    says(&PLAN.replace("yes = [\"1\", \"yes\"]\n", ""), &["line 13", "measure.yes", "is missing"]);
    says(&PLAN.replace("kind = \"yes-no\"\n", ""), &["line 16", "kind = \"yes-no\""]);
    says(&PLAN.replace("yes-no", "yesno"), &["line 16", "yes-no"]);
    says(&format!("{PLAN}lowest = 0\nhighest = 1\n"), &["line 20", "measure.lowest", "belongs to a score"]);
    says(&PLAN.replace("randomised", "repeated"), &["line 16", "not in “repeated”"]);
    says(&format!("{PLAN}[missing]\nhow = \"imputation\"\n"), &["line 20", "“work”", "for scores only"]);
    says(&PLAN.replace("[\"1\", \"yes\"]", "[\"Ja\"]"), &["nobody in the file said yes"]);
    let third = data.replace("p3,later,yes", "p3,later,maybe");
    let said = wrong(&third, PLAN);
    assert!(
        said[0].contains("Row 5") && said[0].contains("“maybe” is neither") && said[0].contains("“no”"),
        "{said:?}"
    );
}

#[test]
fn a_group_in_which_all_said_yes_has_no_ratio() {
    let said = wrong(&people(10, 4), PLAN);
    assert!(said[0].contains("“In work”") && said[0].contains("no ratio can be estimated"), "{said:?}");
}
