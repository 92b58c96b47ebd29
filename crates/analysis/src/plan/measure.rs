//! One measure of a plan: where its scores stand, its scale, and how answers become a score.

use statistics::change::Direction;
use statistics::reliable::{Populations, Steadiness};
use statistics::score;

use super::section::Section;
use super::{Design, Measure, Source};
use crate::mistake::Mistake;

/// What a measure may say.
const MEASURE: &[&str] = &[
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
    "kind",
    "yes",
];
/// What only a score has.
const SCORE: &[&str] = &[
    "questions",
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
];

/// Reads a measure of a design.
pub(super) fn measure(section: Section<'_>, design: Option<Design>) -> Measure {
    let section = section.knows(MEASURE);
    let directions = [("high-is-good", Direction::HighIsGood), ("high-is-worse", Direction::HighIsWorse)];
    let id = section.needed("id");
    let direction = section.word("direction", &directions);
    if section.text("direction").is_none() {
        section.missing("direction");
    }
    let source = source(&section, &id);
    let yes = yes(&section, design);
    let scoring = scoring(&section, &source);
    let ends = both(&section, "lowest", "highest").filter(|ends| rises(&section, *ends));
    Measure {
        name: section.text("name").unwrap_or_else(|| id.clone()),
        direction: direction.unwrap_or(Direction::HighIsGood),
        range: match &yes {
            Some(_) => Some((0.0, 1.0)),
            None => ends.or_else(|| scale(scoring.as_ref()?)),
        },
        important: section.number("important").filter(|least| above(&section, "important", *least)),
        steadiness: both(&section, "sd", "reliability").and_then(|both| steadiness(&section, both)),
        populations: populations(&section),
        scoring,
        source,
        yes,
        id,
    }
}

/// The values that say yes, for what is answered with yes or no; each mistake at its key.
fn yes(section: &Section<'_>, design: Option<Design>) -> Option<Vec<String>> {
    let is_yes_no = section.word("kind", &[("score", false), ("yes-no", true)]).unwrap_or(false);
    let values = section.texts("yes");
    if !is_yes_no {
        if !values.is_empty() {
            section.note("yes", Mistake::new("analysis-wrong-yes-of-score", &[]));
        }
        return None;
    }
    if values.is_empty() {
        section.missing("yes");
    }
    for key in SCORE.iter().filter(|key| section.has(key)) {
        section.note(key, Mistake::new("analysis-wrong-yes-no-key", &[("key", &section.path(key))]));
    }
    if let Some(design) = design.filter(|one| matches!(one, Design::Repeated | Design::SteppedWedge)) {
        section.note("kind", Mistake::new("analysis-wrong-yes-no-design", &[("design", design.as_str())]));
    }
    Some(values)
}

/// Where the scores of a measure stand: one of the three, and only one.
fn source(section: &Section<'_>, id: &str) -> Source {
    let questions = section.lists("questions");
    match (section.text("column"), section.texts("columns"), questions) {
        (Some(column), columns, questions) if columns.is_empty() && questions.is_empty() => {
            Source::Column(column)
        }
        (None, columns, questions) if questions.is_empty() && !columns.is_empty() => Source::Columns(columns),
        (None, columns, questions) if columns.is_empty() && !questions.is_empty() => {
            Source::Questions(questions)
        }
        _ => {
            section.note("id", Mistake::new("analysis-wrong-source", &[("measure", id)]));
            Source::Column(String::new())
        }
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
