//! Lists of meetings.

use brobygger::import::What;
use foundation::{Actor, Day};
use people::testing::somebody;
use sheets::Kind;
use ui::House;

use crate::{bring, house_and_town, look};

const FILES: [(&str, &[u8]); 4] = [
    ("English", include_bytes!("files/meetings.en.csv")),
    ("Norwegian", include_bytes!("files/meetings.nb.csv")),
    ("Danish", include_bytes!("files/meetings.da.csv")),
    ("Swedish", include_bytes!("files/meetings.sv.csv")),
];

async fn meetings(house: &House, actor: &Actor) -> Vec<(String, i64, String)> {
    let sql = "select place_kind, coalesce(minutes, 0) as minutes, result from support_meeting
        where org = $1 order by starts_at";
    house.db.read(async |tx| tx.all(sql, foundation::args![actor.hat.org]).await).await.unwrap()
}

#[tokio::test]
async fn meetings_in_four_languages_come_in_on_one_path_and_twice_adds_nothing() {
    let (house, town) = house_and_town().await;
    programme::testing::started(&house, &town).await;
    let nora = town.nora.actor();
    for (which, bytes) in FILES {
        let plan = bring(&house, &nora, What::Meetings, bytes).await.unwrap();
        assert_eq!((plan.wrong.as_slice(), plan.new, plan.there), ([].as_slice(), 2, 0), "{which}");
        let again = bring(&house, &nora, What::Meetings, bytes).await.unwrap();
        assert_eq!((again.new, again.there), (0, 2), "{which}");
    }
    let all = meetings(&house, &nora).await;
    let said: Vec<_> =
        all.iter().map(|(place, minutes, result)| (place.as_str(), *minutes, result.as_str())).collect();
    assert_eq!(
        said,
        [
            ("cafe", 60, "held"),
            ("outdoors", 0, "cancelled-by-recipient"),
            ("home", 90, "held"),
            ("cafe", 0, "not-reached"),
            ("outdoors", 90, "held"),
            ("phone", 0, "moved"),
            ("home", 30, "held"),
            ("digital", 0, "cancelled-by-peer"),
        ]
    );
    let paths: Vec<(Day, Day, Day)> = house
        .db
        .read(async |tx| tx.all("select started_on, first_met_on, last_met_on from support_path", &[]).await)
        .await
        .unwrap();
    let day = |text: &str| text.parse::<Day>().unwrap();
    assert_eq!(paths, [(day("2026-02-03"), day("2026-02-03"), day("2026-03-06"))]);
    let known = house.db.read(async |tx| support::known_paths(tx, &nora).await).await.unwrap();
    assert_eq!((known[0].person, known[0].peer), (town.ola.actor().person, town.kari.actor().person));
}

#[tokio::test]
async fn the_clock_in_the_list_is_the_clock_on_the_wall() {
    let (house, town) = house_and_town().await;
    programme::testing::started(&house, &town).await;
    let nora = town.nora.actor();
    let list = "modtager;peer-guide;dato;kl\nOla;Kari;15.7.2025;13.00\nOla;Kari;15.1.2026;13.00\n";
    bring(&house, &nora, What::Meetings, list.as_bytes()).await.unwrap();
    let known = house.db.read(async |tx| support::known_meetings(tx, &nora).await).await.unwrap();
    let mut starts: Vec<String> = known.iter().map(|(_, at)| at.jiff().to_string()).collect();
    starts.sort();
    assert_eq!(starts, ["2025-07-15T11:00:00Z", "2026-01-15T12:00:00Z"]);
}

#[tokio::test]
async fn who_is_meant_has_to_be_clear() {
    let (house, town) = house_and_town().await;
    programme::testing::started(&house, &town).await;
    let nora = town.nora.actor();
    house
        .db
        .write(async |tx| {
            somebody(tx, &house, "Ola", town.nordby, foundation::Role::Recipient).await;
            Ok(())
        })
        .await
        .unwrap();
    let list = "modtager;peer-guide;dato;minutter\nOla;Kari;3.2.2026;60\nBo;Kari;3.2.2026;60\n\
        Ola;Ola;3.2.2026;60\n\
        ;Kari;3.2.2026;60\nBo;Kari;3.2.2027;9000\n";
    let plan = look(&house, &nora, What::Meetings, list.as_bytes()).await.unwrap();
    let wrong: Vec<_> = plan.wrong.iter().map(|w| (w.row, w.column.as_str(), w.kind)).collect();
    assert_eq!(
        wrong,
        [
            (2, "modtager", Kind::Several),
            (3, "modtager", Kind::NotFound),
            (4, "modtager", Kind::Several),
            (4, "peer-guide", Kind::NotFound),
            (5, "modtager", Kind::Missing),
            (6, "modtager", Kind::NotFound),
            (6, "dato", Kind::NotYet),
            (6, "minutter", Kind::NotANumber),
        ]
    );
    assert_eq!(meetings(&house, &nora).await, []);
}

#[tokio::test]
async fn a_thousand_meetings_come_in_whole_or_not_at_all() {
    let (house, town) = house_and_town().await;
    programme::testing::started(&house, &town).await;
    let nora = town.nora.actor();
    let list = |last: &str| {
        let mut list = "modtager;peer-guide;dato;kl;resultat\n".to_owned();
        for row in 0..1000 {
            let day: Day = "2023-01-01".parse::<Day>().unwrap().plus(row);
            list.push_str(&format!(
                "Ola;Kari;{day};10.{:02};{}\n",
                row % 60,
                if row % 7 == 0 { "aflyst af modtager" } else { "" }
            ));
        }
        list + last
    };
    let stopped =
        bring(&house, &nora, What::Meetings, list("Ola;Kari;31.2.2026;;\n").as_bytes()).await.unwrap();
    assert_eq!(stopped.wrong.iter().map(|w| (w.row, w.kind)).collect::<Vec<_>>(), [(1002, Kind::NotADay)]);
    assert_eq!(meetings(&house, &nora).await.len(), 0);
    assert_eq!(bring(&house, &nora, What::Meetings, list("").as_bytes()).await.unwrap().new, 1000);
    let again =
        bring(&house, &nora, What::Meetings, list("Ola;Kari;1.3.2026;9;\n").as_bytes()).await.unwrap();
    assert_eq!((again.new, again.there), (1, 1000));
    assert_eq!(meetings(&house, &nora).await.len(), 1001);
}

#[tokio::test]
async fn a_meeting_of_today_without_a_time_has_been_and_two_on_one_day_need_times() {
    let (house, town) = house_and_town().await;
    programme::testing::started(&house, &town).await;
    let nora = town.nora.actor(); // It is ten in the morning of 10 March 2026.
    let today = "modtager;peer-guide;dato\nOla;Kari;10.3.2026\n";
    assert_eq!(look(&house, &nora, What::Meetings, today.as_bytes()).await.unwrap().new, 1);
    let tomorrow = "modtager;peer-guide;dato\nOla;Kari;11.3.2026\n";
    let plan = look(&house, &nora, What::Meetings, tomorrow.as_bytes()).await.unwrap();
    assert_eq!(plan.wrong.iter().map(|w| (w.row, w.kind)).collect::<Vec<_>>(), [(2, Kind::NotYet)]);

    let two = "modtager;peer-guide;dato;kl\nOla;Kari;3.3.2026;\nOla;Kari;3.3.2026;\n";
    let plan = look(&house, &nora, What::Meetings, two.as_bytes()).await.unwrap();
    assert_eq!(plan.wrong.iter().map(|w| (w.row, w.kind)).collect::<Vec<_>>(), [(3, Kind::Twice)]);
    let timed = "modtager;peer-guide;dato;kl\nOla;Kari;3.3.2026;\nOla;Kari;3.3.2026;17.30\n";
    assert_eq!(look(&house, &nora, What::Meetings, timed.as_bytes()).await.unwrap().new, 2);
}

#[tokio::test]
async fn a_path_whose_time_has_passed_is_over_and_takes_nobodys_place() {
    let (house, town) = house_and_town().await;
    programme::testing::started(&house, &town).await;
    let nora = town.nora.actor(); // 10 March 2026; a path lasts four months.
    let list = "modtager;peer-guide;dato;kl\nOla;Kari;1.6.2025;13.00\nOla;Kari;1.5.2025;13.00\n";
    bring(&house, &nora, What::Meetings, list.as_bytes()).await.unwrap();
    let sql = "select p.state, p.ending, p.closed_at, r.state from support_path p
        join support_referral r on r.org = p.org and r.id = p.referral";
    type Path = (String, Option<String>, Option<foundation::Timestamp>, String);
    let paths: Vec<Path> = house.db.read(async |tx| tx.all(sql, &[]).await).await.unwrap();
    let over = "2025-06-01T12:00:00Z".parse().unwrap();
    assert_eq!(paths, [("closed".to_owned(), None, Some(over), "closed".to_owned())]);
    let today = town.nora.get("/today").await;
    assert!(!today.text.contains("Ola"), "nobody has to say goodbye: {}", today.text);
    assert_eq!(town.nora.get("/paths?step=over").await.status, 200);
    let again = bring(&house, &nora, What::Meetings, list.as_bytes()).await.unwrap();
    assert_eq!((again.new, again.there), (0, 2));
}
