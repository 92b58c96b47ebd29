//! What can only be seen with all packs side by side: names that lead nowhere, and names used twice.

use std::collections::{BTreeMap, BTreeSet};

use crate::about::{About, is_id, is_version};
use crate::folder::{Folder, Source};
use crate::instrument::{Example, ExampleAnswer, Instrument};
use crate::mistake::Mistake;
use crate::pack::{Layers, Pack};
use crate::programme::{Programme, WishAnswer};
use crate::toml_file::nearest;

/// What packs say about themselves and each other.
pub(crate) fn abouts(known: &[(&Folder, &About)], mistakes: &mut Vec<Mistake>) {
    let bases: BTreeSet<&str> = known
        .iter()
        .filter(|(_, about)| about.overrides.is_none())
        .map(|(_, about)| about.id.as_str())
        .collect();
    let mut seen = BTreeSet::new();
    for (folder, about) in known {
        let Some(source) = folder.files.get("pack.toml") else { continue };
        let quoted = |word: &str| format!("\"{word}\"");
        if !is_id(&about.id) {
            let what = format!("`{}` cannot be an id", about.id);
            mistakes.push(source.mistake("id", what, "Use small letters a to z, digits and hyphens"));
        }
        if !is_version(&about.version) {
            let what = format!("`{}` is no version", about.version);
            mistakes.push(source.mistake("version", what, "Write three numbers, such as 1.0.0"));
        }
        for (name, list) in [("languages", &about.languages), ("authors", &about.authors)] {
            if list.is_empty() {
                mistakes.push(source.mistake(name, format!("{name} is empty"), "Write at least one"));
            }
        }
        if about.licence.trim().is_empty() {
            mistakes.push(source.mistake("licence", "the licence is empty", "Write one, such as CC-BY-4.0"));
        }
        if !seen.insert(about.id.as_str()) {
            let what = format!("there is a pack `{}` already", about.id);
            let mend = format!(
                "Give this one an id of its own, or add overrides = \"{}\" to change that one",
                about.id
            );
            mistakes.push(source.mistake(&quoted(&about.id), what, mend));
        }
        let named = about.needs.iter().map(|id| ("needs", id));
        for (word, id) in named.chain(about.overrides.iter().map(|id| ("overrides", id))) {
            if !bases.contains(id.as_str()) {
                let what = format!("the pack {word} `{id}`, which is not here");
                let mend = match nearest(id, bases.iter().copied()) {
                    Some(near) => format!("Did you mean `{near}`?"),
                    None => "Install it, or look at how it is spelt".to_owned(),
                };
                mistakes.push(source.mistake(&quoted(id), what, mend));
            }
        }
    }
}

/// What the parts of packs say about each other.
pub(crate) fn check(
    packs: &BTreeMap<String, Pack>,
    layers: &BTreeMap<String, Layers>,
    mistakes: &mut Vec<Mistake>,
) {
    for (id, pack) in packs {
        let source = |path: &str| layers.get(id)?.get(path)?.last();
        if let (Some(programme), Some(source)) = (pack.programme(), source("programme.toml")) {
            Seen { programme, pack, packs, source }.check(mistakes);
        }
        for instrument in pack.instruments() {
            if let Some(source) = source(&format!("instruments/{}.toml", instrument.id)) {
                check_instrument(instrument, source, mistakes);
            }
        }
    }
    twice(packs, layers, mistakes);
}

/// A programme, seen with the packs it may use.
struct Seen<'a> {
    programme: &'a Programme,
    pack: &'a Pack,
    packs: &'a BTreeMap<String, Pack>,
    source: &'a Source,
}

impl Seen<'_> {
    /// The pack itself and those it needs.
    fn reach(&self) -> impl Iterator<Item = &Pack> {
        let needed = self.pack.about.needs.iter().filter_map(|id| self.packs.get(id));
        std::iter::once(self.pack).chain(needed)
    }

    fn check(&self, mistakes: &mut Vec<Mistake>) {
        let programme = self.programme;
        let lists: Vec<&str> =
            self.reach().flat_map(|pack| pack.codelists.keys()).map(String::as_str).collect();
        let used = programme.lists.all().into_iter().map(|(_, list)| list);
        for list in used.chain(programme.wishes.iter().filter_map(|wish| wish.list.as_deref())) {
            self.leads("code list", list, &lists, mistakes);
        }
        let instruments: Vec<&str> =
            self.reach().flat_map(|pack| pack.instruments.keys()).map(String::as_str).collect();
        for instrument in programme.measures.iter().flat_map(|measure| &measure.instruments) {
            self.leads("instrument", instrument, &instruments, mistakes);
        }
        let checklists: Vec<&str> = self.pack.checklists.keys().map(String::as_str).collect();
        programme.checklists.ids.iter().for_each(|id| self.leads("checklist", id, &checklists, mistakes));
        let roles: Vec<&str> = programme.roles.iter().map(|role| role.id.as_str()).collect();
        let named = programme.reminders.iter().flat_map(|reminder| &reminder.to);
        let named = named.chain(programme.agreements.iter().flat_map(|agreement| &agreement.between));
        let named = named.chain(self.pack.checklists.values().map(|list| &list.role));
        for role in named.chain([&programme.length.approved_by]) {
            self.leads("role", role, &roles, mistakes);
        }
        let wishes: Vec<&str> = programme.wishes.iter().map(|wish| wish.id.as_str()).collect();
        for wish in programme.rules.iter().filter_map(|rule| rule.wish.as_deref()) {
            self.leads("wish", wish, &wishes, mistakes);
        }
        self.check_shapes(mistakes);
        self.check_unique(mistakes);
    }

    fn leads(&self, what: &str, id: &str, known: &[&str], mistakes: &mut Vec<Mistake>) {
        if known.contains(&id) {
            return;
        }
        let mend = match nearest(id, known.iter().copied()) {
            Some(near) => format!("Did you mean `{near}`?"),
            None => format!("Add it, or name the pack it is in under needs. Here are: {}", known.join(", ")),
        };
        mistakes.push(self.source.mistake(&format!("\"{id}\""), format!("there is no {what} `{id}`"), mend));
    }

    fn check_shapes(&self, mistakes: &mut Vec<Mistake>) {
        let mut say = |id: &str, what: String, mend: &str| {
            mistakes.push(self.source.mistake(&format!("\"{id}\""), what, mend));
        };
        for wish in &self.programme.wishes {
            if (wish.answer == WishAnswer::Words) == wish.list.is_some() {
                let what =
                    format!("the wish `{}` needs a list to choose from, or own words, not both", wish.id);
                say(&wish.id, what, "Write answer = \"some\" and list = \"…\", or answer = \"words\" alone");
            }
        }
        for alarm in &self.programme.alarms {
            if alarm.after_days.is_some() == alarm.before_days.is_some() {
                let what =
                    format!("the alarm `{}` must say after_days or before_days, one of them", alarm.id);
                say(&alarm.id, what, "Write the one that is meant");
            }
        }
        for reminder in &self.programme.reminders {
            if reminder.after_hours.is_some() == reminder.before_hours.is_some() {
                let what = format!(
                    "the reminder `{}` must say after_hours or before_hours, one of them",
                    reminder.id
                );
                say(&reminder.id, what, "Write the one that is meant");
            }
        }
        for measure in &self.programme.measures {
            if measure.day.is_some() == measure.at_ending {
                let what = format!("the moment `{}` must have a day or belong to the ending", measure.moment);
                say(&measure.moment, what, "Write day = 60, or at_ending = true");
            }
        }
        for role in &self.programme.roles {
            for lang in &self.pack.about.languages {
                if !role.names.iter().any(|name| name.lang == *lang && name.country.is_none()) {
                    let what = format!("the role `{}` has no name in {lang}", role.id);
                    say(&role.id, what, "Add { lang = …, one = …, the = …, many = … } to its names");
                }
            }
        }
    }

    fn check_unique(&self, mistakes: &mut Vec<Mistake>) {
        let p = self.programme;
        let lists: [(&str, Vec<&str>); 8] = [
            ("role", p.roles.iter().map(|one| one.id.as_str()).collect()),
            ("step", p.steps.iter().map(|one| one.id.as_str()).collect()),
            ("alarm", p.alarms.iter().map(|one| one.id.as_str()).collect()),
            ("reminder", p.reminders.iter().map(|one| one.id.as_str()).collect()),
            ("wish", p.wishes.iter().map(|one| one.id.as_str()).collect()),
            ("rule", p.rules.iter().map(|one| one.id.as_str()).collect()),
            ("cost", p.costs.iter().map(|one| one.id.as_str()).collect()),
            ("agreement", p.agreements.iter().map(|one| one.kind.as_str()).collect()),
        ];
        for (what, ids) in lists {
            let mut seen = BTreeSet::new();
            for id in ids.into_iter().filter(|id| !seen.insert(*id)) {
                let what = format!("there are two of the {what} `{id}`");
                mistakes.push(self.source.mistake(&format!("\"{id}\""), what, "Keep one of them"));
            }
        }
    }
}

/// An instrument and the examples it must score right.
fn check_instrument(instrument: &Instrument, source: &Source, mistakes: &mut Vec<Mistake>) {
    if instrument.answers.min >= instrument.answers.max {
        let what = "the smallest answer is not smaller than the largest";
        mistakes.push(source.mistake("[answers]", what, "Write min = 0 and max = 4, for instance"));
    }
    let mut seen = BTreeSet::new();
    for question in &instrument.questions {
        if !seen.insert(&question.id) {
            let what = format!("the question `{}` stands here twice", question.id);
            mistakes.push(source.mistake(
                &format!("\"{}\"", question.id),
                what,
                "Give each an id of its own",
            ));
        }
        if let Some(part) = &question.subscale
            && !instrument.subscales.iter().any(|known| known.id == *part)
        {
            let mend = "Add a [[subscale]] with this id, or look at how it is spelt";
            mistakes.push(source.mistake(
                &format!("\"{part}\""),
                format!("there is no subscale `{part}`"),
                mend,
            ));
        }
    }
    for (at, example) in instrument.examples.iter().enumerate() {
        if let Err(what) = holds(instrument, example) {
            let lines = source.text.lines().enumerate().filter(|(_, line)| line.trim() == "[[example]]");
            let line = lines.map(|(line, _)| line + 1).nth(at).unwrap_or(1);
            let mend = "Work the example out by hand, then mend it or the scoring";
            mistakes.push(Mistake::new(&source.name, line, what, mend));
        }
    }
}

fn holds(instrument: &Instrument, example: &Example) -> Result<(), String> {
    if example.answers.len() != instrument.questions.len() {
        let (given, of) = (example.answers.len(), instrument.questions.len());
        return Err(format!("the example has {given} answers for {of} questions"));
    }
    let given =
        instrument.questions.iter().zip(&example.answers).filter_map(|(question, answer)| match answer {
            ExampleAnswer::Given(answer) => Some((question.id.clone(), *answer)),
            ExampleAnswer::Missing(_) => None,
        });
    let scores = instrument.score(&given.collect()).map_err(|error| error.to_string())?;
    let found: BTreeMap<String, f64> =
        scores.into_iter().filter_map(|score| Some((score.scale, score.value?))).collect();
    let same = found.len() == example.scores.len()
        && found.iter().all(|(scale, value)| {
            example.scores.get(scale).is_some_and(|expected| (expected - value).abs() < 1e-9)
        });
    if same { Ok(()) } else { Err(format!("the example scores {found:?}, not {:?}", example.scores)) }
}

/// Lists and instruments are asked for by their id alone, so no two may share one.
fn twice(packs: &BTreeMap<String, Pack>, layers: &BTreeMap<String, Layers>, mistakes: &mut Vec<Mistake>) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for (id, pack) in packs {
        let lists = pack.codelists.keys().map(|list| format!("codelists/{list}.csv"));
        let instruments = pack.instruments.keys().map(|instrument| format!("instruments/{instrument}.toml"));
        let countries =
            pack.help_lines.keys().map(|country| format!("help-lines/{}.toml", country.to_lowercase()));
        let frameworks = pack.frameworks.keys().map(|framework| format!("frameworks/{framework}.toml"));
        for path in lists.chain(instruments).chain(frameworks).chain(countries) {
            if let Some(other) = seen.insert(path.clone(), id)
                && let Some(source) = layers.get(id).and_then(|layers| layers.get(&path)?.last())
            {
                let what = format!("the pack `{other}` has {path} too");
                let mend = format!("Give it another name; to change that one, add overrides = \"{other}\"");
                mistakes.push(Mistake::new(&source.name, 1, what, mend));
            }
        }
    }
}
