//! A QR code as the path of an SVG: squares only, no style, nothing personal in it.

use std::fmt::Write;

use qrcode::{Color, EcLevel, QrCode};

/// What the page draws.
pub struct Qr {
    /// Modules on one side, with the quiet zone of four on each.
    pub side: usize,
    pub path: String,
}

const QUIET: usize = 4;

/// `None` when the text does not fit.
pub fn qr(text: &str) -> Option<Qr> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (at, colour) in code.into_colors().into_iter().enumerate() {
        if colour == Color::Dark {
            // Writing to a string cannot fail.
            let _ = write!(path, "M{} {}h1v1h-1z", at % width + QUIET, at / width + QUIET);
        }
    }
    Some(Qr { side: width + 2 * QUIET, path })
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_address_becomes_squares() {
        let code = super::qr("https://www.city.hinokuni.example/status").unwrap();
        assert!(code.side >= 21 + 8 && code.path.starts_with('M') && code.path.len() < 20_000);
    }
}
