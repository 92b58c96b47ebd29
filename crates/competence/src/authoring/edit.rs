//! What authors do to the parts of a draft: add, change, move, remove.

use std::collections::HashSet;

use foundation::{AT_ONCE, Actor, Error, Id, Result, Tx, args, in_list, list_from, must};
use frameworks::case::{Link, Part as CasePart};
use serde_json::{Map, Value};

use super::{
    bring::{extension, tell_how, thing},
    model::{Framework, Kind, Part, Written},
    store::{self, Kept, Own},
    unpack::NewPart,
};

/// The newest version of a framework, as somebody who may change it finds it.
///
/// Refuses what is published or withdrawn: it never changes again.
pub(super) async fn draft(tx: &mut Tx, actor: &Actor, framework: Id<Framework>) -> Result<Own> {
    actor.must_see("own_framework.update", &thing(actor))?;
    let own = store::newest(tx, actor, framework).await?;
    must(own.status.is_open_to_change(), Error::Refused("competence-own-refusal-published"))?;
    Ok(own)
}

/// What somebody wrote about a part, read from what is kept of it.
pub(super) fn written(kept: &Kept) -> Result<Written> {
    let fields: Value = serde_json::from_str(&kept.fields)?;
    let text = |name: &str| fields.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    Ok(Written {
        kind: Some(kept.kind),
        code: text("humanCodingScheme"),
        words: text("fullStatement"),
        reason: extension(&fields, "ext:reason"),
        example: extension(&fields, "ext:example"),
        esco: extension(&fields, "ext:esco"),
        eqf: extension(&fields, "ext:eqf"),
    })
}

/// Puts what somebody wrote into the fields of a part. What they did not change stays as it came, to the letter.
fn put(fields: &mut Map<String, Value>, was: &Written, now: &Written, at: &str) {
    let own = [("humanCodingScheme", &was.code, &now.code), ("fullStatement", &was.words, &now.words)];
    for (name, _, text) in own.into_iter().filter(|(_, was, now)| was != now) {
        match text.as_str() {
            "" => drop(fields.remove(name)),
            text => drop(fields.insert(name.to_owned(), text.into())),
        }
    }
    if was.kind != now.kind
        && let Some(kind) = now.kind.filter(|kind| *kind != Kind::Other)
    {
        fields.insert("CFItemType".to_owned(), kind.in_case().into());
    }
    let more = [
        ("ext:reason", &was.reason, &now.reason),
        ("ext:example", &was.example, &now.example),
        ("ext:esco", &was.esco, &now.esco),
        ("ext:eqf", &was.eqf, &now.eqf),
    ];
    for (name, _, text) in more.into_iter().filter(|(_, was, now)| was != now) {
        let all = fields.entry("extensions").or_insert_with(|| Value::Object(Map::new()));
        let Some(all) = all.as_object_mut() else { continue };
        match text.as_str() {
            "" => drop(all.remove(name)),
            text => drop(all.insert(name.to_owned(), text.into())),
        }
    }
    fields.insert("lastChangeDateTime".to_owned(), at.into());
}

/// Changes a part. When its words change, what other languages say is to be looked at again.
pub(super) async fn change(
    tx: &mut Tx,
    actor: &Actor,
    (framework, part): (Id<Framework>, Id<Part>),
    new: &Written,
) -> Result<()> {
    let own = draft(tx, actor, framework).await?;
    let kept = store::part(tx, &own, part).await?;
    new.check()?;
    let was = written(&kept)?;
    if was == *new {
        return Ok(());
    }
    let mut fields: Map<String, Value> = serde_json::from_str(&kept.fields)?;
    put(&mut fields, &was, new, &actor.now.to_string());
    tx.run(
        "update competence_own_part set kind = $4, code = $5, words = $6, fields = $7
         where org = $1 and version = $2 and id = $3",
        args![
            own.org,
            own.id,
            part,
            new.kind.unwrap_or(Kind::Other),
            new.code,
            new.words,
            Value::Object(fields).to_string()
        ],
    )
    .await?;
    if (&was.words, &was.reason, &was.example) != (&new.words, &new.reason, &new.example) {
        tx.run(
            "update competence_own_text set status = 'again' where org = $1 and version = $2 and part = $3",
            args![own.org, own.id, part],
        )
        .await?;
    }
    tell_how(tx, actor, &own, "written").await
}

/// Adds a part as the last under another, or at the top.
pub(super) async fn add(
    tx: &mut Tx,
    actor: &Actor,
    (framework, parent): (Id<Framework>, Option<Id<Part>>),
    new: &Written,
    address: &str,
) -> Result<Id<Part>> {
    let own = draft(tx, actor, framework).await?;
    let (parent, parent_words) = match parent {
        Some(parent) => (parent, store::part(tx, &own, parent).await?.words),
        None => (own.document, own.title.clone()),
    };
    new.check()?;
    let (place, file_at, edge_at): (i64, i64, i64) = tx
        .one(
            "select coalesce(max(place), -1) + 1, coalesce(max(file_at), -1) + 1,
             coalesce(max(edge_at), -1) + 1
             from competence_own_part where org = $1 and version = $2",
            args![own.org, own.id],
        )
        .await?;
    let id: Id<Part> = actor.id();
    let at = actor.now.to_string();
    let uri = |id: Id<Part>| format!("{address}/f/{framework}#{id}");
    let Value::Object(mut fields) = CasePart::new(id.uuid(), &uri(id)).json() else {
        return Err(Error::broken("a part is an object"));
    };
    put(&mut fields, &Written::default(), new, &at);
    let (child, above) = (id.to_string(), parent.to_string());
    let edge_id: Id<Part> = actor.id();
    let edge = CasePart::new(edge_id.uuid(), &uri(edge_id))
        .with("associationType", "isChildOf")
        .linked("originNodeURI", Link { title: &new.words, identifier: &child, uri: &uri(id) })
        .linked("destinationNodeURI", Link { title: &parent_words, identifier: &above, uri: &uri(parent) })
        .with("lastChangeDateTime", at);
    let part = NewPart {
        id,
        parent,
        place,
        file_at,
        kind: new.kind.unwrap_or(Kind::Other),
        code: new.code.clone(),
        words: new.words.clone(),
        fields: Value::Object(fields).to_string(),
        edge: Some(edge.json().to_string()),
        // Behind all that came in a file, so that what did stays where it was.
        edge_at: Some(edge_at + 1_000_000),
    };
    store::insert_parts(tx, &own, &[part], 1).await?;
    tell_how(tx, actor, &own, "written").await?;
    Ok(id)
}

/// Moves a part one place up or down among those beside it. At the end it stays.
pub(super) async fn shift(
    tx: &mut Tx,
    actor: &Actor,
    (framework, part): (Id<Framework>, Id<Part>),
    up: bool,
) -> Result<Option<Id<Part>>> {
    let own = draft(tx, actor, framework).await?;
    let (parent, place): (Id<Part>, i64) = tx
        .one(
            "select parent, place from competence_own_part where org = $1 and version = $2 and id = $3",
            args![own.org, own.id, part],
        )
        .await?;
    let (side, order) = if up { ("<", "desc") } else { (">", "asc") };
    let beside: Option<(Id<Part>, i64)> = tx
        .maybe(
            &format!(
                "select id, place from competence_own_part where org = $1 and version = $2 and parent = $3
                 and place {side} $4 order by place {order} limit 1"
            ),
            args![own.org, own.id, parent, place],
        )
        .await?;
    let above = (parent != own.document).then_some(parent);
    let Some((other, there)) = beside else { return Ok(above) };
    tx.run(
        "update competence_own_part set moved = 1, place = $5 - place
         where org = $1 and version = $2 and id in ($3, $4)",
        args![own.org, own.id, part, other, place + there],
    )
    .await?;
    tell_how(tx, actor, &own, "moved").await?;
    Ok(above)
}

/// Removes a part with everything that lies under it. In versions before it stays.
pub(super) async fn remove(
    tx: &mut Tx,
    actor: &Actor,
    (framework, part): (Id<Framework>, Id<Part>),
) -> Result<Option<Id<Part>>> {
    let own = draft(tx, actor, framework).await?;
    let below: Vec<(Id<Part>, Id<Part>)> = tx
        .all(
            "with recursive below (id, parent, depth) as (
                 select id, parent, 0 from competence_own_part where org = $1 and version = $2 and id = $3
                 union all
                 select one.id, one.parent, below.depth + 1 from competence_own_part one
                 join below on one.parent = below.id where one.org = $1 and one.version = $2
             ) select id, parent from below order by depth",
            args![own.org, own.id, part],
        )
        .await?;
    let parent = below.first().ok_or(Error::NotFound)?.1;
    let gone: HashSet<String> = below.iter().map(|(id, _)| id.to_string()).collect();
    for some in below.chunks(AT_ONCE) {
        let ids: Vec<Id<Part>> = some.iter().map(|(id, _)| *id).collect();
        let sql = format!(
            "delete from competence_own_part where org = $1 and version = $2 and id in ({})",
            list_from(3, ids.len())
        );
        let mut with = args![own.org, own.id].to_vec();
        with.extend(in_list(&ids));
        tx.run(&sql, &with).await?;
    }
    let others = store::whole(tx, &own).await?.others;
    let mut kept: Vec<(i64, Value)> = serde_json::from_str(&others)?;
    let before = kept.len();
    kept.retain(|(_, one)| !ends(one).any(|end| gone.contains(&end)));
    if kept.len() < before {
        tx.run(
            "update competence_own_version set others = $3 where org = $1 and id = $2",
            args![own.org, own.id, serde_json::to_string(&kept)?],
        )
        .await?;
    }
    tell_how(tx, actor, &own, "removed").await?;
    Ok((parent != own.document).then_some(parent))
}

/// The identifiers an association lies between.
fn ends(association: &Value) -> impl Iterator<Item = String> {
    ["originNodeURI", "destinationNodeURI"].into_iter().filter_map(|end| {
        let identifier = association.get(end)?.get("identifier")?.as_str()?;
        Some(identifier.to_ascii_lowercase())
    })
}
