//! What others wrote and we build on: licences we accept, crates we refuse.

use std::process::Command;

use crate::tidy::{read, root};

#[test]
fn everything_we_build_on_has_a_licence_we_accept_and_nothing_is_refused() {
    let rules: toml::Table = read(&root().join("deny.toml")).parse().unwrap();
    let words = |value: &toml::Value| value.as_str().unwrap().to_owned();
    let accepted: Vec<String> = rules["licenses"]["allow"].as_array().unwrap().iter().map(words).collect();
    let refused: Vec<String> =
        rules["bans"]["deny"].as_array().unwrap().iter().map(|ban| words(&ban["name"])).collect();
    let cargo = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--format-version",
            "1",
            "--offline",
            "--filter-platform",
            "x86_64-unknown-linux-gnu",
        ])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(cargo.status.success(), "{}", String::from_utf8_lossy(&cargo.stderr));
    let all: serde_json::Value = serde_json::from_slice(&cargo.stdout).unwrap();
    let packages = all["packages"].as_array().unwrap();
    assert!(packages.len() > 100, "the list of packages is too short to be true");
    let mut wrong = Vec::new();
    for package in packages {
        let name = package["name"].as_str().unwrap();
        let licence = package["license"].as_str().unwrap_or("none");
        // One side of an OR is enough; every side of an AND is needed.
        let fits = licence.replace('/', " OR ").split(" AND ").all(|part| {
            part.split(" OR ").any(|one| accepted.iter().any(|a| a == one.trim().trim_matches(['(', ')'])))
        });
        if !fits {
            wrong.push(format!("{name}: {licence}"));
        }
        if refused.iter().any(|r| r == name) {
            wrong.push(format!("{name} is refused"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
