//! Every text stands in every language with the same things in it, is used, and is said without a gap.

use std::collections::{BTreeMap, BTreeSet};

use ui::{Language, Text};

use super::{PLAN, analysed, people, texts};

fn keys(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let of = |(spoken, _): &&Text| *spoken == language;
    let mut all = BTreeMap::new();
    for line in crate::TEXTS.iter().filter(of).flat_map(|(_, text)| text.lines()) {
        let Some((key, said)) = line.split_once(" = ").filter(|_| line.starts_with("analysis-")) else {
            continue;
        };
        let name = |part: &str| part.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap().to_owned();
        all.insert(key.to_owned(), said.split('$').skip(1).map(name).collect());
    }
    all
}

#[test]
fn the_four_languages_say_the_same_things() {
    let english = keys(Language::En);
    assert!(english.len() > 200);
    for language in Language::ALL {
        let theirs = keys(*language);
        for (key, with) in &english {
            assert_eq!(theirs.get(key), Some(with), "{language}: {key}");
        }
        assert_eq!(theirs.len(), english.len(), "{language}");
    }
}

#[test]
fn every_mistake_is_said_in_every_language() {
    let mut plans = vec![PLAN.replace("audience", "audiense"), PLAN.replace("\"after\"", "\"afetr\"")];
    plans.push(PLAN.replace("lowest = 0", "lowest = 50"));
    for plan in plans {
        for mistake in analysed(&people(), &plan).expect_err("something is wrong") {
            let said: Vec<String> = Language::ALL.iter().map(|one| mistake.say(&texts(), *one)).collect();
            assert!(said.iter().all(|one| !one.contains("analysis-") && !one.contains('{')), "{said:?}");
            assert_eq!(said.iter().collect::<BTreeSet<_>>().len(), 4, "{said:?}");
        }
    }
}

#[test]
fn a_report_is_said_whole_in_every_language() {
    for language in Language::ALL {
        let plan = format!("language = \"{language}\"\n{PLAN}important = 5\nsd = 15\nreliability = 0.9\n");
        let analysis = analysed(&people(), &plan).unwrap();
        let page = analysis.report.html(&texts()).unwrap();
        let style = page.find("</style>").unwrap();
        assert!(!page[style..].contains("analysis-w") && !page[style..].contains("{ $"), "{language}");
        for key in keys(Language::En).keys() {
            assert!(!page[style..].contains(&format!(">{key}<")), "{language}: {key}");
        }
    }
}
