//! The pages of frameworks: which there are, one to read, and its files.

use axum::{
    Router,
    extract::Path,
    http::header,
    response::{IntoResponse, Response},
    routing::get,
};
use foundation::Error;
use frameworks::case::{self, Version};
use frameworks::moodle;
use packs::{Framework, FrameworkTexts, Relation, Side, StatementKind};
use ui::{Failure, House, Html, Page, Visit};

use super::{out, texts};
use validation::Validated;

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route("/frameworks", get(list))
        .route("/frameworks/{id}", get(show))
        .route("/frameworks/{id}/case.json", get(newer))
        .route("/frameworks/{id}/case-1.0.json", get(older))
        .route("/frameworks/{id}/moodle.csv", get(moodle_sheet))
}

/// A framework in the list.
struct Card<'a> {
    id: &'a str,
    title: &'a str,
    about: &'a str,
    lang: &'a str,
    version: &'a str,
    domains: usize,
    statements: usize,
}

#[derive(askama::Template)]
#[template(path = "framework/list.html")]
struct List<'a> {
    page: Page,
    cards: Vec<Card<'a>>,
}

async fn list(visit: Visit) -> Result<Html, Failure> {
    let card = |framework: &'static Framework| {
        let (lang, words) = texts(framework, visit.language)?;
        Some(Card {
            id: &framework.id,
            title: &words.title,
            about: &words.about,
            lang,
            version: &framework.version,
            domains: framework.domains.len(),
            statements: framework.statements.len(),
        })
    };
    let cards = packs::installed().frameworks().filter_map(card).collect();
    Html::of(&List { page: visit.page("competence-frameworks-title").plain(), cards })
}

/// A domain with what lies under it.
struct Part<'a> {
    id: &'a str,
    title: &'a str,
    about: &'a str,
    side: Side,
    competences: Vec<(&'a str, Vec<Line<'a>>)>,
}

/// A statement.
struct Line<'a> {
    id: &'a str,
    kind: StatementKind,
    text: &'a str,
    reason: &'a str,
    example: &'a str,
}

/// A domain beside a part of a published framework.
struct Crossing<'a> {
    domain: &'a str,
    published: &'a str,
    code: &'a str,
    relation: Relation,
    note: &'a str,
}

#[derive(askama::Template)]
#[template(path = "framework/show.html")]
struct Show<'a> {
    page: Page,
    id: &'a str,
    lang: &'a str,
    framework: &'a Framework,
    words: &'a FrameworkTexts,
    /// Which kind alone is shown.
    only: Option<StatementKind>,
    counts: [(StatementKind, usize); 3],
    parts: Vec<Part<'a>>,
    crossings: Vec<Crossing<'a>>,
    validated: Vec<Validated>,
}

impl Show<'_> {
    /// What the newest published validation says of a statement: the way there, and in words.
    fn validated(&self, id: &str) -> Option<(String, String)> {
        let found = self.validated.iter().find(|one| one.statement == id)?;
        let decision = self.page.say(validation::decided(found.outcome));
        let said = match found.experts {
            0 => decision,
            experts => {
                let percent = f64::from(found.agreeing) / f64::from(experts) * 100.0;
                let (percent, experts) = (self.page.number(&percent, 0), experts.to_string());
                let (round, decision) = (found.round.to_string(), decision.as_str());
                let with = [("percent", percent.as_str()), ("experts", &experts), ("round", &round)];
                let with: Vec<_> = with.into_iter().chain([("decision", decision)]).collect();
                self.page.say_with("validation-statement-validated", &with)
            }
        };
        Some((format!("/validations/{}#{id}", found.validation), said))
    }

    fn kind(&self, kind: &StatementKind) -> &'static str {
        match kind {
            StatementKind::Knowledge => "competence-kind-knowledge",
            StatementKind::Skill => "competence-kind-skill",
            StatementKind::Attitude => "competence-kind-attitude",
        }
    }

    fn word(&self, kind: &StatementKind) -> &'static str {
        word(*kind)
    }

    fn colour(&self, kind: &StatementKind) -> &'static str {
        match kind {
            StatementKind::Knowledge => "accent",
            StatementKind::Skill => "mose",
            StatementKind::Attitude => "lyng",
        }
    }

    fn side(&self, side: &Side) -> &'static str {
        match side {
            Side::Peer => "competence-side-peer",
            Side::Organisation => "competence-side-organisation",
            Side::Meta => "competence-side-meta",
        }
    }

    fn relation(&self, relation: &Relation) -> &'static str {
        match relation {
            Relation::Exact => "competence-relation-exact",
            Relation::Broader => "competence-relation-broader",
            Relation::Narrower => "competence-relation-narrower",
            Relation::Related => "competence-relation-related",
        }
    }
}

const KINDS: [StatementKind; 3] = [StatementKind::Knowledge, StatementKind::Skill, StatementKind::Attitude];

/// A kind as the address says it.
fn word(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Knowledge => "knowledge",
        StatementKind::Skill => "skill",
        StatementKind::Attitude => "attitude",
    }
}

fn find(id: &str) -> Result<&'static Framework, Failure> {
    packs::installed().framework(id).ok_or(Failure(Error::NotFound))
}

async fn show(visit: Visit, Path(id): Path<String>) -> Result<Html, Failure> {
    let framework = find(&id)?;
    let (lang, words) = texts(framework, visit.language).ok_or(Failure(Error::NotFound))?;
    let asked = visit.asked("kind").filter(|asked| !asked.is_empty());
    let only = KINDS.into_iter().find(|kind| asked.as_deref() == Some(word(*kind)));
    let count = |kind| framework.statements.iter().filter(|one| one.kind == kind).count();
    let version = (framework.id.as_str(), framework.version.as_str());
    let validated = visit.house.db.read(async |tx| validation::of_framework(tx, version).await).await?;
    Html::of(&Show {
        page: visit.page_said(words.title.clone()),
        id: &framework.id,
        lang,
        framework,
        words,
        only,
        counts: KINDS.map(|kind| (kind, count(kind))),
        parts: parts(framework, words, only),
        crossings: crossings(framework, words),
        validated,
    })
}

fn parts<'a>(
    framework: &'a Framework,
    words: &'a FrameworkTexts,
    only: Option<StatementKind>,
) -> Vec<Part<'a>> {
    let lines = |competence: &'a str| -> Vec<Line<'a>> {
        let shown =
            framework.statements_of(competence).filter(|one| only.is_none_or(|kind| kind == one.kind));
        let line = |one: &'a packs::Statement| {
            let said = words.statements.get(&one.id)?;
            Some(Line {
                id: &one.id,
                kind: one.kind,
                text: &said.text,
                reason: &said.reason,
                example: &said.example,
            })
        };
        shown.filter_map(line).collect()
    };
    let part = |domain: &'a packs::Domain| {
        let said = words.domains.get(&domain.id)?;
        let competences: Vec<_> = framework
            .competences_of(&domain.id)
            .filter_map(|one| Some((words.competences.get(&one.id)?.title.as_str(), lines(&one.id))))
            .filter(|(_, lines)| !lines.is_empty())
            .collect();
        let shown = !competences.is_empty();
        shown.then_some(Part {
            id: &domain.id,
            title: &said.title,
            about: &said.about,
            side: domain.side,
            competences,
        })
    };
    framework.domains.iter().filter_map(part).collect()
}

fn crossings<'a>(framework: &'a Framework, words: &'a FrameworkTexts) -> Vec<Crossing<'a>> {
    let crossing = |one: &'a packs::Crossing| {
        let key = format!("{}/{}/{}", one.domain, one.framework, one.code);
        Some(Crossing {
            domain: &words.domains.get(&one.domain)?.title,
            published: &words.frameworks.get(&one.framework)?.title,
            code: &one.code,
            relation: one.relation,
            note: words.crosswalk.get(&key).map_or("", String::as_str),
        })
    };
    framework.crosswalk.iter().filter_map(crossing).collect()
}

fn made(visit: &Visit, id: &str) -> Result<case::Package, Failure> {
    let framework = find(id)?;
    let words = texts(framework, visit.language).ok_or(Failure(Error::NotFound))?;
    Ok(out::package(framework, words, &visit.house.settings.address))
}

async fn newer(visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let (json, _) = case::write(&made(&visit, &id)?, Version::V1_1);
    Ok(file("application/json", &format!("{id}-{}.json", visit.language), json.to_string()))
}

/// What 1.0 cannot hold is said on the page, beside the link.
async fn older(visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let (json, _) = case::write(&made(&visit, &id)?, Version::V1_0);
    Ok(file("application/json", &format!("{id}-{}-case-1.0.json", visit.language), json.to_string()))
}

async fn moodle_sheet(visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let (framework, _) = moodle::framework(&made(&visit, &id)?);
    Ok(file(
        "text/csv; charset=utf-8",
        &format!("{id}-{}-moodle.csv", visit.language),
        moodle::write(&framework),
    ))
}

/// The id comes from a framework that was found, so it holds small letters, digits and hyphens alone.
fn file(kind: &'static str, name: &str, body: String) -> Response {
    let shown = format!("attachment; filename=\"{name}\"");
    ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, shown)], body).into_response()
}
