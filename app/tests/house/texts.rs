//! Every text exists in every language, takes the same things, and is used.

use std::collections::{BTreeMap, BTreeSet};

use ui::{Language, Text};

use crate::tidy::{files, read, root};

/// From key to the names of what is put into it, in one language.
type Keys = BTreeMap<String, BTreeSet<String>>;

fn keys(text: &str) -> Keys {
    let mut all = Keys::new();
    let mut key = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) =
            line.split_once('=').filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
        {
            key = name.trim().to_owned();
            all.entry(key.clone()).or_default();
        }
        for part in line.split('$').skip(1) {
            let name: String =
                part.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect();
            all.entry(key.clone()).or_default().insert(name);
        }
    }
    all
}

fn by_language(texts: &[Text]) -> BTreeMap<&'static str, Keys> {
    let mut all: BTreeMap<&'static str, Keys> = BTreeMap::new();
    for (language, text) in texts {
        all.entry(language.as_str()).or_default().extend(keys(text));
    }
    all
}

fn rooms() -> Vec<(&'static str, &'static [Text])> {
    let mut rooms = vec![("ui", ui::TEXTS), ("analysis", analysis::TEXTS)];
    rooms.extend(brobygger::rooms().iter().map(|room| (room.name, room.texts)));
    rooms
}

#[test]
fn every_text_exists_in_every_language_and_takes_the_same_things() {
    let mut wrong = Vec::new();
    for (room, texts) in rooms() {
        let all = by_language(texts);
        let english = &all["en"];
        for language in Language::ALL {
            let theirs = &all[language.as_str()];
            wrong.extend(
                english
                    .keys()
                    .filter(|k| !theirs.contains_key(*k))
                    .map(|k| format!("{room} {language}: {k} is missing")),
            );
            wrong.extend(
                theirs
                    .keys()
                    .filter(|k| !english.contains_key(*k))
                    .map(|k| format!("{room} {language}: {k} is not in English")),
            );
            let other = |k: &&String| theirs.get(*k).is_some_and(|names| *names != english[*k]);
            wrong.extend(
                english.keys().filter(other).map(|k| format!("{room} {language}: {k} takes other things")),
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_text_begins_with_the_name_of_its_room_and_stands_once() {
    let mut seen = BTreeMap::new();
    let mut wrong = Vec::new();
    for (room, texts) in rooms() {
        for key in by_language(texts)["en"].keys() {
            let general = ["looked-"].iter().any(|start| key.starts_with(start));
            if !key.starts_with(&format!("{room}-")) && !general {
                wrong.push(format!("{room}: {key}"));
            }
            if let Some(other) = seen.insert(key.clone(), room) {
                wrong.push(format!("{key} stands in {other} and in {room}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_text_is_used() {
    let mut source = String::new();
    for folder in ["app/src", "crates"] {
        for path in files(&root().join(folder), &["rs", "html"]) {
            source.push_str(&read(&path));
        }
    }
    // Keys made of a beginning and a word of the trade stand in the source as `"support-result-{}"`.
    // What is said after an act stands in the address it leads to, as `?done=support-saved-done`.
    let parts = source.split('"').filter(|part| part.len() < 120);
    let parts = parts.map(|part| part.rsplit_once("done=").map_or(part, |(_, key)| key));
    let mut made: BTreeSet<&str> = BTreeSet::new();
    let mut whole: BTreeSet<&str> = BTreeSet::new();
    for part in parts {
        match part.split_once("-{").map(|(beginning, _)| beginning).or(part.strip_suffix('-')) {
            Some(beginning) => made.insert(beginning),
            None => whole.insert(part),
        };
    }
    let mut unused = Vec::new();
    for (room, texts) in rooms() {
        for key in by_language(texts)["en"].keys() {
            let whole = whole.contains(key.as_str());
            let in_parts = made
                .iter()
                .any(|beginning| key.strip_prefix(beginning).is_some_and(|rest| rest.starts_with('-')));
            if !whole && !in_parts {
                unused.push(format!("{room}: {key}"));
            }
        }
    }
    assert!(unused.is_empty(), "texts that nobody says:\n{}", unused.join("\n"));
}

#[test]
fn every_text_that_is_said_exists() {
    let all: BTreeSet<String> = rooms()
        .iter()
        .flat_map(|(_, texts)| by_language(texts)["en"].keys().cloned().collect::<Vec<_>>())
        .collect();
    let names: Vec<String> = rooms().iter().map(|(room, _)| format!("{room}-")).collect();
    let mut missing = BTreeSet::new();
    for folder in ["app/src", "crates"] {
        for path in files(&root().join(folder), &["rs", "html"]) {
            let text = read(&path);
            for call in ["say(\"", "say1(\"", "say2(\"", "say_with(\"", "Refused(\""] {
                for key in text.split(call).skip(1).filter_map(|rest| rest.split('"').next()) {
                    let ours = names.iter().any(|name| key.starts_with(name.as_str()));
                    if ours && !key.contains('{') && !all.contains(key) {
                        missing.insert(format!("{}: {key}", path.display()));
                    }
                }
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.into_iter().collect::<Vec<_>>().join("\n"));
}
