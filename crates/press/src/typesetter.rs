//! A sheet becomes a file. The same sheet gives the same bytes.
//!
//! Nothing is set before every character has its font. What comes out must say that it is the letter that was asked for, or it is thrown away.

use std::path::PathBuf;

use pdf::{Artefact, NoPress, Part, Press, Sheet, Size, Unset};
use serde_json::{Value, json};
use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::FONT_FOLDERS;
use crate::fonts::Fonts;
use crate::runs::Planner;
use crate::world::OneLetter;

/// The press of this crate.
pub struct Typesetter {
    fonts: Fonts,
}

/// How many letters later the typesetter forgets what only one of them needed.
const FORGETS: usize = 2;

impl Typesetter {
    /// Finds the fonts in the system's folders and these.
    pub fn open(own: &[PathBuf]) -> Result<Self, NoPress> {
        Self::open_with(&FONT_FOLDERS.map(PathBuf::from), own)
    }

    /// The same with other folders in place of the system's.
    pub fn open_with(system: &[PathBuf], own: &[PathBuf]) -> Result<Self, NoPress> {
        let fonts = Fonts::find(system, own);
        if fonts.reads_japanese() {
            Ok(Self { fonts })
        } else {
            Err(NoPress::NoFont(system.iter().chain(own).cloned().collect()))
        }
    }

    /// The sheet as the form takes it: plain words for the metadata, runs of one font each for what is set.
    fn data(&self, sheet: &Sheet, size: Size) -> Result<String, Unset> {
        let mut plan = Planner::new(&self.fonts);
        let mut lines = |part: Part, text: &str| plan.lines(part, text, false);
        let address: Vec<_> = sheet.address.iter().flat_map(|line| lines(Part::Address, line)).collect();
        let body: Vec<_> = sheet.body.iter().enumerate().map(|(n, text)| lines(Part::Paragraph(n + 1), text)).collect();
        let (number, date) = (lines(Part::Head, &sheet.number), lines(Part::Head, &sheet.date));
        let (issuer, seal) = (lines(Part::Issuer, &sheet.issuer), lines(Part::Issuer, &sheet.seal));
        let (section, of) = (lines(Part::Section, &sheet.section), lines(Part::Head, "0123456789 / "));
        let appeal = sheet.appeal.as_ref().map(|text| lines(Part::Appeal, text));
        let mut bold = |part: Part, text: &str| plan.lines(part, text, true);
        let data: Value = json!({
            "size": size,
            "lang": sheet.lang,
            "mark": sheet.subject.mark(),
            "plain": { "title": sheet.title, "issuer": sheet.issuer },
            "fonts": self.fonts.families,
            "number": number, "date": date,
            "address": address,
            "name": bold(Part::Name, &sheet.name),
            "issuer": issuer, "seal": seal, "seal_omitted": sheet.seal_omitted,
            "title": bold(Part::Title, &sheet.title),
            "body": body,
            "appeal_title": bold(Part::Appeal, &sheet.appeal_title),
            "appeal": appeal,
            "section": section,
            "foot": of.first().and_then(|runs| runs.first()).map(|run| run.font.clone()),
        });
        if plan.missing.is_empty() { Ok(data.to_string()) } else { Err(Unset::Missing(plan.missing)) }
    }
}

impl Press for Typesetter {
    fn families(&self) -> Vec<String> {
        self.fonts.families.clone()
    }

    fn set(&self, sheet: &Sheet, size: Size) -> Result<Artefact, Unset> {
        let data = self.data(sheet, size)?;
        let world = OneLetter::new(&self.fonts, data);
        let set = typst::compile::<PagedDocument>(&world);
        let file = set.output.and_then(|document| typst_pdf::pdf(&document, &options(sheet)));
        drop(world);
        comemo::evict(FORGETS);
        let artefact = Artefact::new(file.map_err(|faults| refused(&faults))?);
        if artefact.subject() == Some(sheet.subject) { Ok(artefact) } else { Err(Unset::NotOurs) }
    }
}

fn options(sheet: &Sheet) -> PdfOptions {
    PdfOptions {
        ident: Smart::Custom(sheet.subject.mark()),
        creator: Smart::Custom(Some("Yakuba".to_owned())),
        standards: PdfStandards::new(&[PdfStandard::Ua_1]).expect("one standard alone contradicts nothing"),
        ..PdfOptions::default()
    }
}

fn refused(faults: &[SourceDiagnostic]) -> Unset {
    Unset::Refused(faults.iter().map(|fault| fault.message.to_string()).collect::<Vec<_>>().join("\n"))
}
