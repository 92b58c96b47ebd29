//! The random parts of a design: what groups the rows, and what varies from group to group.

use nalgebra::DMatrix;

use super::{
    coding::Recipe,
    variable::{self, Kind},
};
use crate::{
    Grouping, Trouble,
    formula::{Random, Terms},
    frame::Frame,
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
    let each: Result<Vec<_>, Trouble> =
        part.by.iter().map(|expression| variable::groups(expression, frame, rows)).collect();
    let mut each = each?.into_iter();
    let mut all = each.next().unwrap_or_default();
    for (levels, of) in each {
        // Only pairs that there are become groups.
        let pairs: Vec<(usize, usize)> = all.1.iter().copied().zip(of).collect();
        let mut there = pairs.clone();
        there.sort_unstable();
        there.dedup();
        let name = |place: usize, of: &[String]| of.get(place).cloned().unwrap_or_default();
        let names = there.iter().map(|(a, b)| format!("{}:{}", name(*a, &all.0), name(*b, &levels)));
        all = (names.collect(), pairs.iter().map(|pair| there.binary_search(pair).unwrap_or(0)).collect());
    }
    Ok(all)
}
