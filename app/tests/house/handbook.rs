//! The page about permissions says what the policies say. `UPDATE_PAGES=1` writes it anew.

use std::collections::{BTreeMap, BTreeSet};

use crate::tidy::{read, root};

const PAGE: &str = "docs/handbook/permissions.md";
/// What stands above this line is written by hand, what stands below is made from the policies.
const MARK: &str = "<!-- From here on made from the policies: cargo test handbook -->\n";

/// The roles, in the order of the page; nothing stands for everybody.
const ROLES: &[(&str, &str)] = &[
    ("", "Everybody who is signed in"),
    ("recipient", "Recipient"),
    ("peer", "Guide"),
    ("referrer", "Colleague on the ward"),
    ("coordinator", "Coordinator"),
    ("manager", "Partner leader"),
    ("evaluator", "Evaluator"),
    ("administrator", "Administrator of an organisation"),
    ("network-administrator", "Network administrator"),
    ("privacy-officer", "Privacy officer"),
    ("house", "The house itself, when time has passed or something follows"),
];

const VERBS: &[(&str, &str)] = &[
    ("read", "see"),
    ("list", "list"),
    ("create", "make"),
    ("update", "change"),
    ("void", "end"),
    ("share", "pass on"),
    ("export", "take out"),
    ("decide", "decide"),
];

/// What acts are done to, in the order of the page.
const THINGS: &[(&str, &str)] = &[
    ("id_core", "name and ways to reach"),
    ("account", "account"),
    ("role_grant", "role"),
    ("consent", "consent"),
    ("block", "list of people not to meet"),
    ("dsar", "request for data or forgetting"),
    ("audit", "trail"),
    ("org_config", "settings of an organisation"),
    ("directory", "directory of organisations"),
    ("crisis_info", "help now"),
    ("partnership", "programme and its partners"),
    ("agreement", "agreement"),
    ("cost", "cost"),
    ("approval", "approval"),
    ("recognition", "recognition by a panel"),
    ("own_story", "what a guide has been through, in their own words"),
    ("rating", "rating against the competence framework"),
    ("cert", "certificate"),
    ("referral", "offer and referral"),
    ("match", "match"),
    ("relation", "path"),
    ("meeting", "meeting"),
    ("log_shared", "note both can read"),
    ("note_private", "working note"),
    ("peer_profile", "guide's profile"),
    ("peer_lived", "guide's lived experience"),
    ("checklist", "checklist"),
    ("handout", "what a guide was given"),
    ("validation", "validation of a framework"),
    ("panel", "panel of a validation"),
    ("own_framework", "competence framework of one's own"),
    ("framework_comment", "comment on a draft framework"),
    ("wellbeing", "how the guide is"),
    ("calfeed", "calendar feed"),
    ("form_response", "answers to questions"),
    ("form_template", "questionnaires in use"),
    ("agg", "protected figures"),
    ("export", "file of figures"),
    ("letter", "letters that could not be sent"),
];

/// Conditions in words: of one thing first, then of all.
const FACTS: &[(&str, &str)] = &[
    ("form_response.open", "while the questions are open"),
    ("wellbeing.shared", "only that the guide would like to talk"),
    ("agreement.organisation", "on behalf of the organisation"),
    ("cost.agreement", "partners of the same programme"),
    ("participant", "a guide or recipient"),
    ("staff", "a colleague"),
    ("first-administrator", "the organisation has no administrator yet"),
    ("relation", "the two are or were matched"),
    ("administrative", "lines about accounts and settings"),
    ("network-role", "roles of the network"),
    ("release", "the person has released it"),
    ("agreement", "the partners have agreed to it"),
    ("shared", "shared with them"),
    ("offered", "while they are asked about each other"),
    ("open", "while it is open"),
    ("recent", "until 14 days after the end"),
    ("before-the-end", "for a meeting that began before it"),
    ("own-referral", "until 90 days after it was decided"),
    ("protected", "after protection of small groups"),
    ("disclosed", "they have chosen to share it"),
    ("invited", "somebody came by their secret link"),
];

/// One permit: its acts, the roles it is for (nothing: everybody), and its condition.
struct Permit {
    acts: Vec<(String, String)>,
    roles: BTreeSet<String>,
    condition: String,
}

/// Everything between `before` and the next quotation mark, wherever it stands.
fn quoted<'t>(text: &'t str, before: &'t str) -> impl Iterator<Item = &'t str> {
    text.split(before).skip(1).filter_map(|rest| rest.split('"').next())
}

fn permits(policy: &str) -> Vec<Permit> {
    let lines = policy.lines().map(|line| line.split("//").next().unwrap_or_default());
    let text = lines.collect::<Vec<_>>().join(" ");
    let statements = text.split(';').filter_map(|one| one.split_once("permit")).map(|(_, rest)| rest);
    statements
        .map(|statement| {
            let (head, condition) = statement.split_once(" when ").unwrap_or((statement, ""));
            let acts = quoted(head, "Action::\"").filter_map(|act| act.split_once('.'));
            let mut roles: BTreeSet<String> =
                quoted(condition, "principal.role == \"").map(str::to_owned).collect();
            for list in
                condition.split("[").skip(1).filter_map(|rest| rest.split_once("].contains(principal.role)"))
            {
                roles.extend(
                    quoted(&format!(" {}", list.0), "\"")
                        .filter(|word| word.trim().len() > 2)
                        .map(str::to_owned),
                );
            }
            roles.retain(|role| role.chars().all(|c| c.is_ascii_lowercase() || c == '-'));
            if roles.is_empty() {
                roles.insert(String::new());
            }
            Permit {
                acts: acts.map(|(thing, verb)| (thing.to_owned(), verb.to_owned())).collect(),
                roles,
                condition: condition.to_owned(),
            }
        })
        .collect()
}

/// When, in words. What is excepted (`!(…)`) is left out.
fn when(thing: &str, role: &str, condition: &str) -> String {
    let mut words: Vec<&str> = Vec::new();
    let plain: String = condition.split("!(").enumerate().fold(String::new(), |all, (at, part)| {
        all + if at == 0 { part } else { part.split_once(')').map_or("", |(_, rest)| rest) }
    });
    for (code, said) in [
        ("resource.org == principal.org", "own organisation"),
        ("resource.subject == principal.person", "about themselves"),
        ("resource.subject != principal.person", "never about themselves"),
        ("resource.author == principal.person", "made by themselves"),
        ("resource.parties.contains(principal.person)", "taking part themselves"),
    ] {
        if plain.contains(code) && role != "house" {
            words.push(said);
        }
    }
    let mut facts: Vec<&str> = quoted(&plain, "facts.contains(\"").collect();
    if facts.contains(&"recent") {
        facts.retain(|fact| *fact != "open");
    }
    for fact in facts {
        let own = format!("{thing}.{fact}");
        let said =
            FACTS.iter().find(|(code, _)| *code == own).or(FACTS.iter().find(|(code, _)| *code == fact));
        words.push(said.unwrap_or_else(|| panic!("the page has no words for the fact {fact:?}")).1);
    }
    if words.is_empty() { "always".to_owned() } else { words.join(", ") }
}

fn page() -> String {
    type Rows = BTreeMap<(usize, String), BTreeSet<usize>>;
    let mut tables: BTreeMap<usize, Rows> = BTreeMap::new();
    let place = |of: &[(&str, &str)], code: &str| {
        of.iter()
            .position(|(one, _)| *one == code)
            .unwrap_or_else(|| panic!("the page has no words for {code:?}"))
    };
    for permit in brobygger::rooms().iter().flat_map(|room| permits(room.policy)) {
        for role in &permit.roles {
            for (thing, verb) in &permit.acts {
                let row = (place(THINGS, thing), when(thing, role, &permit.condition));
                let rows = tables.entry(place(ROLES, role)).or_default();
                rows.entry(row).or_default().insert(place(VERBS, verb));
            }
        }
    }
    let mut page = String::new();
    for (role, rows) in tables {
        page += &format!("\n## {}\n\n| what | may | when |\n|---|---|---|\n", ROLES[role].1);
        for ((thing, when), verbs) in rows {
            let verbs: Vec<_> = verbs.into_iter().map(|verb| VERBS[verb].1).collect();
            page += &format!("| {} | {} | {when} |\n", THINGS[thing].1, verbs.join(", "));
        }
    }
    page
}

#[test]
fn the_page_about_permissions_says_what_the_policies_say() {
    let path = root().join(PAGE);
    let kept = read(&path);
    let (by_hand, made) = kept.split_once(MARK).expect("the page has its mark");
    let page = page();
    if std::env::var_os("UPDATE_PAGES").is_some() {
        std::fs::write(&path, format!("{by_hand}{MARK}{page}")).unwrap();
    } else {
        assert!(
            made == page,
            "{PAGE} is not what the policies say: run the test with UPDATE_PAGES=1, and look at it"
        );
    }
}
