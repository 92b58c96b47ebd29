//! Words compared as people compare them: without capitals, accents, spaces and signs.

/// The word without capitals, accents, spaces and signs, for comparing.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'å' | 'ä' | 'á' | 'à' | 'â' | 'ã' => folded.push('a'),
            'æ' => folded.push_str("ae"),
            'ö' | 'ø' | 'ó' | 'ò' | 'ô' | 'õ' => folded.push('o'),
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'í' | 'ì' | 'î' | 'ï' => folded.push('i'),
            'ü' | 'ú' | 'ù' | 'û' => folded.push('u'),
            'č' | 'ç' => folded.push('c'),
            'đ' | 'ð' => folded.push('d'),
            'ŋ' | 'ñ' => folded.push('n'),
            'š' => folded.push('s'),
            'ŧ' => folded.push('t'),
            'ž' => folded.push('z'),
            'ý' => folded.push('y'),
            'þ' => folded.push_str("th"),
            _ if c.is_alphanumeric() => folded.push(c),
            _ => {}
        }
    }
    folded
}

/// Letters whose accent was written as a character of its own (some computers do), as one letter each.
pub(crate) fn compose(text: &str) -> String {
    const MARKS: &[(char, &str, &str)] = &[
        ('\u{30a}', "aA", "åÅ"),
        ('\u{308}', "aAoOuUeEiI", "äÄöÖüÜëËïÏ"),
        ('\u{301}', "aAeEiIoOuUyY", "áÁéÉíÍóÓúÚýÝ"),
        ('\u{300}', "aAeEoO", "àÀèÈòÒ"),
        ('\u{302}', "aAeEiIoOuU", "âÂêÊîÎôÔûÛ"),
        ('\u{30c}', "cCsSzZ", "čČšŠžŽ"),
        ('\u{303}', "nNaAoO", "ñÑãÃõÕ"),
        ('\u{327}', "cC", "çÇ"),
    ];
    let mut composed = String::with_capacity(text.len());
    for c in text.chars() {
        let whole = MARKS.iter().find(|(mark, ..)| *mark == c).and_then(|(_, bare, whole)| {
            let last = composed.chars().next_back()?;
            bare.chars().zip(whole.chars()).find(|(letter, _)| *letter == last).map(|(_, whole)| whole)
        });
        if let Some(whole) = whole {
            composed.pop();
            composed.push(whole);
        } else {
            composed.push(c);
        }
    }
    composed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_the_same_however_they_are_written() {
        assert_eq!(fold("Förnamn"), "fornamn");
        assert_eq!(fold(" E-post: "), fold("epost"));
        assert_eq!(fold("Møde"), fold("mode"));
        assert_eq!(fold("Ärende"), fold("arende"));
    }

    #[test]
    fn an_accent_on_its_own_joins_its_letter() {
        assert_eq!(compose("A\u{30a}se Bjo\u{308}rn Rene\u{301}"), "Åse Björn René");
        assert_eq!(compose("\u{30a}x"), "\u{30a}x");
    }
}
