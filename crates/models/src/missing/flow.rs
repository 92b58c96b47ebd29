//! Who was invited, who came, who answered, and why the others did not: the counts of a flow table.

/// One person on the way through a study.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Person {
    /// Which steps this person has reached, in their order: invited, agreed, answered first, answered later.
    pub reached: Vec<bool>,
    /// Why the person is not there any more, as the key of a reason; it counts at the first step not reached.
    pub reason: Option<String>,
}

/// One step of the flow.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// How many reached it.
    pub there: usize,
    /// How many reached the step before and not this one; nought at the first.
    pub lost: usize,
    /// How many of those lost here come back at a later step.
    pub back_later: usize,
    /// Why people were lost, by the key of the reason, rising; who gave none is counted under the empty key. They are
    /// as many as `lost`.
    pub reasons: Vec<(String, usize)>,
    /// The share of those at the first step who are here; none when nobody is at the first.
    pub of_first: Option<f64>,
    /// The share of those at the step before who are here too; none when nobody was there.
    pub kept: Option<f64>,
}

/// The flow of people through all steps.
#[derive(Debug, Clone, PartialEq)]
pub struct Flow {
    /// In the order of time.
    pub steps: Vec<Step>,
    /// How many have reached every step.
    pub all: usize,
}

/// Counts people at each step. For a table by group, model or kind of guide it is called once with the people of each.
/// None when people have different counts of steps, or there is nobody or no step.
///
/// ```
/// use models::missing::{Person, flow};
/// let person = |reached: [bool; 3], reason: &str| Person { reached: reached.to_vec(), reason: Some(reason.into()) };
/// let people = [person([true, true, true], ""), person([true, false, false], "moved")];
/// let found = flow(&people).unwrap();
/// assert_eq!((found.all, found.steps[1].lost, found.steps[1].reasons.clone()), (1, 1, vec![("moved".into(), 1)]));
/// assert_eq!((found.steps[2].of_first, found.steps[2].kept), (Some(0.5), Some(1.0)));
/// ```
pub fn flow(people: &[Person]) -> Option<Flow> {
    let count = people.first()?.reached.len();
    if count == 0 || people.iter().any(|person| person.reached.len() != count) {
        return None;
    }
    let steps = (0..count).map(|at| step(people, at)).collect();
    let all = people.iter().filter(|person| person.reached.iter().all(|there| *there)).count();
    Some(Flow { steps, all })
}

fn step(people: &[Person], at: usize) -> Step {
    let there = |step: usize| people.iter().filter(|person| person.reached[step]).count();
    let lost_here = |person: &&Person| at > 0 && person.reached[at - 1] && !person.reached[at];
    let lost: Vec<&Person> = people.iter().filter(lost_here).collect();
    let mut keys: Vec<String> = lost.iter().map(|person| reason_at(person, at)).collect();
    keys.sort();
    let reasons =
        keys.chunk_by(|a, b| a == b).filter_map(|same| Some((same.first()?.clone(), same.len()))).collect();
    let share = |part: usize, whole: usize| (whole > 0).then(|| part as f64 / whole as f64);
    let kept = |before: usize| {
        let both = people.iter().filter(|person| person.reached[before] && person.reached[at]).count();
        share(both, there(before))
    };
    Step {
        there: there(at),
        lost: lost.len(),
        back_later: lost.iter().filter(|person| person.reached.iter().skip(at + 1).any(|t| *t)).count(),
        reasons,
        of_first: share(there(at), there(0)),
        kept: if at == 0 { share(there(0), there(0)) } else { kept(at - 1) },
    }
}

/// The reason of a person at a step; it stands for the first step not reached only.
fn reason_at(person: &Person, at: usize) -> String {
    let first = person.reached.iter().position(|there| !there);
    person.reason.clone().filter(|_| first == Some(at)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(reached: [bool; 4], reason: Option<&str>) -> Person {
        Person { reached: reached.to_vec(), reason: reason.map(str::to_owned) }
    }

    #[test]
    fn who_misses_one_step_may_come_back() {
        let people = [
            person([true, true, true, true], None),
            person([true, true, false, true], Some("ill")),
            person([true, true, false, false], None),
            person([true, false, false, false], Some("no time")),
        ];
        let found = flow(&people).unwrap();
        let there: Vec<usize> = found.steps.iter().map(|step| step.there).collect();
        assert_eq!((there, found.all), (vec![4, 3, 1, 2], 1));
        assert_eq!((found.steps[2].lost, found.steps[2].back_later), (2, 1));
        assert_eq!(found.steps[2].reasons, [(String::new(), 1), ("ill".into(), 1)]);
        assert_eq!((found.steps[3].lost, found.steps[3].kept), (0, Some(1.0)));
        assert_eq!(found.steps[3].of_first, Some(0.5));
    }

    #[test]
    fn people_have_the_same_steps() {
        assert!(flow(&[]).is_none() && flow(&[Person::default()]).is_none());
        let other = Person { reached: vec![true], reason: None };
        assert!(flow(&[person([true; 4], None), other]).is_none());
        let nobody = flow(&[person([false; 4], None)]).unwrap();
        assert_eq!((nobody.steps[0].of_first, nobody.steps[1].kept), (None, None));
    }
}
