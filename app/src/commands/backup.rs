//! `brobygger backup`: a copy of the database while the house is open.

use std::{io::Write, path::PathBuf, process::ExitCode};

use clap::Args;
use foundation::{Db, Engine};

use crate::config::Config;

#[derive(Args)]
pub(super) struct Ask {
    /// The new file. It must not be there yet.
    file: PathBuf,
}

/// Copies the database, opens the copy, and counts what is in it: a copy nobody has opened is no copy.
pub(super) async fn make(config: &Config, ask: &Ask) -> anyhow::Result<ExitCode> {
    let db = Db::open(&config.database).await?;
    anyhow::ensure!(
        db.engine() == Engine::Sqlite,
        "PostgreSQL is copied with pg_dump; see docs/running/backup.md"
    );
    anyhow::ensure!(!ask.file.exists(), "{} is there already; choose another name", ask.file.display());
    db.back_up(&ask.file).await?;
    let copy = Db::open(&format!("sqlite:{}", ask.file.display())).await?;
    let (whole,): (String,) = copy.read(async |tx| tx.one("pragma integrity_check", &[]).await).await?;
    anyhow::ensure!(whole == "ok", "the copy is not whole: {whole}");
    let (lines,): (i64,) = copy.read(async |tx| tx.one("select count(*) from event", &[]).await).await?;
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}: whole, with {lines} lines in the trail", ask.file.display())?;
    writeln!(
        out,
        "Keep the key file {} somewhere else: without it the names cannot be read.",
        config.key_file.display()
    )?;
    Ok(ExitCode::SUCCESS)
}
