//! `brobygger match`: who goes with whom, from two spreadsheets and a file of rules.

use std::{
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use allocation::{File, Mistake, Shown};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use ui::{Language, Texts};

use crate::{config::Config, import::said_unreadable};

/// Say who goes with whom: from a list of people, a list of peers (CSV or XLSX) and a short file of rules.
///
/// Prints the pairs with their reasons, who still waits and what would help. Nothing is kept, and no database is
/// needed. When anything is wrong, everything that has to be mended is printed, and the command ends with 1.
/// An example: docs/handbook/examples/match.
#[derive(Args)]
pub(super) struct Match {
    /// The people who wait, one a row.
    people: PathBuf,
    /// The peers, one a row.
    peers: PathBuf,
    /// The rules, as TOML.
    rules: PathBuf,
    /// Where a list with one line for each person goes.
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
    /// Where a page to read, print and send goes.
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Where the same for other programs goes.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// The language: en, nb, da or sv. Without it the installation's.
    #[arg(long)]
    language: Option<String>,
}

/// So many things to mend are told at once: a whole column may be written otherwise.
const TOLD: usize = 40;

/// What is wrong with the files, a sentence each.
struct Wrong(Vec<String>);

/// Reads the three files, matches, and shows it wherever it was asked for.
pub(super) fn make(config: &Config, ask: &Match) -> anyhow::Result<ExitCode> {
    let rooms = crate::rooms();
    let texts: Vec<_> = std::iter::once(ui::TEXTS).chain(rooms.iter().map(|room| room.texts)).collect();
    let texts = Texts::gather(&texts)?;
    let (language, mut wrong) = chosen(&texts, config.language, ask.language.as_deref());
    wrong.extend(twice(&texts, language, ask));
    let all = match if wrong.is_empty() { arrange(&texts, language, ask)? } else { Err(Wrong(wrong)) } {
        Ok(shown) => return show(&texts, language, ask, &shown),
        Err(Wrong(all)) => all,
    };
    let mut out = std::io::stderr().lock();
    all.iter().take(TOLD).try_for_each(|one| writeln!(out, "{one}"))?;
    if all.len() > TOLD {
        let more = (all.len() - TOLD).to_string();
        writeln!(out, "{}", texts.say(language, "allocation-more", &[("count", &more)]))?;
    }
    let count = all.len().to_string();
    writeln!(out, "{}", texts.say(language, "allocation-mend", &[("count", &count)]))?;
    Ok(ExitCode::FAILURE)
}

/// The language that was asked for, or the installation's; and what to say when there is none of that name.
fn chosen(texts: &Texts, own: Language, asked: Option<&str>) -> (Language, Vec<String>) {
    let Some(written) = asked else { return (own, Vec::new()) };
    if let Some(language) = Language::accepted(written) {
        return (language, Vec::new());
    }
    let all: Vec<String> =
        Language::ALL.iter().map(|one| format!("{} ({})", one.as_str(), one.own_name())).collect();
    let with = [("written", written), ("languages", &*all.join(", "))];
    (own, vec![texts.say(own, "allocation-no-language", &with)])
}

/// Where a file lies or will lie, however it is written.
fn place(path: &Path) -> PathBuf {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let made = || Some(folder.canonicalize().ok()?.join(path.file_name()?));
    path.canonicalize().ok().or_else(made).unwrap_or_else(|| path.to_owned())
}

/// What would be written over what is read, or over what was written just before.
fn twice(texts: &Texts, language: Language, ask: &Match) -> Vec<String> {
    let read = [&ask.people, &ask.peers, &ask.rules].map(|path| place(path));
    let mut written: Vec<PathBuf> = Vec::new();
    let mut wrong = Vec::new();
    for path in [&ask.csv, &ask.html, &ask.json].into_iter().flatten() {
        let (file, at) = (path.display().to_string(), place(path));
        if read.contains(&at) {
            wrong.push(texts.say(language, "allocation-over-input", &[("file", &file)]));
        } else if written.contains(&at) {
            wrong.push(texts.say(language, "allocation-same-output", &[("file", &file)]));
        }
        written.push(at);
    }
    wrong
}

/// A file's name as it was given, without its folders.
fn name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

fn arrange(texts: &Texts, language: Language, ask: &Match) -> anyhow::Result<Result<Shown, Wrong>> {
    let mut wrong = Vec::new();
    let mut open = |path: &Path| {
        let bytes = std::fs::read(path).ok();
        if bytes.is_none() {
            wrong.push(texts.say(language, "allocation-not-opened", &[("file", &name(path))]));
        }
        bytes
    };
    let (people, peers, rules) = (open(&ask.people), open(&ask.peers), open(&ask.rules));
    let mut sheet = |path: &Path, bytes: Option<Vec<u8>>| match sheets::read(&bytes?) {
        Ok(sheet) => Some(sheet),
        Err(why) => {
            wrong.push(format!("{}: {}", name(path), said_unreadable(texts, language, why)));
            None
        }
    };
    let (people, peers) = (sheet(&ask.people, people), sheet(&ask.peers, peers));
    let rules = rules.map(|bytes| allocation::text(&bytes));
    let said = |mistakes: &[Mistake]| -> Vec<String> {
        let path = |file: File| match file {
            File::Rules => &ask.rules,
            File::People => &ask.people,
            File::Peers => &ask.peers,
        };
        mistakes.iter().map(|one| one.said(texts, language, &name(path(one.file)))).collect()
    };
    let (Some(people), Some(peers), Some(text)) = (people, peers, &rules) else {
        let mistakes = rules.and_then(|text| allocation::rules(&text).err()).unwrap_or_default();
        wrong.extend(said(&mistakes));
        return Ok(Err(Wrong(wrong)));
    };
    let (rules, lists) = match allocation::read(text, &people, &peers) {
        Ok(both) => both,
        Err(mistakes) => return Ok(Err(Wrong(said(&mistakes)))),
    };
    let bar = bar();
    let arrangement = allocation::arrange(&rules, &lists, &|done| bar.set_position(done as u64));
    bar.finish_and_clear();
    let too_large = |_| anyhow::anyhow!(texts.say(language, "allocation-too-large", &[]));
    let arrangement = arrangement.map_err(too_large)?;
    Ok(Ok(allocation::tell(texts, language, (&rules, &lists), &arrangement)))
}

/// How far it has come, where somebody looks at it.
fn bar() -> ProgressBar {
    let bar = ProgressBar::new(100);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {percent} % {eta}") {
        bar.set_style(style);
    }
    bar
}

/// Why a file cannot be written, and what can be done.
fn not_written(texts: &Texts, language: Language, path: &Path, why: ErrorKind) -> String {
    let key = match why {
        _ if path.is_dir() => "allocation-not-written-name",
        ErrorKind::NotFound | ErrorKind::NotADirectory => "allocation-not-written-folder",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "allocation-not-written-leave",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "allocation-not-written-full",
        _ => "allocation-not-written-other",
    };
    texts.say(language, key, &[("file", &path.display().to_string())])
}

/// Writes what was asked for. What cannot be written is told last; the screen has everything all the same.
fn show(texts: &Texts, language: Language, ask: &Match, shown: &Shown) -> anyhow::Result<ExitCode> {
    let mut wrong = Vec::new();
    let mut write =
        |path: &Option<PathBuf>, bytes: &dyn Fn() -> anyhow::Result<Vec<u8>>| -> anyhow::Result<()> {
            let Some(path) = path else { return Ok(()) };
            if let Err(why) = std::fs::write(path, bytes()?) {
                wrong.push(not_written(texts, language, path, why.kind()));
            }
            Ok(())
        };
    write(&ask.csv, &|| Ok(shown.csv()?))?;
    write(&ask.html, &|| Ok(shown.html().into_bytes()))?;
    write(&ask.json, &|| Ok(shown.json().into_bytes()))?;
    std::io::stdout().lock().write_all(shown.text().as_bytes())?;
    let mut out = std::io::stderr().lock();
    wrong.iter().try_for_each(|one| writeln!(out, "{one}"))?;
    Ok(if wrong.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
