//! What officers and outside parties write, in the plain words the city's letters use.

/// Why something is to be corrected, by field.
pub fn correction(key: &str) -> &'static str {
    match key {
        "bank" => "口座の名義が申請した方の名前とちがいます。申請した方の名義の口座を書いてください。",
        "event_date" => "生まれた日と年がちがうようです。もう一度確かめてください。",
        "doctor.clinic" => "病院の名前が見つかりません。診察券の名前を書いてください。",
        "new_address" => "番地が足りません。建物の名前と部屋番号まで書いてください。",
        "width_left" => "図面の幅とちがいます。図面で通れる幅を確かめて書いてください。",
        "records" => "範囲が広く、記録をしぼれません。いつごろの、何についての記録か書いてください。",
        _ => "書いてあることを、もう一度確かめてください。",
    }
}

/// Why a decision is as it is, by procedure and outcome.
pub fn reason(procedure: &str, adverse: bool) -> &'static str {
    match (procedure, adverse) {
        ("child-allowance", true) => "申請した方より父の所得が高く、生計を主に支える方に当たらないため。",
        ("care-need", true) => {
            "調査と主治医の意見書をもとに、審査会が、支援や介護が要る状態に当たらないと判定したため。"
        }
        ("care-need", false) => "調査と主治医の意見書をもとに、審査会が判定したため。",
        ("road-use", true) => "通れる幅が2メートルに足りず、車いすの方の通行のじゃまになるため。",
        ("road-use", false) => "通れる幅を2メートル以上あけ、夜は照明をつけること。",
        ("moving-in", true) => "届け出た住所に住んでいることが確かめられないため。",
        ("disclosure", true) => "請求された期間に、その記録を市が作っておらず、持っていないため。",
        _ => "条件に合うことを確かめたため。",
    }
}

/// The clause a refusal stands on.
pub fn clause(procedure: &str) -> &'static str {
    match procedure {
        "child-allowance" => "児童手当法第4条第3項",
        "care-need" => "介護保険法第27条第9項",
        "road-use" => "道路法第33条第1項",
        "moving-in" => "住民基本台帳法第22条第1項",
        _ => "個人情報の保護に関する法律第82条第2項",
    }
}

pub const SENT_BACK: &str = "決定の理由に、確かめた日を書き足してください。";
pub const EXTENSION: &str = "主治医の意見書が届くまでに時間がかかっているため。";
pub const EXTENSION_RECORDS: &str = "記録の量が多く、確かめるのに時間がかかるため。";
pub const WITHDRAWN: &str = "事情が変わったため";

/// What came back from outside.
pub fn outside(result: &str) -> &'static str {
    match result {
        "agreed" => "交通に支障なし。同意します。",
        "conditions" => "誘導員を2名置くことを条件に同意します。",
        "objected" => "歩行者の通行が確保できないため、同意できません。",
        "arrived" => "意見を受け取りました。",
        "paid" => "納付書の控えを確かめました。",
        "ok" => "本人確認書類を確かめました。",
        _ => "結果を受け取りました。",
    }
}
