//! What people do with questions: answer one, or pass it by.

use foundation::{Actor, Day, Error, Id, Result, Thing, Tx, must, tell};
use people::Purpose;
use ui::Language;

use super::model::{Answers, Given, Kept, Next, Sheet};
use super::store;
use crate::round::{QuestionAnswered, Round, RoundFinished, Window};

/// A round as it stands for the person whose it is.
pub(crate) struct Standing {
    pub round: Round,
    pub answers: Answers,
    pub sheet: Sheet,
    /// Whether it can be answered now: its days, and the person's own yes.
    pub open: bool,
    /// Whether the person has said yes to being asked.
    pub agreed: bool,
}

/// The acting person's own round.
pub(crate) async fn look(
    tx: &mut Tx,
    actor: &Actor,
    id: Id<Round>,
    language: Language,
    today: Day,
) -> Result<Standing> {
    let (round, answers) = store::find_with_answers(tx, actor, id).await?;
    let agreed = people::agreed(tx, round.person, Purpose::Evaluation, None, actor.now).await?;
    let open = agreed && round.window(today) == Window::Open;
    let thing = Thing::of(round.org).about(round.person).fact("open", open);
    actor.must_see("form_response.read", &thing)?;
    Ok(Standing { sheet: Sheet::of(&round, language), round, answers, open, agreed })
}

/// Keeps one answer, at once and for good; says what comes next.
pub async fn save_answer(
    tx: &mut Tx,
    actor: &Actor,
    (id, n): (Id<Round>, usize),
    given: Option<Given>,
    (language, today): (Language, Day),
) -> Result<String> {
    let kept = keep(tx, actor, (id, n), given, (language, today)).await?;
    if kept.help {
        return Ok(format!("/my/answers/{id}/{n}/help"));
    }
    Ok(kept.next.address(id))
}

async fn keep(
    tx: &mut Tx,
    actor: &Actor,
    (id, n): (Id<Round>, usize),
    given: Option<Given>,
    (language, today): (Language, Day),
) -> Result<Kept> {
    let Standing { mut round, mut answers, sheet, open, .. } = look(tx, actor, id, language, today).await?;
    let asked = *sheet.question(n)?;
    must(open, Error::Refused("evaluation-refusal-closed"))?;
    actor.must("form_response.update", &Thing::of(round.org).about(round.person).fact("open", open))?;
    let given = given.ok_or(Error::field("answer", "evaluation-problem-choose"))?;
    asked.check(given)?;
    store::save(tx, actor, &round, &asked, given).await?;
    answers.insert(asked.key(), given);
    let next = sheet.next(n, &answers);
    let first = round.opened_at.is_none();
    if first {
        round.opened_at = Some(actor.now);
    }
    if next == Next::End {
        round.finished_at = Some(actor.now);
    }
    if first || next == Next::End {
        store::save_round(tx, &round).await?;
    }
    let (round, person) = (round.id, round.person);
    match next {
        Next::End => tell(tx, actor, &RoundFinished { round, person }).await?,
        Next::Question(_) => tell(tx, actor, &QuestionAnswered { round, person }).await?,
    }
    Ok(Kept { help: asked.shows_help(given), next })
}
