//! Bringing a framework in: from a file that waits for a yes, from an installed one, or from nothing.

use foundation::{Actor, Bind, Error, Id, News, Result, Thing, Tx, args, must, record, rows, tell};
use frameworks::case::{self, Package, Version as Format};
use frameworks::moodle;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ui::Language;

use super::{
    model::{Framework, Part, Status, Version, Waiting},
    sheet,
    store::{self, OWN, Own},
    unpack::{Unpacked, id_of, unpack},
};

/// A file waits so long for a yes.
const MINUTES: i64 = 60;
/// So many texts go into one statement, for the same reason as with parts.
const TEXTS: usize = 600;

/// A framework was brought in, changed, opened, published or withdrawn. What it says stands in the tables.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct FrameworkChanged {
    pub framework: Id<Framework>,
    pub version: Id<Version>,
    /// `brought`, `begun`, `written`, `moved`, `removed`, `translated`, `opened`, `commented`, `answered`,
    /// `published` or `withdrawn`.
    pub how: String,
}
impl News for FrameworkChanged {
    const NAME: &'static str = "competence.framework-changed";
}

/// Tells what was done to a version.
pub(super) async fn tell_how(tx: &mut Tx, actor: &Actor, own: &Own, how: &str) -> Result<()> {
    tell(tx, actor, &FrameworkChanged { framework: own.framework, version: own.id, how: how.to_owned() })
        .await
}

/// A framework of the actor's organisation, for the policy.
pub(super) fn thing(actor: &Actor) -> Thing {
    Thing::of(actor.hat.org)
}

/// What can be wrong in a file.
#[derive(Debug)]
pub(super) enum Misread {
    Case(Vec<case::Wrong>),
    Moodle(Vec<moodle::Wrong>),
    Sheet(sheet::Misread),
}

/// Reads a file: CASE when it begins as JSON does, Moodle's table when it has as many columns, a spreadsheet otherwise.
///
/// Fails with every mistake and its place.
pub(super) fn read(bytes: &[u8], from: sheet::From<'_>) -> Result<Package, Misread> {
    let trimmed = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    if bytes.len() > case::BYTES || matches!(trimmed.first(), Some(b'{' | b'[')) {
        return case::read(bytes).map_err(Misread::Case);
    }
    let read = match std::str::from_utf8(bytes).map(moodle::read) {
        Ok(Ok(read)) => read,
        Ok(Err(wrong)) if !is_no_moodle(&wrong) => return Err(Misread::Moodle(wrong)),
        _ => return sheet::read(bytes, from).map_err(Misread::Sheet),
    };
    let itself = read.itself.number.clone();
    // The same numbers get the same identifiers, so that a newer file is a newer version.
    let name = |number: &str| {
        let id = Id::<Part>::named(format!("moodle/{itself}/{number}").as_bytes()).uuid();
        (id, format!("{}/own-frameworks#{id}", from.address))
    };
    Ok(moodle::package(&read, from.maker, &from.now.to_string(), name))
}

/// Fewer columns than Moodle writes, or none: somebody else's table.
fn is_no_moodle(wrong: &[moodle::Wrong]) -> bool {
    wrong.iter().any(|one| matches!(one.what, moodle::Misread::Columns(_) | moodle::Misread::NoTable))
}

record! {
    struct File {
        content: String,
    }
}

/// Keeps a file that was read without a mistake until there is a yes, and deletes what nobody said yes to: of each
/// person one file waits.
pub(super) async fn keep(tx: &mut Tx, actor: &Actor, package: &Package) -> Result<Id<Waiting>> {
    actor.must("own_framework.create", &thing(actor))?;
    tx.run(
        "delete from competence_own_file where ends_at < $1 or (org = $2 and person = $3)",
        args![actor.now, actor.hat.org, actor.person],
    )
    .await?;
    let (json, _) = case::write(package, package.version);
    let id: Id<Waiting> = actor.id();
    tx.run(
        "insert into competence_own_file (org, id, person, form, content, ends_at)
         values ($1, $2, $3, $4, $5, $6)",
        args![
            actor.hat.org,
            id,
            actor.person,
            package.version.as_str(),
            json.to_string(),
            actor.now.plus_minutes(MINUTES)
        ],
    )
    .await?;
    Ok(id)
}

/// A file that waits, for who sent it.
pub(super) async fn waiting(tx: &mut Tx, actor: &Actor, id: Id<Waiting>) -> Result<Package> {
    actor.must_see("own_framework.create", &thing(actor))?;
    let file: File = tx
        .one(
            "select content from competence_own_file
             where org = $1 and id = $2 and person = $3 and ends_at >= $4",
            args![actor.hat.org, id, actor.person, actor.now],
        )
        .await?;
    opened(&file)
}

fn opened(file: &File) -> Result<Package> {
    case::read(file.content.as_bytes()).map_err(|_| Error::broken("a kept file cannot be read"))
}

/// Brings a file in that waits: as the first version of a framework, or as the next one where the document is known.
pub(super) async fn bring_in(tx: &mut Tx, actor: &Actor, id: Id<Waiting>, language: &str) -> Result<Own> {
    actor.must_see("own_framework.create", &thing(actor))?;
    let file: File = tx
        .one(
            "delete from competence_own_file
             where org = $1 and id = $2 and person = $3 and ends_at >= $4 returning content",
            args![actor.hat.org, id, actor.person, actor.now],
        )
        .await?;
    let mut new = unpack(opened(&file)?)?;
    if new.language.is_empty() {
        language.clone_into(&mut new.language);
    }
    let own = save(tx, actor, &new).await?;
    tell_how(tx, actor, &own, "brought").await?;
    Ok(own)
}

/// Begins a framework with a title and nothing else.
pub(super) async fn begin(
    tx: &mut Tx,
    actor: &Actor,
    (title, language): (&str, Language),
    (address, maker): (&str, &str),
) -> Result<Own> {
    actor.must("own_framework.create", &thing(actor))?;
    must(!title.is_empty(), Error::field("title", "competence-own-problem-title"))?;
    let id: Id<Framework> = actor.id();
    let document = case::Part::new(id.uuid(), &format!("{address}/f/{id}"))
        .with("title", title)
        .with("creator", maker)
        .with("language", language.as_str())
        .with("caseVersion", Format::V1_1.as_str())
        .with("lastChangeDateTime", actor.now.to_string());
    let own = save(tx, actor, &unpack(Package::new(Format::V1_1, document))?).await?;
    tell_how(tx, actor, &own, "begun").await?;
    Ok(own)
}

/// Begins with a copy of an installed framework, in all of its languages.
pub(super) async fn copy(
    tx: &mut Tx,
    actor: &Actor,
    (id, language): (&str, Language),
    address: &str,
) -> Result<Own> {
    actor.must("own_framework.create", &thing(actor))?;
    let framework = packs::installed().framework(id).ok_or(Error::field("from", "ui-problem-choose"))?;
    let package = |lang| {
        let texts = framework.texts(lang)?;
        Some(crate::framework::package(framework, (lang, texts), address))
    };
    let source =
        framework.languages().find(|lang| *lang == language.as_str()).or(framework.languages().next());
    let source = source.ok_or(Error::NotFound)?;
    let own = save(tx, actor, &unpack(package(source).ok_or(Error::NotFound)?)?).await?;
    let mut texts = Vec::new();
    for lang in framework.languages().filter(|lang| *lang != source) {
        for part in package(lang).iter().flat_map(|package| &package.items) {
            texts.push(Translated::of(part, lang)?);
        }
    }
    for some in texts.chunks(TEXTS) {
        insert_texts(tx, &own, some).await?;
    }
    tell_how(tx, actor, &own, "begun").await?;
    Ok(own)
}

struct Translated {
    part: Id<Part>,
    language: String,
    words: String,
    reason: String,
    example: String,
}

impl Translated {
    fn of(part: &case::Part, language: &str) -> Result<Self> {
        let words = part.text("fullStatement").unwrap_or_default().to_owned();
        let json = part.json();
        let more = |name: &str| extension(&json, name);
        let (reason, example) = (more("ext:reason"), more("ext:example"));
        Ok(Self { part: id_of(&part.identifier())?, language: language.to_owned(), words, reason, example })
    }
}

/// A text among the extensions of a part.
pub(super) fn extension(fields: &Value, name: &str) -> String {
    let value = fields.get("extensions").and_then(|all| all.get(name));
    match value {
        Some(Value::Number(number)) => number.to_string(),
        other => other.and_then(Value::as_str).unwrap_or_default().to_owned(),
    }
}

async fn insert_texts(tx: &mut Tx, own: &Own, texts: &[Translated]) -> Result<()> {
    let sql = format!(
        "insert into competence_own_text (org, version, part, language, words, reason, example, status)
         values {}
         on conflict (org, version, part, language) do update set words = excluded.words,
             reason = excluded.reason, example = excluded.example, status = excluded.status,
             written_by = null, read_by = null",
        rows(texts.len(), 8)
    );
    let mut with: Vec<&(dyn Bind + Sync)> = Vec::with_capacity(texts.len() * 8);
    for one in texts {
        with.extend([&own.org as &(dyn Bind + Sync), &own.id]);
        with.extend(args![one.part, one.language, one.words, one.reason, one.example, "final"]);
    }
    tx.run(&sql, &with).await?;
    Ok(())
}

/// Saves a new version. A document that is known here becomes the next version of its framework, if nobody is writing
/// the one before.
async fn save(tx: &mut Tx, actor: &Actor, new: &Unpacked) -> Result<Own> {
    let sql = format!(
        "select {OWN} from competence_own_version where org = $1 and document = $2 order by nth desc limit 1"
    );
    let before: Option<Own> = tx.maybe(&sql, args![actor.hat.org, new.document]).await?;
    let writing = before.as_ref().is_some_and(|before| before.status.is_open_to_change());
    must(!writing, Error::Refused("competence-own-refusal-known"))?;
    let id: Id<Version> = actor.id();
    let own = Own {
        org: actor.hat.org,
        id,
        framework: before.as_ref().map_or(id.of(), |before| before.framework),
        nth: before.as_ref().map_or(1, |before| before.nth + 1),
        document: new.document,
        title: new.title.clone(),
        language: new.language.clone(),
        number: new.number.clone(),
        status: Status::Draft,
        comments_until: None,
        format: new.format.to_owned(),
        made_at: actor.now,
        published_at: None,
    };
    store::insert(tx, &own, new).await?;
    if let Some(before) = before {
        carry_texts(tx, &before, &own).await?;
    }
    Ok(own)
}

/// What other languages said in the version before goes along; where the source is another now, to be looked at again.
async fn carry_texts(tx: &mut Tx, before: &Own, own: &Own) -> Result<()> {
    tx.run(
        "insert into competence_own_text (org, version, part, language, words, reason, example, status,
             written_by, read_by)
         select said.org, now.version, said.part, said.language, said.words, said.reason, said.example,
             case when now.words = old.words then said.status else 'again' end, said.written_by, said.read_by
         from competence_own_text said
         join competence_own_part old
             on old.org = said.org and old.version = said.version and old.id = said.part
         join competence_own_part now on now.org = said.org and now.id = said.part and now.version = $3
         where said.org = $1 and said.version = $2 and said.language <> $4",
        args![own.org, before.id, own.id, own.language],
    )
    .await?;
    Ok(())
}
