//! `brobygger check` and `brobygger content check`.

use std::{io::Write, path::PathBuf, process::ExitCode};

use clap::Subcommand;

use crate::{config::Config, serve};

#[derive(Subcommand)]
pub(super) enum Content {
    /// Read packs and report every mistake with file, line, cause and mend.
    Check {
        /// A folder with one pack, or with several.
        folder: PathBuf,
    },
}

/// Opens everything once and says what is there.
pub(super) async fn house(config: &Config) -> anyhow::Result<ExitCode> {
    let house = serve::open(config).await?;
    let mut out = std::io::stdout().lock();
    let engine = match house.db.engine() {
        foundation::Engine::Sqlite => "SQLite, every save forced to the disk",
        foundation::Engine::Postgres => "PostgreSQL",
    };
    writeln!(out, "database: {engine}, tables up to date")?;
    writeln!(out, "rooms: {}", house.rooms.iter().map(|room| room.name).collect::<Vec<_>>().join(", "))?;
    writeln!(
        out,
        "packs: {}",
        packs::installed().all().map(|pack| pack.id()).collect::<Vec<_>>().join(", ")
    )?;
    let look = if ui::assets::built() { "built in" } else { "MISSING: run `make look` and build again" };
    writeln!(out, "look: {look}")?;
    let printing = if documents::installed().is_ok() { "ready" } else { "MISSING fonts: run `make look`" };
    writeln!(out, "printing: {printing}")?;
    writeln!(
        out,
        "mail: {}",
        if config.mail.is_some() { "set up" } else { "not set up; no reminders are sent" }
    )?;
    Ok(ExitCode::SUCCESS)
}

/// Checks packs.
pub(super) fn content(content: &Content) -> anyhow::Result<ExitCode> {
    let Content::Check { folder } = content;
    anyhow::ensure!(folder.is_dir(), "there is no folder {}", folder.display());
    let mistakes = packs::check(folder);
    let mut out = std::io::stdout().lock();
    for mistake in &mistakes {
        writeln!(out, "{mistake}")?;
    }
    if mistakes.is_empty() {
        writeln!(out, "{}: no mistakes", folder.display())?;
        return Ok(ExitCode::SUCCESS);
    }
    Ok(ExitCode::FAILURE)
}
