//! The report of a validation on paper: tagged PDF, with the notices such projects have to print.

use axum::{extract::Path, response::Response};
use documents::{Block, Report, Sheet, Table};
use foundation::{Error, Id, Result};
use ui::{Failure, Page, Visit};

use super::{
    fixed_at,
    report::{self, Line},
    two, work,
    work::Book,
};
use crate::{
    count::{self, Whole},
    model::{Stratum, Validation},
    panel::Round,
};

/// The report as a PDF, in the language the page is read in; the statements are in one it was asked in.
pub(super) async fn show(visit: Visit, Path(id): Path<Id<Validation>>) -> Result<Response, Failure> {
    let book = report::published(&visit, id).await?;
    let page = visit.page_said(book.kept.title.clone());
    let document = document(&visit, &page, &book);
    let press = documents::installed().map_err(|error| Failure(Error::broken(error)))?;
    let printed =
        tokio::task::spawn_blocking(move || press.report(&document)).await.map_err(Error::broken)?;
    Ok(ui::pdf("validation", printed.map_err(Error::broken)?.into_bytes()))
}

fn heading(page: &Page, key: &str) -> Block {
    Block::Heading { level: 1, text: page.say(key) }
}

fn document(visit: &Visit, page: &Page, book: &Book) -> Report {
    let language = book.kept.language(visit.language.as_str());
    let mut body = vec![
        heading(page, "validation-method"),
        Block::Paragraph(page.say("validation-method-text")),
        Block::List(work::rule(page, book.kept.rule.0)),
    ];
    if let (Some(at), Some(stamp)) = (&book.kept.stamped_at, &book.kept.stamp) {
        let said = page.say1("validation-rule-fixed", "at", fixed_at(visit, page, at));
        body.push(Block::Paragraph(format!("{said}\n{stamp}")));
    }
    body.extend([heading(page, "validation-panel"), panel(page, book)]);
    body.extend([heading(page, "validation-rounds"), rounds(page, book)]);
    body.push(Block::Note(page.say("validation-small")));
    body.push(heading(page, "validation-statements"));
    for (domain, lines) in report::parts(book, &language) {
        body.push(Block::Heading { level: 2, text: domain });
        body.push(statements(page, &lines));
        body.extend(sides(page, &lines));
        body.extend(lines.iter().flat_map(|line| reasons(page, line)));
    }
    body.push(heading(page, "validation-printed"));
    body.push(Block::Paragraph(book.kept.funding.clone()));
    let licence = format!("{}: {}", page.say("competence-framework-licence"), book.kept.licence);
    body.push(Block::Paragraph(licence));
    Report { sheet: sheet(visit, page, book), numbers: Vec::new(), contents: None, body }
}

fn sheet(visit: &Visit, page: &Page, book: &Book) -> Sheet {
    let published = book.kept.published_at.unwrap_or_else(|| visit.now()).day_in(&visit.house.settings.zone);
    let date = published.jiff();
    let framework = book.words.as_ref().map(|words| words.title.clone()).unwrap_or_default();
    let version = page.say1("competence-framework-version", "version", &book.kept.version);
    Sheet {
        title: book.kept.title.clone(),
        language: visit.language.to_string(),
        // A month and a day of the calendar are always above nought.
        made_on: (i32::from(date.year()), date.month().unsigned_abs(), date.day().unsigned_abs()),
        made_by: framework.clone(),
        sender: framework.clone(),
        footer: format!("{} · {}", page.long_day(&published), book.kept.licence),
        page_words: page.say("validation-page-words"),
        lead: Some(format!("{framework} · {version}")),
        sample: visit.house.settings.sample.then(|| visit.say("ui-sample")),
    }
}

fn panel(page: &Page, book: &Book) -> Block {
    let one = |(stratum, many): (_, usize)| (page.say(super::stratum(stratum)), many.to_string());
    Block::Fields(book.invited().into_iter().map(one).collect())
}

/// One column a round, so that the table stays narrow.
fn rounds(page: &Page, book: &Book) -> Block {
    let all: Vec<(&Round, Whole)> = book
        .rounds
        .iter()
        .map(|round| (round, count::whole(&book.answers, book.kept.rule.0, round)))
        .collect();
    let row = |key: &str, of: &dyn Fn(&Round, &Whole) -> Option<String>| -> Vec<String> {
        let cells = all.iter().map(|(round, whole)| of(round, whole).unwrap_or_else(|| "–".to_owned()));
        [page.say(key)].into_iter().chain(cells).collect()
    };
    let number = |of: Option<f64>| of.map(|of| two(page, of));
    let rows = vec![
        row("validation-asked-word", &|round, _| Some(round.asks().len().to_string())),
        row("validation-answered-word", &|_, whole| Some(whole.begun.to_string())),
        row("validation-figure-average", &|_, whole| number(whole.average)),
        row("validation-figure-universal", &|_, whole| number(whole.universal)),
        row("validation-figure-clear", &|_, whole| number(whole.clear)),
        row("validation-figure-kendall", &|_, whole| number(whole.concordance.map(|found| found.w))),
    ];
    let named = all.iter().map(|(round, _)| page.say1("validation-round", "number", round.number));
    let header: Vec<String> = [page.say("competence-figure")].into_iter().chain(named).collect();
    let numeric = (1..header.len()).collect();
    Block::Table(Table { caption: page.say("validation-rounds"), header, rows, numeric })
}

/// Who finds each statement relevant, side by side; none where every side is too small to be shown.
fn sides(page: &Page, lines: &[Line]) -> Option<Block> {
    let shown = |line: &Line, stratum: Stratum| {
        let strata = &line.figures.as_ref()?.strata;
        strata.iter().find(|(one, _)| *one == stratum).and_then(|(_, shown)| *shown)
    };
    let some = |stratum: &Stratum| lines.iter().any(|line| shown(line, *stratum).is_some());
    let strata: Vec<Stratum> = Stratum::ALL.iter().copied().filter(some).collect();
    let row = |line: &Line| -> Vec<String> {
        let cell = |stratum: &Stratum| {
            let counted = shown(line, *stratum);
            counted.map_or_else(|| "–".to_owned(), |(agreeing, of)| format!("{agreeing}/{of}"))
        };
        [line.text.clone()].into_iter().chain(strata.iter().map(cell)).collect()
    };
    let named = strata.iter().map(|stratum| page.say(super::stratum(*stratum)));
    let header = [page.say("validation-statement-word")].into_iter().chain(named).collect();
    (!strata.is_empty()).then(|| {
        Block::Table(Table {
            caption: page.say("competence-validation-sides"),
            header,
            rows: lines.iter().map(row).collect(),
            numeric: (1..=strata.len()).collect(),
        })
    })
}

fn statements(page: &Page, lines: &[Line]) -> Block {
    let row = |line: &Line| {
        let of = |said: Option<String>| said.unwrap_or_else(|| "–".to_owned());
        let figures = line.figures.as_ref();
        vec![
            line.text.clone(),
            of(figures.map(|one| one.relevance.experts.to_string())),
            of(figures.map(|one| two(page, one.relevance.index))),
            of(figures.and_then(|one| one.clarity).map(|one| two(page, one.index))),
            of(figures.map(|one| two(page, one.relevance.kappa))),
            of(figures.map(|one| two(page, one.relevance.ratio))),
            page.say(line.outcome()),
        ]
    };
    let header = [
        "validation-statement-word",
        "validation-figure-short-experts",
        "validation-figure-short-relevant",
        "validation-figure-short-clear",
        "validation-figure-short-kappa",
        "validation-figure-ratio",
        "validation-decide-what",
    ];
    Block::Table(Table {
        caption: page.say("validation-caption"),
        header: header.map(|key| page.say(key)).to_vec(),
        rows: lines.iter().map(row).collect(),
        numeric: vec![1, 2, 3, 4, 5],
    })
}

/// New words and reasons, under the statement they are about.
fn reasons(page: &Page, line: &Line) -> Option<Block> {
    let new = line.new.as_ref().map(|new| format!("{} {new}", page.say("validation-new-words")));
    let why = Some(line.reason()).filter(|why| !why.is_empty());
    let why = why.map(|why| format!("{} {why}", page.say("validation-why")));
    let said: Vec<String> = [new, why].into_iter().flatten().collect();
    (!said.is_empty()).then(|| Block::Paragraph(format!("{}\n{}", line.text, said.join("\n"))))
}
