//! The rules of the house, as tests.

mod texts;
mod tidy;
