//! Plans of `brobygger analyse`: any text is read, or told what is wrong with it.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Err(mistakes) = analysis::plan(text) {
        assert!(!mistakes.is_empty());
    }
});
