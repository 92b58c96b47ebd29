//! Everything that happens because time has passed.

use ui::House;

/// Does what is due: asks those whose day for questions has come, deletes files that nobody said yes to,
/// and once a day goes its round.
pub async fn tick(house: &House) -> foundation::Result<()> {
    let actor = house.itself();
    let today = actor.now.day_in(&house.settings.zone);
    house.db.write(async |tx| crate::import::forget_old(tx, actor.now).await).await?;
    let asked = house.db.write(async |tx| evaluation::due_rounds(tx, &actor, today).await).await?;
    crate::daily::round(house, actor.now).await?;
    if asked > 0 {
        tracing::info!(asked, "people were asked how they are");
    }
    Ok(())
}
