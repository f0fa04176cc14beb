//! From the text of a file to its values, with every fault found on the way.
//!
//! This says whether the file can be understood; whether it is lawful and leads to an end is [`crate::check`]'s business.

mod appeals;
mod bundles;
mod examples;
mod frame;
mod letters;
mod pen;
mod questions;
mod stages;
mod usual;

use crate::fault::{Fault, Source};
use crate::model::Procedure;
use crate::raw::RawProcedure;
use crate::sheet::Sheet;
use crate::yaml;

pub use appeals::appeals;
pub use bundles::bundle;
pub use letters::letter;
use pen::Pen;

/// Reads one procedure file. `file` is only the name that faults carry.
pub fn read(file: &str, text: &str) -> Result<Procedure, Vec<Fault>> {
    sheet(file, text).map(|sheet| sheet.value)
}

/// The same, with the places of its parts.
pub fn sheet(file: &str, text: &str) -> Result<Sheet<Procedure>, Vec<Fault>> {
    let source = Source { file, text };
    let root = yaml::parse(source).map_err(|fault| vec![fault])?;
    let mut faults = Vec::new();
    let raw: Option<RawProcedure> = yaml::read(&root, source, &mut faults);
    let mut pen = Pen::new(source, root.place, faults);
    let value = raw.and_then(|raw| procedure(raw, &mut pen));
    let hashes = crate::hash::of(&root);
    pen.finish(value.map(|mut value| {
        (value.rules_hash, value.words_hash) = hashes;
        value
    }))
}

/// `None` only where a fault has been noted.
fn procedure(raw: RawProcedure, pen: &mut Pen<'_>) -> Option<Procedure> {
    let id = pen.id(raw.procedure, "procedure");
    let symbol = pen.need(raw.symbol, "symbol");
    let kind = pen.need(raw.kind, "kind").map(Into::into);
    let regime = pen.need(raw.regime, "regime").map(Into::into);
    let issuer = pen.need(raw.issuer, "issuer");
    let section = pen.need(raw.section, "section");
    let name = pen.text(raw.name, "name");
    let who = pen.text(raw.who, "who");
    let basis = frame::basis(raw.basis, pen);
    let clock = frame::clocks(raw.clock, pen);
    let applicant_period = frame::applicant(raw.applicant_period, pen);
    let addressee = frame::addressee(raw.addressee, pen);
    let criteria = raw.criteria.map(|text| pen.text(Some(text), "criteria"));
    let channels = frame::channels(raw.channels, pen);
    let proxies = frame::proxies(raw.proxies, pen);
    let fee = frame::fee(raw.fee, pen);
    let guide = frame::guide(raw.guide, pen);
    let items = questions::items(raw.questions, pen);
    let stages = stages::stages(raw.stages, raw.ends, pen);
    let letters = examples::with_revocation(examples::letters(raw.letters, pen), regime, &stages);
    let examples = examples::examples(raw.examples, pen);
    Some(Procedure {
        id: id?,
        symbol: symbol?,
        kind: kind?,
        regime: regime?,
        issuer: crate::model::Issuer(issuer?),
        section: section?,
        name,
        who,
        basis: basis?,
        events: pen.strings(raw.events, "events"),
        words: pen.strings(raw.words, "words"),
        clock,
        applicant_period,
        addressee,
        criteria,
        channels: channels?,
        proxies,
        fee,
        guide,
        items,
        stages,
        letters,
        examples,
        minutes: raw.minutes.and_then(|minutes| minutes.value).unwrap_or(10),
        rules_hash: String::new(),
        words_hash: String::new(),
    })
}

/// A rule outside any file.
#[cfg(test)]
pub(crate) fn rule(source: &str) -> Option<crate::model::Rule> {
    feel::parse(source).ok().map(|expr| crate::model::Rule { expr, source: source.to_owned() })
}
