//! Everything that happens because time has passed.

use ui::House;

/// Does what is due: asks those whose day for questions has come, reminds, parts those who are kept apart, deletes
/// files and drafts that nobody came back to, and once a day goes its round.
pub async fn tick(house: &House) -> foundation::Result<()> {
    let actor = house.itself();
    let today = actor.now.day_in(&house.settings.zone);
    house.db.write(async |tx| crate::import::forget_old(tx, actor.now).await).await?;
    house.db.write(async |tx| support::forget_old_drafts(tx, actor.now).await).await?;
    let parted = support::part_the_blocked(&house.db, &actor).await?;
    let reminded = support::remind(&house.db, &actor, &house.settings.zone).await?;
    if parted + reminded > 0 {
        tracing::info!(parted, reminded, "people were parted, or reminded");
    }
    support::refresh_known(&house.db, &actor, today).await?;
    let asked = evaluation::due_rounds(&house.db, &actor, today).await?;
    crate::daily::round(house, actor.now).await?;
    if asked > 0 {
        tracing::info!(asked, "people were asked how they are");
    }
    Ok(())
}
