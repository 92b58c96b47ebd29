//! The packs that ship: no mistake in them, complete in four languages, and in the voice of the house.

use std::collections::{BTreeMap, BTreeSet};

use packs::programme::{CostGroup, RuleKind};
use packs::{HelpGroup, Pack, Packs, Part, StatementKind, TextsBy};

const LANGUAGES: [&str; 4] = ["en", "nb", "da", "sv"];

fn shipped() -> Packs {
    Packs::shipped().unwrap_or_else(|mistakes| panic!("{mistakes}"))
}

fn peer_guide(packs: &Packs) -> &Pack {
    packs.pack("peer-guide").expect("the template ships")
}

#[test]
fn the_shipped_packs_have_no_mistakes_and_are_all_there() {
    let packs = shipped();
    let ids: Vec<&str> = packs.all().map(Pack::id).collect();
    assert_eq!(
        ids,
        ["codelists", "core-framework", "help-lines", "measures-own", "peer-guide", "places", "who-5"]
    );
    assert!(packs.overridden().is_empty());
}

#[test]
fn the_folder_they_come_from_has_no_mistakes_either() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs");
    assert_eq!(packs::check(&folder), []);
}

#[test]
fn every_pack_is_complete_in_four_languages() {
    let packs = shipped();
    for pack in packs.all() {
        assert_eq!(pack.about().languages, LANGUAGES, "{}", pack.id());
        let english: BTreeSet<&str> = pack.text_keys("en").collect();
        for lang in LANGUAGES {
            assert_eq!(pack.text_keys(lang).collect::<BTreeSet<_>>(), english, "{} in {lang}", pack.id());
            for list in pack.codelists() {
                for code in &list.codes {
                    assert_ne!(code.label(lang), code.code, "{} {} in {lang}", list.id, code.code);
                }
            }
        }
    }
}

/// Everything a person may read in this language.
fn words(packs: &Packs, lang: &str) -> Vec<String> {
    let mut words = Vec::new();
    for pack in packs.all() {
        words.extend(pack.text_keys(lang).filter_map(|key| pack.text(lang, key)).map(str::to_owned));
        words.extend(pack.codelists().flat_map(|list| &list.codes).map(|code| code.label(lang).to_owned()));
        for texts in pack.instruments().filter_map(|instrument| instrument.texts(lang)) {
            words.extend([texts.title.clone(), texts.about.clone(), texts.before.clone()]);
            words.extend(texts.answers.iter().chain(texts.questions.values()).cloned());
        }
        for texts in pack.frameworks().filter_map(|framework| framework.texts(lang)) {
            words.extend([texts.title.clone(), texts.about.clone()]);
            words.extend(texts.levels.iter().cloned());
            let domains = texts.domains.values().flat_map(|said| [said.title.clone(), said.about.clone()]);
            words.extend(domains.chain(texts.competences.values().map(|said| said.title.clone())));
            let statements = texts.statements.values();
            words.extend(
                statements.flat_map(|said| [said.text.clone(), said.reason.clone(), said.example.clone()]),
            );
        }
        for kind in ["guide-organisation", "guide-recipient"] {
            words.extend(pack.agreement(kind, lang).map(|agreement| agreement.markdown.clone()));
        }
    }
    words
}

#[test]
fn nothing_shouts_and_nobody_is_a_case() {
    let packs = shipped();
    let never = ["!", "client", "klient", "invalid", "submit", "overdue", "KPI", "user's", "no-show"];
    for lang in LANGUAGES {
        for words in words(&packs, lang) {
            for word in never {
                // A report of what has been validated may say so.
                let said = words.replace("validated", "").replace("validert", "").replace("validera", "");
                assert!(!said.to_lowercase().contains(&word.to_lowercase()), "{lang}: {word} in: {words}");
            }
        }
    }
}

#[test]
fn each_language_is_its_own() {
    let packs = shipped();
    let pack = peer_guide(&packs);
    for (one, other) in [("nb", "da"), ("nb", "sv"), ("da", "sv"), ("en", "nb")] {
        let long =
            pack.text_keys(one).filter(|key| pack.text(one, key).is_some_and(|words| words.len() > 60));
        for key in long {
            assert_ne!(pack.text(one, key), pack.text(other, key), "{key} is the same in {one} and {other}");
        }
    }
}

#[test]
fn the_framework_is_whole_and_each_language_says_it_itself() {
    let packs = shipped();
    let core = packs.framework("brobygger-core").expect("it ships");
    assert!((60..=90).contains(&core.statements.len()), "{}", core.statements.len());
    for kind in [StatementKind::Knowledge, StatementKind::Skill, StatementKind::Attitude] {
        assert!(core.statements.iter().filter(|one| one.kind == kind).count() >= 20, "{kind:?}");
    }
    for one in &core.competences {
        assert!(core.statements_of(&one.id).next().is_some(), "{} has no statement", one.id);
    }
    for (one, other) in [("nb", "da"), ("nb", "sv"), ("da", "sv"), ("en", "nb")] {
        let (texts, others) =
            (core.texts(one).expect("it is there"), core.texts(other).expect("it is there"));
        for (id, said) in &texts.statements {
            assert_ne!(said.reason, others.statements[id].reason, "{id} is the same in {one} and {other}");
        }
    }
}

#[test]
fn the_numbers_of_the_peer_guide_are_those_of_its_sources() {
    let packs = shipped();
    let programme = peer_guide(&packs).programme().expect("a programme");
    assert_eq!(programme.length.months, 4);
    assert_eq!(programme.length.approved_by, "coordinator");
    assert_eq!(programme.alarm("not-spoken-to-guide").map(|alarm| alarm.days()), Some(14));
    assert_eq!(programme.alarm("ending-near").and_then(|alarm| alarm.before_days), Some(21));
    let steps: Vec<&str> = programme.steps.iter().map(|step| step.id.as_str()).collect();
    assert_eq!(steps, ["offer", "consent", "match", "first-meeting", "on-the-way", "ending"]);
    assert!(!programme.meeting.goal_required && !programme.meeting.topic_required);
    let partners: Vec<&str> = programme.origin.partners.iter().map(|partner| partner.name.as_str()).collect();
    assert!(partners.contains(&"Region Midtjylland") && partners.contains(&"SIND Pårørenderådgivning"));
    assert_eq!(programme.measure("two-months").and_then(|measure| measure.day), Some(60));
}

#[test]
fn the_published_case_gives_about_a_hundred_and_thirty_six_guide_years() {
    let packs = shipped();
    let programme = peer_guide(&packs).programme().expect("a programme");
    let case = programme.published_case.as_ref().expect("a published case");
    let guide_years = case.total as f64 / case.per_guide_year as f64;
    assert!((guide_years - 135.678).abs() < 0.001, "{guide_years}");
    assert_eq!(case.operation_percent + case.training_percent, 100.0);
    for group in CostGroup::ALL {
        assert!(programme.costs.iter().any(|cost| cost.group == group), "{}", group.name());
    }
}

#[test]
fn what_is_never_broken_has_no_weight_and_every_wish_has_one() {
    let packs = shipped();
    let programme = peer_guide(&packs).programme().expect("a programme");
    let musts: Vec<&str> =
        programme.rules.iter().filter(|rule| rule.is_must()).map(|rule| rule.id.as_str()).collect();
    for never_broken in [
        "consent",
        "approved",
        "room",
        "exclusion-list",
        "not-someone-known",
        "own-ward",
        "language",
        "distance",
    ] {
        assert!(musts.contains(&never_broken), "{never_broken}");
    }
    for rule in programme.rules.iter().filter(|rule| !rule.is_must()) {
        assert!(rule.weight() > 0.0, "{}", rule.id);
    }
    assert!(programme.rules.iter().any(|rule| matches!(rule.kind, RuleKind::Fair(_))));
}

#[test]
fn a_likeperson_is_unpaid_and_the_word_follows_the_country() {
    let packs = shipped();
    let programme = peer_guide(&packs).programme().expect("a programme");
    let guide = programme.role("guide").expect("a guide");
    assert!(!guide.paid);
    let name = |lang, country| guide.name(lang, country).map(|name| name.one.as_str());
    assert_eq!(name("nb", "NO"), Some("likeperson"));
    assert_eq!(name("nb", "DK"), Some("peer-guide"));
    assert_eq!(name("da", "DK"), Some("peer-guide"));
    assert_eq!(name("fi", "FI"), Some("peer-guide"));
    for role in &programme.roles {
        assert!(!role.names.iter().any(|name| name.one.contains("erfaringskonsulent")), "{}", role.id);
    }
}

#[test]
fn reminders_name_nobody_and_no_place() {
    let packs = shipped();
    let pack = peer_guide(&packs);
    for reminder in &pack.programme().expect("a programme").reminders {
        for lang in LANGUAGES {
            let said = pack.text(lang, &format!("reminder-{}", reminder.id)).expect("a text");
            assert!(!said.contains('{') && said.chars().count() <= 140, "{lang}: {said}");
            for telling in ["guide", "likeperson", "ward", "psyk", "avdeling", "afsnit", "avdelning"] {
                assert!(!said.to_lowercase().contains(telling), "{lang}: {telling} in: {said}");
            }
        }
    }
}

#[test]
fn an_agreement_is_filled_in_and_what_is_left_open_becomes_a_line() {
    let packs = shipped();
    let pack = peer_guide(&packs);
    for declared in &pack.programme().expect("a programme").agreements {
        let needed = declared.fields.iter().filter(|field| !field.optional);
        let values: BTreeMap<String, String> =
            needed.map(|field| (field.name.clone(), format!("# {}", field.name))).collect();
        for lang in LANGUAGES {
            let agreement = pack.agreement(&declared.kind, lang).expect("an agreement");
            assert_eq!(agreement.lang, lang);
            let parts = agreement.fill(&values).expect("all needed fields");
            assert!(matches!(parts.first(), Some(Part::Title(_))));
            assert_eq!(parts.len(), agreement.parts().len(), "a value never becomes a part of its own");
            let all = format!("{parts:?}");
            assert!(all.contains(packs::LINE_TO_WRITE_ON) && !all.contains('{'), "{all}");
            let error = agreement.fill(&BTreeMap::new()).expect_err("nothing is filled in");
            assert!(values.contains_key(&error.0));
        }
    }
}

#[test]
fn no_question_of_a_published_instrument_ships() {
    let packs = shipped();
    let who = packs.instrument("who-5").expect("its scoring");
    assert_eq!(who.texts_by, TextsBy::Operator);
    assert_eq!(who.languages().count(), 0);
    assert_eq!((who.important_change, who.range("total")), (Some(10.0), Some((0.0, 100.0))));
    let own = packs.instrument("where-i-am-now").expect("the own set");
    assert!(!own.validated && own.bands.is_empty() && own.important_change.is_none());
    assert_eq!(own.languages().collect::<BTreeSet<_>>(), LANGUAGES.into());
    assert_eq!(own.questions_at(true).count(), 9, "the relation is asked about later");
    assert_eq!(own.questions_at(false).count(), 12);
}

#[test]
fn the_midway_set_is_the_one_in_the_report() {
    let packs = shipped();
    let list = packs.codelist("dk").expect("the Danish list");
    let codes: Vec<&str> = list.set("midway").map(|code| code.code.as_str()).collect();
    let report = ["SEL-79", "SEL-85", "SEL-99", "SEL-103", "SEL-104", "SEL-107", "SEL-108"];
    assert!(report.iter().all(|code| codes.contains(code)));
    assert_eq!(codes.len(), 10);
    let trial = list.code("forebyggende-mentor").expect("the trial");
    assert!(trial.is_used_on("2024-06-01".parse().expect("a day")));
    assert!(!trial.is_used_on("2026-06-01".parse().expect("a day")));
}

#[test]
fn each_country_says_first_whom_to_call_when_a_life_is_in_danger() {
    let packs = shipped();
    let today = "2026-11-21".parse().expect("a day");
    assert_eq!(packs.help_countries().collect::<BTreeSet<_>>(), ["DK", "FI", "IS", "NO", "SE"].into());
    for country in ["DK", "FI", "IS", "NO", "SE"] {
        let list = packs.help_lines(country).expect("a list");
        assert!(!list.checked_in_country, "{country}: nobody there has gone through it yet");
        let groups: Vec<HelpGroup> = list.in_order().iter().map(|line| line.group).collect();
        assert_eq!(groups.first(), Some(&HelpGroup::Danger), "{country}");
        assert_eq!(groups.last(), Some(&HelpGroup::Talk), "{country}");
        for line in &list.lines {
            assert!(
                line.tel.trim_start_matches('+').chars().all(|digit| digit.is_ascii_digit()),
                "{}",
                line.tel
            );
            assert!(line.source.starts_with("http"), "{country} {}", line.id);
            assert!(!line.needs_review(today));
            assert!(line.needs_review("2027-05-01".parse().expect("a day")), "after 180 days");
        }
    }
}
