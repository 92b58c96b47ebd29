//! People and peers for `brobygger match`: two lists of any text, by rules that are sound; what can be read is matched.
#![no_main]

use libfuzzer_sys::fuzz_target;

const RULES: &str = include_str!("../../docs/handbook/examples/match/rules.toml");

fuzz_target!(|input: (&[u8], &[u8])| {
    let (Ok(people), Ok(peers)) = (sheets::read(input.0), sheets::read(input.1)) else { return };
    match allocation::read(RULES, &people, &peers) {
        Ok((rules, lists)) => drop(allocation::arrange(&rules, &lists, &|_| ())),
        Err(mistakes) => assert!(!mistakes.is_empty()),
    }
});
