//! A page of the house as a template of the limit: its markup stands, its words are put in and made safe each time.

/// Markup and words in turns.
#[derive(Debug, Default, serde::Serialize, serde::Deserialize)]
pub struct Template(Vec<Piece>);

#[derive(Debug, serde::Serialize, serde::Deserialize)]
enum Piece {
    /// Stands as it is.
    Markup(String),
    /// Is made safe when it is put in.
    Words(String),
}

const SAFE: [(char, &str); 5] =
    [('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('"', "&quot;"), ('\'', "&#39;")];

impl Template {
    /// The template whose page this is: what stands between the tags and in their attributes are words.
    pub fn of(page: &str) -> Self {
        let mut pieces = Vec::new();
        let (mut piece, mut tag, mut quoted) = (String::new(), false, false);
        for letter in page.chars() {
            let (ends, begins) = match letter {
                '<' if !tag => (true, false),
                '>' if tag && !quoted => (false, true),
                '"' if tag => (quoted, !quoted),
                _ => (false, false),
            };
            if ends {
                pieces.push(Piece::words(std::mem::take(&mut piece)));
            }
            piece.push(letter);
            match letter {
                '<' if !tag => tag = true,
                '>' if !quoted => tag = false,
                '"' if tag => quoted = !quoted,
                _ => {}
            }
            if begins {
                pieces.push(Piece::Markup(std::mem::take(&mut piece)));
            }
        }
        pieces.push(Piece::Markup(piece));
        Self(pieces)
    }

    /// The page. Empty when there is none.
    pub fn write(&self) -> String {
        let length: usize = self.0.iter().map(Piece::len).sum();
        let mut page = String::with_capacity(length + length / 8);
        for piece in &self.0 {
            match piece {
                Piece::Markup(text) => page.push_str(text),
                Piece::Words(text) => put(&mut page, text),
            }
        }
        page
    }
}

/// Puts words into the page, piece by piece between the letters that have to be made safe.
fn put(page: &mut String, words: &str) {
    let mut from = 0;
    for (at, byte) in words.bytes().enumerate() {
        let safe = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        page.push_str(words.get(from..at).unwrap_or_default());
        page.push_str(safe);
        from = at + 1;
    }
    page.push_str(words.get(from..).unwrap_or_default());
}

impl Piece {
    fn words(safe: String) -> Self {
        let mut text = safe;
        for (letter, safe) in SAFE.iter().rev() {
            text = text.replace(safe, &letter.to_string());
        }
        Self::Words(text)
    }
    fn len(&self) -> usize {
        match self {
            Self::Markup(text) | Self::Words(text) => text.len(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_comes_out_as_it_went_in() {
        let page = "<!doctype html>\n<p class=\"a b\" hidden>Ola &amp; Kari &lt;3 <a href=\"/x?y=1&amp;z=2\">in</a></p>\n";
        assert_eq!(Template::of(page).write(), page);
        let words = Template::of(page).0.iter().filter(|piece| matches!(piece, Piece::Words(_))).count();
        assert!(words >= 5, "{words}");
        assert!(Template::of("").write().is_empty());
    }
}
