//! Two frameworks side by side: which part of one goes with which of the other, and what nothing goes with.

use std::collections::HashSet;

use foundation::{Actor, Error, Id, News, Result, Tx, args, must, record, tell};
use frameworks::case;
use serde::{Deserialize, Serialize};

use super::{
    bring::thing,
    model::{Framework, Kind, Part, Relation},
    store,
    unpack::id_of,
};

/// A link between parts of two frameworks, as an identity.
#[derive(Debug)]
pub(super) enum Joined {}

/// Two parts were linked, or are no longer.
#[derive(Debug, Serialize, Deserialize)]
struct FrameworksLinked {
    link: Id<Joined>,
    /// A relation, or `removed`.
    how: String,
}
impl News for FrameworksLinked {
    const NAME: &'static str = "competence.frameworks-linked";
}

record! {
    /// A part, as it is laid beside others.
    #[derive(Debug, Clone)]
    pub(super) struct Line {
        pub id: Id<Part>,
        pub kind: Kind,
        pub code: String,
        pub words: String,
    }
}

impl Line {
    fn is_statement(&self) -> bool {
        !matches!(self.kind, Kind::Domain | Kind::Competence)
    }
}

/// A framework that can be laid beside another: one of the actor's own, or an installed one.
#[derive(Debug, Clone)]
pub(super) struct Side {
    /// What it is known by in an address.
    pub name: String,
    pub title: String,
    pub language: String,
    pub lines: Vec<Line>,
}

record! {
    struct Row {
        id: Id<Joined>,
        one: String,
        one_part: Id<Part>,
        other_part: Id<Part>,
        relation: Relation,
    }
}

/// A link, seen from the first framework.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// None where both have the same identifier: such a link needs no line.
    pub id: Option<Id<Joined>>,
    pub one: Line,
    pub other: Line,
    pub relation: Relation,
}

/// Two frameworks with what links them.
#[derive(Debug)]
pub(super) struct Pair {
    pub one: Side,
    pub other: Side,
    pub links: Vec<Found>,
}

impl Pair {
    /// The statements of the first that nothing of the other goes with.
    pub(super) fn uncovered_of_one(&self) -> Vec<&Line> {
        uncovered(&self.one, &self.links.iter().map(|link| link.one.id).collect())
    }

    /// The statements of the other that nothing of the first goes with.
    pub(super) fn uncovered_of_other(&self) -> Vec<&Line> {
        uncovered(&self.other, &self.links.iter().map(|link| link.other.id).collect())
    }
}

impl Side {
    /// How many statements it has.
    pub(super) fn statements(&self) -> usize {
        self.lines.iter().filter(|line| line.is_statement()).count()
    }

    /// The part with this identifier.
    pub(super) fn line(&self, part: Id<Part>) -> Option<&Line> {
        self.lines.iter().find(|line| line.id == part)
    }
}

fn uncovered<'a>(side: &'a Side, covered: &HashSet<Id<Part>>) -> Vec<&'a Line> {
    side.lines.iter().filter(|line| line.is_statement() && !covered.contains(&line.id)).collect()
}

/// The relation as it is seen from the other side.
fn seen_from_there(relation: Relation) -> Relation {
    match relation {
        Relation::Broader => Relation::Narrower,
        Relation::Narrower => Relation::Broader,
        same => same,
    }
}

/// Finds a framework by the name in an address. Of one's own the newest version is meant.
pub(super) async fn side(tx: &mut Tx, actor: &Actor, name: &str, language: &str) -> Result<Side> {
    let Ok(framework) = name.parse::<Id<Framework>>() else { return installed(name, language) };
    let own = store::newest(tx, actor, framework).await?;
    let lines = tx
        .all(
            "select id, kind, code, words from competence_own_part where org = $1 and version = $2
             order by place, id",
            args![own.org, own.id],
        )
        .await?;
    Ok(Side { name: name.to_owned(), title: own.title, language: own.language, lines })
}

fn installed(name: &str, language: &str) -> Result<Side> {
    let framework = packs::installed().framework(name).ok_or(Error::NotFound)?;
    let lang = framework.languages().find(|lang| *lang == language).or(framework.languages().next());
    let lang = lang.ok_or(Error::NotFound)?;
    let texts = framework.texts(lang).ok_or(Error::NotFound)?;
    // Only identifiers and words are looked at, so the address does not matter.
    let package = crate::framework::package(framework, (lang, texts), "");
    let line = |part: &case::Part| {
        let text = |field: &str| part.text(field).unwrap_or_default().to_owned();
        let kind = Kind::said(part.text("CFItemType").unwrap_or_default());
        Ok(Line {
            id: id_of(&part.identifier())?,
            kind,
            code: text("humanCodingScheme"),
            words: text("fullStatement"),
        })
    };
    let lines = package.items.iter().map(line).collect::<Result<Vec<Line>>>()?;
    Ok(Side { name: name.to_owned(), title: texts.title.clone(), language: lang.to_owned(), lines })
}

/// Lays two frameworks side by side. At most five statements.
pub(super) async fn pair(
    tx: &mut Tx,
    actor: &Actor,
    (one, other): (&str, &str),
    language: &str,
) -> Result<Pair> {
    actor.must_see("own_framework.read", &thing(actor))?;
    must(one != other, Error::field("other", "competence-own-problem-same"))?;
    let (one, other) = (side(tx, actor, one, language).await?, side(tx, actor, other, language).await?);
    let rows: Vec<Row> = tx
        .all(
            "select id, one, one_part, other_part, relation from competence_own_link
             where org = $1 and ((one = $2 and other = $3) or (one = $3 and other = $2)) order by id",
            args![actor.hat.org, one.name, other.name],
        )
        .await?;
    let turned = rows.into_iter().map(|row| match row.one == one.name {
        true => (row.id, row.one_part, row.other_part, row.relation),
        false => (row.id, row.other_part, row.one_part, seen_from_there(row.relation)),
    });
    let written: Vec<Found> = turned
        .filter_map(|(id, here, there, relation)| {
            let (one, other) = (one.line(here)?.clone(), other.line(there)?.clone());
            Some(Found { id: Some(id), one, other, relation })
        })
        .collect();
    let there: std::collections::HashMap<Id<Part>, &Line> =
        other.lines.iter().map(|line| (line.id, line)).collect();
    let same = one.lines.iter().filter_map(|line| {
        let found = (*there.get(&line.id)?).clone();
        Some(Found { id: None, one: line.clone(), other: found, relation: Relation::Exact })
    });
    let links = written.into_iter().chain(same).collect();
    Ok(Pair { one, other, links })
}

/// Links a part of one framework with a part of another. Linked once more, the newer relation holds.
pub(super) async fn link(
    tx: &mut Tx,
    actor: &Actor,
    pair: &Pair,
    (here, there): (Id<Part>, Option<Id<Part>>),
    relation: Option<Relation>,
) -> Result<()> {
    actor.must_see("own_framework.update", &thing(actor))?;
    must(pair.one.line(here).is_some(), Error::NotFound)?;
    let there = there.filter(|there| pair.other.line(*there).is_some());
    let there = there.ok_or(Error::field("other_part", "ui-problem-choose"))?;
    let relation = relation.ok_or(Error::field("relation", "ui-problem-choose"))?;
    let known = pair.links.iter().find(|link| link.one.id == here && link.other.id == there);
    if let Some(before) = known.and_then(|link| link.id) {
        tx.run("delete from competence_own_link where org = $1 and id = $2", args![actor.hat.org, before])
            .await?;
    }
    let id: Id<Joined> = actor.id();
    tx.run(
        "insert into competence_own_link (org, id, one, one_part, other, other_part, relation)
         values ($1, $2, $3, $4, $5, $6, $7)",
        args![actor.hat.org, id, pair.one.name, here, pair.other.name, there, relation],
    )
    .await?;
    tell(tx, actor, &FrameworksLinked { link: id, how: relation.to_string() }).await
}

/// Takes a link away.
pub(super) async fn unlink(tx: &mut Tx, actor: &Actor, id: Id<Joined>) -> Result<()> {
    actor.must_see("own_framework.update", &thing(actor))?;
    let gone = tx
        .run("delete from competence_own_link where org = $1 and id = $2", args![actor.hat.org, id])
        .await?;
    must(gone > 0, Error::NotFound)?;
    tell(tx, actor, &FrameworksLinked { link: id, how: "removed".to_owned() }).await
}
