//! Signing in by mail, where one is signed in, and signing out.
//!
//! Whoever has not signed in is led to signing in; that page says first that nothing needs it.

mod link;
mod sent;
mod sessions;
mod sign_in;

use axum::http::{HeaderMap, header};
use axum::response::Response;
use uuid::Uuid;
use web::{Citizen, Device, Policy, Routes, see_other};

use crate::Hall;

pub fn routes() -> Routes<Hall> {
    Routes::citizen("my page")
        .get("/mypage/sign-in", Policy::citizen(), sign_in::get)
        .post_asking("/mypage/sign-in", Policy::citizen(), sign_in::post)
        .get("/mypage/sent", Policy::citizen(), sent::get)
        .post_asking("/mypage/sent", Policy::citizen(), sent::post)
        .get("/mypage/link/{link}", Policy::citizen(), link::get)
        .post_asking("/mypage/link/{link}", Policy::citizen(), link::post)
        .get("/mypage/sessions", Policy::citizen(), sessions::get)
        .post("/mypage/sessions", Policy::citizen(), sessions::post)
        .post_asking("/mypage/sign-out", Policy::citizen(), sessions::sign_out)
}

/// The page this browser has signed in to, or the way to signing in.
pub fn signed_in(citizen: &Citizen) -> Result<Uuid, Box<Response>> {
    citizen.account().ok_or_else(|| Box::new(see_other("/mypage/sign-in")))
}

fn device(headers: &HeaderMap) -> Device {
    Device::of(headers.get(header::USER_AGENT).and_then(|name| name.to_str().ok()).unwrap_or_default())
}

/// The digits of a code as people type them: full-width, with spaces and hyphens.
fn digits(typed: &str) -> String {
    typed
        .chars()
        .filter_map(|sign| match sign {
            '０'..='９' => char::from_digit(u32::from(sign) - u32::from('０'), 10),
            sign => Some(sign),
        })
        .filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '‐' | '－' | 'ー'))
        .collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_code_is_read_as_people_type_it() {
        assert_eq!(super::digits(" １２３４-5678　"), "12345678");
        assert_eq!(super::digits("12a"), "12a");
    }
}
