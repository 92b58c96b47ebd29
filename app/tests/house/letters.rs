//! What is sent as time passes: to whom, once, and naming nobody and no topic.

use brobygger::{config::Config, reactions::House as Reacting, work};
use foundation::{Chance, Id, Programme, Timestamp, Tx, testing::noon};
use people::testing::{Town, town};
use ui::{House, testing::house};

struct World {
    house: House,
    town: Town,
    programme: Id<Programme>,
    folder: std::path::PathBuf,
}

async fn world() -> World {
    let house = house(&brobygger::rooms()).await;
    let town = town(&house).await;
    let programme = programme::testing::started(&house, &town).await;
    let number = u64::from_be_bytes(Chance::of_the_machine().bytes());
    let folder = std::env::temp_dir().join(format!("letters-{number:x}"));
    World { house, town, programme, folder }
}

impl World {
    /// One round of the worker; the letters it wrote.
    async fn round(&self) -> Vec<String> {
        let config = Config { mail: Some(format!("file:{}", self.folder.display())), ..Config::default() };
        let reacting = Reacting::new(self.house.clone(), &config);
        work::once(&self.house, &reacting).await.unwrap();
        let mut letters = Vec::new();
        for entry in std::fs::read_dir(&self.folder).unwrap() {
            let letter = std::fs::read_to_string(entry.unwrap().path()).unwrap();
            letters.push(letter.replace("=\r\n", "").replace("=3D", "=").replace('\r', ""));
        }
        std::fs::remove_dir_all(&self.folder).unwrap();
        for letter in &letters {
            let text = letter.split("\n\n").skip(1).collect::<String>();
            for word in ["Ola", "Kari", "Nora", "Nordby", "peer", "guide", "ward", "support"] {
                assert!(!text.contains(word), "{word} stands in {text}");
            }
        }
        letters.sort();
        letters
    }

    /// The addresses of those to whom a letter with these words went.
    async fn told(&self, words: &str) -> Vec<String> {
        let letters = self.round().await;
        let to = |letter: &String| letter.split("To: ").nth(1)?.split('@').next().map(str::to_owned);
        let mut found: Vec<String> =
            letters.iter().filter(|letter| letter.contains(words)).filter_map(to).collect();
        found.sort();
        found
    }

    /// Kari and Ola walk together; its address.
    async fn path(&self) -> String {
        let ola = self.town.ola.actor();
        let begin = support::Begin {
            id: ola.id(),
            programme: self.programme,
            referral: ola.id(),
            person: ola.person,
            peer: self.town.kari.actor().person,
            pack: packs::installed().pack("peer-guide").unwrap(),
            on: "2026-03-10".parse().unwrap(),
        };
        let path = self.house.db.write(async |tx| support::begin(tx, &ola, &begin).await).await.unwrap();
        format!("/paths/{path}")
    }

    /// Both have chosen to be reminded.
    async fn both_are_reminded(&self) {
        let nora = self.town.nora.actor();
        let choose = async |tx: &mut Tx| {
            for who in [&self.town.ola, &self.town.kari] {
                let yes = people::NewConsent {
                    org: self.town.nordby,
                    person: who.actor().person,
                    purpose: people::Purpose::RemindersMail,
                    to_org: None,
                    how: people::How::OralWitnessed,
                    days: 365,
                };
                people::give_consent(tx, &nora, &yes).await?;
            }
            Ok(())
        };
        self.house.db.write(choose).await.unwrap();
    }
}

#[tokio::test]
async fn two_who_are_kept_apart_and_the_coordinator_get_a_letter_each() {
    let world = world().await;
    world.path().await;
    world.round().await;
    let (kari, ola) = (world.town.kari.actor(), world.town.ola.actor().person);
    let block = async |tx: &mut Tx| people::block(tx, &kari, kari.person, ola).await;
    world.house.db.write(block).await.unwrap();
    assert_eq!(world.told("You have a message").await, ["kari", "nora", "ola"]);
    assert!(world.round().await.is_empty());
    let home = world.town.ola.get("/my").await.text;
    assert!(home.contains("not because of anything you have done"), "{home}");
}

#[tokio::test]
async fn an_ending_that_comes_near_is_told_to_those_who_want_to_be_reminded() {
    let mut world = world().await;
    world.path().await;
    world.round().await;
    fn three_weeks_before() -> Timestamp {
        noon().plus_days(102)
    }
    world.house.clock = three_weeks_before;
    world.both_are_reminded().await;
    assert_eq!(world.told("comes to its end soon").await, ["kari", "ola"]);
    assert!(world.told("comes to its end soon").await.is_empty());
}

#[tokio::test]
async fn a_guide_is_asked_how_a_meeting_went_with_a_letter_that_carries_no_key() {
    let mut world = world().await;
    let path = world.path().await;
    world.both_are_reminded().await;
    let plan = [("date", "2026-03-12"), ("time", "13:00"), ("kind", "cafe")];
    let agreed = world.town.kari.post(&format!("{path}/meetings/new"), &plan).await;
    assert_eq!(agreed.status, 303, "{}", agreed.text);
    world.round().await;
    fn after_the_meeting() -> Timestamp {
        noon().plus_hours(48 + 7)
    }
    world.house.clock = after_the_meeting;
    let letters = world.round().await;
    let told: Vec<_> = letters.iter().filter(|letter| letter.contains("how it went")).collect();
    assert!(told.len() == 1 && told[0].contains("To: kari@") && told[0].contains("/log"), "{letters:?}");
    assert!(!told[0].contains("/r/"), "whoever opens it signs in: {told:?}");
}

/// Nora asks Kari and Sofie, whom Tone has referred.
async fn asked(world: &World) {
    let (nora, town) = (world.town.nora.actor(), &world.town);
    let kari = town.kari.actor().person;
    let take_on = async |tx: &mut Tx| {
        let card = people::card(tx, &nora, kari).await?;
        let peer = support::NewPeer {
            person: kari,
            org: town.nordby,
            profile: support::Profile { languages: vec!["en".to_owned()], ..support::Profile::default() },
            capacity: 2,
            since: "2025-01-01".parse().unwrap(),
            approved_until: Some("2027-01-01".parse().unwrap()),
        };
        support::add_peer(tx, &nora, &card, &peer).await
    };
    world.house.db.write(take_on).await.unwrap();
    let nordby = town.nordby.to_string();
    let yes = [
        ("answer", "yes"),
        ("org", nordby.as_str()),
        ("first_name", "Sofie"),
        ("email", "sofie@example.org"),
        ("contact", "yes"),
    ];
    assert_eq!(town.tone.post("/ward/offer", &yes).await.status, 303);
    let list = town.nora.get("/referrals").await.text;
    let matching = list.split("href=\"/referrals/").nth(1).unwrap().split('"').next().unwrap();
    let (peer, why) = (kari.to_string(), "They will get on");
    let asked = town.nora.post(&format!("/referrals/{matching}"), &[("peer", &peer), ("why", why)]).await;
    assert_eq!(asked.status, 303, "{}", asked.text);
}

#[tokio::test]
async fn a_question_is_sent_once_more_to_whoever_has_not_answered() {
    let mut world = world().await;
    asked(&world).await;
    assert_eq!(world.told("a question to answer in Brobygger").await, ["kari", "sofie"]);
    let me = world.town.kari.get("/me").await.text;
    let question = me.split("href=\"/asked/").nth(1).unwrap().split('"').next().unwrap();
    let answered = world.town.kari.post(&format!("/asked/{question}"), &[("answer", "yes")]).await;
    assert_eq!(answered.status, 303);
    fn two_days_later() -> Timestamp {
        noon().plus_hours(48)
    }
    world.house.clock = two_days_later;
    assert_eq!(world.told("We do not ask again").await, ["sofie"]);
    assert!(world.told("We do not ask again").await.is_empty());
}

/// Sofie takes back her yes to being contacted.
async fn no_longer_contacted(world: &World) {
    let back = async |tx: &mut Tx| {
        let sql = "select person from support_match where state = 'asked'";
        let (sofie,): (Id<foundation::Person>,) = tx.one(sql, &[]).await?;
        let actor = foundation::Actor {
            person: sofie,
            hat: foundation::Hat { org: world.town.nordby, unit: None, role: foundation::Role::Recipient },
            ..world.house.itself()
        };
        people::withdraw_all(tx, &actor, sofie).await
    };
    world.house.db.write(back).await.unwrap();
}

#[tokio::test]
async fn who_takes_back_their_yes_before_the_question_is_sent_gets_none_and_the_question_is_taken_back() {
    let world = world().await;
    asked(&world).await;
    no_longer_contacted(&world).await;
    assert_eq!(world.told("a question to answer in Brobygger").await, ["kari"]);
    assert!(world.round().await.is_empty());
    let me = world.town.kari.get("/me").await.text;
    assert!(!me.contains("href=\"/asked/"), "the question is open no more: {me}");
}

#[tokio::test]
async fn who_takes_back_their_yes_is_not_asked_once_more() {
    let mut world = world().await;
    asked(&world).await;
    world.round().await;
    no_longer_contacted(&world).await;
    fn two_days_later() -> Timestamp {
        noon().plus_hours(48)
    }
    world.house.clock = two_days_later;
    // The clock may look before the question has been taken back: Kari may still read it, Sofie does not.
    assert!(!world.told("We do not ask again").await.contains(&"sofie".to_owned()));
    assert!(world.round().await.is_empty());
}

#[tokio::test]
async fn nothing_is_written_to_somebody_who_has_been_forgotten_and_the_other_gets_a_kind_message() {
    let mut world = world().await;
    let path = world.path().await;
    let meeting = [("date", "2026-03-13"), ("time", "13:00"), ("kind", "cafe")];
    let planned = world.town.ola.post(&format!("{path}/meetings/new"), &meeting).await;
    assert_eq!(planned.status, 303, "{}", planned.text);
    world.both_are_reminded().await;
    world.round().await;
    let (dag, ola) = (world.town.dag.actor(), world.town.ola.actor().person);
    let forget = async |tx: &mut Tx| people::forget(tx, &dag, &world.house.rooms, ola).await;
    world.house.db.write(forget).await.unwrap();
    let letters = world.round().await;
    assert!(letters.len() == 1 && letters[0].contains("To: kari@"), "{letters:?}");
    assert!(world.town.kari.get("/me").await.text.contains("not because of anything you have done"));
    // Nothing that was to be sent to Ola waits, is tried again, or lies with the administrator.
    fn after_the_meeting() -> Timestamp {
        noon().plus_days(4)
    }
    world.house.clock = after_the_meeting;
    assert!(world.round().await.is_empty());
    let open = async |tx: &mut Tx| tx.one::<(i64,)>("select count(*) from event where tries > 0", &[]).await;
    assert_eq!(world.house.db.read(open).await.unwrap().0, 0);
}

#[tokio::test]
async fn a_meeting_that_is_moved_is_told_at_once_to_the_other_who_has_chosen_no_reminders() {
    let world = world().await;
    let path = world.path().await;
    let plan = [("date", "2026-03-12"), ("time", "13:00"), ("kind", "cafe")];
    assert_eq!(world.town.kari.post(&format!("{path}/meetings/new"), &plan).await.status, 303);
    world.round().await;
    let home = world.town.ola.get("/my").await.text;
    let meeting = home.split("href=\"/meetings/").nth(1).unwrap().split('/').next().unwrap().to_owned();
    let friday = [("date", "2026-03-13"), ("time", "13:00"), ("kind", "cafe")];
    for (who, told) in
        [(&world.town.kari, &["ola"][..]), (&world.town.ola, &["kari"]), (&world.town.nora, &["kari", "ola"])]
    {
        assert_eq!(who.post(&format!("/meetings/{meeting}/move"), &friday).await.status, 303);
        assert_eq!(world.told("You have a message").await, told);
        assert!(world.round().await.is_empty());
    }
}
