//! Everything that happens because something else happened.

use foundation::{Error, Event, React, Result, Tx};

use crate::{config::Config, mail::Mail, sms::Sms};

/// The house reacting: what it needs to send letters.
pub struct House {
    /// The house.
    pub house: ui::House,
    /// How letters leave.
    pub mail: Mail,
    /// How text messages leave.
    pub sms: Sms,
}

impl House {
    /// The house with these settings.
    pub fn new(house: ui::House, config: Config) -> Self {
        let no_way = |error: anyhow::Error| tracing::error!(%error, "a setting for messages cannot be used");
        let mail =
            Mail::open(config.mail.as_deref(), &config.mail_from).map_err(no_way).unwrap_or(Mail::Nowhere);
        let sms = Sms::open(config.sms.as_deref()).map_err(no_way).unwrap_or(Sms::Nowhere);
        Self { house, mail, sms }
    }
}

impl React for House {
    async fn send(&self, _event: &Event) -> Result<()> {
        Ok(())
    }

    async fn react(&self, _tx: &mut Tx, event: &Event) -> Result<()> {
        match event.name.as_str() {
            other => Err(Error::broken(format!("nobody reacts to {other}"))),
        }
    }
}
