//! Every chart: well-formed, named, escaped, without inline style, with the same numbers in its table.

#[path = "../../examples/figures/samples/mod.rs"]
mod samples;

mod any;
mod every;
mod many;
mod refused;

use charts::{
    Bar, BarRow, Bars, Caption, Days, DaysRow, Figure, Flow, FlowStep, Forest, ForestRow, Line, Lines, Point,
    Tick, Unfit, ticks,
};
use statistics::interval::{Interval, median};

fn caption(head: &[&str]) -> Caption {
    Caption {
        id: "c 1".into(),
        title: "Well-being & hope <now>".into(),
        desc: "It \"rises\".".into(),
        head: head.iter().map(|word| (*word).to_owned()).collect(),
    }
}

fn axis(low: f64, high: f64) -> Vec<Tick> {
    ticks(low, high, 5).into_iter().map(|at| Tick { at, text: at.to_string() }).collect()
}

fn bars(series: usize) -> Bars {
    let row = |label: &str, value: Option<f64>| BarRow {
        label: label.into(),
        bars: vec![Bar { value, text: value.map_or("hidden".into(), |v| v.to_string()) }; series],
    };
    let names = ["Days", "North", "South", "West", "East"];
    Bars {
        caption: caption(&names[..=series]),
        rows: vec![row("0 to 3 days", Some(22.0)), row("4 to 7 days", Some(51.0)), row("8 <or> more", None)],
        full: None,
    }
}

fn lines(series: usize) -> Lines {
    let point = |value: f64, unsure| {
        Some(Point {
            value,
            interval: Some(Interval { low: value - 4.0, high: value + 4.0 }),
            text: format!("{value} ({}–{})", value - 4.0, value + 4.0),
            unsure,
        })
    };
    let line =
        |name: &str| Line { name: name.into(), points: vec![point(34.2, false), None, point(45.5, true)] };
    let names = ["Peer support", "Usual support", "Waiting list", "Nothing"];
    Lines {
        caption: caption(&["Group", "Start", "2 months", "End"]),
        lines: names[..series].iter().map(|name| line(name)).collect(),
        ticks: axis(20.0, 60.0),
        nothing: "–".into(),
    }
}

fn forest() -> Forest {
    let row = |label: &str, value: f64| ForestRow {
        label: label.into(),
        value,
        interval: Interval { low: value - 0.3, high: value + 0.3 },
        text: format!("{value:.2}"),
    };
    Forest {
        caption: caption(&["Measure", "Change"]),
        rows: vec![row("Hope", 0.46), row("A measure with quite a long name in Danish", 0.12)],
        ticks: axis(-0.4, 0.8),
        sides: ("← worse".into(), "better →".into()),
        key: ("Clear change".into(), "Could be chance".into()),
    }
}

fn flow() -> Flow {
    let step = |label: &str, count: &str, stopped: &str| FlowStep {
        label: label.into(),
        count: count.into(),
        stopped: stopped.into(),
    };
    Flow {
        caption: caption(&["Step", "People", "Stopped"]),
        steps: vec![step("Offered", "60", "12 said no"), step("Consented", "48", ""), step("Met", "30", "")],
    }
}

fn days() -> Days {
    let row = |label: &str, values: &[f64]| {
        let found = median(values);
        DaysRow {
            label: label.into(),
            text: found.map_or("too few".into(), |m| format!("{} days", m.median)),
            quartiles: values.len() >= 10,
            median: found,
        }
    };
    let many: Vec<f64> = (1..=20).map(f64::from).collect();
    Days {
        caption: caption(&["From – to", "Days"]),
        rows: vec![
            row("Offer to yes", &many),
            row("Yes to first meeting", &[4.0, 9.0, 6.0]),
            row("To end", &[]),
        ],
        ticks: axis(0.0, 20.0),
    }
}

fn all() -> Vec<(&'static str, Figure)> {
    let drawn = [
        ("bars", bars(1).draw()),
        ("bars", bars(3).draw()),
        ("lines", lines(1).draw()),
        ("lines", lines(3).draw()),
        ("forest", forest().draw()),
        ("flow", flow().draw()),
        ("days", days().draw()),
    ];
    drawn.into_iter().map(|(kind, figure)| (kind, figure.expect("a sound chart"))).collect()
}

/// Walks through all tags: every one that opens closes again, and attributes are quoted.
fn is_well_formed(svg: &str) -> bool {
    let mut open = Vec::new();
    let mut rest = svg;
    while let Some(start) = rest.find('<') {
        let Some(length) = rest[start..].find('>') else { return false };
        let tag = &rest[start + 1..start + length];
        rest = &rest[start + length + 1..];
        if !tag.matches('"').count().is_multiple_of(2) {
            return false;
        }
        let name = |tag: &str| tag.split([' ', '/']).find(|word| !word.is_empty()).unwrap_or("").to_owned();
        match (tag.starts_with('/'), tag.ends_with('/')) {
            (true, _) => {
                if open.pop() != Some(name(tag)) {
                    return false;
                }
            }
            (false, false) => open.push(name(tag)),
            (false, true) => {}
        }
    }
    open.is_empty()
}

/// Every drawn word, as it is read.
fn words(svg: &str) -> Vec<String> {
    svg.split("<text")
        .skip(1)
        .filter_map(|part| Some(part.split_once('>')?.1.split_once("</text>")?.0.into()))
        .collect()
}

#[test]
fn every_chart_is_well_formed_and_named() {
    for (kind, figure) in all() {
        let svg = figure.svg;
        assert!(is_well_formed(&svg), "{svg}");
        assert!(svg.contains("role=\"img\" aria-labelledby=\"c-1-t c-1-d\""));
        assert!(svg.contains("<title id=\"c-1-t\">Well-being &amp; hope &lt;now&gt;</title>"));
        assert!(svg.contains("<desc id=\"c-1-d\">It &quot;rises&quot;.</desc>"));
        assert!(svg.starts_with(&format!("<svg class=\"bb-chart-svg bb-chart-{kind}\"")));
    }
}

#[test]
fn no_chart_has_inline_style_script_or_a_broken_number() {
    for (_, figure) in all() {
        for forbidden in ["style=", "<style", "<script", " on", "NaN", "inf", "-0 "] {
            assert!(!figure.svg.contains(forbidden), "{forbidden} in {}", figure.svg);
        }
    }
}

#[test]
fn letters_are_at_least_twelve_high() {
    for (_, figure) in all() {
        let sizes = figure.svg.split("font-size=\"").skip(1);
        let sizes: Vec<u32> = sizes.map(|part| part.split('"').next().unwrap().parse().unwrap()).collect();
        assert!(!sizes.is_empty() && sizes.iter().all(|size| *size >= 12));
    }
}

#[test]
fn the_table_holds_the_numbers_that_are_drawn() {
    for (kind, figure) in all() {
        let drawn = words(&figure.svg).join(" ");
        for row in &figure.table.rows {
            assert_eq!(row.len(), figure.table.head.len());
            let last = row.last().unwrap().replace('<', "&lt;").replace('>', "&gt;");
            assert!(last.is_empty() || drawn.contains(&last), "{kind}: {last} is not drawn in {drawn}");
        }
    }
}

#[test]
fn a_hidden_bar_has_its_word_and_no_length() {
    let figure = bars(1).draw().unwrap();
    assert_eq!(figure.svg.matches("class=\"bb-c1\"").count(), 2);
    assert!(words(&figure.svg).contains(&"hidden".to_owned()));
    assert_eq!(figure.table.rows[2], ["8 <or> more", "hidden"]);
}

#[test]
fn bars_of_several_series_have_patterns() {
    let svg = bars(3).draw().unwrap().svg;
    for series in [1, 2] {
        assert!(svg.contains(&format!("<pattern id=\"c-1-p{series}\"")));
        assert!(svg.contains(&format!("fill=\"url(#c-1-p{series})\"")));
    }
    assert!(!bars(1).draw().unwrap().svg.contains("<pattern"));
}

#[test]
fn what_could_be_chance_has_an_open_mark() {
    let svg = forest().draw().unwrap().svg;
    // One full mark and one in the key; the same for open squares.
    assert_eq!(svg.matches("<circle class=\"bb-c1\"").count(), 2);
    assert_eq!(
        svg.matches("class=\"bb-c2 bb-line\" fill=\"none\" stroke=\"#A8701B\" stroke-width=\"3\" d=").count(),
        2
    );
}

#[test]
fn a_chart_that_cannot_be_read_is_refused() {
    assert_eq!(bars(4).draw(), Err(Unfit::TooManySeries));
    assert_eq!(lines(4).draw(), Err(Unfit::TooManySeries));
    assert_eq!(lines(0).draw(), Err(Unfit::Empty));
    assert_eq!(Bars { rows: vec![], ..bars(1) }.draw(), Err(Unfit::Empty));
    let mut odd = bars(1);
    odd.rows[0].bars[0].value = Some(f64::NAN);
    assert_eq!(odd.draw(), Err(Unfit::NoNumber));
    let mut short = bars(2);
    short.rows[1].bars.pop();
    assert_eq!(short.draw(), Err(Unfit::Uneven));
    assert_eq!(Forest { ticks: axis(0.0, 1.0)[..1].to_vec(), ..forest() }.draw(), Err(Unfit::NoNumber));
}
