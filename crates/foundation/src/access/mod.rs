//! The one place that decides who may do what: Cedar, default deny.

mod case;

use std::{
    collections::{HashMap, HashSet},
    sync::{PoisonError, RwLock},
};

use cedar_policy::{
    ActionConstraint, Authorizer, Context, Decision, Entities, Entity, EntityId, EntityTypeName, EntityUid,
    Policy, PolicySet, Request, RestrictedExpression, Schema, ValidationMode, Validator,
};

use self::case::Case;
use crate::{Actor, Error, Id, Organisation, Person, Result};

const GATES: &str = include_str!("../gates.cedar");

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

/// So many cases of one act are remembered at most.
const REMEMBERED: usize = 1000;

/// One act.
struct Act {
    /// The policies that can speak of it: an act is decided without asking all the others.
    policies: PolicySet,
    /// What they have said before. Policies do not change while the house is open.
    said: RwLock<HashMap<Case, bool>>,
}

/// All policies of the house.
pub struct Access {
    by_act: HashMap<String, Act>,
    authorizer: Authorizer,
    types: [EntityTypeName; 5],
}

impl Access {
    /// Reads the policies of these rooms (name, text) and the acts they may speak of, and checks them against
    /// the schema. Errors: a policy that does not parse, speaks of an act or attribute that does not exist, or names
    /// one person, organisation or thing.
    pub fn new(rooms: &[(&str, &str)], acts: &[&str]) -> Result<Self> {
        let text = rooms.iter().fold(GATES.to_owned(), |all, (_, policy)| all + "\n" + policy);
        let policies: PolicySet = text.parse().map_err(Error::broken)?;
        let schema = schema(acts)?;
        let checked = Validator::new(schema).validate(&policies, ValidationMode::Strict);
        if !checked.validation_passed() {
            let wrong: Vec<_> = checked.validation_errors().map(ToString::to_string).collect();
            return Err(Error::broken(wrong.join("\n")));
        }
        names_nobody(&policies)?;
        let name = |text: &str| text.parse::<EntityTypeName>().map_err(Error::broken);
        let types = [name("Hat")?, name("Thing")?, name("Action")?, name("Person")?, name("Organisation")?];
        let by_act = acts
            .iter()
            .map(|act| Ok(((*act).to_owned(), Act::new(&policies, act)?)))
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
        let known = self.by_act.get(act).ok_or_else(|| Error::broken("no room knows this act"))?;
        let case = Case::of(actor, thing);
        if let Some(said) = case.as_ref().and_then(|case| known.said_before(case)) {
            return Ok(said);
        }
        let permitted = self.ask(actor, (act, &known.policies), thing)?;
        if let Some(case) = case {
            known.remember(case, permitted);
        }
        Ok(permitted)
    }

    fn ask(&self, actor: &Actor, (act, policies): (&str, &PolicySet), thing: &Thing) -> Result<bool> {
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

impl Act {
    fn new(policies: &PolicySet, act: &str) -> Result<Self> {
        Ok(Self { policies: speaking_of(policies, act)?, said: RwLock::default() })
    }

    fn said_before(&self, case: &Case) -> Option<bool> {
        self.said.read().unwrap_or_else(PoisonError::into_inner).get(case).copied()
    }

    fn remember(&self, case: Case, permitted: bool) {
        let mut said = self.said.write().unwrap_or_else(PoisonError::into_inner);
        if said.len() < REMEMBERED {
            said.insert(case, permitted);
        }
    }
}

/// Policies speak of roles, relations and facts. One that named somebody would be decided once for all who are alike.
fn names_nobody(policies: &PolicySet) -> Result<()> {
    let is_act = |uid: &EntityUid| uid.type_name().basename() == "Action";
    let named = policies.policies().flat_map(Policy::entity_literals).find(|uid| !is_act(uid));
    named.map_or(Ok(()), |uid| Err(Error::broken(format!("a policy names one of those it is about: {uid}"))))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Chance, Role, testing};

    const POLICY: &str = r#"permit (principal, action == Action::"town.read", resource)
        when { principal.role == "peer" && resource has author && resource.author == principal.person };
        permit (principal, action == Action::"town.read", resource)
        when { principal.role == "coordinator" && principal has unit && resource has subject && resource has author
            && resource.subject != resource.author && resource.facts.contains("shared") };
        permit (principal, action == Action::"town.read", resource)
        when { principal.role == "coordinator" && resource.org == principal.org && resource.parties.contains(principal.person) };"#;

    #[test]
    fn what_was_said_before_of_a_case_is_what_is_said_of_everyone_in_it() {
        let trust = testing::trust(&[("town", POLICY)], &["town.read"]);
        let chance = Chance::of_seed(3);
        let one = |of: u8| chance.bytes::<1>()[0] % of;
        let id = |kind: u128, of: u8| uuid::Uuid::from_u128(kind + u128::from(one(of)));
        let (mut yes, mut no) = (0, 0);
        for _ in 0..5000 {
            let role = [Role::Peer, Role::Coordinator, Role::House][usize::from(one(3))];
            let mut actor = testing::actor(&trust, id(100, 4).into(), id(200, 3).into(), role);
            actor.hat.unit = (one(2) == 0).then(|| id(200, 3).into());
            let mut thing = Thing::of(id(200, 3).into())
                .fact("shared", one(2) == 0)
                .fact("agreement", one(2) == 0)
                .fact("release", one(2) == 0)
                .fact("blocked", one(8) == 0);
            for _ in 0..one(3) {
                let person = id(100, 4).into();
                thing = [thing.clone().about(person), thing.clone().by(person), thing.with(person)]
                    [usize::from(one(3))]
                .clone();
            }
            let access = &trust.access;
            let asked =
                access.ask(&actor, ("town.read", &access.by_act["town.read"].policies), &thing).unwrap();
            assert_eq!(access.permits(&actor, "town.read", &thing), asked, "{actor:?} {thing:?}");
            if asked { yes += 1 } else { no += 1 }
        }
        let remembered = trust.access.by_act["town.read"].said.read().unwrap().len();
        assert!(yes > 150 && no > 300 && remembered > 100, "{yes} {no} {remembered}");
    }

    #[test]
    fn a_policy_that_names_somebody_is_refused() {
        let wrong = r#"permit (principal, action == Action::"town.read", resource)
            when { principal.person == Person::"018f0000-0000-7000-8000-000000000000" };"#;
        let refused = Access::new(&[("town", wrong)], &["town.read"]).unwrap_err();
        assert!(format!("{refused:?}").contains("Person"), "{refused:?}");
    }
}
