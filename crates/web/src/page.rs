//! What every page has besides its own content: title, languages, navigation, alarm, foot. Templates read it as `page`.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use civic::Lang;

use crate::assets::{ASSETS, Assets};
use crate::frame;
use crate::parts::Alarm;
use crate::problem::{Problem, Told};
use crate::reader::{Reader, Wants};
use crate::routes::Tier;
use crate::site::Site;
use crate::texts::T;

/// A link with its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    pub label: String,
    pub href: String,
}

impl Link {
    pub fn new(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self { label: label.into(), href: href.into() }
    }
}

/// A link in the head, with a count for officers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NavItem {
    pub link: Link,
    pub count: Option<i64>,
    pub current: bool,
    /// The letter that goes there after `G`; empty for none.
    pub go: &'static str,
}

/// The same page in another language.
#[derive(Clone, Debug)]
pub struct LangLink {
    pub lang: Lang,
    /// The language's own name for itself.
    pub name: &'static str,
    pub href: String,
    pub current: bool,
}

/// In the order of the text `keys-list`.
const KEYS: [&str; 18] = [
    "J K", "Enter O", "U", "X F", "Shift X", "C", "A", "1 – 5", "R", "D", "Y", "B", "T", "M", "H", "G D I A", "/",
    "Esc",
];

/// The frame of one page. Every page template has one as its field `page` and extends `citizen.html` or `officer.html`.
pub struct Page {
    /// The words of the layout.
    pub t: T,
    pub lang: Lang,
    pub title: String,
    pub site: Arc<Site>,
    pub tier: Tier,
    pub langs: Vec<LangLink>,
    /// The head's links. Empty on question pages.
    pub nav: Vec<NavItem>,
    /// The foot's links.
    pub foot: Vec<Link>,
    pub back: Option<Link>,
    /// The trail above the title; the last one is this page.
    pub crumbs: Vec<Link>,
    pub alarm: Option<Alarm>,
    /// A failed send: the title says so first.
    pub is_error: bool,
    /// The officer's name and section, linked to the account page.
    pub me: Option<Link>,
    /// Seconds until the browser asks again, for screens without script.
    pub refresh: Option<u32>,
    pub assets: &'static Assets,
}

impl Page {
    pub fn new(site: &Arc<Site>, reader: &Reader, title: impl Into<String>) -> Self {
        let lang = reader.lang;
        let citizen = reader.tier == Tier::Citizen;
        let link = |link: &crate::site::SiteLink| Link::new(link.label.get(lang), &link.href);
        let nav = |link: Link| NavItem { current: link.href == reader.path, link, count: None, go: "" };
        Self {
            t: T::new(lang),
            lang,
            title: title.into(),
            site: Arc::clone(site),
            tier: reader.tier,
            langs: lang_links(site, reader),
            nav: site.citizen_nav.iter().filter(|_| citizen).map(link).map(nav).collect(),
            foot: site.foot_links.iter().filter(|_| citizen).map(link).collect(),
            back: None,
            crumbs: Vec::new(),
            alarm: reader.only_reading.then(|| only_reading(lang)),
            is_error: false,
            me: None,
            refresh: None,
            assets: &ASSETS,
        }
    }

    /// A question page: one thing to do, so the head has no links.
    #[must_use]
    pub fn question(mut self) -> Self {
        self.nav.clear();
        self
    }

    #[must_use]
    pub fn back(mut self, label: impl Into<String>, href: impl Into<String>) -> Self {
        self.back = Some(Link::new(label, href));
        self
    }

    #[must_use]
    pub fn crumb(mut self, label: impl Into<String>, href: impl Into<String>) -> Self {
        self.crumbs.push(Link::new(label, href));
        self
    }

    /// Marks the page as the answer to a failed send when there are errors.
    #[must_use]
    pub fn erring(mut self, is_error: bool) -> Self {
        self.is_error = is_error;
        self
    }

    #[must_use]
    pub fn alarm(mut self, alarm: Option<Alarm>) -> Self {
        self.alarm = alarm;
        self
    }

    /// The document's title: what the page is, then whose.
    pub fn document_title(&self) -> String {
        let city = self.site.city.name.get(self.lang);
        let title = if self.is_error { self.t.error_title(&self.title).into_owned() } else { self.title.clone() };
        match self.tier {
            Tier::Citizen => format!("{title} — {city}"),
            Tier::Desk => format!("{title} — {}", self.t.staff_side(city)),
        }
    }

    /// The keys of officers' pages (ui.md §12) and what each does.
    pub fn officer_keys(&self) -> Vec<(&'static str, String)> {
        let words = self.t.keys_list();
        KEYS.into_iter().zip(words.split('|').map(str::to_owned)).collect()
    }

    pub fn city(&self) -> &str {
        self.site.city.name.get(self.lang)
    }

    pub fn address(&self) -> &str {
        self.site.city.address.get(self.lang)
    }

    pub fn hours(&self) -> &str {
        self.site.city.hours.get(self.lang)
    }

    /// The service's name, or the layout's word for it.
    pub fn service(&self) -> String {
        let named = self.site.city.service.get(self.lang);
        if named.is_empty() { self.t.digital_hall().into_owned() } else { named.to_owned() }
    }
}

/// Above every page while nothing is taken in.
fn only_reading(lang: Lang) -> Alarm {
    let t = T::new(lang);
    Alarm {
        title: t.only_reading_title().into(),
        when: t.only_reading_when().into(),
        body: t.only_reading_still().into(),
        button: None,
    }
}

fn lang_links(site: &Site, reader: &Reader) -> Vec<LangLink> {
    // Officers read ja and en only (ui.md §5 has no やさしい日本語 for them).
    let shown = site.languages.iter().filter(|lang| reader.tier == Tier::Citizen || **lang != Lang::JaSimple);
    shown
        .map(|lang| LangLink {
            lang: *lang,
            name: match lang {
                Lang::Ja => "日本語",
                Lang::En => "English",
                Lang::JaSimple => "やさしい日本語",
            },
            href: format!("{}{}lang={lang}", reader.path, if reader.path.contains('?') { '&' } else { '?' }),
            current: *lang == reader.lang,
        })
        .collect()
}

/// Draws a page.
pub fn html(page: &impl Template) -> Result<Response, Problem> {
    html_with(StatusCode::OK, page)
}

/// Draws a page with another status: 422 for a form that needs correcting.
pub fn html_with(status: StatusCode, page: &impl Template) -> Result<Response, Problem> {
    Ok(frame::html(status, page.render()?))
}

/// After a successful send: the browser fetches the next page (303).
pub fn see_other(href: &str) -> Response {
    axum::response::Redirect::to(href).into_response()
}

#[derive(Template)]
#[template(path = "problem.html")]
struct CitizenProblem {
    page: Page,
    told: Told,
    home: &'static str,
}

#[derive(Template)]
#[template(path = "problem_officer.html")]
struct OfficerProblem {
    page: Page,
    told: Told,
    sign_in: Option<Link>,
}

/// The page of a problem, or its JSON.
pub(crate) fn problem(site: &Arc<Site>, reader: &Reader, problem: &Problem) -> Response {
    let told = Told::new(problem, reader);
    let status = problem.status();
    match reader.wants {
        Wants::Problem => return told.for_program(status),
        Wants::Json => return (status, axum::Json(told)).into_response(),
        Wants::Page => {}
    }
    let page = Page::new(site, reader, told.title.clone()).question();
    let sign_in = (*problem == Problem::SignIn && !site.desk_sign_in.is_empty())
        .then(|| Link::new(page.t.sign_in_title(), site.desk_sign_in.clone()));
    let drawn = match reader.tier {
        Tier::Citizen => CitizenProblem { page, told, home: "/" }.render(),
        Tier::Desk => OfficerProblem { page, told, sign_in }.render(),
    };
    // A template that draws the parts of a page cannot fail but by want of memory.
    frame::html(status, drawn.unwrap_or_default())
}
