//! Letters through a real mail server: they arrive, name nobody, and wait when the server is away.

use std::{
    net::TcpListener,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use brobygger::{config::Config, reactions::House as Reacting, work};
use foundation::{Chance, Role, Timestamp, Tx, args, testing::noon};
use people::testing::{Town, town};
use ui::{
    House, Language,
    testing::{house, stranger},
};

/// A mail server in a process of its own, which puts what it gets into a folder.
struct Server(Child);

impl Server {
    fn start(port: u16, folder: &Path) -> Self {
        let server = Command::new("python3")
            .args(["-m", "aiosmtpd", "--nosetuid", "--class", "aiosmtpd.handlers.Mailbox"])
            .args([folder.to_str().unwrap(), "--listen", &format!("127.0.0.1:{port}")])
            .stderr(Stdio::null())
            .spawn()
            .expect("the tests need python3 with aiosmtpd (on Debian: python3-aiosmtpd)");
        let began = Instant::now();
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(
                began.elapsed() < Duration::from_secs(20),
                "aiosmtpd did not start: is python3-aiosmtpd there?"
            );
            std::thread::sleep(Duration::from_millis(20));
        }
        Self(server)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

fn letters(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder.join("new")).into_iter().flatten() {
        found.push(std::fs::read_to_string(entry.unwrap().path()).unwrap());
    }
    found
}

#[tokio::test]
async fn a_letter_waits_for_the_server_arrives_once_and_names_nobody() {
    let number = u64::from_be_bytes(Chance::of_the_machine().bytes());
    let folder = std::env::temp_dir().join(format!("letters-{number:x}"));
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);

    let mut house = house(&brobygger::rooms()).await;
    let town = town(&house).await;
    let (itself, nora) = (house.itself(), town.nora.actor().person);
    let opened = house.db.write(async |tx| {
        people::open_account(tx, &itself, nora, "nora@example.org", Some("en lang adgangskode")).await
    });
    opened.await.unwrap();
    let config = Config { mail: Some(format!("smtp://127.0.0.1:{port}")), ..Config::default() };
    let asked = stranger(&house).post("/sign-in/link", &[("email", "nora@example.org")]).await;
    assert_eq!(asked.status, 303);

    // Nobody is at home: the letter waits, and nothing else breaks.
    work::once(&house, &Reacting::new(house.clone(), &config)).await.unwrap();
    assert!(letters(&folder).is_empty());

    let server = Server::start(port, &folder);
    fn later() -> Timestamp {
        foundation::testing::noon().plus_hours(2)
    }
    house.clock = later;
    for _ in 0..2 {
        work::once(&house, &Reacting::new(house.clone(), &config)).await.unwrap();
    }
    drop(server);
    let letters = letters(&folder);
    assert_eq!(letters.len(), 1, "{letters:?}");
    let letter = letters[0].replace("=\n", "").replace("=3D", "=");
    assert!(letter.contains("To: nora@example.org"), "{letter}");
    assert!(letter.contains("/r/"), "{letter}");
    for word in ["Nora", "Nordby", "Ward"] {
        assert!(!letter.contains(word), "{word} stands in {letter}");
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

/// A free port of this machine, and a folder that nobody else uses.
fn place() -> (u16, std::path::PathBuf) {
    let number = u64::from_be_bytes(Chance::of_the_machine().bytes());
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    (free.local_addr().unwrap().port(), std::env::temp_dir().join(format!("letters-{number:x}")))
}

/// Kari, who has an e-mail address, walks with Per, who has a phone and nothing else.
async fn kari_and_per(house: &House) -> Town {
    let town = town(house).await;
    let programme = programme::testing::started(house, &town).await;
    let (itself, nora) = (house.itself(), town.nora.actor());
    let per = people::NewPerson {
        first_name: "Per".to_owned(),
        email: None,
        phone: Some("12 34 56 78".to_owned()),
        language: Language::En,
    };
    let begin = async |tx: &mut Tx| {
        let per = people::add_person(tx, &itself, town.nordby, &per).await?.id;
        people::give_hat(tx, &itself, per, town.nordby, None, Role::Recipient).await?;
        let begin = support::Begin {
            id: nora.id(),
            programme,
            referral: nora.id(),
            person: per,
            peer: town.kari.actor().person,
            pack: packs::installed().pack("peer-guide").unwrap(),
            on: "2026-03-10".parse().unwrap(),
        };
        support::begin(tx, &nora, &begin).await
    };
    house.db.write(begin).await.unwrap();
    town
}

#[tokio::test]
async fn whoever_has_got_a_letter_does_not_get_it_again_because_another_cannot_be_reached() {
    let (port, folder) = place();
    let mut house = house(&brobygger::rooms()).await;
    let town = kari_and_per(&house).await;
    drop(town);
    let mail = Some(format!("smtp://127.0.0.1:{port}"));
    let without_sms = Config { mail: mail.clone(), ..Config::default() };
    let server = Server::start(port, &folder);
    fn in_two_hours() -> Timestamp {
        noon().plus_hours(2)
    }
    fn tomorrow() -> Timestamp {
        noon().plus_hours(24)
    }
    let to_kari = || letters(&folder).iter().filter(|letter| letter.contains("To: kari@")).count();

    work::once(&house, &Reacting::new(house.clone(), &without_sms)).await.unwrap();
    let first = to_kari();
    assert!(first > 0, "she does not wait for Per");
    house.clock = in_two_hours;
    for _ in 0..2 {
        work::once(&house, &Reacting::new(house.clone(), &without_sms)).await.unwrap();
    }
    assert_eq!(to_kari(), first, "and gets nothing twice");

    let messages = folder.join("sms");
    let sms = Some(format!("file:{}", messages.display()));
    house.clock = tomorrow;
    work::once(&house, &Reacting::new(house.clone(), &Config { mail, sms, ..Config::default() }))
        .await
        .unwrap();
    drop(server);
    assert_eq!(to_kari(), first);
    assert_eq!(std::fs::read_dir(&messages).unwrap().count(), first, "Per gets his, each once");
    let left = async |tx: &mut Tx| {
        let (open,): (i64,) = tx.one("select count(*) from event where done_at is null", args![]).await?;
        let (noted,): (i64,) = tx.one("select count(*) from event_sent", args![]).await?;
        Ok((open, noted))
    };
    assert_eq!(house.db.read(left).await.unwrap(), (0, 0), "nothing is left to do, or to remember");
    std::fs::remove_dir_all(&folder).unwrap();
}
