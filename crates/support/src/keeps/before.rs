//! Before two people meet: offers, referrals, questions, and what a guide has told.

use foundation::{Actor, Day, Id, Key, Person, Programme, Result, Sealed, Timestamp, Tx, args, record};
use packs::Pack;
use programme::Running;
use ui::Shown;

use super::{shown, words};
use crate::{Match, Profile, Referral, Wishes, matching, peer::PROFILE, referral::WISHES};

record! {
    /// One who waited, as far as it is shown to them.
    struct Waited {
        id: Id<Referral>,
        waiting_since: Timestamp,
        state: String,
        wishes: Sealed,
        programme: Id<Programme>,
    }
}

pub(super) async fn show_referrals(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<Vec<Shown>> {
    let people::Card { key, language, .. } = people::card(tx, actor, person).await?;
    let offers: Vec<(Timestamp, String)> = tx
        .all(
            "select made_at, answer from support_offer where person = $1
             union all select offered_at, 'yes' from support_referral
             where person = $1 and offered_at is not null order by 1",
            args![person],
        )
        .await?;
    let referrals: Vec<Waited> = tx
        .all(
            "select id, waiting_since, state, wishes, programme from support_referral where person = $1
             order by waiting_since",
            args![person],
        )
        .await?;
    let matches: Vec<(Id<Match>, Timestamp, String)> = tx
        .all(
            "select id, asked_at, state from support_match where person = $1 or peer = $1 order by asked_at",
            args![person],
        )
        .await?;
    let running = programme::running(tx, actor).await?;
    let mut all: Vec<Shown> = offers
        .into_iter()
        .map(|(at, answer)| {
            let parts =
                vec![("support-kept-at", Some(at.to_string())), ("support-kept-answer", Some(answer))];
            shown("support-kept-offer", parts)
        })
        .collect();
    for one in referrals {
        let wishes: Wishes = serde_json::from_str(&key.open(WISHES, one.id, &one.wishes)?)?;
        let said = pack(&running, one.programme).map(|pack| words::wishes(&wishes, pack, language));
        let parts = vec![
            ("support-kept-at", Some(one.waiting_since.to_string())),
            ("support-kept-state", Some(one.state)),
            ("support-kept-wishes", said),
            ("support-kept-known", Some(wishes.known)),
        ];
        all.push(shown("support-kept-referral", parts));
    }
    all.extend(matches.into_iter().map(|(_, at, state)| {
        let parts = vec![("support-kept-at", Some(at.to_string())), ("support-kept-state", Some(state))];
        shown("support-kept-match", parts)
    }));
    Ok(all)
}

/// The pack whose lists a referral was made with; the one that runs now where that programme is over.
fn pack(running: &[Running], programme: Id<Programme>) -> Option<&'static Pack> {
    let its = running.iter().find(|one| one.id == programme);
    its.or(running.first()).map(|one| one.pack)
}

/// What was wished for goes; that there was an offer and a referral stays, about nobody. Whoever waited or was asked
/// waits no longer.
pub(super) async fn forget_referrals(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<()> {
    let nobody = Key::new(&actor.trust.chance);
    let gone = actor.seal(&nobody, WISHES, actor.id::<Referral>(), "")?;
    matching::forget(tx, actor, person).await?;
    tx.run(
        "update support_referral set state = 'closed', closed_at = $2, closed_why = 'forgotten'
         where person = $1 and state <> 'closed'",
        args![person, actor.now],
    )
    .await?;
    tx.run("update support_offer set person = null where person = $1", args![person]).await?;
    tx.run("update support_referral set wishes = $2, target = null where person = $1", args![person, gone])
        .await?;
    tx.run("update support_match set override_why = null where person = $1 or peer = $1", args![person])
        .await?;
    Ok(())
}

pub(super) async fn show_guide(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<Vec<Shown>> {
    let people::Card { key, language, .. } = people::card(tx, actor, person).await?;
    let guides: Vec<(i64, Sealed, Day)> = tx
        .all("select capacity, profile, since_on from support_peer where person = $1", args![person])
        .await?;
    let talks: Vec<(Timestamp,)> =
        tx.all("select at from support_contact where peer = $1 order by at", args![person]).await?;
    let running = programme::running(tx, actor).await?;
    let mut all = Vec::new();
    for (capacity, profile, since) in guides {
        let profile: Profile = serde_json::from_str(&key.open(PROFILE, person, &profile)?)?;
        let profile = running.first().map(|one| words::profile(&profile, one.pack, language));
        let parts = vec![
            ("support-kept-since", Some(since.to_string())),
            ("support-kept-capacity", Some(capacity.to_string())),
            ("support-kept-profile", profile),
        ];
        all.push(shown("support-kept-guide", parts));
    }
    let talk =
        |(at,): (Timestamp,)| shown("support-kept-talk", vec![("support-kept-at", Some(at.to_string()))]);
    all.extend(talks.into_iter().map(talk));
    Ok(all)
}

pub(super) async fn forget_guide(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<()> {
    let nobody = Key::new(&actor.trust.chance);
    let gone = actor.seal(&nobody, PROFILE, person, "")?;
    tx.run(
        "update support_peer set profile = $2, stopped_at = coalesce(stopped_at, $3) where person = $1",
        args![person, gone, actor.now],
    )
    .await?;
    tx.run("delete from support_contact where peer = $1", args![person]).await?;
    Ok(())
}
