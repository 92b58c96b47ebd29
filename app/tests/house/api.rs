//! Every address that answers or takes JSON stands in the description, and nothing else does.

use std::collections::BTreeSet;

use people::testing::town;
use ui::testing::{Visitor, house, stranger};

use crate::{
    routes::{all, fill},
    tidy::{files, read, root},
};

/// What the description says there is: addresses, by method.
async fn described(visitor: &Visitor) -> BTreeSet<(String, String)> {
    let answer = visitor.get("/api/openapi.json").await;
    assert_eq!((answer.status, answer.kind.as_str()), (200, "application/json"));
    let api: serde_json::Value = serde_json::from_str(&answer.text).unwrap();
    assert!(api["openapi"].as_str().unwrap().starts_with("3."), "{api}");
    let mut found = BTreeSet::new();
    for (path, methods) in api["paths"].as_object().unwrap() {
        for (method, said) in methods.as_object().unwrap() {
            assert!(said["description"].is_string() || said["summary"].is_string(), "{path} says nothing");
            found.insert((method.clone(), path.clone()));
        }
    }
    found
}

#[tokio::test]
async fn every_address_that_speaks_json_is_described_and_no_other() {
    let house = house(&brobygger::rooms()).await;
    let town = town(&house).await;
    let described = described(&stranger(&house)).await;
    let id = town.nordby.to_string();
    let visitors = [stranger(&house), town.nora, town.ola, town.kari, town.aud, town.nils, town.anne];
    let (mut speaks, mut tried) = (BTreeSet::new(), 0);
    for route in all().iter().filter(|route| !route.path.starts_with("/assets")) {
        let address = fill(&route.path, &id);
        for visitor in &visitors {
            tried += 1;
            if visitor.get(&address).await.kind.starts_with("application/json") {
                speaks.insert(("get".to_owned(), route.path.clone()));
            }
            if route.posts {
                let sent = visitor.raw("POST", &address, "application/json", b"{}".to_vec()).await;
                if sent.kind.starts_with("application/json") {
                    speaks.insert(("post".to_owned(), route.path.clone()));
                }
            }
        }
    }
    assert!(tried > 300, "only {tried}");
    assert_eq!(speaks, described);
    assert!(described.len() >= 3, "{described:?}");
}

#[test]
fn nothing_takes_json() {
    // Where something does one day, it is described, and this becomes a list.
    let mut takes = Vec::new();
    for folder in ["app/src", "crates"] {
        for path in files(&root().join(folder), &["rs"]) {
            let text = read(&path);
            if text.contains("axum")
                && ["): Json<", ": axum::Json<", ")): Json<"].iter().any(|t| text.contains(t))
            {
                takes.push(path.display().to_string());
            }
        }
    }
    assert_eq!(takes, Vec::<String>::new());
}

#[tokio::test]
async fn what_is_described_is_what_comes() {
    let house = house(&brobygger::rooms()).await;
    let town = town(&house).await;
    let api: serde_json::Value = serde_json::from_str(&town.ola.get("/api/openapi.json").await.text).unwrap();
    let file: serde_json::Value =
        serde_json::from_str(&town.ola.get("/my/about-me/take/file").await.text).unwrap();
    let parts = &api["components"]["schemas"]["OwnData"]["properties"];
    let names = |value: &serde_json::Value| -> BTreeSet<String> {
        value.as_object().unwrap().keys().cloned().collect()
    };
    assert_eq!(names(&file), names(parts));
    let kept = &api["components"]["schemas"]["Part"]["properties"];
    assert_eq!(names(&file["kept"][0]), names(kept));
    assert_eq!(api["components"]["securitySchemes"]["session"]["in"], "cookie");
}
