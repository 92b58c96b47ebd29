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
                // An address may hold a password or a token; the settings are often shown to others.
                Some(toml::Value::String(address)) if holds_password(name, address) => {
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

/// Whether this is an address of a server with a name and password in it, or with a token in its path.
fn holds_password(name: &str, address: &str) -> bool {
    match name {
        "database" | "mail" => address.contains('@'),
        "sms" => address.contains("://"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_password_is_printed() {
        assert!(holds_password("database", "postgres://bro:secret@db/bro"));
        assert!(holds_password("mail", "smtps://user:secret@mail.example.org"));
        assert!(holds_password("sms", "https://sms.example.org/send?token=secret"));
        assert!(!holds_password("database", "sqlite:brobygger.db"));
        assert!(!holds_password("mail", "file:mail"));
        assert!(!holds_password("mail_from", "Brobygger <no-reply@example.org>"));
    }
}
