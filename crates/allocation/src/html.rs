//! One page with everything in it: to be read, printed and sent, without anything from elsewhere.

use crate::shown::{Shown, Table};

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
    fn html(&self, at: usize) -> String {
        let headings: String =
            self.headings.iter().map(|cell| format!("<th scope=\"col\">{}</th>", safe(cell))).collect();
        let mut rows = String::new();
        for row in &self.rows {
            rows.push_str("<tr>");
            for (column, cell) in row.iter().enumerate() {
                if column == 0 {
                    rows.push_str(&format!("<th scope=\"row\">{}</th>", safe(cell)));
                } else {
                    rows.push_str(&format!("<td>{}</td>", safe(cell)));
                }
            }
            rows.push_str("</tr>\n");
        }
        // What is wider than the screen is scrolled, also with the keyboard.
        format!(
            "<h2 id=\"t{at}\">{}</h2>\n<div class=\"wide\" role=\"region\" aria-labelledby=\"t{at}\" tabindex=\"0\">\
             <table aria-labelledby=\"t{at}\"><thead><tr>{headings}</tr></thead>\n<tbody>\n{rows}</tbody></table></div>\n",
            safe(&self.title)
        )
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
