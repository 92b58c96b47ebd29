//! What a framework says of itself: its name, what it is about, whose words it may be used under, its levels.

use foundation::{Actor, Error, Id, Result, Tx, args, must};
use serde_json::{Map, Value};

use super::{
    bring::tell_how,
    edit::draft,
    model::Framework,
    store::{self, Own},
};

/// Where the levels stand among the fields of the document.
const LEVELS: &str = "ext:levels";
/// The longest name, the longest text about it, and the longest level, in characters.
const TITLE: usize = 200;
const TEXT: usize = 4_000;
const LEVEL: usize = 200;
/// The most levels.
const MOST: usize = 10;

/// What somebody wrote about a framework.
#[derive(Debug, Clone, Default)]
pub(super) struct About {
    pub title: String,
    pub about: String,
    /// Source and licence.
    pub notes: String,
    /// From the first to the last.
    pub levels: Vec<String>,
}

impl About {
    fn check(&self) -> Result<()> {
        let within = |text: &str, most: usize| text.chars().count() <= most;
        must(!self.title.is_empty(), Error::field("title", "competence-own-problem-title"))?;
        must(within(&self.title, TITLE), Error::field("title", "ui-problem-too-long"))?;
        must(within(&self.about, TEXT), Error::field("about", "ui-problem-too-long"))?;
        must(within(&self.notes, TEXT), Error::field("notes", "ui-problem-too-long"))?;
        let few = self.levels.len() <= MOST && self.levels.iter().all(|level| within(level, LEVEL));
        must(few, Error::field("levels", "competence-own-problem-levels"))
    }
}

/// What a version says of itself. One statement beside that which found the version.
pub(super) async fn read(tx: &mut Tx, own: &Own) -> Result<About> {
    let rest: Value = serde_json::from_str(&store::whole(tx, own).await?.rest)?;
    let document = rest.get("CFDocument").cloned().unwrap_or_default();
    let text = |field: &str| document.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
    let levels = document.get("extensions").and_then(|all| all.get(LEVELS)).or(document.get(LEVELS));
    let levels = levels.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    Ok(About {
        title: text("title"),
        about: text("description"),
        notes: text("notes"),
        levels: levels.map(str::to_owned).collect(),
    })
}

/// Changes what a draft says of itself.
pub(super) async fn change(tx: &mut Tx, actor: &Actor, framework: Id<Framework>, new: &About) -> Result<()> {
    let own = draft(tx, actor, framework).await?;
    new.check()?;
    let mut rest: Map<String, Value> = serde_json::from_str(&store::whole(tx, &own).await?.rest)?;
    let document = rest.get_mut("CFDocument").and_then(Value::as_object_mut);
    let document = document.ok_or_else(|| Error::broken("a kept framework has no document"))?;
    let texts = [("title", &new.title), ("description", &new.about), ("notes", &new.notes)];
    for (field, text) in texts {
        match text.as_str() {
            "" => drop(document.remove(field)),
            text => drop(document.insert(field.to_owned(), text.into())),
        }
    }
    put_levels(document, &new.levels, own.format == "1.0");
    document.insert("lastChangeDateTime".to_owned(), actor.now.to_string().into());
    tx.run(
        "update competence_own_version set title = $3, rest = $4 where org = $1 and id = $2",
        args![own.org, own.id, new.title, Value::Object(rest).to_string()],
    )
    .await?;
    tell_how(tx, actor, &own, "written").await
}

/// CASE 1.0 knows no extensions, and would be taken for 1.1 with them: there the levels stand by themselves.
fn put_levels(document: &mut Map<String, Value>, levels: &[String], older: bool) {
    let place = match older {
        true => Some(document),
        false => {
            let all = document.entry("extensions").or_insert_with(|| Value::Object(Map::new()));
            all.as_object_mut()
        }
    };
    let Some(place) = place else { return };
    match levels {
        [] => drop(place.remove(LEVELS)),
        levels => drop(place.insert(LEVELS.to_owned(), levels.to_vec().into())),
    }
}
