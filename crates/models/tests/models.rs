//! What holds of every model, whatever the study: the order of rows never matters, units scale, shifting does not change
//! what it must not, and no text makes a reader panic.

use models::{
    Estimate, Fitted,
    design::Design,
    formula::Formula,
    frame::Frame,
    linear, logistic,
    marginal::{Grid, pairs},
};
use proptest::prelude::*;

/// A person of an invented study: the measure before, the noise after, the group, the site, whether it went well.
type Person = (f64, f64, bool, u8, bool);

fn people() -> impl Strategy<Value = Vec<Person>> {
    let person = (-20.0..20.0, -5.0..5.0, any::<bool>(), 0..3u8, any::<bool>());
    proptest::collection::vec(person, 14..40).prop_filter("both groups, all sites, yes and no", |people| {
        let each = |holds: &dyn Fn(&Person) -> bool| people.iter().filter(|one| holds(one)).count() >= 3;
        let sites = (0..3).all(|site| each(&|one| one.3 == site));
        sites && each(&|one| one.2) && each(&|one| !one.2) && each(&|one| one.4) && each(&|one| !one.4)
    })
}

fn frame(people: &[Person]) -> Frame {
    let group = |one: &Person| Some(if one.2 { "support" } else { "usual" }.to_owned());
    let after = |one: &Person| Some(0.6 * one.0 + one.1 + f64::from(u8::from(one.2)) * 2.0);
    Frame::default()
        .with_numbers("before", people.iter().map(|one| Some(one.0)).collect())
        .with_numbers("after", people.iter().map(after).collect())
        .with_words("group", people.iter().map(group).collect())
        .with_words("site", people.iter().map(|one| Some(format!("s{}", one.3))).collect())
        .with_numbers("well", people.iter().map(|one| Some(f64::from(u8::from(one.4)))).collect())
}

/// None where chance drew people no model can be fitted to, such as all alike.
fn line(formula: &str, frame: &Frame) -> Option<(Design, linear::Linear)> {
    let design = Design::of(&formula.parse().expect("a formula"), frame).ok()?;
    let model = linear::fit(&design.x, &design.y, &design.names).ok()?;
    Some((design, model))
}

/// The adjusted difference of the groups, with errors that allow for sites.
fn difference(formula: &str, frame: &Frame) -> Option<[Estimate; 2]> {
    let (design, model) = line(formula, frame)?;
    let means = Grid::of(&design, frame).expect("a grid").means(&["group"]).expect("means");
    let of = &pairs(&means, "group")[0];
    let clustered = model.clustered(&design.clusters(frame, "site").ok()?)?;
    Some([of.estimate(&model)?, of.estimate(&clustered)?])
}

fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-5 * (1.0 + a.abs())
}

fn alike(a: &Estimate, b: &Estimate, scale: f64) -> bool {
    same(a.value * scale, b.value)
        && same(a.error * scale, b.error)
        && same(a.p, b.p)
        && same(a.interval.low * scale, b.interval.low)
}

const ANCOVA: &str = "after ~ group * before + site";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_order_of_rows_never_matters(people in people(), turn in 1..13usize) {
        let mut turned = people.clone();
        turned.rotate_left(turn);
        turned.reverse();
        let both = difference(ANCOVA, &frame(&people)).zip(difference(ANCOVA, &frame(&turned)));
        for (a, b) in both.iter().flat_map(|(one, other)| one.iter().zip(other)) {
            prop_assert!(alike(a, b, 1.0), "{a:?} {b:?}");
        }
        let well = |people: &[Person]| {
            let frame = frame(people);
            let design = Design::yes_or_no(&"well ~ before + group".parse().unwrap(), &frame).ok()?;
            logistic::fit(&design.x, &design.y, &design.names).ok()
        };
        if let Some((one, other)) = well(&people).zip(well(&turned)) {
            for (one, other) in (0..3).filter_map(|at| one.coefficient(at).zip(other.coefficient(at))) {
                prop_assert!(alike(&one, &other, 1.0), "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn units_scale(people in people(), scale in 0.01..100.0f64) {
        let frame = frame(&people);
        let scaled = format!("I(after * {scale}) ~ group * before + site");
        let both = difference(ANCOVA, &frame).zip(difference(&scaled, &frame));
        for (a, b) in both.iter().flat_map(|(one, other)| one.iter().zip(other)) {
            prop_assert!(alike(a, b, scale), "{a:?} {b:?}");
        }
        let slope = |formula: &str| line(formula, &frame)?.1.coefficient(1);
        if let Some((one, other)) = slope("after ~ before").zip(slope(&format!("after ~ I(before * {scale})"))) {
            prop_assert!(alike(&other, &one, scale), "{one:?} {other:?}");
        }
    }

    #[test]
    fn shifting_does_not_change_differences(people in people(), by in 0.0..1000.0f64) {
        let frame = frame(&people);
        let shifted = format!("I(after + {by}) ~ group * I(before - {by}) + site");
        let both = difference(ANCOVA, &frame).zip(difference(&shifted, &frame));
        for (a, b) in both.iter().flat_map(|(one, other)| one.iter().zip(other)) {
            prop_assert!(alike(a, b, 1.0), "{a:?} {b:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_text_makes_a_reader_panic(text in ".{0,60}", cells in proptest::collection::vec(".{0,6}", 0..12)) {
        let _ = text.parse::<Formula>();
        let names: Vec<String> = cells.iter().take(3).cloned().collect();
        let rows: Vec<Vec<String>> = cells.chunks(2).map(<[String]>::to_vec).collect();
        let frame = Frame::read(&names, &rows);
        prop_assert!(frame.len() <= rows.len());
        for name in &names {
            let column = frame.column(name).unwrap();
            prop_assert!(column.levels(&[0, 1, 99]).len() <= 2);
        }
    }

    #[test]
    fn what_looks_like_a_formula_is_read_and_printed_alike_or_refused(
        parts in proptest::collection::vec(proptest::sample::select(PARTS), 0..14),
    ) {
        let text = format!("after ~ {}", parts.concat());
        if let Ok(formula) = text.parse::<Formula>() {
            let again: Formula = formula.to_string().parse().expect("what was printed can be read");
            prop_assert_eq!(again.fixed(), formula.fixed());
            prop_assert_eq!(again.random(), formula.random());
            let study = [(1.0, 2.0, true, 0, true), (3.0, 1.0, false, 1, true), (2.0, 2.5, true, 1, false)];
            let frame = frame(&study.repeat(4));
            if let Ok(design) = Design::of(&formula, &frame) {
                let whole = design.x.iter().all(|number| number.is_finite());
                prop_assert!(whole && design.x.ncols() == design.names.len(), "{}", text);
                let grid = Grid::of(&design, &frame).unwrap();
                prop_assert!(grid.means(&[]).is_ok_and(|means| means.len() == 1), "{}", text);
                let _ = linear::fit(&design.x, &design.y, &design.names);
            }
        }
    }
}

const PARTS: &[&str] = &[
    "before",
    "group",
    "site",
    "well",
    "`site`",
    " + ",
    " - ",
    " * ",
    ":",
    "/",
    "^2",
    "^",
    "(",
    ")",
    " | ",
    " || ",
    "0",
    "1",
    "factor(",
    "factor(before)",
    "log(",
    "I(before^2)",
    "I(",
    "sqrt(before)",
    "2.5",
    "(1 | site)",
    "(before | group)",
    "missing",
    "-",
    ".",
    "~",
    "+ site",
    "+ group",
    " * before",
];
