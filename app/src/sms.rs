//! Text messages: a small door to whichever provider an organisation has, and a folder for trying it out.
//!
//! The HTTP provider is documented in `docs/running/sms.md`: a POST of `{"to": "+45…", "text": "…"}` with the
//! secret of `BROBYGGER_SMS_SECRET` as bearer token; any answer from 200 to 299 means taken.

use std::path::PathBuf;

use anyhow::Context;

/// How text messages leave the house.
#[derive(Clone)]
pub enum Sms {
    /// Nothing has been set up.
    Nowhere,
    /// Through a provider's address.
    Provider {
        /// Where to post.
        address: String,
        /// The secret that the provider knows us by.
        secret: String,
    },
    /// Into a folder, one file a message.
    Folder(PathBuf),
}

impl Sms {
    /// The way that the settings name.
    pub fn open(setting: Option<&str>) -> anyhow::Result<Self> {
        let Some(setting) = setting else { return Ok(Self::Nowhere) };
        if let Some(folder) = setting.strip_prefix("file:") {
            std::fs::create_dir_all(folder)
                .with_context(|| format!("the folder for text messages {folder}"))?;
            return Ok(Self::Folder(folder.into()));
        }
        let local = setting.starts_with("http://127.0.0.1") || setting.starts_with("http://localhost");
        anyhow::ensure!(
            setting.starts_with("https://") || local,
            "the sms setting is an https:// address or file:"
        );
        let secret = std::env::var("BROBYGGER_SMS_SECRET").unwrap_or_default();
        Ok(Self::Provider { address: setting.to_owned(), secret })
    }

    /// Sends one message. Errors when the provider does not take it; it is then tried again later.
    pub async fn send(&self, to: &str, text: &str) -> anyhow::Result<()> {
        let message = serde_json::json!({ "to": to, "text": text });
        match self.clone() {
            Self::Nowhere => anyhow::bail!(crate::unsent::NotSetUp("text messages")),
            Self::Folder(folder) => {
                let name: [u8; 8] = foundation::Chance::of_the_machine().bytes();
                let file = folder.join(format!("{:016x}.json", u64::from_be_bytes(name)));
                std::fs::write(file, message.to_string())?;
            }
            Self::Provider { address, secret } => {
                // The client waits on a thread of its own, not on those that serve pages.
                tokio::task::spawn_blocking(move || {
                    ureq::post(&address)
                        .config()
                        .timeout_global(Some(std::time::Duration::from_secs(20)))
                        .build()
                        .header("authorization", &format!("Bearer {secret}"))
                        .send_json(&message)
                })
                .await??;
            }
        }
        Ok(())
    }
}
