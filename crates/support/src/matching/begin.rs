//! Both have said yes: a path begins.

use foundation::{Actor, Day, Error, Result, Tx};

use super::store::Asking;
use crate::{Begin, begin, lists};

/// Begins the path of a match, which tells that both agreed.
pub async fn path(tx: &mut Tx, actor: &Actor, asking: &Asking, today: Day) -> Result<()> {
    let pack = match &asking.pack {
        Some(pack) => lists::template(asking.programme, pack)?.0,
        None => {
            let running = programme::running(tx, actor).await?;
            running.into_iter().find(|one| one.id == asking.programme).ok_or(Error::NotFound)?.pack
        }
    };
    let both = Begin {
        id: asking.id,
        programme: asking.programme,
        referral: asking.referral,
        person: asking.person,
        peer: asking.peer,
        pack,
        on: today,
    };
    begin(tx, actor, &both).await?;
    Ok(())
}
