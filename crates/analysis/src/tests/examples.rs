//! Each example from end to end: the finding, the page, the paper, the tables, the script.

use super::{press, texts};
use crate::{Analysis, Asked, analyse};

pub(super) fn example(name: &str) -> Analysis {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/analyse").join(name);
    let data = std::fs::read(folder.join("data.csv")).unwrap();
    let plan = std::fs::read_to_string(folder.join("plan.toml")).unwrap();
    let made_on = "2026-06-01".parse().unwrap();
    let asked = Asked { data: &data, data_name: "data.csv", plan: &plan, plan_name: "plan.toml", made_on };
    analyse(&asked, &texts(), &|_, _| ()).unwrap_or_else(|wrong| panic!("{name}: {wrong:?}"))
}

fn holds(bytes: &[u8], part: &str) -> bool {
    bytes.windows(part.len()).any(|window| window == part.as_bytes())
}

/// The language of each example and what it finds.
const FINDINGS: &[(&str, &str, &str)] = &[
    ("before-after", "nb", "Trivsel økte med 8,7 poeng (5,2 til 12,2)"),
    (
        "waiting-list",
        "en",
        "Well-being: no clear difference between “A guide at once” and “Waiting list” (+3.7 points, −1.7 to 9.0)",
    ),
    (
        "randomised",
        "nb",
        "I arbeid eller utdanning: oddsen for ja i «Med likeperson» var 2,60 ganger den i «Venteliste» (1,07 til 6,31)",
    ),
    ("several-groups", "sv", "Hopp: de 3 grupperna skiljer sig åt (p = 0,012 för alla tillsammans)"),
    ("repeated", "da", "Håb: »Med peer« ændrede sig 5,6 point mere opad end »Sædvanlig hjælp« (2,1 til 9,2)"),
    ("stepped-wedge", "sv", "Samhörighet var 4,8 poäng högre efter att det började (1,6 till 7,9)"),
    (
        "time-to-event",
        "en",
        "Admitted again: 0.43 times as often in “With a guide” as in “The usual help” (0.26 to 0.71)",
    ),
];

#[test]
fn every_example_gives_a_page_a_paper_tables_and_a_script() {
    let (texts, press) = (texts(), press());
    for (name, language, finding) in FINDINGS {
        let analysis = example(name);
        assert_eq!(analysis.finding(), *finding, "{name}");
        let outputs = analysis.outputs(&texts, &press).unwrap();
        let of = |path: &str| &outputs.iter().find(|output| output.path == path).expect(path).bytes;
        is_whole(std::str::from_utf8(of("report.html")).unwrap(), language, finding);
        for part in [
            "%PDF-1.7",
            "/MarkInfo<</Marked true",
            "/StructTreeRoot",
            "pdfuaid:part",
            &format!("/Lang({language})"),
        ] {
            assert!(holds(of("report.pdf"), part), "{name} lacks {part}");
        }
        let script = std::str::from_utf8(of("analysis.R")).unwrap();
        assert!(
            script.contains("data_file <- \"data.csv\"") && script.matches("keep(").count() > 5,
            "{name}"
        );
        let tables: Vec<_> = outputs.iter().filter(|output| output.path.starts_with("tables/")).collect();
        assert!(
            tables.len() > 2 && tables.iter().all(|table| table.bytes.starts_with("\u{feff}".as_bytes()))
        );
    }
}

/// The page speaks its language, says what was found, leaves no text out, and fetches nothing.
fn is_whole(page: &str, language: &str, finding: &str) {
    assert!(page.contains(&format!("<html lang=\"{language}\">")) && page.contains(finding), "{finding}");
    assert!(!page.contains("analysis-") && !page.contains(" style="), "{finding}: a text is missing");
    assert_eq!(page.matches("http:").count(), page.matches("http://www.w3.org").count(), "{finding}");
    assert!(!page.contains("https:") && !page.contains("<script") && page.matches("<h1").count() == 1);
}

#[test]
fn numbers_are_those_that_r_computes() {
    // From the script of each example, run by R 4.2 with lme4, lmerTest, emmeans and survival.
    for (name, number, wanted) in R {
        let analysis = example(name);
        let found = analysis.numbers().iter().find(|(known, _)| known == number).expect(number).1;
        assert!(
            (found - wanted).abs() <= 1e-6 * wanted.abs().max(1e-3),
            "{name} {number}: {found} is not {wanted}"
        );
    }
}

use super::from_r::R;

#[test]
fn every_table_is_even_and_no_name_of_anybody_leaves_the_file() {
    for name in [
        "before-after",
        "waiting-list",
        "randomised",
        "several-groups",
        "repeated",
        "stepped-wedge",
        "time-to-event",
    ] {
        let analysis = example(name);
        assert!(analysis.report.sheets().all(crate::report::sheet::Sheet::is_even), "{name}");
        let folder =
            std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/analyse").join(name);
        let data = std::fs::read_to_string(folder.join("data.csv")).unwrap();
        let page = analysis.report.html(&texts()).unwrap();
        for row in data.lines().skip(1).take(40) {
            let person = row.split([',', ';']).next().unwrap();
            let cell = format!(">{person}<");
            assert!(
                !page.contains(&cell) && !analysis.script.contains(&format!("\"{person}\"")),
                "{name}: {person}"
            );
        }
    }
}

#[test]
fn the_order_of_the_rows_never_matters() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/analyse/repeated");
    let data = std::fs::read_to_string(folder.join("data.csv")).unwrap();
    let plan = std::fs::read_to_string(folder.join("plan.toml")).unwrap();
    let (head, rows) = data.split_once('\n').unwrap();
    let mut rows: Vec<&str> = rows.lines().collect();
    rows.reverse();
    let turned = format!("{head}\n{}\n", rows.join("\n"));
    let (one, other) = (super::analysed(&data, &plan).unwrap(), super::analysed(&turned, &plan).unwrap());
    for ((name, a), (same, b)) in one.numbers().iter().zip(other.numbers()) {
        assert_eq!(name, same);
        assert!((a - b).abs() <= 1e-6 * a.abs().max(1e-3), "{name}: {a} is not {b}");
    }
}

#[test]
fn filling_in_gaps_is_the_same_each_time_and_near_the_complete_answers() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/analyse/waiting-list");
    let data = std::fs::read_to_string(folder.join("data.csv")).unwrap();
    let plan = std::fs::read_to_string(folder.join("plan.toml")).unwrap();
    let plan = plan.replace("[columns]", "[missing]\nhow = \"imputation\"\nimputations = 10\n\n[columns]");
    let (one, other) = (super::analysed(&data, &plan).unwrap(), super::analysed(&data, &plan).unwrap());
    assert_eq!(one.numbers(), other.numbers());
    let number = |name: &str| one.numbers().iter().find(|(known, _)| known == name).unwrap().1;
    let (effect, error) = (number("wellbeing.effect.value"), number("wellbeing.effect.error"));
    assert!((effect - number("wellbeing.check-complete.effect")).abs() < error, "{effect}");
}

#[test]
fn an_excel_file_gives_the_same_numbers_as_its_csv() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, line) in (0u32..).zip(super::people().lines()) {
        for (column, cell) in (0u16..).zip(line.split(',')) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write(row, column, number).unwrap(),
                Err(_) => sheet.write(row, column, cell).unwrap(),
            };
        }
    }
    let bytes = book.save_to_buffer().unwrap();
    let made_on = "2026-06-01".parse().unwrap();
    let (data_name, plan_name) = ("answers.xlsx", "plan.toml");
    let asked = Asked { data: &bytes, data_name, plan: super::PLAN, plan_name, made_on };
    let found = analyse(&asked, &texts(), &|_, _| ()).unwrap();
    assert_eq!(found.numbers(), super::analysed(&super::people(), super::PLAN).unwrap().numbers());
    assert!(found.script.contains("kind <- \"xlsx\""));
}
