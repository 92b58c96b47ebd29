//! How large a spreadsheet may be. A whole programme with its history is far below.

/// So many bytes a file may have.
pub const BYTES: usize = 20 * 1024 * 1024;
/// So many rows.
pub const ROWS: usize = 200_000;
/// So many columns.
pub const COLUMNS: usize = 100;
/// So many characters one cell may have.
pub const CELL: usize = 10_000;
/// So many cells in all: an empty cell takes room too.
pub const CELLS: usize = 4_000_000;
/// So many bytes of text in all. An XLSX may name one long text from a million cells.
pub(crate) const WORDS: usize = 64 * 1024 * 1024;
/// So many bytes the rows of an XLSX may take when they are unpacked.
pub(crate) const UNPACKED: u64 = 150 * 1024 * 1024;
/// So many its shared texts.
pub(crate) const UNPACKED_TEXTS: u64 = 40 * 1024 * 1024;
/// So many each of its other parts that are read.
pub(crate) const UNPACKED_PART: u64 = 4 * 1024 * 1024;
/// So many parts an XLSX may have.
pub(crate) const PARTS: usize = 5_000;
