//! `texts/<language>.ftl`: what a pack says to people, one Fluent file for each language.
//!
//! A pack uses the plainest part of Fluent: words, and `{ $name }` where a word is put in. No terms, no
//! selectors, no functions: a text must be readable to the person who translates it.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, PatternElement};
use fluent_syntax::parser;

use crate::folder::Source;
use crate::mistake::Mistake;

/// The languages to look in, nearest first, when a text is missing in one.
pub(crate) fn nearest_languages(lang: &str) -> &'static [&'static str] {
    match lang {
        "nb" | "nn" => &["nb", "nn", "da", "sv", "en"],
        "da" | "fo" | "kl" => &["da", "nb", "sv", "en"],
        "sv" => &["sv", "nb", "da", "en"],
        _ => &["en"],
    }
}

/// One text: words, and the places where a word is put in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    pieces: Vec<Piece>,
    /// The text as it stands, with `{name}` where a word is put in.
    pub plain: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Words(String),
    Name(String),
}

impl Said {
    fn new(pieces: Vec<Piece>) -> Self {
        let plain = pieces
            .iter()
            .map(|piece| match piece {
                Piece::Words(words) => words.clone(),
                Piece::Name(name) => format!("{{{name}}}"),
            })
            .collect();
        Self { pieces, plain }
    }

    /// The text with the words put in; a name nobody gave stays as it is.
    pub fn with(&self, words: &[(&str, &str)]) -> String {
        self.pieces
            .iter()
            .map(|piece| match piece {
                Piece::Words(words) => words.clone(),
                Piece::Name(name) => words
                    .iter()
                    .find(|(given, _)| given == name)
                    .map_or_else(|| format!("{{{name}}}"), |(_, word)| (*word).to_owned()),
            })
            .collect()
    }

    /// The names of the words that are put in.
    pub fn names(&self) -> BTreeSet<&str> {
        self.pieces
            .iter()
            .filter_map(|piece| match piece {
                Piece::Name(name) => Some(name.as_str()),
                Piece::Words(_) => None,
            })
            .collect()
    }
}

/// The texts of one file, by their key.
pub(crate) fn read(source: &Source, mistakes: &mut Vec<Mistake>) -> BTreeMap<String, Said> {
    let (resource, errors) = match parser::parse(source.text.as_ref()) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    for error in errors {
        let line = source.line_at(error.pos.start);
        let mend = "A text is written as `key = words`; further lines of it begin with spaces";
        mistakes.push(Mistake::new(&source.name, line, format!("{}", error.kind).to_lowercase(), mend));
    }
    let mut texts = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let key = message.id.name.to_owned();
        let line = line_of_key(source, &key);
        let pieces = message.value.map(|value| pieces(value.elements)).unwrap_or(Ok(Vec::new()));
        match pieces {
            Err(()) => {
                let what = format!("the text `{key}` uses more of Fluent than a pack may");
                let mend = "Use words, and { $name } where a word is put in";
                mistakes.push(Mistake::new(&source.name, line, what, mend));
            }
            Ok(pieces) if pieces.is_empty() => {
                let what = format!("the text `{key}` is empty");
                mistakes.push(Mistake::new(&source.name, line, what, "Write it, or take the line out"));
            }
            Ok(pieces) => {
                if texts.insert(key.clone(), Said::new(pieces)).is_some() {
                    let line = last_line_of_key(source, &key);
                    let what = format!("the text `{key}` stands here a second time");
                    mistakes.push(Mistake::new(&source.name, line, what, "Keep one of the two"));
                }
            }
        }
    }
    texts
}

fn pieces(elements: Vec<PatternElement<&str>>) -> Result<Vec<Piece>, ()> {
    elements
        .into_iter()
        .map(|element| match element {
            PatternElement::TextElement { value } => Ok(Piece::Words(value.to_owned())),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => Ok(Piece::Name(id.name.to_owned())),
            PatternElement::Placeable { .. } => Err(()),
        })
        .collect()
}

fn starts_key(line: &str, key: &str) -> bool {
    line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='))
}

/// The line on which the text with this key begins, if it is in this file.
pub(crate) fn line_with_key(source: &Source, key: &str) -> Option<usize> {
    source.text.lines().position(|line| starts_key(line, key)).map(|at| at + 1)
}

/// The line on which the text with this key begins.
pub(crate) fn line_of_key(source: &Source, key: &str) -> usize {
    line_with_key(source, key).unwrap_or(1)
}

/// The line after which a missing text belongs: where the text before it in the first language stands.
pub(crate) fn line_for_missing(source: &Source, first: &Source, key: &str) -> usize {
    let mut before: Vec<&str> = Vec::new();
    for line in first.text.lines() {
        let Some((name, _)) = line.split_once('=') else { continue };
        if name.trim_end() == key {
            break;
        }
        before.push(name.trim_end());
    }
    before.into_iter().rev().find_map(|name| line_with_key(source, name)).unwrap_or(1)
}

fn last_line_of_key(source: &Source, key: &str) -> usize {
    let lines = source.text.lines().enumerate();
    lines.filter(|(_, line)| starts_key(line, key)).last().map_or(1, |(at, _)| at + 1)
}
