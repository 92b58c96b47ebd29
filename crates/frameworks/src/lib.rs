//! Competence frameworks as others write them: read, checked, laid out as a tree, compared, written again. Knows nobody.
//!
//! The format is *Competencies and Academic Standards Exchange* of 1EdTech, 1.0 and 1.1. What comes in goes out again
//! equal, also what this crate has no use for. Beside it stands the spreadsheet of Moodle's competencies.

pub mod case;
mod difference;
pub mod moodle;
mod tree;

pub use difference::{Difference, Moved, Reworded, difference};
pub use tree::{Line, tree};
