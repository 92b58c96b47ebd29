//! Both have said yes: a path begins.

use foundation::{Actor, Day, Error, Result, Tx};

use super::store::Asking;
use crate::{Begin, begin};

/// Begins the path of a match, which tells that both agreed.
pub async fn path(tx: &mut Tx, actor: &Actor, asking: &Asking, today: Day) -> Result<()> {
    let running = programme::running(tx, actor).await?;
    let running = running.into_iter().find(|one| one.id == asking.programme).ok_or(Error::NotFound)?;
    let both = Begin {
        id: asking.id,
        programme: asking.programme,
        referral: asking.referral,
        person: asking.person,
        peer: asking.peer,
        pack: running.pack,
        on: today,
    };
    begin(tx, actor, &both).await?;
    Ok(())
}
