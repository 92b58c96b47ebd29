//! What the moments of asking are called, as the templates say.

use ui::Language;

/// The name of a moment in a language; its word where no template knows it any more.
pub(crate) fn name(moment: &str, language: Language) -> String {
    let key = format!("moment-{moment}");
    let said = packs::installed().templates().find_map(|(pack, _)| pack.text(language.as_str(), &key));
    said.unwrap_or(moment).to_owned()
}
