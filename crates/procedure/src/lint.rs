//! Plain language: remarks on the Japanese of a city's files, for whoever writes them. Never a fault: a text with a remark is published.
//!
//! Each rule finds only what can be seen without understanding the sentence, and says so; where it cannot be sure it is silent.

use serde::Serialize;

use crate::fault::Source;
use crate::folder::Folder;
use crate::yaml::{self, Node, Value};

/// One remark on one text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Remark {
    pub file: String,
    /// From 1, of the whole text.
    pub line: u32,
    pub column: u32,
    /// Stable name of the rule: `long-sentence`.
    pub code: &'static str,
    /// What to do.
    pub message: String,
    /// The sentence or the words meant.
    pub text: String,
}

impl std::fmt::Display for Remark {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            out,
            "remark[{}]: {}\n --> {}:{}:{}\n  「{}」",
            self.code, self.message, self.file, self.line, self.column, self.text
        )
    }
}

/// Letters of a sentence that can still be read at once.
const LONG: usize = 50;
/// The same in やさしい日本語, where words stand apart by spaces (not counted).
const LONG_SIMPLE: usize = 30;

/// Remarks on the texts of all procedures, letters and bundles, by file and line.
pub fn lint(folder: &Folder) -> Vec<Remark> {
    let procedures = folder.procedures.iter().map(|sheet| (&sheet.file, &sheet.text));
    let letters = folder.letters.iter().map(|sheet| (&sheet.file, &sheet.text));
    let bundles = folder.bundles.iter().map(|sheet| (&sheet.file, &sheet.text));
    let mut remarks = Vec::new();
    for (file, text) in procedures.chain(letters).chain(bundles) {
        // A sheet has been read once, so it can be read again.
        if let Ok(root) = yaml::parse(Source { file, text }) {
            walk(&root, file, &mut remarks);
        }
    }
    remarks
}

fn walk(node: &Node<'_>, file: &str, remarks: &mut Vec<Remark>) {
    match &node.value {
        Value::List(items) => items.iter().for_each(|item| walk(item, file, remarks)),
        Value::Map(pairs) => {
            for (key, value) in pairs {
                match (&key.value, &value.value) {
                    (Value::Text(key), Value::Text(text)) if key == "ja" || key == "ja-simple" => {
                        for (code, message, text) in of_text(text, key == "ja-simple") {
                            let (line, column) = (value.place.line, value.place.column);
                            remarks.push(Remark { file: file.to_owned(), line, column, code, message, text });
                        }
                    }
                    _ => walk(value, file, remarks),
                }
            }
        }
        _ => {}
    }
}

type Found = (&'static str, String, String);

/// The remarks on one text: (rule, what to do, the words meant).
fn of_text(text: &str, simple: bool) -> Vec<Found> {
    let mut found = Vec::new();
    for sentence in sentences(text) {
        found.extend(long(sentence, simple));
        found.extend(double_negative(sentence));
        found.extend(humble(sentence));
        found.extend(and_so_on(sentence));
        if simple {
            found.extend(passive(sentence));
        }
    }
    if let Some(sentence) = text.split_inclusive(['!', '！']).find(|part| part.ends_with(['!', '！'])) {
        found.push(("exclamation", "end with 。; an office does not shout".to_owned(), sentence.trim().to_owned()));
    }
    found
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['。', '！', '？', '!', '?', '\n']).map(str::trim).filter(|sentence| !sentence.is_empty())
}

fn long(sentence: &str, simple: bool) -> Option<Found> {
    let (limit, letters) =
        if simple { (LONG_SIMPLE, without_spaces(sentence).chars().count()) } else { (LONG, sentence.chars().count()) };
    let message = || format!("{letters} letters in one sentence; make two of it, each of at most {limit}");
    (letters > limit).then(|| ("long-sentence", message(), sentence.to_owned()))
}

fn without_spaces(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// A no on a no: each of these, followed by one of `NO`.
const NOT_WITHOUT: [&str; 7] =
    ["ないわけでは", "ないわけでも", "なくは", "なくも", "ないものでは", "ないものでも", "ないことは"];
const NO: [&str; 3] = ["ない", "なく", "ありません"];
/// Whole turns of the same kind.
const MUST_NOT_BUT: [&str; 4] = ["ないわけにはい", "ざるを得", "ないとは限ら", "ないとは言え"];

fn double_negative(sentence: &str) -> Option<Found> {
    let no = |start: &&&str| NO.iter().any(|no| sentence.contains(&format!("{start}{no}")));
    let words = NOT_WITHOUT.iter().find(no).or_else(|| MUST_NOT_BUT.iter().find(|words| sentence.contains(**words)))?;
    let message = format!("a double negative (「{words}…」); say what is so");
    Some(("double-negative", message, sentence.to_owned()))
}

/// 「お送りいただく」「ご確認いただきますよう」: the reader has to find out who does what.
fn humble(sentence: &str) -> Option<Found> {
    let at = sentence.match_indices("いただ").find(|(at, _)| {
        let before = sentence[..*at].chars().rev().take(8);
        let mut word = before.take_while(|letter| !"、をはがにでともへ　 ".contains(*letter));
        word.any(|letter| matches!(letter, 'お' | 'ご' | '御'))
    });
    let (at, _) = at?;
    let start = sentence[..at].char_indices().rev().find(|(_, letter)| matches!(letter, 'お' | 'ご' | '御'));
    let words: String = sentence[start.map_or(at, |(start, _)| start)..].chars().take(14).collect();
    Some(("humble-chain", format!("「{words}」: write 〜してください, or 〜できます"), sentence.to_owned()))
}

/// Words in which 等 is no "and so on".
const OTHER_NADO: [&str; 12] =
    ["等級", "等分", "等し", "平等", "同等", "均等", "対等", "高等", "中等", "初等", "上等", "何等"];

/// 「書類等」: what else? A list before it (、・や) lets the reader guess.
fn and_so_on(sentence: &str) -> Option<Found> {
    let mut rest = sentence.to_owned();
    for word in OTHER_NADO {
        rest = rest.replace(word, "＿");
    }
    let (before, _) = rest.split_once('等')?;
    let phrase = before.rsplit(['。', '「', '（', '(']).next().unwrap_or(before);
    let listed = ["、", "・", "や", "及び", "または", "又は", "と"].iter().any(|sign| phrase.contains(sign));
    let word: String = phrase.chars().rev().take(8).collect::<Vec<_>>().into_iter().rev().collect();
    (!listed).then(|| ("and-so-on", format!("「{word}等」: say what else, or leave 等 out"), sentence.to_owned()))
}

/// Stems that end in an a-sound before れる and are no passive: 生まれる, 別れる, 離れる …
const NOT_PASSIVE: [&str; 19] = [
    "生ま",
    "うま",
    "別",
    "わか",
    "離",
    "はな",
    "流",
    "なが",
    "現",
    "あらわ",
    "疲",
    "つか",
    "晴",
    "は",
    "破",
    "やぶ",
    "壊",
    "切",
    "割",
];
const A_SOUNDS: &str = "かがさただなばまらわ";
const RERU: [&str; 6] = ["れます", "れまし", "れません", "れる", "れた", "れて"];

/// 「書かれます」「確認されます」. られる is left alone: it may mean "can".
fn passive(sentence: &str) -> Option<Found> {
    let words = without_spaces(sentence);
    let seen = RERU.iter().any(|ending| {
        words.match_indices(ending).any(|(at, _)| {
            let stem = &words[..at];
            let sound = stem.chars().next_back();
            let passive = sound.is_some_and(|sound| A_SOUNDS.contains(sound) && sound != 'ら');
            passive && !NOT_PASSIVE.iter().any(|word| stem.ends_with(word))
        })
    });
    seen.then(|| ("passive", "a passive; say who does it".to_owned(), sentence.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::{lint, of_text};

    #[test]
    fn a_remark_stands_where_its_text_stands() {
        let letter = "letter: thanks\ntitle: { ja: お礼, en: Thanks }\nparagraphs:\n  - { ja: 届きました！, en: It came, ja-simple: 書類が 確認されました }\n";
        let folder = crate::load(&[("letters/thanks.yaml".to_owned(), letter.to_owned())]).unwrap();
        let found: Vec<_> = lint(&folder).into_iter().map(|it| (it.file, it.line, it.column, it.code)).collect();
        let at = |column, code| ("letters/thanks.yaml".to_owned(), 4, column, code);
        assert_eq!(found, [at(11, "exclamation"), at(43, "passive")]);
    }

    #[track_caller]
    fn codes(text: &str, simple: bool) -> Vec<&'static str> {
        of_text(text, simple).into_iter().map(|(code, ..)| code).collect()
    }

    #[test]
    fn length_counts_by_sentence() {
        let fifty = "あ".repeat(50);
        assert!(codes(&format!("{fifty}。{fifty}。"), false).is_empty());
        assert_eq!(codes(&format!("{fifty}い。"), false), ["long-sentence"]);
        assert_eq!(codes(&"あ".repeat(31), true), ["long-sentence"]);
        assert!(codes(&"あ ".repeat(30), true).is_empty(), "spaces between words do not count");
    }

    #[test]
    fn double_negatives() {
        for text in ["受けられないわけではありません", "なくはない", "認められないものではない", "出さざるを得ない"]
        {
            assert_eq!(codes(text, false), ["double-negative"], "{text}");
        }
        for text in ["受けられません", "必要はありません", "出さなければなりません", "分からないことは聞いてください"]
        {
            assert!(codes(text, false).is_empty(), "{text}");
        }
    }

    #[test]
    fn humble_chains() {
        for text in ["書類をお送りいただきますようお願いします", "内容をご確認いただき、次へ", "お申し込みいただけます"]
        {
            assert_eq!(codes(text, false), ["humble-chain"], "{text}");
        }
        for text in ["書類を送ってください", "職員に見ていただきます", "お子さんに来ていただく日"]
        {
            assert!(codes(text, false).is_empty(), "{text}");
        }
    }

    #[test]
    fn and_so_on_needs_a_list() {
        assert_eq!(codes("必要書類等を送ってください", false), ["and-so-on"]);
        for text in ["通帳、カード等", "通帳やカード等を送る", "一等級と平等", "通帳を送る"]
        {
            assert!(codes(text, false).is_empty(), "{text}");
        }
    }

    #[test]
    fn exclamation_marks() {
        assert_eq!(codes("申し込めます！", false), ["exclamation"]);
        assert_eq!(codes("OK!", false), ["exclamation"]);
    }

    #[test]
    fn passives_in_plain_japanese_only() {
        for text in ["手紙が 送られます", "名前が 書かれます", "内容が 確認されます", "カードが 使われました"]
        {
            let expected: &[&str] = if text.contains("られ") { &[] } else { &["passive"] };
            assert_eq!(codes(text, true), expected, "{text}");
            assert!(codes(text, false).is_empty(), "{text}");
        }
        for text in
            ["子どもが 生まれました", "うまれた 日", "お金を くれます", "家を 離れます", "書類を 入れます", "忘れて"]
        {
            assert!(codes(text, true).is_empty(), "{text}");
        }
    }
}
