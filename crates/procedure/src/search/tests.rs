use super::{Entry, Index};

fn entry(id: &str, name: &str, words: &[&str]) -> Entry {
    Entry {
        id: id.into(),
        names: vec![name.into()],
        words: words.iter().map(|word| (*word).to_owned()).collect(),
        ..Entry::default()
    }
}

fn index() -> Index {
    Index::build([
        entry("moving-in", "転入届", &["引っ越し", "ひっこし", "住所変更"]),
        entry("moving-out", "転出届", &["引っ越し", "ひっこし"]),
        entry("child-allowance", "児童手当 認定請求", &["赤ちゃん", "出産", "子ども手当"]),
        entry("care", "要介護認定の申請", &["介護保険", "ヘルパー"]),
        Entry {
            names: vec!["道路占用許可申請".into(), "Road occupation permit".into()],
            id: "road".into(),
            ..Entry::default()
        },
    ])
}

fn first(query: &str) -> Option<String> {
    index().search(query, 10).first().map(|hit| hit.id.clone())
}

#[test]
fn plain_words_find_the_procedure() {
    for (query, id) in [
        ("引っ越し", "moving-in"),
        ("ひっこし", "moving-in"),
        ("ヒッコシ", "moving-in"),
        ("引越し", "moving-in"),
        ("赤ちゃん", "child-allowance"),
        ("赤ちゃんが生まれた", "child-allowance"),
        ("児童手当", "child-allowance"),
        ("介護", "care"),
        ("へるぱー", "care"),
        ("ＲＯＡＤ permit", "road"),
        ("road permit", "road"),
        ("転出", "moving-out"),
    ] {
        assert_eq!(first(query).as_deref(), Some(id), "{query}");
    }
}

#[test]
fn small_slips_are_forgiven_and_nonsense_finds_nothing() {
    for (query, id) in [
        ("児童手等", "child-allowance"),
        ("子供手当", "child-allowance"),
        ("ocupation", "road"),
        ("要介護認低", "care"),
    ] {
        assert_eq!(first(query).as_deref(), Some(id), "{query}");
    }
    for query in ["", "　", "？！", "量子力学"] {
        assert_eq!(index().search(query, 10), [], "{query}");
    }
}

#[test]
fn the_whole_hall_is_searched_and_the_best_come_first() {
    let many = Index::build(
        (0..4_500)
            .map(|number| entry(&format!("p{number}"), &format!("第{number}号 補助金 交付申請"), &["補助", "お金"]))
            .chain([entry("it", "補助金", &[])]),
    );
    let hits = many.search("補助金", 20);
    assert_eq!((hits.len(), hits[0].id.as_str()), (20, "it"));
    assert!(hits.windows(2).all(|two| two[0].score >= two[1].score));
}
