//! Two spreadsheets are matched on the command line, without a database.

use std::{path::Path, process::Command};

use crate::tidy::{read, root};

/// Runs the command in a folder; says whether it went well, and what it printed.
fn run(folder: &Path, args: &[&str]) -> (bool, String, String) {
    let out = Command::new(env!("CARGO_BIN_EXE_brobygger")).args(args).current_dir(folder).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (out.status.success(), text(&out.stdout), text(&out.stderr))
}

#[test]
fn the_example_of_the_handbook_gives_pairs_reasons_and_every_mistake() {
    let name = u128::from_be_bytes(foundation::Chance::of_the_machine().bytes());
    let folder = std::env::temp_dir().join(format!("brobygger-match-{name:032x}"));
    std::fs::create_dir_all(&folder).unwrap();
    for file in ["people.csv", "peers.csv", "rules.toml"] {
        std::fs::copy(root().join("docs/handbook/examples/match").join(file), folder.join(file)).unwrap();
    }
    let three = ["match", "people.csv", "peers.csv", "rules.toml"];
    let also = ["--html", "page.html", "--csv", "list.csv", "--json", "all.json", "--language", "nb"];
    let (fine, out, said) = run(&folder, &[three.as_slice(), also.as_slice()].concat());
    assert!(fine && out.contains("6 av 8 får en likeperson"), "{out}{said}");
    assert!(read(&folder.join("page.html")).contains("Hvem går sammen med hvem"));
    assert!(read(&folder.join("list.csv")).contains("D4;L4;56"));
    assert!(read(&folder.join("all.json")).contains("\"peer\": \"L4\""));
    assert!(!folder.join("brobygger.db").exists() && !folder.join("house.db").exists());
    let wrong = read(&folder.join("rules.toml")).replace("load", "lod");
    std::fs::write(folder.join("rules.toml"), wrong).unwrap();
    let (fine, out, said) =
        run(&folder, &["match", "people.csv", "nowhere.csv", "rules.toml", "--language", "en"]);
    assert!(!fine && out.is_empty(), "{out}");
    assert!(said.contains("rules.toml, line 3, lod:") && said.contains("Perhaps: load."), "{said}");
    assert!(said.contains("nowhere.csv: the file cannot be opened.") && said.contains("2 things"), "{said}");
    std::fs::remove_dir_all(&folder).unwrap_or_default();
}
