//! Brobygger's own training beside the competence framework it is built on, coverage, and every refusal of a
//! file.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use proptest::prelude::*;
use training::coverage::{Count, count, matrix};
use training::profile::{Profile, ProfileTexts};

/// The ids of the framework, read from its file: this crate knows no packs.
static FRAMEWORK: LazyLock<(Vec<String>, Vec<String>)> = LazyLock::new(|| {
    let path =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../../packs/core-framework/frameworks/brobygger-core.toml");
    let file: toml::Table =
        std::fs::read_to_string(path).expect("the framework lies here").parse().expect("it is TOML");
    let ids = |list: &str| {
        let each = file[list].as_array().expect("a list").iter();
        each.map(|one| one["id"].as_str().expect("a text").to_owned()).collect()
    };
    (ids("statement"), ids("domain"))
});

fn ids() -> (Vec<&'static str>, Vec<&'static str>) {
    let (statements, domains) = &*FRAMEWORK;
    (statements.iter().map(String::as_str).collect(), domains.iter().map(String::as_str).collect())
}

fn ours() -> Profile {
    let (statements, domains) = ids();
    training::brobygger(&statements, &domains).expect("our training is whole").0
}

#[test]
fn brobyggers_training_meets_every_statement_and_says_so_in_four_languages() {
    let (statements, domains) = ids();
    let (profile, texts) = training::brobygger(&statements, &domains).unwrap();
    let rows = matrix(&statements, &profile.modules);
    assert_eq!(rows.len(), 87);
    let found = count(&rows);
    assert_eq!((found.empty, found.partly + found.whole), (0, 87));
    assert!(found.whole >= 15, "{found:?}");
    assert_eq!(texts.keys().copied().collect::<Vec<_>>(), ["da", "en", "nb", "sv"]);
    let rule = training::rule(profile.rule.as_deref().unwrap()).unwrap();
    assert_eq!((profile.hours(), profile.practice_hours()), (110, rule.practice_hours()));
    let asked: BTreeSet<&String> = rule.assessments.iter().collect();
    for words in texts.values() {
        assert_eq!(words.assessments.keys().collect::<BTreeSet<_>>(), asked);
    }
}

#[test]
fn without_its_framework_the_training_is_refused() {
    let (statements, domains) = ids();
    let wrong = training::brobygger(&statements[1..], &domains).unwrap_err();
    assert!(wrong.0.iter().all(|one| one.what.contains("`trust-1`") && one.line > 10), "{wrong}");
    assert!(training::brobygger(&statements, &domains[1..]).is_err());
}

#[test]
fn empty_rows_come_first_then_those_met_in_the_fewest_ways() {
    let profile = ours();
    let modules: Vec<_> =
        profile.modules.into_iter().filter(|one| one.id == "meeting" || one.id == "role").collect();
    let rows = matrix(&["trust-1", "listening-1", "groups-1", "ethics-2", "empathy-2", "groups-1"], &modules);
    let shown: Vec<(&str, usize)> = rows.iter().map(|row| (row.statement, row.ways())).collect();
    assert_eq!(
        shown,
        [("groups-1", 0), ("trust-1", 1), ("empathy-2", 1), ("listening-1", 3), ("ethics-2", 3)]
    );
    assert_eq!(count(&rows), Count { empty: 1, partly: 2, whole: 2 });
    assert_eq!(rows[3].taught, BTreeSet::from(["meeting"]));
    assert!(matrix(&[], &modules).is_empty());
}

const MODULE: &str = "[[module]]\nid = \"m\"\ndomain = \"d\"\nhours = 2\nmethods = [\"talk\"]\n\
                      teachers = [\"peer\"]\noutcomes = [\"o\"]\n";
const HEAD: &str = "id = \"p\"\nversion = \"1\"\nsources = [\"own\"]\nlicence = \"CC0\"\nframework = \"f\"\n\
                    level = 3\nown_experience = true\nlanguages = [\"en\"]\n";

#[test]
fn every_mistake_in_a_profile_has_its_line_and_its_mend() {
    let read = |module: &str| Profile::read("p.toml", &format!("{HEAD}{module}"), &["s"], &["d"]);
    assert_eq!(read(MODULE).unwrap().modules.len(), 1);
    for (module, line, what) in [
        (MODULE.repeat(2), 10, "two modules are called `m`"),
        ("module = []".into(), 9, "the training has no modules"),
        (MODULE.replace("\"d\"", "\"e\""), 11, "`e` is no domain"),
        (format!("{MODULE}taught = [\"s\", \"t\"]"), 16, "`t` in `m` is no statement"),
        (format!("{MODULE}taught = [\"s\", \"s\"]"), 10, "`s` stands twice"),
        (MODULE.replace("hours = 2", "hours = 0"), 10, "the module takes no time"),
        (format!("{MODULE}eqf_level = 9"), 10, "there is no such level"),
        (format!("{MODULE}assessed = [\"s\"]"), 10, "what is assessed and how"),
        (format!("{MODULE}assessment = [\"talk\"]"), 10, "what is assessed and how"),
        (MODULE.replace("[\"peer\"]", "[]"), 10, "methods, teachers or outcomes"),
        (MODULE.replace("talk", "song"), 13, "unknown variant"),
        (format!("{MODULE}colour = 1"), 16, "unknown field"),
    ] {
        let wrong = read(&module).unwrap_err();
        assert_eq!(wrong.0.len(), 1, "{module}\n{wrong}");
        assert!(wrong.0[0].line == line && wrong.0[0].what.starts_with(what), "{module}\n{wrong}");
    }
}

#[test]
fn words_are_whole_and_about_modules_that_are_there() {
    let profile = Profile::read("p.toml", &format!("{HEAD}{MODULE}"), &[], &["d"]).unwrap();
    let head = "title = \"t\"\nabout = \"a\"\nentry = \"e\"\n";
    let module = |id: &str, outcome: &str| {
        format!("[modules.{id}]\ntitle = \"t\"\nabout = \"a\"\noutcomes = {{ {outcome} = \"w\" }}\n")
    };
    let read = |modules: &str| ProfileTexts::read("t.toml", &format!("{head}{modules}"), &profile);
    assert!(read(&module("m", "o")).is_ok());
    for (modules, line, what) in [
        ("[modules]\n".to_owned(), 1, "the module `m` says nothing"),
        (module("m", "other"), 4, "`m` does not say exactly its outcomes"),
        (module("m", "o") + &module("n", "o"), 8, "there is no module `n`"),
    ] {
        let wrong = read(&modules).unwrap_err();
        assert_eq!((wrong.0.len(), wrong.0[0].line, wrong.0[0].what.as_str()), (1, line, what), "{wrong}");
    }
}

proptest! {
    #[test]
    fn the_order_of_modules_changes_nothing(order in Just((0..12usize).collect::<Vec<_>>()).prop_shuffle()) {
        let (statements, _) = ids();
        let profile = ours();
        let shuffled: Vec<_> = order.iter().map(|at| profile.modules[*at].clone()).collect();
        prop_assert_eq!(matrix(&statements, &profile.modules), matrix(&statements, &shuffled));
    }

    #[test]
    fn one_module_more_never_leaves_more_rows_empty(some in prop::collection::vec(prop::bool::ANY, 12)) {
        let (statements, _) = ids();
        let profile = ours();
        let kept = |more: bool| profile.modules.iter().zip(&some).filter(|(_, kept)| **kept || more)
            .map(|(module, _)| module.clone()).collect::<Vec<_>>();
        let (few, all) = (kept(false), kept(true));
        let (few, all) = (count(&matrix(&statements, &few)), count(&matrix(&statements, &all)));
        prop_assert!(all.empty <= few.empty && all.whole >= few.whole);
    }
}
