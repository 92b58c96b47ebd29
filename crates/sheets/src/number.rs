//! Numbers as people in the Nordic countries write them.

/// A number: `1 234,5`, `1.234,5`, `1234.5`. A comma alone is a decimal comma.
pub fn number(text: &str) -> Option<f64> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let text = text.replace('\u{2212}', "-");
    let plain = match (text.rfind(','), text.rfind('.')) {
        (Some(comma), Some(point)) if comma > point => text.replace('.', "").replace(',', "."),
        (Some(_), Some(_)) => text.replace(',', ""),
        (Some(_), None) => text.replace(',', "."),
        (None, Some(point)) if text.len() - point == 4 && (1..=3).contains(&point) => text.replace('.', ""),
        _ if text.matches('.').count() > 1 => text.replace('.', ""),
        _ => text,
    };
    let allowed = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-');
    if plain.is_empty() || !plain.chars().all(allowed) {
        return None;
    }
    plain.parse().ok().filter(|n: &f64| n.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, wanted) in [
            ("1,5", 1.5),
            ("90", 90.0),
            ("1.234,5", 1234.5),
            ("1 234", 1234.0),
            ("\u{2212}3", -3.0),
            ("0.5", 0.5),
        ] {
            assert_eq!(number(text), Some(wanted), "{text}");
        }
        for text in ["", "ni", "1e400", "NaN", "inf", "--", "1,2,3"] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
