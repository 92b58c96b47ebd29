//! What is wrong with a file, in words.

use sheets::{Unreadable, Wrong};
use ui::{Language, Texts};

/// One problem and how to mend it: "Row 4, Telefon: …" and what to do.
pub fn said_wrong(texts: &Texts, language: Language, wrong: &Wrong) -> (String, String) {
    let row = wrong.row.to_string();
    let column = column(texts, language, &wrong.column);
    let with = [("row", row.as_str()), ("column", column.as_str()), ("what", wrong.what.as_str())];
    let problem = texts.say(language, &format!("imports-wrong-{}", wrong.kind), &with);
    let mend = texts.say(language, &format!("imports-mend-{}", wrong.kind), &with);
    (texts.say(language, "imports-where", &[("row", &row), ("column", &column), ("problem", &problem)]), mend)
}

/// Why a file cannot be read at all, and what to do.
pub fn said_unreadable(texts: &Texts, language: Language, why: Unreadable) -> String {
    let row = if let Unreadable::LongCell { row } = why { row.to_string() } else { String::new() };
    texts.say(language, &format!("imports-unreadable-{}", why.as_str()), &[("row", &row)])
}

/// Which column is missing.
pub fn said_missing(texts: &Texts, language: Language, name: &str) -> String {
    let column = column(texts, language, name);
    texts.say(language, "imports-missing", &[("column", &column)])
}

/// The name of a column: as the file has it, or in the reader's language where the file does not have it.
fn column(texts: &Texts, language: Language, name: &str) -> String {
    let key = format!("imports-column-{}", name.replace('_', "-"));
    if texts.has(language, &key) { texts.say(language, &key, &[]) } else { name.to_owned() }
}
