//! The words every procedure uses alike, so that no file repeats them: stages and results known by their usual ids.

use civic::Text;

const STAGES: &[(&str, &str, &str, &str)] = &[
    ("check", "書類の確認", "Checking your papers", "書類を 見ています"),
    ("correction", "補正", "Correction", "直す"),
    ("review", "審査", "Review", "くわしく 見ています"),
    ("decide", "決裁", "Decision", "決めています"),
    ("payment", "納付", "Payment", "お金を はらう"),
    ("visit", "来庁", "Visit", "市役所に 来る"),
    ("allocate", "利用調整", "Allocation", "順番を 決めています"),
    ("register", "登録", "Registration", "登録しています"),
];

const RESULTS: &[(&str, &str, &str)] = &[
    ("done", "済み", "Done"),
    ("ok", "よい", "OK"),
    ("accept", "受け付ける", "Accept"),
    ("correct", "補正をお願いする", "Ask for a correction"),
    ("differs", "ちがいがある", "Differs"),
    ("approve", "承認する", "Approve"),
    ("partly", "一部を認める", "Approve in part"),
    ("refuse", "認めない", "Refuse"),
    ("sent", "送られた", "Sent"),
    ("paid", "納付済み", "Paid"),
    ("arrived", "届いた", "Arrived"),
    ("offered", "内定", "Offered"),
    ("waiting", "保留", "Waiting list"),
    ("rejected", "登録できない", "Rejected"),
    ("yes", "はい", "Yes"),
    ("no", "いいえ", "No"),
];

pub fn stage(id: &str) -> Option<Text> {
    STAGES
        .iter()
        .find(|(word, ..)| *word == id)
        .map(|(_, ja, en, ja_simple)| Text { ja_simple: (*ja_simple).to_owned(), ..Text::new(*ja, *en) })
}

pub fn result(word: &str) -> Option<Text> {
    RESULTS.iter().find(|(known, ..)| *known == word).map(|(_, ja, en)| Text::new(*ja, *en))
}

/// Words whose texts are known.
pub fn results() -> impl Iterator<Item = &'static str> {
    RESULTS.iter().map(|(word, ..)| *word)
}
