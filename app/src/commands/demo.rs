//! `brobygger demo`: an invented programme on a living day, served at once.

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::Context;
use clap::Args;
use foundation::Day;
use serde::{Deserialize, Serialize};
use ui::House;

use super::simulate::{fill, who_can_sign_in};
use crate::{
    config::Config,
    serve,
    simulate::{DEMO, SignIn},
};

/// The seed of the demo.
const SEED: u64 = 7;

#[derive(Args)]
pub(super) struct Demo {
    /// The folder for the demo's database, key and letters; made when it is not there.
    #[arg(long, value_name = "DIR")]
    folder: PathBuf,
    /// Begin anew: throw away what an earlier demo left in this folder, and nothing else.
    #[arg(long)]
    fresh: bool,
    /// The address and port to listen on.
    #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDRESS")]
    listen: String,
}

/// What the folder remembers about its demo. Written when it is complete.
#[derive(Serialize, Deserialize)]
struct Filled {
    on: Day,
    sign_ins: Vec<SignIn>,
}

/// Fills the folder when it is empty, and serves it.
pub(super) async fn demo(mut config: Config, demo: &Demo) -> anyhow::Result<ExitCode> {
    anyhow::ensure!(
        ui::assets::built(),
        "this program was built without its look: run `make look` and build again"
    );
    let folder = &demo.folder;
    std::fs::create_dir_all(folder).with_context(|| format!("the folder {}", folder.display()))?;
    let remembered = folder.join("demo.json");
    if demo.fresh || !remembered.exists() {
        clear(folder)?; // Also what a demo left behind that was stopped while it was being filled.
    }
    set(&mut config, demo);
    let house = serve::open(&config).await?;
    if !remembered.exists() {
        let sign_ins = fill(&house, DEMO, SEED).await?;
        let filled = Filled { on: today(&house), sign_ins };
        std::fs::write(&remembered, serde_json::to_string_pretty(&filled)?)?;
    }
    let filled: Filled = serde_json::from_slice(&std::fs::read(&remembered)?)
        .with_context(|| format!("{} cannot be read; begin anew with --fresh", remembered.display()))?;
    welcome(&config, &house, &filled, demo)?;
    serve::serve(&config, house).await?;
    Ok(ExitCode::SUCCESS)
}

fn set(config: &mut Config, demo: &Demo) {
    let at = |name: &str| demo.folder.join(name);
    config.database = format!("sqlite:{}", at("demo.db").display());
    config.key_file = at("demo.key");
    config.mail = Some(format!("file:{}", at("mail").display()));
    config.sms = Some(format!("file:{}", at("sms").display()));
    config.sample = true;
    config.listen.clone_from(&demo.listen);
    let port = demo.listen.rsplit(':').next().unwrap_or("8080");
    config.address = format!("http://localhost:{port}");
}

/// Removes the files of an earlier demo, by name.
fn clear(folder: &Path) -> anyhow::Result<()> {
    let gone = |path: PathBuf| match std::fs::remove_file(&path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("{} cannot be removed", path.display()))
        }
        _ => Ok(()),
    };
    for name in ["demo.json", "demo.db", "demo.db-wal", "demo.db-shm", "demo.key"] {
        gone(folder.join(name))?;
    }
    for (of, ending) in [("mail", "eml"), ("sms", "json")] {
        let Ok(letters) = std::fs::read_dir(folder.join(of)) else { continue };
        for letter in letters {
            let path = letter?.path();
            if path.extension().is_some_and(|found| found == ending) {
                gone(path)?;
            }
        }
    }
    Ok(())
}

fn today(house: &House) -> Day {
    (house.clock)().day_in(&house.settings.zone)
}

fn welcome(config: &Config, house: &House, filled: &Filled, demo: &Demo) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out)?;
    writeln!(out, "  Brobygger, with a programme in which everybody is invented:  {}", config.address)?;
    writeln!(out)?;
    who_can_sign_in(&mut out, &filled.sign_ins)?;
    writeln!(out, "  Letters are not sent; they lie in {}", demo.folder.join("mail").display())?;
    let days = today(house).days_since(filled.on);
    if days > 0 {
        let ago = if days == 1 { "yesterday".to_owned() } else { format!("{days} days ago") };
        writeln!(out, "  Its living day was {ago}. `make demo-fresh` begins anew on a day like today.")?;
    }
    writeln!(out, "  Stop with Ctrl-C; what you did is kept.")?;
    writeln!(out)?;
    Ok(out.flush()?)
}
