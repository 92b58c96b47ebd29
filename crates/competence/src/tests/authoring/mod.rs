//! Frameworks of one's own, as those who write them bring them in, change them and take them out.

mod beside;
mod open;
mod sheet;
mod translate;
mod versions;

use foundation::testing::statements;
use serde_json::{Value, json};
use ui::{Language, testing::stranger};

pub(super) use super::build;

/// An identifier of a file.
pub(super) fn identifier(number: usize) -> String {
    format!("0a1b2c3d-0000-4000-8000-{number:012}")
}

fn link(number: usize) -> Value {
    let identifier = identifier(number);
    json!({ "title": format!("Part {number}"), "identifier": identifier, "uri": format!("urn:uuid:{identifier}") })
}

pub(super) fn association(own: usize, kind: &str, from: usize, to: usize) -> Value {
    json!({
        "identifier": identifier(own), "uri": format!("urn:uuid:{}", identifier(own)), "associationType": kind,
        "originNodeURI": link(from), "destinationNodeURI": link(to),
        "lastChangeDateTime": "2026-05-04T12:00:00+00:00",
    })
}

/// A framework of so many items: under each tenth lie the nine after it. With fields no standard knows, in no order.
pub(super) fn case(items: usize) -> Value {
    let part = |number: usize| {
        let kind = if number % 10 == 1 { "Domain" } else { "Skill" };
        json!({
            "identifier": identifier(number), "uri": format!("urn:uuid:{}", identifier(number)),
            "fullStatement": format!("Part {number}: listens & \"waits\""), "CFItemType": kind,
            "lastChangeDateTime": "2026-05-04T12:00:00+00:00", "anotherHouse": { "keeps": [1, 2.5, null, number] },
        })
    };
    let mut associations: Vec<Value> = (1..=items)
        .map(|number| {
            let above = if number % 10 == 1 { 0 } else { number - (number - 1) % 10 };
            association(100_000 + number, "isChildOf", number, above)
        })
        .collect();
    associations.insert(1, association(99_999, "isRelatedTo", 2, 3));
    let document = json!({
        "identifier": identifier(0), "uri": format!("urn:uuid:{}", identifier(0)), "title": "Peers of the north",
        "creator": "Nordby", "lastChangeDateTime": "2026-05-04T12:00:00+00:00", "language": "en", "ours": true,
    });
    let mut parts: Vec<Value> = (1..=items).map(part).collect();
    parts.reverse();
    json!({ "CFDocument": document, "CFItems": parts, "CFAssociations": associations, "more": { "of": "ours" } })
}

/// Brings a file in, and says where the framework is.
pub(super) async fn brought(visitor: &ui::testing::Visitor, file: &Value) -> String {
    let sent = visitor.upload("/own-frameworks/bring", &[], "f.json", file.to_string().as_bytes()).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let done = visitor.post(&sent.location, &[("language", "en")]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    done.location.split('?').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn nora_sees_what_is_in_a_file_before_anything_is_saved() {
    let (_, town) = build().await;
    assert!(town.nora.get("/own-frameworks").await.text.contains("no framework of your own yet"));
    let file = case(30).to_string();
    let sent = town.nora.upload("/own-frameworks/bring", &[], "f.json", file.as_bytes()).await;
    let preview = town.nora.get(&sent.location).await.text;
    assert!(preview.contains("3 domains and competences, 27 statements"), "{preview}");
    assert!(preview.contains("CASE 1.1") && preview.contains("Moodle"), "{preview}");
    assert!(town.nora.get("/own-frameworks").await.text.contains("no framework of your own yet"));
    for visitor in [&town.sven, &town.kari, &town.mette] {
        assert_eq!(visitor.get(&sent.location).await.status, 404);
        assert_eq!(visitor.post(&sent.location, &[]).await.status, 404);
    }
    let done = town.nora.post(&sent.location, &[]).await;
    assert_eq!(done.status, 303);
    assert!(town.nora.get("/own-frameworks").await.text.contains("Peers of the north"));
    assert_eq!(town.nora.post(&sent.location, &[]).await.status, 404, "a file is brought in once");
    let again = town.nora.upload("/own-frameworks/bring", &[], "f.json", file.as_bytes()).await;
    let refused = town.nora.post(&again.location, &[]).await;
    assert!(refused.status == 409 && refused.text.contains("already writing a version"), "{}", refused.text);
}

#[tokio::test]
async fn files_that_cannot_be_are_refused_in_words() {
    let (_, town) = build().await;
    let mut twice = case(3);
    twice["CFItems"][0]["identifier"] = twice["CFItems"][1]["identifier"].clone();
    let mut missing = case(3);
    missing["CFItems"][2]["fullStatement"] = Value::Null;
    let mut circle = case(3);
    circle["CFAssociations"][0] = association(7, "isChildOf", 1, 2);
    let deep = "[".repeat(100_000);
    let moodle = "a,b,c\n1,2,3\n";
    let files: [(Vec<u8>, &str); 9] = [
        (twice.to_string().into_bytes(), "Has the same identifier as CFItems"),
        (missing.to_string().into_bytes(), "CFItems 3"),
        (circle.to_string().into_bytes(), "It would lie inside itself"),
        (deep.into_bytes(), "Reading stopped in line 1"),
        (b"{\"CFItems\": []}".to_vec(), "no CASE package"),
        (b"{\"CFDocument\": ".to_vec(), "Reading stopped in line 1"),
        (vec![0x50, 0x4B, 3, 4, 0xFF, 0xFE], "neither a CASE package nor a table"),
        (Vec::new(), "neither a CASE package nor a table"),
        (moodle.as_bytes().to_vec(), "The columns are not understood"),
    ];
    for (bytes, said) in files {
        let answer = town.nora.upload("/own-frameworks/bring", &[], "f.json", &bytes).await;
        assert!(answer.status == 422 && answer.text.contains(said), "{said}: {}", answer.text);
    }
    assert!(town.nora.get("/own-frameworks").await.text.contains("no framework of your own yet"));
    let mut zero = case(3);
    zero["CFItems"][0]["fullStatement"] = "With \u{0} inside <script>".into();
    let at = brought(&town.nora, &zero).await;
    let shown = town.nora.get(&format!("{at}?part={}", identifier(1))).await.text;
    assert!(shown.contains("With  inside &#60;script&#62;"), "{shown}");
}

#[tokio::test]
async fn five_thousand_parts_come_in_with_few_statements_and_a_page_of_them_too() {
    let (_, town) = build().await;
    let file = case(5_000);
    let nora = town.nora.clone().in_many_statements();
    let before = statements();
    let at = brought(&nora, &file).await;
    assert!(statements() - before <= 40, "some hundred parts at a time: {}", statements() - before);
    let before = statements();
    let top = town.nora.get(&at).await;
    assert!(statements() - before <= 8 && top.status == 200, "{}", statements() - before);
    assert!(top.text.contains("from=200") && !top.text.contains("from=400"));
    let chosen = town.nora.get(&format!("{at}?part={}", identifier(41))).await.text;
    assert!((42..=50).all(|number| chosen.contains(&format!("Part {number}:"))), "{chosen}");
    assert!(!chosen.contains("Part 51:"));
}

#[tokio::test]
async fn who_does_not_write_frameworks_finds_none() {
    let (house, town) = build().await;
    let at = brought(&town.nora, &case(12)).await;
    let part = format!("{at}/parts/{}", identifier(2));
    let pages = [
        "/own-frameworks".to_owned(),
        "/own-frameworks/bring".to_owned(),
        at.clone(),
        part.clone(),
        format!("{at}/add"),
    ];
    for visitor in [&town.kari, &town.ola, &town.mette, &town.aud, &town.anne] {
        for page in &pages {
            assert_eq!(visitor.get(page).await.status, 404, "{page}");
        }
        assert_eq!(visitor.post(&part, &[("words", "Mine"), ("kind", "skill")]).await.status, 404);
        assert_eq!(visitor.post(&format!("{part}/remove"), &[]).await.status, 404);
        assert_eq!(visitor.post("/own-frameworks", &[("title", "Mine")]).await.status, 403);
    }
    for page in [&at, &part, &format!("{at}/add")] {
        assert_eq!(town.sven.get(page).await.status, 404, "{page}");
        assert!(stranger(&house).get(page).await.location.starts_with("/sign-in?next="));
    }
    assert!(!town.sven.get("/own-frameworks").await.text.contains("Peers of the north"));
    assert_eq!(town.sven.post(&part, &[("words", "Mine"), ("kind", "skill")]).await.status, 404);
}

#[tokio::test]
async fn nora_writes_a_framework_one_part_at_a_time() {
    let (_, town) = build().await;
    let nora = &town.nora;
    let wrong = nora.post("/own-frameworks", &[("title", " ")]).await;
    assert!(wrong.status == 422 && wrong.text.contains("Write what it is called"));
    let begun = nora.post("/own-frameworks", &[("title", "Ours"), ("language", "en")]).await;
    let at = begun.location.split('?').next().unwrap().to_owned();
    let add = format!("{at}/add");
    let part_of = |location: &str| location.split("#p-").nth(1).unwrap_or_default().to_owned();
    let domain = part_of(&nora.post(&add, &[("kind", "domain"), ("words", "Meeting people")]).await.location);
    let under = [("under", domain.as_str()), ("kind", "skill")];
    for words in ["Listens", "Asks", "Waits"] {
        let added = nora.post(&add, &[under[0], under[1], ("words", words)]).await;
        assert_eq!(added.status, 303, "{}", added.text);
    }
    let wrong = nora.post(&add, &[under[0], under[1], ("words", "Goes"), ("eqf", "9")]).await;
    assert!(wrong.status == 422 && wrong.text.contains("Write a number from 1 to 8"), "{}", wrong.text);
    let chosen = format!("{at}?part={domain}");
    let order = async |words: &[&str]| {
        let text = nora.get(&chosen).await.text;
        let places: Vec<_> = words.iter().map(|word| text.find(&format!(">{word}</h2>"))).collect();
        assert!(places.windows(2).all(|two| two[0].is_some() && two[0] < two[1]), "{words:?}: {text}");
    };
    order(&["Listens", "Asks", "Waits"]).await;
    let text = nora.get(&chosen).await.text;
    let start = text.find("id=\"w-").unwrap() + 6;
    let listens = &text[start..start + 36];
    for (way, then) in [("down", ["Asks", "Listens", "Waits"]), ("up", ["Listens", "Asks", "Waits"])] {
        assert_eq!(nora.post(&format!("{at}/parts/{listens}/{way}"), &[]).await.status, 303);
        order(&then).await;
    }
    assert_eq!(nora.post(&format!("{at}/parts/{listens}/up"), &[]).await.status, 303, "at the top it stays");
    let page = format!("{at}/parts/{listens}");
    let new =
        [("kind", "attitude"), ("words", "Wants to listen"), ("reason", "People are heard"), ("eqf", "4")];
    assert_eq!(nora.post(&page, &new).await.status, 303);
    let shown = nora.get(&page).await.text;
    assert!(shown.contains("Wants to listen") && shown.contains("People are heard"), "{shown}");
    assert!(shown.contains("value=\"attitude\" checked") && shown.contains("value=\"4\""), "{shown}");
    assert_eq!(nora.post(&format!("{at}/parts/{domain}/remove"), &[]).await.status, 303);
    assert!(nora.get(&at).await.text.contains("Nothing lies here yet"));
    assert_eq!(nora.get(&page).await.status, 404, "what lay under it is gone too");
}

#[tokio::test]
async fn a_copy_of_the_installed_framework_comes_in_its_four_languages() {
    let (_, town) = build().await;
    let copied = town.nora.post("/own-frameworks/copy", &[("from", "brobygger-core")]).await;
    assert_eq!(copied.status, 303, "{}", copied.text);
    let wrong = town.nora.post("/own-frameworks/copy", &[("from", "nobody-wrote-this")]).await;
    assert_eq!(wrong.status, 422);
    let at = copied.location.split('?').next().unwrap();
    let again = [("from", "brobygger-core")];
    assert_eq!(town.nora.post("/own-frameworks/copy", &again).await.status, 409, "one is being written");
    town.nora.post(&format!("{at}/publish"), &[("number", "1")]).await;
    let next = town.nora.clone().in_many_statements().post("/own-frameworks/copy", &again).await;
    assert!(next.location.starts_with(at), "the next version: {}", next.location);
    let core = packs::installed().framework("brobygger-core").unwrap();
    for language in Language::ALL {
        let page = town.nora.clone().reading(*language).get(at).await.text;
        assert!(!page.contains("competence-") && page.matches("<h1").count() == 1, "{language}: {page}");
        assert_eq!(page.matches("id=\"p-").count(), core.domains.len());
    }
}
