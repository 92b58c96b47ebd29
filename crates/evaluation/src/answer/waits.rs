//! Questions that wait for a person, for their first page.

use foundation::{Actor, Day, Result, Thing, Tx};
use ui::{Boxed, Visit, Waits};

use super::model::Sheet;
use crate::round::{Round, Window, list_asked};

/// The questions that are open for whoever looks: how many, how long it takes, and where they go on.
pub(crate) fn waits<'a>(tx: &'a mut Tx, visit: &'a Visit) -> Boxed<'a, Vec<Waits>> {
    Box::pin(async move {
        let Ok(actor) = visit.actor() else { return Ok(Vec::new()) };
        let open = open(tx, actor, visit.today()).await?;
        Ok(open.iter().filter_map(|(round, answered)| card(visit, round, *answered)).collect())
    })
}

/// Rounds the person was asked about and can answer now, with how much is answered.
async fn open(tx: &mut Tx, actor: &Actor, today: Day) -> Result<Vec<(Round, usize)>> {
    let asked = list_asked(tx, actor, today).await?;
    let may = |round: &Round| {
        let thing = Thing::of(round.org).about(round.person).fact("open", true);
        round.window(today) == Window::Open && actor.may("form_response.read", &thing)
    };
    Ok(asked.into_iter().filter(|(round, _)| may(round)).collect())
}

fn card(visit: &Visit, round: &Round, answered: usize) -> Option<Waits> {
    let all = Sheet::of(round, visit.language).0.len();
    let left = all.checked_sub(answered).filter(|left| *left > 0)?;
    // Four questions a minute is slower than most people are.
    let minutes = left.div_ceil(4).to_string();
    let until = visit.house.texts.short_day(visit.language, round.open_until(), visit.today());
    let left = left.to_string();
    let verb = if answered == 0 { "evaluation-round-begin" } else { "evaluation-round-go-on" };
    Some(Waits {
        href: format!("/my/answers/{}", round.id),
        title: visit.say_with("evaluation-waits", &[("questions", &*left)]),
        hint: visit.say_with("evaluation-waits-hint", &[("minutes", &*minutes), ("day", &*until)]),
        verb: visit.say(verb),
    })
}
