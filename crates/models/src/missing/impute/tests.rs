//! That filled-in values come from where they should, and are the same again.

use super::*;

fn column(name: &str, values: Vec<Option<f64>>, how: How) -> Column {
    Column { name: name.into(), values, how }
}

/// Sixty invented people: a score before, one after with gaps where the first was low, and a yes or no with gaps.
fn study() -> [Column; 3] {
    let mut draw = Stream::new(11, 0);
    let before: Vec<f64> = (0..60).map(|_| (20.0 + 4.0 * draw.normal()).round()).collect();
    let after: Vec<Option<f64>> = before
        .iter()
        .map(|b| {
            let value = (b + 2.0 + 2.0 * draw.normal()).round();
            (draw.uniform() > if *b < 20.0 { 0.5 } else { 0.1 }).then_some(value)
        })
        .collect();
    let works: Vec<Option<f64>> = before
        .iter()
        .map(|b| {
            let yes = f64::from(u8::from(b + 4.0 * draw.normal() > 20.0));
            (draw.uniform() > 0.2).then_some(yes)
        })
        .collect();
    [
        column("before", before.into_iter().map(Some).collect(), How::Whole),
        column("after", after, How::Match),
        column("works", works, How::YesNo),
    ]
}

#[test]
fn what_was_answered_stays_and_gaps_take_values_somebody_has() {
    let columns = study();
    let found = impute(&columns, Plan { tables: 4, rounds: 5, seed: 3 }).unwrap();
    for table in &found.tables {
        for (filled, given) in table.iter().zip(&columns) {
            for (value, known) in filled.iter().zip(&given.values) {
                assert!(known.is_none_or(|known| known == *value));
                assert!(given.values.contains(&Some(*value)), "{} took {value}", given.name);
            }
        }
    }
    assert_eq!(found.trace.len(), 4 * 5 * 2);
    assert!(found.tables[0] != found.tables[1]);
}

#[test]
fn the_same_seed_gives_the_same_tables_however_many_there_are() {
    let columns = study();
    let few = impute(&columns, Plan { tables: 2, rounds: 3, seed: 9 }).unwrap();
    let many = impute(&columns, Plan { tables: 5, rounds: 3, seed: 9 }).unwrap();
    assert_eq!(few.tables[..], many.tables[..2]);
    let other = impute(&columns, Plan { tables: 2, rounds: 3, seed: 10 }).unwrap();
    assert!(few.tables != other.tables);
}

/// Pinned, so that another machine or another version of a library cannot give other tables unseen.
#[test]
fn the_first_values_are_those_of_every_machine() {
    let mut columns = study();
    let matched = impute(&columns, Plan { tables: 1, rounds: 2, seed: 1 }).unwrap();
    let sum: f64 = matched.tables[0][1].iter().sum();
    let yes: f64 = matched.tables[0][2].iter().sum();
    columns[1].how = How::Normal;
    let normal = impute(&columns, Plan { tables: 1, rounds: 2, seed: 1 }).unwrap();
    let drawn: f64 = normal.tables[0][1].iter().sum();
    assert_eq!((sum, yes), PINNED);
    assert!((drawn - PINNED_NORMAL).abs() < 1e-6, "{drawn}");
}

const PINNED: (f64, f64) = (1328.0, 31.0);
const PINNED_NORMAL: f64 = 1_339.854_934_608_735_4;

#[test]
fn units_and_shifts_of_a_column_change_nothing_but_themselves() {
    for how in [How::Normal, How::Match] {
        let mut columns = study();
        columns[1].how = how;
        let plan = Plan { tables: 2, rounds: 4, seed: 5 };
        let plain = impute(&columns, plan).unwrap();
        for column in &mut columns[..2] {
            column.values.iter_mut().for_each(|v| *v = v.map(|v| 8.0 * v - 64.0));
        }
        let scaled = impute(&columns, plan).unwrap();
        for (a, b) in plain.tables.iter().zip(&scaled.tables) {
            assert_eq!(a[2], b[2], "yes and no stay");
            assert!(a[1].iter().zip(&b[1]).all(|(a, b)| (8.0 * a - 64.0 - b).abs() < 1e-6), "{how:?}");
        }
    }
}

#[test]
fn columns_that_follow_from_others_or_do_not_vary_do_no_harm() {
    let [before, after, works] = study();
    let twice = Column { name: "twice".into(), ..before.clone() };
    let same = column("same", vec![Some(4.0); 60], How::Whole);
    let found = impute(&[before, twice, same, after, works], Plan::default()).unwrap();
    assert!(found.tables.iter().flatten().flatten().all(|value| value.is_finite()));
}

#[test]
fn what_cannot_be_filled_in_says_where() {
    let plan = Plan::default();
    assert_eq!(impute(&[], plan), Err(Unfit::Nothing));
    let [before, after, works] = study();
    assert_eq!(impute(std::slice::from_ref(&before), Plan { tables: 0, ..plan }), Err(Unfit::Nothing));
    let short = column("short", vec![Some(1.0)], How::Match);
    let wrong = impute(&[before.clone(), short], plan);
    assert_eq!(wrong, Err(Unfit::Length { column: "short".into(), rows: 1, first: 60 }));
    let row = after.values.iter().position(Option::is_none).unwrap() + 1;
    let whole = impute(&[Column { how: How::Whole, ..after }], plan);
    assert_eq!(whole, Err(Unfit::Gap { column: "after".into(), row }));
    let yes = impute(&[Column { how: How::YesNo, ..before }], plan);
    assert_eq!(yes, Err(Unfit::NotYesOrNo { column: "before".into(), row: 1 }));
    let mut one = vec![None; 60];
    one[0] = Some(1.0);
    let few = impute(&[works, column("one", one, How::Normal)], plan);
    assert_eq!(few, Err(Unfit::TooFew { column: "one".into(), observed: 1 }));
}

#[test]
fn a_single_column_is_filled_from_itself() {
    let values = (0..30).map(|at| (at % 3 > 0).then_some(f64::from(at))).collect();
    let found = impute(&[column("alone", values, How::Normal)], Plan::default()).unwrap();
    let mean = |table: &Vec<Vec<f64>>| table[0].iter().sum::<f64>() / 30.0;
    let all = found.tables.iter().map(mean).sum::<f64>() / found.tables.len() as f64;
    assert!((all - 14.5).abs() < 4.0, "{all}");
}
