//! What is wrong with the signs of a plan, before it can be read as TOML: in the reader's language, with line and place.

use toml::de::Error;

use crate::mistake::Mistake;

/// The sentences, by what the reader of TOML says first.
const KINDS: &[(&str, &str)] = &[
    ("duplicate key", "analysis-syntax-twice"),
    ("invalid date", "analysis-syntax-number"),
    ("invalid time", "analysis-syntax-number"),
    ("invalid basic string", "analysis-syntax-quote"),
    ("invalid literal string", "analysis-syntax-quote"),
    ("invalid multi-line", "analysis-syntax-quote"),
    ("missing opening quote", "analysis-syntax-quote"),
    ("missing escaped value", "analysis-syntax-backslash"),
    ("too few unicode", "analysis-syntax-backslash"),
    ("string values must be quoted", "analysis-syntax-unquoted"),
    ("key with no value", "analysis-syntax-value"),
    ("missing value", "analysis-syntax-value"),
    ("missing assignment", "analysis-syntax-equals"),
    ("extra `=`", "analysis-syntax-equals"),
    ("extra assignment", "analysis-syntax-equals"),
    ("unclosed array table", "analysis-syntax-heading"),
    ("unclosed table", "analysis-syntax-heading"),
    ("missing table open", "analysis-syntax-heading"),
    ("unclosed inline table", "analysis-syntax-pairs"),
    ("missing comma between key", "analysis-syntax-pairs"),
    ("extra comma in inline", "analysis-syntax-pairs"),
    ("missing key for inline", "analysis-syntax-pairs"),
    ("invalid inline", "analysis-syntax-pairs"),
    ("unclosed array", "analysis-syntax-list"),
    ("missing comma between array", "analysis-syntax-list"),
    ("extra comma in array", "analysis-syntax-list"),
    ("unexpected `=` in array", "analysis-syntax-list"),
    ("unexpected key or value", "analysis-syntax-line"),
    ("invalid unquoted key", "analysis-syntax-key"),
    ("unquoted keys", "analysis-syntax-key"),
    ("keys cannot be", "analysis-syntax-key"),
    ("unexpected leading zero", "analysis-syntax-number"),
    ("redundant", "analysis-syntax-number"),
    ("invalid value", "analysis-syntax-number"),
    ("`_` may only", "analysis-syntax-number"),
    ("radix must", "analysis-syntax-number"),
    ("integers with a radix", "analysis-syntax-number"),
];

/// Quotation marks as programs for letters write them.
const CURLY: &[char] = &['“', '”', '„', '‟', '«', '»', '‘', '’'];

/// The mistake, without its line. What no sentence fits keeps the words of the reader of TOML, which are English.
pub(crate) fn mistake(text: &str, error: &Error) -> Mistake {
    let span = error.span().unwrap_or_default();
    let before = text.get(..span.start).unwrap_or(text);
    let line = before.rsplit('\n').next().unwrap_or_default();
    let column = (line.chars().count() + 1).to_string();
    let rest = text.get(before.len() - line.len()..).unwrap_or_default().lines().next().unwrap_or_default();
    let written = text.get(span).unwrap_or_default();
    let with = [("column", column.as_str()), ("written", written)];
    if outside_quotes(rest, CURLY) {
        return Mistake::new("analysis-syntax-curly", &with[..1]);
    }
    if error.message().contains("visible characters") {
        return Mistake::new("analysis-syntax-invisible", &with[..1]);
    }
    let known = KINDS.iter().find(|(begins, _)| error.message().starts_with(begins));
    match known {
        Some((_, "analysis-syntax-unquoted")) if written.trim().is_empty() => {
            Mistake::new("analysis-syntax-value", &with[..1])
        }
        Some((_, key @ ("analysis-syntax-twice" | "analysis-syntax-unquoted"))) => Mistake::new(key, &with),
        Some((_, key)) => Mistake::new(key, &with[..1]),
        None => {
            let what = error.message().replace('\n', "; ");
            Mistake::new("analysis-wrong-toml", &[("what", &what)])
        }
    }
}

/// Whether one of these signs stands outside straight quotation marks.
fn outside_quotes(line: &str, signs: &[char]) -> bool {
    line.split(['"', '\'']).step_by(2).any(|part| part.contains(signs))
}

#[cfg(test)]
mod tests {
    use crate::mistake::Mistake;
    use crate::plan::plan;

    fn first(text: &str) -> Mistake {
        plan(text).expect_err("something is wrong").remove(0)
    }

    #[test]
    fn each_mistake_has_its_sentence_and_its_place() {
        let told = [
            ("a = \"x\nb = 1", "quote", "7"),
            ("a = “x”", "curly", "5"),
            ("a = \"\\q\"", "backslash", "7"),
            ("a = yes", "unquoted", "5"),
            ("a =", "value", "4"),
            ("a b = 1", "value", "3"),
            ("a = == 2", "equals", "5"),
            ("[[wave]\na = 1", "heading", "8"),
            ("a = { b = 1", "pairs", "12"),
            ("a = [\"x\" \"y\"]", "list", "10"),
            ("a = 1,5", "line", "6"),
            ("å = 1", "key", "1"),
            ("a = 00012", "number", "5"),
            ("a = \"x\u{1}\"", "invisible", "7"),
            ("b = 2\na = 1\na = 2", "twice", "1"),
        ];
        for (text, kind, column) in told {
            let mistake = first(text);
            assert_eq!(mistake.key, format!("analysis-syntax-{kind}"), "{text:?}");
            assert_eq!(mistake.with[0], ("column", column.to_owned()), "{text:?}");
        }
        assert_eq!(first("b = 2\na = 1\na = 2").line, Some(3));
    }

    #[test]
    fn quotation_marks_inside_a_text_are_its_own() {
        assert_eq!(first("a = \"say “yes”\" 1").key, "analysis-syntax-line");
    }
}
