//! What anybody writes about a draft that is open, and what its authors answer.

use foundation::{Actor, Day, Error, Id, Result, Timestamp, Tx, args, must, record, tell_of};

use super::{
    bring::{FrameworkChanged, tell_how, thing},
    model::{Framework, Part, Status},
    store::{self, Own},
};

/// The longest comment and the longest answer, in characters.
pub(super) const LONGEST: usize = 1_000;
/// So many comments come in about one version in an hour.
const AN_HOUR: i64 = 60;
/// So many stand on the page of the authors.
const SHOWN: i64 = 200;

/// A comment, as an identity.
#[derive(Debug)]
pub(super) enum Comment {}

record! {
    /// A comment, with what it is about.
    #[derive(Debug)]
    pub(super) struct Commented {
        pub id: Id<Comment>,
        pub part: Id<Part>,
        pub about: String,
        pub words: String,
        pub made_at: Timestamp,
        pub answer: Option<String>,
    }
}

/// Writes down what somebody says about a part of a draft that is open. Nobody knows who: the house writes.
///
/// Refuses more than some in an hour, so that nobody drowns the authors.
pub(super) async fn make(
    tx: &mut Tx,
    house: &Actor,
    (framework, part): (Id<Framework>, Id<Part>),
    (words, today): (&str, Day),
) -> Result<()> {
    let versions = store::open(tx, framework, today).await?;
    let own = versions.into_iter().find(|own| own.status == Status::Open).ok_or(Error::NotFound)?;
    house.must_see("framework_comment.create", &foundation::Thing::of(own.org))?;
    must(!words.is_empty(), Error::field("words", "competence-own-problem-words"))?;
    must(words.chars().count() <= LONGEST, Error::field("words", "ui-problem-too-long"))?;
    let (there, lately): (i64, i64) = tx
        .one(
            "select (select count(*) from competence_own_part where org = $1 and version = $2 and id = $3),
             (select count(*) from competence_own_comment where org = $1 and version = $2 and made_at > $4)",
            args![own.org, own.id, part, house.now.plus_minutes(-60)],
        )
        .await?;
    must(there > 0, Error::NotFound)?;
    must(lately < AN_HOUR, Error::Refused("competence-own-refusal-many"))?;
    tx.run(
        "insert into competence_own_comment (org, id, version, part, words, made_at)
         values ($1, $2, $3, $4, $5, $6)",
        args![own.org, house.id::<Comment>(), own.id, part, words, house.now],
    )
    .await?;
    let news = FrameworkChanged { framework, version: own.id, how: "commented".to_owned() };
    tell_of(tx, house, &news, own.org).await
}

/// What was said about a version: what waits for an answer first.
pub(super) async fn list(tx: &mut Tx, actor: &Actor, own: &Own) -> Result<Vec<Commented>> {
    actor.must_see("framework_comment.list", &thing(actor))?;
    tx.all(
        "select said.id, said.part, coalesce(one.words, '') as about, said.words, said.made_at, said.answer
         from competence_own_comment said
         left join competence_own_part one
             on one.org = said.org and one.version = said.version and one.id = said.part
         where said.org = $1 and said.version = $2
         order by case when said.settled_at is null then 0 else 1 end, said.made_at, said.id limit $3",
        args![own.org, own.id, SHOWN],
    )
    .await
}

/// Settles a comment with an answer.
pub(super) async fn answer(
    tx: &mut Tx,
    actor: &Actor,
    (framework, comment): (Id<Framework>, Id<Comment>),
    answer: &str,
) -> Result<()> {
    actor.must_see("framework_comment.update", &thing(actor))?;
    let own = store::newest(tx, actor, framework).await?;
    must(!answer.is_empty(), Error::Refused("competence-own-refusal-answer"))?;
    must(answer.chars().count() <= LONGEST, Error::Refused("competence-own-refusal-answer"))?;
    let done = tx
        .run(
            "update competence_own_comment set answer = $4, settled_at = $5
             where org = $1 and version = $2 and id = $3",
            args![own.org, own.id, comment, answer, actor.now],
        )
        .await?;
    must(done > 0, Error::NotFound)?;
    tell_how(tx, actor, &own, "answered").await
}
