//! From what was written to what is meant: the terms of a formula, in R's order. (Wilkinson and Rogers 1973.)

use super::{Random, Terms, expression::Expression, tree::Tree};
use crate::Trouble;

/// How many terms a formula may mean.
const MOST: usize = 400;

/// What a part of a formula means.
#[derive(Debug, Default)]
struct Meaning {
    /// Each term: a bit for each variable in it.
    terms: Vec<u64>,
    /// Whether the part says that there is an intercept, or that there is none.
    intercept: Option<bool>,
    random: Vec<Random>,
    /// The place of the first random part.
    at: usize,
}

/// The fixed terms and the random ones.
pub(super) fn expand(tree: &Tree) -> Result<(Terms, Vec<Random>), Trouble> {
    let mut reader = Reader { variables: Vec::new() };
    let meaning = reader.meaning(tree)?;
    let random = meaning.random;
    Ok((reader.terms(meaning.terms, meaning.intercept), random))
}

struct Reader {
    /// The variables, in the order in which they first stand.
    variables: Vec<Expression>,
}

impl Reader {
    fn meaning(&mut self, tree: &Tree) -> Result<Meaning, Trouble> {
        match tree {
            Tree::Intercept(there) => Ok(Meaning { intercept: Some(*there), ..Meaning::default() }),
            Tree::Variable(expression) => {
                Ok(Meaning { terms: vec![self.bit(expression)?], ..Meaning::default() })
            }
            Tree::Brackets(inner) => self.meaning(inner),
            Tree::Sum(parts) => self.sum(parts),
            Tree::Power(base, times) => {
                let base = self.fixed(base)?;
                let mut terms = base.clone();
                for _ in 1..*times {
                    let joint = joint(&terms, &base)?;
                    terms = union(terms, joint)?;
                }
                Ok(Meaning { terms, ..Meaning::default() })
            }
            Tree::Joint(left, right) => {
                let (left, right) = (self.fixed(left)?, self.fixed(right)?);
                Ok(Meaning { terms: joint(&left, &right)?, ..Meaning::default() })
            }
            Tree::Cross(left, right) => {
                let (left, right) = (self.fixed(left)?, self.fixed(right)?);
                let both = joint(&left, &right)?;
                Ok(Meaning { terms: union(union(left, right)?, both)?, ..Meaning::default() })
            }
            Tree::Nest(left, right) => {
                let (left, right) = (self.fixed(left)?, self.fixed(right)?);
                let all = left.iter().fold(0, |all, term| all | term);
                let within = joint(&[all], &right)?;
                Ok(Meaning { terms: union(left, within)?, ..Meaning::default() })
            }
            Tree::Random { terms, correlated, by, at } => {
                let mut inner = Self { variables: Vec::new() };
                let meaning = inner.meaning(terms)?;
                let unfit = |place| Trouble::Formula { at: place, found: "|".to_owned() };
                if !meaning.random.is_empty() {
                    return Err(unfit(meaning.at));
                }
                let terms = inner.terms(meaning.terms, meaning.intercept);
                let groups = groups(by).ok_or_else(|| unfit(*at))?;
                let random =
                    groups.into_iter().map(|by| Random { terms: terms.clone(), by, correlated: *correlated });
                Ok(Meaning { random: random.collect(), at: *at, ..Meaning::default() })
            }
        }
    }

    fn sum(&mut self, parts: &[(bool, Tree)]) -> Result<Meaning, Trouble> {
        let mut sum = Meaning::default();
        for (added, part) in parts {
            let mut part = self.meaning(part)?;
            if sum.random.is_empty() {
                sum.at = part.at;
            }
            if *added {
                sum.terms = union(sum.terms, part.terms)?;
                sum.intercept = part.intercept.or(sum.intercept);
                sum.random.append(&mut part.random);
            } else if part.random.is_empty() {
                sum.terms.retain(|term| !part.terms.contains(term));
                sum.intercept = part.intercept.map(|there| !there).or(sum.intercept);
            } else {
                return Err(Trouble::Formula { at: part.at, found: "|".to_owned() });
            }
        }
        Ok(sum)
    }

    /// The terms of a part in which nothing random may stand.
    fn fixed(&mut self, tree: &Tree) -> Result<Vec<u64>, Trouble> {
        let meaning = self.meaning(tree)?;
        match meaning.random.is_empty() {
            true => Ok(meaning.terms),
            false => Err(Trouble::Formula { at: meaning.at, found: "|".to_owned() }),
        }
    }

    fn bit(&mut self, expression: &Expression) -> Result<u64, Trouble> {
        let known = self.variables.iter().position(|known| known == expression);
        let at = known.unwrap_or(self.variables.len());
        if at >= 60 {
            return Err(Trouble::TooLong);
        }
        if known.is_none() {
            self.variables.push(expression.clone());
        }
        Ok(1 << at)
    }

    /// Terms of one variable first, then of two, and so on; otherwise in the order in which they stand.
    fn terms(self, mut terms: Vec<u64>, intercept: Option<bool>) -> Terms {
        terms.sort_by_key(|term| term.count_ones());
        let places = |term: &u64| (0..self.variables.len()).filter(|at| term >> at & 1 == 1).collect();
        Terms {
            intercept: intercept.unwrap_or(true),
            terms: terms.iter().map(places).collect(),
            variables: self.variables,
        }
    }
}

fn union(mut all: Vec<u64>, more: Vec<u64>) -> Result<Vec<u64>, Trouble> {
    for term in more {
        if !all.contains(&term) {
            all.push(term);
        }
    }
    if all.len() > MOST { Err(Trouble::TooLong) } else { Ok(all) }
}

fn joint(left: &[u64], right: &[u64]) -> Result<Vec<u64>, Trouble> {
    let mut all = Vec::new();
    for one in left {
        all = union(all, right.iter().map(|other| one | other).collect())?;
    }
    Ok(all)
}

/// What groups the rows: `site/peer` is `peer` within `site`, and `site`, the finer first. None for anything else than
/// `:` and `/`.
fn groups(by: &Tree) -> Option<Vec<Vec<Expression>>> {
    match by {
        Tree::Variable(expression) => Some(vec![vec![expression.clone()]]),
        Tree::Brackets(inner) => groups(inner),
        Tree::Sum(parts) => match parts.as_slice() {
            [(true, only)] => groups(only),
            _ => None,
        },
        Tree::Joint(left, right) => match (groups(left)?.as_slice(), groups(right)?.as_slice()) {
            ([left], [right]) => Some(vec![[left.as_slice(), right.as_slice()].concat()]),
            _ => None,
        },
        Tree::Nest(left, right) => {
            let mut outer = groups(left)?;
            let inner = groups(right)?;
            let [inner] = inner.as_slice() else { return None };
            let within = [inner.as_slice(), outer.first()?.as_slice()].concat();
            outer.insert(0, within);
            Some(outer)
        }
        _ => None,
    }
}
