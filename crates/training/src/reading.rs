//! Reading a file of this crate so that every mistake has its line and its mend.

use std::fmt;

use serde::de::DeserializeOwned;

/// One mistake in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The file, as it was named when it was handed in.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub mend: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}. {}", self.file, self.line, self.what, self.mend)
    }
}

/// Every mistake that was found in a file; the file is not used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistakes(pub Vec<Mistake>);

impl fmt::Display for Mistakes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self.0.iter().map(ToString::to_string).collect();
        f.write_str(&lines.join("\n"))
    }
}

impl std::error::Error for Mistakes {}

/// A file that is being read, with what was found wrong so far.
pub(crate) struct Reading<'a> {
    name: &'a str,
    text: &'a str,
    wrong: Vec<Mistake>,
}

impl<'a> Reading<'a> {
    pub fn of(name: &'a str, text: &'a str) -> Self {
        Self { name, text, wrong: Vec::new() }
    }

    /// The file in its form, or the first place where it has another.
    pub fn form<T: DeserializeOwned>(&self) -> Result<T, Mistakes> {
        toml::from_str(self.text).map_err(|error| {
            let line = error.span().map_or(1, |span| self.line_at(span.start));
            let what = error.message().lines().collect::<Vec<_>>().join("; ");
            let mend = mend(&what);
            Mistakes(vec![Mistake { file: self.name.to_owned(), line, what, mend }])
        })
    }

    /// Something is wrong where these words stand.
    pub fn wrong(&mut self, words: &str, what: impl Into<String>, mend: &str) {
        let line = self.text.lines().position(|line| line.contains(words)).map_or(1, |at| at + 1);
        let (file, mend) = (self.name.to_owned(), mend.to_owned());
        self.wrong.push(Mistake { file, line, what: what.into(), mend });
    }

    /// What was read, if nothing was wrong with it.
    pub fn done<T>(self, found: T) -> Result<T, Mistakes> {
        if self.wrong.is_empty() { Ok(found) } else { Err(Mistakes(self.wrong)) }
    }

    fn line_at(&self, byte: usize) -> usize {
        self.text.bytes().take(byte).filter(|byte| *byte == b'\n').count() + 1
    }
}

/// The words that stand a second time in a list.
pub(crate) fn twice<'a>(words: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = std::collections::BTreeSet::new();
    words.filter(|word| !seen.insert(*word)).collect()
}

fn mend(what: &str) -> String {
    let words: Vec<&str> = what.split('`').skip(1).step_by(2).collect();
    match words.as_slice() {
        [_, known @ ..] if what.starts_with("unknown ") => format!("Known here: {}", known.join(", ")),
        [missing, ..] if what.starts_with("missing field") => format!("Add `{missing} = …`"),
        _ if what.starts_with("duplicate key") => "Keep it once".into(),
        _ if what.starts_with("invalid ") => "Write the value in the form that is expected".into(),
        _ => "Look at this line and the one before: a quotation mark, bracket or equals sign may be missing"
            .into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Form {
        #[expect(dead_code, reason = "only its form is looked at")]
        hours: u32,
    }

    #[test]
    fn a_mistake_has_its_line_and_its_mend() {
        for (text, line, mend) in [
            ("hours = 1\nhuors = 2", 2, "Known here: hours"),
            ("\n", 1, "Add `hours = …`"),
            ("hours = 1\nhours = 2", 2, "Keep it once"),
            ("\nhours = \"two\"", 2, "Write the value in the form that is expected"),
            ("hours 2", 1, "Look at this line and the one before"),
        ] {
            let Mistakes(wrong) = Reading::of("f.toml", text).form::<Form>().unwrap_err();
            assert_eq!((wrong.len(), wrong[0].line), (1, line), "{wrong:?}");
            assert!(wrong[0].mend.starts_with(mend), "{wrong:?}");
            assert!(Mistakes(wrong).to_string().starts_with(&format!("f.toml:{line}: ")));
        }
    }

    #[test]
    fn what_stands_twice_is_found_once_for_each_time_too_many() {
        assert_eq!(twice(["a", "b", "a", "a"].into_iter()), ["a", "a"]);
        assert!(twice(["a", "b"].into_iter()).is_empty());
    }
}
