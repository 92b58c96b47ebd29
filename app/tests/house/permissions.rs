//! Who may do what, as one table: every cell of it against the policies, and everything outside it denied.

use std::{collections::BTreeSet, sync::Arc};

use foundation::{Actor, Chance, Hat, Id, Keys, Level, Organisation, Person, Role, Thing, Trust, testing};

const TABLE: &str = include_str!("permissions.csv");

/// Every fact that any policy asks for, all true: those that open a door, not those that close one.
fn facts() -> BTreeSet<&'static str> {
    let policies = brobygger::rooms().into_iter().map(|room| room.policy);
    let asked = policies.flat_map(|policy| policy.split("facts.contains(\"").skip(1));
    asked
        .filter_map(|rest| rest.split('"').next())
        .filter(|fact| !["blocked", "forgotten"].contains(fact))
        .collect()
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
    /// Own and others' things with all facts, with each alone, with each missing, and with none.
    fn things(&self) -> Vec<Thing> {
        let all = facts();
        let mut sets = vec![all.clone(), BTreeSet::new()];
        sets.extend(all.iter().map(|fact| BTreeSet::from([*fact])));
        sets.extend(all.iter().map(|fact| all.iter().filter(|other| *other != fact).copied().collect()));
        let here = || Thing::of(self.here);
        let of = |who| move |set: &BTreeSet<&'static str>| with(Thing::of(self.here).about(who).by(who), set);
        sets.iter().map(of(self.me)).chain(sets.iter().map(of(self.other))).collect()
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

fn resources_in_table() -> BTreeSet<String> {
    cells().into_iter().map(|(_, act, _)| act.split('.').next().unwrap().to_owned()).collect()
}

#[test]
fn nothing_is_permitted_that_does_not_stand_in_the_table() {
    let world = World::new();
    let (cells, things) = (cells(), world.things());
    let (mut wrong, mut tried) = (Vec::new(), 0);
    for act in acts() {
        if !resources_in_table().contains(act.split('.').next().unwrap()) {
            continue;
        }
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
