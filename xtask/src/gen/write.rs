//! Writes the Rust module of one folder's texts: one method a text, its arguments typed.

use std::fmt::Write;

use super::read::{Catalog, Kind, Message};

const WORDS_IN_DOC: usize = 90;

/// The module's source. `en` and `simple` say which files stand beside `ja.ftl`.
pub fn module(catalog: &Catalog, en: bool, simple: bool) -> String {
    let file = |name: &str, there: bool| {
        if there { format!("Some(include_str!(\"{name}\"))") } else { "None".to_owned() }
    };
    let mut out = format!(
        "//! The texts of this folder, written from its `.ftl` files by `cargo xtask gen texts`. Never edited by hand.\n\
         #![cfg_attr(rustfmt, rustfmt_skip)]\n\n\
         use std::borrow::Cow;\nuse std::sync::LazyLock;\n\n\
         use civic::Lang;\nuse web::words::Words;\n\n\
         static WORDS: LazyLock<Words> =\n    LazyLock::new(|| Words::new(include_str!(\"ja.ftl\"), {}, {}));\n\n\
         /// The texts in one language.\n#[derive(Clone, Copy, Debug)]\npub struct T(Lang);\n\n\
         impl T {{\n    pub fn new(lang: Lang) -> Self {{\n        Self(lang)\n    }}\n\n    #[allow(dead_code, reason = \"not every folder asks\")]\n    pub fn lang(self) -> Lang {{\n        self.0\n    }}\n",
        file("en.ftl", en),
        file("ja-simple.ftl", simple),
    );
    for (id, message) in &catalog.texts {
        text(&mut out, id, message);
    }
    out.push_str("}\n");
    out
}

fn text(out: &mut String, id: &str, message: &Message) {
    let name = method(id);
    let mut words: String = message.words.chars().take(WORDS_IN_DOC).collect();
    if message.words.chars().count() > WORDS_IN_DOC {
        words.push('…');
    }
    let words = words.replace('`', "'");
    let params: Vec<_> =
        message.args.iter().map(|(name, kind)| format!(", {}: {}", argument(name), rust_type(*kind))).collect();
    let params = params.concat();
    let passed: Vec<_> = message.args.keys().map(|name| format!("(\"{name}\", {}.into())", argument(name))).collect();
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        "\n    /// `{words}`\n    pub fn {name}(self{params}) -> Cow<'static, str> {{\n        WORDS.say(self.0, \"{id}\", &[{}])\n    }}\n",
        passed.join(", ")
    );
}

fn rust_type(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "&str",
        Kind::Number => "i64",
    }
}

/// `days-left.short` → `days_left_short`; a word Rust keeps for itself, or one of ours, gets an underscore.
pub fn method(id: &str) -> String {
    argument(&id.replace('.', "_"))
}

fn argument(id: &str) -> String {
    let name = id.replace('-', "_").to_lowercase();
    let kept = [
        "as", "async", "await", "break", "const", "continue", "crate", "dyn", "else", "enum", "extern", "false", "fn",
        "for", "gen", "if", "impl", "in", "lang", "let", "loop", "match", "mod", "move", "mut", "new", "pub", "ref",
        "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "unsafe", "use", "where",
        "while", "yield", "abstract", "become", "box", "do", "final", "macro", "override", "priv", "typeof", "unsized",
        "virtual",
    ];
    if kept.contains(&name.as_str()) { format!("{name}_") } else { name }
}
