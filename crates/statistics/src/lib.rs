//! Numbers only: change, intervals, scores, agreement, time to event, costs, small groups, and how they are drawn.
#![doc = include_str!("../README.md")]

pub mod agreement;
pub mod change;
pub mod consensus;
pub mod consistency;
pub mod cost;
pub mod design;
pub mod cox;
pub mod disclosure;
pub mod economics;
pub mod figure;
pub mod formula;
pub mod frame;
pub mod groups;
pub mod important;
pub mod interval;
pub mod missing;
pub mod model;
pub mod reliable;
pub mod resampling;
pub mod run_chart;
pub mod score;
pub mod survival;
