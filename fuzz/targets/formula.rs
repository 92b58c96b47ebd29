//! Formulas as people type them: read, printed, read again, and laid over a small table.
#![no_main]

use libfuzzer_sys::fuzz_target;
use models::{design::Design, formula::Formula, frame::Frame};

fuzz_target!(|text: &str| {
    let Ok(formula) = text.parse::<Formula>() else { return };
    let printed = formula.to_string();
    let again: Formula = printed.parse().expect("what is printed can be read");
    assert_eq!(again.to_string(), printed);
    let words = |words: [&str; 8]| words.map(|word| Some(word.to_owned())).to_vec();
    let frame = Frame::default()
        .with_numbers("y", [3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0].map(Some).to_vec())
        .with_numbers("time", [0.0, 1.0, 2.0, 3.0, 0.0, 1.0, 2.0, 3.0].map(Some).to_vec())
        .with_words("group", words(["a", "a", "b", "b", "a", "a", "b", "b"]))
        .with_words("person", words(["p", "p", "p", "p", "q", "q", "q", "q"]));
    let _ = Design::of(&formula, &frame);
    let _ = Design::yes_or_no(&formula, &frame);
});
