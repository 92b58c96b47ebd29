//! One page with everything in it: to be read, printed and sent, without anything from elsewhere.

use crate::shown::{Shown, Table};

/// An id of so many letters stays on one line.
const ID: usize = 16;
const STYLE: &str = include_str!("page.css");

impl Shown {
    /// A page of its own. The style stands in it; tables have headings, and every row begins with whom it is about.
    pub fn html(&self) -> String {
        let mut page = format!(
            "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <title>{title}</title><style>{STYLE}</style></head>\n<body>\
             <a class=\"skip\" href=\"#main\">{skip}</a><main id=\"main\" tabindex=\"-1\">\n<h1>{title}</h1>\n",
            self.language.as_str(),
            title = safe(&self.title),
            skip = safe(&self.skip),
        );
        for sentence in &self.lede {
            page.push_str(&format!("<p>{}</p>\n", safe(sentence)));
        }
        for (at, table) in self.tables.iter().enumerate() {
            page.push_str(&table.html(at));
        }
        page.push_str("</main></body></html>\n");
        page
    }
}

impl Table {
    /// On a phone each row is a card: every cell says its heading, and the roles keep it a table for who listens.
    fn html(&self, at: usize) -> String {
        let headings: Vec<String> = self.headings.iter().map(|cell| safe(cell)).collect();
        let above: String = headings
            .iter()
            .map(|cell| format!("<th scope=\"col\" role=\"columnheader\">{cell}</th>"))
            .collect();
        let mut rows = String::new();
        for row in &self.rows {
            rows.push_str("<tr role=\"row\">");
            for (column, (cell, heading)) in row.iter().zip(&headings).enumerate() {
                let (name, role) =
                    if column == 0 { ("th scope=\"row\"", "rowheader") } else { ("td", "cell") };
                let end = name.get(..2).unwrap_or_default();
                let id = if column < 2 && cell.chars().count() <= ID { " class=\"id\"" } else { "" };
                let cell = safe(cell);
                rows.push_str(&format!(
                    "<{name}{id} role=\"{role}\" data-label=\"{heading}\">{cell}</{end}>"
                ));
            }
            rows.push_str("</tr>\n");
        }
        let class = if self.is_short() { "short" } else { "long" };
        // What is wider than the screen is scrolled, also with the keyboard.
        format!(
            "<h2 id=\"t{at}\">{}</h2>\n<div class=\"wide\" role=\"region\" aria-labelledby=\"t{at}\" tabindex=\"0\">\
             <table class=\"{class}\" role=\"table\" aria-labelledby=\"t{at}\"><thead role=\"rowgroup\">\
             <tr role=\"row\">{above}</tr></thead>\n<tbody role=\"rowgroup\">\n{rows}</tbody></table></div>\n",
            safe(&self.title)
        )
    }

    /// Whether it has room on a phone as it is: whom it is about, and a few numbers.
    fn is_short(&self) -> bool {
        let fits =
            |(column, cell): (usize, &String)| cell.chars().count() <= if column == 0 { 12 } else { 5 };
        self.headings.len() <= 4 && self.rows.iter().all(|row| row.iter().enumerate().all(fits))
    }
}

/// Words from a list, as text and nothing else.
fn safe(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            _ => safe.push(c),
        }
    }
    safe
}
