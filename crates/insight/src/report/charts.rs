//! The charts of the report: drawn by `statistics`, said here.

use charts::{Bar, BarRow, Bars, Caption, Days, DaysRow, Figure, Forest, ForestRow, Tick, ticks};
use statistics::disclosure::Shown;

use super::chapters::{Drawing, Sheet, Voice};
use super::{Counted, Measure, Report, Whose};

/// The steps that follow each other; answers and endings stand in the table.
const WAY: &[&str] = &["offered", "yes", "matched", "met", "ended"];

impl Report {
    pub(super) fn draw_steps(&self, voice: &Voice<'_>, whose: Whose) -> Option<Drawing> {
        let way: Vec<&Counted> =
            WAY.iter().filter_map(|word| self.steps.iter().find(|one| one.kind == *word)).collect();
        bars(voice, whose, ("steps", "insight-steps"), &way)
    }

    pub(super) fn draw_counts(
        &self,
        voice: &Voice<'_>,
        whose: Whose,
        (id, title, counted): (&str, &str, &[Counted]),
    ) -> Option<Drawing> {
        let parts: Vec<&Counted> = counted.iter().filter(|one| !one.sum).collect();
        bars(voice, whose, (id, title), &parts)
    }

    /// Who answered, of all who were to answer; one bar a moment.
    pub(super) fn draw_answers(&self, voice: &Voice<'_>, whose: Whose) -> Option<Drawing> {
        let parts: Vec<&Counted> =
            self.answers.iter().filter(|one| !one.kind.starts_with("missing-")).collect();
        bars(voice, whose, ("answers", "insight-answers"), &parts)
    }

    pub(super) fn draw_days(&self, voice: &Voice<'_>, whose: Whose) -> Option<Drawing> {
        let row = |stretch: &super::Stretch| {
            let found = stretch.found.of(whose)?;
            let text = match &found.median {
                None => voice.say("insight-hidden"),
                Some(median) if found.quartiles => {
                    let number = |days: f64| voice.number(days, 0);
                    format!(
                        "{} ({}–{})",
                        number(median.median),
                        number(median.lower_quartile),
                        number(median.upper_quartile)
                    )
                }
                Some(median) => voice.number(median.median, 0),
            };
            let label = begun(&voice.kind(&stretch.kind));
            Some(DaysRow { label, median: found.median, quartiles: found.quartiles, text })
        };
        let rows: Vec<DaysRow> = self.days.iter().filter_map(row).collect();
        let ends = rows.iter().filter_map(|row| {
            let median = row.median.as_ref()?;
            let quartile = if row.quartiles { median.upper_quartile } else { median.median };
            Some(median.interval.map_or(quartile, |interval| interval.high.max(quartile)))
        });
        let most = ends.fold(0.0, f64::max);
        let caption = caption(
            voice,
            "days",
            "insight-days",
            "insight-days-head",
            &words(&rows, |row| (row.label.clone(), row.text.clone())),
        );
        let ticks = said_ticks(voice, 0.0, most.max(1.0));
        drawing(&Days { caption, rows, ticks }.draw().ok().filter(|_| most > 0.0)?)
    }

    /// Changes with their intervals; to the right is better, whichever way the measure counts.
    pub(super) fn draw_change(&self, voice: &Voice<'_>, whose: Whose) -> Option<Drawing> {
        let row = |measure: &Measure| {
            let change = measure.found.of(whose)?.change.as_ref()?;
            let interval = change.interval?;
            let turned = statistics::interval::Interval { low: -interval.high, high: -interval.low };
            let good = measure.high_is_good;
            Some(ForestRow {
                label: voice.measure(measure),
                value: if good { change.mean_change } else { -change.mean_change },
                interval: if good { interval } else { turned },
                text: said_change(voice, change.mean_change, interval),
            })
        };
        let rows: Vec<ForestRow> = self.change.iter().filter_map(row).collect();
        let low = rows.iter().map(|row| row.interval.low).fold(0.0, f64::min);
        let high = rows.iter().map(|row| row.interval.high).fold(0.0, f64::max);
        let said = words(&rows, |row| (row.label.clone(), row.text.clone()));
        let forest = Forest {
            caption: caption(voice, "change", "insight-change", "insight-change-head", &said),
            rows,
            ticks: said_ticks(voice, low.min(-1.0), high.max(1.0)),
            sides: (voice.say("insight-change-worse"), voice.say("insight-change-better")),
            key: (voice.say("insight-change-clear"), voice.say("insight-change-chance")),
        };
        drawing(&forest.draw().ok()?)
    }
}

/// `+7.4 (2.1 to 12.7)`.
pub(super) fn said_change(
    voice: &Voice<'_>,
    change: f64,
    interval: statistics::interval::Interval,
) -> String {
    let sign = if change > 0.0 { "+" } else { "" };
    let change = format!("{sign}{}", voice.number(change, 1));
    let (low, high) = (voice.number(interval.low, 1), voice.number(interval.high, 1));
    voice.say_with("insight-change-said", &[("change", &*change), ("low", &*low), ("high", &*high)])
}

fn bars(voice: &Voice<'_>, whose: Whose, (id, title): (&str, &str), counted: &[&Counted]) -> Option<Drawing> {
    let row = |one: &&Counted| {
        let shown = one.of(whose).unwrap_or(Shown::Hidden);
        let value = shown.count().map(|count| count as f64);
        BarRow { label: voice.kind(&one.kind), bars: vec![Bar { value, text: voice.shown(shown) }] }
    };
    let rows: Vec<BarRow> = counted.iter().map(row).collect();
    let some = rows.iter().flat_map(|row| &row.bars).filter_map(|bar| bar.value).any(|value| value > 0.0);
    let said = words(&rows, |row| {
        (row.label.clone(), row.bars.first().map(|bar| bar.text.clone()).unwrap_or_default())
    });
    let mut caption = caption(voice, id, title, "insight-how-many", &said);
    if let Some(last) = caption.head.last_mut() {
        *last = voice.whose(whose);
    }
    drawing(&Bars { caption, rows, full: None }.draw().ok().filter(|_| some)?)
}

/// Words that begin a line, with a capital.
fn begun(words: &str) -> String {
    let mut signs = words.chars();
    signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}

fn words<T>(rows: &[T], one: impl Fn(&T) -> (String, String)) -> String {
    rows.iter()
        .map(one)
        .map(|(label, text)| format!("{label}: {text}. "))
        .collect::<String>()
        .trim()
        .to_owned()
}

fn caption(voice: &Voice<'_>, id: &str, title: &str, values: &str, desc: &str) -> Caption {
    Caption {
        id: format!("chart-{id}"),
        title: voice.say(title),
        desc: desc.to_owned(),
        head: vec![voice.say("insight-what"), voice.say(values)],
    }
}

fn said_ticks(voice: &Voice<'_>, low: f64, high: f64) -> Vec<Tick> {
    let said = |at: f64| Tick { at, text: voice.number(at, usize::from(at.fract() != 0.0)) };
    ticks(low, high, 5).into_iter().map(said).collect()
}

fn drawing(figure: &Figure) -> Option<Drawing> {
    let table = &figure.table;
    let alt = table.rows.iter().map(|row| row.join(": ")).collect::<Vec<_>>().join(". ");
    Some(Drawing {
        svg: figure.svg.clone(),
        alt: format!("{}. {alt}.", table.caption),
        table: Sheet {
            caption: table.caption.clone(),
            header: table.head.clone(),
            rows: table.rows.clone(),
            numbers_from: 1,
            sums: Vec::new(),
        },
    })
}
