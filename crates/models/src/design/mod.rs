//! From a formula and a frame to what a model is fitted to: the outcome, the columns that explain it, the groupings.

mod coding;
mod random;
mod rank;
mod variable;

use nalgebra::{DMatrix, DVector};

pub use self::{coding::Recipe, rank::Alias, variable::Kind};
use crate::{
    Grouping, Trouble,
    formula::{Expression, Formula},
    frame::Frame,
};

/// What a model is fitted to. Rows with a gap in any column that the formula names are left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Design {
    /// The outcome, length n; empty when the formula has none.
    pub y: Vec<f64>,
    /// What explains it, n × p, without the columns that say nothing new.
    pub x: DMatrix<f64>,
    /// The names of the p columns, as R gives them: `(Intercept)`, `time`, `groupusual`, `time:groupusual`.
    pub names: Vec<String>,
    /// The term of each column, length p: 0 is the intercept, 1 the first of `term_names`.
    pub terms: Vec<usize>,
    /// The names of the terms: `time`, `group`, `time:group`.
    pub term_names: Vec<String>,
    /// The random parts, each grouping of n rows.
    pub groupings: Vec<Grouping>,
    /// The place in the frame of each of the n rows.
    pub kept: Vec<usize>,
    /// How many rows of the frame were left out.
    pub left_out: usize,
    /// How many gaps each column that has any has, in all rows of the frame.
    pub gaps: Vec<(String, usize)>,
    /// The columns that were left out, as those left of them add up to them.
    pub dropped: Vec<Alias>,
    /// How the columns are made.
    pub recipe: Recipe,
}

impl Design {
    /// The design of a formula with numbers as outcome, or with none.
    ///
    /// Fails when a column is not there, has words where numbers are needed, or one group only; when the outcome is the
    /// same in all rows; and when there are no more rows than parameters.
    ///
    /// ```
    /// use models::{design::Design, frame::Frame};
    /// let group = ["support", "usual", "usual", "support"].map(|group| Some(group.to_owned()));
    /// let frame = Frame::default()
    ///     .with_numbers("score", vec![Some(3.0), Some(4.0), Some(7.0), Some(8.0)])
    ///     .with_words("group", group.to_vec());
    /// let design = Design::of(&"score ~ group".parse()?, &frame)?;
    /// assert_eq!(design.names, ["(Intercept)", "groupusual"]);
    /// assert_eq!(design.x.column(1).as_slice(), [0.0, 1.0, 1.0, 0.0]);
    /// # Ok::<(), models::Trouble>(())
    /// ```
    pub fn of(formula: &Formula, frame: &Frame) -> Result<Self, Trouble> {
        let rows = Rows::of(formula, frame)?;
        let y = match formula.outcome() {
            Some(outcome) => numbers(outcome, frame, &rows.kept)?,
            None => Vec::new(),
        };
        Self::build(formula, frame, rows, y)
    }

    /// The design of a formula with an outcome of yes or no: 1 or 0, or the second and the first of two groups.
    ///
    /// Fails as `of` does, and when the outcome has another value.
    pub fn yes_or_no(formula: &Formula, frame: &Frame) -> Result<Self, Trouble> {
        let rows = Rows::of(formula, frame)?;
        let y = match formula.outcome() {
            Some(outcome) => yes(outcome, frame, &rows.kept)?,
            None => Vec::new(),
        };
        Self::build(formula, frame, rows, y)
    }

    fn build(formula: &Formula, frame: &Frame, rows: Rows, y: Vec<f64>) -> Result<Self, Trouble> {
        let Rows { kept, left_out, gaps } = rows;
        if kept.is_empty() {
            return Err(Trouble::TooFew { rows: 0, parameters: 1 });
        }
        if let (Some(first), Some(outcome)) = (y.first(), formula.outcome())
            && y.iter().all(|value| value == first)
        {
            return Err(Trouble::Constant { column: outcome.to_string() });
        }
        let recipe = Recipe::of(formula.fixed(), frame, &kept)?;
        if recipe.width() > 2 * kept.len() + 50 {
            return Err(Trouble::TooFew { rows: kept.len(), parameters: recipe.width() });
        }
        let columns = recipe.names();
        let all = recipe.matrix(frame, &kept)?;
        let (places, aliases) = rank::split(&all);
        if places.len() >= kept.len() {
            return Err(Trouble::TooFew { rows: kept.len(), parameters: places.len() });
        }
        let name = |place: &usize| columns.get(*place).map(|(name, _)| name.clone()).unwrap_or_default();
        let groupings = random::groupings(formula.random(), frame, &kept)?;
        Ok(Self {
            y,
            x: all.select_columns(&places),
            names: places.iter().map(name).collect(),
            terms: places.iter().filter_map(|place| columns.get(*place).map(|(_, term)| *term)).collect(),
            term_names: formula.fixed().names(),
            groupings,
            kept,
            left_out,
            gaps,
            dropped: aliases
                .into_iter()
                .map(|(place, weights)| Alias { name: name(&place), place, weights })
                .collect(),
            recipe,
        })
    }

    /// What the model says of the rows of another frame: one row of weights of the p coefficients for each of its rows.
    /// None for a row whose place among the columns cannot be told, as a column that was left out would count there.
    ///
    /// Fails when a column is not there, or has no value in a row.
    pub fn rows_of(&self, frame: &Frame) -> Result<Vec<Option<DVector<f64>>>, Trouble> {
        let rows: Vec<usize> = (0..frame.len()).collect();
        let all = self.recipe.matrix(frame, &rows)?;
        let dropped: Vec<usize> = self.dropped.iter().map(|alias| alias.place).collect();
        let places: Vec<usize> = (0..all.ncols()).filter(|place| !dropped.contains(place)).collect();
        let row = |at: usize| {
            let kept = DVector::from_fn(places.len(), |column, _| all[(at, places[column])]);
            let told = |alias: &Alias| {
                let expected = alias.weights.dot(&kept);
                let scale = 1.0 + expected.abs() + all[(at, alias.place)].abs();
                (expected - all[(at, alias.place)]).abs() <= 1e-8 * scale
            };
            self.dropped.iter().all(told).then_some(kept)
        };
        Ok(rows.into_iter().map(row).collect())
    }

    /// The group of each of the n rows, by a column of the frame the design was made from, for errors that allow for
    /// clusters: numbers from 0. Fails when there is no such column, or it has a gap in a row that is used.
    pub fn clusters(&self, frame: &Frame, name: &str) -> Result<Vec<usize>, Trouble> {
        let column = frame.column(name)?;
        match self.kept.iter().find(|row| column.is_gap(**row)) {
            Some(row) => Err(Trouble::NoValue { expression: name.to_owned(), row: frame.row_number(*row) }),
            None => Ok(column.groups(&self.kept).1),
        }
    }
}

/// Which rows are used.
struct Rows {
    kept: Vec<usize>,
    left_out: usize,
    gaps: Vec<(String, usize)>,
}

impl Rows {
    fn of(formula: &Formula, frame: &Frame) -> Result<Self, Trouble> {
        let names = formula.columns();
        let columns: Result<Vec<_>, Trouble> = names.iter().map(|name| frame.column(name)).collect();
        let columns = columns?;
        let gap = |column: &crate::frame::Column, row: usize| column.is_gap(row);
        let kept: Vec<usize> =
            (0..frame.len()).filter(|row| !columns.iter().any(|column| gap(column, *row))).collect();
        let count = |column: &&crate::frame::Column| (0..frame.len()).filter(|row| gap(column, *row)).count();
        let gaps = columns.iter().map(|column| (column.name.clone(), count(column)));
        Ok(Self {
            left_out: frame.len() - kept.len(),
            gaps: gaps.filter(|(_, count)| *count > 0).collect(),
            kept,
        })
    }
}

fn numbers(outcome: &Expression, frame: &Frame, rows: &[usize]) -> Result<Vec<f64>, Trouble> {
    rows.iter().filter_map(|row| variable::number(outcome, frame, *row).transpose()).collect()
}

fn yes(outcome: &Expression, frame: &Frame, rows: &[usize]) -> Result<Vec<f64>, Trouble> {
    let name = || outcome.to_string();
    let grouped = match outcome {
        Expression::Column(column) => frame.column(column)?.is_factor(),
        _ => false,
    };
    if !grouped {
        let y = numbers(outcome, frame, rows)?;
        let wrong = y.iter().zip(rows).find(|(value, _)| **value != 0.0 && **value != 1.0);
        return match wrong {
            Some((value, row)) => Err(Trouble::NotYesOrNo {
                column: name(),
                row: frame.row_number(*row),
                found: crate::frame::number_in_words(*value),
            }),
            None => Ok(y),
        };
    }
    let (levels, of) = variable::groups(outcome, frame, rows)?;
    if levels.len() < 2 {
        return Err(Trouble::Constant { column: name() });
    }
    match of.iter().zip(rows).find(|(place, _)| **place > 1) {
        Some((place, row)) => Err(Trouble::NotYesOrNo {
            column: name(),
            row: frame.row_number(*row),
            found: levels.get(*place).cloned().unwrap_or_default(),
        }),
        None => Ok(of.iter().map(|place| if *place == 1 { 1.0 } else { 0.0 }).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn study() -> Frame {
        let words = |all: &str| all.split(' ').map(|word| (word != "-").then(|| word.to_owned())).collect();
        let numbers = |all: [f64; 8]| all.map(|number| (number >= 0.0).then_some(number)).to_vec();
        Frame::default()
            .with_numbers("y", numbers([3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, -1.0]))
            .with_numbers("time", numbers([0.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0]))
            .with_words("group", words("usual usual support support usual usual support support"))
            .with_words("site", words("a a b b c c a a"))
            .with_words("same", words("x x x x x x x -"))
    }

    fn names(formula: &str) -> String {
        let all = Design::of(&formula.parse().unwrap(), &study()).unwrap();
        all.recipe.names().iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn columns_are_coded_and_named_as_in_r() {
        for (formula, expected) in [
            ("y ~ time * group", "(Intercept) time groupusual time:groupusual"),
            ("y ~ 0 + site", "sitea siteb sitec"),
            ("y ~ 0 + group + time", "groupsupport groupusual time"),
            ("y ~ 0 + time:group", "time:groupsupport time:groupusual"),
            ("y ~ group:time", "(Intercept) groupsupport:time groupusual:time"),
            ("y ~ factor(time) + I(time^2)", "(Intercept) factor(time)1 I(time^2)"),
        ] {
            assert_eq!(names(formula), expected, "{formula}");
        }
    }

    #[test]
    fn rows_with_gaps_are_left_out_and_counted() {
        let design = Design::of(&"y ~ time + (1 | same:site)".parse().unwrap(), &study()).unwrap();
        assert_eq!((design.kept.len(), design.left_out), (7, 1));
        assert_eq!(design.gaps, [("y".to_owned(), 1), ("same".to_owned(), 1)]);
        let [grouping] = design.groupings.as_slice() else { panic!("one grouping") };
        assert_eq!(grouping.levels, ["x:a", "x:b", "x:c"]);
        assert_eq!(grouping.of, [0, 0, 1, 1, 2, 2, 0]);
        assert_eq!((grouping.terms.join(" "), grouping.z.ncols()), ("(Intercept)".into(), 1));
        assert_eq!(design.clusters(&study(), "group").unwrap(), [1, 1, 0, 0, 1, 1, 0]);
    }

    #[test]
    fn a_column_that_others_add_up_to_is_left_out_and_named() {
        let design = Design::of(&"y ~ time + I(2 * time + 3) + group".parse().unwrap(), &study()).unwrap();
        assert_eq!(design.names, ["(Intercept)", "time", "groupusual"]);
        assert_eq!(design.terms, [0, 1, 3]);
        let [alias] = design.dropped.as_slice() else { panic!("one column") };
        assert_eq!((alias.name.as_str(), alias.place), ("I(2 * time + 3)", 2));
        assert!((alias.weights[0] - 3.0).abs() < 1e-12 && (alias.weights[1] - 2.0).abs() < 1e-12);
        assert_eq!(design.rows_of(&study()).unwrap()[1].as_ref().unwrap().as_slice(), [1.0, 1.0, 1.0]);
    }

    #[test]
    fn what_cannot_be_estimated_is_refused() {
        let trouble = |formula: &str| Design::of(&formula.parse().unwrap(), &study()).unwrap_err();
        assert_eq!(trouble("y ~ same"), Trouble::OneLevel { column: "same".into() });
        assert_eq!(trouble("y ~ (1 | same)"), Trouble::OneLevel { column: "same".into() });
        assert_eq!(trouble("I(y * 0) ~ time"), Trouble::Constant { column: "I(y * 0)".into() });
        assert_eq!(trouble("y ~ factor(y - 1) + site"), Trouble::TooFew { rows: 7, parameters: 7 });
        assert_eq!(trouble("y ~ other"), Trouble::NoColumn { column: "other".into() });
        let found = "a".to_owned();
        assert_eq!(trouble("y ~ I(site + 1)"), Trouble::NotANumber { column: "site".into(), row: 2, found });
        assert_eq!(trouble("y ~ log(time)"), Trouble::NoValue { expression: "log(time)".into(), row: 2 });
        let random = trouble("y ~ (factor(time) + group | site)");
        assert_eq!(random, Trouble::TooManyGroups { group: "site".into(), effects: 9, rows: 7 });
    }

    #[test]
    fn yes_or_no_is_one_or_nought_or_two_groups() {
        let yes = |formula: &str| Design::yes_or_no(&formula.parse().unwrap(), &study());
        assert_eq!(yes("group ~ y").unwrap().y, [1.0, 1.0, 0.0, 0.0, 1.0, 1.0, 0.0]);
        assert_eq!(yes("time ~ y").unwrap().y, [0.0, 1.0, 0.0, 1.0, 0.0, 1.0, 0.0]);
        let three = Trouble::NotYesOrNo { column: "site".into(), row: 6, found: "c".into() };
        assert_eq!(yes("site ~ time"), Err(three));
        let number = Trouble::NotYesOrNo { column: "y".into(), row: 2, found: "3".into() };
        assert_eq!(yes("y ~ time"), Err(number));
    }
}
