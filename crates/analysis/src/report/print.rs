//! The report on paper: the same chapters as the page, as a tagged PDF.

use documents::{Block, Chart, Number, Press, Table};
use foundation::{Error, Result};
use ui::Texts;

use super::sheet::Sheet;
use super::{Chapter, Report};

impl Report {
    /// The report as a tagged PDF. Takes a core for a moment.
    pub(crate) fn pdf(&self, texts: &Texts, press: &Press) -> Result<Vec<u8>> {
        Ok(press.report(&self.document(texts)).map_err(Error::broken)?.into_bytes())
    }

    fn document(&self, texts: &Texts) -> documents::Report {
        let say = |key: &str, with: &[(&str, &str)]| texts.say(self.language, key, with);
        let made = texts.long_day(self.language, self.made_on);
        let sender = if self.sender.is_empty() { "Brobygger".to_owned() } else { self.sender.clone() };
        let footer = say("analysis-footer", &[("sender", &sender), ("day", &made)]);
        let date = self.made_on.jiff();
        let small = |number: i8| u8::try_from(number).unwrap_or(1);
        let number = |big: &super::Big| Number {
            number: big.number.clone(),
            label: big.label.clone(),
            aside: big.aside.clone(),
        };
        documents::Report {
            sheet: documents::Sheet {
                title: self.title.clone(),
                language: self.language.as_str().to_owned(),
                made_on: (i32::from(date.year()), small(date.month()), small(date.day())),
                made_by: sender.clone(),
                sender,
                footer,
                page_words: say("analysis-page-words", &[]),
                lead: Some(self.lead.clone()),
                sample: self.invented.then(|| say("ui-sample", &[])),
            },
            numbers: self.numbers.iter().map(number).collect(),
            contents: Some(say("analysis-contents", &[])),
            body: self.chapters.iter().flat_map(blocks).collect(),
        }
    }
}

fn blocks(chapter: &Chapter) -> Vec<Block> {
    let mut blocks = vec![Block::Heading { level: 1, text: chapter.heading.clone() }];
    if !chapter.lede.is_empty() {
        blocks.push(Block::Paragraph(chapter.lede.clone()));
    }
    blocks.extend(chapter.formula.iter().cloned().map(Block::Paragraph));
    let chart = |drawing: &super::Drawing| Chart { svg: drawing.svg.clone(), alt: drawing.alt.clone() };
    blocks.extend(chapter.drawing.iter().map(|drawing| Block::Chart(chart(drawing))));
    if !chapter.facts.is_empty() {
        blocks.push(Block::Fields(chapter.facts.clone()));
    }
    blocks.extend(chapter.sheets.iter().map(table));
    if !chapter.points.is_empty() {
        blocks.push(Block::List(chapter.points.clone()));
    }
    if !chapter.notes.is_empty() {
        blocks.push(Block::Note(chapter.notes.join("\n")));
    }
    blocks
}

fn table(sheet: &Sheet) -> Block {
    Block::Table(Table {
        caption: sheet.caption.clone(),
        header: sheet.columns.iter().map(|column| column.head.clone()).collect(),
        rows: sheet.rows.iter().map(|row| row.iter().map(|cell| cell.said.clone()).collect()).collect(),
        numeric: (0..sheet.columns.len())
            .filter(|at| sheet.columns.get(*at).is_some_and(|one| one.number))
            .collect(),
    })
}
