//! Every setting, its default and its reason. `brobygger config` prints them.

use std::path::{Path, PathBuf};

use anyhow::Context;
use serde::{Deserialize, Serialize};
use ui::Language;

/// The settings of one installation: a TOML file, and environment variables that override it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// `sqlite:PATH` for one machine, `postgres://…` for a server. Environment: DATABASE_URL.
    pub database: String,
    /// The address and port the program listens on. Behind a proxy: a local one. Environment: BROBYGGER_LISTEN.
    pub listen: String,
    /// Where people reach it, for links in mail. Environment: BROBYGGER_ADDRESS.
    pub address: String,
    /// A file with the master key that seals names and notes; made at the first start. Keep a copy somewhere else
    /// than the database's: without it nothing sealed can be read again. Environment: BROBYGGER_KEY_FILE.
    pub key_file: PathBuf,
    /// The language where a person has not chosen one.
    pub language: Language,
    /// The country whose help lines come first: DK, NO, SE, FI or IS.
    pub country: String,
    /// The time zone of the clocks on the wall, as in the IANA list.
    pub time_zone: String,
    /// A folder with packs of your own, beside those that ship. Environment: BROBYGGER_PACKS.
    pub packs: Option<PathBuf>,
    /// How mail is sent: `smtp://host:port`, `smtps://user:password@host`, or `file:FOLDER` for trying it out.
    /// Nothing set: no mail is sent. Environment: BROBYGGER_MAIL.
    pub mail: Option<String>,
    /// The sender of mail.
    pub mail_from: String,
    /// How text messages are sent: an `https://…` address (docs/running/sms.md), or `file:FOLDER`.
    /// Environment: BROBYGGER_SMS.
    pub sms: Option<String>,
    /// Whether everybody here is invented, which every page then says.
    pub sample: bool,
    /// How many threads serve pages; 0 is one for each core.
    pub threads: usize,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            database: "sqlite:brobygger.db".to_owned(),
            listen: "127.0.0.1:8080".to_owned(),
            address: "http://localhost:8080".to_owned(),
            key_file: "brobygger.key".into(),
            language: Language::En,
            country: "DK".to_owned(),
            time_zone: "Europe/Copenhagen".to_owned(),
            packs: None,
            mail: None,
            mail_from: "Brobygger <no-reply@localhost>".to_owned(),
            sms: None,
            sample: false,
            threads: 0,
        }
    }
}

impl Config {
    /// Reads the file, if there is one, and the environment over it.
    pub fn read(file: Option<&Path>) -> anyhow::Result<Self> {
        let named = file.is_some();
        let file = file.unwrap_or(Path::new("brobygger.toml"));
        let mut config = match std::fs::read_to_string(file) {
            Ok(text) => {
                toml::from_str(&text).with_context(|| format!("the settings in {}", file.display()))?
            }
            Err(_) if !named => Self::default(),
            Err(error) => return Err(error).with_context(|| format!("the settings in {}", file.display())),
        };
        let environment = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let set = |name: &str, field: &mut String| {
            if let Some(value) = environment(name) {
                *field = value;
            }
        };
        set("DATABASE_URL", &mut config.database);
        set("BROBYGGER_LISTEN", &mut config.listen);
        set("BROBYGGER_ADDRESS", &mut config.address);
        config.key_file = environment("BROBYGGER_KEY_FILE").map_or(config.key_file, PathBuf::from);
        config.mail = environment("BROBYGGER_MAIL").or(config.mail);
        config.sms = environment("BROBYGGER_SMS").or(config.sms);
        config.packs = environment("BROBYGGER_PACKS").map(PathBuf::from).or(config.packs);
        config.address = config.address.trim_end_matches('/').to_owned();
        Ok(config)
    }
}
