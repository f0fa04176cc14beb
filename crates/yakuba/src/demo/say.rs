//! What the demo prints: where to look and as whom, in Japanese and English.

use std::path::Path;

use hall::city::City;

/// Accounts worth trying first: (login, what they do in Japanese, in English).
const FIRST: [(&str, &str, &str); 7] = [
    ("sato", "こども支援課 担当", "child support, clerk"),
    ("tanaka", "こども支援課 係長", "child support, chief"),
    ("yamada", "こども支援課 課長", "child support, manager"),
    ("oka", "介護保険課 担当・受付", "care insurance, clerk and reception"),
    ("post", "文書係（発送）", "post room"),
    ("kanri", "管理者", "administrator"),
    ("kansa", "監査", "auditor"),
];

/// What there is to see of a day that runs an hour a minute.
pub fn day(base: &str, devices: &[(String, &'static str)]) {
    println!("\n  窓口の一日（1分で1時間）。 A day at the counters, an hour a minute:");
    println!("    混み具合 how busy      {base}/crowd");
    for (address, kind) in devices {
        println!("    {kind:8}              {address}");
    }
    println!("    呼び出し calls         {base}/desk/calls  (ogawa)");
    println!("    目安の確かさ waits     {base}/desk/waits  (ogawa)");
}

/// The first lines a visitor reads.
pub fn welcome(base: &str, city: &City, password: &str, kept: &Path, mail: &Path, fonts: Option<&str>) {
    println!("{} ({}) — a city that does not exist. 架空の市です。\n", city.name.ja, city.name.en);
    println!("  市民のページ  citizens   {base}/");
    println!("  職員のページ  officers   {base}/desk");
    println!("  見て回る      a look round   {base}/tour");
    println!("\n  職員アカウント / officers' accounts (password: {password})");
    for (login, ja, en) in FIRST {
        let name =
            city.accounts.iter().find(|account| account.login == login).map_or("", |account| account.name.as_str());
        println!("    {login:8} {name}　{ja} — {en}");
    }
    println!("\n  パスワードは {} にあります。 The password is kept there.", kept.display());
    println!("  メールは送らず {} に置きます。 Mail is not sent; it is laid there.", mail.display());
    match fonts {
        Some(fonts) => println!("  文書はPDFにもなります。 Letters can be made as PDF. ({fonts})"),
        None => println!("  文書はブラウザから印刷します。 Letters are printed from the browser."),
    }
    println!("  終わるとき / to stop: Ctrl-C");
}
