//! Every address of the house, read from the sources: a test that goes through them all misses none.

use std::collections::BTreeSet;

use crate::tidy::{files, read, root};

/// One address, and whether something can be sent to it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Route {
    pub(crate) path: String,
    pub(crate) posts: bool,
}

/// Every address in the routes of rooms and app.
pub(crate) fn all() -> BTreeSet<Route> {
    let mut found = BTreeSet::new();
    for folder in ["app/src", "crates"] {
        for path in files(&root().join(folder), &["rs"]) {
            if path.components().any(|part| part.as_os_str() == "tests") {
                continue;
            }
            for rest in read(&path).split(".route(").skip(1) {
                let Some(address) = rest.split('"').nth(1).filter(|address| address.starts_with('/')) else {
                    continue;
                };
                let until = rest.find("\n        .").or(rest.find("\n    }")).unwrap_or(rest.len().min(200));
                let posts = rest[..until.min(rest.len())].contains("post(");
                found.insert(Route { path: address.to_owned(), posts });
            }
        }
    }
    found
}

/// The address with these words where it has places to fill.
pub(crate) fn fill(path: &str, word: &str) -> String {
    let mut filled = String::new();
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        filled.push_str(word);
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    filled + rest
}

#[test]
fn there_are_addresses() {
    let all = all();
    assert!(all.len() > 30, "{all:?}");
    assert!(all.iter().any(|route| route.posts));
}
