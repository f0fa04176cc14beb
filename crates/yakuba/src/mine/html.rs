//! The smallest writer of a page that stands alone: everything escaped, tables that scroll by themselves and are reached by the keyboard.

use std::fmt::Write as _;

/// For content and for double-quoted attributes.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(char),
        }
    }
    out
}

/// A page in the making.
#[derive(Default)]
pub struct Html {
    pub out: String,
    /// Headings for the contents: id and text.
    pub headings: Vec<(&'static str, String)>,
}

/// One cell of a table.
pub enum Cell {
    /// The line's heading.
    Head(String),
    Text(String),
    Number(String),
    /// A number with a bar behind it, between 0 and 1.
    Bar(String, f64),
}

impl Html {
    pub fn section(&mut self, id: &'static str, text: &str) {
        let text = escape(text);
        let _ = writeln!(self.out, "<h2 id=\"{id}\">{text}</h2>");
        self.headings.push((id, text));
    }

    pub fn paragraph(&mut self, text: &str) {
        let _ = writeln!(self.out, "<p>{}</p>", escape(text));
    }

    pub fn list(&mut self, items: &[String]) {
        if !items.is_empty() {
            let items: String = items.iter().map(|item| format!("<li>{}</li>", escape(item))).collect();
            let _ = writeln!(self.out, "<ul>{items}</ul>");
        }
    }

    /// Names and values, for the main figures.
    pub fn figures(&mut self, pairs: &[(String, String)]) {
        self.out.push_str("<dl class=\"figures\">");
        for (name, value) in pairs {
            let _ = write!(self.out, "<div><dt>{}</dt><dd>{}</dd></div>", escape(name), escape(value));
        }
        self.out.push_str("</dl>\n");
    }

    /// What may be wider than the screen.
    pub fn scroll(&mut self, name: &str, inner: &str) {
        let name = escape(name);
        let _ = writeln!(
            self.out,
            "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{name}\">{inner}</div>"
        );
    }

    /// A table with its caption; folded away under a line of its own where it only says again what a chart shows.
    pub fn table(&mut self, caption: &str, heads: &[String], rows: &[Vec<Cell>], folded: Option<&str>) {
        let name = escape(caption);
        let mut inner = format!(
            "<table><caption{}>{name}</caption><thead><tr>",
            if folded.is_some() { " class=\"hide\"" } else { "" }
        );
        for (at, head) in heads.iter().enumerate() {
            let number = rows.first().is_some_and(|row| matches!(row.get(at), Some(Cell::Number(_) | Cell::Bar(..))));
            let class = if number { " class=\"n\"" } else { "" };
            let _ = write!(inner, "<th scope=\"col\"{class}>{}</th>", escape(head));
        }
        inner.push_str("</tr></thead><tbody>");
        for row in rows {
            inner.push_str("<tr>");
            for cell in row {
                let _ = match cell {
                    Cell::Head(text) => write!(inner, "<th scope=\"row\">{}</th>", escape(text)),
                    Cell::Text(text) => write!(inner, "<td>{}</td>", escape(text)),
                    Cell::Number(text) => write!(inner, "<td class=\"n\">{}</td>", escape(text)),
                    Cell::Bar(text, share) => {
                        let wide = share.clamp(0.0, 1.0) * 100.0;
                        write!(
                            inner,
                            "<td class=\"n\"><svg class=\"bar\" aria-hidden=\"true\" width=\"100\" height=\"12\"><rect width=\"{wide:.1}\" height=\"12\" fill=\"#c5d7fb\"/></svg><span class=\"w\">{}</span></td>",
                            escape(text)
                        )
                    }
                };
            }
            inner.push_str("</tr>");
        }
        inner.push_str("</tbody></table>");
        if let Some(line) = folded {
            let _ = write!(self.out, "<details><summary>{}</summary>", escape(line));
        }
        self.scroll(caption, &inner);
        if folded.is_some() {
            self.out.push_str("</details>\n");
        }
    }
}

/// The whole page. `code` is the language's.
pub fn whole(code: &str, title: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{code}\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"referrer\" content=\"no-referrer\"><title>{}</title>\n<style>\n{}</style></head>\n<body>\n{body}</body>\n</html>\n",
        escape(title),
        include_str!("report.css")
    )
}
