//! From the text of a plan to the plan, or everything that is wrong with it.

use statistics::change::Direction;
use statistics::disclosure::Audience;
use statistics::reliable::{Populations, Steadiness};
use statistics::score;
use toml::de::DeTable;
use ui::Language;

use super::check::check;
use super::section::{Reading, Section};
use super::{
    Columns, Decimal, Design, Follow, Gaps, Groups, Known, Length, Measure, Missing, Numbers, Plan, Source,
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
    if text.len() > LONGEST {
        return Err(vec![Mistake::new("analysis-wrong-plan-long", &[])]);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let reading = Reading::of(text);
    let table = match DeTable::parse(text) {
        Ok(table) => table,
        Err(error) => {
            let line = reading.line(error.span().map_or(0, |span| span.start));
            let what = error.message().replace('\n', "; ");
            return Err(vec![Mistake::new("analysis-wrong-toml", &[("what", &what)]).at(line)]);
        }
    };
    let plan = whole(&Section::root(&reading, table.get_ref()).knows(KEYS));
    let wrong = reading.wrong();
    match plan {
        Some(plan) if wrong.is_empty() => Ok(plan),
        _ => Err(listed(wrong)),
    }
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
    let model = root.inside("model").knows(&["random_slope"]);
    let measures: Vec<Measure> = root.all("measure").into_iter().map(measure).collect();
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
        numbers: numbers(root.inside("numbers")),
    };
    check(root, &plan, (wanted.as_deref(), primary));
    Some(plan)
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

fn measure(section: Section<'_>) -> Measure {
    let section = section.knows(&[
        "id",
        "name",
        "column",
        "columns",
        "questions",
        "direction",
        "lowest",
        "highest",
        "important",
        "sd",
        "reliability",
        "seeking_mean",
        "seeking_sd",
        "general_mean",
        "general_sd",
        "scoring",
    ]);
    let directions = [("high-is-good", Direction::HighIsGood), ("high-is-worse", Direction::HighIsWorse)];
    let id = section.needed("id");
    let direction = section.word("direction", &directions);
    if section.text("direction").is_none() {
        section.missing("direction");
    }
    let questions = section.lists("questions");
    let source = match (section.text("column"), section.texts("columns"), questions) {
        (Some(column), columns, questions) if columns.is_empty() && questions.is_empty() => {
            Source::Column(column)
        }
        (None, columns, questions) if questions.is_empty() && !columns.is_empty() => Source::Columns(columns),
        (None, columns, questions) if columns.is_empty() && !questions.is_empty() => {
            Source::Questions(questions)
        }
        _ => {
            section.note("id", Mistake::new("analysis-wrong-source", &[("measure", &id)]));
            Source::Column(String::new())
        }
    };
    let scoring = scoring(&section, &source);
    let ends = both(&section, "lowest", "highest").filter(|ends| rises(&section, *ends));
    Measure {
        name: section.text("name").unwrap_or_else(|| id.clone()),
        direction: direction.unwrap_or(Direction::HighIsGood),
        range: ends.or_else(|| scale(scoring.as_ref()?)),
        important: section.number("important").filter(|least| above(&section, "important", *least)),
        steadiness: both(&section, "sd", "reliability").and_then(|both| steadiness(&section, both)),
        populations: populations(&section),
        scoring,
        source,
        id,
    }
}

/// The ends of a score that is made from answers.
fn scale(scoring: &score::Measure) -> Option<(f64, f64)> {
    let (scale, first) = (scoring.scales.first()?, scoring.questions.first()?);
    let score::Metric::Times(factor) = scale.metric else { return None };
    let many = match scale.total {
        score::Total::Sum => scale.questions.len() as f64,
        score::Total::Mean => 1.0,
    };
    let end = |answer: i32| f64::from(answer) * many * factor;
    let (low, high) = (end(first.min), end(first.max));
    Some((low.min(high), low.max(high)))
}

/// Two numbers that mean something only together.
fn both(section: &Section<'_>, one: &'static str, other: &'static str) -> Option<(f64, f64)> {
    match (section.number(one), section.number(other)) {
        (Some(a), Some(b)) => Some((a, b)),
        (None, None) => None,
        (Some(_), None) => {
            section.missing(other);
            None
        }
        (None, Some(_)) => {
            section.missing(one);
            None
        }
    }
}

fn rises(section: &Section<'_>, (low, high): (f64, f64)) -> bool {
    if low >= high {
        section.note("highest", Mistake::new("analysis-wrong-range", &[]));
    }
    low < high
}

fn above(section: &Section<'_>, key: &'static str, value: f64) -> bool {
    if value <= 0.0 {
        section.note(key, Mistake::new("analysis-wrong-above", &[("key", &section.path(key))]));
    }
    value > 0.0
}

fn steadiness(section: &Section<'_>, (sd, reliability): (f64, f64)) -> Option<Steadiness> {
    let sound = (0.0..1.0).contains(&reliability) && reliability > 0.0;
    if !sound {
        section.note("reliability", Mistake::new("analysis-wrong-reliability", &[]));
    }
    (above(section, "sd", sd) && sound).then_some(Steadiness { sd, reliability })
}

fn populations(section: &Section<'_>) -> Option<Populations> {
    let seeking = both(section, "seeking_mean", "seeking_sd");
    let general = both(section, "general_mean", "general_sd");
    let ((seeking_mean, seeking_sd), (general_mean, general_sd)) = seeking.zip(general)?;
    let sound = above(section, "seeking_sd", seeking_sd) && above(section, "general_sd", general_sd);
    sound.then_some(Populations { seeking_mean, seeking_sd, general_mean, general_sd })
}

/// How the answers of the first list of questions become a score; every other list is like it.
fn scoring(section: &Section<'_>, source: &Source) -> Option<score::Measure> {
    let Source::Questions(lists) = source else { return None };
    let inside = section.inside("scoring");
    if !inside.is_there() {
        section.missing("scoring");
        return None;
    }
    let inside = inside.knows(&["lowest", "highest", "reverse", "how", "factor", "may_miss"]);
    let (low, high) = both(&inside, "lowest", "highest").filter(|ends| rises(&inside, *ends))?;
    let whole = |end: f64| (end.fract() == 0.0 && end.abs() < 1e6).then_some(end as i32);
    let (Some(min), Some(max)) = (whole(low), whole(high)) else {
        inside.note("lowest", Mistake::new("analysis-wrong-answers", &[]));
        return None;
    };
    let first = lists.first()?;
    let reverse = inside.texts("reverse");
    for name in reverse.iter().filter(|name| !lists.iter().flatten().any(|question| question == *name)) {
        inside.note("reverse", Mistake::new("analysis-wrong-reverse", &[("question", name)]));
    }
    // In a wide file each wave has its own names; what is turned round in one is turned round in all.
    let turned = |at: usize| lists.iter().any(|list| list.get(at).is_some_and(|name| reverse.contains(name)));
    let question = |at| score::Question { min, max, reverse: turned(at), show_help_from: None };
    let may_miss = usize::try_from(inside.whole("may_miss", 1000).unwrap_or(0)).unwrap_or(0);
    let total = [("sum", score::Total::Sum), ("mean", score::Total::Mean)];
    let scale = score::Scale {
        key: String::new(),
        questions: (0..first.len()).collect(),
        total: inside.word("how", &total).unwrap_or(score::Total::Sum),
        missing: if may_miss == 0 { score::Missing::None } else { score::Missing::UpTo(may_miss) },
        metric: score::Metric::Times(inside.number("factor").unwrap_or(1.0)),
        bands: Vec::new(),
    };
    let measure = score::Measure { questions: (0..first.len()).map(question).collect(), scales: vec![scale] };
    if let Err(why) = measure.check() {
        inside.note("lowest", Mistake::new("analysis-wrong-scoring", &[("why", &why.to_string())]));
    }
    Some(measure)
}
