//! What is said in the four languages of the house.

use serde::Deserialize;

/// The same words in four languages; a file that lacks one of them is refused.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// English, the source.
    pub en: String,
    /// Bokmål.
    pub nb: String,
    /// Danish.
    pub da: String,
    /// Swedish.
    pub sv: String,
}

impl Said {
    /// The words in a language (`en`, `nb`, `da`, `sv`); English for any other.
    pub fn on(&self, language: &str) -> &str {
        match language {
            "nb" => &self.nb,
            "da" => &self.da,
            "sv" => &self.sv,
            _ => &self.en,
        }
    }

    /// Whether a language has no words.
    pub(crate) fn has_a_gap(&self) -> bool {
        [&self.en, &self.nb, &self.da, &self.sv].iter().any(|words| words.trim().is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_words_and_an_unknown_one_reads_english() {
        let said = Said { en: "week".into(), nb: "uke".into(), da: "uge".into(), sv: "vecka".into() };
        let read: Vec<&str> = ["en", "nb", "da", "sv", "is"].iter().map(|l| said.on(l)).collect();
        assert_eq!(read, ["week", "uke", "uge", "vecka", "week"]);
        assert!(!said.has_a_gap() && Said { da: " ".into(), ..said }.has_a_gap());
    }
}
