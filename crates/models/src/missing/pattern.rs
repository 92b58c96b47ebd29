//! Which answers are missing together, and how often.

/// The gaps of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gaps {
    /// How many rows.
    pub rows: usize,
    /// How many rows have no gap.
    pub whole: usize,
    /// How many gaps each column has.
    pub columns: Vec<usize>,
    /// How many gaps there are in all.
    pub cells: usize,
    /// Each pattern that occurs: the most frequent first, of equally frequent ones that with fewer gaps first.
    pub patterns: Vec<Pattern>,
    /// Whether gaps only ever grow when the columns are put in the order of their gaps, as when people leave and do not
    /// come back.
    pub monotone: bool,
    /// For each pair of columns, how many rows have a gap in both; on the diagonal the gaps of one.
    pub together: Vec<Vec<usize>>,
}

/// Columns that are missing together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// Which, counted from nought, rising; empty where nothing is missing.
    pub missing: Vec<usize>,
    /// How many rows miss just these.
    pub rows: usize,
}

/// The gaps of a table of columns, all as long; `None` and values that are no finite number are gaps. None without a
/// column, or for columns of different length.
///
/// ```
/// let age = [Some(31.0), Some(40.0), Some(52.0)];
/// let answer = [Some(4.0), None, None];
/// let found = models::missing::gaps(&[&age, &answer]).unwrap();
/// assert_eq!((found.whole, found.columns, found.monotone), (1, vec![0, 2], true));
/// assert_eq!((found.patterns[0].rows, &found.patterns[0].missing), (2, &vec![1]));
/// ```
pub fn gaps<C: AsRef<[Option<f64>]>>(columns: &[C]) -> Option<Gaps> {
    let columns: Vec<&[Option<f64>]> = columns.iter().map(AsRef::as_ref).collect();
    let rows = columns.first()?.len();
    if columns.iter().any(|column| column.len() != rows) {
        return None;
    }
    let gap = |column: &[Option<f64>], row: usize| !column[row].is_some_and(f64::is_finite);
    let missing = |row: usize| (0..columns.len()).filter(|at| gap(columns[*at], row)).collect::<Vec<_>>();
    let mut each: Vec<Vec<usize>> = (0..rows).map(missing).collect();
    each.sort();
    let mut patterns: Vec<Pattern> = each
        .chunk_by(|a, b| a == b)
        .filter_map(|same| Some(Pattern { missing: same.first()?.clone(), rows: same.len() }))
        .collect();
    let monotone = only_grow(&patterns);
    patterns.sort_by_key(|pattern| (std::cmp::Reverse(pattern.rows), pattern.missing.len()));
    let mut together = vec![vec![0; columns.len()]; columns.len()];
    for pattern in &patterns {
        for a in &pattern.missing {
            pattern.missing.iter().for_each(|b| together[*a][*b] += pattern.rows);
        }
    }
    let of_columns: Vec<usize> = (0..columns.len()).map(|at| together[at][at]).collect();
    Some(Gaps {
        rows,
        whole: patterns.iter().find(|p| p.missing.is_empty()).map_or(0, |p| p.rows),
        cells: of_columns.iter().sum(),
        columns: of_columns,
        patterns,
        monotone,
        together,
    })
}

/// Whether of two patterns always one holds the other.
fn only_grow(patterns: &[Pattern]) -> bool {
    let mut by_size: Vec<&Pattern> = patterns.iter().collect();
    by_size.sort_by_key(|pattern| pattern.missing.len());
    by_size.windows(2).all(|pair| pair[0].missing.iter().all(|at| pair[1].missing.contains(at)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_comes_back_breaks_the_order() {
        let first = [Some(1.0), Some(1.0), None, Some(1.0)];
        let second = [Some(1.0), None, Some(1.0), Some(f64::NAN)];
        let found = gaps(&[&first, &second]).unwrap();
        assert!(!found.monotone);
        assert_eq!((found.rows, found.whole, found.cells), (4, 1, 3));
        let patterns: Vec<_> = found.patterns.iter().map(|p| (p.rows, p.missing.clone())).collect();
        assert_eq!(patterns, [(2, vec![1]), (1, vec![]), (1, vec![0])]);
        assert_eq!(found.together, [[1, 0], [0, 2]]);
    }

    #[test]
    fn columns_are_as_long_as_each_other() {
        assert!(gaps(&[vec![None], vec![]]).is_none() && gaps::<Vec<Option<f64>>>(&[]).is_none());
        let empty = gaps(&[Vec::<Option<f64>>::new()]).unwrap();
        assert!(empty.patterns.is_empty() && empty.monotone && empty.rows == 0);
    }
}
