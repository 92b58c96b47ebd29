//! A list of meetings: who met whom, when, and what came of it. Two who met before they had a path get one.

use std::collections::{HashMap, HashSet};

use foundation::{Day, Id, Person, Result, Role, Timestamp, Tx};
use programme::Running;
use sheets::{Kind, Line};
use support::{KnownPath, PastMeeting, PastPath, Path};

use super::{
    Opened,
    folk::{Columns, Folk, Found, Spoken},
    lists,
    offers::needed,
    plan::{Ground, Rest, one_more},
};

const RECIPIENT: Columns = Columns {
    number: "recipient_number",
    first_name: "recipient_first_name",
    name: "recipient",
    email: "recipient_email",
    phone: "recipient_phone",
};
const PEER: Columns = Columns {
    number: "peer_number",
    first_name: "peer_first_name",
    name: "peer",
    email: "peer_email",
    phone: "peer_phone",
};
/// At noon, where a list says only the day.
const NOON: i8 = 12;
/// No meeting is longer than a day.
const LONGEST: f64 = 1440.0;

/// A meeting that is new, and its path when that is new too.
#[derive(Debug)]
pub(super) struct New {
    meeting: PastMeeting,
    path: Option<PastPath>,
}

struct Reading<'a, 'g> {
    ground: &'a Ground<'g>,
    running: Running,
    folk: &'a Folk,
    paths: Vec<KnownPath>,
    known: HashSet<(Id<Path>, Timestamp)>,
    /// What stands in a row above.
    read: HashSet<(Id<Path>, Timestamp)>,
    rest: Rest<New>,
}

/// Reads the rows.
pub(super) async fn read(
    tx: &mut Tx,
    ground: &Ground<'_>,
    opened: &Opened,
    folk: &Folk,
) -> Result<Rest<New>> {
    let running = programme::the_one(tx, ground.actor).await?;
    let paths = support::known_paths(tx, ground.actor).await?;
    let known = support::known_meetings(tx, ground.actor).await?;
    let mut reading =
        Reading { ground, running, folk, paths, known, read: HashSet::new(), rest: Rest::default() };
    for line in opened.lines() {
        reading.row(&line);
    }
    Ok(reading.done())
}

impl Reading<'_, '_> {
    fn row(&mut self, line: &Line<'_>) {
        let before = self.rest.wrong.len();
        let person = self.who(line, RECIPIENT, Role::Recipient);
        let peer = self.who(line, PEER, Role::Peer);
        let start = self.start(line);
        let wrong = &mut self.rest.wrong;
        let hours = line.amount("hours", 0.0, LONGEST / 60.0, wrong).map(|hours| hours * 60.0);
        let minutes = line.amount("minutes", 0.0, LONGEST, wrong).or(hours);
        let place = line.word("place", &lists::PLACE, wrong).unwrap_or("other");
        let result = line.word("result", &lists::RESULT, wrong).unwrap_or("held");
        if person.is_some() && person == peer {
            line.note("peer", Kind::Several, wrong);
        }
        let (Some(person), Some(peer), Some((day, starts_at))) = (person, peer, start) else { return };
        if self.rest.wrong.len() > before {
            return;
        }
        let (path, is_new) = self.path(person, peer, day);
        if self.known.contains(&(path, starts_at)) {
            self.rest.there += 1;
            return;
        }
        if !self.read.insert((path, starts_at)) {
            // Twice on one day, or twice in the list: only a time tells.
            line.note("day", Kind::Twice, &mut self.rest.wrong);
            return;
        }
        let id = Id::named(format!("meeting|{path}|{starts_at}").as_bytes());
        // At most a day, so it is a small whole number.
        let minutes = minutes.map(|minutes| minutes.round() as i64);
        let meeting = PastMeeting { id, path, person, peer, starts_at, day, minutes, place, result };
        let (programme, pack) = (self.running.id, self.running.pack);
        let path = is_new.then(|| PastPath {
            id: path,
            programme,
            pack,
            person,
            peer,
            started_on: day,
            last_on: day,
            today: self.ground.today(),
        });
        self.rest.new.push(New { meeting, path });
    }

    fn who(&mut self, line: &Line<'_>, columns: Columns, role: Role) -> Option<Id<Person>> {
        let before = self.rest.wrong.len();
        let spoken = Spoken::read(line, columns, &mut self.rest.wrong);
        if self.rest.wrong.len() > before {
            return None;
        }
        let column = if spoken.number.is_empty() { columns.name } else { columns.number };
        let kind = match self.folk.meant(self.ground.actor, &spoken, role) {
            _ if spoken.is_empty() => Kind::Missing,
            Found::One(_) if self.folk.is_another(self.ground.actor, &spoken) => Kind::Elsewhere,
            Found::One(id) => return Some(id),
            Found::Nobody => Kind::NotFound,
            Found::Several => Kind::Several,
        };
        line.note(column, kind, &mut self.rest.wrong);
        None
    }

    fn start(&mut self, line: &Line<'_>) -> Option<(Day, Timestamp)> {
        let wrong = &mut self.rest.wrong;
        needed(line, "day", wrong)?;
        let (day, with_day) = line.day_and_time("day", wrong)?;
        let time = line.time("time", wrong).or(with_day);
        let day = Day::from(day);
        let (hour, minute) = time.map_or((NOON, 0), |time| (time.hour(), time.minute()));
        let starts_at = day.at(hour, minute, self.ground.zone);
        // Where only the day is written, the day is what has been or not.
        let not_yet = match time {
            Some(_) => starts_at > self.ground.actor.now,
            None => day > self.ground.today(),
        };
        if not_yet {
            line.note("day", Kind::NotYet, wrong);
            return None;
        }
        Some((day, starts_at))
    }

    /// The path between two people on a day: one that was open then, or else the nearest, or else a new one.
    fn path(&mut self, person: Id<Person>, peer: Id<Person>, day: Day) -> (Id<Path>, bool) {
        let zone = self.ground.zone;
        let theirs = self.paths.iter().filter(|path| path.person == person && path.peer == peer);
        let away = |path: &&KnownPath| {
            let before = path.started_on.days_since(day).max(0);
            let after = path.closed_at.map_or(0, |closed| day.days_since(closed.day_in(zone)).max(0));
            before + after
        };
        if let Some(path) = theirs.min_by_key(away) {
            return (path.id, false);
        }
        let org = self.ground.actor.hat.org;
        let id = Id::named(format!("path|{org}|{person}|{peer}").as_bytes());
        self.paths.push(KnownPath { id, person, peer, started_on: day, closed_at: None });
        (id, true)
    }

    /// A path begins on the day of its first meeting, wherever that stands in the list, and its last is the last.
    fn done(mut self) -> Rest<New> {
        let mut days: HashMap<Id<Path>, (Day, Day)> = HashMap::new();
        for New { meeting, .. } in &self.rest.new {
            let (first, last) = days.entry(meeting.path).or_insert((meeting.day, meeting.day));
            (*first, *last) = ((*first).min(meeting.day), (*last).max(meeting.day));
        }
        for path in self.rest.new.iter_mut().filter_map(|new| new.path.as_mut()) {
            (path.started_on, path.last_on) =
                days.get(&path.id).copied().unwrap_or((path.started_on, path.last_on));
        }
        self.rest
    }
}

/// Keeps the meetings, and the paths they need.
pub(super) async fn add(
    tx: &mut Tx,
    ground: &Ground<'_>,
    rows: &[New],
    seen: &(dyn Fn(usize) + Sync),
) -> Result<()> {
    for (at, row) in rows.iter().enumerate() {
        if let Some(path) = &row.path {
            support::import_path(tx, ground.actor, path).await?;
        }
        support::import_meeting(tx, ground.actor, &row.meeting).await?;
        one_more(at + 1, seen).await;
    }
    Ok(())
}
