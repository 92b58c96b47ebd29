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

/// A meeting that is agreed.
#[derive(Debug, Clone)]
pub(super) struct Agreed {
    pub(super) id: Id<Meeting>,
    pub(super) path: Id<Path>,
    pub(super) person: Id<Person>,
    pub(super) peer: Id<Person>,
    pub(super) starts_at: Timestamp,
}

/// What lies ahead and behind.
#[derive(Debug, Default)]
pub(super) struct Around {
    /// What is agreed, the next first.
    pub(super) agreed: Vec<Agreed>,
    /// Who met lately, the last first, and for how many times by now.
    pub(super) met: Vec<(Id<Person>, Id<Person>, i64)>,
    /// From referral to first meeting.
    pub(super) first_met: Vec<(Timestamp, Day)>,
}

foundation::record! {
    /// What these have in common is that the page needs them all, and has eight statements.
    struct Line {
        kind: String,
        id: Id<Meeting>,
        path: Id<Path>,
        person: Id<Person>,
        peer: Id<Person>,
        at: Timestamp,
        day: Option<Day>,
        times: i64,
    }
}

/// So many who met lately are told of.
const MET: usize = 3;

/// What is agreed from the first moment on, who met since the second, and who first met since the day.
pub(super) async fn list_around(
    tx: &mut Tx,
    actor: &Actor,
    (from, since, first): (Timestamp, Timestamp, Day),
) -> Result<Around> {
    let lines: Vec<Line> = tx
        .all(
            "select 'agreed' as kind, id, path, person, peer, starts_at as at, cast(null as date) as day, 0 as times
             from support_meeting where org = $1 and starts_at >= $2 and result is null
             union all
             select 'met', m.id, m.path, m.person, m.peer, m.starts_at, null,
               (select count(*) from support_meeting x where x.org = m.org and x.path = m.path and x.result = 'held')
             from support_meeting m
             where m.org = $1 and m.starts_at >= $3 and m.starts_at <= $4 and m.result = 'held'
             union all
             select 'first', p.id, p.id, p.person, p.peer, r.waiting_since, p.first_met_on, 0
             from support_path p join support_referral r on r.org = p.org and r.id = p.referral
             where p.org = $1 and p.first_met_on >= $5
             order by at, id",
            args![actor.hat.org, from, since, actor.now, first],
        )
        .await?;
    let mut around = Around::default();
    for Line { kind, id, path, person, peer, at, day, times } in lines {
        match (kind.as_str(), day) {
            ("agreed", _) => around.agreed.push(Agreed { id, path, person, peer, starts_at: at }),
            ("met", _) => around.met.push((person, peer, times)),
            (_, Some(day)) => around.first_met.push((at, day)),
            _ => {}
        }
    }
    around.met.reverse();
    around.met.truncate(MET);
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
