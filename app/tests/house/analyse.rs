//! A spreadsheet is analysed on the command line, without a database: everything is written, or nothing.

use std::{path::Path, process::Command};

use crate::tidy::{read, root};

/// Runs the command in a folder; says whether it went well, and what it printed.
fn run(folder: &Path, args: &[&str]) -> (bool, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_brobygger"));
    let out = command.arg("analyse").args(args).current_dir(folder).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (out.status.success(), text(&out.stdout), text(&out.stderr))
}

fn names(folder: &Path) -> Vec<String> {
    let all = std::fs::read_dir(folder).unwrap().flatten();
    let mut names: Vec<String> = all.map(|file| file.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_report_is_written_whole_and_replaces_only_an_earlier_one() {
    let name = u128::from_be_bytes(foundation::Chance::of_the_machine().bytes());
    let folder = std::env::temp_dir().join(format!("brobygger-analyse-{name:032x}"));
    for example in ["before-after", "repeated"] {
        let there = folder.join(example);
        std::fs::create_dir_all(&there).unwrap();
        for file in ["data.csv", "plan.toml"] {
            std::fs::copy(root().join("examples/analyse").join(example).join(file), there.join(file))
                .unwrap();
        }
    }
    let first = ["before-after/data.csv", "before-after/plan.toml", "--out", "report"];
    let (fine, out, said) = run(&folder, &[&first[..2], &["--check"]].concat());
    assert!(fine && out.contains("Ingen feil") && !folder.join("report").exists(), "{out}{said}");
    let (fine, out, said) = run(&folder, &first);
    assert!(fine && out.contains("report.html"), "{out}{said}");
    let report = folder.join("report");
    assert_eq!(names(&report), ["analysis.R", "plan.toml", "report.html", "report.pdf", "tables"]);
    let before = names(&report.join("tables"));
    let second = ["repeated/data.csv", "repeated/plan.toml", "--out", "report"];
    assert!(run(&folder, &second).0);
    let after = names(&report.join("tables"));
    assert!(!after.is_empty() && !before.iter().any(|old| after.contains(old) && old.contains("trivsel")));
    assert!(read(&report.join("plan.toml")).contains("design = \"repeated\""));
    // The folder of the answers is no earlier report.
    let (fine, _, said) = run(&folder, &[&second[..2], &["--out", "repeated"]].concat());
    assert!(!fine && said.contains("der ikke er en tidligere rapport"), "{said}");
    let (fine, out, said) = run(&folder, &["nowhere.csv", "repeated/plan.toml"]);
    assert!(!fine && out.is_empty() && said.contains("»nowhere.csv« kan ikke åbnes"), "{said}");
    let (fine, _, said) = run(&folder, &[&second[..2], &["--out", "repeated/data.csv"]].concat());
    assert!(!fine && said.contains("kan ikke skrives") && !said.contains("os error"), "{said}");
    std::fs::remove_dir_all(&folder).unwrap_or_default();
}
