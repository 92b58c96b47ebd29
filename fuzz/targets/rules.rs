//! Rules of `brobygger match`: any text is read, or told what is wrong with it.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Err(mistakes) = allocation::rules(text) {
        assert!(!mistakes.is_empty());
    }
});
