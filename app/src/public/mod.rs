//! Pages for everybody: the front page, help now, and what must be said about the service.

mod api;
mod help_now;
mod pages;

use axum::Router;
use ui::{Capability, HelpLine, House, Language, Text};

const TEXTS: &[Text] = ui::texts!("../../locale/": "");

/// The public pages, as the house sees them.
pub fn capability() -> Capability {
    Capability {
        name: "public",
        routes: || pages::routes().merge(api::routes()),
        api: || None,
        migrations: &[],
        texts: TEXTS,
        menu: &[],
        waits: ui::nothing_waits,
        acts: &[],
        policy: "",
        figures: &[],
        keeps: &[],
    }
}

/// What works when everything else is down: no database, no session, no script.
pub fn always(house: &House) -> Router<House> {
    help_now::routes(house)
}

/// The numbers to call, from the packs, in the order they are shown.
pub fn help_lines() -> Vec<HelpLine> {
    let packs = packs::installed();
    let countries = packs.help_countries().filter_map(|country| packs.help_lines(country));
    countries
        .flat_map(|lines| lines.in_order().into_iter().map(|line| one_line(&lines.country, line)))
        .collect()
}

fn one_line(country: &str, line: &packs::HelpLine) -> HelpLine {
    let group = match line.group {
        packs::HelpGroup::Danger => "danger",
        packs::HelpGroup::OutOfHours => "out-of-hours",
        packs::HelpGroup::Talk => "talk",
    };
    let label = |language: &Language| (*language, line.label(language.as_str()).to_owned());
    HelpLine {
        country: country.to_uppercase(),
        group: group.to_owned(),
        number: line.number.clone(),
        dial: line.tel.clone(),
        label: Language::ALL.iter().map(label).collect(),
        reviewed_on: line.reviewed_on.to_string(),
        source: line.source.clone(),
    }
}
