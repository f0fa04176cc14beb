//! Readings over kanji, for やさしい日本語: a text writes `｜手続《てつづ》き`, a page shows it as ruby, everything else as 手続（てつづ）き.
//!
//! Between the two the marks are Unicode's own for this, the interlinear annotation characters. Nobody can type them into a form
//! (`form::decode` refuses them), so a name that holds 《 or ｜ is never taken for a reading. What is escaped stays so: only marks are replaced.

/// Anchor, separator, terminator (U+FFF9–FFFB).
const MARKS: [char; 3] = ['\u{fff9}', '\u{fffa}', '\u{fffb}'];
/// Elements whose text is no place for markup.
const PLAIN: [&str; 4] = ["title", "option", "textarea", "svg"];

/// The source of a text with marks in place of `｜…《…》`.
pub fn marked(source: &str) -> String {
    source
        .chars()
        .map(|c| match c {
            '｜' => MARKS[0],
            '《' => MARKS[1],
            '》' => MARKS[2],
            c => c,
        })
        .collect()
}

/// A drawn page with its readings set: ruby where a browser can show it, brackets in attributes, titles, lists and drawings.
pub fn set(page: String) -> String {
    if !page.contains(MARKS[0]) {
        return page;
    }
    let mut out = String::with_capacity(page.len() + page.len() / 2);
    let mut plain: Option<&str> = None;
    let mut rest = page.as_str();
    while let Some(at) = rest.find('<') {
        let (text, tail) = rest.split_at(at);
        words(text, plain.is_none(), &mut out);
        let (tag, after) = tail.split_at(end_of_tag(tail));
        words(tag, false, &mut out);
        let name = |tag: &str| tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default().to_owned();
        match plain {
            None => plain = PLAIN.into_iter().find(|known| name(&tag[1..]) == *known),
            Some(open) if tag.strip_prefix("</").is_some_and(|tag| name(tag) == open) => plain = None,
            Some(_) => {}
        }
        rest = after;
    }
    words(rest, plain.is_none(), &mut out);
    out
}

/// The same for mail and machines: 手続（てつづ）き.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    words(text, false, &mut out);
    out
}

/// Where the tag at the beginning ends; a `>` inside quotes does not end it.
fn end_of_tag(tail: &str) -> usize {
    let mut quote = None;
    for (at, c) in tail.char_indices() {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            (None, '>') => return at + 1,
            _ => {}
        }
    }
    tail.len()
}

fn words(text: &str, ruby: bool, out: &mut String) {
    let signs = if ruby { ["<ruby>", "<rp>（</rp><rt>", "</rt><rp>）</rp></ruby>"] } else { ["", "（", "）"] };
    for c in text.chars() {
        match MARKS.iter().position(|mark| *mark == c) {
            Some(at) => out.push_str(signs[at]),
            None => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ruby_stands_in_text_and_brackets_everywhere_else() {
        let word = marked("｜手続《てつづ》き");
        let page = format!(
            "<title>{word}</title><p title=\"a > {word}\">{word} &lt;b&gt;</p><option>{word}</option><svg><text>{word}</text></svg><p>{word}"
        );
        let (ruby, plain) = ("<ruby>手続<rp>（</rp><rt>てつづ</rt><rp>）</rp></ruby>き", "手続（てつづ）き");
        assert_eq!(
            set(page),
            format!(
                "<title>{plain}</title><p title=\"a > {plain}\">{ruby} &lt;b&gt;</p><option>{plain}</option><svg><text>{plain}</text></svg><p>{ruby}"
            )
        );
        assert_eq!(super::plain(&word), plain);
    }

    #[test]
    fn what_people_write_is_no_reading() {
        let typed = "<p>｜山《やま》</p>".to_owned();
        assert_eq!(set(typed.clone()), typed);
        assert_eq!(
            set(format!("{typed}{}", marked("｜字《じ》"))),
            format!("{typed}<ruby>字<rp>（</rp><rt>じ</rt><rp>）</rp></ruby>")
        );
    }
}
