//! `agreements/<kind>.<language>.md`: an agreement between two people, with fields to fill in.
//!
//! The Markdown is the plainest there is: `# ` a title, `## ` a heading, `- ` a point, everything else a
//! paragraph, `{field}` a field. It is read into parts before anything is filled in, so that nothing a person
//! writes in a field can become a heading, a link or a command.

use std::collections::{BTreeMap, BTreeSet};

use crate::folder::Source;
use crate::mistake::Mistake;
use crate::programme::AgreementKind;

/// What an optional field looks like when it is left open: a line to write on.
pub const LINE_TO_WRITE_ON: &str = "______________________________";

/// An agreement in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// Which agreement it is.
    pub kind: String,
    /// The language it is written in.
    pub lang: String,
    /// The text as it stands in the pack.
    pub markdown: String,
    parts: Vec<Part>,
    optional: BTreeSet<String>,
}

/// A part of an agreement, with or without its fields filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// What the agreement is called; the first part, and only there.
    Title(String),
    /// What the next parts are about.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A list of points.
    Points(Vec<String>),
}

/// A field that must be filled in first.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the field {0} is not filled in")]
pub struct NotFilledIn(pub String);

impl Agreement {
    /// The parts as they are written, with `{field}` in them.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The parts with everything filled in. An optional field left open becomes a line to write on.
    pub fn fill(&self, values: &BTreeMap<String, String>) -> Result<Vec<Part>, NotFilledIn> {
        let fill = |words: &str| -> Result<String, NotFilledIn> {
            let mut filled = String::new();
            for (front, field) in split(words) {
                filled.push_str(front);
                let Some(field) = field else { continue };
                match values.get(field).map(|value| value.trim()).filter(|value| !value.is_empty()) {
                    Some(value) => filled.push_str(value),
                    None if self.optional.contains(field) => filled.push_str(LINE_TO_WRITE_ON),
                    None => return Err(NotFilledIn(field.to_owned())),
                }
            }
            Ok(filled)
        };
        self.parts
            .iter()
            .map(|part| {
                Ok(match part {
                    Part::Title(words) => Part::Title(fill(words)?),
                    Part::Heading(words) => Part::Heading(fill(words)?),
                    Part::Paragraph(words) => Part::Paragraph(fill(words)?),
                    Part::Points(points) => {
                        Part::Points(points.iter().map(|words| fill(words)).collect::<Result<_, _>>()?)
                    }
                })
            })
            .collect()
    }
}

/// The words before each field, and the field; the last words have none.
fn split(words: &str) -> Vec<(&str, Option<&str>)> {
    let mut found = Vec::new();
    let mut rest = words;
    while let Some((front, after)) = rest.split_once('{') {
        let Some((field, behind)) = after.split_once('}') else { break };
        found.push((front, Some(field)));
        rest = behind;
    }
    found.push((rest, None));
    found
}

/// Reads an agreement and holds it against the fields that are declared for it.
pub(crate) fn read(
    source: &Source,
    declared: &AgreementKind,
    lang: &str,
    mistakes: &mut Vec<Mistake>,
) -> Agreement {
    let parts = parts(source, mistakes);
    check_fields(source, declared, mistakes);
    if !matches!(parts.first(), Some(Part::Title(_))) {
        let mend = "Begin with a line like `# What we have agreed`";
        mistakes.push(Mistake::new(&source.name, 1, "the agreement has no title", mend));
    }
    let optional = declared.fields.iter().filter(|field| field.optional).map(|field| field.name.clone());
    Agreement {
        kind: declared.kind.clone(),
        lang: lang.to_owned(),
        markdown: source.text.clone().into_owned(),
        parts,
        optional: optional.collect(),
    }
}

fn parts(source: &Source, mistakes: &mut Vec<Mistake>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut open = false;
    for (at, line) in source.text.lines().enumerate() {
        let words = line.trim();
        if words.is_empty() {
            open = false;
        } else if let Some(title) = words.strip_prefix("# ") {
            if !parts.is_empty() {
                let mend = "Write `## ` for a heading inside the agreement";
                mistakes.push(Mistake::new(&source.name, at + 1, "the title is not the first part", mend));
            }
            parts.push(Part::Title(title.trim().to_owned()));
            open = false;
        } else if let Some(heading) = words.strip_prefix("## ") {
            parts.push(Part::Heading(heading.trim().to_owned()));
            open = false;
        } else if let Some(point) = words.strip_prefix("- ") {
            match parts.last_mut() {
                Some(Part::Points(points)) => points.push(point.trim().to_owned()),
                _ => parts.push(Part::Points(vec![point.trim().to_owned()])),
            }
            open = true;
        } else if let Some(sign) = strange(words) {
            let what = format!("`{sign}` is more Markdown than an agreement may use");
            let mend = "Use `# ` title, `## ` heading, `- ` point, and paragraphs";
            mistakes.push(Mistake::new(&source.name, at + 1, what, mend));
        } else {
            let goes_on = match (open, parts.last_mut()) {
                (true, Some(Part::Paragraph(before))) => Some(before),
                (true, Some(Part::Points(points))) => points.last_mut(),
                _ => None,
            };
            match goes_on {
                Some(before) => {
                    before.push(' ');
                    before.push_str(words);
                }
                None => parts.push(Part::Paragraph(words.to_owned())),
            }
            open = true;
        }
    }
    parts
}

/// The sign that a page would read as more than words.
fn strange(words: &str) -> Option<&'static str> {
    let at_front = ["###", "#", ">", "|", "```", "* ", "+ ", "---", "1. ", "!["];
    at_front
        .into_iter()
        .find(|sign| words.starts_with(sign))
        .or_else(|| ["**", "__", "](", "<"].into_iter().find(|sign| words.contains(sign)))
}

fn check_fields(source: &Source, declared: &AgreementKind, mistakes: &mut Vec<Mistake>) {
    let names: BTreeSet<&str> = declared.fields.iter().map(|field| field.name.as_str()).collect();
    let mut used = BTreeSet::new();
    for (at, line) in source.text.lines().enumerate() {
        if line.matches('{').count() != line.matches('}').count() {
            let mend = "Write a field as {name}, on one line";
            mistakes.push(Mistake::new(&source.name, at + 1, "a bracket has no partner on this line", mend));
        }
        for field in split(line).into_iter().filter_map(|(_, field)| field) {
            if names.contains(field) {
                used.insert(field);
                continue;
            }
            let what = format!("the field {{{field}}} is not declared for `{}`", declared.kind);
            let mend = match crate::toml_file::nearest(field, names.iter().copied()) {
                Some(near) => format!("Did you mean {{{near}}}?"),
                None => "Declare it in programme.toml, or take it out".to_owned(),
            };
            mistakes.push(Mistake::new(&source.name, at + 1, what, mend));
        }
    }
    for field in names.difference(&used) {
        let what =
            format!("the field {{{field}}} is declared for `{}` and stands nowhere here", declared.kind);
        let mend = format!("Write {{{field}}} where it belongs");
        mistakes.push(Mistake::new(&source.name, 1, what, mend));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_fields_are_told_apart() {
        assert_eq!(split("Ola and {guide}."), vec![("Ola and ", Some("guide")), (".", None)]);
        assert_eq!(split("Ola"), vec![("Ola", None)]);
        assert_eq!(split("an {open bracket"), vec![("an {open bracket", None)]);
    }
}
