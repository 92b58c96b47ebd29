//! Everything matching looks at, in few statements; each profile is opened once.

use std::collections::HashMap;

use foundation::{Actor, Day, Error, Id, Organisation, Person, Result, Sealed, Timestamp, Tx, args, record};
use people::{Agreeing, Card, Purpose};
use programme::Running;

use super::{Field, Guide, Lists, Seeker, Spot};
use crate::{
    Match, Referral,
    path::list_pages::Cards,
    peer::{PROFILE, Profile},
    referral::{WISHES, Wishes},
};

record! {
    /// A guide, somebody who waits, or a pair: what they have in common is that matching needs them all, and
    /// a page has eight statements.
    struct Line {
        kind: String,
        id: Id<()>,
        person: Id<Person>,
        other: Option<Id<Person>>,
        sealed: Option<Sealed>,
        number: Option<i64>,
        at: Option<Timestamp>,
        day: Option<Day>,
        unit: Option<Id<Organisation>>,
        state: String,
    }
}

/// A path that closed so long ago tells nothing about room today.
const ROOM_NEWS_DAYS: i64 = 30;

async fn lines(tx: &mut Tx, actor: &Actor) -> Result<Vec<Line>> {
    tx.all(
        "select 'guide' as kind, person as id, person, cast(null as uuid) as other, profile as sealed,
           capacity as number, updated_at as at, approved_until as day, cast(null as uuid) as unit,
           case when resting_from is null then 'open' else 'resting' end as state
         from support_peer where org = $1 and stopped_at is null
         union all
         select 'seeker', id, person, null, wishes, null, waiting_since, discharge_on, unit, state
         from support_referral where org = $1 and state in ('waiting', 'asked')
         union all
         select 'pair', id, person, peer, override_why, null, asked_at, null, null, state
         from support_match where org = $1 and state in ('asked', 'declined')
         union all
         select 'pair', id, person, peer, null, null, closed_at, null, null,
           case when closed_at is null then 'open' else 'closed' end
         from support_path where org = $1 and (closed_at is null or closed_at > $2)",
        args![actor.hat.org, actor.now.plus_days(-ROOM_NEWS_DAYS)],
    )
    .await
}

/// Two people who have been asked and have not both answered.
#[derive(Debug, Clone)]
pub struct Question {
    /// The match.
    pub id: Id<Match>,
    /// Who waits.
    pub person: Id<Person>,
    /// The guide.
    pub peer: Id<Person>,
    /// When they were asked.
    pub asked_at: Timestamp,
    /// Why the coordinator chose otherwise than was suggested, sealed.
    pub why: Option<Sealed>,
}

/// The field, and the questions that are open.
#[derive(Debug)]
pub(super) struct Loaded {
    /// What matching looks at. Only those who wait are in it, not those who are being asked.
    pub field: Field<'static>,
    /// Those who are being asked.
    pub asked: Vec<Seeker>,
    /// The questions that are open.
    pub questions: Vec<Question>,
    /// The programme.
    pub running: Running,
    /// Everybody's card, as long as the page is made that asked first.
    pub cards: Cards,
}

/// Everything about the actor's own organisation, read anew. Whoever wants to see it asks [`known`](super::known),
/// which asks whether they may, and remembers.
pub(super) async fn load(tx: &mut Tx, actor: &Actor, today: Day) -> Result<Loaded> {
    let running = programme::the_one(tx, actor).await?;
    let programme = running.pack.programme().ok_or(Error::NotFound)?;
    let lines = lines(tx, actor).await?;
    let of = |kind: &str| -> Vec<Id<Person>> {
        lines.iter().filter(|line| line.kind == kind).map(|line| line.person).collect()
    };
    let (guides, seekers) = (of("guide"), of("seeker"));
    let apart = people::blocks_among(tx, actor.hat.org).await?;
    let trained = competence::trained(tx, actor.hat.org, &guides, today).await?;
    let all = [guides, seekers].concat();
    let Agreeing { cards, agreed } = people::cards_of_agreeing(tx, actor, &all, Purpose::Contact).await?;
    let lists = Lists::of(programme);
    let mut field = Field::of(programme, lists, (actor.now, today));
    field.apart = apart;
    let mut loaded = Loaded { field, asked: Vec::new(), questions: Vec::new(), running, cards };
    let mut load = Load::default();
    for line in lines.iter().filter(|line| line.kind == "pair") {
        loaded.pair(line, &mut load);
    }
    for line in &lines {
        let Some(card) = loaded.cards.get(&line.person).cloned() else { continue };
        let card = &card;
        match line.kind.as_str() {
            "guide" => loaded.guide(line, card, &load, trained.contains(&line.person))?,
            "seeker" => loaded.seeker(line, card, agreed.contains(&line.person))?,
            _ => {}
        }
    }
    Ok(loaded)
}

/// How many places each guide has in use, and when one last came free.
#[derive(Default)]
struct Load {
    taken: HashMap<Id<Person>, i64>,
    freed: HashMap<Id<Person>, Timestamp>,
}

impl Loaded {
    fn pair(&mut self, line: &Line, load: &mut Load) {
        let Some(peer) = line.other else { return };
        match line.state.as_str() {
            "declined" => {
                self.field.said_no.insert((line.person, peer));
            }
            "closed" => {
                let freed = load.freed.entry(peer).or_insert(self.field.now.plus_days(-ROOM_NEWS_DAYS));
                *freed = (*freed).max(line.at.unwrap_or(*freed));
            }
            state => {
                *load.taken.entry(peer).or_default() += 1;
                if let (true, Some(asked_at)) = (state == "asked", line.at) {
                    let (id, why) = (line.id.of(), line.sealed.clone());
                    self.questions.push(Question { id, person: line.person, peer, asked_at, why });
                }
            }
        }
    }

    fn guide(&mut self, line: &Line, card: &Card, load: &Load, trained: bool) -> Result<()> {
        let Some(sealed) = &line.sealed else { return Ok(()) };
        let profile: Profile = serde_json::from_str(&card.key.open(PROFILE, line.person, sealed)?)?;
        let lists = &self.field.lists;
        let age = profile.born.map(|born| i64::from(self.field.today.jiff().year()) - born);
        let dog: &[&str] = if profile.dog { &["no-dogs"] } else { &[] };
        let freed = load.freed.get(&line.person).copied();
        self.field.guides.push(Guide {
            person: line.person,
            name: card.first_name.to_lowercase(),
            languages: lists.language.bits(&profile.languages),
            gender: lists.gender.bits(&[&profile.gender]),
            ages: age.map_or(0, |age| lists.age.bands(age)),
            interests: lists.interest.bits(&profile.interests),
            times: lists.times.bits(&profile.times),
            places: lists.place.bits(&profile.places),
            cannot: lists.comfort.bits(&profile.cannot) | lists.comfort.bits(dog),
            shared: lists.experience.bits(&profile.shared),
            home: profile.place.and_then(Spot::of),
            reach_km: profile.reach_km.unwrap_or(i64::from(self.field.programme.room.travel_km)) as f64,
            capacity: line.number.unwrap_or(0),
            taken: load.taken.get(&line.person).copied().unwrap_or(0),
            approved: line.day.is_some_and(|until| until >= self.field.today),
            trained,
            resting: line.state == "resting",
            wards: profile.wards,
            room_since: freed.max(line.at),
        });
        Ok(())
    }

    fn seeker(&mut self, line: &Line, card: &Card, agreed: bool) -> Result<()> {
        let Some(sealed) = &line.sealed else { return Ok(()) };
        let referral: Id<Referral> = line.id.of();
        let wishes: Wishes = serde_json::from_str(&card.key.open(WISHES, referral, sealed)?)?;
        let lists = &self.field.lists;
        let seeker = Seeker {
            person: line.person,
            referral,
            languages: lists.language.bits(&wishes.language),
            gender: lists.gender.bits(&[&wishes.gender]),
            ages: lists.age.bits(&wishes.ages),
            experience: lists.experience.bits(&wishes.experience),
            interests: lists.interest.bits(&wishes.interests),
            times: lists.times.bits(&wishes.times),
            places: lists.place.bits(&wishes.place),
            comfort: lists.comfort.bits(&wishes.comfort),
            home: wishes.home.and_then(Spot::of),
            from_afar: wishes.from_afar(),
            ward: line.unit,
            known: wishes.known_names(),
            not_these: wishes.not_these.clone(),
            agreed,
            waiting_since: line.at.unwrap_or(self.field.now),
            discharge_on: line.day,
        };
        if line.state == "asked" {
            self.asked.push(seeker);
        } else {
            self.field.seekers.push(seeker);
        }
        Ok(())
    }
}
