//! What a validation found, for everybody: as a page and as a sheet.

use axum::{
    extract::Path,
    http::header,
    response::{IntoResponse, Response},
};
use foundation::{Id, Result, Tx};
use statistics::consensus::Item;
use ui::{Failure, Html, Page, Visit};

use super::{middle, says, share, two, work, work::Book};
use crate::{
    actions,
    count::{self, Figures},
    model::{Outcome, Stratum, Validation},
    store::{self, Decided},
};

/// One statement with its figures and what was decided.
pub(super) struct Line {
    pub id: String,
    pub text: String,
    pub figures: Option<Figures>,
    pub decided: Option<Decided>,
    /// The new words in the reader's language.
    pub new: Option<String>,
}

impl Line {
    /// The figures of its line in the table, with the keys of what they are called.
    fn said(&self, page: &Page) -> [(&'static str, String); 4] {
        let of = |said: Option<String>| said.unwrap_or_else(|| "–".to_owned());
        let figures = self.figures.as_ref();
        let counted = |one: Item| share(page, (one.agreeing, one.experts));
        [
            ("validation-figure-relevant", of(figures.map(|one| counted(one.relevance)))),
            ("validation-figure-clarity", of(figures.and_then(|one| one.clarity).map(counted))),
            ("validation-figure-kappa", of(figures.map(|one| two(page, one.relevance.kappa)))),
            ("validation-figure-ratio", of(figures.map(|one| two(page, one.relevance.ratio)))),
        ]
    }
    /// What is folded in below: the round, the middle, what the rule says, and each stratum that may be shown.
    fn more(&self, page: &Page) -> Vec<(&'static str, String)> {
        let Some(of) = &self.figures else { return Vec::new() };
        let mut said = vec![
            ("validation-round-word", of.round.to_string()),
            ("validation-figure-middle", middle(page, of)),
            ("validation-figure-rule", page.say(says(of.outcome))),
        ];
        for (stratum, shown) in &of.strata {
            said.extend(shown.map(|shown| (super::stratum(*stratum), share(page, shown))));
        }
        said
    }
    /// What was decided, as a key.
    pub fn outcome(&self) -> &'static str {
        self.decided.as_ref().map_or("validation-rule-none", |decided| super::decided(decided.outcome))
    }
    /// Its colour; what is dropped is no mistake, so it is not red.
    fn colour(&self) -> &'static str {
        match self.decided.as_ref().map(|decided| decided.outcome) {
            Some(Outcome::Keep) => "success",
            Some(Outcome::Change) => "molte",
            Some(Outcome::Drop) | None => "neutral",
        }
    }
    /// Why it was decided so.
    pub fn reason(&self) -> &str {
        self.decided.as_ref().map_or("", |decided| decided.reason.as_str())
    }
}

#[derive(askama::Template)]
#[template(path = "pages/report.html")]
struct ReportPage {
    page: Page,
    lang: String,
    framework: String,
    book: Book,
    stamped: String,
    rule: Vec<String>,
    invited: Vec<(&'static str, usize)>,
    rounds: Vec<work::RoundLine>,
    languages: Vec<(String, Option<u64>)>,
    parts: Vec<(String, Vec<Line>)>,
    counts: [(&'static str, usize); 3],
}

impl ReportPage {
    fn own_name(&self, language: &str) -> String {
        language.parse::<ui::Language>().map_or_else(|_| language.to_owned(), |one| one.own_name().to_owned())
    }
}

pub(super) async fn published(visit: &Visit, id: Id<Validation>) -> Result<Book> {
    let look = async |tx: &mut Tx| {
        let kept = store::published(tx, id).await?;
        work::book(tx, kept, visit.language.as_str()).await
    };
    visit.house.db.read(look).await
}

/// Every domain with its statements.
pub(super) fn parts(book: &Book, language: &str) -> Vec<(String, Vec<Line>)> {
    let line = |said: &crate::model::Said| {
        let decided = book.decided.iter().find(|one| one.statement == said.id).cloned();
        let new = decided.as_ref().filter(|one| one.outcome == Outcome::Change);
        Line {
            id: said.id.clone(),
            text: said.text.clone(),
            figures: count::latest(&book.answers, book.kept.rule.0, &book.rounds, &said.id),
            new: new.and_then(|one| one.words.0.0.get(language).cloned()),
            decided,
        }
    };
    let parts = book.words.iter().flat_map(|words| &words.parts);
    parts.map(|part| (part.title.clone(), part.statements.iter().map(line).collect())).collect()
}

pub(super) async fn show(visit: Visit, Path(id): Path<Id<Validation>>) -> Result<Html, Failure> {
    let book = published(&visit, id).await?;
    let page = visit.page_said(book.kept.title.clone());
    let lang = book.kept.language(visit.language.as_str());
    let first = book.rounds.first().map(|round| count::whole(&book.answers, book.kept.rule.0, round));
    let of = |outcome| book.decided.iter().filter(|one| one.outcome == outcome).count();
    let counts = [Outcome::Keep, Outcome::Change, Outcome::Drop];
    Html::of(&ReportPage {
        framework: book.words.as_ref().map(|words| words.title.clone()).unwrap_or_default(),
        stamped: book
            .kept
            .stamped_at
            .as_ref()
            .map(|at| super::fixed_at(&visit, &page, at))
            .unwrap_or_default(),
        rule: work::rule(&page, book.kept.rule.0),
        invited: book.invited().into_iter().map(|(one, many)| (super::stratum(one), many)).collect(),
        rounds: work::rounds(&page, &book),
        languages: first.map(|whole| whole.languages).unwrap_or_default(),
        parts: parts(&book, &lang),
        counts: counts.map(|outcome| (super::decided(outcome), of(outcome))),
        lang,
        book,
        page,
    })
}

/// Rule, words and notices as they were fixed: SHA-256 of this file is the stamp.
pub(super) async fn fixed(visit: Visit, Path(id): Path<Id<Validation>>) -> Result<Response, Failure> {
    let look = async |tx: &mut Tx| {
        let kept = store::published(tx, id).await?;
        let words = store::every_word(tx, &kept).await?;
        Ok((kept, words))
    };
    let (kept, words) = visit.house.db.read(look).await?;
    let at = kept.stamped_at.ok_or(Failure(foundation::Error::NotFound))?;
    let shown = format!("attachment; filename=\"validation-{id}.json\"");
    let headers =
        [(header::CONTENT_TYPE, "application/json".to_owned()), (header::CONTENT_DISPOSITION, shown)];
    Ok((headers, actions::fixed(&kept, &words, at).text()?).into_response())
}

/// Text that a spreadsheet would read as a formula is marked as text.
fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']) && text.parse::<f64>().is_err();
    let text = if formula { format!("'{text}") } else { text.to_owned() };
    if text.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

/// Every round of every statement: numbers with a point, headings that are the same in every language.
pub(super) async fn sheet(visit: Visit, Path(id): Path<Id<Validation>>) -> Result<Response, Failure> {
    let book = published(&visit, id).await?;
    let mut head =
        vec!["domain", "statement", "text", "round", "experts", "relevant", "i_cvi", "kappa", "cvr"];
    head.extend(["median", "lower_quartile", "upper_quartile", "clear", "clear_of", "rule"]);
    head.extend(["decision", "reason"]);
    let strata = Stratum::ALL.iter().flat_map(|one| [format!("{one}_relevant"), format!("{one}_of")]);
    let mut lines = vec![head.into_iter().map(str::to_owned).chain(strata).collect::<Vec<_>>().join(",")];
    let language = book.kept.language(visit.language.as_str());
    for (domain, statements) in parts(&book, &language) {
        for statement in statements {
            let asked = book.rounds.iter().filter(|round| round.has(&statement.id));
            let mut before = None;
            for number in asked.map(|round| round.number) {
                let at = (number, before.replace(number));
                let found = count::figures(&book.answers, book.kept.rule.0, &statement.id, at);
                lines.push(row((&domain, &statement), number, found.as_ref()));
            }
        }
    }
    let shown = format!("attachment; filename=\"validation-{id}.csv\"");
    let kind = "text/csv; charset=utf-8".to_owned();
    let headers = [(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, shown)];
    Ok((headers, lines.join("\r\n") + "\r\n").into_response())
}

fn row((domain, line): (&str, &Line), round: u32, figures: Option<&Figures>) -> String {
    let number = |of: Option<f64>| of.map(|of| format!("{of:.4}")).unwrap_or_default();
    let count = |of: Option<u64>| of.map(|of| of.to_string()).unwrap_or_default();
    let clear = figures.and_then(|of| of.clarity);
    let mut cells = vec![cell(domain), cell(&line.id), cell(&line.text), round.to_string()];
    cells.extend([
        count(figures.map(|of| of.relevance.experts)),
        count(figures.map(|of| of.relevance.agreeing)),
        number(figures.map(|of| of.relevance.index)),
        number(figures.map(|of| of.relevance.kappa)),
        number(figures.map(|of| of.relevance.ratio)),
        number(figures.map(|of| of.middle.median)),
        number(figures.map(|of| of.middle.lower_quartile)),
        number(figures.map(|of| of.middle.upper_quartile)),
        count(clear.map(|of| of.agreeing)),
        count(clear.map(|of| of.experts)),
        figures.map(|of| of.outcome.map_or("none", Outcome::as_str)).unwrap_or_default().to_owned(),
        line.decided.as_ref().map(|one| one.outcome.as_str()).unwrap_or_default().to_owned(),
        cell(line.reason()),
    ]);
    for at in 0..Stratum::ALL.len() {
        let shown = figures.and_then(|of| of.strata.get(at)).and_then(|(_, shown)| *shown);
        cells.extend([count(shown.map(|(agreeing, _)| agreeing)), count(shown.map(|(_, of)| of))]);
    }
    cells.join(",")
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn a_reason_that_looks_like_a_formula_stays_a_reason() {
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("a, \"b\""), "\"a, \"\"b\"\"\"");
        assert_eq!(cell("-0.5"), "-0.5");
    }
}
