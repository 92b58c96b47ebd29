//! What lies where, how large it may be, and who may ask whom.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

/// Who may ask whom. A new arrow needs a decision record first.
const ARROWS: &[(&str, &[&str])] = &[
    ("foundation", &[]),
    ("statistics", &[]),
    ("assignment", &[]),
    ("documents", &[]),
    ("packs", &[]),
    ("sheets", &[]),
    ("frameworks", &[]),
    ("training", &[]),
    ("credentials", &[]),
    ("models", &["statistics"]),
    ("economics", &["statistics", "models"]),
    ("charts", &["statistics"]),
    ("ui", &["foundation"]),
    ("compatibility", &["foundation", "packs", "assignment"]),
    ("people", &["foundation", "ui", "documents"]),
    ("programme", &["foundation", "ui", "people", "packs", "documents", "economics"]),
    ("validation", &["foundation", "ui", "packs", "statistics", "documents"]),
    (
        "competence",
        &[
            "foundation",
            "ui",
            "people",
            "programme",
            "packs",
            "frameworks",
            "sheets",
            "credentials",
            "training",
            "statistics",
            "charts",
            "validation",
        ],
    ),
    (
        "support",
        &[
            "foundation",
            "ui",
            "people",
            "programme",
            "competence",
            "packs",
            "compatibility",
            "documents",
            "statistics",
        ],
    ),
    ("evaluation", &["foundation", "ui", "people", "programme", "packs", "statistics", "charts"]),
    ("insight", &["foundation", "ui", "programme", "statistics", "economics", "charts", "documents"]),
    ("allocation", &["foundation", "ui", "sheets", "assignment"]),
    ("analysis", &["foundation", "ui", "sheets", "statistics", "models", "charts", "documents"]),
];

const LINES_IN_A_FILE: usize = 400;
const LINES_IN_A_ROOM: usize = 12_000;

/// Names that say nothing.
const EMPTY_NAMES: &[&str] = &["manager", "service", "helper", "util", "utils", "common", "misc"];

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Every file below a folder with one of these endings.
pub(crate) fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.is_symlink() {
                folders.push(path);
            } else if endings.iter().any(|ending| path.extension().is_some_and(|e| e == *ending)) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

pub(crate) fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn crates() -> Vec<String> {
    let folders = std::fs::read_dir(root().join("crates")).unwrap().map(|entry| entry.unwrap());
    let mut names: Vec<_> = folders.map(|entry| entry.file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn none_of(wrong: &[String], rule: &str) {
    assert!(wrong.is_empty(), "{rule}:\n{}", wrong.join("\n"));
}

#[test]
fn rooms_ask_only_along_the_arrows() {
    let mut wrong = Vec::new();
    let all: BTreeSet<_> = crates().into_iter().collect();
    for name in &all {
        let Some((_, may)) = ARROWS.iter().find(|(room, _)| room == name) else {
            wrong.push(format!("{name} has no row in the table of arrows"));
            continue;
        };
        let manifest: toml::Table = read(&root().join(format!("crates/{name}/Cargo.toml"))).parse().unwrap();
        let asks = manifest["dependencies"].as_table().unwrap().keys().filter(|key| all.contains(*key));
        wrong.extend(
            asks.filter(|asked| !may.contains(&asked.as_str())).map(|asked| format!("{name} → {asked}")),
        );
    }
    none_of(&wrong, "arrows that nobody has drawn");
}

#[test]
fn every_file_says_what_it_is_and_is_no_longer_than_one_can_read() {
    let mut wrong = Vec::new();
    for folder in ["app", "crates", "tools"] {
        for path in files(&root().join(folder), &["rs"]) {
            let text = read(&path);
            if !text.starts_with("//! ") && !path.ends_with("build.rs") {
                wrong.push(format!("{}: the first line does not say what the file is", path.display()));
            }
            let lines = text.lines().count();
            if lines > LINES_IN_A_FILE {
                wrong.push(format!("{}: {lines} lines", path.display()));
            }
        }
    }
    none_of(&wrong, "files");
}

#[test]
fn no_room_is_so_large_that_it_is_two() {
    // Tests are not what one has to hold in one's head to change a room.
    let is_test = |path: &&PathBuf| {
        path.to_string_lossy().contains("/tests") || path.to_string_lossy().contains("_test")
    };
    let lines = |name: &String| {
        let all = files(&root().join("crates").join(name), &["rs"]);
        all.iter().filter(|path| !is_test(path)).map(|path| read(path).lines().count()).sum()
    };
    let sizes: BTreeMap<String, usize> =
        crates().into_iter().map(|name| (name.clone(), lines(&name))).collect();
    let wrong: Vec<_> = sizes
        .iter()
        .filter(|(_, n)| **n > LINES_IN_A_ROOM)
        .map(|(name, n)| format!("{name}: {n} lines"))
        .collect();
    none_of(&wrong, "rooms that are too large");
}

#[test]
fn no_room_touches_another_rooms_tables() {
    let rooms = ["people", "programme", "validation", "competence", "support", "evaluation", "insight"];
    let mut wrong = Vec::new();
    for room in rooms {
        for path in files(&root().join(format!("crates/{room}/src")), &["rs"]) {
            let text = read(&path);
            for other in rooms.iter().filter(|other| **other != room) {
                for verb in ["from", "join", "into", "update"] {
                    let touch = format!(" {verb} {other}_");
                    let quoted = format!("\"{verb} {other}_");
                    if text.contains(&touch) || text.contains(&quoted) {
                        wrong.push(format!("{}:{touch}…", path.display()));
                    }
                }
            }
        }
    }
    none_of(&wrong, "tables of another room");
}

#[test]
fn things_have_names_of_the_trade() {
    let mut wrong = Vec::new();
    for folder in ["app/src", "crates"] {
        for path in files(&root().join(folder), &["rs"]) {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            if EMPTY_NAMES.contains(&name.as_str()) {
                wrong.push(path.display().to_string());
            }
        }
    }
    none_of(&wrong, "names that say nothing");
}

#[test]
fn every_link_in_the_documents_leads_somewhere() {
    let mut wrong = Vec::new();
    let mut documents = files(&root().join("docs"), &["md"]);
    documents.extend(
        ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"]
            .map(|f| root().join(f)),
    );
    documents.extend(crates().iter().map(|name| root().join(format!("crates/{name}/README.md"))));
    for path in documents {
        if !path.exists() {
            wrong.push(format!("{} is missing", path.display()));
            continue;
        }
        for link in read(&path).split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let target = link.split('#').next().unwrap();
            let outside = target.starts_with("http") || target.starts_with("mailto:") || target.is_empty();
            if !outside && !path.parent().unwrap().join(target).exists() {
                wrong.push(format!("{} → {link}", path.display()));
            }
        }
    }
    none_of(&wrong, "links that lead nowhere");
}

#[test]
fn the_look_is_built_in() {
    assert!(ui::assets::built(), "dist/ is empty: run `make look` before the build");
    assert!(!ui::assets::printing_fonts().is_empty());
}

#[test]
fn the_policies_of_all_rooms_pass_their_check() {
    brobygger::serve::access(&brobygger::rooms()).unwrap();
}
