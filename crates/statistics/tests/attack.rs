//! What attackers find in whole programmes: nothing certain where figures are published by the rules, a
//! good deal where they are not.

use proptest::prelude::*;
use statistics::disclosure::attack::{Attacker, Claims, Mechanism, rehearse};
use statistics::disclosure::{
    Attribute, Audience, Breakdown, Policy, ProtectedTable, Record, Rounding, Shown, Unit, among_partners,
    breakdown, list, may_release, table,
};

const PEOPLE: usize = 20_000;

fn rehearsed(mechanism: Mechanism) -> Claims {
    let claims = rehearse(mechanism, PEOPLE, 20_260_301).expect("it has a batch");
    assert!(claims.people >= PEOPLE && claims.certain_right == claims.certain, "{claims:?}");
    claims
}

#[test]
fn each_rule_alone_fails_and_together_they_hold() {
    let rounded = Mechanism { rounded: true, ..Mechanism::EXACT };
    let rounded_and_hidden = Mechanism { hidden_below: 10, ..rounded };
    let hidden_in_batches = Mechanism { batch: 10, ..Mechanism::HIDE_FEW };
    let [exact, few, round, both, batches, public] = [
        Mechanism::EXACT,
        Mechanism::HIDE_FEW,
        rounded,
        rounded_and_hidden,
        hidden_in_batches,
        Mechanism::PUBLIC,
    ]
    .map(rehearsed);
    assert_eq!(exact.certain, exact.people);
    assert!(few.certain < exact.certain && few.certain_of_hundred() > 30.0, "{few:?}");
    assert!(round.certain < few.certain && round.certain > 0, "{round:?}");
    assert!(both.certain < round.certain && both.certain > 0, "{both:?}");
    assert!(batches.certain < few.certain && batches.certain > 0, "{batches:?}");
    assert_eq!(public.certain, 0, "{public:?}");
    // What is left to the attacker is to guess by how many people have it anyway.
    let (right, base) = (public.share_right().expect("claims"), public.having as f64 / public.people as f64);
    assert!(right <= base + 0.05 && public.claimed > 0, "{right} of {base}");
}

#[test]
fn ten_who_joined_are_too_few_and_twelve_are_enough() {
    let over = |batch: usize| {
        let claims = rehearse(Mechanism { batch, ..Mechanism::PUBLIC }, 400_000, 7).expect("it has a batch");
        assert_eq!(claims.certain, 0, "{claims:?}");
        claims.share_right().expect("claims") - claims.having as f64 / claims.people as f64
    };
    // That a figure rose is itself a sign: the fewer joined, the more each of those who have it moved it. It
    // holds at any size of the place, so only more people help.
    let (ten, twelve) = (over(10), over(12));
    assert!(ten > 0.05 && ten < 0.06 && twelve < 0.045, "{ten} {twelve}");
}

/// A small generator of pseudo-random numbers (xorshift): every run tries the same programmes.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

/// The people of a programme, by row (such as place) and category (such as answer), some more likely than
/// others.
fn programme(dice: &mut Dice, people: u64, rows: u64, columns: u64) -> Vec<Vec<Vec<u64>>> {
    let mut cells = vec![vec![Vec::new(); columns as usize]; rows as usize];
    for person in 0..people {
        let row = dice.below(rows).min(dice.below(rows));
        let column = dice.below(columns).max(dice.below(columns));
        cells[row as usize][column as usize].push(person);
    }
    cells
}

fn counts(cells: &[Vec<Vec<u64>>]) -> Vec<Vec<u64>> {
    cells.iter().map(|row| row.iter().map(|people| people.len() as u64).collect()).collect()
}

#[test]
fn programmes_published_inside_give_nothing_away() {
    let mut dice = Dice(7);
    let mut hidden = 0;
    for _ in 0..400 {
        let people = 15 + dice.below(290);
        let (rows, columns) = (2 + dice.below(4), 2 + dice.below(3));
        let found = table(&counts(&programme(&mut dice, people, rows, columns)), Policy::INSIDE);
        let report = Attacker::of_table(&found, Audience::Inside, false).attack(5).expect("true facts");
        assert_eq!((report.certain, report.narrow), (vec![], vec![]), "{found:?}");
        hidden += found.counts.iter().flatten().filter(|shown| **shown == Shown::Hidden).count();
    }
    assert!(hidden > 400);
}

#[test]
fn hiding_the_few_alone_gives_most_of_them_away() {
    let mut dice = Dice(7);
    let mut certain = 0;
    for _ in 0..100 {
        let people = 30 + dice.below(200);
        let all = counts(&programme(&mut dice, people, 2, 3));
        let sum = |counts: &[u64]| Shown::Count(counts.iter().sum());
        let shown = |count: &u64| if *count < 5 { Shown::Hidden } else { Shown::Count(*count) };
        let found = ProtectedTable {
            counts: all.iter().map(|row| row.iter().map(shown).collect()).collect(),
            row_totals: all.iter().map(|row| sum(row)).collect(),
            column_totals: (0..3).map(|c| sum(&[all[0][c], all[1][c]])).collect(),
            total: sum(&all.concat()),
        };
        certain += Attacker::of_table(&found, Audience::Inside, false).attack(5).expect("true").certain.len();
    }
    assert!(certain > 30, "{certain}");
}

#[test]
fn snapshots_of_public_tables_give_nothing_away() {
    let mut dice = Dice(11);
    let rounding = Rounding::new(&[9; 32]).expect("long enough");
    let record = |person: &u64| rounding.record(&person.to_be_bytes());
    let rounded = |cells: &[Vec<Vec<u64>>]| {
        let records: Vec<Vec<Vec<Record>>> = cells
            .iter()
            .map(|row| row.iter().map(|people| people.iter().map(record).collect()).collect())
            .collect();
        rounding.table(&records, Policy::OUTSIDE)
    };
    let units = |cells: &[Vec<Vec<u64>>]| -> Vec<Unit> {
        let unit = |row: &Vec<Vec<u64>>| {
            let kinds = row.iter().enumerate();
            kinds.flat_map(|(kind, people)| people.iter().map(move |person| (*person, kind))).collect()
        };
        cells.iter().map(unit).collect()
    };
    let mut released = 0;
    for _ in 0..150 {
        let before = programme(&mut dice, 120, 2, 3);
        let mut now = before.clone();
        let joined = 20 + dice.below(60);
        for person in 1_000..1_000 + joined {
            now[dice.below(2) as usize][dice.below(3) as usize].push(person);
        }
        if !may_release(&units(&before), &units(&now), 95, Audience::Outside) {
            continue;
        }
        released += 1;
        let attacker = Attacker::of_two_dates(&rounded(&before), &rounded(&now), Audience::Outside, true);
        let attacker = attacker.expect("same shape");
        assert!(attacker.bounds().expect("true facts").iter().all(|bounds| !bounds.is_certain()));
    }
    assert!(released > 50, "{released}");
}

#[test]
fn size_gates_leave_nothing_to_break_down_in_small_programmes() {
    let mut dice = Dice(13);
    for _ in 0..500 {
        let people = 5 + dice.below(300);
        let (rows, columns) = (1 + dice.below(5) as usize, 1 + dice.below(5) as usize);
        let gate = breakdown(people, Audience::Outside);
        let allowed = gate.allows(rows, columns);
        let two_way = rows > 1 && columns > 1;
        let finer =
            (people < 20) || (people < 60 && two_way) || (people < 120 && two_way && rows * columns > 8);
        assert_eq!(allowed, !finer);
        assert_eq!(gate == Breakdown::Band, people < 20);
    }
}

#[test]
fn asking_again_or_otherwise_does_not_average_the_rounding_out() {
    let rounding = Rounding::new(&[3; 32]).expect("long enough");
    let people: Vec<Record> = (0u64..23).map(|person| rounding.record(&person.to_be_bytes())).collect();
    let first = rounding.count(&people);
    let mut dice = Dice(17);
    for _ in 0..1_000 {
        // The same people, put together from two filters that overlap, in another order.
        let (from, to) = (dice.below(12) as usize, 12 + dice.below(11) as usize);
        let filters = [&people[from..], &people[..to]].concat();
        assert_eq!(rounding.count(&filters), first);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn nobody_finds_another_organisation_by_taking_its_own_away(
        counts in prop::collection::vec(0u64..40, 2..8),
    ) {
        let all: Vec<usize> = (0..counts.len()).collect();
        for own in &all {
            let seen = among_partners(&counts, Some(*own), Audience::Inside);
            let mut attacker = Attacker::new(counts.len());
            all.iter().for_each(|at| attacker.sees(&[*at], seen.counts[*at], Audience::Inside));
            attacker.sees(&all, seen.total, Audience::Inside);
            let report = attacker.attack(5).expect("true facts");
            prop_assert_eq!((report.certain, report.narrow), (vec![], vec![]));
        }
    }

    #[test]
    fn no_list_tells_that_everybody_or_nobody_has_it(
        counts in prop::collection::vec(prop_oneof![Just(0u64), 0u64..30], 2..5),
    ) {
        let found = list(&counts, Policy::INSIDE);
        let attacker = Attacker::of_list(&found, Audience::Inside, false);
        let unit: Vec<usize> = (0..counts.len()).collect();
        prop_assert_eq!(attacker.everybody_in(&unit), None);
        let bounds = attacker.bounds().expect("true facts");
        prop_assert!(bounds.iter().all(|bounds| bounds.high > 0));
        // Where it is plain what people are, nothing is wrong with knowing that nobody is.
        let plain = Policy { audience: Audience::Inside, attribute: Attribute::Plain };
        prop_assert!(Attacker::of_list(&list(&counts, plain), Audience::Inside, false).bounds().is_some());
    }
}
