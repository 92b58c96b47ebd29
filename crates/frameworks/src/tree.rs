//! What lies under what. The standard has a list of items and a list of associations; people read a tree.

use std::collections::{HashMap, HashSet};

use crate::case::{Package, Part, Place, Problem, Wrong};

/// A line of a tree, as it is read from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line<'a> {
    /// The item.
    pub item: &'a Part,
    /// How deep it lies; 0 right under the document.
    pub depth: usize,
    /// It stood further up already, under another; what lies under it is not said again.
    pub again: bool,
    /// Nobody says its place.
    pub loose: bool,
}

/// Lays a package out as a tree, line by line.
///
/// An item with several parents stands under each, and what lies under it stands under the first. Order: the sequence
/// number of the association; then, of those with none, the enumeration, the code, and the place in the file. Items
/// nobody says the place of come last, with what lies under them.
pub fn tree(package: &Package) -> Vec<Line<'_>> {
    let Places { under } = places(package);
    let mut seen = vec![false; package.items.len()];
    let mut lines = Vec::with_capacity(package.items.len());
    let top = under.get(&package.document.identifier()).map_or(&[] as &[usize], Vec::as_slice);
    let mut waiting: Vec<(usize, usize, bool)> = top.iter().rev().map(|at| (*at, 0, false)).collect();
    let mut next_loose = loose(package, &under).into_iter();
    loop {
        let Some((at, depth, loose)) = waiting.pop() else {
            let Some(at) = next_loose.next() else { break };
            waiting.push((at, 0, true));
            continue;
        };
        let item = &package.items[at];
        let again = std::mem::replace(&mut seen[at], true);
        lines.push(Line { item, depth, again, loose });
        if !again && let Some(children) = under.get(&item.identifier()) {
            waiting.extend(children.iter().rev().map(|child| (*child, depth + 1, loose)));
        }
    }
    lines
}

/// Items that lie under nobody who is here.
fn loose(package: &Package, under: &HashMap<String, Vec<usize>>) -> Vec<usize> {
    let root = package.document.identifier();
    let here: HashSet<String> = package.items.iter().map(Part::identifier).chain([root]).collect();
    let placed: HashSet<usize> = under
        .iter()
        .filter(|(parent, _)| here.contains(*parent))
        .flat_map(|(_, children)| children)
        .copied()
        .collect();
    (0..package.items.len()).filter(|at| !placed.contains(at)).collect()
}

struct Places {
    /// The children of each, in order.
    under: HashMap<String, Vec<usize>>,
}

fn places(package: &Package) -> Places {
    let items: HashMap<String, usize> =
        package.items.iter().enumerate().map(|(at, item)| (item.identifier(), at)).collect();
    let mut under: HashMap<String, Vec<(Option<i64>, usize)>> = HashMap::new();
    for association in
        package.associations.iter().filter(|one| one.text("associationType") == Some("isChildOf"))
    {
        let (Some(child), Some(parent)) =
            (association.link("originNodeURI"), association.link("destinationNodeURI"))
        else {
            continue;
        };
        let Some(at) = items.get(&child.identifier.to_ascii_lowercase()) else { continue };
        let children = under.entry(parent.identifier.to_ascii_lowercase()).or_default();
        if !children.iter().any(|(_, known)| known == at) {
            children.push((association.whole("sequenceNumber"), *at));
        }
    }
    let order = |(number, at): &(Option<i64>, usize)| {
        let item = &package.items[*at];
        let text = |field| item.text(field).map(numbered);
        (number.is_none(), *number, text("listEnumeration"), text("humanCodingScheme"), *at)
    };
    let sorted = |mut children: Vec<(Option<i64>, usize)>| -> Vec<usize> {
        children.sort_by_cached_key(order);
        children.into_iter().map(|(_, at)| at).collect()
    };
    let under = under.into_iter().map(|(parent, children)| (parent, sorted(children))).collect();
    Places { under }
}

/// A code as people order them: `2` before `10`, `A.2` before `A.10`.
fn numbered(code: &str) -> Vec<(u64, String)> {
    code.split(['.', '-', ' '])
        .map(|piece| match piece.parse::<u64>() {
            Ok(number) => (number, String::new()),
            Err(_) => (u64::MAX, piece.to_owned()),
        })
        .collect()
}

/// Items that lie inside themselves, each circle told once.
pub(crate) fn circles(package: &Package) -> Vec<Wrong> {
    let Places { under } = places(package);
    let children: Vec<&[usize]> = package
        .items
        .iter()
        .map(|item| under.get(&item.identifier()).map_or(&[] as &[usize], Vec::as_slice))
        .collect();
    let mut seen = vec![Seen::Not; package.items.len()];
    let mut found = Vec::new();
    for at in 0..package.items.len() {
        walk(at, &children, &mut seen, &mut found);
    }
    let wrong = |at: usize| {
        let words = package.items[at].text("fullStatement").unwrap_or_default().chars().take(60).collect();
        let place = Place { list: "CFItems".to_owned(), number: Some(at + 1), words, field: String::new() };
        Wrong { place, problem: Problem::Circle }
    };
    found.into_iter().map(wrong).collect()
}

#[derive(Clone, Copy, PartialEq)]
enum Seen {
    Not,
    Above,
    Done,
}

/// Downwards without recursion, as somebody may send a chain of fifty thousand.
fn walk(from: usize, children: &[&[usize]], seen: &mut [Seen], found: &mut Vec<usize>) {
    if seen[from] != Seen::Not {
        return;
    }
    let mut path = vec![(from, 0)];
    seen[from] = Seen::Above;
    while let Some((at, next)) = path.last_mut() {
        let Some(child) = children[*at].get(*next) else {
            seen[*at] = Seen::Done;
            path.pop();
            continue;
        };
        *next += 1;
        match seen[*child] {
            Seen::Not => {
                seen[*child] = Seen::Above;
                path.push((*child, 0));
            }
            Seen::Above => found.push(*child),
            Seen::Done => {}
        }
    }
}
