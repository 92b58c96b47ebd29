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

/// Makes the first administrator, or a new link for the one who has not used theirs; refuses when there is
/// one who can sign in.
pub(super) async fn make(config: &Config, ask: &Ask) -> anyhow::Result<ExitCode> {
    let house = serve::open(config).await?;
    let first = FirstAdministrator {
        first_name: ask.name.clone(),
        email: ask.email.clone(),
        language: config.language,
        organisation: ask.organisation.clone(),
        country: config.country.to_uppercase(),
    };
    let say = |key: &str| {
        let minutes = people::FIRST_LINK_MINUTES.to_string();
        house.texts.say(config.language, key, &[("address", &config.address), ("minutes", &minutes)])
    };
    let link = people::first_administrator(&house.db, &house.trust, &first, (house.clock)()).await;
    let link = link.map_err(|error| match error {
        foundation::Error::Refused(key) => anyhow::anyhow!("{}", say(key)),
        other => anyhow::Error::from(other),
    })?;
    writeln!(std::io::stdout(), "{}\n{}{link}", say("people-first-link"), config.address)?;
    Ok(ExitCode::SUCCESS)
}
