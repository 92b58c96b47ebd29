//! How far all guides of an organisation are, domain by domain; and whom somebody has been asked to rate.

use std::collections::HashMap;

use axum::{Router, routing::get};
use foundation::{Actor, Error, Id, Person, Result, Role, Thing, Tx, args, look_at_all, must, record};
use people::Card;
use ui::{Failure, House, Html, Page, Visit};

use super::levels::{Levels, Scale};
use super::model::Kind;
use super::store;

pub(super) fn routes() -> Router<House> {
    Router::new().route("/competence/matrix", get(show)).route("/competence/asked", get(asked))
}

/// So many people on one page.
const AT_A_TIME: usize = 50;

record! {
    struct Row {
        learner: Id<Person>,
        kind: Kind,
        scale: Id<Scale>,
        levels: String,
        shared: i64,
    }
}

/// The newest rating of each kind of each guide, as far as the coordinator may see them.
async fn newest(tx: &mut Tx, actor: &Actor, scale: &Scale) -> Result<HashMap<(Id<Person>, Kind), Levels>> {
    let rows: Vec<Row> = tx
        .all(
            "select r.learner, r.kind, r.scale, r.levels,
                 case when s.learner is null then 0 else 1 end as shared
             from competence_rating r left join competence_sharing s on s.org = r.org
                 and s.learner = r.learner and s.audience = 'coordinator' and s.ended_at is null
             where r.org = $1 and r.latest = 1",
            args![actor.hat.org],
        )
        .await?;
    let others = rows.iter().any(|row| row.scale != scale.id);
    let old = if others { store::scales(tx, scale).await? } else { HashMap::new() };
    let mut all = HashMap::with_capacity(rows.len());
    for row in rows.into_iter().filter(|row| row.kind != Kind::Own || row.shared == 1) {
        let levels = if row.scale == scale.id {
            Levels::read(&row.levels)
        } else if let Some(statements) = old.get(&row.scale) {
            Levels::carried(&row.levels, statements, scale)
        } else {
            continue;
        };
        all.insert((row.learner, row.kind), levels);
    }
    Ok(all)
}

/// One guide's row.
struct Line {
    id: Id<Person>,
    name: String,
    /// For each domain: the lowest mean of those who have rated, and whether the role asks for more.
    cells: Vec<Option<(String, bool)>>,
}

#[derive(askama::Template)]
#[template(path = "rating/matrix.html")]
struct Matrix {
    page: Page,
    lang: &'static str,
    domains: Vec<&'static str>,
    profiles: Vec<(&'static str, &'static str)>,
    profile: &'static str,
    /// For each domain: how many of those rated are where the role asks.
    there: Vec<(usize, usize)>,
    lines: Vec<Line>,
    rated: usize,
    guides: usize,
    number: usize,
    last: usize,
}

/// What a guide has been seen to reach in a domain: the lowest mean of those who have rated it.
fn reached(all: &HashMap<(Id<Person>, Kind), Levels>, id: Id<Person>, places: &[usize]) -> Option<f64> {
    let means = Kind::ALL.iter().filter_map(|kind| all.get(&(id, *kind))?.mean(places));
    means.min_by(f64::total_cmp)
}

/// What the page needs of the database.
struct Looked {
    all: HashMap<(Id<Person>, Kind), Levels>,
    guides: Vec<Id<Person>>,
    here: Vec<Id<Person>>,
    cards: HashMap<Id<Person>, Card>,
    last: usize,
}

async fn look(tx: &mut Tx, actor: &Actor, scale: &Scale, number: usize) -> Result<Looked> {
    actor.must("rating.list", &Thing::of(actor.hat.org))?;
    let mut guides = people::holders(tx, actor.hat.org, Role::Peer).await?;
    guides.sort_unstable();
    let last = guides.len().div_ceil(AT_A_TIME).max(1);
    must(number <= last, Error::NotFound)?;
    let here: Vec<_> = guides.iter().skip((number - 1) * AT_A_TIME).take(AT_A_TIME).copied().collect();
    let cards = people::cards(tx, actor, &here).await?;
    look_at_all(tx, actor, &here, "looked-ratings").await?;
    Ok(Looked { all: newest(tx, actor, scale).await?, guides, here, cards, last })
}

/// A domain: its id, where its statements stand, and the level the role needs.
type Wanted = (&'static str, Vec<usize>, Option<f64>);

fn wanted(scale: &Scale, profile: &str) -> Vec<Wanted> {
    let wanted = scale.wanted(profile);
    let one = |(id, places): (&'static str, Vec<usize>)| {
        let level = places.first().and_then(|at| wanted.get(*at).copied().flatten()).map(f64::from);
        (id, places, level)
    };
    scale.domains().map(one).collect()
}

async fn show(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let scale = Scale::here()?;
    let (lang, texts) = super::pages::words(&scale, &visit)?;
    let asked = visit.asked("profile");
    let named = |id: &str| scale.framework.profiles.iter().find(|one| one.id == id);
    let profile = asked.as_deref().and_then(named).or(scale.framework.profiles.first());
    let profile = profile.map_or("", |one| one.id.as_str());
    let number = visit.asked("page").and_then(|page| page.parse().ok()).unwrap_or(1).max(1);
    let looked = visit.house.db.write(async |tx| look(tx, actor, &scale, number).await).await?;
    let Looked { all, guides, here, cards, last } = looked;
    let domains = wanted(&scale, profile);
    let there = |(_, places, wanted): &Wanted| {
        let means: Vec<f64> = guides.iter().filter_map(|id| reached(&all, *id, places)).collect();
        (means.iter().filter(|mean| wanted.is_none_or(|wanted| **mean >= wanted)).count(), means.len())
    };
    let page = visit.page("competence-matrix-title");
    let line = |id: &Id<Person>| {
        let cell = |(_, places, wanted): &Wanted| {
            let mean = reached(&all, *id, places)?;
            Some((page.number(&mean, 1), wanted.is_some_and(|wanted| mean < wanted)))
        };
        let name = page.name(&cards.get(id)?.first_name);
        Some(Line { id: *id, name, cells: domains.iter().map(cell).collect() })
    };
    let rated = guides.iter().filter(|id| Kind::ALL.iter().any(|kind| all.contains_key(&(**id, *kind))));
    let title = |id: &str| texts.domains.get(id).map_or("", |one| one.title.as_str());
    let called = |one: &'static packs::RoleProfile| {
        Some((one.id.as_str(), texts.profiles.get(&one.id)?.title.as_str()))
    };
    let mut lines: Vec<Line> = here.iter().filter_map(line).collect();
    lines.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    Html::of(&Matrix {
        lang,
        there: domains.iter().map(there).collect(),
        lines,
        rated: rated.count(),
        guides: guides.len(),
        profiles: scale.framework.profiles.iter().filter_map(called).collect(),
        domains: domains.iter().map(|(id, _, _)| title(id)).collect(),
        profile,
        number,
        last,
        page,
    })
}

#[derive(askama::Template)]
#[template(path = "rating/asked.html")]
struct Asked {
    page: Page,
    people: Vec<(Id<Person>, String, &'static str)>,
}

/// Whom somebody has been asked to rate.
async fn asked(visit: Visit) -> Result<Html, Failure> {
    let actor = visit.actor()?;
    let look = async |tx: &mut Tx| {
        let asked = store::asked(tx, actor).await?;
        let ids: Vec<Id<Person>> = asked.iter().map(|(id, _)| *id).collect();
        Ok((people::cards(tx, actor, &ids).await?, asked))
    };
    let (cards, asked): (HashMap<Id<Person>, Card>, _) = visit.house.db.read(look).await?;
    let page = visit.page("competence-rating-asked-title").plain();
    let line = |(id, kind): &(Id<Person>, Kind)| {
        let key = match kind {
            Kind::Supervisor => "competence-rating-kind-supervisor",
            Kind::Own | Kind::Trainer => "competence-rating-kind-trainer",
        };
        Some((*id, page.name(&cards.get(id)?.first_name), key))
    };
    Html::of(&Asked { people: asked.iter().filter_map(line).collect(), page })
}
