//! Mistakes of a file in words: what, where, and how to mend it.

use frameworks::case::{self, Problem};
use frameworks::moodle;
use ui::Page;

use crate::authoring::{bring::Misread, sheet};

/// Every mistake as a sentence about where, and one about what.
pub(super) fn said(page: &Page, misread: &Misread) -> Vec<(String, String)> {
    match misread {
        Misread::Case(all) => {
            all.iter().map(|wrong| (place(page, &wrong.place), problem(page, &wrong.problem))).collect()
        }
        Misread::Moodle(all) => all.iter().take(100).map(|wrong| row(page, wrong)).collect(),
        Misread::Sheet(misread) => of_sheet(page, misread),
    }
}

/// `CFItems 12 › fullStatement “Listens”`: names of the file, which are the same in every language.
fn place(page: &Page, place: &case::Place) -> String {
    let number = place.number.map(|number| format!(" {number}")).unwrap_or_default();
    let field = if place.field.is_empty() { String::new() } else { format!(" › {}", place.field) };
    let words = if place.words.is_empty() { String::new() } else { format!(" “{}”", place.words) };
    match format!("{}{number}{field}{words}", place.list) {
        nothing if nothing.is_empty() => page.say("competence-own-wrong-file"),
        place => place,
    }
}

fn problem(page: &Page, problem: &Problem) -> String {
    let expected = |sample: &str| page.say1("competence-own-wrong-shape", "sample", sample);
    match problem {
        Problem::TooBig | Problem::TooMany => page.say("competence-own-wrong-big"),
        Problem::NoJson { line, column } => {
            page.say2("competence-own-wrong-json", "line", line, "column", column)
        }
        Problem::NoPackage => page.say("competence-own-wrong-package"),
        Problem::Missing => page.say("competence-own-wrong-missing"),
        Problem::Long => page.say("competence-own-wrong-long"),
        Problem::Twice { list, number } => {
            page.say1("competence-own-wrong-twice", "place", format!("{list} {number}"))
        }
        Problem::Circle => page.say("competence-own-wrong-circle"),
        Problem::NoObject => expected("{ }"),
        Problem::NoText => expected("\"…\""),
        Problem::NoIdentifier => expected("6ac2a9a2-0bbe-4c5c-8f7a-3b7f0b6d8b2a"),
        Problem::NoAddress => expected("https://example.org/1"),
        Problem::NoMoment => expected("2026-05-04T12:00:00+00:00"),
        Problem::NoDay => expected("2026-05-04"),
        Problem::NoNumber => expected("1"),
        Problem::NoList => expected("[ ]"),
        Problem::NoLink => expected("{ title, identifier, uri }"),
    }
}

fn row(page: &Page, wrong: &moodle::Wrong) -> (String, String) {
    use moodle::Misread as M;
    let place = match wrong.row {
        Some(row) => page.say1("competence-own-wrong-row", "row", row),
        None => page.say("competence-own-wrong-file"),
    };
    let what = match &wrong.what {
        M::NoTable => page.say("competence-own-wrong-table"),
        M::Columns(found) => page.say1("competence-own-wrong-columns", "found", found),
        M::TooMany => page.say("competence-own-wrong-big"),
        M::NoFramework => page.say("competence-own-wrong-no-framework"),
        M::SecondFramework => page.say("competence-own-wrong-second"),
        M::NoNumber | M::NoName => page.say("competence-own-wrong-missing"),
        M::Twice(row) => {
            let first = page.say1("competence-own-wrong-row", "row", row);
            page.say1("competence-own-wrong-twice", "place", first)
        }
        M::NoParent(number) => page.say1("competence-own-wrong-parent", "number", number),
        M::Circle => page.say("competence-own-wrong-circle"),
    };
    (place, what)
}

/// What the other forms of file have no place for, with how often.
pub(super) fn losses(page: &Page, package: &case::Package) -> Vec<(String, Vec<String>)> {
    let other = match package.version {
        case::Version::V1_0 => case::Version::V1_1,
        case::Version::V1_1 => case::Version::V1_0,
    };
    let (_, case) = case::write(package, other);
    let case = case.iter().map(|loss| format!("{} › {}: {}", loss.list, loss.field, loss.times)).collect();
    let (_, moodle) = moodle::framework(package);
    let moodle = moodle.iter().map(|loss| page.say1(loss_key(*loss), "times", loss.times())).collect();
    vec![(format!("CASE {}", other.as_str()), case), ("Moodle".to_owned(), moodle)]
}

fn loss_key(loss: moodle::Loss) -> &'static str {
    match loss {
        moodle::Loss::SecondPlaces(_) => "competence-own-loss-places",
        moodle::Loss::LongNames(_) => "competence-own-loss-names",
        moodle::Loss::Associations(_) => "competence-own-loss-links",
        moodle::Loss::Rubrics(_) => "competence-own-loss-rubrics",
        moodle::Loss::Deep(_) => "competence-own-loss-deep",
    }
}

fn of_sheet(page: &Page, misread: &sheet::Misread) -> Vec<(String, String)> {
    use sheets::{Kind, Unreadable as U};
    let whole = |key: &str| vec![(page.say("competence-own-wrong-file"), page.say(key))];
    let all = match misread {
        sheet::Misread::Unreadable(U::TooBig | U::TooMuchInside | U::TooManyRows | U::TooManyColumns) => {
            return whole("competence-own-wrong-big");
        }
        sheet::Misread::Unreadable(U::NoHeadings) | sheet::Misread::Headings => {
            return whole("competence-own-wrong-headings");
        }
        sheet::Misread::Unreadable(_) => return whole("competence-own-wrong-table"),
        sheet::Misread::Cells(all) => all,
    };
    let one = |wrong: &sheets::Wrong| {
        let place = page.say1("competence-own-wrong-row", "row", wrong.row);
        let what = match wrong.kind {
            Kind::Missing => "competence-own-wrong-missing",
            Kind::NotAWord => "competence-own-wrong-kind",
            Kind::Twice => "competence-own-wrong-again",
            _ => "competence-own-wrong-long",
        };
        (format!("{place} › {}", wrong.column), page.say(what))
    };
    all.iter().take(100).map(one).collect()
}
