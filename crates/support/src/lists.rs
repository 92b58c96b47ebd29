//! What the programme's template says: its lists, its words, its rules.

use foundation::{Error, Id, Result};
use packs::{CodeList, Pack, Programme};
use ui::Language;

/// The template with this name as this programme uses it, and the programme in it.
pub(crate) fn template(
    of: Id<foundation::Programme>,
    pack: &str,
) -> Result<(&'static Pack, &'static Programme)> {
    let gone = || Error::broken(format!("the content pack {pack} is not installed"));
    let pack = programme::pack_in_use(of, pack).ok_or_else(gone)?;
    Ok((pack, pack.programme().ok_or_else(gone)?))
}

/// A list of the template, or of the packs it needs.
pub(crate) fn codelist(pack: &'static Pack, list: &str) -> Option<&'static CodeList> {
    pack.codelist(list).or_else(|| packs::installed().codelist(list))
}

/// Codes and what they are called, in order.
pub(crate) fn choices(pack: &'static Pack, list: &str, language: Language) -> Vec<(String, String)> {
    let lines = codelist(pack, list).map(|list| list.codes.as_slice()).unwrap_or_default();
    lines.iter().map(|code| (code.code.clone(), code.label(language.as_str()).to_owned())).collect()
}

/// What one code is called; the code itself when the list does not know it any more.
pub(crate) fn label(pack: &'static Pack, list: &str, code: &str, language: Language) -> String {
    let line = codelist(pack, list).and_then(|list| list.code(code));
    line.map_or(code, |line| line.label(language.as_str())).to_owned()
}

/// A text of the template with a name in it; empty when it has none.
pub(crate) fn words(pack: &'static Pack, key: &str, language: Language, name: &str) -> String {
    pack.say(language.as_str(), key, &[("name", name)]).unwrap_or_default()
}
