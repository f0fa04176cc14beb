//! Letter texts.

use civic::Text;

use super::pen::Pen;
use crate::fault::{Fault, Source};
use crate::letter::{LetterText, Paragraph, Seal, Written};
use crate::raw::{RawLetterText, RawSeal, RawText};
use crate::sheet::Sheet;
use crate::yaml::{self, Place};

/// Reads one file of the city's `letters/` folder.
pub fn letter(file: &str, text: &str) -> Result<Sheet<LetterText>, Vec<Fault>> {
    let source = Source { file, text };
    let root = yaml::parse(source).map_err(|fault| vec![fault])?;
    let mut faults = Vec::new();
    let raw: Option<RawLetterText> = yaml::read(&root, source, &mut faults);
    let mut pen = Pen::new(source, root.place, faults);
    let value = raw.and_then(|raw| {
        let id = pen.id(raw.letter, "letter");
        let seal = match pen.optional(raw.seal, "seal") {
            Some(RawSeal::Omitted) => Seal::Omitted,
            Some(RawSeal::Place) | None => Seal::Place,
        };
        let place = raw.title.as_ref().map_or(root.place, |title| title.place);
        let title = pen.text(raw.title, "title");
        let title = written(&title, place, &mut pen);
        let paragraphs = pen.must(raw.paragraphs, "paragraphs", |list, pen| {
            let mut paragraphs = Vec::new();
            for (index, raw) in list.into_iter().enumerate() {
                let (path, place) = (format!("paragraphs.{index}"), raw.place);
                let read = pen.inside(raw, &path, |raw, pen| {
                    let when = pen.rule(raw.when, &format!("{path}.when"));
                    let text = pen.words(RawText { ja: raw.ja, en: raw.en, ja_simple: raw.ja_simple }, &path);
                    Paragraph { when, text: written(&text, place, pen) }
                });
                paragraphs.extend(read);
            }
            paragraphs
        });
        Some(LetterText { id: id?, seal, title, paragraphs: paragraphs? })
    });
    pen.finish(value)
}

fn written(text: &Text, place: Place, pen: &mut Pen<'_>) -> Written {
    Written::parse(text).unwrap_or_else(|bad| {
        pen.fault(place, "placeholder", bad.to_string(), "write {key}; a brace of its own is doubled: {{ }}");
        Written::default()
    })
}
