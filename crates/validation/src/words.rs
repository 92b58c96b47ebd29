//! What is asked, taken out of an installed framework.

use packs::{Framework, FrameworkTexts};

use super::model::{Part, Said, Words};

/// The statements of these domains (all where none is named), in each of these languages the framework has.
pub(super) fn taken(framework: &Framework, domains: &[String], languages: &[String]) -> Vec<(String, Words)> {
    let one =
        |language: &String| Some((language.clone(), words(framework, framework.texts(language)?, domains)));
    languages.iter().filter_map(one).collect()
}

fn words(framework: &Framework, texts: &FrameworkTexts, domains: &[String]) -> Words {
    let asked = |domain: &&packs::Domain| domains.is_empty() || domains.contains(&domain.id);
    let said = |id: &String| {
        let said = texts.statements.get(id)?;
        let (text, reason, example) = (said.text.clone(), said.reason.clone(), said.example.clone());
        Some(Said { id: id.clone(), text, reason, example })
    };
    let part = |domain: &packs::Domain| {
        let under = framework.competences_of(&domain.id).flat_map(|one| framework.statements_of(&one.id));
        let statements: Vec<Said> = under.filter_map(|statement| said(&statement.id)).collect();
        let title = texts.domains.get(&domain.id)?.title.clone();
        (!statements.is_empty()).then(|| Part { id: domain.id.clone(), title, statements })
    };
    Words {
        title: texts.title.clone(),
        parts: framework.domains.iter().filter(asked).filter_map(part).collect(),
    }
}
