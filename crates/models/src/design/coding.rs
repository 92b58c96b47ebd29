//! From the terms of a formula to the columns of a design, coded as R codes them.

use nalgebra::DMatrix;

use super::variable::{Kind, Values, kind, values};
use crate::{
    Trouble,
    formula::{Expression, Terms},
    frame::Frame,
};

/// How a variable enters one term.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Code {
    /// As the number it is.
    Number,
    /// A column for each group but the first.
    Contrasts,
    /// A column for each group.
    All,
}

/// How the columns of a design are made from a frame: the same for the study and for the grid of marginal means.
#[derive(Debug, Clone, PartialEq)]
pub struct Recipe {
    intercept: bool,
    variables: Vec<(Expression, Kind)>,
    /// Each term: its variables by place, with their codes.
    terms: Vec<Vec<(usize, Code)>>,
}

impl Recipe {
    /// Takes the groups of each variable from these rows of the frame. Fails for a group variable with one value only.
    pub(super) fn of(terms: &Terms, frame: &Frame, rows: &[usize]) -> Result<Self, Trouble> {
        let variables: Result<Vec<_>, Trouble> = terms
            .variables
            .iter()
            .map(|expression| Ok((expression.clone(), kind(expression, frame, rows)?)))
            .collect();
        let variables = variables?;
        let codes = codes(terms, &variables);
        Ok(Self { intercept: terms.intercept, variables, terms: codes })
    }

    /// The variables, and how each enters.
    pub fn variables(&self) -> &[(Expression, Kind)] {
        &self.variables
    }

    /// The names of all columns, as R's `model.matrix` gives them, and the term each comes from: 0 is the intercept.
    pub fn names(&self) -> Vec<(String, usize)> {
        let mut names = Vec::new();
        if self.intercept {
            names.push(("(Intercept)".to_owned(), 0));
        }
        for (at, term) in self.terms.iter().enumerate() {
            let parts: Vec<Vec<String>> =
                term.iter().map(|(place, code)| self.labels(*place, *code)).collect();
            names.extend(products(&parts, String::new(), joined).into_iter().map(|name| (name, at + 1)));
        }
        names
    }

    /// How many columns there are; known before any is made, as names of people as groups would make a vast table.
    pub(super) fn width(&self) -> usize {
        let one = |(place, code): &(usize, Code)| match self.variables.get(*place) {
            Some((_, Kind::Levels(levels))) => levels.len() - usize::from(*code == Code::Contrasts),
            _ => 1,
        };
        let term = |term: &Vec<(usize, Code)>| term.iter().map(one).fold(1, usize::saturating_mul);
        self.terms.iter().map(term).fold(usize::from(self.intercept), usize::saturating_add)
    }

    /// What the columns of one variable in one term are called.
    fn labels(&self, place: usize, code: Code) -> Vec<String> {
        let Some((expression, kind)) = self.variables.get(place) else { return Vec::new() };
        match kind {
            Kind::Number => vec![expression.to_string()],
            Kind::Levels(levels) => {
                let first = usize::from(code == Code::Contrasts);
                levels.iter().skip(first).map(|level| format!("{expression}{level}")).collect()
            }
        }
    }

    /// All columns in these rows of a frame, in which nothing it needs is missing.
    pub(super) fn matrix(&self, frame: &Frame, rows: &[usize]) -> Result<DMatrix<f64>, Trouble> {
        let values: Result<Vec<Values>, Trouble> =
            self.variables.iter().map(|(expression, kind)| values(expression, kind, frame, rows)).collect();
        let values = values?;
        let mut columns: Vec<Vec<f64>> = Vec::new();
        if self.intercept {
            columns.push(vec![1.0; rows.len()]);
        }
        for term in &self.terms {
            let parts: Vec<Vec<Vec<f64>>> = term
                .iter()
                .filter_map(|(place, code)| {
                    let (_, kind) = self.variables.get(*place)?;
                    Some(indicators(values.get(*place)?, kind, *code))
                })
                .collect();
            columns.extend(products(&parts, vec![1.0; rows.len()], |before, next| {
                before.iter().zip(next).map(|(a, b)| a * b).collect()
            }));
        }
        Ok(DMatrix::from_fn(rows.len(), columns.len(), |row, column| columns[column][row]))
    }
}

/// A column of ones and noughts for each group, or the numbers.
fn indicators(values: &Values, kind: &Kind, code: Code) -> Vec<Vec<f64>> {
    match (values, kind) {
        (Values::Numbers(numbers), _) => vec![numbers.clone()],
        (Values::Groups(groups), Kind::Levels(levels)) => {
            let first = usize::from(code == Code::Contrasts);
            let column = |level| groups.iter().map(|group| f64::from(u8::from(*group == level))).collect();
            (first..levels.len()).map(column).collect()
        }
        (Values::Groups(_), Kind::Number) => Vec::new(),
    }
}

/// Each of the first with each of the next; the first changes fastest.
fn products<T: Clone>(parts: &[Vec<T>], start: T, multiply: impl Fn(&T, &T) -> T) -> Vec<T> {
    let mut all = vec![start];
    for part in parts {
        all = part
            .iter()
            .flat_map(|next| all.iter().map(|before| multiply(before, next)).collect::<Vec<_>>())
            .collect();
    }
    all
}

fn joined(before: &String, next: &String) -> String {
    if before.is_empty() { next.clone() } else { format!("{before}:{next}") }
}

/// R's rule: a group variable enters a term by contrasts if an earlier term has all the other variables of the term (the
/// empty rest is always there), otherwise in full. Without an intercept the first group variable of the first term that
/// has one enters in full. (Chambers and Hastie 1992, 2.4.1.)
fn codes(terms: &Terms, variables: &[(Expression, Kind)]) -> Vec<Vec<(usize, Code)>> {
    let grouped = |place: usize| matches!(variables.get(place), Some((_, Kind::Levels(_))));
    let code = |at: usize, term: &[usize], place: usize| {
        if !grouped(place) {
            return Code::Number;
        }
        let rest: Vec<usize> = term.iter().copied().filter(|other| *other != place).collect();
        let covers = |earlier: &Vec<usize>| rest.iter().all(|other| earlier.contains(other));
        let covered = rest.is_empty() || terms.terms.iter().take(at).any(covers);
        if covered { Code::Contrasts } else { Code::All }
    };
    let coded = |(at, term): (usize, &Vec<usize>)| term.iter().map(|v| (*v, code(at, term, *v))).collect();
    let mut codes: Vec<Vec<(usize, Code)>> = terms.terms.iter().enumerate().map(coded).collect();
    if !terms.intercept
        && let Some((_, first)) = codes.iter_mut().flatten().find(|(_, code)| *code != Code::Number)
    {
        *first = Code::All;
    }
    codes
}
