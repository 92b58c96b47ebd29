//! Answers for `brobygger analyse`: any bytes, by plans that are sound.
#![no_main]

use libfuzzer_sys::fuzz_target;

const PLANS: [&str; 5] = [
    include_str!("../../examples/analyse/before-after/plan.toml"),
    include_str!("../../examples/analyse/repeated/plan.toml"),
    include_str!("../../examples/analyse/stepped-wedge/plan.toml"),
    include_str!("../../examples/analyse/time-to-event/plan.toml"),
    include_str!("../../examples/analyse/waiting-list/plan.toml"),
];

fuzz_target!(|input: (u8, &[u8])| {
    let (which, bytes) = input;
    if let Err(mistakes) = analysis::check(bytes, PLANS[usize::from(which) % PLANS.len()]) {
        assert!(!mistakes.is_empty());
    }
});
