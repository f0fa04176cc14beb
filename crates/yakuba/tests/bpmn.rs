//! `yakuba bpmn` on files as other people have them.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn bpmn(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_yakuba")).arg("bpmn").args(words).output().expect("the binary runs")
}

fn done(words: &[&str]) -> String {
    let output = bpmn(words);
    assert!(output.status.success(), "{}{}", text(&output.stdout), text(&output.stderr));
    text(&output.stdout)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn stuck() -> String {
    root("tests/fixtures/bpmn/stuck.bpmn").display().to_string()
}

fn procedure(name: &str) -> String {
    root("../../cities/hinokuni/procedures").join(name).display().to_string()
}

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

#[test]
fn a_fault_is_told_with_its_line_and_the_way_there() {
    let output = bpmn(&["check", &stuck()]);
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stdout).replace(&stuck(), "stuck.bpmn");
    let wanted = "error[deadlock]: nothing can go on at `j`\n --> stuck.bpmn:8\n  the way there: 「届く」 `s` → 「どちら」 `x` [書類だけ] → 「書類を見る」 `a`\n";
    assert!(said.contains(wanted), "{said}");
    assert!(said.contains("error[dead]: 「終わり」 `e` is never reached\n --> stuck.bpmn:9"), "{said}");
    assert!(
        said.contains(
            "note[not-run]: <callActivity> b: what it calls is not looked into; it is one step\n --> stuck.bpmn:7"
        ),
        "{said}"
    );
    assert!(said.ends_with("1 file, 1 process: 2 faults; 1 element not run as drawn\n"), "{said}");
    let told: serde_json::Value = serde_json::from_slice(&bpmn(&["check", "--json", &stuck()]).stdout).expect("JSON");
    assert_eq!((&told["faults"], &told["files"][0]["told"][0]["line"]), (&2.into(), &8.into()));
}

#[test]
fn files_that_cannot_be_read_are_told_by_line_and_the_rest_goes_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let put = |name: &str, text: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("written");
        path.display().to_string()
    };
    let deep = format!("<definitions>{}", "\n<a>".repeat(200));
    let files = [
        put("dtd.bpmn", b"<?xml version=\"1.0\"?>\n<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>"),
        put("deep.bpmn", deep.as_bytes()),
        put("code.bpmn", b"<?xml version=\"1.0\" encoding=\"klingon\"?><d/>"),
        put("picture.bpmn", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        folder.path().join("absent.bpmn").display().to_string(),
        procedure("child-allowance.yaml"),
    ];
    let words: Vec<&str> = ["check"].into_iter().chain(files.iter().map(String::as_str)).collect();
    let output = bpmn(&words);
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stdout);
    assert!(said.contains("document type") && said.contains("dtd.bpmn:2"), "{said}");
    assert!(said.contains("deep.bpmn:129") && said.contains("more than 128 deep"), "{said}");
    assert!(said.contains("no encoding is called `klingon`") && said.contains("code.bpmn:1"), "{said}");
    assert!(said.contains("no BPMN: it begins with <svg>") && said.contains("absent.bpmn"), "{said}");
    assert!(said.ends_with("6 files, 1 process: 5 faults; 0 elements not run as drawn\n"), "{said}");
}

#[test]
fn a_procedure_becomes_bpmn_and_comes_back_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("allowance.bpmn").display().to_string();
    let source = procedure("child-allowance.yaml");
    assert_eq!(done(&["convert", &source, "--to", "bpmn", "-o", &file]), "1 file written\n");
    let graph = |file: &str| {
        let told: serde_json::Value = serde_json::from_str(&done(&["convert", file, "--to", "json"])).expect("JSON");
        (told["graph"].clone(), told["names"].clone(), told["exits"].clone())
    };
    assert_eq!(graph(&file), graph(&source));
    assert!(done(&["check", &file]).ends_with("1 file, 1 process: no faults; 0 elements not run as drawn\n"));
    // As BPMN it is the file itself.
    assert_eq!(done(&["convert", &file, "--to", "bpmn"]), std::fs::read_to_string(&file).expect("it is there"));
    let said = done(&["convert", &source, "--to", "text", "--lang", "en"]);
    assert!(said.lines().count() > 5 && said.contains(" → "), "{said}");
}

#[test]
fn drawings_go_to_a_folder_and_show_heat_as_a_figure() {
    let folder = tempfile::tempdir().expect("a folder");
    let heat = folder.path().join("heat.json");
    std::fs::write(&heat, r#"{"a": {"value": 1, "text": "2.4日"}, "b": {"value": 0.1, "text": "1時間"}}"#)
        .expect("written");
    let out = folder.path().join("drawn");
    let (stuck, source) = (stuck(), procedure("dog-registration.yaml"));
    let (heat, to) = (heat.display().to_string(), out.display().to_string());
    assert_eq!(done(&["draw", &stuck, &source, "-o", &to, "--heat", &heat]), "2 files written\n");
    let svg = std::fs::read_to_string(out.join("stuck.svg")).expect("drawn");
    assert!(svg.contains("<desc") && svg.contains("書類を見る 2.4日、実地を見る 1時間"), "{svg}");
    assert!(svg.contains("#ffc199") && out.join("dog-registration.svg").is_file());
    let several = bpmn(&["draw", &stuck, &source]);
    assert!(text(&several.stderr).contains("-o FOLDER"));
}
