//! An R script that reads the same file and computes the same numbers: what the plan says, then plain R.

mod literal;

use crate::find::model::{formula, frames::covariate};
use crate::plan::{Decimal, Design, Length, Measure, Plan, Source};
use crate::report::Origin;
use crate::study::{Study, gaps};
use literal::{list, number, text, texts, yes};

/// The script.
pub(crate) fn script(study: &Study, plan: &Plan, origin: &Origin, data: &[u8]) -> String {
    let body = match plan.design {
        Design::BeforeAfter => include_str!("before_after.R"),
        Design::WaitingList | Design::Randomised => include_str!("ancova.R"),
        Design::Repeated | Design::SteppedWedge => include_str!("mixed.R"),
        Design::TimeToEvent => include_str!("time.R"),
    };
    let yes_no = if plan.measures.iter().any(Measure::is_yes_no) { include_str!("yes_no.R") } else { "" };
    [
        &head(plan, origin),
        &file(study, plan, origin, data),
        &asked(study, plan),
        include_str!("reading.R"),
        include_str!("describing.R"),
        yes_no,
        body,
        include_str!("writing.R"),
    ]
    .concat()
}

fn head(plan: &Plan, origin: &Origin) -> String {
    let line = |words: &str| words.replace(['\n', '\r'], " ");
    format!(
        "# {}\n# The same numbers as in the report, computed in R from the same file.\n#\n\
         # Run it beside the file:          Rscript analysis.R\n\
         # With another file, and a list:   Rscript analysis.R FILE numbers.csv\n#\n\
         # Plan: {}, SHA-256 {}\n# File: {}, SHA-256 {}\n\
         # Needs, by design: lme4, lmerTest, pbkrtest, numDeriv, emmeans, sandwich, survival; for Excel files readxl.\n\n",
        line(&plan.title),
        line(&origin.plan_name),
        origin.plan_mark,
        line(&origin.data_name),
        origin.data_mark,
    )
}

/// How the file is read.
fn file(study: &Study, plan: &Plan, origin: &Origin, data: &[u8]) -> String {
    let xlsx = data.starts_with(b"PK");
    let (encoding, separator) = if xlsx { ("UTF-8", ',') } else { written(data, study) };
    let gaps: Vec<&str> = std::iter::once("").chain(gaps(plan)).collect();
    let decimal = match study.decimal {
        Decimal::Comma => "comma",
        Decimal::Point => "point",
    };
    format!(
        "# ---- What the plan says ----\ndata_file <- {}\nkind <- {}\nseparator <- {}\nencoding <- {}\nskip <- {}\n\
         decimal <- {}\ngaps <- {}\n",
        text(&origin.data_name),
        text(if xlsx { "xlsx" } else { "csv" }),
        text(&separator.to_string()),
        text(encoding),
        study.heading_row.saturating_sub(1),
        text(decimal),
        texts(&gaps),
    )
}

/// The characters of a CSV, and the sign between its cells: the one that gives the headings as they were read.
fn written(data: &[u8], study: &Study) -> (&'static str, char) {
    let encoding = match data {
        [0xff, 0xfe, ..] => "UTF-16LE",
        [0xfe, 0xff, ..] => "UTF-16BE",
        _ if std::str::from_utf8(data).is_ok() => "UTF-8-BOM",
        _ => "windows-1252",
    };
    let line = data
        .split(|byte| *byte == b'\n')
        .nth(study.heading_row.saturating_sub(1) as usize)
        .unwrap_or_default();
    let count = |sign: char| line.iter().filter(|byte| char::from(**byte) == sign).count();
    let wanted = study.header.count().saturating_sub(1);
    let fits = [';', '\t', ','].into_iter().find(|sign| count(*sign) == wanted && wanted > 0);
    let most = || [',', '\t', ';'].into_iter().max_by_key(|sign| count(*sign)).unwrap_or(',');
    (encoding, fits.unwrap_or_else(most))
}

/// What is asked.
fn asked(study: &Study, plan: &Plan) -> String {
    let header = |column: &str| study.header.written(column).to_owned();
    let columns = &plan.columns;
    let named = [
        ("person", Some(&columns.person)),
        ("wave", columns.wave.as_ref()),
        ("group", columns.group.as_ref()),
        ("cluster", columns.cluster.as_ref()),
        ("site", columns.site.as_ref()),
        ("peer", columns.peer.as_ref()),
        ("exposed", columns.exposed.as_ref()),
    ];
    let named = named.into_iter().filter_map(|(name, column)| Some((name, text(&header(column?)))));
    let times: Vec<String> =
        plan.waves.iter().map(|wave| wave.time.map_or("NA".to_owned(), number)).collect();
    let waves = [
        ("value", texts(&plan.waves.iter().map(|wave| &*wave.value).collect::<Vec<_>>())),
        ("label", texts(&plan.waves.iter().map(|wave| &*wave.label).collect::<Vec<_>>())),
        ("time", if times.is_empty() { "numeric(0)".to_owned() } else { format!("c({})", times.join(", ")) }),
    ];
    let groups = [("value", texts(&study.group_values)), ("label", texts(&study.groups))];
    let covariates: Vec<String> = plan.covariates.iter().map(|column| header(column)).collect();
    let names: Vec<String> = plan.covariates.iter().map(|column| covariate(column)).collect();
    let measures = plan.measures.iter().enumerate().map(|(at, one)| measure(study, plan, at, one));
    let arms = if plan.design == Design::SteppedWedge { 2 } else { study.groups.len().max(1) };
    format!(
        "design <- {}\ncolumns <- {}\nwaves <- data.frame({})\ngroups <- data.frame({})\narms <- {arms}\n\
         covariates <- {}\ncovariate_names <- {}\nhow_gaps <- {}\nfreedom <- {}\nimputations <- {}\nseed <- {}\nbounds <- {}\nmeasures <- list({})\n{}",
        text(plan.design.as_str()),
        list(named),
        pairs(waves),
        pairs(groups),
        texts(&covariates),
        texts(&names),
        text(plan.missing.how.as_str()),
        text(plan.freedom.as_str()),
        plan.missing.imputations,
        plan.seed,
        yes(plan.missing.bounds),
        measures.collect::<Vec<_>>().join(",\n  "),
        follow(study, plan),
    )
}

fn pairs<const N: usize>(all: [(&str, String); N]) -> String {
    all.map(|(name, value)| format!("{name} = {value}")).join(", ")
}

fn measure(study: &Study, plan: &Plan, at: usize, one: &Measure) -> String {
    let header = |column: &String| study.header.written(column).to_owned();
    let lists: Vec<Vec<String>> = match &one.source {
        Source::Column(column) => vec![vec![header(column)]],
        // With fewer columns than waves, what is there is the end.
        Source::Columns(columns) => {
            let none = vec![Vec::new(); plan.waves.len().saturating_sub(columns.len())];
            none.into_iter().chain(columns.iter().map(|column| vec![header(column)])).collect()
        }
        Source::Questions(lists) => lists.iter().map(|list| list.iter().map(header).collect()).collect(),
    };
    let mut all = vec![
        ("id", text(&one.id)),
        ("name", text(&one.name)),
        ("columns", format!("list({})", lists.iter().map(|list| texts(list)).collect::<Vec<_>>().join(", "))),
        ("high_is_good", yes(one.direction == statistics::change::Direction::HighIsGood)),
    ];
    if let Some((low, high)) = one.range {
        all.extend([("low", number(low)), ("high", number(high))]);
    }
    all.extend(one.yes.as_ref().map(|yes| ("yes", texts(yes))));
    all.extend(one.important.map(|least| ("important", number(least))));
    if let Some(steady) = one.steadiness {
        all.extend([("sd", number(steady.sd)), ("reliability", number(steady.reliability))]);
    }
    if let Some(scoring) = &one.scoring {
        all.push(("scoring", rule(scoring)));
    }
    if let Some(formula) = formula(study, plan, at, true) {
        all.push(("formula", formula));
    }
    if let Some(formula) = formula(study, plan, at, false) {
        all.push(("formula_plain", formula));
    }
    list(all.into_iter())
}

/// How answers become a score.
fn rule(scoring: &statistics::score::Measure) -> String {
    use statistics::score::{Metric, Missing, Total};
    let first = scoring.questions.first();
    let scale = scoring.scales.first();
    let reverse: Vec<String> = scoring.questions.iter().map(|question| yes(question.reverse)).collect();
    let how = match scale.map(|scale| scale.total) {
        Some(Total::Mean) => "mean",
        _ => "sum",
    };
    let factor = match scale.map(|scale| &scale.metric) {
        Some(Metric::Times(factor)) => *factor,
        _ => 1.0,
    };
    let may_miss = match scale.map(|scale| scale.missing) {
        Some(Missing::UpTo(most)) => most,
        _ => 0,
    };
    let all = [
        ("lowest", first.map_or(0, |one| one.min).to_string()),
        ("highest", first.map_or(0, |one| one.max).to_string()),
        ("reverse", format!("c({})", reverse.join(", "))),
        ("how", text(how)),
        ("factor", number(factor)),
        ("may_miss", may_miss.to_string()),
    ];
    list(all.into_iter())
}

fn follow(study: &Study, plan: &Plan) -> String {
    let Some(follow) = &plan.follow else { return String::new() };
    let header = |column: &str| text(study.header.written(column));
    let mut all = match &follow.length {
        Length::Column(column) => vec![("time", header(column))],
        Length::Days { from, until } => vec![("from", header(from)), ("until", header(until))],
    };
    all.extend([("event", header(&follow.event)), ("happened", texts(&follow.happened))]);
    let formula = crate::find::time::formula(study, plan).unwrap_or_else(|| "NULL".to_owned());
    format!("follow <- {}\nformula <- {formula}\n", list(all.into_iter()))
}
