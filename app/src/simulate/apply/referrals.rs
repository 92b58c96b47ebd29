//! Offers on the ward, those who wait, and whom they were asked about.

use foundation::{Actor, Error, Id, Result, Role, Timestamp, Tx};
use people::{Card, How, NewConsent, Purpose, give_consent};
use support::{Answer, Given, Wishes, simulated};

use super::{Filling, Known, guides::nth, partners::Partners, paths, tick_off};
use crate::simulate::{
    model::{self, Question, Unanswered},
    partnership::At,
};

/// What somebody agreed to holds for so many days.
const HOLDS: i64 = 365;
const HOLDS_LONG: i64 = 730;

/// Writes some of those who said yes, and all that came of it.
pub(super) async fn write(
    tx: &mut Tx,
    filling: &Filling<'_>,
    partners: &Partners,
    guides: &[Known<'_>],
    some: &[model::Referral],
) -> Result<Vec<Card>> {
    let mut persons = Vec::with_capacity(some.len());
    for one in some {
        let (referral, card) = offer(tx, filling, partners, one).await?;
        consents(tx, filling, partners, (one, &card)).await?;
        let asked = ask(tx, filling, partners, (one, referral, &card, guides)).await?;
        if let (Some(path), Some((asked, guide))) = (&one.path, asked) {
            let two = paths::Two { one, path, referral, asked, card: &card, guide };
            paths::write(tx, filling, partners, &two).await?;
        }
        if let Some(at) = one.left_at {
            simulated::left(tx, (card.org, referral), at).await?;
        }
        persons.push(card);
    }
    tick_off(tx, filling.history.now).await?;
    Ok(persons)
}

/// Writes some of those who did not say yes.
pub(super) async fn write_unanswered(
    tx: &mut Tx,
    filling: &Filling<'_>,
    partners: &Partners,
    some: &[Unanswered],
) -> Result<()> {
    for one in some {
        let actor = partners.acting(filling, Role::Referrer, At::Ward(one.ward), one.at)?;
        let answer = if one.who.is_some() { Answer::Later } else { Answer::No };
        let given = Given {
            person: one.who.as_ref().map(|who| filling.person(who)),
            again: one.who.is_some().then(|| "ask-in-a-month".to_owned()),
            ..nothing(partners, one.town, answer)?
        };
        support::make_offer(tx, &actor, &given).await?;
    }
    tick_off(tx, filling.history.now).await
}

/// An answer without anything beside it.
fn nothing(partners: &Partners, town: usize, answer: Answer) -> Result<Given> {
    Ok(Given {
        programme: partners.programme,
        org: partners.town(town)?,
        answer,
        person: None,
        wishes: Wishes::default(),
        target: None,
        discharge_on: None,
        again: None,
        share_ward: false,
        days: HOLDS,
        before: None,
    })
}

async fn offer(
    tx: &mut Tx,
    filling: &Filling<'_>,
    partners: &Partners,
    one: &model::Referral,
) -> Result<(Id<support::Referral>, Card)> {
    let acting = |at: Timestamp| partners.acting(filling, Role::Referrer, At::Ward(one.ward), at);
    let mut before = None;
    if let Some(at) = one.not_now_at {
        let given = Given {
            person: Some(filling.person(&one.who)),
            again: Some("ask-at-discharge".to_owned()),
            ..nothing(partners, one.town, Answer::Later)?
        };
        let actor = acting(at)?;
        support::make_offer(tx, &actor, &given).await?;
        before = simulated::last_offer(tx, &actor).await?;
    }
    let given = Given {
        person: Some(filling.person(&one.who)),
        wishes: wishes(one),
        target: one.target.map(str::to_owned),
        discharge_on: one.discharge_on,
        share_ward: one.agrees.ward,
        days: holds(filling, one.since),
        before,
        ..nothing(partners, one.town, Answer::Yes)?
    };
    let referral = support::make_offer(tx, &acting(one.since)?, &given).await?.ok_or(Error::NotFound)?;
    let who = simulated::who_waits(tx, (partners.town(one.town)?, referral)).await?;
    let house = filling.itself(partners.town(one.town)?, one.since);
    Ok((referral, people::card(tx, &house, who).await?))
}

fn holds(filling: &Filling<'_>, since: Timestamp) -> i64 {
    if filling.history.now.days_since(since) > HOLDS - 60 { HOLDS_LONG } else { HOLDS }
}

fn wishes(one: &model::Referral) -> Wishes {
    let all = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
    let wishes = &one.wishes;
    Wishes {
        language: wishes.languages.clone(),
        gender: wishes.gender.unwrap_or_default().to_owned(),
        ages: all(&wishes.ages),
        experience: all(&wishes.experience),
        interests: all(&wishes.interests),
        times: all(&wishes.times),
        place: all(&wishes.places),
        comfort: all(&wishes.comfort),
        words: wishes.words.clone().unwrap_or_default(),
        home: i64::try_from(one.who.place).ok(),
        ..Wishes::default()
    }
}

/// What they agreed to beside being contacted, in the first talk with the coordinator.
async fn consents(
    tx: &mut Tx,
    filling: &Filling<'_>,
    partners: &Partners,
    (one, card): (&model::Referral, &Card),
) -> Result<()> {
    let agrees = one.agrees;
    let coordinator =
        partners.acting(filling, Role::Coordinator, At::Town(one.town), one.since.plus_hours(20))?;
    let mut actor = coordinator;
    actor.now = actor.now.min(filling.history.now.plus_minutes(-20));
    let to_town = Some(card.org);
    let all = [
        (agrees.evaluation, Purpose::Evaluation, None),
        (agrees.notes, Purpose::ShareNotes, to_town),
        (agrees.mail, Purpose::RemindersMail, None),
    ];
    for (_, purpose, to_org) in all.into_iter().filter(|(yes, ..)| *yes) {
        let how = if agrees.how == How::Myself { How::OralWitnessed } else { agrees.how };
        let days = holds(filling, one.since);
        let new = NewConsent { org: card.org, person: card.id, purpose, to_org, how, days };
        give_consent(tx, &actor, &new).await?;
    }
    Ok(())
}

/// Writes all questions, and says which was the one both said yes to, and with which guide.
async fn ask<'k, 'g>(
    tx: &mut Tx,
    filling: &Filling<'_>,
    partners: &Partners,
    (one, referral, card, guides): (&model::Referral, Id<support::Referral>, &Card, &'k [Known<'g>]),
) -> Result<Option<(Id<support::Match>, &'k Known<'g>)>> {
    let mut agreed = None;
    for question in &one.questions {
        let guide = nth(guides, question.guide)?;
        let actor = partners.acting(filling, Role::Coordinator, At::Town(one.town), question.asked_at)?;
        let new = simulated::Question {
            programme: partners.programme,
            referral,
            person: card.id,
            peer: guide.card.id,
            reasons: reasons(one, guide),
            peer_said: question.guide_said,
            person_said: question.person_said,
        };
        let id = simulated::question(tx, &actor, &new, &acting(filling, question, (card, guide))).await?;
        if question.agreed() {
            agreed = Some((id, guide));
        }
    }
    Ok(agreed)
}

/// The two who are asked, acting.
fn acting(filling: &Filling<'_>, question: &Question, (card, guide): (&Card, &Known<'_>)) -> [Actor; 2] {
    let now = question.asked_at;
    [
        filling.actor(guide.card.id, card.org, Role::Peer, now),
        filling.actor(card.id, card.org, Role::Recipient, now),
    ]
}

/// Which rules spoke for the two.
fn reasons(one: &model::Referral, guide: &Known<'_>) -> Vec<String> {
    let (wishes, guide) = (&one.wishes, guide.guide);
    let share = |one: &[&str], other: &[&str]| one.iter().any(|code| other.contains(code));
    let all = [
        ("gender", wishes.gender.is_some()),
        ("times", share(&wishes.times, &guide.times)),
        ("place", share(&wishes.places, &guide.places)),
        ("shared-experience", share(&wishes.experience, &guide.experience)),
        ("interests", share(&wishes.interests, &guide.interests)),
        ("age-band", wishes.ages.contains(&guide.who.age)),
        ("trained", true),
    ];
    all.into_iter().filter(|(_, holds)| *holds).map(|(rule, _)| rule.to_owned()).collect()
}
