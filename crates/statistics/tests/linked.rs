//! Tables of the same people, at one date and at several, published together and attacked together; and
//! dashboards laid over each other.

use std::collections::BTreeSet;

use statistics::disclosure::attack::Attacker;
use statistics::disclosure::{
    Asked, Attribute, Audience, Cell, Crossing, HeldBack, Policy, ProtectedTable, Releases, Rounding, Shown,
    Snapshot, table,
};

const K: u64 = 5;
const PLAIN: Policy = Policy { audience: Audience::Inside, attribute: Attribute::Plain };
/// Categories of three attributes, such as place, age and answer.
const CATEGORIES: [usize; 3] = [3, 2, 3];
/// People who could have been there all along, for the attackers: more than were ever invented.
const COULD_BE: u64 = 1_000_000;

/// A small generator of pseudo-random numbers (xorshift): every run tries the same programmes.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }

    /// Some categories are more likely than others.
    fn traits(&mut self) -> Vec<usize> {
        let of =
            |count: usize, dice: &mut Dice| dice.below(count as u64).min(dice.below(count as u64)) as usize;
        CATEGORIES.iter().map(|count| of(*count, self)).collect()
    }

    fn programme(&mut self, people: u64) -> Snapshot {
        (0..people).map(|person| (person, self.traits())).collect()
    }
}

fn tables(dice: &mut Dice) -> Vec<Crossing> {
    let all = [
        Crossing::table(0, 1),
        Crossing::table(1, 2),
        Crossing::table(0, 2),
        Crossing::list(0),
        Crossing::list(2),
    ];
    let first = dice.below(3) as usize;
    vec![all[first], all[(first + 1) % 3], all[3 + dice.below(2) as usize]]
}

/// Every figure of a table: its categories, and what is shown.
fn figures(crossing: Crossing, shown: &ProtectedTable) -> Vec<(Cell, Shown)> {
    let pairs = [(0, 1), (1, 2), (0, 2)];
    let mut found = vec![(Cell::new(), shown.total)];
    let two = pairs.iter().find(|(rows, columns)| crossing == Crossing::table(*rows, *columns));
    let columns = match two {
        Some((_, columns)) => *columns,
        None => (0..3).find(|at| crossing == Crossing::list(*at)).expect("a list"),
    };
    let sums = shown.column_totals.iter().enumerate();
    found.extend(sums.map(|(at, sum)| (Cell::from([(columns, at)]), *sum)));
    if let Some((rows, columns)) = two {
        for (row, line) in shown.counts.iter().enumerate() {
            found.push((Cell::from([(*rows, row)]), shown.row_totals[row]));
            let cells = line.iter().enumerate();
            found.extend(cells.map(|(at, one)| (Cell::from([(*rows, row), (*columns, at)]), *one)));
        }
    }
    found
}

/// Those in a cell at one date, and those who could have stood in it at every date.
fn within(people: &Snapshot, cell: &Cell) -> BTreeSet<u64> {
    let stands = |traits: &[usize]| cell.iter().all(|(attribute, at)| traits[*attribute] == *at);
    let there = people.iter().filter(|(_, traits)| stands(traits)).map(|(person, _)| *person);
    let size: usize = CATEGORIES.iter().product();
    let could = (0..size).filter(|at| stands(&[at / 6, at / 3 % 2, at % 3])).map(|at| COULD_BE + at as u64);
    there.chain(could).collect()
}

/// What the attackers find about what is hidden: how many figures they narrow down to less than a smallest
/// group, and how many few they know for certain.
fn attacked(read: &[(BTreeSet<u64>, Shown)], rounded: bool) -> (usize, usize) {
    let (attacker, groups) = Attacker::of_overlaps(read, Audience::Inside, rounded);
    let (mut narrow, mut certain) = (0, 0);
    for (people, _) in read.iter().filter(|(_, shown)| *shown == Shown::Hidden) {
        let own: BTreeSet<usize> = people.iter().map(|person| groups[person]).collect();
        let own: Vec<usize> = own.into_iter().collect();
        let found = attacker.between(&own, 300).expect("true facts");
        narrow += usize::from(found.width() < K);
        certain += usize::from(found.is_certain());
    }
    // Those whom the figures tell apart only together, such as one who moved between two dates.
    let bounds = attacker.bounds().expect("true facts");
    certain += bounds.iter().filter(|b| b.is_certain() && (1..K).contains(&b.low)).count();
    (narrow, certain)
}

fn read(people: &Snapshot, asked: &[Crossing], told: &[ProtectedTable]) -> Vec<(BTreeSet<u64>, Shown)> {
    let all = asked.iter().zip(told).flat_map(|(crossing, shown)| figures(*crossing, shown));
    all.map(|(cell, shown)| (within(people, &cell), shown)).collect()
}

#[test]
fn linked_tables_give_nothing_away_that_they_would_apart() {
    let mut dice = Dice(23);
    let (mut published, mut hidden, mut apart) = (0, 0, (0, 0));
    for _ in 0..150 {
        let size = 40 + dice.below(120);
        let people = dice.programme(size);
        let asked = tables(&mut dice);
        let mut releases = Releases::new(&CATEGORIES, Policy::INSIDE);
        let Ok(told) = releases.publish(&people, &asked) else { continue };
        published += 1;
        let proof = releases.proof().expect("published");
        assert!(proof.holds());
        assert!(proof.hidden().iter().all(|range| range.high - range.low >= K));
        let seen = read(&people, &asked, &told);
        hidden += seen.iter().filter(|(_, shown)| *shown == Shown::Hidden).count();
        assert!(seen.iter().all(|(_, shown)| shown.count().is_none_or(|count| count >= K)));
        assert_eq!(attacked(&seen, false), (0, 0));
        let each: Vec<ProtectedTable> = asked.iter().map(|one| alone(&people, *one)).collect();
        let found = attacked(&read(&people, &asked, &each), false);
        apart = (apart.0 + found.0, apart.1 + found.1);
    }
    assert!(published > 120 && hidden > 500, "{published} {hidden}");
    // The same tables, each protected on its own.
    assert!(apart.0 > 20 && apart.1 > 5, "{apart:?}");
}

/// A table protected on its own.
fn alone(people: &Snapshot, crossing: Crossing) -> ProtectedTable {
    let free = Releases::new(&CATEGORIES, PLAIN).publish(people, &[crossing]).map(|mut all| all.remove(0));
    let shape = free.expect("one table alone can be published");
    let (mut rows, columns) = (vec![Cell::new()], shape.column_totals.len());
    let pair = [(0, 1), (1, 2), (0, 2)].into_iter().find(|(r, c)| crossing == Crossing::table(*r, *c));
    let column = pair.map_or_else(|| if crossing == Crossing::list(0) { 0 } else { 2 }, |(_, c)| c);
    if let Some((row, _)) = pair {
        rows = (0..CATEGORIES[row]).map(|at| Cell::from([(row, at)])).collect();
    }
    let count = |row: &Cell, at: usize| {
        let stands = |traits: &Vec<usize>| traits[column] == at && row.iter().all(|(a, c)| traits[*a] == *c);
        people.values().filter(|traits| stands(traits)).count() as u64
    };
    let counts: Vec<Vec<u64>> =
        rows.iter().map(|row| (0..columns).map(|at| count(row, at)).collect()).collect();
    table(&counts, Policy::INSIDE)
}

#[test]
fn editions_over_time_give_nothing_away_together() {
    let mut dice = Dice(29);
    let (mut published, mut held_back, mut naive) = (0, 0, (0, 0));
    for _ in 0..24 {
        let size = 60 + dice.below(60);
        let mut people = dice.programme(size);
        let asked = [Crossing::table(0, 1), Crossing::list(2)];
        let mut releases = Releases::new(&CATEGORIES, Policy::INSIDE);
        let (mut seen, mut apart) = (Vec::new(), Vec::new());
        let mut next = 1_000;
        for _ in 0..4 {
            match releases.publish(&people, &asked) {
                Ok(told) => {
                    published += 1;
                    seen.extend(read(&people, &asked, &told));
                    assert!(releases.proof().is_some_and(|proof| proof.holds()));
                }
                Err(why) => {
                    assert_eq!(why, HeldBack::WouldTell);
                    held_back += 1;
                }
            }
            let each: Vec<ProtectedTable> = asked.iter().map(|one| alone(&people, *one)).collect();
            apart.extend(read(&people, &asked, &each));
            for _ in 0..dice.below(30) {
                people.insert(next, dice.traits());
                next += 1;
            }
            let leaves = dice.below(3) * 4;
            (0..leaves).for_each(|_| {
                people.pop_first();
            });
        }
        assert_eq!(attacked(&seen, false), (0, 0));
        let found = attacked(&apart, false);
        naive = (naive.0 + found.0, naive.1 + found.1);
    }
    assert!(published > 48 && held_back > 3, "{published} {held_back}");
    assert!(naive.0 + naive.1 > 3, "{naive:?}");
}

#[test]
fn the_intersection_of_dashboards_is_no_few() {
    let mut dice = Dice(31);
    let (mut told, mut refused, mut naive) = (0, 0, 0);
    for _ in 0..60 {
        let (mut asked, mut seen, mut unasked) = (Asked::default(), Vec::new(), Vec::new());
        for _ in 0..12 {
            let (from, length) = (dice.below(60), K + dice.below(30));
            let people: BTreeSet<u64> = (from..from + length).collect();
            let shown = Shown::Count(people.len() as u64);
            unasked.push((people.clone(), shown));
            if asked.may_show(&people, Audience::Inside) {
                seen.push((people, shown));
            } else {
                refused += 1;
            }
        }
        told += seen.len();
        let few = |read: &[(BTreeSet<u64>, Shown)]| {
            let (attacker, _) = Attacker::of_overlaps(read, Audience::Inside, false);
            let found = attacker.attack(K).expect("true facts").certain;
            found.iter().filter(|(_, count)| (1..K).contains(count)).count()
        };
        assert_eq!(few(&seen), 0);
        naive += few(&unasked);
    }
    assert!(told > 500 && refused > 50 && naive > 15, "{told} {refused} {naive}");
}

#[test]
fn two_thousand_releases_have_no_hidden_count_that_is_narrow() {
    let mut dice = Dice(37);
    let (mut releases_made, mut hidden) = (0, 0);
    while releases_made < 2_000 {
        let size = 30 + dice.below(170);
        let mut people = dice.programme(size);
        let policy = if dice.below(2) == 0 { Policy::INSIDE } else { PLAIN };
        let mut releases = Releases::new(&CATEGORIES, policy);
        for edition in 0..3u64 {
            let asked = tables(&mut dice);
            if releases.publish(&people, &asked).is_ok() {
                releases_made += 1;
            }
            (0..20 + dice.below(20)).for_each(|at| {
                people.insert(1_000 * (edition + 1) + at, dice.traits());
            });
        }
        if let Some(proof) = releases.proof() {
            let ranges = proof.hidden();
            hidden += ranges.len();
            assert!(proof.holds() && ranges.iter().all(|range| range.high >= range.low + K));
        }
    }
    assert!(hidden > 4_000, "{hidden}");
}

#[test]
fn what_is_the_same_stays_the_same_and_what_cannot_be_is_held_back() {
    let mut dice = Dice(41);
    let people = dice.programme(140);
    let asked = [Crossing::table(0, 1), Crossing::table(1, 2)];
    let mut releases = Releases::new(&CATEGORIES, Policy::OUTSIDE);
    let first = releases.publish(&people, &asked).expect("large enough");
    assert_eq!(releases.publish(&people, &asked), Ok(first.clone()));
    // A further table of the same people joins them; their own counts stay.
    releases.publish(&people, &[Crossing::list(0)]).expect("a sum of the first");
    assert_eq!(releases.publish(&people, &asked), Ok(first.clone()));
    let mut later = people.clone();
    later.insert(500, vec![0, 0, 0]);
    assert_eq!(releases.publish(&later, &asked), Err(HeldBack::WouldTell));
    assert_eq!(releases.publish(&later, &[Crossing::list(7)]), Err(HeldBack::Unknown));
    assert_eq!(releases.publish(&later, &[Crossing::table(1, 1)]), Err(HeldBack::Unknown));
    later.insert(501, vec![9, 0, 0]);
    assert_eq!(releases.publish(&later, &asked), Err(HeldBack::Unknown));
    let few = dice.programme(50);
    let mut small = Releases::new(&CATEGORIES, Policy::OUTSIDE);
    assert_eq!(small.publish(&few, &asked), Err(HeldBack::TooFine));
    assert!(small.proof().is_none() && small.publish(&few, &[Crossing::list(0)]).is_ok());
    let rounding = Rounding::new(&[5; 32]).expect("long enough");
    let rounded = releases.rounded(&asked, &rounding);
    let same = |a: &Shown, b: &Shown| a.count().is_some() == b.count().is_some();
    let near =
        |a: &Shown, b: &Shown| a.count().zip(b.count()).is_none_or(|(a, b)| b % 5 == 0 && a.abs_diff(b) < 5);
    for (exact, rounded) in first.iter().zip(&rounded) {
        let pairs = exact.counts.iter().flatten().zip(rounded.counts.iter().flatten());
        assert!(pairs.clone().all(|(a, b)| same(a, b) && near(a, b)) && pairs.count() == 6);
    }
}
