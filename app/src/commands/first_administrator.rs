//! `brobygger first-administrator`: the one-time link with which an installation begins.

use std::{io::Write, process::ExitCode};

use clap::Args;
use people::FirstAdministrator;

use crate::{config::Config, serve};

#[derive(Args)]
pub(super) struct Ask {
    /// The e-mail address they will sign in with.
    email: String,
    /// Their first name.
    #[arg(long)]
    name: String,
    /// The organisation they belong to, which is made if it is not there.
    #[arg(long)]
    organisation: String,
}

/// Makes the first administrator; refuses when there is one already.
pub(super) async fn make(config: &Config, ask: &Ask) -> anyhow::Result<ExitCode> {
    let house = serve::open(config).await?;
    let first = FirstAdministrator {
        first_name: ask.name.clone(),
        email: ask.email.clone(),
        language: config.language,
        organisation: ask.organisation.clone(),
        country: config.country.to_uppercase(),
    };
    let link = people::first_administrator(&house.db, &house.trust, &first, (house.clock)()).await;
    let link = link.map_err(|error| match error {
        foundation::Error::Refused(key) => anyhow::anyhow!("{}", house.texts.say(config.language, key, &[])),
        other => anyhow::Error::from(other),
    })?;
    writeln!(std::io::stdout(), "Open this within two days; it works once:\n{}{link}", config.address)?;
    Ok(ExitCode::SUCCESS)
}
