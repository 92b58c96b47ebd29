//! `brobygger simulate`: a programme of any size, from a seed.

use std::{io::Write, process::ExitCode};

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use ui::House;

use crate::{
    config::Config,
    serve,
    simulate::{self, SignIn, Size, partnership::PASSWORD},
};

#[derive(Args)]
pub(super) struct Simulate {
    /// How many people say yes to a guide in eighteen months.
    #[arg(long, default_value_t = simulate::DEMO.recipients, value_name = "N")]
    recipients: usize,
    /// How many guides there are.
    #[arg(long, default_value_t = simulate::DEMO.guides, value_name = "N")]
    guides: usize,
    /// About how many meetings there are.
    #[arg(long, default_value_t = simulate::DEMO.meetings, value_name = "N")]
    meetings: usize,
    /// The same seed makes the same programme.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// An empty database for it; without it the one in the settings.
    #[arg(long, value_name = "DATABASE_URL")]
    into: Option<String>,
}

/// Writes an invented programme into an empty database.
pub(super) async fn simulate(mut config: Config, wanted: &Simulate) -> anyhow::Result<ExitCode> {
    if let Some(into) = &wanted.into {
        config.database.clone_from(into);
    }
    let house = serve::open(&config).await?;
    let size = Size { recipients: wanted.recipients, guides: wanted.guides, meetings: wanted.meetings };
    let sign_ins = fill(&house, size, wanted.seed).await?;
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "Everybody here is invented. Put `sample = true` into the settings, so that every page says so."
    )?;
    writeln!(out)?;
    who_can_sign_in(&mut out, &sign_ins)?;
    Ok(ExitCode::SUCCESS)
}

/// Fills an empty house and shows how far it has come.
pub(super) async fn fill(house: &House, size: Size, seed: u64) -> anyhow::Result<Vec<SignIn>> {
    let there = house.db.read(async |tx| people::every_organisation(tx).await).await?;
    anyhow::ensure!(
        there.is_empty(),
        "the database is not empty; a simulated programme needs one of its own"
    );
    let history = simulate::history(size, seed, (house.clock)(), &house.settings.zone);
    let style = ProgressStyle::with_template("{msg} {bar:32} {pos}/{len} people, {elapsed}")?;
    let bar = ProgressBar::new(0).with_style(style).with_message("inventing a programme");
    let show = |done: usize, of: usize| {
        bar.set_length(of as u64);
        bar.set_position(done as u64);
    };
    let sign_ins = simulate::fill(house, &history, seed, &show).await?;
    bar.finish_and_clear();
    Ok(sign_ins)
}

/// A small table of who can sign in as what.
pub(super) fn who_can_sign_in(out: &mut impl Write, sign_ins: &[SignIn]) -> std::io::Result<()> {
    let wide = |of: fn(&SignIn) -> usize| sign_ins.iter().map(of).max().unwrap_or(0);
    let role = wide(|one| one.role.as_str().len());
    let (name, email) = (wide(|one| one.name.chars().count()), wide(|one| one.email.len()));
    for one in sign_ins {
        let said = one.role.as_str().replace('-', " ");
        let (called, address, place) = (&one.name, &one.email, &one.organisation);
        writeln!(out, "  {said:<role$}  {called:<name$}  {address:<email$}  {place}")?;
    }
    writeln!(out)?;
    writeln!(out, "  Password for each of them: {PASSWORD}")
}
