//! E-mail addresses and phone numbers.

/// An e-mail address, without what surrounds it (`Ola <ola@example.org>`, `mailto:`), if it can be one.
pub fn email(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches([',', ';']);
    let inner = text.rsplit_once('<').and_then(|(_, rest)| rest.strip_suffix('>')).unwrap_or(text);
    let inner = inner.trim().strip_prefix("mailto:").unwrap_or(inner.trim());
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, ',' | ';' | '<' | '>' | '"');
    let (name, host) = inner.split_once('@')?;
    let fine = inner.chars().count() <= 254
        && inner.chars().all(plain)
        && !name.is_empty()
        && host.contains('.')
        && !host.contains('@')
        && !host.starts_with('.')
        && !host.ends_with('.');
    fine.then(|| inner.to_owned())
}

/// A phone number as it is written, if it can be one; `00` in front of a country becomes `+`.
pub fn phone(text: &str) -> Option<String> {
    let text = text.trim();
    let text = text.strip_prefix("tel:").unwrap_or(text);
    let plain: String = text.chars().map(|c| if c == '/' || c == '\u{a0}' { ' ' } else { c }).collect();
    let fine = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '+' | '-' | '(' | ')' | '.');
    let digits = plain.chars().filter(char::is_ascii_digit).count();
    if !(5..=15).contains(&digits) || !plain.chars().all(fine) {
        return None;
    }
    Some(plain.strip_prefix("00").map_or_else(|| plain.clone(), |rest| format!("+{rest}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_numbers_are_told_from_other_words() {
        assert_eq!(email("Ola <ola@example.org>").as_deref(), Some("ola@example.org"));
        assert_eq!(email(" ola@example.org;").as_deref(), Some("ola@example.org"));
        for wrong in
            ["ola", "ola@", "@example.org", "a b@example.org", "a@b", "a@b.c\r\nBcc: x@y.z", "a@b@c.d"]
        {
            assert_eq!(email(wrong), None, "{wrong}");
        }
        assert_eq!(phone("0045 12 34 56 78").as_deref(), Some("+45 12 34 56 78"));
        assert_eq!(phone("040/123 45 67").as_deref(), Some("040 123 45 67"));
        for wrong in ["12", "ask Kari", "4,51e9", "1234567890123456"] {
            assert_eq!(phone(wrong), None, "{wrong}");
        }
    }
}
