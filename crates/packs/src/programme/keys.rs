//! Which texts a programme needs: every id in the file leads to its keys by one rule.

use std::collections::BTreeSet;

use super::{CostGroup, Programme};

impl Programme {
    /// The keys of all texts the programme needs, its checklists not counted.
    pub fn text_keys(&self) -> BTreeSet<String> {
        let mut keys: BTreeSet<String> = self.texts.keys.iter().cloned().collect();
        let mut add = |front: &str, id: &str, backs: &[&str]| {
            keys.extend(backs.iter().map(|back| format!("{front}-{id}{back}")));
        };
        for model in &self.models {
            add("model", model, &["", "-about"]);
        }
        for partner in &self.partners {
            add("partner", &partner.kind, &[""]);
        }
        for role in &self.roles {
            add("role", &role.id, &["-about"]);
        }
        for step in &self.steps {
            add("step", &step.id, &["", "-about"]);
        }
        for alarm in &self.alarms {
            add("alarm", &alarm.id, &[""]);
        }
        for reminder in &self.reminders {
            add("reminder", &reminder.id, &[""]);
        }
        for wish in &self.wishes {
            add("wish", &wish.id, &["", "-hint"]);
        }
        for rule in &self.rules {
            let prefixes: &[&str] = if rule.is_must() { &["rule"] } else { &["rule", "reason", "caution"] };
            prefixes.iter().for_each(|front| add(front, &rule.id, &[""]));
        }
        for reason in &self.waiting.reasons {
            add("wait", reason, &["", "-help"]);
        }
        for agreement in &self.agreements {
            add("agreement", &agreement.kind, &["", "-about"]);
            agreement.fields.iter().for_each(|field| add("field", &field.name, &[""]));
        }
        for measure in &self.measures {
            add("moment", &measure.moment, &[""]);
        }
        for cost in &self.costs {
            add("cost", &cost.id, &[""]);
        }
        CostGroup::ALL.iter().for_each(|group| add("cost-group", group.name(), &[""]));
        keys
    }
}
