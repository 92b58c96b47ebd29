//! Everything that happens because something else happened. Read it to know what follows from anything.

use std::collections::BTreeMap;

use foundation::{Error, Event, Id, News, Organisation, Person, React, Result, Role, Timestamp, Tx, sent_of};
use programme::MakeAgreement;

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
    /// Letters. None is lost, and none is written again because another one could not be sent; only when the machine
    /// stops between sending and noting it, one is written twice.
    async fn send(&self, event: &Event) -> Result<()> {
        let envelopes = self.envelopes(event).await?;
        if envelopes.is_empty() {
            return Ok(());
        }
        let sent = self.house.db.read(async |tx| sent_of(tx, event.id).await).await?;
        let mut all = Ok(());
        for envelope in &envelopes {
            // Whoever can be reached does not wait for whoever cannot; the first reason is the one that is kept.
            all = all.and(self.post(event.id, envelope, &sent).await);
        }
        all
    }

    /// What follows inside the house.
    async fn react(&self, tx: &mut Tx, event: &Event) -> Result<()> {
        match event.name.as_str() {
            support::Offered::NAME => self.welcome(tx, &event.read()?).await,
            support::Agreed::NAME => self.begin_together(tx, &event.read()?).await,
            support::EndingPlanned::NAME => self.ask_later(tx, &event.read()?, event.org).await,
            support::Closed::NAME => self.ask_at_the_end(tx, &event.read()?, event.at).await,
            support::Parted::NAME => self.ask_after_parting(tx, &event.read()?, event.at).await,
            people::LinkWished::NAME => people::link_wished(tx, &self.house.itself(), &event.read()?).await,
            people::YesRecorded::NAME => {
                let house = self.house.itself_in(event.org.ok_or(Error::NotFound)?);
                people::yes_recorded(tx, &house, &event.read()?).await
            }
            people::ConsentWithdrawn::NAME => self.no_longer_agrees(tx, &event.read()?, event.org).await,
            // These only send letters.
            support::Asked::NAME
            | support::CannotCome::NAME
            | support::MeetingMoved::NAME
            | support::MeetingPlanned::NAME
            | support::Paused::NAME
            | support::Resumed::NAME
            | support::Unanswered::NAME
            | support::Untold::NAME
            | support::EndingNear::NAME
            | programme::AgreementMade::NAME
            | people::LinkAsked::NAME
            | people::Invited::NAME
            | people::LookAsked::NAME
            | people::ForgettingAsked::NAME
            | evaluation::RoundDue::NAME => Ok(()),
            other => Err(Error::broken(format!("nobody reacts to {other}"))),
        }
    }

    fn why(&self, error: &Error) -> &'static str {
        crate::unsent::why(error)
    }
}

impl House {
    /// The letters that follow from a piece of news.
    async fn envelopes(&self, event: &Event) -> Result<Vec<Envelope>> {
        let org = event.org.ok_or(Error::NotFound)?;
        Ok(match event.name.as_str() {
            support::Asked::NAME => {
                let asked: support::Asked = event.read()?;
                let opens = format!("/asked/{}", asked.match_id);
                both((asked.person, asked.peer), org, Kind::Asked, &opens, DAYS_TO_ANSWER)
            }
            support::MeetingMoved::NAME => moved(&event.read()?, org),
            support::CannotCome::NAME => {
                let cannot: support::CannotCome = event.read()?;
                others(cannot.by, cannot.person, cannot.peer, org)
            }
            support::Paused::NAME => {
                let paused: support::Paused = event.read()?;
                others(paused.by, paused.person, paused.peer, org)
            }
            support::Resumed::NAME => {
                let resumed: support::Resumed = event.read()?;
                others(resumed.by, resumed.person, resumed.peer, org)
            }
            support::Closed::NAME => closed(&event.read()?),
            support::Parted::NAME => self.parted(&event.read()?).await?,
            support::Unanswered::NAME => asked_again(&event.read()?, org),
            support::Untold::NAME => untold(&event.read()?, org),
            support::EndingNear::NAME => ending_near(&event.read()?, org),
            support::MeetingPlanned::NAME => self.reminders(&event.read()?).await?,
            programme::AgreementMade::NAME => agreement(&event.read()?),
            people::LinkAsked::NAME => {
                let asked: people::LinkAsked = event.read()?;
                vec![envelope(asked.person, org, Role::Recipient, Kind::SignIn, "/", 1)]
            }
            people::Invited::NAME => {
                let invited: people::Invited = event.read()?;
                vec![envelope(invited.person, invited.org, invited.role, Kind::Invited, "/", 7)]
            }
            people::LookAsked::NAME | people::ForgettingAsked::NAME => {
                self.notices(org, Role::PrivacyOfficer, "/sign-in").await?
            }
            evaluation::RoundDue::NAME => {
                let due: evaluation::RoundDue = event.read()?;
                let opens = format!("/my/answers/{}", due.round);
                vec![envelope(due.person, org, Role::Recipient, Kind::Questions, &opens, DAYS_TO_ANSWER)]
            }
            _ => Vec::new(),
        })
    }

    /// Those who have this role in an organisation: a message to sign in and look.
    async fn notices(&self, org: Id<Organisation>, role: Role, opens: &str) -> Result<Vec<Envelope>> {
        let who = self.house.db.read(async |tx| people::holders(tx, org, role).await).await?;
        Ok(who.into_iter().map(|one| envelope(one, org, role, Kind::Notice, opens, DAYS_TO_READ)).collect())
    }

    /// Two were parted: both read it on their own page, and the coordinators are told.
    async fn parted(&self, parted: &support::Parted) -> Result<Vec<Envelope>> {
        let told = self.notices(parted.org, Role::Coordinator, "/today").await?;
        let both = others(support::Side::Coordinator, parted.person, parted.peer, parted.org);
        Ok(both.into_iter().chain(told).collect())
    }

    /// Reminders of a meeting, unless it has been moved, called off or held since.
    async fn reminders(&self, planned: &support::MeetingPlanned) -> Result<Vec<Envelope>> {
        let (org, meeting, starts_at) = (planned.org, planned.meeting, planned.starts_at);
        let now = (self.house.clock)();
        let right = self
            .house
            .db
            .read(async |tx| support::still_to_remind(tx, org, meeting, starts_at, now).await)
            .await?;
        let Some(right) = right else { return Ok(Vec::new()) };
        let opens = format!("/meetings/{meeting}");
        Ok(both((right.person, right.peer), org, Kind::Reminder(right.starts_at), &opens, 2))
    }

    /// Somebody said yes on the ward: their own page is theirs from now on, with what they agreed to.
    async fn welcome(&self, tx: &mut Tx, offered: &support::Offered) -> Result<()> {
        match offered.person {
            Some(person) if offered.answer == support::Answer::Yes.to_string() => {
                people::welcome(tx, &self.house.itself_in(offered.org), person).await
            }
            _ => Ok(()),
        }
    }

    /// Both have said yes: their agreement is written, and the questions along the way are planned.
    async fn begin_together(&self, tx: &mut Tx, agreed: &support::Agreed) -> Result<()> {
        let actor = self.house.itself_in(agreed.org);
        let running = programme::running(tx, &actor).await?;
        let programme = running.iter().find(|one| one.id == agreed.programme).ok_or(Error::NotFound)?;
        let template = programme.pack.programme().ok_or(Error::NotFound)?;
        let language = people::card(tx, &actor, agreed.person).await?.language;
        let ends_on = agreed.starts_on.plus_months(i64::from(template.length.months));
        let agreement = MakeAgreement {
            org: agreed.org,
            kind: "guide-recipient".to_owned(),
            programme: agreed.programme,
            about: agreed.path.of(),
            guide: agreed.peer,
            recipient: Some(agreed.person),
            language,
            fields: BTreeMap::from([
                ("period_from".to_owned(), agreed.starts_on.to_string()),
                ("period_to".to_owned(), ends_on.to_string()),
            ]),
        };
        if programme::agreements_about(tx, &actor, agreed.path.of()).await?.is_empty() {
            programme::make_agreement(tx, &actor, &agreement).await?;
        }
        let rounds = evaluation::NewPath {
            programme: agreed.programme,
            path: agreed.path.of(),
            person: agreed.person,
            org: agreed.org,
            starts_on: agreed.starts_on,
            ends_on,
        };
        evaluation::plan_rounds(tx, &actor, &rounds).await
    }

    /// Somebody no longer agrees: what they have answered is counted in no report from now on, or what they are asked
    /// is taken back.
    async fn no_longer_agrees(
        &self,
        tx: &mut Tx,
        withdrawn: &people::ConsentWithdrawn,
        org: Option<Id<Organisation>>,
    ) -> Result<()> {
        let actor = self.house.itself_in(org.ok_or(Error::NotFound)?);
        match withdrawn.purpose {
            people::Purpose::Evaluation => evaluation::stop_asking(tx, &actor, withdrawn.person).await,
            people::Purpose::Contact => support::contact_withdrawn(tx, &actor, withdrawn.person).await,
            _ => Ok(()),
        }
    }

    /// The day of the ending was set or moved: the last questions move with it, as long as the two go on.
    async fn ask_later(
        &self,
        tx: &mut Tx,
        planned: &support::EndingPlanned,
        org: Option<Id<Organisation>>,
    ) -> Result<()> {
        let org = org.ok_or(Error::NotFound)?;
        match support::ends_on(tx, org, planned.path).await? {
            Some(day) => {
                evaluation::move_ending(tx, &self.house.itself_in(org), planned.path.of(), day).await
            }
            None => Ok(()),
        }
    }

    /// Two were parted: the last questions are ready, as at every other ending.
    async fn ask_after_parting(&self, tx: &mut Tx, parted: &support::Parted, on: Timestamp) -> Result<()> {
        let actor = self.house.itself_in(parted.org);
        evaluation::plan_ending(tx, &actor, parted.path.of(), on.day_in(&self.house.settings.zone)).await
    }

    /// A path is over: the last questions are ready. Somebody who has died is asked nothing any more.
    async fn ask_at_the_end(&self, tx: &mut Tx, closed: &support::Closed, on: Timestamp) -> Result<()> {
        let actor = self.house.itself_in(closed.org);
        if closed.ending == support::Ending::Died {
            return evaluation::stop_asking(tx, &actor, closed.person).await;
        }
        evaluation::plan_ending(tx, &actor, closed.path.of(), on.day_in(&self.house.settings.zone)).await
    }
}

/// What a reaction is for, as far as somebody may know who looks after letters: no names, no words.
pub struct Letter {
    /// A word for it.
    pub what: &'static str,
    /// For whom, by role; nobody when no letter was to be written.
    pub to: Vec<Role>,
}

/// What the reaction to this news is for.
pub fn letter_of(name: &str, news: &str) -> Letter {
    let (guide, recipient) = (Role::Peer, Role::Recipient);
    let invited = || serde_json::from_str::<people::Invited>(news).map(|news| vec![news.role]);
    let (what, to) = match name {
        support::Asked::NAME | support::Unanswered::NAME => ("asked", vec![recipient, guide]),
        support::MeetingPlanned::NAME => ("reminder", vec![recipient, guide]),
        support::Untold::NAME => ("reminder", vec![guide]),
        support::Parted::NAME => ("message", vec![recipient, guide, Role::Coordinator]),
        support::CannotCome::NAME
        | support::MeetingMoved::NAME
        | support::EndingNear::NAME
        | support::Paused::NAME
        | support::Resumed::NAME
        | support::Closed::NAME => ("message", vec![recipient, guide]),
        programme::AgreementMade::NAME => ("agreement", vec![guide, recipient]),
        evaluation::RoundDue::NAME => ("questions", vec![recipient]),
        people::LinkAsked::NAME => ("sign-in", Vec::new()),
        people::Invited::NAME => ("invited", invited().unwrap_or_default()),
        people::LookAsked::NAME | people::ForgettingAsked::NAME => ("request", vec![Role::PrivacyOfficer]),
        _ => ("inside", Vec::new()),
    };
    Letter { what, to }
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

/// The same letter to both, each with their own link.
fn both(
    (person, peer): (Id<Person>, Id<Person>),
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

/// A path is over. To somebody who has died nothing is written any more.
fn closed(closed: &support::Closed) -> Vec<Envelope> {
    let died = closed.ending == support::Ending::Died;
    let by = if died { support::Side::Recipient } else { support::Side::Coordinator };
    others(by, closed.person, closed.peer, closed.org)
}

/// A meeting was moved: the new time stands on the page of the meeting.
fn moved(moved: &support::MeetingMoved, org: Id<Organisation>) -> Vec<Envelope> {
    let opens = format!("/meetings/{}", moved.meeting);
    let to_others = others(moved.by, moved.person, moved.peer, org);
    to_others.into_iter().map(|letter| Envelope { opens: opens.clone(), ..letter }).collect()
}

/// The guide is asked how it went, on the page where it is told.
fn untold(untold: &support::Untold, org: Id<Organisation>) -> Vec<Envelope> {
    let opens = format!("/meetings/{}/log", untold.meeting);
    vec![envelope(untold.peer, org, Role::Peer, Kind::Untold, &opens, DAYS_TO_READ)]
}

/// Both are reminded of the ending, each on their own page of it.
fn ending_near(near: &support::EndingNear, org: Id<Organisation>) -> Vec<Envelope> {
    let guides = format!("/me/people/{}", near.path);
    vec![
        envelope(near.person, org, Role::Recipient, Kind::EndingNear, "/my/ending", DAYS_TO_READ),
        envelope(near.peer, org, Role::Peer, Kind::EndingNear, &guides, DAYS_TO_READ),
    ]
}

/// Those who have not answered get the question once more.
fn asked_again(one: &support::Unanswered, org: Id<Organisation>) -> Vec<Envelope> {
    let opens = format!("/asked/{}", one.match_id);
    let mut letters = Vec::new();
    if one.by_person {
        letters.push(envelope(one.person, org, Role::Recipient, Kind::AskedAgain, &opens, DAYS_TO_ANSWER));
    }
    if one.by_peer {
        letters.push(envelope(one.peer, org, Role::Peer, Kind::AskedAgain, &opens, DAYS_TO_ANSWER));
    }
    letters
}

/// Both are asked to read an agreement and say yes to it.
fn agreement(made: &programme::AgreementMade) -> Vec<Envelope> {
    let opens = format!("/agreements/{}", made.agreement);
    let to = |who, role| envelope(who, made.org, role, Kind::Message, &opens, DAYS_TO_ANSWER);
    let guide = std::iter::once(to(made.guide, Role::Peer));
    guide.chain(made.recipient.map(|who| to(who, Role::Recipient))).collect()
}

/// A message that is read on the person's own page.
fn own_page(to: Id<Person>, org: Id<Organisation>, role: Role) -> Envelope {
    let opens = if role == Role::Peer { "/me" } else { "/my" };
    envelope(to, org, role, Kind::Message, opens, DAYS_TO_READ)
}

/// Messages to those who did not act themselves.
fn others(by: support::Side, person: Id<Person>, peer: Id<Person>, org: Id<Organisation>) -> Vec<Envelope> {
    let (person, peer) = (own_page(person, org, Role::Recipient), own_page(peer, org, Role::Peer));
    match by {
        support::Side::Peer => vec![person],
        support::Side::Recipient => vec![peer],
        support::Side::Coordinator => vec![person, peer],
    }
}
