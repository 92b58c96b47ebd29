//! The press from outside: one test program, since linking Typst takes a while.

mod common;
mod hostile;
mod kinds;
mod long;
