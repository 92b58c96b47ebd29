//! From the text of a plan to the plan, or everything that is wrong with it.

use statistics::disclosure::Audience;
use toml::de::DeTable;
use ui::Language;

use super::check::check;
use super::measure::measure;
use super::section::{Reading, Section};
use super::{
    Columns, Decimal, Design, Follow, Freedom, Gaps, Groups, Known, Length, Measure, Missing, Numbers, Plan,
    Wave,
};
use crate::mistake::{Mistake, listed};

/// A plan is a page or two; what is longer is something else.
const LONGEST: usize = 200_000;
/// Chance begins here when the plan does not say where.
const SEED: u64 = 20_260_101;
/// So many times gaps are filled in when the plan does not say how often.
const IMPUTATIONS: u64 = 20;

const KEYS: &[&str] = &[
    "title",
    "language",
    "sender",
    "question",
    "design",
    "audience",
    "invented",
    "seed",
    "primary",
    "covariates",
    "columns",
    "group",
    "wave",
    "measure",
    "follow",
    "flow",
    "missing",
    "model",
    "numbers",
];

/// Reads a plan. Every mistake has its line, at most twenty of a kind; nothing is guessed.
pub fn plan(text: &str) -> Result<Plan, Vec<Mistake>> {
    match draft(text) {
        (Some(plan), wrong) if wrong.is_empty() => Ok(plan),
        (_, wrong) => Err(wrong),
    }
}

/// A plan as far as it can be read, and what is wrong with it.
pub(crate) fn draft(text: &str) -> (Option<Plan>, Vec<Mistake>) {
    if text.len() > LONGEST {
        return (None, vec![Mistake::new("analysis-wrong-plan-long", &[])]);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let reading = Reading::of(text);
    let table = match DeTable::parse(text) {
        Ok(table) => table,
        Err(error) => {
            let line = reading.line(error.span().map_or(0, |span| span.start));
            return (None, vec![crate::syntax::mistake(text, &error).at(line)]);
        }
    };
    let plan = whole(&Section::root(&reading, table.get_ref()).knows(KEYS));
    (plan, listed(reading.wrong()))
}

/// The language a plan is written for, also when something else in it is wrong.
pub fn language_of(text: &str) -> Option<Language> {
    let table = DeTable::parse(text).ok()?;
    table.get_ref().get("language")?.get_ref().as_str()?.parse().ok()
}

/// The words of a list with what they mean.
fn named<T: Copy>(all: &[T], say: fn(T) -> &'static str) -> Vec<(&'static str, T)> {
    all.iter().map(|one| (say(*one), *one)).collect()
}

fn whole(root: &Section<'_>) -> Option<Plan> {
    let audiences = [("inside", Audience::Inside), ("outside", Audience::Outside)];
    let design = root.word("design", &named(Design::ALL, Design::as_str));
    if root.text("design").is_none() {
        root.missing("design");
    }
    let model = root.inside("model").knows(&["random_slope", "freedom"]);
    let measures: Vec<Measure> = root.all("measure").into_iter().map(|one| measure(one, design)).collect();
    let wanted = root.text("primary");
    let primary = wanted.as_deref().map_or(Some(0), |id| measures.iter().position(|one| one.id == id));
    let plan = Plan {
        title: root.needed("title"),
        language: root.word("language", &named(Language::ALL, Language::as_str)).unwrap_or(Language::En),
        sender: root.text("sender").unwrap_or_default(),
        question: root.text("question"),
        design: design?,
        audience: root.word("audience", &audiences).unwrap_or(Audience::Outside),
        invented: root.yes("invented").unwrap_or(false),
        seed: root.whole("seed", u64::from(u32::MAX)).unwrap_or(SEED),
        columns: columns(&root.inside("columns")),
        waves: root.all("wave").into_iter().map(wave).collect(),
        group: groups(&root.inside("group")),
        primary: primary.unwrap_or_default(),
        measures,
        covariates: root.texts("covariates"),
        follow: follow(root.inside("follow")),
        flow: known(root.inside("flow")),
        missing: missing(root.inside("missing")),
        random_slope: model.yes("random_slope").unwrap_or(false),
        freedom: freedom(&model, design?),
        numbers: numbers(root.inside("numbers")),
    };
    check(root, &plan, (wanted.as_deref(), primary));
    Some(plan)
}

/// How degrees of freedom are found; said only where there is a mixed model.
fn freedom(model: &Section<'_>, design: Design) -> Freedom {
    let freedom = model.word("freedom", &named(Freedom::ALL, Freedom::as_str));
    if freedom.is_some() && !matches!(design, Design::Repeated | Design::SteppedWedge) {
        model.note("freedom", Mistake::new("analysis-wrong-freedom", &[]));
    }
    freedom.unwrap_or(Freedom::Satterthwaite)
}

fn columns(section: &Section<'_>) -> Columns {
    if !section.is_there() {
        section.missing("person");
        return Columns::default();
    }
    Columns {
        person: section.needed("person"),
        wave: section.text("wave"),
        group: section.text("group"),
        cluster: section.text("cluster"),
        site: section.text("site"),
        peer: section.text("peer"),
        exposed: section.text("exposed"),
    }
}

fn wave(section: Section<'_>) -> Wave {
    let section = section.knows(&["value", "label", "time"]);
    let label = section.needed("label");
    Wave {
        value: section.text("value").unwrap_or_else(|| label.clone()),
        label,
        time: section.number("time"),
    }
}

fn groups(section: &Section<'_>) -> Option<Groups> {
    section
        .is_there()
        .then(|| Groups { reference: section.needed("reference"), labels: section.pairs("labels") })
}

fn follow(section: Section<'_>) -> Option<Follow> {
    if !section.is_there() {
        return None;
    }
    let section = section.knows(&["time", "from", "until", "event", "happened", "what", "unit"]);
    let length = match (section.text("time"), section.text("from"), section.text("until")) {
        (Some(time), None, None) => Length::Column(time),
        (None, Some(from), Some(until)) => Length::Days { from, until },
        _ => {
            section.note("time", Mistake::new("analysis-wrong-length", &[]));
            Length::Column(String::new())
        }
    };
    let happened = section.texts("happened");
    Some(Follow {
        length,
        event: section.needed("event"),
        happened: if happened.is_empty() { vec!["1".to_owned()] } else { happened },
        what: section.needed("what"),
        unit: section.needed("unit"),
    })
}

fn known(section: Section<'_>) -> Known {
    let section = section.knows(&["invited", "consented"]);
    let most = 10_000_000;
    Known { invited: section.whole("invited", most), consented: section.whole("consented", most) }
}

fn missing(section: Section<'_>) -> Missing {
    let section = section.knows(&["how", "imputations", "bounds"]);
    let imputations = section.whole("imputations", 200).unwrap_or(IMPUTATIONS);
    if imputations < 2 {
        section.note("imputations", Mistake::new("analysis-wrong-imputations", &[]));
    }
    Missing {
        how: section.word("how", &named(Gaps::ALL, Gaps::as_str)).unwrap_or(Gaps::Model),
        imputations: usize::try_from(imputations).unwrap_or(2),
        bounds: section.yes("bounds").unwrap_or(true),
    }
}

fn numbers(section: Section<'_>) -> Numbers {
    let section = section.knows(&["decimal", "gaps"]);
    Numbers {
        decimal: section.word("decimal", &named(Decimal::ALL, Decimal::as_str)),
        gaps: section.texts("gaps"),
    }
}
