//! What comes with the program: the register, rules, and Brobygger's own training.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::completion::Rule;
use crate::profile::{Profile, ProfileTexts};
use crate::programme::Register;
use crate::{Mistakes, renewal};

static REGISTER: LazyLock<Register> =
    LazyLock::new(|| whole(Register::read("register.toml", include_str!("../data/register.toml"))));

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    let files = [
        ("ex-in.toml", include_str!("../data/completion/ex-in.toml")),
        ("brobygger.toml", include_str!("../data/completion/brobygger.toml")),
    ];
    files.into_iter().map(|(name, text)| whole(Rule::read(name, text))).collect()
});

static RENEWAL: LazyLock<renewal::Rule> = LazyLock::new(|| {
    whole(renewal::Rule::read("brobygger.toml", include_str!("../data/renewal/brobygger.toml")))
});

/// Files that are built in are read by the tests, so a mistake in one never leaves the workshop.
fn whole<T>(read: Result<T, Mistakes>) -> T {
    match read {
        Ok(found) => found,
        Err(mistakes) => panic!("a file of this program has mistakes:\n{mistakes}"),
    }
}

/// The trainings there are.
pub fn register() -> &'static Register {
    &REGISTER
}

/// The rule of completion with this id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id)
}

/// How long Brobygger's own certificate holds.
pub fn renewal() -> &'static renewal::Rule {
    &RENEWAL
}

/// Brobygger's own training, with its words by language. `statements` and `domains` are the ids of its
/// framework, which this crate does not know.
///
/// # Errors
/// Every mistake, when the framework that is handed in lacks what a module names.
pub fn profile(
    statements: &[&str],
    domains: &[&str],
) -> Result<(Profile, BTreeMap<&'static str, ProfileTexts>), Mistakes> {
    let text = include_str!("../data/profile/brobygger.toml");
    let profile = Profile::read("brobygger.toml", text, statements, domains)?;
    let files = [
        ("en", "brobygger.en.toml", include_str!("../data/profile/brobygger.en.toml")),
        ("nb", "brobygger.nb.toml", include_str!("../data/profile/brobygger.nb.toml")),
        ("da", "brobygger.da.toml", include_str!("../data/profile/brobygger.da.toml")),
        ("sv", "brobygger.sv.toml", include_str!("../data/profile/brobygger.sv.toml")),
    ];
    let mut texts = BTreeMap::new();
    for (language, name, text) in files {
        texts.insert(language, ProfileTexts::read(name, text, &profile)?);
    }
    Ok((profile, texts))
}
