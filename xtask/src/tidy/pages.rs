//! Pages work under a strict content policy, and every route says who may use it.
use super::{Fault, Tree};

pub fn no_inline(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in tree.files.iter().filter(|file| file.path.starts_with("crates/") && file.has_end("html")) {
        for (at, line) in file.text.lines().enumerate() {
            if let Some(what) = inline(&line.to_ascii_lowercase()) {
                faults.push(Fault::line(
                    &file.path,
                    at + 1,
                    format!("{what}: the content policy refuses it in the browser"),
                ));
            }
        }
    }
    faults
}

fn inline(line: &str) -> Option<&'static str> {
    let script = line.split("<script").skip(1).any(|tag| !tag.split('>').next().unwrap_or("").contains("src="));
    let handler = line.split([' ', '\t']).any(|word| {
        let name = word.split('=').next().unwrap_or("");
        word.contains('=')
            && name.len() > 3
            && name.starts_with("on")
            && name[2..].bytes().all(|byte| byte.is_ascii_lowercase())
    });
    match () {
        () if line.contains(" style=") => Some("an inline style"),
        () if line.contains("<style") => Some("a style block"),
        () if script => Some("an inline script"),
        () if line.contains("javascript:") => Some("a script address"),
        () if handler => Some("an inline handler"),
        () => None,
    }
}

const WHO: &str = "docs/who-may-do-what.txt";

pub fn who_may_do_what(tree: &Tree) -> Vec<Fault> {
    let page = tree.rust().find(|file| {
        file.krate() == Some("hall")
            && (file.path.contains("/portal/") || file.path.contains("/desk/"))
            && !file.code.is_empty()
    });
    let written = tree.get(WHO).is_some_and(|file| file.text.lines().any(|line| line.contains('/')));
    match page {
        Some(page) if !written => {
            vec![Fault::file(WHO, format!("missing or without a route, but {} has pages", page.path))]
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_things_are_found() {
        let check = |text: &str| no_inline(&Tree::of(&[("crates/hall/src/cases/portal/a.html", text)])).len();
        for bad in [
            "<p style=\"color: red\">",
            "<style>p {}</style>",
            "<script>act()</script>",
            "<script src=\"a.js\"></script><script>",
            "<button onclick=\"act()\">",
            "<a href=\"javascript:act()\">",
        ] {
            assert_eq!(check(bad), 1, "{bad}");
        }
        for good in [
            "<script type=\"module\" src=\"/a.js\"></script>",
            "<p class=\"style\">one = 1, on = 2</p>",
            "<input name=\"once\">",
        ] {
            assert_eq!(check(good), 0, "{good}");
        }
    }

    #[test]
    fn pages_need_their_table() {
        let page = ("crates/hall/src/cases/portal/apply.rs", "pub async fn get() {}");
        assert_eq!(who_may_do_what(&Tree::of(&[page])).len(), 1);
        assert_eq!(who_may_do_what(&Tree::of(&[page, (WHO, "")])).len(), 1);
        assert_eq!(who_may_do_what(&Tree::of(&[page, (WHO, "GET /apply anyone")])).len(), 0);
        assert_eq!(who_may_do_what(&Tree::of(&[])).len(), 0);
    }
}
