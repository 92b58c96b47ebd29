//! Letters and text messages to people: neutral words, and a link that is theirs alone.

use std::collections::HashSet;

use foundation::{Actor, Error, Event, Id, Organisation, Person, Result, Role, Timestamp, note_sent};
use people::{LinkPurpose, Purpose};
use ui::Language;

use crate::mail::Letter;

/// The two ways a letter goes, as they are noted.
const MAIL: &str = "mail";
const SMS: &str = "sms";

/// What a letter is about, in words that tell nobody anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Something waits on the person's own page.
    Message,
    /// A question with a yes or a no.
    Asked,
    /// The same question once more.
    AskedAgain,
    /// An appointment is near.
    Reminder(Timestamp),
    /// What came of an appointment is still to be told, by somebody who signs in: the letter carries no key.
    Untold,
    /// What was agreed comes to its end.
    EndingNear,
    /// Questions about how it goes.
    Questions,
    /// The link for signing in that the person asked for.
    SignIn,
    /// A place in the house.
    Invited,
    /// Something waits for somebody who signs in with a password: the letter carries no key.
    Notice,
}

/// One letter that is to be written.
#[derive(Debug, Clone)]
pub struct Envelope {
    /// To whom.
    pub to: Id<Person>,
    /// The organisation whose programme it is.
    pub org: Id<Organisation>,
    /// What they are there.
    pub role: Role,
    /// What it is about.
    pub kind: Kind,
    /// The address the link opens.
    pub opens: String,
    /// How many days the link works.
    pub days: i64,
}

impl Kind {
    fn purpose(self) -> LinkPurpose {
        match self {
            Self::Asked | Self::AskedAgain => LinkPurpose::Ask,
            Self::Questions => LinkPurpose::Questionnaire,
            Self::Invited => LinkPurpose::Account,
            Self::Message
            | Self::Notice
            | Self::Reminder(_)
            | Self::Untold
            | Self::EndingNear
            | Self::SignIn => LinkPurpose::SignIn,
        }
    }
    /// Reminders are off until they are chosen; a question that was put to somebody is not a reminder.
    fn is_reminder(self) -> bool {
        matches!(self, Self::Reminder(_) | Self::Untold | Self::EndingNear)
    }
    /// Asking somebody whether they want support is for those who have said that they may be contacted.
    fn asks(self) -> bool {
        matches!(self, Self::Asked | Self::AskedAgain)
    }
    fn subject(self) -> &'static str {
        match self {
            Self::Message | Self::Notice => "public-letter-message",
            Self::Asked => "public-letter-asked",
            Self::AskedAgain => "public-letter-asked-again",
            Self::Untold => "public-letter-untold",
            Self::EndingNear => "public-letter-ending",
            Self::Reminder(_) => "public-letter-reminder",
            Self::Questions => "public-letter-questions",
            Self::SignIn => "public-letter-sign-in",
            Self::Invited => "public-letter-invited",
        }
    }
    fn text(self) -> &'static str {
        match self {
            Self::Message | Self::Notice => "public-letter-message-text",
            Self::Asked => "public-letter-asked-text",
            Self::AskedAgain => "public-letter-asked-again-text",
            Self::Untold => "public-letter-untold-text",
            Self::EndingNear => "public-letter-ending-text",
            Self::Reminder(_) => "public-letter-reminder-text",
            Self::Questions => "public-letter-questions-text",
            Self::SignIn => "public-letter-sign-in-text",
            Self::Invited => "public-letter-invited-text",
        }
    }
}

impl crate::reactions::House {
    /// Writes a letter and sends it the way the person can be reached. Somebody who cannot be reached, has been
    /// forgotten, or has not asked to be reminded, gets none: the coordinator sees what waits.
    /// What stands in `sent` has been sent at an earlier try, and is not sent again.
    pub async fn post(&self, event: Id<Event>, envelope: &Envelope, sent: &HashSet<String>) -> Result<()> {
        let actor = self.house.itself();
        let asks = envelope.kind.asks() && envelope.role == Role::Recipient;
        let (contact, language, ways) = self
            .house
            .db
            .read(async |tx| {
                let Some(card) = people::cards(tx, &actor, &[envelope.to]).await?.remove(&envelope.to) else {
                    return Ok((people::Contact::default(), self.house.settings.language, (false, false)));
                };
                if asks && !people::agreed(tx, envelope.to, Purpose::Contact, None, actor.now).await? {
                    return Ok((people::Contact::default(), card.language, (false, false)));
                }
                let contact = people::contact(tx, &actor, envelope.to).await?;
                let mail = people::agreed(tx, envelope.to, Purpose::RemindersMail, None, actor.now).await?;
                let sms = people::agreed(tx, envelope.to, Purpose::RemindersSms, None, actor.now).await?;
                Ok((contact, card.language, (mail, sms)))
            })
            .await?;
        let reminder = envelope.kind.is_reminder();
        let email = contact.email.filter(|_| !reminder || ways.0);
        let phone = contact.phone.filter(|_| if reminder { ways.1 } else { email.is_none() });
        if email.is_none() && phone.is_none() {
            tracing::info!(person = %envelope.to, "nobody could be reached for a letter");
            return Ok(());
        }
        let name = |way: &str| format!("{}-{}-{way}", envelope.to, envelope.role);
        let email = email.filter(|_| !sent.contains(&name(MAIL)));
        let phone = phone.filter(|_| !sent.contains(&name(SMS)));
        if email.is_none() && phone.is_none() {
            return Ok(());
        }
        let link = self.link(&actor, envelope).await?;
        let mut both = Ok(());
        if let Some(to) = email {
            both = self.mail.send(&self.letter(to, language, envelope, &link)).await.map_err(Error::from);
            if both.is_ok() {
                self.note(event, &name(MAIL)).await?;
            }
        }
        if let Some(to) = phone {
            let text = format!("{} {link}", self.say(language, envelope.kind, envelope.kind.text()));
            self.sms.send(&to, &text).await?;
            self.note(event, &name(SMS)).await?;
        }
        both
    }

    async fn note(&self, event: Id<Event>, letter: &str) -> Result<()> {
        let now = (self.house.clock)();
        self.house.db.write(async |tx| note_sent(tx, event, letter, now).await).await
    }

    async fn link(&self, actor: &Actor, to: &Envelope) -> Result<String> {
        let purpose = to.kind.purpose();
        let path = self
            .house
            .db
            .write(async |tx| match to.kind {
                Kind::Notice | Kind::Untold => Ok(to.opens.clone()),
                Kind::SignIn => people::sign_in_link(tx, actor, to.to).await,
                Kind::Invited => {
                    let invited = people::Invited { person: to.to, org: to.org, role: to.role };
                    people::invitation_link(tx, actor, &invited).await
                }
                _ => people::make_link(tx, actor, to.to, to.org, to.role, &to.opens, purpose, to.days).await,
            })
            .await?;
        Ok(format!("{}{path}", self.house.settings.address))
    }

    fn letter(&self, to: String, language: Language, envelope: &Envelope, link: &str) -> Letter {
        let until = (self.house.clock)().plus_days(envelope.days).day_in(&self.house.settings.zone);
        let until = self.house.texts.long_day(language, until);
        let help = format!("{}/{language}/help-now", self.house.settings.address);
        let say = |key: &str, with: &[(&str, &str)]| self.house.texts.say(language, key, with);
        let text = [
            self.say(language, envelope.kind, envelope.kind.text()),
            link.to_owned(),
            say("public-letter-until", &[("day", &until)]),
            say("public-letter-foot", &[("address", &help)]),
        ];
        let subject = self.say(language, envelope.kind, envelope.kind.subject());
        Letter { to, subject, text: text.join("\n\n") + "\n" }
    }

    fn say(&self, language: Language, kind: Kind, key: &str) -> String {
        let day = match kind {
            Kind::Reminder(at) => {
                let zone = &self.house.settings.zone;
                let today = (self.house.clock)().day_in(zone);
                self.house.texts.near_day(language, at.day_in(zone), today)
            }
            _ => String::new(),
        };
        self.house.texts.say(language, key, &[("day", &day)])
    }
}
