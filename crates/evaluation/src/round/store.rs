//! The SQL of rounds.

use foundation::{
    Actor, Bind as _, Day, Id, Organisation, Person, Programme, Result, Timestamp, Tx, Value, args, in_list,
    list_from,
};

use super::model::{Path, Round};

/// All rounds of the acting person, in the order of their days.
pub(crate) async fn list_of_person(tx: &mut Tx, person: Id<Person>) -> Result<Vec<Round>> {
    tx.all(
        "select org, id, programme, person, moment, measures, due_on, around_days, opened_at, finished_at,
         cancelled_at from evaluation_round where person = $1 order by due_on, id",
        args![person],
    )
    .await
}

foundation::record! {
    /// A round beside how much of it is answered.
    struct AskedLine {
        org: Id<Organisation>,
        id: Id<Round>,
        programme: Id<Programme>,
        moment: String,
        measures: String,
        due_on: Day,
        around_days: i64,
        opened_at: Option<Timestamp>,
        answered: i64,
    }
}

/// The acting person's rounds that they were asked about and have not finished, with how much is answered.
/// Only who has said yes is asked, and whoever takes it back has not been asked any more.
pub(crate) async fn list_asked(tx: &mut Tx, actor: &Actor, today: Day) -> Result<Vec<(Round, usize)>> {
    let lines: Vec<AskedLine> = tx
        .all(
            "select r.org, r.id, r.programme, r.moment, r.measures, r.due_on, r.around_days, r.opened_at,
             (select count(*) from evaluation_answer a where a.org = r.org and a.round = r.id) as answered
             from evaluation_round r where r.person = $1 and r.due_on <= $2 and r.due_on >= $3
             and r.invited_at is not null and r.finished_at is null and r.cancelled_at is null
             order by r.due_on, r.id",
            args![actor.person, today, today.plus(-LONGEST_WINDOW)],
        )
        .await?;
    let one = |line: AskedLine| {
        let round = Round {
            org: line.org,
            id: line.id,
            programme: line.programme,
            person: actor.person,
            moment: line.moment,
            measures: line.measures,
            due_on: line.due_on,
            around_days: line.around_days,
            opened_at: line.opened_at,
            finished_at: None,
            cancelled_at: None,
        };
        (round, usize::try_from(line.answered).unwrap_or_default())
    };
    Ok(lines.into_iter().map(one).collect())
}

/// Whose path this is, as far as rounds were planned for it.
pub(super) async fn whose_path(
    tx: &mut Tx,
    path: Id<Path>,
) -> Result<Option<(Id<Organisation>, Id<Programme>, Id<Person>)>> {
    tx.maybe("select org, programme, person from evaluation_round where path = $1 limit 1", args![path]).await
}

/// A round that is to be kept.
pub(super) struct NewRound<'a> {
    pub org: Id<Organisation>,
    pub programme: Id<Programme>,
    pub path: Id<Path>,
    pub person: Id<Person>,
    pub moment: &'a str,
    pub measures: String,
    pub due_on: Day,
    pub around_days: i64,
}

/// Keeps a round; planning the same path twice changes nothing.
pub(super) async fn save_new(tx: &mut Tx, actor: &Actor, new: &NewRound<'_>) -> Result<u64> {
    tx.run(
        "insert into evaluation_round
         (org, id, programme, path, person, moment, measures, due_on, around_days)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (org, path, moment) do nothing",
        args![
            new.org,
            actor.id::<Round>(),
            new.programme,
            new.path,
            new.person,
            new.moment,
            new.measures,
            new.due_on,
            new.around_days,
        ],
    )
    .await
}

/// Moves what is asked at the ending to another day, as long as nobody has begun to answer it.
pub(super) async fn save_ending(tx: &mut Tx, path: Id<Path>, moment: &str, on: Day) -> Result<u64> {
    tx.run(
        "update evaluation_round set due_on = $3, invited_at = null, reminded_at = null, cancelled_at = null
         where path = $1 and moment = $2 and opened_at is null and finished_at is null",
        args![path, moment, on],
    )
    .await
}

/// Takes back what would be asked after the ending and is not about it.
pub(super) async fn cancel_after(
    tx: &mut Tx,
    path: Id<Path>,
    ending: &str,
    on: Day,
    now: Timestamp,
) -> Result<u64> {
    tx.run(
        "update evaluation_round set cancelled_at = $4
         where path = $1 and moment <> $2 and due_on >= $3 and opened_at is null and cancelled_at is null",
        args![path, ending, on, now],
    )
    .await
}

/// Takes back what a person has begun to answer: it is counted no more. What lies ahead stays planned, opens
/// only if the person says yes again, and is then asked anew.
pub(super) async fn cancel_all(tx: &mut Tx, person: Id<Person>, now: Timestamp) -> Result<u64> {
    tx.run(
        "update evaluation_round set invited_at = null, reminded_at = null
         where person = $1 and opened_at is null and cancelled_at is null and invited_at is not null",
        args![person],
    )
    .await?;
    tx.run(
        "update evaluation_round set cancelled_at = $2
         where person = $1 and opened_at is not null and cancelled_at is null",
        args![person, now],
    )
    .await
}

foundation::record! {
    /// A round whose day has come.
    #[derive(Debug, Clone)]
    pub(super) struct Due {
        pub org: Id<Organisation>,
        pub id: Id<Round>,
        pub person: Id<Person>,
        pub due_on: Day,
        pub around_days: i64,
        pub invited_at: Option<Timestamp>,
    }
}

/// What is to be asked about: on which day, and the moment before which somebody was asked who may be asked again.
pub(super) struct Look {
    pub today: Day,
    pub asked_before: Timestamp,
}

/// For a round that is to be asked about: not asked yet, or asked some time ago and not begun.
const TO_ASK: &str = "due_on <= $1 and finished_at is null and cancelled_at is null
     and (invited_at is null or (reminded_at is null and opened_at is null and invited_at <= $2))";

/// For how many days the rounds are open that can be open today.
pub(super) async fn list_windows(tx: &mut Tx, today: Day) -> Result<Vec<i64>> {
    let found: Vec<(i64,)> = tx
        .all(
            "select distinct around_days from evaluation_round where due_on <= $1 and due_on >= $2
             order by around_days",
            args![today, today.plus(-LONGEST_WINDOW)],
        )
        .await?;
    Ok(found.into_iter().map(|(days,)| days).collect())
}

/// Rounds to ask about, open today (`windows`: for how many days rounds can be), in the order of their days, those
/// that come after one of them. At most so many.
pub(super) async fn list_due(
    tx: &mut Tx,
    look: &Look,
    windows: &[i64],
    after: Option<(Day, Id<Round>)>,
    most: usize,
) -> Result<Vec<Due>> {
    if windows.is_empty() {
        return Ok(Vec::new());
    }
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let mut args: Vec<Value> =
        args![look.today, look.asked_before, most].iter().map(|one| one.value()).collect();
    let mut open = Vec::new();
    for days in windows {
        args.extend([days.value(), look.today.plus(-days).value()]);
        open.push(format!("(around_days = ${} and due_on >= ${})", args.len() - 1, args.len()));
    }
    let mut then = String::new();
    if let Some((due_on, id)) = after {
        args.extend([due_on.value(), id.value()]);
        let (day, id) = (args.len() - 1, args.len());
        then = format!("and (due_on > ${day} or (due_on = ${day} and id > ${id}))");
    }
    let sql = format!(
        "select org, id, person, due_on, around_days, invited_at from evaluation_round
         where {TO_ASK} and ({}) {then} order by due_on, id limit $3",
        open.join(" or ")
    );
    tx.all(&sql, &in_list(&args)).await
}

/// Those of these rounds that are still to be asked about.
pub(super) async fn still_due(tx: &mut Tx, look: &Look, rounds: &[Id<Round>]) -> Result<Vec<Due>> {
    let sql = format!(
        "select org, id, person, due_on, around_days, invited_at from evaluation_round
         where {TO_ASK} and id in ({}) order by due_on, id",
        list_from(3, rounds.len())
    );
    let mut args = args![look.today, look.asked_before].to_vec();
    args.extend(in_list(rounds));
    tx.all(&sql, &args).await
}

/// Rounds that are not answered and may still be: of whom, from when, for how many days.
pub(super) async fn list_ahead(tx: &mut Tx, today: Day) -> Result<Vec<(Id<Person>, Day, i64)>> {
    tx.all(
        "select person, due_on, around_days from evaluation_round
         where due_on >= $1 and finished_at is null and cancelled_at is null",
        args![today.plus(-LONGEST_WINDOW)],
    )
    .await
}

/// No template leaves a round open longer; it keeps old rounds out of the daily look.
const LONGEST_WINDOW: i64 = 92;

/// Notes that these were asked, for the first or for the second time.
pub(super) async fn save_asked(tx: &mut Tx, rounds: &[Id<Round>], again: bool, now: Timestamp) -> Result<()> {
    if rounds.is_empty() {
        return Ok(());
    }
    let column = if again { "reminded_at" } else { "invited_at" };
    let sql =
        format!("update evaluation_round set {column} = $1 where id in ({})", list_from(2, rounds.len()));
    let mut args = args![now].to_vec();
    args.extend(in_list(rounds));
    tx.run(&sql, &args).await?;
    Ok(())
}
