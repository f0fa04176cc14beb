//! What officers and outside parties write, in the plain words the city's letters use.

/// Why something is to be corrected, by field.
pub fn correction(key: &str) -> &'static str {
    match key {
        "bank" => "口座の名義が申請した方の名前とちがいます。申請した方の名義の口座を書いてください。",
        "event_date" => "生まれた日と年がちがうようです。もう一度確かめてください。",
        "child.birthdate" => "お子さんの生年月日が、住民登録とちがいます。もう一度確かめてください。",
        "lone_parent" => "住民登録では、父母がいっしょに住んでいます。今のようすを教えてください。",
        "home" => "番地が足りません。調査に行けるように、番地と建物の名前まで書いてください。",
        "applicant.address" => "住所の番地が足りません。番地と建物の名前まで書いてください。",
        "kept_since" => "飼い始めた日が1年前になっています。もう一度確かめてください。",
        "due_on" => "週数から計算した予定日とちがいます。もう一度確かめてください。",
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
        ("child-medical", true) => "お子さんの住民登録が、申請の日に火の国市にないため。",
        ("nursery-place", true) => "希望した保育所の空きより、点数の高い方が多かったため。",
        ("nursery-place", false) => "青葉こども園（東区）。希望した保育所に空きがあり、点数の順で当たったため。",
        ("disaster-certificate", true) => "壁の傷は前からのもので、この災害による被害が確かめられないため。",
        ("resident-certificate", true) => "請求のわけを確かめられず、正当な理由があると認められないため。",
        ("dog-registration", true) => "この犬は、前の飼い主の届け出で、もう市の原簿に登録されているため。",
        ("emergency-benefit", true) => "同じ世帯の方の申請で、あなたの分をもう振り込んでいるため。",
        _ => "条件に合うことを確かめたため。",
    }
}

/// The class of damage and why, by what the survey or the photos showed.
pub fn damage(result: &str) -> &'static str {
    match result {
        "half" => "半壊。屋根、壁、床の損害を合わせると20パーセントを超えるため。",
        "semi" => "準半壊。屋根と外壁の損害が10パーセントを超えるため。",
        _ => "準半壊に至らない（一部損壊）。写真で、屋根の一部だけの損害を確かめたため。",
    }
}

/// The clause a refusal stands on.
pub fn clause(procedure: &str) -> &'static str {
    match procedure {
        "child-allowance" => "児童手当法第4条第3項",
        "care-need" => "介護保険法第27条第9項",
        "road-use" => "道路法第33条第1項",
        "moving-in" => "住民基本台帳法第22条第1項",
        "child-medical" => "火の国市こども医療費助成条例第4条",
        "nursery-place" => "児童福祉法第24条第3項",
        "disaster-certificate" => "災害対策基本法第90条の2第1項",
        "resident-certificate" => "住民基本台帳法第12条第6項",
        "dog-registration" => "狂犬病予防法第4条第1項",
        "emergency-benefit" => "火の国市非常時給付金支給要綱第3条",
        _ => "個人情報の保護に関する法律第82条第2項",
    }
}

pub const SENT_BACK: &str = "決定の理由に、確かめた日を書き足してください。";
pub const EXTENSION: &str = "主治医の意見書が届くまでに時間がかかっているため。";
pub const EXTENSION_RECORDS: &str = "記録の量が多く、確かめるのに時間がかかるため。";
pub const WITHDRAWN: &str = "事情が変わったため";

/// What came back from outside.
pub fn outside(node: &str, result: &str) -> &'static str {
    match (node, result) {
        ("evidence/employment", _) => "勤務先から就労証明書を受け取りました。",
        ("survey", _) => "家の外と中を見て、調査票に記録しました。",
        ("register", "done") => "登録しました。受付番号 M26-0417",
        ("register", _) => "住所コードが見つからないと戻りました。",
        ("talk-visit", _) => "面談をして、母子健康手帳を渡しました。",
        (_, result) => came_back(result),
    }
}

fn came_back(result: &str) -> &'static str {
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
