//! The code lists of a programme as bits, so that two people's choices are compared in one step.

use packs::{CodeList, Programme};

static NOTHING: CodeList = CodeList { id: String::new(), codes: Vec::new() };

/// "It does not matter" is the same as no wish.
const ANY: &str = "any";

/// One code list, whose codes are bits in their order. No list is longer than 64.
#[derive(Debug, Clone, Copy)]
pub struct Codes(&'static CodeList);

impl Codes {
    /// The list with this id, or an empty one.
    pub fn of(id: &str) -> Self {
        Self(packs::installed().codelist(id).unwrap_or(&NOTHING))
    }
    /// These codes as bits; a code that is not in the list, and "it does not matter", are no bits.
    pub fn bits<T: AsRef<str>>(self, codes: &[T]) -> u64 {
        codes.iter().filter(|code| code.as_ref() != ANY).fold(0, |bits, code| {
            let at = self.0.codes.iter().take(64).position(|line| line.code == code.as_ref());
            bits | at.map_or(0, |at| 1 << at)
        })
    }
    /// The codes of these bits.
    pub fn codes(self, bits: u64) -> Vec<&'static str> {
        self.lines(bits).map(|line| line.code.as_str()).collect()
    }
    /// What these bits are called, one after the other, as they stand inside a sentence.
    pub fn names(self, bits: u64, language: &str) -> String {
        // Days of the week keep their capital in English; nothing else of ours has one inside a sentence.
        let keeps = language == "en" && self.0.id == "time-of-week" || self.0.id == "language";
        let name = |line: &'static packs::Code| {
            let label = line.label(language);
            let mut letters = label.chars();
            match letters.next() {
                Some(first) if !keeps => first.to_lowercase().collect::<String>() + letters.as_str(),
                _ => label.to_owned(),
            }
        };
        self.lines(bits).map(name).collect::<Vec<_>>().join(", ")
    }
    /// Which of its codes came back from a form.
    pub fn told(self, told: &[String]) -> Vec<String> {
        let codes = self.0.codes.iter().map(|line| &line.code);
        codes.filter(|code| told.contains(code)).cloned().collect()
    }
    /// The list itself.
    pub fn list(self) -> &'static CodeList {
        self.0
    }
    /// The bands of this list (`25-34`, `65-over`) that somebody of this age belongs to.
    pub fn bands(self, age: i64) -> u64 {
        let holds = |code: &str| {
            let Some((from, to)) = code.split_once('-') else { return false };
            let Ok(from) = from.parse::<i64>() else { return false };
            (from..=to.parse().unwrap_or(i64::MAX)).contains(&age)
        };
        let bands = self.0.codes.iter().take(64).enumerate();
        bands.filter(|(_, line)| holds(&line.code)).fold(0, |bits, (at, _)| bits | 1 << at)
    }
    fn lines(self, bits: u64) -> impl Iterator<Item = &'static packs::Code> {
        let set = move |(at, _): &(usize, &packs::Code)| bits >> at & 1 == 1;
        self.0.codes.iter().take(64).enumerate().filter(set).map(|(_, line)| line)
    }
}

/// The lists that wishes are chosen from.
#[derive(Debug, Clone, Copy)]
pub struct Lists {
    /// Languages.
    pub language: Codes,
    /// Genders.
    pub gender: Codes,
    /// Bands of age.
    pub age: Codes,
    /// Lived experience.
    pub experience: Codes,
    /// Interests.
    pub interest: Codes,
    /// Times of the week.
    pub times: Codes,
    /// Kinds of places.
    pub place: Codes,
    /// What makes it comfortable.
    pub comfort: Codes,
}

impl Lists {
    /// The lists this programme names for its wishes.
    pub fn of(programme: &Programme) -> Self {
        let list = |wish: &str| {
            Codes::of(programme.wish(wish).and_then(|wish| wish.list.as_deref()).unwrap_or_default())
        };
        Self {
            language: list("language"),
            gender: list("gender"),
            age: list("age-band"),
            experience: list("shared-experience"),
            interest: list("interests"),
            times: list("times"),
            place: list("place"),
            comfort: list("comfort"),
        }
    }
}
