//! The file of a bundle: its questions read as a procedure's are, its entries, its personas.

use civic::Text;
use indexmap::IndexMap;

use super::pen::Pen;
use super::questions;
use crate::bundle::{Bundle, Entry, From, Guide, GuideWay, Persona, What, Written};
use crate::fault::{Fault, Source};
use crate::raw::{RawBundle, RawEntry, RawFrom, RawGuideWay, RawPersona, RawText};
use crate::sheet::Sheet;
use crate::yaml::{self, At, Pairs};

/// Reads the file of one bundle. `file` is only the name that faults carry.
pub fn bundle(file: &str, text: &str) -> Result<Sheet<Bundle>, Vec<Fault>> {
    let source = Source { file, text };
    let root = yaml::parse(source).map_err(|fault| vec![fault])?;
    let mut faults = Vec::new();
    let raw: Option<RawBundle> = yaml::read(&root, source, &mut faults);
    let mut pen = Pen::new(source, root.place, faults);
    let value = raw.and_then(|raw| read(raw, &mut pen));
    pen.finish(value)
}

fn read(raw: RawBundle, pen: &mut Pen<'_>) -> Option<Bundle> {
    let id = pen.id(raw.bundle, "bundle");
    let event = pen.need(raw.event, "event");
    let name = pen.text(raw.name, "name");
    let who = pen.text(raw.who, "who");
    // Both kinds share one space of keys: they are read as one list and parted again.
    let decide = raw.questions.as_ref().and_then(|list| list.value.as_ref()).map_or(0, Vec::len);
    let all = raw.questions.map(|mut list| {
        if let (Some(list), Some(more)) = (&mut list.value, raw.common.and_then(|common| common.value)) {
            list.extend(more);
        }
        list
    });
    let mut questions = questions::items(all, pen);
    let common = questions.split_off(decide.min(questions.len()));
    let papers = papers(raw.papers, pen);
    let entries = entries(raw.items, pen);
    let personas = personas(raw.examples, pen);
    Some(Bundle { id: id?, event: event?, name, who, questions, common, papers, entries, personas })
}

fn papers(raw: Option<At<Pairs<At<RawText>>>>, pen: &mut Pen<'_>) -> IndexMap<String, Text> {
    let list = raw.and_then(|raw| pen.inside(raw, "papers", |raw, _| raw.0)).unwrap_or_default();
    let mut papers = IndexMap::new();
    for (id, text) in list {
        let place = id.place;
        let Some(id) = id.value else { continue };
        pen.check_name(&id, place, '-', "lower-case letters, digits and hyphens");
        let text = pen.text(Some(text), &format!("papers.{id}"));
        papers.insert(id, text);
    }
    papers
}

fn entries(raw: Option<At<Vec<At<RawEntry>>>>, pen: &mut Pen<'_>) -> Vec<Entry> {
    let list = pen.must(raw, "items", |list, _| list).unwrap_or_default();
    let mut entries: Vec<Entry> = Vec::new();
    for (index, raw) in list.into_iter().enumerate() {
        let place = raw.place;
        let path = format!("items.{index}");
        let Some(entry) = pen.inside(raw, &path, |raw, pen| entry(raw, &path, pen)).flatten() else { continue };
        if entries.iter().any(|known| known.id == entry.id) {
            pen.fault(place, "twice", format!("`{}` stands here twice", entry.id), "give each item its own id");
        }
        entries.push(entry);
    }
    entries
}

fn entry(mut raw: RawEntry, path: &str, pen: &mut Pen<'_>) -> Option<Entry> {
    let when = pen.rule(raw.when.take(), &format!("{path}.when"));
    let papers = pen.strings(raw.papers.take(), &format!("{path}.papers"));
    let service = pen.optional(raw.service.take(), &format!("{path}.service"));
    if let Some(service) = &service {
        let place = pen.place(&format!("{path}.service"));
        pen.check_name(service, place, '-', "lower-case letters, digits and hyphens");
    }
    let minutes = pen.optional(raw.minutes.take(), &format!("{path}.minutes")).unwrap_or_default();
    let prepared = pen.optional(raw.prepared.take(), &format!("{path}.prepared")).unwrap_or(minutes);
    let (id, what) = if raw.procedure.is_some() { written(raw, path, pen) } else { guide(raw, path, pen) }?;
    Some(Entry { id, what, when, papers, service, minutes, prepared })
}

fn written(raw: RawEntry, path: &str, pen: &mut Pen<'_>) -> Option<(String, What)> {
    let told = raw.id.is_some() || raw.name.is_some() || raw.who.is_some() || raw.place.is_some();
    if told || raw.by.is_some() || raw.law.is_some() || raw.way.is_some() {
        let fix = "leave out id, name, who, where, by, law and way: the procedure's own file says them";
        pen.fault(pen.here(), "unknown-key", "this says what the procedure's own file says", fix);
    }
    let id = pen.id(raw.procedure, &format!("{path}.procedure"))?;
    let write = pen.rule(raw.write, &format!("{path}.write"));
    let mut from = Vec::new();
    let list = raw.from.and_then(|raw| pen.inside(raw, &format!("{path}.from"), |raw, _| raw.0));
    for (key, source) in list.unwrap_or_default() {
        let Some(key) = key.value else { continue };
        let path = format!("{path}.from.{key}");
        from.extend(source_of(source, &path, pen).map(|source| (key, source)));
    }
    let mut set = Vec::new();
    let list = raw.set.and_then(|raw| pen.inside(raw, &format!("{path}.set"), |raw, _| raw.0));
    for (key, value) in list.unwrap_or_default() {
        let Some(key) = key.value else { continue };
        pen.mark(format!("{path}.set.{key}"), value.place);
        set.extend(value.value.map(|value| (key, value)));
    }
    Some((id, What::Procedure(Written { write, from, set })))
}

fn source_of(raw: At<RawFrom>, path: &str, pen: &mut Pen<'_>) -> Option<From> {
    let read = pen.inside(raw, path, |raw, pen| match raw {
        RawFrom::Key(key) => key.value.map(From::Key),
        RawFrom::Rows(raw) => {
            let group = pen.need(raw.rows, &format!("{path}.rows"));
            let when = pen.rule(raw.when, &format!("{path}.when"));
            let list = pen.must(raw.of, &format!("{path}.of"), |of, _| of.0).unwrap_or_default();
            let mut of = Vec::new();
            for (to, from) in list {
                let Some(to) = to.value else { continue };
                pen.mark(format!("{path}.of.{to}"), from.place);
                of.extend(from.value.map(|from| (to, from)));
            }
            Some(From::Rows { group: group?, when, of })
        }
    });
    read.flatten()
}

fn guide(raw: RawEntry, path: &str, pen: &mut Pen<'_>) -> Option<(String, What)> {
    if raw.write.is_some() || raw.from.is_some() || raw.set.is_some() {
        let fix = "leave out write, from and set: nothing is written for what is only told";
        pen.fault(pen.here(), "unknown-key", "this belongs to a procedure of the library", fix);
    }
    let id = pen.id(raw.id, &format!("{path}.id"))?;
    let name = pen.text(raw.name, &format!("{path}.name"));
    let who = pen.text(raw.who, &format!("{path}.who"));
    let place = pen.text(raw.place, &format!("{path}.where"));
    let by = pen.text_if_any(raw.by, &format!("{path}.by"));
    let law = pen.optional(raw.law, &format!("{path}.law"));
    let way = match pen.need(raw.way, &format!("{path}.way"))? {
        RawGuideWay::Online => GuideWay::Online,
        RawGuideWay::Phone => GuideWay::Phone,
        RawGuideWay::Post => GuideWay::Post,
        RawGuideWay::Desk => GuideWay::Desk,
    };
    Some((id, What::Guide(Box::new(Guide { name, who, place, by, law, way }))))
}

fn personas(raw: Option<At<Vec<At<RawPersona>>>>, pen: &mut Pen<'_>) -> Vec<Persona> {
    let list = pen.must(raw, "examples", |list, _| list).unwrap_or_default();
    let mut personas = Vec::new();
    for (index, raw) in list.into_iter().enumerate() {
        let path = format!("examples.{index}");
        let persona = pen.inside(raw, &path, |raw, pen| {
            let name = pen.need(raw.name, &format!("{path}.name"));
            let answers = pen.need(raw.answers, &format!("{path}.answers"));
            if raw.expect.is_none() {
                pen.missing(&format!("{path}.expect"));
            }
            let expect = pen.strings(raw.expect, &format!("{path}.expect"));
            Some(Persona { name: name?, answers: answers?, expect })
        });
        personas.extend(persona.flatten());
    }
    personas
}
