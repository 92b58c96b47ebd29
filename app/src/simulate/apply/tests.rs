//! A simulated history, written into a real house.

use foundation::{Chance, Keys, testing::db};
use ui::House;

use crate::{config::Config, rooms, serve, simulate::model::Size};

async fn house() -> House {
    packs::install(packs::Packs::shipped().unwrap());
    let rooms = rooms();
    let tables: Vec<_> =
        std::iter::once(foundation::MIGRATIONS).chain(rooms.iter().map(|room| room.migrations)).collect();
    let db = db(&tables).await;
    serve::assemble(&Config::default(), rooms, db, Keys::new([7; 32]), Chance::of_seed(1)).unwrap()
}

async fn count(house: &House, sql: &str) -> usize {
    let (found,): (i64,) = house.db.read(async |tx| tx.one(sql, &[]).await).await.unwrap();
    usize::try_from(found).unwrap()
}

#[tokio::test]
async fn a_simulated_programme_is_written_whole_and_writes_to_nobody_about_the_past() {
    let house = house().await;
    let now = (house.clock)();
    let size = Size { recipients: 40, guides: 12, meetings: 200 };
    let history = crate::simulate::history(size, 5, now, &house.settings.zone);
    let sign_ins = super::fill(&house, &history, 5, &|_, _| ()).await.unwrap();
    assert_eq!(count(&house, "select count(*) as many from support_referral").await, 40);
    assert_eq!(count(&house, "select count(*) as many from support_peer").await, 12);
    let paths: Vec<_> = history.referrals.iter().filter_map(|one| one.path.as_ref()).collect();
    assert_eq!(count(&house, "select count(*) as many from support_path").await, paths.len());
    let meetings: usize = paths.iter().map(|path| path.meetings.len()).sum();
    assert_eq!(count(&house, "select count(*) as many from support_meeting").await, meetings);
    assert!(count(&house, "select count(*) as many from evaluation_answer").await > 100);
    // What still waits to be told is of these days: reminders to come, and questions just asked.
    let open = count(&house, "select count(*) as many from event where done_at is null").await;
    assert!(open > 0 && open < 100, "{open} letters would be written");
    assert!(count(&house, "select count(*) as many from event").await > 10 * open);
    assert!(sign_ins.iter().any(|one| one.role == foundation::Role::Recipient));
}
