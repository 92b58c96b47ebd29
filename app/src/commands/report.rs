//! `brobygger report`: the same report as the page, from the command line.

use std::{io::Write, path::PathBuf, process::ExitCode};

use anyhow::Context;
use clap::Args;
use foundation::Day;
use ui::{Language, Span};

use crate::{config::Config, serve};

#[derive(Args)]
pub(super) struct Ask {
    /// For which partner: the name of its organisation. It sees its own numbers, and protected ones of the others.
    #[arg(long)]
    organisation: String,
    /// The first day, as 2026-01-01.
    #[arg(long)]
    from: Day,
    /// The last day, as 2026-06-30.
    #[arg(long)]
    to: Day,
    /// The language: en, nb, da or sv. Without it the installation's.
    #[arg(long)]
    language: Option<Language>,
    /// Where the PDF goes.
    #[arg(long, value_name = "FILE")]
    pdf: Option<PathBuf>,
    /// Where the CSV goes; without --pdf and --csv it is printed.
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
}

impl Ask {
    /// In which forms the report leaves the house; what is printed is the list.
    fn forms(&self) -> Vec<&'static str> {
        let pdf = self.pdf.as_ref().map(|_| "pdf");
        let csv = (self.csv.is_some() || self.pdf.is_none()).then_some("csv");
        pdf.into_iter().chain(csv).collect()
    }
}

/// Makes the report, with a line in the trail that it left the house.
pub(super) async fn make(config: &Config, ask: &Ask) -> anyhow::Result<ExitCode> {
    anyhow::ensure!(ask.from <= ask.to, "--from is a later day than --to");
    let house = serve::open(config).await?;
    let language = ask.language.unwrap_or(config.language);
    let report = house
        .db
        .write(async |tx| {
            let all = people::every_organisation(tx).await?;
            let named = all.into_iter().find(|one| one.name.eq_ignore_ascii_case(&ask.organisation));
            let actor = house.itself_in(named.ok_or(foundation::Error::NotFound)?.id);
            let (running, _) = programme::ever_with_partners(tx, &actor, None).await?;
            let running = running.into_iter().next().ok_or(foundation::Error::NotFound)?;
            let zone = house.settings.zone.clone();
            let span = Span { programme: running.id, from: ask.from, to: ask.to, zone };
            let report = insight::report(tx, &actor, &house.rooms, &span, language).await?;
            for form in ask.forms() {
                insight::take_out(tx, &actor, &report, form).await?;
            }
            Ok(report)
        })
        .await
        .with_context(|| format!("no partner called {:?} takes part in a programme", ask.organisation))?;
    let csv = report.csv(&house.texts)?;
    if let Some(file) = &ask.pdf {
        let pdf = report.pdf(&house.texts, report.usual(), &ask.organisation, config.sample)?;
        std::fs::write(file, pdf).with_context(|| file.display().to_string())?;
    }
    if let Some(file) = &ask.csv {
        std::fs::write(file, &csv).with_context(|| file.display().to_string())?;
    }
    if ask.pdf.is_none() && ask.csv.is_none() {
        std::io::stdout().lock().write_all(&csv)?;
    }
    Ok(ExitCode::SUCCESS)
}
