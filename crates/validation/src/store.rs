//! The SQL of validations: what is validated, and what has been decided.

use foundation::{Actor, Bind, Error, Id, Json, Organisation, Result, Timestamp, Tx, args, record, rows};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::model::{Outcome, Rule, Validation, Words};

record! {
    /// A validation.
    #[derive(Debug, Clone)]
    pub(super) struct Kept {
        pub org: Id<Organisation>,
        pub id: Id<Validation>,
        pub framework: String,
        pub version: String,
        pub domains: String,
        pub languages: String,
        pub title: String,
        pub funding: String,
        pub licence: String,
        pub rule: Json<Rule>,
        pub stamp: Option<String>,
        pub stamped_at: Option<Timestamp>,
        pub published_at: Option<Timestamp>,
    }
}

const COLUMNS: &str = "org, id, framework, version, domains, languages, title, funding, licence, rule, stamp,
    stamped_at, published_at";

impl Kept {
    /// The domains it is about; none: all.
    pub fn domains(&self) -> Vec<String> {
        self.domains.split_whitespace().map(str::to_owned).collect()
    }
    /// Its languages.
    pub fn languages(&self) -> Vec<String> {
        self.languages.split_whitespace().map(str::to_owned).collect()
    }
    /// The language somebody reads it in who would rather read this one.
    pub fn language(&self, wished: &str) -> String {
        let all = self.languages();
        let found = [wished, "en"].into_iter().find(|one| all.iter().any(|language| language == one));
        found.map(str::to_owned).or_else(|| all.into_iter().next()).unwrap_or_default()
    }
}

/// A validation of the actor's organisation.
pub(super) async fn find(tx: &mut Tx, actor: &Actor, id: Id<Validation>) -> Result<Kept> {
    let sql = format!("select {COLUMNS} from validation_validation where org = $1 and id = $2");
    tx.one(&sql, args![actor.hat.org, id]).await
}

/// One that everybody may read.
pub(super) async fn published(tx: &mut Tx, id: Id<Validation>) -> Result<Kept> {
    let sql =
        format!("select {COLUMNS} from validation_validation where id = $1 and published_at is not null");
    tx.one(&sql, args![id]).await
}

/// Those of this organisation and those everybody may read, the newest first; at most a hundred.
pub(super) async fn list(tx: &mut Tx, own: Option<&Actor>) -> Result<Vec<Kept>> {
    let sql = format!(
        "select {COLUMNS} from validation_validation where org = $1 or published_at is not null
         order by made_at desc, id desc limit 100"
    );
    tx.all(&sql, args![own.map(|actor| actor.hat.org)]).await
}

/// Keeps a new one.
pub(super) async fn insert(tx: &mut Tx, actor: &Actor, new: &Kept) -> Result<()> {
    tx.run(
        "insert into validation_validation (org, id, framework, version, domains, languages, title, funding,
         licence, rule, made_by, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        args![
            new.org,
            new.id,
            new.framework,
            new.version,
            new.domains,
            new.languages,
            new.title,
            new.funding,
            new.licence,
            new.rule,
            actor.person,
            actor.now
        ],
    )
    .await?;
    Ok(())
}

/// Fixes it: the version, the stamp, and what is asked in every language.
pub(super) async fn fix(
    tx: &mut Tx,
    actor: &Actor,
    kept: &Kept,
    (stamp, words): (&str, &[(String, Words)]),
) -> Result<()> {
    let changed = tx
        .run(
            "update validation_validation set version = $3, stamp = $4, stamped_at = $5
             where org = $1 and id = $2 and stamp is null",
            args![kept.org, kept.id, kept.version, stamp, actor.now],
        )
        .await?;
    foundation::must(changed > 0, Error::Overtaken)?;
    let documents: Vec<Json<&Words>> = words.iter().map(|(_, words)| Json(words)).collect();
    let mut values: Vec<&(dyn Bind + Sync)> = Vec::new();
    for ((language, _), words) in words.iter().zip(&documents) {
        values.extend([&kept.org as &(dyn Bind + Sync), &kept.id, language, words]);
    }
    let sql = format!(
        "insert into validation_words (org, validation, language, words) values {}",
        rows(words.len(), 4)
    );
    tx.run(&sql, &values).await?;
    Ok(())
}

/// What is asked, in one language.
pub(super) async fn words(tx: &mut Tx, kept: &Kept, language: &str) -> Result<Words> {
    let found: (Json<Words>,) = tx
        .one(
            "select words from validation_words
             where org = $1 and validation = $2 and language = $3",
            args![kept.org, kept.id, language],
        )
        .await?;
    Ok(found.0.0)
}

/// What is asked, in every language, in the order of the validation.
pub(super) async fn every_word(tx: &mut Tx, kept: &Kept) -> Result<Vec<(String, Words)>> {
    let found: Vec<(String, Json<Words>)> = tx
        .all(
            "select language, words from validation_words where org = $1 and validation = $2",
            args![kept.org, kept.id],
        )
        .await?;
    let place = |language: &str| kept.languages().iter().position(|one| one == language);
    let mut all: Vec<(String, Words)> =
        found.into_iter().map(|(language, words)| (language, words.0)).collect();
    all.sort_by_key(|(language, _)| place(language));
    Ok(all)
}

/// Makes it readable for everybody.
pub(super) async fn publish(tx: &mut Tx, actor: &Actor, kept: &Kept) -> Result<()> {
    let changed = tx
        .run(
            "update validation_validation set published_at = $3
             where org = $1 and id = $2 and published_at is null",
            args![kept.org, kept.id, actor.now],
        )
        .await?;
    foundation::must(changed > 0, Error::Overtaken)
}

/// New words, by language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct NewWords(pub BTreeMap<String, String>);

record! {
    /// What has been decided about a statement, with the figures it rests on.
    #[derive(Debug, Clone)]
    pub(super) struct Decided {
        pub statement: String,
        pub outcome: Outcome,
        pub reason: String,
        pub words: Json<NewWords>,
        pub round: u32,
        pub experts: u32,
        pub agreeing: u32,
    }
}

/// All that has been decided.
pub(super) async fn decided(tx: &mut Tx, kept: &Kept) -> Result<Vec<Decided>> {
    tx.all(
        "select statement, outcome, reason, words, round, experts, agreeing
         from validation_decision where org = $1 and validation = $2",
        args![kept.org, kept.id],
    )
    .await
}

/// Keeps decisions; those made before about the same statements are replaced.
pub(super) async fn decide(tx: &mut Tx, actor: &Actor, kept: &Kept, all: &[Decided]) -> Result<()> {
    let mut values: Vec<&(dyn Bind + Sync)> = Vec::new();
    for one in all {
        values.extend([&kept.org as &(dyn Bind + Sync), &kept.id, &one.statement, &one.outcome, &one.reason]);
        values.extend([&one.words as &(dyn Bind + Sync), &one.round, &one.experts, &one.agreeing]);
        values.extend([&actor.person as &(dyn Bind + Sync), &actor.now]);
    }
    let sql = format!(
        "insert into validation_decision (org, validation, statement, outcome, reason, words, round,
         experts, agreeing, decided_by, decided_at) values {}
         on conflict (org, validation, statement) do update set outcome = excluded.outcome,
         reason = excluded.reason, words = excluded.words, round = excluded.round, experts = excluded.experts,
         agreeing = excluded.agreeing, decided_by = excluded.decided_by, decided_at = excluded.decided_at",
        rows(all.len(), 11)
    );
    tx.run(&sql, &values).await?;
    Ok(())
}

record! {
    /// A statement as a published validation left it.
    #[derive(Debug, Clone)]
    pub struct Validated {
        /// Where it can be read.
        pub validation: Id<Validation>,
        /// The id of the statement.
        pub statement: String,
        /// What was decided.
        pub outcome: Outcome,
        /// In which round.
        pub round: u32,
        /// How many rated it there.
        pub experts: u32,
        /// How many of them found it relevant.
        pub agreeing: u32,
    }
}

/// What published validations say of this version of a framework, the newest first.
pub async fn of_framework(tx: &mut Tx, (framework, version): (&str, &str)) -> Result<Vec<Validated>> {
    tx.all(
        "select d.validation, d.statement, d.outcome, d.round, d.experts, d.agreeing
         from validation_decision d
         join validation_validation v on v.org = d.org and v.id = d.validation
         where v.framework = $1 and v.version = $2 and v.published_at is not null
         order by v.published_at desc, d.statement",
        args![framework, version],
    )
    .await
}
