//! The run chart: a median, and whether points stay on one side of it, climb, or seldom cross it.

use statrs::distribution::{Binomial, DiscreteCDF};

use super::{Trouble, baseline, run_law::usual};
use crate::interval::median;

/// How many points in a row on one side make a shift. Points on the line are passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShiftRule {
    /// So many or more, whatever the length of the chart: 6. (Perla, Provost and Murray 2011.)
    Fixed(usize),
    /// More than log₂(n) + 3, rounded, of n points that are not on the line: longer charts have longer runs
    /// by chance. (Schilling 2012; Anhøj and Olesen 2014.)
    ByLength,
}

/// Which rules hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// What makes a shift.
    pub shift: ShiftRule,
    /// How many points in a row, each above the one before or each below it, make a trend; of equal
    /// neighbours one counts. None to look for no trends, which Anhøj and Olesen advise: they are mostly
    /// chance.
    pub trend: Option<usize>,
    /// How many places at the beginning set the median; none for all.
    pub baseline: Option<usize>,
}

impl Rules {
    /// Shifts of 6 and trends of 5. (Perla, Provost and Murray 2011.)
    pub const PERLA: Self = Self { shift: ShiftRule::Fixed(6), trend: Some(5), baseline: None };
    /// Shifts by length, and no trends. (Anhøj and Olesen 2014.)
    pub const ANHOEJ: Self = Self { shift: ShiftRule::ByLength, trend: None, baseline: None };
}

/// On which side of the median.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Above.
    Above,
    /// Below.
    Below,
}

/// From one place to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// The first place, counted from 0.
    pub first: usize,
    /// The last place.
    pub last: usize,
    /// How many points count, without gaps and those passed over.
    pub points: usize,
}

/// Many points in a row on one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shift {
    /// Where.
    pub stretch: Stretch,
    /// On which side.
    pub side: Side,
}

/// Many points in a row that rise, or that fall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trend {
    /// Where.
    pub stretch: Stretch,
    /// Whether they rise.
    pub rising: bool,
}

/// What one place is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RunSignal {
    /// Part of a shift.
    pub shift: bool,
    /// Part of a trend.
    pub trend: bool,
}

/// A run chart.
#[derive(Debug, Clone, PartialEq)]
pub struct RunChart {
    /// The line.
    pub median: f64,
    /// How many values there are.
    pub values: usize,
    /// How many of them are not on the line.
    pub useful: usize,
    /// All shifts, in order.
    pub shifts: Vec<Shift>,
    /// All trends, in order.
    pub trends: Vec<Trend>,
    /// One for each place: what it is part of. Gaps are part of nothing, points passed over are.
    pub signals: Vec<RunSignal>,
    /// How many runs: stretches on one side.
    pub runs: usize,
    /// As few runs as chance makes (2.5 % on each side), and as many, given how many points are above and
    /// below; none when all are on one side. (Swed and Eisenhart 1943.) Printed tables go by the number of
    /// points alone and may be one off.
    pub usual_runs: Option<(usize, usize)>,
    /// How likely so few runs are by chance, or fewer.
    pub as_few: Option<f64>,
    /// How likely so many runs are by chance, or more.
    pub as_many: Option<f64>,
    /// The points of the longest run.
    pub longest: usize,
    /// As long as the longest run gets by chance. (Schilling 2012.)
    pub usual_longest: usize,
    /// How often the line is crossed: one less than there are runs.
    pub crossings: usize,
    /// As seldom as chance crosses it: the 5 % point of so many coins. (Chen 2010; Anhøj and Olesen 2014.)
    pub fewest_crossings: usize,
}

impl RunChart {
    /// Whether there are fewer runs than chance makes.
    pub fn too_few_runs(&self) -> bool {
        self.usual_runs.is_some_and(|(fewest, _)| self.runs < fewest)
    }

    /// Whether there are more runs than chance makes: often two things that take turns are counted as one.
    pub fn too_many_runs(&self) -> bool {
        self.usual_runs.is_some_and(|(_, most)| self.runs > most)
    }

    /// Whether something has changed by the rules of Anhøj and Olesen: a run that is too long, or too few
    /// crossings.
    pub fn unusual(&self) -> bool {
        self.longest > self.usual_longest || self.crossings < self.fewest_crossings
    }
}

/// Makes a run chart.
///
/// # Errors
/// No value in the baseline.
///
/// ```
/// use statistics::run_chart::{Rules, run_chart};
/// let weeks = [3.0, 5.0, 4.0, 2.0, 3.0, 8.0, 9.0, 7.0, 8.0, 9.0, 8.0].map(Some);
/// let chart = run_chart(&weeks, &Rules { baseline: Some(5), ..Rules::PERLA })?;
/// assert_eq!((chart.median, chart.shifts[0].stretch.first), (3.0, 5));
/// # Ok::<(), statistics::run_chart::Trouble>(())
/// ```
pub fn run_chart(values: &[Option<f64>], rules: &Rules) -> Result<RunChart, Trouble> {
    let points: Vec<(usize, f64)> = values
        .iter()
        .enumerate()
        .filter_map(|(place, value)| Some((place, value.filter(|v| v.is_finite())?)))
        .collect();
    let until = baseline(values.len(), rules.baseline);
    let first: Vec<f64> =
        points.iter().filter(|(place, _)| *place < until).map(|(_, value)| *value).collect();
    let line = median(&first).ok_or(Trouble::Nothing)?.median;
    let runs = runs(&points, line);
    let useful = runs.iter().map(|run| run.stretch.points).sum();
    let usual_longest = ((useful as f64).log2() + 3.0).round().max(0.0) as usize;
    let shortest = match rules.shift {
        ShiftRule::Fixed(points) => points,
        ShiftRule::ByLength => usual_longest + 1,
    };
    let shifts: Vec<Shift> = runs.iter().copied().filter(|run| run.stretch.points >= shortest).collect();
    let trends = rules.trend.map(|shortest| trends(&points, shortest)).unwrap_or_default();
    let on = |side| runs.iter().filter(|run| run.side == side).map(|run| run.stretch.points).sum();
    let usual = usual(on(Side::Above), on(Side::Below), runs.len());
    Ok(RunChart {
        median: line,
        values: points.len(),
        useful,
        signals: signals(values.len(), &points, &shifts, &trends),
        shifts,
        trends,
        runs: runs.len(),
        usual_runs: usual.map(|usual| (usual.fewest, usual.most)),
        as_few: usual.map(|usual| usual.as_few),
        as_many: usual.map(|usual| usual.as_many),
        longest: runs.iter().map(|run| run.stretch.points).max().unwrap_or(0),
        usual_longest,
        crossings: runs.len().saturating_sub(1),
        fewest_crossings: fewest_crossings(useful),
    })
}

/// Stretches on one side of the line; points on it are passed over.
fn runs(points: &[(usize, f64)], line: f64) -> Vec<Shift> {
    let mut runs: Vec<Shift> = Vec::new();
    for (place, value) in points.iter().filter(|(_, value)| *value != line) {
        let side = if *value > line { Side::Above } else { Side::Below };
        match runs.last_mut().filter(|run| run.side == side) {
            Some(run) => {
                run.stretch.last = *place;
                run.stretch.points += 1;
            }
            None => runs.push(Shift { stretch: Stretch { first: *place, last: *place, points: 1 }, side }),
        }
    }
    runs
}

/// Stretches of so many points or more that all rise or all fall; a turning point belongs to both sides.
fn trends(points: &[(usize, f64)], shortest: usize) -> Vec<Trend> {
    let mut trends: Vec<Trend> = Vec::new();
    let mut before: Option<(usize, f64)> = None;
    for (place, value) in points {
        let Some((from, last)) = before else {
            before = Some((*place, *value));
            continue;
        };
        if *value == last {
            continue;
        }
        let rising = *value > last;
        match trends.last_mut().filter(|trend| trend.rising == rising) {
            Some(trend) => {
                trend.stretch.last = *place;
                trend.stretch.points += 1;
            }
            None => {
                let stretch = Stretch { first: from, last: *place, points: 2 };
                trends.push(Trend { stretch, rising });
            }
        }
        before = Some((*place, *value));
    }
    trends.retain(|trend| trend.stretch.points >= shortest.max(2));
    trends
}

fn signals(places: usize, points: &[(usize, f64)], shifts: &[Shift], trends: &[Trend]) -> Vec<RunSignal> {
    let mut signals = vec![RunSignal::default(); places];
    for (place, _) in points {
        let inside = |stretch: &Stretch| (stretch.first..=stretch.last).contains(place);
        signals[*place] = RunSignal {
            shift: shifts.iter().any(|shift| inside(&shift.stretch)),
            trend: trends.iter().any(|trend| inside(&trend.stretch)),
        };
    }
    signals
}

/// The 5 % point of the number of heads among n − 1 coins.
fn fewest_crossings(useful: usize) -> usize {
    let chances = useful.saturating_sub(1) as u64;
    Binomial::new(0.5, chances).map_or(0, |coins| {
        let first = (0..=chances).find(|crossings| coins.cdf(*crossings) >= 0.05);
        first.map_or(0, |crossings| crossings as usize)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(values: &[f64], rules: &Rules) -> RunChart {
        run_chart(&values.iter().copied().map(Some).collect::<Vec<_>>(), rules).unwrap()
    }

    #[test]
    fn points_on_the_line_neither_count_nor_break_a_shift() {
        let values = [1.0, 1.0, 1.0, 5.0, 1.0, 1.0, 1.0, 9.0, 9.0, 9.0, 9.0, 9.0, 9.0];
        let found = chart(&values, &Rules::PERLA);
        assert_eq!((found.median, found.useful, found.runs), (5.0, 12, 2));
        let stretch = Stretch { first: 0, last: 6, points: 6 };
        assert_eq!(found.shifts[0], Shift { stretch, side: Side::Below });
        assert_eq!(found.shifts.len(), 2);
        assert!(found.signals.iter().all(|signal| signal.shift && !signal.trend));
        assert!(found.too_few_runs() && !found.too_many_runs() && found.unusual());
    }

    #[test]
    fn gaps_are_passed_over() {
        let mut values: Vec<Option<f64>> = [1.0, 2.0, 3.0, 4.0, 5.0].map(Some).to_vec();
        values.insert(2, None);
        values.insert(4, Some(f64::NAN));
        let found = run_chart(&values, &Rules::PERLA).unwrap();
        let stretch = Stretch { first: 0, last: 6, points: 5 };
        assert_eq!(found.trends, [Trend { stretch, rising: true }]);
        assert_eq!((found.values, found.useful), (5, 4));
        assert!(!found.signals[2].trend && found.signals[3].trend);
        assert!(run_chart(&[None], &Rules::PERLA).is_err() && run_chart(&[], &Rules::PERLA).is_err());
        let no_baseline = Rules { baseline: Some(0), ..Rules::PERLA };
        assert!(run_chart(&values, &no_baseline).is_err());
    }

    #[test]
    fn equal_neighbours_count_once_in_a_trend() {
        let found = chart(&[5.0, 4.0, 4.0, 3.0, 2.0, 1.0, 6.0], &Rules::PERLA);
        assert_eq!(found.trends[0].stretch, Stretch { first: 0, last: 5, points: 5 });
        assert!(!found.trends[0].rising);
        assert!(chart(&[4.0, 4.0, 3.0, 2.0, 1.0, 6.0], &Rules::PERLA).trends.is_empty());
    }

    #[test]
    fn longest_runs_and_crossings_are_as_anhoej_prints_them() {
        // Points not on the line; longest run up to; crossings at least. (Anhøj and Olesen 2014.)
        for (useful, longest, crossings) in
            [(10, 6, 2), (12, 7, 3), (20, 7, 6), (24, 8, 8), (30, 8, 10), (60, 9, 23)]
        {
            let values: Vec<f64> = (0..useful).map(|at| f64::from(at % 2)).collect();
            let found = chart(&values, &Rules::ANHOEJ);
            assert_eq!((found.usual_longest, found.fewest_crossings), (longest, crossings), "{useful}");
            assert!(found.too_many_runs() && found.shifts.is_empty() && !found.unusual());
        }
    }

    #[test]
    fn nothing_that_varies_has_no_runs() {
        let found = chart(&[2.0; 8], &Rules::PERLA);
        assert_eq!((found.useful, found.runs, found.longest, found.usual_runs), (0, 0, 0, None));
        assert!(found.shifts.is_empty() && !found.too_few_runs() && !found.unusual());
    }
}
