//! What is wrong with the rules or the lists: in which file, where, and how it is mended.

use ui::{Language, Texts};

foundation::words! {
    /// Which of the three files.
    pub enum File {
        /// The rules.
        Rules = "rules",
        /// The list of people who wait.
        People = "people",
        /// The list of peers.
        Peers = "peers",
    }
}

foundation::words! {
    /// What is wrong. Its word is the end of the key of its sentence, which also says how to mend it.
    pub enum What {
        /// The file is not written as TOML is, in a way not named below.
        Toml = "toml",
        /// A quotation mark is missing, or is not a straight one.
        TomlQuotes = "toml-quotes",
        /// The same key, or part, stands twice.
        TomlTwice = "toml-twice",
        /// A bracket is not closed.
        TomlOpen = "toml-open",
        /// An equals sign is missing, or is one too many.
        TomlEquals = "toml-equals",
        /// A comma is missing, or is one too many.
        TomlComma = "toml-comma",
        /// Nothing stands behind the equals sign.
        TomlValue = "toml-value",
        /// A number that is not written as TOML writes numbers.
        TomlNumber = "toml-number",
        /// A key with letters that need quotation marks.
        TomlKey = "toml-key",
        /// A backslash that means nothing.
        TomlEscape = "toml-escape",
        /// Something stands behind where the line should end.
        TomlRest = "toml-rest",
        /// What was given as rules is one of the lists, or another file.
        NotRules = "not-rules",
        /// A key that means nothing here.
        UnknownKey = "unknown-key",
        /// A key that has to be there, and is not.
        MissingKey = "missing-key",
        /// Words in quotation marks were expected.
        NotText = "not-text",
        /// A number within limits was expected.
        NotNumber = "not-number",
        /// `true` or `false` was expected.
        NotYesNo = "not-yes-no",
        /// Pairs of ids were expected.
        NotPairs = "not-pairs",
        /// A table, such as `[people]`, was expected.
        NotTable = "not-table",
        /// One of a few words was expected.
        NotWord = "not-word",
        /// A day such as 2026-03-17 was expected.
        NotDay = "not-day",
        /// The list has no such column.
        NoColumn = "no-column",
        /// The list of people has the columns of the peers, and the other way round.
        Swapped = "swapped",
        /// Two columns have this heading.
        ColumnTwice = "column-twice",
        /// There is nobody below the headings.
        NoRows = "no-rows",
        /// A row has more cells than there are headings: what is written may stand in the wrong columns.
        RowCells = "row-cells",
        /// An empty cell where something has to be written.
        Empty = "empty",
        /// An empty cell where it has to be said for how many there is room.
        EmptyPlaces = "empty-places",
        /// Somebody stands in the list twice.
        IdTwice = "id-twice",
        /// A cell holds no number.
        CellNumber = "cell-number",
        /// A cell holds no number of places or people.
        CellPlaces = "cell-places",
        /// A cell holds neither a day nor a number of days, or the column mixes the two.
        CellSince = "cell-since",
        /// A day after the one on which it is counted.
        SinceAfter = "since-after",
        /// Somebody is named who is not in the list of people.
        UnknownPerson = "unknown-person",
        /// Somebody is named who is not in the list of peers.
        UnknownPeer = "unknown-peer",
        /// A pair whose first is a peer and whose second is a person.
        TurnedRound = "turned-round",
        /// More pairs than can be weighed at once.
        TooMany = "too-many",
    }
}

/// One thing to mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// In which file.
    pub file: File,
    /// The line of the rules, or the row as the spreadsheet counts it.
    pub line: Option<u32>,
    /// The letter in the line, counted from one, where the rules could not be understood.
    pub letter: Option<u32>,
    /// The column or key it is about; empty when it is about the whole file.
    pub column: String,
    /// What is wrong.
    pub what: What,
    /// What is written there, shortened.
    pub written: String,
    /// What was probably meant, or what can be written.
    pub meant: Option<String>,
    /// What it does not go with: the row of the first, the day of counting, the headings that are there.
    pub beside: String,
}

impl Mistake {
    pub(crate) fn new(file: File, line: Option<u32>, column: &str, what: What, written: &str) -> Self {
        let mut short: String = written.chars().take(80).collect();
        if short.len() < written.len() {
            short.push('…');
        }
        Self {
            file,
            line,
            letter: None,
            column: column.to_owned(),
            what,
            written: short,
            meant: None,
            beside: String::new(),
        }
    }

    pub(crate) fn meaning(mut self, meant: Option<String>) -> Self {
        self.meant = meant;
        self
    }

    pub(crate) fn beside(mut self, beside: String) -> Self {
        self.beside = beside;
        self
    }

    /// The mistake in words; `name` is what the file is called.
    pub fn said(&self, texts: &Texts, language: Language, name: &str) -> String {
        let say = |key: &str, with: &[(&str, &str)]| texts.say(language, key, with);
        let line = self.line.map(|line| line.to_string()).unwrap_or_default();
        let with = [("file", name), ("row", &*line), ("column", &*self.column)];
        let place = match (self.line, self.file, self.column.is_empty()) {
            (Some(_), File::Rules, _) if self.letter.is_some() => {
                let letter = self.letter.unwrap_or_default().to_string();
                say("allocation-at-letter", &[with[0], with[1], ("letter", &letter)])
            }
            (None, _, true) => say("allocation-at-file", &with[..1]),
            (None, _, false) => say("allocation-at-column", &[with[0], with[2]]),
            (Some(_), File::Rules, true) => say("allocation-at-line", &with[..2]),
            (Some(_), File::Rules, false) => say("allocation-at-key", &with),
            (Some(_), _, true) => say("allocation-at-row", &with[..2]),
            (Some(_), _, false) => say("allocation-at-cell", &with),
        };
        let with = [("written", &*self.written), ("column", &*self.column), ("beside", &*self.beside)];
        let what = say(&format!("allocation-wrong-{}", self.what.as_str()), &with);
        let meant = self.meant.as_deref().map(|meant| say("allocation-meant", &[("meant", meant)]));
        let there = (self.what == What::NoColumn && !self.beside.is_empty())
            .then(|| say("allocation-headings", &[("headings", &*self.beside)]));
        [place, what].into_iter().chain(meant).chain(there).collect::<Vec<_>>().join(" ")
    }
}

/// The one of these words that is nearest to what is written, when it is near enough to be meant.
pub(crate) fn nearest<'a>(written: &str, words: impl Iterator<Item = &'a str>) -> Option<String> {
    let wanted: Vec<char> = sheets::fold(written).chars().take(60).collect();
    let far =
        |word: &'a str| (steps(&wanted, &sheets::fold(word).chars().take(60).collect::<Vec<_>>()), word);
    let (steps, word) = words.map(far).min_by_key(|(steps, _)| *steps)?;
    (steps <= (wanted.len() / 3).max(1)).then(|| word.to_owned())
}

/// How many letters have to be added, left out or changed (Levenshtein 1966).
fn steps(one: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = at + 1;
        for (to, their) in other.iter().enumerate() {
            let change = diagonal + usize::from(letter != their);
            diagonal = row[to + 1];
            row[to + 1] = change.min(row[to] + 1).min(diagonal + 1);
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_hand_is_seen() {
        let words = ["people", "peers", "must", "wish"];
        assert_eq!(nearest("peple", words.into_iter()).as_deref(), Some("people"));
        assert_eq!(nearest("Wishes", words.into_iter()).as_deref(), Some("wish"));
        assert_eq!(nearest("forbidden", words.into_iter()), None);
        assert_eq!(nearest("x", std::iter::empty()), None);
        assert_eq!(nearest("Name", ["Age", "Sex"].into_iter()), None, "another word, not a slip");
        assert_eq!(steps(&['a', 'b'], &['b']), 1);
    }
}
