//! Brobygger's own training: its modules, and what they cover, empty rows first.

use ::training::completion::Rule;
use ::training::coverage::{self, Count, Row};
use ::training::profile::{Assessment, Method, Module, ModuleTexts, ProfileTexts, Teacher};
use ::training::renewal;
use foundation::Error;
use packs::FrameworkTexts;
use ui::{Failure, Html, Language, Page, Visit};

use super::{Ours, ours};

/// Modules by id and what they are called.
type Met<'a> = Vec<(&'a str, &'a str)>;

/// A statement with the modules where it is met.
struct Covered<'a> {
    text: &'a str,
    /// Taught, practised and assessed: the key of the column, and the modules.
    cells: [(&'static str, Met<'a>); 3],
}

/// Statements that are met in as many ways.
struct Group<'a> {
    title: &'static str,
    rows: Vec<Covered<'a>>,
}

#[derive(askama::Template)]
#[template(path = "training/profile.html")]
struct Shown<'a> {
    page: Page,
    ours: &'a Ours,
    words: &'a ProfileTexts,
    modules: Vec<(&'a Module, &'a ModuleTexts)>,
    rule: Option<&'static Rule>,
    renewal: &'static renewal::Rule,
    languages: String,
    level: &'a str,
    count: Count,
    groups: Vec<Group<'a>>,
}

impl Shown<'_> {
    fn method(&self, method: &Method) -> &'static str {
        match method {
            Method::Talk => "competence-method-talk",
            Method::SharedReflection => "competence-method-reflection",
            Method::RolePlay => "competence-method-role-play",
            Method::CaseStudy => "competence-method-case",
            Method::Film => "competence-method-film",
            Method::Writing => "competence-method-writing",
            Method::Visit => "competence-method-visit",
            Method::Practice => "competence-method-practice",
            Method::Supervision => "competence-method-supervision",
        }
    }

    fn seen(&self, assessment: &Assessment) -> &'static str {
        match assessment {
            Assessment::Observation => "competence-assessment-observation",
            Assessment::Talk => "competence-assessment-talk",
            Assessment::Portfolio => "competence-assessment-portfolio",
            Assessment::Presentation => "competence-assessment-presentation",
            Assessment::PracticeReport => "competence-assessment-report",
            Assessment::TwoViews => "competence-assessment-two-views",
        }
    }

    fn teacher(&self, teacher: &Teacher) -> &'static str {
        match teacher {
            Teacher::Peer => "competence-teacher-peer",
            Teacher::Professional => "competence-teacher-professional",
            Teacher::Relative => "competence-teacher-relative",
            Teacher::Leader => "competence-teacher-leader",
        }
    }

    fn yearly(&self, kind: &renewal::Kind) -> &'static str {
        match kind {
            renewal::Kind::ContinuingEducation => "competence-renewal-education",
            renewal::Kind::SupervisedPractice => "competence-renewal-practice",
            renewal::Kind::Supervision => "competence-renewal-supervision",
        }
    }

    /// Several keys as one line.
    fn together(&self, keys: &[&'static str]) -> String {
        let said: Vec<String> = keys.iter().map(|key| self.page.say(key)).collect();
        said.join(" · ")
    }

    fn methods(&self, module: &Module) -> String {
        self.together(&module.methods.iter().map(|one| self.method(one)).collect::<Vec<_>>())
    }

    fn assessments(&self, module: &Module) -> String {
        self.together(&module.assessment.iter().map(|one| self.seen(one)).collect::<Vec<_>>())
    }

    fn teachers(&self, module: &Module) -> String {
        self.together(&module.teachers.iter().map(|one| self.teacher(one)).collect::<Vec<_>>())
    }
}

pub(super) async fn show(visit: Visit) -> Result<Html, Failure> {
    let ours = ours().ok_or(Failure(Error::NotFound))?;
    let language = visit.language;
    let words = ours.words(language).ok_or(Failure(Error::NotFound))?;
    let framework = ours.framework.texts(language.as_str()).ok_or(Failure(Error::NotFound))?;
    let statements: Vec<&str> = ours.framework.statements.iter().map(|one| one.id.as_str()).collect();
    let rows = coverage::matrix(&statements, &ours.profile.modules);
    let module = |module: &'static Module| Some((module, words.modules.get(&module.id)?));
    Html::of(&Shown {
        page: visit.page_said(words.title.clone()),
        ours,
        words,
        modules: ours.profile.modules.iter().filter_map(module).collect(),
        rule: ours.profile.rule.as_deref().and_then(::training::rule),
        renewal: ::training::brobygger_renewal(),
        languages: languages(&ours.profile.languages),
        level: framework.levels.get(usize::from(ours.profile.level)).map_or("", String::as_str),
        count: coverage::count(&rows),
        groups: groups(&rows, words, framework),
    })
}

/// Languages, each by its own name.
fn languages(codes: &[String]) -> String {
    let found = codes.iter().filter_map(|code| code.parse::<Language>().ok());
    found.map(|language| language.own_name()).collect::<Vec<_>>().join(" · ")
}

/// By how many ways a statement is met, those met in the fewest first.
fn groups<'a>(rows: &[Row<'a>], words: &'a ProfileTexts, framework: &'a FrameworkTexts) -> Vec<Group<'a>> {
    let titles = ["competence-coverage-none", "competence-coverage-one", "competence-coverage-two"];
    let titles = titles.into_iter().chain(["competence-coverage-whole"]);
    let group = |(ways, title)| {
        let own = rows.iter().filter(|row| row.ways() == ways);
        Group { title, rows: own.filter_map(|row| covered(row, words, framework)).collect() }
    };
    titles.enumerate().map(group).filter(|group| !group.rows.is_empty()).collect()
}

fn covered<'a>(row: &Row<'a>, words: &'a ProfileTexts, framework: &'a FrameworkTexts) -> Option<Covered<'a>> {
    let met = |modules: &std::collections::BTreeSet<&'a str>| -> Met<'a> {
        let titled = modules.iter().filter_map(|id| Some((*id, words.modules.get(*id)?.title.as_str())));
        titled.collect()
    };
    Some(Covered {
        text: &framework.statements.get(row.statement)?.text,
        cells: [
            ("competence-coverage-taught", met(&row.taught)),
            ("competence-coverage-practised", met(&row.practised)),
            ("competence-coverage-assessed", met(&row.assessed)),
        ],
    })
}
