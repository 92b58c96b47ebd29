//! Prints every number of an analysis by name and in full, to compare with what the R script computes.

use std::{io::Write, path::Path};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [data, plan, folder] = arguments.as_slice() else {
        return Err("give a file, a plan and a folder for the outputs".into());
    };
    let texts = ui::Texts::gather(&[ui::TEXTS, analysis::TEXTS])?;
    let (bytes, text) = (std::fs::read(data)?, std::fs::read_to_string(plan)?);
    let asked = analysis::Asked {
        data: &bytes,
        data_name: data,
        plan: &text,
        plan_name: plan,
        made_on: "2026-06-01".parse()?,
    };
    let language = analysis::language_of(&text).unwrap_or(ui::Language::En);
    let said = |wrong: Vec<analysis::Mistake>| {
        wrong.iter().map(|one| one.say(&texts, language)).collect::<Vec<_>>().join("\n")
    };
    let analysis = analysis::analyse(&asked, &texts, &|_, _| ()).map_err(said)?;
    let press = documents::Press::new(documents::Fonts::new(ui::assets::printing_fonts())?)?;
    for output in analysis.outputs(&texts, &press)? {
        let path = Path::new(folder).join(&output.path);
        std::fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
        std::fs::write(path, output.bytes)?;
    }
    let mut out = std::io::stdout().lock();
    writeln!(out, "name,value")?;
    for (name, value) in analysis.numbers() {
        writeln!(out, "\"{}\",{value:e}", name.replace('"', "\"\""))?;
    }
    Ok(())
}
