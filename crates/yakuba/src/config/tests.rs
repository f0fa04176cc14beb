use std::collections::BTreeMap;
use std::path::Path;

use super::{KEYS, parse};

fn faults(text: &str) -> String {
    let faults = parse(text, Path::new("/srv/city"), &|_| None).expect_err("it has faults");
    let shown: Vec<String> = faults.iter().map(|fault| fault.show("yakuba.toml", text)).collect();
    shown.join("\n\n")
}

#[test]
fn the_example_of_every_key_is_taken() {
    // What belongs to no table comes first, as in a file.
    let mut tables: BTreeMap<&str, String> = BTreeMap::new();
    for key in KEYS {
        let table = key.path.split_once('.').map_or("", |(table, _)| table);
        let head = || if table.is_empty() { String::new() } else { format!("[{table}]\n") };
        let into = tables.entry(table).or_insert_with(head);
        into.push_str(key.example);
        into.push('\n');
    }
    let text: String = tables.into_values().collect();
    let config = parse(&text, Path::new("/srv/city"), &|_| Some("postgres://db/city".into())).expect("settings");
    assert_eq!(config.fonts.as_deref(), Some(Path::new("/srv/yakuba/fonts")));
    assert_eq!(config.base_url, "https://www.city.example.jp");
    assert!(
        config.database.starts_with("postgres:") && config.mail.is_some_and(|mail| mail.starttls && mail.port == 587)
    );
}

#[test]
fn little_is_needed() {
    let config = parse("base_url = \"http://127.0.0.1:8080/\"", Path::new("/srv/city"), &|_| None).expect("settings");
    assert_eq!(
        (config.database.as_str(), config.base_url.as_str()),
        ("sqlite:/srv/city/data/yakuba.sqlite", "http://127.0.0.1:8080")
    );
}

#[test]
fn every_fault_is_told_at_once() {
    let text = "lsiten = \"127.0.0.1:8080\"\nlisten = \"localhost\"\ntiers = \"all\"\ntrusted_proxies = \"one\"\n\
                database = \"mysql://db\"\ncheckpoints = \"data/checkpoints.jsonl\"\n[mail]\nuser = \"yakuba\"\n";
    insta::assert_snapshot!(faults(text));
}

#[test]
fn what_is_not_toml_is_told_with_its_line() {
    insta::assert_snapshot!(faults("city = \".\"\nlisten = 127.0.0.1:8080\n"));
}
