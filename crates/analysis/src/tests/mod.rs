//! Whole analyses of invented studies, and everything that can be wrong with a plan or a file.

mod attacked;
mod attacked_places;
mod attacked_several;
mod attacked_yes_no;
mod disclosed;
mod doubtful;
mod examples;
mod from_r;
mod hostile;
mod models;
mod named;
mod several;
mod spoken;
mod wrong;
mod yes_no;

use documents::{Fonts, Press};
use ui::{Language, Texts};

use crate::{Analysis, Asked, Mistake, analyse};

fn texts() -> Texts {
    Texts::gather(&[ui::TEXTS, crate::TEXTS]).unwrap()
}

fn press() -> Press {
    Press::new(Fonts::new(ui::assets::printing_fonts()).unwrap()).unwrap()
}

fn analysed(data: &str, plan: &str) -> Result<Analysis, Vec<Mistake>> {
    let made_on = "2026-06-01".parse().unwrap();
    let asked = Asked { data: data.as_bytes(), data_name: "data.csv", plan, plan_name: "plan.toml", made_on };
    analyse(&asked, &texts(), &|_, _| ())
}

/// The sentences of what is wrong, in English.
fn wrong(data: &str, plan: &str) -> Vec<String> {
    let mistakes = analysed(data, plan).map(|_| ()).expect_err("something is wrong");
    mistakes.iter().map(|one| one.say(&texts(), Language::En)).collect()
}

/// Before and after, one group; `{}` takes more lines.
const PLAN: &str = r#"
title = "Peer-guides in Nordby"
design = "before-after"
audience = "inside"

[columns]
person = "id"

[[wave]]
label = "Before"

[[wave]]
label = "After"

[[measure]]
id = "wellbeing"
name = "Well-being"
columns = ["before", "after"]
direction = "high-is-good"
lowest = 0
highest = 100
"#;

/// Sixteen people with some change.
fn people() -> String {
    let row = |at: usize| format!("p{at},{},{}\n", 30 + at * 2, 36 + at * 2 + at % 5);
    format!("id,before,after\n{}", (0..16).map(row).collect::<String>())
}
