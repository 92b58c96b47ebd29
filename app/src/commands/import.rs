//! `brobygger import`: brings in a spreadsheet, all of it or nothing.

use std::{io::Write, path::PathBuf, process::ExitCode};

use anyhow::Context;
use clap::Args;
use foundation::{Actor, Error, Hat, Id, Organisation, Role};
use indicatif::{ProgressBar, ProgressStyle};
use people::OrganisationCard;
use ui::{House, Language};

use crate::{
    config::Config,
    import::{Ground, Opened, Plan, What, bring_in, plan, said_missing, said_unreadable, said_wrong},
    serve,
};

/// Bring in a spreadsheet: CSV or XLSX, with headings in English, Norwegian, Danish or Swedish.
///
/// Try it first with --preview, which changes nothing. When anything is wrong, every row that has to be
/// mended is printed, nothing is changed, and the command ends with 1. Bringing in the same file twice adds nothing.
#[derive(Args)]
pub(super) struct Import {
    /// What is in the list: people, offers or meetings.
    what: What,
    /// The spreadsheet.
    file: PathBuf,
    /// The organisation it is for: its name or id. Needed when there is more than one.
    #[arg(long, value_name = "NAME|ID")]
    organisation: Option<String>,
    /// Only say what would happen.
    #[arg(long)]
    preview: bool,
}

/// Opens the file and brings it in.
pub(super) async fn import(config: &Config, import: &Import) -> anyhow::Result<ExitCode> {
    let bytes = std::fs::read(&import.file).with_context(|| import.file.display().to_string())?;
    let house = serve::open(config).await?;
    let organisation = organisation(&house, import.organisation.as_deref()).await?;
    let said = |why| anyhow::anyhow!(said_unreadable(&house.texts, config.language, why));
    let opened = Opened::of(import.what, &bytes).map_err(said)?;
    let hat = Hat { org: organisation.id, unit: None, role: Role::House };
    let actor = Actor { hat, ..house.itself() };
    let ground = Ground { actor: &actor, zone: &house.settings.zone, language: config.language };
    let done = if import.preview {
        house.db.read(async |tx| plan(tx, &ground, &opened).await).await
    } else {
        with_bar(&house, &ground, &opened).await
    };
    let done = done.map_err(|error| say_refusal(&house, config.language, error))?;
    tell(&house, config.language, &opened, &done, import.preview)
}

/// A rule that says no is said in words.
fn say_refusal(house: &House, language: Language, error: Error) -> anyhow::Error {
    match error {
        Error::Refused(key) => anyhow::anyhow!(house.texts.say(language, key, &[])),
        other => other.into(),
    }
}

async fn with_bar(house: &House, ground: &Ground<'_>, opened: &Opened) -> foundation::Result<Plan> {
    let bar = ProgressBar::new(opened.count() as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} {eta}") {
        bar.set_style(style);
    }
    let seen = |done: usize| bar.set_position(done as u64);
    let done = house.db.write(async |tx| bring_in(tx, ground, opened, &seen).await).await;
    bar.finish_and_clear();
    done
}

/// The organisation that is named, or the only one there is.
async fn organisation(house: &House, named: Option<&str>) -> anyhow::Result<OrganisationCard> {
    let all = house.db.read(async |tx| people::every_organisation(tx).await).await?;
    let is_meant = |card: &&OrganisationCard| match named {
        Some(named) => {
            named.parse().is_ok_and(|id: Id<Organisation>| id == card.id)
                || sheets::fold(named) == sheets::fold(&card.name)
        }
        None => all.len() == 1,
    };
    let mut meant = all.iter().filter(is_meant);
    if let (Some(one), None) = (meant.next(), meant.next()) {
        return Ok(one.clone());
    }
    let names: Vec<String> = all.iter().map(|card| format!("  {}  {}", card.id, card.name)).collect();
    anyhow::bail!("name one of these with --organisation:\n{}", names.join("\n"))
}

/// Prints what came of it, or would.
fn tell(
    house: &House,
    language: Language,
    opened: &Opened,
    plan: &Plan,
    preview: bool,
) -> anyhow::Result<ExitCode> {
    let say = |key: &str, with: &[(&str, &str)]| house.texts.say(language, key, with);
    let mut out = std::io::stdout().lock();
    let unread = opened.unread();
    if !unread.is_empty() {
        writeln!(out, "{}", say("imports-unknown", &[("columns", &unread)]))?;
    }
    for name in &plan.missing {
        writeln!(out, "{}", said_missing(&house.texts, language, name))?;
        writeln!(out, "    {}", say("imports-missing-mend", &[]))?;
    }
    for wrong in &plan.wrong {
        let (problem, mend) = said_wrong(&house.texts, language, wrong);
        writeln!(out, "{problem}\n    {mend}")?;
    }
    if !plan.is_fine() {
        let wrong = (plan.wrong.len() + plan.missing.len()).to_string();
        writeln!(out, "{}", say("imports-preview-wrong", &[("wrong", &wrong)]))?;
        return Ok(ExitCode::FAILURE);
    }
    let done = if preview { "imports-preview-title" } else { "imports-job-done-title" };
    writeln!(out, "{}", say(done, &[]))?;
    writeln!(out, "{}", say("imports-preview-fine", &[("new", &plan.new.to_string())]))?;
    writeln!(out, "{}", say("imports-preview-there", &[("there", &plan.there.to_string())]))?;
    Ok(ExitCode::SUCCESS)
}
