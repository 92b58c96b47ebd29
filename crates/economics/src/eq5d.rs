//! EQ-5D-5L: from five answers to the value people of a country give that state, by a value set that is data.
//!
//! A value set is a file of lines `dimension,level,weight`: what is taken off 1 for each level above the
//! first, one line for each of the four levels of the five dimensions, and `constant,any,weight` where a set
//! takes something off as soon as one answer is above the first. Lines that begin with `#` say where it comes
//! from: `# name:`, `# source:`.

use std::{fmt, str::FromStr};

use super::Trouble;

/// What is asked about, in the order of the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dimension {
    /// Getting about.
    Mobility,
    /// Washing and dressing.
    SelfCare,
    /// What one usually does.
    UsualActivities,
    /// Pain and discomfort.
    Pain,
    /// Anxiety and depression.
    Anxiety,
}

impl Dimension {
    /// All dimensions, in the order of the answers.
    pub const ALL: [Dimension; 5] = [
        Dimension::Mobility,
        Dimension::SelfCare,
        Dimension::UsualActivities,
        Dimension::Pain,
        Dimension::Anxiety,
    ];

    /// Its name in a value set.
    pub fn name(self) -> &'static str {
        match self {
            Dimension::Mobility => "mobility",
            Dimension::SelfCare => "self-care",
            Dimension::UsualActivities => "usual-activities",
            Dimension::Pain => "pain",
            Dimension::Anxiety => "anxiety",
        }
    }
}

/// Five levels from 1 (no problems) to 5 (the worst), one a dimension.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct State([u8; 5]);

impl State {
    /// The state with these levels.
    ///
    /// # Errors
    /// A level outside 1 to 5.
    pub fn new(levels: [u8; 5]) -> Result<Self, Trouble> {
        if levels.iter().all(|level| (1..=5).contains(level)) {
            return Ok(Self(levels));
        }
        Err(Trouble::State { state: levels.map(|level| level.to_string()).join(" ") })
    }

    /// Its levels, in the order of [`Dimension::ALL`].
    pub fn levels(self) -> [u8; 5] {
        self.0
    }
}

impl FromStr for State {
    type Err = Trouble;

    /// Reads five digits: `11123`.
    fn from_str(text: &str) -> Result<Self, Trouble> {
        let refused = || Trouble::State { state: text.chars().take(40).collect() };
        let levels = <[u8; 5]>::try_from(text.as_bytes()).map_err(|_| refused())?;
        Self::new(levels.map(|digit| digit.wrapping_sub(b'0'))).map_err(|_| refused())
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|level| write!(f, "{level}"))
    }
}

/// What people of a country think of each state.
#[derive(Debug, Clone, PartialEq)]
pub struct ValueSet {
    name: String,
    source: String,
    /// Taken off as soon as one answer is above the first level.
    constant: f64,
    /// What is taken off: a row a dimension, a place a level.
    weights: [[f64; 5]; 5],
}

/// The Danish set, kept as a file beside the code.
const DANISH: &str = include_str!("../value_sets/denmark.csv");

impl ValueSet {
    /// The Danish set: 1 less five weights. (Jensen and others 2021.)
    ///
    /// # Errors
    /// None as long as its file is whole, which a test sees to.
    pub fn danish() -> Result<Self, Trouble> {
        Self::read(DANISH)
    }

    /// Reads a value set.
    ///
    /// # Errors
    /// A set without name or source, a line that cannot be read, a weight that is missing, given twice, or no
    /// number; each with its line.
    pub fn read(text: &str) -> Result<Self, Trouble> {
        let mut set =
            Self { name: String::new(), source: String::new(), constant: 0.0, weights: [[0.0; 5]; 5] };
        let mut seen: Vec<(String, String)> = Vec::new();
        for (at, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
            let line = line.trim();
            let wrong = |what: String| Trouble::ValueSet { line: at + 1, what };
            if let Some(remark) = line.strip_prefix('#') {
                set.remark(remark.trim());
            } else if !line.is_empty() && line != "dimension,level,weight" {
                let key = set.weight(line).map_err(wrong)?;
                if seen.contains(&key) {
                    return Err(wrong(format!("{} {} is given twice", key.0, key.1)));
                }
                seen.push(key);
            }
        }
        set.whole(&seen).map_err(|what| Trouble::ValueSet { line: text.lines().count() + 1, what })?;
        Ok(set)
    }

    fn remark(&mut self, remark: &str) {
        if let Some(name) = remark.strip_prefix("name:") {
            name.trim().clone_into(&mut self.name);
        } else if let Some(source) = remark.strip_prefix("source:") {
            source.trim().clone_into(&mut self.source);
        }
    }

    /// Takes up one line, and says which weight it was.
    fn weight(&mut self, line: &str) -> Result<(String, String), String> {
        let cells: Vec<&str> = line.split(',').map(str::trim).collect();
        let &[dimension, level, weight] = cells.as_slice() else {
            return Err(format!("three cells are needed, and there are {}", cells.len()));
        };
        let number: f64 = weight.parse().map_err(|_| format!("{weight:?} is no number"))?;
        if !number.is_finite() || number.abs() > 3.0 {
            return Err(format!("{weight} cannot be a weight"));
        }
        let key = (dimension.to_owned(), level.to_owned());
        if dimension == "constant" {
            self.constant = number;
            return if level == "any" {
                Ok(key)
            } else {
                Err(format!("the constant has no level {level:?}"))
            };
        }
        let place = Dimension::ALL.iter().position(|one| one.name() == dimension);
        let row = place.ok_or_else(|| format!("there is no dimension {dimension:?}"))?;
        let column = ["2", "3", "4", "5"].iter().position(|one| *one == level);
        let column =
            column.ok_or_else(|| format!("there is no level {level:?} with a weight, only 2 to 5"))?;
        self.weights[row][column + 1] = number;
        Ok(key)
    }

    fn whole(&self, seen: &[(String, String)]) -> Result<(), String> {
        if self.name.is_empty() || self.source.is_empty() {
            return Err("it has to say \"# name:\" and \"# source:\"".to_owned());
        }
        for dimension in Dimension::ALL {
            for level in 2..=5 {
                if !seen.contains(&(dimension.name().to_owned(), level.to_string())) {
                    return Err(format!("{} {level} is missing", dimension.name()));
                }
            }
        }
        Ok(())
    }

    /// What it is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where it was found.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The value of a state: 1 is full health, 0 as bad as being dead, below 0 worse.
    ///
    /// ```
    /// use economics::ValueSet;
    /// let value = ValueSet::danish()?.value("11123".parse()?);
    /// assert!((value - 0.761).abs() < 1e-12);
    /// # Ok::<(), economics::Trouble>(())
    /// ```
    pub fn value(&self, state: State) -> f64 {
        let constant = if state.0 == [1; 5] { 0.0 } else { self.constant };
        let off: f64 = self.weights.iter().zip(state.0).map(|(row, level)| row[usize::from(level) - 1]).sum();
        1.0 - constant - off
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_values_are_those_printed() {
        let set = ValueSet::danish().unwrap();
        for (state, value) in [("11111", 1.0), ("11123", 0.761), ("55555", -0.758), ("21111", 0.959)] {
            assert!((set.value(state.parse().unwrap()) - value).abs() < 1e-12, "{state}");
        }
        assert!(set.name().contains("Denmark") && set.source().contains("2021"));
    }

    #[test]
    fn a_worse_answer_is_never_valued_higher() {
        let set = ValueSet::danish().unwrap();
        for place in 0..5 {
            for level in 1..5u8 {
                let mut levels = [2; 5];
                levels[place] = level;
                let better = set.value(State::new(levels).unwrap());
                levels[place] = level + 1;
                assert!(set.value(State::new(levels).unwrap()) < better);
            }
        }
    }

    #[test]
    fn states_that_do_not_exist_are_refused() {
        for text in ["", "1112", "111111", "11126", "01111", "1112a", "ååå", "1112٣"] {
            assert!(text.parse::<State>().is_err(), "{text:?}");
        }
        assert!(State::new([1, 1, 1, 1, 6]).is_err());
        let state: State = "13524".parse().unwrap();
        assert_eq!((state.to_string().as_str(), state.levels()), ("13524", [1, 3, 5, 2, 4]));
    }

    #[test]
    fn a_set_with_a_constant_takes_it_off_once() {
        let set = ValueSet::read(&format!("{DANISH}constant,any,0.05\n")).unwrap();
        assert_eq!(set.value("11111".parse().unwrap()), 1.0);
        assert!((set.value("21112".parse().unwrap()) - (1.0 - 0.05 - 0.041 - 0.072)).abs() < 1e-12);
    }

    #[test]
    fn a_set_that_is_not_whole_says_where() {
        let says = |text: &str| ValueSet::read(text).unwrap_err().to_string();
        assert!(says("").contains("line 1 of the value set: it has to say"));
        assert!(says("# name: A\n# source: B\n").contains("mobility 2 is missing"));
        assert_eq!(
            says("# name: A\nmobility,6,0.1"),
            "line 2 of the value set: there is no level \"6\" with a weight, only 2 to 5"
        );
        assert!(says("joy,2,0.1").contains("there is no dimension \"joy\""));
        assert!(says("pain,2,much").contains("\"much\" is no number"));
        assert!(says("pain,2").contains("three cells"));
        assert!(says("pain,2,NaN").contains("cannot be a weight"));
        assert!(says(&format!("{DANISH}pain,2,0.1")).contains("pain 2 is given twice"));
        assert!(says("constant,2,0.1").contains("no level"));
    }
}
