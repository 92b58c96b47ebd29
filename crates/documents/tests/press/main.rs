//! The press from outside: one test program, since linking Typst takes a while.

mod examples;
mod hostile;
mod kinds;
mod long;
