//! What R computes, computed again: public data sets and invented ones, against values committed in `oracle/expected`
//! with the scripts that made them. `make oracle` makes them anew and compares.

mod ground;
mod groups;
mod invented;
mod models;
<<<<<<< HEAD
=======
mod resampling;
>>>>>>> three
mod survival;
mod tables;

// One file a topic, in the order of the alphabet.
<<<<<<< HEAD
mod mixed;
mod textbook;
=======
>>>>>>> three
mod agreement;
mod consensus;
mod economics;
mod mixed;
mod reliability;
<<<<<<< HEAD
=======
mod textbook;
>>>>>>> three
