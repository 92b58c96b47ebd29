//! What people do with agreements: make one, change it, say yes to it.

use std::collections::BTreeMap;

use foundation::{Actor, Error, Id, Problem, Programme, Result, Role, Thing, Tx, must, tell, tell_of};
use packs::{LINE_TO_WRITE_ON, Pack, programme::AgreementKind};
use people::{Card, card, cards};

use super::model::{
    About, Agreement, AgreementAcknowledged, AgreementLine, AgreementMade, MakeAgreement, Part, Words,
    Written, days, missing, tidy,
};
use super::store::{self, Kept};

/// Where the words of an agreement are sealed.
const WORDS: &str = "programme_agreement.words";

/// Makes an agreement, or a new version of one. Both have to say yes to it anew; older ones stay readable.
pub async fn make_agreement(tx: &mut Tx, actor: &Actor, new: &MakeAgreement) -> Result<Id<Agreement>> {
    let thing = Thing::of(new.org).with(new.guide);
    actor.must("agreement.create", &new.recipient.into_iter().fold(thing, Thing::with))?;
    let ground = store::ground(tx, new.org, new.programme, new.about, &new.kind).await?;
    let (pack, kind) = template(new.programme, &ground.pack, &new.kind)?;
    must(Part::between(kind).contains(&Part::Recipient) == new.recipient.is_some(), Error::NotFound)?;
    let people: Vec<_> = std::iter::once(new.guide).chain(new.recipient).collect();
    let cards = cards(tx, actor, &people).await?;
    must(people.iter().all(|id| cards.get(id).is_some_and(|card| card.org == new.org)), Error::NotFound)?;
    let guide = cards.get(&new.guide).ok_or(Error::NotFound)?;
    let mut fields = tidy(kind, &new.fields)?;
    put_in_what_is_known(tx, new, kind, &mut fields, &cards).await?;
    let open = missing(kind, &fields);
    if actor.hat.role == Role::House {
        // The house makes it when both have said yes: what nobody has told yet is a line to write on.
        fields.extend(open.into_iter().map(|field| (field.to_owned(), LINE_TO_WRITE_ON.to_owned())));
    } else {
        all_there(open)?;
    }
    let kept = Kept {
        org: new.org,
        id: actor.id(),
        programme: new.programme,
        kind: new.kind.clone(),
        about: new.about,
        guide: new.guide,
        recipient: new.recipient,
        version: ground.version + 1,
        pack: pack.id().to_owned(),
        pack_version: pack.version().to_owned(),
        language: new.language,
        words: None,
        made_at: actor.now,
        ended_at: None,
    };
    save(tx, actor, kept, guide, fields).await
}

/// Writes the fields of an agreement anew, as a new version that both have to say yes to.
pub async fn change(
    tx: &mut Tx,
    actor: &Actor,
    id: Id<Agreement>,
    fields: &BTreeMap<String, String>,
) -> Result<Id<Agreement>> {
    let newest = newest(tx, actor, id).await?;
    actor.must_see("agreement.read", &thing(&newest))?;
    must(newest.id == id, Error::Overtaken)?;
    actor.must("agreement.update", &thing(&newest))?;
    let (pack, kind) = template(newest.programme, &newest.pack, &newest.kind)?;
    let guide = card(tx, actor, newest.guide).await?;
    let fields = tidy(kind, fields)?;
    all_there(missing(kind, &fields))?;
    let kept = Kept {
        id: actor.id(),
        version: newest.version + 1,
        pack_version: pack.version().to_owned(),
        words: None,
        made_at: actor.now,
        ..newest
    };
    save(tx, actor, kept, &guide, fields).await
}

/// Says yes to the version in force, as what the actor is in it. Saying it twice is the same as once.
pub async fn acknowledge(tx: &mut Tx, actor: &Actor, id: Id<Agreement>) -> Result<()> {
    let newest = newest(tx, actor, id).await?;
    actor.must_see("agreement.read", &thing(&newest))?;
    must(newest.id == id, Error::Refused("programme-refusal-older-version"))?;
    let part = newest.part_of(actor).ok_or(Error::NotAllowed)?;
    let thing = thing(&newest).fact("organisation", part == Part::Organisation);
    actor.must("agreement.decide", &thing)?;
    if !store::save_yes(tx, actor, &newest, part).await? {
        return Ok(());
    }
    tell(tx, actor, &AgreementAcknowledged { agreement: id, part, guide: newest.guide }).await
}

/// The versions of all agreements about one thing, newest first, with who has said yes.
pub async fn agreements_about(tx: &mut Tx, actor: &Actor, about: Id<About>) -> Result<Vec<AgreementLine>> {
    let kept = store::list_about(tx, actor, about).await?;
    let seen: Vec<Kept> = kept.into_iter().filter(|kept| actor.may("agreement.list", &thing(kept))).collect();
    lines(tx, &seen).await
}

/// These as lines of a list.
pub(crate) async fn lines(tx: &mut Tx, kept: &[Kept]) -> Result<Vec<AgreementLine>> {
    let ids: Vec<_> = kept.iter().map(|kept| kept.id).collect();
    let yes = store::list_acknowledged(tx, &ids).await?;
    let line = |kept: &Kept| AgreementLine {
        id: kept.id,
        kind: kept.kind.clone(),
        version: kept.version,
        made_at: kept.made_at,
        ended_at: kept.ended_at,
        acknowledged: yes
            .iter()
            .filter(|(id, _)| *id == kept.id)
            .map(|(_, yes)| (yes.part, yes.at))
            .collect(),
    };
    Ok(kept.iter().map(line).collect())
}

/// The agreement, as access sees it.
pub(crate) fn thing(kept: &Kept) -> Thing {
    let thing = Thing::of(kept.org).with(kept.guide);
    kept.recipient.into_iter().fold(thing, Thing::with)
}

/// What an agreement says; none when it has been forgotten.
pub(crate) fn words(kept: &Kept, guide: &Card) -> Result<Option<Words>> {
    let open = guide.key.open_maybe(WORDS, kept.id, kept.words.as_ref())?;
    Ok(open.map(|words| serde_json::from_str(&words)).transpose()?)
}

/// The pack as this programme uses it, and the kind of agreement in it.
pub(crate) fn template(
    programme: Id<Programme>,
    pack: &str,
    kind: &str,
) -> Result<(&'static Pack, &'static AgreementKind)> {
    let pack = crate::pack_in_use(programme, pack).ok_or(Error::Refused("programme-refusal-pack"))?;
    let kind =
        pack.programme().and_then(|programme| programme.agreement_kind(kind)).ok_or(Error::NotFound)?;
    Ok((pack, kind))
}

async fn newest(tx: &mut Tx, actor: &Actor, id: Id<Agreement>) -> Result<Kept> {
    store::versions(tx, actor, id).await?.into_iter().next().ok_or(Error::NotFound)
}

fn all_there(missing: Vec<&'static str>) -> Result<()> {
    let problems: Vec<_> =
        missing.into_iter().map(|field| Problem { field, text: "ui-problem-missing" }).collect();
    must(problems.is_empty(), Error::Invalid(problems))
}

/// Names and the way to reach the coordinator, where nobody has written them.
async fn put_in_what_is_known(
    tx: &mut Tx,
    new: &MakeAgreement,
    kind: &AgreementKind,
    fields: &mut BTreeMap<String, String>,
    cards: &std::collections::HashMap<Id<foundation::Person>, Card>,
) -> Result<()> {
    let mut put = |field: &str, known: Option<&Card>| {
        if let Some(card) = known {
            fields.entry(field.to_owned()).or_insert_with(|| card.first_name.clone());
        }
    };
    put("guide_name", cards.get(&new.guide));
    put("recipient_name", new.recipient.and_then(|id| cards.get(&id)));
    let open = |field: &str| !fields.contains_key(field) && kind.fields.iter().any(|f| f.name == field);
    if open("organisation") || open("coordinator_name") {
        let found = people::organisations(tx, &[new.org]).await?;
        let name = found.get(&new.org).map(|card| card.name.clone()).unwrap_or_default();
        let phone = found.get(&new.org).and_then(|card| card.phone.clone());
        fields.extend(
            phone.filter(|_| open("coordinator_phone")).map(|phone| ("coordinator_phone".to_owned(), phone)),
        );
        fields.entry("organisation".to_owned()).or_insert_with(|| name.clone());
        fields.entry("coordinator_name".to_owned()).or_insert(name);
    }
    fields.retain(|field, _| kind.fields.iter().any(|declared| declared.name == *field));
    Ok(())
}

async fn save(
    tx: &mut Tx,
    actor: &Actor,
    mut kept: Kept,
    guide: &Card,
    fields: BTreeMap<String, String>,
) -> Result<Id<Agreement>> {
    let (pack, kind) = template(kept.programme, &kept.pack, &kept.kind)?;
    let written = pack.agreement(&kept.kind, kept.language.as_str());
    let written = written.ok_or(Error::Refused("programme-refusal-pack"))?;
    let text = written.parts().iter().map(Written::from).collect();
    let words = serde_json::to_string(&Words { fields, days: days(kind), text })?;
    kept.words = Some(actor.seal(&guide.key, WORDS, kept.id, &words)?);
    if kept.version > 1 {
        store::save_ended(tx, kept.org, kept.about, &kept.kind, actor.now).await?;
    }
    store::save(tx, actor, &kept).await?;
    let made = AgreementMade {
        agreement: kept.id,
        kind: kept.kind,
        version: kept.version,
        org: kept.org,
        guide: kept.guide,
        recipient: kept.recipient,
    };
    tell_of(tx, actor, &made, kept.org).await?;
    Ok(kept.id)
}
