//! The spreadsheet in which Moodle hands out and takes in a competency framework (its tool `lpimportcsv`).

mod into_package;
mod out_of_package;
mod sheet;

pub use into_package::package;
pub use out_of_package::{Loss, framework};
pub use sheet::{Misread, Wrong, read, write};

/// A framework as Moodle has it: one tree, a scale for all that have none of their own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Framework {
    /// What the framework itself says: its name, its number, its scale.
    pub itself: Competency,
    /// What each floor of the tree is called, from the top: `domain`, `competency`.
    pub taxonomy: Vec<String>,
    /// Its competencies, in the order of the file.
    pub competencies: Vec<Competency>,
}

/// A competency, or the framework itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Competency {
    /// The number of what it lies under; empty right under the framework.
    pub parent: String,
    /// Its number: what it is known by.
    pub number: String,
    /// Its name.
    pub name: String,
    /// What it means, in the form `format` says.
    pub description: String,
    /// 0 Moodle's own, 1 HTML, 2 plain, 4 Markdown.
    pub format: String,
    /// The words of its scale; none where that of the framework holds.
    pub scale: Vec<String>,
    /// Which words count as able; JSON of Moodle's.
    pub scale_configuration: String,
    /// When reaching what lies under it reaches it: Moodle's kind of rule, outcome and settings.
    pub rule: [String; 3],
    /// Numbers of those it belongs with.
    pub related: Vec<String>,
    /// The number it had in the Moodle it comes from.
    pub exported: String,
}
