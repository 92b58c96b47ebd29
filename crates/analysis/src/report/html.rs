//! The report as one page with its styles and letters inside: nothing is fetched, and it prints.

use askama::Template;
use base64::{Engine, engine::general_purpose::STANDARD};
use foundation::{Error, Result};
use ui::Texts;

use super::Report;

/// The letters of the page, by family and file.
const LETTERS: &[(&str, &str, &str)] = &[
    ("Atkinson Hyperlegible Next", "200 800", "atkinson-latin.woff2"),
    ("Literata", "200 900", "literata-latin.woff2"),
];

#[derive(Template)]
#[template(path = "report/report.html")]
struct Page<'a> {
    report: &'a Report,
    letters: String,
    style: &'static str,
    made: String,
    sample: Option<String>,
    contents: String,
    skip: String,
    formula: String,
    scroll: String,
}

impl Report {
    /// The report as a page.
    pub(crate) fn html(&self, texts: &Texts) -> Result<String> {
        let say = |key: &str, with: &[(&str, &str)]| texts.say(self.language, key, with);
        let sender = if self.sender.is_empty() { "Brobygger" } else { &self.sender };
        let made = texts.long_day(self.language, self.made_on);
        let page = Page {
            report: self,
            letters: letters(),
            style: include_str!("report.css"),
            made: say("analysis-footer", &[("sender", sender), ("day", &made)]),
            sample: self.invented.then(|| say("ui-sample", &[])),
            contents: say("analysis-contents", &[]),
            skip: say("analysis-skip", &[]),
            formula: say("analysis-formula", &[]),
            scroll: say("analysis-scroll", &[]),
        };
        page.render().map_err(Error::broken)
    }
}

/// The letters, written into the page. Without them the page is set in those of the reader's machine.
fn letters() -> String {
    let one = |(family, weight, file): &(&str, &str, &str)| {
        let bytes = ui::assets::bytes(file)?;
        Some(format!(
            "@font-face{{font-family:\"{family}\";font-weight:{weight};font-display:swap;\
             src:url(data:font/woff2;base64,{}) format(\"woff2\")}}",
            STANDARD.encode(bytes)
        ))
    };
    LETTERS.iter().filter_map(one).collect()
}
