//! The links in head and foot of every citizen's page.

use std::borrow::Cow;

use civic::{Lang, Text};
use web::SiteLink;

use crate::catalog::texts::T;

/// One text in all languages.
fn text(say: fn(T) -> Cow<'static, str>) -> Text {
    let of = |lang| say(T::new(lang)).into_owned();
    Text { ja: of(Lang::Ja), en: of(Lang::En), ja_simple: of(Lang::JaSimple) }
}

fn link(say: fn(T) -> Cow<'static, str>, href: &str) -> SiteLink {
    SiteLink { label: text(say), href: href.to_owned() }
}

/// What a citizen comes for.
pub fn head() -> Vec<SiteLink> {
    vec![
        link(T::nav_find, "/search"),
        link(T::nav_status, "/status"),
        link(T::nav_resume, "/resume"),
        link(T::nav_mypage, "/mypage"),
    ]
}

/// What a city has to say about itself and its site.
pub fn foot() -> Vec<SiteLink> {
    vec![
        link(T::foot_list, "/procedures"),
        link(T::foot_crowd, "/crowd"),
        link(T::foot_open, "/service-status"),
        link(T::foot_figures, "/figures"),
        link(T::foot_privacy, "/privacy"),
        link(T::foot_accessibility, "/accessibility"),
        link(T::foot_about, "/about"),
    ]
}
