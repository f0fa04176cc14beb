//! The day, beside a case, for whoever is asked on the phone.

mod texts;

use civic::Lang;
use store::Reads;
use web::{Link, say};

use self::texts::T;
use super::PERCENT;
use crate::Hall;
use crate::cases::{BesideLine, CaseFile};
use crate::hall::Soon;

pub fn beside<'a>(hall: &'a Hall, _: &'a Reads, file: &'a CaseFile, lang: Lang) -> Soon<'a, Option<BesideLine>> {
    Box::pin(async move {
        let t = T::new(lang);
        let procedure = &file.row.procedure;
        let likely = hall.outlook().of(procedure, file.row.id, hall.now().date());
        Ok(likely.filter(|_| !file.row.hidden).map(|likely| BesideLine {
            heading: t.heading().into(),
            lines: vec![(
                say::short(likely.at),
                t.line(&say::day(lang, likely.day), &PERCENT.to_string()).into_owned(),
            )],
            link: Link::new(t.why(), format!("/desk/reform/{procedure}/numbers")),
            key: "",
        }))
    })
}
