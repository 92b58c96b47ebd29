//! `brobygger analyse`: a report that can be trusted, from a spreadsheet and a short plan.

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
};

use analysis::{Analysis, Asked, Mistake, Output};
use clap::Args;
use foundation::Day;
use indicatif::{ProgressBar, ProgressStyle};
use ui::{Language, Texts};

use crate::config::Config;

/// Analyse a spreadsheet by a plan: a report as page and PDF, its tables as CSV, and an R script.
///
/// Needs no database, and changes nothing in one. The plan says what is asked, of whom, measured how and when; every key
/// stands in docs/handbook/analyse-a-spreadsheet.md, with examples in examples/analyse. When something is wrong with the
/// plan or the file, every mistake is told with its row and column, nothing is written, and the command ends with 1.
#[derive(Args)]
pub(super) struct Analyse {
    /// The answers: a CSV or XLSX file.
    data: PathBuf,
    /// The plan: a TOML file.
    plan: PathBuf,
    /// The folder everything is written into. Without it a folder beside the plan that has its name.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// The day the report says it was made, as 2026-06-30. Without it today.
    #[arg(long, value_name = "DAY")]
    made_on: Option<String>,
    /// Only look for mistakes in the plan and the file, and write nothing.
    #[arg(long)]
    check: bool,
}

/// Reads, reckons, and writes everything or nothing.
pub(super) fn analyse(config: &Config, ask: &Analyse) -> anyhow::Result<ExitCode> {
    let texts = Texts::gather(&[ui::TEXTS, analysis::TEXTS])?;
    let Ok(plan) = std::fs::read(&ask.plan) else {
        return tell(&[Mistake::unreadable(&ask.plan)], &texts, config.language);
    };
    let plan = String::from_utf8_lossy(&plan).into_owned();
    let language = analysis::language_of(&plan).unwrap_or(config.language);
    let made_on = match ask.made_on.as_deref().map(str::parse::<Day>) {
        None => today(config),
        Some(Ok(day)) => day,
        Some(Err(_)) => {
            let written = ask.made_on.as_deref().unwrap_or_default();
            return tell(&[Mistake::no_day(written)], &texts, language);
        }
    };
    let Ok(data) = std::fs::read(&ask.data) else {
        return tell(&[Mistake::unreadable(&ask.data)], &texts, language);
    };
    let asked =
        Asked { data: &data, data_name: &name(&ask.data), plan: &plan, plan_name: &name(&ask.plan), made_on };
    let analysis = with_bar(&asked, &texts);
    // Doubts are told beside the answer, whatever becomes of it.
    if let Ok(analysis) = &analysis {
        tell(analysis.doubts(), &texts, language)?;
    }
    match analysis {
        // The findings are not told: whoever checks a plan may not want to see them yet.
        Ok(_) if ask.check => {
            writeln!(std::io::stdout().lock(), "{}", texts.say(language, "analysis-check-fine", &[]))?;
            Ok(ExitCode::SUCCESS)
        }
        Ok(analysis) => match write(ask, &analysis, &texts)? {
            Ok(page) => {
                writeln!(std::io::stdout().lock(), "{}\n{}", analysis.finding(), page.display())?;
                Ok(ExitCode::SUCCESS)
            }
            Err(wrong) => tell(&[wrong], &texts, language),
        },
        Err(wrong) => tell(&wrong, &texts, language),
    }
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn today(config: &Config) -> Day {
    let zone = jiff::tz::TimeZone::get(&config.time_zone).unwrap_or(jiff::tz::TimeZone::UTC);
    foundation::Timestamp::now().jiff().to_zoned(zone).date().into()
}

/// A bar on the terminal, for models that take their time.
fn with_bar(asked: &Asked<'_>, texts: &Texts) -> Result<Analysis, Vec<Mistake>> {
    let bar = ProgressBar::new(1);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} {elapsed}") {
        bar.set_style(style);
    }
    bar.enable_steady_tick(std::time::Duration::from_millis(500));
    let seen = |done: usize, of: usize| {
        bar.set_length(of as u64);
        bar.set_position(done as u64);
    };
    let analysis = analysis::analyse(asked, texts, &seen);
    bar.finish_and_clear();
    analysis
}

/// Every mistake, a line each.
fn tell(wrong: &[Mistake], texts: &Texts, language: Language) -> anyhow::Result<ExitCode> {
    let mut out = std::io::stderr().lock();
    for mistake in wrong {
        writeln!(out, "{}", mistake.say(texts, language))?;
    }
    Ok(ExitCode::FAILURE)
}

/// Everything is made, and written beside its place, before the first file of an earlier report goes. Gives the page, or
/// why it cannot be written there.
fn write(ask: &Analyse, analysis: &Analysis, texts: &Texts) -> anyhow::Result<Result<PathBuf, Mistake>> {
    let fonts = documents::Fonts::new(ui::assets::printing_fonts())?;
    let mut outputs = analysis.outputs(texts, &documents::Press::new(fonts)?)?;
    outputs.push(Output { path: "plan.toml".to_owned(), bytes: analysis.plan_beside().as_bytes().to_vec() });
    let folder = ask.out.clone().unwrap_or_else(|| ask.plan.with_extension(""));
    let folder = if folder == ask.plan { ask.plan.with_extension("report") } else { folder };
    if is_taken(&folder) {
        return Ok(Err(Mistake::taken(&folder)));
    }
    let fresh = folder.join(".new");
    let placed = place(&outputs, &fresh, &folder);
    // Gone already when all went well; what is left after a failure is of no use.
    std::fs::remove_dir_all(&fresh).unwrap_or_default();
    Ok(placed.map(|()| folder.join("report.html")).map_err(|path| Mistake::unwritable(&path)))
}

/// Whether somebody else's files are in the folder: anything, unless an earlier report is there.
fn is_taken(folder: &Path) -> bool {
    let earlier = ["report.html", "analysis.R", "plan.toml"].iter().all(|file| folder.join(file).is_file());
    !earlier && std::fs::read_dir(folder).is_ok_and(|mut files| files.next().is_some())
}

/// Writes into `fresh`, and moves everything to its place once all of it is there. The path that could not be written.
fn place(outputs: &[Output], fresh: &Path, folder: &Path) -> Result<(), PathBuf> {
    let at = |path: &Path| path.to_owned();
    std::fs::create_dir_all(fresh.join("tables")).map_err(|_| at(folder))?;
    for output in outputs {
        let path = fresh.join(&output.path);
        std::fs::write(&path, &output.bytes).map_err(|_| folder.join(&output.path))?;
    }
    let tables = folder.join("tables");
    std::fs::create_dir_all(&tables).map_err(|_| at(&tables))?;
    for old in std::fs::read_dir(&tables).map_err(|_| at(&tables))?.flatten() {
        if old.path().extension().is_some_and(|kind| kind == "csv") {
            std::fs::remove_file(old.path()).map_err(|_| old.path())?;
        }
    }
    for output in outputs {
        let path = folder.join(&output.path);
        std::fs::rename(fresh.join(&output.path), &path).map_err(|_| at(&path))?;
    }
    Ok(())
}
