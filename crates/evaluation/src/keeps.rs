//! What this room keeps about a person: what they have answered themselves.

use foundation::{Actor, Id, Person, Result, Tx};
use ui::{Keeps, Language, Shown};

use crate::{answer, moments};

/// A year after the programme ends for the person: long enough to be counted in the last report.
const DAYS: i64 = 365;

/// Own answers.
pub(crate) const KEEPS: &[Keeps] = &[Keeps {
    what: "evaluation-keeps",
    why: "evaluation-keeps-why",
    days: DAYS,
    show: |tx, actor, person| Box::pin(show(tx, actor, person)),
    forget: |tx, _, person| Box::pin(answer::forget(tx, person)),
}];

async fn show(tx: &mut Tx, actor: &Actor, person: Id<Person>) -> Result<Vec<Shown>> {
    let language = people::card(tx, actor, person).await?.language;
    let lines = answer::list_of_person(tx, person).await?;
    Ok(lines.iter().map(|line| shown(line, language)).collect())
}

/// One answer in the words the person saw; its number where the words are not installed any more.
fn shown(line: &answer::Line, language: Language) -> Shown {
    let texts = packs::installed().instrument(&line.instrument).and_then(|one| {
        let smallest = one.answers.min;
        Some((smallest, one.texts(language.as_str()).or_else(|| one.texts("en"))?))
    });
    let question = texts.and_then(|(_, texts)| texts.questions.get(&line.question));
    let answer = line.value.map(|value| {
        let at = |(smallest, texts): (i32, &'static packs::InstrumentTexts)| {
            texts.answers.get(usize::try_from(value - i64::from(smallest)).ok()?).cloned()
        };
        texts.and_then(at).unwrap_or_else(|| value.to_string())
    });
    let part = |key: &str, value: String| (key.to_owned(), value);
    Shown {
        what: "evaluation-keeps-answer".to_owned(),
        parts: vec![
            part("evaluation-keeps-moment", moments::name(&line.moment, language)),
            part("evaluation-keeps-question", question.unwrap_or(&line.question).clone()),
            part("evaluation-keeps-said", answer.unwrap_or_else(|| "–".to_owned())),
        ],
    }
}
