//! The badge as everybody sees it: its page, its file, the list of those that no longer hold, and who issued it.

use std::collections::HashMap;

use axum::{
    Router,
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use credentials::{Achievement, Alignment, Award, Finding, Issuer, Place, SigningKey, StatusList, verify};
use foundation::{Error, Id, Organisation, Result, Timestamp, Trust, Tx};
use people::OrganisationCard;
use ui::{Answers, Failure, House, Html, Page, Visit, redirect};
use zeroize::Zeroizing;

use super::actions;
use super::model::{Badge, Why};
use super::store::{self, Issued};
use crate::rating::{Scale, words};

pub(super) fn routes() -> Router<House> {
    Router::new()
        .route("/badges/{code}", get(show))
        .route("/badges/{code}/credential.jwt", get(file))
        .route("/badges/{code}/name", post(name))
        .route("/badges/{code}/end", post(end))
        .route("/badge-lists/{org}", get(list))
        .route("/badge-issuers/{org}", get(profile))
        .route("/badge-issuers/{org}/key.json", get(key_file))
}

/// Where an organisation's key for badges follows from.
const SEED: &str = "competence_badge.key";
/// A list may be kept by others for so many minutes: a badge that was ended is seen as ended after that.
const MINUTES: i64 = 15;

fn key(trust: &Trust, org: Id<Organisation>) -> Result<SigningKey, Failure> {
    let seed = Zeroizing::new(trust.keys.seed(SEED, org));
    SigningKey::of_seed(&seed).map_err(|wrong| Failure(Error::broken(wrong.to_string())))
}

fn issuer(house: &House, org: Id<Organisation>, name: &str) -> Issuer {
    let id = format!("{}/badge-issuers/{org}", house.settings.address);
    Issuer { key: format!("{id}/key.json"), name: name.to_owned(), id }
}

fn list_address(house: &House, org: Id<Organisation>) -> String {
    format!("{}/badge-lists/{org}", house.settings.address)
}

/// A badge with the organisation that issued it, and the holder's first name where they want it there.
struct Opened {
    badge: Issued,
    org: OrganisationCard,
    name: Option<String>,
    ended: Vec<i64>,
}

async fn open(visit: &Visit, code: &str) -> Result<Opened, Failure> {
    let house = &visit.house;
    let look = async |tx: &mut Tx| {
        let badge = store::by_code(tx, code).await?.ok_or(Error::NotFound)?;
        let org = people::organisations(tx, &[badge.org]).await?.remove(&badge.org).ok_or(Error::NotFound)?;
        let name = if badge.named == 1 {
            let cards = people::cards(tx, &house.itself(), &[badge.learner]).await?;
            cards.into_values().next().map(|card| card.first_name)
        } else {
            None
        };
        let ended = store::ended_places(tx, badge.org).await?;
        Ok(Opened { badge, org, name, ended })
    };
    Ok(house.db.read(look).await?)
}

/// The award that a badge is, in one language.
fn award(visit: &Visit, opened: &Opened) -> Result<Award, Failure> {
    let (house, badge) = (&visit.house, &opened.badge);
    let scale = Scale::here()?;
    let (lang, texts) = words(&scale, visit)?;
    let address = &house.settings.address;
    let framework = format!("{address}/frameworks/{}", badge.framework);
    let profile = texts.profiles.get(&badge.profile);
    let asked = scale.framework.profiles.iter().find(|one| one.id == badge.profile);
    let alignment = |domain: &String| {
        Some(Alignment {
            name: texts.domains.get(domain)?.title.clone(),
            url: format!("{framework}#{domain}"),
            code: domain.clone(),
            framework: format!("{} {}", texts.title, badge.version),
        })
    };
    Ok(Award {
        id: format!("{address}/badges/{}", badge.code),
        issuer: issuer(house, badge.org, &opened.org.name),
        achievement: Achievement {
            id: format!("{framework}#{}", badge.profile),
            name: profile.map_or_else(|| badge.profile.clone(), |one| one.title.clone()),
            description: profile.map_or_else(String::new, |one| one.about.clone()),
            criteria: visit.say("competence-badge-criteria"),
            language: lang.to_owned(),
            alignments: asked.into_iter().flat_map(|one| one.levels.keys()).filter_map(alignment).collect(),
        },
        // Of this badge alone: two badges of one person cannot be told to be theirs.
        holder: format!("urn:uuid:{}", Id::<Badge>::named(format!("holder {}", badge.id).as_bytes())),
        name: opened.name.clone(),
        from: badge.issued_at.jiff(),
        until: badge.until_at.jiff(),
        place: Place {
            list: list_address(house, badge.org),
            at: usize::try_from(badge.place).unwrap_or_default(),
        },
    })
}

fn list_token(visit: &Visit, org: Id<Organisation>, name: &str, ended: &[i64]) -> Result<String, Failure> {
    let house = &visit.house;
    let broken = |wrong: credentials::Wrong| Failure(Error::broken(wrong.to_string()));
    let places: Vec<usize> = ended.iter().filter_map(|at| usize::try_from(*at).ok()).collect();
    let mut list = StatusList::of(places.iter().max().map_or(0, |most| most + 1));
    for at in places {
        list.end(at).map_err(broken)?;
    }
    let address = list_address(house, org);
    let issuer = issuer(house, org, name);
    list.issue((&address, &issuer), (visit.now().jiff(), MINUTES), &key(&house.trust, org)?).map_err(broken)
}

#[derive(askama::Template)]
#[template(path = "recognition/badge.html")]
struct BadgePage {
    page: Page,
    code: String,
    title: String,
    about: String,
    criteria: String,
    org: String,
    name: Option<String>,
    version: String,
    issued_at: Timestamp,
    until_at: Timestamp,
    ended_at: Option<Timestamp>,
    why: Option<&'static str>,
    holds: bool,
    domains: Vec<(String, String)>,
    /// What the check found, none where it holds.
    findings: Vec<&'static str>,
    address: String,
}

fn said(finding: Finding) -> &'static str {
    match finding {
        Finding::Ended => "competence-badge-finding-ended",
        Finding::Over => "competence-badge-finding-over",
        Finding::NotYet => "competence-badge-finding-not-yet",
        Finding::NoToken
        | Finding::Signature
        | Finding::Issuer
        | Finding::NoAchievement
        | Finding::Day
        | Finding::NoList => "competence-badge-finding-broken",
    }
}

async fn show(visit: Visit, Path(code): Path<String>) -> Result<Html, Failure> {
    let opened = open(&visit, &code).await?;
    let award = award(&visit, &opened)?;
    let (org, badge) = (opened.badge.org, &opened.badge);
    let signing = key(&visit.house.trust, org)?;
    // The page says what somebody else would find, by the same check.
    let token = award.issue(&signing);
    let list = list_token(&visit, org, &opened.org.name, &opened.ended)?;
    let verdict = verify(&token, (&award.issuer.id, &signing.public()), Some(&list), visit.now().jiff());
    let why = |why: Why| match why {
        Why::Mistake => "competence-badge-why-mistake",
        Why::Holder => "competence-badge-why-holder",
        Why::NoLongerSo => "competence-badge-why-no-longer-so",
    };
    let alignments = award.achievement.alignments.iter();
    Html::of(&BadgePage {
        page: visit.page_said(award.achievement.name.clone()).plain(),
        code,
        title: award.achievement.name.clone(),
        about: award.achievement.description.clone(),
        criteria: award.achievement.criteria.clone(),
        org: opened.org.name.clone(),
        name: opened.name.clone(),
        version: format!("{} {}", badge.framework, badge.version),
        issued_at: badge.issued_at,
        until_at: badge.until_at,
        ended_at: badge.ended_at,
        why: badge.ended_why.map(why),
        holds: verdict.holds(),
        domains: alignments
            .map(|one| (one.name.clone(), format!("/frameworks/{}#{}", badge.framework, one.code)))
            .collect(),
        findings: verdict.findings.iter().map(|one| said(*one)).collect(),
        address: award.id.clone(),
    })
}

/// A signed token, as its media type says.
fn token(kind: &'static str, name: Option<String>, words: String) -> Response {
    let mut answer = (StatusCode::OK, [(header::CONTENT_TYPE, kind)], words).into_response();
    if let Some(shown) = name.and_then(|name| format!("attachment; filename=\"{name}\"").parse().ok()) {
        answer.headers_mut().insert(header::CONTENT_DISPOSITION, shown);
    }
    answer
}

async fn file(visit: Visit, Path(code): Path<String>) -> Result<Response, Failure> {
    let opened = open(&visit, &code).await?;
    let words = award(&visit, &opened)?.issue(&key(&visit.house.trust, opened.badge.org)?);
    Ok(token("application/jwt", Some(format!("badge-{}.jwt", opened.badge.code)), words))
}

/// The organisation, if there is one, with the places of its badges that no longer hold.
async fn organisation(visit: &Visit, org: Id<Organisation>) -> Result<(OrganisationCard, Vec<i64>), Failure> {
    let look = async |tx: &mut Tx| {
        let mut found: HashMap<_, _> = people::organisations(tx, &[org]).await?;
        let card = found.remove(&org).ok_or(Error::NotFound)?;
        Ok((card, store::ended_places(tx, org).await?))
    };
    Ok(visit.house.db.read(look).await?)
}

async fn list(visit: Visit, Path(org): Path<Id<Organisation>>) -> Result<Response, Failure> {
    let (card, ended) = organisation(&visit, org).await?;
    Ok(token("application/vc+jwt", None, list_token(&visit, org, &card.name, &ended)?))
}

async fn profile(visit: Visit, Path(org): Path<Id<Organisation>>) -> Result<Response, Failure> {
    let (card, _) = organisation(&visit, org).await?;
    let issuer = issuer(&visit.house, org, &card.name);
    Ok(axum::Json(serde_json::json!({
        "@context": ["https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "id": issuer.id, "type": ["Profile"], "name": issuer.name, "url": visit.house.settings.address,
    }))
    .into_response())
}

async fn key_file(visit: Visit, Path(org): Path<Id<Organisation>>) -> Result<Response, Failure> {
    organisation(&visit, org).await?;
    Ok(axum::Json(key(&visit.house.trust, org)?.public().jwk()).into_response())
}

async fn name(visit: Visit, Path(_): Path<String>, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let id: Id<Badge> = answers.word("badge").ok_or(Failure(Error::NotFound))?;
    let named = answers.has("named", "yes");
    let learner = visit.house.db.write(async |tx| actions::set_named(tx, actor, id, named).await).await?;
    Ok(redirect(&format!("/peers/{learner}/recognition?done=competence-badge-named-done")))
}

async fn end(visit: Visit, Path(_): Path<String>, answers: Answers) -> Result<Response, Failure> {
    let actor = visit.actor()?;
    let id: Id<Badge> = answers.word("badge").ok_or(Failure(Error::NotFound))?;
    let why = answers.word::<Why>("why");
    let learner = visit.house.db.write(async |tx| actions::end_badge(tx, actor, id, why).await).await?;
    Ok(redirect(&format!("/peers/{learner}/recognition?done=competence-badge-ended-done")))
}
