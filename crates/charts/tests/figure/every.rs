//! What holds for every chart: named, told by words and shapes, drawn plainly, the same in its table.

use std::collections::BTreeSet;

use charts::{Figure, Table};
use roxmltree::{Document, Node};

use crate::samples::{all, outcome};

/// Every class that the stylesheet knows, apart from the kinds.
const CLASSES: [&str; 12] = [
    "s", "grid", "zero", "track", "bb-c1", "bb-c2", "bb-c3", "bb-line", "bb-band", "bb-thin", "dash", "dots",
];

fn figures() -> Vec<(&'static str, Figure)> {
    all().into_iter().map(|sample| (sample.kind, sample.figure.expect(sample.kind))).collect()
}

fn elements<'a>(document: &'a Document<'a>) -> Vec<Node<'a, 'a>> {
    document.descendants().filter(Node::is_element).collect()
}

/// All drawn words in one string, without what breaking into lines adds or takes away.
fn drawn(svg: &str) -> String {
    let document = Document::parse(svg).expect("well-formed");
    let words: Vec<&str> =
        elements(&document).iter().filter(|node| node.has_tag_name("text")).filter_map(Node::text).collect();
    plain(&words.concat())
}

fn plain(words: &str) -> String {
    words.chars().filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '\u{ad}')).collect()
}

#[test]
fn each_is_an_image_with_a_title_and_a_description() {
    for (kind, figure) in figures() {
        let document = Document::parse(&figure.svg).expect(kind);
        let root = document.root_element();
        assert_eq!(root.attribute("role"), Some("img"));
        assert_eq!(root.attribute("class"), Some(format!("bb-chart-svg bb-chart-{kind}").as_str()));
        let named = root.attribute("aria-labelledby").expect(kind).split(' ');
        let named: Vec<&str> = named
            .map(|id| {
                let found = elements(&document).into_iter().find(|node| node.attribute("id") == Some(id));
                found.and_then(|node| node.text()).expect(kind)
            })
            .collect();
        assert_eq!(named.len(), 2);
        assert_eq!(named[0], figure.table.caption);
    }
}

#[test]
fn ids_are_unlike_and_patterns_are_there() {
    for (kind, figure) in figures() {
        let document = Document::parse(&figure.svg).expect(kind);
        let ids: Vec<&str> = elements(&document).iter().filter_map(|node| node.attribute("id")).collect();
        let unlike: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unlike.len(), "{kind}");
        for node in elements(&document) {
            let fill = node.attribute("fill").unwrap_or_default();
            if let Some(id) = fill.strip_prefix("url(#").and_then(|rest| rest.strip_suffix(')')) {
                assert!(unlike.contains(id), "{kind}: {id}");
            }
        }
    }
}

#[test]
fn each_can_be_drawn_without_a_stylesheet() {
    for (kind, figure) in figures() {
        let document = Document::parse(&figure.svg).expect(kind);
        for node in elements(&document) {
            assert!(node.attribute("style").is_none() && !node.has_tag_name("script"), "{kind}");
            if ["path", "circle", "text"].iter().any(|tag| node.has_tag_name(*tag)) {
                let filled = node.ancestors().any(|above| above.attribute("fill").is_some());
                assert!(filled, "{kind}: {:?}", node.attributes().collect::<Vec<_>>());
            }
            for class in
                node.attribute("class").unwrap_or_default().split(' ').filter(|class| !class.is_empty())
            {
                let known = CLASSES.contains(&class) || class.starts_with("bb-chart-");
                assert!(known, "{kind}: {class}");
            }
        }
        assert!(
            !figure.svg.contains("var(") && !figure.svg.contains("NaN") && !figure.svg.contains("inf"),
            "{kind}"
        );
    }
}

#[test]
fn letters_are_large_and_stay_inside() {
    for (kind, figure) in figures() {
        let document = Document::parse(&figure.svg).expect(kind);
        let view: Vec<f64> = document
            .root_element()
            .attribute("viewBox")
            .expect(kind)
            .split(' ')
            .map(|number| number.parse().expect(kind))
            .collect();
        for node in elements(&document).iter().filter(|node| node.has_tag_name("text")) {
            let number =
                |name: &str| node.attribute(name).and_then(|text| text.parse::<f64>().ok()).expect(kind);
            assert!(number("font-size") >= 12.0, "{kind}");
            assert!((0.0..=view[2]).contains(&number("x")), "{kind}: {:?}", node.text());
            assert!((8.0..=view[3]).contains(&number("y")), "{kind}: {:?}", node.text());
        }
    }
}

#[test]
fn tables_are_even() {
    for (kind, Figure { table: Table { head, rows, .. }, .. }) in figures() {
        assert!(!rows.is_empty() && rows.iter().all(|row| row.len() == head.len()), "{kind}");
    }
}

#[test]
fn what_the_table_says_is_drawn() {
    // The others draw marks where the table has words; their tests are beside them.
    let told =
        ["forest", "bars", "days", "dots", "histogram", "pairs", "heat", "flow", "arms", "plane", "tornado"];
    for (kind, figure) in figures().into_iter().filter(|(kind, _)| told.contains(kind)) {
        let words = drawn(&figure.svg);
        // A histogram's bars are named by the axis.
        let skipped = usize::from(kind == "histogram");
        for cell in figure.table.rows.iter().flat_map(|row| row.iter().skip(skipped)) {
            let hidden = cell == "hidden" || cell == "Everybody";
            assert!(hidden || words.contains(&plain(cell)), "{kind}: {cell} is not in {words}");
        }
    }
}

#[test]
fn a_survival_curve_marks_each_number_at_risk_and_its_table_has_both() {
    let figure = outcome::survival().draw().expect("sound");
    let words = drawn(&figure.svg);
    for row in &figure.table.rows {
        assert_eq!(row.len(), 5);
        assert!(words.contains(&row[3]) && words.contains(&row[4]));
    }
    // Two lines, told apart by their dashes; a band for each; strokes where somebody was followed no longer.
    assert_eq!(figure.svg.matches("bb-band").count(), 2);
    assert!(figure.svg.contains("bb-c2 bb-line dash\""));
    assert!(figure.svg.matches("v10").count() > 20);
}

#[test]
fn a_signal_has_a_shape_a_bracket_and_a_word() {
    let figure = outcome::run().draw().expect("sound");
    let document = Document::parse(&figure.svg).expect("well-formed");
    let inside = |series: &str| -> usize {
        let groups = elements(&document).into_iter().filter(|node| node.has_tag_name("g"));
        groups
            .filter(|node| node.attribute("class") == Some(series))
            .map(|node| node.children().count())
            .sum()
    };
    // Nine points of a shift and two outside, each once more in the key.
    assert_eq!((inside("bb-c2"), inside("bb-c3")), (10, 3));
    let signals: Vec<&str> = figure.table.rows.iter().map(|row| row[3].as_str()).collect();
    assert_eq!(signals.iter().filter(|word| word.contains("Shift")).count(), 9);
    assert_eq!(figure.svg.matches(">Shift</text>").count(), 2);
}

#[test]
fn a_hidden_cell_is_hatched_and_tells_no_number() {
    let figure = outcome::heat().draw().expect("sound");
    // Two cells and one in the key.
    assert_eq!(figure.svg.matches("url(#heat-p3)").count(), 3);
    assert_eq!(figure.table.rows[0][4], "Fewer than five, not shown");
    let shown = outcome::heat().rows.iter().flat_map(|row| &row.cells).count() - 2;
    assert_eq!(figure.svg.matches("fill-opacity").count(), shown + 2);
}

#[test]
fn a_gap_breaks_the_line_and_the_table_says_why() {
    let whole = outcome::run();
    let mut without = whole.clone();
    without.points.iter_mut().for_each(|point| point.value = point.value.or(Some(50.0)));
    let lines = |run: &charts::Run| {
        run.draw().expect("sound").svg.matches("class=\"bb-c1 bb-line\" fill=\"none\" stroke").count()
    };
    assert_eq!((lines(&whole), lines(&without)), (2, 1));
    assert!(whole.draw().expect("sound").table.rows.iter().any(|row| row[1] == "nobody was referred"));
}
