//! From raw figures to protected ones.

use std::collections::BTreeSet;

use economics::cost;
use foundation::{Id, Organisation};
use programme::{Partner, Running};
use statistics::change::{self, Direction};
use statistics::disclosure::{self, Shown};
use statistics::interval;
use ui::{Count, Length, Money, Pair};

use super::{Answered, Both, Costs, Counted, Measure, Middle, Reader, Report, Spent, Stretch, kinds};
use crate::gather::Gathered;
use crate::protect::{Group, Reading};

/// The part of a programme whose organisations have people of their own.
const WITH_PEOPLE: &str = "municipality";
/// The smallest coin of the Nordic currencies is a hundredth.
const COINS: f64 = 100.0;

pub(super) fn build(
    found: &Gathered,
    programme: Running,
    partners: Vec<Partner>,
    reader: &Reader<'_>,
) -> Report {
    let counted: BTreeSet<Id<Organisation>> =
        [&found.steps, &found.meetings, &found.answers].into_iter().flatten().map(|one| one.org).collect();
    let own_name = partners.iter().find(|one| one.org == reader.org()).map(|one| one.name.clone());
    let partners: Vec<Partner> =
        partners.into_iter().filter(|one| one.part == WITH_PEOPLE || counted.contains(&one.org)).collect();
    let own = partners.iter().position(|one| one.org == reader.org());
    let together = reader.period().is_complete_half_year(reader.today);
    let orgs = partners.iter().map(|one| one.org).collect();
    let reading = Reading { partners: orgs, own, together, audience: reader.audience() };
    Report {
        steps: steps(&reading, &found.steps),
        meetings: meetings(&reading, &found.meetings),
        answers: answers(&reading, &moments(&reading, &programme, &found.answers), &found.answers),
        days: days(&reading, &found.days),
        change: measures(&reading, &found.change),
        costs: costs(&reading, reader.org(), &found.costs),
        period: reader.period(),
        made_on: reader.today,
        language: reader.language,
        audience: reading.audience,
        programme,
        partners,
        own,
        own_name: own_name.unwrap_or_default(),
        together,
    }
}

/// These words as a group. All of them stand in every report: a row that is there only when somebody was counted would
/// tell of people at another partner.
fn group(prefix: &str, words: &[&str], sum: Option<&str>) -> Group {
    let part = |word: &&str| (format!("{prefix}{word}"), (*word).to_owned());
    Group { parts: words.iter().map(part).collect(), sum: sum.map(str::to_owned) }
}

fn steps(reading: &Reading, counts: &[Count]) -> Vec<Counted> {
    let groups = [
        (kinds::STEP, kinds::ANSWERS, Some("offered")),
        (kinds::STEP, kinds::MATCHED, None),
        (kinds::STEP, kinds::MET, None),
        (kinds::ENDING, kinds::ENDINGS, Some("ended")),
    ];
    let one = |(prefix, words, sum)| reading.protect(counts, &group(prefix, words, sum));
    groups.into_iter().flat_map(one).collect()
}

fn meetings(reading: &Reading, counts: &[Count]) -> Vec<Counted> {
    reading.protect(counts, &group(kinds::RESULT, kinds::RESULTS, Some("meetings")))
}

/// The moments of the programme's template, and those of another version of it that may be told of.
fn moments(reading: &Reading, programme: &Running, counts: &[Count]) -> Vec<String> {
    let template = programme.pack.programme().map(|one| one.measures.as_slice()).unwrap_or_default();
    let mut moments: Vec<String> = Vec::new();
    let counted = counts.iter().filter(|one| reading.tells_of(one.org));
    let counted = counted.filter_map(|one| kinds::after(&one.kind, kinds::DUE));
    for moment in template.iter().map(|measure| measure.moment.as_str()).chain(counted) {
        if !moments.iter().any(|one| one == moment) {
            moments.push(moment.to_owned());
        }
    }
    moments
}

/// At each moment those who answered and those who did not; their sum is who was to answer.
fn answers(reading: &Reading, moments: &[String], counts: &[Count]) -> Vec<Counted> {
    let count = |org: &Id<Organisation>, kind: String| -> u64 {
        counts.iter().filter(|one| one.org == *org && one.kind == kind).map(|one| one.count).sum()
    };
    let one = |moment: &String| {
        let rows: Vec<Vec<u64>> = reading
            .partners
            .iter()
            .map(|org| {
                let due = count(org, format!("{}{moment}", kinds::DUE));
                let answered = count(org, format!("{}{moment}", kinds::ANSWERED)).min(due);
                vec![answered, due - answered]
            })
            .collect();
        let part = |word: &str| (String::new(), format!("{word}-{moment}"));
        let group =
            Group { parts: vec![part("answered"), part("missing")], sum: Some(format!("due-{moment}")) };
        reading.protect_rows(&rows, &group)
    };
    moments.iter().flat_map(one).collect()
}

/// For each partner, in order, what `pick` finds among the rows.
fn by_partner<T, V>(
    reading: &Reading,
    rows: &[T],
    pick: impl Fn(&T) -> (Id<Organisation>, V),
) -> Vec<Vec<V>> {
    let mut all: Vec<Vec<V>> = reading.partners.iter().map(|_| Vec::new()).collect();
    for (org, value) in rows.iter().map(pick) {
        let at = reading.partners.iter().position(|one| *one == org);
        if let Some(of) = at.and_then(|at| all.get_mut(at)) {
            of.push(value);
        }
    }
    all
}

fn number(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

fn days(reading: &Reading, lengths: &[Length]) -> Vec<Stretch> {
    let one = |word: &&str| {
        let rows: Vec<&Length> =
            lengths.iter().filter(|one| kinds::after(&one.kind, kinds::DAYS) == Some(*word)).collect();
        let each = by_partner(reading, &rows, |one| (one.org, one.days));
        let own = reading
            .own
            .and_then(|own| each.get(own))
            .map(|days| middle(reading, days, disclosure::lone(number(days.len()), reading.audience)));
        let counts: Vec<u64> = each.iter().map(|days| number(days.len())).collect();
        let shown = reading.together_of(&counts);
        let all = reading.together.then(|| middle(reading, &each.concat(), shown));
        Stretch { kind: (*word).to_owned(), found: Both { own, all } }
    };
    kinds::STRETCHES.iter().map(one).collect()
}

/// The middle, when the number behind it may be shown and is large enough: ten, and twenty for the quartiles
/// ([`disclosure::median_of`]). Of the own people too only for a complete half-year: of two periods that
/// differ by one person, the second would tell of that person.
fn middle(reading: &Reading, days: &[f64], n: Shown) -> Middle {
    let enough = |count: u64| {
        reading.may_tell_mean(n, count) && disclosure::median_of(days, reading.audience).is_some()
    };
    let median = interval::median(days).filter(|found| enough(number(found.n)));
    let quartiles = median.is_some() && disclosure::quartiles_of(days, reading.audience).is_some();
    Middle { n, median, quartiles }
}

fn measures(reading: &Reading, pairs: &[Pair]) -> Vec<Measure> {
    let mut names: Vec<&str> = Vec::new();
    for pair in pairs.iter().filter(|pair| reading.tells_of(pair.org)) {
        if !names.contains(&pair.measure.as_str()) {
            names.push(&pair.measure);
        }
    }
    names.into_iter().filter_map(|name| measure(reading, name, pairs)).collect()
}

fn measure(reading: &Reading, name: &str, pairs: &[Pair]) -> Option<Measure> {
    let rows: Vec<&Pair> = pairs.iter().filter(|pair| pair.measure == name).collect();
    let first = rows.first()?;
    let direction = if first.high_is_good { Direction::HighIsGood } else { Direction::HighIsWorse };
    let plain = |pair: &&Pair| (pair.org, change::Pair { before: pair.before, after: pair.after });
    let each = by_partner(reading, &rows, plain);
    let counts: Vec<(u64, u64)> = each
        .iter()
        .map(|pairs| {
            let both = pairs.iter().filter(|pair| pair.before.is_some() && pair.after.is_some()).count();
            (number(both), number(pairs.len() - both))
        })
        .collect();
    let found = |pairs: &[change::Pair], n: Shown, missing: Shown| Answered {
        n,
        missing,
        change: change::change(pairs, direction, first.matters)
            .filter(|found| reading.may_tell_mean(n, number(found.n))),
    };
    let lone = |count: u64| disclosure::lone(count, reading.audience);
    let own = reading.own.and_then(|own| each.get(own).zip(counts.get(own)));
    let own = own.map(|(pairs, (both, missing))| found(pairs, lone(*both), lone(*missing)));
    let both: Vec<u64> = counts.iter().map(|(both, _)| *both).collect();
    let missing: Vec<u64> = counts.iter().map(|(_, missing)| *missing).collect();
    let all = reading
        .together
        .then(|| found(&each.concat(), reading.together_of(&both), reading.together_of(&missing)));
    // A measure that only a few of others have answered does not stand there either.
    let of_own = own.is_some() && rows.iter().any(|pair| reading.is_own(pair.org));
    let shown = |all: &Answered| all.n.count().is_some() || all.missing.count().is_some();
    (of_own || all.as_ref().is_some_and(shown)).then(|| Measure {
        measure: name.to_owned(),
        name: first.name.clone(),
        high_is_good: first.high_is_good,
        found: Both { own, all },
    })
}

fn costs(reading: &Reading, own_org: Id<Organisation>, money: &[Money]) -> Vec<Costs> {
    let mut currencies: Vec<&str> = money.iter().map(|one| one.currency.as_str()).collect();
    currencies.sort_unstable();
    currencies.dedup();
    let one = |currency: &&str| {
        let rows: Vec<&Money> = money.iter().filter(|one| one.currency == **currency).collect();
        let own: Vec<&Money> = rows.iter().filter(|one| one.org == own_org).copied().collect();
        let mut payers: Vec<Id<Organisation>> = rows.iter().map(|one| one.org).collect();
        payers.sort_unstable();
        payers.dedup();
        // Guides are few: their years in all are said only when enough are left without any one payer.
        let years = |org: &Id<Organisation>| {
            rows.iter().filter(|one| one.org == *org).filter_map(|one| one.guide_years).sum::<f64>()
        };
        let each: Vec<f64> = payers.iter().map(years).collect();
        let (all, least) = (each.iter().sum::<f64>(), reading.audience.smallest_group() as f64);
        let safe = all >= least && each.iter().all(|own| all - own == 0.0 || all - own >= least);
        let found = Both {
            own: (!own.is_empty()).then(|| spent(&own, true)).flatten(),
            // Money is about nobody: it is shown together in any period.
            all: spent(&rows, safe),
        };
        Costs { currency: (*currency).to_owned(), found }
    };
    let some = |one: &Costs| one.found.own.is_some() || one.found.all.is_some();
    currencies.iter().map(one).filter(some).collect()
}

fn spent(rows: &[&Money], with_guides: bool) -> Option<Spent> {
    let heading = |name: &str| kinds::HEADINGS.iter().position(|one| *one == name);
    let lines: Vec<cost::Line> = rows
        .iter()
        .filter_map(|one| {
            let heading = *cost::Heading::ALL.get(heading(&one.heading)?)?;
            let amount = (one.amount * COINS).round();
            // A sum beyond nine thousand million million coins is no cost of a programme.
            (amount.abs() < 9e15).then_some(cost::Line { heading, amount: amount as i64 })
        })
        .collect();
    let years: f64 = rows.iter().filter_map(|one| one.guide_years).sum();
    let guide_years = Some(years).filter(|years| with_guides && *years > 0.0);
    let basis = cost::Basis { peer_years: guide_years, ..cost::Basis::default() };
    let found = cost::costs(&lines, &basis)?;
    let coins = |amount: i64| amount as f64 / COINS;
    Some(Spent {
        parts: found.parts.map(|part| coins(part.amount)),
        total: coins(found.total),
        guide_years,
        per_guide_year: found.per_peer_year.map(|amount| amount / COINS),
    })
}
