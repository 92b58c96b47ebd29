//! Mail: a real SMTP server, or a folder for trying it out. Letters name nobody and no topic.

use anyhow::Context;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor, message::Mailbox,
    message::header::ContentType,
};

/// How mail leaves the house.
#[derive(Clone)]
pub enum Mail {
    /// Nothing has been set up.
    Nowhere,
    /// Through a server.
    Server(AsyncSmtpTransport<Tokio1Executor>, Mailbox),
    /// Into a folder, one file a letter.
    Folder(std::path::PathBuf, Mailbox),
}

/// One letter.
#[derive(Debug, Clone)]
pub struct Letter {
    /// The e-mail address it goes to.
    pub to: String,
    /// What stands in the list of letters: neutral.
    pub subject: String,
    /// The text.
    pub text: String,
}

impl Mail {
    /// The way that the settings name.
    pub fn open(setting: Option<&str>, from: &str) -> anyhow::Result<Self> {
        let Some(setting) = setting else { return Ok(Self::Nowhere) };
        let from: Mailbox = from.parse().context("mail_from is written as Name <address@example.org>")?;
        if let Some(folder) = setting.strip_prefix("file:") {
            std::fs::create_dir_all(folder).with_context(|| format!("the folder for mail {folder}"))?;
            return Ok(Self::Folder(folder.into(), from));
        }
        let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(setting).context("the mail setting")?;
        Ok(Self::Server(server.timeout(Some(std::time::Duration::from_secs(20))).build(), from))
    }

    /// Sends one letter. Errors when the server does not take it; it is then tried again later.
    pub async fn send(&self, letter: &Letter) -> anyhow::Result<()> {
        let write = |from: &Mailbox| -> anyhow::Result<Message> {
            Ok(Message::builder()
                .from(from.clone())
                .to(letter.to.parse()?)
                .subject(&letter.subject)
                .header(ContentType::TEXT_PLAIN)
                .body(letter.text.clone())?)
        };
        match self {
            Self::Nowhere => anyhow::bail!(crate::unsent::NotSetUp("mail")),
            Self::Server(server, from) => {
                server.send(write(from)?).await?;
            }
            Self::Folder(folder, from) => {
                let letter = write(from)?.formatted();
                let name: [u8; 8] = foundation::Chance::of_the_machine().bytes();
                std::fs::write(folder.join(format!("{:016x}.eml", u64::from_be_bytes(name))), letter)?;
            }
        }
        Ok(())
    }
}
