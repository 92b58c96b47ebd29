//! Value sets of EQ-5D-5L: any text is read, or refused; what is read values every state.
#![no_main]

use economics::{State, ValueSet};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Ok(set) = ValueSet::read(text) else { return };
    for state in ["11111", "12345", "55555"] {
        let state: State = state.parse().expect("a state");
        assert!(!set.value(state).is_nan());
    }
});
