//! A file on an officer's page: a link, or, while its bytes are not to be had, its name with the reason.

use askama::Template;
use civic::Lang;
use uuid::Uuid;
use web::parts::{Tag, TagKind};

use super::texts::T;
use crate::screening::Standing;

#[derive(Template)]
#[template(
    source = r#"{% if passes %}<a href="{{ href }}">{{ label }}</a>{% else %}<b>{{ label }}</b>{% endif %}{% if let Some(tag) = tag %} {{ tag }}{% endif %}{% if !why.is_empty() %}<br><span class="small">{{ why }}</span>{% endif %}"#,
    ext = "html"
)]
pub struct FileLink {
    label: String,
    href: String,
    passes: bool,
    tag: Option<Tag>,
    why: String,
}

impl askama::filters::HtmlSafe for FileLink {}

impl FileLink {
    pub fn new(lang: Lang, (label, href): (String, String), blob: Uuid, standing: Option<&Standing>) -> Self {
        let t = T::new(lang);
        let (tag, why) = match standing {
            None | Some(Standing::Unscreened | Standing::Clean) => (None, String::new()),
            Some(Standing::Waiting) => (Some(Tag::new(TagKind::Plain, t.waiting())), t.why_waiting().into_owned()),
            Some(Standing::Quarantined(find)) => {
                (Some(Tag::new(TagKind::Bad, t.apart())), t.why_apart(find, &sign(blob)).into_owned())
            }
            Some(Standing::Freed(find)) => (Some(Tag::new(TagKind::Care, t.freed())), t.why_freed(find).into_owned()),
        };
        Self { label, href, passes: standing.is_none_or(Standing::passes), tag, why }
    }
}

/// What two officers call a file on the telephone: it tells nothing of whose it is.
pub fn sign(blob: Uuid) -> String {
    let whole = blob.simple().to_string();
    whole.get(24..).unwrap_or_default().to_uppercase()
}
