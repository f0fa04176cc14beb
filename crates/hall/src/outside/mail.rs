//! The mail with the link, written at the moment it leaves. It names no person and no procedure; in Japanese, then in English.

use civic::Lang;
use serde::Deserialize;
use store::{NotDone, Queued};
use uuid::Uuid;
use web::{HasSite, say};

use super::asked::Asked;
use super::rules::Standing;
use super::texts::T;
use crate::notices::{Letter, away, unreadable};
use crate::{Hall, Soon};

#[derive(Deserialize)]
struct Wanted {
    request: Uuid,
    #[serde(default)]
    reminds: bool,
}

/// The mail of one effect; nothing when the request was answered or ended meanwhile.
pub fn compose<'a>(hall: &'a Hall, queued: &'a Queued) -> Soon<'a, Option<Letter>, NotDone> {
    Box::pin(async move {
        let wanted: Wanted = serde_json::from_value(queued.body.clone()).map_err(|_| unreadable())?;
        let reads = hall.db().reads().await.map_err(|_| away())?;
        let asked = Asked::read(hall, &reads, wanted.request).await.map_err(|_| away())?;
        drop(reads);
        Ok(asked.filter(|asked| asked.standing == Standing::Open).map(|asked| letter(hall, &asked, wanted.reminds)))
    })
}

fn letter(hall: &Hall, asked: &Asked, reminds: bool) -> Letter {
    let city = hall.city();
    let link = format!("{}/outside/{}", hall.site().base_url, asked.link(hall));
    let unit = city.units.iter().find(|unit| unit.id == asked.file.shape.section);
    let phone = unit.and_then(|unit| unit.phone.as_deref()).unwrap_or(&city.phone);
    let part = |lang: Lang| {
        let t = T::new(lang);
        let section = unit.map_or("", |unit| unit.name.get(lang));
        let due = asked.row.due_on.parse().map_or_else(|_| String::new(), |due| say::full_date(lang, due));
        let first = if reminds { t.mail_reminds() } else { t.mail_asks() };
        format!("{first}\n{}\n", t.mail_body(city.name.get(lang), &due, &link, phone, section))
    };
    Letter {
        to: asked.row.mail.clone(),
        lang: Lang::Ja,
        subject: T::new(Lang::Ja).mail_subject(city.short.get(Lang::Ja)).into_owned(),
        body: format!("{}\n{}", part(Lang::Ja), part(Lang::En)),
    }
}
