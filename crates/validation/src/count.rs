//! What a panel has said, counted: each statement, each round, and what the rule says of it.

use std::collections::{BTreeSet, HashMap};

use statistics::consensus::{self, Concordance, Item, Panel, stability};

use super::{
    model::{FEWEST, Member, Outcome, Rule, Stratum, YES},
    panel::{Answer, Round},
};
use foundation::Id;

/// One statement in one round. There is none for fewer than five who have rated it.
#[derive(Debug, Clone)]
pub(super) struct Figures {
    /// The round.
    pub round: u32,
    /// Relevance: I-CVI, kappa without chance, and Lawshe's ratio.
    pub relevance: Item,
    /// Clarity; none for fewer than five.
    pub clarity: Option<Item>,
    /// Median and quartiles of relevance.
    pub middle: Panel,
    /// How many of each stratum rate it relevant, of how many; none where they are too few to be shown.
    pub strata: Vec<(Stratum, Option<(u64, u64)>)>,
    /// What the rule says; none when there is no agreement.
    pub outcome: Option<Outcome>,
    /// Whether it has moved little since the round before; none in its first.
    pub stable: Option<bool>,
}

impl Figures {
    /// Whether there is agreement that has held.
    pub fn settled(&self) -> bool {
        self.outcome.is_some() && self.stable != Some(false)
    }
}

/// A whole round.
#[derive(Debug, Clone)]
pub(super) struct Whole {
    /// How many have rated anything.
    pub begun: usize,
    /// How many have rated everything.
    pub finished: usize,
    /// How many read in each language; none where they are too few.
    pub languages: Vec<(String, Option<u64>)>,
    /// S-CVI/Ave of relevance: the mean of the statements that have figures.
    pub average: Option<f64>,
    /// S-CVI/UA: the share of them that everybody rates relevant.
    pub universal: Option<f64>,
    /// S-CVI/Ave of clarity.
    pub clear: Option<f64>,
    /// Whether those who have rated everything put the statements in the same order.
    pub concordance: Option<Concordance>,
}

fn shown_of(ratings: &[u32]) -> Option<Item> {
    let agreeing = ratings.iter().filter(|rating| **rating >= YES).count();
    Item::of(agreeing as u64, ratings.len() as u64).filter(|_| ratings.len() >= FEWEST)
}

/// One statement in one round; `before` is the round in which it was asked before.
pub(super) fn figures(
    answers: &[Answer],
    rule: Rule,
    statement: &str,
    (round, before): (u32, Option<u32>),
) -> Option<Figures> {
    let about: Vec<&Answer> = answers.iter().filter(|answer| answer.statement == statement).collect();
    let rated: Vec<&Answer> =
        about.iter().copied().filter(|answer| answer.round == round && answer.relevance.is_some()).collect();
    let relevance: Vec<Option<u32>> = rated.iter().map(|answer| answer.relevance).collect();
    let clarity: Vec<u32> = rated.iter().filter_map(|answer| answer.clarity).collect();
    let (found, clarity) =
        (shown_of(&relevance.iter().flatten().copied().collect::<Vec<_>>())?, shown_of(&clarity));
    let earlier = |member: Id<Member>| {
        let before = before?;
        about.iter().find(|answer| answer.round == before && answer.member == member)?.relevance
    };
    let was: Vec<Option<u32>> = rated.iter().map(|answer| earlier(answer.member)).collect();
    let moved = before.and_then(|_| stability(&was, &relevance)).filter(|moved| moved.n >= FEWEST);
    let held = moved.map(|moved| {
        rule.stable(moved.after.median - moved.before.median, moved.moved as f64 / moved.n as f64)
    });
    Some(Figures {
        round,
        outcome: clarity.and_then(|clarity| rule.says(found.index, clarity.index)),
        relevance: found,
        clarity,
        middle: consensus::panel(&relevance)?,
        strata: by_stratum(&rated),
        // Too few in both rounds tell nothing about who moved, so nothing has held.
        stable: before.map(|_| held.unwrap_or(false)),
    })
}

fn by_stratum(rated: &[&Answer]) -> Vec<(Stratum, Option<(u64, u64)>)> {
    let count = |stratum: &Stratum| {
        let of = rated.iter().filter(|answer| answer.stratum == *stratum);
        let yes = of.clone().filter(|answer| answer.relevance.is_some_and(|rating| rating >= YES));
        (yes.count() as u64, of.count() as u64)
    };
    let counts: Vec<(u64, u64)> = Stratum::ALL.iter().map(count).collect();
    let shown = large_enough(&counts.iter().map(|(_, of)| *of).collect::<Vec<_>>());
    let one =
        |((stratum, counts), shown): ((&Stratum, (u64, u64)), bool)| (*stratum, shown.then_some(counts));
    Stratum::ALL.iter().zip(counts).zip(shown).map(one).collect()
}

/// Which of these groups may be shown beside their sum: five and more, and never so that those that are hidden, taken
/// together, are fewer than five.
pub(super) fn large_enough(groups: &[u64]) -> Vec<bool> {
    let fewest = FEWEST as u64;
    let mut shown: Vec<bool> = groups.iter().map(|of| *of >= fewest).collect();
    loop {
        let hidden: u64 = groups.iter().zip(&shown).filter(|(_, shown)| !**shown).map(|(of, _)| of).sum();
        if hidden == 0 || hidden >= fewest {
            return shown;
        }
        let next = groups.iter().enumerate().filter(|(at, _)| shown.get(*at) == Some(&true));
        let Some((at, _)) = next.min_by_key(|(_, of)| **of) else { return shown };
        if let Some(one) = shown.get_mut(at) {
            *one = false;
        }
    }
}

/// A whole round.
pub(super) fn whole(answers: &[Answer], rule: Rule, round: &Round) -> Whole {
    let asked = round.asks();
    let here: Vec<&Answer> = answers
        .iter()
        .filter(|answer| {
            answer.round == round.number && answer.relevance.is_some() && round.has(&answer.statement)
        })
        .collect();
    let members: BTreeSet<u32> = here.iter().map(|answer| answer.pseudonym).collect();
    let complete = here.iter().filter(|answer| answer.whole());
    let ratings: HashMap<(u32, &str), u32> = complete
        .filter_map(|answer| Some(((answer.pseudonym, answer.statement.as_str()), answer.relevance?)))
        .collect();
    let row = |member: &u32| -> Vec<Option<f64>> {
        let of = |statement: &String| ratings.get(&(*member, statement.as_str())).copied().map(f64::from);
        asked.iter().map(of).collect()
    };
    let rows: Vec<Vec<f64>> =
        members.iter().filter_map(|member| row(member).into_iter().collect::<Option<Vec<f64>>>()).collect();
    let all: Vec<Figures> =
        asked.iter().filter_map(|one| figures(answers, rule, one, (round.number, None))).collect();
    let mean = |of: Vec<f64>| (!of.is_empty()).then(|| of.iter().sum::<f64>() / of.len() as f64);
    let everybody = |one: &Figures| f64::from(u8::from(one.relevance.agreeing == one.relevance.experts));
    Whole {
        begun: members.len(),
        finished: rows.len(),
        languages: languages(&here),
        average: mean(all.iter().map(|one| one.relevance.index).collect()),
        universal: mean(all.iter().map(everybody).collect()),
        clear: mean(all.iter().filter_map(|one| one.clarity).map(|one| one.index).collect()),
        concordance: (rows.len() >= FEWEST).then(|| consensus::concordance(&rows)).flatten(),
    }
}

/// Who has answered in several languages counts in the first.
fn languages(here: &[&Answer]) -> Vec<(String, Option<u64>)> {
    let mut read: Vec<(u32, &str)> = Vec::new();
    for answer in here {
        if !read.iter().any(|(member, _)| *member == answer.pseudonym) {
            read.push((answer.pseudonym, &answer.language));
        }
    }
    let names: BTreeSet<&str> = read.iter().map(|(_, language)| *language).collect();
    let count = |name: &&str| read.iter().filter(|(_, language)| language == name).count() as u64;
    let counts: Vec<u64> = names.iter().map(count).collect();
    let shown = large_enough(&counts);
    let one = |((name, count), shown): ((&str, u64), bool)| (name.to_owned(), shown.then_some(count));
    names.into_iter().zip(counts).zip(shown).map(one).collect()
}

/// The figures of the last closed round that asked about a statement.
pub(super) fn latest(answers: &[Answer], rule: Rule, rounds: &[Round], statement: &str) -> Option<Figures> {
    let asked = rounds.iter().filter(|round| round.closed_at.is_some() && round.has(statement));
    let numbers: Vec<u32> = asked.map(|round| round.number).collect();
    let before = numbers.len().checked_sub(2).and_then(|at| numbers.get(at)).copied();
    figures(answers, rule, statement, (*numbers.last()?, before))
}

#[cfg(test)]
mod tests {
    use foundation::testing;

    use super::*;

    fn answer(member: u32, round: u32, relevance: u32, stratum: Stratum) -> Answer {
        Answer {
            round,
            member: Id::named(&member.to_be_bytes()),
            pseudonym: member,
            stratum,
            statement: "one".to_owned(),
            language: if member < 6 { "nb" } else { "da" }.to_owned(),
            relevance: Some(relevance),
            clarity: Some(if member == 1 { 2 } else { 4 }),
            comment: None,
        }
    }

    fn panel(round: u32, ratings: &[u32]) -> Vec<Answer> {
        let stratum = |at: usize| if at < 6 { Stratum::Peers } else { Stratum::Staff };
        ratings.iter().enumerate().map(|(at, one)| answer(at as u32, round, *one, stratum(at))).collect()
    }

    #[test]
    fn nine_of_ten_are_what_polit_beck_and_owen_print() {
        let answers = panel(1, &[4, 3, 4, 3, 4, 4, 3, 4, 4, 2]);
        let found = figures(&answers, Rule::USUAL, "one", (1, None)).unwrap();
        assert_eq!((found.relevance.agreeing, found.relevance.experts, found.relevance.index), (9, 10, 0.9));
        // By hand: chance 10 / 1024; kappa (0.9 − 0.009766) / (1 − 0.009766); Lawshe (9 − 5) / 5.
        assert!((found.relevance.kappa - 0.899_014).abs() < 1e-6);
        assert!((found.relevance.ratio - 0.8).abs() < 1e-12);
        // Sorted 2 3 3 3 4 4 4 4 4 4: the middle is 4; the quarter of type 7 lies at 3.25, so at 3.
        assert_eq!(
            (found.middle.median, found.middle.lower_quartile, found.middle.upper_quartile),
            (4.0, 3.0, 4.0)
        );
        assert_eq!((found.outcome, found.stable, found.settled()), (Some(Outcome::Keep), None, true));
        let shown: Vec<_> =
            found.strata.iter().filter_map(|(stratum, shown)| shown.map(|one| (*stratum, one))).collect();
        assert!(
            shown.is_empty(),
            "six and four: with the sum, six alone would give the four away: {shown:?}"
        );
        assert!(figures(&answers[..4], Rule::USUAL, "one", (1, None)).is_none(), "four are too few");
    }

    #[test]
    fn agreement_that_moves_is_not_settled() {
        let mut answers = panel(1, &[1, 1, 2, 2, 3, 3, 3, 3, 3, 3]);
        answers.extend(panel(2, &[4, 4, 4, 4, 3, 3, 3, 3, 3, 3]));
        let found = figures(&answers, Rule::USUAL, "one", (2, Some(1))).unwrap();
        assert_eq!((found.outcome, found.stable, found.settled()), (Some(Outcome::Keep), Some(false), false));
        answers.extend(panel(3, &[4, 4, 4, 4, 3, 3, 3, 3, 3, 4]));
        let found = figures(&answers, Rule::USUAL, "one", (3, Some(2))).unwrap();
        assert_eq!((found.stable, found.settled()), (Some(true), true), "one of ten has moved");
    }

    #[test]
    fn groups_are_hidden_until_what_is_hidden_is_large_enough() {
        assert_eq!(large_enough(&[6, 5, 0, 0, 0]), [true, true, false, false, false]);
        assert_eq!(large_enough(&[6, 5, 3, 0, 0]), [true, false, false, false, false]);
        assert_eq!(large_enough(&[8, 3, 2, 0, 0]), [true, false, false, false, false]);
        assert_eq!(large_enough(&[4, 0]), [false, false]);
    }

    #[test]
    fn a_round_as_a_whole() {
        let mut answers = panel(1, &[4, 4, 4, 4, 4, 4, 4, 4, 4, 4]);
        let other = panel(1, &[1, 2, 3, 3, 1, 2, 1, 2, 1, 2]);
        answers.extend(other.into_iter().map(|one| Answer { statement: "two".to_owned(), ..one }));
        let round =
            Round { number: 1, asks: "one two".to_owned(), opened_at: testing::noon(), closed_at: None };
        let found = whole(&answers, Rule::USUAL, &round);
        assert_eq!((found.begun, found.finished), (10, 10));
        // By hand: (1.0 + 0.2) / 2, one of two, and (0.9 + 0.9) / 2.
        assert!((found.average.unwrap() - 0.6).abs() < 1e-12);
        assert!((found.universal.unwrap() - 0.5).abs() < 1e-12);
        assert!((found.clear.unwrap() - 0.9).abs() < 1e-12);
        // Everybody puts the same first of two.
        assert!((found.concordance.unwrap().w - 1.0).abs() < 1e-12);
        assert_eq!(found.languages, [("da".to_owned(), None), ("nb".to_owned(), None)], "four read Danish");
    }
}
