//! Columns of a study by name: numbers or words, gaps allowed, with the row numbers of the spreadsheet they came from.

use std::{cmp::Reverse, collections::HashMap, hash::Hash};

use crate::Trouble;

/// What stands in a column, a place a row; none where nothing is written.
#[derive(Debug, Clone, PartialEq)]
pub enum Cells {
    /// Numbers. One that is not finite counts as a gap.
    Numbers(Vec<Option<f64>>),
    /// Words: the names of groups, sites, people.
    Words(Vec<Option<String>>),
}

/// One column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What stands in it.
    pub cells: Cells,
    /// The groups it was declared to name, in order, the first being what the others are compared with.
    levels: Option<Vec<String>>,
}

impl Column {
    /// The number in this row; none for a gap, and for a column of words.
    pub fn number(&self, at: usize) -> Option<f64> {
        match &self.cells {
            Cells::Numbers(numbers) => numbers.get(at).copied().flatten().filter(|number| number.is_finite()),
            Cells::Words(_) => None,
        }
    }

    /// What stands in this row, in words; a number as R writes it. None for a gap.
    pub fn word(&self, at: usize) -> Option<String> {
        match &self.cells {
            Cells::Numbers(_) => self.number(at).map(number_in_words),
            Cells::Words(words) => words.get(at).cloned().flatten(),
        }
    }

    /// Whether nothing is written in this row.
    pub fn is_gap(&self, at: usize) -> bool {
        match &self.cells {
            Cells::Numbers(_) => self.number(at).is_none(),
            Cells::Words(words) => words.get(at).is_none_or(Option::is_none),
        }
    }

    /// Whether it names groups: words do, and what was declared to.
    pub fn is_factor(&self) -> bool {
        self.levels.is_some() || matches!(self.cells, Cells::Words(_))
    }

    /// The groups it names in these rows: as declared, or else words in the order of the alphabet (whatever their case)
    /// and numbers in order.
    pub fn levels(&self, rows: &[usize]) -> Vec<String> {
        self.groups(rows).0
    }

    /// The groups it names in these rows, as `levels`, and for each of the rows the place of its group. A gap counts as
    /// the first: rows with gaps are left out before.
    pub fn groups(&self, rows: &[usize]) -> (Vec<String>, Vec<usize>) {
        let (found, of) = match &self.cells {
            Cells::Numbers(_) => {
                // Nought and less than nought are one.
                let key = |row: &usize| self.number(*row).map(|number| (number + 0.0).to_bits());
                let (keys, of) = sorted(rows.iter().map(key), |key| in_order(*key));
                (keys.into_iter().map(|key| number_in_words(f64::from_bits(key))).collect(), of)
            }
            Cells::Words(words) => {
                let key = |row: &usize| words.get(*row)?.as_deref();
                let (keys, of) = sorted(rows.iter().map(key), |word| alphabet(word));
                (keys.into_iter().map(str::to_owned).collect::<Vec<String>>(), of)
            }
        };
        let Some(declared) = &self.levels else { return (found, of) };
        let levels: Vec<String> = declared.iter().filter(|level| found.contains(level)).cloned().collect();
        let place = |word: &String| levels.iter().position(|level| level == word).unwrap_or(0);
        let places: Vec<usize> = found.iter().map(place).collect();
        let of = of.into_iter().map(|at| places.get(at).copied().unwrap_or(0)).collect();
        (levels, of)
    }

    fn len(&self) -> usize {
        match &self.cells {
            Cells::Numbers(numbers) => numbers.len(),
            Cells::Words(words) => words.len(),
        }
    }
}

/// Columns of the same rows. Shorter columns end in gaps; of two columns of one name the first counts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Frame {
    columns: Vec<Column>,
    numbers: Vec<u32>,
}

impl Frame {
    /// From text: the names of the columns, and rows of cells. A column holds numbers if all its filled cells are
    /// numbers, otherwise words. An empty cell, `NA` and `NaN` are gaps, and so are the cells a short row has not.
    ///
    /// ```
    /// let names = ["group", "score"].map(str::to_owned);
    /// let rows = [vec!["usual".to_owned(), "12".to_owned()], vec!["support".to_owned(), String::new()]];
    /// let frame = models::frame::Frame::read(&names, &rows);
    /// assert_eq!(frame.column("score")?.number(0), Some(12.0));
    /// assert_eq!(frame.row_number(0), 2);
    /// # Ok::<(), models::Trouble>(())
    /// ```
    pub fn read(names: &[String], rows: &[Vec<String>]) -> Self {
        let mut frame = Self::default();
        for (at, name) in names.iter().enumerate() {
            let cells: Vec<Option<&str>> =
                rows.iter().map(|row| row.get(at).map(|cell| cell.trim()).filter(filled)).collect();
            let numbers: Option<Vec<Option<f64>>> =
                cells.iter().map(|cell| cell.map_or(Some(None), |text| number(text).map(Some))).collect();
            frame = match numbers {
                Some(numbers) => frame.with_numbers(name, numbers),
                None => frame.with_words(name, cells.iter().map(|cell| cell.map(str::to_owned)).collect()),
            };
        }
        frame
    }

    /// With one more column of numbers.
    #[must_use]
    pub fn with_numbers(mut self, name: &str, numbers: Vec<Option<f64>>) -> Self {
        self.columns.push(Column { name: name.to_owned(), cells: Cells::Numbers(numbers), levels: None });
        self
    }

    /// With one more column of words.
    #[must_use]
    pub fn with_words(mut self, name: &str, words: Vec<Option<String>>) -> Self {
        self.columns.push(Column { name: name.to_owned(), cells: Cells::Words(words), levels: None });
        self
    }

    /// With these row numbers, when the rows are not those right below a line of names.
    #[must_use]
    pub fn with_row_numbers(mut self, numbers: Vec<u32>) -> Self {
        self.numbers = numbers;
        self
    }

    /// Declares that a column names groups, in this order; the first is what the others are compared with. Fails when
    /// there is no such column, or it names a group that is not in the list.
    pub fn factor(&mut self, name: &str, levels: &[String]) -> Result<(), Trouble> {
        let column = self.column(name)?;
        let unknown = |at: &usize| column.word(*at).filter(|word| !levels.contains(word)).map(|w| (*at, w));
        if let Some((at, found)) = (0..self.len()).find_map(|at| unknown(&at)) {
            return Err(Trouble::UnknownLevel { column: name.to_owned(), row: self.row_number(at), found });
        }
        for column in self.columns.iter_mut().filter(|column| column.name == name).take(1) {
            column.levels = Some(levels.to_vec());
        }
        Ok(())
    }

    /// Declares that a column names groups, in the order of the alphabet (numbers in order), but this one comes first:
    /// the others are compared with it. Fails when there is no such column or no such group.
    pub fn compare_with(&mut self, name: &str, reference: &str) -> Result<(), Trouble> {
        let rows: Vec<usize> = (0..self.len()).collect();
        let mut levels = self.column(name)?.levels(&rows);
        let at = levels
            .iter()
            .position(|level| level == reference)
            .ok_or_else(|| Trouble::NoLevel { column: name.to_owned(), level: reference.to_owned() })?;
        let first = levels.remove(at);
        levels.insert(0, first);
        self.factor(name, &levels)
    }

    /// The column of this name.
    pub fn column(&self, name: &str) -> Result<&Column, Trouble> {
        let found = self.columns.iter().find(|column| column.name == name);
        found.ok_or_else(|| Trouble::NoColumn { column: name.to_owned() })
    }

    /// All columns.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// How many rows.
    pub fn len(&self) -> usize {
        self.columns.iter().map(Column::len).max().unwrap_or(0)
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of a row as the spreadsheet counts: the names stand in row 1, unless told otherwise.
    pub fn row_number(&self, at: usize) -> u32 {
        let counted = u32::try_from(at).map_or(u32::MAX, |at| at.saturating_add(2));
        self.numbers.get(at).copied().unwrap_or(counted)
    }
}

fn filled(cell: &&str) -> bool {
    !matches!(*cell, "" | "NA" | "NaN")
}

fn number(text: &str) -> Option<f64> {
    text.parse().ok().filter(|number: &f64| number.is_finite())
}

/// Each key once, in order, and for each place the place of its key; the first where there is no key.
fn sorted<K: Hash + Eq + Copy, O: Ord>(
    keys: impl Iterator<Item = Option<K>>,
    order: impl Fn(&K) -> O,
) -> (Vec<K>, Vec<usize>) {
    let mut seen: HashMap<K, usize> = HashMap::new();
    let mut found: Vec<K> = Vec::new();
    let mut of = Vec::new();
    for key in keys {
        of.push(key.map_or(usize::MAX, |key| {
            *seen.entry(key).or_insert_with(|| {
                found.push(key);
                found.len() - 1
            })
        }));
    }
    let mut places: Vec<usize> = (0..found.len()).collect();
    places.sort_by_cached_key(|at| order(&found[*at]));
    let mut turned = vec![0; found.len()];
    for (new, old) in places.iter().enumerate() {
        turned[*old] = new;
    }
    let of = of.into_iter().map(|old: usize| turned.get(old).copied().unwrap_or(0)).collect();
    (places.into_iter().map(|at| found[at]).collect(), of)
}

/// Whole numbers that stand in the order of the numbers with these bits: below nought more bits are less.
fn in_order(bits: u64) -> i64 {
    let whole = bits.cast_signed();
    if whole < 0 { !(whole & i64::MAX) } else { whole }
}

/// What puts words in the order of the alphabet, whatever their case; of two words that differ in nothing else small
/// letters come first.
fn alphabet(word: &str) -> (String, Reverse<String>) {
    (word.to_lowercase(), Reverse(word.to_owned()))
}

/// A number as R writes it in the name of a group: up to 15 digits, and as a power of ten where that is shorter.
pub fn number_in_words(number: f64) -> String {
    // Rust writes 15 digits as `1.50000000000000e3`.
    let exact = format!("{:.14e}", number + 0.0);
    let Some((digits, power)) = exact.split_once('e') else { return exact };
    let power: i32 = power.parse().unwrap_or(0);
    let short =
        if digits.contains('.') { digits.trim_end_matches('0').trim_end_matches('.') } else { digits };
    let places = short.split_once('.').map_or(0, |(_, after)| after.len());
    let after = (places as i32 - power).max(0) as usize;
    let plain = format!("{:.after$}", exact.parse().unwrap_or(number));
    let sign = if power < 0 { '-' } else { '+' };
    let scientific = format!("{short}e{sign}{:02}", power.abs());
    if plain.len() <= scientific.len() { plain } else { scientific }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(lines: &[&str]) -> Vec<Vec<String>> {
        lines.iter().map(|line| line.split(',').map(str::to_owned).collect()).collect()
    }

    #[test]
    fn a_column_is_numbers_only_if_all_its_filled_cells_are() {
        let names = ["a", "b", "c"].map(str::to_owned);
        let frame = Frame::read(&names, &rows(&["1,x,2", "NA,,many", " 3.5 "]));
        let a = frame.column("a").unwrap();
        assert_eq!([a.number(0), a.number(1), a.number(2), a.number(9)], [Some(1.0), None, Some(3.5), None]);
        let c = frame.column("c").unwrap();
        assert_eq!(
            [c.word(0).as_deref(), c.word(1).as_deref(), c.word(2).as_deref()],
            [Some("2"), Some("many"), None]
        );
        assert_eq!(frame.column("d"), Err(Trouble::NoColumn { column: "d".into() }));
        assert_eq!((frame.len(), frame.row_number(2)), (3, 4));
        assert_eq!(frame.with_row_numbers(vec![7]).row_number(0), 7);
    }

    #[test]
    fn groups_stand_in_the_order_of_the_alphabet_unless_declared() {
        let names = ["g".to_owned(), "wave".to_owned()];
        let mut frame = Frame::read(&names, &rows(&["usual,10", "Support,2", "other,2", "support,0.5"]));
        let all = [0, 1, 2, 3];
        assert_eq!(frame.column("g").unwrap().levels(&all), ["other", "support", "Support", "usual"]);
        assert_eq!(frame.column("wave").unwrap().levels(&all), ["0.5", "2", "10"]);
        assert_eq!(frame.column("wave").unwrap().groups(&[0, 1, 3]).1, [2, 1, 0]);
        let below = Frame::default().with_numbers("x", [-0.0, 0.0, -2.0, -1.5, 3.0].map(Some).to_vec());
        let (levels, of) = below.column("x").unwrap().groups(&[0, 1, 2, 3, 4]);
        assert_eq!((levels.join(" "), of), ("-2 -1.5 0 3".to_owned(), vec![2, 2, 0, 1, 3]));
        frame.compare_with("g", "usual").unwrap();
        assert_eq!(frame.column("g").unwrap().levels(&all), ["usual", "other", "support", "Support"]);
        assert_eq!(frame.column("g").unwrap().levels(&[1, 0]), ["usual", "Support"]);
        assert!(matches!(frame.compare_with("g", "none"), Err(Trouble::NoLevel { .. })));
        let wrong = frame.factor("wave", &["2".to_owned(), "10".to_owned()]);
        assert_eq!(wrong, Err(Trouble::UnknownLevel { column: "wave".into(), row: 5, found: "0.5".into() }));
    }

    #[test]
    fn numbers_are_written_as_r_writes_them() {
        let written = [
            (-0.0, "0"),
            (1.0, "1"),
            (-2.5, "-2.5"),
            (100_000.0, "1e+05"),
            (123_456.0, "123456"),
            (0.1 + 0.2, "0.3"),
            (0.0001, "1e-04"),
            (0.000_12, "0.00012"),
            (1e15, "1e+15"),
            (1234.5, "1234.5"),
            (1.0 / 3.0, "0.333333333333333"),
            (1e-20, "1e-20"),
        ];
        for (number, words) in written {
            assert_eq!(number_in_words(number), words);
        }
    }
}
