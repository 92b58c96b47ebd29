//! Formulas as R users write them: `y ~ time * group + (time | person)`.

mod expand;
mod expression;
mod parse;
mod tokens;
mod tree;

use std::{fmt, str::FromStr};

pub use self::expression::{Expression, Function, Sign, quoted};
use self::tree::Tree;
use crate::Trouble;

/// What explains what. Made by reading text; printed it is R's syntax again.
///
/// Read are `+ - * : / ^ ( )`, `0 +`, `- 1`, names in backticks, `(time | person)`, `(time || person)`,
/// `(1 | site/peer)`, `(1 | a:b)`, and in a term `factor`, `as.factor`, `log`, `log2`, `log10`, `sqrt`, `exp`, `abs`
/// and `I` with arithmetic. The outcome may be arithmetic; without one (`~ a + b`) only what explains is meant.
///
/// ```
/// let formula: models::formula::Formula = "score~wave*group+(1|site/person)".parse()?;
/// assert_eq!(formula.to_string(), "score ~ wave * group + (1 | site/person)");
/// assert_eq!(formula.fixed().terms, [vec![0], vec![1], vec![0, 1]]);
/// assert_eq!(formula.random()[0].name(), "person:site");
/// # Ok::<(), models::Trouble>(())
/// ```
#[derive(Debug, Clone)]
pub struct Formula {
    outcome: Option<Expression>,
    right: Tree,
    fixed: Terms,
    random: Vec<Random>,
}

/// The terms of a formula, written out. (Wilkinson and Rogers 1973, Chambers and Hastie 1992.)
#[derive(Debug, Clone, PartialEq)]
pub struct Terms {
    /// Whether there is an intercept.
    pub intercept: bool,
    /// The variables in the order in which they first stand.
    pub variables: Vec<Expression>,
    /// Each term: the places of its variables. Terms of one variable come first, then of two, and so on.
    pub terms: Vec<Vec<usize>>,
}

impl Terms {
    /// The name of each term, as R writes it: `time:group`.
    pub fn names(&self) -> Vec<String> {
        let variable = |at: &usize| self.variables.get(*at).map(ToString::to_string).unwrap_or_default();
        self.terms.iter().map(|term| term.iter().map(variable).collect::<Vec<_>>().join(":")).collect()
    }
}

/// What varies by chance from group to group.
#[derive(Debug, Clone, PartialEq)]
pub struct Random {
    /// The terms that vary.
    pub terms: Terms,
    /// What groups the rows: `person:site` is two variables, each pair of values a group.
    pub by: Vec<Expression>,
    /// Whether the terms of one group may go together; not for `||`.
    pub correlated: bool,
}

impl Random {
    /// What groups the rows: `person:site`.
    pub fn name(&self) -> String {
        self.by.iter().map(ToString::to_string).collect::<Vec<_>>().join(":")
    }
}

impl Formula {
    /// The outcome; none where the formula has only a right side.
    pub fn outcome(&self) -> Option<&Expression> {
        self.outcome.as_ref()
    }

    /// The terms that are the same for all.
    pub fn fixed(&self) -> &Terms {
        &self.fixed
    }

    /// The terms that vary from group to group, one for each grouping; `(1 | a/b)` is two of them.
    pub fn random(&self) -> &[Random] {
        &self.random
    }

    /// Every column the formula names, each once.
    pub fn columns(&self) -> Vec<String> {
        let random = self.random.iter().flat_map(|part| part.terms.variables.iter().chain(&part.by));
        let all = self.outcome.iter().chain(&self.fixed.variables).chain(random);
        let mut found: Vec<String> = Vec::new();
        for column in all.flat_map(Expression::columns) {
            if !found.contains(&column) {
                found.push(column);
            }
        }
        found
    }
}

impl FromStr for Formula {
    type Err = Trouble;

    /// Reads a formula. Fails where it cannot be read, telling the place, counted in characters from 1; where the
    /// outcome also explains; and where it is longer than anybody could read.
    fn from_str(text: &str) -> Result<Self, Trouble> {
        let (outcome, right) = parse::read(text)?;
        let (fixed, random) = expand::expand(&right)?;
        let formula = Self { outcome, right, fixed, random };
        if let Some(outcome) =
            formula.outcome.as_ref().filter(|outcome| formula.fixed.variables.contains(outcome))
        {
            return Err(Trouble::BothSides { column: outcome.to_string() });
        }
        Ok(formula)
    }
}

/// Two formulas are the same when they are printed alike.
impl PartialEq for Formula {
    fn eq(&self, other: &Self) -> bool {
        self.to_string() == other.to_string()
    }
}

impl fmt::Display for Formula {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(outcome) = &self.outcome {
            write!(to, "{outcome} ")?;
        }
        write!(to, "~ {}", self.right)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Formula {
        text.parse().unwrap_or_else(|trouble| panic!("{text}: {trouble}"))
    }

    #[test]
    fn terms_are_those_of_r() {
        for (text, terms) in [
            ("y ~ a * b", "a b a:b"),
            ("y ~ b:a + a", "a b:a"),
            ("y ~ (a + b + c)^2", "a b c a:b a:c b:c"),
            ("y ~ (a + b)^9 - a", "b a:b"),
            ("y ~ a/b", "a a:b"),
            ("y ~ (a + b)/c", "a b a:b:c"),
            ("y ~ a * b * c - a:b:c", "a b c a:b a:c b:c"),
            ("y ~ a + a + a:a", "a"),
            ("y ~ I(x^2) + log(x + 1):a", "I(x^2) log(x + 1):a"),
            ("y ~ `my score` * factor( w )", "`my score` factor(w) `my score`:factor(w)"),
        ] {
            assert_eq!(read(text).fixed().names().join(" "), terms, "{text}");
        }
    }

    #[test]
    fn the_intercept_goes_and_comes_as_in_r() {
        for (text, there) in [
            ("y ~ a", true),
            ("y ~ 0 + a", false),
            ("y ~ a - 1", false),
            ("y ~ -1 + a", false),
            ("y ~ a + 0 + 1", true),
            ("y ~ a - 0", true),
            ("y ~ 1", true),
        ] {
            assert_eq!(read(text).fixed().intercept, there, "{text}");
        }
    }

    #[test]
    fn random_parts_are_those_of_lme4() {
        let formula = read("y ~ t + (t | person) + (1 | site/peer/day) + (0 + t || a:b)");
        let names: Vec<String> = formula.random().iter().map(Random::name).collect();
        assert_eq!(names, ["person", "day:peer:site", "peer:site", "site", "a:b"]);
        let [first, .., last] = formula.random() else { panic!("five") };
        assert!(first.terms.intercept && first.correlated && first.terms.names() == ["t"]);
        assert!(!last.terms.intercept && !last.correlated);
        assert_eq!(formula.columns(), ["y", "t", "person", "day", "peer", "site", "a", "b"]);
    }

    #[test]
    fn a_formula_is_printed_as_r_prints_it() {
        for (text, printed) in [
            ("y~-1+a:b/c", "y ~ -1 + a:b/c"),
            ("log(y)~(a+b)^2-a+I(x/2-1*3)", "log(y) ~ (a + b)^2 - a + I(x/2 - 1 * 3)"),
            ("y-pre~sqrt(x)+I(-(x)^2)+(1|`a b`)", "y - pre ~ sqrt(x) + I(-(x)^2) + (1 | `a b`)"),
            ("~a+(0+x||g)", "~ a + (0 + x || g)"),
        ] {
            assert_eq!(read(text).to_string(), printed);
            assert_eq!(read(printed), read(text));
        }
    }

    #[test]
    fn what_cannot_be_read_is_told_with_its_place() {
        for (text, at, found) in [
            ("y ~", 4, ""),
            ("y = a", 3, "="),
            ("y ~ a +", 8, ""),
            ("y ~ a ++ b", 8, "+"),
            ("y ~ poly(x)", 5, "poly"),
            ("y ~ a * (1 | b)", 12, "|"),
            ("y ~ a | b", 7, "|"),
            ("y ~ (1 | a + b)", 12, "+"),
            ("y ~ (1 | a * b)", 8, "|"),
            ("y ~ .", 5, "."),
            ("y ~ a^0", 7, "0"),
            ("y ~ 2", 5, "2"),
            ("y ~ `a", 7, ""),
            ("factor(y) ~ a", 1, "factor"),
            ("y ~ 1e999", 5, "1e999"),
            ("", 1, ""),
        ] {
            let trouble = text.parse::<Formula>().unwrap_err();
            assert_eq!(trouble, Trouble::Formula { at, found: found.into() }, "{text}");
        }
        assert_eq!("y ~ x + y".parse::<Formula>(), Err(Trouble::BothSides { column: "y".into() }));
        let deep = format!("y ~ {}a", "(".repeat(300));
        assert_eq!(deep.parse::<Formula>(), Err(Trouble::TooLong));
        let many: Vec<String> = (0..30).map(|at| format!("a{at}")).collect();
        assert_eq!(format!("y ~ ({})^9", many.join("+")).parse::<Formula>(), Err(Trouble::TooLong));
    }
}
