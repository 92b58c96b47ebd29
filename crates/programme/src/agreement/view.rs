//! An agreement as somebody reads it: its words, opened and filled in, in a language they can read.

use std::collections::HashMap;

use foundation::{Actor, Error, Id, Person, Result, Timestamp, Tx, look_at, must};
use people::Card;
use ui::{Language, Visit};

use super::actions::{self, template, thing};
use super::model::{Agreement, AgreementLine, Part, Words, Written};
use super::store::{self, Kept};

/// One version of an agreement, ready to be read.
pub(super) struct View {
    /// The version that is read.
    pub kept: Kept,
    /// What was filled in; none once it is forgotten.
    pub words: Option<Words>,
    /// All versions, newest first.
    pub versions: Vec<AgreementLine>,
    /// Who has to say yes, in order.
    pub yes: Vec<Yes>,
    /// The text, filled in, title first.
    pub text: Vec<Written>,
    /// The language of the text.
    pub language: Language,
}

/// Somebody who says yes.
#[derive(Debug, Clone)]
pub(super) struct Yes {
    /// As what.
    pub part: Part,
    /// What they are called.
    pub name: String,
    /// When they have said it.
    pub at: Option<Timestamp>,
}

impl View {
    /// Whether this is the version in force.
    pub fn is_newest(&self) -> bool {
        self.versions.first().is_some_and(|line| line.id == self.kept.id)
    }
    /// The title, which names nobody.
    pub fn title(&self) -> String {
        match self.text.first() {
            Some(Written::Title(title)) => title.clone(),
            _ => String::new(),
        }
    }
    /// When somebody has said yes in this part.
    pub fn said(&self, part: Part) -> Option<Timestamp> {
        self.yes.iter().find(|yes| yes.part == part).and_then(|yes| yes.at)
    }
    /// Whether everybody has said yes.
    pub fn all_said(&self) -> bool {
        self.yes.iter().all(|yes| yes.at.is_some())
    }
}

/// Opens an agreement for somebody who may read it. That staff looked is noted.
pub(super) async fn open(
    tx: &mut Tx,
    visit: &Visit,
    id: Id<Agreement>,
    version: Option<i64>,
) -> Result<View> {
    let actor = visit.actor()?;
    let all = store::versions(tx, actor, id).await?;
    let wanted = |kept: &&Kept| version.map_or(kept.id == id, |version| kept.version == version);
    let kept = all.iter().find(wanted).cloned().ok_or(Error::NotFound)?;
    actor.must_see("agreement.read", &thing(&kept))?;
    let people: Vec<_> = std::iter::once(kept.guide).chain(kept.recipient).collect();
    let cards = people::cards(tx, actor, &people).await?;
    if !people.contains(&actor.person) {
        look_at(tx, actor, kept.recipient.unwrap_or(kept.guide), "looked-agreement").await?;
    }
    let versions = actions::lines(tx, &all).await?;
    let words = cards.get(&kept.guide).map(|guide| actions::words(&kept, guide)).transpose()?.flatten();
    let yes = who_says_yes(&kept, &versions, &cards, words.as_ref())?;
    let (language, text) = read_in(visit, &kept, words.as_ref())?;
    Ok(View { kept, words, versions, yes, text, language })
}

fn who_says_yes(
    kept: &Kept,
    versions: &[AgreementLine],
    cards: &HashMap<Id<Person>, Card>,
    words: Option<&Words>,
) -> Result<Vec<Yes>> {
    let line = versions.iter().find(|line| line.id == kept.id).ok_or(Error::NotFound)?;
    let parts = match kept.recipient {
        Some(_) => [Part::Guide, Part::Recipient],
        None => [Part::Guide, Part::Organisation],
    };
    let first_name =
        |id: Option<Id<Person>>| id.and_then(|id| cards.get(&id)).map(|card| card.first_name.clone());
    let yes = |part: Part| Yes {
        part,
        name: match part {
            Part::Guide => first_name(Some(kept.guide)),
            Part::Recipient => first_name(kept.recipient),
            Part::Organisation => words.and_then(|words| words.fields.get("organisation").cloned()),
        }
        .unwrap_or_default(),
        at: line.acknowledged.iter().find(|(said, _)| *said == part).map(|(_, at)| *at),
    };
    Ok(parts.map(yes).to_vec())
}

/// The text in the reader's language where the template it was made from has it, else as it was made.
fn read_in(visit: &Visit, kept: &Kept, words: Option<&Words>) -> Result<(Language, Vec<Written>)> {
    let Some(words) = words else { return Ok((visit.language, Vec::new())) };
    let (mut language, mut text) = (kept.language, words.text.clone());
    if let Ok((pack, _)) = template(kept.programme, &kept.pack, &kept.kind)
        && visit.language != kept.language
        && pack.version() == kept.pack_version
        && let Some(same) = pack.agreement(&kept.kind, visit.language.as_str())
        && same.lang == visit.language.as_str()
    {
        language = visit.language;
        text = same.parts().iter().map(Written::from).collect();
    }
    let say_day = |day: &str| match day.parse() {
        Ok(day) => visit.house.texts.long_day(language, day),
        Err(_) => day.to_owned(),
    };
    Ok((language, words.filled(&text, &say_day)))
}

/// Whether the actor may still say yes to this version, and as what.
pub(super) fn may_say_yes(view: &View, actor: &Actor) -> Option<Part> {
    let part = view.kept.part_of(actor)?;
    let thing = thing(&view.kept).fact("organisation", part == Part::Organisation);
    let open = view.is_newest() && view.said(part).is_none() && view.words.is_some();
    (open && actor.may("agreement.decide", &thing)).then_some(part)
}

/// Refuses what is gone.
pub(super) fn must_be_there(view: &View) -> Result<&Words> {
    must(view.words.is_some(), Error::NotFound)?;
    view.words.as_ref().ok_or(Error::NotFound)
}
