//! Writes one page with every chart and its table, light and dark:
//! `cargo run -p statistics --example figures -- charts.html`. Open it at 390 and at 1280 pixels.

mod samples;

use std::fmt::Write;

use charts::Table;

/// The stylesheet of the charts, as the program uses it.
const STYLES: [&str; 2] =
    [include_str!("../../../../assets/style/charts.css"), include_str!("../../../../assets/style/cards.css")];

/// The colours of the theme that charts need, and a plain page around them.
const PAGE: &str = "
:root { --bb-font-head: Literata, Georgia, serif; --bb-radius: 14px; --bb-shadow: none;
  --bb-gap: clamp(1.25rem, 0.9rem + 1.4vw, 2rem); }
.light { --ds-color-neutral-background-default: #faf8f4; --ds-color-neutral-surface-default: #fff;
  --ds-color-neutral-surface-hover: #ece7de; --ds-color-neutral-border-subtle: #ddd6ca;
  --ds-color-neutral-border-default: #6e7574; --ds-color-neutral-text-subtle: #515b5a;
  --ds-color-neutral-text-default: #242d2c; --ds-color-accent-base-default: #17565f;
  --ds-color-molte-border-default: #a8701b; --ds-color-mose-base-default: #4a6b42; --bb-line: #ddd6ca; }
.dark { --ds-color-neutral-background-default: #131a1b; --ds-color-neutral-surface-default: #1b2526;
  --ds-color-neutral-surface-hover: #2a393a; --ds-color-neutral-border-subtle: #35474a;
  --ds-color-neutral-border-default: #8a9a9c; --ds-color-neutral-text-subtle: #b4bdbb;
  --ds-color-neutral-text-default: #e8ecea; --ds-color-accent-base-default: #8cc3c8;
  --ds-color-molte-border-default: #d09a4d; --ds-color-mose-base-default: #9dbf94; --bb-line: #35474a; }
body { margin: 0; font: 16px/1.55 'Atkinson Hyperlegible Next', sans-serif; }
main { padding: clamp(1rem, 0.4rem + 2.6vw, 2.25rem); display: grid; gap: var(--bb-gap);
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); align-items: start; }
main { background: var(--ds-color-neutral-background-default); color: var(--ds-color-neutral-text-default); }
h2 { font-family: var(--bb-font-head); margin: 0; } p { margin: 0; } figure { margin: 0; min-width: 0; }
.bb-card { min-width: 0; } .scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.9em; }
th, td { text-align: start; padding: 0.2rem 0.9rem 0.2rem 0; }
";

fn main() -> std::io::Result<()> {
    let Some(path) = std::env::args().nth(1) else {
        return Err(std::io::Error::other("say where the page goes, such as charts.html"));
    };
    std::fs::write(path, page()?)
}

fn page() -> std::io::Result<String> {
    let mut page = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Charts</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <style>{PAGE}{}</style></head><body>",
        STYLES.concat()
    );
    for light in ["light", "dark"] {
        let _ = write!(page, "<main class=\"{light}\">");
        for sample in samples::all() {
            let figure = sample.figure.as_ref().map_err(|unfit| std::io::Error::other(*unfit))?;
            // Ids are unlike on one page.
            let svg = figure.svg.replace("id=\"", &format!("id=\"{light}-"));
            let svg = svg.replace("url(#", &format!("url(#{light}-"));
            let kind = sample.kind;
            let svg = svg.replace(
                &format!("aria-labelledby=\"{kind}-t {kind}-d\""),
                &format!("aria-labelledby=\"{light}-{kind}-t {light}-{kind}-d\""),
            );
            let _ = write!(
                page,
                "<section class=\"bb-card bb-chart\"><div><h2>{}</h2><p class=\"bb-quiet\">{}</p>\
                 <figure>{svg}</figure><details><summary>Show as a table</summary>{}</details>\
                 </div></section>",
                sample.finding,
                escape(&figure.table.caption),
                table(&figure.table)
            );
        }
        page.push_str("</main>");
    }
    page.push_str("</body></html>\n");
    Ok(page)
}

fn table(table: &Table) -> String {
    let cells = |tag: &str, cells: &[String]| -> String {
        cells.iter().map(|cell| format!("<{tag}>{}</{tag}>", escape(cell))).collect()
    };
    let rows: String = table.rows.iter().map(|row| format!("<tr>{}</tr>", cells("td", row))).collect();
    format!("<div class=\"scroll\"><table><tr>{}</tr>{rows}</table></div>", cells("th", &table.head))
}

fn escape(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
