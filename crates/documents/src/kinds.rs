//! The three kinds of document there are, and the order their parts stand in.

use crate::document::{Block, Document, Number, Party, Sheet, Signature};

/// An agreement: who it is between, what is agreed, who has said yes.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    /// What stands around it.
    pub sheet: Sheet,
    /// The two it is between.
    pub parties: Vec<Party>,
    /// What is agreed: headings, fields, paragraphs, lists.
    pub body: Vec<Block>,
    /// The heading over the signatures.
    pub signed: String,
    /// Who has said yes, and who is asked to.
    pub signatures: Vec<Signature>,
}

/// A report: the big numbers, what it holds, then the parts.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// What stands around it.
    pub sheet: Sheet,
    /// The numbers that answer most questions, at best three.
    pub numbers: Vec<Number>,
    /// The heading of the list of contents; none for a short report.
    pub contents: Option<String>,
    /// The parts, each beginning with a heading of level 1.
    pub body: Vec<Block>,
}

/// Everything that is kept about one person, as that person takes it out.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnRecord {
    /// What stands around it.
    pub sheet: Sheet,
    /// The heading of the list of contents.
    pub contents: String,
    /// The parts in the order the person knows them from the screen.
    pub sections: Vec<Section>,
}

/// One part of an own record.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// What the part is about.
    pub heading: String,
    /// Who sees it, said before it.
    pub seen_by: Option<String>,
    /// What is kept.
    pub blocks: Vec<Block>,
}

impl From<&Agreement> for Document {
    fn from(agreement: &Agreement) -> Self {
        let mut blocks = Vec::with_capacity(agreement.body.len() + 3);
        blocks.push(Block::Parties(agreement.parties.clone()));
        blocks.extend(agreement.body.iter().cloned());
        blocks.push(Block::Heading { level: 1, text: agreement.signed.clone() });
        blocks.push(Block::Signatures(agreement.signatures.clone()));
        Self { sheet: agreement.sheet.clone(), blocks }
    }
}

impl From<&Report> for Document {
    fn from(report: &Report) -> Self {
        let mut blocks = Vec::with_capacity(report.body.len() + 2);
        blocks.push(Block::Numbers(report.numbers.clone()));
        blocks.extend(report.contents.clone().map(Block::Contents));
        blocks.extend(report.body.iter().cloned());
        Self { sheet: report.sheet.clone(), blocks }
    }
}

impl From<&OwnRecord> for Document {
    fn from(record: &OwnRecord) -> Self {
        let mut blocks = vec![Block::Contents(record.contents.clone())];
        for section in &record.sections {
            blocks.push(Block::Heading { level: 1, text: section.heading.clone() });
            blocks.extend(section.seen_by.clone().map(Block::SeenBy));
            blocks.extend(section.blocks.iter().cloned());
        }
        Self { sheet: record.sheet.clone(), blocks }
    }
}
