//! The fields of every object of the standard, as its information model lists them (1EdTech, CASE Service 1.0 of 2017
//! and 1.1 of 2024).

use super::Version;
use super::shape::Shape;

#[derive(Debug)]
pub(super) struct Object {
    pub fields: &'static [Field],
}

#[derive(Debug)]
pub(super) struct Field {
    pub name: &'static str,
    pub shape: Shape,
    pub needed: bool,
    pub since: Version,
    /// The last version that knows it.
    pub until: Version,
}

impl Object {
    pub(super) fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

const fn must(name: &'static str, shape: Shape) -> Field {
    Field { name, shape, needed: true, since: Version::V1_0, until: Version::V1_1 }
}

const fn may(name: &'static str, shape: Shape) -> Field {
    Field { name, shape, needed: false, since: Version::V1_0, until: Version::V1_1 }
}

const fn new(name: &'static str, shape: Shape) -> Field {
    Field { name, shape, needed: false, since: Version::V1_1, until: Version::V1_1 }
}

const fn old(name: &'static str, shape: Shape) -> Field {
    Field { name, shape, needed: false, since: Version::V1_0, until: Version::V1_0 }
}

const EXTENSIONS: Field = new("extensions", Shape::Free);
const IDENTIFIER: Field = must("identifier", Shape::Id);
const URI: Field = must("uri", Shape::Address);
const CHANGED: Field = must("lastChangeDateTime", Shape::Moment);
const TITLE: Field = must("title", Shape::Text);

pub(super) const DOCUMENT: Object = Object {
    fields: &[
        IDENTIFIER,
        URI,
        TITLE,
        must("creator", Shape::Text),
        CHANGED,
        new("frameworkType", Shape::Text),
        new("caseVersion", Shape::Text),
        may("officialSourceURL", Shape::Address),
        may("publisher", Shape::Text),
        may("description", Shape::Text),
        may("subject", Shape::Texts),
        may("subjectURI", Shape::Links),
        may("language", Shape::Text),
        may("version", Shape::Text),
        may("adoptionStatus", Shape::Text),
        may("statusStartDate", Shape::Day),
        may("statusEndDate", Shape::Day),
        may("licenseURI", Shape::Link),
        may("notes", Shape::Text),
        old("CFPackageURI", Shape::Link),
        EXTENSIONS,
    ],
};

pub(super) const ITEM: Object = Object {
    fields: &[
        IDENTIFIER,
        URI,
        must("fullStatement", Shape::Text),
        CHANGED,
        may("alternativeLabel", Shape::Text),
        may("CFItemType", Shape::Text),
        may("CFItemTypeURI", Shape::Link),
        may("humanCodingScheme", Shape::Text),
        may("listEnumeration", Shape::Text),
        may("abbreviatedStatement", Shape::Text),
        may("conceptKeywords", Shape::Texts),
        may("conceptKeywordsURI", Shape::Link),
        may("notes", Shape::Text),
        new("subject", Shape::Texts),
        new("subjectURI", Shape::Links),
        may("language", Shape::Text),
        may("educationLevel", Shape::Texts),
        may("licenseURI", Shape::Link),
        may("statusStartDate", Shape::Day),
        may("statusEndDate", Shape::Day),
        old("CFDocumentURI", Shape::Link),
        EXTENSIONS,
    ],
};

pub(super) const ASSOCIATION: Object = Object {
    fields: &[
        IDENTIFIER,
        URI,
        must("associationType", Shape::Text),
        must("originNodeURI", Shape::FreeLink),
        must("destinationNodeURI", Shape::FreeLink),
        CHANGED,
        may("sequenceNumber", Shape::Whole),
        may("CFAssociationGroupingURI", Shape::Link),
        new("notes", Shape::Text),
        old("CFDocumentURI", Shape::Link),
        EXTENSIONS,
    ],
};

const CONCEPT: Object = Object {
    fields: &[
        IDENTIFIER,
        URI,
        TITLE,
        must("hierarchyCode", Shape::Text),
        CHANGED,
        may("keywords", Shape::Text),
        may("description", Shape::Text),
        EXTENSIONS,
    ],
};

const SUBJECT: Object = Object {
    fields: &[
        IDENTIFIER,
        URI,
        TITLE,
        must("hierarchyCode", Shape::Text),
        CHANGED,
        may("description", Shape::Text),
        EXTENSIONS,
    ],
};

const LICENCE: Object = Object {
    fields: &[
        IDENTIFIER,
        URI,
        TITLE,
        must("licenseText", Shape::Text),
        CHANGED,
        may("description", Shape::Text),
        EXTENSIONS,
    ],
};

const ITEM_TYPE: Object = Object {
    fields: &[
        IDENTIFIER,
        URI,
        TITLE,
        must("description", Shape::Text),
        must("hierarchyCode", Shape::Text),
        CHANGED,
        may("typeCode", Shape::Text),
        EXTENSIONS,
    ],
};

const GROUPING: Object =
    Object { fields: &[IDENTIFIER, URI, TITLE, CHANGED, may("description", Shape::Text), EXTENSIONS] };

const LEVEL: Object = Object {
    fields: &[
        IDENTIFIER,
        URI,
        CHANGED,
        may("description", Shape::Text),
        may("quality", Shape::Text),
        may("score", Shape::Number),
        may("feedback", Shape::Text),
        may("position", Shape::Whole),
        may("rubricCriterionId", Shape::Id),
        EXTENSIONS,
    ],
};

const CRITERION: Object = Object {
    fields: &[
        IDENTIFIER,
        URI,
        CHANGED,
        may("category", Shape::Text),
        may("description", Shape::Text),
        may("CFItemURI", Shape::Link),
        may("weight", Shape::Number),
        may("position", Shape::Whole),
        may("rubricId", Shape::Id),
        may("CFRubricCriterionLevels", Shape::Parts(&LEVEL)),
        EXTENSIONS,
    ],
};

pub(super) const RUBRIC: Object = Object {
    fields: &[
        IDENTIFIER,
        URI,
        CHANGED,
        may("title", Shape::Text),
        may("description", Shape::Text),
        may("CFRubricCriteria", Shape::Parts(&CRITERION)),
        EXTENSIONS,
    ],
};

/// What the objects of a list of definitions look like.
pub(super) fn definition(list: &str) -> Option<&'static Object> {
    match list {
        "CFConcepts" => Some(&CONCEPT),
        "CFSubjects" => Some(&SUBJECT),
        "CFLicenses" => Some(&LICENCE),
        "CFItemTypes" => Some(&ITEM_TYPE),
        "CFAssociationGroupings" => Some(&GROUPING),
        _ => None,
    }
}
