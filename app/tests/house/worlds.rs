//! Two worlds that differ only in what somebody may not see: to them, they are the same, byte for byte (AZ-03).

use foundation::{Error, Id, Person, Role};
use people::{
    NewPerson, add_person, give_hat,
    testing::{Town, town},
};
use ui::{
    House, Language,
    testing::{Visitor, house, stranger},
};

use crate::routes::{all, fill};

/// The house, its town, and the people of Sydby that only the second world has.
async fn world(with_strangers: bool) -> (House, Town, Vec<Id<Person>>) {
    let house = house(&brobygger::rooms()).await;
    let town = town(&house).await;
    let itself = house.itself();
    let sydby = town.sven.actor().hat.org;
    let mut strangers = Vec::new();
    let made = house.db.write(async |tx| {
        for (name, role) in [("Viggo", Role::Recipient), ("Yrsa", Role::Peer), ("Åge", Role::Recipient)] {
            let new = NewPerson {
                first_name: name.to_owned(),
                email: Some(format!("{}@example.org", name.to_lowercase())),
                phone: Some("+4500000000".to_owned()),
                language: Language::Da,
            };
            let person = add_person(tx, &itself, sydby, &new).await?.id;
            give_hat(tx, &itself, person, sydby, None, role).await?;
            strangers.push(person);
        }
        // The first world takes it all back: chance has then been drawn equally often in both.
        if with_strangers { Ok(()) } else { Err(Error::NotAllowed) }
    });
    assert_eq!(made.await.is_ok(), with_strangers);
    (house, town, strangers)
}

/// The page without the keys that make a form count once: they are chance.
fn without_chance(page: &str) -> String {
    let mut rest = page;
    let mut kept = String::with_capacity(page.len());
    while let Some((before, after)) = rest.split_once("name=\"once\" value=\"") {
        kept.push_str(before);
        rest = after.split_once('"').map_or("", |(_, rest)| rest);
    }
    kept + rest
}

fn visitors(house: &House, town: &Town) -> Vec<(&'static str, Visitor)> {
    vec![
        ("stranger", stranger(house)),
        ("Nora", town.nora.clone()),
        ("Kari", town.kari.clone()),
        ("Ola", town.ola.clone()),
        ("Tone", town.tone.clone()),
        ("Mette", town.mette.clone()),
        ("Aud", town.aud.clone()),
        ("Anne", town.anne.clone()),
        ("Dag", town.dag.clone()),
    ]
}

#[tokio::test]
async fn what_somebody_may_not_see_makes_no_difference_to_them() {
    let (here, our_town, _) = world(false).await;
    let (there, their_town, strangers) = world(true).await;
    let mut ids: Vec<String> = strangers.iter().map(ToString::to_string).collect();
    ids.extend([our_town.sydby, our_town.nordby, our_town.ward].map(|id| id.to_string()));
    ids.extend([&our_town.sven, &our_town.ola, &our_town.kari].map(|one| one.actor().person.to_string()));
    let questions = ["", "?q=Viggo", "?q=a&page=1", "?state=waiting", "?peer=Yrsa&sort=name"];
    let (mut wrong, mut tried) = (Vec::new(), 0);
    for ((who, one), (_, other)) in visitors(&here, &our_town).iter().zip(visitors(&there, &their_town)) {
        for route in all().iter().filter(|route| !route.path.starts_with("/assets")) {
            let words = if route.path.contains('{') { &ids[..] } else { &ids[..1] };
            for word in words {
                let some = if route.path.contains('{') { 1 } else { questions.len() };
                for question in &questions[..some] {
                    let address = fill(&route.path, word) + question;
                    let (a, b) = (one.get(&address).await, other.get(&address).await);
                    tried += 1;
                    if (a.status, &a.location) != (b.status, &b.location)
                        || without_chance(&a.text) != without_chance(&b.text)
                    {
                        wrong.push(format!("{who} GET {address}: {} and {}", a.status, b.status));
                    }
                }
                if route.posts {
                    let address = fill(&route.path, word);
                    let form =
                        [("name", "Viggo"), ("answer", "yes"), ("other", word.as_str()), ("peer", word)];
                    let (a, b) = (one.post(&address, &form).await, other.post(&address, &form).await);
                    tried += 1;
                    if a.status != b.status || without_chance(&a.text) != without_chance(&b.text) {
                        wrong.push(format!("{who} POST {address}: {} and {}", a.status, b.status));
                    }
                }
            }
        }
    }
    assert!(tried >= 5_000, "only {tried} requests");
    assert!(wrong.is_empty(), "{} of {tried}:\n{}", wrong.len(), wrong.join("\n"));
}
