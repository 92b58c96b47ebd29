//! `brobygger first-administrator`, run more than once.

use std::{path::Path, process::Command};

/// Runs the command in a folder with a house of its own; says whether it went well, and what it printed.
fn first(folder: &Path, email: &str) -> (bool, String, String) {
    let out = Command::new(env!("CARGO_BIN_EXE_brobygger"))
        .args(["first-administrator", email, "--name", "Nora", "--organisation", "Nordby Kommune"])
        .current_dir(folder)
        .env("DATABASE_URL", "sqlite:house.db")
        .env("BROBYGGER_KEY_FILE", "house.key")
        .env("BROBYGGER_LOG", "off")
        .output()
        .unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (out.status.success(), text(&out.stdout), text(&out.stderr))
}

#[tokio::test]
async fn a_second_run_makes_a_new_link_and_after_that_the_command_refuses() {
    let name = u128::from_be_bytes(foundation::Chance::of_the_machine().bytes());
    let folder = std::env::temp_dir().join(format!("brobygger-first-{name:032x}"));
    std::fs::create_dir_all(&folder).unwrap();
    let (fine, one, _) = first(&folder, "nora@example.org");
    assert!(fine && one.contains("30 minutes"), "{one}");
    let (fine, two, _) = first(&folder, "nora@example.org");
    assert!(fine && two != one, "a new link: {two}");
    let url = format!("sqlite:{}", folder.join("house.db").display());
    let db = foundation::Db::open(&url).await.unwrap();
    let made: (i64, i64) = db
        .write(async |tx| {
            // She has signed in.
            tx.run(
                "insert into people_account (person, login, password, failed, created_at)
                 select id, 'x', 'x', 0, created_at from people_person",
                foundation::args![],
            )
            .await?;
            tx.one(
                "select (select count(*) from people_person), (select count(*) from people_organisation)",
                foundation::args![],
            )
            .await
        })
        .await
        .unwrap();
    assert_eq!(made, (1, 1));
    let (fine, out, said) = first(&folder, "sven@example.org");
    assert!(!fine && out.is_empty() && said.contains("/sign-in/link"), "{out}{said}");
    std::fs::remove_dir_all(&folder).unwrap_or_default();
}
