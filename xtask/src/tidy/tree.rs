//! The files a rule looks at: read once from disk, or written by a test.
use std::{fs, io, path::Path};

use super::lexer;

/// A file's text.
#[derive(Debug, Clone)]
pub struct Source {
    /// From the root, with `/`.
    pub path: String,
    pub text: String,
    /// Rust only: comments and the insides of literals blanked, test code too; every line keeps its number.
    pub code: String,
}

impl Source {
    fn new(path: &str, text: String) -> Self {
        let rust = Path::new(path).extension().is_some_and(|end| end == "rs");
        let code = if rust && !is_test(path) { lexer::without_tests(&lexer::blank(&text)) } else { String::new() };
        Self { path: path.to_owned(), text, code }
    }

    pub fn is_rust(&self) -> bool {
        self.has_end("rs")
    }

    pub fn has_end(&self, end: &str) -> bool {
        Path::new(&self.path).extension().is_some_and(|found| found == end)
    }

    /// The crate below `crates/`.
    pub fn krate(&self) -> Option<&str> {
        self.path.strip_prefix("crates/")?.split('/').next()
    }

    /// Written by a program from other files of the tree.
    pub fn is_generated(&self) -> bool {
        self.text.lines().take(3).any(|line| line.contains("Never edited by hand"))
    }

    /// Lines of code (1-based) that hold this text, not as a part of a longer name.
    pub fn lines_with<'a>(&'a self, word: &'a str) -> impl Iterator<Item = usize> + 'a {
        self.code.lines().enumerate().filter(move |(_, line)| has_word(line, word)).map(|(at, _)| at + 1)
    }
}

/// Whether the line holds the word with no letter, digit or `_` touching it.
pub fn has_word(line: &str, word: &str) -> bool {
    let inner = |letter: char| letter.is_alphanumeric() || letter == '_';
    line.match_indices(word).any(|(at, _)| {
        !line[..at].chars().next_back().is_some_and(inner) && !line[at + word.len()..].chars().next().is_some_and(inner)
    })
}

fn is_test(path: &str) -> bool {
    path.ends_with("/tests.rs") || path.contains("/tests/") || path.contains("/benches/") || path.contains("/fuzz/")
}

/// All text files of the tree.
#[derive(Debug, Default)]
pub struct Tree {
    pub files: Vec<Source>,
}

const ENDS: &[&str] =
    &["rs", "toml", "lock", "html", "css", "js", "mjs", "json", "md", "yaml", "yml", "ftl", "txt", "py", "sql"];
const SKIPPED: &[&str] = &["target", "node_modules", ".git", "data", "out"];

impl Tree {
    pub fn read(root: &Path) -> io::Result<Self> {
        let mut tree = Self::default();
        tree.read_folder(root, "")?;
        tree.files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(tree)
    }

    fn read_folder(&mut self, folder: &Path, prefix: &str) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let (path, kind) = (entry.path(), entry.file_type()?);
            if kind.is_dir() && !SKIPPED.contains(&name.as_str()) {
                self.read_folder(&path, &format!("{prefix}{name}/"))?;
            } else if kind.is_file() && path.extension().is_some_and(|end| ENDS.iter().any(|known| end == *known)) {
                let text = String::from_utf8_lossy(&fs::read(&path)?).into_owned();
                self.files.push(Source::new(&format!("{prefix}{name}"), text));
            }
        }
        Ok(())
    }

    pub fn get(&self, path: &str) -> Option<&Source> {
        self.files.iter().find(|file| file.path == path)
    }

    pub fn rust(&self) -> impl Iterator<Item = &Source> {
        self.files.iter().filter(|file| file.is_rust())
    }

    /// A tree that exists only in a test.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        Self { files: files.iter().map(|(path, text)| Source::new(path, (*text).to_owned())).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_whole() {
        assert!(has_word("use tokio::time;", "tokio"));
        assert!(!has_word("use my_tokio_like;", "tokio"));
        assert!(!has_word("let 役tokio = 1;", "tokio"));
    }
}
