//! The command line: one file a command.

mod allocate;
mod analyse;
mod backup;
mod check;
mod demo;
mod first_administrator;
mod import;

mod report;
mod settings;
mod simulate;
mod start;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

use crate::config::Config;

/// Runs peer-support programmes: from the offer on the ward to the report for the partners.
///
/// To try it with an invented programme: `make demo`.
/// To start for real: `brobygger first-administrator nora@example.org --name Nora --organisation "Nordby Kommune"`,
/// open the link it prints, and then `brobygger serve`.
#[derive(Parser)]
#[command(name = "brobygger", version, max_term_width = 100)]
struct Line {
    /// The settings file; without it brobygger.toml in this folder, if there is one.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Open the house: serve pages, send reminders and react to what happens, until you press Ctrl-C.
    Serve,

    /// Make the very first person who may sign in, and print a link that works once.
    FirstAdministrator(first_administrator::Ask),
    /// Copy the database while the house is open, and make sure that the copy is whole.
    Backup(backup::Ask),
    /// Bring in a spreadsheet: people, offers or meetings. All of it or nothing; twice adds nothing.
    Import(import::Import),

    /// Analyse a spreadsheet by a plan: a report as page and PDF, tables, and an R script. Needs no database.
    Analyse(analyse::Analyse),
    /// Make a partner's report: the same numbers as the page, as CSV and PDF.
    Report(report::Ask),
    /// Say who goes with whom: two spreadsheets and a file of rules give pairs, reasons and who still waits.
    Match(allocate::Match),
    /// Try it: fill a folder with an invented programme, serve it, and say who can sign in as what.
    Demo(demo::Demo),
    /// Write an invented programme of any size into an empty database: for load tests and pictures.
    Simulate(simulate::Simulate),
    /// Print every setting with its value and the reason for it.
    Config,
    /// Check that settings, database, packs and fonts are in order. Makes the key and the tables where there are none.
    Check,
    /// Work with content packs.
    #[command(subcommand)]
    Content(check::Content),
}

/// Reads the command line and does what it says.
pub fn run() -> ExitCode {
    let line = Line::parse();
    // Most invented people have no address: what is told of that would push away who can sign in as what.
    let usual = if matches!(line.command, Command::Demo(_)) { "warn" } else { "info" };
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("BROBYGGER_LOG").unwrap_or_else(|_| usual.into()),
        )
        .with_writer(std::io::stderr)
        .init();
    match act(line) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("brobygger: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn act(line: Line) -> anyhow::Result<ExitCode> {
    let config = Config::read(line.config.as_deref())?;
    let threads =
        if config.threads == 0 { std::thread::available_parallelism()?.get() } else { config.threads };
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(threads.max(2)).enable_all().build()?;
    runtime.block_on(async {
        match line.command {
            Command::Serve => start::serve(&config).await,

            Command::FirstAdministrator(ask) => first_administrator::make(&config, &ask).await,
            Command::Backup(ask) => backup::make(&config, &ask).await,
            Command::Import(import) => import::import(&config, &import).await,
            Command::Analyse(ask) => analyse::analyse(&config, &ask),
            Command::Report(ask) => report::make(&config, &ask).await,
            Command::Match(ask) => allocate::make(&config, &ask),
            Command::Demo(wanted) => demo::demo(config, &wanted).await,
            Command::Simulate(wanted) => simulate::simulate(config, &wanted).await,
            Command::Config => settings::print(&config),
            Command::Check => check::house(&config).await,
            Command::Content(content) => check::content(&content),
        }
    })
}
