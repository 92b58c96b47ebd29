//! How many people are told of: a count only when it is large enough, and what lies between it and every other count that
//! is told is nobody or enough people. Those who did not answer are a group too.

use statistics::disclosure::{Audience, Shown, lone};

use super::sheet::Cell;
use super::voice::Voice;
use crate::find::{Found, arm};
use crate::plan::Design;

/// The counts of a measure that are told.
pub(super) struct Told {
    /// Everybody in the file, by arm.
    pub(super) people: Vec<Shown>,
    /// Who answered, by wave, then by arm.
    pub(super) waves: Vec<Vec<Shown>>,
    /// Who answered the first time and the last, by arm.
    pub(super) both: Vec<Shown>,
}

impl Told {
    /// What is told of a measure. Who answered both times comes first, then the waves from the last on, then everybody.
    pub(super) fn of(voice: &Voice<'_>, found: &Found, measure: usize) -> Self {
        let plain = plain(found, measure);
        if voice.plan.design == Design::SteppedWedge {
            // Other people are asked each time: nobody is lost between.
            let one = |wave: usize, arm: usize, n: u64| {
                if nobody(voice, wave, arm) {
                    return Shown::Count(0);
                }
                let cell = |at: usize| plain_at(found, at, wave, arm);
                let counts = earlier(voice, measure, |at| cell(at).into_iter().collect());
                match beside(&counts, &[n], voice.audience()).first() {
                    Some(Shown::Hidden) if n >= voice.audience().smallest_group() => Shown::Hidden,
                    _ => lone(n, voice.audience()),
                }
            };
            let arms = |(wave, arms): (usize, &Vec<u64>)| {
                arms.iter().enumerate().map(|(arm, n)| one(wave, arm, *n)).collect()
            };
            let waves = plain.waves.iter().enumerate().map(arms).collect();
            return Self { people: Vec::new(), waves, both: Vec::new() };
        }
        let arms = found.flow.by_arm.len();
        let mut told =
            Self { people: Vec::new(), waves: vec![Vec::new(); plain.waves.len()], both: Vec::new() };
        for arm in 0..arms {
            let counts = chain(&plain, arm);
            let before = earlier(voice, measure, |at| chain(&self::plain(found, at), arm));
            let shown = beside(&before, &counts, voice.audience());
            told.both.push(shown.first().copied().unwrap_or(Shown::Hidden));
            for (row, shown) in told.waves.iter_mut().rev().zip(shown.iter().skip(1)) {
                row.push(*shown);
            }
            told.people.push(everybody(voice, found, arm));
        }
        told
    }

    /// A sum over the arms; told when each of them is.
    pub(super) fn sum(arms: &[Shown]) -> Shown {
        arms.iter().map(|shown| shown.count()).sum::<Option<u64>>().map_or(Shown::Hidden, Shown::Count)
    }
}

/// Whether the design has nobody there: nobody had begun by then, or everybody had. That is no secret.
pub(super) fn nobody(voice: &Voice<'_>, wave: usize, of: usize) -> bool {
    voice.plan.design == Design::SteppedWedge
        && voice.study.people.iter().all(|person| arm(person, wave, voice.plan) != Some(of))
}

/// A row whose first two cells name it; the others have nothing to say where the design has nobody.
pub(super) fn row(answered: Shown, mut cells: Vec<Cell>) -> Vec<Cell> {
    if answered == Shown::Count(0) {
        for cell in cells.iter_mut().skip(2) {
            *cell = Cell { said: "–".to_owned(), parts: vec!["–".to_owned(); cell.parts.len()] };
        }
    }
    cells
}

/// Everybody in the file where the people of the arms are told one by one: only when what lies between them and their sum
/// is nobody or enough, else one could take the one from the other.
pub(super) fn altogether(voice: &Voice<'_>, found: &Found) -> Shown {
    let people = found.flow.people;
    let shown = lone(people, voice.audience());
    let least = voice.audience().smallest_group();
    let fits = |told: u64| told == people || told.abs_diff(people) >= least;
    let told = |arms: &[Shown]| arms.iter().filter_map(|one| one.count()).sum::<u64>();
    let fine = match &found.time {
        Some(lasted) => {
            let arms: Vec<Shown> =
                lasted.curves.iter().map(|curve| lone(curve.people as u64, voice.audience())).collect();
            fits(told(&arms))
        }
        None => (0..found.measures.len()).all(|measure| {
            let waves = Told::of(voice, found, measure).waves;
            fits(waves.iter().map(|arms| told(arms)).sum())
        }),
    };
    if fine { shown } else { Shown::Hidden }
}

/// Who answered both times, then who answered each time, from the last on.
fn chain(plain: &Plain, arm: usize) -> Vec<u64> {
    let mut counts = vec![plain.both.get(arm).copied().unwrap_or(0)];
    counts.extend(plain.waves.iter().rev().map(|arms| arms.get(arm).copied().unwrap_or(0)));
    counts
}

fn plain_at(found: &Found, measure: usize, wave: usize, arm: usize) -> Option<u64> {
    plain(found, measure).waves.get(wave)?.get(arm).copied()
}

/// What is told of the measures that come before this one, the primary first: the same people answered them, and two
/// counts that differ by a few would tell how many skipped one of the two.
fn earlier(voice: &Voice<'_>, measure: usize, counts: impl Fn(usize) -> Vec<u64>) -> Vec<u64> {
    let mut order: Vec<usize> = (0..voice.plan.measures.len()).collect();
    order.sort_by_key(|at| usize::from(*at != voice.plan.primary));
    let before = order.into_iter().take_while(|at| *at != measure);
    before.fold(Vec::new(), |mut told, at| {
        let shown = beside(&told, &counts(at), voice.audience());
        told.extend(shown.iter().filter_map(|one| one.count()));
        told
    })
}

struct Plain {
    waves: Vec<Vec<u64>>,
    both: Vec<u64>,
}

fn plain(found: &Found, measure: usize) -> Plain {
    let Some(shown) = found.measures.get(measure) else {
        return Plain { waves: Vec::new(), both: Vec::new() };
    };
    let n = |score: &crate::find::means::Score| score.mean.map_or(0, |mean| mean.n as u64);
    let both =
        |moved: &Option<crate::find::change::Moved>| moved.as_ref().map_or(0, |one| one.change.n as u64);
    Plain {
        waves: shown.means.iter().map(|arms| arms.iter().map(n).collect()).collect(),
        both: shown.changes.iter().map(both).collect(),
    }
}

/// Everybody of an arm, when that tells of nobody who did not answer, whatever the measure.
fn everybody(voice: &Voice<'_>, found: &Found, arm: usize) -> Shown {
    let people = found.flow.by_arm.get(arm).copied().unwrap_or(0);
    let least = voice.audience().smallest_group();
    let told = (0..found.measures.len()).all(|measure| {
        let plain = plain(found, measure);
        let mut counts = chain(&plain, arm);
        counts.push(people);
        apart(&counts, voice.audience()).last().is_some_and(|last| last.count().is_some())
            && never(&plain, arm, people).is_none_or(|never| never == 0 || never >= least)
    });
    if told { Shown::Count(people) } else { Shown::Hidden }
}

/// Who answered neither the first time nor the last: everybody, without those who answered at either.
fn never(plain: &Plain, arm: usize, people: u64) -> Option<u64> {
    let at = |arms: &Vec<u64>| arms.get(arm).copied();
    let (first, last) = (plain.waves.first().and_then(at)?, plain.waves.last().and_then(at)?);
    let both = plain.both.get(arm).copied()?;
    (people + both).checked_sub(first + last)
}

/// Which of some counts of nested groups of people are told, the first before the later.
pub(super) fn apart(counts: &[u64], audience: Audience) -> Vec<Shown> {
    beside(&[], counts, audience)
}

/// The same where others are told already.
fn beside(others: &[u64], counts: &[u64], audience: Audience) -> Vec<Shown> {
    let least = audience.smallest_group();
    let mut told: Vec<u64> = others.to_vec();
    let one = |count: &u64| {
        let fits =
            *count >= least && told.iter().all(|other| *count == *other || count.abs_diff(*other) >= least);
        if fits {
            told.push(*count);
        }
        if fits { Shown::Count(*count) } else { Shown::Hidden }
    };
    counts.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_between_two_counts_is_nobody_or_enough() {
        let told = |counts: &[u64]| {
            apart(counts, Audience::Inside).iter().map(|one| one.count()).collect::<Vec<_>>()
        };
        assert_eq!(told(&[28, 28, 30, 30]), [Some(28), Some(28), None, None]);
        assert_eq!(told(&[28, 28, 33, 40]), [Some(28), Some(28), Some(33), Some(40)]);
        assert_eq!(told(&[3, 12]), [None, Some(12)]);
        let after = beside(&[28], &[30, 28, 34], Audience::Inside);
        assert_eq!(after.iter().map(|one| one.count()).collect::<Vec<_>>(), [None, Some(28), Some(34)]);
        assert_eq!(Told::sum(&[Shown::Count(3), Shown::Hidden]), Shown::Hidden);
    }
}
