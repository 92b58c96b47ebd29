//! Numbers only: change, intervals, scores, agreement, time to event, chance, small groups.
#![doc = include_str!("../README.md")]

pub mod agreement;
pub mod change;
pub mod consensus;
pub mod consistency;
pub mod disclosure;
pub mod groups;
pub mod important;
pub mod interval;
pub mod reliable;
pub mod resampling;
pub mod run_chart;
pub mod score;
pub mod student;
pub mod survival;
