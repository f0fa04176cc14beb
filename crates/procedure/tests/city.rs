//! The demo city's own files are read as they stand.

use std::fs;
use std::path::Path;

fn city() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cities/hinokuni")
}

#[test]
fn every_procedure_can_be_read() {
    for entry in fs::read_dir(city().join("procedures")).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        if let Err(faults) = procedure::read(&path.file_name().unwrap().to_string_lossy(), &text) {
            let shown: Vec<_> = faults.iter().map(ToString::to_string).collect();
            panic!("{}", shown.join("\n\n"));
        }
    }
}
