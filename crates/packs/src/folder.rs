//! The files of a pack, from the program itself or from a folder on disk.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use crate::mistake::Mistake;

/// Files larger than this are no content of a pack; the largest shipped one has half a megabyte.
const LARGEST: u64 = 8 * 1024 * 1024;

/// How many folders may lie inside each other.
const DEEPEST: usize = 4;

static SHIPPED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

/// One file of a pack, as text.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    /// Where it is, for the person who has to mend it.
    pub name: String,
    pub text: Cow<'static, str>,
}

impl Source {
    /// The first line on which the words stand, or the first line of all.
    pub fn line_of(&self, words: &str) -> usize {
        self.text.lines().position(|line| line.contains(words)).map_or(1, |at| at + 1)
    }

    /// The line in which this byte lies.
    pub fn line_at(&self, byte: usize) -> usize {
        self.text.bytes().take(byte).filter(|byte| *byte == b'\n').count() + 1
    }

    /// A mistake where these words stand.
    pub fn mistake(&self, words: &str, what: impl Into<String>, mend: impl Into<String>) -> Mistake {
        Mistake::new(&self.name, self.line_of(words), what, mend)
    }
}

/// The files of one pack, by their path inside it.
#[derive(Debug, Clone)]
pub(crate) struct Folder {
    /// The folder, for messages about the pack as a whole.
    pub name: String,
    /// Whether it is built into the program.
    pub shipped: bool,
    pub files: BTreeMap<String, Source>,
}

/// The packs inside the program.
pub(crate) fn shipped(mistakes: &mut Vec<Mistake>) -> Vec<Folder> {
    let mut folders: BTreeMap<&str, Folder> = BTreeMap::new();
    for (path, bytes) in SHIPPED {
        let Some((pack, inside)) = path.split_once('/') else { continue };
        let folder = folders.entry(pack).or_insert_with(|| Folder {
            name: format!("packs/{pack}"),
            shipped: true,
            files: BTreeMap::new(),
        });
        let name = format!("packs/{path}");
        match std::str::from_utf8(bytes) {
            Ok(text) => {
                folder.files.insert(inside.to_owned(), Source { name, text: Cow::Borrowed(text) });
            }
            Err(_) => mistakes.push(not_text(name)),
        }
    }
    folders.into_values().collect()
}

/// The pack in this folder, or the packs in the folders below it.
pub(crate) fn on_disk(path: &Path, mistakes: &mut Vec<Mistake>) -> Vec<Folder> {
    if path.join("pack.toml").is_file() {
        return vec![one_on_disk(path, mistakes)];
    }
    let mut below = match fs::read_dir(path) {
        Ok(entries) => entries.filter_map(|entry| Some(entry.ok()?.path())).collect::<Vec<_>>(),
        Err(error) => {
            mistakes.push(unreadable(path, &error));
            return Vec::new();
        }
    };
    below.sort();
    below.retain(|folder| folder.is_dir() && !is_hidden(folder));
    let mut packs = Vec::new();
    for folder in below {
        if folder.join("pack.toml").is_file() {
            packs.push(one_on_disk(&folder, mistakes));
        } else {
            let what = "this folder has no pack.toml, so it is no pack";
            let mend =
                "Add a pack.toml with id, version, licence, authors and languages, or move the folder away";
            mistakes.push(Mistake::new(folder.display().to_string(), 1, what, mend));
        }
    }
    packs
}

fn one_on_disk(path: &Path, mistakes: &mut Vec<Mistake>) -> Folder {
    let mut folder = Folder { name: path.display().to_string(), shipped: false, files: BTreeMap::new() };
    gather(path, "", &mut folder, mistakes);
    folder
}

fn gather(path: &Path, inside: &str, folder: &mut Folder, mistakes: &mut Vec<Mistake>) {
    let entries = match fs::read_dir(path) {
        Ok(entries) => entries,
        Err(error) => return mistakes.push(unreadable(path, &error)),
    };
    for entry in entries.filter_map(Result::ok) {
        let path = entry.path();
        if is_hidden(&path) {
            continue;
        }
        let name = entry.file_name().to_string_lossy().into_owned();
        let inside = if inside.is_empty() { name } else { format!("{inside}/{name}") };
        if path.is_dir() {
            // A pack is two folders deep. A link that leads back to itself would otherwise go on for ever.
            if inside.matches('/').count() < DEEPEST {
                gather(&path, &inside, folder, mistakes);
            }
            continue;
        }
        match read(&path) {
            Ok(text) => {
                let name = path.display().to_string();
                folder.files.insert(inside, Source { name, text: Cow::Owned(text) });
            }
            Err(mistake) => mistakes.push(mistake),
        }
    }
}

fn read(path: &Path) -> Result<String, Mistake> {
    let size = fs::metadata(path).map_err(|error| unreadable(path, &error))?.len();
    if size > LARGEST {
        let what = format!("the file has {} megabytes; a pack holds text", size / 1_048_576);
        return Err(Mistake::new(path.display().to_string(), 1, what, "Move it out of the pack"));
    }
    let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
    let text = String::from_utf8(bytes).map_err(|_| not_text(path.display().to_string()))?;
    // Spreadsheet programs put a mark in front of UTF-8 that is no part of the text.
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

fn unreadable(path: &Path, error: &io::Error) -> Mistake {
    let what = format!("this could not be read ({error})");
    Mistake::new(path.display().to_string(), 1, what, "Look at the address and at who may read it")
}

fn not_text(name: String) -> Mistake {
    Mistake::new(name, 1, "the file is not UTF-8 text", "Open it in an editor and save it as UTF-8")
}
