//! Letters through a real mail server: they arrive, name nobody, and wait when the server is away.

use std::{
    net::TcpListener,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use brobygger::{config::Config, reactions::House as Reacting, work};
use foundation::{Chance, Timestamp};
use people::testing::town;
use ui::testing::{house, stranger};

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
