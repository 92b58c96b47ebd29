//! Competence frameworks of others: any bytes as a CASE package and as Moodle's spreadsheet; what can be read comes out
//! equal, and is laid out and compared.
#![no_main]

use frameworks::case::{self, Version};
use frameworks::{difference, moodle, tree};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    match case::read(bytes) {
        Ok(package) => {
            let (json, lost) = case::write(&package, package.version);
            assert!(lost.is_empty());
            assert_eq!(case::read(json.to_string().as_bytes()).as_ref(), Ok(&package));
            for version in [Version::V1_0, Version::V1_1] {
                drop(case::write(&package, version));
            }
            assert!(tree(&package).len() >= package.items.len());
            assert!(difference(&package, &package).reworded.is_empty());
            drop(moodle::framework(&package));
        }
        Err(wrong) => assert!(!wrong.is_empty()),
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match moodle::read(text) {
        Ok(framework) => assert_eq!(moodle::read(&moodle::write(&framework)), Ok(framework)),
        Err(wrong) => assert!(!wrong.is_empty()),
    }
});
