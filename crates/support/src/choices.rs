//! Lists to choose from, and the week as a table: what the forms of this room have in common.

use packs::CodeList;
use ui::Page;

use crate::matching::Codes;

/// One list to choose from, as a group of boxes.
#[derive(Debug)]
pub struct Group {
    /// The name of the field.
    pub name: &'static str,
    /// What is asked.
    pub legend: String,
    /// What helps to answer.
    pub hint: String,
    /// As many as one likes, or one.
    pub many: bool,
    /// What there is to choose from.
    pub choices: Vec<Choice>,
}

/// One box.
#[derive(Debug)]
pub struct Choice {
    /// What is sent.
    pub code: String,
    /// What it says.
    pub label: String,
    /// Whether it is ticked.
    pub chosen: bool,
}

impl Group {
    /// A group of the codes of a list that are in use today.
    pub fn of(page: &Page, name: &'static str, (legend, hint): (String, String), list: &CodeList) -> Self {
        let language = page.language.as_str();
        let choice = |line: &packs::Code| Choice {
            code: line.code.clone(),
            label: line.label(language).to_owned(),
            chosen: false,
        };
        let choices = list.used_on(page.today().jiff()).map(choice).collect();
        Self { name, legend, hint, many: true, choices }
    }
    /// Ticks what was chosen.
    pub fn with<T: AsRef<str>>(mut self, chosen: &[T]) -> Self {
        for choice in &mut self.choices {
            choice.chosen = chosen.iter().any(|code| code.as_ref() == choice.code);
        }
        self
    }
    /// Only one can be chosen.
    pub fn one(mut self) -> Self {
        self.many = false;
        self
    }
    /// Leaves one code out.
    pub fn without(mut self, code: &str) -> Self {
        self.choices.retain(|choice| choice.code != code);
        self
    }
    /// Whether anything is ticked.
    pub fn any(&self) -> bool {
        self.choices.iter().any(|choice| choice.chosen)
    }
}

/// The times of the week as a table.
#[derive(Debug, Default)]
pub struct Week {
    /// The days, short.
    pub days: Vec<String>,
    /// Morning, afternoon, evening.
    pub rows: Vec<WeekRow>,
}

/// One part of the day through the week.
#[derive(Debug)]
pub struct WeekRow {
    /// What it is called.
    pub label: String,
    /// One cell a day.
    pub cells: Vec<Cell>,
}

/// One time of the week.
#[derive(Debug)]
pub struct Cell {
    /// Its code.
    pub code: String,
    /// What it is called in full.
    pub label: String,
    /// Whether it is chosen (or suits both).
    pub on: bool,
}

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const PARTS: [&str; 3] = ["morning", "afternoon", "evening"];

impl Week {
    /// The week with these times on.
    pub fn of(page: &Page, times: Codes, on: u64) -> Self {
        let language = page.language.as_str();
        let on = times.codes(on);
        let cell = |day: &str, part: &str| {
            let code = format!("{day}-{part}");
            let label = times.list().code(&code)?.label(language).to_owned();
            Some(Cell { on: on.contains(&code.as_str()), code, label })
        };
        let row = |part: &&str| WeekRow {
            label: page.say(&format!("support-week-{part}")),
            cells: DAYS.iter().filter_map(|day| cell(day, part)).collect(),
        };
        let days = DAYS.iter().map(|day| page.say(&format!("support-week-{day}"))).collect();
        Self { days, rows: PARTS.iter().map(row).collect() }
    }
}
