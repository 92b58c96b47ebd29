//! Who may do what, as one table: every cell of it against the policies, and everything outside it denied.

use std::{collections::BTreeSet, sync::Arc};

use foundation::{Actor, Chance, Hat, Id, Keys, Level, Organisation, Person, Role, Thing, Trust, testing};

const TABLE: &str = include_str!("permissions.csv");

/// Every fact that the policies of these rooms ask for, all true: those that open a door, not those that
/// close one.
fn facts_in(policies: impl Iterator<Item = &'static str>) -> BTreeSet<&'static str> {
    let asked = policies.flat_map(|policy| policy.split("facts.contains(\"").skip(1));
    asked
        .filter_map(|rest| rest.split('"').next())
        .filter(|fact| !["blocked", "forgotten"].contains(fact))
        .collect()
}

fn facts() -> BTreeSet<&'static str> {
    facts_in(brobygger::rooms().into_iter().map(|room| room.policy))
}

/// The facts that can matter for an act: those of the rooms that know it, and of the gates.
fn facts_for(act: &str) -> BTreeSet<&'static str> {
    let speaks = |room: &ui::Capability| room.policy.contains(&format!("\"{act}\""));
    let mut facts = facts_in(brobygger::rooms().into_iter().filter(speaks).map(|room| room.policy));
    facts.extend(["agreement", "release"]);
    facts
}

struct World {
    trust: Arc<Trust>,
    here: Id<Organisation>,
    there: Id<Organisation>,
    me: Id<Person>,
    other: Id<Person>,
}

impl World {
    fn new() -> Self {
        let access = brobygger::serve::access(&brobygger::rooms()).unwrap();
        let chance = Chance::of_seed(1);
        let trust = Arc::new(Trust { access, keys: Keys::new([1; 32]), chance: Chance::of_seed(2) });
        let now = testing::noon();
        Self {
            trust,
            here: Id::made(now, &chance),
            there: Id::made(now, &chance),
            me: Id::made(now, &chance),
            other: Id::made(now, &chance),
        }
    }
    fn actor(&self, role: Role) -> Actor {
        let hat = Hat { org: self.here, unit: None, role };
        Actor { person: self.me, hat, level: Level::Account, now: testing::noon(), trust: self.trust.clone() }
    }
    /// A thing of one's own with everything true that opens a door.
    fn mine(&self) -> Thing {
        with(Thing::of(self.here).about(self.me).by(self.me), &facts())
    }
    /// Own and others' things with all facts that can matter, with each alone, with each missing, and with
    /// none.
    fn things(&self, act: &str) -> Vec<Thing> {
        let all = facts_for(act);
        let mut sets = vec![all.clone(), BTreeSet::new()];
        sets.extend(all.iter().map(|fact| BTreeSet::from([*fact])));
        sets.extend(all.iter().map(|fact| all.iter().filter(|other| *other != fact).copied().collect()));
        let here = || Thing::of(self.here);
        let (me, other) = (self.me, self.other);
        let things = [
            here().about(me).by(me),
            here().about(other).by(other),
            here().about(other).by(me),
            here().about(other).with(me),
            here().about(me).by(other),
            here().with(me),
            here(),
        ];
        sets.iter().flat_map(|set| things.iter().map(|thing| with(thing.clone(), set))).collect()
    }
}

fn with(thing: Thing, facts: &BTreeSet<&'static str>) -> Thing {
    facts.iter().fold(thing, |thing, fact| thing.fact(fact, true))
}

/// The cells that exist now: (role, act, conditions).
fn cells() -> Vec<(Role, String, String)> {
    let mut all = Vec::new();
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        let parts: Vec<&str> = line.split(';').collect();
        let [role, resource, acts, conditions] = parts[..] else { panic!("{line}") };
        let roles: Vec<Role> = if role == "authn" {
            Role::ALL.iter().copied().filter(|role| *role != Role::House).collect()
        } else {
            vec![role.parse().unwrap()]
        };
        for role in roles {
            for act in acts.split(' ') {
                all.push((role, format!("{resource}.{act}"), conditions.to_owned()));
            }
        }
    }
    all
}

fn acts() -> BTreeSet<&'static str> {
    brobygger::rooms().iter().flat_map(|room| room.acts).copied().collect()
}

#[test]
fn nothing_is_permitted_that_does_not_stand_in_the_table() {
    let world = World::new();
    let cells = cells();
    let (mut wrong, mut tried) = (Vec::new(), 0);
    for act in acts() {
        let things = world.things(act);
        for role in Role::ALL.iter().filter(|role| **role != Role::House) {
            let expected = cells.iter().any(|(r, a, _)| r == role && a == act);
            let actor = world.actor(*role);
            let permitted = things.iter().any(|thing| actor.may(act, thing));
            tried += 1;
            if permitted && !expected {
                wrong.push(format!("{role} may {act}, and the table does not say so"));
            }
        }
    }
    assert!(tried > 500, "only {tried} cells");
    assert!(wrong.is_empty(), "{} of {tried} cells:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn everything_that_stands_in_the_table_is_permitted() {
    let world = World::new();
    let acts = acts();
    let (mut wrong, mut tried) = (BTreeSet::new(), 0);
    for (role, act, conditions) in cells() {
        tried += 1;
        let actor = world.actor(role);
        if !acts.contains(act.as_str()) {
            wrong.insert(format!("{role} {act} ({conditions}): nobody can do this here"));
        } else if !world.things(&act).iter().any(|thing| actor.may(&act, thing)) {
            wrong.insert(format!("{role} {act} ({conditions}): never permitted"));
        }
    }
    assert!(tried > 250, "only {tried} cells");
    assert!(
        wrong.is_empty(),
        "{} of {tried}:\n{}",
        wrong.len(),
        wrong.into_iter().collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn what_is_ones_own_is_nobody_elses() {
    let world = World::new();
    let mut wrong = Vec::new();
    for (role, act, conditions) in cells() {
        let own = ["SELF", "OWN", "OWNREF", "REL", "PARTY", "ADDRESSEE"];
        let only_own = conditions.split(['|', ',']).any(|condition| own.contains(&condition));
        let also_otherwise = cells().iter().any(|(r, a, c)| {
            *r == role && *a == act && !c.split(['|', ',']).any(|condition| own.contains(&condition))
        });
        if only_own && !also_otherwise && acts().contains(act.as_str()) {
            let stranger = Thing::of(world.here).about(world.other).by(world.other);
            if world.actor(role).may(&act, &stranger) {
                wrong.push(format!("{role} may {act} of somebody else"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_gates_close_every_cell() {
    let world = World::new();
    let mut wrong = Vec::new();
    for act in acts() {
        for role in Role::ALL.iter().filter(|role| **role != Role::House) {
            let actor = world.actor(*role);
            let elsewhere = Thing::of(world.there).about(world.other).by(world.other).fact("release", true);
            for (gate, thing) in [
                ("another organisation's", elsewhere),
                ("a blocked one's", world.mine().fact("blocked", true)),
                ("a forgotten one's", world.mine().fact("forgotten", true)),
            ] {
                if actor.may(act, &thing) {
                    wrong.push(format!("{role} may {act}: {gate}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nobody_reads_a_guides_own_notes_and_feelings_but_the_guide() {
    let world = World::new();
    for act in acts().iter().filter(|act| act.starts_with("note_private.")) {
        for role in Role::ALL {
            assert!(
                !world.actor(*role).may(act, &Thing::of(world.here).about(world.me).by(world.other)),
                "{role} {act}"
            );
        }
    }
}
