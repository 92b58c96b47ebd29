//! One pack: what is in it, and how to ask for it.

mod read;
mod texts_check;

pub(crate) use read::{Layers, read};

use std::collections::BTreeMap;

use crate::about::About;
use crate::agreement::Agreement;
use crate::checklist::Checklist;
use crate::codelist::CodeList;
use crate::framework::Framework;
use crate::help_lines::HelpLines;
use crate::instrument::Instrument;
use crate::places::Places;
use crate::programme::Programme;
use crate::texts::{Said, nearest_languages};

/// A content pack, read and checked.
#[derive(Debug, Clone)]
pub struct Pack {
    pub(crate) about: About,
    pub(crate) version: String,
    pub(crate) programme: Option<Programme>,
    /// By kind, then by language.
    pub(crate) agreements: BTreeMap<String, BTreeMap<String, Agreement>>,
    pub(crate) instruments: BTreeMap<String, Instrument>,
    pub(crate) frameworks: BTreeMap<String, Framework>,
    pub(crate) codelists: BTreeMap<String, CodeList>,
    /// By country.
    pub(crate) help_lines: BTreeMap<String, HelpLines>,
    pub(crate) checklists: BTreeMap<String, Checklist>,
    pub(crate) places: Option<Places>,
    /// By language, then by key.
    pub(crate) texts: BTreeMap<String, BTreeMap<String, Said>>,
    /// Whether a file could not be read at all, so that what points to it cannot be judged.
    pub(crate) unread: bool,
}

impl Pack {
    /// The name others use for it.
    pub fn id(&self) -> &str {
        &self.about.id
    }

    /// Its version. A pack that is overridden says so: `1.0.0+randers.2.1.0`.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// What it says about itself.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// Its programme template, if it is one.
    pub fn programme(&self) -> Option<&Programme> {
        self.programme.as_ref()
    }

    /// An agreement in this language, or the nearest there is; it says itself which.
    pub fn agreement(&self, kind: &str, lang: &str) -> Option<&Agreement> {
        let written = self.agreements.get(kind)?;
        std::iter::once(&lang).chain(nearest_languages(lang)).find_map(|lang| written.get(*lang))
    }

    /// An instrument of this pack.
    pub fn instrument(&self, id: &str) -> Option<&Instrument> {
        self.instruments.get(id)
    }

    /// The instruments of this pack.
    pub fn instruments(&self) -> impl Iterator<Item = &Instrument> {
        self.instruments.values()
    }

    /// A competence framework of this pack.
    pub fn framework(&self, id: &str) -> Option<&Framework> {
        self.frameworks.get(id)
    }

    /// The competence frameworks of this pack.
    pub fn frameworks(&self) -> impl Iterator<Item = &Framework> {
        self.frameworks.values()
    }

    /// A code list of this pack.
    pub fn codelist(&self, id: &str) -> Option<&CodeList> {
        self.codelists.get(id)
    }

    /// The code lists of this pack.
    pub fn codelists(&self) -> impl Iterator<Item = &CodeList> {
        self.codelists.values()
    }

    /// The help numbers of a country.
    pub fn help_lines(&self, country: &str) -> Option<&HelpLines> {
        self.help_lines.get(country)
    }

    /// A checklist of this pack.
    pub fn checklist(&self, id: &str) -> Option<&Checklist> {
        self.checklists.get(id)
    }

    /// The checklists of this pack.
    pub fn checklists(&self) -> impl Iterator<Item = &Checklist> {
        self.checklists.values()
    }

    /// A text in this language, or in the nearest there is. Where a word is put in, it stands as `{name}`.
    pub fn text(&self, lang: &str, key: &str) -> Option<&str> {
        Some(self.said(lang, key)?.1.plain.as_str())
    }

    /// A text with words put in.
    pub fn say(&self, lang: &str, key: &str, words: &[(&str, &str)]) -> Option<String> {
        Some(self.said(lang, key)?.1.with(words))
    }

    /// The language in which this text is found, for marking it on the page.
    pub fn text_lang(&self, lang: &str, key: &str) -> Option<&str> {
        Some(self.said(lang, key)?.0)
    }

    /// All keys of the texts in this language.
    pub fn text_keys(&self, lang: &str) -> impl Iterator<Item = &str> {
        self.texts.get(lang).into_iter().flat_map(|texts| texts.keys()).map(String::as_str)
    }

    fn said(&self, lang: &str, key: &str) -> Option<(&str, &Said)> {
        std::iter::once(&lang).chain(nearest_languages(lang)).find_map(|lang| {
            let (lang, texts) = self.texts.get_key_value(*lang)?;
            Some((lang.as_str(), texts.get(key)?))
        })
    }
}
