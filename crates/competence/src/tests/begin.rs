//! What a guide begins with: lists that are gone through, and things that are given out.

use foundation::{Id, Person, Tx, args};
use ui::{
    Language,
    testing::{Answer, Visitor},
};

use super::{Town, build, statements};

/// The house, its people, and a programme that runs.
struct World {
    house: ui::House,
    town: Town,
}

impl World {
    /// How many rows there are.
    async fn count(&self, table: &str) -> i64 {
        let sql = format!("select count(*) from {table}");
        self.house.db.read(async |tx| tx.one::<(i64,)>(&sql, &[]).await).await.unwrap().0
    }
}

async fn world() -> World {
    let (house, town) = build().await;
    programme::testing::started(&house, &town).await;
    World { house, town }
}

fn id(who: &Visitor) -> Id<Person> {
    who.actor().person
}

fn address(who: &Visitor) -> String {
    format!("/peers/{}", id(who))
}

/// Without the statement that finds the session.
async fn within(most: u64, page: impl Future<Output = Answer>) -> Answer {
    let before = statements();
    let answer = page.await;
    let sent = statements() - before;
    assert!(sent <= most, "{sent} statements");
    answer
}

async fn told(world: &World, name: &str) -> i64 {
    let sql = "select count(*) from event where name = $1";
    let find = async |tx: &mut Tx| tx.one::<(i64,)>(sql, args![name]).await;
    world.house.db.read(find).await.unwrap().0
}

#[tokio::test]
async fn the_role_is_gone_through_with_a_guide_ticked_and_taken_back() {
    let world = world().await;
    let (nora, kari) = (&world.town.nora, &world.town.kari);
    let list = format!("{}/checklists/guide-role", address(kari));
    let page = within(7, nora.get(&list)).await;
    assert!(
        page.text.contains("You listen first.") && page.text.contains("When it is hard"),
        "{}",
        page.text
    );
    let point = format!("{list}/listen");
    for _ in 0..2 {
        assert_eq!(within(5, nora.post(&point, &[("ticked", "yes")])).await.status, 303);
    }
    assert_eq!(told(&world, "competence.ticked").await, 1, "ticked once, however often it is pressed");
    let page = nora.get(&list).await.text;
    assert!(page.contains("1 of 12 ticked") && page.contains("Nora ticked this"), "{page}");
    let own = kari.get(&list).await;
    assert!(own.status == 200 && own.text.contains("Nora ticked this"), "Kari reads it");
    assert!(!own.text.contains("Take the tick back"), "and does not tick for herself");
    assert_eq!(nora.post(&point, &[("ticked", "no")]).await.status, 303);
    assert!(nora.get(&list).await.text.contains("0 of 12 ticked"));
    assert_eq!(told(&world, "competence.ticked").await, 2);
    assert_eq!(world.count("competence_tick").await, 1, "that it was ticked stays");
    assert_eq!(nora.post(&point, &[]).await.status, 303, "and it can be ticked anew");
}

#[tokio::test]
async fn the_organisation_goes_through_good_practice_for_itself() {
    let world = world().await;
    let (nora, sven) = (&world.town.nora, &world.town.sven);
    let list = "/checklists/good-practice";
    assert_eq!(within(5, nora.post(&format!("{list}/own-plan"), &[])).await.status, 303);
    assert!(within(7, nora.get(list)).await.text.contains("1 of 18 ticked"));
    assert!(sven.get(list).await.text.contains("0 of 18 ticked"), "each for itself");
    for language in Language::ALL {
        let text = nora.clone().reading(*language).get(list).await.text;
        assert!(!text.contains("competence-") && !text.contains("checklist-good"), "{language}: {text}");
    }
}

#[tokio::test]
async fn lists_that_are_none_and_guides_of_others_are_as_if_they_did_not_exist() {
    let world = world().await;
    let (nora, kari) = (&world.town.nora, address(&world.town.kari));
    let handouts = format!("{kari}/handouts");
    let give = [("what", "phone"), ("on", "2026-03-01")];
    for list in ["good-practice", "issued", "nothing"] {
        assert_eq!(nora.get(&format!("{kari}/checklists/{list}")).await.status, 404, "{list}");
    }
    for list in ["guide-role", "issued"] {
        assert_eq!(nora.get(&format!("/checklists/{list}")).await.status, 404, "{list}");
    }
    assert_eq!(nora.post(&format!("{kari}/checklists/guide-role/fly"), &[]).await.status, 404);
    let nobody = address(&world.town.ola);
    assert_eq!(nora.get(&format!("{nobody}/checklists/guide-role")).await.status, 404, "Ola is no guide");
    assert_eq!(nora.get(&format!("{nobody}/handouts")).await.status, 404);
    for other in [&world.town.sven, &world.town.ola, &world.town.tone, &world.town.mette] {
        assert_eq!(other.get(&format!("{kari}/checklists/guide-role")).await.status, 404);
        assert_eq!(other.post(&format!("{kari}/checklists/guide-role/listen"), &[]).await.status, 404);
        assert_eq!(other.get(&handouts).await.status, 404);
        assert_eq!(other.post(&handouts, &give).await.status, 404);
    }
    for own in [format!("{kari}/checklists/guide-role/listen"), handouts] {
        assert_eq!(world.town.kari.post(&own, &give).await.status, 404, "{own} is Nora's to write");
    }
    assert_eq!((world.count("competence_tick").await, world.count("competence_handout").await), (0, 0));
}

/// Nora gives Kari something; where the line can be changed.
async fn give(world: &World, answers: &[(&str, &str)]) -> String {
    let handouts = format!("{}/handouts", address(&world.town.kari));
    let given = within(6, world.town.nora.post(&handouts, answers)).await;
    assert_eq!(given.status, 303, "{}", given.text);
    let sql = "select id from competence_handout order by id desc limit 1";
    let find = async |tx: &mut Tx| tx.one::<(Id<()>,)>(sql, &[]).await;
    format!("{handouts}/{}", world.house.db.read(find).await.unwrap().0)
}

#[tokio::test]
async fn a_phone_is_given_out_and_comes_back() {
    let world = world().await;
    let (nora, kari) = (&world.town.nora, &world.town.kari);
    let handouts = format!("{}/handouts", address(kari));
    let phone = give(&world, &[("what", "phone"), ("words", "The red one"), ("on", "2026-03-01")]).await;
    let paper = give(&world, &[("what", "insurance"), ("on", "2026-03-01")]).await;
    let page = within(7, nora.get(&handouts)).await.text;
    assert!(page.contains("The red one") && page.contains("A phone that belongs to the programme"), "{page}");
    assert!(page.contains(&format!("{phone}/back")) && !page.contains(&format!("{paper}/back")), "{page}");
    let (pack, look) =
        (packs::installed().pack("peer-guide").unwrap(), nora.visit("/peers").page("competence-training"));
    let (actor, peers) = (nora.actor(), [id(kari)]);
    let ask = async |tx: &mut Tx| {
        let out = crate::still_out(tx, &actor, &peers, (pack, &look)).await?;
        Ok((crate::begun(tx, &actor, peers[0]).await?.out(pack, &look), out))
    };
    let (one, all) = world.house.db.read(ask).await.unwrap();
    assert_eq!(one, ["A phone that belongs to the programme"]);
    assert_eq!(all, [(peers[0], one)]);
    let own = kari.get(&handouts).await;
    assert!(own.text.contains("The red one") && !own.text.contains("/back\""), "{}", own.text);
    for wrong in ["2026-02-28", "2026-03-11", "soon", ""] {
        assert_eq!(nora.post(&format!("{phone}/back"), &[("back", wrong)]).await.status, 409, "{wrong}");
    }
    for day in ["2026-03-09", "2026-03-10"] {
        let back = within(5, nora.post(&format!("{phone}/back"), &[("back", day)])).await;
        assert_eq!(back.status, 303);
    }
    let page = nora.get(&handouts).await.text;
    assert!(page.contains("Came back on 9 March") && !page.contains("Still out"), "{page}");
    assert_eq!(within(5, nora.post(&format!("{paper}/strike"), &[])).await.status, 303);
    assert!(!nora.get(&handouts).await.text.contains("which insurance holds, and whom to call</h2>"));
    assert_eq!(nora.post(&format!("{paper}/strike"), &[]).await.status, 404);
    assert_eq!(told(&world, "competence.handed-out").await, 4, "given twice, back once, struck once");
    let sql = "select count(*) from event where news like '%red one%'";
    let find = async |tx: &mut Tx| tx.one::<(i64,)>(&sql.replace("news", "cast(news as text)"), &[]).await;
    assert_eq!(world.house.db.read(find).await.unwrap().0, 0, "the trail holds codes, not words");
}

#[tokio::test]
async fn what_is_not_filled_in_comes_back_with_what_was_written() {
    let world = world().await;
    let handouts = format!("{}/handouts", address(&world.town.kari));
    let long = "x".repeat(121);
    for (wrong, said) in [
        ([("what", "other"), ("words", ""), ("on", "2026-03-01")], "Write what it is"),
        ([("what", "a-car"), ("words", "Volvo"), ("on", "2026-03-01")], "Choose"),
        ([("what", "phone"), ("words", "red"), ("on", "2026-03-11")], "a day that has been"),
        ([("what", "phone"), ("words", "red"), ("on", "x")], "day"),
        ([("what", "phone"), ("words", long.as_str()), ("on", "2026-03-01")], "long"),
    ] {
        let answer = world.town.nora.post(&handouts, &wrong).await;
        assert!(answer.status == 422 && answer.text.contains(said), "{wrong:?} {}", answer.text);
        assert!(answer.text.contains(&format!("value=\"{}\"", wrong[1].1)));
    }
    assert_eq!(world.count("competence_handout").await, 0);
    give(&world, &[("what", "other"), ("words", "Key no. 4"), ("on", "2026-03-01")]).await;
    assert!(world.town.nora.get(&handouts).await.text.contains("Key no. 4"));
}

#[tokio::test]
async fn what_is_pressed_twice_is_written_down_once() {
    let world = world().await;
    let handouts = format!("{}/handouts", address(&world.town.kari));
    let page = world.town.nora.get(&handouts).await.text;
    let once = page.split("name=\"once\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let phone = [("once", once), ("what", "phone"), ("words", "The red one"), ("on", "2026-03-01")];
    let wrong = [("once", once), ("what", "phone"), ("words", "The red one"), ("on", "soon")];
    let again = world.town.nora.post(&handouts, &wrong).await.text;
    assert!(again.contains(once), "the form keeps its key: {again}");
    for _ in 0..2 {
        give(&world, &phone).await;
    }
    assert_eq!(world.count("competence_handout").await, 1);
    assert_eq!(told(&world, "competence.handed-out").await, 1);
    give(&world, &[("once", "another"), ("what", "phone"), ("on", "2026-03-01")]).await;
    assert_eq!(world.count("competence_handout").await, 2, "a second phone is a second line");
}

#[tokio::test]
async fn kari_sees_what_is_kept_and_it_can_be_forgotten() {
    let world = world().await;
    let kari = world.town.kari.actor();
    give(&world, &[("what", "phone"), ("words", "The red one"), ("on", "2026-03-01")]).await;
    let point = format!("{}/checklists/guide-role/listen", address(&world.town.kari));
    world.town.nora.post(&point, &[]).await;
    let keeps = &crate::keeps::BEGUN;
    let show = async |tx: &mut Tx| (keeps.show)(tx, &kari, kari.person).await;
    let shown = format!("{:?}", world.house.db.read(show).await.unwrap());
    for part in ["listen", "phone", "The red one", "2026-03-01"] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    let itself = world.house.itself();
    world.house.db.write(async |tx| (keeps.forget)(tx, &itself, kari.person).await).await.unwrap();
    assert_eq!((world.count("competence_tick").await, world.count("competence_handout").await), (0, 0));
}
