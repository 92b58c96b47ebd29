//! Values as R writes them. Whatever stands in a plan or a file stays a text in quotation marks.

/// A text.
pub(super) fn text(words: &str) -> String {
    let mut said = String::with_capacity(words.len() + 2);
    said.push('"');
    for sign in words.chars() {
        match sign {
            '"' => said.push_str("\\\""),
            '\\' => said.push_str("\\\\"),
            '\t' => said.push_str("\\t"),
            sign if sign.is_control() => said.push(' '),
            sign => said.push(sign),
        }
    }
    said.push('"');
    said
}

/// Several texts.
pub(super) fn texts<T: AsRef<str>>(all: &[T]) -> String {
    if all.is_empty() {
        return "character(0)".to_owned();
    }
    format!("c({})", all.iter().map(|one| text(one.as_ref())).collect::<Vec<_>>().join(", "))
}

/// A number in full.
pub(super) fn number(value: f64) -> String {
    format!("{value}")
}

/// Yes or no.
pub(super) fn yes(yes: bool) -> String {
    if yes { "TRUE" } else { "FALSE" }.to_owned()
}

/// Names and values.
pub(super) fn list<'a>(all: impl Iterator<Item = (&'a str, String)>) -> String {
    format!("list({})", all.map(|(name, value)| format!("{name} = {value}")).collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_looks_like_code_stays_a_text() {
        assert_eq!(text("a\"); quit(\"\\n"), r#""a\"); quit(\"\\n""#);
        assert_eq!(text("two\nlines"), "\"two lines\"");
        assert_eq!(texts(&["a", "b"]), "c(\"a\", \"b\")");
        assert_eq!(
            (texts::<&str>(&[]), number(0.86), yes(true)),
            ("character(0)".into(), "0.86".into(), "TRUE".into())
        );
    }
}
