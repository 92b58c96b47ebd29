//! What is answered with yes or no: how many said yes, how they turned, and plain ratios; nothing that tells of few.

use ::charts::{Dot, DotRow};
use statistics::disclosure::{Attribute, Breakdown, Policy, Shown, breakdown, table};
use statistics::groups::Ratio;
use statistics::interval;

use super::super::sheet::{Cell, Sheet};
use super::super::told::Told;
use super::super::voice::Voice;
use super::super::{Drawing, charts};
use crate::find::Found;
use crate::find::share::{Answers, Shares};

/// The tables of a measure, and what has to be said beside them.
pub(super) fn sheets(
    voice: &Voice<'_>,
    found: &Found,
    at: usize,
    shares: &Shares,
) -> (Vec<Sheet>, Vec<String>) {
    let method =
        voice.say(if shares.turned.is_some() { "analysis-method-shares" } else { "analysis-method-odds" });
    if too_small(voice) {
        return (Vec::new(), vec![voice.say("analysis-yes-small"), method]);
    }
    let mut all = Vec::new();
    let mut notes = Vec::new();
    if apart(voice, found, at, shares) {
        all.push(waves(voice, found, at, shares));
    } else {
        notes.push(voice.say_with("analysis-yes-both-only", &[("least", &voice.least())]));
    }
    all.extend(
        shares.turned.as_ref().map(|turned| who_turned(voice, at, turned, safe(voice, found, at, turned))),
    );
    all.extend(ratios(voice, found, at, shares));
    notes.push(method);
    (all, notes)
}

/// Whether the programme is too small for readers outside to be told of yes and no by group.
pub(super) fn too_small(voice: &Voice<'_>) -> bool {
    let people = voice.study.people.len() as u64;
    voice.study.groups.len() > 1 && breakdown(people, voice.audience()) <= Breakdown::Lists
}

/// Whether the table of those who turned may be told: every count in it, and how many they are together.
fn safe(voice: &Voice<'_>, found: &Found, at: usize, turned: &[Answers; 2]) -> bool {
    whole(voice, turned) && Told::sum(&Told::of(voice, found, at).both).count().is_some()
}

/// Whether everybody who answered may be told of at each wave. With one group their sums would give back a part of the table
/// of those who turned that is hidden, or tell of the few who answered once.
fn apart(voice: &Voice<'_>, found: &Found, at: usize, shares: &Shares) -> bool {
    shares.turned.as_ref().is_none_or(|turned| {
        safe(voice, found, at, turned) && shares.once.iter().all(|once| may_leave(voice, *once))
    })
}

/// Whether those who answered one time only may be worked out from two tables: nobody, or enough of each.
fn may_leave(voice: &Voice<'_>, once: Answers) -> bool {
    once == [0, 0] || once.iter().all(|count| voice.may(*count))
}

/// Whether every count of a table may be told: it is protected as one, and nothing had to be hidden.
fn whole(voice: &Voice<'_>, counts: &[Answers]) -> bool {
    let counts: Vec<Vec<u64>> = counts.iter().map(|row| row.to_vec()).collect();
    let policy = Policy { audience: voice.audience(), attribute: Attribute::Sensitive };
    table(&counts, policy).counts.iter().flatten().all(|shown| shown.count().is_some())
}

/// How many said yes, with their share, at each wave and in each arm.
fn waves(voice: &Voice<'_>, found: &Found, at: usize, shares: &Shares) -> Sheet {
    let mut columns =
        vec![voice.words_column("analysis-head-wave"), voice.words_column("analysis-head-group")];
    let heads = ["analysis-head-answered", "analysis-head-yes", "analysis-head-share-yes"];
    columns.extend(heads.map(|key| voice.number_column(key)));
    columns.push(voice.interval_column());
    let told = Told::of(voice, found, at);
    let mut rows = Vec::new();
    for (wave, arms) in shares.waves.iter().enumerate() {
        // A measure that was not asked the first time has nothing to be told then.
        if arms.iter().all(|one| *one == [0, 0]) {
            continue;
        }
        for arm in 0..arms.len() {
            let answered =
                told.waves.get(wave).and_then(|arms| arms.get(arm)).copied().unwrap_or(Shown::Hidden);
            let share = share(voice, &told, shares, (wave, arm));
            let yes = share.map_or(Shown::Hidden, |share| Shown::Count(share.hits));
            rows.push(vec![
                Cell::words(voice.wave(wave)),
                Cell::words(voice.arm(arm)),
                voice.count(answered),
                voice.count(yes),
                voice.cell(share.map(|share| share.share * 100.0), 0),
                voice.interval(share.map(|share| hundred(share.interval)), 0),
            ]);
        }
    }
    let name = voice.plan.measures.get(at).map_or("", |one| one.name.as_str());
    let caption = voice.say_with("analysis-shares", &[("name", name)]);
    voice.by_group(Sheet { id: format!("{}-shares", id(voice, at)), caption, columns, rows })
}

/// The share of yes at a wave in an arm, where it may be told.
fn share(
    voice: &Voice<'_>,
    told: &Told,
    shares: &Shares,
    (wave, arm): (usize, usize),
) -> Option<interval::Share> {
    told.waves.get(wave)?.get(arm)?.count()?;
    let arms = shares.waves.get(wave).filter(|arms| whole(voice, arms))?;
    let [no, yes] = arms.get(arm)?;
    interval::share(*yes, no + yes)
}

/// The shares of yes with their intervals, those of a group one under the other; as hidden as in the table.
pub(super) fn drawing(voice: &Voice<'_>, found: &Found, at: usize, shares: &Shares) -> Option<Drawing> {
    if too_small(voice) || !apart(voice, found, at, shares) {
        return None;
    }
    let told = Told::of(voice, found, at);
    let asked =
        |wave: &usize| shares.waves.get(*wave).is_some_and(|arms| arms.iter().any(|one| *one != [0, 0]));
    let waves: Vec<usize> = (0..shares.waves.len()).filter(asked).collect();
    let dot = |wave: &usize, arm: usize| {
        let found = share(voice, &told, shares, (*wave, arm))?;
        let (value, interval) = (found.share * 100.0, hundred(found.interval));
        let text = format!("{} ({})", voice.number(value, 0), voice.range(interval, 0));
        Some(Dot { value, interval: Some(interval), text, unsure: false })
    };
    let row = |arm: usize| DotRow {
        label: voice.arm(arm),
        dots: waves.iter().map(|wave| dot(wave, arm)).collect(),
    };
    let arms = shares.waves.first().map_or(0, Vec::len);
    let name = &voice.plan.measures.get(at)?.name;
    let title = voice.say_with("analysis-chart-shares", &[("name", name)]);
    charts::dot_plot(voice, (id(voice, at), title), &waves, (0..arms).map(row).collect(), (0.0, 100.0))
}

fn hundred(one: interval::Interval) -> interval::Interval {
    interval::Interval { low: one.low * 100.0, high: one.high * 100.0 }
}

fn id<'a>(voice: &'a Voice<'_>, at: usize) -> &'a str {
    voice.plan.measures.get(at).map_or("", |one| one.id.as_str())
}

/// Those who answered both times, by what they said before and after.
fn who_turned(voice: &Voice<'_>, at: usize, turned: &[Answers; 2], safe: bool) -> Sheet {
    let mut columns = vec![voice.words_column("analysis-head-said-before")];
    let heads = ["analysis-head-no-after", "analysis-head-yes-after"];
    columns.extend(heads.map(|key| voice.number_column(key)));
    let row = |(key, counts): (&str, &Answers)| {
        let cells = counts.map(|count| voice.count(if safe { Shown::Count(count) } else { Shown::Hidden }));
        std::iter::once(Cell::words(voice.say(key))).chain(cells).collect()
    };
    let rows = ["analysis-said-no", "analysis-said-yes"].into_iter().zip(turned).map(row).collect();
    let caption = voice.say("analysis-turned");
    Sheet { id: format!("{}-turned", id(voice, at)), caption, columns, rows }
}

/// The ratios of the groups as they are counted, where every count behind them may be told.
fn ratios(voice: &Voice<'_>, found: &Found, at: usize, shares: &Shares) -> Option<Sheet> {
    let last = shares.waves.last().filter(|arms| whole(voice, arms))?;
    // Two ratios and their intervals give back how many answered.
    let told = Told::of(voice, found, at).waves.pop().is_some_and(|arms| Told::sum(&arms).count().is_some());
    if !told || last.iter().flatten().any(|count| !voice.may(*count)) {
        return None;
    }
    let mut columns = vec![voice.words_column("analysis-head-counted")];
    columns.extend([voice.number_column("analysis-head-ratio-plain"), voice.interval_column()]);
    let row = |(key, ratio): (&str, Option<Ratio>)| {
        let ratio = ratio?;
        let cells = [voice.cell(Some(ratio.ratio), 2), voice.interval(Some(ratio.interval), 2)];
        Some(std::iter::once(Cell::words(voice.say(key))).chain(cells).collect())
    };
    let both = [("analysis-ratio-risk", shares.risk), ("analysis-ratio-odds", shares.odds)];
    let rows: Vec<Vec<Cell>> = both.into_iter().filter_map(row).collect();
    let (group, reference) = (voice.arm(1), voice.arm(0));
    let caption = voice.say_with("analysis-ratios", &[("group", &group), ("reference", &reference)]);
    (!rows.is_empty()).then(|| Sheet { id: format!("{}-ratios", id(voice, at)), caption, columns, rows })
}
