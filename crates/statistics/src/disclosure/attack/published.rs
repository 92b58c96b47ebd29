//! Attackers who have read a list, a table, or the same table at two dates.

use super::super::{Audience, GroupedTable, ProtectedList, ProtectedTable, Shown};
use super::Attacker;

/// How the figures were made that an attacker reads.
type Reading = fn(&mut Attacker, &[usize], Shown, Audience);

impl Attacker {
    /// Has read a list; the groups are its categories.
    pub fn of_list(list: &ProtectedList, audience: Audience, rounded: bool) -> Attacker {
        let mut attacker = Attacker::new(list.counts.len());
        let reads = reading(rounded);
        let all: Vec<usize> = (0..list.counts.len()).collect();
        all.iter().zip(&list.counts).for_each(|(at, shown)| reads(&mut attacker, &[*at], *shown, audience));
        reads(&mut attacker, &all, list.total, audience);
        attacker
    }

    /// Has read a table; the groups are its cells, row by row.
    pub fn of_table(table: &ProtectedTable, audience: Audience, rounded: bool) -> Attacker {
        let columns = columns(table);
        let mut attacker = Attacker::new(table.counts.len() * columns);
        attacker.reads_table(table, audience, rounded, |row, column| vec![row * columns + column]);
        attacker
    }

    /// Has read a table whose rows stand in groups; the groups are its cells, line by line.
    pub fn of_grouped_table(table: &GroupedTable, audience: Audience, rounded: bool) -> Attacker {
        let columns = table.groups.iter().map(columns).max().unwrap_or(0);
        let rows: usize = table.groups.iter().map(|group| group.counts.len()).sum();
        let mut attacker = Attacker::new(rows * columns);
        let mut first = 0;
        for group in &table.groups {
            attacker
                .reads_table(group, audience, rounded, |row, column| vec![(first + row) * columns + column]);
            first += group.counts.len();
        }
        let reads = reading(rounded);
        for (column, shown) in table.column_totals.iter().enumerate() {
            let all: Vec<usize> = (0..rows).map(|row| row * columns + column).collect();
            reads(&mut attacker, &all, *shown, audience);
        }
        reads(&mut attacker, &(0..rows * columns).collect::<Vec<_>>(), table.total, audience);
        attacker
    }

    /// Has read the same table at two dates and knows that nobody left: the groups are those who were
    /// there, cell by cell, then those who joined. None if the tables have not the same rows and columns.
    pub fn of_two_dates(
        before: &ProtectedTable,
        now: &ProtectedTable,
        audience: Audience,
        rounded: bool,
    ) -> Option<Attacker> {
        let (rows, columns) = (before.counts.len(), columns(before));
        if now.counts.len() != rows || self::columns(now) != columns {
            return None;
        }
        let cells = rows * columns;
        let mut attacker = Attacker::new(2 * cells);
        attacker.reads_table(before, audience, rounded, |row, column| vec![row * columns + column]);
        attacker.reads_table(now, audience, rounded, |row, column| {
            vec![row * columns + column, cells + row * columns + column]
        });
        Some(attacker)
    }

    /// Reads every figure of a table; `groups` says which groups stand in a cell.
    fn reads_table(
        &mut self,
        table: &ProtectedTable,
        audience: Audience,
        rounded: bool,
        groups: impl Fn(usize, usize) -> Vec<usize>,
    ) {
        let reads = reading(rounded);
        let (rows, columns) = (table.counts.len(), columns(table));
        for (row, line) in table.counts.iter().enumerate() {
            line.iter().enumerate().for_each(|(at, shown)| reads(self, &groups(row, at), *shown, audience));
        }
        for (row, shown) in table.row_totals.iter().enumerate() {
            let all: Vec<usize> = (0..columns).flat_map(|column| groups(row, column)).collect();
            reads(self, &all, *shown, audience);
        }
        for (column, shown) in table.column_totals.iter().enumerate() {
            let all: Vec<usize> = (0..rows).flat_map(|row| groups(row, column)).collect();
            reads(self, &all, *shown, audience);
        }
        let all: Vec<usize> = (0..rows)
            .flat_map(|row| (0..columns).map(move |at| (row, at)))
            .flat_map(|(r, c)| groups(r, c))
            .collect();
        reads(self, &all, table.total, audience);
    }
}

fn reading(rounded: bool) -> Reading {
    if rounded { Attacker::sees_rounded } else { Attacker::sees }
}

fn columns(table: &ProtectedTable) -> usize {
    table.counts.iter().map(Vec::len).max().unwrap_or(0)
}
