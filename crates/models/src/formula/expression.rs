//! What one variable of a formula is: a column, or something computed from columns, printed as R prints it.

use std::fmt;

use crate::frame::number_in_words;

/// What a formula may do with a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Function {
    /// `factor(x)`: each value names a group.
    Factor,
    /// `as.factor(x)`: the same.
    AsFactor,
    /// `I(x^2)`: just what stands inside.
    Inside,
    /// The natural logarithm.
    Log,
    /// The logarithm to the base of 2.
    Log2,
    /// The logarithm to the base of 10.
    Log10,
    /// The square root.
    Root,
    /// The power of e.
    Exp,
    /// Without its sign.
    Absolute,
}

const FUNCTIONS: [(&str, Function); 9] = [
    ("factor", Function::Factor),
    ("as.factor", Function::AsFactor),
    ("I", Function::Inside),
    ("log", Function::Log),
    ("log2", Function::Log2),
    ("log10", Function::Log10),
    ("sqrt", Function::Root),
    ("exp", Function::Exp),
    ("abs", Function::Absolute),
];

impl Function {
    /// The function of this name in R.
    pub(super) fn named(name: &str) -> Option<Self> {
        FUNCTIONS.iter().find(|(known, _)| *known == name).map(|(_, function)| *function)
    }

    fn name(self) -> &'static str {
        FUNCTIONS.iter().find(|(_, known)| *known == self).map_or("I", |(name, _)| name)
    }

    /// Whether it makes groups.
    pub fn groups(self) -> bool {
        matches!(self, Self::Factor | Self::AsFactor)
    }
}

/// A sign between two numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// `+`
    Plus,
    /// `-`
    Minus,
    /// `*`
    Times,
    /// `/`
    Over,
    /// `^`
    Power,
}

/// A column, or something computed from columns.
#[derive(Debug, Clone, PartialEq)]
pub enum Expression {
    /// A number.
    Number(f64),
    /// A column by its name.
    Column(String),
    /// A function of something.
    Call(Function, Box<Expression>),
    /// Two of them with a sign between.
    Pair(Sign, Box<Expression>, Box<Expression>),
    /// Less than nothing: `-x`.
    Negative(Box<Expression>),
    /// Something in brackets.
    Brackets(Box<Expression>),
}

impl Expression {
    /// The columns in it, each once, in the order they stand.
    pub fn columns(&self) -> Vec<String> {
        let mut found = Vec::new();
        self.gather(&mut found);
        found
    }

    fn gather(&self, found: &mut Vec<String>) {
        match self {
            Self::Number(_) => {}
            Self::Column(name) => {
                if !found.contains(name) {
                    found.push(name.clone());
                }
            }
            Self::Call(_, inner) | Self::Negative(inner) | Self::Brackets(inner) => inner.gather(found),
            Self::Pair(_, left, right) => {
                left.gather(found);
                right.gather(found);
            }
        }
    }

    /// What makes groups of this, if it does by a function: `factor(x)` has x inside.
    pub fn grouped(&self) -> Option<&Expression> {
        match self {
            Self::Call(function, inner) if function.groups() => Some(inner),
            _ => None,
        }
    }
}

impl fmt::Display for Expression {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => to.write_str(&number_in_words(*number)),
            Self::Column(name) => to.write_str(&quoted(name)),
            Self::Call(function, inner) => write!(to, "{}({inner})", function.name()),
            Self::Negative(inner) => write!(to, "-{inner}"),
            Self::Brackets(inner) => write!(to, "({inner})"),
            Self::Pair(sign, left, right) => match sign {
                Sign::Plus => write!(to, "{left} + {right}"),
                Sign::Minus => write!(to, "{left} - {right}"),
                Sign::Times => write!(to, "{left} * {right}"),
                Sign::Over => write!(to, "{left}/{right}"),
                Sign::Power => write!(to, "{left}^{right}"),
            },
        }
    }
}

/// Words of R's language that cannot be the name of a column as they stand.
const TAKEN: [&str; 14] = [
    "if", "else", "repeat", "while", "function", "for", "next", "break", "TRUE", "FALSE", "NULL", "Inf",
    "NaN", "NA",
];

/// The name of a column as a formula writes it: in backticks unless R can read it without.
///
/// ```
/// assert_eq!(models::formula::quoted("score after"), "`score after`");
/// assert_eq!(models::formula::quoted("bdi.2m"), "bdi.2m");
/// ```
pub fn quoted(name: &str) -> String {
    let mut letters = name.chars();
    let plain = match (letters.next(), letters.next()) {
        (Some('.'), Some(second)) => !second.is_ascii_digit(),
        (Some(first), _) => first.is_alphabetic(),
        (None, _) => false,
    };
    if plain && !TAKEN.contains(&name) && name.chars().all(in_a_name) {
        return name.to_owned();
    }
    format!("`{}`", name.replace('\\', "\\\\").replace('`', "\\`"))
}

/// Whether a letter can stand inside a name that is not in backticks.
pub(super) fn in_a_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '.' || letter == '_'
}
