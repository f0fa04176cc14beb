use proptest::prelude::*;

use super::decode::{is_hidden, pairs};
use super::sniff::image_or_pdf;
use crate::problem::BadInput;

fn escape(text: &str) -> String {
    text.bytes().fold(String::new(), |out, byte| out + &format!("%{byte:02X}"))
}

proptest! {
    #[test]
    fn what_is_sent_is_what_is_read(sent in prop::collection::vec((".{0,20}", ".{0,60}"), 0..8)) {
        let body: Vec<_> = sent.iter().map(|(name, value)| format!("{}={}", escape(name), escape(value))).collect();
        let read = pairs(body.join("&").as_bytes()).expect("well formed");
        let kept: Vec<_> = sent.into_iter().collect();
        prop_assert_eq!(read, kept);
    }

    #[test]
    fn no_bytes_make_it_fall(body in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = pairs(&body);
    }
}

#[test]
fn names_keep_joiners_and_variation_selectors() {
    assert!(!"葛\u{e0100}城 👨\u{200d}👩\t\r\n".contains(is_hidden));
    for hidden in
        ['\0', '\u{1b}', '\u{7f}', '\u{85}', '\u{202e}', '\u{2066}', '\u{feff}', '\u{fff9}', '\u{ffff}', '\u{1fffe}']
    {
        assert!(is_hidden(hidden), "{hidden:?}");
    }
}

#[test]
fn limits_are_told_apart() {
    assert_eq!(pairs(&b"a&".repeat(1_001)), Err(BadInput::TooManyFields));
    assert_eq!(pairs(&[b'a'; 201]), Err(BadInput::FieldTooLong { limit: 200 }));
    assert_eq!(pairs(b"a=%zz"), Err(BadInput::Shape));
    assert_eq!(pairs(b"a=%C3"), Err(BadInput::NotText));
}

#[test]
fn kinds_are_known_by_their_first_bytes() {
    assert_eq!(image_or_pdf(b"\xff\xd8\xff\xe0"), Some("image/jpeg"));
    assert_eq!(image_or_pdf(b"%PDF-1.7"), Some("application/pdf"));
    assert_eq!(image_or_pdf(b"\0\0\0\x18ftypheic"), Some("image/heic"));
    for other in [&b"MZ\x90"[..], b"PK\x03\x04", b"<svg", b"", b"\0\0\0\x18ftypisom"] {
        assert_eq!(image_or_pdf(other), None);
    }
}
