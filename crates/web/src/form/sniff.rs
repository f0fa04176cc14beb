//! What a file is, by its first bytes. The name and the declared type are only what somebody says.

/// The bytes a judge of kinds is shown.
pub const HEAD: usize = 512;

/// Names the kind of a file from its head, or refuses it.
pub type Sniff = fn(head: &[u8]) -> Option<&'static str>;

/// JPEG, PNG, HEIC or PDF.
pub fn image_or_pdf(head: &[u8]) -> Option<&'static str> {
    if head.starts_with(b"\xff\xd8\xff") {
        Some("image/jpeg")
    } else if head.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some("image/png")
    } else if head.starts_with(b"%PDF-") {
        Some("application/pdf")
    } else if head.get(4..8) == Some(b"ftyp") && head.get(8..12).is_some_and(is_heic) {
        Some("image/heic")
    } else {
        None
    }
}

fn is_heic(brand: &[u8]) -> bool {
    [&b"heic"[..], b"heix", b"mif1", b"heim", b"heis"].contains(&brand)
}
