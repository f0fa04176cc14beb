use super::generate;

const JA: &str = "title = 申請\ndays-left = 残り{ $days }日\ncount = { $n }件のうち{ $of }\ntype = 種類\n    .hint = ヒント { title }\n";

fn faults(ja: &str, en: Option<&str>, simple: Option<&str>) -> String {
    generate(ja, en, simple).err().unwrap_or_default().join("\n")
}

#[test]
fn the_module_is_as_agreed() {
    let en = "title = Application\ndays-left = { $days ->\n    [one] { $days } day left\n   *[other] { $days } days left\n }\n\
              count = { NUMBER($n) } of { $of }\ntype = Kind\n    .hint = Hint { title }\n";
    let made = generate(JA, Some(en), Some("title = しんせい\n")).map_err(|faults| faults.concat());
    let made = made.unwrap_or_else(|faults| panic!("{faults}"));
    assert_eq!(made.rust, include_str!("golden.txt"));
    assert_eq!(made.summary, "5 texts, ja-simple 1");
}

#[test]
fn a_missing_text_or_another_argument_is_a_fault() {
    assert_eq!(faults("a = あ\nb = い\n", Some("a = A\n"), None), "en.ftl: `b` is missing");
    assert_eq!(faults("a = { $x }\n", Some("a = { $y }\n"), None), "en.ftl: `a` takes ($y), in ja.ftl ($x)");
    assert_eq!(faults("a = あ\n", None, Some("b = い\n")), "ja-simple.ftl: `b` is not in ja.ftl");
    assert_eq!(faults("a = { b }\n", None, None), "ja.ftl: `a` quotes `b`, which is not there");
    assert_eq!(faults("a = { b }\nb = { a }\n", None, None), "ja.ftl: `a` quotes itself\nja.ftl: `b` quotes itself");
    assert_eq!(faults("a-b = 1\na_b = 2\n", None, None), "`a-b` and `a_b` have the same method name");
}

#[test]
fn a_broken_file_names_its_line() {
    let found = faults("a = あ\n\nb = { $x\n", None, None);
    assert!(found.starts_with("ja.ftl: line 3") || found.starts_with("ja.ftl: line 4"), "{found}");
}

#[test]
fn words_of_ours_select_by_text_and_quoted_arguments_are_asked_for() {
    let made = generate("way = { $way ->\n    [phone] 電話\n   *[web] オンライン\n }\nline = { way }で\n", None, None);
    let rust = made.map(|made| made.rust).unwrap_or_default();
    assert!(rust.contains("pub fn way(self, way: &str)"), "{rust}");
    assert!(rust.contains("pub fn line(self, way: &str)"), "{rust}");
}

#[test]
fn the_tree_is_up_to_date() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    assert_eq!(super::texts(&root, true).err().unwrap_or_default().concat(), "");
}
