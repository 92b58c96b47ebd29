//! What a model says of groups when all else is the same: marginal means, their differences, and differences of those.

use nalgebra::DVector;

use super::{Estimate, Fitted, Trouble};
use crate::{
    design::{Design, Kind},
    formula::Expression,
    frame::{Column, Frame, number_in_words},
};

/// More places than this in a grid help nobody.
const LARGEST: usize = 100_000;

/// One value of a column in a grid.
#[derive(Debug, Clone, PartialEq)]
pub enum Level {
    /// A number.
    Number(f64),
    /// The name of a group.
    Word(String),
}

impl From<f64> for Level {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Level {
    fn from(word: &str) -> Self {
        Self::Word(word.to_owned())
    }
}

impl Level {
    fn word(&self) -> String {
        match self {
            Self::Number(number) => number_in_words(*number),
            Self::Word(word) => word.clone(),
        }
    }
}

/// The reference grid: each group of each column that names groups with each of the others, and every other column at
/// its mean in the rows the model was fitted to. As in R's emmeans a column of numbers with two values only is taken as
/// groups too. (Searle, Speed and Milliken 1980; Lenth 2016.)
///
/// The analysis of covariance, with the difference of the groups at the same value before:
///
/// ```
/// use models::{design::Design, frame::Frame, linear, marginal::{Grid, pairs}};
/// let numbers = |all: [f64; 6]| all.map(Some).to_vec();
/// let groups = ["support", "support", "support", "usual", "usual", "usual"];
/// let frame = Frame::default()
///     .with_numbers("after", numbers([8.0, 9.0, 11.0, 4.0, 6.0, 6.0]))
///     .with_numbers("before", numbers([2.0, 3.0, 5.0, 1.0, 3.0, 4.0]))
///     .with_words("group", groups.map(|group| Some(group.to_owned())).to_vec());
/// let design = Design::of(&"after ~ group + before".parse()?, &frame)?;
/// let model = linear::fit(&design.x, &design.y, &design.names)?;
/// let means = Grid::of(&design, &frame)?.means(&["group"])?;
/// let differences = pairs(&means, "group");
/// assert_eq!(differences[0].label(), "support - usual");
/// let adjusted = differences[0].estimate(&model).expect("a difference");
/// assert!((adjusted.value - 3.4286).abs() < 1e-4 && adjusted.interval.low > 2.0);
/// # Ok::<(), models::Trouble>(())
/// ```
#[derive(Debug, Clone)]
pub struct Grid<'a> {
    design: &'a Design,
    columns: Vec<(String, Vec<Level>)>,
    numbers: Vec<String>,
}

/// A mean, or a difference of means: what it is of, and how the coefficients add up to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Combination {
    /// Columns and their groups; a difference says `support - usual`.
    pub of: Vec<(String, String)>,
    /// The weights of the p coefficients; none where the study cannot tell.
    pub weights: Option<DVector<f64>>,
}

impl Combination {
    /// What a model says of it; none where it cannot be told.
    pub fn estimate(&self, model: &dyn Fitted) -> Option<Estimate> {
        model.contrast(self.weights.as_ref().filter(|weights| weights.len() == model.coefficients().len())?)
    }

    /// What it is of, in one line.
    pub fn label(&self) -> String {
        self.of.iter().map(|(_, level)| level.as_str()).collect::<Vec<_>>().join(" ")
    }
}

impl<'a> Grid<'a> {
    /// The grid of a design and the frame it was made from. Fails when a column is not there.
    pub fn of(design: &'a Design, frame: &Frame) -> Result<Self, Trouble> {
        let mut grid = Self { design, columns: Vec::new(), numbers: Vec::new() };
        for (expression, _) in design.recipe.variables() {
            for name in expression.columns() {
                if grid.columns.iter().any(|(known, _)| *known == name) {
                    continue;
                }
                let column = frame.column(&name)?;
                if matches!(column.cells, crate::frame::Cells::Numbers(_)) {
                    grid.numbers.push(name.clone());
                }
                let levels = levels(design, column);
                grid.columns.push((name, levels));
            }
        }
        Ok(grid)
    }

    /// With these values of a column instead: `("time", &[12.0.into()])`. Fails when the model does not use the column,
    /// when a word is given for numbers or a group that is not there, and when no value is given.
    pub fn at(mut self, column: &str, values: &[Level]) -> Result<Self, Trouble> {
        let missing = || Trouble::NoColumn { column: column.to_owned() };
        let number = self.numbers.iter().any(|name| name == column);
        let (_, levels) = self.columns.iter_mut().find(|(name, _)| name == column).ok_or_else(missing)?;
        let grouped = self.design.recipe.variables().iter().any(|(expression, kind)| {
            matches!(kind, Kind::Levels(_)) && expression.columns().iter().any(|name| name == column)
        });
        let unfit = |value: &&Level| match value {
            Level::Number(_) if !number => true,
            Level::Word(_) if number => true,
            value => grouped && !levels.iter().any(|level| level.word() == value.word()),
        };
        if let Some(wrong) = values.iter().find(unfit) {
            return Err(Trouble::NoLevel { column: column.to_owned(), level: wrong.word() });
        }
        if values.is_empty() {
            return Err(Trouble::NoLevel { column: column.to_owned(), level: String::new() });
        }
        *levels = values.to_vec();
        Ok(self)
    }

    /// The marginal means of each group of these columns with each of the others, the first changing fastest; over all
    /// other columns each group counts alike. With no columns, the one mean over all.
    ///
    /// Fails when the model does not use a column, and when the grid is larger than anybody could want.
    pub fn means(&self, of: &[&str]) -> Result<Vec<Combination>, Trouble> {
        let wanted: Result<Vec<usize>, Trouble> = of
            .iter()
            .map(|name| {
                let place = self.columns.iter().position(|(known, _)| known == name);
                place.ok_or_else(|| Trouble::NoColumn { column: (*name).to_owned() })
            })
            .collect();
        let wanted = wanted?;
        let others: Vec<usize> = (0..self.columns.len()).filter(|place| !wanted.contains(place)).collect();
        let order: Vec<usize> = others.into_iter().chain(wanted.iter().copied()).collect();
        let places = self.places(&order)?;
        let rows = self.design.rows_of(&self.frame(&order, &places))?;
        let groups: usize = wanted.iter().map(|place| self.columns[*place].1.len()).product();
        let each = rows.len() / groups.max(1);
        let mean = |at: usize| {
            let some = rows.iter().skip(at * each).take(each);
            let sum = some.map(Option::as_ref).try_fold(None, |sum: Option<DVector<f64>>, row| {
                Some(Some(sum.map_or_else(|| row.cloned(), |sum| row.map(|row| sum + row))?))
            });
            let label = |place: &usize| {
                let (name, levels) = &self.columns[*place];
                let depth = order.iter().position(|other| other == place).unwrap_or(0);
                (name.clone(), levels[places[at * each][depth]].word())
            };
            Combination {
                of: wanted.iter().map(label).collect(),
                weights: sum.flatten().map(|sum| sum / each as f64),
            }
        };
        Ok((0..groups).map(mean).collect())
    }

    /// Each level of each column with each of the others, in this order of the columns, the first changing fastest.
    fn places(&self, order: &[usize]) -> Result<Vec<Vec<usize>>, Trouble> {
        let mut places: Vec<Vec<usize>> = vec![Vec::new()];
        for column in order {
            let count = self.columns[*column].1.len();
            if places.len() * count > LARGEST {
                return Err(Trouble::TooLong);
            }
            let longer = |level| places.iter().map(move |place| [place.as_slice(), &[level]].concat());
            places = (0..count).flat_map(longer).collect();
        }
        Ok(places)
    }

    fn frame(&self, order: &[usize], places: &[Vec<usize>]) -> Frame {
        let mut frame = Frame::default();
        for (depth, column) in order.iter().enumerate() {
            let (name, levels) = &self.columns[*column];
            let at = |place: &Vec<usize>| &levels[place[depth]];
            frame = if self.numbers.contains(name) {
                let number = |place| match at(place) {
                    Level::Number(number) => Some(*number),
                    Level::Word(_) => None,
                };
                frame.with_numbers(name, places.iter().map(number).collect())
            } else {
                frame.with_words(name, places.iter().map(|place| Some(at(place).word())).collect())
            };
        }
        // With no columns at all there is still one place: the intercept.
        if order.is_empty() { frame.with_numbers("", vec![Some(1.0)]) } else { frame }
    }
}

/// The values of a column in the grid.
fn levels(design: &Design, column: &Column) -> Vec<Level> {
    let grouped = |(expression, _): &(Expression, Kind)| {
        expression.grouped().is_some_and(|inner| inner.columns().contains(&column.name))
    };
    let words = column.levels(&design.kept);
    if matches!(column.cells, crate::frame::Cells::Words(_)) {
        return words.into_iter().map(Level::Word).collect();
    }
    let numbers: Vec<f64> = design.kept.iter().filter_map(|row| column.number(*row)).collect();
    if column.is_factor() || design.recipe.variables().iter().any(grouped) || words.len() <= 2 {
        // As they were read, not as they are written.
        let exact = |word: &String| numbers.iter().find(|number| number_in_words(**number) == *word);
        return words.iter().filter_map(exact).map(|number| Level::Number(*number)).collect();
    }
    vec![Level::Number(numbers.iter().sum::<f64>() / numbers.len() as f64)]
}

/// The difference of each with each that comes after it, over the groups of one column, within those of all others:
/// first less second. Of differences it makes differences of differences: how much more one group has changed than the
/// other is `pairs(&pairs(&means, "time"), "group")`.
pub fn pairs(of: &[Combination], over: &str) -> Vec<Combination> {
    let others = |one: &Combination| -> Vec<(String, String)> {
        one.of.iter().filter(|(column, _)| column != over).cloned().collect()
    };
    let level = |one: &Combination| {
        one.of.iter().find(|(column, _)| column == over).map(|(_, level)| level.clone()).unwrap_or_default()
    };
    let mut within: Vec<Vec<(String, String)>> = Vec::new();
    for key in of.iter().map(others) {
        if !within.contains(&key) {
            within.push(key);
        }
    }
    let mut found = Vec::new();
    for key in within {
        let members: Vec<&Combination> = of.iter().filter(|one| others(one) == key).collect();
        for (at, first) in members.iter().enumerate() {
            for second in members.iter().skip(at + 1) {
                let weights = match (&first.weights, &second.weights) {
                    (Some(first), Some(second)) if first.len() == second.len() => Some(first - second),
                    _ => None,
                };
                let difference = (over.to_owned(), between(&level(first), &level(second)));
                found.push(Combination { of: [&[difference], key.as_slice()].concat(), weights });
            }
        }
    }
    found
}

/// `a - b`, with brackets around what is itself a difference.
fn between(first: &str, second: &str) -> String {
    let bracketed = |word: &str| if word.contains(" - ") { format!("({word})") } else { word.to_owned() };
    format!("{} - {}", bracketed(first), bracketed(second))
}

/// Each p times how many there are, at most 1. (Bonferroni 1936, Dunn 1961.)
///
/// ```
/// assert_eq!(models::marginal::bonferroni(&[0.25, 0.125, 0.75]), [0.75, 0.375, 1.0]);
/// ```
pub fn bonferroni(p: &[f64]) -> Vec<f64> {
    p.iter().map(|one| (one * p.len() as f64).min(1.0)).collect()
}

/// The smallest p times how many there are, the next times one fewer, and so on; none smaller than the one before. (Holm
/// 1979.)
///
/// ```
/// assert_eq!(models::marginal::holm(&[0.25, 0.125, 0.75]), [0.5, 0.375, 0.75]);
/// ```
pub fn holm(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|a, b| p[*a].total_cmp(&p[*b]));
    let mut adjusted = vec![0.0; p.len()];
    let mut least: f64 = 0.0;
    for (rank, at) in order.into_iter().enumerate() {
        least = least.max(p[at] * (p.len() - rank) as f64).min(1.0);
        adjusted[at] = least;
    }
    adjusted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::linear;

    /// Nobody of the second group was asked at the third place.
    fn study() -> Frame {
        let words = |all: &str| all.chars().map(|letter| Some(letter.to_string())).collect();
        Frame::default()
            .with_numbers("y", [3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0, 5.0, 4.0].map(Some).to_vec())
            .with_words("group", words("aaaaaabbbb"))
            .with_words("place", words("ppqqrrppqq"))
    }

    #[test]
    fn what_nobody_was_asked_cannot_be_told() {
        let frame = study();
        let design = Design::of(&"y ~ group * place".parse().unwrap(), &frame).unwrap();
        let model = linear::fit(&design.x, &design.y, &design.names).unwrap();
        assert_eq!(design.dropped[0].name, "groupb:placer");
        let means = Grid::of(&design, &frame).unwrap().means(&["group", "place"]).unwrap();
        let told: Vec<Option<f64>> =
            means.iter().map(|mean| mean.estimate(&model).map(|found| found.value)).collect();
        let near = |at: usize, value: f64| (told[at].unwrap() - value).abs() < 1e-12;
        assert_eq!(means.last().unwrap().label(), "b r");
        assert!(near(0, 2.0) && near(1, 4.0) && near(2, 2.5) && near(3, 4.5) && near(4, 7.0));
        assert_eq!(told[5], None);
        assert!(pairs(&means, "group")[2].estimate(&model).is_none());
        assert_eq!(pairs(&pairs(&means, "place"), "group")[0].label(), "a - b p - q");
    }

    #[test]
    fn values_that_are_not_there_are_refused() {
        let frame = study();
        let design = Design::of(&"y ~ group".parse().unwrap(), &frame).unwrap();
        let grid = Grid::of(&design, &frame).unwrap();
        let refused = |column: &str, values: &[Level]| grid.clone().at(column, values).unwrap_err();
        assert_eq!(refused("place", &["p".into()]), Trouble::NoColumn { column: "place".into() });
        let level = |level: &str| Trouble::NoLevel { column: "group".into(), level: level.into() };
        assert_eq!(refused("group", &["c".into()]), level("c"));
        assert_eq!(refused("group", &[1.0.into()]), level("1"));
        assert_eq!(refused("group", &[]), level(""));
        assert_eq!(grid.means(&["y"]), Err(Trouble::NoColumn { column: "y".into() }));
        assert_eq!(grid.at("group", &["b".into()]).unwrap().means(&["group"]).unwrap().len(), 1);
    }
}
