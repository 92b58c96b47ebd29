//! What of one version is still there in another: for ratings, which go along with what has not changed.

use std::collections::HashMap;

use foundation::{Actor, Id, Result, Tx, args};

use super::model::{Framework, Part};

/// What happened to the statements from one version to another. Domains and competences do not count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Carried {
    /// In both, in the same words: ratings carry over.
    pub kept: Vec<Id<Part>>,
    /// In both, in other words: somebody has to look whether ratings still hold.
    pub changed: Vec<Id<Part>>,
    /// Only in the old one.
    pub removed: Vec<Id<Part>>,
    /// Only in the new one.
    pub new: Vec<Id<Part>>,
}

/// What a rating stands on: the identifier of a statement, its kind and its words.
pub(super) type Rated = (Id<Part>, String, String);

/// Compares two versions of a framework of the actor's organisation by their number in the row of versions, 1 being the
/// first. One statement. A version that is not there counts as empty.
///
/// Fails only when the database does.
pub async fn carried(
    tx: &mut Tx,
    actor: &Actor,
    framework: Id<Framework>,
    (from, to): (i64, i64),
) -> Result<Carried> {
    let rows: Vec<(i64, Id<Part>, String, String)> = tx
        .all(
            "select v.nth, p.id, p.kind, p.words from competence_own_part p
             join competence_own_version v on v.org = p.org and v.id = p.version
             where v.org = $1 and v.framework = $2 and v.nth in ($3, $4)
             and p.kind not in ('domain', 'competence') order by v.nth, p.place, p.id",
            args![actor.hat.org, framework, from, to],
        )
        .await?;
    let of = |nth: i64| -> Vec<Rated> {
        let own = rows.iter().filter(|(at, ..)| *at == nth);
        own.map(|(_, id, kind, words)| (*id, kind.clone(), words.clone())).collect()
    };
    Ok(compare(&of(from), &of(to)))
}

fn compare(from: &[Rated], to: &[Rated]) -> Carried {
    let old: HashMap<Id<Part>, &Rated> = from.iter().map(|one| (one.0, one)).collect();
    let new: HashMap<Id<Part>, &Rated> = to.iter().map(|one| (one.0, one)).collect();
    let mut carried = Carried::default();
    for one in to {
        match old.get(&one.0) {
            None => carried.new.push(one.0),
            Some(before) if *before == one => carried.kept.push(one.0),
            Some(_) => carried.changed.push(one.0),
        }
    }
    carried.removed = from.iter().map(|one| one.0).filter(|id| !new.contains_key(id)).collect();
    carried
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_kept_its_words_and_kind_carries_over() {
        let id = |number: u8| Id::<Part>::named(&[number]);
        let one = |number: u8, kind: &str, words: &str| (id(number), kind.to_owned(), words.to_owned());
        let from = [
            one(1, "skill", "Listens"),
            one(2, "skill", "Asks"),
            one(3, "skill", "Goes"),
            one(4, "skill", "Is"),
        ];
        let to = [
            one(5, "skill", "New"),
            one(2, "skill", "Asks first"),
            one(1, "skill", "Listens"),
            one(4, "attitude", "Is"),
        ];
        let carried = compare(&from, &to);
        assert_eq!(carried.kept, [id(1)]);
        assert_eq!(carried.changed, [id(2), id(4)]);
        assert_eq!((carried.removed, carried.new), (vec![id(3)], vec![id(5)]));
    }
}
