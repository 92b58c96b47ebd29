//! Texts that choose nothing: words with things put between them. Most texts are so, and are said without asking Fluent
//! for its rules again each time.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

/// A text that chooses nothing.
#[derive(Debug)]
pub(crate) struct Plain(Vec<Piece>);

#[derive(Debug)]
enum Piece {
    Words(String),
    /// What stands here has this name.
    Thing(String),
}

impl Plain {
    /// Of this pattern; nothing when it chooses, refers to another text or calls for a function.
    pub(crate) fn of(pattern: &Pattern<&str>) -> Option<Self> {
        pattern.elements.iter().map(Piece::of).collect::<Option<_>>().map(Self)
    }

    /// The text with what belongs in it; nothing when something is missing.
    pub(crate) fn say(&self, with: &[(&str, &str)]) -> Option<String> {
        let mut text = String::with_capacity(64);
        for piece in &self.0 {
            match piece {
                Piece::Words(words) => text.push_str(words),
                Piece::Thing(name) => text.push_str(with.iter().rev().find(|(n, _)| n == name)?.1),
            }
        }
        Some(text)
    }
}

impl Piece {
    fn of(element: &PatternElement<&str>) -> Option<Self> {
        match element {
            PatternElement::TextElement { value } => Some(Self::Words((*value).to_owned())),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => Some(Self::Thing(id.name.to_owned())),
            PatternElement::Placeable { .. } => None,
        }
    }
}
