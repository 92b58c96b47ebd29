//! A path that goes on for longer: what is asked at the ending moves with it.

use brobygger::{config::Config, reactions::House as Reacting, work};
use foundation::{Day, Tx, args};
use people::testing::town;
use ui::testing::house;

#[tokio::test]
async fn two_months_more_move_the_last_questions_and_a_goodbye_asks_them_at_once() {
    let house = house(&brobygger::rooms()).await;
    let town = town(&house).await;
    let programme = programme::testing::started(&house, &town).await;
    let ola = town.ola.actor();
    let begin = support::Begin {
        id: ola.id(),
        programme,
        referral: ola.id(),
        person: ola.person,
        peer: town.kari.actor().person,
        pack: packs::installed().pack("peer-guide").unwrap(),
        on: "2026-03-10".parse().unwrap(),
    };
    let path = house.db.write(async |tx| support::begin(tx, &ola, &begin).await).await.unwrap();
    let folder = std::env::temp_dir().join(format!("longer-{path}"));
    let config = Config { mail: Some(format!("file:{}", folder.display())), ..Config::default() };
    let reacting = Reacting::new(house.clone(), &config);
    let due = async || -> String {
        work::once(&house, &reacting).await.unwrap();
        let sql = "select due_on from evaluation_round where path = $1 and moment = 'ending'";
        let find = async |tx: &mut Tx| tx.one::<(Day,)>(sql, args![path]).await;
        house.db.read(find).await.unwrap().0.to_string()
    };
    let page = format!("/paths/{path}");
    assert_eq!(due().await, "2026-07-10");
    assert_eq!(town.ola.post(&format!("{page}/longer"), &[]).await.status, 303);
    assert_eq!(due().await, "2026-07-10", "it has been asked, and not answered");
    let yes = town.nora.post(&format!("{page}/longer/answer"), &[("answer", "yes")]).await;
    assert_eq!(yes.status, 303);
    assert_eq!(due().await, "2026-09-10");
    let earlier = town.ola.post(&format!("{page}/ending-day"), &[("on", "2026-08-01")]).await;
    assert_eq!(earlier.status, 303, "{}", earlier.text);
    assert_eq!(due().await, "2026-08-01");
    // The day is set, and they say goodbye before anything has followed from it: the goodbye is what counts.
    town.ola.post(&format!("{page}/ending-day"), &[("on", "2026-07-20")]).await;
    assert_eq!(town.kari.post(&format!("{page}/end"), &[]).await.status, 303);
    assert_eq!(due().await, "2026-03-10");
    std::fs::remove_dir_all(&folder).unwrap();
}
