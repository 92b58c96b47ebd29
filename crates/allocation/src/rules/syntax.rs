//! What is wrong with the file of rules before it can be understood: in which way it is not written as TOML is.

use crate::mistake::What;

/// How the reader of TOML says it in English, and what we say. What is not named here is told as the reader has it.
const SAID: &[(&str, What)] = &[
    ("duplicate key", What::TomlTwice),
    ("string values must be quoted", What::TomlQuotes),
    ("opening quote", What::TomlQuotes),
    ("invalid basic string", What::TomlQuotes),
    ("invalid literal string", What::TomlQuotes),
    ("missing escaped value", What::TomlEscape),
    ("unicode value", What::TomlEscape),
    ("unclosed", What::TomlOpen),
    ("missing assignment", What::TomlEquals),
    ("extra assignment", What::TomlEquals),
    ("extra `=`", What::TomlEquals),
    ("unexpected `=`", What::TomlEquals),
    ("key with no value", What::TomlEquals),
    ("missing comma", What::TomlComma),
    ("extra comma", What::TomlComma),
    ("missing value", What::TomlValue),
    ("leading zero", What::TomlNumber),
    ("numeric sign", What::TomlNumber),
    ("unexpected sign", What::TomlNumber),
    ("radix", What::TomlNumber),
    ("number prefix", What::TomlNumber),
    ("`_` may only", What::TomlNumber),
    ("invalid unquoted key", What::TomlKey),
    ("keys cannot be", What::TomlKey),
    ("unexpected key or value", What::TomlRest),
    ("unexpected content", What::TomlRest),
];

/// In which way, by what the reader says, and by what stands in the line before and behind the place it says it of.
pub(super) fn kind(message: &str, before: &str, behind: &str) -> What {
    let value = before.split_once('=').map(|(_, value)| format!("{value}{behind}"));
    let value = value.as_deref().unwrap_or_default().trim_start();
    let said = SAID.iter().find(|(said, _)| message.contains(said)).map_or(What::Toml, |(_, what)| *what);
    let is_digit = |letter: char| letter.is_ascii_digit();
    match said {
        What::TomlComma if before.trim().is_empty() && (behind.contains('=') || behind.starts_with('[')) => {
            What::TomlOpen
        }
        What::TomlQuotes | What::TomlValue if value.is_empty() || value.starts_with('#') => What::TomlValue,
        What::TomlQuotes if value.starts_with(is_digit) => What::TomlNumber,
        What::TomlRest if value.matches('"').count() % 2 == 1 => What::TomlQuotes,
        What::TomlRest if behind.strip_prefix(',').is_some_and(|rest| rest.starts_with(is_digit)) => {
            What::TomlNumber
        }
        What::Toml if message.contains("invalid date") => What::NotDay,
        What::Toml if value.starts_with(is_digit) => What::TomlNumber,
        // Words without quotation marks, or with those that word processors write.
        What::Toml if value.starts_with(|letter: char| !"+-\"'[{".contains(letter)) => What::TomlQuotes,
        said => said,
    }
}

/// Whether the same is usually said again of what follows, which then need not be told.
pub(super) fn goes_on(what: What) -> bool {
    matches!(what, What::TomlTwice | What::TomlOpen | What::TomlEquals | What::TomlComma | What::TomlRest)
}

/// The text of a file of rules, whatever editor saved it: UTF-8, UTF-16 with its mark, or else Windows-1252.
pub fn text(bytes: &[u8]) -> String {
    let (text, _, is_wrong) = encoding_rs::UTF_8.decode(bytes);
    if is_wrong && !bytes.contains(&0) {
        return encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned();
    }
    text.into_owned()
}

/// Whether these are no rules at all: a file of a program, or one of the lists.
pub(super) fn is_another_file(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    text.contains('\0') || lines.next().is_some_and(|line| !line.contains(['=', '[', ':']))
}
