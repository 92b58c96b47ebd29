//! An agreement on paper: tagged PDF in the reader's language.

use documents::{Agreement, Block, Party, Sheet, Signature};
use foundation::{Error, Result};
use ui::Visit;

use super::model::Written;
use super::view::View;

/// The agreement as a document, ready for the press.
pub(super) fn document(visit: &Visit, view: &View) -> Agreement {
    let say = |key: &str| visit.house.texts.say(view.language, key, &[]);
    let made = view.kept.made_at.day_in(&visit.house.settings.zone);
    let made_said = visit.house.texts.long_day(view.language, made);
    let date = made.jiff();
    let organisation = view.words.as_ref().and_then(|words| words.fields.get("organisation").cloned());
    let sender = organisation
        .or_else(|| visit.signed_in.as_ref().map(|signed_in| signed_in.organisation.clone()))
        .unwrap_or_default();
    let version = view.kept.version.to_string();
    let with = [("version", version.as_str()), ("day", made_said.as_str())];
    let sheet = Sheet {
        title: view.title(),
        language: view.language.to_string(),
        // A month and a day of the calendar are always above nought.
        made_on: (i32::from(date.year()), date.month().unsigned_abs(), date.day().unsigned_abs()),
        made_by: sender.clone(),
        sender,
        footer: visit.house.texts.say(view.language, "programme-agreement-footer", &with),
        page_words: say("programme-agreement-page"),
        lead: None,
        sample: visit.house.settings.sample.then(|| say("ui-sample")),
    };
    let role = |yes: &super::view::Yes| say(&format!("programme-part-{}", yes.part));
    let party = |yes: &super::view::Yes| Party { role: role(yes), name: yes.name.clone(), facts: Vec::new() };
    let signature = |yes: &super::view::Yes| Signature {
        name: yes.name.clone(),
        role: role(yes),
        acknowledged: yes.at.map(|at| {
            let day = at.day_in(&visit.house.settings.zone);
            let said = visit.house.texts.long_day(view.language, day);
            visit.house.texts.say(view.language, "programme-agreement-said-yes", &[("day", &said)])
        }),
    };
    Agreement {
        sheet,
        parties: view.yes.iter().map(party).collect(),
        body: view.text.iter().filter_map(block).collect(),
        signed: say("programme-agreement-who-said-yes"),
        signatures: view.yes.iter().map(signature).collect(),
    }
}

/// The title stands on the sheet already.
fn block(part: &Written) -> Option<Block> {
    match part {
        Written::Title(_) => None,
        Written::Heading(text) => Some(Block::Heading { level: 1, text: text.clone() }),
        Written::Paragraph(text) => Some(Block::Paragraph(text.clone())),
        Written::Points(points) => Some(Block::List(points.clone())),
    }
}

/// Prints it, away from the threads that answer requests.
pub(super) async fn print(agreement: Agreement) -> Result<Vec<u8>> {
    let press = documents::installed().map_err(Error::broken)?;
    let printed = tokio::task::spawn_blocking(move || press.agreement(&agreement)).await;
    Ok(printed.map_err(Error::broken)?.map_err(Error::broken)?.into_bytes())
}
