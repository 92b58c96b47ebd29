//! Whether a pack says everything it must say, in every language it promises.

use std::collections::{BTreeMap, BTreeSet};

use super::{Layers, Pack};
use crate::folder::Source;
use crate::framework::{self, Framework};
use crate::instrument::{Instrument, InstrumentTexts, TextsBy};
use crate::mistake::Mistake;
use crate::texts::{Said, line_for_missing, line_of_key, line_with_key};

pub(crate) fn check(pack: &Pack, layers: &Layers, mistakes: &mut Vec<Mistake>) {
    let expected = expected(pack);
    for lang in &pack.about.languages {
        missing_texts(pack, lang, &expected, layers, mistakes);
        agreements(pack, lang, layers, mistakes);
        help_lines(pack, lang, layers, mistakes);
    }
    for lang in pack.texts.keys() {
        strange_texts(pack, lang, &expected, layers, mistakes);
    }
    for framework in pack.frameworks.values() {
        framework_texts(pack, framework, layers, mistakes);
    }
    for instrument in pack.instruments.values() {
        instrument_texts(pack, instrument, layers, mistakes);
    }
}

fn expected(pack: &Pack) -> BTreeSet<String> {
    let mut keys: BTreeSet<String> = ["pack-title", "pack-about"].map(str::to_owned).into();
    keys.extend(pack.programme.iter().flat_map(|programme| programme.text_keys()));
    keys.extend(pack.checklists.values().flat_map(|list| list.text_keys()));
    keys
}

/// The layer in which a key is said, the strongest first.
fn layer_with<'a>(layers: &'a Layers, path: &str, key: &str) -> Option<&'a Source> {
    let sources = layers.get(path)?;
    sources.iter().rev().find(|source| line_with_key(source, key).is_some()).or(sources.last())
}

/// Every text that is expected in a language the pack promises.
fn missing_texts(
    pack: &Pack,
    lang: &str,
    expected: &BTreeSet<String>,
    layers: &Layers,
    mistakes: &mut Vec<Mistake>,
) {
    let path = format!("texts/{lang}.ftl");
    let (Some(said), Some(source)) =
        (pack.texts.get(lang), layers.get(&path).and_then(|sources| sources.first()))
    else {
        let what = format!("the pack promises {lang} and has no {path}");
        let mend = format!("Write {path}, or take {lang} out of languages");
        mistakes.push(mistake_in_pack_file(layers, lang, what, mend));
        return;
    };
    let first = pack.about.languages.first().map(|first| (first, format!("texts/{first}.ftl")));
    for key in expected.iter().filter(|key| !said.contains_key(*key)) {
        let example = first.as_ref().and_then(|(lang, path)| {
            let wording = pack.texts.get(*lang)?.get(key)?.plain.clone();
            Some((lang, layers.get(path)?.first()?, wording))
        });
        let (line, mend) = match example {
            Some((lang, first, wording)) => {
                (line_for_missing(source, first, key), format!("Add `{key} = …`. In {lang} it is: {wording}"))
            }
            None => (1, format!("Add `{key} = …`")),
        };
        let what = format!("the text `{key}` is missing in {lang}");
        mistakes.push(Mistake::new(&source.name, line, what, mend));
    }
}

/// Texts that nothing asks for, and texts that put in other words than in the first language.
fn strange_texts(
    pack: &Pack,
    lang: &str,
    expected: &BTreeSet<String>,
    layers: &Layers,
    mistakes: &mut Vec<Mistake>,
) {
    let path = format!("texts/{lang}.ftl");
    let first = pack.about.languages.first().and_then(|first| pack.texts.get(first));
    for (key, words) in pack.texts.get(lang).into_iter().flatten() {
        let Some(source) = layer_with(layers, &path, key) else { continue };
        if !expected.contains(key) {
            let what = format!("nothing asks for the text `{key}`");
            let mend = match crate::toml_file::nearest(key, expected.iter().map(String::as_str)) {
                Some(near) => format!("Did you mean `{near}`?"),
                None => "Take it out, or name it under [texts] in programme.toml".to_owned(),
            };
            mistakes.push(Mistake::new(&source.name, line_of_key(source, key), what, mend));
        } else if let Some(mistake) = first.and_then(|first| other_names(key, words, first, source)) {
            mistakes.push(mistake);
        }
    }
}

/// A text that puts in other words than it does in the first language.
fn other_names(key: &str, said: &Said, first: &BTreeMap<String, Said>, source: &Source) -> Option<Mistake> {
    let wanted = first.get(key)?.names();
    (said.names() != wanted).then(|| {
        let list =
            |names: BTreeSet<&str>| names.into_iter().map(|n| format!("${n}")).collect::<Vec<_>>().join(", ");
        let what = format!("the text `{key}` puts in other words here than in the first language");
        let mend = match wanted.is_empty() {
            true => "Nothing is put into this text".to_owned(),
            false => format!("It must put in {}", list(wanted)),
        };
        Mistake::new(&source.name, line_of_key(source, key), what, mend)
    })
}

fn mistake_in_pack_file(layers: &Layers, word: &str, what: String, mend: String) -> Mistake {
    match layers.get("pack.toml").and_then(|sources| sources.first()) {
        Some(source) => source.mistake(&format!("\"{word}\""), what, mend),
        None => Mistake::new("pack.toml", 1, what, mend),
    }
}

fn agreements(pack: &Pack, lang: &str, layers: &Layers, mistakes: &mut Vec<Mistake>) {
    for declared in pack.programme.iter().flat_map(|programme| &programme.agreements) {
        let written = pack.agreements.get(&declared.kind);
        if written.is_some_and(|written| written.contains_key(lang)) {
            continue;
        }
        if let Some(source) = layers.get("programme.toml").and_then(|sources| sources.last()) {
            let what = format!("the agreement `{}` is missing in {lang}", declared.kind);
            let mend = format!("Write agreements/{}.{lang}.md", declared.kind);
            mistakes.push(source.mistake(&format!("\"{}\"", declared.kind), what, mend));
        }
    }
}

fn help_lines(pack: &Pack, lang: &str, layers: &Layers, mistakes: &mut Vec<Mistake>) {
    for list in pack.help_lines.values() {
        let path = format!("help-lines/{}.toml", list.country.to_lowercase());
        let Some(source) = layers.get(&path).and_then(|sources| sources.last()) else { continue };
        if !list.note.contains_key(lang) {
            let mend = format!("Write it under [note] as {lang} = …");
            mistakes.push(source.mistake("[note]", format!("the note is missing in {lang}"), mend));
        }
        for line in &list.lines {
            for (what, words) in [("label", &line.label), ("hours", &line.hours)] {
                if !words.contains_key(lang) {
                    let told = format!("the {what} of `{}` is missing in {lang}", line.id);
                    let mend = format!("Add {lang} = … to its {what}");
                    mistakes.push(source.mistake(&format!("\"{}\"", line.id), told, mend));
                }
            }
        }
    }
}

/// A framework and its words, in every language the pack promises.
fn framework_texts(pack: &Pack, framework: &Framework, layers: &Layers, mistakes: &mut Vec<Mistake>) {
    let path = format!("frameworks/{}.toml", framework.id);
    let Some(source) = super::read::strongest(layers, &path) else { return };
    framework::check(framework, source, mistakes);
    for lang in pack.about.languages.iter().filter(|lang| framework.texts(lang).is_none()) {
        let what = format!("`{}` has no words in {lang}", framework.id);
        let mend = format!("Write texts/{}.{lang}.toml", framework.id);
        mistakes.push(Mistake::new(&source.name, 1, what, mend));
    }
}

fn instrument_texts(pack: &Pack, instrument: &Instrument, layers: &Layers, mistakes: &mut Vec<Mistake>) {
    if instrument.texts_by == TextsBy::Pack {
        for lang in pack.about.languages.iter().filter(|lang| instrument.texts(lang).is_none()) {
            let path = format!("instruments/{}.toml", instrument.id);
            let Some(source) = layers.get(&path).and_then(|sources| sources.last()) else { continue };
            let what = format!("`{}` has no questions in {lang}", instrument.id);
            let mend = format!("Write texts/{}.{lang}.toml, or say texts_by = \"operator\"", instrument.id);
            mistakes.push(source.mistake("texts_by", what, mend));
        }
    }
    for (lang, texts) in &instrument.texts {
        let path = format!("texts/{}.{lang}.toml", instrument.id);
        if let Some(source) = layers.get(&path).and_then(|sources| sources.last()) {
            said_of(instrument, texts, source, mistakes);
        }
    }
}

/// Whether every question, subscale, band and answer has its words, and no more.
fn said_of(instrument: &Instrument, texts: &InstrumentTexts, source: &Source, mistakes: &mut Vec<Mistake>) {
    let answers = instrument.answers.max.abs_diff(instrument.answers.min) as usize + 1;
    if texts.answers.len() != answers {
        let what = format!("there are {} words for {answers} answers", texts.answers.len());
        let mend = "Write one for each answer, from the smallest to the largest";
        mistakes.push(source.mistake("answers", what, mend));
    }
    let questions: Vec<&str> = instrument.questions.iter().map(|question| question.id.as_str()).collect();
    let subscales: Vec<&str> = instrument.subscales.iter().map(|part| part.id.as_str()).collect();
    let bands: Vec<&str> = instrument.bands.iter().map(|band| band.id.as_str()).collect();
    let tables = [
        ("questions", questions, &texts.questions),
        ("subscales", subscales, &texts.subscales),
        ("bands", bands, &texts.bands),
    ];
    for (table, wanted, written) in tables {
        for id in wanted.iter().filter(|id| written.get(**id).is_none_or(|words| words.trim().is_empty())) {
            let what = format!("`{id}` has no words under [{table}]");
            mistakes.push(source.mistake(&format!("[{table}]"), what, format!("Add {id} = \"…\"")));
        }
        for id in written.keys().filter(|id| !wanted.contains(&id.as_str())) {
            let what = format!("`{id}` under [{table}] is not in the instrument");
            mistakes.push(source.mistake(id, what, "Take it out, or look at how it is spelt"));
        }
    }
}
