//! The pages of frameworks of one's own.

mod about;
mod beside;
mod bring;
mod difference;
mod list;
mod open;
mod part;
mod publish;
mod show;
mod translate;
mod wrong;

use axum::{
    Router,
    http::header,
    response::{IntoResponse, Response},
};
use ui::House;

pub(super) fn routes() -> Router<House> {
    Router::new()
        .merge(list::routes())
        .merge(bring::routes())
        .merge(beside::routes())
        .merge(about::routes())
        .merge(show::routes())
        .merge(part::routes())
        .merge(translate::routes())
        .merge(publish::routes())
        .merge(difference::routes())
        .merge(open::routes())
}

/// A file to keep. The name holds ids alone.
fn file(kind: &'static str, name: &str, body: String) -> Response {
    let shown = format!("attachment; filename=\"{name}\"");
    ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, shown)], body).into_response()
}

/// What a version is called: its number, or that it has none yet.
fn number(page: &ui::Page, number: &str) -> String {
    match number {
        "" => page.say("competence-own-no-number"),
        number => page.say1("competence-framework-version", "version", number),
    }
}

/// A row of a table. What a spreadsheet would take for a formula begins with an apostrophe.
fn row(cells: &[&str]) -> String {
    let cell = |text: &&str| {
        let formula = text.starts_with(['=', '+', '-', '@', '\t']);
        format!("\"{}{}\"", if formula { "'" } else { "" }, text.replace('"', "\"\""))
    };
    let cells: Vec<String> = cells.iter().map(cell).collect();
    format!("{}\r\n", cells.join(";"))
}

#[cfg(test)]
mod tests {
    use super::row;

    #[test]
    fn no_cell_is_a_formula_and_quotation_marks_are_doubled() {
        assert_eq!(row(&["=1+1", "says \"so\"", "2.3"]), "\"'=1+1\";\"says \"\"so\"\"\";\"2.3\"\r\n");
    }
}
