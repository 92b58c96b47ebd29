//! Eighteen months, day by day: people are offered a guide, wait, are asked, and walk together.

use foundation::{Day, Timestamp};
use jiff::tz::TimeZone;

use super::{
    cost,
    draw::Draw,
    meet,
    model::{Guide, History, Question, Referral, Size, Unanswered},
    partnership::{STAFF, TOWNS, WARDS},
    persons::{self, Names},
    play::{self, Part},
    round, season,
    seats::Seats,
    walk,
    words::Words,
};

/// So many days of history.
const DAYS: i64 = 548;
/// In the last days the coordinators were on a course: nobody was asked, and some wait.
const COURSE: i64 = 9;
/// Of a hundred who are asked: yes, not now, no.
const ANSWERS: [f64; 3] = [0.55, 0.2, 0.25];

/// What everything is drawn with.
pub(super) struct Ground<'a> {
    pub draw: Draw,
    pub zone: &'a TimeZone,
    pub words: Words,
    pub now: Timestamp,
    pub today: Day,
}

/// The history of a programme of this size, from this seed, up to this moment.
pub fn history(size: Size, seed: u64, now: Timestamp, zone: &TimeZone) -> History {
    let today = now.day_in(zone);
    let ground = Ground { draw: Draw::new(seed), zone, words: Words::read(), now, today };
    let began_on = season::work_day(today.plus(-DAYS));
    let staff: Vec<&str> = STAFF.iter().map(|(name, ..)| *name).collect();
    let mut names = Names::without(&staff);
    let mut guides = persons::guides(&ground.draw, &mut names, size.guides, began_on, today);
    for guide in &mut guides {
        guide.words = ground.draw.one(&ground.words.guides).unwrap_or_default();
    }
    let cast = play::cast(&ground.draw, size.recipients, today);
    let arrivals = arrivals(&ground, size.recipients - cast.len(), began_on);
    let referrals = {
        let mut new = |part, town, since| referral(&ground, &mut names, (part, town, since));
        let parts: Vec<_> =
            cast.iter().map(|(part, town, ago, since)| (new(Some(*part), *town, *since), *ago)).collect();
        let free = arrivals.iter().map(|(town, since)| new(None, *town, *since)).collect();
        live(&ground, &guides, parts, free, began_on)
    };
    let unanswered = unanswered(&ground, &mut names, began_on, size.recipients);
    let mut history = History {
        now,
        today,
        began_on,
        guides,
        referrals,
        unanswered,
        costs: Vec::new(),
        guide_years: Vec::new(),
    };
    meet::fill(&ground, &mut history, size.meetings);
    round::fill(&ground, &mut history);
    walk::speak(&ground, &mut history);
    cost::fill(&ground.draw, &mut history);
    history
}

/// Days on which people say yes, and where: more of them as the programme becomes known.
fn arrivals(ground: &Ground<'_>, many: usize, began_on: Day) -> Vec<(usize, Day)> {
    let draw = &ground.draw;
    let mut days: Vec<(usize, Day)> = (0..many)
        .map(|nth| (nth % TOWNS.len(), day_of_offer(draw, began_on, ground.today.plus(-4))))
        .collect();
    days.sort_by_key(|(town, day)| (*day, *town));
    days
}

fn day_of_offer(draw: &Draw, first: Day, last: Day) -> Day {
    let all = last.days_since(first).max(1);
    loop {
        let nth = draw.between(0, all);
        let day = first.plus(nth);
        let known = 0.35 + 0.65 * nth as f64 / all as f64;
        if draw.yes(known * season::offers(day) / 1.25) {
            return day;
        }
    }
}

/// Somebody new who says yes.
fn referral(ground: &Ground<'_>, names: &mut Names, who: (Option<Part>, usize, Day)) -> Referral {
    let (part, town, since_day) = who;
    let draw = &ground.draw;
    let who = names.somebody(draw, town, part == Some(Part::WaitsInVain));
    let since = persons::in_hours(draw, since_day, ground.zone);
    Referral {
        town,
        ward: draw.below(WARDS.len()),
        not_now_at: draw.yes(0.12).then(|| since.plus_days(-draw.between(7, 30))),
        since,
        discharge_on: draw.yes(0.7).then(|| since_day.plus(draw.between(1, 20))),
        target: persons::target(draw),
        wishes: persons::wishes(draw, &ground.words.wishes, &who, part),
        agrees: persons::agrees(draw),
        questions: Vec::new(),
        path: None,
        left_at: None,
        part,
        who,
    }
}

/// Those who said no or not now; of those who said no nobody keeps anything but the day.
fn unanswered(ground: &Ground<'_>, names: &mut Names, began_on: Day, yes: usize) -> Vec<Unanswered> {
    let draw = &ground.draw;
    let [agreed, later, no] = ANSWERS;
    let times = |share: f64| (yes as f64 * share / agreed) as usize;
    let one = |nth: usize, names: Option<&mut Names>| {
        let town = nth % TOWNS.len();
        let day = day_of_offer(draw, began_on, ground.today.plus(-1));
        let who = names.map(|names| names.somebody(draw, town, false));
        Unanswered { ward: draw.below(WARDS.len()), town, who, at: persons::in_hours(draw, day, ground.zone) }
    };
    // Of those who say not now, some come back; they are counted among those who said yes.
    let mut all: Vec<_> = (0..times(later - 0.06)).map(|nth| one(nth, Some(&mut *names))).collect();
    all.extend((0..times(no)).map(|nth| one(nth, None)));
    all
}

/// Lets everybody live: first those who play a part today, whose places are kept, then the others.
fn live(
    ground: &Ground<'_>,
    guides: &[Guide],
    mut parts: Vec<(Referral, i64)>,
    free: Vec<Referral>,
    began_on: Day,
) -> Vec<Referral> {
    let mut seats = Seats::new(guides);
    parts.sort_by_key(|(_, ago)| std::cmp::Reverse(*ago));
    let mut all: Vec<Referral> = parts
        .into_iter()
        .map(|(mut referral, ago)| {
            play_part(ground, &mut seats, &mut referral, ago);
            referral
        })
        .collect();
    all.extend(free_run(ground, &mut seats, free, began_on));
    all
}

fn play_part(ground: &Ground<'_>, seats: &mut Seats<'_>, referral: &mut Referral, asked_ago: i64) {
    let Some(part) = referral.part.filter(|part| *part != Part::WaitsInVain) else { return };
    let mut day = ground.today.plus(-asked_ago);
    while asked_ago > 0 && season::is_weekend(day) {
        day = day.plus(-1);
    }
    let until = ground.today.plus(200);
    let Some(guide) = seats.find(&ground.draw, referral, (day, until)) else { return };
    seats.take(guide, (day, until));
    if part == Part::Waits {
        return; // The place is only kept free, so that there is somebody to suggest.
    }
    let asked_at = persons::in_hours(&ground.draw, day, ground.zone);
    let said = |hours: i64| Some((true, asked_at.plus_hours(hours).min(ground.now.plus_minutes(-30))));
    let question = Question {
        guide,
        asked_at,
        guide_said: if part == Part::Asked { None } else { said(5) },
        person_said: if matches!(part, Part::Asked | Part::HalfAsked) { None } else { said(26) },
    };
    referral.questions.push(question);
    if question.agreed() {
        referral.path = Some(walk::begin(ground, question, Some(part)));
    }
}

/// Those without a part: the coordinators ask on three days of the week, whoever has waited longest first.
fn free_run(
    ground: &Ground<'_>,
    seats: &mut Seats<'_>,
    mut all: Vec<Referral>,
    began_on: Day,
) -> Vec<Referral> {
    // From which day each may be asked; none once they are asked for good or have left.
    let mut may: Vec<Option<Day>> =
        all.iter().map(|one| Some(one.since.day_in(ground.zone).plus(2))).collect();
    let last = ground.today.plus(-COURSE);
    let mut day = began_on;
    while day < last {
        if matches!(season::weekday(day), 0 | 2 | 3) {
            for town in 0..TOWNS.len() {
                ask_in(ground, seats, (town, day), (&mut all, &mut may));
            }
        }
        day = day.plus(1);
    }
    all
}

fn ask_in(
    ground: &Ground<'_>,
    seats: &mut Seats<'_>,
    (town, day): (usize, Day),
    (all, may): (&mut [Referral], &mut [Option<Day>]),
) {
    let mut left = 1 + seats.in_town(town) / 12;
    let waiting = all.iter_mut().zip(may.iter_mut());
    for (referral, may) in
        waiting.filter(|(one, may)| one.town == town && may.is_some_and(|from| from <= day))
    {
        if left == 0 {
            return;
        }
        if ground.draw.yes(0.3) {
            continue;
        }
        let waited = day.days_since(referral.since.day_in(ground.zone));
        if waited > 50 && ground.draw.yes(0.02) {
            referral.left_at = Some(persons::in_hours(&ground.draw, day, ground.zone));
            *may = None;
        } else if let Some(again) = ask(ground, seats, referral, day) {
            left -= 1;
            *may = again;
        }
    }
}

/// Asks the two. The answer is from which day on the person may be asked again, if at all; nothing when there
/// was no guide to ask.
fn ask(ground: &Ground<'_>, seats: &mut Seats<'_>, referral: &mut Referral, day: Day) -> Option<Option<Day>> {
    let mut question = answers(ground, day);
    let mut path = question.agreed().then(|| walk::begin(ground, question, None));
    let over = path.as_ref().map_or(question.over_at(), |path| path.closed.map(|(at, _)| at));
    let until = over.map_or(ground.today.plus(200), |at| at.day_in(ground.zone));
    question.guide = seats.find(&ground.draw, referral, (day, until))?;
    seats.take(question.guide, (day, until));
    referral.questions.push(question);
    if let Some(path) = &mut path {
        path.guide = question.guide;
        let stops = seats.guide(question.guide).and_then(|guide| guide.stopped_on);
        walk::stop_with(ground, path, stops);
    }
    referral.path = path;
    Some(referral.path.is_none().then(|| until.plus(1)))
}

/// What both say, and when. Whoever is asked after the other has said no is not asked at all.
fn answers(ground: &Ground<'_>, day: Day) -> Question {
    let draw = &ground.draw;
    let asked_at = persons::in_hours(draw, day, ground.zone);
    let (guide_yes, person_yes) = (!draw.yes(0.07), !draw.yes(0.09));
    let guide_at = asked_at.plus_minutes(draw.between(40, 60 * 60));
    let person_at = asked_at.plus_minutes(draw.between(60, 80 * 60));
    let person_first = person_at < guide_at;
    Question {
        guide: usize::MAX,
        asked_at,
        guide_said: (person_yes || !person_first).then_some((guide_yes, guide_at)),
        person_said: (guide_yes || person_first).then_some((person_yes, person_at)),
    }
}
