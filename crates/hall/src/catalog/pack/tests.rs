//! What comes in is text of a city's folder, or nothing.

use super::*;

fn packed(files: &[(&str, &str)]) -> Vec<u8> {
    pack(files.iter().copied()).unwrap()
}

#[test]
fn a_folder_goes_out_and_comes_in_again() {
    let files = [("procedures/a.yaml", "procedure: a\r\n"), ("letters/b.yaml", "letter: b"), ("appeals.yaml", "x")];
    let found = unpack(&packed(&files)).unwrap();
    assert_eq!(found.files[0], ("procedures/a.yaml".into(), "procedure: a\n".into()));
    assert_eq!((found.files.len(), found.aside), (3, 0));
    let whole = [("hinokuni/procedures/a.yaml", "a"), ("hinokuni/city.yaml", "c"), ("hinokuni/x/y.txt", "z")];
    let found = unpack(&packed(&whole)).unwrap();
    assert_eq!((found.files, found.aside), (vec![("procedures/a.yaml".into(), "a".into())], 2));
}

#[test]
fn nothing_leads_out_of_the_folder() {
    for name in
        ["../procedures/a.yaml", "/procedures/a.yaml", "procedures/../../a.yaml", "procedures\\a.yaml", "C:/a.yaml"]
    {
        let bytes = packed(&[("procedures/ok.yaml", "a"), (name, "b")]);
        assert!(matches!(unpack(&bytes), Err(PackFault::Outside(_))), "{name}");
    }
}

#[test]
fn too_large_no_text_and_nothing_are_refused() {
    let large = "x".repeat(1_000_001);
    assert_eq!(unpack(&packed(&[("procedures/a.yaml", &large)])), Err(PackFault::TooLarge("procedures/a.yaml".into())));
    assert_eq!(unpack(&packed(&[("readme.txt", "a")])), Err(PackFault::Nothing));
    assert_eq!(unpack(b"no zip"), Err(PackFault::NotZip));
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("letters/a.yaml", SimpleFileOptions::default()).unwrap();
    writer.write_all(&[0xff, 0xfe]).unwrap();
    let bytes = writer.finish().unwrap().into_inner();
    assert_eq!(unpack(&bytes), Err(PackFault::NotText("letters/a.yaml".into())));
}
