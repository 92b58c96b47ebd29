//! What R computes, computed again: public data sets and invented ones, against values committed in `oracle/expected`
//! with the scripts that made them. `make oracle` makes them anew and compares.

mod ground;
mod groups;
mod invented;
mod models;
mod resampling;
mod survival;
mod tables;

// One file a topic, in the order of the alphabet.
mod mixed;
mod textbook;
mod agreement;
mod consensus;
mod economics;
mod reliability;
