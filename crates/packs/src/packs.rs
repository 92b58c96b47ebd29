//! All packs together: those in the program and those of the operator.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::about::About;
use crate::codelist::CodeList;
use crate::folder::{self, Folder, Source};
use crate::framework::Framework;
use crate::help_lines::HelpLines;
use crate::instrument::Instrument;
use crate::mistake::{Mistake, Mistakes};
use crate::pack::{self, Layers, Pack};
use crate::places::Places;
use crate::programme::Programme;
use crate::{cross, toml_file};

/// The packs a running program knows.
#[derive(Debug, Clone)]
pub struct Packs {
    packs: BTreeMap<String, Pack>,
    overridden: Vec<Overridden>,
    layers: BTreeMap<String, Layers>,
    folders: Vec<Folder>,
    no_places: Places,
}

/// A file of one pack that another pack replaces or adds to, for showing both side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overridden {
    /// The pack whose file it is.
    pub pack: String,
    /// The pack that overrides it.
    pub by: String,
    /// The file inside both.
    pub file: String,
    /// What it said; none when the file is new.
    pub was: Option<String>,
    /// What it says now.
    pub is: String,
}

impl Packs {
    /// The packs that are built into the program.
    pub fn shipped() -> Result<Self, Mistakes> {
        let mut mistakes = Vec::new();
        let folders = folder::shipped(&mut mistakes);
        let packs = Self::read(folders, &mut mistakes);
        if mistakes.is_empty() { Ok(packs) } else { Err(sorted(mistakes)) }
    }

    /// These packs with those of a folder: one pack, or several in folders below it. A pack with `overrides`
    /// goes on top of another; a whole pack with the id of a shipped one takes its place.
    pub fn with_folder(mut self, path: impl AsRef<Path>) -> Result<Self, Mistakes> {
        let mut mistakes = Vec::new();
        self.folders.extend(folder::on_disk(path.as_ref(), &mut mistakes));
        let packs = Self::read(self.folders, &mut mistakes);
        if mistakes.is_empty() { Ok(packs) } else { Err(sorted(mistakes)) }
    }

    fn read(folders: Vec<Folder>, mistakes: &mut Vec<Mistake>) -> Self {
        let abouts: Vec<Option<About>> = folders.iter().map(|folder| about(folder, mistakes)).collect();
        let mut known: Vec<(&Folder, &About)> = folders
            .iter()
            .zip(&abouts)
            .filter_map(|(folder, about)| Some((folder, about.as_ref()?)))
            .collect();
        // A whole pack with the id of a shipped one takes its place: a newer copy, or one being written.
        let own: BTreeSet<&str> =
            known.iter().filter(|(folder, _)| !folder.shipped).map(|(_, about)| about.id.as_str()).collect();
        known.retain(|(folder, about)| !(folder.shipped && own.contains(about.id.as_str())));
        cross::abouts(&known, mistakes);
        let mut packs = BTreeMap::new();
        let mut overridden = Vec::new();
        let mut all_layers = BTreeMap::new();
        for (folder, about) in known.iter().filter(|(_, about)| about.overrides.is_none()) {
            if packs.contains_key(&about.id) {
                continue;
            }
            let over: Vec<&(&Folder, &About)> =
                known.iter().filter(|(_, over)| over.overrides.as_ref() == Some(&about.id)).collect();
            let layers = layers(folder, about, &over, &mut overridden);
            let version = version(about, &over);
            packs.insert(about.id.clone(), pack::read(about, version, &layers, mistakes));
            all_layers.insert(about.id.clone(), layers);
        }
        if !packs.values().any(|pack: &Pack| pack.unread) {
            cross::check(&packs, &all_layers, mistakes);
        }
        Self { packs, overridden, layers: all_layers, folders, no_places: Places::default() }
    }

    /// The pack with this id.
    pub fn pack(&self, id: &str) -> Option<&Pack> {
        self.packs.get(id)
    }

    /// The files of a pack, each with those that override it, the strongest last: to keep them, and to read
    /// them again with [`read_files`] when a newer version is installed.
    pub fn files(&self, id: &str) -> Option<Files> {
        let text =
            |sources: &Vec<Source>| sources.iter().map(|source| source.text.clone().into_owned()).collect();
        let layers = self.layers.get(id)?.iter().filter(|(path, _)| !is_for_people_who_write(path));
        Some(layers.map(|(path, sources)| (path.clone(), text(sources))).collect())
    }

    /// All packs, by id.
    pub fn all(&self) -> impl Iterator<Item = &Pack> {
        self.packs.values()
    }

    /// The packs that are programme templates, each with its programme.
    pub fn templates(&self) -> impl Iterator<Item = (&Pack, &Programme)> {
        self.packs.values().filter_map(|pack| Some((pack, pack.programme()?)))
    }

    /// An instrument, whichever pack it is in.
    pub fn instrument(&self, id: &str) -> Option<&Instrument> {
        self.packs.values().find_map(|pack| pack.instrument(id))
    }

    /// Every competence framework, by pack and id.
    pub fn frameworks(&self) -> impl Iterator<Item = &Framework> {
        self.packs.values().flat_map(Pack::frameworks)
    }

    /// A competence framework, whichever pack it is in.
    pub fn framework(&self, id: &str) -> Option<&Framework> {
        self.packs.values().find_map(|pack| pack.framework(id))
    }

    /// A code list, whichever pack it is in.
    pub fn codelist(&self, id: &str) -> Option<&CodeList> {
        self.packs.values().find_map(|pack| pack.codelist(id))
    }

    /// The help numbers of a country.
    pub fn help_lines(&self, country: &str) -> Option<&HelpLines> {
        self.packs.values().find_map(|pack| pack.help_lines(country))
    }

    /// The countries with help numbers.
    pub fn help_countries(&self) -> impl Iterator<Item = &str> {
        self.packs.values().flat_map(|pack| pack.help_lines.keys()).map(String::as_str)
    }

    /// The places on the map.
    pub fn places(&self) -> &Places {
        self.packs.values().find_map(|pack| pack.places.as_ref()).unwrap_or(&self.no_places)
    }

    /// Every file that is overridden.
    pub fn overridden(&self) -> &[Overridden] {
        &self.overridden
    }
}

/// The files of one pack, by their path inside it, each with those that override it, the strongest last.
pub type Files = BTreeMap<String, Vec<String>>;

/// A pack as it was, from its kept files.
pub fn read_files(version: &str, files: &Files) -> Result<Pack, Mistakes> {
    let source = |path: &str, text: &String| Source {
        name: format!("{version}/{path}"),
        text: std::borrow::Cow::Owned(text.clone()),
    };
    let layers: Layers = files
        .iter()
        .map(|(path, texts)| (path.clone(), texts.iter().map(|text| source(path, text)).collect()))
        .collect();
    let mut mistakes = Vec::new();
    let about = layers.get("pack.toml").and_then(|sources| sources.first());
    let about: Option<About> = about.and_then(|source| toml_file::read(source, &mut mistakes));
    let pack = about.map(|about| pack::read(&about, version.to_owned(), &layers, &mut mistakes));
    match pack {
        Some(pack) if !pack.unread => Ok(pack),
        _ => Err(sorted(mistakes)),
    }
}

/// Every mistake in the pack in this folder, or in the packs in the folders below it.
///
/// They are read together with the shipped packs, which they may need, override or replace.
pub fn check(path: &Path) -> Vec<Mistake> {
    let mut mistakes = Vec::new();
    let mut folders = folder::shipped(&mut mistakes);
    let shipped = folders.len();
    folders.extend(folder::on_disk(path, &mut mistakes));
    if folders.len() == shipped && mistakes.is_empty() {
        let what = "there is no pack here";
        let mend = "Name a folder with a pack.toml, or one that has such folders in it";
        mistakes.push(Mistake::new(path.display().to_string(), 1, what, mend));
    }
    Packs::read(folders, &mut mistakes);
    sorted(mistakes).0
}

fn sorted(mut mistakes: Vec<Mistake>) -> Mistakes {
    mistakes.sort();
    mistakes.dedup();
    Mistakes(mistakes)
}

fn about(folder: &Folder, mistakes: &mut Vec<Mistake>) -> Option<About> {
    let source = folder.files.get("pack.toml").or_else(|| {
        let mend = "Add it with id, version, licence, authors and languages";
        mistakes.push(Mistake::new(&folder.name, 1, "the pack has no pack.toml", mend));
        None
    })?;
    toml_file::read(source, mistakes)
}

/// The version of a pack with those that override it: `1.0.0+randers.2.1.0`.
fn version(about: &About, over: &[&(&Folder, &About)]) -> String {
    let plus: Vec<String> = over.iter().map(|(_, over)| format!("{}.{}", over.id, over.version)).collect();
    if plus.is_empty() { about.version.clone() } else { format!("{}+{}", about.version, plus.join(".")) }
}

/// The files of a pack with those of the packs that override it on top.
fn layers(
    folder: &Folder,
    about: &About,
    over: &[&(&Folder, &About)],
    overridden: &mut Vec<Overridden>,
) -> Layers {
    let mut layers: Layers =
        folder.files.iter().map(|(path, source)| (path.clone(), vec![source.clone()])).collect();
    for (folder, by) in over {
        for (path, source) in folder.files.iter().filter(|(path, _)| !is_about_itself(path)) {
            let files = layers.entry(path.clone()).or_default();
            overridden.push(Overridden {
                pack: about.id.clone(),
                by: by.id.clone(),
                file: path.clone(),
                was: files.last().map(|source| source.text.clone().into_owned()),
                is: source.text.clone().into_owned(),
            });
            files.push(source.clone());
        }
    }
    layers
}

fn is_for_people_who_write(path: &str) -> bool {
    matches!(path, "README.md" | "LICENSE" | "LICENCE")
}

fn is_about_itself(path: &str) -> bool {
    matches!(path, "pack.toml" | "README.md" | "LICENSE" | "LICENCE")
}
