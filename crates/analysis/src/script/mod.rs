//! An R script that reads the same file and computes the same numbers.

use crate::plan::Plan;
use crate::report::Origin;
use crate::study::Study;

/// The script.
pub(crate) fn script(_study: &Study, _plan: &Plan, _origin: &Origin, _data: &[u8]) -> String {
    String::new()
}
