//! `frameworks/<id>.toml`: a competence framework. What its statements say stands apart, in
//! `texts/<id>.<language>.toml`, so that a language can be added without touching what is rated.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Deserialize;

use crate::folder::Source;
use crate::mistake::Mistake;
use crate::toml_file::nearest;

/// A competence framework: domains, their competences, and statements that can be rated.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Framework {
    /// Its name in files.
    pub id: String,
    /// Its own name, which is not translated.
    pub name: String,
    /// Which version of the statements this is.
    pub version: String,
    /// The day the words of this version were fixed.
    pub fixed_on: Date,
    /// Who may use it, and how.
    pub licence: String,
    /// Where it is from.
    pub source: String,
    /// How many levels a statement is rated on, the lowest counting as 0.
    pub levels: usize,
    /// Its domains, in order.
    #[serde(rename = "domain")]
    pub domains: Vec<Domain>,
    /// Their competences, in order.
    #[serde(rename = "competence")]
    pub competences: Vec<Competence>,
    /// What is rated, in order.
    #[serde(rename = "statement")]
    pub statements: Vec<Statement>,
    /// Which domains go with which parts of published frameworks.
    #[serde(default, rename = "crosswalk")]
    pub crosswalk: Vec<Crossing>,
    /// Which level a role needs.
    #[serde(default, rename = "profile")]
    pub profiles: Vec<RoleProfile>,
    #[serde(skip)]
    pub(crate) texts: BTreeMap<String, FrameworkTexts>,
}

/// A part of a framework.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Domain {
    /// Its name in files.
    pub id: String,
    /// Whose it is.
    pub side: Side,
}

/// Which level somebody in a role needs, domain by domain.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleProfile {
    /// Its name in files.
    pub id: String,
    /// The level for each domain the role needs, by its id; the lowest counts as 0.
    pub levels: BTreeMap<String, usize>,
}

/// Whose a domain is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// The peer's.
    Peer,
    /// That of the organisation around the peer.
    Organisation,
    /// How one uses all the others.
    Meta,
}

/// Statements that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Competence {
    /// Its name in files.
    pub id: String,
    /// The domain it belongs to.
    pub domain: String,
}

/// One thing that can be rated.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Its name in files.
    pub id: String,
    /// The competence it belongs to.
    pub competence: String,
    /// What it is about.
    #[serde(rename = "type")]
    pub kind: StatementKind,
    /// Its address in ESCO, where it has one.
    #[serde(default)]
    pub esco: Option<String>,
}

/// What a statement is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StatementKind {
    /// What one knows.
    Knowledge,
    /// What one can do.
    Skill,
    /// How one meets people and oneself.
    Attitude,
}

/// A domain beside a part of a published framework.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Crossing {
    /// The domain.
    pub domain: String,
    /// The published framework.
    pub framework: String,
    /// Its part, by its own number or word.
    pub code: String,
    /// How the published part goes with the domain.
    pub relation: Relation,
}

/// How a part of another framework goes with one of this, seen from this one. (W3C, SKOS 2009.)
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// They say the same.
    Exact,
    /// The other says more.
    Broader,
    /// The other says less.
    Narrower,
    /// They touch.
    Related,
}

/// What a framework says, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrameworkTexts {
    /// What it is called.
    pub title: String,
    /// What it is for.
    pub about: String,
    /// Who may use these words, and how.
    pub licence: String,
    /// Where these words are from.
    pub source: String,
    /// What each level means, from the lowest.
    pub levels: Vec<String>,
    /// The domains, by id.
    pub domains: BTreeMap<String, DomainTexts>,
    /// The competences, by id.
    pub competences: BTreeMap<String, Titled>,
    /// The statements, by id.
    pub statements: BTreeMap<String, StatementTexts>,
    /// What a crossing rests on, by `domain/framework/code`.
    #[serde(default)]
    pub crosswalk: BTreeMap<String, String>,
    /// The published frameworks, by id.
    #[serde(default)]
    pub frameworks: BTreeMap<String, Titled>,
    /// The roles, by the id of their profile.
    #[serde(default)]
    pub profiles: BTreeMap<String, DomainTexts>,
}

/// What a domain says.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DomainTexts {
    /// What it is called.
    pub title: String,
    /// What belongs to it.
    pub about: String,
}

/// Something with a name.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Titled {
    /// What it is called.
    pub title: String,
}

/// What a statement says.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatementTexts {
    /// What is rated.
    pub text: String,
    /// Why it matters to the person who receives support.
    pub reason: String,
    /// What it looks like in practice.
    pub example: String,
}

impl Framework {
    /// What it says in this language.
    pub fn texts(&self, lang: &str) -> Option<&FrameworkTexts> {
        self.texts.get(lang)
    }

    /// What it says in this language, or in the nearest there is (English, then the first), with the language it is.
    pub fn nearest(&self, lang: &str) -> Option<(&str, &FrameworkTexts)> {
        let own = self.languages().find(|one| *one == lang);
        let found = own.or_else(|| self.languages().find(|one| *one == "en")).or(self.languages().next())?;
        Some((found, self.texts(found)?))
    }

    /// The languages it is written in.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.texts.keys().map(String::as_str)
    }

    /// The statements of a domain, in order.
    pub fn statements_in<'a>(&'a self, domain: &'a str) -> impl Iterator<Item = &'a Statement> {
        self.competences_of(domain).flat_map(|one| self.statements_of(&one.id))
    }

    /// The competences of a domain, in order.
    pub fn competences_of<'a>(&'a self, domain: &'a str) -> impl Iterator<Item = &'a Competence> {
        self.competences.iter().filter(move |one| one.domain == domain)
    }

    /// The statements of a competence, in order.
    pub fn statements_of<'a>(&'a self, competence: &'a str) -> impl Iterator<Item = &'a Statement> {
        self.statements.iter().filter(move |one| one.competence == competence)
    }
}

/// What is wrong with a framework itself: names used twice, names that lead nowhere, too few levels.
pub(crate) fn check(framework: &Framework, source: &Source, mistakes: &mut Vec<Mistake>) {
    let mut seen = BTreeSet::new();
    let ids = framework.domains.iter().map(|one| &one.id);
    let ids = ids.chain(framework.competences.iter().map(|one| &one.id));
    for id in ids.chain(framework.statements.iter().map(|one| &one.id)) {
        if !seen.insert(id) {
            let what = format!("the id `{id}` is used twice");
            mistakes.push(source.mistake(&format!("\"{id}\""), what, "Give one of them another id"));
        }
    }
    let domains: Vec<&str> = framework.domains.iter().map(|one| one.id.as_str()).collect();
    let competences: Vec<&str> = framework.competences.iter().map(|one| one.id.as_str()).collect();
    let mut leads = |what: &str, id: &str, known: &[&str]| {
        if known.contains(&id) {
            return;
        }
        let mend = match nearest(id, known.iter().copied()) {
            Some(near) => format!("Did you mean `{near}`?"),
            None => format!("Add a [[{what}]] with this id, or take the line out"),
        };
        mistakes.push(source.mistake(&format!("\"{id}\""), format!("there is no {what} `{id}`"), mend));
    };
    framework.competences.iter().for_each(|one| leads("domain", &one.domain, &domains));
    framework.crosswalk.iter().for_each(|one| leads("domain", &one.domain, &domains));
    framework.profiles.iter().flat_map(|one| one.levels.keys()).for_each(|id| leads("domain", id, &domains));
    framework.statements.iter().for_each(|one| leads("competence", &one.competence, &competences));
    for (profile, (domain, level)) in
        framework.profiles.iter().flat_map(|one| one.levels.iter().map(move |level| (one, level)))
    {
        if *level >= framework.levels {
            let highest = framework.levels.saturating_sub(1);
            let what = format!("the profile `{}` asks for level {level} in `{domain}`", profile.id);
            let mend = format!("The highest level is {highest}");
            mistakes.push(source.mistake(&format!("\"{}\"", profile.id), what, mend));
        }
    }
    if framework.levels < 2 {
        let what = "a statement cannot be rated on fewer than two levels";
        mistakes.push(source.mistake("levels", what, "Write levels = 5, or how many there are"));
    }
}

/// What is missing or too much in a language of a framework.
pub(crate) fn check_texts(
    framework: &Framework,
    texts: &FrameworkTexts,
    source: &Source,
    mistakes: &mut Vec<Mistake>,
) {
    if texts.levels.len() != framework.levels {
        let what = format!("{} levels are described, and there are {}", texts.levels.len(), framework.levels);
        mistakes.push(source.mistake("levels", what, "Write a sentence for each, from the lowest"));
    }
    let published: BTreeSet<&str> = framework.crosswalk.iter().map(|one| one.framework.as_str()).collect();
    let notes: Vec<String> = framework
        .crosswalk
        .iter()
        .map(|one| format!("{}/{}/{}", one.domain, one.framework, one.code))
        .collect();
    same("domains", framework.domains.iter().map(|one| one.id.as_str()), &texts.domains, source, mistakes);
    let competences = framework.competences.iter().map(|one| one.id.as_str());
    same("competences", competences, &texts.competences, source, mistakes);
    let statements = framework.statements.iter().map(|one| one.id.as_str());
    same("statements", statements, &texts.statements, source, mistakes);
    same("crosswalk", notes.iter().map(String::as_str), &texts.crosswalk, source, mistakes);
    let profiles = framework.profiles.iter().map(|one| one.id.as_str());
    same("profiles", profiles, &texts.profiles, source, mistakes);
    same("frameworks", published.into_iter(), &texts.frameworks, source, mistakes);
}

fn same<'a, T>(
    part: &str,
    ids: impl Iterator<Item = &'a str>,
    texts: &BTreeMap<String, T>,
    source: &Source,
    mistakes: &mut Vec<Mistake>,
) {
    let ids: BTreeSet<&str> = ids.collect();
    for id in ids.iter().filter(|id| !texts.contains_key(**id)) {
        let what = format!("`{id}` has no words among the {part}");
        mistakes.push(source.mistake(&format!("[{part}"), what, format!("Add [{part}.{id}] with its words")));
    }
    for id in texts.keys().filter(|id| !ids.contains(id.as_str())) {
        let what = format!("the {part} have no `{id}`");
        let mend = match nearest(id, ids.iter().copied()) {
            Some(near) => format!("Did you mean `{near}`?"),
            None => "Take it out".to_owned(),
        };
        mistakes.push(source.mistake(id, what, mend));
    }
}
