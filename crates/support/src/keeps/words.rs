//! What was chosen from lists, in words: who takes out what is kept reads it in their own language.

use packs::Pack;
use ui::Language;

use crate::{
    lists,
    matching::{Codes, Lists},
    peer::Profile,
    referral::Wishes,
};

/// Wishes, each after the question it answers.
pub(super) fn wishes(wishes: &Wishes, pack: &Pack, language: Language) -> String {
    let Some(programme) = pack.programme() else { return String::new() };
    let lists = Lists::of(programme);
    let gender = [wishes.gender.clone()];
    let chosen: [(&str, Codes, &[String]); 8] = [
        ("language", lists.language, &wishes.language),
        ("gender", lists.gender, &gender),
        ("age-band", lists.age, &wishes.ages),
        ("shared-experience", lists.experience, &wishes.experience),
        ("interests", lists.interest, &wishes.interests),
        ("times", lists.times, &wishes.times),
        ("place", lists.place, &wishes.place),
        ("comfort", lists.comfort, &wishes.comfort),
    ];
    let asked = |wish: &str| pack.text(language.as_str(), &format!("wish-{wish}")).unwrap_or_default();
    let line = |(wish, list, codes): (&str, Codes, &[String])| {
        let names = list.names(list.bits(codes), language.as_str());
        (!names.is_empty()).then(|| format!("{}: {names}.", asked(wish)))
    };
    let own = (!wishes.words.is_empty()).then(|| format!("{}: {}", asked("own-words"), wishes.words));
    chosen.into_iter().filter_map(line).chain(own).collect::<Vec<_>>().join(" ")
}

/// What a guide has chosen, list after list, and their own words.
pub(super) fn profile(profile: &Profile, pack: &Pack, language: Language) -> String {
    let Some(programme) = pack.programme() else { return String::new() };
    let lists = Lists::of(programme);
    let gender = [profile.gender.clone()];
    let chosen: [(Codes, &[String]); 6] = [
        (lists.language, &profile.languages),
        (lists.gender, &gender),
        (lists.interest, &profile.interests),
        (lists.times, &profile.times),
        (lists.place, &profile.places),
        (lists.experience, &profile.shared),
    ];
    let names = chosen.into_iter().map(|(list, codes)| list.names(list.bits(codes), language.as_str()));
    let far = profile.reach_km.map(|km| format!("{km} km")).unwrap_or_default();
    let born = profile.born.map(|year| year.to_string()).unwrap_or_default();
    let all = names.chain([born, far, profile.words.clone()]).filter(|part| !part.is_empty());
    all.collect::<Vec<_>>().join("; ")
}

/// Codes of a list, with spaces between, as they are called.
pub(super) fn labels(codes: &str, pack: &'static Pack, list: &str, language: Language) -> String {
    let codes = codes.split(' ').filter(|code| !code.is_empty());
    codes.map(|code| lists::label(pack, list, code, language)).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use ui::Language;

    use crate::{Answer, Ending, meeting::model::Outcome, path::State};

    #[test]
    fn every_code_that_is_taken_out_can_be_read() {
        fn of<T: ToString>(beginning: &str, codes: &[T]) -> Vec<String> {
            codes.iter().map(|code| format!("{beginning}{}", code.to_string())).collect()
        }
        let before = ["waiting", "asked", "matched", "closed", "agreed", "declined", "withdrawn"];
        let keys = [
            of("support-kept-state-", &before),
            of("support-kept-state-", State::ALL),
            of("support-kept-result-", Outcome::ALL),
            of("support-kept-ending-", Ending::ALL),
            of("support-kept-answer-", Answer::ALL),
            of("support-kept-feeling-", &["light", "fine", "heavy", "hard"]),
        ];
        let texts = ui::Texts::gather(&[crate::TEXTS]).unwrap();
        for (language, key) in Language::ALL.iter().flat_map(|l| keys.iter().flatten().map(move |k| (l, k))) {
            assert!(texts.has(*language, key), "{key} in {language}");
        }
    }
}
