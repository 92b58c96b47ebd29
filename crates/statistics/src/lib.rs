//! Numbers only: change, intervals, scores, costs, small groups, and how they are drawn.
#![doc = include_str!("../README.md")]

pub mod change;
pub mod cost;
pub mod disclosure;
pub mod figure;
pub mod interval;
pub mod reliable;
pub mod score;
