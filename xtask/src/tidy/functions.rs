//! Functions fit on a screen; a page's handler says what happens, and lets others do it.
use super::{Fault, Source, Tree, lexer};

const FUNCTION: usize = 70;
const HANDLER: usize = 40;
/// Lines of `path function lines`. A function may only leave it, a number only fall.
const EXCEPTIONS: &str = "xtask/long-functions.txt";

pub fn lengths(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    let list = tree.get(EXCEPTIONS).map_or("", |file| file.text.as_str());
    let mut known: Vec<(&str, usize, bool)> = list
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.rsplit_once(' '))
        .filter_map(|(function, lines)| Some((function, lines.parse().ok()?, false)))
        .collect();
    for file in tree.rust().filter(|file| !file.is_generated()) {
        // Tests are code too: they are measured in the whole text.
        for (name, line, lines, is_async) in functions(&lexer::blank(&file.text)) {
            let handler = is_async && is_page(file);
            let (what, most) = if handler { ("handler", HANDLER) } else { ("function", FUNCTION) };
            let function = format!("{} {name}", file.path);
            if lines > most {
                if let Some(listed) = known.iter_mut().find(|listed| listed.0 == function && lines <= listed.1) {
                    listed.2 = lines == listed.1;
                    continue;
                }
                faults.push(Fault::line(
                    &file.path,
                    line,
                    format!("{what} `{name}` has {lines} lines, {most} allowed"),
                ));
            }
        }
    }
    for (function, lines, _) in known.into_iter().filter(|listed| !listed.2) {
        faults.push(Fault::file(
            EXCEPTIONS,
            format!("{function} no longer has {lines} lines: lower its number or take it off"),
        ));
    }
    faults
}

fn is_page(file: &Source) -> bool {
    file.krate() == Some("hall") && (file.path.contains("/portal/") || file.path.contains("/desk/"))
}

/// Name, first line, number of lines, and whether it is async, of each function with a body.
fn functions(code: &str) -> Vec<(String, usize, usize, bool)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("fn ") {
        let inner = |letter: char| letter.is_alphanumeric() || letter == '_';
        if code[..at].chars().next_back().is_some_and(inner) {
            continue;
        }
        let name: String = code[at + 3..].trim_start().chars().take_while(|letter| inner(*letter)).collect();
        let end = lexer::item_end(code, at);
        if name.is_empty() || !code[at..end].ends_with('}') {
            continue; // a function type, or a declaration without body
        }
        let lines = code[at..end].matches('\n').count() + 1;
        let is_async = code[..at].trim_end().ends_with("async");
        found.push((name, code[..at].matches('\n').count() + 1, lines, is_async));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn function(head: &str, lines: usize) -> String {
        format!("{head} {{\n{}}}\n", "    act(\"}\");\n".repeat(lines - 2))
    }

    #[test]
    fn long_functions_and_handlers_are_found() {
        let check = |path: &str, text: &str| lengths(&Tree::of(&[(path, text)])).len();
        assert_eq!(check("crates/civic/src/a.rs", &function("fn a(f: fn(u8) -> u8)", 70)), 0);
        assert_eq!(check("crates/civic/src/a.rs", &function("fn a(f: fn(u8) -> u8)", 71)), 1);
        let page = "crates/hall/src/cases/portal/apply.rs";
        assert_eq!(check(page, &function("pub async fn get()", 40)), 0);
        assert_eq!(check(page, &function("pub async fn get()", 41)), 1);
        assert_eq!(check(page, &function("fn helper()", 41)), 0);
    }

    #[test]
    fn arrays_and_declarations_do_not_mislead() {
        let text = format!("trait T {{ fn a(x: [u8; 4]); }}\n{}", function("fn b(x: [u8; 4])", 71));
        let faults = lengths(&Tree::of(&[("a.rs", &text)]));
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].line, 2);
    }
}
