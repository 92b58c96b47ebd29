//! Writing down a yes that was said aloud or on paper, and that somebody no longer wants something.

use foundation::{
    Actor, Error, Id, News, Organisation, Person, Result, Role, Thing, Timestamp, Tx, args, must, record,
    tell_of,
};

use crate::consent::{
    Agreement, Consent, ConsentWithdrawn, How, Purpose, insert, list::Given, rule, withdraw::end,
};

/// So long a colleague on a ward goes on with those they made an offer to.
const OWN_DAYS: i64 = 90;

record! {
    /// Somebody, with one of their agreements; with nothing where there is none.
    struct Row {
        org: Id<Organisation>,
        made_org: Option<Id<Organisation>>,
        created_at: Timestamp,
        id: Option<Id<Consent>>,
        purpose: Option<Purpose>,
        to_org: Option<Id<Organisation>>,
        to_name: Option<String>,
        how: Option<How>,
        given_by: Option<Id<Person>>,
        valid_from: Option<Timestamp>,
        valid_to: Option<Timestamp>,
        ended_at: Option<Timestamp>,
        ended_how: Option<String>,
        ended_by: Option<Id<Person>>,
    }
}

impl Row {
    fn given(self) -> Option<Given> {
        Some(Given {
            id: self.id?,
            purpose: self.purpose?,
            to_org: self.to_org,
            to_name: self.to_name,
            how: self.how?,
            given_by: self.given_by?,
            valid_from: self.valid_from?,
            valid_to: self.valid_to?,
            ended_at: self.ended_at,
            ended_how: self.ended_how,
            ended_by: self.ended_by,
        })
    }
}

/// Somebody who receives support or waits for it, and everything they have said yes to.
#[derive(Debug)]
pub(super) struct Theirs {
    pub(super) person: Id<Person>,
    pub(super) org: Id<Organisation>,
    /// The organisation that brought them in, where it is another one.
    pub(super) ward: Option<Id<Organisation>>,
    pub(super) given: Vec<Given>,
    thing: Thing,
}

/// Somebody for whom the actor may write down a yes; for others there is nobody. Nobody does it for themselves: they
/// have a page where they press.
pub(super) async fn find(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<Theirs> {
    let rows: Vec<Row> = tx
        .all(
            "select p.org, p.made_org, p.created_at, c.id, c.purpose, c.to_org, o.name as to_name, c.how, c.given_by,
               c.valid_from, c.valid_to, c.ended_at, c.ended_how, c.ended_by
             from people_person p left join people_consent c on c.org = p.org and c.person = p.id
             left join people_organisation o on o.id = c.to_org
             where p.id = $1 and p.forgotten_at is null and exists
               (select 1 from people_hat h where h.person = p.id and h.org = p.org and h.role = $2
                  and h.ended_at is null)
             order by c.valid_from desc, c.id desc",
            args![person, Role::Recipient],
        )
        .await?;
    let first = rows.first().ok_or(Error::NotFound)?;
    let (org, made_org, since) = (first.org, first.made_org, first.created_at);
    let given: Vec<Given> = rows.into_iter().filter_map(Row::given).collect();
    // A colleague on a ward: those they made an offer to themselves, as long as they see what came of it.
    let own = made_org == Some(actor.hat.org)
        && actor.now.days_since(since) < OWN_DAYS
        && given.iter().any(|one| one.given_by == actor.person);
    let thing = Thing::of(org).about(person);
    let thing = if own { thing.by(actor.person) } else { thing };
    must(person != actor.person, Error::NotFound)?;
    actor.must_see("consent.create", &thing)?;
    Ok(Theirs { person, org, ward: made_org.filter(|made| *made != org), given, thing })
}

/// What was said, to what, and when.
#[derive(Debug, Clone)]
pub(super) struct Said {
    pub(super) to: Vec<(Purpose, Option<Id<Organisation>>)>,
    pub(super) how: How,
    pub(super) on: Timestamp,
    pub(super) days: i64,
}

impl Said {
    /// Whether it can be written down: it was said, it still holds, and nothing newer was said since.
    pub(super) fn rule(&self, given: &[Given], now: Timestamp) -> Result<()> {
        must(!self.to.is_empty(), Error::field("yes", "people-problem-yes-none"))?;
        must(self.how != How::Myself, Error::field("how", "ui-problem-choose"))?;
        must(self.on <= now, Error::field("on", "people-problem-yes-ahead"))?;
        must(self.on.plus_days(self.days) > now, Error::field("on", "people-problem-yes-over"))?;
        for one in given.iter().filter(|one| self.to.contains(&(one.purpose, one.to_org))) {
            let stopped = one.stopped_at().is_some_and(|at| at > self.on);
            must(!stopped, Error::field("on", "people-problem-yes-stopped"))?;
            let newer = one.ended_at.is_none() && one.valid_from > self.on;
            must(!newer, Error::field("on", "people-problem-yes-newer"))?;
        }
        Ok(())
    }
}

/// Somebody said aloud or on paper that the programme may call them. The reaction ([`yes_recorded`]) opens an account
/// for those who can be reached by e-mail, as after an offer, so that they see what was written down.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct YesRecorded {
    /// Who.
    pub person: Id<Person>,
}
impl News for YesRecorded {
    const NAME: &'static str = "people.yes_recorded";
    const WAITS: bool = true;
    fn subject(&self) -> Option<Id<Person>> {
        Some(self.person)
    }
}

/// Opens an account for somebody who can be reached by e-mail, and has not got one.
pub async fn yes_recorded(tx: &mut Tx, house: &Actor, recorded: &YesRecorded) -> Result<()> {
    crate::welcome(tx, house, recorded.person).await
}

/// Writes down what somebody said yes to. What they had said to the same before ends, so that one date holds.
pub(super) async fn keep(tx: &mut Tx, actor: &Actor, theirs: &Theirs, said: &Said) -> Result<()> {
    let Said { how, on, days, .. } = *said;
    let agreement = |(purpose, to_org)| Agreement { purpose, to_org, how, days };
    let all: Vec<Agreement> = said.to.iter().copied().map(agreement).collect();
    said.rule(&theirs.given, actor.now)?;
    rule(&all)?;
    let same = |one: &&Given| one.ended_at.is_none() && said.to.contains(&(one.purpose, one.to_org));
    let before: Vec<Id<Consent>> = theirs.given.iter().filter(same).map(|one| one.id).collect();
    end(tx, actor, (theirs.org, &before), "superseded").await?;
    insert(tx, actor, (theirs.org, theirs.person), &all, on).await?;
    if said.to.contains(&(Purpose::Contact, None)) {
        tell_of(tx, actor, &YesRecorded { person: theirs.person }, theirs.org).await?;
    }
    Ok(())
}

/// Writes down that somebody no longer wants something they had said yes to. It works at once, as their own press does.
pub(super) async fn stop(tx: &mut Tx, actor: &Actor, person: Id<Person>, id: Id<Consent>) -> Result<()> {
    let theirs = find(tx, actor, person).await?;
    let one = theirs.given.iter().find(|one| one.id == id).ok_or(Error::NotFound)?;
    actor.must_see("consent.void", &theirs.thing)?;
    if one.ended_at.is_some() {
        return Ok(());
    }
    end(tx, actor, (theirs.org, &[id]), "withdrawn").await?;
    tell_of(tx, actor, &ConsentWithdrawn { consent: id, person, purpose: one.purpose }, theirs.org).await
}

#[cfg(test)]
mod tests {
    use foundation::testing::noon;

    use super::*;

    fn given(from: i64) -> Given {
        let id = Id::named(b"yes");
        Given {
            id,
            purpose: Purpose::Contact,
            to_org: None,
            to_name: None,
            how: How::Myself,
            given_by: id.of(),
            valid_from: noon().plus_days(from),
            valid_to: noon().plus_days(100),
            ended_at: None,
            ended_how: None,
            ended_by: None,
        }
    }
    fn said(on: i64, days: i64) -> Said {
        Said { to: vec![(Purpose::Contact, None)], how: How::Paper, on: noon().plus_days(on), days }
    }
    fn why(said: &Said, given: &[Given]) -> &'static str {
        match said.rule(given, noon()) {
            Ok(()) => "",
            Err(Error::Invalid(problems)) => problems[0].text,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_was_said_is_written_down_while_it_holds() {
        assert_eq!(why(&said(0, 92), &[]), "");
        assert_eq!(why(&said(-91, 92), &[]), "");
        assert_eq!(why(&said(-92, 92), &[]), "people-problem-yes-over");
        assert_eq!(why(&said(1, 92), &[]), "people-problem-yes-ahead");
        assert_eq!(why(&Said { to: vec![], ..said(0, 92) }, &[]), "people-problem-yes-none");
        assert_eq!(why(&Said { how: How::Myself, ..said(0, 92) }, &[]), "ui-problem-choose");
    }

    #[test]
    fn an_older_paper_never_undoes_what_was_said_since() {
        assert_eq!(why(&said(-10, 92), &[given(-20)]), "");
        assert_eq!(why(&said(-10, 92), &[given(-5)]), "people-problem-yes-newer");
        let ended = |how: &str, at: i64| Given {
            ended_at: Some(noon().plus_days(at)),
            ended_how: Some(how.to_owned()),
            ended_by: Some(Id::named(b"ola")),
            ..given(-20)
        };
        assert_eq!(why(&said(-10, 92), &[ended("withdrawn", -5)]), "people-problem-yes-stopped");
        assert_eq!(why(&said(-4, 92), &[ended("withdrawn", -5)]), "");
        assert_eq!(why(&said(-10, 92), &[ended("superseded", -5)]), "");
        let elsewhere = Given { purpose: Purpose::Evaluation, ..ended("withdrawn", -5) };
        assert_eq!(why(&said(-10, 92), &[elsewhere]), "");
    }
}
