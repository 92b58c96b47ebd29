//! What R computes, computed again: public data sets and invented ones, against values committed in `expected` with the
//! scripts that made them. `make oracle` makes them anew and compares.

// One file a topic, in the order of the alphabet.
mod agreement;
mod consensus;
mod economics;
mod groups;
mod marginal;
mod missing;
mod mixed;
mod models;
mod reliability;
mod resampling;
mod run_charts;
mod survival;
mod textbook;
