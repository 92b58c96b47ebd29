//! The random parts of a design: what groups the rows, and what varies from group to group.

use std::collections::HashMap;

use nalgebra::DMatrix;

use super::{
    coding::Recipe,
    variable::{Kind, words},
};
use crate::{
    formula::{Random, Terms},
    frame::Frame,
    model::{Grouping, Trouble},
};

/// The groupings of these rows. `(a || g)` with a variable that names groups becomes, as in lme4, one grouping for each
/// of its terms; otherwise it is one grouping whose terms do not go together.
pub(super) fn groupings(random: &[Random], frame: &Frame, rows: &[usize]) -> Result<Vec<Grouping>, Trouble> {
    let mut found = Vec::new();
    for part in random {
        let recipe = Recipe::of(&part.terms, frame, rows)?;
        let groups = recipe.variables().iter().any(|(_, kind)| matches!(kind, Kind::Levels(_)));
        if part.correlated || !groups {
            found.push(grouping(part, &recipe, frame, rows)?);
            continue;
        }
        for terms in apart(&part.terms) {
            let recipe = Recipe::of(&terms, frame, rows)?;
            let alone = Random { terms, by: part.by.clone(), correlated: true };
            found.push(grouping(&alone, &recipe, frame, rows)?);
        }
    }
    Ok(found)
}

/// The intercept and each term alone.
fn apart(terms: &Terms) -> Vec<Terms> {
    let alone = |intercept, terms_left: Vec<Vec<usize>>| Terms {
        intercept,
        variables: terms.variables.clone(),
        terms: terms_left,
    };
    let mut all = Vec::new();
    if terms.intercept {
        all.push(alone(true, Vec::new()));
    }
    all.extend(terms.terms.iter().map(|term| alone(false, vec![term.clone()])));
    all
}

fn grouping(part: &Random, recipe: &Recipe, frame: &Frame, rows: &[usize]) -> Result<Grouping, Trouble> {
    let (levels, of) = groups(part, frame, rows)?;
    if levels.len() < 2 {
        return Err(Trouble::OneLevel { column: part.name() });
    }
    let effects = levels.len().saturating_mul(recipe.width());
    if effects >= rows.len() {
        return Err(Trouble::TooManyGroups { group: part.name(), effects, rows: rows.len() });
    }
    let z: DMatrix<f64> = recipe.matrix(frame, rows)?;
    let terms = recipe.names().into_iter().map(|(name, _)| name).collect();
    Ok(Grouping { name: part.name(), levels, of, z, terms, correlated: part.correlated })
}

/// The groups there are, in the order of the variables' groups, and the group of each row.
fn groups(part: &Random, frame: &Frame, rows: &[usize]) -> Result<(Vec<String>, Vec<usize>), Trouble> {
    let mut keys: Vec<Vec<usize>> = vec![Vec::new(); rows.len()];
    let mut names: Vec<String> = vec![String::new(); rows.len()];
    for expression in &part.by {
        let found = words(expression, frame, rows)?;
        let inner = expression.grouped().unwrap_or(expression);
        let levels = super::variable::levels(inner, frame, rows)?;
        let place: HashMap<&String, usize> =
            levels.iter().enumerate().map(|(at, level)| (level, at)).collect();
        for ((key, name), word) in keys.iter_mut().zip(&mut names).zip(&found) {
            key.push(place.get(word).copied().unwrap_or(0));
            if key.len() > 1 {
                name.push(':');
            }
            name.push_str(word);
        }
    }
    let mut order: Vec<(&Vec<usize>, &String)> = keys.iter().zip(&names).collect();
    order.sort();
    order.dedup();
    let place: HashMap<&Vec<usize>, usize> =
        order.iter().enumerate().map(|(at, (key, _))| (*key, at)).collect();
    let of = keys.iter().map(|key| place.get(key).copied().unwrap_or(0)).collect();
    Ok((order.iter().map(|(_, name)| (*name).clone()).collect(), of))
}
