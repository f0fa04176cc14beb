//! やさしい日本語: every text a citizen reads has it, in short sentences, with a reading over each kanji few have learned.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Folders whose texts citizens read.
const CITIZENS: [&str; 13] = [
    "../web/src",
    "src/catalog",
    "src/lobby/portal",
    "src/notices",
    "src/mypage",
    "src/portal/apply",
    "src/portal/bundle",
    "src/portal/file",
    "src/portal/inputs",
    "src/portal/mine",
    "src/portal/outside",
    "src/status",
    "src/visits/portal",
];
/// Texts of the layout that only officers see.
const OFFICERS: [&str; 6] = ["work-nav", "keys-all", "keys-list", "staff-side", "count-unit", "keys-title"];
/// Characters of a sentence, without spaces, readings and what is put in.
const LONGEST: usize = 30;
/// The first 300 kanji: the two first school years (240), then what every life in a town meets.
const FIRST: &str = "一右雨円王音下火花貝学気九休玉金空月犬見五口校左三山子四糸字耳七車手十出女小上森人水正生青夕石赤千川先早草足村大男竹中虫町天田土二日入年白八百文木本名目立力林六\
    引羽雲園遠何科夏家歌画回会海絵外角楽活間丸岩顔汽記帰弓牛魚京強教近兄形計元言原戸古午後語工公広交光考行高黄合谷国黒今才細作算止市矢姉思紙寺自時室社弱首秋週春書少場色食心新親図数西声星晴切雪船線前組走多太体台地池知茶昼長鳥朝直通弟店点電刀冬当東答頭同道読内南肉馬売買麦半番父風分聞米歩母方北毎妹万明鳴毛門夜野友用曜来里理話\
    住所仕事使始終借送返動集開持待意味安員屋起業去区研重習主写真世全族題旅料乗注質問有物服勉別薬洋転運病院医者急悪飲駅館";

fn texts(file: &Path) -> BTreeMap<String, String> {
    let source = fs::read_to_string(file).unwrap_or_default();
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    let mut last = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        match line.split_once(" =").filter(|(id, _)| !id.starts_with(' ')) {
            Some((id, words)) => {
                id.clone_into(&mut last);
                texts.insert(last.clone(), words.trim().to_owned());
            }
            None => texts.entry(last.clone()).or_default().push_str(line.trim()),
        }
    }
    texts
}

fn folders() -> impl Iterator<Item = (PathBuf, BTreeMap<String, String>)> {
    CITIZENS.into_iter().map(|folder| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let simple = texts(&folder.join("ja-simple.ftl"));
        (folder, simple)
    })
}

/// The words alone: readings, placeables and spaces taken out, and the kanji that carry a reading.
fn bare(text: &str) -> (String, String) {
    let (mut words, mut without_reading) = (String::new(), String::new());
    let (mut skip, mut read) = (0_usize, false);
    for c in text.chars() {
        match c {
            '{' | '《' => skip += 1,
            '}' | '》' => skip = skip.saturating_sub(1),
            _ if skip > 0 => {}
            '｜' => read = true,
            ' ' | '　' => {}
            c => {
                words.push(c);
                if !read {
                    without_reading.push(c);
                }
            }
        }
        if c == '《' {
            read = false;
        }
    }
    (words, without_reading)
}

#[test]
fn every_text_a_citizen_reads_is_there() {
    let mut missing = Vec::new();
    let (mut all, mut covered) = (0, 0);
    for (folder, simple) in folders() {
        let ja = texts(&folder.join("ja.ftl"));
        let wanted: Vec<_> = ja.keys().filter(|id| !OFFICERS.contains(&id.as_str())).collect();
        let there = wanted.iter().filter(|id| simple.contains_key(**id)).count();
        println!("{}: {there} of {}", folder.display(), wanted.len());
        (all, covered) = (all + wanted.len(), covered + there);
        missing.extend(
            wanted.iter().filter(|id| !simple.contains_key(**id)).map(|id| format!("{}: {id}", folder.display())),
        );
    }
    println!("やさしい日本語: {covered} of {all} texts");
    assert!(all > 500, "the folders of citizens' texts are not found");
    assert!(missing.is_empty(), "without ja-simple.ftl:\n{}", missing.join("\n"));
}

#[test]
fn sentences_are_short() {
    let mut long = Vec::new();
    for (_, simple) in folders() {
        for (id, text) in simple {
            let (words, _) = bare(&text);
            let sentences = words.split(['。', '：', '（', '）']);
            long.extend(sentences.filter(|one| one.chars().count() > LONGEST).map(|one| format!("{id}: {one}")));
        }
    }
    assert!(long.is_empty(), "longer than {LONGEST}:\n{}", long.join("\n"));
}

#[test]
fn kanji_few_have_learned_carry_a_reading_except_in_mail() {
    assert_eq!(FIRST.chars().filter(|c| !c.is_whitespace()).count().min(300), FIRST.chars().count(), "at most 300");
    let mut bare_kanji = Vec::new();
    for (folder, simple) in folders() {
        let mail = folder.ends_with("notices");
        for (id, text) in simple {
            assert!(!mail || !text.contains('《'), "{id}: a mail shows no ruby");
            let (_, unread) = bare(&text);
            let hard = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c) && !FIRST.contains(*c);
            if let Some(c) = unread.chars().find(hard).filter(|_| !mail) {
                bare_kanji.push(format!("{id}: {c} in {text}"));
            }
        }
    }
    assert!(bare_kanji.is_empty(), "without a reading:\n{}", bare_kanji.join("\n"));
}
