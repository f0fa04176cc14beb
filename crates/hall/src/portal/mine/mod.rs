//! One page with all that is mine: what I must do, my cases, drafts, notices and messages, and who looked. And what I keep there myself.
//!
//! Every look-up of a person's cases is `mypage`'s; nothing here finds a case by a name, a date of birth or a register.

mod claim;
mod family;
mod let_go;
mod lines;
mod page;
mod person;
mod proxies;
mod proxy_form;
mod texts;

use std::borrow::Cow;

use civic::Lang;
use procedure::model::Proxy;
use web::{Limits, Policy, Routes};

use crate::Hall;

/// A kind of proxy in words.
pub fn kind_word(lang: Lang, kind: Proxy) -> Cow<'static, str> {
    let t = texts::T::new(lang);
    match kind {
        Proxy::Legal => t.kind_legal(),
        Proxy::Mandate => t.kind_mandate(),
        Proxy::Messenger => t.kind_messenger(),
        Proxy::Filing => t.kind_filing(),
    }
}

pub fn routes() -> Routes<Hall> {
    Routes::citizen("mine")
        .get("/mypage", Policy::citizen(), page::get)
        .get("/mypage/claim", Policy::citizen(), claim::get)
        .post("/mypage/claim", Policy::citizen(), claim::post)
        .get("/mypage/let-go/{case}", Policy::citizen(), let_go::get)
        .post("/mypage/let-go/{case}", Policy::citizen(), let_go::post)
        .get("/mypage/family", Policy::citizen(), family::list)
        .get("/mypage/family/new", Policy::citizen(), family::new)
        .post("/mypage/family/new", Policy::citizen(), family::add)
        .get("/mypage/family/{member}", Policy::citizen(), family::one)
        .post("/mypage/family/{member}", Policy::citizen(), family::change)
        .get("/mypage/proxies", Policy::citizen(), proxies::list)
        .post("/mypage/proxies", Policy::citizen(), proxies::end)
        .get("/mypage/proxies/new", Policy::citizen(), proxy_form::get)
        .post_within("/mypage/proxies/new", Policy::citizen(), Limits::FILES, proxy_form::post)
}
