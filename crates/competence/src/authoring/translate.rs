//! What a framework says in another language: written beside the source, read by somebody else, done.

use std::collections::HashMap;

use foundation::{Actor, Error, Id, Person, Result, Tx, args, in_list, list_from, must, record};

use super::{
    bring::tell_how,
    edit::draft,
    model::{Framework, MORE, Part, TextStatus, WORDS},
    store::{self, Kept, Own, Row},
};

/// So many lines stand on one page.
pub(super) const LINES: i64 = 200;

record! {
    /// What stands in another language.
    #[derive(Debug)]
    pub(super) struct Said {
        pub words: String,
        pub reason: String,
        pub example: String,
        pub status: TextStatus,
        pub written_by: Option<Id<Person>>,
    }
}

record! {
    /// A part in the list of a language.
    #[derive(Debug)]
    pub(super) struct Line {
        pub id: Id<Part>,
        pub source: String,
        pub words: String,
        pub status: TextStatus,
    }
}

/// What somebody wrote in another language.
#[derive(Debug, Clone, Default)]
pub(super) struct Written {
    pub words: String,
    pub reason: String,
    pub example: String,
}

/// How many parts have come how far in a language.
pub(super) async fn counts(tx: &mut Tx, own: &Own, language: &str) -> Result<Vec<(TextStatus, i64)>> {
    tx.all(
        "select coalesce(said.status, 'missing') as how, count(*) from competence_own_part one
         left join competence_own_text said on said.org = one.org and said.version = one.version
             and said.part = one.id and said.language = $3
         where one.org = $1 and one.version = $2 group by coalesce(said.status, 'missing') order by how",
        args![own.org, own.id, language],
    )
    .await
}

/// The parts of a version beside what they say in a language, in their order.
pub(super) async fn list(tx: &mut Tx, own: &Own, language: &str, from: i64) -> Result<Vec<Line>> {
    tx.all(
        "select one.id, one.words as source, coalesce(said.words, '') as words,
             coalesce(said.status, 'missing') as status
         from competence_own_part one
         left join competence_own_text said on said.org = one.org and said.version = one.version
             and said.part = one.id and said.language = $3
         where one.org = $1 and one.version = $2 order by one.place, one.id limit $4 offset $5",
        args![own.org, own.id, language, LINES, from],
    )
    .await
}

/// The first part that says nothing in a language, or something that is to be looked at again.
pub(super) async fn next(tx: &mut Tx, own: &Own, language: &str) -> Result<Option<Id<Part>>> {
    let next: Option<(Id<Part>,)> = tx
        .maybe(
            "select one.id from competence_own_part one
             left join competence_own_text said on said.org = one.org and said.version = one.version
                 and said.part = one.id and said.language = $3
             where one.org = $1 and one.version = $2 and (said.status is null or said.status = 'again')
             order by one.place, one.id limit 1",
            args![own.org, own.id, language],
        )
        .await?;
    Ok(next.map(|(id,)| id))
}

/// What a part says in a language.
pub(super) async fn said(tx: &mut Tx, own: &Own, part: Id<Part>, language: &str) -> Result<Option<Said>> {
    tx.maybe(
        "select words, reason, example, status, written_by from competence_own_text
         where org = $1 and version = $2 and part = $3 and language = $4",
        args![own.org, own.id, part, language],
    )
    .await
}

/// A part and what it says in a language.
pub(super) async fn both(
    tx: &mut Tx,
    own: &Own,
    part: Id<Part>,
    language: &str,
) -> Result<(Kept, Option<Said>)> {
    Ok((store::part(tx, own, part).await?, said(tx, own, part, language).await?))
}

/// Writes what a part says in a language, as a draft. Says which is the next one that is missing.
pub(super) async fn write(
    tx: &mut Tx,
    actor: &Actor,
    (framework, part, language): (Id<Framework>, Id<Part>, &str),
    new: &Written,
) -> Result<Option<Id<Part>>> {
    let own = draft(tx, actor, framework).await?;
    must(own.language != language, Error::NotFound)?;
    store::part(tx, &own, part).await?;
    let within = |text: &str, most: usize| text.chars().count() <= most;
    must(!new.words.is_empty(), Error::field("words", "competence-own-problem-words"))?;
    must(within(&new.words, WORDS), Error::field("words", "ui-problem-too-long"))?;
    must(within(&new.reason, MORE), Error::field("reason", "ui-problem-too-long"))?;
    must(within(&new.example, MORE), Error::field("example", "ui-problem-too-long"))?;
    tx.run(
        "insert into competence_own_text (org, version, part, language, words, reason, example, status,
             written_by)
         values ($1, $2, $3, $4, $5, $6, $7, 'draft', $8)
         on conflict (org, version, part, language) do update set words = excluded.words,
             reason = excluded.reason, example = excluded.example, status = 'draft',
             written_by = excluded.written_by, read_by = null",
        args![own.org, own.id, part, language, new.words, new.reason, new.example, actor.person],
    )
    .await?;
    tell_how(tx, actor, &own, "translated").await?;
    next(tx, &own, language).await
}

/// Notes how far the words of a language have come.
///
/// Refuses somebody who reads their own words, and what is done before it was read.
pub(super) async fn note(
    tx: &mut Tx,
    actor: &Actor,
    (framework, part, language): (Id<Framework>, Id<Part>, &str),
    status: TextStatus,
) -> Result<()> {
    let own = draft(tx, actor, framework).await?;
    let said = said(tx, &own, part, language).await?.ok_or(Error::NotFound)?;
    match status {
        TextStatus::Read => {
            let another = said.written_by != Some(actor.person);
            must(another, Error::Refused("competence-own-refusal-own-words"))?;
            must(said.status == TextStatus::Draft, Error::Overtaken)?;
        }
        TextStatus::Final => {
            must(said.status == TextStatus::Read, Error::Refused("competence-own-refusal-unread"))?;
        }
        TextStatus::Missing | TextStatus::Draft | TextStatus::Again => return Err(Error::NotFound),
    }
    tx.run(
        "update competence_own_text set status = $5, read_by = coalesce(read_by, $6)
         where org = $1 and version = $2 and part = $3 and language = $4",
        args![own.org, own.id, part, language, status, actor.person],
    )
    .await?;
    tell_how(tx, actor, &own, "translated").await
}

/// Puts the words of a language into rows of a page, where somebody has read them. One statement.
pub(super) async fn put_words(tx: &mut Tx, own: &Own, language: &str, all: Vec<&mut Row>) -> Result<()> {
    if all.is_empty() {
        return Ok(());
    }
    let ids: Vec<Id<Part>> = all.iter().map(|row| row.id).collect();
    let sql = format!(
        "select part, words from competence_own_text where org = $1 and version = $2 and language = $3
         and status in ('read', 'final') and part in ({})",
        list_from(4, ids.len())
    );
    let mut with = args![own.org, own.id, language].to_vec();
    with.extend(in_list(&ids));
    let said: Vec<(Id<Part>, String)> = tx.all(&sql, &with).await?;
    let mut said: HashMap<Id<Part>, String> = said.into_iter().collect();
    for row in all {
        if let Some(words) = said.remove(&row.id) {
            row.words = words;
        }
    }
    Ok(())
}
