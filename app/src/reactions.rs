//! Everything that happens because something else happened. Read it to know what follows from anything.

use foundation::{Error, Event, Id, News, Organisation, Person, React, Result, Role, Tx};
use support::news;

use crate::{
    config::Config,
    letters::{Envelope, Kind},
    mail::Mail,
    sms::Sms,
};

/// Days a link to a question works.
const DAYS_TO_ANSWER: i64 = 14;
/// Days a link to a message works.
const DAYS_TO_READ: i64 = 7;

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
    pub fn new(house: ui::House, config: &Config) -> Self {
        let no_way = |error: anyhow::Error| tracing::error!(%error, "a setting for messages cannot be used");
        let mail =
            Mail::open(config.mail.as_deref(), &config.mail_from).map_err(no_way).unwrap_or(Mail::Nowhere);
        let sms = Sms::open(config.sms.as_deref()).map_err(no_way).unwrap_or(Sms::Nowhere);
        Self { house, mail, sms }
    }
}

impl React for House {
    /// Letters. Each may be written twice when the machine stops at the wrong moment; none is lost.
    async fn send(&self, event: &Event) -> Result<()> {
        for envelope in self.envelopes(event).await? {
            self.post(&envelope).await?;
        }
        Ok(())
    }

    /// What follows inside the house.
    async fn react(&self, tx: &mut Tx, event: &Event) -> Result<()> {
        match event.name.as_str() {
            news::Agreed::NAME => self.begin_together(tx, &event.read()?).await,
            news::Closed::NAME => self.ask_at_the_end(tx, &event.read()?).await,
            // These only send letters.
            news::Asked::NAME
            | news::CannotCome::NAME
            | news::MeetingPlanned::NAME
            | news::Paused::NAME
            | news::Resumed::NAME
            | people::LinkAsked::NAME => Ok(()),
            other => Err(Error::broken(format!("nobody reacts to {other}"))),
        }
    }
}

impl House {
    /// The letters that follow from a piece of news.
    async fn envelopes(&self, event: &Event) -> Result<Vec<Envelope>> {
        let org = event.org.ok_or(Error::NotFound)?;
        Ok(match event.name.as_str() {
            news::Asked::NAME => {
                let asked: news::Asked = event.read()?;
                let opens = format!("/asked/{}", asked.match_id);
                both(asked.person, asked.peer, org, Kind::Asked, &opens, DAYS_TO_ANSWER)
            }
            news::Agreed::NAME => {
                let agreed: news::Agreed = event.read()?;
                vec![own_page(agreed.person, org, Role::Recipient), own_page(agreed.peer, org, Role::Peer)]
            }
            news::CannotCome::NAME => {
                let cannot: news::CannotCome = event.read()?;
                vec![other(cannot.by, cannot.person, cannot.peer, org)]
            }
            news::Paused::NAME => {
                let paused: news::Paused = event.read()?;
                vec![other(paused.by, paused.person, paused.peer, org)]
            }
            news::Resumed::NAME => {
                let resumed: news::Resumed = event.read()?;
                vec![other(resumed.by, resumed.person, resumed.peer, org)]
            }
            news::Closed::NAME => {
                let closed: news::Closed = event.read()?;
                vec![own_page(closed.person, org, Role::Recipient), own_page(closed.peer, org, Role::Peer)]
            }
            news::MeetingPlanned::NAME => self.reminders(&event.read()?).await?,
            people::LinkAsked::NAME => {
                let asked: people::LinkAsked = event.read()?;
                vec![envelope(asked.person, org, Role::Recipient, Kind::SignIn, "/sign-in", 1)]
            }
            _ => Vec::new(),
        })
    }

    /// Reminders of a meeting, unless it has been moved, called off or held since.
    async fn reminders(&self, planned: &news::MeetingPlanned) -> Result<Vec<Envelope>> {
        let still = self
            .house
            .db
            .read(async |tx| {
                support::is_still_planned(tx, planned.org, planned.meeting, planned.starts_at).await
            })
            .await?;
        if !still {
            return Ok(Vec::new());
        }
        let opens = format!("/meetings/{}", planned.meeting);
        Ok(both(planned.person, planned.peer, planned.org, Kind::Reminder(planned.starts_at), &opens, 2))
    }

    /// Both have said yes: their agreement is written, and the questions along the way are planned.
    async fn begin_together(&self, _tx: &mut Tx, _agreed: &news::Agreed) -> Result<()> {
        Ok(())
    }

    /// A path is over: the last questions are ready.
    async fn ask_at_the_end(&self, _tx: &mut Tx, _closed: &news::Closed) -> Result<()> {
        Ok(())
    }
}

fn envelope(
    to: Id<Person>,
    org: Id<Organisation>,
    role: Role,
    kind: Kind,
    opens: &str,
    days: i64,
) -> Envelope {
    Envelope { to, org, role, kind, opens: opens.to_owned(), days }
}

fn both(
    person: Id<Person>,
    peer: Id<Person>,
    org: Id<Organisation>,
    kind: Kind,
    opens: &str,
    days: i64,
) -> Vec<Envelope> {
    vec![
        envelope(person, org, Role::Recipient, kind, opens, days),
        envelope(peer, org, Role::Peer, kind, opens, days),
    ]
}

/// A message that is read on the person's own page.
fn own_page(to: Id<Person>, org: Id<Organisation>, role: Role) -> Envelope {
    let opens = if role == Role::Peer { "/me" } else { "/my" };
    envelope(to, org, role, Kind::Message, opens, DAYS_TO_READ)
}

/// A message to the other side than the one who acted.
fn other(by: support::Side, person: Id<Person>, peer: Id<Person>, org: Id<Organisation>) -> Envelope {
    match by {
        support::Side::Peer => own_page(person, org, Role::Recipient),
        support::Side::Recipient => own_page(peer, org, Role::Peer),
    }
}
