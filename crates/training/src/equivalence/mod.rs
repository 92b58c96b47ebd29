//! What somebody has, held against a training: met, partly, not, or not known, what is missing and what may
//! fill it.
//!
//! There is no answer for the whole, on purpose: whether somebody is taken in is decided by people who read
//! this.

mod outline;
mod weigh;

use std::collections::{BTreeMap, BTreeSet};

pub use outline::{Amount, Outline, Part, Topic};
pub use weigh::weigh;

use crate::programme::Axis;

/// What somebody has. Everything may be left open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Has<'a> {
    /// Trainings that were completed, in any order.
    pub completed: Vec<&'a Outline>,
    /// Hours of training altogether, as the person says.
    pub hours: Option<u32>,
    /// Hours of practice altogether, as the person says.
    pub practice_hours: Option<u32>,
    /// Whether they have own experience.
    pub own_experience: Option<bool>,
    /// Statements of the framework with the level somebody has come to, from 0.
    pub levels: BTreeMap<String, u8>,
    /// Parts they have done, anywhere.
    pub parts: BTreeSet<Part>,
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Requirement {
    /// At least so many, or at least this level.
    Amount {
        /// Of what.
        axis: Axis,
        /// How many.
        needs: u32,
    },
    /// Own experience.
    OwnExperience,
    /// Something that is taught, by its id in the receiving training.
    Topic(String),
    /// A part each does for themselves.
    Part(Part),
    /// Something the receiving training has not written down where we could read it.
    Open(Axis),
}

/// How far a requirement is met, in the order of how much is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// Nobody knows.
    NotKnown,
    /// It is known that it is not there.
    Not,
    /// Something is there.
    Partly,
    /// It is there.
    Met,
}

/// What an answer rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Basis {
    /// The person says so, and so many.
    Entered(u32),
    /// The person says so.
    Said,
    /// What the register knows of a completed training, and how many, with the sources.
    Counted {
        /// The training.
        training: String,
        /// How many.
        number: u32,
        /// Ids of sources.
        sources: Vec<String>,
    },
    /// A completed training asks for the same of everybody.
    AskedForIn(String),
    /// A completed training has a title near this one. The contents were not compared.
    NearTitle {
        /// The training.
        training: String,
        /// The id of what is taught there.
        topic: String,
    },
    /// So many statements of so many are at the level that is asked for.
    Rated {
        /// At the level.
        reached: usize,
        /// Rated at all.
        rated: usize,
        /// All.
        of: usize,
    },
    /// It is the same training.
    SameTraining,
}

/// What may fill a gap. Who receives decides whether it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fill {
    /// So many more hours, weeks or whatever the axis counts, in the receiving training or another.
    More {
        /// Of what.
        axis: Axis,
        /// How many.
        number: u32,
    },
    /// Work and learning elsewhere may be recognised.
    PriorLearning,
    /// Ask the former provider how long the training was, in what the other counts by.
    AskLength(Axis),
    /// Lay both course plans side by side.
    ComparePlans,
    /// Take this part of the training.
    TakeTopic,
    /// Look at the statements, alone and with a trainer.
    Rate,
    /// Show what was made elsewhere.
    Show(Part),
    /// Do this part.
    Do(Part),
    /// It may follow within so many years.
    Follow(u8),
    /// Say it in the talk before beginning.
    TellInTalk,
    /// Ask the receiving training.
    AskReceiver(Axis),
}

/// One requirement, weighed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What is asked for.
    pub requirement: Requirement,
    /// How far it is met.
    pub answer: Answer,
    /// How much is there, where it can be counted.
    pub has: Option<u32>,
    /// How much is missing, where it can be counted.
    pub missing: Option<u32>,
    /// What the answer rests on.
    pub basis: Vec<Basis>,
    /// What may fill the gap; nothing, when there is none.
    pub fill: Vec<Fill>,
    /// Where the requirement stands, by ids of sources.
    pub sources: Vec<String>,
}

/// How many lines have which answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// Met.
    pub met: usize,
    /// Partly.
    pub partly: usize,
    /// Not.
    pub not: usize,
    /// Not known.
    pub not_known: usize,
}

/// How many lines have which answer. They are counts, and never a mark.
pub fn summary(lines: &[Line]) -> Summary {
    let mut summary = Summary::default();
    for line in lines {
        match line.answer {
            Answer::Met => summary.met += 1,
            Answer::Partly => summary.partly += 1,
            Answer::Not => summary.not += 1,
            Answer::NotKnown => summary.not_known += 1,
        }
    }
    summary
}
