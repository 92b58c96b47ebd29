//! The same on the command line.

use std::{path::Path, process::Command};

/// Runs the program in a folder with a house of its own; says whether it went well, and what it printed.
fn brobygger(folder: &Path, args: &[&str]) -> (bool, String, String) {
    let out = Command::new(env!("CARGO_BIN_EXE_brobygger"))
        .args(args)
        .current_dir(folder)
        .env("DATABASE_URL", "sqlite:house.db")
        .env("BROBYGGER_KEY_FILE", "house.key")
        .env_remove("TEST_DATABASE_URL")
        .env("BROBYGGER_LOG", "off")
        .output()
        .unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (out.status.success(), text(&out.stdout), text(&out.stderr))
}

/// A folder that goes when the test does.
struct Folder(std::path::PathBuf);
impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap_or_default();
    }
}

fn folder() -> Folder {
    let name = u128::from_be_bytes(foundation::Chance::of_the_machine().bytes());
    let path = std::env::temp_dir().join(format!("brobygger-import-{name:032x}"));
    std::fs::create_dir_all(&path).unwrap();
    Folder(path)
}

async fn with_organisation(folder: &Path, name: &str) {
    let url = format!("sqlite:{}", folder.join("house.db").display());
    let db = foundation::Db::open(&url).await.unwrap();
    let new = foundation::Id::<()>::named(name.as_bytes());
    db.write(async |tx| {
        tx.run(
            "insert into people_organisation (id, kind, name, country, created_at)
             values ($1, 'municipality', $2, 'DK', $3)",
            foundation::args![new, name, foundation::testing::noon()],
        )
        .await
    })
    .await
    .unwrap();
}

#[tokio::test]
async fn the_command_previews_refuses_a_wrong_row_brings_in_and_adds_nothing_twice() {
    let home = folder();
    let folder = home.0.as_path();
    std::fs::write(folder.join("fine.csv"), "navn;tlf;rolle\nLiv;11111111;peer-guide\n").unwrap();
    std::fs::write(folder.join("wrong.csv"), "navn;tlf;rolle\nLiv;11111111;peer-guide\nPer;x;modtager\n")
        .unwrap();
    let (fine, _, said) = brobygger(folder, &["import", "people", "fine.csv"]);
    assert!(!fine && said.contains("--organisation"), "without an organisation: {said}");
    with_organisation(folder, "Nordby").await;

    let (fine, said, wrong) = brobygger(folder, &["import", "people", "fine.csv", "--preview"]);
    assert!(fine && said.contains("One row is new"), "{said}{wrong}");
    let (fine, said, _) = brobygger(folder, &["import", "people", "wrong.csv"]);
    assert!(!fine && said.contains("Row 3, tlf: “x” is not a phone number."), "{said}");
    assert!(said.contains("Nothing has been changed"), "{said}");
    let (fine, said, _) = brobygger(folder, &["import", "people", "fine.csv"]);
    assert!(
        fine && said.contains("One row is new"),
        "the preview and the wrong file changed nothing: {said}"
    );
    let (fine, said, _) = brobygger(folder, &["import", "people", "fine.csv"]);
    assert!(fine && said.contains("Nothing is new"), "{said}");

    with_organisation(folder, "Sydby").await;
    let (fine, _, said) = brobygger(folder, &["import", "people", "fine.csv"]);
    assert!(!fine && said.contains("Sydby") && said.contains("--organisation"), "{said}");
    let (fine, said, _) = brobygger(folder, &["import", "people", "fine.csv", "--organisation", "sydby"]);
    assert!(fine && said.contains("One row is new"), "{said}");
    let (fine, _, said) = brobygger(folder, &["import", "offers", "fine.csv", "--organisation", "Sydby"]);
    assert!(!fine, "{said}");
    let (fine, _, said) = brobygger(folder, &["import", "people", "nowhere.csv", "--organisation", "Sydby"]);
    assert!(!fine && said.contains("nowhere.csv"), "{said}");
}
