//! The report on paper: the same chapters as the page, as a tagged PDF.

use documents::{Block, Chart, Number, Table};
use foundation::{Error, Result};
use ui::Texts;

use super::chapters::{Chapter, Sheet, Voice};
use super::{Report, Whose};

impl Report {
    /// What the report is called: no name of anybody, nor of a topic.
    pub fn title(&self, texts: &Texts) -> String {
        Voice::of(self, texts).say_with("insight-title", &[("programme", &*self.programme.name)])
    }

    /// From when until when, in words.
    pub fn said_period(&self, texts: &Texts) -> String {
        let day = |day| texts.short_day(self.language, day, self.made_on.plus_months(1200));
        let (from, to) = (day(self.period.from), day(self.period.to));
        texts.say(self.language, "insight-period", &[("from", &*from), ("to", &*to)])
    }

    /// The report as a document, said by and for somebody in `sender`.
    pub fn document(&self, texts: &Texts, whose: Whose, sender: &str, sample: bool) -> documents::Report {
        let voice = Voice::of(self, texts);
        let made = texts.long_day(self.language, self.made_on);
        let footer = voice.say_with("insight-footer", &[("sender", sender), ("day", &*made)]);
        let date = self.made_on.jiff();
        let made_on = (
            i32::from(date.year()),
            u8::try_from(date.month()).unwrap_or(1),
            u8::try_from(date.day()).unwrap_or(1),
        );
        let number = |big: super::chapters::Big| Number { number: big.number, label: big.label, aside: None };
        let mut body: Vec<Block> = self.chapters(texts, whose).iter().flat_map(blocks).collect();
        if body.is_empty() {
            body.push(Block::Note(voice.say("insight-empty")));
        }
        body.push(Block::Heading { level: 1, text: voice.say("insight-method") });
        body.extend(self.method(texts).into_iter().map(Block::Paragraph));
        documents::Report {
            sheet: documents::Sheet {
                title: self.title(texts),
                language: self.language.as_str().to_owned(),
                made_on,
                made_by: sender.to_owned(),
                sender: sender.to_owned(),
                footer,
                page_words: voice.say("insight-page-words"),
                lead: Some(self.said_period(texts)),
                sample: sample.then(|| texts.say(self.language, "ui-sample", &[])),
            },
            numbers: self.numbers(texts, whose).into_iter().map(number).collect(),
            contents: None,
            body,
        }
    }

    /// The report as a tagged PDF. Takes a core for a moment: call it where waiting is allowed.
    pub fn pdf(&self, texts: &Texts, whose: Whose, sender: &str, sample: bool) -> Result<Vec<u8>> {
        let press = documents::installed().map_err(Error::broken)?;
        let document = self.document(texts, whose, sender, sample);
        Ok(press.report(&document).map_err(Error::broken)?.into_bytes())
    }

    /// How it was counted and what is not shown.
    pub fn method(&self, texts: &Texts) -> Vec<String> {
        let voice = Voice::of(self, texts);
        let least = voice.least();
        let mut said = vec![voice.say_with("insight-method-small", &[("least", &*least)])];
        said.push(voice.say(if self.together { "insight-method-together" } else { "insight-method-own" }));
        if !self.together {
            said.push(voice.say("insight-means-later"));
        }
        said.push(voice.say("insight-method-doubt"));
        said
    }
}

fn blocks(chapter: &Chapter) -> Vec<Block> {
    let mut blocks = vec![
        Block::Heading { level: 1, text: chapter.heading.clone() },
        Block::Paragraph(chapter.lede.clone()),
    ];
    blocks.extend(
        chapter
            .drawing
            .iter()
            .map(|drawing| Block::Chart(Chart { svg: drawing.svg.clone(), alt: drawing.alt.clone() })),
    );
    blocks.extend(chapter.sheet.iter().map(table));
    blocks.extend(chapter.notes.iter().cloned().map(Block::Note));
    blocks
}

fn table(sheet: &Sheet) -> Block {
    Block::Table(Table {
        caption: sheet.caption.clone(),
        header: sheet.header.clone(),
        rows: sheet.rows.clone(),
        numeric: (sheet.numbers_from..sheet.header.len()).collect(),
    })
}
