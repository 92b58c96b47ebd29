//! The SQL of the coordinator's first page. Few statements, each bounded to one organisation.

use foundation::{Actor, Day, Id, Person, Result, Timestamp, Tx, args};

use crate::{Match, Meeting, Path};

foundation::record! {
    /// A guide, as far as the first page needs to know.
    #[derive(Debug, Clone)]
    pub(super) struct Guide {
        pub(super) person: Id<Person>,
        pub(super) capacity: i64,
        pub(super) since_on: Day,
        pub(super) resting_from: Option<Timestamp>,
        pub(super) contact_at: Option<Timestamp>,
        pub(super) logged_call_at: Option<Timestamp>,
        pub(super) own_call_at: Option<Timestamp>,
    }
}

impl Guide {
    /// Since when the guide has wanted a call that nobody has made.
    pub(super) fn wants_call_since(&self) -> Option<Timestamp> {
        let asked = self.logged_call_at.max(self.own_call_at)?;
        self.contact_at.is_none_or(|spoken| spoken < asked).then_some(asked)
    }
}

/// The guides of the organisation, when each was last spoken to, and whether they have asked for a call.
pub(super) async fn list_guides(tx: &mut Tx, actor: &Actor) -> Result<Vec<Guide>> {
    tx.all(
        "select g.person as person, g.capacity as capacity, g.since_on as since_on,
         g.resting_from as resting_from,
         (select max(c.at) from support_contact c where c.org = g.org and c.peer = g.person) as contact_at,
         (select max(m.call_asked_at) from support_meeting m
          where m.org = g.org and m.peer = g.person and m.call_asked_at is not null) as logged_call_at,
         (select max(f.call_asked_at) from support_feeling f
          where f.org = g.org and f.peer = g.person and f.call_asked_at is not null) as own_call_at
         from support_peer g where g.org = $1 and g.stopped_at is null order by g.since_on, g.person",
        args![actor.hat.org],
    )
    .await
}

/// A meeting that is agreed, or has just been.
#[derive(Debug, Clone)]
pub(super) struct Agreed {
    pub(super) id: Id<Meeting>,
    pub(super) path: Id<Path>,
    pub(super) person: Id<Person>,
    pub(super) peer: Id<Person>,
    pub(super) starts_at: Timestamp,
    /// Only of one that has been: how often the two have met by now.
    pub(super) times: Option<i64>,
}

/// What lies ahead and behind.
#[derive(Debug, Default)]
pub(super) struct Around {
    /// What is agreed, the next first.
    pub(super) agreed: Vec<Agreed>,
    /// The last three that met, the latest first.
    pub(super) met: Vec<Agreed>,
    /// From referral to first meeting.
    pub(super) first_met: Vec<(Timestamp, Day)>,
}

foundation::record! {
    /// A meeting, or a first one and since when they had waited: the page needs them all, and has eight statements.
    struct Line {
        id: Id<Meeting>,
        path: Id<Path>,
        person: Id<Person>,
        peer: Id<Person>,
        starts_at: Timestamp,
        times: Option<i64>,
        first_met: Option<Day>,
    }
}

/// What is agreed from the first moment on, who met since the second, and who first met since the day.
pub(super) async fn list_around(
    tx: &mut Tx,
    actor: &Actor,
    (from, since, first): (Timestamp, Timestamp, Day),
) -> Result<Around> {
    let lines: Vec<Line> = tx
        .all(
            "select m.id as id, m.path as path, m.person as person, m.peer as peer, m.starts_at as starts_at,
             cast(null as bigint) as times, cast(null as date) as first_met
             from support_meeting m join support_path p on p.org = m.org and p.id = m.path
             where m.org = $1 and m.starts_at >= $2 and m.result is null and p.state in ('active', 'ending')
             union all
             select * from (
               select m.id, m.path, m.person, m.peer, m.starts_at, (select count(*) from support_meeting x
                 where x.org = m.org and x.path = m.path and x.result = 'held') as times,
                 cast(null as date) as first_met
               from support_meeting m
               where m.org = $1 and m.starts_at >= $3 and m.starts_at <= $4 and m.result = 'held'
               order by m.starts_at desc, m.id limit 3) as met
             union all
             select p.id, p.id, p.person, p.peer, r.waiting_since, null, p.first_met_on
             from support_path p join support_referral r on r.org = p.org and r.id = p.referral
             where p.org = $1 and p.first_met_on >= $5
             order by starts_at, id",
            args![actor.hat.org, from, since, actor.now, first],
        )
        .await?;
    let mut around = Around::default();
    for Line { id, path, person, peer, starts_at, times, first_met } in lines {
        let meeting = Agreed { id, path, person, peer, starts_at, times };
        match (first_met, times) {
            (Some(day), _) => around.first_met.push((starts_at, day)),
            (None, Some(_)) => around.met.push(meeting),
            (None, None) => around.agreed.push(meeting),
        }
    }
    around.met.reverse();
    Ok(around)
}

/// The matches that wait for this person's answer.
pub(super) async fn list_asked(tx: &mut Tx, actor: &Actor) -> Result<Vec<Id<Match>>> {
    let asked: Vec<(Id<Match>,)> = tx
        .all(
            "select id from support_match where org = $1 and state = 'asked' and
             ((peer = $2 and peer_answer is null) or (person = $2 and person_answer is null))
             order by asked_at, id",
            args![actor.hat.org, actor.person],
        )
        .await?;
    Ok(asked.into_iter().map(|(id,)| id).collect())
}
