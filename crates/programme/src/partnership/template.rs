//! What a template says that can differ between two versions of it, so that a newer one can be compared.

use std::collections::BTreeMap;

use foundation::Id;
use packs::{Pack, programme::RuleKind};

/// Each thing a template sets, by a name like `rule.gender` or `length.months`.
pub(crate) fn described(pack: &Pack) -> BTreeMap<String, String> {
    let Some(programme) = pack.programme() else { return BTreeMap::new() };
    let mut all = BTreeMap::new();
    let mut set = |name: String, value: String| all.insert(name, value);
    set("length.months".to_owned(), programme.length.months.to_string());
    set("length.extension".to_owned(), programme.length.extension_months.to_string());
    set("length.extensions".to_owned(), programme.length.extensions.to_string());
    set("length.talk".to_owned(), programme.length.ending_talk_days_before.to_string());
    set("room.people".to_owned(), programme.room.people.to_string());
    set("room.most".to_owned(), programme.room.most.to_string());
    set("room.travel".to_owned(), programme.room.travel_km.to_string());
    for step in &programme.steps {
        set(format!("step.{}", step.id), step.days.to_string());
    }
    for alarm in &programme.alarms {
        set(format!("alarm.{}", alarm.id), alarm.days().to_string());
    }
    for rule in &programme.rules {
        let value = match rule.kind {
            RuleKind::Must => "must".to_owned(),
            RuleKind::Wish(weight) | RuleKind::Fair(weight) => weight.to_string(),
        };
        set(format!("rule.{}", rule.id), value);
    }
    for measure in &programme.measures {
        set(format!("moment.{}", measure.moment), measure.instruments.join(", "));
    }
    for agreement in &programme.agreements {
        set(format!("agreement.{}", agreement.kind), words_of(pack, &agreement.kind));
    }
    all
}

/// A mark of what an agreement says in all its languages: it changes when a word does.
fn words_of(pack: &Pack, kind: &str) -> String {
    let written = pack.about().languages.iter().filter_map(|language| pack.agreement(kind, language));
    let all: String = written.map(|agreement| agreement.markdown.as_str()).collect();
    Id::<Pack>::named(all.as_bytes()).to_string()
}

/// One thing that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Change {
    /// Its name, as in [`described`].
    pub name: String,
    /// What it was; none when it is new.
    pub was: Option<String>,
    /// What it is; none when it is gone.
    pub is: Option<String>,
}

/// What differs between the template as it was agreed to and as it is now.
pub(crate) fn changes(was: &BTreeMap<String, String>, is: &BTreeMap<String, String>) -> Vec<Change> {
    let mut names: Vec<&String> = was.keys().chain(is.keys()).collect();
    names.sort();
    names.dedup();
    let change =
        |name: &String| Change { name: name.clone(), was: was.get(name).cloned(), is: is.get(name).cloned() };
    names.into_iter().map(change).filter(|change| change.was != change.is).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_does_not_differ_from_itself_and_a_changed_weight_shows() {
        let now = described(packs::installed().pack("peer-guide").unwrap());
        assert!(now.len() > 30, "{now:?}");
        assert_eq!(changes(&now, &now), []);
        let mut before = now.clone();
        before.insert("rule.gender".to_owned(), "4".to_owned());
        before.remove("alarm.no-meeting");
        before.insert("alarm.old".to_owned(), "7".to_owned());
        let found: Vec<_> = changes(&before, &now).into_iter().map(|c| (c.name, c.was, c.is)).collect();
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(
            found,
            [
                ("alarm.no-meeting".to_owned(), None, some("21")),
                ("alarm.old".to_owned(), some("7"), None),
                ("rule.gender".to_owned(), some("4"), some("5")),
            ]
        );
    }
}
