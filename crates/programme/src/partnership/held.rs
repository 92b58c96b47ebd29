//! Which version of a pack is in use: the one that was agreed to, until somebody says yes to a newer one.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{LazyLock, PoisonError, RwLock},
};

use foundation::{Actor, Id, Json, Programme, Result, Thing, Tx, args};
use packs::{Files, Pack};

use super::store::Settings;

/// Older packs that a programme still uses, by the mark of their files. Packs change only when the program
/// starts.
static HELD: LazyLock<RwLock<BTreeMap<String, &'static Pack>>> = LazyLock::new(RwLock::default);

/// What each programme has agreed to: the mark of the files. Noted whenever a programme is read.
static AGREED: LazyLock<RwLock<HashMap<Id<Programme>, String>>> = LazyLock::new(RwLock::default);

/// The marks of what is installed, by the id of the pack.
static MARKS: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let ids = packs::installed().all().map(Pack::id);
    ids.filter_map(|id| Some((id.to_owned(), mark(&packs::installed().files(id)?)))).collect()
});

/// A mark of these files: it changes when a word in them does.
fn mark(files: &Files) -> String {
    let all: String =
        files.iter().flat_map(|(path, texts)| std::iter::once(path).chain(texts)).cloned().collect();
    Id::<Pack>::named(all.as_bytes()).to_string()
}

/// The mark of the pack as it is installed.
pub(super) fn installed_mark(id: &str) -> Option<String> {
    MARKS.get(id).cloned()
}

/// Remembers what a programme has agreed to, for those who know it by its id only.
fn note(programme: Id<Programme>, content: Option<&str>) {
    let known = AGREED.read().unwrap_or_else(PoisonError::into_inner).get(&programme).cloned();
    if known.as_deref() == content {
        return;
    }
    let mut agreed = AGREED.write().unwrap_or_else(PoisonError::into_inner);
    match content {
        Some(content) => agreed.insert(programme, content.to_owned()),
        None => agreed.remove(&programme),
    };
}

/// The pack of a programme that has just been read.
pub(super) fn in_use(programme: Id<Programme>, id: &str, content: Option<&str>) -> Option<&'static Pack> {
    note(programme, content);
    agreed_to(id, content)
}

/// The pack a programme uses: the one it agreed to, or the installed one where nothing older was kept.
fn agreed_to(id: &str, content: Option<&str>) -> Option<&'static Pack> {
    let installed = || packs::installed().pack(id);
    let Some(content) = content.filter(|content| MARKS.get(id).is_none_or(|mark| mark != content)) else {
        return installed();
    };
    let held = HELD.read().unwrap_or_else(PoisonError::into_inner);
    held.get(content).copied().or_else(installed)
}

/// Whether what is installed is something else than what was agreed to.
pub(super) fn is_newer(id: &str, settings: &Settings) -> bool {
    MARKS.get(id).is_some_and(|mark| settings.content.as_ref().is_some_and(|content| content != mark))
}

/// The pack with this id as this programme uses it: the version it agreed to, whatever others have said yes to.
pub fn pack_in_use(programme: Id<Programme>, id: &str) -> Option<&'static Pack> {
    let content = AGREED.read().unwrap_or_else(PoisonError::into_inner).get(&programme).cloned();
    agreed_to(id, content.as_deref())
}

/// Keeps the files of the installed pack beside its mark.
pub(super) async fn keep(tx: &mut Tx, actor: &Actor, pack: &Pack) -> Result<()> {
    let files = packs::installed().files(pack.id()).unwrap_or_default();
    tx.run(
        "insert into programme_pack (content, pack, version, files, kept_at) values ($1, $2, $3, $4, $5)
         on conflict (content) do nothing",
        args![mark(&files), pack.id(), pack.version(), Json(files), actor.now],
    )
    .await?;
    Ok(())
}

/// Lets go of older packs that no programme uses any more. After somebody has said yes.
pub(super) async fn release(tx: &mut Tx) -> Result<()> {
    let used = settings_of_all(tx).await?;
    used.iter().for_each(|(id, .., settings)| note(*id, settings.0.content.as_deref()));
    let used: Vec<String> = used.into_iter().filter_map(|(.., settings)| settings.0.content).collect();
    HELD.write().unwrap_or_else(PoisonError::into_inner).retain(|content, _| used.contains(content));
    Ok(())
}

type Kept = (Id<Programme>, String, String, Json<Settings>);

async fn settings_of_all(tx: &mut Tx) -> Result<Vec<Kept>> {
    tx.all(
        "select id, pack, pack_version, settings from programme_programme where ended_on is null order by id",
        args![],
    )
    .await
}

/// Looks at the start of the program which packs the running programmes agreed to: the files of those that
/// are installed are kept, older ones are read from what was kept before. Says how many older ones are in
/// use.
pub async fn hold_packs(tx: &mut Tx, actor: &Actor) -> Result<usize> {
    actor.must("directory.update", &Thing::of(actor.hat.org))?;
    for (id, pack, version, settings) in settings_of_all(tx).await? {
        let installed = packs::installed().pack(&pack);
        note(id, settings.0.content.as_deref());
        match (&settings.0.content, installed) {
            // From before files were kept, and still the same version: this is what was agreed to.
            (None, Some(installed)) if installed.version() == version => {
                let settings = Settings { content: installed_mark(&pack), ..settings.0 };
                super::store::save_version(tx, id, &version, &settings).await?;
                keep(tx, actor, installed).await?;
            }
            (Some(content), Some(installed)) if installed_mark(&pack).as_ref() == Some(content) => {
                keep(tx, actor, installed).await?;
            }
            (Some(content), _) => hold(tx, content).await?,
            (None, _) => {}
        }
    }
    Ok(HELD.read().unwrap_or_else(PoisonError::into_inner).len())
}

async fn hold(tx: &mut Tx, content: &str) -> Result<()> {
    let found: Option<(String, String, Json<Files>)> = tx
        .maybe("select pack, version, files from programme_pack where content = $1", args![content])
        .await?;
    let Some((pack, version, files)) = found else {
        tracing::warn!(content, "an older pack was never kept: the installed one is used");
        return Ok(());
    };
    match packs::read_files(&version, &files.0) {
        Ok(read) => {
            // A handful in the life of a program, and each is used until it ends.
            let read: &'static Pack = Box::leak(Box::new(read));
            HELD.write().unwrap_or_else(PoisonError::into_inner).insert(content.to_owned(), read);
        }
        Err(wrong) => {
            tracing::error!(%wrong, pack, version, "an older pack cannot be read: the installed one is used");
        }
    }
    Ok(())
}

#[cfg(test)]
pub(crate) fn mark_of(files: &Files) -> String {
    mark(files)
}
