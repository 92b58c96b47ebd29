//! The one place that decides who may do what: Cedar, default deny.

use std::collections::{HashMap, HashSet};

use cedar_policy::{
    ActionConstraint, Authorizer, Context, Decision, Entities, Entity, EntityId, EntityTypeName, EntityUid,
    Policy, PolicySet, Request, RestrictedExpression, Schema, ValidationMode, Validator,
};

use crate::{Actor, Error, Id, Organisation, Person, Result};

const GATES: &str = include_str!("gates.cedar");

/// What an act is done to, as far as access needs to know. Facts are found in the act's own transaction.
#[derive(Debug, Clone)]
pub struct Thing {
    org: Id<Organisation>,
    subject: Option<Id<Person>>,
    author: Option<Id<Person>>,
    parties: Vec<Id<Person>>,
    facts: Vec<&'static str>,
}

impl Thing {
    /// Something that belongs to this organisation.
    pub fn of(org: Id<Organisation>) -> Self {
        Self { org, subject: None, author: None, parties: Vec::new(), facts: Vec::new() }
    }
    /// It is about this person, who is thereby part of it.
    pub fn about(mut self, person: Id<Person>) -> Self {
        self.subject = Some(person);
        self.parties.push(person);
        self
    }
    /// This person made it and is thereby part of it.
    pub fn by(mut self, person: Id<Person>) -> Self {
        self.author = Some(person);
        self.parties.push(person);
        self
    }
    /// This person is part of it.
    pub fn with(mut self, person: Id<Person>) -> Self {
        self.parties.push(person);
        self
    }
    /// This is the case (`release`, `agreement`, `blocked`, `shared`, …), when `holds`.
    pub fn fact(mut self, fact: &'static str, holds: bool) -> Self {
        if holds {
            self.facts.push(fact);
        }
        self
    }
}

/// All policies of the house.
pub struct Access {
    /// For each act the policies that can speak of it: an act is decided without asking all the others.
    by_act: HashMap<String, PolicySet>,
    authorizer: Authorizer,
    types: [EntityTypeName; 5],
}

impl Access {
    /// Reads the policies of these rooms (name, text) and the acts they may speak of, and checks them against
    /// the schema. Errors: a policy that does not parse, or speaks of an act or attribute that does not exist.
    pub fn new(rooms: &[(&str, &str)], acts: &[&str]) -> Result<Self> {
        let text = rooms.iter().fold(GATES.to_owned(), |all, (_, policy)| all + "\n" + policy);
        let policies: PolicySet = text.parse().map_err(Error::broken)?;
        let schema = schema(acts)?;
        let checked = Validator::new(schema).validate(&policies, ValidationMode::Strict);
        if !checked.validation_passed() {
            let wrong: Vec<_> = checked.validation_errors().map(ToString::to_string).collect();
            return Err(Error::broken(wrong.join("\n")));
        }
        let name = |text: &str| text.parse::<EntityTypeName>().map_err(Error::broken);
        let types = [name("Hat")?, name("Thing")?, name("Action")?, name("Person")?, name("Organisation")?];
        let by_act = acts
            .iter()
            .map(|act| Ok(((*act).to_owned(), speaking_of(&policies, act)?)))
            .collect::<Result<_>>()?;
        Ok(Self { by_act, authorizer: Authorizer::new(), types })
    }

    /// Whether the actor may do this to that thing. Anything that cannot be decided is a no.
    pub fn permits(&self, actor: &Actor, act: &str, thing: &Thing) -> bool {
        self.decide(actor, act, thing).unwrap_or_else(|error| {
            tracing::error!(%error, act, "access could not be decided and is denied");
            false
        })
    }

    fn decide(&self, actor: &Actor, act: &str, thing: &Thing) -> Result<bool> {
        let [hat, resource, action, person, organisation] = &self.types;
        let uid = |kind: &EntityTypeName, id: &str| {
            EntityUid::from_type_name_and_id(kind.clone(), EntityId::new(id))
        };
        let somebody = |id: Id<Person>| RestrictedExpression::new_entity_uid(uid(person, &id.to_string()));
        let place =
            |id: Id<Organisation>| RestrictedExpression::new_entity_uid(uid(organisation, &id.to_string()));
        let principal = uid(hat, "hat");
        let mut worn = HashMap::from([
            ("role".to_owned(), RestrictedExpression::new_string(actor.hat.role.to_string())),
            ("org".to_owned(), place(actor.hat.org)),
            ("person".to_owned(), somebody(actor.person)),
        ]);
        if let Some(unit) = actor.hat.unit {
            worn.insert("unit".to_owned(), place(unit));
        }
        let parties = thing.parties.iter().map(|id| somebody(*id));
        let facts = thing.facts.iter().map(|fact| RestrictedExpression::new_string((*fact).to_owned()));
        let mut met = HashMap::from([
            ("org".to_owned(), place(thing.org)),
            ("parties".to_owned(), RestrictedExpression::new_set(parties)),
            ("facts".to_owned(), RestrictedExpression::new_set(facts)),
        ]);
        if let Some(subject) = thing.subject {
            met.insert("subject".to_owned(), somebody(subject));
        }
        if let Some(author) = thing.author {
            met.insert("author".to_owned(), somebody(author));
        }
        let target = uid(resource, "thing");
        let entities = Entities::from_entities(
            [
                Entity::new(principal.clone(), worn, HashSet::new()).map_err(Error::broken)?,
                Entity::new(target.clone(), met, HashSet::new()).map_err(Error::broken)?,
            ],
            None,
        )
        .map_err(Error::broken)?;
        let request = Request::new(principal, uid(action, act), target, Context::empty(), None)
            .map_err(Error::broken)?;
        let policies = self.by_act.get(act).ok_or_else(|| Error::broken("no room knows this act"))?;
        let answer = self.authorizer.is_authorized(&request, policies, &entities);
        if let Some(error) = answer.diagnostics().errors().next() {
            return Err(Error::broken(error));
        }
        Ok(answer.decision() == Decision::Allow)
    }
}

impl std::fmt::Debug for Access {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Access")
    }
}

/// The policies whose scope lets them speak of this act.
fn speaking_of(policies: &PolicySet, act: &str) -> Result<PolicySet> {
    let is_it = |uid: &EntityUid| uid.id().unescaped() == act;
    let speaks = |policy: &&Policy| match policy.action_constraint() {
        ActionConstraint::Any => true,
        ActionConstraint::Eq(one) => is_it(&one),
        ActionConstraint::In(some) => some.iter().any(is_it),
    };
    PolicySet::from_policies(policies.policies().filter(speaks).cloned()).map_err(Error::broken)
}

fn schema(acts: &[&str]) -> Result<Schema> {
    let acts = acts.iter().map(|act| format!("{act:?}")).collect::<Vec<_>>().join(", ");
    let text = format!(
        "entity Person; entity Organisation;
         entity Hat {{ role: String, org: Organisation, person: Person, unit?: Organisation }};
         entity Thing {{ org: Organisation, subject?: Person, author?: Person, parties: Set<Person>, facts: Set<String> }};
         action {acts} appliesTo {{ principal: Hat, resource: Thing, context: {{}} }};"
    );
    let (schema, _) = Schema::from_cedarschema_str(&text).map_err(Error::broken)?;
    Ok(schema)
}
