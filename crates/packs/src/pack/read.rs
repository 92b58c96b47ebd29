//! From the files of a pack to the pack.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use super::Pack;
use crate::about::About;
use crate::folder::Source;
use crate::framework::{self, FrameworkTexts};
use crate::instrument::InstrumentTexts;
use crate::mistake::Mistake;
use crate::places::Places;
use crate::{agreement, codelist, texts, toml_file};

/// The files of a pack with those that override them, the strongest last.
pub(crate) type Layers = BTreeMap<String, Vec<Source>>;

/// Reads one pack. What cannot be read is left out and told among the mistakes.
pub(crate) fn read(about: &About, version: String, layers: &Layers, mistakes: &mut Vec<Mistake>) -> Pack {
    let mut pack = Pack {
        about: about.clone(),
        version,
        programme: None,
        agreements: BTreeMap::new(),
        instruments: BTreeMap::new(),
        frameworks: BTreeMap::new(),
        codelists: BTreeMap::new(),
        help_lines: BTreeMap::new(),
        checklists: BTreeMap::new(),
        places: None,
        texts: BTreeMap::new(),
        unread: false,
    };
    // The agreements need the programme's fields, so the programme goes first; the questions of an instrument
    // need its definition.
    if let Some(source) = strongest(layers, "programme.toml") {
        pack.programme = toml_file::read(source, mistakes);
        if pack.programme.is_none() {
            // Whatever is said about the rest would be wrong.
            pack.unread = true;
            return pack;
        }
    }
    for (path, sources) in layers {
        let Some(source) = sources.last() else { continue };
        let file = File { path, source, sources };
        file.read_into(&mut pack, mistakes);
    }
    if pack.unread {
        return pack;
    }
    for (path, sources) in layers {
        if let Some(source) = sources.last() {
            read_texts_apart(&mut pack, path, source, mistakes);
        }
    }
    super::texts_check::check(&pack, layers, mistakes);
    pack
}

pub(crate) fn strongest<'a>(layers: &'a Layers, path: &str) -> Option<&'a Source> {
    layers.get(path)?.last()
}

struct File<'a> {
    path: &'a str,
    source: &'a Source,
    sources: &'a [Source],
}

impl File<'_> {
    fn read_into(&self, pack: &mut Pack, mistakes: &mut Vec<Mistake>) {
        let parts: Vec<&str> = self.path.split('/').collect();
        match parts.as_slice() {
            ["pack.toml" | "programme.toml" | "README.md" | "LICENSE" | "LICENCE"] => {}
            ["places.csv"] => pack.places = Some(Places::read(self.source, mistakes)),
            ["agreements", name] if name.ends_with(".md") => self.agreement(name, pack, mistakes),
            ["instruments", name] if name.ends_with(".toml") => {
                pack.unread |=
                    !self.named(name, |found: &crate::Instrument| &found.id, &mut pack.instruments, mistakes);
            }
            ["frameworks", name] if name.ends_with(".toml") => {
                pack.unread |=
                    !self.named(name, |found: &crate::Framework| &found.id, &mut pack.frameworks, mistakes);
            }
            ["checklists", name] if name.ends_with(".toml") => {
                pack.unread |=
                    !self.named(name, |found: &crate::Checklist| &found.id, &mut pack.checklists, mistakes);
            }
            ["help-lines", name] if name.ends_with(".toml") => self.help_lines(name, pack, mistakes),
            ["codelists", name] if name.ends_with(".csv") => {
                let id = name.trim_end_matches(".csv");
                let list = codelist::read(id, self.source, &pack.about.languages, mistakes);
                pack.codelists.insert(id.to_owned(), list);
            }
            ["texts", name] if name.ends_with(".ftl") => {
                let said = pack.texts.entry(name.trim_end_matches(".ftl").to_owned()).or_default();
                self.sources.iter().for_each(|source| said.extend(texts::read(source, mistakes)));
            }
            ["texts", name] if name.ends_with(".toml") => {}
            _ => {
                let mend = "A pack has pack.toml, programme.toml, places.csv, agreements/*.md, \
                            instruments/*.toml, frameworks/*.toml, codelists/*.csv, help-lines/*.toml, checklists/*.toml \
                            and texts/*.ftl or *.toml";
                let what = "no part of the program reads this file";
                mistakes.push(Mistake::new(&self.source.name, 1, what, mend));
            }
        }
    }

    /// Reads a file that says its own id, which must be the name of the file. Says whether it could.
    fn named<T: DeserializeOwned>(
        &self,
        name: &str,
        id: impl Fn(&T) -> &String,
        into: &mut BTreeMap<String, T>,
        mistakes: &mut Vec<Mistake>,
    ) -> bool {
        let Some(found) = toml_file::read::<T>(self.source, mistakes) else { return false };
        let stem = name.trim_end_matches(".toml");
        if id(&found) != stem {
            let what = format!("the id `{}` is not the name of the file", id(&found));
            mistakes.push(self.source.mistake("id", what, format!("Write id = \"{stem}\"")));
        }
        into.insert(stem.to_owned(), found);
        true
    }

    fn help_lines(&self, name: &str, pack: &mut Pack, mistakes: &mut Vec<Mistake>) {
        let Some(found) = toml_file::read::<crate::HelpLines>(self.source, mistakes) else {
            pack.unread = true;
            return;
        };
        let country = name.trim_end_matches(".toml").to_uppercase();
        if found.country != country {
            let what = format!("the country `{}` is not the name of the file", found.country);
            mistakes.push(self.source.mistake("country", what, format!("Write country = \"{country}\"")));
        }
        pack.help_lines.insert(country, found);
    }

    fn agreement(&self, name: &str, pack: &mut Pack, mistakes: &mut Vec<Mistake>) {
        let Some((kind, lang)) = name.trim_end_matches(".md").rsplit_once('.') else {
            let mend = "Name it <kind>.<language>.md, such as guide-recipient.da.md";
            mistakes.push(Mistake::new(&self.source.name, 1, "the name says no language", mend));
            return;
        };
        let Some(declared) = pack.programme.as_ref().and_then(|programme| programme.agreement_kind(kind))
        else {
            let what = format!("programme.toml has no agreement of the kind `{kind}`");
            let mend = "Add an [[agreement]] with this kind and its fields, or take the file away";
            mistakes.push(Mistake::new(&self.source.name, 1, what, mend));
            return;
        };
        let read = agreement::read(self.source, declared, lang, mistakes);
        pack.agreements.entry(kind.to_owned()).or_default().insert(lang.to_owned(), read);
    }
}

/// `texts/<instrument or framework>.<language>.toml`: what an instrument or a framework says.
fn read_texts_apart(pack: &mut Pack, path: &str, source: &Source, mistakes: &mut Vec<Mistake>) {
    let Some(name) = path.strip_prefix("texts/").and_then(|name| name.strip_suffix(".toml")) else { return };
    let (id, lang) = name.rsplit_once('.').unwrap_or((name, ""));
    let named = !lang.is_empty();
    if let Some(instrument) = pack.instruments.get_mut(id).filter(|_| named) {
        if let Some(texts) = toml_file::read::<InstrumentTexts>(source, mistakes) {
            instrument.texts.insert(lang.to_owned(), texts);
        }
    } else if let Some(framework) = pack.frameworks.get_mut(id).filter(|_| named) {
        if let Some(texts) = toml_file::read::<FrameworkTexts>(source, mistakes) {
            framework::check_texts(framework, &texts, source, mistakes);
            framework.texts.insert(lang.to_owned(), texts);
        }
    } else {
        let what = "these are the texts of no instrument and no framework in this pack";
        let mend = "Name the file texts/<instrument or framework>.<language>.toml";
        mistakes.push(Mistake::new(&source.name, 1, what, mend));
    }
}
