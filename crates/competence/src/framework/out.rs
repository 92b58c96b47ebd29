//! A framework in the form of CASE, from which the other forms are made.

use frameworks::case::{Link, Package, Part, Version};
use packs::{Framework, FrameworkTexts, Relation, Side, StatementKind};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The framework as a package, in one language.
///
/// Identifiers come from the ids of the pack, so that the same statement is known again in every language, version
/// and installation; addresses lie under that of this house.
pub(crate) fn package(
    framework: &Framework,
    (lang, texts): (&str, &FrameworkTexts),
    address: &str,
) -> Package {
    let making = Making { framework, lang, texts, root: format!("{address}/frameworks/{}", framework.id) };
    let mut package = Package::new(Version::V1_1, making.document());
    let own = making.named("", &texts.title);
    for (at, domain) in framework.domains.iter().enumerate() {
        let words = texts.domains.get(&domain.id);
        let title = words.map_or("", |words| words.title.as_str());
        let under = making.named(&domain.id, title);
        let item =
            making.item(&under, "Domain").with("notes", words.map_or("", |words| words.about.as_str()));
        package.items.push(item.with("extensions", serde_json::json!({ "ext:side": side(domain.side) })));
        package.associations.push(making.child(&under, &own, at));
        for (at, competence) in framework.competences_of(&domain.id).enumerate() {
            let title = texts.competences.get(&competence.id).map_or("", |words| words.title.as_str());
            let middle = making.named(&competence.id, title);
            package.items.push(making.item(&middle, "Competence"));
            package.associations.push(making.child(&middle, &under, at));
            for (at, statement) in framework.statements_of(&competence.id).enumerate() {
                let Some(words) = texts.statements.get(&statement.id) else { continue };
                let leaf = making.named(&statement.id, &words.text);
                let more = serde_json::json!({
                    "ext:reason": words.reason, "ext:example": words.example, "ext:esco": statement.esco,
                });
                package.items.push(making.item(&leaf, kind(statement.kind)).with("extensions", more));
                package.associations.push(making.child(&leaf, &middle, at));
            }
        }
    }
    package.associations.extend(making.crossings());
    package
}

/// Something that can be pointed to.
struct Named<'a> {
    id: &'a str,
    title: &'a str,
    identifier: Uuid,
    uri: String,
}

struct Making<'a> {
    framework: &'a Framework,
    lang: &'a str,
    texts: &'a FrameworkTexts,
    root: String,
}

impl Making<'_> {
    fn identifier(&self, words: &str) -> Uuid {
        let digest = Sha256::digest(format!("brobygger-framework/{}/{words}", self.framework.id));
        let mut bytes = [0; 16];
        bytes.iter_mut().zip(digest.iter()).for_each(|(to, from)| *to = *from);
        // Version 8 of RFC 9562: bytes of one's own making.
        uuid::Builder::from_custom_bytes(bytes).into_uuid()
    }

    fn named<'b>(&self, id: &'b str, title: &'b str) -> Named<'b> {
        let uri = if id.is_empty() { self.root.clone() } else { format!("{}#{id}", self.root) };
        Named { id, title, identifier: self.identifier(id), uri }
    }

    /// When the words were fixed: the same version comes out the same each time.
    fn fixed(&self) -> String {
        format!("{}T00:00:00+00:00", self.framework.fixed_on)
    }

    fn document(&self) -> Part {
        let texts = self.texts;
        Part::new(self.identifier(""), &self.root)
            .with("title", texts.title.as_str())
            .with("creator", "Brobygger")
            .with("description", texts.about.as_str())
            .with("language", self.lang)
            .with("version", self.framework.version.as_str())
            .with("frameworkType", "peer support")
            .with("caseVersion", Version::V1_1.as_str())
            .with("adoptionStatus", "Implemented")
            .with("lastChangeDateTime", self.fixed())
            .with("notes", format!("{}. {}", texts.source, texts.licence))
            .with("extensions", serde_json::json!({ "ext:levels": texts.levels }))
    }

    fn item(&self, named: &Named<'_>, kind: &str) -> Part {
        Part::new(named.identifier, &named.uri)
            .with("fullStatement", named.title)
            .with("humanCodingScheme", named.id)
            .with("CFItemType", kind)
            .with("language", self.lang)
            .with("lastChangeDateTime", self.fixed())
    }

    fn child(&self, child: &Named<'_>, parent: &Named<'_>, at: usize) -> Part {
        let part =
            self.association("isChildOf", child, &parent.identifier.to_string(), &parent.uri, parent.title);
        part.with("sequenceNumber", at + 1)
    }

    fn association(&self, kind: &str, from: &Named<'_>, identifier: &str, uri: &str, title: &str) -> Part {
        let own = self.identifier(&format!("{kind} {} {identifier}", from.id));
        let origin = from.identifier.to_string();
        Part::new(own, &format!("{}/associations/{own}", self.root))
            .with("associationType", kind)
            .linked("originNodeURI", Link { title: from.title, identifier: &origin, uri: &from.uri })
            .linked("destinationNodeURI", Link { title, identifier, uri })
            .with("lastChangeDateTime", self.fixed())
    }

    /// Which domains go with which parts of published frameworks.
    fn crossings(&self) -> Vec<Part> {
        let one = |crossing: &packs::Crossing| {
            let title = self.texts.domains.get(&crossing.domain).map_or("", |words| words.title.as_str());
            let published =
                self.texts.frameworks.get(&crossing.framework).map_or("", |words| words.title.as_str());
            let code = format!("{}/{}", crossing.framework, crossing.code);
            let kind = if crossing.relation == Relation::Exact { "exactMatchOf" } else { "isRelatedTo" };
            let uri = format!("urn:framework:{}", code.replace(' ', "%20"));
            let from = self.named(&crossing.domain, title);
            let part = self.association(kind, &from, &code, &uri, &format!("{published}: {}", crossing.code));
            let note = self.texts.crosswalk.get(&format!("{}/{code}", crossing.domain));
            part.with(
                "notes",
                format!("{}: {}", relation(crossing.relation), note.map_or("", String::as_str)),
            )
        };
        self.framework.crosswalk.iter().map(one).collect()
    }
}

fn side(side: Side) -> &'static str {
    match side {
        Side::Peer => "peer",
        Side::Organisation => "organisation",
        Side::Meta => "meta",
    }
}

fn kind(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Knowledge => "Knowledge",
        StatementKind::Skill => "Skill",
        StatementKind::Attitude => "Attitude",
    }
}

/// By the words of SKOS, seen from this framework.
fn relation(relation: Relation) -> &'static str {
    match relation {
        Relation::Exact => "exactMatch",
        Relation::Broader => "broadMatch",
        Relation::Narrower => "narrowMatch",
        Relation::Related => "relatedMatch",
    }
}
