//! A formula as it was written, and how it is printed.

use std::fmt;

use super::expression::Expression;

/// What stands right of the `~`, as it was written.
#[derive(Debug, Clone)]
pub(super) enum Tree {
    /// `1` or `0`.
    Intercept(bool),
    /// A column, or something computed from columns.
    Variable(Expression),
    /// `a + b - c`: each part, and whether it is added.
    Sum(Vec<(bool, Tree)>),
    /// `a * b`
    Cross(Box<Tree>, Box<Tree>),
    /// `a / b`
    Nest(Box<Tree>, Box<Tree>),
    /// `a:b`
    Joint(Box<Tree>, Box<Tree>),
    /// `(a + b)^2`
    Power(Box<Tree>, u8),
    /// `(a + b)`
    Brackets(Box<Tree>),
    /// `(a + b | c)`, or with `||` not correlated; `at` is the place of the bar.
    Random { terms: Box<Tree>, correlated: bool, by: Box<Tree>, at: usize },
}

impl fmt::Display for Tree {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Intercept(there) => write!(to, "{}", u8::from(*there)),
            Self::Variable(expression) => write!(to, "{expression}"),
            Self::Cross(left, right) => write!(to, "{left} * {right}"),
            Self::Nest(left, right) => write!(to, "{left}/{right}"),
            Self::Joint(left, right) => write!(to, "{left}:{right}"),
            Self::Power(base, times) => write!(to, "{base}^{times}"),
            Self::Brackets(inner) => write!(to, "({inner})"),
            Self::Random { terms, correlated, by, .. } => {
                write!(to, "({terms} {} {by})", if *correlated { "|" } else { "||" })
            }
            Self::Sum(parts) => {
                for (place, (added, part)) in parts.iter().enumerate() {
                    let sign = match (place, added) {
                        (0, true) => "",
                        (0, false) => "-",
                        (_, true) => " + ",
                        (_, false) => " - ",
                    };
                    write!(to, "{sign}{part}")?;
                }
                Ok(())
            }
        }
    }
}
