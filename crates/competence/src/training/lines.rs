//! How one requirement of an equivalence statement is said.

use ::training::equivalence::{Answer, Basis, Fill, Line as Weighed, Part, Requirement};
use ui::Page;

use super::ours;
use super::words::{self, Sources};

/// One requirement as it is read.
pub(super) struct Line {
    pub requirement: String,
    pub answer: &'static str,
    pub colour: &'static str,
    /// What is there, each with the numbers of its sources.
    pub there: Vec<(String, Vec<usize>)>,
    /// What is missing, where it can be counted.
    pub missing: Option<String>,
    pub fill: Vec<String>,
    pub sources: Vec<usize>,
}

/// What trainings and what is taught in them are called.
pub(super) struct Names<'a>(&'a Page);

impl<'a> Names<'a> {
    pub fn of(page: &'a Page) -> Self {
        Self(page)
    }

    /// A training.
    pub fn training(&self, id: &str) -> String {
        if let Some(programme) = ::training::register().find(id) {
            return words::label(self.0, programme);
        }
        ours()
            .and_then(|ours| ours.words(self.0.language))
            .map(|words| words.title.clone())
            .unwrap_or_default()
    }

    /// Something that is taught in a training.
    fn topic(&self, training: &str, id: &str) -> String {
        let language = self.0.language;
        let programme = ::training::register().find(training);
        if let Some(theme) = programme.and_then(|one| one.themes.iter().find(|theme| theme.id == id)) {
            return theme.said.on(language.as_str()).to_owned();
        }
        let module = ours().and_then(|ours| ours.words(language)?.modules.get(id));
        module.map(|module| module.title.clone()).unwrap_or_default()
    }

    /// Every training there is to choose, by its id.
    pub fn choices(&self) -> Vec<(&'static str, String)> {
        let of_register = ::training::register().programmes.iter().map(|one| one.id.as_str());
        let of_ours = ours().map(|ours| ours.profile.id.as_str());
        of_register.chain(of_ours).map(|id| (id, self.training(id))).collect()
    }
}

/// What a part is called in the address.
pub(super) fn code(part: Part) -> &'static str {
    match part {
        Part::PracticeReport => "report",
        Part::Portfolio => "portfolio",
        Part::Presentation => "presentation",
        Part::Assessment => "assessment",
    }
}

/// What a part is called.
pub(super) fn part(part: Part) -> &'static str {
    match part {
        Part::PracticeReport => "competence-part-report",
        Part::Portfolio => "competence-part-portfolio",
        Part::Presentation => "competence-part-presentation",
        Part::Assessment => "competence-part-assessment",
    }
}

/// The heading a requirement stands under.
pub(super) fn group(requirement: &Requirement) -> &'static str {
    match requirement {
        Requirement::Amount { .. } | Requirement::OwnExperience => "competence-eq-group-length",
        Requirement::Topic(_) => "competence-axis-content",
        Requirement::Part(_) => "competence-eq-group-parts",
        Requirement::Open(_) => "competence-eq-open",
    }
}

/// A weighed requirement of the training with this id, in words.
pub(super) fn shown(names: &Names<'_>, line: &Weighed, to: &str, sources: &mut Sources) -> Line {
    let page = names.0;
    let requirement = match &line.requirement {
        Requirement::Amount { axis, needs } => {
            page.say1("competence-eq-at-least", "amount", words::amount(page, *axis, *needs))
        }
        Requirement::OwnExperience => page.say("competence-axis-own"),
        Requirement::Topic(id) => names.topic(to, id),
        Requirement::Part(one) => page.say(part(*one)),
        Requirement::Open(axis) => page.say(words::axis(*axis)),
    };
    let (answer, colour) = match line.answer {
        Answer::Met => ("competence-eq-met", "success"),
        Answer::Partly => ("competence-eq-partly", "molte"),
        Answer::Not => ("competence-eq-not", "lyng"),
        Answer::NotKnown => ("competence-eq-not-known", "neutral"),
    };
    let counted = |number| match line.requirement {
        Requirement::Amount { axis, .. } => words::amount(page, axis, number),
        _ => number.to_string(),
    };
    let mut numbers = |ids: &[String]| ids.iter().map(|id| sources.number(id)).collect::<Vec<_>>();
    let own = numbers(&line.sources);
    let there = line.basis.iter().map(|basis| {
        let ids = if let Basis::Counted { sources, .. } = basis { numbers(sources) } else { Vec::new() };
        (rests_on(names, basis, &counted), ids)
    });
    Line {
        requirement,
        answer,
        colour,
        there: there.collect(),
        missing: line.missing.map(|number| page.say1("competence-eq-missing", "amount", counted(number))),
        fill: line.fill.iter().map(|one| fills(page, *one)).collect(),
        sources: own,
    }
}

fn rests_on(names: &Names<'_>, basis: &Basis, counted: &dyn Fn(u32) -> String) -> String {
    let page = names.0;
    match basis {
        Basis::Entered(number) => page.say1("competence-basis-number", "amount", counted(*number)),
        Basis::Said => page.say("competence-basis-said"),
        Basis::Counted { training, number, .. } => {
            format!("{}: {}", names.training(training), counted(*number))
        }
        Basis::AskedForIn(training) => {
            page.say1("competence-basis-asked", "training", names.training(training))
        }
        Basis::NearTitle { training, topic } => {
            let (training, topic) = (names.training(training), names.topic(training, topic));
            page.say2("competence-basis-near", "training", training, "topic", topic)
        }
        Basis::Rated { reached, of, .. } => {
            page.say2("competence-basis-rated", "reached", reached, "all", of)
        }
        Basis::SameTraining => page.say("competence-basis-same"),
    }
}

fn fills(page: &Page, fill: Fill) -> String {
    match fill {
        Fill::More { axis, number } => {
            page.say1("competence-fill-more", "amount", words::amount(page, axis, number))
        }
        Fill::PriorLearning => page.say("competence-fill-prior"),
        Fill::AskLength(axis) => page.say1("competence-fill-length", "axis", page.say(words::axis(axis))),
        Fill::ComparePlans => page.say("competence-fill-plans"),
        Fill::TakeTopic => page.say("competence-fill-topic"),
        Fill::Rate => page.say("competence-fill-rate"),
        Fill::Show(one) => page.say1("competence-fill-show", "part", page.say(part(one))),
        Fill::Do(one) => page.say1("competence-fill-do", "part", page.say(part(one))),
        Fill::Follow(years) => page.say1("competence-fill-follow", "number", years),
        Fill::TellInTalk => page.say("competence-fill-talk"),
        Fill::AskReceiver(axis) => page.say1("competence-fill-ask", "axis", page.say(words::axis(axis))),
    }
}
