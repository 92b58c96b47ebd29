//! Why not another pair, in a stable matching: who would not agree, and who would.

use crate::Waiting;
use crate::question::lay_out;
use crate::stable::{Prefers, Stable};

/// What a person would find with others than the supporter they have in a stable matching.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Others {
    /// Whom they would rather have than anybody, if that is not who they have: the supporter, and the people who
    /// are there, whom that supporter would not give up for them. Supporters without any place are passed over.
    pub refuses: Option<(usize, Vec<usize>)>,
    /// The first of all others, in the order the person would ask, who would rather have them than one of their own
    /// people, or has a free place: the supporter, and who would have to give way. None for who waits: by stability
    /// nobody would.
    pub agrees: Option<(usize, Option<usize>)>,
}

impl Stable {
    /// For each person: who would not agree, and who would. The question has to be the one that this matching answers,
    /// or people and supporters it does not know are passed over.
    pub fn others(&self, waiting: &[Waiting], capacities: &[u32], prefers: Prefers) -> Vec<Others> {
        let (spans, arcs) = lay_out(waiting, capacities.len());
        let own = |person: usize| &arcs[spans[person].0 as usize..spans[person].1 as usize];
        let key = |person: usize, cost: i32| prefers.key(i64::from(cost), waiting[person].priority);
        let chosen = |person: usize| self.chosen.get(person).copied().flatten();
        let mut kept = vec![Vec::new(); capacities.len()];
        for person in 0..waiting.len() {
            let has = own(person).iter().find(|arc| Some(arc.to as usize) == chosen(person));
            if let Some(arc) = has {
                kept[arc.to as usize].push((key(person, arc.cost), person));
            }
        }
        kept.iter_mut().for_each(|own| own.sort_unstable());
        let others = |person: usize| {
            let mut asked = own(person).to_vec();
            asked.sort_unstable_by_key(|arc| (arc.cost, arc.to));
            asked.retain(|arc| capacities[arc.to as usize] > 0);
            let now = asked.iter().find(|arc| Some(arc.to as usize) == chosen(person)).map(|arc| arc.cost);
            let first = asked.first().filter(|arc| now.is_none_or(|now| arc.cost < now));
            let names = |at: u32| kept[at as usize].iter().map(|(_, person)| *person).collect();
            let agrees = asked.iter().filter(|arc| Some(arc.to as usize) != chosen(person)).find_map(|arc| {
                let (to, theirs) = (arc.to as usize, &kept[arc.to as usize]);
                if theirs.len() < capacities[to] as usize {
                    return Some((to, None));
                }
                let (worst, other) = theirs.last()?;
                (key(person, arc.cost) < *worst).then_some((to, Some(*other)))
            });
            Others { refuses: first.map(|arc| (arc.to as usize, names(arc.to))), agrees }
        };
        (0..waiting.len()).map(others).collect()
    }
}
