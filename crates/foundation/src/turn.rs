//! Whose turn it is to do what is done once a day, where several programs look at the same clock.

use crate::{Day, Result, Timestamp, Tx, args};

/// So long a program keeps a turn to itself; after that another tries.
const MINUTES: i64 = 30;

/// Whether this has to be done today and nobody is at it. For a look before [`take_turn`].
pub async fn is_due(tx: &mut Tx, name: &str, today: Day, now: Timestamp) -> Result<bool> {
    let (busy,): (i64,) = tx
        .one(
            "select count(*) from turn where name = $1 and (done_on >= $2 or taken_until > $3)",
            args![name, today, now],
        )
        .await?;
    Ok(busy == 0)
}

/// Takes the turn for today; says whether it was got. One of many gets it, until it is done or half an hour
/// is over.
pub async fn take_turn(tx: &mut Tx, name: &str, today: Day, now: Timestamp) -> Result<bool> {
    let got = tx
        .run(
            "insert into turn (name, taken_until) values ($1, $4)
             on conflict (name) do update set taken_until = $4
             where turn.taken_until <= $3 and (turn.done_on is null or turn.done_on < $2)",
            args![name, today, now, now.plus_minutes(MINUTES)],
        )
        .await?;
    Ok(got > 0)
}

/// Notes that today's turn is done.
pub async fn turn_done(tx: &mut Tx, name: &str, today: Day, now: Timestamp) -> Result<()> {
    tx.run("update turn set done_on = $2, taken_until = $3 where name = $1", args![name, today, now]).await?;
    Ok(())
}

/// Gives the turn back before it is done: whoever looks next goes on.
pub async fn give_back(tx: &mut Tx, name: &str, now: Timestamp) -> Result<()> {
    tx.run("update turn set taken_until = $2 where name = $1", args![name, now]).await?;
    Ok(())
}
