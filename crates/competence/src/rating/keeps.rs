//! What ratings keep about a person: those of them, those they have made of others, and their goals.

use foundation::{Actor, Id, Person, Result, Timestamp, Tx, args};
use ui::{Keeps, Shown};

use super::model::Kind;
use super::store::GOAL_WORDS;

/// Two years after the end: long enough for who comes back or asks for a statement of what was reached.
pub(crate) const RATINGS: Keeps = Keeps {
    what: "competence-keeps-ratings",
    why: "competence-keeps-ratings-why",
    days: 2 * 365,
    show: |tx, actor, person| Box::pin(show(tx, actor, person)),
    forget: |tx, actor, person| Box::pin(forget(tx, actor, person)),
};

/// As what, of which framework, its statements, the levels, and when it was finished.
type Kept = (Kind, String, String, String, Option<Timestamp>);

async fn show(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<Vec<Shown>> {
    let key = people::card(tx, actor, person).await?.key;
    let ratings: Vec<Kept> = tx
        .all(
            "select r.kind, s.framework, s.statements, r.levels, r.done_at
             from competence_rating r join competence_scale s on s.id = r.scale
             where r.learner = $1 and (r.done_at is not null or r.rater = $1)
             order by r.begun_at, r.id",
            args![person],
        )
        .await?;
    let rating = |(kind, framework, statements, levels, done): Kept| {
        let each = statements.split(' ').zip(levels.chars()).filter(|(_, level)| *level != '.');
        let each: Vec<String> = each.map(|(id, level)| format!("{id} {level}")).collect();
        let when = done.map(|at| ("competence-kept-at".to_owned(), at.to_string()));
        let parts = [
            Some(("competence-kept-rating-framework".to_owned(), framework)),
            Some(("competence-kept-rating-levels".to_owned(), each.join(", "))),
            when,
        ];
        Shown { what: format!("competence-kept-rating-{kind}"), parts: parts.into_iter().flatten().collect() }
    };
    let mut all: Vec<Shown> = ratings.into_iter().map(rating).collect();
    let goals: Vec<(Id<super::model::Goal>, String, Option<foundation::Sealed>, foundation::Day)> = tx
        .all(
            "select id, statement, words, by_day from competence_goal
             where learner = $1 and ended_at is null order by made_at, id",
            args![person],
        )
        .await?;
    for (id, statement, words, by) in goals {
        let words = key.open_maybe(GOAL_WORDS, id, words.as_ref())?.unwrap_or_default();
        let parts = vec![
            ("competence-kept-what".to_owned(), statement),
            ("competence-kept-words".to_owned(), words),
            ("competence-kept-rating-by".to_owned(), by.to_string()),
        ];
        all.push(Shown { what: "competence-kept-goal".to_owned(), parts });
    }
    Ok(all)
}

/// What they have rated of others stays with those: only an id says that it was they.
async fn forget(tx: &mut Tx, _: &Actor, person: Id<Person>) -> Result<()> {
    for sql in [
        "delete from competence_rating where learner = $1",
        "delete from competence_rater where learner = $1 or rater = $1",
        "delete from competence_sharing where learner = $1",
        "delete from competence_goal where learner = $1",
    ] {
        tx.run(sql, args![person]).await?;
    }
    Ok(())
}
