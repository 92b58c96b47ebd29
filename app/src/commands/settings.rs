//! `brobygger config`: every setting with its value.

use std::{io::Write, process::ExitCode};

use crate::config::Config;

/// The source of the settings: its comments are the explanations, so that they cannot differ.
const SOURCE: &str = include_str!("../config.rs");

/// Prints the settings as a TOML file that could be used as it is.
pub(super) fn print(config: &Config) -> anyhow::Result<ExitCode> {
    let values: toml::Table = toml::from_str(&toml::to_string(config)?)?;
    let mut out = std::io::stdout().lock();
    let mut words: Vec<&str> = Vec::new();
    for line in SOURCE.lines().map(str::trim).skip_while(|line| !line.starts_with("pub struct")).skip(1) {
        if line == "}" {
            break;
        }
        if let Some(said) = line.strip_prefix("/// ") {
            words.push(said);
        } else if let Some((name, _)) = line.strip_prefix("pub ").and_then(|rest| rest.split_once(':')) {
            for said in words.drain(..) {
                writeln!(out, "# {said}")?;
            }
            match values.get(name) {
                // A database address may hold a password; the settings are often shown to others.
                Some(_) if name == "database" && config.database.contains('@') => {
                    writeln!(out, "# {name} is set, with a password")?;
                }
                Some(value) => writeln!(out, "{name} = {value}")?,
                None => writeln!(out, "# {name} is not set")?,
            }
            writeln!(out)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
